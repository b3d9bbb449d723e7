"""What a page asks of its readers after a text, in many languages: words of `closings`."""

from typing import Final

_DOWNLOADS: Final = (
    "app|приложени|застосунок|aplikac|aplikasi|aplica|appli|ứng dụng|アプリ|앱|التطبيق|แอป|uygulama|ऐप|অ্যাপ",
    (
        r"(?:(?:download|get|install) (?:our|the) (?:\w+ )?app (?:to|for|and|now)\b"
        r"|(?:descarga|baja|instala|baixe|instale|scarica|installa) (?:la|nuestra|o|nosso|l['’]) ?(?:app|aplicación|aplicativo|applicazione) (?:para|per)\b"
        r"|(?:télécharge[rz]?|installe[rz]?) (?:l['’]|notre )(?:appli(?:cation)?|app) pour\b"
        r"|(?:laden sie (?:die|unsere)|lade (?:die|unsere)|hol dir die) app\b.{0,14}um\b"
        r"|download (?:de|onze) app om\b|ladda (?:ner|hem) (?:appen|vår app) för att\b|last ned appen for å\b|hent (?:vores )?app(?:en)? for at\b"
        r"|(?:скачайте|установите) (?:наше )?приложение,? чтобы|завантажте (?:наш )?застосунок,? щоб|pobierz (?:naszą )?aplikację,? (?:aby|żeby|by)\b"
        r"|(?:unduh|download) aplikasi\b.{0,20}\b(?:untuk|agar)\b|tải (?:ngay )?(?:ứng dụng|app)\b.{0,20}\bđể\b"
        r"|(?:حمّ?ل|نزّ?ل) (?:ال)?تطبيق.{0,20}\b(?:ل|كي)[^.!؟]{0,60}\Z|.{0,40}(?:devam etmek|okumak) için uygulama\w* indir(?:in|iniz)?\b"
        r"|.{2,40}के लिए (?:हमारा )?ऐप डाउनलोड (?:करें|कीजिए|करो)|.{2,40}অ্যাপ ডাউনলোড (?:করুন|করো)|ดาวน์โหลดแอป.{0,20}(?:เพื่อ|อ่าน)"
        r"|(?:公式)?アプリで(?:続きを)?読む\W*\Z|アプリをダウンロード\W*\Z|앱에서 (?:이어|계속|바로) ?보기\W*\Z|앱을? ?(?:다운로드|설치)(?:하기|하세요|해 ?주세요)?\W*\Z)"
        r".{0,100}\Z"
    ),
)
"""`Download the app to read on`: substrings of the wordings, and the wordings."""
_AD_FREE: Final = (
    "premium|vip|プレミアム|会员|會員|프리미엄|بريميوم|प्रीमियम|พรีเมียม",
    (
        r"(?=[^\"“”«»„「『—–]{6,120}\Z)(?=.{0,100}(?:\bpremium\b|\bvip\b|プレミアム|会员|會員|프리미엄|بريميوم|प्रीमियम|พรีเมียม))"
        r"(?=.{0,100}(?:\bad[- ]free|without ads|no ads|werbefrei|ohne werbung|sans (?:pub|réclame)|sin (?:anuncios|publicidad)|sem (?:anúncios|propagandas?|publicidade)"
        r"|senza (?:pubblicità|annunci)|reclamevrij|zonder (?:reclame|advertenties)|utan reklam|reklamfri|uden reklamer|uten reklame|ilman mainoksia|bez reklam|без реклам|reklams[ıi]z"
        r"|không quảng cáo|tanpa iklan|広告なし|広告非表示|无广告|無廣告|去广告|免廣告|광고 없이|بدون إعلانات|बिना विज्ञापन|विज्ञापन[- ]मुक्त|ไม่มีโฆษณา|χωρίς διαφημίσεις|reklámmentes))"
    ),
)
"""`Read ad-free with Premium`: the same for reading without advertisements as a subscriber."""
_IN_THE_APP: Final = (
    " app",
    (
        r"(?:continue|keep) reading (?:for free )?(?:in|on|with) (?:the|our) app\W*\Z"
        r"|.{0,60}\bdownload (?:\w+ ){1,3}app to (?:continue|keep reading|read on)\W*\Z"
    ),
)
"""The same where the text breaks off."""
_UNLOCKING: Final = (
    "unlock",
    (
        r"(?:unlock|read) (?:now|it) for \d+ (?:coins?|gems?|stones?)\b.{0,40}\Z"
        r"|(?:batch )?unlock (?:(?:the |all )?(?:next |more |\d+ )?chapters?|chapter \d+)(?: (?:and|for|with|in|now)\b.{0,100}|\W*)\Z"
    ),
)
"""The same for chapters that must be paid for."""
_BACK_TO_THE_SITE: Final = (
    "comment",
    (
        r".{0,20}\b(?:drop by|visit|return to|go (?:back )?to|head (?:back |over )?to) (?:the|our|this) (?:archive|site|website)\b"
        r".{0,30}\b(?:comment|kudos)\b.{0,20}\b(?:creator|author|writer)s?\b.{0,50}\Z"
    ),
)
"""The same in a file that a site gives readers to keep, below its text."""
OF_APPLICATIONS: Final = (_AD_FREE, _BACK_TO_THE_SITE, _DOWNLOADS, _IN_THE_APP, _UNLOCKING)
RATINGS: Final = (
    r"(?:poll|quick poll|umfrage|sondage|encuesta|enquete|sondaggio|опрос|опитування|ankieta|anket|khảo sát|投票|アンケート|설문)[:：] ?[^.!。！]{3,80}[?？]\Z|"
    r"(?:so, )?(?:how (?:did you (?:like|enjoy|find)|was|do you like)|what did you think (?:of|about)) (?:this|the) (?:chapter|episode|story)\b[^.!?]{0,40}\?.{0,100}\Z"
    r"|how did (?:this|the) (?:chapter|episode|story) make you feel\?\Z|comment (?:ce chapitre|cet épisode|cette histoire) vous a-t-(?:il|elle) fait (?:vous )?sentir\W*\Z"
    r"|¿?cómo te (?:hizo|ha hecho) sentir (?:este|el) (?:capítulo|episodio)\?\Z|como (?:este|o) (?:capítulo|episódio) (?:te|o|a) fez (?:se )?sentir\?\Z"
    r"|(?:möchten sie|möchtest du|willst du) (?:den|diesen) (?:artikel|beitrag) teilen\?\Z"
    r"|(?:war|hat) (?:ihnen |dir |euch )?(?:der|dieser) (?:artikel|beitrag) (?:\w+ )?(?:nützlich|hilfreich|interessant|gefallen|geholfen)\?[^.!?]{0,60}\Z"
    r"|(?:was|did you find) this (?:article|post|page|guide|answer) (?:helpful|useful|interesting)\?[^.!?]{0,60}\Z"
    r"|(?:cet article|cette page) vous a(?:-t-(?:il|elle))? (?:été utile|aidée?|plu)\W*\Z|понравилась статья\W*\Z"
    r"|この記事は(?:役に立ちましたか|いかがでしたか|参考になりましたか)\W*\Z"
    r"|gillade du (?:artikeln|texten|novellen|kapitlet)\?\Z|likte du (?:artikkelen|saken|kapitlet|novellen)\?\Z|kunne du lide (?:artiklen|kapitlet|novellen)\?\Z"
    r"|piditkö (?:artikkelista|luvusta|tarinasta)\?\Z|vond je dit (?:verhaal|artikel|hoofdstuk) \w+\?.{0,80}\Z|tetszett (?:a|ez a) (?:cikk|fejezet|történet)\?\Z"
    r"|ți-a plăcut (?:articolul|capitolul|povestea)\?\Z|líbil[ao]? se (?:vám|ti) (?:článek|příběh|povídka|kapitola)\?.{0,80}\Z|σας άρεσε (?:το άρθρο|το κεφάλαιο|η ιστορία)[;;?]\Z"
    r"|(?:did you )?(?:like|enjoy) this (?:chapter|part|story|episode)\?\Z|rate this (?:post|article|chapter|page)\W*\Z|\(?visited [\d,.]+ times?(?:, \d+ visits? today)?\)?\Z|rating: [\d.,/ ]+\(\d+ votes? cast\)\Z"
    r"|(?:\(?[\d,.]+ (?:(?:total )?words in this text|reads)\)? ?[|·•-]? ?){1,3}(?:\[? ?printer.friendly(?: page| version)? ?\]?)?\Z"
    r"|(?:read|viewed) [\d,.]+ times\Z|(?:visto|leído|lido) [\d,.]+ ve(?:c|z)es\Z|lu [\d., ]+ fois\Z|letto [\d,.]+ volte\Z|прочитано:? [\d ]+ раза?\Z"
    r"|\W*(?:no ratings yet|noch keine bewertungen)\W*(?:loading|wird geladen)?\W*\Z|\W*\d+ (?:votes?|stimmen|votos|оцен\w+)\b[^.!?]{0,20}\b5\W*\Z"
    r"|(?:qué te (?:ha )?parec(?:ió|ido)|o que (?:você |vocês )?ach(?:ou|aram) d|qu['’]avez-vous pensé d|wie (?:hat (?:dir|euch)|fandet ihr|findest du)"
    r"|cosa (?:ne )?pens(?:i|ate) d|как вам|jak wam się|bu bölüm(?:ü)? nasıl|bagaimana (?:menurut|pendapat)|bạn thấy)[^.!?]{0,60}(?:cap[íi]tulo|historia|história|chapitre|histoire"
    r"|kapitel|geschichte|capitolo|storia|глава|часть|rozdział|buldunuz|bab|cerita|chương|truyện)[^.!?]{0,40}\?.{0,80}\Z|이번? ?(?:회차|화|편|작품은?) ?(?:은 )?어떠?(?:셨나요|세요|때요)\?\Z"
)
"""How it was, to rate it; and how often it was read: one expression, matched from the first letter of a line, whatever its case."""

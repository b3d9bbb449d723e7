"""Appeals of a site, a group or an author to whoever reads: like it, follow us, join our server, read ahead.

`Don't forget to leave a like and subscribe!` No story says so but in somebody's mouth. What an author says in a note
of their own is theirs, appeals and all: a paragraph that is labelled as a note holds none.
"""

import re
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.shadow import cast_shadow, shadow_of

_LONGEST: Final = 200
_DO: Final = r"(?:like|follow|subscribe|vote|rate|comment|share|favou?rite|review|bookmark)"
_PLATFORM: Final = r"(?:discord|patreon|ko-?fi|paypal|telegram|buy ?me ?a ?coffee|subscribestar|facebook|wattpad|tapas|webnovel)"
_GIVEN: Final = r"(?:likes?|comments?|reviews?|ratings?|votes?|follows?|stars?|kudos)"
_WORDINGS: Final = (
    # like, follow, comment
    rf"(?:don'?t|never) forget to (?:please )?(?:(?:leave|drop|hit|give|click|smash) (?:(?:a|an|the|your|some|us|it) ){{0,2}}[\"']?{_GIVEN}|(?:rate|subscribe|bookmark|favou?rite|review)\b|(?:like|vote|comment|follow|share),? (?:and|or|with|for) (?:\w+ )?(?:{_DO}|{_GIVEN}|stones|tickets))",
    rf"(?:remember|be sure|make sure|feel free) to (?:please )?(?:(?:leave|drop|hit|give|click|smash) (?:on )?(?:(?:a|an|the|your|some|us) )?[\"']?{_GIVEN}\b|(?:rate|subscribe|like) (?:and|or|us)\b|comment (?:below|your thoughts))",
    rf"^\W*(?:please )?{_DO}(?:\s*(?:[/,&+|]|and|or)\s*{_DO})+(?: (?:this|our|us|me|to|below|blog|story|novel|page|for more)\b[\w ]{{0,30}})?\W*$",
    rf"^\W*(?:please |kindly )?(?:leave|drop) (?:a|your|some) {_GIVEN} (?:and|or|if|to support|for (?:this|the) (?:chapter|story|novel))",
    r"rate us \d|(?:click|hit|press|smash) (?:on )?the [\"']?(?:follow|like|subscribe|vote|bell)[\"']?(?: button|\W|$)|(?:remember|forget) to click [\"']?(?:follow|subscribe)",
    r"add (?:us|this (?:story|novel|book|series)) to (?:your |the )(?:\w+ )?(?:library|favou?rites|bookmarks|reading list|collection)\b",
    r"submitting reviews and ratings|vote with your (?:power|golden|stones|tickets)|vote for (?:this|our) (?:novel|story|chapter)|at \d+ power ?stones",
    r"vote (?:for us on|with power)|(?:drop|throw) (?:a|some|your) (?:power ?)?stones?\b|help us reach \d+|^\W*hit that (?:follow|like|subscribe)|follow (?:me|us) on (?:twitter|instagram|facebook|tiktok)|rate us (?:five|5)|unlock (?:this|the next) chapters? (?:early|with|now)",
    r"^\W*(?:like it\? )?add to (?:your )?library\W*$|^\W*get the app to read|discord link (?:is )?in (?:the|my|our)|(?:disable|turn off|deactivate) (?:your |the )?ad ?blocker|(?:using|detected) an ad ?-?block|we(?:'re| are) (?:recruiting|looking for|hiring) (?:\w+ )?(?:translators?|editors?|proofreaders?|prs|qcs|typesetters?)",
    r"(?:next )?chapters? (?:will be |was |is )?(?:first )?(?:updated|released|published|posted) first on (?:this|our)|read more novels to help us|help us update|reach \d+ (?:patrons|followers|votes|stones)|= \d+ bonus chapters?",
    # money
    r"(?:please |kindly )(?:consider )?(?:donating|donate|whitelist(?:ing)?) (?:any amount|to (?:support|keep|help)|us|our|through|via|if you)|consider (?:whitelisting|donating to (?:us|our|the (?:team|site|group|translat)))|donate (?:any amount )?to support (?:our|the (?:team|site|group|translat))",
    rf"(?:donat\w+|support(?: \w+){{0,3}}) (?:on|via|through|with|at) (?:my |our )?{_PLATFORM}\b|turn(?:ing)? off (?:your |the )?ad-?block|whitelist (?:us|our (?:site|page))",
    r"\bsupport (?:our|the) (?:group|team|translations?|translators?) (?:by|on|at|via|through|if)\b|\bsupport (?:us|this novel) on(?: [\w-]+)?\W*$",
    # join us, read ahead
    rf"^\W*(?:please |hey guys,? |come )?(?:join|follow|find|support) (?:us|our|me|the) (?:now )?(?:on |at |in |over on )?(?:our |my |the )?{_PLATFORM}\b|\bjoin (?:us|our) (?:now )?(?:on )?(?:our )?{_PLATFORM}\b|(?:on|to) (?:our|my) {_PLATFORM}\b.{{0,40}}\bchapters?\b",
    r"^\W*join (?:us|our) (?:now )?(?:on |in |at )?(?:our |the )?(?:fan ?page|reading group|telegram)|join (?:the )?[\d,]+ (?:other )?readers|chat with your favou?rite (?:translators|authors)|chat channel! join",
    r"\bread (?:\w+ ){0,4}(?:\d+ )?chapters? ahead\b|(?:advance|bonus|extra|premium) chapters? (?:ahead|early|on (?:patreon|ko)|when we|for every|per \d|unlocked|be released|quickly)|chapters ahead of (?:everyone|time|schedule|the (?:free|public|site))",
    r"sponsored chapter\b.{0,20}(?:thank|by)|chapter unlocked at \d+|chapters? [\d–-]+ (?:are|is) (?:already )?(?:available |up |posted )?on "
    + _PLATFORM,
    # the site's own
    r"\b(?:download|get|install) our (?:\w+ )?app\b|\b(?:read|enjoy)\b.{0,40}\b(?:chapters?|novels?|stor(?:y|ies))\b.{0,30}\b(?:ad-?free|without ads|no ads|zero ads)\b|\bread (?:without ads|ad-free|offline)\b.{0,40}\bapp\b|zero ads, zero",
    r"(?:search|look up|type|google)\b.{0,60}\b(?:on the web to read|on google to read|into your search (?:engine|bar|box))",
    r"(?:remember|bookmark|save) the (?:address|url|domain|link) of (?:this|our) (?:site|page|web)|^\W*link for previous chapters|^\W*refresh time: ?\d",
    r"thank(?:s| you) for reading (?:at|on) [a-z]|check (?:out )?our (?:weekly |update |release )+schedule",
    r"(?:find|found|spot) (?:any )?(?:errors?|mistakes?|typos?)\b.{0,80}\b(?:let us know|report (?:chapter|it so)|so we can fix)|if you have any (?:suggestions|problems?)\b.{0,40}\b(?:this website|this site|contact us|comment box)",
    r"^\W*(?:to be )?continue[sd]? on (?:the )?next page\W*$|^\W*continue reading below\W+advert|^\W*end of this chapter\W*$",
    r"(?:chapter|translation) is (?:provided|brought|sponsored|translated) to you by\b|^\w+ is translating this novel|this translation belongs to",
    r"check out my other (?:stor(?:y|ies)|novels?|fics?|fictions?|series)\b|^\W*(?:do not|don'?t) (?:repost|re-?upload)\b",
    r"^\W*(?:discover|find|read|enjoy) more (?:content|stories|novels|chapters|tales) (?:at|on) \S+\W*$|^\W*experience (?:more )?(?:tales|stories|novels) (?:at|on|with) \S+\W*$|^\W*chapter (?:was )?first released (?:on|at) |bookmark this site\b|paypal donations? for|^\W*find the original (?:at|on) \S+\W*$",
    # in other languages: those who block advertisements, and those who copy
    r"(?:deaktivier\w*|schalte\w*) (?:bitte )?(?:deinen|den|ihren|euren) (?:ad|werbe)-?blocker|desactiv\w* (?:tu|el|su) (?:bloqueador|adblock)|desactive[rz]? (?:votre|ton) (?:bloqueur|adblock)|desative (?:o|seu|o seu) (?:bloqueador|adblock)|disattiva\w* (?:il tuo |l')?ad-?block|matikan ad-?block|wylacz ad-?block",
    r"weiterverbreitung ohne (?:erlaubnis|genehmigung)|merci de ne pas (?:republier|repartager)|no (?:resubir|republicar) sin|vui long khong (?:sao chep|reup)|dilarang (?:copas|copy)",
    # Spanish, Portuguese, Italian, French
    r"no (?:te )?olvid\w+ (?:de )?(?:votar y|comentar y|seguirnos|dejar (?:tu|su|un) (?:voto|comentario|estrella))|deja(?:d|n)? (?:tu|un) (?:voto|estrella|resena) (?:y|si)|unete a nuestr\w+ (?:discord|telegram|grupo de|servidor)|(?:haz|haga) clic en (?:la )?(?:pagina )?siguiente|^\W*el capitulo no ha terminado",
    r"busca [\"“']?[\w -]{3,40}[\"”']? en (?:internet|google)|capitulo actualizado (?:por|en)",
    r"nao (?:se )?esquec\w+ de (?:votar e|comentar e|curtir e|deixar (?:o|seu) (?:voto|comentario))|votem e comentem|clique na proxima pagina|capitulo ainda nao acabou|reportar capitulo",
    r"non dimentic\w+ di (?:votare e|commentare e|lasciare una)|lasciate una (?:stellina|recensione)|clicca(?:te)? (?:sulla )?pagina successiva",
    r"n'oublie[zs] pas de (?:voter et|liker|commenter et|laisser (?:un|votre) (?:commentaire|avis|vote))|chapitre mis a jour (?:par|sur)|cliquez sur (?:la )?page suivante",
    r"publie[es]? sans l'accord de (?:son|l')\W?(?:auteur|autrice)",
    # German, Polish, Turkish
    r"(?:vergesst|vergiss) nicht,? (?:zu )?(?:voten|liken|zu kommentieren und)|hinterl(?:asst|asse) (?:uns )?(?:doch )?(?:einen kommentar|ein like) (?:und|wenn)|nach dem (?:spot|werbe\w*) geht'?s weiter",
    r"nie zapomnij(?:cie)? (?:zostawic|zaglosowac|o) (?:komentarz|gwiazdk|glos)|zglos go w komentarzu|czytaj (?:za darmo|bez reklam) w aplikacji",
    r"yorum (?:yapmay|birakmay|atmay)i\b.{0,30}unutmay|bolumu begenmeyi unutmay|diger serilerimize",
    # Indonesian, Vietnamese
    r"jangan lupa (?:untuk )?(?:like|komen|vote|follow|tinggalkan (?:komen|jejak)|kasih (?:bintang|vote|like))|mampir juga ke karya|tambahkan novel ini (?:ke|di)|dukung (?:penerjemah|kami|tim) lewat|gabung grup|dilarang copy paste|klik halaman berikut",
    r"đung quen (?:binh luan va|đanh gia|theo doi nhom|like|de cu)|\bcau (?:phieu|đe cu|kim đau|nguyet phieu)|chuong nay (?:đuoc cap nhat boi|co tinh phi)|nhung noi khac đeu la an cap|neu thay loi chinh ta|nho bam (?:like|theo doi)|tang hoa cho nhom|ung ho nhom dich|nho đia chi (?:cua chung toi|website|trang web)",
)
_EASTERN: Final = (
    # Russian
    r"не забывайте (?:ставить лайк|подписываться|ставить оценк)|выделите е[её] и нажмите|глава не окончена, нажмите|подписывайтесь на наш канал|скачайте приложение.{0,40}(?:читайте|без рекламы)|глава обновлена на|бусти переводчика|поддержать переводчика можно|поставьте лайк и|добавьте (?:книгу|произведение|роман) в (?:библиотеку|закладки)|копирование и распространение .{0,20}запрещено|выделите текст и нажмите|отключите (?:adblock|блокировщик рекламы)",
    # Thai, Arabic
    r"ฝากกดหัวใจ|กดติดตาม.{0,20}คอมเมนต์|คอมเมนต์เป็นกำลังใจ|ติดเหรียญตอนละ|ห้ามคัดลอกหรือนำไป|อ่านฟรีไม่มีโฆษณา",
    r"لا تنسوا? (?:التعليق على الفصل|الاشتراك في|دعمنا|متابعتنا)|دعمكم بالتعليقات",
    # Japanese
    r"☆{5}を|ブックマーク(?:・|や|と|、)評価|評価(?:・|や)感想(?:・|、|を)|応援していただけると|誤字脱字報告は|広告の下に続|無断で再配布し|感想を書く　?[|｜]|次のページへ続く、|ダウンロードして続き|(?:小説|続き|作品)は「[^」]{2,20}」で(?:読め|検索)|に参加して先読み|ブックマーク(?:と|や|、)|☆{5}(?:から|で)評価|いいね＆フォロー|ご?感想も?お待ちしております|広告ブロックを(?:解除|オフ)|以外のサイトでは(?:掲載|転載)を?許可",
    # Korean
    r"추천과 선작|추천, 선작|댓글과 추천 부탁|텍본(?:은| 공유)|오타 제보는|연참 이벤트|즐겨찾기 해 ?주세요|앱을 다운로드하고|에서 업데이트되었|클릭하면 계속 읽|텔레그램 채널에 가입|에서 무료로 (?:보세요|읽기)|최신 (?:화|주소)는|무단 (?:배포|전재|복제) 및|광고 차단을 해제|디스코드 서버에 놀러|댓글로 남겨 주세요",
)
_APPEAL: Final = re.compile("|".join(_WORDINGS))
_EASTERN_APPEAL: Final = re.compile("|".join(map(shadow_of, _EASTERN)))
_STEMS: Final = (
    "forget", "feel free", "subscri", "comment", "review", "rate us", "follow", "library", "favorite", "favourite",
    "bookmark", "vote", "stones", "tickets", "donat", "whitelist", "adblock", "ad-block", "support", "discord", "patreon",
    "kofi", "ko-fi", "paypal", "telegram", "join", "ahead", "chapter", "sponsor", "unlocked", " app", "ad-free", "ads",
    "search", "address of", "thank", "schedule", "error", "mistake", "typo", "suggestion", "continue", "translat", "my other",
    "also like", "rights", "repost", "upload", "olvid", "deje", "deja", "unete", "clic", "internet", "capitulo", "esquec",
    "votem", "dimentic", "lasci", "oubli", "laiss", "l'accord", "vergess", "vergiss", "fehler", "kommentar", "zapomnij",
    "zglos", "znalazl", "aplikacj", "unutmay", "serilerim", "lupa", "mampir", "dilarang", "klik", "quen", "cau ", "chuong",
    "discover", "experience", "first released", "original at", "original on", "block", "erlaubnis", "genehmigung", "republier",
    "repartag", "resubir", "republicar", "vui long", "tambahkan", "dukung", "gabung", "loi chinh", "bam ", "tang hoa", "ung ho",
    "stone", "help us", "hit that", "twitter", "unlock", "the app", "blocker", "recruiting", "hiring", "patrons", "bonus",
    "an cap", "đia chi",
)  # fmt: skip
_EASTERN_STEMS: Final = tuple(
    map(
        shadow_of,
        (
            "забывайте", "лайк", "нажмите", "окончена", "подписывайтесь", "приложение", "поиске", "обновлена", "бусти", "переводчик", "библиотек", "закладк", "распространение", "выделите", "блокировщик", "ブックマーク", "いいね",
            "ブロック", "許可", "차단", "디스코드", "댓글",
            "ฝากกด", "กดติดตาม", "คอมเมนต์", "เหรียญ", "คัดลอก", "โฆษณา", "لا تنس", "دعمكم", "☆☆", "★★", "評価", "応援",
            "お気に入り", "誤字", "広告", "無断", "感想", "レビュー", "次のページ", "検索", "ダウンロード", "で読め", "掲載", "先読み",
            "お布施", "선작", "부탁", "텍본", "오타", "연참", "무단", "즐겨찾기", "앱을", "업데이트", "검색", "클릭", "채널", "무료로",
            "보세요", "확인하세요",
        ),
    )
)  # fmt: skip
STEMS_OF_APPEALS: Final = (*_STEMS, *_EASTERN_STEMS)
"""Pieces of words of which each appeal holds one."""
_PEOPLE: Final = re.compile(
    r"\b(?:s?he|him|his|hers?|they|them|their|he'd|she'd|said|says|saying|asked|asks|wrote|writes|shouted|sang|sings|told"
    r"|dijo|disse|dit|sagte|ha detto)\b"
)
"""Of whom a story tells, and what they do when they are quoted."""
_SAYS: Final = re.compile(
    "говор|сказа|по[её]т|крич|писал|написа|と(?:言|書|叫|話)|라고|라며|道[，。：]|说[，。：]|說[，。：]"
)
_SPOKEN: Final = re.compile(r"\s*[—–-]\s|[^.!?]{0,12}[^.!?/]{1,20}[:：]")
"""A dash before what somebody says, or the name of who does."""
_NOTE: Final = re.compile(
    r"^\W*(?:a/?n\b|t/?n\b|(?:author|translator|editor)(?:'?s)?(?: and \w+)? notes?|note\b|p\.? ?s\b)"
)
"""What a paragraph begins with that is a note."""


def stems_of_appeals(found: AbstractSet[str]) -> tuple[str, ...]:
    """Return those pieces of words found on a page of which each appeal on it holds one."""
    return tuple(stem for stem in STEMS_OF_APPEALS if stem in found)


@lru_cache(maxsize=1024)
def appeal_in(sentence: str) -> tuple[int, int] | None:
    """Return the span of the words by which a sentence appeals to whoever reads, None where it does not.

    >>> said = "Don't forget to leave a like and subscribe to this new novel."
    >>> said[slice(*appeal_in(said))]
    "Don't forget to leave a like"
    >>> appeal_in("He told them to follow and share the bread.")
    """
    if len(sentence) > _LONGEST or _SPOKEN.match(sentence):
        return None
    shadow = cast_shadow(sentence)
    found = list(_APPEAL.finditer(shadow.text.replace("’", "'")))
    if found and _PEOPLE.search(shadow.text):
        found = []
    if not found and not sentence.isascii() and not _SAYS.search(sentence):
        found = list(_EASTERN_APPEAL.finditer(shadow.text))
    return shadow.span(found[0].start(), found[-1].end()) if found else None


def is_note(text: str) -> bool:
    """Tell whether a paragraph says of itself that it is a note."""
    return _NOTE.search(shadow_of(text).replace("’", "'")) is not None

"""Appeals of a site, a group or an author to the reader: like it, follow us, join our server, read ahead.

`Don't forget to leave a like and subscribe!` In a story only a speaker says such things. What an author says in a note
is theirs, appeals included: a paragraph labelled as a note has none.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.shadow import cast_shadow, shadow_of
from octavo.passes.lazy_pattern import LazyPattern
from octavo.passes.reading.people import HE_OR_SHE
from octavo.passes.reading.speech import QUOTED_IN_THE_EAST

_LONGEST: Final = 200
"""The most characters of an appeal; a longer sentence is a story's."""
_DO: Final = r"(?:like|follow|subscribe|vote|rate|comment|share|favou?rite|review|bookmark)"
_GIVEN: Final = r"(?:likes?|comments?|reviews?|ratings?|votes?|follows?|stars?|kudos)"
_LEAVE: Final = r"(?:leave|drop|hit|give|click|smash)"
_PLATFORMS: Final = "discord|patreon|kofi|ko-fi|paypal|telegram|buymeacoffee|subscribestar|facebook|wattpad|tapas|webnovel"
_PLATFORM: Final = rf"(?:{_PLATFORMS})"
_WORDINGS: Final = (
    # substrings, one of which is in each such appeal | its wording; both in the shadow of a text
    ("forget to", rf"(?:don'?t|never) forget to (?:please )?{_LEAVE} (?:(?:a|an|the|your|some|us|it) ){{0,2}}[\"']?{_GIVEN}"),
    ("forget to", r"(?:don'?t|never) forget to (?:please )?(?:rate|subscribe|bookmark|favou?rite|review)\b"),
    (
        "forget to",
        rf"(?:don'?t|never) forget to (?:like|vote|comment|follow|share),? (?:and|or|with|for) (?:\w+ )?(?:{_DO}|{_GIVEN}|stones|tickets)",
    ),
    (
        "remember to|be sure to|make sure to|feel free to",
        rf"(?:remember|be sure|make sure|feel free) to (?:please )?{_LEAVE} (?:on )?(?:(?:a|an|the|your|some|us) )?[\"']?{_GIVEN}\b",
    ),
    (
        "remember to|be sure to|make sure to|feel free to",
        r"(?:remember|be sure|make sure|feel free) to (?:please )?(?:(?:rate|subscribe|like) (?:and|or|us)\b|comment (?:below|your thoughts))",
    ),
    (
        "subscri|comment|favorite|favourite|bookmark|like and|follow and|vote and|rate and|share and|like or|vote or|like,|follow,|vote,|rate,|like /|follow /|vote /|like &|follow &|vote &|rate &",
        rf"^\W*(?:please )?{_DO}(?:\s*(?:[/,&+|]|and|or)\s*{_DO})+(?: (?:this|our|us|me|to|below|blog|story|novel|page|for more)\b[\w ]{{0,30}})?\W*$",
    ),
    (
        "comment|review|rating|kudos|a like |a vote|your vote|a follow|a star|your star|some like|some star",
        rf"^\W*(?:please |kindly )?(?:leave|drop) (?:a|your|some) {_GIVEN} (?:and|or|if|to support|for (?:this|the) (?:chapter|story|novel))",
    ),
    ("rate us", r"rate us (?:\d|five)"),
    ("click|smash|hit the|press the", r"(?:click|hit|press|smash) (?:on )?the [\"']?(?:follow|like|subscribe|vote|bell)[\"']?(?: button|\W|$)"),
    ("to click|on twitter|on instagram|on facebook|on tiktok", r"(?:remember|forget) to click [\"']?(?:follow|subscribe)|follow (?:me|us) on (?:twitter|instagram|facebook|tiktok)"),
    ("hit that", r"^\W*hit that (?:follow|like|subscribe)"),
    (
        "add us|add this",
        r"add (?:us|this (?:story|novel|book|series)) to (?:your |the )(?:\w+ )?(?:library|favou?rites|bookmarks|reading list|collection)\b",
    ),
    ("add to", r"^\W*(?:like it\? )?add to (?:your )?library\W*$"),
    ("submitting", r"submitting reviews and ratings"),
    ("vote with|vote for", r"vote with (?:your )?(?:power|golden|stones|tickets)|vote for (?:this|our) (?:novel|story|chapter)|vote for us on"),
    ("power stone|powerstone", r"at \d+ power ?stones|(?:drop|throw) (?:a|some|your) power ?stones?\b"),
    ("help us reach", r"help us reach \d+"),
    # money
    (
        "donat|whitelist",
        r"(?:please |kindly )(?:consider )?(?:donating|donate|whitelist(?:ing)?) (?:any amount|to (?:support|keep|help)|us|our|through|via|if you)",
    ),
    ("whitelist", r"consider whitelisting|whitelist (?:us|our (?:site|page))"),
    ("reload the page|refresh the page", r"^\W*please (?:reload|refresh) the page (?:if|to)\b"),
    ("ad blocker|adblocker", r"ad ?blocker seems to be (?:running|active|on)|we(?:'ve| have)? noticed (?:that )?you(?:'re| are) using an ad[- ]?blocker|ads keep (?:this|our) \w+ (?:free|alive|running)"),
    ("donat", r"consider donating to (?:us|our|the (?:team|site|group|translat))|donate (?:any amount )?to support (?:our|the (?:team|site|group|translat))"),
    (_PLATFORMS, rf"(?:donat\w+|support(?: \w+){{0,3}}) (?:on|via|through|with|at) (?:my |our )?{_PLATFORM}\b|paypal donations? for"),
    ("adblock|ad block|ad-block", r"(?:turn(?:ing)? off|disabl(?:e|ing)|deactivat(?:e|ing)) (?:your |the )?ad[- ]?block|(?:using|detected) an ad[- ]?block"),
    ("support our|support the", r"\bsupport (?:our|the) (?:group|team|translations?|translators?) (?:by|on|at|via|through|if)\b"),
    ("support us|support this", r"\bsupport (?:us|this novel) on(?: [\w-]+)?\W*$"),
    # join us, read ahead
    (
        _PLATFORMS,
        rf"^\W*(?:please |hey guys,? |come )?(?:join|follow|find|support) (?:us|our|me|the) (?:now )?(?:on |at |in |over on )?(?:our |my |the )?{_PLATFORM}\b",
    ),
    (_PLATFORMS, rf"\bjoin (?:us|our) (?:now )?(?:on )?(?:our )?{_PLATFORM}\b|(?:on|to) (?:our|my) {_PLATFORM}\b.{{0,40}}\bchapters?\b"),
    (_PLATFORMS, rf"chapters? [\d–-]+ (?:are|is) (?:already )?(?:available |up |posted )?on {_PLATFORM}|discord link (?:is )?in (?:the|my|our)"),
    ("fan page|fanpage|reading group|readers|chat channel", r"^\W*join (?:us|our) (?:now )?(?:on |in |at )?(?:our |the )?(?:fan ?page|reading group)|join (?:the )?[\d,]+ (?:other )?readers|chat channel! join"),
    ("chat with", r"chat with your favou?rite (?:translators|authors)"),
    ("chapters ahead|chapter ahead", r"\bread (?:\w+ ){0,4}(?:\d+ )?chapters? ahead\b|chapters ahead of (?:everyone|time|schedule|the (?:free|public|site))"),
    (
        "advance chapter|bonus chapter|extra chapter|premium chapter",
        r"(?:advance|bonus|extra|premium) chapters? (?:ahead|early|on (?:patreon|ko)|when we|for every|per \d|unlocked|be released|quickly)|= \d+ bonus chapters?",
    ),
    ("sponsored chapter|chapter unlocked|unlock this|unlock the next", r"sponsored chapter\b.{0,20}(?:thank|by)|chapter unlocked at \d+|unlock (?:this|the next) chapters? (?:early|with|now)"),
    # the site's own
    ("install our|download our|get our|the app", r"\b(?:download|get|install) our (?:\w+ )?app\b|^\W*get the app to read"),
    (
        " ads|ad-free|adfree|offline",
        r"\b(?:read|enjoy)\b.{0,40}\b(?:chapters?|novels?|stor(?:y|ies))\b.{0,30}\b(?:ad-?free|without ads|no ads|zero ads)\b|\bread (?:without ads|ad-free|offline)\b.{0,40}\bapp\b|zero ads, zero",
    ),
    (
        "on the web|on google|search engine|search bar|search box",
        r"(?:search|look up|type|google)\b.{0,60}\b(?:on the web to read|on google(?: play)?(?: to (?:read|access|get|find)|\W*$)|into your search (?:engine|bar|box))",
    ),
    ("google search|google play", r"^\W*google search \S+ to (?:get|read|find|access)|: search [\"']?[\w -]{3,40}[\"']? on google play"),
    ("arrow key|keyboard key|screen to reveal", r"^\W*(?:tip: ?)?(?:you can )?use .{0,40}\bkeys?\b.{0,60}\b(?:chapters?|pages?)\b|tap the (?:middle|center|centre) of the screen to (?:reveal|open|show)"),
    ("ad-supported", r"\w+ is ad-supported\b"),
    ("cheer me up", r"^\W*creation is hard,? cheer me up\W*$"),
    ("home screen|changes its domain", r"add us to your home ?screen|changes its domain (?:often|name)"),
    ("your place", r"bookmark this page so (?:that )?you don'?t lose your place"),
    ("updated daily|tomorrow, everyone|updates daily", r"^\W*(?:the|this) (?:novel|story) will be updated (?:daily|every day)|come back and continue reading tomorrow|^\W*\w+ updates daily\W*$"),
    ("missing paragraph|missing text|missing chapter|report button", r"\b(?:got|has|have|find|found|see|notice) (?:any )?missing (?:paragraphs?|text|chapters?)\b.{0,10}\?|(?:hit|use|press|click) the report button"),
    ("sponsored by", r"this chapter (?:is|was) sponsored by\b|^\W*sponsored by \S+.{0,60}\bnext chapter will be released\b"),
    ("content belongs|text belongs|content is taken", r"^\W*this (?:(?:content|text) belongs to|content is taken from) \S+\W*$"),
    ("error|erro|reporte aqui|coquille|erreur|kesalahan|thay chuong|thay loi|fehler", r"si (?:encuentras|ves) (?:algun|un) error\b|encontrou (?:algum |um )?erros?(?: de traducao| n[oe]\w* capitulo)?\?|reporte aqui\b|une (?:coquille|erreur)\b.{0,24}\? ?signale|(?:jika|kalau|bila) (?:kamu |anda )?menemukan kesalahan|neu (?:ban )?thay (?:chuong )?loi|neu thay chuong|fehler entdeckt\?"),
    ("keep this credit|rights reserved to|scraping of this", r"(?:aggregators|please) (?:please )?keep (?:this|our) credit|content rights reserved to|scraping of this (?:page|site|chapter)"),
    ("share |ranking", r"vote for us on the ranking|share [a-z]\w{5,} with your friends"),
    ("this site|our site|this page|our page|this web|our web", r"(?:remember|bookmark|save) (?:the (?:address|url|domain|link) of )?(?:this|our) (?:site|page|web)"),
    ("link for|refresh time", r"^\W*link for previous chapters|^\W*refresh time: ?\d"),
    ("for reading|schedule", r"thank(?:s| you) for reading (?:this |(?:this|the) (?:story|novel|chapter|book) )?(?:at|on) (?!such|an? |the |th(?:is|at|ese)|my |your |their |his |her |our |\w+day)[a-z]|check (?:out )?our (?:weekly |update |release )+schedule"),
    ("let us know|report chapter|report it so|so we can fix", r"(?:find|found|spot) (?:any )?(?:errors?|mistakes?|typos?)\b.{0,80}\b(?:let us know|report (?:chapter|it so)|so we can fix)"),
    ("this website|this site|contact us|comment box", r"if you have any (?:suggestions|problems?)\b.{0,40}\b(?:this website|this site|contact us|comment box)"),
    ("next page|reading below", r"^\W*(?:to be )?continue[sd]? on (?:the )?next page\W*$|^\W*continue reading below\W+advert"),
    ("end of this", r"^\W*end of this chapter\W*$"),
    ("to you by|is translating|translation belongs", r"(?:chapter|translation) is (?:provided|brought|sponsored|translated) to you by\b|^\w+ is translating this novel|this translation belongs to"),
    ("my other", r"check out my other (?:stor(?:y|ies)|novels?|fics?|fictions?|series)\b"),
    ("repost|upload", r"^\W*(?:please )?(?:do not|don'?t) (?:repost|re-?upload)\b"),
    ("first on this|first on our|help us update", r"chapters? (?:will be |was |is )?(?:first )?(?:updated|released|published|posted) first on (?:this|our)|(?:more novels to )?help us update"),
    ("translator|editor|proofread|typesetter| prs| qcs", r"we(?:'re| are) (?:recruiting|looking for|hiring) (?:\w+ )?(?:translators?|editors?|proofreaders?|prs|qcs|typesetters?)"),
    ("more content|more stories|more novels|more chapters|more tales", r"^\W*(?:discover|find|read|enjoy|experience) more (?:content|stories|novels|chapters|tales) (?:at|on|with) \S+\W*$"),
    ("experience tales|experience stories|experience novels|first released|the original", r"^\W*experience (?:tales|stories|novels) (?:at|on|with) \S+\W*$|^\W*chapter (?:was )?first released (?:on|at) |^\W*find the original (?:at|on) \S+\W*$"),
    # how to turn a page of the site
    (
        "next chapter|previous chapter|prev chapter|last chapter|next page|previous page|arrow|of the screen|swipe",
        r"^\W*(?:you can |please )?(?:press|use|hit|tap|swipe|touch)\b(?=.*(?:\b(?:arrows?|keys?|keyboard|enter|space|screen|buttons?|left|right)\b|[←→])).{0,60}\b(?:next|previous|prev|last) (?:chapter|page)\b|^\W*(?:tap|touch|click) (?:on )?the (?:middle|center|centre|side|edge|bottom|top) of the screen to\b.{0,40}\b(?:reading|menu|settings|options)\b|^\W*swipe (?:left|right|up)\b.{0,30}\bchapters?\b",
    ),
    ("change chapter|switch chapter|browse chapter|change page|turn page|flip page|between chapter|between page", r"^\W*(?:you can |please )?(?:press|use|hit|tap)\b(?=.*(?:\barrows?\b|\bkeys?\b|[←→])).{0,60}\b(?:change|switch|browse|turn|flip|move|navigate)\b.{0,12}\b(?:chapters?|pages?)\b"),
    ("load the next|open the next|here to report", r"^\W*(?:tap|click|press|swipe|scroll)\b.{0,24}\bto (?:load|open) the next chapter\b|^\W*(?:click|tap|press) here to report\b"),
    ("a review|a rating|a comment|your review|your comment", r"^\W*(?:please )?(?:drop|leave|write) (?:us |me )?(?:a|your) (?:review|rating|comment)\W*$"),
    ("rate this", r"^\W*(?:please )?rate this (?:chapter|story|novel|book|translation) (?:to|if|and|so)\b"),
    ("in my bio|in the bio|in our bio", r"\blinks? (?:is |are )?in (?:my|the|our) bio\b"),
    ("comments have|comments are|comentarios|commentaires|kommentare", r"\bcomments (?:have been|are) (?:turned off|disabled|closed|locked) (?:for|on) this\b|\bcomentarios (?:est[ao]\w* |foram |han sido )?(?:cerrad|desactivad|deshabilitad|fechad|desativad)os (?:para|en|neste|em|nest)|\bcommentaires (?:sont )?(?:fermes|desactives) pour ce|\bkommentare (?:sind )?(?:fur|zu) dieses? \w+ (?:geschlossen|deaktiviert)"),
    ("audio player|after pausing", r"^\W*if (?:the |your )?audio player doesn?'?t work\b.*$|^\W*(?:hint: ?)?to play after pausing\b"),
    ("remove ads", r"^\W*remove ads (?:from|for)\b.{0,3}\d"),
    ("chapter sponsored", r"^\W*(?:bonus |extra )?chapter sponsored by\b"),
    ("best viewed|best read|best experienced", r"^\W*this (?:page|chapter|novel|site|story) is best (?:viewed|read|experienced) (?:in|on|with)\b"),
    ("report the chapter|report this chapter|capitulo|chapitre|kapitel|capitolo", r"^\W*report (?:the|this) chapter\b|^\W*(?:reporta|reporte|signalez|segnala|meldet?) (?:el|este|o|le|ce|das|il|questo|dieses) (?:capitulo|chapitre|kapitel|capitolo)\b"),
    # to install, to vote, to support, in the languages of Europe
    ("descarga|baixe|telecharge|herunter|scarica|pobierz|unduh|tai ung dung", r"^\W*(?:descarga\w*|baixe|telecharge[rz]|scarica\w*|pobierz|unduh|lad(?:e|et|en sie)) (?:la|nuestra|a|o|l'|l’|notre|die|unsere|il|aplikasi)? ?(?:nostra )?(?:app\w*|aplica\w+|application)\b.{0,40}\b(?:leer|ler|lire|lesen|leggere|czytac|membaca)\b|^\W*tai ung dung\b.{0,40}\bde doc\b"),
    ("reportalo|avise nos|signalez-la|signalez-le|schreib uns|segnalalo", r"^\W*(?:reportalo|avise|signalez-l[ae]|schreib uns|segnalalo)\b.{0,20}\b(?:comentarios|commentaires?|kommentar|commenti)\b"),
    ("offert par nos|patrocinad|von unseren|grazie ai nostri", r"^\W*ce chapitre vous est offert par nos (?:donateurs|mecenes|tipeurs|soutiens|abonnes)|^\W*est[ae] capitulo (?:esta|foi|fue|e) patrocinad[ao] p(?:or|elos) (?:nuestros|nossos)|^\W*dieses kapitel wurde von unseren \w+ (?:finanziert|ermoglicht|gesponsert)|^\W*questo capitolo esce grazie ai nostri"),
    ("soutenez|unterstutz|apoie|apoya|sostieni|wesprzyj", r"^\W*(?:soutenez|unterstutzt?e?|apoie|apoya|sostieni|wesprzyj) (?:l['’]aut\w+|den autor|die autorin|o autor|a autora|al autor|a la autora|autora|autorke) (?:sur|auf|no|en|su|na) (?:tipeee|patreon|ko-?fi|apoia\.se|patronite|steady)\b"),
    ("adiantad|adelantad|vorab-|en avance", r"^\W*(?:capitulos (?:adiantados|adelantados)|vorab-kapitel|chapitres en avance)\b.{0,16}\b(?:nosso|nuestro|unserem|unserer|notre|meinem)\b"),
    ("tritt |tretet|treten sie", r"^\W*(?:tritt|tretet|treten sie) unserem? \w+ bei\b"),
    ("abzustimmen|zu kommentieren", r"^\W*vergiss nicht, (?:abzustimmen|zu kommentieren|zu liken)"),
    ("theo doi de|bao cho|mot like|mot tym|duy nhat tai|duy nhat tren|duy nhat o ", r"^\W*(?:nhan|bam|an) theo doi de nhan thong bao|^\W*neu (?:co|thay) loi,? (?:hay|xin|vui long) bao (?:cho (?:chung toi|nhom|minh|ad|team|dich gia)|lai)|\bxin (?:mot|1) (?:like|tym|vote)\b|\btruyen (?:duoc |chi )?(?:dang|dang tai) duy nhat (?:tai|tren|o)\b"),
    ("to turn the page|to keep reading|to continue reading|and keep reading", r"^\W*(?:please )?(?:click|tap)\b.{0,40}\bto (?:turn the page|keep reading|continue reading)\b"),
    ("advanced tools|reading tools|reading menu|reader settings", r"^\W*(?:tap|touch|click) (?:on )?the screen (?:to|for) (?:use |open |show |display )?(?:the )?(?:advanced|reading|reader) (?:tools?|menu|settings|options)\b"),
    ("flecha|teclas", r"^\W*(?:puedes )?(?:usar?|utiliza\w*|pulsa\w*)\b.{0,40}\b(?:flechas?|teclas)\b.{0,40}\b(?:cambiar|pasar|ir|avanzar|navegar|moverte)\b.{0,24}\b(?:capitulos?|paginas?)\b"),
    ("tela", r"^\W*(?:toque|clique|deslize)\b.{0,30}\btela\b.{0,12}\bpara\b.{0,40}\b(?:leitura|menu|opcoes|capitulo|configuracoes)\b"),
    ("pantalla", r"^\W*(?:toca|pulsa|desliza|haz clic)\b.{0,30}\bpantalla\b.{0,12}\bpara\b.{0,40}\b(?:lectura|menu|opciones|capitulo|ajustes)\b"),
    ("setas|teclas", r"^\W*(?:voce pode )?(?:usar?|use|utilize\w*|pressione|aperte)\b.{0,40}\b(?:setas?|teclas)\b.{0,40}\b(?:mudar|trocar|passar|ir|avancar|navegar)\b.{0,24}\b(?:capitulos?|paginas?)\b"),
    ("fleches|touches", r"^\W*(?:vous pouvez )?(?:utilise[rz]|appuyez sur|servez-vous d)\b.{0,40}\b(?:fleches?|touches)\b.{0,40}\b(?:changer|passer|aller|naviguer|tourner)\b.{0,24}\b(?:chapitres?|pages?)\b"),
    ("pfeiltaste|wisch", r"^\W*(?:mit den pfeiltasten\b.{0,24}\b(?:\w+st du|konnen sie|geht es)|(?:nutz(?:e|en|t)|benutz(?:e|en|t)|verwende[nt]?|drucke[nt]?)\b.{0,20}\bpfeiltasten)\b.{0,60}\b(?:kapitel\w*|seiten?|blatter\w*)\b|^\W*wisch(?:e|en sie|t)? .{0,30}\bkapitel"),
    ("frecce|freccia|tasti ", r"^\W*(?:puoi )?(?:usar?e?|usate|utilizza\w*|premi|premere)\b.{0,40}\b(?:frecce|freccia|tasti)\b.{0,40}\b(?:cambiare|passare|andare|navigare|sfogliare)\b.{0,24}\b(?:capitol|pagin)"),
    ("strzalek|strzalk|klawisz", r"^\W*(?:uzyj|uzywaj|nacisnij|naciskaj)\w*\b.{0,40}\b(?:strzal|klawisz).{0,80}\b(?:rozdzial|stron)"),
    ("ok tus|klavye|kaydir", r"(?:\bok tuslar|\bklavye).{0,60}\bbolum\w* (?:gec|degistir)|^\W*\w+ kaydir(?:in|arak)\b.{0,30}\b(?:sonraki|onceki) bolum"),
    ("panah|tombol|geser", r"^\W*(?:gunakan|tekan|pakai|geser)\b.{0,50}\b(?:panah|tombol|kiri|kanan)\b.{0,24}\b(?:untuk|ke)\b.{0,40}\b(?:bab|halaman|chapter)\b"),
    ("con tiep|chua het|trang ke|trang sau|trang tiep|o trang", r"\bchuong nay con tiep\b|^\W*chua het chuong\b|\b(?:moi (?:cac )?ban|vui long|xin moi|hay)\b.{0,16}\btrang (?:ke|sau|tiep)\b.{0,30}\b(?:doc|xem)\b"),
    ("mui ten|vuot ", r"^\W*(?:nhan|an|dung|su dung|bam|vuot|co the)\b.{0,50}\b(?:mui ten|sang trai|sang phai)\b.{0,60}\b(?:chuong|trang) (?:sau|truoc|ke|tiep|moi|khac)\b"),
    ("стрелк|клавиш|смахните|свайп", r"^\W*(?:используйте|нажимайте|нажмите|пользуйтесь|листайте|смахните|свайп)\b.{0,40}(?:стрелк|клавиш|влево|вправо|экран).{0,60}\b(?:глав|страниц)"),
    ("下一页|下一頁|下页|下頁|本章共|下一章|第2页|第2頁|第二页|第二頁|余下|餘下|剩余|剩餘|键盘|鍵盤|方向键|方向鍵", r"(?:[请請您]|点击|點擊|轻触|輕觸)[^，。他她我]{0,8}(?:下一[页頁章]|屏幕右|螢幕右)[^。他她我]{0,14}(?:查看|看到|[继繼][续續]|更多|余下|餘下|[阅閱][读讀]|[内內]容)|本章(?:分成|分[为為]|尚余|尚餘|尚有|[还還]有)[^。]{0,8}(?:[两兩二三][个個页頁部]|一半|半章)|[后後][续續面]?[内內]容[请請][^。，]{0,4}下一?[页頁]|下一?[页頁][^。他她我]{0,12}等[着著][您你]|(?:\A|[，。！])[记記]得翻到下一?[页頁][^。他她我]{0,6}(?:接[着著]|[继繼][续續])|本章共\s?[\d一二三四五六]+\s?[页頁]|[键鍵][盘盤][^。他她我]{0,10}(?:←|→|左右|方向)[^。]{0,14}(?:翻[页頁]|上一|下一)"),
    ("次のページ|次ページ", r"[（(]次の?ページ(?:へ|に)(?:続|つづ)"),
    ("矢印キー|スワイプ|画面をタップ", r"(?:矢印キー|スワイプ|画面をタップ)[^。]{0,20}(?:次|前)の?(?:話|ページ|章)[^。]{0,12}(?:ください|できます|可能|移動します)"),
    ("방향키|화살표|화면을", r"(?:방향키|화살표|화면을)[^.]{0,20}(?:다음|이전) ?(?:화|편|페이지|회)[^.]{0,16}(?:세요|십시오|수 있습니다|이동합니다)"),
    # in European languages, by each one's wordings
    (
        _PLATFORMS,
        (rf"\b(?:unete|unanse|uniros|sigue(?:nos|me)|siga[mn]?-?(?:nos|me)|seguidnos|entrem? no|junte-se|participe do|rejoi(?:gnez|ns)|suivez-(?:nous|moi)|kommt auf|folgt (?:uns|mir)"
        rf"|unisci(?:ti)?|unitevi|segui(?:teci|temi|ci)|ikuti (?:kami|saya)|(?:ber)?gabung|katilin|takip edin|dolacz|obserwuj|tham gia|theo doi)\b.{{0,24}}\b{_PLATFORM}\b"),
    ),
    (
        _PLATFORMS,
        rf"\b(?:donar|dona(?:ciones|te)?|apoya(?:me|nos)?|apoie(?:-me|-nos)?|soute(?:nez|nir)(?:-moi|-nous)?|dukung|donasi|wesprzyj|sostien(?:i|imi)|unterstutz\w*)\b.{{0,16}}\b{_PLATFORM}\b",
    ),
    (
        "gracias por|obrigad|merci d|fur's lesen|furs lesen|grazie per|terima kasih|makasih|cam on",
        (r"\bgracias por leer en \S|\bobrigad[oa] por ler (?:n[ao]s?|em) \S|\bmerci d'avoir lu (?:sur|chez) \S|\bdanke fur.?s lesen (?:auf|bei) \S|\bgrazie per aver letto (?:su|da) \S"
        r"|\b(?:terima kasih|makasih) (?:sudah |telah )?membaca di \S|\bcam on (?:ban |cac ban )?da doc (?:truyen )?(?:tai|tren|o) \S"),
    ),
    (
        "vota y|voten y|votad y|vote e|votem e|votez et|votate e|vote dan",
        r"^\W*(?:vota|voten|votad) y (?:comenta|comenten|comentad|comparte)\b\W*$|^\W*votem? e comentem?\b\W*$|^\W*votez et commentez\b|^\W*votate e commentate\b|^\W*vote dan (?:komen|like)\w*(?: ya)?\W*$",
    ),
    (
        "prohibid|proibid|interdite|vietata|verboten|dilarang|yasaktir|zabronion",
        (r"^\W*(?:(?:queda )?prohibid[ao] (?:su|la|cualquier) (?:copia|reproduccion|distribucion|venta)|(?:e )?proibid[ao] (?:a|sua|qualquer) (?:copia|reproducao|distribuicao|venda)|(?:toute )?reproduction (?:meme partielle )?interdite"
        r"|(?:e )?vietata la (?:copia|riproduzione)|dilarang (?:keras )?(?:menyalin|memperbanyak|meng-?copy|repost|mengunggah))\b(?: (?:o|y|e|ou|et|atau) (?:\w+ )?\w+)?(?: (?:sin|sem|sans|senza|tanpa) [\w ]{2,40})?\W*$"),
    ),
    (
        "patrocinad|sponsoris|offert par|gesponsert|sponsorizzat|sponsorowan|disponsori",
        r"\bcapitulo (?:\w+ )?patrocinado por\b|\bchapitre (?:\w+ )?(?:sponsorise|offert) par\b|\bkapitel\b.{0,16}\bgesponsert von\b|\bcapitolo\b.{0,12}\bsponsorizzato da\b|\brozdzial\b.{0,20}\bsponsorowany przez\b|\bbab ini\b.{0,12}\bdisponsori\b",
    ),
    (
        "capitulo|traduccion|traducao|chapitre|traduction",
        r"^\W*este capitulo (?:ha sido|fue|es|foi|e) (?:traducido|traduzido|publicado|subido|postado) por\b|^\W*est[ae] (?:traduccion|traducao) (?:es propiedad de|pertenece a|pertence a|e propriedade de)|^\W*ce chapitre (?:a ete|est) (?:traduit|publie|propose) par\b|^\W*cette traduction (?:appartient a|est la propriete de)",
    ),
    ("erreur|coquille|faute", r"\bsi vous (?:trouvez|voyez|reperez|remarquez) une (?:erreur|coquille|faute)\b.{0,10}\b(?:chapitre|traduction)\b.{0,24}\b(?:signale|dites|previen|contact)"),
    ("leyendo|lees", r"\bsi (?:estas leyendo|lees) est[oae]\b.{0,30}\b(?:en otr[ao]|fuera de)\b"),
    ("apoya", r"^\W*apoya\w* (?:a la|al?|a los) (?:traductor|autor|equipo|grupo)\w*\b"),
    ("kapitel|nachdruck|ubersetzer|unterstutz|anderen seite", (r"^\W*dieses kapitel wurde von \S+(?: \S+)? (?:ubersetzt|gesponsert|veroffentlicht)\b|^\W*nachdruck\b.{0,24}\bverboten\W*$|^\W*unterstutzt? (?:den|die|das|unseren?) (?:ubersetzer|autor|team|gruppe)\w*\b(?=[^,;:]{0,60}$)"
    r"|\bwenn (?:ihr|du|sie) (?:einen|ein) (?:tipp)?fehler\b.{0,12}\b(?:kapitel|ubersetzung)\b.{0,30}\b(?:meld|schreib|sagt?|gebt)\w*|\bkapitel (?:vorab|im voraus) (?:auf|bei|uber) (?:patreon|ko-?fi|steady)\b|\bwenn (?:ihr|du|sie) (?:das|dies) (?:hier )?auf einer anderen seite (?:lest|liest|lesen)\b")),
    ("capitolo|riproduzione|sostien|sostenete|altro sito", r"^\W*questo capitolo e stato (?:tradotto|pubblicato|sponsorizzato) d\w+\b|^\W*riproduzione vietata\W*$|^\W*(?:sostieni|sostenete|supportate?) (?:il |la |i |l')(?:traduttor|traduttric|autor|autric|team|gruppo)\w*\b(?=[^,;:]{0,60}$)|\bse (?:trovate|trovi|notate) un (?:errore|refuso)\b.{0,8}\bcapitolo\b.{0,12}\b(?:segnal|scriv|dite)\w*|\bse stai leggendo questo su un altro sito\b"),
    ("tarafindan|destekleyin|takip edin|sunucumuza|okudugunuz|yasaktir|baska bir sitede", r"^\W*bu bolum .{2,30} tarafindan (?:cevril|yayinlan|sponsor)\w*|\b(?:cevirmeni|yazari|ekibi)\b.{0,30}\bdestekleyin\W*$|\b(?:facebook|twitter|instagram|telegram)'?[td][ae] bizi takip edin\b|\bdiscord sunucumuza katilin|\bokudugunuz icin tesekkurler\W*$|\bizinsiz (?:kopyalanmasi|paylasilmasi) yasaktir\b|\bbunu baska bir sitede okuyorsaniz\b"),
    ("rozdzial|kopiowanie|dziekujemy|zaglosowac", r"^\W*(?:ten )?rozdzial zostal (?:przetlumaczony|opublikowany|sponsorowany) przez|^\W*kopiowanie\b.{0,24}\bzabronione\W*$|\bdziekujemy za (?:prze)?czytanie na \S|\bnie zapomnij(?:cie)? zaglosowac i skomentowac|\bjesli (?:znajdziesz|znajdziecie|zauwazysz) blad\b.{0,8}\brozdzial\w*\b.{0,8}\b(?:zglos|napisz)\w*"),
    # Spanish, Portuguese
    ("olvid", r"no (?:te )?olvid\w+ (?:de )?(?:votar y|comentar y|seguirnos|dejar (?:tu|su|un) (?:voto|comentario|estrella))"),
    ("deja", r"deja(?:d|n)? (?:tu|un) (?:voto|estrella|resena) (?:y|si)"),
    ("unete", r"unete a nuestr\w+ (?:discord|telegram|grupo de|servidor)"),
    ("clic en|terminado|actualizado", r"(?:haz|haga) clic en (?:la )?(?:pagina )?siguiente|^\W*el capitulo no ha terminado|capitulo actualizado (?:por|en)"),
    ("busca", r"busca [\"“']?[\w -]{3,40}[\"”']? en (?:internet|google)"),
    ("esquec", r"nao (?:se )?esquec\w+ de (?:votar e|comentar e|curtir e|deixar (?:o|seu) (?:voto|comentario))"),
    ("votem|clique|acabou|reportar", r"votem e comentem|clique na proxima pagina|capitulo ainda nao acabou|reportar capitulo"),
    ("desactiv|desativ|bloque", r"desactiv\w* (?:tu|el|su) (?:bloqueador|adblock)|desative (?:o|seu|o seu) (?:bloqueador|adblock)|desactive[rz]? (?:votre|ton) (?:bloqueur|adblock)"),
    ("resubir|republicar", r"no (?:resubir|republicar) sin"),
    # Italian, French, German
    ("dimentic|lasciate|clicca|disattiva", r"non dimentic\w+ di (?:votare e|commentare e|lasciare una)|lasciate una (?:stellina|recensione)|clicca(?:te)? (?:sulla )?pagina successiva|disattiva\w* (?:il tuo |l')?ad-?block"),
    ("oublie|mis a jour|cliquez", r"n'oublie[zs] pas de (?:voter et|liker|commenter et|laisser (?:un|votre) (?:commentaire|avis|vote))|chapitre mis a jour (?:par|sur)|cliquez sur (?:la )?page suivante"),
    ("accord de|republier|repartager", r"publie[es]? sans l'accord de (?:son|l')\W?(?:auteur|autrice)|merci de ne pas (?:republier|repartager)"),
    ("vergesst|vergiss|hinterl|geht", r"(?:vergesst|vergiss) nicht,? (?:zu )?(?:voten|liken|zu kommentieren und)|hinterl(?:asst|asse) (?:uns )?(?:doch )?(?:einen kommentar|ein like) (?:und|wenn)|nach dem (?:spot|werbe\w*) geht'?s weiter"),
    ("blocker|weiterverbreitung", r"(?:deaktivier\w*|schalte\w*) (?:bitte )?(?:deinen|den|ihren|euren) (?:ad|werbe)-?blocker|weiterverbreitung ohne (?:erlaubnis|genehmigung)"),
    # Polish, Turkish, Indonesian, Vietnamese
    ("zapomnij|zglos|czytaj|wylacz", r"nie zapomnij(?:cie)? (?:zostawic|zaglosowac|o) (?:komentarz|gwiazdk|glos)|zglos go w komentarzu|czytaj (?:za darmo|bez reklam) w aplikacji|wylacz ad-?block"),
    ("yorum|bolum|serilerim", r"yorum (?:yapmay|birakmay|atmay)i\b.{0,30}unutmay|bolumu begenmeyi unutmay|diger serilerimize"),
    ("lupa|mampir|tambahkan|dukung|gabung", r"jangan lupa (?:untuk )?(?:like|komen|vote|follow|tinggalkan (?:komen|jejak)|kasih (?:bintang|vote|like))|mampir juga ke karya|tambahkan novel ini (?:ke|di)|dukung (?:penerjemah|kami|tim) lewat|gabung grup"),
    ("dilarang|klik|matikan", r"dilarang (?:copas|copy)|klik halaman berikut|matikan ad-?block"),
    ("dung quen|cau phieu|cau de cu|cau kim|cau nguyet|tang hoa|ung ho nhom|nho bam|nho dia", r"dung quen (?:binh luan va|danh gia|theo doi nhom|like|de cu)|\bcau (?:phieu|de cu|kim dau|nguyet phieu)|nho bam (?:like|theo doi)|tang hoa cho nhom|ung ho nhom dich|nho dia chi (?:cua chung toi|website|trang web)"),
    ("chuong nay|la an cap|loi chinh|vui long", r"chuong nay (?:duoc cap nhat boi|co tinh phi)|nhung noi khac deu la an cap|neu thay loi chinh ta|vui long khong (?:sao chep|reup)"),
    ("chuc |ban dang|het chuong|bao loi|mui ten|cap nhat", r"\bchuc (?:cac )?ban (?:doc|co)\b.{0,12}\btruyen\b.{0,12}\bvui\b|^\W*ban dang doc\b.{0,80}\b(?:tai|tren|o) \S|^\W*het chuong(?: \d+)?\W*$|^\W*bao loi chuong\b|^\W*(?:su dung|dung)\b.{0,12}\bmui ten\b.{0,30}\bchuong\b|\bcap nhat (?:som|nhanh) nhat (?:tai|o|tren)\b"),
    # Russian
    ("спонсир|вступайте|присоединяйтесь|группу|копирование|скачан|предоставлен|выполнен|раньше на", r"глава (?:была )?(?:про)?спонсирована|(?:вступайте|присоединяйтесь|заходите|подписывайтесь)\b.{0,24}(?:discord|дискорд|телеграм|telegram|групп|канал|вк\b|vk\b)|^\W*копирование (?:материалов |текста )?запрещено|(?:скачано|взято) с сайта|(?:текст|перевод) (?:предоставлен|выполнен) (?:сайтом|командой)|(?:глав\w|част\w) (?:доступн\w|выходит|выходят) раньше на"),
    ("принадлежит|чтение на|приятно", r"(?:данный|этот) перевод принадлежит|спасибо за чтение на \w|(?:автору|переводчику|нам) будет приятно, если (?:вы|ты)"),
    ("забывайте|лайк|нажмите", r"не забывайте (?:ставить лайк|подписываться|ставить оценк)|поставьте лайк и|выделите (?:е[её]|текст) и нажмите|глава не окончена, нажмите"),
    ("подписывайтесь|приложение|обновлена|бусти|переводчика", r"подписывайтесь на наш канал|скачайте приложение.{0,40}(?:читайте|без рекламы)|глава обновлена на|бусти переводчика|поддержать переводчика можно"),
    ("поддержите авт|поддержите перев|наперед|наперёд|поставить лайк|скачайте|благодаря", r"^\W*поддержите (?:автора|переводчика|переводчиков) на |^\W*главы наперед доступны|^\W*главы наперёд доступны|^\W*не забудьте (?:поставить лайк|оставить комментарий)(?:\W*$| и )|^\W*скачайте (?:наше )?приложение, чтобы читать|^\W*эта глава вышла благодаря (?:нашим|вашей)"),
    ("ознакомлен|прочтения удал", r"^\W*(?:данный|этот) (?:перевод|текст|файл) предназначен\b.{0,40}ознакомлени|после прочтения удалите"),
    ("опечатк|комментарии к", r"^\W*(?:нашли|заметили) опечатку\b|^\W*комментарии к (?:этой|данной) глав\w (?:отключены|закрыты)"),
    ("ошибку", r"наш[её]?л\w* ошибку\b.{0,40}(?:выделите|сообщите|нажмите)"),
    ("добавьте|распространение|отключите", r"добавьте (?:книгу|произведение|роман) в (?:библиотеку|закладки)|копирование и распространение .{0,20}запрещено|отключите (?:adblock|блокировщик рекламы)"),
    ("هذا الفصل|ادعموا|تابعونا|انضموا|لا تنس|موقع آخر|لقراءتكم", r"تمت ترجمة هذا الفصل بواسطة|ادعموا (?:المترجم|الكاتب|الفريق)|تابعونا على (?:فيسبوك|تويتر|انستغرام|تيليجرام)|انضموا إلى .{0,16}(?:ديسكورد|تيليجرام)|شكرا لقراءتكم (?:على|في)|لا تنسوا? (?:التعليق|التصويت)|تقرأ هذا (?:الفصل )?في موقع آخر"),
    ("ฝากกด|ห้ามคัดลอก|เว็บอื่น|กำลังใจ", r"ฝากกดติดตาม|ห้ามคัดลอก(?=[ ,]*(?:ดัดแปลง|หรือ|ทำซ้ำ|เผยแพร่)|\W*$)|อ่านที่เว็บอื่น.{0,12}(?:ขโมย|ก๊อป)|เป็นกำลังใจให้(?:ไรท์|นักเขียน|นักแปล)"),
    # Thai, Arabic
    ("ฝากกด|คอมเมนต์|เหรียญ|คัดลอก|โฆษณา", r"ฝากกดหัวใจ|กดติดตาม.{0,20}คอมเมนต์|คอมเมนต์เป็นกำลังใจ|ติดเหรียญตอนละ|ห้ามคัดลอกหรือนำไป|อ่านฟรีไม่มีโฆษณา"),
    ("لا تنس|دعمكم", r"لا تنسوا? (?:التعليق على الفصل|الاشتراك في|دعمنا|متابعتنا)|دعمكم بالتعليقات"),
    # Japanese
    ("☆☆|ブックマーク|評価|応援して", r"☆{5}から[^。]{0,24}(?:お願い|いただ|ください|下さい)|☆{5}(?:を|から|で評価)|ブックマーク(?:・|や|と|、)|評価(?:・|や)感想(?:・|、|を)|応援していただけると"),
    ("★★|☆☆|ブクマ|ポイント|レビュー", r"[★☆]{3,5}[^。]{0,12}(?:応援|評価)|(?:ブクマ|ポイント|レビュー)[^。]{0,16}(?:いただけると|頂けると|お待ち|応援し)|感想[・、]レビュー"),
    ("しおり|お気に入りに|お読みくだ", r"^しおりを挟む$|^作者をお気に入りに?登録$|^続きは.{2,20}でお読みください"),
    ("誤字|感想|いいね", r"誤字脱字報告は|ご?感想も?お待ちしております|感想を書く　?[|｜]|いいね＆フォロー"),
    ("広告|無断で|許可", r"広告の下に続|広告ブロックを(?:解除|オフ)[^。]{0,24}|無断で再配布し|以外のサイトでは(?:掲載|転載)を?許可"),
    ("次のページ|続きを|」で|先読み", r"次のページへ続く、|ダウンロードして続き|(?:小説|続き|作品)は「[^」]{2,20}」で(?:読め|検索)|に参加して先読み"),
    ("★評価|評価を|いただけると|先読み|報告を", r"★評価(?:と|や|・)(?:ブックマーク|ブクマ|感想)[^。]{0,10}|評価をポチ[^。]{0,16}|(?:感想|評価|応援)を?いただけると(?:作者|嬉し|うれし|励み|幸い)|で先読みでき|誤字[^。]{0,12}報告[^。]{0,6}お願い"),
    ("の励みに", r"(?:執筆|更新|創作|翻訳)の励みになります"),
    ("広告収入|次話へ|こちら→|公開中|翻訳者を", r"サイトは広告収入で|^\W*次話へ(?:続く)?[→＞>]?\W*$|^[^。]{0,16}こちら→\s?(?:https?|www|[a-z0-9-]{4,}\.)|^最新話は[^。]{2,30}で公開中|^翻訳者を(?:支援|応援)するには"),
    # Korean
    ("추천은|댓글은|오류를|후원해|최신화를|연재됩니다|불펌|제공합니다|업데이트는|사이트에서 읽", r"(?:댓글|추천|선작|별점)(?:과|와|,) ?(?:댓글|추천|선작|별점)은[^.]{0,12}힘이 (?:됩니다|돼요)|오류를 발견하시면[^.]{0,12}(?:신고|제보|알려)|번역이 마음에 드[^.]{0,6}후원|에서 최신화를[^.]{0,6}(?:무료로|먼저|바로)|(?:소설|작품|글)은 \S+에서만 연재됩니다|^\W*불펌 ?금지|^\W*(?:이|본) 번역은 \S+(?:이|가|에서) 제공합니다|^\W*(?:더 )?빠른 업데이트는|정식 사이트에서 읽어"),
    ("부탁|주세요|주시면", r"(?:추천|댓글|구독|좋아요|선작|선호작|코멘트|별점)(?:과|와|이랑|,) ?(?:추천|댓글|구독|좋아요|선작|선호작|코멘트|별점)[^.]{0,10}(?:부탁|주세요|주시면)"),
    ("추천|댓글|오타|텍본", r"추천과 선작|추천, 선작|댓글과 추천 부탁|댓글로 남겨 주세요|오타 제보는|텍본(?:은| 공유)"),
    ("연참|즐겨찾기|앱을|업데이트|클릭|가입", r"연참 이벤트|즐겨찾기 해 ?주세요|앱을 다운로드하고|에서 업데이트되었|클릭하면 계속 읽|텔레그램 채널에 가입"),
    ("무료로|최신|무단|차단|디스코드", r"에서 무료로 (?:보세요|읽기)|최신 (?:화|주소)는|무단 (?:배포|전재|복제) 및|광고 차단을 해제|디스코드 서버에 놀러"),
)  # fmt: skip


def _shadowed(wordings: str) -> str:
    r"""Return wordings with letters beyond ASCII as they are in a shadow; classes such as `\W` stay."""
    return "".join(
        piece if piece.isascii() else shadow_of(piece) for piece in re.split(r"(\\\w)", wordings)
    )


def _by_stem(*, of_the_west: bool) -> dict[str, tuple[LazyPattern, ...]]:
    """Return the wordings by the substrings one of which each such appeal contains, both as in a shadow."""
    table: defaultdict[str, list[LazyPattern]] = defaultdict(list)
    for stems, wording in _WORDINGS:
        if stems.isascii() == of_the_west:
            expression = LazyPattern(wording if of_the_west else _shadowed(wording))
            for stem in stems.split("|"):
                table[shadow_of(stem)].append(expression)
    return {stem: tuple(expressions) for stem, expressions in table.items()}


_WESTERN: Final = _by_stem(of_the_west=True)
_EASTERN: Final = _by_stem(of_the_west=False)
STEMS_OF_APPEALS: Final = (*_WESTERN, *_EASTERN)
"""Parts of words and phrases, one of which is in each appeal."""
_RANKS: Final = {stem: rank for rank, stem in enumerate(STEMS_OF_APPEALS)}
_PEOPLE: Final = re.compile(
    rf"\b(?:{HE_OR_SHE}|hers?|they|them|their|he'd|she'd|said|says|saying|asked|asks|wrote|writes|shouted|sang(?! (?:trai|phai|chuong|trang)\b)|sings|told"
    r"|dijo|disse|dit|sagte|ha detto)\b"
)
"""The people in a story, and the verbs of their speech."""
_SAYS: Final = re.compile(f"говор|сказа|по[её]т|крич|писал|написа|{QUOTED_IN_THE_EAST}")
_TIPS: Final = (
    "tips?|hints?|consejo|dica|astuce|tipp|suggerimento|wskazówka|подсказка|совет|ipucu|mẹo"
)
_SPOKEN: Final = re.compile(
    rf"\s*[—–-]\s|(?![^:]{{0,40}}\b(?:{_PLATFORM}|ديسكورد|تيليجرام)\s?:)(?!\W*(?:convert|edit|trans|dịch|{_TIPS})\b)[^.!?]{{0,12}}[^.!?/]{{1,20}}[:：]",
    re.IGNORECASE,
)
"""A dash before speech, or the speaker's name."""
_TIP: Final = re.compile(_shadowed(rf"^\W*(?:{_TIPS})\s?[:!]\s*"))
"""The beginning of a hint on how to use a page."""
_ASKED: Final = re.compile(
    r"\W*(?:(?:did you )?(?:enjoy|lik|lov)(?:e|ed|ing)? (?:it|this|the chapter)|(?:spot|spotted|found|find|see|seen|noticed?) (?:an? |any )?(?:typos?|errors?|mistakes?)"
    r"|(?:encontraste|has encontrado|has visto) (?:alg[uú]n|un|una) (?:error|errata)|encontrou (?:algum|um) erro|une (?:erreur|coquille)"
    r"|(?:tipp)?fehler (?:gefunden|entdeckt)|trovato un (?:errore|refuso)|(?:нашли|заметили) (?:ошибку|опечатку))\s?\?\s*",
    re.IGNORECASE,
)
"""Questions that belong to an appeal after them."""
_NOTE: Final = re.compile(
    r"^\W*(?:a/?n\b|t/?n\b|(?:author|translator|editor)(?:'?s)?(?: and \w+)? notes?|note\b|p\.? ?s\b)"
)
"""The beginning of a note in English, whatever follows: fewer labels than in `reading.note_labels`, which
requires a colon, a bracket or the end of the line after each."""


def stems_of_appeals(found: AbstractSet[str]) -> tuple[str, ...]:
    """Return the parts of words found on a page one of which is in each appeal on it."""
    return tuple(sorted(found & _RANKS.keys(), key=_RANKS.__getitem__))


@lru_cache(maxsize=1024)
def appeal_in(sentence: str, stems: tuple[str, ...] = STEMS_OF_APPEALS) -> tuple[int, int] | None:
    """Return the span of the words by which a sentence appeals to the reader, or None.

    `stems` are the parts of words in the surrounding text, from `stems_of_appeals`.

    >>> said = "Don't forget to leave a like and subscribe to this new novel."
    >>> said[slice(*appeal_in(said))]
    "Don't forget to leave a like"
    >>> appeal_in("He told them to follow and share the bread.")
    """
    if len(sentence) > _LONGEST or _SPOKEN.match(sentence):
        return None
    shadow = cast_shadow(sentence)
    said = _TIP.sub(lambda tip: " " * len(tip.group()), shadow.text.replace("’", "'"))
    found = _worded(said, stems, _WESTERN)
    if found and _PEOPLE.search(shadow.text):
        found = []
    if not found and not sentence.isascii() and not _SAYS.search(sentence):
        found = _worded(shadow.text, stems, _EASTERN)
    return shadow.span(found[0][0], max(end for _, end in found)) if found else None


def _worded(
    said: str, stems: Iterable[str], table: Mapping[str, Iterable[LazyPattern]]
) -> list[tuple[int, int]]:
    """Return the spans of the wordings that a table has for some substrings, from left to right.

    A hundred expressions, tried at each character, take ten times as long as finding which of their
    substrings occur at all.
    """
    alone = f" {said} "
    wordings = {wording for stem in stems if stem in alone for wording in table.get(stem, ())}
    return sorted(found.span() for wording in wordings for found in wording.compiled.finditer(said))


def asks_before(sentence: str) -> bool:
    """Return whether a sentence is one of the short questions that sites put before an appeal.

    >>> asks_before("Enjoyed it?"), asks_before("Une erreur ?"), asks_before("Enjoyed it? So did I.")
    (True, True, False)
    """
    return _ASKED.fullmatch(sentence) is not None


def is_note(text: str) -> bool:
    """Return whether a paragraph says that it is a note."""
    return _NOTE.search(shadow_of(text).replace("’", "'")) is not None

"""The subjects of planted sentences, in the languages of serials, and how much of them a sentence has.

Sites that mark copies change the wording from chapter to chapter, but the subjects are always the same
few: a theft, a consent that nobody gave, the author's due, the proper place to read. Every wording
is matched on the shadow of a text.
"""

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from enum import IntEnum
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.chrome.wording.stems import holds_any
from octavo.passes.lazy_pattern import edges_once
from octavo.passes.reading.people import OTHERS


class _Subject(IntEnum):
    """A subject of planted sentences, in the order in which the ledger names them.

    An integer, so that weights are always summed in the same order.
    """

    THEFT = 0
    CONSENT = 1
    TAKEN = 2
    REPORT = 3
    SUPPORT = 4
    ORIGINAL = 5
    READER = 6
    PLACE = 7
    WORK = 8
    WORKINGS = 9
    AUTHOR = 10


_NAMES: Final = {
    _Subject.THEFT: "a theft",
    _Subject.CONSENT: "a consent",
    _Subject.TAKEN: "where it was taken",
    _Subject.REPORT: "a report",
    _Subject.SUPPORT: "support of the author",
    _Subject.ORIGINAL: "an original",
    _Subject.READER: "its reader",
    _Subject.PLACE: "a place to read",
    _Subject.WORK: "a work",
    _Subject.WORKINGS: "the site's workings",
    _Subject.AUTHOR: "an author",
}
"""The names of the subjects in the ledger."""
_WHO: Final = r"(?:authors?|writers?|creators?|translators?)"
_PIECE: Final = (
    r"(?:stor(?:y|ies)|tales?|narratives?|novels?|chapters?|book|content|text|works?|translation|fiction|serial|series"
    r"|account|piece|passage|instal?lment|saga|manuscript|tome|episode|web ?novel|material)"
)
"""A site's words for the copied work; a sentence must have `this` or `the author's` before them."""
_ROBBED: Final = (
    r"(?:stolen|lifted|copied|pilfered|purloined|swiped|(?:mis)?appropriated|plagiari[sz]ed|pirated|ripped|snatched|nicked|poached|filched|hijacked"
    r"|siphoned|scraped|republished|reposted|reproduced|duplicated|re-?uploaded|pinched|looted|mirrored|leaked|pillaged|cloned|rehosted|redistributed)"
)
_OWN: Final = rf"\b(?:this|these|the {_WHO[:-1]})'?s?) (?:\w+ )?{_PIECE}"
_THEFT: Final = (
    r"\b(?:stolen|theft|thief|thieves|pilfered|plundered|purloined|swiped|nabbed|hijacked|ripped|pirated?|piracy|plagiari[sz]ed|bootleg(?:ged)?|rip-?offs?|robb(?:ed|ing)|scrap(?:ed|ers?|ing)|unapproved|unsanctioned|counterfeit|leeched)\b",
    rf"{_OWN} (?:has|have) been (?:\w+ly )?{_ROBBED}\b|^\W*taken {_PIECE}\b|\b{_ROBBED} (?:cop(?:y|ies)|version|{_PIECE})\b|\bplagiarism\b|\b(?:republish|repost|copy|steal|re-?upload|mirror|scrap)ing (?:this|these|the author's) {_PIECE}",
    rf"\b(?:who|that|which|they|sites?|bots?|scrapers?|aggregators?)(?: are| is)? steal(?:s|ing)? (?:our|this|the {_WHO[:-1]})'?s?|from {_WHO[:-1]}s))|\bsteals? from {_WHO[:-1]}s)|\bsites? that steals?\b|\bthis (?:page|site) (?:mirrors|copies|steals|rips)\b|\b(?:content|text|chapter|novel) (?:lifted|copied|scraped|taken) from\b",
    r"\b(?:re-?uploaded|misappropriated|illicit(?:ly)?|illegal(?:ly)?|unlawful(?:ly)?|un(?:authori[sz]|licen[sc])ed)\b",
    r"\brightful(?:ly)?\b|\bnot authori[sz]ed\b|\bcopyright (?:theft|infringement|violation)|\bviolation of copyright",
    r"\bladr[óo]n(?:es)?\b|\bladr(?:ão|ões)\b|\bvoleurs?\b",
    r"\b(?:robad|roubad|sustraid|subtraid|hurtad|copiad|piratead|pirat|plagiad|no autorizad|não autorizad|ha autorizad|autorizou |prohibid|proibid)[oa]s?\b",
    r"\b(?:ilegal(?:mente)?|illégale(?:ment)?|non autorisée?s?)\b",
    # "copié" has the shadow of "copie", and "copiés" that of English copies
    r"\b(?:vol|copi|pirat|plagi)ées?\b|\b(?:été|est|sont) (?:vol|copi|pirat|plagi)és?\b",
    r"\b(?:gestohlen|raubkopi|unerlaubt)\w*|\b(?:rubat|copiat|piratat)[oaie]\b",
    r"\b(?:украден|ворован|пиратск|незаконн|скопирован)\w*",
    r"ăn cắp|đánh cắp|sao chép|trái phép|bản lậu|đạo văn",
    r"\b(?:dicuri|curian|bajakan|disalin|dijiplak|ilegal)\b|\b(?:çalın|çalıntı|korsan)\w*",
)
_WITHOUT_CONSENT: Final = (
    rf"\bwithout (?:the |its |their )?(?:{_WHO}'?s? )?(?:permission|consent|approval|knowledge|authori[sz]ation)\b",
    r"\b(?:sin|sem) (?:el |la |o |a )?(?:permiso|permissão|consentim\w+|autorizaci[óo]n|autorização)\b",
    r"\bwithout (?:its|the|their) author'?s say\b|\bnever agreed to\b|\bwithout (?:an?|any) licen[cs]e\b|\bnot (?:been )?(?:permitted|licen[cs]ed|approved)\b",
    rf"\b{_ROBBED} (?:without (?:\w+ )?(?:leave|blessing|licen[cs]e|attribution|credit|asking|being asked)|(?:illegal|illicit|unlawful)ly|in (?:breach|violation) of)\b",
    rf"\bwithout (?:its |the |their )?{_WHO}'?s? (?:blessing|leave|wish|word)\b|\bagainst (?:its |the |their )?{_WHO}'?s? (?:will|wish(?:es)?)\b",
    r"\b(?:should|must) not be (?:on|sold|offered)\b|\bnot (?:supposed|meant|allowed|legitimately|legally)(?: to be)? (?:on|sold|offered)\b|\bdo(?:es)? not belong (?:on|there|here)\b",
    r"\bsans (?:la |le |l['’])?(?:permission|autorisation|accord|consentement)\b",
    r"\bohne (?:die )?(?:erlaubnis|genehmigung|zustimmung)\b|\bsenza (?:il |l['’])?(?:permesso|consenso)\b",
    r"\bбез (?:разрешения|согласия|ведома)\b|(?:không có|chưa có|không được) sự (?:cho phép|đồng ý)",
    r"\btanpa (?:izin|seizin|persetujuan)\b|\bizinsiz\b|\bizni olmadan\b",
)
_TAKEN: Final = (
    r"\b(?:taken|lifted|copied|scraped|ripped|swiped|reposted|obtained|republished)\b.{0,40}\bfrom\b",
    rf"^\W*{_ROBBED} from\b|{_OWN} (?:has|have) been (?:\w+ly )?{_ROBBED} from\b",
    r"\bwithout (?:asking|credit|leave of)\b|\bposted elsewhere\b|\bproperty of its\b",
    r"\b(?:tomad|copiad|sacad|robad|roubad|retirad|tirad)[oa]s? d[eoa]l?\b|\b(?:prise?|tirée?|volée?) (?:de|sur|à)\b",
    r"\b(?:взят|скопирован|украден)\w* (?:с|из|у)\b|lấy từ|\bdi(?:ambil|curi) dari\b",
)
_REPORT: Final = (
    r"\breport (?:it|the|any|this|all|every|sightings|violations?|duplicates|copies|listings|occurrences|appearances|instances)\b|\bplease report\b|\bfile a report\b",
    r"\bshould be (?:reported|flagged)\b|\ba report (?:would be|is) (?:much |greatly )?(?:appreciated|welcome)\b|\b(?:please |kindly )?flag (?:it|them|this|any|all|every|the (?:copy|listing|offen[cs]e|theft|violation|infringement))\b",
    r"\bany sightings\b|\blet (?:us|them|some(?:one|body)|(?:the|its) (?:author|writer|site|store|platform|team)) know\b|\breport where\b|\binform the\b|\bnotify the (?:authors?|writers?|creators?|translators?|site|platform)\b|\balert the (?:author|writer|creator|platform|site)|\b(?:file|lodge) a complaint\b|\bsend (?:in )?a report\b|\b(?:takedown|dmca) (?:notice|request)|\breport the (?:infringement|theft|copy|listing|page)|\btell the (?:author|writer|creator|translator)\b",
    r"\b(?:denúnciel|denuncíel|denúncial|repórtal)[oae]s?\b|\bdenuncie\b|\bsignale[zr]\b|\bmelde(?:n sie|t)\b|\bbitte melden\b",
    r"\b(?:сообщите|пожалуйтесь)\b|báo cáo|báo lỗi|\blaporkan\b|\bbildirin\b",
)
_SUPPORT: Final = (
    rf"\bto (?:back|reward|encourage)\b.{{0,16}}\b{_WHO}\b|\b(?:back|encourage|reward) (?:indie|independent|creative|your favou?rite|the original|its|the) {_WHO}\b",
    rf"\b(?:supports?|helps?|credits?|pays?|paying|cheer|root)\b.{{0,30}}\b{_WHO}\b|\b{_WHO}\b.{{0,20}}\b(?:credit|support|paid|earns?|deserves?)\b|\b(?:ensure|make (?:sure|certain))\b.{{0,16}}\b{_WHO}\b.{{0,40}}\b(?:credit|paid|due|deserves?)\b",
    rf"\b{_WHO}\b (?:some |a )?(?:love|favou?r)\b|\bsupport (?:us|our|the (?:site|team|group))\b|\bbuy us a\b",
    r"\bsupport their (?:work|writing|creativity)\b",
    r"\b(?:apoiar?|apoyar?|apoye|ajudar?|ajude) (?:o|el|al|a) (?:projeto|proyecto|tradu\w+|site|sitio|equipe|equipo)\b",
    r"\b(?:apoy[ae]|ayud[ae]|apoi[ae]|ajude|soutene[zr]|aide[zr])\b.{0,20}\b(?:aut[oe]u?r|escritor|tradu)",
    r"\b(?:unterstütz|поддерж)\w*.{0,20}(?:autor|übersetzer|автор|переводчик)|\bsostieni l['’]autore\b",
    r"ủng hộ.{0,20}(?:tác giả|dịch giả|nhóm dịch|người viết)|\bdukung.{0,20}(?:penulis|penerjemah)",
)
_ORIGINAL: Final = (
    (
        r"\b(?:genuine|authentic|rightful|authori[sz]ed|legit(?:imate)?) (?:text|edition|story|novel|tale|chapters?|book)\b"
        r"|\b(?:original|official|genuine|authentic|rightful|true|legit(?:imate)?|licensed|unaltered|home|real|author'?s) "
        r"(?:web ?)?(?:version|source|site|page|release|publication|copy|copies|home|platform|translation|text|location|novels)\b"
    ),
    r"\b(?:originally|first|officially|also) (?:posted|published|uploaded|released|shared)\b|\bis the (?:\w+ )?(?:home|source|place) (?:of|for) this\b|\b(?:only|true|rightful|legitimate|original|official) (?:source|home|place) (?:of|for) (?:this|the)\b|\bfind the original\b(?! \w)|\b(?:first|true|proper) home\b|\bwhere (?:it|this)(?: \w+)? (?:was|is) (?:(?:first|originally) )?(?:posted|published|told|shared|written|hosted)\b|\bthe real one\b|\bonly (?:ever )?(?:published|posted|hosted) (?:on|at)\b|\b(?:author|writer|creator|translator)'?s (?:own )?page\b|\bread the original\b",
    r"\bif you(?:'re| are) not reading (?:this|it) (?:on|at|from)\b|\bexclusive(?:ly)? (?:to|on|at)\b|\bseek(?:ing)? out the original\b|\bpreferred platform\b",
    r"\bthis (?:content|chapter|text|novel|story) (?:is|was|has been) (?:taken|stolen|copied|lifted|scraped|pirated) from\b",
    r"\b(?:is|was) (?:posted|published|hosted) (?:elsewhere|on)\b|\boriginates? (?:from|on)\b|\bpublishes it (?:on|at)\b",
    r"\b(?:pertenece a|pertence a|appartient à|gehört)\b|\bsite d['’]origine\b|\bthuộc về\b",
    r"\b(?:traducci[óo]n|tradução|traduction|obra|novela|capítulo|conteúdo|contenido|hist[óo]ria|romance) (?:é |es )?exclusiv",
    r"\b(?:versi[óo]n|versão|página|sitio|site|web|plataforma|plateforme|fuente|fonte|obra) (?:oficial|original|officiel)",
    r"\b(?:originalseite|offizielle\w* (?:seite|version))|\b(?:оригинал|официальн)\w* (?:сайт|верси|источник|перевод)",
    r"\bчитая оригинал|(?:bản|trang|nguồn) (?:gốc|chính thức|chính chủ)|đăng (?:tại|trên)\b",
    r"\b(?:situs|sumber|versi|platform) (?:resmi|asli)|\b(?:resmi|orijinal) (?:site|sürüm|kayna)",
)
_READER: Final = (
    r"\b(?:you|you're|your)\b.{0,40}\b(?:read(?:ing)?|find|seen?|spot|notice|locate|run into|happen upon|encounter|discover|come (?:across|upon)|run across|chance upon|stumble (?:up)?on|looking at|enjoy(?:ing)?)\b",
    r"\b(?:if|should you|should it be|when) (?:seen|found|spotted|detected)\b|\bvisit(?:ing)?\b|\bplease\b",
    r"\bread(?:ing)? (?:it|this|the|their|there|ahead)\b|\bfollow (?:this|the) (?:story|novel|tale|fiction|series|serial)\b|\b(?:appears?|posted) here\b|\bin front of you\b|\breaches you\b|\byour visit\b|\bwhat you are reading\b|\btip:|\b(?:press|browse)\b",
    r"\bthis (?:page|site) (?:mirrors|copies|steals|rips)\b|\b(?:head|go|visit|switch) (?:over )?there\b|\b(?:head|go) over to\b|\b(?:enjoying|loving|liking) (?:this|the)\b",
    r"\b(?:come|head|go|switch) (?:back )?to\b|\b(?:drop|stop|swing) by (?:to|there)\b|\bhop over (?:to|there)\b|\bjoin (?:us|our)\b|\b(?:check|find) (?:it|them|this|the|more)\b|\bclick\b|\byou can\b",
    r"\b(?:si (?:lo |la )?(?:ves|encuentras)|est[áa]s? (?:leyendo|lendo)|leyendo(?:l[oa])?|leas|leia|lendo|merci de|vui lòng)\b",
    r"mời bạn|các bạn|\bque (?:ves|lees|est[áa]s? (?:leyendo|lendo)|você (?:vê|lê))\b",
    r"\ble[ae] (?:el|la|los|las|est[ea]|en|más|nuestr\w+|tod[oa])\b",
    r"\b(?:se (?:o |a )?(?:vir|encontrar)|si vous|vous lisez|lisez|lisant|retrouvez|lesen sie|wenn sie|leggi)\b",
    r"\b(?:если вы|вы читаете|читайте|читая|прочитайте)\b|nếu bạn|bạn đang đọc|hãy đọc|đọc (?:tại|ở|trên)",
    r"\b(?:jika|bila|kalau) anda\b|\banda sedang membaca\b|\b(?:mem)?baca(?:nya)? di\b|\bokuyorsunuz\b|\bokuyun\b",
)
_PLACE: Final = (
    r"\b(?:amazon|any storefront|a storefront|tienda en línea|loja online|website|web site|this site|another (?:site|host)|any other (?:site|website)|mirror site|pirate site)\b",
    r"\bon (?:kindle|google play|apple books|kobo|audible|scribd|youtube|ebay)\b|\b(?:online (?:store|shop)|retailer|e-?book ?(?:store|shop))s?\b|\bbarnes (?:&|and) noble\b",
    r"\b(?:on|from|at|by|not support) (?:an? |the |these |any )?(?:aggregators?|(?:pirate|mirror|scraper|aggregator|copycat) sites?)\b|\bany (?:web ?)?site\b|\bsites? you(?:'re| are) (?:on|reading)\b|\b(?:read|reading|seen?|found) (?:it|this) elsewhere\b",
    r"\b(?:(?:another|different|other) platform|elsewhere|anywhere (?:but|else|other)|https?|www)\b|\b\w+ ?(?:\.|dot) ?com\b",
    r"\b(?:otr[oa] (?:sitio|web|página)|outr[oa] (?:site|plataforma|página)|autre site|altro sito|andere seite)\b",
    r"\b(?:сайт|амазон)\w*|trang web|trang khác|\bsitus\b|\bbaşka site",
)
_WORK: Final = (
    (
        r"\b(?:this|the|a|author'?s|these|our|your) (?:story|tale|narrative|account|novels?|chapters?|book|content|text|work"
        r"|copy|translation|fiction|serial|series)\b|\b(?:novels|chapters)\b"
    ),
    rf"{_OWN}\b|\b(?:stolen|pirated|copied) content\b",
    r"\best[ea] (?:relato|cuento|traducción|tradução|capítulo|novela?|historia|história|obra|texto|libro|livro)\b|\bla (?:historia|novela)\b",
    r"\bce(?:tte)? (?:chapitre|histoire|roman|récit|texte)\b|\b(?:diese[rs]?|die) (?:geschichte|kapitel|roman)\b",
    r"\b(?:глав|книг|роман|истори|перевод)\w*|truyện|chương|\b(?:cerita|novel|bab|kisah) ini\b|\bbu bölüm\b",
)
_MECHANICS: Final = (
    r"\bad[- ]?block(?:er)?s?\b|\b(?:arrow|keyboard) keys?\b|\bdiscord server\b|\bpatreon\b|\bko-?fi\b|\bpaypal\b|\bapoia\.se\b|\bchave pix\b",
    r"\bclick (?:on )?(?:the )?next page\b|\bcontinues? on the next page\b|\bjoin our discord\b|\binto your search engine\b",
    r"\b(?:download|get|install) (?:our|the) (?:\w+ )?app\b",
    r"\breport (?:button|chapter)\b|\b(?:broken|missing) (?:links?|images?|text|chapters?|content|pages?)\b|\brelease notifications?\b|\bremov(?:e|ing) ads\b",
)
_AUTHOR: Final = (
    r"\b(?:author|writer|creator|translator)s?\b|\b(?:autora?|auteur|autrice|yazar|penulis)\b|tác giả|\bавтор",
)
_SIGNS: Final = {
    subject: (weight, re.compile(edges_once(shadow_of("|".join(patterns)))))
    for subject, weight, patterns in (
        (_Subject.THEFT, 1.5, _THEFT),
        (_Subject.CONSENT, 1.5, _WITHOUT_CONSENT),
        (_Subject.TAKEN, 1.0, _TAKEN),
        (_Subject.REPORT, 1.5, _REPORT),
        (_Subject.SUPPORT, 1.5, _SUPPORT),
        (_Subject.ORIGINAL, 1.0, _ORIGINAL),
        (_Subject.READER, 1.0, _READER),
        (_Subject.PLACE, 0.7, _PLACE),
        (_Subject.WORK, 0.5, _WORK),
        (_Subject.WORKINGS, 1.5, _MECHANICS),
        (_Subject.AUTHOR, 0.7, _AUTHOR),
    )
}
"""The weight and the wordings of each subject."""
_HEARD: Final = frozenset(
    {_Subject.REPORT, _Subject.SUPPORT, _Subject.READER, _Subject.PLACE, _Subject.WORKINGS}
)
"""Subjects that only readers of a copy are told about; a sentence without one must mention `this story` (see `_OF_THIS_WORK`)."""
_OF_ANY_STORY: Final = frozenset({_Subject.THEFT, _Subject.TAKEN})
"""Subjects that any story may have: that something was stolen, and from where."""
_TOLD: Final = frozenset(_Subject) - {_Subject.REPORT, _Subject.READER, _Subject.WORK}
"""A planted sentence has at least one of these; reader, report and work are not enough: "If you find the book, report it." """
ENOUGH: Final = 2.3
"""A planted sentence has at least three subjects. Of 3,473 story paragraphs in 36 chapter pages
none that mentions nobody reaches this weight; of 81 planted sentences 80 do (2026-11)."""
_FEWEST: Final = 3
"""The fewest subjects of a planted sentence that does not mention reading: in a story two may be a thief and somebody
who saw him."""
_OF_READING: Final = re.compile(
    shadow_of(r"\bread(?:ing)?\b|\b(?:leyendo|lendo|lisez|lesen|membaca|читаете|читаешь)\b|đọc")
)
_OF_A_WORK: Final = re.compile(
    shadow_of(
        r"\b(?:story|stories|tale|narrative|novels?|chapters?|content|text|copy|copies|version|translation|fiction"
        r"|retailers?|storefront|kindle|kobo|apple books|google play|books?|works?|source|authors?|writers?|creators?|sites?|website|platform|amazon|elsewhere|duplication"
        r"|this (?:account|piece|passage|instal?lment|saga|manuscript|tome|episode|serial|series|web ?novel|material)"
        r"|not reading (?:this|it) (?:on|at|from)|releases?|ad[- ]?block\w*|cap[íi]tulos?|novelas?|histori?as?|história|obra|livro|autor|sitio|web|ads|bản dịch|copia|traducción|tradução|chapitres?"
        r"|histoire|roman|récit|auteur|kapitel|geschichte|cerita|novel|bab|penulis|situs|bölüm\w*)\b"
        r"|глав|книг|роман|истори|автор|сайт|truyện|chương|tác giả"
    )
)
_OF_THIS_WORK: Final = re.compile(
    shadow_of(
        r"\b(?:this|the) (?:story|tale|narrative|novel|chapter|fiction|text|content|work)\b|\bthis (?:account|piece|passage|instal?lment|saga|manuscript|tome|episode|serial|series|web ?novel|material|book)\b|\best[ea] (?:cap|nov|hist|obra)"
        r"|\bce(?:tte)? (?:chap|hist|rom|réc)|\bэт\w+ (?:глав|книг|роман|истори)|(?:truyện|chương) này"
        r"|\b(?:cerita|novel|bab|kisah) ini\b"
    )
)
_OF_PEOPLE: Final = re.compile(
    rf"\b(?:{OTHERS}|hers?|himself|herself|i|i'm|i'd|i've|me|my|mine|ellas?|yo|mi|eu|eles?|elas?|minha|meu"
    r"|il|elle|je|mon|moi|ich|mein|ihm|я|мне|меня|мой|tôi|nó|aku|dia|kau)\b"
)
"""A theft in a story is by somebody, and of a horse: "She read the letter without permission." None of
81 planted sentences mentions him, her or me, and each names a work or a place to read (2026-11)."""
_OF_THE_WEST: Final = (
    "stolen", "theft", "thief", "thieves", "pilfer", "plunder", "purloin", "swiped", " ripped", "pirat", "piracy", "plagiar",
    "bootleg", "uploaded", "misappr", "illicit", "illegal", "unlawful", "authori", "licens", "legit", "unaltered",
    "rightful", "permission", "consent", "approval", "without the", "scraped", "reposted", "republished", "report",
    "flag it", "flag them", "flag this", "flag any", "flag all", "flag every", "flag the ", "flagged", "author", "writer", "creator", "translator",
    "original ", "originally", "originates", "official", "genuine ", "authentic ", "true ", "real text", "real version",
    "real copy", "seek out", "seeking out", "first posted", "first published", "first shared", "the home of this", "exclusive", "posted ", "amazon",
    "website", "web site", "this site", "sightings", "other site", "mirror site", "platform", "elsewhere", "http", "www", ".com",
    ". com", "dotcom", "dot com", "support us", "support our", "adblock", "ad block", "ad-block", "arrow key",
    "keyboard key", "discord", "patreon", "ko-fi", "kofi", "paypal", "apoia.se", "chave pix", "broken link", "broken image", "missing image",
    "missing text", "next page", "join our", "search engine", " app ", " app,", "buy us a", "copyright", "nabbed", "hijack", "inform the", " ads", "release notif", "licenc",
    "republishing", "reposting", "only published", "only posted", "snatched", "nicked", "poached", "filched", "siphoned", "pinched", "looted", "mirrored", "leaked", "pillaged", "cloned", "rehosted", "redistribut", "appropriat",
    "duplicated", "reproduced", "lifted", "copied", "should not be ", "must not be ", "not belong", "complaint", "takedown", "dmca", "over to ", "go there", "head there", "visit there",
    "steal", "aggregator", "without a ", "retailer",
    "without asking", "without credit", "without leave", "rip-off", "ripoff", "robbed", "robbing", "scraped", "scraper", "scraping", "storefront", "sustraid", "subtraid", "hurtad", "ha autorizado", "unapproved", "unsanctioned", "counterfeit", "leeched", "first home", "proper home", "the real one", "home site", "another host", "site d'origine", "sin permiso", "sem permiss", "let us know", "let them know",
)  # fmt: skip
"""For a quick check: every wording above contains one of these, except those of reading and stories, which prove nothing alone."""
_TONGUES: Final = tuple(
    (marks, tuple(map(shadow_of, pieces)))
    for marks, pieces in (
        ("éèêçãáíñóàùœ", (
            "robad", "roubad", "copiad", "pirate", "plagi", "autoriz", "prohib", "proib", "ilegal", "vole", "copie",
            "permi", "consent", "denunc", "report", "signale", "apoy", "apoi", "ayud", "ajude", "souten", "aide",
            "oficial", "original", "officiel", "otra ", "otro ", "outro ", "autre ", "ladr", "voleur", "pertenece", "pertence", "appartient",
        )),
        ("äöüß", ("gestohl", "raubkop", "unerlaubt", "erlaubnis", "genehmig", "unterstutz", "originalse", "offiziell")),
        ("ои", (
            "украден", "ворован", "пиратск", "незаконн", "скопирован", "разреш", "соглас", "сообщите", "поддерж",
            "оригинал", "официальн", "сайт", "амазон",
        )),
        ("ạươ", (
            "ăn cắp", "đánh cắp", "sao chép", "trái phép", "bản lậu", "cho phép", "đồng ý", "lấy từ", "báo cáo",
            "báo lỗi", "ủng hộ", "bản gốc", "trang gốc", "nguồn", "chính thức", "đăng t", "trang web", "bạn đang đọc",
        )),
        ("şığ", ("çalın", "korsan", "izin", "bildirin", "resmi", "orijinal")),
    )
)  # fmt: skip
"""The same for other languages, each with letters one of which any text in the language has."""
_MALAY: Final = (
    "dicuri",
    "curian",
    "bajakan",
    "disalin",
    "dijiplak",
    "izin",
    "laporkan",
    "dukung",
    "resmi",
    " asli",
)
_MALAY_WORD: Final = " yang "
PIECES: Final = (*_OF_THE_WEST, *(piece for _, pieces in _TONGUES for piece in pieces), *_MALAY)
"""The pieces of all languages."""


_WORKS: Final = tuple(
    map(
        shadow_of,
        (
            "not reading", "kindle", "kobo", "retailer", "store", "shop", "account", "piece", "passage", "instal", "saga", "manuscript", "tome", "episode", "serial", "series", "material", "stor", "tale", "narrative", "novel", "chapter", "content", "text", "cop", "version", "translat", "fiction",
            "book", "work", "source", "author", "writer", "creator", "site", "website", "platform", "amazon", "elsewhere",
            "duplic", "release", "ads", "block", "capitulo", "histori", "obra", "livro", "autor", "web", "traduc",
            "traduç", "chapitre", "histoire", "roman", "recit", "auteur", "kapitel", "geschicht", "cerita", "bab ",
            "penulis", "situs", "bölüm", "глав", "книг", "истори", "автор", "сайт", "truyện", "chương", "bản dịch", "tác giả",
        ),
    )
)  # fmt: skip
"""For a quick check: parts of the words for works and their makers; each planted sentence has one."""


def may_speak_of_a_work(shadow: str) -> bool:
    """Return whether the shadow of a paragraph may name a work or its maker; ten times as fast as a full search."""
    return holds_any(shadow, _WORKS)


def pieces_of(found: AbstractSet[str], text: str, shadow: str) -> tuple[str, ...]:
    """Return the parts in `found` that count in a language the page may be in; with none, nothing is planted there."""
    asked: list[tuple[str, ...]] = [_OF_THE_WEST]
    asked += [
        pieces
        for marks, pieces in _TONGUES
        if not found.isdisjoint(pieces) and any(mark in text for mark in marks)
    ]
    asked += [_MALAY] if not found.isdisjoint(_MALAY) and _MALAY_WORD in shadow else []
    return tuple(piece for pieces in asked for piece in pieces if piece in found)


@lru_cache(maxsize=2048)
def weight_of(text: str) -> float:
    """Return the total weight of the subjects of planted sentences in a text."""
    return _weight(_subjects_in(shadow_of(text)))


@lru_cache(maxsize=2048)
def speaks_of_a_copy(text: str) -> bool:
    """Return whether a text addresses the reader of a copied work about that copy, and names no person.

    >>> speaks_of_a_copy("This tale was lifted without consent; report it if seen elsewhere.")
    True
    >>> speaks_of_a_copy("The stolen book had been taken from the library.")
    False
    """
    shadow = shadow_of(text).replace("’", "'")
    found = _subjects_in(shadow)
    if len(found) < _FEWEST and not _OF_READING.search(shadow):
        return False
    if _weight(found) < ENOUGH or names_people(text) or not _OF_A_WORK.search(shadow):
        return False
    if found.isdisjoint(_TOLD):
        return False
    return not found.isdisjoint(_HEARD) or _OF_THIS_WORK.search(shadow) is not None


@lru_cache(maxsize=2048)
def may_open_one(text: str) -> bool:
    """Return whether a sentence may begin a planted passage: it names a work, or more than a theft, which any story may mention."""
    shadow = shadow_of(text)
    return not _subjects_in(shadow) <= _OF_ANY_STORY or _OF_A_WORK.search(shadow) is not None


def signs_in(text: str) -> tuple[str, ...]:
    """Return the words by which a text is about copies, subject by subject."""
    shadow = shadow_of(text)
    return tuple(
        found.group() for _, pattern in _SIGNS.values() for found in pattern.finditer(shadow)
    )


def names_people(text: str) -> bool:
    """Return whether a sentence mentions him, her or me, as a story does."""
    return _OF_PEOPLE.search(text.lower().replace("’", "'")) is not None


def subjects_in(text: str) -> str:
    """Return the names of the subjects of a text: "a theft, a report, a work"."""
    return ", ".join(_NAMES[subject] for subject in sorted(_subjects_in(shadow_of(text))))


def wordings_without_spaces() -> tuple[tuple[float, str], ...]:
    """Return the weight of each subject and the expression of its wordings without spaces."""
    return tuple(
        (weight, sign.pattern.replace(r"\b", "").replace(" ?", "").replace(" ", ""))
        for weight, sign in _SIGNS.values()
    )


@lru_cache(maxsize=2048)
def _subjects_in(shadow: str) -> frozenset[_Subject]:
    return frozenset(subject for subject, (_, pattern) in _SIGNS.items() if pattern.search(shadow))


def _weight(subjects: Iterable[_Subject]) -> float:
    return sum(_SIGNS[subject][0] for subject in subjects)

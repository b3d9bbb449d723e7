"""Lines by the programs around a text: archives, mailing lists, publishers of documents, shops.

`About this capture`, `Messages sorted by: [ date ] [ thread ]`, `Updated automatically every 5 minutes`, `View Deal at the Mill`,
and the number under which a text is registered. No author writes them above or below a story.
"""

from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.stems import holds_any
from octavo.passes.chrome.wording.words import REMEMBERED
from octavo.passes.lazy_pattern import LazyPattern

_LONGEST: Final = 200
"""The most characters of such a line."""
_ARCHIVES: Final = r"\d[\d,]* captures?|about this capture"
_LISTS: Final = (
    r"(?:previous|next|maybe in reply to|in reply to|in-reply-to|reply)(?: message| in thread)?(?: \(by (?:thread|date|author)\))?: ?\[.{2,160}"
    r"|(?:previous|next) (?:message|in thread) \(by (?:thread|date|author)\)(?:: .{2,160})?|messages? sorted by:.{4,60}|(?:\[ (?:date|thread|subject|author|attachment) \] ?){2,}"
    r"|more information about the \S+ mailing list"
)
_DOCUMENTS: Final = (
    r"published (?:using|with|from) (?:[a-z]+ ){0,2}(?:docs?|sites?|pages|forms?|drive)|(?:veröffentlicht über|publié avec|publicado (?:con|usando|mediante)|pubblicato (?:tramite|con)|publicado com) .{2,24} docs"
    r"|(?:updated|updates) automatically every \d+ (?:minutes?|hours?)|automatisch alle \d+ minuten aktualisiert|mise? à jour automatique(?:ment)? toutes les \d+ minutes|(?:se )?actualiza automáticamente cada \d+ minutos"
    r"|aggiornato automaticamente ogni \d+ minuti|atualizado automaticamente a cada \d+ minutos|автоматически обновляется кажд\w+ \d+ минут\w?"
    r"|report abuse(?: ?learn more)?|missbrauch melden|signaler un (?:abus|cas d['’]utilisation abusive)|(?:denunciar|notificar) (?:abuso|uso inadecuado)|segnala (?:abuso|una violazione)|сообщить о нарушении|zgłoś nadużycie"
)
_SHOPS: Final = (
    r"today['’]s best (?:[\w&.' -]{2,40} )?deals?|(?:view|check|see|get|shop)(?: the)? deals?(?: (?:at|on) .{2,30})?|check (?:the )?(?:latest |current )?prices?(?: (?:at|on) .{2,30})?"
    r"|[£$€¥] ?\d[\d.,]* ?(?:view|buy|shop|check)(?: (?:deal|now|price|it))?(?: (?:at|on) .{2,30})?|\d[\d.,]* ?[€£$] (?:ansehen|zum angebot|voir l['’]offre|ver oferta|vedi offerta|bekijk)"
    r"|(?:zum (?:angebot|shop)|voir (?:l['’]offre|le prix)|ver (?:la )?oferta|vedi l?['’]?offerta|bekijk (?:deal|aanbieding)|zobacz ofertę)(?: (?:bei|chez|en|su|bij|w) .{2,30})?"
)
_COMMISSIONS: Final = (
    r".{0,60}\b(?:(?:links?|liens?|enlaces|link)\b.{0,60}\b(?:(?:affiliate|referral) commissions?|affiliate (?:links?|fees?)|commission d['’]affiliation|comisión de afiliad\w+|affiliate[- ]provision)\b.{0,60}"
    r"|(?:affiliate[- ]links?|liens? affiliés?|enlaces de afiliad\w+|links de afiliad\w+|link di affiliazione|партн[её]рские ссылки|linki afiliacyjne)\b.{0,80})"
)
_NUMBERS: Final = (
    r"(?:свидетельство о публикации|номер свидетельства о публикации|регистрационный номер|свідоцтво про публікацію) ?№? ?\d{5,}.{0,10}|(?:código d[eo] (?:registro|texto)|número de registro) ?[:nº°.#]* ?[a-z]?\d{5,}.{0,20}"
    r"|(?:e?issn|isbn(?:-1[03])?)\s?[:：]?\s?[\dx-]{8,20}|.{0,20}[\u4e00-\u9fff]icp[备備证證]\s?\d{6,}号?.{0,40}"
    r"|you are (?:the )?(?:(?:visitor|guest|reader)(?: number| no\.?)? ?#? ?\d[\d,.]*|\d[\d,.]*\d\d(?:st|nd|rd|th) \w+)(?: (?:here|since|to) .{0,30})?"
    r"|(?:visitors?|besucher|visiteurs|visitantes|visitatori|bezoekers|odwiedzin|посетителей|відвідувачів|访问量|訪問者数?|방문자(?: 수)?)\s?[:：#]\s?\d[\d., ]{3,}|您是第 ?\d+ ?[位个個](?:访客|訪客|读者|讀者)|あなたは ?\d+ ?人目の(?:訪問者|お客様)(?:です)?"
)
_MAKERS: Final = (
    r"(?:связаться с|написать) (?:программист\w+|администраци\w+|администратор\w+|вебмастер\w+|владельц\w+) (?:сайта|ресурса|портала)\.?|(?:contact|e-?mail|write to) (?:the|our) (?:site(?:['’]s)? )?(?:webmaster|administrators?|admins?)\.?"
    r"|(?:contacter|écrire à) (?:le webmestre|l['’]administrateur) du site\.?|(?:contactar|escribir) (?:con el|al) (?:webmaster|administrador) del sitio\.?|(?:kontakt zum|an den) (?:webmaster|seitenbetreiber)\.?"
)
_READERS: Final = (
    r"listen to (?:the )?audio ?book.{0,24}|.{0,24}0?0:00\s?[-–/]\s?\d{1,2}:\d\d\s?\d(?:\.\d+)?x|(?:load(?:ing)? failed|failed to load),? .{0,24}\b(?:retry|try again|reload|refresh)\b.{0,12}"
    r"|(?:.{2,24}\? )?(?:tap|click|press|hit|hold)(?: the \w+| the \w+ button)? to (?:clap|like|applaud|heart)\W*"
    r"|(?:share|syndicate|republish|reprint|cite) this (?:interview|essay|piece|tale|poem|recipe|guide|review|chapter|page|entry)(?: ?[:：].{0,80}| (?:on|via|with) .{2,40})?"
)
_DATED: Final = r"[^\W\d_]{3,16}: \d{1,4}([./-])\d{1,2}\1\d{1,4},? (?:and |und |et |y |e |i |и )?[^\W\d_]{3,16}: \d{1,4}\1\d{1,2}\1\d{1,4}\b.{0,40}"
"""`Размещен: 02/02/2009, изменен: 03/02/2009. 9k.`: when a text was uploaded and changed."""
_HOMES: Final = (
    r"best viewed (?:in|with|at|on|using) .{2,40}|(?:optimiert für|optimisé pour|optimizad[oa] para|otimizad[oa] para|ottimizzato per|geoptimaliseerd voor|оптимизирован\w+ для) .{0,24}(?:\d{3,4} ?[x×х] ?\d{3,4}|explorer|netscape|firefox|mozilla).{0,24}"
    r"|(?:(?:sign|view|read)(?: or (?:sign|view|read))? (?:my|our|the) )?guest ?book|(?:mein |unser )?gästebuch(?: eintragen| lesen)?|livre d['’]or|libro de visitas|livro de visitas|libro degli ospiti|gastenboek|księga gości|гостевая(?: книга)?|ゲストブック|訪客留言"
    r"|you are visitor(?: no\.?| number| #)?(?: ?\d[\d,]*)?|(?:this page|page|this site|site) (?:was )?last (?:updated|modified|changed)(?: on)?:? .{4,30}|(?:letzte (?:änderung|aktualisierung)|dernière (?:mise à jour|modification)|última (?:actualización|atualização|modificación)"
    r"|ultimo aggiornamento|laatst bijgewerkt|ostatnia aktualizacja|последнее обновление|останнє оновлення|poslední (?:změna|aktualizace)|最終更新日?|最后更新|最後更新)(?: am| le| el| em| il| dieser seite)?:? ?\d.{3,24}"
)
"""What early home pages said about themselves."""
_SHARED_ON: Final = r"[\w-]{2,32} (?:reblogged|liked|boosted) this(?: from [\w-]{2,32})?(?: and added: .{0,120})?|\d[\d,.]*k? notes|(?:see|show) more notes"
_PIECES_OF_COMMISSIONS: Final = ("fili", "referral", "партн")
"""One of these is in each line that says what a shop pays for a reader's order: `affiliate link`, `enlace de afiliado`."""
_PAID: Final = LazyPattern(rf"\W{{0,2}}{_COMMISSIONS}")
_ROW: Final = LazyPattern(
    rf"\W{{0,2}}(?:{_SHARED_ON}|{_ARCHIVES}|{_LISTS}|{_DOCUMENTS}|{_SHOPS}|{_NUMBERS}|{_MAKERS}|{_READERS}|{_HOMES}|{_DATED})"
)


@lru_cache(maxsize=REMEMBERED)
def is_of_program(text: str) -> bool:
    """Return whether a line is put there by an archive, a mailing list, a publisher of documents, a shop or a register.

    >>> [is_of_program(line) for line in ("17 captures", "Next message: [Tales] The Ledge", "ISSN 1234-5678")]
    [True, True, True]
    >>> is_of_program("Best viewed in 800x600"), is_of_program("It was best viewed from the hill.")
    (True, False)
    >>> is_of_program("Posted: 02/02/2009, changed: 11/02/2009. 9k"), is_of_program("Born: 02/02/1909")
    (True, False)
    >>> is_of_program("The next message: [torn off]"), is_of_program("About this captain")
    (False, False)
    """
    if len(text) > _LONGEST:
        return False
    said = text.lower()
    if holds_any(said, _PIECES_OF_COMMISSIONS) and _PAID.compiled.fullmatch(said):
        return True
    return _ROW.compiled.fullmatch(said) is not None

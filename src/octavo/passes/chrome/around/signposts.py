"""Lines that announce other pages → these lines and the lists under them.

"More stories", followed only by links. The same words above prose are an ordinary heading.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.evidence.places import Place
from octavo.passes.chrome.wording.words import REMEMBERED
from octavo.passes.reading.note_labels import opening_label

_PAGES: Final = "announces other pages"
_AUTHOR: Final = "says who wrote it"
_LONGEST: Final = 60
"""The most characters of a line that only announces; a longer one also says something."""
_MOST_BOXED: Final = 5
"""The most lines of a box about an author."""
_MOSTLY: Final = 0.5
"""The share of an entry's text that must be a link for the entry to count as only a link."""
_LINKED: Final = 0.5
"""The share of a list's entries that must hold a link for it to be a list of other pages."""
_SIGNPOST: Final = re.compile(
    r"(?:more|other|related|recommended|latest|trending|popular|top|further|similar|featured)(?: [\w’'.&+-]+){0,3}"
    r" (?:stories|articles|news|posts|reads?|reading|coverage|links|topics|videos)"
    r"|(?:more|related|see also|also read|read (?:more|next|also)|recommended(?: for you)?|trending(?: now)?"
    r"|most (?:read|popular|viewed)|people (?:are )?also reading|don['’]t miss|you (?:may|might) (?:also )?(?:like|enjoy)|keep reading"
    r"|editors?['’]?s? picks?|in case you missed it)"
    r"|(?:artículos|noticias|notas|artigos|notícias|matérias) relacionad[oa]s|(?:te|le) puede interesar|lee también"
    r"|(?:más leíd|mais lid)[oa]s|leia também|veja também"
    r"|articles (?:liés|similaires|connexes)|à lire aussi|sur le même sujet|les plus lus"
    r"|(?:ähnliche|weitere|verwandte) (?:artikel|beiträge|themen|meldungen|nachrichten)"
    r"(?: (?:zu[mr]?|über|aus|von|vom|auf|in) [\w’'.&+-]+(?: [\w’'&+-]+){0,3})?"
    r"|mehr (?:zum thema|zu diesem thema)(?: (?:auf|bei|in) \S+)?|auch (?:interessant|auf \S+)|meistgelesen|lesetipps?"
    r"|siehe auch|weiterführende links|mehr lesen|seguir leyendo|sigue leyendo|continuar lendo|lire la suite"
    r"|(?:das|dieses) thema könnte (?:sie|dich|euch) (?:auch )?interessieren"
    r"|lesen sie auch(?: die folgenden (?:artikel|beiträge))?|schon gelesen\?"
    r"|das könnte (?:sie|dich|euch) auch interessieren|mehr themen"
    r"|articoli correlati|leggi anche|potrebbe interessarti|gerelateerde artikelen|lees ook"
    r"|похожие (?:статьи|записи|новости|материалы)|читайте (?:также|ещё|також)|материалы по теме|(?:схожі|пов['’ʼ]язані) (?:статті|записи|новини|матеріали)"
    r"|powiązane artykuły|zobacz też|czytaj także|čtěte také|läs (?:också|mer|även)|l[eæ]s også|lue myös|citește și|olvasd el ezt is"
    r"|διαβάστε (?:επίσης|ακόμη)|σχετικά άρθρα|(?:यह|इसे) भी पढ़ें|संबंधित (?:लेख|खबरें)|benzer (?:haberler|yazılar)|ilgili haberler"
    r"|(?:berita|artikel) terkait|baca juga|(?:tin|bài viết) liên quan|xem thêm"
    r"|関連(?:記事|ニュース|リンク)|あわせて読みたい|おすすめ記事|人気記事"
    r"|相[关關](?:阅读|閱讀|文章|新闻|新聞|推荐|推薦)|延伸[阅閱][读讀]|推荐阅读|推薦閱讀|热门文章|熱門文章"
    r"|관련 ?(?:기사|뉴스|글)|추천 기사|مقالات ذات صلة|مواضيع ذات صلة|اقرأ أيض[اً]+",
    re.IGNORECASE,
)
_INFORMATION: Final = re.compile(
    r"(?:weitere|mehr|nähere|weiterführende) (?:informationen|infos)(?: (?:zu[mr]?|über|unter) [\w’'.&+-]+(?: [\w’'&+-]+){0,3})?"
    r"|(?:more|further|additional) information(?: (?:on|about) [\w’'&+-]+(?: [\w’'&+-]+){0,3})?"
    r"|(?:más|mayor) información|mais informações|(?:plus d['’]|pour plus d['’]|autres )informations?|(?:maggiori|ulteriori) informazioni"
    r"|дополнительная информация|подробнее|więcej informacji|meer informatie|daha fazla bilgi|informasi (?:lebih lanjut|selengkapnya)"
    r"|詳細情報|詳しくはこちら|更多(?:信息|資訊|资讯)|자세한 정보|مزيد من المعلومات",
    re.IGNORECASE,
)
"""Words that announce other pages only if nothing but links follows; otherwise they announce text of this page and stay."""
_ABOUT_AUTHOR: Final = re.compile(
    r"(?:über (?:den autor|die autorin|die autoren)|zu[mr] autor(?:in)?|about the (?:authors?|writers?)|sobre (?:el autor|la autora|o autor|a autora)"
    r"|à propos de l['’]aut(?:eure?|rice)|об авторе|про автора|o autor(?:ze|ce)|(?:sull|l)['’]autore|over de auteur|yazar hakkında|tentang penulis"
    r"|về tác giả|(?:关于|關於)作者|作者(?:简介|簡介|介绍|介紹)|著者(?:について|紹介|プロフィール)|(?:저자|작가) ?소개|عن (?:الكاتب|المؤلف))",
    re.IGNORECASE,
)
_MARKS: Final = " \t:：…→»›>-–—*"


@lru_cache(maxsize=REMEMBERED)
def is_signpost(text: str) -> bool:
    """Return whether a line only announces other pages.

    >>> is_signpost("More Great Stories:"), is_signpost("More stories were told that night.")
    (True, False)
    """
    return len(text) <= _LONGEST and _SIGNPOST.fullmatch(text.strip(_MARKS)) is not None


@lru_cache(maxsize=REMEMBERED)
def announces_information(text: str) -> bool:
    """Return whether a line announces further information without saying what it is about.

    >>> announces_information("Further information:"), announces_information("Further information reached us at noon.")
    (True, False)
    """
    return len(text) <= _LONGEST and _INFORMATION.fullmatch(text.strip(_MARKS)) is not None


@lru_cache(maxsize=REMEMBERED)
def announces_author(text: str) -> bool:
    """Return whether a line heads the page's text about its author.

    >>> announces_author("About the author"), announces_author("A word about the author")
    (True, False)
    """
    return len(text) <= _LONGEST and _ABOUT_AUTHOR.fullmatch(text.strip(_MARKS)) is not None


def signposted(evidence: Sequence[Evidence], places: Sequence[Place]) -> dict[int, str]:
    """Return by index each signpost, each entry under one and each line of a box about the author, with the reason."""
    found: dict[int, str] = {}
    for at, item in enumerate(evidence):
        if not item.around.chain:
            continue
        # Asked before the cached functions, so that they keep no long line.
        is_short = len(item.text) <= _LONGEST
        if is_short and is_signpost(item.text):
            found |= dict.fromkeys(_under(evidence, places, at), _PAGES)
        elif is_short and announces_information(item.text):
            found |= dict.fromkeys(_under(evidence, places, at, all_links=True), _PAGES)
        elif is_short and announces_author(item.text):
            box = _boxed(evidence, places, at) or _under(evidence, places, at, all_links=True)
            found |= dict.fromkeys(box, _AUTHOR)
    return found


def _boxed(evidence: Sequence[Evidence], places: Sequence[Place], at: int) -> list[int]:
    """Return the indexes of the small box about the author that a line begins, if any."""
    told = (index for index in range(at) if places[index].at_home)
    if not any(evidence[index].score > PROSE for index in told):
        return []  # the page is about its author
    around = evidence[at].around
    for box in reversed(around.chain):
        row = [index for index, item in enumerate(evidence) if id(box) in item.around.identities]
        said = [index for index in row if evidence[index].text]
        if said[0] != at or len(said) > _MOST_BOXED:
            return []
        if any(places[index].noted or opening_label(evidence[index].text) for index in row):
            return []  # a note by the author is in it
        if any(evidence[index].score > PROSE for index in said):
            return row
    return []


def _under(
    evidence: Sequence[Evidence], places: Sequence[Place], at: int, *, all_links: bool = False
) -> list[int]:
    """Return the indexes of a signpost and its entries, at least half of which hold a link; none if other text follows.

    With `all_links` every entry must be only a link.
    """
    end = at + 1
    while end < len(evidence) and _may_be_entry(evidence[end], places[end]):
        end += 1
    entries = [
        entry
        for entry in range(at + 1, end)
        if evidence[entry].text and not places[entry].furnished
    ]
    if end == at + 1 and end < len(evidence):
        return []
    least, share = (1.0, _MOSTLY) if all_links else (_LINKED, 0.0)
    linked = sum(evidence[entry].link_share > share for entry in entries)
    if entries and linked < least * len(entries):
        return []
    return [at, *entries]


def _may_be_entry(item: Evidence, place: Place) -> bool:
    return not item.text or item.in_list or item.mostly_links or place.furnished

"""A line that announces other pages, and the list of them under it → which blocks that is.

"More stories", and then nothing but links. The same words over prose are a heading like any other.
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.evidence import Evidence
from octavo.passes.chrome.places import Place
from octavo.passes.chrome.words import REMEMBERED

_LONGEST: Final = 60
_LINKED: Final = 0.5
"""Part of the entries of a list that hold a link where the list is one of other pages."""
_SIGNPOST: Final = re.compile(
    r"(?:more|other|related|recommended|latest|trending|popular|top|further|similar|featured)(?: [\w’'.&+-]+){0,3}"
    r" (?:stories|articles|news|posts|reads?|reading|coverage|links|topics|videos)"
    r"|(?:more|related|see also|read (?:more|next|also)|recommended(?: for you)?|trending(?: now)?"
    r"|most (?:read|popular|viewed)|don['’]t miss|you (?:may|might) (?:also )?(?:like|enjoy)|keep reading"
    r"|editors?['’]?s? picks?|in case you missed it)"
    r"|(?:artículos|noticias|notas|artigos|notícias|matérias) relacionad[oa]s|(?:te|le) puede interesar|lee también"
    r"|(?:más leíd|mais lid)[oa]s|leia também|veja também"
    r"|articles (?:liés|similaires|connexes)|à lire aussi|sur le même sujet|les plus lus"
    r"|(?:ähnliche|weitere|verwandte) (?:artikel|beiträge|themen)|mehr zum thema|auch interessant|meistgelesen"
    r"|lesen sie auch(?: die folgenden (?:artikel|beiträge))?|schon gelesen\?"
    r"|das könnte (?:sie|dich) auch interessieren|mehr themen"
    r"|articoli correlati|leggi anche|potrebbe interessarti|gerelateerde artikelen|lees ook"
    r"|похожие (?:статьи|записи|новости|материалы)|читайте также|материалы по теме"
    r"|powiązane artykuły|zobacz też|czytaj także|benzer (?:haberler|yazılar)|ilgili haberler"
    r"|(?:berita|artikel) terkait|baca juga|(?:tin|bài viết) liên quan|xem thêm"
    r"|関連(?:記事|ニュース|リンク)|あわせて読みたい|おすすめ記事|人気記事"
    r"|相[关關](?:阅读|閱讀|文章|新闻|新聞|推荐|推薦)|延伸[阅閱][读讀]|推荐阅读|推薦閱讀|热门文章|熱門文章"
    r"|관련 ?(?:기사|뉴스|글)|추천 기사|مقالات ذات صلة|مواضيع ذات صلة|اقرأ أيض[اً]+",
    re.IGNORECASE,
)
_MARKS: Final = " \t:：…→»›>-–—*"


@lru_cache(maxsize=REMEMBERED)
def is_signpost(text: str) -> bool:
    """Tell whether a line does nothing but announce other pages.

    >>> is_signpost("More Great Stories:"), is_signpost("More stories were told that night.")
    (True, False)
    """
    return len(text) <= _LONGEST and _SIGNPOST.fullmatch(text.strip(_MARKS)) is not None


def signposted(evidence: Sequence[Evidence], places: Sequence[Place]) -> set[int]:
    """Return the indexes of the signposts on a page and of the entries under each."""
    found: set[int] = set()
    for at, item in enumerate(evidence):
        if item.around.chain and is_signpost(item.text):
            found.update(_under(evidence, places, at))
    return found


def _under(evidence: Sequence[Evidence], places: Sequence[Place], at: int) -> list[int]:
    """Return a signpost and its entries; nothing where prose stands under it."""
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
    linked = sum(evidence[entry].link_share > 0 for entry in entries)
    if entries and linked < _LINKED * len(entries):
        return []
    return [at, *entries]


def _may_be_entry(item: Evidence, place: Place) -> bool:
    return not item.text or item.in_list or item.mostly_links or place.furnished

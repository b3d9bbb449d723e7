"""A paragraph → the name of a site at its end, in brackets, after a dash or between ornaments.

`The lamp went out. [OwlNovels]`, `…点着了。※枭声阁首发※`. After a complete sentence such a name has no meaning, unlike
everything in a story; if it may be the name of a person quoted, or a game's window, it stays.
"""

import re
from collections.abc import Iterator
from typing import Final

from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.chrome.wording.words import is_way_on
from octavo.passes.lazy_pattern import LazyPattern
from octavo.tree.text import holds_cjk

_TAIL: Final = 48
"""A tag is within this many characters from the end of a paragraph."""
_LONGEST: Final = 30
"""The most characters of the name of a site after the last sentence."""
_LONGEST_WAYS: Final = 100
"""The most characters of navigation after the last sentence."""
_NEAR: Final = 100
"""The letters of `_FEWEST_BEFORE` must be within this many characters before a tag."""
_FEWEST_BEFORE: Final = 6
"""The fewest letters of the sentence before a tag."""
_ENDED: Final = re.compile(
    r"(?:[.!?…](?!\w)|[。！？~～])[\"”’»」』)）\]]*\s*|[」』”]\s*|[)）](?:\s+|(?=[※☆★◆▲@]))"
)
_OF_SENTENCES: Final = frozenset('.!?…。！？,;:，；："”’')
"""Marks with which no tag ends."""
_ORNAMENTS: Final = r"(?:[☆★※◆◇■□▲△▼●○◎♂♀＃#@＠→←↗↘©®™|~*=—―–•-]|\^_\^|//|::)+"
_FRAMED: Final = re.compile(
    rf"(?P<opens>…|\.{{3}}|\[|\(|\{{|<|>>|&lt;|《|«|【|〖|『|（|〔|{_ORNAMENTS})?\s?"
    rf"(?P<name>[^\s\[\](){{}}<>«»【】〖〗『』（）〔〕《》|#＃][^\[\](){{}}<>«»【】〖〗『』（）〔〕《》|]*?)"
    rf"\s?(?P<closes>\]|\)|\}}|>|<<|&gt;|»|】|〗|』|）|〕|》|{_ORNAMENTS})?"
)
_BOXES: Final = frozenset("[({<«【〖『（〔《") | {">>", "&lt;"}
_ROUND: Final = frozenset("（(")
_OF_NO_STORY: Final = frozenset({"||", "|", "//", "::", "©", "®", "™", "※", ">>", "★", "☆", "◆"})
"""Marks after which a name of two joined words is a tag: no story has them there."""
_SEPARATORS: Final = re.compile(r"[-_.·・•~→←↗↘*@+'’▲△☆★※ ]")
_COUNTED: Final = re.compile(r"[(（]\s?(?:第\s?)?\d{1,3}\s?/\s?\d{1,3}\s?[页頁][)）]")
_OF_SITES: Final = re.compile(
    r"\w{2}novels?(?![a-z])|novel(?!l|ist|la\b|las\b|ty|ties|s?\b|i[sz]|es|it|on|ett)\w{2}|webnov|wuxia|fanfic|manhwa|truyen\w{2}"
    r"|\b(?!mis|proof|over|well|th|sp|dread)\w{3,}reads?\b|\w{3}hub\b|\bread(?!y|i|er|s|ab|d|v|ju|mit|mis|apt|out|own)\w{4}|lightnov|ranobe\w"
    r"|libros?\w{4}|\bchapter(?!s|ed|house|\d)\w{3}"
)
"""Parts of names of places to read that no word of a story has: `owlnovels`, `readowl`."""
_OF_KINDS: Final = re.compile(
    r"(?:web|light|visual|graphic|fanfic|wuxia|xianxia)?(?:novels?|fics?|fanfics?|fanfictions?|wuxia|xianxia|manhwas?|manhuas?|webnovels?)"
)
"""Words for kinds of texts, which are not names of places to read them."""
_ADDRESS: Final = re.compile(
    r"[\w-]{3,}\.(?:com|net|org|vip|cc|xyz|info|io|me|co|рф)\Z", re.IGNORECASE
)
_ODD: Final = re.compile("[\u0250-\u02af\u1d00-\u1dbf\u2070-\u209f\u24b6-\u24e9\uff21-\uff5a]")
"""Letters that no language uses in prose: small capitals, circled and full-width letters."""
_PART: Final = r"[A-ZÀ-ÞĐА-Я][a-zß-ÿ\u0100-\u024f\u1e00-\u1effа-яё]{2,}"
_CAMEL: Final = re.compile(
    rf"(?!(?:Mac|De|Du|La|Le|Van|Von|Fitz)[A-Z]){_PART}(?:[A-ZÀ-ÞĐА-Я][a-zß-ÿ\u0100-\u024f\u1e00-\u1effа-яё]+)*{_PART}"
)
"""Two words with capitals joined into one: `PageWharf`; names of people such as `MacDonald` are left out."""
_TO_READ: Final = re.compile(
    "novel|roman|lector|lecteur|lectur|leser|lesen|libro|livr[eo]|histoire|historias|cuentos|contes|truyen|fiction|"
    + shadow_of("книж|книг|чита|роман|новел")
)
"""Parts that show such a joined name to be that of a place to read."""
_SAID: Final = r"首[发發](?:更新)?|手打|[转轉]载|転載|掲載|全[网網]最[快全早新]|最快更新|更新超?快|本[章回]已?完|공유"
_SAYS_SO: Final = LazyPattern(rf"(?:{_SAID})\Z")
"""The end of a site's remark that it published or copied the text first, or that the chapter is over."""
_OF_EASTERN_SITES: Final = LazyPattern(
    rf"(?:{_SAID})\Z|[独獨]家\Z|小[说說][网網吧城站]?\Z|[书書](?:[屋社吧阁閣城网網库庫坊盟])\Z"
    r"|文[学學](?:[网網城馆館])?\Z|中文[网網]?\Z|文庫\Z|\w(?i:novels?)\Z|\A(?i:novels?)\w|\w{2}ノベルズ?\Z|\A텍본\w|\w텍본\Z|\w{2}(?:소설|노벨)\Z|\Aนิยาย.{3}|\A(?:कहानी|उपन्यास).{2}"
)
_OF_A_KIND: Final = LazyPattern(
    r"(?:网络|網絡|網路|言情|武[侠俠]|玄幻|科幻|推理|[侦偵]探|古典|[现現]代|[当當]代|[经經]典|[儿兒]童|世界|中[国國]|外[国國]|禁|[该該这這那]本?|[长長中短]篇|[畅暢][销銷]|[热熱][门門]"
    r"|恐怖|[历歷]史|都市|[爱愛]情|[悬懸]疑|修仙|仙[侠俠]|奇幻|青春|校园|校園|同人|原[创創]|一本|(?:로맨스|연애|무협|판타지|추리|역사|공포|장편|단편|웹) ?)(?:小[说說]|文[学學]|소설)"
)
"""Kinds of books, which name no site."""
_SURELY_SITES: Final = LazyPattern(
    rf"(?:{_SAID})\Z|小[说說][网網吧站]\Z|[书書](?:[吧库庫网網盟])\Z|文[学學][网網]\Z|中文[网網]\Z"
)
_OF_A_HOUSE: Final = LazyPattern(r"[阁閣院楼樓斋齋轩軒苑]\Z")
"""Endings of names of both houses and sites: such a name is a site's only if marks separate its letters."""
_UNPARTED: Final = re.compile("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0900-\u097f\u0e00-\u0e7f]")
_WITH_FIGURES: Final = re.compile(r"[a-z]{4,12}\d{1,3}")
_LETTER: Final = re.compile(r"[^\W\d_]")


def is_called_as_sites_are(word: str) -> bool:
    """Return whether a word is formed like the name of a place to read, unlike any word of a story.

    >>> is_called_as_sites_are("owlnovels"), is_called_as_sites_are("novel")
    (True, False)
    """
    return _OF_SITES.search(shadow_of(word)) is not None


def tag_at_end(text: str) -> tuple[int, int] | None:
    """Return the span of a site's name appended to a text; None if there is none.

    >>> text = "The lamp went out. [owlnovels]"
    >>> text[slice(*tag_at_end(text))]
    '[owlnovels]'
    >>> tag_at_end("—owlnovels"), tag_at_end("“Sit.” —Ines"), tag_at_end("He sat. [Level Up]"), tag_at_end("She laughed. (Readily.)")
    ((0, 10), None, None, None)
    """
    end = len(text.rstrip())
    if not end or text[end - 1] in _OF_SENTENCES:
        return None
    for start in _starts(text, end):
        if _is_tag(text, start, end):
            return start, end
    return _ways_on_at_end(text)


def _starts(text: str, end: int) -> Iterator[int]:
    """Yield where a tag may start: after each sentence near the text's end, and at its start if it is short."""
    if end <= _LONGEST:
        yield 0
    for found in _ENDED.finditer(text, max(0, end - _TAIL), end):
        start = found.end()
        if (
            0 < end - start <= _LONGEST
            and len(_LETTER.findall(text[max(0, start - _NEAR) : found.start()])) >= _FEWEST_BEFORE
        ):
            yield start


def _is_tag(text: str, start: int, end: int) -> bool:
    """Return whether `text[start:end]`, after a sentence or alone in its paragraph, is the name of a site."""
    framed = _FRAMED.fullmatch(text, start, end)
    if framed is None:
        return False
    name, opens, closes = framed["name"], framed["opens"] or "", framed["closes"] or ""
    alone = not start
    if _COUNTED.fullmatch(text, start, end) or (
        _SEPARATORS.search(name) and _ADDRESS.fullmatch(name) and (opens or "_" in name)
    ):
        return True
    if _UNPARTED.search(name):
        return _is_eastern(name, opens, closes, alone=alone)
    if " " in name:
        return False
    plain = _SEPARATORS.sub("", name)
    folded = shadow_of(plain)
    if _OF_KINDS.fullmatch(folded):
        return False
    if _OF_SITES.search(folded) and (opens or name != folded):
        return True
    if alone:
        return False
    if opens in _BOXES and _WITH_FIGURES.fullmatch(name) and holds_cjk(text):
        return True
    if len(_ODD.findall(name)) > 1 and opens:
        return True
    is_camel = _CAMEL.fullmatch(plain) is not None
    return is_camel and (opens in _OF_NO_STORY or _TO_READ.search(folded) is not None)


def _is_eastern(name: str, opens: str, closes: str, *, alone: bool) -> bool:
    """Return whether a name in Chinese or Japanese, in the brackets or ornaments around it, is a site's."""
    plain = _SEPARATORS.sub("", name)
    parted = len(_SEPARATORS.findall(name)) > 1
    if not opens:
        return parted and not alone and _OF_A_HOUSE.compiled.search(plain) is not None
    if alone:
        return _SAYS_SO.compiled.search(plain) is not None
    if " " in name.strip() or _OF_A_KIND.compiled.fullmatch(name):
        return _SAYS_SO.compiled.search(plain) is not None
    if opens == closes and opens in {"@", "＠"}:
        return True
    told = _SURELY_SITES if opens in _ROUND else _OF_EASTERN_SITES
    return told.compiled.search(plain) is not None or (
        parted and _OF_A_HOUSE.compiled.search(plain) is not None
    )


def _ways_on_at_end(text: str) -> tuple[int, int] | None:
    """Return the span of navigation after the last sentence of a text, `Prev | Contents | Next`, or None."""
    ends = [found.end() for found in _ENDED.finditer(text, max(0, len(text) - _LONGEST_WAYS))]
    if not ends or ends[-1] == len(text) or not is_way_on(text[ends[-1] :].strip()):
        return None
    if text[ends[-1]].islower() and text[: ends[-1]].rstrip()[-1:] in ")）":
        return None  # the sentence around the brackets continues
    return ends[-1], len(text)

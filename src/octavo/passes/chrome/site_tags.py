"""What a site hangs on the end of a paragraph: its name in brackets, behind a dash or between ornaments.

`The lamp went out. [OwlNovels]`, `…点着了。※枭声阁首发※`. Behind a sentence that has ended such a name says nothing, and a
story says something to its end; where it may be the name of whoever is quoted, or the window of a game, it stays.
"""

import re
from typing import Final

from octavo.passes.chrome.shadow import shadow_of
from octavo.passes.chrome.words import is_way_on
from octavo.passes.seldom import Seldom

_TAIL: Final = 48
"""Characters at the end of a paragraph among which a tag stands."""
_FEWEST_BEFORE: Final = 6
"""Letters of the sentence that ends before it."""
_WORD: Final = r"[^\W_](?:[^\W_]|[_.'’-](?=[^\W_])){3,28}[^\W_]"
_ENDED: Final = r"(?:[.!?…。！？~～][\"”’»」』)）\]]*|[」』”])\s*"
_TAGGED: Final = re.compile(
    rf"(?:\A\s*|{_ENDED})(?P<tag>(?:"
    rf"(?P<opens>\[|\(|\{{|<|«|【|（|>>)\s?(?P<boxed>{_WORD})\s?(?:\]|\)|\}}|>|»|】|）|<<)"
    rf"|(?P<mark>—|–|--?|~+|\|\|?|//|::|@|[©®™※])\s?(?P<hung>{_WORD})(?:\s?(?:—|–|--?|~+|\|\|?|//|::|[©®™※]))?"
    r"|(?P<counted>[(（]\s?(?:第\s?)?\d{1,3}\s?/\s?\d{1,3}\s?[页頁][)）])"
    r"|(?P<bare>[A-Za-z0-9]+_[A-Za-z0-9_]+\.(?:com|net|org)))"
    r")\s*\Z"
)
_OF_SITES: Final = re.compile(
    r"\w{2}novels?(?![a-z])|novel(?!ist|la\b|las\b|ty|ties|s?\b|i[sz])[\w.]{2}|webnov|wuxia|fanfic|manhwa|truyen\w{2}|\w{3}reads?\b|\w{3}hub\b"
    r"|\bread(?!y|i|er|s|just|mit|mis|apt|out)\w{4}|lightnov|ranobe\w|libros?\w{4}|\.(?:com|net|org|vip|cc|xyz|info|io|me|co)\b"
)
"""A word as no story has it, and places to read are called so: `owlnovels`, `readowl`."""
_PART: Final = r"[A-ZÀ-ÞĐА-Я][a-zß-ÿ\u0100-\u024f\u1e00-\u1effа-яё]{2,}"
_CAMEL: Final = re.compile(
    rf"(?!(?:Mac|De|Du|La|Le|Van|Von|Fitz)[A-Z]){_PART}(?:[A-ZÀ-ÞĐА-Я][a-zß-ÿ\u0100-\u024f\u1e00-\u1effа-яё]+)*_?{_PART}"
)
"""A name of two without a space: `PageWharf`; of people there are such."""
_TO_READ: Final = re.compile(
    shadow_of(
        r"novel|roman|lector|lecteur|lectur|leser|lesen|libro|livr[eo]|histoire|historias|cuentos|contes|truyện|truyen|fiction"
    )
    + "|книж|книг|чита|роман|новел"
)
"""A piece of a name of two that is of a place to read."""
_OF_NO_STORY: Final = frozenset({"||", "//", "::", "©", "®", "™", "※", ">>"})
"""Before one of these names of two go: nobody who tells a story writes so."""
_ORNAMENTS: Final = r"[☆★※◆◇■□▲△▼●○◎♂♀＃]|\^_\^|-{1,}|~{2,}|={2,}|[—―]{1,2}"
_EASTERN: Final = Seldom(
    r"(?:\A\s*|[。！？…~～.!?][”」』）)]*|[”」』）)])\s*(?P<tag>"
    rf"(?P<opens>[\[【（(〔]|(?:(?:{_ORNAMENTS}|[@＠])\s?)+)"
    r"(?P<name>[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0900-\u097f\u0e00-\u0e7fA-Za-z0-9·・▲△☆★※. ]{3,18}?)"
    rf"(?:[\]】）)〕]|\s?(?:{_ORNAMENTS})+)?)\s*\Z"
)
_SAID: Final = r"首[发發](?:更新)?|手打|[转轉]载|転載|掲載|全[网網]最[快全早新]|最快更新|更新超?快|本[章回]已?完|공유"
_SAYS_SO: Final = Seldom(rf"(?:{_SAID})\Z")
"""In round brackets a story says something; a site says that it was first, or that a chapter ends."""
_OF_EASTERN_SITES: Final = Seldom(
    rf"(?:{_SAID})\Z|[独獨]家\Z|[小][说說][网網吧城站]?\Z|[书書](?:[屋社吧阁閣城网網库庫坊盟])\Z"
    r"|文[学學](?:[网網城馆館])?\Z|中文[网網]?\Z|(?i:novels?)|ノベル|텍본|소설|노벨|นิยาย|कहानी|उपन्यास"
)
_ROUND: Final = frozenset("（(")
_OF_SENTENCES: Final = frozenset('.!?…。！？,;:，；："”’')
"""Marks with which no tag ends."""
_SENTENCE_ENDS: Final = re.compile(_ENDED)
_LONGEST_WAYS: Final = 100
_LETTER: Final = re.compile(r"[^\W\d_]")


def tag_at_end(text: str) -> tuple[int, int] | None:
    """Return the span of the name of a site that hangs on the end of a text; None where nothing does.

    >>> text = "The lamp went out. [owlnovels]"
    >>> text[slice(*tag_at_end(text))]
    '[owlnovels]'
    >>> tag_at_end("—owlnovels"), tag_at_end("“Sit.” —Ines"), tag_at_end("He sat. [Level Up]"), tag_at_end("She laughed. (Readily.)")
    ((0, 10), None, None, None)
    """
    first = max(0, len(text) - _TAIL)
    last = text[first:].rstrip()[-1:]
    if not last or last in _OF_SENTENCES:
        return None
    for tagged, is_site in ((_TAGGED, _is_site), (_EASTERN.compiled, _is_eastern_site)):
        found = tagged.search(text, first)
        if found is None:
            continue
        before = len(_LETTER.findall(text, 0, found.start("tag")))
        if (before >= _FEWEST_BEFORE or not before) and is_site(found, alone=not before):
            return found.span("tag")
    return _ways_on_at_end(text)


def _ways_on_at_end(text: str) -> tuple[int, int] | None:
    """Return the span of what leads to other chapters behind the last sentence of a text: `Prev | Contents | Next`."""
    ends = [
        found.end() for found in _SENTENCE_ENDS.finditer(text, max(0, len(text) - _LONGEST_WAYS))
    ]
    if not ends or ends[-1] == len(text) or not is_way_on(text[ends[-1] :].strip()):
        return None
    return ends[-1], len(text)


def _is_site(found: re.Match[str], *, alone: bool) -> bool:
    if found["counted"]:
        return True
    name = found["boxed"] or found["hung"] or found["bare"]
    if _OF_SITES.search(shadow_of(name)):
        return True
    if alone or _CAMEL.fullmatch(name) is None:
        return False
    apart = found["opens"] or found["mark"]
    return apart in _OF_NO_STORY or _TO_READ.search(shadow_of(name)) is not None


def _is_eastern_site(found: re.Match[str], *, alone: bool) -> bool:
    name = found["name"].rstrip("▲△☆★※.·・ ")
    said = _SAYS_SO if alone or found["opens"] in _ROUND else _OF_EASTERN_SITES
    return said.compiled.search(name) is not None

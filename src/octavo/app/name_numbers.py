"""The name of a page's file → the numbers of its volume and chapter, if they are written as people usually write them.

`Volume 2 Chapter 5`, `v2-ch005` and `第二卷 第五章` give both; `ch005`, `Chapter 5 - Rope` and `005` only
a chapter. The number in `The 39 Steps` is not taken for a count.
"""

import re
from typing import Final

from octavo.passes.reading.counting import counts_chapters, size_of_unit, unit_of, units_of
from octavo.passes.reading.headlines import Headline, parse_headline, parse_run_together

_PARTED: Final = re.compile(r"\s*[-_]+\s*")
_SHORT: Final = re.compile(
    r"(?<![^\W_])(?:(?:v|vol|b)\s?(?P<volume>\d{1,3})\s?(?:c|chap|chapter|ch|e|ep)"
    r"|v\s?(?P<before>\d{1,3})\s)\.?\s?(?P<chapter>\d{1,5}(?:\.\d{1,3})?)(?![^\W_])",
    re.IGNORECASE,
)
"""`v2-ch005`, `b1c5`, `v02 005`, once their separators have become spaces."""
_FIRST: Final = re.compile(r"\d{1,5}(?:\.\d{1,3})?(?![^\W_])")


def numbers_named(stem: str) -> tuple[float | None, float | None]:
    """Return the numbers of the volume and the chapter in a name, None for what it does not give.

    >>> numbers_named("Volume 2 Chapter 5 - Rope"), numbers_named("v2-ch005"), numbers_named("第二卷 第五章")
    ((2.0, 5.0), (2.0, 5.0), (2.0, 5.0))
    >>> numbers_named("ch005"), numbers_named("005_2"), numbers_named("The 39 Steps"), numbers_named("interlude-1")
    ((None, 5.0), (None, 5.0), (None, None), (None, None))
    """
    words = _words_of(stem)
    if short := _SHORT.search(words):
        return float(short["volume"] or short["before"]), float(short["chapter"])
    headline = _headline_in(words)
    if headline is None or not counts_chapters(headline.number):
        first = _FIRST.match(words)
        return None, float(first.group()) if first else None
    counted = (*units_of(headline).values(), None, None)
    if size_of_unit(unit_of(headline.number)) > 1:
        return (counted[0], counted[1]) if counted[1] is not None else (None, None)
    return None, counted[0]


def volume_named(stem: str) -> str:
    """Return the number of a volume in a name, in the form in which it heads a part; "" for none.

    >>> [volume_named(one) for one in ("Volume 2 Chapter 5 - Rope", "Том 2 Глава 5", "v02-ch005", "ch005")]
    ['Volume 2', 'Том 2', 'Vol. 2', '']
    """
    words = _words_of(stem)
    if short := _SHORT.search(words):
        return f"Vol. {int(short['volume'] or short['before'])}"
    headline = _headline_in(words)
    is_told = headline is not None and size_of_unit(unit_of(headline.number)) > 1
    return headline.number if headline and is_told else ""


def _words_of(stem: str) -> str:
    return _PARTED.sub(" ", stem).strip()


def _headline_in(words: str) -> Headline | None:
    """Return the heading that a name consists of, even one of volume and chapter without a mark between them."""
    if headline := parse_headline(words):
        return headline
    glued = parse_run_together(words)
    return glued if glued and not glued.book else None

"""The quotation marks that a browser draws around `<q>`, which are not in the text of the page.

They are those of the language around it, single ones in a quotation within another
(https://html.spec.whatwg.org/#phrasing-content-3), unless the page's styles draw none.
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final

from octavo.readers.html.open_elements import Given, OpenInline
from octavo.readers.html.sheets import rules_of
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import Text
from octavo.tree.quotes import quotes_for

_JAPANESE: Final = ("「", "」", "『", "』")
_OTHERS: Final = ("“", "”", "‘", "’")
"""The marks used in Chinese and most other languages."""
_OF_QUOTATIONS: Final = re.compile(
    r"(?:^|,)\s*q\s*(?::{1,2}\s*(?:before|after)\s*)?(?=,|\Z)", re.IGNORECASE
)
_DRAWS_NONE: Final = re.compile(
    r"""(?<![\w-])(?:quotes\s*:\s*none|content\s*:\s*(?:none|""|''))(?=\s*(?:;|!|\Z))""",
    re.IGNORECASE,
)
_TYPED: Final = frozenset("\"'“”„‟‘’‚«»‹›「」『』")
_REMEMBERED: Final = 8
"""Size of the cache, in sets of sheets: the pages of a site, and of a book, have the same."""


def begin(
    element: OpenInline, around: Sequence[tuple[str, Given]], language: str, sheets: Iterable[str]
) -> None:
    """Put the opening mark into a `<q>` that begins, and record the closing one.

    `around` has name and attributes of the open elements, innermost first; `language` is that of the page.
    """
    if _draw_none(tuple(sheets)):
        return
    tongues = (given.get("lang") or given.get("xml:lang") for _, given in around)
    depth = sum(name == element.name for name, _ in around) - 1
    spoken = next(filter(None, tongues), language)
    opening, element.closing = _marks_around(spoken, depth)
    element.opening = Text(opening)
    element.run.append(element.opening)


def end(element: OpenInline) -> str:
    """Put the closing mark into a `<q>`, or remove the opening one if its words have marks of their own; return the marks.

    If a block inside the `<q>` has ended its first line, the opening mark stays in that.
    """
    opening = element.opening
    if element.run and element.run[0] is opening:
        words = text_of_inlines(element.run[1:]).lstrip()
        if words[:1] in _TYPED:
            del element.run[0]
            return ""
    element.run.append(Text(element.closing))
    return opening.text + element.closing if opening else element.closing


def _marks_around(language: str, depth: int) -> tuple[str, str]:
    r"""Return the opening and closing mark of a quotation inside `depth` others.

    >>> _marks_around("de", 0), _marks_around("fr", 0), _marks_around("", 1), _marks_around("ja", 0)
    (('„', '“'), ('«\u202f', '\u202f»'), ('‘', '’'), ('「', '」'))
    """
    usual = quotes_for(language)
    if usual is None:
        marks, space = _JAPANESE if language.lower().startswith("ja") else _OTHERS, ""
    else:
        marks, space = usual.marks, usual.inside
    if depth % 2:
        return marks[2], marks[3]
    return marks[0] + space, space + marks[1]


@lru_cache(maxsize=_REMEMBERED)
def _draw_none(sheets: tuple[str, ...]) -> bool:
    """Return whether style sheets remove the marks of all quotations.

    >>> _draw_none(("blockquote, q { quotes: none }",)), _draw_none(("q.b { quotes: none } q { color: red }",))
    (True, False)
    """
    return any(
        everywhere and _OF_QUOTATIONS.search(selectors.strip()) and _DRAWS_NONE.search(said.strip())
        for sheet in sheets
        for selectors, said, everywhere in rules_of(sheet)
    )

"""Which line ends of its source a page shows.

White space folds unless the page declares otherwise (https://drafts.csswg.org/css-text/#white-space-property):
in a style, in a rule for a single class or id, or by Tailwind's classes. The sheet with the declaration is
seldom saved with a page; then it is decided by the sentences.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final

from octavo.readers.html.hiding import names_of
from octavo.readers.html.sheets import lone_names, rules_of
from octavo.readers.html.spacing import retold
from octavo.tree.nodes import Inline, LineBreak, Text
from octavo.tree.stops import ALL_CLOSERS, STOPS

_PROPERTY: Final = re.compile(
    r"(?<![\w-])white-space(?:-collapse)?\s*:\s*(?P<value>[a-z-]+)", re.IGNORECASE
)
_SHOWING: Final = frozenset(
    {"pre", "pre-line", "pre-wrap", "break-spaces", "preserve", "preserve-breaks"}
)
_FOLDING: Final = frozenset({"normal", "nowrap", "initial", "collapse"})
_UTILITY: Final = ".whitespace-"
"""The prefix of Tailwind's classes for the property: `whitespace-pre-line`."""
_LINE_END: Final = re.compile(r"\n\s*")
_ENDS: Final = frozenset(STOPS + ALL_CLOSERS + "“:;—-*~♪")
_FEWEST_LINES: Final = 4
_MOST_ENDED: Final = 0.8
_MOST_BEGUN: Final = 0.9
_HALF_ENDED: Final = 0.5
"""The least shares of a text's line ends (four at least) after the end of a sentence (`_MOST_ENDED`,
`_HALF_ENDED`), or not followed by a small letter (`_MOST_BEGUN`), if they end paragraphs. In a wrapped text
one line end in seven is like that by chance."""
_MOST_ROOMY: Final = 0.5
"""The largest share of line ends before which the next word would have fitted into a usual line."""
_WIDTH: Final = 72
_LONG: Final = 600
"""A text of this many characters is too long to be a list of facts, each on a line of its own in a template."""
_REMEMBERED: Final = 8
"""Size of the cache, in sets of sheets: the pages of a site have the same."""


class LineEnds:
    """Finds which elements of a page keep the line ends of the source (`white-space`), by styles and class names."""

    def __init__(self, sheets: Iterable[str] = ()) -> None:
        """Take the style sheets of the page."""
        self._names = _lined_in(tuple(sheets))
        self._told: dict[tuple[str | None, str | None, str | None], bool | None] = {}

    def shown(self, attributes: Mapping[str, str | None]) -> bool | None:
        """Return whether an element keeps the line ends of its source; None if it inherits that.

        >>> ends = LineEnds([".tale, p.b { white-space: pre-wrap } .c { white-space: nowrap }"])
        >>> given = ({"class": "tale"}, {"class": "px-4 whitespace-pre-line"}, {"style": "white-space: normal"}, {})
        >>> [ends.shown(each) for each in given]
        [True, True, False, None]
        """
        classes, style = attributes.get("class"), attributes.get("style")
        if not (style or self._names or (classes and _UTILITY[1:] in classes)):
            return None  # the usual case
        named = (classes, attributes.get("id"), style)
        if named not in self._told:
            self._told[named] = _shown(attributes, self._names)
        return self._told[named]


def _shown(attributes: Mapping[str, str | None], lined_names: frozenset[str]) -> bool | None:
    style = attributes.get("style")
    if style and (told := _told_by(style)) is not None:
        return told
    names = names_of(attributes)
    if not lined_names.isdisjoint(names):
        return True
    values = [name.removeprefix(_UTILITY) for name in names if name.startswith(_UTILITY)]
    return _is_showing(values[-1]) if values else None


@lru_cache(maxsize=_REMEMBERED)
def _lined_in(sheets: tuple[str, ...]) -> frozenset[str]:
    return frozenset(
        name
        for sheet in sheets
        if "white-space" in sheet.lower()
        for selectors, declarations, everywhere in rules_of(sheet)
        if everywhere and _told_by(declarations)
        for name in lone_names(selectors)
    )


def _told_by(declarations: str) -> bool | None:
    if "white-space" not in declarations.lower():
        return None
    values = [found["value"] for found in _PROPERTY.finditer(declarations)]
    return _is_showing(values[-1].lower()) if values else None


def _is_showing(value: str) -> bool | None:
    if value in _SHOWING:
        return True
    return False if value in _FOLDING else None


def broken(text: str) -> Iterator[Inline]:
    """Yield a text with a break at each line end, without the indent of the next line."""
    first, *rest = text.split("\n")
    yield Text(first)
    for line in rest:
        yield LineBreak()
        yield Text(line.lstrip())


def with_lines(run: list[Inline]) -> list[Inline]:
    """Return a run with a break at each line end of its source, if its sentences show that these end paragraphs.

    A source that is merely wrapped has its line ends where a line is full, in mid-sentence; it is returned unchanged.
    """
    texts = [node.text for node in run if isinstance(node, Text)]
    ends = [end for text in texts for end in _line_ends(text)]
    if len(ends) < _FEWEST_LINES or not _are_of_paragraphs(ends, sum(map(len, texts))):
        return run
    lines: list[Inline] = []
    for node in run:
        if not isinstance(node, Text) or "\n" not in node.text:
            lines.append(node)
            continue
        first, *rest = _LINE_END.split(node.text)
        lines.append(retold(node, first))
        for line in rest:
            lines += (LineBreak(), retold(node, line))
    return lines


def _are_of_paragraphs(ends: list[tuple[bool, bool, bool]], size: int) -> bool:
    """Return whether the line ends of a text of `size` characters end paragraphs; `ends` is from `_line_ends`."""
    ended, begun, roomy = (sum(told) / len(ends) for told in zip(*ends, strict=True))
    if ended >= _MOST_ENDED:
        return True
    return begun >= _MOST_BEGUN and (
        ended >= _HALF_ENDED or (roomy >= _MOST_ROOMY and size >= _LONG)
    )


def _line_ends(text: str) -> list[tuple[bool, bool, bool]]:
    """Return for each line end inside a text three flags.

    Whether a sentence ends before it; whether one may begin after it (not with a small letter); whether the
    next word would have fitted into the line.

    A blank line counts as the end of a sentence if no small letter follows, since some scripts have neither stops nor
    small letters. In a wrapped source whose line ends were doubled, small letters do follow.
    """
    lines = _LINE_END.split(text) if "\n" in text else []
    width = max(map(len, lines), default=0)
    told = []
    for (before, behind), end in zip(pairwise(lines), _LINE_END.findall(text), strict=False):
        if before.strip() and behind:
            begins = not behind[:1].islower()
            parted = begins and end.count("\n") > 1
            word = behind.partition(" ")[0]
            roomy = len(before) + len(word) < min(width, _WIDTH)
            told.append((parted or before.rstrip()[-1:] in _ENDS, begins, roomy))
    return told

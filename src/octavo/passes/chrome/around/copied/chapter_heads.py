"""The lines of a whole book → those that head its chapters and parts, which no site put there.

`Chapter 2` by itself reads like a control, and leads to another page on most sites; but if such lines are numbered consecutively
with a chapter after each, they are the book's.
"""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.wording.words import is_label
from octavo.passes.reading.counting import Numbered, heads_of_chapters, size_of_unit, units_of
from octavo.passes.reading.headlines import number_announced, parse_part

_FEWEST: Final = 3
"""The fewest chapters after the first that make a book."""
_ABOVE: Final = 3
"""The number of lines above the story in which its first part may be named."""


def heads_in(lines: Sequence[Evidence], first: int, last: int) -> frozenset[int]:
    """Return the lines between the first and the last of a story, and directly above it, that head its chapters and parts."""
    bare = (at for at in range(first, last + 1) if is_label(lines[at].text))
    if sum(number_announced(lines[at].text) is not None for at in bare) < _FEWEST:
        return frozenset()
    numbered: dict[int, dict[str, float]] = {}
    places: dict[int, tuple[float, float]] = {}
    size = 0.0
    for at in range(max(first - _ABOVE, 0), last + 1):
        begins, size = size, size + lines[at].size
        headline = None if lines[at].mostly_links else parse_part(lines[at].text)
        if headline and (units := units_of(headline)):
            numbered[at], places[at] = units, (begins, size)
    heads: set[int] = set()
    for unit, _ in Counter(unit for units in numbered.values() for unit in units).most_common():
        of_unit = [at for at, units in numbered.items() if unit in units and at >= first]
        counted = [Numbered(numbered[at][unit], *places[at]) for at in of_unit]
        begun = [of_unit[each] for each in heads_of_chapters(counted, size, _FEWEST)]
        heads.update(begun)
        if begun:
            # Of several such lines above the story the lowest, or a list of chapters would give its last.
            above = max((at for at in numbered if at < first), default=first)
            counts_on = numbered[begun[0]][unit] - 1
            heads.update({above} if numbered.get(above, {}).get(unit) == counts_on else ())
    if heads:
        heads.update(at for at, units in numbered.items() if max(map(size_of_unit, units)) > 1)
    return frozenset(heads)

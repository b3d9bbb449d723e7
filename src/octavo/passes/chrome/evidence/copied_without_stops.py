"""The lines of copied text → those of a story whose author uses no full stops.

Some of the page's own lines do end like sentences: a teaser, a plea. Taken alone, these would be all the prose
there is. If one run of lines is several times as long as all sentences of the text, and hardly any of it is a control
or a name, its lines are a story. (`saved_without_stops` does the same for pages with markup, by their boxes.)
"""

from collections.abc import Sequence
from typing import Final, Protocol

from octavo.passes.chrome.evidence.model import CONTROL, PROSE, kind_of
from octavo.passes.chrome.evidence.stretches import best_stretch
from octavo.passes.reading.headlines import parse_headline

_NEVER: Final = frozenset({CONTROL, "bar", "speaks to a visitor", "no letters"})
_LISTED: Final = frozenset({"title case", "names a value"})
"""The kinds of lines in lists of works, chapters and facts, however long."""
_LONGEST_LABEL: Final = 25
"""The most letters of a label; a longer line says something."""
_PARAGRAPH: Final = 50
"""Letters of a line that weighs 1; twice as many weigh `_HEAVIEST`, however long it is."""
_HEAVIEST: Final = 2.0
_FURNITURE: Final = -1.5
_LABEL: Final = -0.5
_FEWEST: Final = 6
"""The fewest lines longer than a label in such a story."""
_LEAST: Final = 300.0
"""The fewest letters of such a story."""
_TIMES: Final = 2.0
"""The story must have so many times the letters of all sentences in the text."""


class _Told(Protocol):
    """The evidence about a line that is used here."""

    @property
    def text(self) -> str: ...
    @property
    def size(self) -> float: ...
    @property
    def score(self) -> float: ...


def breathless(lines: Sequence[_Told]) -> frozenset[int]:
    """Return the indexes of the lines of a story without full stops; none if the story is written in sentences."""
    prose = sum(item.size for item in lines if item.score > PROSE)
    silent = sum(item.size for item in lines if item.score <= PROSE)
    if silent < max(_LEAST, _TIMES * prose):  # as in nearly all texts
        return frozenset()
    kinds = [kind_of(item.text) if item.text else "" for item in lines]
    weights = [_weight_of(item, kind) for item, kind in zip(lines, kinds, strict=True)]
    stretch = best_stretch(weights)
    if stretch is None:
        return frozenset()
    inside = range(stretch[0], stretch[1] + 1)
    own = [at for at in inside if kinds[at] and kinds[at] not in _NEVER]
    said = [
        at
        for at in own
        if lines[at].score <= PROSE
        and not (_is_label(lines[at], kinds[at]) or parse_headline(lines[at].text))
    ]
    told = sum(lines[at].size for at in said)
    if len(said) < _FEWEST or told < max(_LEAST, _TIMES * prose):
        return frozenset()
    return frozenset(own)


def _weight_of(item: _Told, kind: str) -> float:
    """Return the weight a line adds to a run of story lines."""
    if not kind:
        return 0.0
    if parse_headline(item.text) is not None:
        return _LABEL
    if kind in _NEVER:
        return 0.0 if item.size >= _PARAGRAPH and kind == "bar" else _FURNITURE
    if _is_label(item, kind):
        return _LABEL
    return min(item.size / _PARAGRAPH, _HEAVIEST)


def _is_label(item: _Told, kind: str) -> bool:
    return item.score <= PROSE and (item.size <= _LONGEST_LABEL or kind in _LISTED)

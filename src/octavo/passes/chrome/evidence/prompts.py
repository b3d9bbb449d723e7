"""The lines of copied text → those of a story that are typed after a prompt: `> open the door`.

Menus have an arrow before a word, too, but a page keeps its menus apart from prose, and a story answers.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby, islice
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.wording.words import is_label, is_menu

_TYPED: Final = re.compile(r"> ?[^\W_]")
_FEWEST: Final = 3
"""The fewest runs of such lines next to prose that make them a story's."""
_NEAR: Final = 2
"""The number of lines on either side of a run within which there must be prose."""


def typed_lines(lines: Sequence[Evidence]) -> frozenset[int]:
    """Return the indexes of a story's lines after a prompt; none if fewer than three runs of them are next to prose."""
    runs = [run for run in _runs_in(lines) if _stands_in_prose(lines, run)]
    return frozenset(at for run in runs for at in run) if len(runs) >= _FEWEST else frozenset()


def _runs_in(lines: Sequence[Evidence]) -> Iterator[range]:
    typed = [at for at, item in enumerate(lines) if _is_typed(item.text)]
    for _, run in groupby(enumerate(typed), key=lambda pair: pair[1] - pair[0]):
        places = [at for _, at in run]
        yield range(places[0], places[-1] + 1)


def _is_typed(text: str) -> bool:
    return (
        text[:1] == ">" and _TYPED.match(text) is not None and not (is_label(text) or is_menu(text))
    )


def _stands_in_prose(lines: Sequence[Evidence], run: range) -> bool:
    above = islice(_lettered(lines[: run.start][::-1]), _NEAR)
    below = islice(_lettered(lines[run.stop :]), _NEAR)
    return any(item.score > PROSE for item in chain(above, below))


def _lettered(lines: Iterable[Evidence]) -> Iterator[Evidence]:
    """Yield the lines that are neither counters nor scene breaks."""
    return (item for item in lines if any(map(str.isalpha, item.text)))

"""How much a line speaks for story by its kind and its size: a table counted on labelled pages.

Each figure is a log-odds: the natural logarithm of the share that such lines have among the lines of stories,
over the share they have among lines of furniture. Every site counts the same. How the figures were counted, how
far a figure based on few lines may go, and how good the table is for sites it was not counted on:
`docs/weights.md`. Not edited by hand: `python -m benchmarks.weights CORPORA` prints it anew, and `--check`
compares.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SIZES: Final = (12, 25, 60, 150)
"""Sizes of a line (`evidence.size_of`), in letters, at which one column of the table ends and the next begins."""

LOG_ODDS: Final[Mapping[str, tuple[float, ...]]] = MappingProxyType(
    {
        # size of the line:  <12   <25   <60  <150  150+
        "bar": (-3.1, -3.1, -3.1, -3.1, -3.1),
        "ends as a sentence": (3.0, 1.5, 2.9, 3.0, 3.0),
        "holds sentences": (0.0, 0.0, 0.0, 0.7, 0.7),
        "names a value": (-1.1, -1.1, -1.1, -1.1, -1.1),
        "neither": (-4.0, -3.6, -2.5, -1.9, -0.6),
        "no letters": (-0.8, -0.8, -0.8, -0.8, -0.8),
        "opens speech": (1.1, 1.6, 1.9, 2.2, 2.1),
        "speaks to a visitor": (-2.5, -2.5, -2.5, -2.5, -2.5),
        "title case": (0.0, -3.0, -3.1, -3.0, -0.7),
        "words of controls": (-4.3, -4.3, -4.3, -4.3, -4.3),
        "mostly links": (-4.0, -4.0, -4.0, -4.0, -4.0),
    }
)
"""For each kind of line (`evidence.kind_of`), one figure for each size."""

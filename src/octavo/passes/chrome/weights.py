"""How much a line speaks for story by its kind and its size: a table counted on labelled pages.

Each figure is a log-odds: the natural logarithm of the share that such lines have among the lines of
stories, over the share they have among lines of furniture. Every site counts the same.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

SIZES: Final = (12, 25, 60, 150)
"""Letters of a line (`evidence.size_of`) at which a column of the table ends and the next begins."""

LOG_ODDS: Final[Mapping[str, tuple[float, ...]]] = MappingProxyType(
    {
        # size of the line:      <12   <25   <60  <150   150+
        "ends as a sentence": (1.1, 1.3, 2.5, 1.8, 3.1),
        "opens speech": (0.5, 1.0, 1.2, 1.4, 1.0),
        "holds sentences": (-3.8, -3.5, -3.0, 1.0, 1.0),
        "neither": (-3.8, -3.5, -3.0, -2.5, -0.6),
        "title case": (-3.8, -3.5, -3.0, -2.7, -0.8),
        "words of controls": (-4.3, -4.3, -4.3, -4.3, -4.3),
        "speaks to a visitor": (-2.5, -2.5, -2.5, -2.5, -2.5),
        "bar": (-3.0, -3.0, -3.0, -3.0, -3.0),
        "no letters": (-1.3, -1.3, -1.3, -1.3, -1.3),
        "mostly links": (-3.0, -3.0, -3.0, -3.0, -3.0),
    }
)
"""By the kind of a line (`evidence.kind_of`), a figure a size."""

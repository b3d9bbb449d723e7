"""Have the garbage collector look for reference cycles a tenth as often as Python does, in octavo's own processes.

A page has ten thousand nodes, and trees have no cycles; looking for some takes an eighth of the
time spent on a long page. In the process of the library's caller this is the caller's decision.
"""

import gc
from typing import Final

_SELDOM: Final = 10


def collect_seldom() -> None:
    """Run the collector of reference cycles a tenth as often in this process."""
    youngest, *older = gc.get_threshold()
    gc.set_threshold(_SELDOM * youngest, *older)

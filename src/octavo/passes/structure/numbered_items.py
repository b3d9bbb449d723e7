"""The lines of a page → those that are items of a list: `1. Insert a coin.`, and `2. …` soon below.

A chapter's heading may begin with a bare figure, too; but the next chapter's does not stand three lines below it.
"""

import re
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence
from octavo.tree.stops import ends_with_stop

_ITEM: Final = re.compile(r"(\d{1,3})[.)]\s+\S")
_NEAR: Final = 3
"""Lines above an item, or below it, among which another one stands."""


def is_item(lines: Sequence[Evidence], at: int) -> bool:
    """Tell whether a line is a numbered sentence, with the one before or behind it by number close by."""
    number = _number_of(lines[at])
    return number > 0 and (
        number + 1 in map(_number_of, lines[at + 1 : at + 1 + _NEAR])
        or (number > 1 and number - 1 in map(_number_of, lines[max(at - _NEAR, 0) : at]))
    )


def _number_of(item: Evidence) -> int:
    """Return the number that a sentence begins with, 0 where a line is none."""
    found = _ITEM.match(item.text)
    return int(found[1]) if found and ends_with_stop(item.text) else 0

"""A line → whether it is a row of controls that were copied without spaces between them: `BooksForumLog in`."""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.words import (
    REMEMBERED,
    ends_like_speech,
    is_control,
    is_entry,
    is_label,
)

_LONGEST: Final = 120
"""The most characters of such a row."""
_JOINT: Final = re.compile(
    r"(?<=[a-zß-ÿąćčďęěłńňřśšťůźżžğışőűășțа-яёіїєґα-ωάέήίόύώ\d)])"
    r"(?=[A-ZÀ-ÖØ-ÞĄĆČĎĘĚŁŃŇŘŚŠŤŮŹŻŽĞİŞŐŰĂȘȚА-ЯЁІЇЄҐΑ-Ω])"
)
"""Where a capital follows a small letter, a figure or a bracket."""
_FEWEST: Final = 2
"""The fewest choices in such a row that must be known controls: a name may have a capital inside, `McNeil`, `PlayHome`."""


@lru_cache(maxsize=REMEMBERED)
def is_glued_row(text: str) -> bool:
    """Return whether a line is several choices without spaces between them, two of them known controls.

    A line with a colon tells facts, as a story's status does, and one that ends as a sentence is said.

    >>> [is_glued_row(line) for line in ("BooksForumLog in", "LikeReply", "Ann McNeil of PlayHome", "Level: 9Class: Home")]
    [True, True, False, False]
    """
    if len(text) > _LONGEST or _JOINT.search(text) is None or ":" in text:
        return False
    choices = [choice.strip(" \u00a0|·•") for choice in _JOINT.split(text)]
    known = sum(is_control(choice) or is_entry(choice) or is_label(choice) for choice in choices)
    return known >= _FEWEST and not ends_like_speech(text)

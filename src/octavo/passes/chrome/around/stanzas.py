"""Copied text → the lines of its stanzas: short lines without a blank line between, the last of which ends a sentence.

A copied menu looks like that, too, but nothing in it ends like a clause.
"""

import re
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.around.last_lines import is_of_page
from octavo.passes.chrome.around.lone_lines import stands_apart
from octavo.passes.chrome.evidence.model import Evidence, ends_sentence

_FEWEST: Final = 2
_MOST: Final = 20
"""The most lines of a stanza; more are a list."""
_LONGEST: Final = 60
"""The most characters of a verse; a longer line is a paragraph."""
_CLAUSE: Final = re.compile(r"[,;:.!?…—–،؛؟。、，；：！？।]['\"’”»」』)]*\Z")
_PAUSES: Final = 1 / 3
"""The smallest share of a stanza's lines that end like a clause."""


def stanza_lines(lines: Sequence[Evidence]) -> frozenset[int]:
    """Return the indexes of the lines in stanzas; none of them is the page's."""
    found: set[int] = set()
    start = 0
    for at in range(1, len(lines) + 1):
        if at == len(lines) or stands_apart(lines[at - 1], lines[at]):
            if _is_stanza(lines[start:at]):
                found.update(range(start, at))
            start = at
    return frozenset(found)


def _is_stanza(lines: Sequence[Evidence]) -> bool:
    if not _FEWEST <= len(lines) <= _MOST or not ends_sentence(lines[-1].text):
        return False
    if any(not 0 < len(item.text) <= _LONGEST or is_of_page(item) for item in lines):
        return False
    pauses = sum(_CLAUSE.search(item.text) is not None for item in lines)
    return pauses >= max(_FEWEST, _PAUSES * len(lines))

"""Lines of a copied page → its own contents, which it sets among what they list: below the first paragraphs, on wikis.

Their label, and below it entries that are numbered and say again, in order, what headings stand further below.
"""

import re
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.wording.words import is_entry, is_label

_ENTRY: Final = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.? (?P<heading>\S.*)")
"""`2 The Lamp`, `2.1 Its keepers`."""
_LONGEST: Final = 40
"""Characters of the label over a page's contents; headings that they list may have twice as many."""
_FEWEST: Final = 2
"""Entries from which on lines are a list of contents."""


def heading_of_entry(text: str) -> str:
    """Return what an entry of contents names, without its number; "" for any other line.

    >>> heading_of_entry("2.1 Its keepers"), heading_of_entry("The Lamp")
    ('Its keepers', '')
    """
    entry = _ENTRY.fullmatch(text)
    return entry["heading"] if entry else ""


def own_contents(lines: Sequence[Evidence]) -> frozenset[int]:
    """Return the indexes of a page's contents and of the label above them, where what they list stands below."""
    found: set[int] = set()
    run: list[int] = []
    for at, item in enumerate(lines):
        if item.text and heading_of_entry(item.text):
            run.append(at)
        elif item.text:
            found.update(_listed(lines, run))
            run = []
    return frozenset(found)


def _listed(lines: Sequence[Evidence], run: Sequence[int]) -> Sequence[int]:
    """Return a run of entries with its label; nothing where it has no label, or lists headings that are not on this page."""
    if len(run) < _FEWEST or not run[0]:
        return ()
    label = next((at for at in range(run[0] - 1, -1, -1) if lines[at].text), run[0])
    text = lines[label].text
    if len(text) > _LONGEST or not (is_label(text) or is_entry(text)):
        return ()
    below = {_bare(item.text) for item in lines[run[-1] + 1 :] if len(item.text) <= 2 * _LONGEST}
    here = sum(heading_of_entry(lines[at].text) in below for at in run)
    return (label, *run) if 2 * here > len(run) else ()


def _bare(text: str) -> str:
    # `Harbour[edit]`: a control may be glued to the heading.
    return text.partition("[")[0].strip()

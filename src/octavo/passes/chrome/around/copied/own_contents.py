"""The lines of a copied page → its own table of contents, which wikis put below the first paragraphs.

It is a label, followed by numbered entries that repeat, in order, the headings further below.
"""

import re
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.wording.words import is_entry, is_label

_ENTRY: Final = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.? (?P<heading>\S.*)")
"""`2 The Lamp`, `2.1 Its keepers`."""
_LONGEST: Final = 40
"""The most characters of the label above a page's contents; headings listed there may have twice as many."""
_FEWEST: Final = 2
"""The fewest entries of a table of contents."""


def heading_of_entry(text: str) -> str:
    """Return an entry of a table of contents without its number; "" for any other line.

    >>> heading_of_entry("2.1 Its keepers"), heading_of_entry("The Lamp")
    ('Its keepers', '')
    """
    entry = _ENTRY.fullmatch(text)
    return entry["heading"] if entry else ""


def own_contents(lines: Sequence[Evidence]) -> frozenset[int]:
    """Return the indexes of a page's contents and of the label above them, if the listed headings follow."""
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
    """Return a run of entries with its label; nothing if it has no label, or lists headings that are not on this page."""
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
    # `Harbour[edit]`: a control may be attached to the heading.
    return text.partition("[")[0].strip()

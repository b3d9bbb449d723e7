"""The lists of an article that hold links → the entries that are its author's, though all are links.

Pages list other pages, and so do authors: sources, people asked, shops. Their lists
are within the prose: a line that ends in a colon announces them, or some entries have text of their own.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from octavo.passes.chrome.around.signposts import is_signpost
from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.evidence.places import Place
from octavo.passes.chrome.wording.closings import closing_of
from octavo.passes.chrome.wording.words import is_label

_LISTS: Final = frozenset({"ul", "ol", "dl"})
_ANNOUNCES: Final = 40
"""A line with so many letters that ends in a colon announces the list under it."""
_SAYING: Final = 0.4
"""If this share of the entries have more words than links, all are the author's."""


def authors_entries(evidence: Sequence[Evidence], places: Sequence[Place]) -> frozenset[int]:
    """Return the indexes of the entries of lists that an author wrote among the prose."""
    found: list[int] = []
    for entries in _lists(evidence):
        linked = [at for at in entries if evidence[at].mostly_links]
        if not linked or any(places[at].furnished for at in entries):
            continue
        if _is_announced(evidence, places, entries[0]) or _says_something(places, entries, linked):
            found += [at for at in linked if not closing_of(evidence[at].text)]
    return frozenset(found)


def _lists(evidence: Sequence[Evidence]) -> Iterator[list[int]]:
    """Yield the entries of every list, as indexes; a nested list has its own."""
    for key, entries in groupby(range(len(evidence)), lambda at: _list_around(evidence[at])):
        if key:
            yield [at for at in entries if evidence[at].text]


def _list_around(item: Evidence) -> int:
    if not item.in_list:
        return 0
    return next((id(box) for box in reversed(item.around.chain) if box.name in _LISTS), 0)


def _is_announced(evidence: Sequence[Evidence], places: Sequence[Place], first: int) -> bool:
    """Return whether the line before a list is the story's own and ends in a colon."""
    before = next((at for at in range(first - 1, -1, -1) if evidence[at].text), -1)
    if before < 0 or not places[before].at_home or evidence[before].mostly_links:
        return False
    text = evidence[before].text
    told = text.endswith((":", "：")) and evidence[before].size >= _ANNOUNCES
    return told and not (is_label(text) or is_signpost(text) or closing_of(text))


def _says_something(places: Sequence[Place], entries: list[int], linked: list[int]) -> bool:
    """Return whether enough entries of a list among the prose are more than links."""
    near = sum(places[at].near or places[at].within for at in entries if at not in linked)
    return near >= _SAYING * len(entries)

"""Pages in one folder → a finding that they belong to several books.

Chapters of two serials saved in one folder make a book in which every number occurs twice. The sign is names, in
window titles or stated by the pages, that divide the folder: each page has one of them, and chapters
with the same numbers are found under two.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations
from pathlib import Path
from typing import Final

from octavo.app.assembly.naming import Naming
from octavo.app.assembly.numbering import Number, number_of
from octavo.app.assembly.placed_page import Page, Placed
from octavo.app.assembly.windows import (
    books_on,
    counts_pages,
    key_of,
    may_name_site,
    pieces_of,
    windows_of,
)
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.reading.headlines import parse_headline
from octavo.tree.document import Document
from octavo.tree.origin import Origin
from octavo.tree.text import first_of

_FEWEST: Final = 3
"""The fewest pages with a name for it to be a book's."""
_NEARLY_ALL: Final = 0.9
"""The share of the pages that must have one of the names; a folder may have odd ones, too."""
_MOST: Final = 9
"""The most books: more names are those of arcs, or other groups of a site's chapters."""
_SHARED: Final = 2
"""The fewest chapter numbers that two books share. A single one may be a prologue or a notice at the beginning of each arc."""


def several_books(sections: Iterable[Placed], naming: Naming) -> Iterator[Finding]:
    """Find folders whose pages belong to several books.

    Args:
        sections: the sections of all pages with their headings, each with its page.
        naming: the title and authors of the book made of all pages.

    Findings: BOK022, once for each folder.
    """
    folders: dict[str, dict[str, tuple[Page, set[Number]]]] = {}
    for section, page in sections:
        held = folders.setdefault(str(page.found_in or Path(page.name).parent), {})
        numbers = held.setdefault(page.name, (page, set()))[1]
        numbers.update(filter(None, (number_of(section),)))
    for folder in folders.values():
        pages = [page for page, _ in folder.values()]
        if len(pages) >= 2 * _FEWEST and not any(page.authored for page in pages):
            yield from _findings_on(pages, [numbers for _, numbers in folder.values()], naming)


def _findings_on(
    pages: Sequence[Page], counted: Sequence[AbstractSet[Number]], naming: Naming
) -> Iterator[Finding]:
    """Yield the finding for the pages of a folder; `counted` has the chapter numbers of each."""
    documents = [page.outcome.document for page in pages]
    names = _names_on(documents)
    books = _parted(names)
    title = key_of(naming.title)
    known = title and not naming.doubtful and _is_on_most(title, names)
    if known and not _stands_behind(title, books.keys(), documents):
        return
    numbers = [set().union(*(counted[at] for at in held)) for held in books.values()]
    if not any(len(one & other) >= _SHARED for one, other in combinations(numbers, 2)):
        return
    named = [
        f"“{names[held[0]][key]}” {len(held):,} (first {Path(pages[held[0]].name).name})"
        for key, held in books.items()
    ]
    message = f"The pages of one folder name several books: {first_of(named, _MOST)}."
    folder = pages[0].found_in or Path(pages[0].name).parent
    yield CODES["BOK022"].found(Origin(str(folder)), message=message)


def _names_on(documents: Sequence[Document]) -> list[dict[str, str]]:
    """Return the names on each page that may be a book's, by key: what the pages state, else the pieces of their window titles."""
    stated = list(map(books_on, documents))
    if any(stated):
        return stated
    return [
        {
            piece.key: piece.text
            for piece in pieces_of(window)
            if not (parse_headline(piece.text) or counts_pages(piece.text))
            and not may_name_site(piece.text)
        }
        for window in windows_of(documents)
    ]


def _stands_behind(title: str, books: AbstractSet[str], documents: Sequence[Document]) -> bool:
    """Return whether the title that all pages share is a site's: it ends their window titles, directly after the dividing names.

    `Chapter 3 | Nine Lamps | Gull Rock`: the chapter, the book, the site. An arc precedes its chapter.
    """
    ends = [[piece.key for piece in pieces_of(window)][-2:] for window in windows_of(documents)]
    behind = sum(len(end) > 1 and end[0] in books and end[1] == title for end in ends)
    return behind >= _NEARLY_ALL * len(documents)


def _is_on_most(key: str, names: Sequence[Mapping[str, str]]) -> bool:
    return sum(key in page for page in names) >= _NEARLY_ALL * len(names)


def _parted(names: Sequence[Mapping[str, str]]) -> dict[str, list[int]]:
    """Return the names that divide the pages, each with the pages that have it; empty if none do.

    The commonest names come first; of two on the same pages, the one that is first in their titles.
    """
    bearing: dict[str, list[int]] = {}
    for at, page in enumerate(names):
        for key in page:
            bearing.setdefault(key, []).append(at)
    fewest = max(_FEWEST, (1 - _NEARLY_ALL) * len(names) / 2)
    most = _NEARLY_ALL * len(names)
    books: dict[str, list[int]] = {}
    taken: set[int] = set()
    for key, held in sorted(bearing.items(), key=lambda one: -len(one[1])):
        if fewest <= len(held) < most and taken.isdisjoint(held):
            books[key] = held
            taken.update(held)
    return books if 1 < len(books) <= _MOST and len(taken) >= most else {}

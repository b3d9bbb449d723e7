"""The sections of an EPUB → the same, with roles for title pages and for the logs of the tools that made the file.

Such tools add these pages around a book's chapters without marking them. Their text is kept as
front and back matter.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from octavo.readers.epub.navigation import Entry
from octavo.readers.epub.sections import Placed
from octavo.tree.document import Metadata, Role
from octavo.tree.ink import text_of_blocks
from octavo.tree.plain import inline_text, lines_of
from octavo.tree.text import fold_space, ink

_LONGEST: Final = 2000
"""The most ink of a page that describes a book: its title and facts, perhaps a summary."""
_FACT: Final = re.compile(r"\d")
_BESIDE: Final = re.compile(r"[\W_]+|\b(?:by|von|de|par|di|od|автор|作者|著)\b", re.IGNORECASE)
"""What may be between the title of a book and its authors' names."""


def with_matter(
    placed: Sequence[Placed], entries: Sequence[Entry], metadata: Metadata
) -> list[Placed]:
    """Return the sections; at most one title page and one colophon read as chapters get their roles."""
    listed = {entry.file for entry in entries}
    places = [at for at, one in enumerate(placed) if one.file in listed]
    first, last = (places[0], places[-1]) if places else (0, len(placed))
    result = list(placed)
    for at, one in enumerate(placed):
        if one.section.role is not Role.CHAPTER or one.section.sections:
            continue
        role = None
        # a downloader lists its page about the work before the chapters
        leads = at < first or (at == first < last and _is_headed_by_title(one, metadata))
        if _says_nothing_else(one, metadata) or (leads and _begins_with_title(one, metadata)):
            role = Role.TITLE_PAGE
        elif at > last and _is_log(one):
            role = Role.COLOPHON
        if role and not any(other.section.role is role for other in result):
            result[at] = replace(one, section=replace(one.section, role=role))
    return result


def _lines(placed: Placed) -> Iterator[str]:
    title = fold_space(inline_text(placed.section.title))
    if title:
        yield title
    yield from filter(None, map(fold_space, lines_of(placed.section.blocks)))


def _says_nothing_else(placed: Placed, metadata: Metadata) -> bool:
    """Return whether a page has only the book's title and its authors' names."""
    return _is_of_title(" ".join(_lines(placed)), metadata)


def _is_headed_by_title(placed: Placed, metadata: Metadata) -> bool:
    """Return whether a page's heading is the book's title with its authors' names."""
    heading = fold_space(inline_text(placed.section.title))
    return _names_authors(heading, metadata) and _is_of_title(heading, metadata)


def _names_authors(words: str, metadata: Metadata) -> bool:
    return any(name.casefold() in words.casefold() for name in metadata.authors)


def _is_of_title(words: str, metadata: Metadata) -> bool:
    """Return whether words are only the book's title and its authors' names."""
    title = fold_space(metadata.title).casefold()
    words = words.casefold()
    if not title or title not in words or len(words) > _LONGEST or not metadata.authors:
        return False
    rest = words.replace(title, " ", 1)
    for said in (metadata.subtitle, *(person.name for person in metadata.contributors)):
        rest = rest.replace(fold_space(said).casefold(), " ") if said else rest
    return rest != words and not _BESIDE.sub("", rest)


def _begins_with_title(placed: Placed, metadata: Metadata) -> bool:
    """Return whether a short page has the book's title, and who made it, in its first lines."""
    title = fold_space(metadata.title).casefold()
    if not title or ink(text_of_blocks(placed.section.blocks)) > _LONGEST:
        return False
    head = " ".join(line for _, line in zip(range(3), _lines(placed), strict=False)).casefold()
    return title in head and _names_authors(head, metadata)


def _is_log(placed: Placed) -> bool:
    """Return whether a page has a heading and only dates and numbers below it."""
    lines = list(lines_of(placed.section.blocks))
    return bool(placed.section.title and lines) and all(
        _FACT.search(line) is not None for line in lines
    )

"""Entries of the contents that lead to no page of their own → parts with the entries listed below them.

In a navigation document such a part is text without a link. An NCX must link every entry, so it
links the part to where its first chapter begins.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from octavo.readers.epub.navigation import Entry
from octavo.readers.epub.sections import Placed
from octavo.readers.epub.styled_headings import letters_of
from octavo.tree.document import Role, Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Blocks, Text
from octavo.tree.origin import Origin


def with_frames(
    entries: Sequence[Entry], pages: Mapping[str, Blocks], book: str
) -> tuple[Entry, ...]:
    """Return the entries; each that only groups others gets a `file` that is in no archive.

    `pages` are the raw blocks of each file. An entry with the same target as the first one below it
    is such a frame, too, unless the page contains its title: then it is the title of that page.
    Entries without target and without others below are left out, and so is a frame with the title
    of the `book`, which holds all of it.
    """
    result: list[Entry] = []
    for at, entry in enumerate(entries):
        below = entries[at + 1] if at + 1 < len(entries) else None
        holds = below is not None and below.depth > entry.depth
        shares = holds and below is not None and _place(below) == _place(entry)
        is_frame = holds and (not entry.file or (shares and not _says(pages, entry)))
        if is_frame and letters_of(entry.title) not in {"", letters_of(book)}:
            result.append(replace(entry, file=f"#{at}", fragment=""))
        elif entry.file and not is_frame:
            result.append(entry)
    return tuple(result)


def with_frame_parts(placed: Sequence[Placed], entries: Sequence[Entry]) -> list[Placed]:
    """Return the sections, with a part added before the first section of each frame among `entries`."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, one in enumerate(placed):
        places[one.file].append(at)
    before: defaultdict[int, list[Placed]] = defaultdict(list)
    first: Entry | None = None
    for entry in reversed(entries):
        if not _is_frame(entry):
            first = entry
        elif first is not None and first.depth > entry.depth:
            place = next((at for at in places[first.file] if _begins(placed[at], first)), None)
            if place is not None:
                title = (Text(entry.title),)
                part = Section((), Role.PART, title, origin=Origin(first.file))
                before[place].insert(0, Placed(part, entry.file, frozenset()))
    return [each for at, one in enumerate(placed) for each in (*before[at], one)]


def _is_frame(entry: Entry) -> bool:
    return entry.file.startswith("#")


def _place(entry: Entry) -> tuple[str, str]:
    return entry.file, entry.fragment


def _begins(placed: Placed, entry: Entry) -> bool:
    """Return whether a section is the one that an entry leads to in its file."""
    return not entry.fragment or entry.fragment in placed.ids


def _says(pages: Mapping[str, Blocks], entry: Entry) -> bool:
    """Return whether the page that an entry leads to contains its title."""
    words = letters_of(entry.title)
    return not words or words in letters_of(text_of_blocks(pages.get(entry.file, ())))

"""Sections in reading order and their depths in the contents → the same, with chapters inside their parts.

A part contains what the contents list below it. A page with only a heading is a part if others are
listed below it. Sections that the contents do not list are put with their neighbours.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, TypeAlias

from octavo.readers.epub.navigation import Entry
from octavo.readers.epub.sections import Placed
from octavo.tree.document import Role, Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.text import ink

_LONGEST: Final = 1000
"""The most ink of a part before its chapters: a motto, a letter. A section with more is a chapter
and contains no others."""
Listed: TypeAlias = tuple[Section, int]
"""A section and its depth in the contents: 1 at the top, 0 if not listed."""


def depths_of(placed: Sequence[Placed], entries: Sequence[Entry]) -> Iterator[int]:
    """Yield the depth of each section in the contents, 0 if not listed."""
    listed: defaultdict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        listed[entry.file].append(entry)
    before = ""
    for one in placed:
        depths = [
            entry.depth
            for entry in listed[one.file]
            if (entry.fragment in one.ids if entry.fragment else one.file != before)
        ]
        yield min(depths, default=0)
        before = one.file


def in_parts(listed: Sequence[Listed]) -> Iterator[Section]:
    """Yield the sections, each part with the sections that the contents list below it."""
    at = 0
    while at < len(listed):
        section, _ = listed[at]
        end = _end_of(listed, at)
        inner = tuple(_within(section, one) for one in in_parts(listed[at + 1 : end]))
        yield replace(section, role=Role.PART, sections=inner) if inner else section
        at = end


def _within(part: Section, inner: Section) -> Section:
    """Return a section without a language or direction that equals its part's; each EPUB file repeats them."""
    if (inner.lang, inner.dir) != (part.lang, part.dir):
        return inner
    return replace(inner, lang="", dir="")


def _end_of(listed: Sequence[Listed], at: int) -> int:
    """Return the index after the last section that the one at `at` contains; `at + 1` if it is not a part."""
    section, depth = listed[at]
    end = at + 1
    if not depth or not _may_hold(section):
        return end
    for place in range(at + 1, len(listed)):
        below = listed[place][1]
        if below and below <= depth:
            break
        if below:
            end = place + 1
    return end


def _may_hold(section: Section) -> bool:
    if section.sections:
        return False
    own = ink(text_of_blocks(section.blocks))
    return section.role is Role.PART or (section.role is Role.CHAPTER and own <= _LONGEST)

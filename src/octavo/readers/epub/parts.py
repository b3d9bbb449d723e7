"""Sections in reading order and how deep the contents list them → the same, parts holding their chapters.

A part holds what the contents list below it. A page that is a heading and nothing more is a part where
others are listed below it. What the contents do not list goes with what stands around it.
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
"""Ink that a part may have before its chapters, at most: a motto, a letter. What has more is a chapter and holds no others."""
Listed: TypeAlias = tuple[Section, int]
"""A section, and how deep the contents list it: 1 at the top, 0 for not at all."""


def depths_of(placed: Sequence[Placed], entries: Sequence[Entry]) -> Iterator[int]:
    """Yield for each section how deep the contents list it, 0 for not at all."""
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
    """Yield the sections, each part with those that the contents list below it."""
    at = 0
    while at < len(listed):
        section, _ = listed[at]
        end = _end_of(listed, at)
        inner = tuple(_within(section, one) for one in in_parts(listed[at + 1 : end]))
        yield replace(section, role=Role.PART, sections=inner) if inner else section
        at = end


def _within(part: Section, inner: Section) -> Section:
    """Return a section without the language and direction that its part has, too: each file of an EPUB says them anew."""
    if (inner.lang, inner.dir) != (part.lang, part.dir):
        return inner
    return replace(inner, lang="", dir="")


def _end_of(listed: Sequence[Listed], at: int) -> int:
    """Return the index behind the last section that the one at `at` holds; `at + 1` where it is no part."""
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

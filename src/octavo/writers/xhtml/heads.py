"""Headings inside chapters → entries of contents that go deeper than chapters, where a book asks for such.

Only the highest headings of a section are listed, and none of a part or a page of the front matter's display: contents
that list every one are read by nobody.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import count
from typing import Final

from octavo.tree.census import nodes_of
from octavo.tree.document import Document, Role, Section
from octavo.tree.nodes import Block, Figure, Heading, Place, Table
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import map_sections
from octavo.tree.text import is_blank
from octavo.writers.xhtml.outline import Division, anchors_by_id

_UNLISTED: Final = frozenset(
    (Role.PART, Role.HALF_TITLE_PAGE, Role.TITLE_PAGE, Role.COPYRIGHT_PAGE, Role.DEDICATION,
     Role.EPIGRAPH, Role.COLOPHON)
)  # fmt: skip


def with_head_ids(document: Document) -> Document:
    """Return the document with an id for every heading that contents may list; ids that are there stay."""
    taken = {section.id for section in document.sections()}
    places = nodes_of(document, Heading, Figure, Table)
    taken.update(node.id for node in places if isinstance(node, Place))
    free = (name for number in count(1) if (name := f"heading-{number}") not in taken)

    def named(section: Section) -> Section:
        heads = {id(head) for head in _heads(section)}
        blocks: tuple[Block, ...] = tuple(
            replace(block, id=next(free))
            if isinstance(block, Heading) and id(block) in heads and not block.id
            else block
            for block in section.blocks
        )
        return replace(section, blocks=blocks, sections=tuple(map(named, section.sections)))

    return map_sections(document, named)


def with_heads(divisions: tuple[Division, ...]) -> tuple[Division, ...]:
    """Return the plan of a book with the headings that its contents list, which bear ids."""
    return _listing(divisions, anchors_by_id(divisions))


def listed_below(division: Division) -> tuple[Division, ...]:
    """Return what contents may list below a division, in reading order: its headings, and the sections in it."""
    if division.is_part:
        return division.divisions
    return (*division.heads, *(inner for inner in division.divisions if inner.has_heading))


def _listing(divisions: tuple[Division, ...], anchors: Mapping[str, str]) -> tuple[Division, ...]:
    return tuple(
        replace(
            division,
            divisions=_listing(division.divisions, anchors),
            heads=tuple(
                Division(
                    Section((), Role.CHAPTER, head.content, lang=head.lang, dir=head.dir),
                    anchors[head.id],
                    division.level + 1,
                    division.matter,
                )
                for head in _heads(division.section)
            ),
        )
        for division in divisions
    )


def _heads(section: Section) -> tuple[Heading, ...]:
    """Return the highest of the headings in a section that have words."""
    heads = [
        block
        for block in section.blocks
        if isinstance(block, Heading) and not is_blank(inline_text(block.content))
    ]
    highest = min((head.level for head in heads), default=0)
    if section.role in _UNLISTED:
        return ()
    return tuple(head for head in heads if head.level == highest)

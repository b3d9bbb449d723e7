"""Headings inside chapters → entries of contents that go deeper than chapters, where a book has or asks for such.

Those that the book's own contents list are listed. Where a book asks for more, only the highest headings of a section are
listed besides: contents that list every one are read by nobody. None of a part or a page of the front matter's display is.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import Final

from octavo.tree.census import nodes_of
from octavo.tree.document import DISPLAY, Document, Role, Section
from octavo.tree.nodes import Block, Figure, Heading, Place, Table
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import map_sections
from octavo.tree.text import is_blank
from octavo.writers.xhtml.outline import Division, anchors_by_id

_UNLISTED: Final = DISPLAY | {Role.PART, Role.COLOPHON}


def with_head_ids(document: Document, lists_sections: bool | None = True) -> Document:
    """Return the document with each heading that its contents list marked as such and with an id; ids that are there stay.

    `lists_sections` lists the highest headings of each section besides those that are marked already; None lists these
    alone, False no heading.
    """
    marked = any(isinstance(node, Heading) and node.listed for node in nodes_of(document, Heading))
    if not lists_sections and not marked:
        return document
    taken = {section.id for section in document.sections()}
    places = nodes_of(document, Heading, Figure, Table)
    taken.update(node.id for node in places if isinstance(node, Place))
    free = (name for number in count(1) if (name := f"heading-{number}") not in taken)

    def named(section: Section) -> Section:
        heads = {id(head) for head in _heads(section, lists_sections)}
        blocks: tuple[Block, ...] = tuple(
            replace(block, id=block.id or next(free), listed=True)
            if isinstance(block, Heading) and id(block) in heads
            else replace(block, listed=False)
            if isinstance(block, Heading) and block.listed
            else block
            for block in section.blocks
        )
        return replace(section, blocks=blocks, sections=tuple(map(named, section.sections)))

    return map_sections(document, named)


def with_heads(divisions: tuple[Division, ...]) -> tuple[Division, ...]:
    """Return the plan of a book that `with_head_ids` has passed, with the headings that its contents list."""
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
            heads=_nested(
                [
                    block
                    for block in division.section.blocks
                    if isinstance(block, Heading) and block.listed
                ],
                division,
                anchors,
            ),
        )
        for division in divisions
    )


def _nested(
    heads: Sequence[Heading], above: Division, anchors: Mapping[str, str]
) -> tuple[Division, ...]:
    """Return the entries of headings in reading order, each with those of the lower ones that follow it."""
    result: list[Division] = []
    at = 0
    while at < len(heads):
        head = heads[at]
        end = at + 1
        while end < len(heads) and heads[end].level > head.level:
            end += 1
        section = Section((), Role.CHAPTER, head.content, lang=head.lang, dir=head.dir)
        entry = Division(section, anchors[head.id], above.level + 1, above.matter)
        result.append(replace(entry, heads=_nested(heads[at + 1 : end], entry, anchors)))
        at = end
    return tuple(result)


def _heads(section: Section, lists_sections: bool | None) -> tuple[Heading, ...]:
    """Return the headings in a section that have words and are to be listed, as `with_head_ids` has it."""
    heads = [
        block
        for block in section.blocks
        if isinstance(block, Heading) and not is_blank(inline_text(block.content))
    ]
    highest = min((head.level for head in heads), default=0) if lists_sections else 0
    if section.role in _UNLISTED or lists_sections is False:
        return ()
    return tuple(head for head in heads if head.listed or head.level == highest)

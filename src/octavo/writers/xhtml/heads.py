"""Headings inside chapters → entries below the chapters in the contents, if the source has such or the user wants them.

Headings that the source's contents list are listed. If the user wants more, only the highest headings of each section are
added, since nobody reads contents with every heading; and none of parts and display pages.
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
    """Return the document in which each heading that the contents list is marked and has an id; existing ids stay.

    `lists_sections=True` adds the highest headings of each section to those that are marked already; None lists only
    the latter, False none.
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
    """Return the plan of a book that has passed `with_head_ids`, with the headings that its contents list."""
    return _listing(divisions, anchors_by_id(divisions))


def listed_below(division: Division) -> tuple[Division, ...]:
    """Return what the contents may list below a division, in reading order: its headings and its sections."""
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
    """Return the entries of headings in reading order, each with the entries of the lower headings after it."""
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
    """Return the headings in a section that have words and are listed, as described for `with_head_ids`."""
    heads = [
        block
        for block in section.blocks
        if isinstance(block, Heading) and not is_blank(inline_text(block.content))
    ]
    highest = min((head.level for head in heads), default=0) if lists_sections else 0
    if section.role in _UNLISTED or lists_sections is False:
        return ()
    return tuple(head for head in heads if head.listed or head.level == highest)

"""A long book → volumes, each a book of its own: by its parts, or so many chapters each.

Front matter stands in the first, back matter in the last. Each has the book's title with its number behind
it, and its place in a series that is called after the book: so readers sort it. A part that is cut goes on
in the next volume under its own title. Links from one volume into another become their words (STR005).
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, islice
from typing import Final

from octavo.findings.finding import Finding, Outcome
from octavo.passes.structure.links import RESOLVE_LINKS
from octavo.tree.document import Document, Role, Section, Series
from octavo.tree.nodes import Figure, Image
from octavo.tree.walk import all_blocks, all_inlines

BY_PART: Final = "part"
_LEAST: Final = 0.25
"""Chapters left over that are fewer than this share of a volume stand in the one before."""


def volumes_of(document: Document, by: str) -> tuple[tuple[Document, ...], tuple[Finding, ...]]:
    """Return the volumes of a book, one where there is nothing to split, and what was noticed.

    `by` is `part`, or how many chapters a volume has; "" leaves the book whole.

    Findings: STR005 for each link that leads out of its volume.
    """
    bodies = _bodies(document.body_matter, by) if by else []
    if len(bodies) < 2:
        return (document,), ()
    found = [
        RESOLVE_LINKS.run(_volume(document, bodies, at, by_part=by == BY_PART))
        for at in range(len(bodies))
    ]
    return tuple(one.document for one in found), tuple(_findings(found))


def _findings(found: Sequence[Outcome]) -> Iterator[Finding]:
    for one in found:
        yield from one.findings


def _bodies(body: Sequence[Section], by: str) -> list[tuple[Section, ...]]:
    if by != BY_PART:
        return _counted(body, int(by))
    bodies: list[list[Section]] = [[]]
    begun = False
    for section in body:
        if section.role is Role.PART:
            if begun:
                bodies.append([])
            begun = True
        bodies[-1].append(section)
    return [tuple(one) for one in bodies]


def _counted(body: Sequence[Section], count: int) -> list[tuple[Section, ...]]:
    """Cut the body after every `count` chapters, a part where its chapters are cut."""
    chapters = [(part, chapter) for part in body for chapter in _chapters_of(part)]
    cut = list(range(0, len(chapters), count))
    if len(cut) > 1 and len(chapters) - cut[-1] < _LEAST * count:
        cut.pop()
    return [
        tuple(_together(list(islice(chapters, start, end))))
        for start, end in zip(cut, [*cut[1:], None], strict=True)
    ]


def _chapters_of(section: Section) -> Sequence[Section | None]:
    """Return the chapters of a part; of any other section itself, which None stands for."""
    if section.role is Role.PART and section.sections:
        return section.sections
    return (None,)


def _together(chapters: Sequence[tuple[Section, Section | None]]) -> Iterator[Section]:
    """Give chapters back to their parts; what a part says before them is said in one volume only."""
    for _, group in groupby(chapters, key=lambda pair: id(pair[0])):
        pairs = list(group)
        part = pairs[0][0]
        inside = tuple(chapter for _, chapter in pairs if chapter is not None)
        if not inside or inside == part.sections:
            yield part
        elif inside[0] is part.sections[0]:
            yield replace(part, sections=inside)
        else:
            yield replace(part, blocks=(), sections=inside)


def _volume(
    document: Document, bodies: Sequence[tuple[Section, ...]], at: int, *, by_part: bool
) -> Document:
    metadata = document.metadata
    number = str(at + 1)
    parts = [section.label for section in bodies[at] if section.role is Role.PART]
    named = replace(
        metadata,
        title=f"{metadata.title} {number}".strip(),
        subtitle=parts[0] if by_part and parts else metadata.subtitle,
        identifier="",  # an ISBN is that of one edition; the title and its number decide
        series=Series(metadata.title or "", number) if metadata.title else metadata.series,
    )
    last = at == len(bodies) - 1
    volume = replace(
        document,
        metadata=named,
        front_matter=document.front_matter if at == 0 else (),
        body_matter=bodies[at],
        back_matter=document.back_matter if last else (),
    )
    shown = {image.resource for image in _images(volume)}
    return replace(volume, resources=tuple(one for one in volume.resources if one.id in shown))


def _images(document: Document) -> Iterator[Image]:
    if document.cover:
        yield document.cover
    yield from (node for node in all_inlines(document) if isinstance(node, Image))
    yield from (block.image for block in all_blocks(document) if isinstance(block, Figure))

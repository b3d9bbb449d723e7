"""Sections of an EPUB → the same, with ids for the headings, figures and tables that links lead to.

A target is the place itself, or an element that begins with it: `<section id="oil"><h2>`. Figures
and tables are still raw: they get an id only if they will surely become one. A link to anything
else leads to the section around it.
"""

from collections.abc import Iterator, MutableMapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count
from typing import Final

from octavo.readers.epub.package import resolve
from octavo.readers.epub.sections import Placed
from octavo.tree.census import nodes_of
from octavo.tree.document import Document
from octavo.tree.nodes import (
    PLACE,
    Block,
    Blocks,
    Container,
    Heading,
    Image,
    Link,
    Paragraph,
    attribute,
)
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import Rewriter, splice
from octavo.tree.text import is_blank
from octavo.tree.walk import walk_blocks

_AROUND: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "section", "div", "article"})
_LEAST_CELLS: Final = 4


def with_places(
    placed: Sequence[Placed], places: MutableMapping[tuple[str, str], str], name: str
) -> list[Placed]:
    """Return sections with ids for link targets inside them, and add those to `places`.

    Args:
        placed: the sections, with ids.
        places: the id for each file and fragment that a link may have.
        name: the name of the EPUB in the origins of blocks.
    """
    book = Document(body_matter=tuple(one.section for one in placed))
    taken = {section.id for section in book.sections()}
    marker = _Marker(frozenset(_linked(placed)), places, taken, f"{name}/")
    rewriter = Rewriter(blocks=lambda blocks: splice(blocks, marker.mark))
    return [replace(one, section=rewriter.rewrite_section(one.section)) for one in placed]


def _linked(placed: Sequence[Placed]) -> Iterator[tuple[str, str]]:
    for one in placed:
        for node in nodes_of(Document(body_matter=(one.section,)), Link):
            if isinstance(node, Link) and "#" in node.target:
                yield resolve(one.file, node.target)


@dataclass(slots=True)
class _Marker:
    """Gives ids to link targets."""

    linked: frozenset[tuple[str, str]]
    places: MutableMapping[tuple[str, str], str]
    taken: set[str]
    prefix: str

    def mark(self, block: Block) -> Blocks:
        if not isinstance(block, Container) or not (own := attribute(block, "id")):
            return (block,)
        source = block.origin.source if block.origin else ""
        where = (source.removeprefix(self.prefix), own)
        if where not in self.linked:
            return (block,)
        numbered = chain((own,), (f"{own}-{number}" for number in count(2)))
        free = next(each for each in numbered if each not in self.taken)
        found = _marked(block, free)
        if found is None:
            return (block,)
        marked, identifier = found
        self.taken.add(identifier)
        self.places[where] = identifier
        return (marked,)


def _marked(block: Block, identifier: str) -> tuple[Block, str] | None:
    """Return a block whose place has an id, its own or a new one, and that id; None if it is not a place."""
    match block:
        case Heading(content) if not is_blank(inline_text(content)):
            return replace(block, id=block.id or identifier), block.id or identifier
        case Container(name="table" | "figure") if known := attribute(block, PLACE):
            return block, known
        case Container(name="table" | "figure") if _is_sure(block):
            attributes = (*block.attributes, (PLACE, identifier))
            return replace(block, attributes=attributes), identifier
        case Container((first, *rest), name) if name in _AROUND:
            found = _marked(first, identifier)
            return found and (replace(block, blocks=(found[0], *rest)), found[1])
        case _:
            return None


def _is_sure(container: Container) -> bool:
    """Return whether a raw figure has one picture and at most a caption, or a raw table header cells."""
    if container.name == "figure":
        others = [block for block in container.blocks if not _is(block, "figcaption")]
        match others:
            case [Paragraph((Image(),))]:
                return len(container.blocks) <= len(others) + 1
            case _:
                return False
    cells = [block for block in walk_blocks((container,)) if _is(block, "td") or _is(block, "th")]
    return len(cells) >= _LEAST_CELLS and any(_is(cell, "th") for cell in cells)


def _is(block: Block, name: str) -> bool:
    return isinstance(block, Container) and block.name == name

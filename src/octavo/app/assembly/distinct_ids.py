"""Pages with ids of their own → pages of one book, in which no two places or sections have the same id."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import Final

from octavo.tree.census import ids_of, ids_of_places
from octavo.tree.document import Document, Role, Section
from octavo.tree.nodes import Block, Blocks, Inline, Inlines, Link, Place
from octavo.tree.rewriting import map_sections, rewrite, splice

_OF_SECTIONS: Final = re.compile(rf"(?:{'|'.join(Role)})-\d+")
"""The ids that `assemble` gives to sections."""


def distinct(documents: Iterable[Document]) -> Iterator[Document]:
    """Yield the documents; an id that an earlier one also has is renamed, along with the links to it.

    Two books to be joined both have a `chapter-1`. An id of a place that looks like those that `assemble` gives to
    sections is renamed, too. A document without such ids is returned as the same object.
    """
    taken: set[str] = set()
    for document in documents:
        ids = set(ids_of(document))
        renamed: dict[str, str] = {}
        unfit = {one for one in ids_of_places(document) if _OF_SECTIONS.fullmatch(one)}
        for name in sorted(ids & (taken | unfit)):
            numbered = (f"{name}-{number}" for number in count(2))
            renamed[name] = next(each for each in numbered if each not in taken | ids)
            taken.add(renamed[name])
        taken |= ids
        yield _renamed(document, renamed) if renamed else document


def _renamed(document: Document, names: Mapping[str, str]) -> Document:
    def block(node: Block) -> Blocks:
        if isinstance(node, Place) and node.id in names:
            return (replace(node, id=names[node.id]),)
        return (node,)

    def inline(node: Inline) -> Inlines:
        if isinstance(node, Link) and node.target[:1] == "#" and node.target[1:] in names:
            return (replace(node, target=f"#{names[node.target[1:]]}"),)
        return (node,)

    def section(node: Section) -> Section:
        inner = tuple(map(section, node.sections))
        return replace(node, id=names.get(node.id, node.id), sections=inner)

    return rewrite(
        map_sections(document, section),
        blocks=lambda blocks: splice(blocks, block),
        inlines=lambda content: splice(content, inline),
    )

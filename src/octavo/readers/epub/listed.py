"""The raw blocks of a page and its entries in the contents → the same, with listed headings marked as such.

A paragraph is a heading, though only its style makes it one, if an entry leads to it and has the
same words.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from octavo.readers.epub.flat import GROUPS, HEADINGS
from octavo.readers.epub.navigation import Entry
from octavo.readers.epub.styled_headings import letters_of, plain_line
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Heading,
    Image,
    Inlines,
    Note,
    Paragraph,
    Span,
    attribute,
)
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import splice, with_blocks
from octavo.tree.text import is_blank
from octavo.tree.walk import walk_inlines

_AROUND: Final = GROUPS | HEADINGS | {"p"}
_LOWEST: Final = 6


def with_listed(blocks: Blocks, entries: Sequence[Entry]) -> Blocks:
    """Return a page's blocks, with the headings marked that its `entries` of the contents lead to."""
    wanted = {entry.fragment: entry for entry in reversed(entries) if entry.fragment}
    return _Marker(wanted).mark(blocks) if wanted else blocks


@dataclass(slots=True)
class _Marker:
    """Marks blocks in reading order."""

    wanted: dict[str, Entry]
    """By fragment."""
    begun: set[str] = field(default_factory=set)
    """Ids of boxes that begin with the next block, and of empty elements above it."""

    def mark(self, blocks: Blocks) -> Blocks:
        return splice(blocks, lambda block: (self._marked(block),))

    def _marked(self, block: Block) -> Block:
        if isinstance(block, Container) and block.name in _AROUND:
            self.begun.add(attribute(block, "id"))
            inside = self.mark(block.blocks)
            if inside is block.blocks:
                return block
            match inside:
                case (Heading(level=level),) if block.name == "p":
                    return replace(block, name=f"h{level}", blocks=inside)
                case _:
                    return with_blocks(block, inside)
        content = block.content if isinstance(block, Heading | Paragraph) else ()
        self.begun.update(_ids_of(content))
        if isinstance(block, Heading | Paragraph) and is_blank(inline_text(content)):
            return block
        entry = next((self.wanted[name] for name in self.begun if name in self.wanted), None)
        self.begun.clear()
        if entry and isinstance(block, Heading):
            return replace(block, listed=True)
        if entry and isinstance(block, Paragraph) and _is_heading(content, entry):
            level = min(entry.depth + 1, _LOWEST)
            words = content if any(_ids_of(content)) else plain_line(content)
            return Heading(words, level, listed=True, origin=block.origin)
        return block


def _ids_of(content: Inlines) -> Iterator[str]:
    for node in walk_inlines(content):
        if isinstance(node, Span) and (own := attribute(node, "id")):
            yield own


def _is_heading(content: Inlines, entry: Entry) -> bool:
    """Return whether a line has the words of its entry in the contents, and no others."""
    if any(isinstance(node, Note | Image) for node in walk_inlines(content)):
        return False
    words = letters_of(inline_text(content))
    return words != "" and words == letters_of(entry.title)

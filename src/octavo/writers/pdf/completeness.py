"""The words on pages compared with those of the section: none may be lost between tree and PDF.

Running text is compared in order, to the letter; notes are compared as wholes, since one called in a title
comes after it. Changes made by setting are undone: hyphens at line ends, small capitals set from capitals,
places where a long word may break.
"""

from collections import Counter
from dataclasses import dataclass, replace
from typing import Final

from octavo.tree.document import Document, Section
from octavo.tree.ink import strings_of_section, text_of_blocks
from octavo.tree.nodes import Block, Blocks, Figure, Image, Inline, Inlines, Note
from octavo.tree.rewriting import Rewriter, rewrite
from octavo.tree.walk import all_inlines
from octavo.writers.xhtml.folios import bare

_SHOWN: Final = 40


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a section: its running text, and each of its notes."""

    running: str
    notes: tuple[str, ...] = ()


def words_of(section: Section, nameless: str) -> Words:
    """Return all words of a section and the sections in it; pictures without words are `nameless`."""
    document = Document(body_matter=(section,))
    notes = [node for node in all_inlines(document) if isinstance(node, Note)]
    naming = _Naming(nameless)
    (plain,) = rewrite(document, blocks=naming.blocks, inlines=naming.inlines).body_matter
    inside = Rewriter(naming.blocks, naming.inlines)
    told = (text_of_blocks(inside.rewrite_blocks(note.blocks)) for note in notes)
    return Words("".join(strings_of_section(plain)), tuple(told))


def difference(found: Words, expected: Words) -> str:
    """Return a description of where `found` deviates from `expected`; "" if it does not."""
    here, there = bare(found.running), bare(expected.running)
    if here != there:
        pairs = enumerate(zip(here, there, strict=False))
        at = next((at for at, (one, other) in pairs if one != other), min(len(here), len(there)))
        before = there[max(0, at - _SHOWN) : at]
        said, wanted = (text[at : at + _SHOWN] or "nothing more" for text in (here, there))
        return f"after “{before}” the pages have “{said}”, the book “{wanted}”"
    lost = Counter(map(bare, expected.notes)) - Counter(map(bare, found.notes))
    return "".join(f"a note is not there whole: “{note[:_SHOWN]}”" for note in list(lost)[:1])


@dataclass(frozen=True, slots=True)
class _Naming:
    """Leaves notes out, and gives pictures without words the words that print uses for them."""

    nameless: str

    def inlines(self, content: Inlines) -> Inlines:
        return tuple(self._inline(node) for node in content if not isinstance(node, Note))

    def blocks(self, content: Blocks) -> Blocks:
        return tuple(self._block(block) for block in content)

    def _inline(self, node: Inline) -> Inline:
        return self._named(node) if isinstance(node, Image) else node

    def _block(self, block: Block) -> Block:
        return (
            replace(block, image=self._named(block.image)) if isinstance(block, Figure) else block
        )

    def _named(self, image: Image) -> Image:
        return replace(image, alt=self.nameless) if image.alt is None else image

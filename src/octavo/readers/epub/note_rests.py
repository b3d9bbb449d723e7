"""The raw blocks of an EPUB's pages → the paragraphs that go on with a note, though nothing ties them to it.

Old books give an id to a note's first paragraph only. Among notes, what stands between one and the next is of the
first: where a line says that notes follow, or a box is named so, or a page begins with them. Amid a chapter it is not.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from octavo.readers.epub.semantics import names_of
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Block, Blocks, Container, Heading, Paragraph, SceneBreak
from octavo.tree.note_remains import says_notes
from octavo.tree.text import ink
from octavo.tree.walk import walk_blocks

_NAMED: Final = frozenset({
    "notes", "footnotes", "endnotes", "rearnotes", "doc-endnotes", "doc-footnotes", "fussnoten", "notas",
})  # fmt: skip
"""What a box of notes is called."""
_GO_ON: Final = frozenset({"p", "blockquote", "ul", "ol", "table", "pre"})
_LEAST_NOTES: Final = 2
_LONG: Final = 40
"""Ink of a paragraph that is surely no line over the notes of a chapter."""
_ENDS: Final = tuple(".!?…。！？”»“\"'’)]）")
_LONGEST: Final = 6000
"""Ink between two notes that may be all of the first, as of a note (`note_bodies`)."""


def rests_of(pages: Mapping[str, Blocks], notes: AbstractSet[int]) -> dict[int, Blocks]:
    """Return what goes on with each note, by the identity of the block that bears its id.

    `notes`: the identities of the blocks that are called as notes.
    """
    rests: dict[int, Blocks] = {}
    for blocks in pages.values():
        for siblings, is_named in _sequences(blocks, is_named=False):
            at = [place for place, block in enumerate(siblings) if id(block) in notes]
            if len(at) >= _LEAST_NOTES and (is_named or _is_below_label(siblings, at[0])):
                rests.update(_rests(siblings, at, to_end=is_named))
    return rests


def _sequences(blocks: Blocks, *, is_named: bool) -> Iterator[tuple[Blocks, bool]]:
    """Give each sequence of siblings, and whether they stand in a box of notes."""
    yield blocks, is_named
    for block in blocks:
        if isinstance(block, Container):
            named = {name.lower() for name in names_of(block)}
            yield from _sequences(block.blocks, is_named=not named.isdisjoint(_NAMED))


def _is_below_label(siblings: Blocks, first: int) -> bool:
    """Tell whether a line above the first note says that notes follow, or nothing but headings stands there."""
    above = [block for block in siblings[:first] if not isinstance(block, SceneBreak)]
    return all(map(_is_heading, above)) or says_notes(above[-1])


def _is_heading(block: Block) -> bool:
    while isinstance(block, Container) and len(block.blocks) == 1:
        (block,) = block.blocks
    return isinstance(block, Heading)


def _rests(siblings: Blocks, at: Sequence[int], *, to_end: bool) -> Iterator[tuple[int, Blocks]]:
    ends = (*at[1:], *((len(siblings),) if to_end else ()))
    for note, end in zip(at, ends, strict=False):
        rest: list[Block] = []
        for block in siblings[note + 1 : end]:
            if not _goes_on(block):
                break
            rest.append(block)
        if rest and ink(text_of_blocks(rest)) <= _LONGEST:
            yield id(siblings[note]), tuple(rest)


def _goes_on(block: Block) -> bool:
    """Tell whether a block is a paragraph of a note, and not a line over the notes that follow."""
    if isinstance(block, Container) and block.name not in _GO_ON:
        return False
    if any(isinstance(inner, Heading | SceneBreak) for inner in walk_blocks((block,))):
        return False
    if isinstance(block, Container) and block.name != "p":
        return True
    words = text_of_blocks((block,)).strip()
    return isinstance(block, Container | Paragraph) and (
        ink(words) >= _LONG or words.endswith(_ENDS)
    )

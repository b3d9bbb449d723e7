"""The raw blocks of an EPUB's pages → the further paragraphs of each note, which no markup assigns to it.

Old books give an id to a note's first paragraph only. The blocks between two notes belong to the
first if a line or the name of a box says that these are notes, or if a page begins with them; in
the middle of a chapter they do not.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from octavo.readers.epub.semantics import names_of
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Block, Blocks, Container, Heading, Paragraph, SceneBreak
from octavo.tree.note_remains import says_notes
from octavo.tree.text import ink
from octavo.tree.walk import sole_block, walk_blocks

_NAMED: Final = frozenset({
    "notes", "footnotes", "endnotes", "rearnotes", "doc-endnotes", "doc-footnotes", "fussnoten", "notas",
})  # fmt: skip
"""Classes, semantics and roles of a box that contains notes."""
_GO_ON: Final = frozenset({"p", "blockquote", "ul", "ol", "table", "pre"})
_LEAST_NOTES: Final = 2
_LONG: Final = 40
"""A paragraph with this much ink is surely no label over the notes of a chapter."""
_ENDS: Final = tuple(".!?…。！？”»“\"'’)]）")
_LONGEST: Final = 6000
"""The most ink between two notes that may all belong to the first; the limit for a whole note in
`note_bodies`."""


def rests_of(pages: Mapping[str, Blocks], notes: AbstractSet[int]) -> dict[int, Blocks]:
    """Return the blocks that continue each note, by the identity of the block with the note's id.

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
    """Yield each sequence of siblings, and whether it is in a box of notes."""
    yield blocks, is_named
    for block in blocks:
        if isinstance(block, Container):
            named = {name.lower() for name in names_of(block)}
            yield from _sequences(block.blocks, is_named=not named.isdisjoint(_NAMED))


def _is_below_label(siblings: Blocks, first: int) -> bool:
    """Return whether notes begin below a line that announces them, or have only headings and rules above."""
    above = [block for block in siblings[:first] if not isinstance(block, SceneBreak)]
    return all(map(_is_heading, above)) or says_notes(above[-1])


def _is_heading(block: Block) -> bool:
    return isinstance(sole_block(block), Heading)


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
    """Return whether a block may continue a note: no heading, no rule, and no short label over other notes."""
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

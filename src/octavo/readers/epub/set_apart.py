"""The blocks of a book's pages and their styles → pauses where only space is left, italics of whole paragraphs.

Both are recognised by comparison with most of the book's paragraphs: a paragraph at a greater
distance begins a scene, one in italics is a letter or a thought. If all are in italics, or at a
distance, that is the book's design.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final, NamedTuple

from octavo.readers.epub.paragraph_styles import ParagraphStyle, ParagraphStyles
from octavo.readers.epub.semantics import names_of
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    FACE,
    Block,
    Blocks,
    Container,
    Emphasis,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Note,
    Paragraph,
    SceneBreak,
    attribute,
)
from octavo.tree.rewriting import with_blocks
from octavo.tree.text import ink
from octavo.tree.walk import sole_block, walk_inlines

_FURTHER: Final = 0.8
"""The least additional space above a paragraph, in em, that begins a scene: `1em`, with room for
rounding."""
_RARE: Final = 0.15
"""The largest share of a book's paragraphs with one look that may begin or end scenes: a scene has
several paragraphs."""
_MOST: Final = 0.5
"""The largest share of a book's ink in italics for which italics still set something off."""
_LONG: Final = 40
"""A paragraph with this much ink is surely no dateline, salutation or signature."""
_LONE: Final = 100
"""A single paragraph with this much ink may be a whole scene."""
_ENDS: Final = ".!?…。！？”»“\"'’*—–"
_DESIGNED: Final = frozenset(
    {"dedication", "epigraph", "titlepage", "subtitle", "caption", "figcaption", "standfirst"}
)
"""Names of boxes and paragraphs whose italics are typical of their kind and stress nothing."""
_AROUND: Final = frozenset({"div", "section", "article", "main", "body"})
_IN_LINE: Final = frozenset({"", "left", "start", "justify", "inherit"})
"""Alignments of running text; Hebrew and Arabic are aligned right, but as `start`."""


class _Text(NamedTuple):
    """A paragraph of running text, and its style."""

    style: ParagraphStyle
    words: str


@dataclass(frozen=True, slots=True)
class _Usual:
    """What is usual for a book's paragraphs."""

    style: ParagraphStyle
    common: frozenset[ParagraphStyle]
    """The looks that too many paragraphs share for them to begin or end scenes."""
    may_slant: bool
    """Whether so little of the book is in italics that they set something off."""

    @property
    def gap(self) -> float:
        """The usual space between two paragraphs, in em: of two adjoining margins only the larger shows."""
        return max(self.style.top, self.style.bottom)

    def stands_off(self, room: float) -> bool:
        """Return whether this much space between two paragraphs is more than usual."""
        return room >= self.gap + _FURTHER and room >= self.gap * 1.4


def with_scenes(
    pages: Mapping[str, Blocks], styles: Mapping[str, ParagraphStyles]
) -> dict[str, Blocks]:
    """Return the raw blocks of each file with the pauses and the italics that its style sheets show."""
    usual = _usual(pages, styles)
    return {file: _Setter(styles[file], usual).set(blocks) for file, blocks in pages.items()}


def _usual(pages: Mapping[str, Blocks], styles: Mapping[str, ParagraphStyles]) -> _Usual:
    looks: Counter[ParagraphStyle] = Counter()
    slanted = whole = 0
    for file, blocks in pages.items():
        for text, slant in _texts(blocks, styles[file]):
            looks[replace(text.style, slant="")] += 1
            whole += len(text.words)
            slanted += len(text.words) * (slant == "italic")
    style = looks.most_common(1)[0][0] if looks else ParagraphStyle()
    most = max(looks.total() * _RARE, 1)
    common = frozenset(look for look, count in looks.items() if count > most)
    return _Usual(style, common, may_slant=slanted <= whole * _MOST)


def _texts(blocks: Blocks, styles: ParagraphStyles, slant: str = "") -> Iterator[tuple[_Text, str]]:
    """Yield the paragraphs of text on a page, each with its slant: its own, or that of a box around it."""
    for block in blocks:
        if text := _text(block, styles):
            yield text, text.style.slant or slant
        elif isinstance(block, Container) and block.name in _AROUND:
            yield from _texts(block.blocks, styles, attribute(block, FACE) or slant)


def _text(block: Block, styles: ParagraphStyles) -> _Text | None:
    """Return the paragraph of text that a block is; None for anything else, also rows of marks and pictures."""
    given: dict[str, str | None] = {}
    inside = block
    name = "p"
    if isinstance(block, Container) and block.name in {"p", "div"} and len(block.blocks) == 1:
        name, given, inside = block.name, dict(block.attributes), block.blocks[0]
    if not isinstance(inside, Paragraph):
        return None
    words = text_of_blocks((inside,)).strip()
    if not any(map(str.isalnum, words)):
        return None
    return _Text(styles.of(name, given), words)


@dataclass(frozen=True, slots=True)
class _Setter:
    """Sets the blocks of one page."""

    styles: ParagraphStyles
    usual: _Usual

    def set(self, blocks: Blocks, slant: str = "") -> Blocks:
        result: list[Block] = []
        for at, block in enumerate(blocks):
            if at and self._pauses(blocks, at):
                result.append(SceneBreak(origin=block.origin))
            result.append(self._set(block, blocks[at - 1] if at else None, slant))
        same = len(result) == len(blocks) and all(
            a is b for a, b in zip(result, blocks, strict=True)
        )
        return blocks if same else tuple(result)

    def _set(self, block: Block, before: Block | None, slant: str) -> Block:
        own = slant
        if isinstance(block, Container):
            own = "" if names_of(block) & _DESIGNED else attribute(block, FACE) or slant
            if block.name in _AROUND:
                inside = self.set(block.blocks, own)
                if inside is not block.blocks:
                    block = with_blocks(block, inside)
            elif own == "italic" and self._is_stressed(block, before):
                block = with_blocks(block, tuple(map(_stressed, block.blocks)))
            return _without_face(block)
        return _stressed(block) if own == "italic" and self._is_stressed(block, before) else block

    def _is_stressed(self, block: Block, before: Block | None) -> bool:
        """Return whether a block's italics stress it: it is text and no caption, and the book has few italics."""
        is_caption = before is not None and _is_picture(before)
        return self.usual.may_slant and not is_caption and _text(block, self.styles) is not None

    def _pauses(self, blocks: Blocks, at: int) -> bool:
        """Return whether one scene ends above a block and another begins with it."""
        above, text = _text(blocks[at - 1], self.styles), _text(blocks[at], self.styles)
        if above is None or text is None:
            return self._is_scene(blocks[at - 1]) and self._is_scene(blocks[at])
        if not (self._runs(above) and self._runs(text)):
            return False
        off = self.usual.stands_off
        if off(text.style.top) and not off(text.style.bottom):
            if replace(text.style, slant="") in self.usual.common:
                return False
            below = _text(blocks[at + 1], self.styles) if at + 1 < len(blocks) else None
            goes_on = below is not None and self._runs(below) and not off(below.style.top)
            return (goes_on and _is_sentence(text.words)) or ink(text.words) >= _LONE
        return (
            replace(above.style, slant="") not in self.usual.common
            and off(above.style.bottom)
            and not off(above.style.top)
            and not off(text.style.top)
            and _is_sentence(above.words)
        )

    def _runs(self, text: _Text) -> bool:
        """Return whether a paragraph is running text: not indented, centred or framed."""
        style, usual = text.style, self.usual.style
        aligned = style.align == usual.align or style.align in _IN_LINE
        beside = (
            abs(style.left - usual.left) < _FURTHER and abs(style.right - usual.right) < _FURTHER
        )
        return aligned and beside and not style.is_framed

    def _is_scene(self, block: Block) -> bool:
        """Return whether a box may be a scene: set off by space, not framed or indented, with running text."""
        if not isinstance(block, Container) or block.name not in {"div", "section"}:
            return False
        style = self.styles.of(block.name, dict(block.attributes))
        room = max(style.top, style.bottom)
        texts = [_text(inner, self.styles) for inner in block.blocks]
        running = [text is not None and self._runs(text) for text in texts]
        return (
            self.usual.stands_off(room)
            and not style.is_framed
            and style.left == style.right == 0
            and len(texts) > 1
            and all(running[:2])
        )


def _is_sentence(words: str) -> bool:
    """Return whether words are neither a dateline, nor a salutation, nor a signature: they are long, or end like a sentence."""
    return ink(words) >= _LONG or words.endswith(tuple(_ENDS))


def _is_picture(block: Block) -> bool:
    block = sole_block(block)
    if not isinstance(block, Paragraph):
        return False
    said = any(map(str.isalnum, text_of_blocks((block,))))
    return not said and any(isinstance(node, Image) for node in walk_inlines(block.content))


def _without_face(block: Container) -> Block:
    """Return a block element without what gave it its slant; only the paragraph if that was all."""
    left = tuple(pair for pair in block.attributes if pair[0] != FACE)
    if len(left) == len(block.attributes):
        return block
    bare = not left and not block.hidden and not block.lang and not block.dir
    match block.blocks:
        case (Paragraph() as only,) if bare and block.name == "p":
            return only
        case _:
            return replace(block, attributes=left)


def _stressed(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return replace(block, content=tuple(_in_italics(block.content)))


def _in_italics(content: Inlines) -> Iterator[Inline]:
    """Yield inlines in emphasis; footnotes and line ends between them stay as they are."""
    for apart, group in groupby(content, lambda node: isinstance(node, Note | LineBreak)):
        inside = tuple(group)
        if apart:
            yield from inside
        elif len(inside) == 1 and isinstance(inside[0], Emphasis):
            yield inside[0]
        else:
            yield Emphasis(inside)

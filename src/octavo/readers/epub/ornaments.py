"""Parser events of a content document → raw blocks, including what only a style sheet shows.

This is ornaments between scenes, slants, and letters that number lists. An ornament is an empty
element, or its style puts marks that are not in the text above its words. This is for EPUBs only:
on a saved page an empty box is one that a script fills.
"""

from typing import Final

from octavo.readers.epub.paragraph_styles import ParagraphStyles
from octavo.readers.html.builder import PageBuilder
from octavo.readers.html.elements import BLOCKS
from octavo.readers.html.open_elements import Given, OpenBlock
from octavo.tree.nodes import FACE, Block, Container, Paragraph, SceneBreak

_ROOTS: Final = frozenset({"html", "body"})
_PAUSES: Final = frozenset({"p", "div"})
_SLANTED: Final = frozenset({"p", "div"})
"""Elements whose slant may mark a letter or a thought; that of a section or a quotation is design."""


class BookPageBuilder(PageBuilder):
    """A `PageBuilder` that knows how the page's sheets set its blocks, and adds what only they show."""

    def __init__(self, source: str, styles: ParagraphStyles) -> None:
        super().__init__(source)
        self._styles = styles
        self.runs_down = False
        """Whether the lines of the page run from top to bottom, according to what was read so far."""

    def open(self, name: str, attributes: Given) -> None:
        """Begin an element."""
        if name in _ROOTS:
            self.runs_down = self.runs_down or self._styles.of(name, attributes).runs_down
        if name in BLOCKS:
            style = self._styles.of(name, attributes)
            if name in _PAUSES and style.has_row_above and self._is_below_text():
                super().open("hr", {})
            if name in _SLANTED and style.slant:
                attributes = {**attributes, FACE: style.slant}
            if name == "ol" and style.counting:
                said = f"{attributes.get('style') or ''}; list-style: {style.counting}"
                attributes = {**attributes, "style": said}
        super().open(name, attributes)

    def close(self, name: str) -> None:
        """End the element that was opened last."""
        block = self._block
        if name in _PAUSES and self._stack[-1] is block and block.name == name:
            is_empty = not (block.run or block.blocks or block.hidden)
            if is_empty and self._widget is None and not self._skipped:
                shows = self._styles.of(name, block.attributes).shows_empty
                if shows and _is_below_text(block.parent):
                    block.blocks.append(SceneBreak(origin=block.origin))
        super().close(name)

    def _is_below_text(self) -> bool:
        return bool(self._stack[-1].run) or _is_below_text(self._block)


def _is_below_text(block: OpenBlock | None) -> bool:
    """Return whether a paragraph's words are the last content of a block or, if it is empty, come before it."""
    while block is not None and not (block.run or block.blocks):
        block = block.parent
    if block is None:
        return False
    return bool(block.run) or _ends_with_text(block.blocks[-1])


def _ends_with_text(block: Block) -> bool:
    while isinstance(block, Container) and block.blocks:
        block = block.blocks[-1]
    return isinstance(block, Paragraph)

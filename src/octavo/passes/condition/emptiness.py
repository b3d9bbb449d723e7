"""A page that was saved before its story was there → a remark: what stays are words of controls.

In doubt a block stays, so a page of nothing but a menu, or of "Loading…", stays as a chapter of one line: that is said.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from octavo.passes.chrome.wording.words import is_label
from octavo.passes.condition.examination import Reading, Remark
from octavo.passes.condition.outages import loads
from octavo.tree.nodes import Block, Heading, Link, Paragraph, Text
from octavo.tree.text import excerpt, fold_space, is_blank

_MOST: Final = 400
"""Characters of a page that may be nothing but controls; who has more to say says a sentence."""


def empty(reading: Reading) -> Iterator[Remark]:
    """Find a page that holds no story (BOK001), though something on it stays."""
    if len(reading.text) > _MOST:
        return
    said: Sequence[tuple[Block, str]] = list(reading.paragraphs())
    below = [(block, text) for block, text in said if not isinstance(block, Heading)]
    if below and all(loads(fold_space(text)) for _, text in below):
        said = below  # a heading is there before what it heads
    if said and all(_is_control(block, text) for block, text in said):
        message = f"A page held no story, only words of controls: “{excerpt(said[0][1])}”."
        yield Remark("BOK001", message, said[0][0], reading.text)


def _is_control(block: Block, text: str) -> bool:
    """Tell whether a block is a control by its words, or nothing but links."""
    if is_label(text) or loads(fold_space(text)):
        return True
    return isinstance(block, Paragraph) and all(
        isinstance(node, Link) or (isinstance(node, Text) and is_blank(node.text))
        for node in block.content
    )

"""A page that was saved before its story had loaded → a remark: all that is left is the text of controls.

Doubtful blocks stay, so a page of nothing but a menu or "Loading…" becomes a chapter of one line. That is reported.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from octavo.passes.chrome.wording.words import is_label
from octavo.passes.condition.examination import Reading, Remark
from octavo.passes.condition.outages import loads
from octavo.tree.nodes import Block, Heading, Link, Paragraph, Text
from octavo.tree.text import excerpt, fold_space, is_blank

_MOST: Final = 400
"""The most characters of a page that may consist of controls only."""


def empty(reading: Reading) -> Iterator[Remark]:
    """Find a page that holds no story (BOK001), although something on it was kept."""
    if len(reading.text) > _MOST:
        return
    said: Sequence[tuple[Block, str]] = list(reading.paragraphs())
    below = [(block, text) for block, text in said if not isinstance(block, Heading)]
    if below and all(loads(fold_space(text)) for _, text in below):
        said = below  # a heading may load before the text below it
    if said and all(_is_control(block, text) for block, text in said):
        message = f"A page held no story, only words of controls: “{excerpt(said[0][1])}”."
        yield Remark("BOK001", message, said[0][0], reading.text)


def _is_control(block: Block, text: str) -> bool:
    """Return whether a block reads like a control, or holds only links."""
    if is_label(text) or loads(fold_space(text)):
        return True
    return isinstance(block, Paragraph) and all(
        isinstance(node, Link) or (isinstance(node, Text) and is_blank(node.text))
        for node in block.content
    )

"""A block that is to be removed → the part of it that the user keeps, and the text that goes.

A rule removes whole blocks; the user may name a piece of one: a paragraph of a hidden box, a link in
a line of furniture. Exactly that stays, inside the elements that enclose it.
"""

from dataclasses import replace
from typing import assert_never

from octavo.findings.alternatives import KEEP
from octavo.passes.choices import Choices, chosen
from octavo.tree.ink import text_of_blocks, text_of_inlines
from octavo.tree.nodes import (
    Block,
    Code,
    Container,
    Emphasis,
    Heading,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Paragraph,
    Ruby,
    SmallCaps,
    Span,
    Strikethrough,
    Strong,
    Subscript,
    Superscript,
    Text,
    Widget,
)
from octavo.tree.text import is_blank


def spared_block(block: Block, code: str, choices: Choices) -> tuple[Block | None, str]:
    """Return what stays of a block that the rule `code` removes, or None, and the text that goes.

    If all of it stays, the same object is returned, and the text is "".
    """
    if not choices.keep:
        return None, text_of_blocks((block,))
    gone: list[str] = []
    kept = _block(block, code, choices, gone)
    text = "\n".join(piece for piece in gone if piece)
    # Nodes without ink go along with others, never alone.
    return (block, "") if kept is not None and is_blank(text) else (kept, text)


def spared_inline(node: Inline, code: str, choices: Choices) -> tuple[Inline | None, str]:
    """Return what stays of an inline, like `spared_block`."""
    text = text_of_inlines((node,))
    if choices.spares(code, text, node.origin):
        return node, ""
    gone: list[str] = []
    kept = _inlines((node,), choices, gone)
    if not kept:
        return None, text
    text = "".join(gone)
    return (node, "") if is_blank(text) else (kept[0], text)


def _block(block: Block, code: str, choices: Choices, gone: list[str]) -> Block | None:
    text = text_of_blocks((block,))
    if choices.spares_whole(code, text, block.origin):
        return block
    lost: list[str] = []
    rest: Block | None = None
    match block:
        case Container(blocks):
            each = [_block(child, code, choices, lost) for child in blocks]
            kept = tuple(child for child in each if child is not None)
            # An entry that spans several blocks names the node that holds them all.
            if kept:
                rest = block if kept == blocks else replace(block, blocks=kept)
            elif choices.names_to_keep(text):
                return block
        case Paragraph(content) | Heading(content):
            if choices.names_to_keep(text):
                return block
            words = _inlines(content, choices, lost)
            if words:
                rest = block if words == content else replace(block, content=words)
        case _:
            if choices.names_to_keep(text):
                return block
    gone.extend(lost if rest else (text,))
    return rest


def _inlines(content: Inlines, choices: Choices, gone: list[str]) -> Inlines:
    """Return the inlines that a selector keeps, inside the elements that enclose them."""
    if not choices.places:
        return ()
    kept = []
    for node in content:
        rest = _inline(node, choices, gone)
        if rest is not None:
            kept.append(rest)
    return tuple(kept)


def _inline(node: Inline, choices: Choices, gone: list[str]) -> Inline | None:
    if chosen(node)[0] == KEEP:
        return node
    match node:
        case (
            Emphasis(content)
            | Strong(content)
            | SmallCaps(content)
            | Superscript(content)
            | Subscript(content)
            | Strikethrough(content)
            | Link(content)
            | Span(content)
        ):
            kept = _inlines(content, choices, gone)
            if not kept:
                return None
            return node if kept == content else replace(node, content=kept)
        case Text() | Code() | Image() | LineBreak() | Note() | Ruby() | Widget():
            gone.append(text_of_inlines((node,)))
            return None
        case _:
            assert_never(node)

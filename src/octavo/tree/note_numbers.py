"""The number that a note begins with: whether it does, and the note's words without it."""

from dataclasses import replace
from typing import TypeVar

from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import (
    INLINE_PARENTS,
    Blocks,
    Code,
    Image,
    Inline,
    Inlines,
    Link,
    Note,
    Paragraph,
    Superscript,
    Text,
)
from octavo.tree.note_marks import length_of_mark, mark_of
from octavo.tree.rewriting import normal_form, with_content
from octavo.tree.text import is_blank
from octavo.tree.walk import child_inlines, walk_blocks

_Around = TypeVar("_Around", Link, Superscript)


def begins_with(blocks: Blocks, mark: str) -> bool:
    """Return whether the first paragraph begins with `mark`: as plain text, as a link, or raised."""
    for block in walk_blocks(blocks):
        if isinstance(block, Paragraph):
            first = first_set_off(block.content)
            is_own = first is not None and mark_of(text_of_inlines((first,))) == mark
            return is_own or length_of_mark(text_of_inlines(block.content), mark) > 0
    return False


def without_number(content: Inlines, mark: str) -> Inlines:
    """Return a line without the number `mark` at its start and the space after it; unchanged if it begins otherwise."""
    text = text_of_inlines(content)
    end = length_of_mark(text, mark)
    raised = outermost(content, Superscript, first=True)
    if not end and raised is not None:
        words = text_of_inlines((raised,))
        end = len(text) - len(text.lstrip()) + len(words) if mark_of(words) == mark else 0
    if not end:
        return content
    return without(content, 0, end + len(text[end:]) - len(text[end:].lstrip()))


def first_set_off(content: Inlines) -> Link | Superscript | None:
    """Return the link, else the superscript, that a line begins with; None for neither."""
    return outermost(content, Link, first=True) or outermost(content, Superscript, first=True)


def outermost(content: Inlines, kind: type[_Around], *, first: bool) -> _Around | None:
    """Return the outermost inline of `kind` around the first words of a run, or around its last words, else None."""
    nodes = content
    while nodes:
        said = [node for node in nodes if not is_blank(text_of_inlines((node,)))]
        node = (said[0] if first else said[-1]) if said else None
        if isinstance(node, kind):
            return node
        nodes = child_inlines(node) if node is not None else ()
    return None


def without(content: Inlines, start: int, end: int) -> Inlines:
    """Return inlines without the characters from `start` to `end` of their text; only text is cut."""
    left: list[Inline] = []
    at = 0
    for node in content:
        size = len(text_of_inlines((node,)))
        if at >= end or at + size <= start:
            left.append(node)
        else:
            left.extend(_cut(node, max(0, start - at), end - at, size))
        at += size
    return normal_form(left)


def _cut(node: Inline, start: int, end: int, size: int) -> Inlines:
    if start == 0 and end >= size and not isinstance(node, Note | Image):
        return ()
    if isinstance(node, INLINE_PARENTS):
        return (with_content(node, without(node.content, start, end)),)
    if isinstance(node, Text | Code):
        return (replace(node, text=node.text[:start] + node.text[end:]),)
    return (node,)

"""The blocks of a note → the same without its number and its backlinks."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from octavo.passes.structure.note_calls import Call, place_of
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Image,
    Inlines,
    Link,
    Note,
    Paragraph,
)
from octavo.tree.note_marks import CLOSING, OPENING, is_return, length_of_mark, mark_of
from octavo.tree.note_numbers import first_set_off, outermost, without
from octavo.tree.rewriting import with_blocks
from octavo.tree.text import is_blank
from octavo.tree.walk import walk_inlines

_LONGEST_WAY_BACK: Final = 32
"""The most characters of a backlink's text, whatever it says."""
_WAYS_BACK: Final = 3
"""The most marks and backlinks at one end of a note."""
_BEHIND_MARK: Final = ".:)]、 "
_SIGNS: Final = "↩⏎⮐\ufe0e\ufe0f"
"""Signs that can only be a backlink, even without a link around them."""


def trim_note(blocks: Blocks, call: Call, *, is_numbered: bool) -> Blocks:
    """Return the blocks of the note that `call` calls, without its number and backlinks.

    `is_numbered` says that a list gives the number: then a bare number is part of the note's text.
    """
    without_lead = _at_start(blocks, lambda content: _without_lead(content, call, is_numbered))
    return _at_end(without_lead, lambda content: _without_tail(content, call))


def _at_start(blocks: Blocks, change: Callable[[Inlines], Inlines]) -> Blocks:
    if not blocks:
        return blocks
    first = _changed(blocks[0], lambda inside: _at_start(inside, change), change)
    return blocks if first == blocks[:1] else (*first, *blocks[1:])


def _at_end(blocks: Blocks, change: Callable[[Inlines], Inlines]) -> Blocks:
    if not blocks:
        return blocks
    last = _changed(blocks[-1], lambda inside: _at_end(inside, change), change)
    if not last:  # the backlink had a line of its own; the line before it may end with a space
        return _at_end(blocks[:-1], change)
    return blocks if last == blocks[-1:] else (*blocks[:-1], *last)


def _changed(
    block: Block, of_blocks: Callable[[Blocks], Blocks], of_words: Callable[[Inlines], Inlines]
) -> Blocks:
    match block:
        case Container(inside):
            kept = of_blocks(inside)
            return (with_blocks(block, kept),) if kept else ()
        case Paragraph(content):
            words = of_words(content)
            return (replace(block, content=words),) if says_something(words) else ()
        case _:
            return (block,)


def says_something(content: Inlines) -> bool:
    """Return whether inlines hold text, a picture or a note."""
    return not is_blank(text_of_inlines(content)) or any(
        isinstance(node, Image | Note) for node in walk_inlines(content)
    )


def _without_lead(content: Inlines, call: Call, is_numbered: bool) -> Inlines:
    has_mark = True
    for _ in range(_WAYS_BACK):
        text = text_of_inlines(content)
        blank = len(text) - len(text.lstrip())
        end = length_of_mark(text, call.mark) if has_mark else 0
        first = first_set_off(content)
        words = text_of_inlines((first,)) if first else ""
        if end and (first or not is_numbered or not text[:end].strip().isalnum()):
            has_mark = False
        elif has_mark and first and mark_of(words) == call.mark:
            has_mark = False
            end = blank + len(words)
            end += len(text[end:]) - len(text[end:].lstrip(_BEHIND_MARK))
        elif isinstance(first, Link) and _leads_back(first, call):
            has_mark = has_mark and not mark_of(words)
            end = blank + len(words)
        else:
            break
        end += len(text[end:]) - len(text[end:].lstrip())
        content = without(content, 0, end)
    return content


def _without_tail(content: Inlines, call: Call) -> Inlines:
    for _ in range(_WAYS_BACK):
        text = text_of_inlines(content).rstrip()
        link = outermost(content, Link, first=False)
        bracket = CLOSING.find(text[-1:]) if link is None and text else -1
        if bracket >= 0:
            link = outermost(without(content, len(text) - 1, len(text)), Link, first=False)
        start = len(text.rstrip(_SIGNS))
        if link and _leads_back(link, call):
            words = text_of_inlines(link.content).rstrip()
            start = len(text[: -1 if bracket >= 0 else None].rstrip()) - len(words)
            before = text[:start].rstrip()
            if bracket >= 0 and before[-1:] == OPENING[bracket]:
                start = len(before) - 1
            elif bracket >= 0:
                break
        if start == len(text):
            break
        content = without(content, len(text[:start].rstrip()), len(text_of_inlines(content)))
    return content


def _leads_back(link: Link, call: Call) -> bool:
    """Return whether a link leads from a note back to its call, judging by its target or its sign."""
    base, name = place_of(link.target)
    words = text_of_inlines(link.content)
    if "#" not in link.target or base != call.base or len(words) > _LONGEST_WAY_BACK:
        return False
    return name in call.nearby or is_return(words)

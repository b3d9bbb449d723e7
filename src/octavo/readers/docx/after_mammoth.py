"""A document as read from mammoth's HTML → the same, with looks turned into what they mean in a book.

That is: right-aligned and centred lines, widths of pictures, captions with their pictures and
tables, and targets of links.
"""

from dataclasses import replace
from itertools import pairwise
from operator import is_
from typing import Final, TypeGuard

from octavo.findings.finding import Outcome
from octavo.readers.docx.bookmarks import with_places
from octavo.readers.docx.pictures import with_widths
from octavo.readers.docx.placing import BOX, CAPTION, CENTRED, RIGHT
from octavo.tree.document import Document
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    Aside,
    AsideRole,
    Block,
    Blocks,
    Container,
    Image,
    Link,
    Paragraph,
    Text,
    attribute,
)
from octavo.tree.rewriting import rewrite, with_blocks
from octavo.tree.text import ink, is_blank

_ROLES: Final[dict[str, AsideRole]] = {CENTRED: "centered", RIGHT: "right"}
_AROUND: Final = frozenset({"table", "thead", "tbody", "tr", "td", "th"})
_PARTS: Final = _AROUND | {"caption"}
_LARGEST: Final = 2000
"""The most ink of a box beside the text: a table of one cell may lay out a whole chapter."""


def restore_meaning(outcome: Outcome) -> Outcome:
    """Return the outcome with these changes."""
    document = with_places(rewrite(outcome.document, inlines=with_widths))
    are_below = _captions_are_below(document)
    document = rewrite(document, blocks=lambda blocks: _set(blocks, are_below=are_below))
    return replace(outcome, document=document)


def _captions_are_below(document: Document) -> bool:
    """Return whether the captions of a document's tables are below rather than above them."""
    pairs = [pair for section in document.sections() for pair in pairwise(section.blocks)]
    below = sum(_is_table(one) and _is_caption(other) for one, other in pairs)
    return below > sum(_is_caption(one) and _is_table(other) for one, other in pairs)


def _set(blocks: Blocks, *, are_below: bool) -> Blocks:
    if all(isinstance(block, Paragraph) for block in blocks):
        return blocks
    result: list[Block] = []
    waiting: Block | None = None
    """A caption of the block that follows."""
    for block, after in zip(blocks, (*blocks[1:], None), strict=True):
        before = result[-1] if result else None
        if waiting is not None:
            result.append(_captioned(block, waiting))
            waiting = None
        elif not _is_caption(block):
            result.append(_aside(block))
        elif _belongs_to(before, after, are_below=are_below) is before is not None:
            result[-1] = _captioned(before, block)
        elif _belongs_to(before, after, are_below=are_below) is not None:
            waiting = block
        else:
            result.append(block)
    same = len(result) == len(blocks) and all(map(is_, result, blocks))
    return blocks if same else tuple(result)


def _belongs_to(before: Block | None, after: Block | None, *, are_below: bool) -> Block | None:
    """Return the block that a caption between two belongs to, None for neither."""
    if _is_picture(before) or (_is_table(before) and (are_below or not _is_table(after))):
        return before
    return after if _is_table(after) or _is_picture(after) else None


def _captioned(block: Block, caption: Block) -> Block:
    """Return a picture or a table with a caption, in the form that pages have."""
    words = caption.blocks if isinstance(caption, Container) else (caption,)
    if isinstance(block, Container):
        inside = (Container(words, "caption", origin=caption.origin), *block.blocks)
        return with_blocks(block, inside)
    told = Container(words, "figcaption", origin=caption.origin)
    return Container((block, told), "figure", origin=block.origin)


def _is_caption(block: Block | None) -> bool:
    return isinstance(block, Container) and attribute(block, "class") == CAPTION


def _is_table(block: Block | None) -> bool:
    """Return whether a block is a table without a caption."""
    return (
        isinstance(block, Container)
        and block.name == "table"
        and not any(isinstance(one, Container) and one.name == "caption" for one in block.blocks)
    )


def _is_picture(block: Block | None) -> bool:
    """Return whether a block is a paragraph with only one picture."""
    content = block.content if isinstance(block, Paragraph) else ()
    shown = [one for one in content if not (isinstance(one, Text) and is_blank(one.text))]
    while len(shown) == 1 and isinstance(shown[0], Link):
        shown = list(shown[0].content)
    return len(shown) == 1 and isinstance(shown[0], Image)


def _is_cell(block: Block) -> TypeGuard[Container]:
    return isinstance(block, Container) and block.name in {"td", "th"}


def _aside(block: Block) -> Block:
    """Return a box of placed lines, or a frame, as an aside; a cell as by `_cell`; other blocks as they are."""
    if _is_cell(block):
        return _cell(block)
    if not isinstance(block, Container):
        return block
    name = attribute(block, "class")
    if block.name == "div" and name in {BOX, *_ROLES}:
        role = _ROLES.get(name, "")
        return Aside(block.blocks, role, lang=block.lang, dir=block.dir, origin=block.origin)
    framed = _framed(block) if block.name == "table" else ()
    return Aside(framed, origin=block.origin) if framed else block


def _framed(table: Container) -> Blocks:
    """Return the content of a table of one cell, a frame; () for any other, or one with too much in it."""
    inside: Blocks = (table,)
    while len(inside) == 1 and isinstance(inside[0], Container) and inside[0].name in _AROUND:
        inside = inside[0].blocks
    holds_more = any(isinstance(one, Container) and one.name in _PARTS for one in inside)
    return () if holds_more or not 0 < ink(text_of_blocks(inside)) <= _LARGEST else inside


def _cell(cell: Container) -> Container:
    """Return a table cell with the alignment of a single block that fills it."""
    match cell.blocks:
        case (Aside(inside, "right" | "centered" as role),):
            said = "center" if role == "centered" else role
            attributes = (*cell.attributes, ("align", said))
            return replace(cell, blocks=inside, attributes=attributes)
        case _:
            return cell

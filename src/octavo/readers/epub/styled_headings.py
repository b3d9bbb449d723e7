"""A chapter's blocks and its title in the contents → its heading, if only styled as one or not at the top.

Makers of EPUBs set titles as paragraphs. If these say the same as the contents, they become the
chapter's heading, so that the title is not in the text a second time.
"""

from collections.abc import Callable
from typing import Final, NamedTuple

from octavo.readers.epub.flat import flat_of, heading_of
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    Blocks,
    Container,
    Emphasis,
    Image,
    Inlines,
    Note,
    Paragraph,
    Span,
    Strong,
    Text,
)
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import with_blocks
from octavo.tree.text import fold_space, ink
from octavo.tree.walk import walk_inlines

_AROUND: Final = frozenset({"p", "div", "section", "article", "main", "body", "header", "hgroup"})
_ABOVE: Final = 300
"""The most ink above a chapter's heading: labels, links to other pages."""
_MOST: Final = 3
"""The most lines of a heading: a number, a title, a line below it."""


class Found(NamedTuple):
    """The number and the title found in lines, and the blocks without those."""

    number: str
    title: Inlines
    rest: Blocks


def heading_in(blocks: Blocks, title: str, is_number: Callable[[Inlines], bool]) -> Found | None:
    """Return the heading in a chapter's first lines if they say the same as its `title` in the contents, else None.

    No word is lost: a number on a line of its own becomes the chapter's number, whether or not it
    is in the contents; the other lines become its title.
    """
    wanted = letters_of(title)
    lines: list[Inlines] = []
    said = ""
    while wanted and len(lines) < _MOST and (found := _first_line(blocks)):
        line, blocks = found
        if any(isinstance(node, Note | Image) for node in walk_inlines(line)):
            return None
        lines.append(plain_line(line))
        said += letters_of(inline_text(line))
        if said == wanted:
            number, *others = lines if len(lines) > 1 and is_number(lines[0]) else ((), *lines)
            whole = tuple(node for line in others for node in (Text(" "), *line))[1:]
            return Found(fold_space(inline_text(number)), whole, blocks)
        if not wanted.startswith(said):
            if len(lines) > 1 or not is_number(line):
                return None
            said = ""
    return None


def above_heading(blocks: Blocks, title: str) -> tuple[Blocks, Blocks]:
    """Return the blocks above the heading that says `title`, and the others; () and all if there are none.

    These may be a picture, or a box of links with a heading of its own, of a lower level. They move
    below the heading.
    """
    flat = [block for block, _ in flat_of(blocks)]
    wanted = letters_of(title)
    lowest = said = 0
    for at, block in enumerate(flat):
        heading = heading_of(block)
        words = letters_of(inline_text(heading.content)) if heading else ""
        if heading and wanted in {words, words.lstrip("0123456789")}:
            is_title = at > 0 and (not lowest or heading.level < lowest)
            return (tuple(flat[:at]), tuple(flat[at:])) if is_title else ((), blocks)
        if heading:
            lowest = min(lowest or heading.level, heading.level)
        said += ink(text_of_blocks((block,)))
        if said > _ABOVE:
            break
    return (), blocks


def _first_line(blocks: Blocks) -> tuple[Inlines, Blocks] | None:
    """Return the line that blocks begin with, and the blocks without it; None if they begin otherwise."""
    match blocks:
        case (Paragraph(content), *rest):
            return content, tuple(rest)
        case (Container(inner, name) as first, *rest) if name in _AROUND:
            found = _first_line(inner)
            if found is None:
                return None
            line, left = found
            return line, ((with_blocks(first, left),) if left else ()) + tuple(rest)
        case _:
            return None


def plain_line(content: Inlines) -> Inlines:
    """Return a line without emphasis around all of it, which a title does not need."""
    while len(content) == 1 and isinstance(content[0], Strong | Emphasis | Span):
        content = content[0].content
    return content


def letters_of(words: str) -> str:
    """Return the letters and figures of words, to compare what two lines say."""
    return "".join(letter for letter in words.casefold() if letter.isalnum())

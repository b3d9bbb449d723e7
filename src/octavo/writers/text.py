"""A document → plain text in UTF-8: one paragraph a line, blocks separated by a blank line.

What `Document.plain_text` says, with the numbers and bullets of lists, the alternative text of pictures in square brackets, and with raised
and lowered figures as such, wherever they stand: H₂O, 10⁶, x^2a. A book of
several sections has their headings as lines of their own; a lone chapter is only its text. There is no
title page: the text begins where the book does.
"""

from octavo.findings.errors import NotWritableError
from octavo.tree.document import Document
from octavo.tree.invariants import check_sayable
from octavo.tree.nodes import (
    Block,
    Blocks,
    Figure,
    Image,
    Inline,
    Inlines,
    Paragraph,
    Subscript,
    Superscript,
    Text,
    is_standfirst,
)
from octavo.tree.plain import inline_text, notes_in
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.scripts import script_text
from octavo.tree.text import fold_space, is_blank
from octavo.writers.artifact import Artifact


def write_text(document: Document) -> Artifact:
    """Set `document` as plain text.

    Raises:
        NotWritableError: the document is ill formed, or holds raw nodes or characters that no book may hold.
    """
    if violations := check_sayable(document):
        raise NotWritableError(violations)
    described = rewrite(
        document,
        blocks=lambda blocks: splice(blocks, _describe),
        inlines=lambda content: splice(content, _in_characters),
    )
    several = len(list(document.sections())) > 1
    return Artifact(described.plain_text(headings=several, list_marks=True).encode())


def _describe(block: Block) -> Blocks:
    """Return a figure as its describing words, a standfirst as its paragraphs; any other block itself."""
    if is_standfirst(block):
        return block.blocks
    if not isinstance(block, Figure):
        return (block,)
    alt = tuple(_describe_image(block.image))
    return tuple(Paragraph(content) for content in (alt, block.caption) if content)


def _in_characters(node: Inline) -> Inlines:
    if not isinstance(node, Superscript | Subscript):
        return _describe_image(node)
    words = inline_text(node.content)
    formula = script_text(words, raised=isinstance(node, Superscript))
    if formula == words or any(notes_in(node.content)):
        return (node,)
    return (Text(formula, lang=node.lang, dir=node.dir),)


def _describe_image(node: Inline) -> Inlines:
    if not isinstance(node, Image):
        return (node,)
    return () if is_blank(node.alt or "") else (Text(f"[{fold_space(node.alt or '')}]"),)

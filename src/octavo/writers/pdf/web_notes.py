"""A document → the same with the addresses of links to the web in notes, for pages on paper.

Only if the words do not give the address. Inside a note it is put in brackets after them, as notes do not
contain notes.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from octavo.tree.document import Document
from octavo.tree.nodes import Inline, Inlines, Link, Note, Paragraph, Text
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import Rewriter, rewrite, splice, unchanged_blocks

_WEB: Final = re.compile(r"https?://|mailto:", re.IGNORECASE)
_SPARED: Final = re.compile(r"\Amailto:|\Ahttps?://(?:www\.)?|/\Z", re.IGNORECASE)
"""What people leave out when they write an address."""


def with_web_notes(document: Document) -> Document:
    """Return the document with such notes; the same object if no link leads to the web."""
    return rewrite(document, inlines=_with_notes, texts=False)


def _with_notes(siblings: Inlines) -> Inlines:
    return splice(siblings, _noted)


def _noted(node: Inline) -> Iterable[Inline]:
    match node:
        case Link(content, target) if _WEB.match(target) and not _shows(content, target):
            shown = Text(re.sub(r"\Amailto:", "", target, flags=re.IGNORECASE))
            return (node, Note((Paragraph((shown,), origin=node.origin),), origin=node.origin))
        case Note():
            return (_without_notes(node),)
        case _:
            return (node,)


def _shows(content: Inlines, target: str) -> bool:
    """Return whether the words of a link give its address."""
    words = "".join(inline_text(content).split())
    return _SPARED.sub("", target).casefold() in words.casefold()


def _without_notes(note: Note) -> Note:
    """Return a note whose links have had notes of their own added, with these in brackets."""
    inside = Rewriter(unchanged_blocks, lambda siblings: splice(siblings, _in_brackets))
    blocks = inside.rewrite_blocks(note.blocks)
    return note if blocks is note.blocks else replace(note, blocks=blocks)


def _in_brackets(node: Inline) -> Iterable[Inline]:
    match node:
        case Note((Paragraph(address),)):
            return (Text(" ("), *address, Text(")"))
        case _:
            return (node,)

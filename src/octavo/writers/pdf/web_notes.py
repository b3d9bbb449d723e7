"""A document → the same with the addresses of its links to the web in notes, for a page that nobody can touch.

Only where the words do not show it. In a note it stands in brackets behind them, for no note holds another.
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
"""What an address goes without where people write it."""


def with_web_notes(document: Document) -> Document:
    """Return the document; the same object where no link leads to the web."""
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
    """Return whether the words of a link say where it leads."""
    words = "".join(inline_text(content).split())
    return _SPARED.sub("", target).casefold() in words.casefold()


def _without_notes(note: Note) -> Note:
    """Return a note whose links have had notes of their own put behind them, these in brackets."""
    inside = Rewriter(unchanged_blocks, lambda siblings: splice(siblings, _in_brackets))
    blocks = inside.rewrite_blocks(note.blocks)
    return note if blocks is note.blocks else replace(note, blocks=blocks)


def _in_brackets(node: Inline) -> Iterable[Inline]:
    match node:
        case Note((Paragraph(address),)):
            return (Text(" ("), *address, Text(")"))
        case _:
            return (node,)

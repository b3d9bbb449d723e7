"""Remove what the page hides from its readers: anti-theft sentences, menus, dialogs.

A page may also hide its story until a script shows it, as a whole or each paragraph by itself. What
holds most of the page's prose is therefore kept.
"""

from collections import Counter
from functools import cache
from typing import Final

from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.passes.pipeline import Pass
from octavo.passes.removal import Verdict, remove
from octavo.tree.document import Document
from octavo.tree.ink import ink_of_document, text_of_blocks
from octavo.tree.nodes import Block, Container, Inline, Span, attribute
from octavo.tree.text import ink
from octavo.tree.walk import all_blocks

_MOST: Final = 0.4
"""Share of the page's ink above which a hidden block is its story waiting for a script."""


def strip_hidden(choices: Choices) -> Pass:
    """Return the pass that removes hidden blocks and inlines (CHR003)."""

    def run(document: Document) -> Outcome:
        @cache
        def limit() -> float:
            return _MOST * ink_of_document(document)

        @cache
        def waiting() -> frozenset[str]:
            return _waiting(document, limit())

        def of_block(block: Block) -> Verdict | None:
            if not isinstance(block, Container) or not block.hidden:
                return None
            if block.name == "p" and attribute(block, "class") in waiting():
                return None
            return None if ink(text_of_blocks((block,))) > limit() else _verdict(block.hidden)

        def of_inline(node: Inline) -> Verdict | None:
            return _verdict(node.hidden) if isinstance(node, Span) and node.hidden else None

        return remove(document, "strip-hidden", choices, blocks=of_block, inlines=of_inline)

    return Pass("strip-hidden", run, ("CHR003",))


def _waiting(document: Document, limit: float) -> frozenset[str]:
    """Return the classes whose hidden paragraphs are, together, the story waiting for a script."""
    held: Counter[str] = Counter()
    for block in all_blocks(document):
        if isinstance(block, Container) and block.hidden and block.name == "p":
            held[attribute(block, "class")] += ink(text_of_blocks((block,)))
    return frozenset(name for name, count in held.items() if count > limit)


def _verdict(hidden: str) -> Verdict:
    return Verdict("CHR003", f"hidden by {hidden}")

"""Remove the blocks that the user named. Their word is final, and the removal is reported like any other.

A text names the smallest block that holds it: the paragraph, not the page around it. Whatever is left
empty goes, too: a list item, a quotation, a footnote.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from octavo.findings.finding import Outcome
from octavo.passes.choices import DROPPED, Choices
from octavo.passes.pipeline import Pass
from octavo.passes.removal import Verdict, remove
from octavo.tree.document import Document
from octavo.tree.ink import strings_of_blocks, text_of_blocks
from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Definition,
    DefinitionList,
    Inline,
    List,
    Note,
)
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.text import is_blank
from octavo.tree.walk import child_blocks

_NAME: Final = "strip-dropped"


def strip_dropped(choices: Choices) -> Pass:
    """Return the pass that removes every block in which an entry of `choices.drop` is found (CHR011)."""

    def verdict(block: Block) -> Verdict | None:
        is_smallest = all(map(is_blank, strings_of_blocks(child_blocks(block))))
        entry = choices.condemned_by(text_of_blocks((block,))) if is_smallest else ""
        return Verdict(DROPPED, f"named by {entry}") if entry else None

    def run(document: Document) -> Outcome:
        if not choices.drop:
            return Outcome(document)
        outcome = remove(document, _NAME, choices, blocks=verdict)
        return Outcome(mended(outcome.document), outcome.findings) if outcome.findings else outcome

    return Pass(_NAME, run, (DROPPED,))


def mended(document: Document) -> Document:
    """Return the document without the empty elements that removals left."""
    return rewrite(
        document,
        blocks=lambda blocks: splice(blocks, _block),
        inlines=lambda content: splice(content, _inline),
    )


def _block(block: Block) -> Iterator[Block]:
    match block:
        case List(items):
            kept = tuple(item for item in items if item.blocks)
            if len(kept) == len(items):
                yield block
            elif kept:
                yield replace(block, items=kept)
        case DefinitionList(entries):
            told = tuple(filter(None, map(_definition, entries)))
            if told:
                yield block if told == entries else replace(block, entries=told)
        case BlockQuote((), _, ()) | Aside(()):
            return
        case _:
            yield block


def _definition(entry: Definition) -> Definition | None:
    """Return an entry without the definitions that are now empty, or None if no term is left either."""
    meanings = tuple(meaning for meaning in entry.meanings if meaning.blocks)
    if meanings or not entry.term:
        return replace(entry, meanings=meanings) if meanings else None
    return entry


def _inline(node: Inline) -> Iterator[Inline]:
    if not isinstance(node, Note) or node.blocks:
        yield node

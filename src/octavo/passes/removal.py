"""Take blocks and inlines out of a page, with a finding for each: the one way chrome goes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.sparing import spared_block, spared_inline
from octavo.tree.document import Document
from octavo.tree.nodes import Block, Blocks, Container, Heading, Inline, Inlines, Paragraph
from octavo.tree.origin import Origin
from octavo.tree.walk import rewrite, unchanged_inlines


@dataclass(frozen=True, slots=True)
class Verdict:
    """Why a block or inline goes: the code, and what spoke for it."""

    code: str
    evidence: str = ""


def remove(
    document: Document,
    made_by: str,
    choices: Choices,
    *,
    blocks: Callable[[Block], Verdict | None] | None = None,
    inlines: Callable[[Inline], Verdict | None] | None = None,
) -> Outcome:
    """Remove every block and inline that gets a verdict, but for what the user wants kept.

    A container or paragraph left empty by it goes too. The decisions must not depend on the order
    in which they are asked.

    Findings: one a removal, `before` holding all text that went.
    """
    findings: list[Finding] = []

    def book(verdict: Verdict, node: Block | Inline, text: str) -> None:
        origin = replace(node.origin or Origin(), made_by=made_by)
        findings.append(CODES[verdict.code].found(origin, before=text, evidence=verdict.evidence))

    def keep_blocks(siblings: Blocks) -> Blocks:
        kept: list[Block] = []
        changed = False
        for block in siblings:
            if _is_hollow(block):
                changed = True
                continue
            verdict = blocks(block) if blocks else None
            if verdict is None:
                kept.append(block)
                continue
            rest, gone = spared_block(block, verdict.code, choices)
            if rest is not block:
                changed = True
                book(verdict, block, gone)
            if rest is not None:
                kept.append(rest)
        return tuple(kept) if changed else siblings

    def keep_inlines(siblings: Inlines) -> Inlines:
        kept: list[Inline] = []
        changed = False
        for node in siblings:
            verdict = inlines(node) if inlines else None
            if verdict is None:
                kept.append(node)
                continue
            rest, gone = spared_inline(node, verdict.code, choices)
            if rest is not node:
                changed = True
                book(verdict, node, gone)
            if rest is not None:
                kept.append(rest)
        return tuple(kept) if changed else siblings

    of_inlines = keep_inlines if inlines else unchanged_inlines
    result = rewrite(document, blocks=keep_blocks, inlines=of_inlines)
    # A hollow block is dropped only beside a real removal: silent when idle.
    return Outcome(result, tuple(findings)) if findings else Outcome(document)


def _is_hollow(block: Block) -> bool:
    match block:
        case Paragraph() | Heading():
            return not block.content
        case Container():
            return not block.blocks
        case _:
            return False

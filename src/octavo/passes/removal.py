"""Take blocks and inlines out of a page, with a finding for each: the one way chrome goes."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.tree.document import Document
from octavo.tree.ink import text_of_blocks, text_of_inlines
from octavo.tree.nodes import Block, Blocks, Container, Heading, Inline, Inlines, Paragraph
from octavo.tree.origin import Origin
from octavo.tree.walk import rewrite


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
    """Remove every block and inline that gets a verdict, unless the user wants it kept.

    A container or paragraph left empty by it goes too. The decisions must not depend on the order
    in which they are asked.

    Findings: one a removal, `before` holding all text that went.
    """
    findings: list[Finding] = []

    def book(verdict: Verdict, node: Block | Inline, text: str) -> bool:
        if choices.spares(verdict.code, text):
            return False
        origin = replace(node.origin or Origin(), made_by=made_by)
        findings.append(CODES[verdict.code].found(origin, before=text, evidence=verdict.evidence))
        return True

    def keep_blocks(siblings: Blocks) -> Blocks:
        kept = []
        for block in siblings:
            if _is_hollow(block):
                continue
            verdict = blocks(block) if blocks else None
            if verdict is None or not book(verdict, block, text_of_blocks((block,))):
                kept.append(block)
        return siblings if len(kept) == len(siblings) else tuple(kept)

    def keep_inlines(siblings: Inlines) -> Inlines:
        if inlines is None:
            return siblings
        kept = []
        for node in siblings:
            verdict = inlines(node)
            if verdict is None or not book(verdict, node, text_of_inlines((node,))):
                kept.append(node)
        return siblings if len(kept) == len(siblings) else tuple(kept)

    result = rewrite(document, blocks=keep_blocks, inlines=keep_inlines)
    # A hollow block is dropped only beside a real removal: silent when idle.
    return Outcome(result, tuple(findings)) if findings else Outcome(document)


def _is_hollow(block: Block) -> bool:
    match block:
        case Container(blocks):
            return not blocks
        case Paragraph(content) | Heading(content):
            return not content
        case _:
            return False

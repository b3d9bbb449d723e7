"""Cut the counter that a page glues to the end of each paragraph.

Sites that let readers comment on a paragraph print how many did: "…not far from her office. 0". One
line that ends in a number is a line that ends in a number ("in 1920"); a *column* of them is a
counter, and where there is one, a number at a line's end that stands outside the sentence is of it.
"""

from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.evidence import counter_of
from octavo.passes.chrome.gathering import Gather, gather
from octavo.passes.pipeline import Pass
from octavo.tree.document import Document
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import Block, Blocks, Inlines, Note, Paragraph, Text
from octavo.tree.origin import origin_by
from octavo.tree.walk import rewrite, splice

_NAME: Final = "strip-counters"


def strip_counters(choices: Choices, gather: Gather = gather) -> Pass:
    """Return the pass that cuts a column of counters (CHR005), one finding a paragraph."""

    def run(document: Document) -> Outcome:
        findings: list[Finding] = []
        # A second column may stand behind the first: cut until there is none left.
        while (result := _cut_column(document, choices, findings, gather)) is not document:
            document = result
        return Outcome(document, tuple(findings))

    return Pass(_NAME, run, ("CHR005",))


def _cut_column(
    document: Document, choices: Choices, findings: list[Finding], gather: Gather
) -> Document:
    evidence = [item for section in document.spine for item in gather(section.blocks)]
    counted = {id(item.block) for item in evidence if item.counted}
    if not counted:
        return document
    share = f"{len(counted)} of {sum(bool(item.text) for item in evidence)} lines end in one"

    def cut(block: Block) -> Blocks:
        if id(block) not in counted or not isinstance(block, Paragraph):
            return (block,)
        rest, counter = _parted(block.content)
        if not counter or choices.spares("CHR005", counter, block.origin):
            return (block,)
        origin = origin_by(block.origin, _NAME)
        findings.append(CODES["CHR005"].found(origin, before=counter, evidence=share))
        return (replace(block, content=rest),) if rest else ()

    return rewrite(document, blocks=lambda blocks: splice(blocks, cut))


def _parted(content: Inlines) -> tuple[Inlines, str]:
    """Return a line without its counter, and the counter: the end of its text, or an element's own."""
    *rest, last = content
    if isinstance(last, Text):
        found = counter_of(last.text)
        text = last.text.removesuffix(found) if found else last.text
        return ((*rest, replace(last, text=text)) if text else tuple(rest)), found.strip()
    counter = text_of_inlines((last,)).strip()
    if not counter.isdecimal() or isinstance(last, Note):
        return content, ""
    if rest and isinstance(rest[-1], Text):
        text = rest[-1].text.rstrip()
        rest[-1:] = [replace(rest[-1], text=text)] if text else []
    return tuple(rest), counter

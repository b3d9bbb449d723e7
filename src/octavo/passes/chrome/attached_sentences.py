"""Cut the sentences that a site attaches to the paragraphs of chapter after chapter.

The profile knows them: they promote a place to read, and their words do not change. They are
cut from the original text; the rest of the paragraph is unchanged to the code point.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.profile import Repeated, SiteProfile
from octavo.passes.chrome.repeated import evidence_for
from octavo.passes.chrome.wording.sentences import spans_of
from octavo.passes.pipeline import Pass
from octavo.passes.removal import says_something
from octavo.tree.document import Document
from octavo.tree.nodes import Block, Inline, Inlines, Paragraph, Text
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import rewrite, splice

_NAME: Final = "strip-glued"


def strip_glued(profile: SiteProfile, choices: Choices) -> Pass:
    """Return the pass that cuts what the profile says is planted in the story (CHR030)."""
    planted = [line for line in profile.blocks.values() if line.anywhere]

    def run(document: Document) -> Outcome:
        findings: list[Finding] = []

        def cut(block: Block) -> Iterable[Block]:
            if not isinstance(block, Paragraph):
                return (block,)
            content = block.content
            for line in planted:
                content = _without(content, line, block)
            if content is block.content:
                return (block,)
            return (replace(block, content=content),) if says_something(content) else ()

        def _without(content: Inlines, line: Repeated, block: Paragraph) -> Inlines:
            def cut_node(node: Inline) -> Iterable[Inline]:
                if not isinstance(node, Text):
                    return (node,)
                text, gone = _parted(node.text, line.fingerprint)
                if not gone or choices.spares("CHR030", gone, block.origin):
                    return (node,)
                origin = origin_by(block.origin, _NAME)
                evidence = evidence_for(line, profile)
                findings.append(CODES["CHR030"].found(origin, before=gone, evidence=evidence))
                return (replace(node, text=text),) if text else ()

            return splice(content, cut_node)

        if not planted:
            return Outcome(document)
        result = rewrite(document, blocks=lambda blocks: splice(blocks, cut))
        return Outcome(result, tuple(findings)) if findings else Outcome(document)

    return Pass(_NAME, run, ("CHR030",))


def _parted(text: str, known: str) -> tuple[str, str]:
    """Return a text without the sentence that has a fingerprint, and that sentence."""
    gone: list[str] = []
    while spans := spans_of(known, text):
        start, end = spans[-1]
        gone.insert(0, text[start:end])
        before, after = text[:start].rstrip(), text[end:].lstrip()
        apart = len(before) + len(after) < len(text) - (end - start)
        text = f"{before} {after}" if before and after and apart else before + after
    return text, "\n".join(gone)

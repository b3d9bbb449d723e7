"""Cut sentences that a site plants in a chapter to mark its copies, and names of sites among its sentences.

What is planted is told in `planted_sentences`. What is cut is cut from the original, and the rest is
untouched to the code point.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.planted_sentences import NAMES, planted_in
from octavo.passes.chrome.suspicion import MARKED, Suspicion
from octavo.passes.pipeline import Pass
from octavo.passes.removal import closed_up
from octavo.tree.document import Document
from octavo.tree.ink import text_of_document
from octavo.tree.nodes import Block, Inline, Inlines, Paragraph, Text
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import rewrite, splice, with_content
from octavo.tree.text import CJK, is_blank

_NAME: Final = "strip-watermarks"
_LETTER: Final = re.compile(r"[^\W_]")
_MOST_ROUNDS: Final = 24
_FEWEST_PIECES: Final = 2
_FEW_MARKS: Final = 3
_HANGUL: Final = re.compile("[\uac00-\ud7af]")
_EASTERN_MARKS: Final = "，。！？、：；…"


def strip_watermarks(choices: Choices) -> Pass:
    """Return the pass that cuts planted sentences and names of sites (CHR008)."""

    def run(document: Document) -> Outcome:
        findings: list[Finding] = []

        suspect = Suspicion.of(text_of_document(document))
        if suspect is None:  # as of most pages
            return Outcome(document)

        def cut(block: Block) -> Iterable[Block]:
            if not (isinstance(block, Paragraph) and suspect.of_paragraph(block)):
                return (block,)
            content = _cut_across(block, suspect, choices, findings)
            content = splice(
                content, lambda node: _cut_node(node, block, suspect, choices, findings)
            )
            if content is block.content:
                return (block,)
            content = closed_up(content)
            return (replace(block, content=content),) if _says_something(content) else ()

        document_after = rewrite(document, blocks=lambda blocks: splice(blocks, cut))
        return Outcome(document_after, tuple(findings)) if findings else Outcome(document)

    return Pass(_NAME, run, ("CHR008",))


def _cut_across(
    block: Paragraph, suspect: Suspicion, choices: Choices, findings: list[Finding]
) -> Inlines:
    """Return a paragraph's content without what is planted across its links, its emphasis and its spans."""
    ends = list(accumulate(len(text) for text in _texts(block.content)))
    if len(ends) < _FEWEST_PIECES:
        return block.content
    joined = "".join(_texts(block.content))
    spans, why = _planted_in(joined, suspect) or ([], "")
    spans = [(start, end) for start, end in spans if any(start < cut < end for cut in ends)]
    planted = "\n".join(joined[start:end].strip() for start, end in spans)
    if not spans or choices.spares("CHR008", planted, block.origin):
        return block.content
    origin = origin_by(block.origin, _NAME)
    findings.append(CODES["CHR008"].found(origin, before=planted, evidence=why))
    at = 0

    def cut(node: Inline) -> Iterable[Inline]:
        nonlocal at
        if isinstance(node, MARKED):
            content = splice(node.content, cut)
            if content is node.content:
                return (node,)
            return (with_content(node, content),) if content else ()
        if not isinstance(node, Text):
            return (node,)
        begin, at = at, at + len(node.text)
        own = [(start - begin, end - begin) for start, end in spans if start < at and end > begin]
        text = _without(node.text, [(max(start, 0), end) for start, end in own])
        return (node,) if text == node.text else (replace(node, text=text),) if text else ()

    return splice(block.content, cut)


def _texts(content: Inlines) -> Iterator[str]:
    """Give the texts of a run of inlines in which a sentence may be planted, in order."""
    for node in content:
        if isinstance(node, Text):
            yield node.text
        elif isinstance(node, MARKED):
            yield from _texts(node.content)


def _cut_node(
    node: Inline, block: Paragraph, suspect: Suspicion, choices: Choices, findings: list[Finding]
) -> Iterable[Inline]:
    if isinstance(node, MARKED):
        content = splice(
            node.content, lambda inner: _cut_node(inner, block, suspect, choices, findings)
        )
        if content is node.content:
            return (node,)
        content = closed_up(content)
        return (with_content(node, content),) if content else ()
    if not isinstance(node, Text):
        return (node,)
    left, planted, why = _without_planted(node.text, suspect)
    if not planted or choices.spares("CHR008", planted, block.origin):
        return (node,)
    origin = origin_by(block.origin, _NAME)
    findings.append(CODES["CHR008"].found(origin, before=planted, evidence=why))
    return (replace(node, text=left),) if left else ()


def _says_something(content: Inlines) -> bool:
    return any(not isinstance(node, Text) or not is_blank(node.text) for node in content)


def _without_planted(text: str, suspect: Suspicion) -> tuple[str, str, str]:
    """Return `text` without what was planted in it, what that was, and why; cut until nothing is found.

    Each cut may show what stood behind it; hundreds of them, one by one, no page has.
    """
    planted: list[str] = []
    reasons: dict[str, None] = {}
    for _ in range(_MOST_ROUNDS):
        found = _planted_in(text, suspect)
        if not found:
            break
        spans, why = found
        reasons[why] = None
        left = _without(text, spans).strip()
        if len(left) <= _FEW_MARKS and _LETTER.search(left) is None:
            spans = [(0, len(text))]  # what is left is the marks around it
        for start, end in reversed(spans):
            planted.append(text[start:end].strip())
            text = _closed(text[:start], text[start:end], text[end:])
        if why == NAMES:
            break  # what stood on both sides of a name makes no sentence
    return text, "\n".join(planted), "; ".join(reasons)


def _planted_in(text: str, suspect: Suspicion) -> tuple[list[tuple[int, int]], str] | None:
    if noise := suspect.noise_in(text):
        return noise, "letters without sense, as on other lines of the page"
    return planted_in(text)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    for start, end in reversed(spans):
        text = text[:start] + text[end:]
    return text


def _closed(before: str, cut: str, after: str) -> str:
    """Join what stood on both sides of a cut, with the one space that was on either side of it."""
    if not before.strip():
        return after.lstrip()
    if not after.strip():
        return before.rstrip()
    end, start = before.rstrip()[-1], after.lstrip()[0]
    unspaced = CJK.match(start) and not _HANGUL.match(start)
    if unspaced and (CJK.match(end) or end in _EASTERN_MARKS):
        return before.rstrip() + after.lstrip()  # nobody sets a space there
    spaced = before[-1:].isspace() or cut[-1:].isspace()
    return before.rstrip() + " " + after.lstrip() if spaced else before + after

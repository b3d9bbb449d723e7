"""Cut the counter that a page attaches to the end of each paragraph.

Sites that let readers comment on a paragraph print the number of comments: "…not far from her office. 0". A single
line that ends in a number proves nothing ("in 1920"), but a *column* of them is a
counter, and then a number at a line's end, outside the sentence, belongs to it.

If only commented paragraphs have one, it is recognised by its element: an element of
its own, with the same class on the whole page, that holds nothing but figures (`marked_counters`).
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import pairwise
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.evidence.marked_counters import (
    glued_counters,
    marked_counters,
    scattered_counters,
    without_marked,
)
from octavo.passes.chrome.evidence.model import PROSE, Evidence, counter_of
from octavo.passes.chrome.gathering import Gather
from octavo.passes.pipeline import Pass
from octavo.tree.document import Document
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import Block, Blocks, Inlines, Note, Paragraph, Text
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import rewrite, splice

_NAME: Final = "strip-counters"
_COUNTER: Final = re.compile(r"([0-9]{1,3})(?:\+|[.,][0-9][kK]|[kK])?|\+")
"""A counter of comments: `7`, `99+`, `1,1K`, or `+` for none yet."""
_FEWEST: Final = 5
_SHARE: Final = 0.25
"""Counters on lines of their own must number at least `_FEWEST`, and follow at least this share of the sentences."""
_MANY: Final = 10
_MOST: Final = 0.5
"""If at least `_MANY` counters follow this share of the sentences, every line that looks like a counter is one."""


def strip_counters(choices: Choices, gather: Gather) -> Pass:
    """Return the pass that cuts a column of counters (CHR005), one finding a paragraph."""

    def run(document: Document) -> Outcome:
        findings: list[Finding] = []
        # A second column may follow the first: cut until there is none left.
        while (result := _cut_column(document, choices, findings, gather)) is not document:
            document = result
        document = _cut_marked(document, choices, findings, gather)
        return Outcome(document, tuple(findings))

    return Pass(_NAME, run, ("CHR005",))


def _cut_column(
    document: Document, choices: Choices, findings: list[Finding], gather: Gather
) -> Document:
    evidence = _evidence(document, gather)
    counted = {
        id(item.block): _parted(item.block.content)[1]
        for item in evidence
        if item.counted and isinstance(item.block, Paragraph)
    }
    alone = _lines_of_counters(evidence)
    share = _share(sum(item.counted for item in evidence) or len(alone), evidence)

    def without(content: Inlines, counter: str) -> Inlines:
        return () if text_of_inlines(content).strip() == counter else _parted(content)[0]

    return _cut(document, counted | alone, without, share, choices, findings)


def _cut_marked(
    document: Document, choices: Choices, findings: list[Finding], gather: Gather
) -> Document:
    """Cut counters that only some of the paragraphs have."""
    evidence = _evidence(document, gather)
    found = marked_counters(evidence) or glued_counters(evidence) or scattered_counters(evidence)

    def without(content: Inlines, counter: str) -> Inlines:
        alone = text_of_inlines(content).strip() == counter
        return () if alone else without_marked(content, counter)

    return _cut(document, found, without, _share(len(found), evidence), choices, findings)


def _evidence(document: Document, gather: Gather) -> list[Evidence]:
    return [item for section in document.spine for item in gather(section.blocks)]


def _share(found: int, evidence: list[Evidence]) -> str:
    return f"{found} of {sum(bool(item.text) for item in evidence)} lines end in one"


def _cut(
    document: Document,
    counters: Mapping[int, str],
    without: Callable[[Inlines, str], Inlines],
    share: str,
    choices: Choices,
    findings: list[Finding],
) -> Document:
    """Cut the counters of paragraphs, given by identity; `without(content, counter)` is the content that is left."""
    if not counters:
        return document

    def cut(block: Block) -> Blocks:
        counter = counters.get(id(block))
        if not counter or not isinstance(block, Paragraph):
            return (block,)
        if choices.spares("CHR005", counter, block.origin):
            return (block,)
        origin = origin_by(block.origin, _NAME)
        findings.append(CODES["CHR005"].found(origin, before=counter, evidence=share))
        rest = without(block.content, counter)
        return (replace(block, content=rest),) if rest else ()

    return rewrite(document, blocks=lambda blocks: splice(blocks, cut))


def _lines_of_counters(evidence: list[Evidence]) -> dict[int, str]:
    """Return by identity the lines that consist of a counter, if these follow many paragraphs of the page.

    Numbers that rise or fall from line to line count parts, years or seconds, and are the author's.
    """
    figures = [_COUNTER.fullmatch(item.text) for item in evidence]
    # Two figures on adjacent lines are a countdown or a sum: a counter follows the text it belongs to.
    single = [
        found is not None and not (before or after)
        for before, found, after in zip(
            (None, *figures), figures, (*figures[1:], None), strict=False
        )
    ]
    alone = [
        (item, int(found[1] or 0))
        for (before, item), found, is_single in zip(
            pairwise(evidence), figures[1:], single[1:], strict=True
        )
        if found and is_single and _is_commented(before)
    ]
    steps = [other - one for (_, one), (_, other) in pairwise(alone)]
    if len(alone) < _FEWEST or min(steps) > 0 or max(steps) < 0:
        return {}
    paragraphs = sum(item.score > PROSE for item in evidence)
    lines = {id(item.block): item.text for item, _ in alone}
    told = any("+" in text for text in lines.values())
    told = told or len(lines) >= max(_MANY, _MOST * paragraphs)
    if told:  # certainly counters: take those after lines other than sentences, too
        lines = {
            id(item.block): item.text
            for item, is_single in zip(evidence, single, strict=True)
            if is_single
        }
    return lines if told or len(lines) >= _SHARE * paragraphs else {}


def _is_commented(item: Evidence) -> bool:
    """Return whether a line may have readers' comments: it reads like prose, or is the ornament between two scenes."""
    return item.score > 0 or not any(map(str.isalnum, item.text))


def _parted(content: Inlines) -> tuple[Inlines, str]:
    """Return a line without its counter, and the counter: the end of its text, or an element of its own."""
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

"""Cut the sign of a control that a page sets behind each paragraph: to correct it, hear it, remark on it, link to it.

`The tide was out. ✎`: one sign that nearly all of a page's paragraphs end in is no author's. What is sung or said with
a heart may end so line after line: those signs stay.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.evidence.marked_counters import without_marked
from octavo.passes.pipeline import Pass
from octavo.tree.document import Document
from octavo.tree.nodes import Block, Heading, Paragraph
from octavo.tree.origin import origin_by
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.walk import all_blocks

_NAME: Final = "strip-paragraph-signs"
_CODE: Final = "CHR002"
_OF_STORIES: Final = frozenset("♩♪♫♬♭♯★☆✩✰✨♥♡❤💕💖💗💘💙💚💛💜")
"""Signs that authors set behind line after line."""
_ALSO: Final = frozenset("¶⋮")
"""Signs of controls that are no pictures by their kind."""
_SAYS_SOMETHING: Final = 30
"""Characters of a line that counts as a paragraph."""
_FEWEST: Final = 5
"""Paragraphs that end in the sign of a control, at least."""
_SHARE: Final = 0.6
"""Least share of all paragraphs that must."""


def strip_paragraph_signs(choices: Choices) -> Pass:
    """Return the pass that cuts such a sign from every line that ends in it (CHR002)."""

    def run(document: Document) -> Outcome:
        sign, why = _sign_behind(list(all_blocks(document)))
        if not sign:
            return Outcome(document)
        findings: list[Finding] = []

        def cut(block: Block) -> Iterable[Block]:
            if not isinstance(block, Paragraph | Heading) or _sign_of(block) != sign:
                return (block,)
            if choices.spares(_CODE, sign, block.origin):
                return (block,)
            origin = origin_by(block.origin, _NAME)
            findings.append(CODES[_CODE].found(origin, before=sign, evidence=why))
            rest = without_marked(block.content, sign)
            return (replace(block, content=rest),) if rest else ()

        result = rewrite(document, blocks=lambda blocks: splice(blocks, cut))
        return Outcome(result, tuple(findings)) if findings else Outcome(document)

    return Pass(_NAME, run, (_CODE,))


def _sign_behind(blocks: Sequence[Block]) -> tuple[str, str]:
    """Return the sign that nearly all paragraphs end in, and how many do; two empty texts where there is none."""
    said = [
        block
        for block in blocks
        if isinstance(block, Paragraph) and len(inline_text(block.content)) >= _SAYS_SOMETHING
    ]
    often = Counter(filter(None, map(_sign_of, said)))
    if not often:  # true of nearly all pages
        return "", ""
    sign, times = often.most_common(1)[0]
    if times < max(_FEWEST, _SHARE * len(said)):
        return "", ""
    return sign, f"{times} of {len(said)} paragraphs end in one"


def _sign_of(block: Paragraph | Heading) -> str:
    """Return the sign of a control in which a line ends, with the mark that makes it a picture; "" for any other end."""
    said = inline_text(block.content[-2:]).rstrip()
    bare = said.removesuffix("\ufe0f")
    last = bare[-1:] or " "
    if last in _OF_STORIES or not (last in _ALSO or unicodedata.category(last) == "So"):
        return ""
    return said[len(bare) - 1 :]

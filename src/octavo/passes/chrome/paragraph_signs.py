"""Cut the symbol of a control that a page puts after each paragraph: to correct it, hear it, remark on it, link to it.

`The tide was out. ✎`: a symbol at the end of nearly all paragraphs is not the author's. Songs and speech with
a heart may end that way line after line, so such symbols stay.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.pipeline import Pass
from octavo.tree.document import Document
from octavo.tree.nodes import (
    Block,
    Emphasis,
    Heading,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Span,
    Strong,
    Text,
)
from octavo.tree.origin import origin_by
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import normal_form, rewrite, splice, with_content
from octavo.tree.text import is_blank
from octavo.tree.walk import all_blocks

_NAME: Final = "strip-paragraph-signs"
_CODE: Final = "CHR002"
_OF_STORIES: Final = frozenset("♩♪♫♬♭♯★☆✩✰✨♥♡❤💕💖💗💘💙💚💛💜")
"""Symbols that authors put after line upon line."""
_ALSO: Final = frozenset("¶⋮")
"""Symbols of controls outside Unicode's pictographs."""
_SAYS_SOMETHING: Final = 30
"""The fewest characters of a line that counts as a paragraph."""
_FEWEST: Final = 5
"""The fewest paragraphs that must end in the symbol."""
_SHARE: Final = 0.6
"""The smallest share of all paragraphs that must."""


def strip_paragraph_signs(choices: Choices) -> Pass:
    """Return the pass that cuts such a symbol from every line that ends in it (CHR002)."""

    def run(document: Document) -> Outcome:
        findings: tuple[Finding, ...] = ()
        # A second symbol may precede the first: cut until there is none left.
        while (outcome := _cut(document, choices)).findings:
            document, findings = outcome.document, findings + outcome.findings
        return Outcome(document, findings)

    return Pass(_NAME, run, (_CODE,))


def _cut(document: Document, choices: Choices) -> Outcome:
    sign, why = _sign_behind(list(all_blocks(document)))
    if not sign:
        return Outcome(document)
    findings: list[Finding] = []

    def cut(block: Block) -> Iterable[Block]:
        if not isinstance(block, Paragraph | Heading) or _sign_of(block) != sign:
            return (block,)
        rest = _without(block.content, sign)
        rest = rest and _without_space(rest)
        if rest is None or choices.spares(_CODE, sign, block.origin):
            return (block,)
        origin = origin_by(block.origin, _NAME)
        findings.append(CODES[_CODE].found(origin, before=sign, evidence=why))
        return (replace(block, content=rest),) if rest else ()

    result = rewrite(document, blocks=lambda blocks: splice(blocks, cut))
    return Outcome(result, tuple(findings)) if findings else Outcome(document)


def _sign_behind(blocks: Sequence[Block]) -> tuple[str, str]:
    """Return the symbol that nearly all paragraphs end in, and how many do; two empty texts if there is none."""
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    if not any(map(_sign_of, paragraphs)):  # as on nearly all pages
        return "", ""
    said = [one for one in paragraphs if len(inline_text(one.content)) >= _SAYS_SOMETHING]
    often = Counter(filter(None, map(_sign_of, said)))
    if not often:
        return "", ""
    sign, times = often.most_common(1)[0]
    if times < max(_FEWEST, _SHARE * len(said)):
        return "", ""
    return sign, f"{times} of {len(said)} paragraphs end in one"


def _sign_of(block: Paragraph | Heading) -> str:
    """Return the symbol at the end of a line, with its variation selector, if any; "" for any other end."""
    said = inline_text(block.content[-2:]).rstrip()
    bare = said.removesuffix("\ufe0f")
    last = bare[-1:] or " "
    if last in _OF_STORIES or not (last in _ALSO or unicodedata.category(last) == "So"):
        return ""
    return said[len(bare) - 1 :]


def _without(content: Inlines, sign: str) -> Inlines | None:
    """Return a line without the symbol at its end and the space before that; None if it cannot be cut there."""
    at = next(at for at in range(len(content) - 1, -1, -1) if not is_blank(_said(content[at])))
    last, behind = content[at], content[at + 1 :]
    if isinstance(last, Text) and last.text.rstrip().endswith(sign):
        text = last.text.rstrip().removesuffix(sign).rstrip()
        return normal_form((*content[:at], replace(last, text=text), *behind))
    if isinstance(last, Span | Link | Emphasis | Strong):
        inner = _without(last.content, sign)
        if inner is not None:
            return normal_form(
                (*content[:at], *((with_content(last, inner),) if inner else ()), *behind)
            )
    return None


def _without_space(content: Inlines) -> Inlines:
    """Return a line without the space at its end, which preceded a symbol."""
    *above, last = content
    if not isinstance(last, Text):
        return content
    text = last.text.rstrip()
    return (*above, replace(last, text=text)) if text else tuple(above)


def _said(node: Inline) -> str:
    return inline_text((node,))

"""Cut sentences that a site plants in a chapter to mark its copies.

"This tale was taken without the author's consent; report it." They change their wording from
chapter to chapter, so what is weighed is what they speak of: a theft, a work, an appeal, a platform.
A story may speak of a stolen book; it does not ask its reader to report it, in the second person,
to a shop. Matching is done on a folded shadow of the text; what is cut is cut from the original.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.shadow import shadow_of
from octavo.passes.pipeline import Pass
from octavo.tree.document import Document
from octavo.tree.nodes import Block, Paragraph, Text
from octavo.tree.origin import Origin
from octavo.tree.text import is_blank
from octavo.tree.walk import rewrite, splice

_NAME: Final = "strip-watermarks"
_SIGNS: Final = tuple(
    (weight, re.compile("|".join(patterns)))
    for weight, patterns in (
        (
            1.5,
            (
                r"\b(?:stolen|theft|thieves|pilfered|purloined|pirated?|piracy|plagiari[sz]ed)\b",
                r"\b(?:misappropriated|illicitly|unlawful(?:ly)?|unauthori[sz]ed|rightful(?:ly)?)\b",
            ),
        ),
        (
            1.5,
            (
                r"\bwithout (?:the )?(?:author'?s? )?(?:permission|consent|approval)\b",
                r"\bwithout (?:the )?(?:author'?s? )?authori[sz]ation\b",
            ),
        ),
        (
            1.0,
            (r"\b(?:taken|lifted|copied|scraped|reposted|obtained|republished)\b.{0,40}\bfrom\b",),
        ),
        (
            1.5,
            (
                r"\breport (?:it|the|any|this|sightings|violations?)\b",
                r"\bplease report\b|\bfile a report\b|\bshould be reported\b",
            ),
        ),
        (
            1.5,
            (
                r"\b(?:support|help) (?:the |your |creative )?(?:favou?rite )?(?:author|writer|translator)s?\b",
                r"\bauthors? gets? (?:the )?(?:credit|support|paid)\b",
            ),
        ),
        (
            1.0,
            (
                r"\b(?:original|official|genuine|authentic|rightful|true) (?:version|source|site|website|release|publication|copy|home|platform|translation)\b",
                r"\bseek(?:ing)? out the original\b",
            ),
        ),
        (
            1.0,
            (
                r"\b(?:you|you're|your)\b.{0,40}\b(?:read(?:ing)?|find|see|spot|encounter|discover|come across|stumble upon)\b",
                r"\b(?:if|should you) (?:seen|found|spotted)\b|\bvisit\b|\bread (?:it|this|the)\b",
            ),
        ),
        (
            0.7,
            (
                r"\b(?:amazon|website|web site|this site|platform|elsewhere|https?|www)\b",
                r"\b\w+ ?(?:\.|dot) ?com\b",
            ),
        ),
        (
            0.5,
            (
                r"\b(?:this|the|a|author'?s) (?:story|tale|narrative|novel|chapter|book|content|text|work|copy|translation)\b",
            ),
        ),
    )
)
"""What planted sentences speak of, one row a subject: its weight, and its wordings."""
_ENOUGH: Final = 2.2
"""A planted sentence speaks of three things or more. Of 3,473 story paragraphs in 36 chapter pages
none scores above 1.0; of 81 planted sentences 76 reach 2.2 (2026-11)."""
_LONGEST: Final = 320
_SENTENCE: Final = re.compile(r"[^.!?]+(?:[.!?]+[\"'”’)]*|\Z)\s*")


def strip_watermarks(choices: Choices) -> Pass:
    """Return the pass that cuts planted sentences (CHR008), whole paragraphs or ends of one."""

    def run(document: Document) -> Outcome:
        findings: list[Finding] = []

        def cut(block: Block) -> Iterable[Block]:
            if not isinstance(block, Paragraph) or not _is_plain(block):
                return (block,)
            text = "".join(node.text for node in block.content if isinstance(node, Text))
            planted = _planted(text)
            if not planted or choices.spares("CHR008", planted, block.origin):
                return (block,)
            origin = replace(block.origin or Origin(), made_by=_NAME)
            findings.append(CODES["CHR008"].found(origin, before=planted))
            rest = text.replace(planted, "", 1).strip()
            return (replace(block, content=(Text(rest),)),) if not is_blank(rest) else ()

        result = rewrite(document, blocks=lambda blocks: splice(blocks, cut))
        return Outcome(result, tuple(findings)) if findings else Outcome(document)

    return Pass(_NAME, run, ("CHR008",))


def _is_plain(block: Paragraph) -> bool:
    """Tell whether a paragraph is one run of text: planted sentences bear no mark-up of their own."""
    return len(block.content) == 1 and isinstance(block.content[0], Text)


def _planted(text: str) -> str:
    """Return the planted sentences at the start or end of `text`, "" when there are none."""
    if weight_of(text) < _ENOUGH:
        return ""
    if len(text) <= _LONGEST and not _has_speech(text):
        return text
    sentences = [match.group() for match in _SENTENCE.finditer(text)]
    for count in (1, 2):
        for piece in ("".join(sentences[-count:]), "".join(sentences[:count])):
            if weight_of(piece) >= _ENOUGH and len(piece) <= _LONGEST and not _has_speech(piece):
                return piece
    return ""


def _has_speech(text: str) -> bool:
    return any(mark in text for mark in '"“”「『«')


def weight_of(text: str) -> float:
    """Return how much of what planted sentences speak of stands in `text`."""
    shadow = shadow_of(text)
    return sum(weight for weight, pattern in _SIGNS if pattern.search(shadow))

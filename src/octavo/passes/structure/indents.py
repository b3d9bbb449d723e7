"""Remove the spaces by which a page indents its paragraphs: the style of the book does that.

These are two wide spaces in Chinese, one in Japanese, some no-break spaces elsewhere: with the style's own indent, text would be
three ems from the margin. They are removed if most paragraphs of a text begin with them; an exceptional indent
is the author's. Speech in brackets needs none, and is not counted.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.tree.document import Document, Section
from octavo.tree.nodes import Block, Paragraph, Text
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import Rewriter, map_sections, splice
from octavo.tree.walk import walk_blocks

_NAME: Final = "leave-indents-to-the-style"
_SPACES: Final = "\u3000\u00a0\u2002\u2003\u2007 "
_OPENING: Final = tuple("「『（《〈【“‘«„—―")
_FEWEST: Final = 3
"""The fewest indented paragraphs that show that the page indents; fewer may be the author's choice."""
_MOST: Final = 0.5
"""The share of indented paragraphs, among those that do not begin with a mark of speech, that makes the indent mere habit."""


def _run(document: Document) -> Outcome:
    findings: list[Finding] = []

    def settle(section: Section) -> Section:
        asked = [
            block for block in _paragraphs(section) if not _first_text(block).startswith(_OPENING)
        ]
        indented = [block for block in asked if _is_indented(block)]
        if len(indented) < _FEWEST or len(indented) <= _MOST * len(asked):
            return section
        origin = origin_by(indented[0].origin, _NAME)
        evidence = f"{len(indented)} of {len(asked)} paragraphs"
        findings.append(CODES["STR014"].found(origin, evidence=evidence))
        return Rewriter(lambda blocks: splice(blocks, _without_indent)).rewrite_section(section)

    result = map_sections(document, settle)
    return Outcome(result, tuple(findings)) if findings else Outcome(document)


LEAVE_INDENTS: Final = Pass(_NAME, _run, ("STR014",))
"""Remove the spaces that indent paragraphs by hand (STR014); they have no ink."""


def _paragraphs(section: Section) -> Iterator[Paragraph]:
    for block in walk_blocks(section.blocks):
        if isinstance(block, Paragraph):
            yield block
    for inner in section.sections:
        yield from _paragraphs(inner)


def _first_text(block: Paragraph) -> str:
    match block.content:
        case (Text(text), *_):
            return text
        case _:
            return ""


def _is_indented(block: Paragraph) -> bool:
    """Return whether a paragraph begins with a visible space and is not blank."""
    text = _first_text(block)
    stripped = text.lstrip(_SPACES)
    return stripped != text and (stripped != "" or len(block.content) > 1)


def _without_indent(block: Block) -> Iterable[Block]:
    match block:
        case Paragraph(content=(Text() as first, *rest)) if _is_indented(block):
            text = first.text.lstrip(_SPACES)
            left = (replace(first, text=text), *rest) if text else tuple(rest)
            return (replace(block, content=left),)
        case _:
            return (block,)

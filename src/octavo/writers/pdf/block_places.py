"""A finding about a laid-out table or figure → the same, with its place in the manuscript."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from octavo.findings.finding import Finding
from octavo.tree.document import Document
from octavo.tree.ink import text_of_blocks, text_of_inlines
from octavo.tree.nodes import Block, Figure, Image, Paragraph, Table
from octavo.tree.text import ink_of
from octavo.tree.walk import all_blocks

_OF_TABLES: Final = frozenset({"PDF009", "PDF010", "PDF013"})
_OF_FIGURES: Final = frozenset({"PDF014"})
_CUT: Final = "…"


def with_places(findings: Iterable[Finding], document: Document) -> Iterator[Finding]:
    """Yield the findings; those about tables and figures get the origin of the first one with the same beginning."""
    blocks: list[tuple[str, Block]] | None = None
    for finding in findings:
        if finding.code not in _OF_TABLES | _OF_FIGURES or finding.origin is not None:
            yield finding
            continue
        if blocks is None:
            blocks = [(_as_set(one), one) for one in all_blocks(document) if _may_be_told(one)]
        begins = ink_of(finding.evidence.removesuffix(_CUT))
        of_tables = finding.code in _OF_TABLES
        origins = (
            one.origin
            for words, one in blocks
            if begins in words and isinstance(one, Table) == of_tables
        )
        yield replace(finding, origin=next(origins, None))


def _may_be_told(block: Block) -> bool:
    match block:
        case Table() | Figure():
            return True
        case Paragraph(content=content):
            return any(isinstance(one, Image) for one in content)
        case _:
            return False


def _as_set(block: Block) -> str:
    """Return the ink of a table as printed, the caption first; for a picture, its caption or alternative text."""
    match block:
        case Table(caption=caption):
            return ink_of(text_of_inlines(caption) + text_of_blocks((replace(block, caption=()),)))
        case Figure(image=image, caption=caption) if caption:
            return ink_of(text_of_inlines(caption))
        case Figure(image=image):
            return ink_of(image.alt or "")
        case Paragraph(content=content):
            return ink_of("".join(one.alt or "" for one in content if isinstance(one, Image)))
        case _:
            return ""

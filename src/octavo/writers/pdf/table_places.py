"""What is said of a laid-out table → the same, with the place in the manuscript where the table stands."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from octavo.findings.finding import Finding
from octavo.tree.document import Document
from octavo.tree.ink import text_of_blocks, text_of_inlines
from octavo.tree.nodes import Table
from octavo.tree.text import ink_of
from octavo.tree.walk import all_blocks

_OF_TABLES: Final = frozenset({"PDF009", "PDF010", "PDF013"})
_CUT: Final = "…"


def with_places(findings: Iterable[Finding], document: Document) -> Iterator[Finding]:
    """Give the findings, those of tables with the origin of the first table that begins as they say."""
    tables: list[tuple[str, Table]] | None = None
    for finding in findings:
        if finding.code not in _OF_TABLES or finding.origin is not None:
            yield finding
            continue
        if tables is None:
            found = (block for block in all_blocks(document) if isinstance(block, Table))
            tables = [(_as_set(one), one) for one in found]
        begins = ink_of(finding.evidence.removesuffix(_CUT))
        origin = next((one.origin for words, one in tables if begins in words), None)
        yield replace(finding, origin=origin)


def _as_set(table: Table) -> str:
    """Return the ink of a table in the order of the printed page, the caption first."""
    rows = replace(table, caption=())
    return ink_of(text_of_inlines(table.caption) + text_of_blocks((rows,)))

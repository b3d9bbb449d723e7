"""A table with tall rows keeps its head above its first row, and bears it on each of its pages."""

from typing import Any

import pymupdf
import pytest

from octavo.tree.build import book, chapter, para
from octavo.tree.document import Metadata
from octavo.tree.nodes import Block, Table, TableCell, TableRow
from octavo.writers.artifact import Artifact
from octavo.writers.pdf import PrintOptions, write_pdf

SENTENCE = "What came over the bar that day was counted twice, and once more in the evening. "


def table(*rows: int) -> Table:
    """Return a table with a head, and a row for each number of sentences."""

    def row(*words: str, header: bool = False) -> TableRow:
        return TableRow(tuple(TableCell((para(one),), header=header) for one in words))

    told = (row(f"r{at}", (SENTENCE * count).strip()) for at, count in enumerate(rows, 1))
    return Table((row("Key", "Text", header=True), *told))


def printed(*blocks: Block) -> Artifact:
    whole = book(Metadata(title="Tables", language="en"), chapter("One", *blocks))
    return write_pdf(whole, options=PrintOptions("A5"))


def pages_of(artifact: Artifact) -> list[list[str]]:
    opened: Any = pymupdf.open(stream=artifact.data)  # type: ignore[no-untyped-call]
    return [[line for line in page.get_text().splitlines() if line.strip()] for page in opened]


def with_table(artifact: Artifact) -> list[list[str]]:
    return [page for page in pages_of(artifact) if any(line.startswith("What ca") for line in page)]


@pytest.mark.parametrize(
    "rows", [(1, 30, 1), (45, 1), (90,), (1, 1, 40, 40)], ids=["amid", "first", "alone", "two"]
)
def test_a_row_longer_than_a_page_breaks_below_its_head_on_each_page(rows: tuple[int, ...]) -> None:
    artifact = printed(para("First words."), table(*rows))
    pages = [page for page in pages_of(artifact) if "Text" in page]
    assert len(pages) >= 2
    assert all(page.index("Text") < len(page) - 4 for page in pages)
    assert "".join(line for page in pages for line in page).count("twice") == sum(rows)
    assert [one.code for one in artifact.findings] == []


def test_a_table_that_must_break_begins_where_it_stands() -> None:
    lines = [para("A line of the log.") for _ in range(8)]
    artifact = printed(*lines, table(*[5] * 9))
    pages = pages_of(artifact)
    (first,) = (page for page in pages if page.count("A line of the log.") == 8)
    assert "Text" in first
    assert "r1" in first
    assert [one.code for one in artifact.findings] == []


def test_a_table_that_finds_room_on_the_next_page_stays_whole() -> None:
    lines = [para("A line of the log.") for _ in range(20)]
    pages = pages_of(printed(*lines, table(*[2] * 6)))
    assert [len([page for page in pages if "Text" in page])] == [1]


def test_it_begins_where_it_stands_if_a_third_of_a_page_would_stay_white() -> None:
    lines = [para("A line of the log.") for _ in range(8)]
    first, second = with_table(printed(*lines, table(5, 5, 5, 5)))
    assert "r2" in first
    assert "r3" in second

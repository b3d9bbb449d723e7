"""A table is set as its author wrote it as long as it fits, and closer only as far as it must be."""

from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import fromstring

import pymupdf
import pytest

from octavo.tree.build import book, chapter, para
from octavo.tree.document import Metadata
from octavo.tree.nodes import Table, TableCell, TableRow, Text
from octavo.tree.origin import Origin
from octavo.writers.artifact import Artifact
from octavo.writers.pdf import PrintOptions, write_pdf
from octavo.writers.pdf.layout.wide_tables import BROKEN, LAST, set_closer

HARBOUR = "What came over the bar that day was counted twice, and once more in the evening."


def table(head: str, *rows: str) -> Table:
    """Return a table of rows whose cells are apart by bars, the first of them its head."""

    def row(words: str, *, header: bool = False) -> TableRow:
        return TableRow(tuple(TableCell((para(one),), header=header) for one in words.split("|")))

    return Table((row(head, header=True), *map(row, rows)))


def printed(one: Table, trim: str = "A5", language: str = "en") -> Artifact:
    whole = book(Metadata(title="Tables", language=language), chapter("One", one))
    return write_pdf(whole, options=PrintOptions(trim))


def words_of(artifact: Artifact) -> set[str]:
    opened: Any = pymupdf.open(stream=artifact.data)  # type: ignore[no-untyped-call]
    return {word[4] for page in opened for word in page.get_text("words")}


def lines_of(artifact: Artifact) -> set[str]:
    opened: Any = pymupdf.open(stream=artifact.data)  # type: ignore[no-untyped-call]
    return {" ".join(line.split()) for page in opened for line in page.get_text().splitlines()}


def sizes_of(artifact: Artifact, word: str) -> set[float]:
    opened: Any = pymupdf.open(stream=artifact.data)  # type: ignore[no-untyped-call]
    return {
        round(span["size"], 1)
        for page in opened
        for block in page.get_text("dict")["blocks"]
        for line in block.get("lines", ())
        for span in line["spans"]
        if word in span["text"]
    }


def codes_of(artifact: Artifact) -> list[str]:
    return [one.code for one in artifact.findings if one.code != "PDF002"]


@pytest.mark.parametrize(
    ("language", "said", "figures"),
    [
        ("en", HARBOUR, "8,993 lb"),
        ("ru", "Что пришло в тот день через отмель, сочли дважды, и ещё раз вечером.", "8993 кг"),
        (
            "el",
            "Ό,τι πέρασε εκείνη τη μέρα μετρήθηκε δύο φορές, και άλλη μία το βράδυ.",
            "8.993 κ.",
        ),
        ("de", "Was an jenem Tag über die Barre kam, wurde zweimal gezählt.", "12. Mai"),
    ],
)
def test_what_is_short_stands_on_one_line_where_another_column_has_room(
    language: str, said: str, figures: str
) -> None:
    artifact = printed(
        table("1|2|3", *[f"{at}|{said}|{figures}" for at in range(3)]), "A5", language
    )
    assert figures in lines_of(artifact)
    assert codes_of(artifact) == []


def test_many_columns_are_set_in_smaller_type_before_a_word_breaks() -> None:
    head = "Year|Barge|Master|Bushels|Struck|Heaped|By eye|Duty paid|Remarks of the clerk"
    row = "1861|Patience|Josse|1,204|800|300|104|£12 4s.|Wet. Weighed again by two persons."
    artifact = printed(table(head, row), "5.5x8.5in")
    assert {"Year", "1861", "Patience", "Bushels", "Struck", "Heaped", "1,204"} <= words_of(
        artifact
    )
    assert "£12 4s." in lines_of(artifact)
    assert codes_of(artifact) == []
    assert max(sizes_of(artifact, "Bushels")) < max(
        sizes_of(printed(table("Bushels", "1")), "Bushels")
    )


def test_words_that_no_smaller_type_makes_fit_are_hyphenated_and_figures_stay_whole() -> None:
    head = "Incomprehensibility|Extraordinariness|Year|Constitutionality|Bookkeeping"
    artifact = printed(
        table(head, "irregularities|harbourmasters|1861|disestablishment|x"), "phone"
    )
    assert "1861" in words_of(artifact)
    assert any(word.endswith("-") for word in words_of(artifact))
    assert codes_of(artifact) == []


def test_words_in_parts_as_small_as_syllables_are_told() -> None:
    head = "|".join(f"Measurement {at}" for at in range(1, 10))
    row = (
        "the weir|1,204.55|thoroughly uncertain|0.003|N/A|see note|17 fathoms|1873-11-03|the clerk"
    )
    artifact = printed(table(head, row), "6x9in", "en-US")
    assert "Mea-" in words_of(artifact)
    assert codes_of(artifact) == ["PDF009"]
    fewer = table(*("|".join(one.split("|")[:7]) for one in (head, row)))
    assert not {"Mea-", "sure-"} & words_of(printed(fewer, "6x9in", "en-US"))
    assert codes_of(printed(fewer, "6x9in", "en-US")) == []


def test_words_break_where_nothing_else_helps_and_that_is_said() -> None:
    columns = "|".join(["abcdefgh", "1204"] * 7)
    place = Origin("log.md", 9)
    artifact = printed(replace(table(columns, columns), origin=place))
    assert codes_of(artifact) == ["PDF009"]
    assert artifact.findings[0].origin == place
    assert artifact.findings[0].evidence.startswith("abcdefgh 1204")
    assert "abcdefgh" not in words_of(artifact)
    assert "1204" in words_of(artifact)


def test_a_table_that_the_page_cuts_off_is_told() -> None:
    assert codes_of(printed(table("|".join(["abc"] * 60)))) == ["PDF010"]


def test_only_short_cells_stand_on_one_line_and_at_last_only_figures_are_kept_whole() -> None:
    source = (
        "<table><tr><th>Duty paid</th><td>8993 lb</td><td>12</td><td>by the harbour master</td>"
        "<td>六月二日の午後</td><td>1861年6月2日に艀が来た</td></tr></table>"
    )

    def classes(step: int) -> list[str | None]:
        one = fromstring(source)  # noqa: S314 -- our own words
        set_closer(one, step)
        return [one.get("class"), *(cell.get("class") for row in one for cell in row)]

    assert classes(0) == [None, "whole", "figures whole", "figures whole", None, None, None]
    assert classes(1) == [None, None, "figures whole", "figures whole", None, None, None]
    assert classes(BROKEN)[:3] == ["smaller hyphenated finely", None, "figures"]
    assert classes(LAST)[0] == "smaller hyphenated finely broken figures-too"


def test_a_long_caption_reaches_beyond_a_narrow_table() -> None:
    caption = (
        "What came in by barge between the first of March and the last of May, as the clerk had it"
    )
    narrow = replace(table("Barge|Bushels", "Hope|88"), caption=(Text(caption),))
    told = [line for line in lines_of(printed(narrow)) if line and line in caption]
    assert len(told) == 2
    short = replace(narrow, caption=(Text("What came in"),))
    wide = table("Barge|Bushels", f"{'Patience ' * 12}|88")
    assert printed(short).findings == printed(replace(wide, caption=(Text(caption),))).findings


def test_a_caption_is_not_parted() -> None:
    caption = "What came in by barge between the first of March and the last of May " * 4
    captioned = replace(table("Barge|Bushels", "Hope|88"), caption=(Text(caption.strip()),))
    for lines in range(30, 36):
        whole = book(
            Metadata(title="T", language="en"),
            chapter("One", *[para("It rained.")] * lines, captioned),
        )
        opened: Any = pymupdf.open(stream=write_pdf(whole, options=PrintOptions("A5")).data)  # type: ignore[no-untyped-call]
        assert sum("barge" in page.get_text() for page in opened) == 1


def test_a_column_of_names_stands_on_one_line_beside_one_that_is_broken_anyway() -> None:
    """WeasyPrint would break the names, since it gives each column the same part of what it wants."""
    rows = (f"{1841 + at}|Long Reach and its Approaches|Calder and Sons|{at}" for at in range(5))
    lines = lines_of(printed(table("Year|Bridge|Engineer|Length in feet", *rows)))
    assert "Calder and Sons" in lines
    assert "Long Reach and its Approaches" not in lines


def test_it_is_broken_where_the_other_would_take_more_lines() -> None:
    rows = [f"A name of {at}, as they go|{HARBOUR} {HARBOUR}" for at in ("Harrow", "Wick")]
    artifact = printed(table("Vessel|What was said of it", *rows), trim="pocket")
    assert "A name of Wick, as they go" not in lines_of(artifact)

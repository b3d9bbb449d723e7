"""What would be removed from a page is shown where it stood, with what stays around it."""

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.manuscript_folder import SCRAPED

import octavo
from octavo.app.convert import Options
from octavo.app.folders import pages_at
from octavo.app.inspect import Inspection, Kept, Noted, inspect
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding
from octavo.passes.choices import Choices
from octavo.readers.source import Source

COUNTED = Source(
    "page.txt",
    b"The Wet Stairs 7: The Lamp\nHome\n"
    b"The lamp in the harbour office burned until three. 0\n"
    b"Then somebody put it out, and nobody would say who. 2\n"
    b"There were wet footprints on the stairs, leading up. 0\n"
    b"None of them led down, which was the odd thing. 1\n"
    b"The night watchman shook his head and went home. 0\n"
    b"Ida stayed until it was light, and looked at the door. 0\n"
    b"Next Chapter\n",
    "text/plain",
)
PAGE = Source("page.html", SCRAPED.encode(), "text/html")


def told(inspection: Inspection) -> list[str]:
    """Each entry as one word or two: what stays by its beginning, what went by its code."""
    return [
        entry.text[:8] if isinstance(entry, Kept) else entry.finding.code
        for entry in inspection.entries
    ]


def only(inspections: Iterable[Inspection]) -> Inspection:
    (inspection,) = inspections
    return inspection


def test_what_goes_stands_between_what_stays_as_on_the_page() -> None:
    inspection = only(inspect([PAGE]))
    words = told(inspection)
    stays = ["The lamp", "“Who was", "There we"]
    start = words.index("The lamp")
    assert words[start : start + 3] == stays
    assert words.index("STR002") < start
    assert words.index("CHR002") > start + 2
    assert inspection.label == "Chapter 1: The Lamp"


def test_what_was_cut_from_a_line_stands_with_the_line() -> None:
    inspection = only(inspect([COUNTED]))
    cut = {
        entry.text: [finding.before.strip() for finding in entry.cuts]
        for entry in inspection.entries
        if isinstance(entry, Kept)
    }
    assert cut["Then somebody put it out, and nobody would say who."] == ["2"]
    assert "CHR005" not in told(inspection)


def test_the_account_is_what_convert_does() -> None:
    inspections = list(inspect([PAGE, COUNTED]))
    for source, inspection in zip((PAGE, COUNTED), inspections, strict=True):
        cleaned = octavo.clean(source)
        assert inspection.ledger.balances
        assert inspection.ledger.kept == octavo.open_ledger(cleaned).kept
        gone = [entry.finding for entry in inspection.entries if isinstance(entry, Noted)]
        gone += [
            one for entry in inspection.entries if isinstance(entry, Kept) for one in entry.cuts
        ]
        made = [finding for finding in cleaned.findings if not finding.code.startswith("BOK")]
        assert sorted(one.code for one in gone) == sorted(one.code for one in made)


def test_choices_count() -> None:
    choices = Choices(keep=("CHR005",), drop=("wet footprints",))
    kept = only(inspect([COUNTED], options=octavo.Options(choices)))
    words = told(kept)
    assert "CHR011" in words
    assert any(isinstance(entry, Kept) and entry.text.endswith("who. 2") for entry in kept.entries)


def test_an_executor_changes_nothing_and_progress_names_the_pages() -> None:
    seen: list[str] = []
    with ThreadPoolExecutor(2) as executor:
        there = list(inspect([PAGE, COUNTED], executor=executor, advance=seen.append))
    assert there == list(inspect([PAGE, COUNTED]))
    assert seen == ["page.html", "page.txt"]


def test_a_page_that_cannot_be_read_is_shown_as_that_among_others() -> None:
    empty = Source("empty.html", b"", "text/html")
    last = list(inspect([PAGE, empty]))[-1]
    assert (last.source, told(last), last.ledger.read) == ("empty.html", ["RDR017"], 0)
    with pytest.raises(ReadError, match=r"^empty\.html: the file is empty$"):
        list(inspect([empty]))


def test_what_the_user_silences_is_silent_here_as_in_a_book() -> None:
    cut = Source("page.html", PAGE.data.partition(b"</p>")[0], "text/html")
    assert "RDR026" in told(only(inspect([cut])))
    options = octavo.Options(Choices(keep=("RDR026",)))
    assert "RDR026" not in told(only(inspect([cut], options=options)))


def test_pages_come_in_the_order_of_their_book(tmp_path: Path) -> None:
    names = {1: "c.html", 2: "a.html", 3: "b.html", 4: "d.html"}
    for number, name in names.items():
        page = SCRAPED.replace("Chapter 1", f"Chapter {number}").replace(
            "three", f"{number} o'clock"
        )
        (tmp_path / name).write_text(page, "utf-8")
    (tmp_path / "ab.html").write_text("", "utf-8")
    told: list[Finding] = []
    seen = list(inspect(list(pages_at(tmp_path)), notice=told.append))
    assert [Path(one.source).name for one in seen] == [
        "c.html",
        "a.html",
        "ab.html",
        "b.html",
        "d.html",
    ]
    assert [one.code for one in told] == ["BOK018"]
    kept = Options(Choices(keep=("BOK018",)))
    by_names = list(inspect(list(pages_at(tmp_path)), options=kept))
    assert [Path(one.source).name for one in by_names] == sorted([*names.values(), "ab.html"])

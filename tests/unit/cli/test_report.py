"""What was made and noticed is said briefly, and nothing of it is lost on a pipe."""

import io
import json
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from octavo.app.publish import BuildResult, MadeFile
from octavo.cli.flags import Cleaning, Reporting
from octavo.cli.report import report, say_unused, show_findings
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.findings.ledger import Ledger
from octavo.tree.origin import Origin

NOTE = CODES["CHR002"].found(Origin("a.html", path="body/p[1]"), before="Share")
GAPS = tuple(
    CODES["BOK002"].found(Origin(f"{at}.txt"), message=f"After chapter {at} comes {at + 2}.")
    for at in range(30)
)
RESULT = BuildResult(
    "The \x1b[31mWet\x1b[0m Stairs [red]",
    3,
    (MadeFile(Path("stairs.epub"), 12_000, 0.25), MadeFile(Path("stairs.pdf"), 80_000, 1.5, 44)),
    Ledger(100, 5, 0, 95, (NOTE, GAPS[0])),
)


def shown(*findings: Finding, verbose: bool = False) -> list[str]:
    stream = io.StringIO()
    show_findings(Console(file=stream, width=40), findings, verbose=verbose)
    return stream.getvalue().splitlines()


def test_a_table_says_what_was_made(capsys: pytest.CaptureFixture[str]) -> None:
    report([RESULT], Reporting())
    captured = capsys.readouterr()
    lines = [line.split() for line in captured.err.splitlines()]
    assert captured.out == ""
    assert lines[:4] == [
        ["Title", "and", "files", "Size", "Chapters", "Pages", "Seconds"],
        ["The", "\\x1b[31mWet\\x1b[0m", "Stairs", "[red]", "3"],
        ["stairs.epub", "12", "kB", "0.2"],
        ["stairs.pdf", "80", "kB", "44", "1.5"],
    ]


@pytest.mark.parametrize(
    ("width", "figures"),
    [
        (80, ["Size", "Chapters", "Pages", "Seconds"]),
        (60, ["Size", "Chapters"]),
        (48, ["Size"]),
    ],
)
def test_a_narrow_table_leaves_out_figures_before_it_breaks_a_name(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    width: int,
    figures: list[str],
) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    name = "the-lamplighters-arrears-volume-1.epub"
    report([replace(RESULT, files=(MadeFile(Path(name), 12_000, 0.25),))], Reporting())
    heads, *rows = capsys.readouterr().err.splitlines()
    assert heads.split() == ["Title", "and", "files", *figures]
    assert any(name in row for row in rows)


def test_a_title_is_printed_as_it_is_and_obeyed_in_nothing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    report([RESULT], Reporting())
    error = capsys.readouterr().err
    assert "The \\x1b[31mWet\\x1b[0m Stairs [red]" in error
    assert "\x1b" not in error


def test_quiet_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    report([RESULT], Reporting(quiet=True))
    assert capsys.readouterr() == ("", "")


def test_notes_are_counted_and_listed_only_when_asked_for(
    capsys: pytest.CaptureFixture[str],
) -> None:
    report([RESULT], Reporting())
    brief = capsys.readouterr().err
    report([RESULT], Reporting(verbose=True))
    full = capsys.readouterr().err
    assert "1 warning, 1 note (-v lists the notes)" in brief
    assert "a.html#body/p[1]: note CHR002: " in full
    assert "CHR002" not in brief
    assert "0.txt: warning BOK002: After chapter 0 comes 2." in brief


def test_many_warnings_of_a_kind_are_cut_short_and_the_rest_counted() -> None:
    lines = shown(*GAPS)
    assert lines == [
        "0.txt: warning BOK002: After chapter 0 comes 2.",
        "1.txt: warning BOK002: After chapter 1 comes 3.",
        "2.txt: warning BOK002: After chapter 2 comes 4.",
        "  BOK002: is a page missing? --keep BOK002 if none is",
        "… and 27 more BOK002; --ledger FILE has them all",
    ]


def test_what_a_screen_holds_is_shown_whole() -> None:
    assert len(shown(*GAPS[:24])) == 25
    assert shown(*GAPS[:25])[-1] == "… and 22 more BOK002; --ledger FILE has them all"


def test_one_of_every_kind_is_shown_before_a_second_of_any() -> None:
    kinds = (
        "RDR001",
        "RDR003",
        "CHR017",
        "CHR018",
        "BOK003",
        "BOK004",
        "BOK008",
        "BOK009",
        "CHR034",
    )
    told = (CODES[code].found(Origin(f"{at}.txt")) for code in kinds for at in range(3))
    assert all(any(f"warning {code}:" in line for line in shown(*told)) for code in kinds[-1:])


def test_verbose_lists_them_all() -> None:
    assert len(shown(*GAPS, verbose=True)) == 30


def test_errors_come_first_and_what_to_do_stands_under_them() -> None:
    error = replace(CODES["PDF004"].found(), hint="apt-get install pango")
    assert shown(GAPS[0], error) == [
        "error PDF004: No PDF was made: Pango is missing.",
        "0.txt: warning BOK002: After chapter 0 comes 2.",
        "  PDF004: apt-get install pango",
        "  BOK002: is a page missing? --keep BOK002 if none is",
    ]


def test_the_ledger_holds_every_finding(tmp_path: Path) -> None:
    report([RESULT, RESULT], Reporting(ledger=tmp_path / "ledger.json", quiet=True))
    ledger = json.loads((tmp_path / "ledger.json").read_text("utf-8"))
    assert ledger["ink"] == {"read": 200, "removed": 10, "added": 0, "kept": 190}
    assert [finding["code"] for finding in ledger["findings"]] == ["CHR002", "BOK002"] * 2


def test_json_is_the_whole_of_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    report([RESULT], Reporting(as_json=True, quiet=True))
    (book,) = json.loads(capsys.readouterr().out)["books"]
    assert book["files"] == [
        {"path": "stairs.epub", "bytes": 12_000, "seconds": 0.25},
        {"path": "stairs.pdf", "bytes": 80_000, "seconds": 1.5, "pages": 44},
    ]
    assert book["counts"] == {"warning": 1, "note": 1}
    assert [finding["code"] for finding in book["findings"]] == ["BOK002"]


def test_a_drop_that_names_nothing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    removed = [
        CODES["CHR011"].found(before="Support us\non our site."),
        CODES["CHR011"].found(before="Share", evidence="named by css:div.share"),
    ]
    used = ["us on our", "/SITE/i", "css: div.share", "CHR005"]
    say_unused(Cleaning(drop=[*used, "suport", "/SITE/", "css:div.shaer"]), removed)
    assert capsys.readouterr().err.splitlines() == [
        f"octavo: note: --drop {entry!r} matches nothing in these pages"
        for entry in ("suport", "/SITE/", "css:div.shaer")
    ]


def test_what_is_kept_and_names_nothing_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    findings = [
        CODES["CHR033"].found(evidence="named by css: p.motto"),
        CODES["CHR033"].found(evidence="named by the lamp"),
        CODES["CHR011"].found(before="Fog, and dropped."),
    ]
    used = ["css: p.motto", "the lamp", "/fog/i", "CHR004"]
    say_unused(Cleaning(keep=[*used, "the lmap", "css:.mott"]), findings)
    assert capsys.readouterr().err.splitlines() == [
        f"octavo: note: --keep {entry!r} matches nothing in these pages"
        for entry in ("the lmap", "css:.mott")
    ]


def test_a_drop_that_loses_to_a_keep_is_told_as_such(capsys: pytest.CaptureFixture[str]) -> None:
    findings = [CODES["CHR033"].found(evidence="named by css:p")]
    say_unused(Cleaning(drop=["css:p", "fog"], keep=["css:p"]), findings)
    unsure = "it matches nothing in these pages, or only what keep also names"
    assert capsys.readouterr().err.splitlines() == [
        "octavo: note: --drop 'css:p' removes nothing: what keep also names stays",
        f"octavo: note: --drop 'fog' removes nothing: {unsure}",
    ]


def test_of_several_books_what_has_no_place_is_said_with_its_book(
    capsys: pytest.CaptureFixture[str],
) -> None:
    placeless = CODES["BOK012"].found(message="There are two identifiers.")
    result = replace(RESULT, title="Salt", ledger=Ledger(1, 0, 0, 1, (placeless, GAPS[0])))
    report([result, result], Reporting(quiet=False))
    error = capsys.readouterr().err
    assert "BOK012: Salt: There are two" in error
    assert "BOK002: After chapter 0" in error
    report([result], Reporting())
    assert "BOK012: There are two" in capsys.readouterr().err

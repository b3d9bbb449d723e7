"""The account of a page can be read with colour and without, in any width."""

import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console

from octavo.app.inspect import Entry, Inspection, Kept, Noted
from octavo.cli.flags import Reporting
from octavo.cli.page_view import show_page, show_totals
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.findings.ledger import Ledger

GONE = CODES["CHR004"].found(before="Home  Library", evidence="before the story, score -2.0")
LIFTED = CODES["STR002"].found(before="Book 7: The Lamp", after="7\nThe Lamp")
COUNTER = CODES["CHR005"].found(before=" 12")
DOUBT = CODES["CHR017"].found(message="Look here.")

BRIEF = Reporting()


def page(*entries: Entry) -> Inspection:
    findings: list[Finding] = []
    for entry in entries:
        findings += entry.cuts if isinstance(entry, Kept) else (entry.finding,)
    return Inspection("page.txt", "7. The Lamp", Ledger(20, 5, 1, 16, tuple(findings)), entries)


def shown(
    inspection: Inspection,
    reporting: Reporting = BRIEF,
    *,
    width: int = 80,
    colour: bool = False,
) -> str:
    stream = io.StringIO()
    console = Console(
        file=stream,
        width=width,
        force_terminal=colour,
        color_system="standard" if colour else None,
        highlight=False,
        markup=False,
    )
    show_page(console, inspection, reporting)
    return stream.getvalue()


def test_what_stays_and_what_goes_are_told_apart_without_colour() -> None:
    text = shown(page(Noted(LIFTED), Noted(GONE), Kept("It burned.", cuts=(COUNTER,))))
    assert text.splitlines() == [
        "7. The Lamp ─────────────────────────────────────────────────────────── page.txt",
        "15 characters kept, 5 removed, 1 added",
        "      1 CHR004  Page furniture outside the story was removed.",
        "      1 CHR005  A counter at the end of a paragraph was removed.",
        "      1 STR002  A heading became the chapter's title.",
        "",
        "- STR002  Book 7: The Lamp → 7 The Lamp",
        "- CHR004  Home Library  before the story, score -2.0",
        "          It burned. [-12-]",
        "",
    ]


def test_what_goes_is_struck_out_in_red_and_what_stays_is_dim() -> None:
    text = shown(page(Noted(GONE), Kept("It burned.")), colour=True)
    assert "\x1b[9;31mHome Library\x1b[0m" in text
    assert "\x1b[2mIt burned.\x1b[0m" in text


def test_what_was_left_in_doubt_is_marked() -> None:
    assert "! CHR017  Look here." in shown(page(Noted(DOUBT)))


def test_the_middle_of_a_long_run_is_left_out_unless_verbose() -> None:
    story = [Kept(f"Paragraph {at}.") for at in range(9)]
    brief = shown(page(*story))
    assert [line.strip() for line in brief.splitlines()[3:8]] == [
        "Paragraph 0.",
        "Paragraph 1.",
        "⋮ 5 more paragraphs stay (-v shows them)",
        "Paragraph 7.",
        "Paragraph 8.",
    ]
    assert "Paragraph 4." in shown(page(*story), Reporting(verbose=True))
    assert "⋮ 8 more (-v shows them)" in shown(page(*[Noted(GONE)] * 20))


@pytest.mark.parametrize("width", [72, 80, 120])
def test_every_line_fits_the_width_it_is_given(width: int) -> None:
    long = "The lamp in the harbour office burned until three. " * 8
    wide = "雨の日だけ、お代をとらない貸本屋がありました。" * 8
    lifted = CODES["STR002"].found(before=long, after=wide, evidence=long)
    gone = CODES["CHR004"].found(before=wide, evidence=long)
    text = shown(
        page(Noted(lifted), Noted(gone), Kept(long, cuts=(COUNTER,)), Kept(wide)), width=width
    )
    entries = text.splitlines()[6:]
    assert max(map(cell_len, entries)) <= width


def test_a_narrow_terminal_breaks_the_lines_and_no_title_loses_what_was_struck_out() -> None:
    lifted = CODES["STR002"].found(before="Chapter 1: The Lamp", after="Chapter 1 The Lamp")
    assert "Chapter 1: The Lamp → Chapter 1 The Lamp" in shown(page(Noted(lifted)), width=40)


def test_what_a_narrow_terminal_breaks_off_stands_below_the_text() -> None:
    text = shown(
        page(Noted(GONE), Kept("The lamp burned until three. " * 4)), width=50, colour=True
    )
    lines = [re.sub(r"\x1b\[[\d;]*m", "", line) for line in text.splitlines()]
    assert lines[2:4] == [
        "      1 CHR004  Page furniture outside the story",
        "                was removed.",
    ]
    entries = lines[5:-1]
    assert max(map(cell_len, entries)) <= 50
    assert all(line.startswith((" " * 10, "- CHR004  ")) for line in entries)


def test_escape_sequences_of_a_page_are_shown_and_not_obeyed() -> None:
    text = shown(page(Kept("Fog\x1b[2J"), Noted(CODES["CHR004"].found(before="a\u202eb"))))
    assert "Fog\\x1b[2J" in text
    assert "a\\u202eb" in text


def test_quiet_shows_the_sums_alone() -> None:
    text = shown(page(Kept("It burned."), Noted(GONE)), Reporting(quiet=True))
    assert "It burned." not in text
    assert "15 characters kept" in text


def test_totals_say_how_many_pages() -> None:
    stream = io.StringIO()
    show_totals(Console(file=stream, width=80), 12, Ledger(1234, 0, 0, 1234))
    assert stream.getvalue() == "12 pages\n1,234 characters kept, 0 removed\n"

"""Of many pages is shown what goes from them all, what goes from a few, and which of them stand out."""

import io

from rich.console import Console

from octavo.app.inspect import Inspection
from octavo.cli.digest_view import show_digest
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.findings.ledger import Ledger

NAVIGATION, CONTROL, LOCKED = CODES["CHR004"], CODES["CHR002"], CODES["CHR034"]
STRANGE = "She put the lamp out and went to bed, and nobody saw her again before the spring tide."


def page(number: int) -> Inspection:
    """Return a page of 100 characters of story under two lines that all pages have; the fifth has a strange one, the seventh no story."""
    gone = [
        NAVIGATION.found(before=f"Next Chapter {number + 1}"),
        CONTROL.found(before="A+"),
        NAVIGATION.found(before=f"Reply {number}" if number % 2 else "Home"),
    ]
    if number == 5:
        gone.append(NAVIGATION.found(before=STRANGE))
    if number == 7:
        gone.append(LOCKED.found())
    removed = sum(one.removed for one in gone)
    kept = 0 if number == 7 else 100
    ledger = Ledger(removed + kept, removed, 0, kept, tuple(gone))
    return Inspection(f"book/{number:02}.html", f"Chapter {number}", ledger, ())


def shown(width: int = 90) -> list[str]:
    pages = [page(number) for number in range(1, 11)]
    findings: list[Finding] = [one for seen in pages for one in seen.ledger.findings]
    sums = Ledger(
        sum(one.ledger.read for one in pages),
        sum(one.ledger.removed for one in pages),
        0,
        900,
        tuple(findings),
    )
    stream = io.StringIO()
    console = Console(file=stream, width=width, highlight=False, markup=False)
    show_digest(console, pages, sums)
    return stream.getvalue().splitlines()


def test_what_all_pages_have_is_told_once() -> None:
    """Lines that differ in a number alone are one."""
    lines = shown()
    assert "     10   Next Chapter 2" in lines
    assert "     10   A+" in lines
    assert "      5   Reply 1" in lines
    assert len([line for line in lines if "Next Chapter" in line]) == 1


def test_what_goes_from_one_page_is_told_with_its_page() -> None:
    (line,) = [line for line in shown() if "spring tide" in line]
    assert line.endswith("05.html")
    assert len(line) <= 90


def test_pages_that_stand_out_are_named() -> None:
    lines = shown()
    least = lines.index("Shortest after cleaning")
    assert lines[least + 1] == "      0   07.html"
    most = lines.index("Most removed from")
    assert lines[most + 1].endswith("05.html")


def test_a_warning_names_its_pages() -> None:
    (line,) = [line for line in shown() if "CHR034" in line]
    assert line.split() == ["1", "CHR034", *LOCKED.rule.split(), "07.html"]


def test_reasons_stand_in_the_order_of_their_codes_with_how_often_they_are_given() -> None:
    heads = [line for line in shown() if line.startswith("CHR")]
    assert heads == [f"CHR002  {CONTROL.rule}  10 times", f"CHR004  {NAVIGATION.rule}  21 times"]

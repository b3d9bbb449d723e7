"""Every folder in `cases/collation/` is a pair of little books, and what `octavo diff` says of them.

old/ · new/     the chapters
expected.txt    the words of the terminal, without colour, 80 columns wide
shows.txt       what the case shows, in a line
"""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from octavo.app.diff import Diff, compare_books, look_up, read_book
from octavo.cli.diff_view import show_diff
from octavo.cli.flags import Reporting

CompareGolden = Callable[[Path, str], None]

FOLDERS = sorted((Path(__file__).parent / "cases" / "collation").iterdir())


def compared(folder: Path) -> Diff:
    old, new = (read_book(look_up(folder / side)) for side in ("old", "new"))
    return compare_books(old, new)


def shown(diff: Diff) -> str:
    stream = io.StringIO()
    console = Console(
        file=stream, width=80, force_terminal=True, color_system=None, highlight=False, markup=False
    )
    show_diff(console, diff, Reporting(), summary=False)
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().splitlines())


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_pair_of_books_is_told_as_expected(folder: Path, compare_golden: CompareGolden) -> None:
    compare_golden(folder / "expected.txt", shown(compared(folder)))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_case_says_in_a_line_what_it_shows(folder: Path) -> None:
    assert len((folder / "shows.txt").read_text("utf-8").splitlines()) == 1

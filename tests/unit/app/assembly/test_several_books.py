"""Chapters of two serials in one folder are told; those of one book are not, whatever else parts its pages."""

from pathlib import Path

import pytest

import octavo
from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices

TOLD = (
    "The ferry had been hauled up for tar, and the bell rope was gone.",
    "Marten asked the toll keeper twice, and twice he was told to wait.",
    "“Nobody crosses on a day like this,” she said, and went in.",
)


def page(window: str, heading: str, head: str = "") -> str:
    story = "".join(f"<p>{line} That was {window}.</p>" for line in TOLD)
    title = f"<title>{window}</title>"
    return f"<html lang='en'>{title}{head}<body><h1>{heading}</h1><div>{story}</div></body></html>"


def write(folder: Path, files: dict[str, str]) -> None:
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")


def made(folder: Path, files: dict[str, str], keep: tuple[str, ...] = ()) -> Outcome:
    write(folder, files)
    book = octavo.convert([folder], options=octavo.Options(choices=Choices(keep)))
    assert octavo.open_ledger(book).balances
    return book


def said(book: Outcome) -> list[str]:
    return [one.message for one in book.findings if one.code == "BOK022"]


@pytest.mark.parametrize(
    ("one", "other", "number", "site"),
    [
        ("The Salt Ledger", "Nine Lamps", "Chapter {}: Tar", "Gull Rock"),
        ("Соляная книга", "Девять фонарей", "Глава {}. Дёготь", "Читальня"),
        ("盐田旧事", "九盏灯", "第{}章 焦油", "海鸥读书"),
    ],
)
@pytest.mark.parametrize(
    "window", ["{book} - {number} - {site}", "{number} | {book}", "{number} | {book} | {site}"]
)
def test_two_serials_in_one_folder_are_told_with_their_names(
    tmp_path: Path, one: str, other: str, number: str, site: str, window: str
) -> None:
    files = {
        f"{stem}-{at}.html": page(
            window.format(book=book, number=number.format(at), site=site), number.format(at)
        )
        for stem, book, count in (("a", one, 9), ("b", other, 4))
        for at in range(1, count + 1)
    }
    (message,) = said(made(tmp_path, files))
    assert f"“{one}” 9 (first a-1.html), “{other}” 4 (first b-1.html)" in message
    assert said(made(tmp_path, files, keep=("BOK022",))) == []


def test_what_pages_state_is_believed_before_their_windows(tmp_path: Path) -> None:
    files = {
        f"{book}-{at}.html": page(
            f"Chapter {at}",
            f"Chapter {at}",
            f"<meta property='og:novel:book_name' content='{book} of Salt'>",
        )
        for book in ("Ledger", "Lamp")
        for at in range(1, 5)
    }
    (message,) = said(made(tmp_path, files))
    assert "“Lamp of Salt” 4 (first Lamp-1.html)" in message


@pytest.mark.parametrize(
    "titles",
    [
        pytest.param(
            [
                f"Salt - Chapter {at} | {site}"
                for site in ("Gull Rock", "Tern Rock")
                for at in range(1, 6)
            ],
            id="one book from two sites",
        ),
        pytest.param(
            [
                f"The Salt Ledger Vol. {volume} - Chapter {at}"
                for volume in (1, 2)
                for at in range(1, 6)
            ],
            id="volumes of one book",
        ),
        pytest.param(
            [f"Book {volume}: Chapter {at}" for volume in ("One", "Two") for at in range(1, 6)],
            id="volumes without a name",
        ),
        pytest.param(
            [
                f"{arc} - Chapter {at}"
                for arc, first in (("Ember", 1), ("Ash", 6))
                for at in range(first, first + 5)
            ],
            id="arcs that count on",
        ),
        pytest.param(
            [
                f"{arc} - Chapter {at} | The Long Quay"
                for arc in ("Dawn", "Dusk")
                for at in range(1, 6)
            ],
            id="arcs of one book that begin anew",
        ),
        pytest.param(
            [f"Salt - Chapter {at} - {word}" for word in ("Rain", "Fog") for at in range(1, 6)],
            id="titles of chapters that recur",
        ),
        pytest.param(
            [f"{word} {at} - Salt" for word in ("Chapter", "Interlude") for at in range(1, 6)],
            id="interludes with numbers of their own",
        ),
    ],
)
def test_of_one_book_nothing_is_said(tmp_path: Path, titles: list[str]) -> None:
    files = {f"{at:02}.html": page(title, title) for at, title in enumerate(titles)}
    assert said(made(tmp_path, files)) == []


def test_books_in_folders_of_their_own_are_parts_of_one(tmp_path: Path) -> None:
    for book in ("Salt", "Lamps"):
        files = {
            f"{at}.html": page(f"{book} - Chapter {at}", f"Chapter {at}") for at in range(1, 5)
        }
        write(tmp_path / book, files)
    assert said(octavo.convert([tmp_path / "Salt", tmp_path / "Lamps"])) == []


def test_too_few_pages_do_not_tell_a_book(tmp_path: Path) -> None:
    files = {
        f"{book}-{at}.html": page(f"{book} - Chapter {at}", f"Chapter {at}")
        for book, count in (("Salt", 8), ("Lamps", 2))
        for at in range(1, count + 1)
    }
    assert said(made(tmp_path, files)) == []

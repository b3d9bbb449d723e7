"""Pages whose names say no order stand by their headings' numbers, where these leave nothing open."""

from pathlib import Path

import pytest

import octavo
from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices

TOLD = (
    "The rope was wet, and nobody would say from what.",
    "Ida counted the oars again, and again there was one too many.",
    "“It was here before us,” said the watchman, and shut the book.",
)


def page(heading: str, more: str = "") -> str:
    story = "".join(f"<p>{line} That was in {heading}{more}.</p>" for line in TOLD)
    return f"<html lang='en'><title>{heading}</title><body><h1>{heading}</h1><div>{story}</div></body></html>"


def made(folder: Path, pages: dict[str, str], keep: tuple[str, ...] = ()) -> Outcome:
    for name, text in pages.items():
        (folder / name).write_text(text, "utf-8")
    return octavo.convert([folder], options=octavo.Options(choices=Choices(keep)))


def labels(book: Outcome) -> list[str]:
    return [section.label for section in book.document.sections()]


ROPE = {
    "Anchor.html": page("Chapter 3: Anchor"),
    "Bells.html": page("Chapter 1: Bells"),
    "Cable.html": page("Chapter 4: Cable"),
    "Dory.html": page("Chapter 2: Dory"),
}
BY_NUMBER = ["Chapter 1: Bells", "Chapter 2: Dory", "Chapter 3: Anchor", "Chapter 4: Cable"]
BY_NAME = ["Chapter 3: Anchor", "Chapter 1: Bells", "Chapter 4: Cable", "Chapter 2: Dory"]


def test_pages_named_by_their_titles_stand_by_the_numbers_of_their_headings(tmp_path: Path) -> None:
    book = made(tmp_path, {**ROPE, "Ahoy.html": page("Notice"), "Prologue.html": page("Prologue")})
    assert labels(book) == ["Prologue", *BY_NUMBER, "Notice"]
    (told,) = (one for one in book.findings if one.code.startswith("BOK01"))
    assert told.code == "BOK018"
    assert told.message == (
        "The file names give no order: their chapters are ordered by the numbers in their headings, from"
        " “Chapter 1: Bells” to “Chapter 4: Cable”; after them, without a number: “Ahoy.html”."
    )


def test_the_user_may_leave_them_in_the_order_of_their_names(tmp_path: Path) -> None:
    book = made(tmp_path, ROPE, keep=("BOK018",))
    assert labels(book) == BY_NAME
    assert "BOK013" in {one.code for one in book.findings}


def test_pages_that_were_named_stand_as_they_were_named(tmp_path: Path) -> None:
    made(tmp_path, ROPE)
    assert labels(octavo.convert([tmp_path / name for name in ROPE])) == BY_NAME


@pytest.mark.parametrize(
    "others",
    [
        {"Dory.html": page("Chapter 6: Dory")},
        {"Dory.html": page("Chapter 3: Dory")},
        {"Dory.html": page("Dory"), "Eel.html": page("Eel")},
    ],
    ids=["one is missing", "one comes twice", "many bear none"],
)
def test_numbers_that_leave_an_order_open_say_none(tmp_path: Path, others: dict[str, str]) -> None:
    book = made(tmp_path, {**ROPE, **others})
    assert labels(book)[:3] == BY_NAME[:3]
    assert "BOK018" not in {one.code for one in book.findings}


def test_names_that_say_an_order_are_heard_and_numbers_in_order_say_nothing(tmp_path: Path) -> None:
    (tmp_path / "named").mkdir()
    numbered = {f"{at}.html": text for at, text in enumerate(ROPE.values())}
    assert labels(made(tmp_path / "named", numbered)) == BY_NAME
    (tmp_path / "risen").mkdir()
    risen = {f"{name}.html": page(f"Chapter {at}") for at, name in enumerate("abcd", start=1)}
    assert {one.code for one in made(tmp_path / "risen", risen).findings}.isdisjoint({"BOK018"})


def test_a_page_that_was_saved_twice_stands_beside_itself(tmp_path: Path) -> None:
    book = made(tmp_path, {**ROPE, "Ankle.html": ROPE["Dory.html"]})
    assert labels(book) == sorted([*BY_NUMBER, "Chapter 2: Dory"])


def titled(*numbers: int) -> dict[str, str]:
    """Return pages named by titles that sort otherwise than the numbers in their headings."""
    return {
        f"{chr(97 + at * 7 % 26)} Rope{at}.html".replace(str(at), "x" * at): page(
            f"Chapter {number}: Rope", f", {at}"
        )
        for at, number in enumerate(numbers)
    }


@pytest.mark.parametrize(
    "numbers",
    [(*range(1, 12), *range(13, 26)), (*range(1, 26), 7)],
    ids=["one of many is missing", "one of many comes twice"],
)
def test_one_slip_in_twenty_leaves_the_order_of_numbers(
    tmp_path: Path, numbers: tuple[int, ...]
) -> None:
    book = made(tmp_path, titled(*numbers))
    assert labels(book) == [f"Chapter {number}: Rope" for number in sorted(numbers)]
    codes = {one.code for one in book.findings}
    assert "BOK018" in codes
    assert codes & {"BOK002", "BOK003"}


UNNUMBERED = {f"{name}.html": page(name) for name in ("Anchor", "Bells", "Cable", "Dory")}


def test_pages_that_nothing_numbers_stand_by_letters_and_that_is_told(tmp_path: Path) -> None:
    book = made(tmp_path, UNNUMBERED)
    assert labels(book) == ["Anchor", "Bells", "Cable", "Dory"]
    (told,) = (one for one in book.findings if one.code == "BOK016")
    assert told.message == (
        "Neither names nor headings number the 4 pages of this folder; they stand by the letters of their names, from"
        " “Anchor.html” to “Dory.html”."
    )


def test_figures_in_names_that_sort_by_letters_number_nothing(tmp_path: Path) -> None:
    dated = {
        f"{name.removesuffix('.html')} (3_1_2024).html": UNNUMBERED[name] for name in UNNUMBERED
    }
    assert "BOK016" in {one.code for one in made(tmp_path, dated).findings}


@pytest.mark.parametrize(
    "pages",
    [
        dict(list(UNNUMBERED.items())[:2]),
        {f"{at} {name}": text for at, (name, text) in enumerate(UNNUMBERED.items())},
        {f"Rope {at}.html": text for at, text in enumerate(UNNUMBERED.values())},
        {f"2024-03-1{at} {name}": text for at, (name, text) in enumerate(UNNUMBERED.items())},
        {name.replace(".html", ".md"): f"# {name}\n\n{TOLD[0]}" for name in UNNUMBERED},
    ],
    ids=["two", "numbered first", "numbered last", "dated", "a manuscript"],
)
def test_an_order_that_names_or_an_author_say_is_not_a_guess(
    tmp_path: Path, pages: dict[str, str]
) -> None:
    assert "BOK016" not in {one.code for one in made(tmp_path, pages).findings}


def test_folders_that_are_dated_say_an_order_too(tmp_path: Path) -> None:
    for at, text in enumerate(UNNUMBERED.values()):
        (tmp_path / f"2024/03/1{at}/rope").mkdir(parents=True)
        (tmp_path / f"2024/03/1{at}/rope/index.html").write_text(text, "utf-8")
    book = octavo.convert([tmp_path])
    assert labels(book) == ["Anchor", "Bells", "Cable", "Dory"]
    assert "BOK016" not in {one.code for one in book.findings}


def test_the_user_may_say_that_letters_are_meant(tmp_path: Path) -> None:
    assert "BOK016" not in {one.code for one in made(tmp_path, UNNUMBERED, ("BOK016",)).findings}

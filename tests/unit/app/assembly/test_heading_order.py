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

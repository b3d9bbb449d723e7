"""A chapter that was saved in several pages is one chapter again, if all of them are there."""

import pytest

import octavo
from octavo.app.catalog import HTML
from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.readers.source import Source

TOLD = (
    "The tide had taken the lower steps, and the lamp with them.",
    "Nobody on the quay would say who had lit it in the first place.",
    "Ida counted the oars again, and again there was one too many.",
    "“It was here before us,” said the watchman, and shut the book.",
)


def page(name: str, heading: str, at: int, below: str = "", window: str = "") -> Source:
    story = "".join(f"<p>{line} That was on night {at}.</p>" for line in TOLD)
    data = (
        f"<html lang='en'><title>{window or heading}</title><body><h1>{heading}</h1>"
        f"<div class='chapter-text'>{story}</div><div class='pagination'>{below}</div></body></html>"
    )
    return Source(name, data.encode(), HTML)


def made(*pages: Source, keep: tuple[str, ...] = ()) -> Outcome:
    book = octavo.convert(pages, options=octavo.Options(choices=Choices(keep)))
    assert octavo.open_ledger(book).balances
    return book


def labels(book: Outcome) -> list[str]:
    return [section.label for section in book.document.sections()]


def codes(book: Outcome) -> set[str]:
    return {one.code for one in book.findings if one.code.startswith("BOK")} - {"BOK005"}


@pytest.mark.parametrize(
    ("first", "second", "label"),
    [
        ("Chapter 3: The Oars (1/2)", "Chapter 3: The Oars (2/2)", "Chapter 3: The Oars"),
        ("Chapter 3: Oars (page 1 of 2)", "Chapter 3: Oars (page 2 of 2)", "Chapter 3: Oars"),
        ("Chapter 3 - Page 1", "Chapter 3 - Page 2", "Chapter 3"),
        ("第三章 船桨(1/2)", "第三章 船桨(2/2)", "第三章 船桨"),
        ("第三章 船桨（第1页/共2页）", "第三章 船桨（第2页/共2页）", "第三章 船桨"),
        ("Глава 3. Вёсла (1 из 2)", "Глава 3. Вёсла (2 из 2)", "Глава 3: Вёсла"),
        ("Kapitel 3: Ruder (Seite 1 von 2)", "Kapitel 3: Ruder (Seite 2 von 2)", "Kapitel 3: Ruder"),
        ("제3화 노 (1/2 페이지)", "제3화 노 (2/2 페이지)", "제3화 노"),
    ],
)  # fmt: skip
def test_pages_that_their_headings_count_are_one_chapter(
    first: str, second: str, label: str
) -> None:
    book = made(page("3.html", first, 1), page("3_2.html", second, 2))
    assert labels(book) == [label]
    assert codes(book) == {"BOK017"}
    text = book.document.plain_text()
    assert text.index("night 1") < text.index("night 2")


def test_pages_that_their_files_and_the_row_below_count_are_one_chapter() -> None:
    pages = [
        page(f"chapter-3-page-{at}.html", "Chapter 3", at, f"Page {at} of 3") for at in (1, 2, 3)
    ]
    book = made(*pages, page("chapter-4.html", "Chapter 4", 4))
    assert labels(book) == ["Chapter 3", "Chapter 4"]
    (told,) = (one for one in book.findings if one.code == "BOK017")
    names = "chapter-3-page-1.html, chapter-3-page-2.html, chapter-3-page-3.html"
    assert told.message == f"“Chapter 3” was saved as 3 pages; they are one chapter: {names}."
    assert labels(made(*pages[:2])) == ["Chapter 3", "Chapter 3"]


def test_pages_that_their_windows_count_are_one_chapter() -> None:
    pages = [
        page(f"{at}.html", "Chapter 3", at, window=f"Salt - Chapter 3 - Page {at} | Gull Rock")
        for at in (1, 2)
    ]
    assert labels(made(*pages)) == ["Chapter 3"]


@pytest.mark.parametrize(
    "headings",
    [
        ("Chapter 3: Oars (1/3)", "Chapter 3: Oars (2/3)"),
        ("Chapter 3: Oars (2/3)", "Chapter 3: Oars (3/3)"),
        ("Chapter 3: Oars (1/3)", "Chapter 3: Oars (3/3)"),
        ("Chapter 3: Siege (1/2)", "Chapter 4: Siege (2/2)"),
        ("Chapter 3: Oars (1/2)", "Chapter 3: Salt (2/2)"),
    ],
)
def test_where_a_page_is_missing_or_of_another_chapter_none_is_joined(
    headings: tuple[str, ...],
) -> None:
    book = made(*(page(f"{at}.html", one, at) for at, one in enumerate(headings)))
    assert labels(book) == list(headings)
    assert "BOK017" not in codes(book)


def test_files_called_pages_are_chapters_where_no_heading_says_otherwise() -> None:
    book = made(*(page(f"page-{at}.html", "The Oars", at) for at in (1, 2)))
    assert len(labels(book)) == 2


def test_a_page_that_has_the_whole_chapter_again_is_told_as_saved_twice() -> None:
    book = made(*(page(f"3-page-{at}.html", "Chapter 3", 1) for at in (1, 2)))
    assert {"BOK003", "BOK004"} & codes(book) == {"BOK004"}


def test_the_user_may_leave_each_page_a_chapter() -> None:
    pages = [page(f"{at}.html", f"Chapter 3 ({at}/2)", at) for at in (1, 2)]
    assert len(labels(made(*pages, keep=("BOK017",)))) == 2


def test_that_a_page_goes_on_is_not_told_once_the_next_stands_behind_it() -> None:
    pages = [page(f"{at}.html", f"第三章 船桨({at}/2)", at) for at in (1, 2)]
    cut = pages[0].data.replace(
        b"</div>", "<p>本章未完，请点击下一页继续阅读！</p></div>".encode(), 1
    )
    first = Source("1.html", cut, HTML)
    assert "CHR017" in {one.code for one in made(first).findings}
    assert "CHR017" not in {one.code for one in made(first, pages[1]).findings}


@pytest.mark.parametrize(
    ("first", "second", "heading"),
    [
        ("ch003.html", "ch003-2.html", "Chapter 3: The Oars"),
        ("ch003-1.html", "ch003-2.html", "Chapter 3: The Oars"),
        ("ch003.html", "ch003_page2.html", "Chapter 3: The Oars"),
        ("ch003a.html", "ch003b.html", "Chapter 3: The Oars (2)"),
        ("ch003.html", "ch003p2.html", "Chapter 3: The Oars - Page 2"),
    ],
)
def test_pages_of_one_heading_that_their_names_count_are_one_chapter(
    first: str, second: str, heading: str
) -> None:
    book = made(
        page("ch002.html", "Chapter 2: The Lamp", 1),
        page(first, "Chapter 3: The Oars", 2),
        page(second, heading, 3),
        page("ch004.html", "Chapter 4: The Step", 4),
    )
    assert labels(book) == ["Chapter 2: The Lamp", "Chapter 3: The Oars", "Chapter 4: The Step"]
    assert codes(book) == {"BOK017"}


def test_a_page_saved_again_with_a_change_is_not_a_second_page() -> None:
    again = page("ch003-2.html", "Chapter 3: The Oars", 2)
    changed = Source(again.name, again.data.replace(b"shut the book", b"closed the book"), HTML)
    book = made(page("ch003.html", "Chapter 3: The Oars", 2), changed)
    assert "BOK017" not in codes(book)


def test_chapters_that_their_names_count_are_not_pages_of_one() -> None:
    book = made(page("ch011.html", "Chapter 1: Oars", 1), page("ch012.html", "Chapter 1: Oars", 2))
    assert "BOK017" not in codes(book)

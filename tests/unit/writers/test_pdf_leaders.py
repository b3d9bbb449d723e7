"""Contents on paper: where the page number of an entry stands, and what is drawn before it."""

import io
from typing import Any

import pikepdf
import pymupdf
import pytest

from octavo.tree.build import chapter, para
from octavo.tree.document import Document, Metadata
from octavo.writers.pdf import write_pdf
from octavo.writers.sheets import OwnSheet

DOTTED = OwnSheet(
    "dots.css", 'nav.contents a::after { content: leader(".") target-counter(attr(href), page) }'
)
TITLES = ("Lentils", "What the Seals Said When They Were Asked", "A Step")


def book() -> Document:
    chapters = (
        chapter(title, *[para("She counted. " * 90)] * 4, number=str(number))
        for number, title in enumerate(TITLES, 1)
    )
    return Document(Metadata(title="Steps", language="en"), body_matter=tuple(chapters))


def lines_of_contents(data: bytes) -> list[tuple[str, float]]:
    """Return each line of the contents below its heading: its words, and where it ends."""
    with pymupdf.open(stream=data) as pages:  # type: ignore[no-untyped-call]
        page: Any = next(one for one in pages if "Contents" in one.get_text())
        words = [one for one in page.get_text("words") if one[3] < 0.9 * page.rect.height]
    rows: dict[int, list[Any]] = {}
    for word in words:
        rows.setdefault(round(word[3]), []).append(word)
    lines = [sorted(row) for _, row in sorted(rows.items())]
    told = [(" ".join(word[4] for word in line), line[-1][2]) for line in lines]
    return [line for line in told if line[0].partition(" ")[0].isdecimal()]


@pytest.fixture(scope="module")
def plain() -> bytes:
    return write_pdf(book()).data


def test_page_numbers_stand_below_each_other_at_the_end_of_the_line(plain: bytes) -> None:
    lines = lines_of_contents(plain)
    assert [words for words, _ in lines] == [
        f"{at} {title} {page}" for at, title, page in zip((1, 2, 3), TITLES, (1, 4, 7), strict=True)
    ]
    ends = [end for _, end in lines]
    assert max(ends) - min(ends) < 0.5


@pytest.mark.parametrize("words", range(8, 16))
def test_a_page_number_stands_in_the_last_line_of_its_title_and_no_title_below_it(
    words: int,
) -> None:
    titles = [
        " ".join(["She counted every lamp along the quay"] * 3)[: 6 * words + more]
        for more in range(6)
    ]
    chapters = [chapter(f"1 {title}", "She counted.") for title in titles]
    made = write_pdf(Document(Metadata(title="Steps", language="en"), body_matter=tuple(chapters)))
    with pymupdf.open(stream=made.data) as pages:  # type: ignore[no-untyped-call]
        page: Any = next(one for one in pages if "Contents" in one.get_text())
        words_of_it = [one for one in page.get_text("words") if one[3] < 0.9 * page.rect.height]
    numbers = [one for one in words_of_it if one[0] > max(word[2] for word in words_of_it) - 20]
    assert len(numbers) == len(titles)
    for number in numbers:
        assert any(abs(one[3] - number[3]) < 1 for one in words_of_it if one is not number)


def test_an_entry_is_drawn_in_four_parts_and_is_one_link(plain: bytes) -> None:
    with pikepdf.open(io.BytesIO(plain)) as pdf:
        entries = [
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/TOCI"
        ]
        links = [entry.K[0].K[0] for entry in entries]
        assert [str(entry.K[0].S) for entry in entries] == ["/Reference"] * 3
        assert [str(link.S) for link in links] == ["/Link"] * 3
        # its number, a space, its title, the space that leads on, the page number; and its annotation
        assert {len(link.K) for link in links} == {6}


def test_a_leader_that_shows_is_set_all_along_the_line() -> None:
    made = write_pdf(book(), css=(DOTTED,)).data
    assert all(words.count("." * 12) for words, _ in lines_of_contents(made))

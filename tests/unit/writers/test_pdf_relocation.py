from functools import cache
from typing import TYPE_CHECKING

import pytest
from tests.printed_book import sample_book
from tests.printed_piece import STYLE, kit_for, page_of, set_page

from octavo.writers.pdf.engine import require_engine
from octavo.writers.pdf.file.relocation import moved
from octavo.writers.pdf.kit import BASE, Served
from octavo.writers.pdf.pieces import Piece, Pieces
from octavo.writers.pdf.work import Work
from octavo.writers.xhtml.outline import outline

if TYPE_CHECKING:
    from octavo.writers.pdf.press import Press

NUMBERED = (
    STYLE + ".footnote { float: footnote } @page { @bottom-right { content: counter(page) } }"
)


@cache
def pieces() -> tuple[Piece, ...]:
    book = sample_book()
    addresses = {one.id: f"{BASE}picture/{one.sha256}" for one in book.resources}
    return tuple(Pieces(book, outline(book), addresses))


@pytest.fixture(scope="module")
def press() -> "Press":
    require_engine()
    from octavo.writers.pdf.press import Press

    return Press(kit_for("".join(piece.markup for piece in pieces()), NUMBERED))


def work(at: int, base: int) -> Work:
    book = sample_book()
    pictures = {
        f"{BASE}picture/{one.sha256}": Served(book.store[one.sha256], one.media_type)
        for one in book.resources
    }
    return Work(str(at), pieces()[at].markup, base, pictures)


@pytest.mark.parametrize("at", range(len(tuple(pieces()))))
def test_a_piece_that_is_moved_is_to_the_byte_what_setting_it_there_gives(
    press: "Press", at: int
) -> None:
    low = press.set(work(at, 256))
    high = press.set(work(at, 103_424))
    assert low.body != high.body
    assert moved(low, 103_424) == high
    assert moved(high, 256) == low


def test_the_pieces_of_the_book_have_notes_links_and_pictures() -> None:
    together = "".join(piece.markup for piece in pieces())
    assert 'class="footnote' in together
    assert "https://example.org/board" in together
    assert "<img" in together


def test_a_piece_that_stays_is_the_very_same() -> None:
    fragment = set_page(page_of("<p>a</p>"))
    assert moved(fragment, fragment.base) is fragment


def test_words_that_look_like_references_are_left_alone() -> None:
    body = '<p lang="x-1024 0 R"><a href="https://example.org/1025 0 R (1026 0 R)">1027 0 R</a></p>'
    low, high = set_page(page_of(body)), set_page(page_of(body), base=2048)
    assert moved(low, 2048) == high

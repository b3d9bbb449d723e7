import re

import pytest

from octavo.writers.pdf.geometry import Page, estimated_pages, gutter, page_css, page_of
from octavo.writers.pdf.options import TRIMS, UNBOUND, PrintOptions

EVERY_TRIM = [*TRIMS, "5x8in", "5.5x8.5in", "6x9in", "80x100mm", "300x450mm"]
BOUND = [trim for trim in EVERY_TRIM if trim not in UNBOUND]


@pytest.mark.parametrize("trim", EVERY_TRIM)
def test_a_page_is_a_whole_number_of_lines_high(trim: str) -> None:
    page = page_of(PrintOptions(trim))
    height = page.top + page.lines * page.leading + page.bottom
    assert round(height, 6) == round(page.height, 6)


@pytest.mark.parametrize("trim", EVERY_TRIM)
@pytest.mark.parametrize("leading", [0, 11.3, 14.1, 17])
def test_heights_are_such_that_their_sums_are_exact(trim: str, leading: float) -> None:
    css = page_css(
        page_of(PrintOptions(trim, leading=leading)), recto_chapters=False, right_to_left=False
    )
    pixels = re.findall(r"([\d.]+)px", css)
    assert len(pixels) == 9
    assert all((float(one) * 64).is_integer() for one in pixels)


@pytest.mark.parametrize("trim", BOUND)
def test_the_inner_margin_is_the_wider_and_the_foot_the_deeper(trim: str) -> None:
    page = page_of(PrintOptions(trim))
    assert page.inner > page.outer > 0
    assert page.bottom > page.top > 0


@pytest.mark.parametrize("trim", EVERY_TRIM)
def test_a_line_is_neither_too_long_nor_too_short_to_read(trim: str) -> None:
    page = page_of(PrintOptions(trim))
    assert (17 if trim == "phone" else 19) <= round(page.measure / page.size, 6) <= 30


def test_a_measure_of_ideographs_is_a_whole_number_of_them() -> None:
    page = page_of(PrintOptions("B6"), "ja")
    assert page.measure / page.size == 26


def test_type_size_and_leading_are_taken_as_asked_for() -> None:
    page = page_of(PrintOptions(type_size=12, leading=15))
    assert (page.size, page.leading) == (12, 15)


def test_margins_are_mirrored() -> None:
    css = page_css(page_of(PrintOptions()), recto_chapters=False, right_to_left=False)
    assert "@page :right { margin-left: 53.46pt; margin-right: 43.56pt; }" in css
    assert "@page :left { margin-left: 43.56pt; margin-right: 53.46pt; }" in css


def test_in_a_book_read_from_the_right_the_recto_is_the_left_page() -> None:
    css = page_css(page_of(PrintOptions()), recto_chapters=False, right_to_left=True)
    assert "@page :left { margin-right: 53.46pt; margin-left: 43.56pt; @footnote" in css


def test_chapters_open_on_the_recto_where_asked() -> None:
    css = page_css(page_of(PrintOptions()), recto_chapters=True, right_to_left=False)
    assert "--book-chapter: recto;" in css


@pytest.mark.parametrize("trim", BOUND)
@pytest.mark.parametrize("pages", [24, 150, 151, 300, 301, 500, 501, 700, 701, 2400])
def test_the_binding_leaves_something_of_the_inner_margin_to_be_seen(trim: str, pages: int) -> None:
    page = page_of(PrintOptions(trim), pages=pages)
    assert page.inner - gutter(pages) >= 0.04 * page.width
    assert page.measure >= 15 * page.size or trim == "80x100mm"
    assert page.outer >= 0.1 * page.width


def test_a_thicker_book_has_a_wider_gutter_and_a_shorter_line() -> None:
    thin, thick = (page_of(PrintOptions("5x8"), pages=pages) for pages in (120, 600))
    assert thick.inner > thin.inner
    assert thick.measure < thin.measure
    assert (thick.size, thick.lines) == (thin.size, thin.lines)


def test_a_print_shop_gets_half_an_inch_between_text_and_trim() -> None:
    assert page_of(PrintOptions("pocket")).outer < 36
    assert page_of(PrintOptions("pocket", press=True)).outer >= 36


@pytest.mark.parametrize("trim", sorted(UNBOUND))
def test_a_page_for_the_screen_has_no_sides(trim: str) -> None:
    page = page_of(PrintOptions(trim), pages=900)
    css = page_css(page, recto_chapters=True, right_to_left=False)
    assert page.inner == page.outer
    assert "--book-recto: page;" in css
    assert "--book-chapter: page;" in css


def test_the_narrow_column_of_a_telephone_is_not_justified() -> None:
    assert not page_of(PrintOptions("phone")).justified
    assert all(page_of(PrintOptions(trim)).justified for trim in BOUND)


@pytest.mark.parametrize(
    ("bleed", "marks", "said"),
    [
        ("", False, ""),
        ("3mm", False, " bleed: 8.504pt;"),
        ("3mm", True, " bleed: 23.504pt; marks: crop;"),
        ("10mm", True, " bleed: 56.693pt; marks: crop;"),
        ("", True, " bleed: 15pt; marks: crop;"),
    ],
)
def test_the_sheet_has_room_for_the_bleed_and_for_marks_outside_it(
    bleed: str, marks: bool, said: str
) -> None:
    page = page_of(PrintOptions(bleed=bleed, marks=marks))
    css = page_css(page, recto_chapters=False, right_to_left=False)
    assert f"size: 396pt 816px;{said}\n" in css


def test_the_number_of_pages_is_guessed_from_the_length_of_the_text() -> None:
    def guessed(trim: str, characters: int, language: str = "en") -> int:
        page: Page = page_of(PrintOptions(trim), language)
        return estimated_pages(characters, page, language)

    assert guessed("5.5x8.5", 0) == 1
    assert 250 <= guessed("5.5x8.5", 480_000) <= 330
    assert guessed("pocket", 480_000) > guessed("6x9", 480_000)
    assert guessed("bunko", 100_000, "ja") > 150
    page = page_of(PrintOptions())
    assert estimated_pages(100_000, page, chapters=20) == estimated_pages(100_000, page) + 18

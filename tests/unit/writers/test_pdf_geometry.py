import pytest

from octavo.writers.pdf.geometry import page_css, page_of
from octavo.writers.pdf.options import TRIMS, PrintOptions

EVERY_TRIM = [*TRIMS, "5x8in", "5.5x8.5in", "6x9in", "80x100mm", "300x450mm"]


@pytest.mark.parametrize("trim", EVERY_TRIM)
def test_a_page_is_a_whole_number_of_lines_high(trim: str) -> None:
    page = page_of(PrintOptions(trim))
    height = page.top + page.lines * page.leading + page.bottom
    assert round(height, 6) == round(page.height, 6)


@pytest.mark.parametrize("trim", EVERY_TRIM)
def test_the_inner_margin_is_the_wider_and_the_foot_the_deeper(trim: str) -> None:
    page = page_of(PrintOptions(trim))
    assert page.inner > page.outer > 0
    assert page.bottom > page.top > 0


@pytest.mark.parametrize("trim", EVERY_TRIM)
def test_a_line_is_neither_too_long_nor_too_short_to_read(trim: str) -> None:
    page = page_of(PrintOptions(trim))
    assert 19 <= round(page.measure / page.size, 6) <= 30


def test_a_measure_of_ideographs_is_a_whole_number_of_them() -> None:
    page = page_of(PrintOptions("B6"), "ja")
    assert page.measure / page.size == 26


def test_type_size_and_leading_are_taken_as_asked_for() -> None:
    page = page_of(PrintOptions(base_size=12, leading=15))
    assert (page.size, page.leading) == (12, 15)


def test_margins_are_mirrored() -> None:
    css = page_css(page_of(PrintOptions()), recto_chapters=False, right_to_left=False)
    assert "@page :right { margin-left: 53.361pt; margin-right: 43.659pt }" in css
    assert "@page :left { margin-left: 43.659pt; margin-right: 53.361pt }" in css


def test_in_a_book_read_from_the_right_the_recto_is_the_left_page() -> None:
    css = page_css(page_of(PrintOptions()), recto_chapters=False, right_to_left=True)
    assert "@page :left { margin-right: 53.361pt; margin-left: 43.659pt }" in css


def test_chapters_open_on_the_recto_where_asked() -> None:
    css = page_css(page_of(PrintOptions()), recto_chapters=True, right_to_left=False)
    assert "section.chapter { break-before: recto }" in css

import pytest

from octavo.writers.pdf import book_css
from octavo.writers.pdf.book_css import (
    breakable,
    list_starts,
    shortened,
    width_in_ems,
)


def test_a_list_that_starts_elsewhere_is_counted_from_there() -> None:
    markup = '<ol start="3"><li>a</li></ol><ol start="-2"><li>b</li></ol><ol start="3"></ol>'
    assert list_starts(markup) == (
        'ol[start="-2"] { counter-reset: list-item -3 }\n'
        'ol[start="3"] { counter-reset: list-item 2 }\n'
    )


def test_a_title_that_fits_stands_whole() -> None:
    assert shortened("Copper", 10) == "Copper"


def test_a_title_too_long_for_the_head_is_cut_between_words() -> None:
    assert shortened("The Harbour Master, Having Been Asked", 12) == "The Harbour Master…"


def test_a_word_too_long_for_the_head_is_cut_inside() -> None:
    assert shortened("灯" * 40, 10) == "灯" * 9 + "…"


def test_a_title_without_spaces_is_not_cut_at_the_one_behind_its_number() -> None:
    assert shortened("第二章\u3000" + "灯" * 40, 10) == "第二章\u3000" + "灯" * 5 + "…"
    assert shortened("제2장 " + "편지 " * 10, 10) == "제2장 편지 편지…"


@pytest.mark.parametrize("title", ["The harbour was quiet, ", "x", "灯", "灯 lamp "])
def test_a_title_that_is_a_page_is_cut_as_its_beginning_is(
    title: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was measured anew for each letter that it had too many."""
    measured: list[int] = []

    def counted(words: str) -> float:
        measured.append(len(words))
        return width_in_ems(words)

    monkeypatch.setattr(book_css, "width_in_ems", counted)
    assert shortened(title * 10_000, 22) == shortened(title * 60, 22)
    assert sum(measured) < 2 * len(title) * 10_000


def test_a_word_without_end_may_break() -> None:
    word = "a" * 150
    assert breakable(f"<p>{word}</p>") == f"<p>{'a' * 64}<wbr/>{'a' * 64}<wbr/>{'a' * 22}</p>"


def test_ordinary_words_attributes_and_scripts_without_spaces_are_left_alone() -> None:
    markup = f'<p id="{"a" * 90}">{"word " * 30}{"灯" * 90}{"ไ" * 90} &amp; so on</p>'
    assert breakable(markup) == markup


def test_a_break_never_falls_inside_a_character_reference() -> None:
    assert "&amp<" not in breakable(f"<p>{'&amp;' * 100}</p>")
    assert breakable(f"<p>{'&amp;' * 100}</p>").count("<wbr/>") == 1

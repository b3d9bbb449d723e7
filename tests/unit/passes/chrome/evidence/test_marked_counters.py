"""Counters of some paragraphs: by their element, alone on a line, glued to a full stop."""

import pytest

import octavo
from octavo.tree.nodes import Image
from octavo.tree.walk import all_inlines


def clean(html: str, media_type: str = "text/html") -> list[str]:
    document = octavo.clean(html.encode(), media_type=media_type).document
    return document.plain_text().strip().split("\n\n")


PROSE = (
    "The dentist pulled the moon out by the root.",
    "“Will it grow back?” asked the night.",
    "“It always does,” he said, and washed his hands.",
    "He put it in a glass beside the bed.",
    "In the morning it was milk, and the cat was gone.",
    "Nobody in the street had slept better for years.",
)


def page(figures: dict[int, str], mark: str = '<span class="remarks">{}</span>') -> str:
    lines = "".join(
        f"<p>{line}{mark.format(figures[at]) if at in figures else ''}</p>"
        for at, line in enumerate(PROSE)
    )
    return f"<html><body><main>{lines}</main></body></html>"


@pytest.mark.parametrize("figures", [{0: "12", 2: "99+", 4: "4"}, {0: "7", 1: "7", 5: "1.2k"}])
def test_figures_in_elements_of_one_class_go(figures: dict[int, str]) -> None:
    assert clean(page(figures)) == list(PROSE)


@pytest.mark.parametrize(
    ("figures", "mark"),
    [
        ({0: "1", 2: "2", 4: "3"}, '<span class="ref">{}</span>'),  # they rise: notes
        ({0: "12", 2: "7"}, '<span class="remarks">{}</span>'),  # too few
        ({0: "12", 2: "7", 4: "9"}, '<span class="remarks">{} gulls</span>'),  # words
        ({0: "12", 2: "7", 4: "9"}, '<span class="ref"><a href="#n">{}</a></span>'),  # links
    ],
)
def test_figures_that_are_not_counters_stay(figures: dict[int, str], mark: str) -> None:
    text = "\n".join(clean(page(figures, mark)))
    assert all(figure in text for figure in figures.values())


def test_figures_glued_to_the_full_stops_of_copied_text_go() -> None:
    figures = ("12", "", "3", "99+", "4", "")
    text = "\n\n".join(line + figure for line, figure in zip(PROSE, figures, strict=True))
    assert clean(text, "text/plain") == list(PROSE)


@pytest.mark.parametrize("figures", [("1", "2", "3", "4", "5", ""), ("12", "", "3", "", "", "4")])
def test_figures_that_rise_or_are_few_stay_glued(figures: tuple[str, ...]) -> None:
    lines = [line + figure for line, figure in zip(PROSE, figures, strict=True)]
    assert clean("\n\n".join(lines), "text/plain") == lines


def test_years_at_the_ends_of_sentences_stay() -> None:
    lines = [f"It had been mended in {year}." for year in (1911, 1934, 1920, 1907, 1951)]
    assert clean("\n\n".join(lines), "text/plain") == lines


def test_the_user_may_keep_a_counter() -> None:
    options = octavo.Options(choices=octavo.Choices(keep=("CHR005",)))
    source = octavo.Source("page.html", page({0: "12", 2: "99+", 4: "4"}).encode(), "text/html")
    assert "99+" in octavo.convert([source], options=options).document.plain_text()


def test_a_picture_without_words_behind_a_counter_stays() -> None:
    picture = '<span class="remarks">{}</span><img src="moon.png" alt="">'
    document = octavo.clean(
        page({0: "12", 2: "99+", 4: "4"}, picture).encode(), media_type="text/html"
    ).document
    assert document.plain_text().strip().split("\n\n") == list(PROSE)
    assert sum(isinstance(node, Image) for node in all_inlines(document)) == len((0, 2, 4))

"""Lines of a figure, with marks around it or a title behind it, begin the chapters of a text, if all of them count on."""

import pytest

from octavo.passes.structure.chapter_lines import bare_starts_in
from octavo.tree.build import para
from octavo.tree.nodes import Block

SENTENCE = "The ferryman kept two boats, and the river kept the third. "
CHAPTER = [para(SENTENCE * 30)]
ROMAN = ("", "I", "II", "III", "IV", "V")


def book(form: str, *numbers: int, chapter: list[Block] | None = None) -> list[Block]:
    """Return chapters, each below its number in a form: `- {n} -`, `{r}. Fog`."""
    return [
        block
        for number in numbers
        for block in (para(form.format(n=number, r=ROMAN[number])), *(chapter or CHAPTER))
    ]


@pytest.mark.parametrize(
    "form", ["{n}", "{n}.", "- {n} -", "[{n}]", "#{n}", "{r}", "{r}.", "{n}. Fog", "{r}. Fog", "{r} – Fog"]
)  # fmt: skip
def test_figures_that_count_from_one_begin_chapters(form: str) -> None:
    blocks = book(form, 1, 2, 3, 4, 5)
    assert [start.at for start in bare_starts_in(blocks, {})] == [0, 2, 4, 6, 8]


@pytest.mark.parametrize("form", ["{n}", "- {n} -", "{r}", "{n}. Fog", "{r}. Fog"])
@pytest.mark.parametrize("numbers", [(1, 2, 3, 4), (2, 3, 4, 5, 5), (1, 2, 3, 5, 4)])
def test_figures_that_are_few_or_count_otherwise_begin_none(
    form: str, numbers: tuple[int, ...]
) -> None:
    assert bare_starts_in(book(form, *numbers), {}) == []


def test_figures_of_other_marks_do_not_disturb_them() -> None:
    page, *others = book("[{n}]", 3), *book("{n}", 1, 2, 3, 4, 5)
    assert [start.number for start in bare_starts_in([*page, *others], {})] == list("12345")


def test_items_with_titles_that_are_no_longer_than_those_of_an_article_begin_none() -> None:
    items: list[Block] = [para(SENTENCE * 9)]
    assert bare_starts_in(book("{n}. Fog", 1, 2, 3, 4, 5, chapter=items), {}) == []
    assert len(bare_starts_in(book("{n}", 1, 2, 3, 4, 5, chapter=items), {})) == 5


def test_sentences_behind_figures_are_not_titles() -> None:
    assert bare_starts_in(book("{n}. He rowed.", 1, 2, 3, 4, 5), {}) == []

"""The sample serial, page by page, against the truth that a person wrote down."""

from pathlib import Path

import pytest

import octavo
from octavo.tree.nodes import SceneBreak
from octavo.tree.plain import lines_of
from octavo.tree.text import SCENE_BREAK_LINE

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "manuscripts" / "the-hundred-and-fourth-step"
TRUTH = Path(__file__).parent / "the-hundred-and-fourth-step" / "expected"


def story_of(outcome: octavo.Outcome) -> list[str]:
    """The lines of the chapter, every scene break as the truth writes it."""
    return [
        SCENE_BREAK_LINE if isinstance(block, SceneBreak) else line
        for section in outcome.document.sections()
        for block in section.blocks
        for line in lines_of((block,))
    ]


@pytest.mark.parametrize("number", range(1, 13))
def test_a_scraped_chapter_comes_out_as_its_author_wrote_it(number: int) -> None:
    page = next(PAGES.rglob(f"chapter-{number}.*"))
    outcome = octavo.clean(page)
    truth = (TRUTH / f"chapter-{number}.txt").read_text("utf-8")
    assert story_of(outcome) == [line for line in truth.splitlines() if line]
    assert octavo.open_ledger(outcome).balances


@pytest.mark.parametrize("number", range(1, 13))
def test_a_scraped_chapter_knows_its_number_and_title(number: int) -> None:
    page = next(PAGES.rglob(f"chapter-{number}.*"))
    section = octavo.clean(page).document.body_matter[0]
    assert section.number in {str(number), f"Chapter {number}"}
    assert section.title


def test_the_serial_becomes_one_book_in_natural_order() -> None:
    outcome = octavo.convert([PAGES])
    numbers = [section.number.removeprefix("Chapter ") for section in outcome.document.body_matter]
    assert numbers == [str(number) for number in range(1, 13)]
    assert outcome.document.metadata.title == "The Hundred and Fourth Step"
    assert outcome.document.metadata.language.startswith("en")

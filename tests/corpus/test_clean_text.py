"""Cleaning what is clean changes nothing: books and cases come back line for line."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.corpus.gate import clean_text
from tests.corpus.pages import PLAIN
from tests.corpus.scoring import folded_lines

import octavo
from octavo.app.catalog import MARKDOWN
from octavo.app.deliver import make
from octavo.tree.nodes import Inline, Inlines, Note, SceneBreak
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.walk import all_blocks

ROOT = Path(__file__).parents[2]
SERIAL = sorted(
    (ROOT / "tests" / "books" / "the-hundred-and-fourth-step" / "expected").glob("*.txt")
)
WRITTEN = sorted((ROOT / "manuscripts").glob("*/chapters/*.md"))
SCRAPED = sorted((ROOT / "manuscripts").glob("*/chapter-*.*"))
CASES = sorted((ROOT / "tests" / "cases" / "passes").glob("*/source.*"))
KNOWN_TO_MARK_UP_ALONE = {
    "CHR006-words-of-controls-in-a-story": "lines that say Follow and Menu, near the first",
    "CHR004-published-by-a-program-for-writing": "lines that say Report abuse and Home, near the first, and the last",
}
"""Cases whose lines are the story's by the elements around them, and a page's menu without."""


def named(path: Path) -> str:
    return f"{path.parent.name}-{path.stem}"


def cases() -> Iterator[object]:
    for path in CASES:
        why = KNOWN_TO_MARK_UP_ALONE.get(path.parent.name)
        marks = [pytest.mark.xfail(strict=True, reason=why)] if why else []
        yield pytest.param(path, id=path.parent.name, marks=marks)


@pytest.mark.parametrize("chapter", SERIAL, ids=lambda path: path.stem)
def test_a_chapter_of_the_serial_comes_back_whole(chapter: Path) -> None:
    text = chapter.read_text("utf-8")
    assert folded_lines(text) == folded_lines(clean_text(text.encode(), PLAIN))


@pytest.mark.parametrize("chapter", WRITTEN, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_an_authored_chapter_comes_back_whole_from_its_plain_text(chapter: Path) -> None:
    text = octavo.clean(chapter).document.plain_text()
    assert folded_lines(text) == folded_lines(clean_text(text.encode(), PLAIN))


def assert_whole_again(page: Path) -> None:
    """Clean what was made of a page, as plain text and as the text writer writes it."""
    document = octavo.clean(page).document
    text = document.plain_text()
    assert folded_lines(clean_text(text.encode(), PLAIN)) == folded_lines(text)
    written = make(document, ".txt").data
    again = make(octavo.clean(written, media_type=PLAIN).document, ".txt").data
    assert folded_lines(again.decode()) == folded_lines(written.decode())


@pytest.mark.parametrize("page", SCRAPED, ids=named)
def test_what_was_made_of_a_scraped_chapter_comes_back_whole(page: Path) -> None:
    assert_whole_again(page)


@pytest.mark.parametrize("page", [*cases()])
def test_what_was_made_of_a_case_comes_back_whole(page: Path) -> None:
    assert_whole_again(page)


def numbered_anew(document: octavo.Document) -> octavo.Document:
    """Return a book whose footnotes forget how their pages called them, as they do in Markdown."""

    def forget(node: Inline) -> Inlines:
        return (replace(node, label=""),) if isinstance(node, Note) else (node,)

    return rewrite(document, inlines=lambda content: splice(content, forget))


@pytest.mark.parametrize("page", [*SCRAPED, *WRITTEN, *CASES], ids=named)
def test_what_was_made_of_a_page_comes_back_whole_from_markdown(page: Path) -> None:
    document = octavo.clean(page).document
    again = octavo.clean(make(document, ".md").data, media_type=MARKDOWN)

    found = "".join(again.document.plain_text(headings=True).split())
    assert not [one for one in again.findings if one.removed]
    marks = {block.mark for block in all_blocks(document) if isinstance(block, SceneBreak)}
    for line in numbered_anew(document).plain_text().splitlines():
        assert line in marks or line == "* * *" or "".join(line.split()) in found

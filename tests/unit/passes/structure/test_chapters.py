"""A text that holds several chapters is divided at its headings; one that holds one is not."""

import pytest

from octavo import convert
from octavo.findings.finding import Outcome
from octavo.readers.source import Source
from octavo.tree.document import Metadata, Role


def book(*texts: str, title: str = "") -> Outcome:
    sources = [
        Source(f"text-{at}.md", text.encode(), "text/markdown") for at, text in enumerate(texts, 1)
    ]
    return convert(sources, metadata=Metadata(title=title, language="en"))


def labels(outcome: Outcome) -> list[str]:
    return [section.label for section in outcome.document.sections()]


@pytest.mark.parametrize(
    ("text", "chapters", "title"),
    [
        ("# Tide\n\nIt rose.\n\n# Ebb\n\nIt fell.\n", ["Tide", "Ebb"], "text 1"),
        ("# The Sea\n\n## Tide\n\nIt rose.\n\n## Ebb\n\nIt fell.\n", ["Tide", "Ebb"], "The Sea"),
        (
            "# The Sea\n\nA word first.\n\n## Tide\n\nIt rose.\n\n## Ebb\n\nIt fell.\n",
            ["The Sea", "Tide", "Ebb"],
            "The Sea",
        ),
        (
            "---\ntitle: The Sea\n---\n\n# Tide\n\nIt rose.\n\n# Ebb\n\nIt fell.\n",
            ["Tide", "Ebb"],
            "The Sea",
        ),
        ("A word first.\n\n# Tide\n\nIt rose.\n\n# Ebb\n\nIt fell.\n", ["", "Tide", "Ebb"], "text 1"),
        ("# 潮\n\n満ちた。\n\n# 引\n\n引いた。\n", ["潮", "引"], "text 1"),
        ("## المد\n\nارتفع.\n\n## الجزر\n\nهبط.\n", ["المد", "الجزر"], "text 1"),
        ("# Tide\n\nIt rose.\n\n## Later\n\nIt fell.\n", ["Tide"], "Tide"),
        ("# Tide\n\n### At noon\n\nIt rose.\n\n### At six\n\nIt fell.\n", ["Tide"], "Tide"),
        ("> # Tide\n\n> # Ebb\n\nIt was a quotation.\n", [""], "text 1"),
    ],
)  # fmt: skip
def test_a_text_that_is_the_whole_book(text: str, chapters: list[str], title: str) -> None:
    outcome = book(text)
    assert labels(outcome) == chapters
    assert outcome.document.metadata.title == title
    assert ("STR009" in {one.code for one in outcome.findings}) == (len(chapters) > 1)


def test_headings_below_a_chapter_of_a_titled_book_are_the_chapters_own() -> None:
    text = "# Tide\n\n## Noon\n\nIt rose.\n\n## Six\n\nIt fell.\n"
    assert labels(book(text, title="The Sea")) == ["Tide"]
    assert labels(book(text.replace("Tide", "The Sea"), title="The Sea")) == ["Noon", "Six"]


def test_one_of_several_texts_is_divided_at_its_highest_headings_alone() -> None:
    noon = "# Noon\n\n## One\n\nIt rose.\n\n## Two\n\nIt fell.\n"
    both = "# Six\n\nIt was dark.\n\n# Seven\n\nIt was darker.\n"
    assert labels(book(noon, both)) == ["Noon", "Six", "Seven"]


def test_several_chapters_below_the_title_of_their_text_are_a_part_of_a_book_of_several() -> None:
    part = "---\ntitle: Winter\n---\n\n# Noon\n\nIt rose.\n\n# Six\n\nIt fell.\n"
    outcome = book(part, "# Spring\n\nIt thawed.\n")
    winter, spring = outcome.document.body_matter
    assert (winter.role, winter.label, spring.label) == (Role.PART, "Winter", "Spring")
    assert [one.label for one in winter.sections] == ["Noon", "Six"]


def test_what_is_found_is_said_of_its_own_chapter() -> None:
    outcome = book("# Tide\n\nIt rose.\n\n# Ebb\n\n![](none.png)\n")
    (missing,) = [one for one in outcome.findings if one.code == "RES001"]
    assert missing.chapter == "Ebb"

"""Every example of `docs/markdown.md` makes what the page says of it, without a warning."""

import re
from pathlib import Path

import pytest
from PIL import Image as Picture

from octavo.app.convert import convert
from octavo.findings.finding import Severity
from octavo.tree.document import Role
from octavo.tree.invariants import check_writable
from octavo.tree.nodes import (
    Aside,
    BlockQuote,
    Figure,
    Heading,
    Link,
    List,
    Note,
    Paragraph,
    Ruby,
    SceneBreak,
    SmallCaps,
    Subscript,
    Superscript,
    Table,
    Text,
    Verse,
)
from octavo.tree.walk import all_blocks, all_inlines

PAGE = Path(__file__).parents[3] / "docs" / "markdown.md"
EXAMPLES = re.findall(
    r"^## (.+)$(?:(?!^## )[\s\S])*?^```markdown\n([\s\S]*?)^```$",
    PAGE.read_text("utf-8"),
    re.MULTILINE,
)
SHOWS: dict[str, set[type]] = {
    "Front matter": {Paragraph},
    "Numbers": {Paragraph},
    "Headings": {Heading},
    "Scene breaks": {SceneBreak},
    "Words": {SmallCaps, Subscript, Superscript, Ruby},
    "Verse": {Verse},
    "Letters, quotations, notes beside the story": {BlockQuote, Aside},
    "Footnotes": {Note},
    "Tables": {Table},
    "Pictures": {Figure},
    "Lists and definitions": {List},
    "Links": {Link},
    "Comments": {Text},
}
"""What stands in the tree of each example, by the heading above it."""


def test_every_part_of_the_page_has_an_example_that_is_tested() -> None:
    outside = re.sub(r"^```[\s\S]*?^```$", "", PAGE.read_text("utf-8"), flags=re.MULTILINE)
    parts = re.findall(r"^## (.+)$", outside, re.MULTILINE)
    assert parts == list(SHOWS) == [part for part, _ in EXAMPLES]


@pytest.mark.parametrize(("part", "example"), EXAMPLES)
def test_an_example_is_read_as_the_page_says(part: str, example: str, tmp_path: Path) -> None:
    Picture.new("L", (400, 300)).save(tmp_path / "lamp.png")
    (tmp_path / "01.md").write_text(example, "utf-8")
    (tmp_path / "02.md").write_text(
        "# Two\n\nIt was dark.\n\n## Evening\n\nIt was late.\n", "utf-8"
    )
    outcome = convert([tmp_path])
    book = outcome.document
    kinds = {type(node) for node in (*all_blocks(book), *all_inlines(book))}

    assert [str(one) for one in outcome.findings if one.severity > Severity.NOTE] == []
    assert check_writable(book) == ()
    assert SHOWS[part] - kinds == set()


def test_the_roles_that_the_page_names_are_all_there_are() -> None:
    (said,) = re.findall(r"^Roles: ([\s\S]*?)\n\n", PAGE.read_text("utf-8"), re.MULTILINE)
    named = set(re.findall(r"`([a-z-]+)`", said)) - {"front", "back"}
    roles = {"interlude" if role is Role.INTERLUDE else role.value for role in Role}
    assert roles == named

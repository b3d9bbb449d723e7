"""Titles in `octavo.toml` are read as those of chapters are, or it is said that they are not."""

import pytest

from octavo.app.part_titles import marks_in_titles, titled_parts
from octavo.manuscript.model import Part
from octavo.tree.document import Metadata, Role
from octavo.tree.nodes import Emphasis, Text


def test_the_title_of_a_part_is_inline_markdown() -> None:
    (part,), findings = titled_parts(
        (Part("The *Patience* sails", "II", ("*.md",)),), "book/octavo.toml"
    )

    assert part.title == (Text("The "), Emphasis((Text("Patience"),)), Text(" sails"))
    assert (part.role, part.number, part.sections, findings) == (Role.PART, "II", (), ())


def test_a_part_may_have_no_title() -> None:
    (part,), _ = titled_parts((Part("", "II"),), "book/octavo.toml")

    assert (part.title, part.label) == ((), "II")


def test_what_the_title_of_a_part_says_in_vain_is_told() -> None:
    _, (told,) = titled_parts((Part("The Harbour {.dark}"),), "book/octavo.toml")

    assert (told.code, told.origin and told.origin.source) == ("RDR019", "book/octavo.toml")


@pytest.mark.parametrize(
    ("title", "marked"),
    [
        ("The *Patience* sails", True),
        ("__Salt__", True),
        ("《*盐*》", True),
        ("*Соль*", True),
        ("M*A*S*H", False),
        ("5 * 3 * 2", False),
        ("snake_case_title", False),
        ("* * *", False),
        ("Salt*", False),
    ],
)
def test_marks_of_emphasis_in_the_title_of_the_book_are_told(title: str, marked: bool) -> None:
    codes = [finding.code for finding in marks_in_titles(Metadata(title=title), "octavo.toml")]
    assert codes == (["RDR019"] if marked else [])
    assert [one.code for one in marks_in_titles(Metadata(subtitle=title), "octavo.toml")] == codes

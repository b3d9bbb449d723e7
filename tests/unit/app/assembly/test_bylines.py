"""Who wrote a file stands under its title, unless the whole book is theirs or the file says so already."""

from dataclasses import replace

import pytest

from octavo.app.assembly.bylines import with_byline
from octavo.findings.finding import Finding
from octavo.tree.build import chapter
from octavo.tree.document import Role, Section
from octavo.tree.nodes import Text
from octavo.tree.plain import inline_text

LAMP = chapter("The Lamp", "It burned.")
BOTH = ("Ines Calder", "Tomas Reyes")


def below(section: Section, names: tuple[str, ...], authors: tuple[str, ...]) -> str:
    """Return what stands under the title; the ledger must hear of what is new."""
    findings: list[Finding] = []
    (made,) = with_byline([section], names, authors, "lamp.md", findings)
    words = inline_text(made.subtitle)
    assert "".join(words.split()) == "".join(
        "".join((inline_text(section.subtitle), *(one.after for one in findings))).split()
    )
    return words


@pytest.mark.parametrize(
    ("names", "authors", "said"),
    [
        (("Ines Calder",), BOTH, "Ines Calder"),
        (BOTH, ("Ines Calder",), "Ines Calder, Tomas Reyes"),
        (("Ines Calder",), (), "Ines Calder"),
        (("林海", "陈潮"), ("林海",), "林海、陈潮"),
        (("ines  calder",), ("Ines Calder",), ""),
        (("Tomas Reyes", "Ines Calder"), BOTH, ""),
        ((), BOTH, ""),
    ],
)
def test_a_file_of_some_of_the_authors_is_signed(
    names: tuple[str, ...], authors: tuple[str, ...], said: str
) -> None:
    assert below(LAMP, names, authors) == said


def test_a_byline_stands_below_a_subtitle_that_does_not_name_its_author() -> None:
    told = replace(LAMP, subtitle=(Text("In which nobody drowns"),))
    assert below(told, ("Ines Calder",), BOTH) == "In which nobody drowns\nInes Calder"
    signed = replace(LAMP, subtitle=(Text("A tale by Ines Calder"),))
    assert below(signed, ("Ines Calder",), BOTH) == "A tale by Ines Calder"


def test_a_dedication_a_file_without_text_and_one_of_several_chapters_are_not_signed() -> None:
    dedication = replace(LAMP, role=Role.DEDICATION)
    assert below(dedication, ("Ines Calder",), BOTH) == ""
    for sections in ([], [LAMP, LAMP]):
        assert with_byline(sections, BOTH, (), "lamp.md", []) == sections

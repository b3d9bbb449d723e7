"""What runs above the pages: the book on the left and the chapter on the right, or author and book, or who wrote a story."""

from dataclasses import replace

import pytest

from octavo.tree.build import book, chapter, para
from octavo.tree.document import Contributor, Document, Metadata, Role, Section
from octavo.tree.nodes import LineBreak, Ruby, Text
from octavo.writers.pdf.running_heads import RunningHeads, have_titles
from octavo.writers.xhtml.outline import outline

ONE = (Contributor("Marian Pask"),)
TWO = (Contributor("Ines Calder"), Contributor("Jun Arai"))


def numbered(number: str, *, title: str = "", role: Role = Role.CHAPTER) -> Section:
    words = (Text(title),) if title else ()
    return Section(title=words, number=number, role=role, blocks=(para("It rained."),))


def heads(document: Document, *, room: float = 40) -> RunningHeads:
    divisions = outline(document)
    metadata = document.metadata
    return RunningHeads(
        metadata.title, metadata.authors, ", ", room, has_titles=have_titles(divisions)
    )


def above(document: Document, *, room: float = 40) -> list[tuple[str, str]]:
    """Return what stands on the left above each division of a book, and the rule for what stands on the right."""
    made = heads(document, room=room)
    return [(made.of_book((one,)), made.rules((one,))) for one in outline(document)]


def test_only_long_titles_get_a_rule_of_their_own_and_quotes_cannot_end_it() -> None:
    document = book(
        Metadata(title="Fog"), chapter("Short"), chapter('A "quoted" {title} that is far too long')
    )
    assert above(document, room=8) == [
        ("Fog", ""),
        (
            "Fog",
            ':root #section\\.2 > header .title { string-set: right "A \\22 quoted\\22 \\2026 " }\n',
        ),
    ]


def test_a_running_head_has_the_base_of_ruby_and_no_reading() -> None:
    words = (Text("第一章 "), Ruby((Text("返却"),), (Text("へんきゃく"),)))
    document = book(Metadata(language="ja"), Section(title=words, blocks=(para("雨。"),)))
    ((_, rule),) = above(document)
    assert rule == ':root #section\\.1 > header .title { string-set: right "第一章 返却" }\n'


def test_a_running_head_of_another_direction_keeps_its_stops_at_its_own_ends() -> None:
    turned = Section(title=(Text("מי שם?"),), blocks=(para("רוח."),), dir="rtl")
    ((_, rule),) = above(book(Metadata(language="en"), turned))
    assert r'string-set: right "\200f מי שם\3f \200f "' in rule


@pytest.mark.parametrize("numbers", [("1", "2"), ("IV", "V"), ("iv", "v"), ("7.", "8."), ("", "")])
def test_where_chapters_are_but_numbered_author_and_book_stand_above_them(
    numbers: tuple[str, str],
) -> None:
    document = book(Metadata(title="Fog", contributors=ONE), *map(numbered, numbers))
    assert [left for left, _ in above(document)] == ["Marian Pask"] * 2
    place = "header .number:only-child" if numbers[0] else ":first-child:not(header)"
    assert above(document)[1][1] == f':root #section\\.2 > {place} {{ string-set: right "Fog" }}\n'


def test_a_title_of_figures_is_a_number() -> None:
    document = book(Metadata(title="Fog", contributors=ONE), chapter("1"), chapter("2"))
    assert above(document)[1] == (
        "Marian Pask",
        ':root #section\\.2 > header .title { string-set: right "Fog" }\n',
    )


def test_without_an_author_the_book_stands_on_the_left_alone() -> None:
    ((left, rule),) = above(book(Metadata(title="Fog"), numbered("1")))
    assert (left, rule.partition("right ")[2]) == ("Fog", '"" }\n')


def test_a_prologue_is_named_on_the_right_beside_its_author() -> None:
    document = book(
        Metadata(title="Fog", contributors=ONE),
        numbered("", title="Prologue", role=Role.PROLOGUE),
        numbered("1"),
    )
    assert above(document)[0] == ("Marian Pask", "")


@pytest.mark.parametrize("title", ["Liv", "Mild", "One", "Chapter 5", "V for Velvet"])
def test_a_title_in_letters_stays(title: str) -> None:
    document = book(Metadata(title="Fog", contributors=ONE), chapter(title), numbered("2"))
    assert above(document)[0] == ("Fog", "")
    assert above(document)[1][0] == "Fog"
    assert 'string-set: right ""' in above(document)[1][1]


def test_above_a_story_stands_who_signed_it() -> None:
    stories = [
        replace(chapter(title), subtitle=subtitle)
        for title, subtitle in (
            ("The Lamp", (Text("Jun Arai"),)),
            ("The Mole", (Text("A Report"), LineBreak(), Text("Ines Calder, Jun Arai"))),
            ("The Tide", (Text("A Report by Nobody"),)),
        )
    ]
    document = book(Metadata(title="Fog", contributors=TWO), *stories)
    assert [left for left, _ in above(document)] == ["Jun Arai", "Ines Calder, Jun Arai", "Fog"]


def test_names_that_find_no_room_are_not_cut() -> None:
    document = book(Metadata(title="Fog", contributors=TWO), numbered("1"))
    assert [left for left, _ in above(document, room=9)] == ["Fog"]
    assert [left for left, _ in above(document)] == ["Ines Calder, Jun Arai"]

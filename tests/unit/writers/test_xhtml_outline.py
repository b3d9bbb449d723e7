from dataclasses import replace

from octavo.tree.build import book, chapter, part
from octavo.tree.document import Document, Metadata, Role, Section
from octavo.tree.nodes import Image
from octavo.writers.xhtml.outline import (
    count_half_titles,
    count_opening,
    every,
    outline,
    pieces,
    together,
)
from octavo.writers.xhtml.words import words_of

WORDS = words_of("en")


def named(name: str, *sections: Section) -> Section:
    return replace(chapter(name), id=name, sections=sections)


def test_chapters_follow_their_part_and_sections_stay_in_their_chapter() -> None:
    whole = outline(book(Metadata(), part("I", named("a", named("b"))), named("c")))
    assert [each.title for each in pieces(whole)] == ["I", "a", "c"]
    assert [each.title for each in together(whole[0].divisions[0])] == ["a", "b"]
    assert [each.title for each in together(whole[0])] == ["I"]


def test_an_id_is_the_anchor_where_it_can_be_one() -> None:
    odd = replace(chapter("x"), id="第一章 1")
    divisions = outline(book(Metadata(), named("moscow"), odd, chapter("y")))
    assert [each.anchor for each in divisions] == ["moscow", "section.2", "section.3"]


def test_a_section_without_heading_does_not_raise_the_level_below_it() -> None:
    nameless = Section(sections=(named("a", named("b")),))
    assert [each.level for each in every(outline(book(Metadata(), nameless)))] == [1, 1, 2]


def test_a_number_of_spaces_is_not_a_heading() -> None:
    assert not outline(book(Metadata(), Section(number=" ")))[0].has_heading


def test_a_title_that_is_a_picture_is_called_what_it_shows() -> None:
    pictured = Section(title=(Image("a.png", "A gull", "a"),))
    assert outline(book(Metadata(), pictured))[0].name(WORDS) == "A gull"


def test_a_chapter_that_holds_nothing_is_called_a_chapter() -> None:
    assert outline(book(Metadata(), Section()))[0].name(WORDS) == "Chapter"


def test_the_contents_stand_behind_the_pages_that_open_a_book() -> None:
    roles = (Role.COPYRIGHT_PAGE, Role.DEDICATION, Role.PREFACE, Role.EPIGRAPH)
    front = tuple(Section(role=role) for role in roles)
    assert count_opening(outline(Document(front_matter=front))) == 2
    assert count_opening(outline(Document(body_matter=front[:1]))) == 0
    assert count_opening(outline(Document(front_matter=front[:2]))) == 2


def test_what_stands_before_the_half_title_stands_before_the_title_page_too() -> None:
    half, rights = Section(role=Role.HALF_TITLE_PAGE), Section(role=Role.COPYRIGHT_PAGE)
    praise, foreword = chapter("Praise", "Wet."), Section(role=Role.FOREWORD)

    def counted(*front: Section) -> tuple[int, int]:
        plan = outline(Document(front_matter=front, body_matter=(chapter("Fog"), half)))
        return count_half_titles(plan), count_opening(plan)

    assert counted(praise, half, rights, foreword) == (2, 3)
    assert counted(half, praise, rights) == (1, 1)
    assert counted(half, praise, half, rights) == (3, 4)
    assert counted(rights, foreword, half) == (0, 1)  # the second half title, before the text
    assert counted(foreword, half) == (0, 0)
    assert counted(praise, rights) == (0, 0)

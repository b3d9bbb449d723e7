"""Notes stay, stand behind the story, or go: as the user says, and every word is booked."""

from dataclasses import replace

import pytest
from tests.laws.test_pass_laws import assert_lawful

import octavo
from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.passes.structure.note_places import settle_notes
from octavo.tree.build import chapter, em, note, page, para, quote, scene_break
from octavo.tree.document import Document
from octavo.tree.nodes import Aside, Block, Image

ONE, TWO, THREE = (
    para("The ferryman counted heads."),
    para("He counted again."),
    para("It was right."),
)
HELLO = Aside((para("A/N: Hello."),), "author-note")
BOAT = Aside((para("T/N: A boat."),), "translator-note")
STATUS = Aside((para("Level 2"),), "status")
WITH_NOTES = page(HELLO, scene_break(), ONE, BOAT, TWO, STATUS, THREE)


def settled(document: Document, notes: str, *keep: str) -> Outcome:
    step = settle_notes(Choices(keep, notes=notes))
    assert_lawful(step, document)
    return step.run(document)


def lines_of(outcome: Outcome) -> list[tuple[str, str, str]]:
    return [(one.code, one.before, one.after) for one in outcome.findings]


def test_notes_stay_unless_something_is_said() -> None:
    assert settled(WITH_NOTES, "keep").document is WITH_NOTES


def test_notes_that_are_dropped_leave_the_story_and_their_words_in_the_findings() -> None:
    outcome = settled(WITH_NOTES, "drop")
    assert page(ONE, TWO, STATUS, THREE) == outcome.document
    assert lines_of(outcome) == [("CHR020", "A/N: Hello.", ""), ("CHR020", "T/N: A boat.", "")]


def test_notes_are_moved_behind_the_story_in_their_order() -> None:
    outcome = settled(WITH_NOTES, "end")
    assert page(ONE, TWO, STATUS, THREE, HELLO, BOAT) == outcome.document
    assert lines_of(outcome) == [("CHR021", "", ""), ("CHR021", "", "")]


def test_notes_that_stand_behind_the_story_are_not_moved() -> None:
    document = page(ONE, TWO, scene_break(), HELLO, BOAT)
    assert settled(document, "end").document is document


@pytest.mark.parametrize(
    ("blocks", "left"),
    [
        ((ONE, scene_break(), HELLO), (ONE,)),
        ((HELLO, scene_break(), ONE), (ONE,)),
        ((ONE, scene_break(), HELLO, scene_break(), TWO), (ONE, scene_break(), TWO)),
        ((ONE, HELLO, scene_break(), TWO), (ONE, scene_break(), TWO)),
        ((ONE, scene_break(), TWO, HELLO), (ONE, scene_break(), TWO)),
        ((quote(HELLO), ONE), (ONE,)),
    ],
)
def test_a_scene_break_that_parts_nothing_any_more_goes_with_its_note(
    blocks: tuple[Block, ...], left: tuple[Block, ...]
) -> None:
    assert page(*left) == settled(page(*blocks), "drop").document


def test_what_the_user_keeps_by_text_or_code_stays_in_its_place() -> None:
    by_text = settled(WITH_NOTES, "drop", "A boat")
    assert page(ONE, BOAT, TWO, STATUS, THREE) == by_text.document
    assert settled(WITH_NOTES, "drop", "CHR020").document is WITH_NOTES
    assert settled(WITH_NOTES, "end", "CHR021").document is WITH_NOTES


def test_notes_of_a_section_inside_a_chapter_stay_in_it() -> None:
    inner = chapter("Inner", BOAT, TWO)
    book = Document(body_matter=(chapter("Outer", HELLO, ONE), inner))
    moved = Document(body_matter=(chapter("Outer", ONE, HELLO), chapter("Inner", TWO, BOAT)))
    assert moved == settled(book, "end").document


def test_notes_of_sections_within_sections_stand_behind_the_story_of_their_own() -> None:
    def nested(outer: tuple[Block, ...], *inner: tuple[Block, ...]) -> Document:
        within = tuple(chapter(str(at), *blocks) for at, blocks in enumerate(inner))
        return Document(body_matter=(replace(chapter("Outer", *outer), sections=within),))

    given = nested((HELLO, ONE), (TWO,), (BOAT, TWO), (THREE, HELLO))
    moved = nested((ONE, HELLO), (TWO,), (TWO, BOAT), (THREE, HELLO))
    assert moved == settled(given, "end").document
    only_inner = nested((ONE,), (BOAT, TWO))
    assert nested((ONE,), (TWO, BOAT)) == settled(only_inner, "end").document
    assert settled(moved, "end").document is moved


def test_a_note_in_brackets_goes_with_the_space_before_it() -> None:
    line = para("He sat in a cha (T/N: a boat), counting.")
    outcome = settled(page(line), "drop")
    assert page("He sat in a cha, counting.") == outcome.document
    assert lines_of(outcome) == [("CHR020", "(T/N: a boat)", "")]


def test_a_note_in_brackets_becomes_a_footnote_where_it_stands() -> None:
    line = para("He sat in a cha (T/N: a ", em("flat"), " boat) and counted.")
    words = para("T/N: a ", em("flat"), " boat")
    outcome = settled(page(line), "end")
    assert page(para("He sat in a cha", note(words), " and counted.")) == outcome.document
    assert lines_of(outcome) == [("CHR022", "(T/N: a flat boat)", "T/N: a flat boat")]


def test_a_note_in_brackets_stays_for_its_code_or_its_words() -> None:
    line = page(para("He sat in a cha (T/N: a boat), counting."))
    assert settled(line, "drop", "CHR020").document is line
    assert settled(line, "drop", "a boat").document is line
    assert settled(line, "end", "CHR022").document is line
    assert settled(line, "end", "CHR021").findings


def test_of_notes_in_brackets_each_is_found_and_other_brackets_stay() -> None:
    line = "A cha (small) came (A/N: (really) small) and went （译者注：船）。"
    assert page("A cha (small) came and went。") == settled(page(line), "drop").document


def test_a_note_in_brackets_inside_another_is_found_before_what_stands_around_it() -> None:
    line = "A cha (T/N: a boat (A/N: mine) of clay) came."
    outcome = settled(page(line), "drop")
    assert page("A cha came.") == outcome.document
    assert lines_of(outcome) == [
        ("CHR020", "(A/N: mine)", ""),
        ("CHR020", "(T/N: a boat of clay)", ""),
    ]
    footnote = note(para("T/N: a boat", note(para("A/N: mine")), " of clay"))
    assert page(para("A cha", footnote, " came.")) == settled(page(line), "end").document


def test_a_note_in_brackets_with_which_a_line_begins_leaves_no_space_behind() -> None:
    line = "(T/N: A cha is a boat.) He sat in it."
    assert page("He sat in it.") == settled(page(line), "drop").document
    footnote = note(para("T/N: A cha is a boat."))
    assert page(para(footnote, " He sat in it.")) == settled(page(line), "end").document


def test_a_line_that_is_all_note_in_brackets_goes_or_stays_as_a_line() -> None:
    lines = page("He sat in a cha.", "(T/N: a boat)", "It held.")
    assert page("He sat in a cha.", "It held.") == settled(lines, "drop").document
    assert settled(lines, "end").document is lines


def test_a_footnote_or_a_picture_beside_a_note_in_brackets_that_goes_stays() -> None:
    called = note(para("Or a cup."))
    plate = Image("cha.png", "A cha")
    lines = page(
        "He sat in a cha.", para(called, "(T/N: a boat)"), para(em(plate), "(T/N: a boat)")
    )
    left = page("He sat in a cha.", para(called), para(em(plate)))
    assert left == settled(lines, "drop").document


def test_nothing_is_left_of_a_line_of_notes_in_brackets_and_the_space_between_them() -> None:
    lines = page("He sat in a cha.", para("(T/N: a boat) ", em(" "), "(A/N: mine)"))
    assert page("He sat in a cha.") == settled(lines, "drop").document


def test_brackets_across_mark_up_are_left_alone() -> None:
    document = page(para("A cha ", em("so called (T/N: a boat"), ") came."))
    assert settled(document, "drop").document is document


def test_a_note_in_brackets_that_the_user_keeps_stays() -> None:
    document = page("A cha (T/N: a boat) came.")
    assert settled(document, "drop", "a boat").document is document


def test_a_clean_page_follows_the_choice_and_its_ledger_balances() -> None:
    lines = [f"{one} {two}" for one in ("The ferryman counted", "Mira counted") for two in
             ("the heads of everybody on board.", "the lanterns, which were fewer.")]  # fmt: skip
    text = "\n\n".join(["A/N: Hello, and welcome aboard.", *lines])
    outcome = octavo.clean(text, media_type="text/plain", choices=octavo.Choices(notes="drop"))
    assert octavo.open_ledger(outcome).balances
    assert lines == outcome.document.plain_text().strip().split("\n\n")

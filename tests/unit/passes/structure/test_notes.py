"""Notes are labelled where they stand, and not a word of the chapter changes."""

import octavo
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.structure.notes import LABELLED, label_boxes, label_notes
from octavo.tree.build import page, para
from octavo.tree.nodes import Aside, Block, Container, Heading, List, ListItem, Text

STORY: tuple[Block, ...] = tuple(
    para(line)
    for line in (
        "The lighthouse had been sold, stairs and all, to a man who collected echoes.",
        "He wanted to know which of the stairs was the loudest, and the keeper told him.",
        "They climbed it together that evening, counting, and on the ninth the sea answered.",
    )
)
NOTE = para("T/N: The ninth stair is also a card game.")
BOX = Container((para("The stairs are real."),), attributes=(("class", "author-note"),))


def test_a_note_is_labelled_in_its_place_and_the_words_stay() -> None:
    before = page(STORY[0], NOTE, *STORY[1:])
    outcome = label_notes(NO_CHOICES).run(before)
    aside = Aside((NOTE,), "translator-note")
    assert page(STORY[0], aside, *STORY[1:]) == outcome.document
    assert before.plain_text() == outcome.document.plain_text()
    assert [(one.code, one.before, one.after) for one in outcome.findings] == [(LABELLED, "", "")]


def test_a_box_that_its_class_names_a_note_is_labelled_wherever_it_stands() -> None:
    around = Container((*STORY, BOX), name="main")
    outcome = label_boxes(NO_CHOICES).run(page(around))
    aside = Aside(BOX.blocks, "author-note")
    assert page(Container((*STORY, aside), name="main")) == outcome.document


def test_a_box_that_begins_with_a_lone_label_is_a_note() -> None:
    box = Container((para("Translator's thoughts"), para("A card game.")), name="details")
    outcome = label_boxes(NO_CHOICES).run(page(*STORY, box))
    assert page(*STORY, Aside(box.blocks, "translator-note")) == outcome.document

    whole = page(Container((para("Author's note"), *STORY)))
    assert label_boxes(NO_CHOICES).run(whole).document is whole


def test_a_box_that_holds_most_of_the_chapter_is_the_chapter() -> None:
    before = page(Container(STORY, attributes=(("class", "afterword"),)))
    assert label_boxes(NO_CHOICES).run(before).document is before


def test_a_preface_of_one_motto_is_not_a_note() -> None:
    motto = Container((para("――灯台守の場合――"),), attributes=(("class", "preface"),))
    before = page(motto, *STORY)
    assert label_boxes(NO_CHOICES).run(before).document is before


def test_keeping_the_code_leaves_everything_unlabelled() -> None:
    keep = Choices(keep=(LABELLED,))
    before = page(*STORY, NOTE, BOX)
    assert label_notes(keep).run(before).document is before
    assert label_boxes(keep).run(before).document is before


def test_a_box_apart_from_the_story_is_kept_as_a_note_and_not_taken_for_furniture() -> None:
    lines = "".join(f"<p>{line}</p>" for line in page(*STORY).plain_text().split("\n\n"))
    html = (
        f"<h1>Chapter 4: Echoes</h1><div class='text'>{lines}{lines}</div>"
        "<nav><a href='/5'>Next</a></nav><aside class='tl-note'><p>A card game.</p></aside>"
        "<div class='comments'><p>First!</p></div>"
    )
    document = octavo.clean(html).document
    assert Aside((para("A card game."),), "translator-note") == document.body_matter[0].blocks[-1]


def test_a_doubtful_note_is_said_and_left() -> None:
    first, *rest = page(*STORY).plain_text().strip().split("\n\n")
    lines = [first, "Translator's note", *rest, *rest, *rest]
    outcome = octavo.clean("\n\n".join(lines), media_type="text/plain")
    assert lines == outcome.document.plain_text().strip().split("\n\n")
    assert [one.origin.line for one in outcome.findings if one.code == "CHR023" and one.origin] == [
        3
    ]


def test_what_stands_between_a_lone_label_and_the_box_of_the_story_is_a_note() -> None:
    label, first, second = para("T/N:"), para("A stair is a card game."), para("So is a sea.")
    afterword = (para("Author’s note"), para("“Sold” is his word."), para("Mine was “lent”."))
    story = Container(STORY * 3)
    before = page(label, first, second, story, *afterword)
    after = page(
        Aside((label, first, second), "translator-note"), story, Aside(afterword, "author-note")
    )
    assert label_boxes(NO_CHOICES).run(before).document == after
    assert label_boxes(NO_CHOICES).run(after).document is after


def test_a_lone_label_beside_no_box_of_the_story_is_left_to_the_lines_around_it() -> None:
    label, line = para("Author’s note"), para("The stairs are real.")
    halves = Container(STORY), Container(STORY), Container(STORY)
    for blocks in (
        (label, line, *STORY),
        (label, line, *halves),
        (label, line, Heading((Text("Stairs"),), 3), Container(STORY * 3)),
        (label, *STORY, *STORY, Container(STORY * 3)),
        (label, Container(STORY * 3)),
    ):
        before = page(*blocks)
        assert label_boxes(NO_CHOICES).run(before).document is before


def test_a_bare_word_for_notes_names_a_note_in_a_box_of_that_name() -> None:
    named = (("class", "notes module"),)
    box = Container((para("Notes:"), para("The stairs are real.")), attributes=named)
    outcome = label_boxes(NO_CHOICES).run(page(*STORY, box))
    assert page(*STORY, Aside(box.blocks, "author-note")) == outcome.document

    for second in (para("1. The stairs are real."), List((ListItem((para("A stair."),)),))):
        listed = page(*STORY, Container((para("Notes:"), second), attributes=named))
        assert label_boxes(NO_CHOICES).run(listed).document is listed

"""What stands around a copied story is told by the shapes of lines, and in doubt a line stays."""

import pytest

from octavo.passes.chrome.around.copied.edges_by_shape import shown_edges, within_edges
from octavo.passes.chrome.around.copied.line_shapes import shapes_of
from octavo.passes.chrome.around.copied.line_surroundings import halves, marks_of
from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.gathering import gather
from octavo.tree.build import page

STORY = (
    "The lamp in the harbour office burned until three, and then somebody put it out.",
    "There were wet footprints on the stairs, which led up, and none of them led down.",
    "She counted them twice, and wrote the number in the book, under weather.",
)
READERS = (
    *("heron", "2 days ago", "the stairs, oh no", "Tam B", "3 days ago"),
    *("more please", "gullible", "5 days ago", "lovely"),
)
LETTERS = ("Come home,", "Maud", "3 March 1911", "do not come", "Ada", "4 March 1911")


def lines(*texts: str) -> list[Evidence]:
    return list(gather(page(*texts).spine[0].blocks))


def test_comments_without_a_heading_show_a_page() -> None:
    assert shown_edges(lines(*STORY, *READERS)) == (0, len(STORY) - 1)


@pytest.mark.parametrize(
    "told", ["The radio said 1931.", "1. Count the stairs. 2. Say so.", "2. Say so."]
)
def test_a_storys_own_year_or_list_is_not_a_date_of_a_reader(told: str) -> None:
    story = (STORY[0], told, *STORY[1:])
    assert shown_edges(lines(*story, *READERS)) == (0, len(story) - 1)


@pytest.mark.parametrize(
    "texts",
    [
        STORY,
        (STORY[0], "The clock stood at 21:40.", *STORY[1:], *READERS[:6]),
        (*STORY, *LETTERS),
        (*STORY, *READERS[:3]),
        READERS,
        ("Home", *STORY),
        ("Chapter 1", *STORY, "Chapter 2", *STORY, "Chapter 3", *STORY, *READERS),
        (),
    ],
)
def test_a_text_that_may_be_the_authors_stays_whole(texts: tuple[str, ...]) -> None:
    assert shown_edges(lines(*texts)) == (0, len(texts) - 1)


def test_of_a_page_what_begins_like_its_foot_goes() -> None:
    said = lines(*STORY, "Comments", "heron", "2 days ago", "Views 311", "No. 44 of 61")
    assert within_edges(said, 0, len(said) - 1) == (0, len(STORY) - 1)


@pytest.mark.parametrize(
    "behind",
    [
        ("Maud",),
        ("well then", "well"),
        ("P.S. The goose has come back",),
        ("She read it.", "Level 4"),
    ],
)
def test_behind_a_story_a_line_in_doubt_stays(behind: tuple[str, ...]) -> None:
    said = lines(*STORY, *behind)
    assert within_edges(said, 0, len(said) - 1) == (0, len(said) - 1)


BLURB = "An old keeper, a new boy, and a book in which the sums never come out."


FOOT = ("Vote", "Comment", "You are reading", "The Debts", BLURB)


@pytest.mark.parametrize(("behind", "goes"), [(("#lamp", "Views 311"), True), ((), False)])
def test_a_blurb_goes_only_amid_a_foot(behind: tuple[str, ...], goes: bool) -> None:
    story = STORY * 3
    said = lines(*story, *FOOT, *behind)
    last = len(story) if goes else len(said)
    assert within_edges(said, 0, len(said) - 1) == (0, last - 1)


def test_a_sentence_that_speaks_of_the_page_goes() -> None:
    story = STORY * 3
    foot = ("Early access to 15 chapters on our site!", "Tags: lamps, stairs", "7 of 22")
    said = lines(*story, *foot)
    assert within_edges(said, 0, len(said) - 1) == (0, len(story) - 1)


def test_a_name_before_certain_furniture_may_be_a_signature() -> None:
    story = (*STORY * 3, "midori")
    said = lines(
        *story, "Next Chapter", "Comments 3", "Previous Chapter", "harbour", "salt", "7 of 22"
    )
    assert within_edges(said, 0, len(said) - 1) == (0, len(story) - 1)


def test_a_line_like_one_of_the_storys_stays_whatever_its_number() -> None:
    story = (STORY[0], "Day 1", STORY[1], "Day 2", STORY[2], "Day 10", "We are eleven now")
    said = lines(*story, "Vote", "Comment", "Views 311")
    assert within_edges(said, 0, len(said) - 1) == (0, len(story) - 1)


def test_sentences_with_no_readers_stay() -> None:
    said = lines(*STORY, "Level 4", "Luck none", "The clerk read it twice, and took off his hat.")
    assert within_edges(said, 0, len(said) - 1) == (0, len(said) - 1)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Next Chapter", "certain"),
        ("2 days ago", "day"),
        ("1,204", "figure"),
        ("heron", "word"),
        ("the part with the well", "few"),
        ("No.", "sentence"),
        (STORY[0], "long"),
        ("海盐", "word"),
    ],
)
def test_the_form_of_a_line(text: str, form: str) -> None:
    assert [shape.form for shape in shapes_of(lines(text))] == [form]


def test_marks_are_told_from_the_story_outwards() -> None:
    shapes = shapes_of(lines("Home", *STORY, "heron", "2 days ago"))
    marks = marks_of(shapes)
    assert halves(shapes) == 2
    assert "above inward certain long" in marks[0]
    assert "below inward word long" in marks[4]
    assert "below before a day" in marks[4]

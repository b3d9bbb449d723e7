"""A planted sentence speaks of several things at once, to whoever reads it; a theft in a story does not."""

import pytest

from octavo.passes.chrome.planted.subjects import (
    ENOUGH,
    PIECES,
    may_open_one,
    may_speak_of_a_work,
    names_people,
    pieces_of,
    signs_in,
    speaks_of_a_copy,
    subjects_in,
    weight_of,
)


@pytest.mark.parametrize(
    ("sentence", "subjects"),
    [
        ("The horse was stolen.", "a theft"),
        ("It went without the author's consent.", "a consent, an author"),
        ("It was lifted from the shelf.", "where it was taken"),
        ("Report it.", "a report"),
        ("Support the writer!", "support of the author, an author"),
        ("It is the original version.", "an original"),
        ("You are reading.", "its reader"),
        ("It is on Amazon.", "a place to read"),
        ("It is a tale.", "a work"),
        ("Use the arrow keys.", "the site's workings"),
        ("She waved.", ""),
    ],
)
def test_each_subject_is_told_by_its_name(sentence: str, subjects: str) -> None:
    assert subjects_in(sentence) == subjects
    assert (weight_of(sentence) > 0) is (subjects != "")
    assert bool(signs_in(sentence)) is (subjects != "")


def test_the_words_that_speak_of_a_copy_are_given_subject_after_subject() -> None:
    assert signs_in("Report it: the tale was stolen.") == ("stolen", "report it", "the tale")
    assert weight_of("Report it: the tale was stolen.") == 3.5 > ENOUGH


@pytest.mark.parametrize(
    ("sentence", "planted"),
    [
        ("This tale was lifted without consent; report it if seen elsewhere.", True),
        ("If you’re reading this on Amazon, it was stolen from the author’s site.", True),
        ("You are reading a stolen tale.", True),
        ("The stolen book had been taken from the library.", False),
        ("This story was stolen.", False),
        ("She told them this tale was lifted without consent; report it.", False),
        ("The horse was stolen without permission; please report it.", False),
        ("If you find the book, please read it, and report it.", False),
        ("This story was stolen, taken from the author's site without permission.", True),
        ("A story was stolen, taken from an author without permission.", False),
    ],
)
def test_it_takes_three_subjects_a_work_and_somebody_who_reads_it(
    sentence: str, *, planted: bool
) -> None:
    assert speaks_of_a_copy(sentence) is planted


@pytest.mark.parametrize(
    ("sentence", "opens"),
    [
        ("The horse was stolen.", False),
        ("The horse was stolen, and taken from its stable.", False),
        ("She waved.", False),
        ("The book was stolen.", True),
        ("The horse was stolen; please report it.", True),
    ],
)
def test_of_thieves_any_story_tells(sentence: str, *, opens: bool) -> None:
    assert may_open_one(sentence) is opens


def test_people_are_named_by_their_pronouns() -> None:
    assert [names_people(said) for said in ("I’m here", "SHE left", "él se fue", "Он ушёл")] == [
        True
    ] * 4
    assert not names_people("The theme of this tale")


def test_a_piece_is_looked_for_only_in_a_text_that_may_be_of_its_tongue() -> None:
    found = {"stolen", "robad", "dicuri", "resmi"}
    assert found <= set(PIECES)
    assert pieces_of(found, "was stolen", "was stolen") == ("stolen",)
    assert pieces_of(found, "fue robada así", "fue robada asi") == ("stolen", "robad")
    assert pieces_of(found, "novel yang dicuri", "novel yang dicuri") == (
        "stolen",
        "dicuri",
        "resmi",
    )
    assert set(pieces_of(found, "çalındı", "calindi")) == {"stolen", "robad", "resmi"}
    assert pieces_of(frozenset(), "was stolen", "was stolen") == ()


def test_a_paragraph_without_a_work_or_its_maker_is_asked_no_more() -> None:
    assert may_speak_of_a_work("the tale was stolen")
    assert not may_speak_of_a_work("the horse was stolen")

"""The words of a class or id name what an element is; marks part them, and are in none."""

import pytest

from octavo.passes.reading.names import (
    APART_NAMES,
    AUTHORS_NAMES,
    BUILDERS_NAMES,
    CAPTION_NAMES,
    CONSENT_NAMES,
    FURNITURE_NAMES,
    HEADLINE_NAMES,
    STORY_NAMES,
    UNSEEN_CLASSES,
    is_unseen,
    name_words,
    names_of,
)

TABLES = (
    FURNITURE_NAMES, AUTHORS_NAMES, STORY_NAMES, APART_NAMES, CAPTION_NAMES, HEADLINE_NAMES,
    CONSENT_NAMES, BUILDERS_NAMES,
)  # fmt: skip


def test_every_name_of_the_tables_is_found_where_a_class_bears_it() -> None:
    """A name of two words would never be: a class is parted at its marks."""
    names = frozenset[str]().union(*TABLES)
    assert [name for name in names if name not in names_of(name.upper(), "")] == []
    assert [name for name in UNSEEN_CLASSES if not is_unseen(f"box {name}")] == []


def test_what_may_be_on_any_part_of_a_page_names_furniture_otherwise() -> None:
    assert BUILDERS_NAMES | HEADLINE_NAMES <= FURNITURE_NAMES


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ("chapter-nav prevNext_2", {"chapter", "nav", "prev", "next"}),
        ("SIDEBAR", {"sidebar"}),
        ("ad300x250", {"ad"}),
        ("12", set()),
        ("", set()),
    ],
)
def test_words_are_parted_at_marks_figures_and_capitals(names: str, words: set[str]) -> None:
    assert name_words(names) == words


@pytest.mark.parametrize(
    ("classes", "identity", "words"),
    [
        ("hentry tag-reviews category-menu", "post-4", {"hentry", "post"}),
        ("type-post tag-reviews", "", {"type", "post"}),
        ("tag-reviews", "", {"tag", "reviews"}),
        ("text", "the-lamp-and-wave", {"text", "the", "lamp", "and", "wave"}),
        ("", "the-lamp-and-the-share-menu", set()),
        ("text", "the-lamp-and-the-share-menu", {"text"}),
        ("label-hidden field", "", {"label", "field"}),
        ("hidden", "", {"hidden"}),
        ("is-hidden", "", {"is", "hidden"}),
        ("field", "js-hidden", {"field", "js", "hidden"}),
        ("hidden-xs", "", {"xs"}),
    ],
)
def test_a_subject_a_heading_or_what_is_hidden_besides_names_nothing(
    classes: str, identity: str, words: set[str]
) -> None:
    assert names_of(classes, identity) == words


@pytest.mark.parametrize(
    ("classes", "unseen"),
    [
        ("mb-4 d-none d-print-block", True),
        ("d-none d-md-block", False),
        ("d-none d-md-none", True),
        ("d-md-block", False),
        ("sr-only-focusable", False),
    ],
)
def test_what_is_shown_on_wide_screens_is_seen(classes: str, *, unseen: bool) -> None:
    assert is_unseen(classes) is unseen


@pytest.mark.parametrize(
    "name",
    [
        "author-bio",
        "postAuthorInfo",
        "about-the-author",
        "authors_card",
        "autor-profile",
        "authorbox",
    ],
)
def test_a_name_may_say_in_two_words_that_a_box_is_about_the_author(name: str) -> None:
    assert not names_of(f"clear {name}", "").isdisjoint(APART_NAMES)
    assert not names_of("", name).isdisjoint(APART_NAMES)


@pytest.mark.parametrize(
    "classes",
    ["author", "author-note", "authors-words", "author box", "info-box authority", "writer-says"],
)
def test_an_author_and_what_an_author_says_are_not_such_a_box(classes: str) -> None:
    assert names_of(classes, "").isdisjoint(APART_NAMES)


def test_a_letter_of_news_is_not_a_letter_of_a_story() -> None:
    assert "newsletter" in names_of("news-letter", "")
    assert "newsletter" not in names_of("news letter", "")

"""A container says by its element, role, class and id what it is to a page."""

import pytest

from octavo.passes.chrome.evidence.boxes import (
    asks_consent,
    common_name_of,
    furniture_of,
    is_authors_box,
    is_box_apart,
    is_named_twice,
)
from octavo.tree.build import para
from octavo.tree.nodes import Container


def box(name: str = "div", *lines: str, **attributes: str) -> Container:
    named = {key.replace("_", "-"): value for key, value in attributes.items()}
    named = {("class" if key == "named" else key): value for key, value in named.items()}
    return Container(tuple(map(para, lines)), name, tuple(named.items()))


@pytest.mark.parametrize(
    ("container", "weight"),
    [
        (box(), 0),
        (box("nav"), 1.5),
        (box(role="navigation"), 2),
        (box(role="banner"), 2),
        (box(role="contentinfo"), 2),
        (box(role="search"), 2),
        (box(role="dialog"), 2),
        (box(role="main"), 0),
        (box(aria_hidden="true"), 1),
        (box(aria_hidden="false"), 0),
        (box(named="sidebar"), 1.5),
        (box(id="sidebar"), 1.5),
        (box(named="anzeige"), 1.5),
        (box(named="cookie"), 1.5),
        (box(named="sr-only"), 2),
        (box(named="chapter-text"), -1),
        (box("article"), -1),
        (box("main", named="story"), -2),
        (box("footer", named="share", role="contentinfo", aria_hidden="true"), 6),
    ],
)
def test_each_thing_that_a_container_says_of_itself_is_weighed(
    container: Container, weight: float
) -> None:
    assert furniture_of(container) == weight


def test_a_container_may_be_named_for_consent_for_its_author_or_as_set_apart() -> None:
    assert asks_consent(box(id="cookie-bar"))
    assert asks_consent(box(named="GDPR"))
    assert not asks_consent(box(named="bar"))
    assert is_authors_box(box("blockquote"))
    assert is_authors_box(box(named="epigraph"))
    assert is_authors_box(box(id="the-letter"))
    assert not is_authors_box(box())
    assert is_box_apart(box(named="related"))
    assert is_box_apart(box(id="newsletter"))
    assert is_box_apart(box(named="d-none"))
    assert not is_box_apart(box(named="letter"))


@pytest.mark.parametrize(
    ("container", "word"),
    [
        (box(named="widget"), "widget"),
        (box(named="widget", id="tab"), "tab"),
        (box(named="subhead"), "subhead"),
        (box(named="widget share"), ""),
        (box("nav", named="widget"), ""),
        (box(named="widget sr-only"), ""),
        (box(named="text"), ""),
    ],
)
def test_a_doubtful_name_is_told_where_nothing_else_speaks_for_furniture(
    container: Container, word: str
) -> None:
    assert common_name_of(container) == word


@pytest.mark.parametrize(
    "container",
    [box("aside", named="sidebar"), box("footer", named="entry-meta"), box("nav", id="related")],
)
def test_what_stands_beside_a_text_by_its_kind_may_say_so_twice(container: Container) -> None:
    assert is_named_twice(container)


@pytest.mark.parametrize(
    "container",
    [
        box("aside"),
        box("aside", named="text"),
        box("footer", named="widget"),
        box(named="sidebar"),
        box("form", id="share"),
    ],
)
def test_a_kind_or_a_name_alone_says_it_once(container: Container) -> None:
    assert not is_named_twice(container)

"""What a saved page says of its book to machines, and by a label: noted, whatever it is worth."""

import json

import pytest

from octavo.readers.html import read_html
from octavo.readers.html.linked_data import linked_statements
from octavo.readers.source import Source
from octavo.tree.codec import dumps, loads
from octavo.tree.dump import dump

BOOK = {"@type": "Book", "name": "Salt", "author": {"@type": "Person", "name": "Mira Quill"}}


def said_on(html: str) -> list[tuple[str, str]]:
    page = read_html(Source("page.html", html.encode(), "text/html")).document
    return [(one.about, one.words) for one in page.statements]


def script(*things: object) -> str:
    texts = (json.dumps(thing) for thing in things)
    return "".join(f'<script type="application/ld+json">{text}</script>' for text in texts)


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("<meta name=author content=' Mira  Quill '>", ("byline", "Mira Quill")),
        ("<meta property=books:author content='海野'>", ("author", "海野")),
        ("<meta property=og:novel:book_name content='盐仓旧账'>", ("book", "盐仓旧账")),
        ("<meta property=OG:Site_Name content=Rock>", ("site", "Rock")),
        ("<link rel=canonical href=https://rock.example/1>", ("address", "https://rock.example/1")),
        ("<a rel='author nofollow'>Мира Перова</a>", ("byline", "Мира Перова")),
        ("<div class=breadCrumbs><a>Home</a></div>", ("trail", "Home")),
        ("<p>作者：<a>海野しおり</a></p>", ("author", "海野しおり")),
        ("<p>Автор: Мира Перова | Жанр: море</p>", ("author", "Мира Перова")),
        ("<p>Thread starter <a href=/u>Mira</a> · Jan 3</p>", ("author", "Mira")),
        ("<h5>Author(s)</h5><div><a href=/a>Mira Quill</a></div>", ("author", "Mira Quill")),
        ("<h4>by <a href=/u>Mira Quill</a></h4>", ("byline", "Mira Quill")),
        (script(BOOK), ("author", "Mira Quill")),
        (script({"@type": "Chapter", "isPartOf": BOOK}), ("book", "Salt")),
        (script({"@graph": [{"@type": ["WebSite"], "name": "Rock"}]}), ("site", "Rock")),
    ],
)  # fmt: skip
def test_a_page_says_something_of_its_book(head: str, said: tuple[str, str]) -> None:
    assert said in said_on(head + "<p>The tide was out.</p>")


@pytest.mark.parametrize(
    "html",
    [
        "<meta name=description content=Salt><meta name=author content=' '>",
        "<p>He was the author of his own misfortune, said the clerk.</p>",
        "<ul><li><a href=/a>Authors</a></li><li><a href=/t>Titles</a></li></ul>",
        "<p>Posted by <a href=/u>Mira</a></p><p>站在<a href=/x>灯塔</a>下</p><p>Я шёл <a href=/x>домой</a></p>",
        "<script type=application/ld+json>{not json</script>",
        script({"@type": "ItemList", "itemListElement": [BOOK]}),
        script("Salt", None, 7, [], {"@type": 3, "name": {"name": 1}}),
        f"<script type=application/ld+json>{'[' * 100_000}</script>",
    ],
)
def test_a_page_says_nothing_of_its_book(html: str) -> None:
    assert said_on(html + "<p>The tide was out.</p>") == []


def test_those_who_comment_below_a_story_are_not_authors() -> None:
    story = "<p>" + "The lamp burned until three, and then somebody put it out. " * 4 + "</p>"
    assert said_on(story * 5 + "<p>Author: Ida Oar</p>") == []


def test_a_menu_is_not_a_way_to_a_page() -> None:
    assert said_on("<body class=has-crumbs>" + "<a href=/>Home</a><a href=/>x y</a>" * 9) == [
        ("trail", "Home"), ("trail", "x y"),
    ]  # fmt: skip
    assert (
        said_on("<body class=has-crumbs>" + "".join(f"<a href=/>{at}</a>" for at in range(20)))
        == []
    )


def test_the_comment_of_a_browser_says_where_a_page_was() -> None:
    comment = "<!-- saved from url=(0023)https://rock.example/1 --><p>The tide was out.</p>"
    assert said_on(comment) == [("address", "https://rock.example/1")]


def test_what_no_book_may_hold_is_not_said() -> None:
    assert list(linked_statements('{"@type":"Book","name":"' + "x" * 300_000 + '"}')) == []
    assert said_on(script({"@type": "Book", "name": "Salt\x00\ud800"})) == []


def test_statements_travel_with_their_page() -> None:
    html = "<meta name=author content='Mira Quill'><p>The tide was out.</p>"
    page = read_html(Source("page.html", html.encode(), "text/html")).document
    assert loads(dumps(page)) == page
    assert '  Statement byline="Mira Quill" place="meta author"\n' in dump(page)

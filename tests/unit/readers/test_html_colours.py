import pytest

from octavo.readers.html import read_html
from octavo.readers.html.builder import PageBuilder
from octavo.readers.html.colours import Paint, paint_of
from octavo.readers.html.soup import feed_soup
from octavo.readers.source import Source
from octavo.tree.document import Document, Section
from octavo.tree.ink import text_of_blocks, text_of_inlines
from octavo.tree.nodes import Container, Span
from octavo.tree.walk import all_blocks, all_inlines

ELSEWHERE = '<link rel="stylesheet" href="site.css">'


def hidden_in(document: Document) -> list[tuple[str, str]]:
    blocks = [
        (block.hidden, text_of_blocks((block,)))
        for block in all_blocks(document)
        if isinstance(block, Container) and block.hidden
    ]
    return blocks + [
        (node.hidden, text_of_inlines((node,)))
        for node in all_inlines(document)
        if isinstance(node, Span) and node.hidden
    ]


def hidden_on(page: str) -> list[tuple[str, str]]:
    return hidden_in(read_html(Source("page.html", page.encode(), "text/html")).document)


UNSEEN = [
    '<p style="color:#fff;background:#fff">x</p>',
    '<p style="background-color: rgb(255 255 255); color: White !important">x</p>',
    '<p style="color:#fffffe;background:#fafafa">x</p>',
    '<p style="color:#fff">x</p>',
    f'{ELSEWHERE}<body style="background:#fff"><p style="color:#fff">x</p>',
    '<body bgcolor="#000000"><p style="color:#000;background:#000">x</p>',
    '<div style="background:#222"><p style="color:#222222">x</p></div>',
    '<style>.a{color:#fff} body{background:#fff}</style><p class="a">x</p>',
    '<style>.a{color:#fff;background:#fff}</style><p class="b a">x</p>',
    '<style>.a{color:transparent}</style><p>y<span class="a">x</span></p>',
    '<p>y<span style="color:rgba(0, 0, 0, 0)">x</span></p>',
    '<table bgcolor="white"><tr><td><font color="#ffffff">x</font></td></tr></table>',
]
SEEN = [
    '<p style="color:#000">x</p>',
    '<p style="color:#eee;background:#fff">x</p>',
    '<p style="color:#000;background:#000">x</p>',
    '<p>y<span style="background:#000"><span style="color:#000">x</span></span></p>',
    '<div style="background:#222"><p style="color:#fff">x</p></div>',
    '<style>body{background:#111}</style><p style="color:#fff">x</p>',
    f'{ELSEWHERE}<p style="color:#fff">x</p>',
    f'{ELSEWHERE}<body style="background:#fff"><div class="box"><p style="color:#fff">x</p></div>',
    f'{ELSEWHERE}<body style="background:#fff"><p class="lead" style="color:#fff">x</p>',
    '<style>@import "dark.css";</style><p style="color:#fff">x</p>',
    '<style>.a{color:#fff} .b{background:url(x.png)}</style><p class="a b">x</p>',
    '<style>.a{color:#fff} body{background:#fff} .dark body{background:#000}</style><p class="a">x</p>',
    '<style>.a{color:#fff} @media (prefers-color-scheme: dark){body{background:#000}}</style><p class="a">x</p>',
    '<style>.a{color:#fff} :root{background:#000}</style><p class="a">x</p>',
    '<style>.a{color:#fff} [data-theme=dark]{background:#000}</style><p class="a">x</p>',
    '<style>.a{color:#fff} body::before{background:#000}</style><p class="a">x</p>',
    '<style>.a{color:#fff} main{background:#000}</style><main><p class="a">x</p></main>',
    '<style>.a{color:transparent} .a:hover{color:#000}</style><p>y<span class="a">x</span></p>',
    '<style>.a{color:var(--page)}</style><p class="a">x</p>',
    '<p style="color:transparent;-webkit-background-clip:text">x</p>',
    '<p style="color:transparent;text-shadow:0 0 8px #000">x</p>',
    '<p style="color:rgba(0,0,0,.5)">x</p>',
    '<p style="background-color:#fff">x</p>',
    '<p style="border-color:#fff;outline-color:#fff">x</p>',
    '<p style="color:papayawhip;background:papayawhip">x</p>',
    '<p style="color:#fff">x <a href="/y">y</a></p>',
    '<p style="color:#fff">x <img src="map.png" alt="a map"></p>',
    '<p style="color:#fff"><span style="color:#333">x</span></p>',
    '<p style="color:#fff"><mark>x</mark></p>',
    '<p><img src="map.png" alt="a map" style="background-color:#fff"></p>',
]


@pytest.mark.parametrize("page", UNSEEN)
def test_text_the_colour_of_its_ground_is_hidden(page: str) -> None:
    assert hidden_on(page) == [("colour", "x")]


@pytest.mark.parametrize("page", SEEN)
def test_text_that_may_be_seen_stays(page: str) -> None:
    assert hidden_on(page) == []


@pytest.mark.parametrize("page", UNSEEN + SEEN)
def test_both_parsers_tell_the_same(page: str) -> None:
    builder = PageBuilder("page.html")
    feed_soup(page, builder)
    document = Document(body_matter=(Section(builder.finish()),))

    assert hidden_in(document) == hidden_on(page)


@pytest.mark.parametrize(
    ("style", "paint"),
    [
        ("", Paint()),
        ("color:#abc", Paint((170, 187, 204))),
        ("color:#aabbccff;background:none", Paint((170, 187, 204))),
        ("color:#aabbcc80", Paint("unknown")),
        ("color:inherit", Paint()),
        ("background:#fff url(paper.png)", Paint("", "unknown")),
        ("background: no-repeat center / cover, #fff", Paint("", "unknown")),
        ("background:linear-gradient(#fff,#fff)", Paint("", "unknown")),
        ("background-color:transparent", Paint()),
        ("background: #fff none repeat scroll 0 0", Paint("", (255, 255, 255))),
        ("color:red;color:blue", Paint((0, 0, 255))),
        ("color:hsl(0 0% 100%)", Paint("unknown")),
        ("color:rgb(999, 0, 0)", Paint((255, 0, 0))),
        ("color:rgba(1,2,3,.)", Paint("unknown")),
        ("color:#12345", Paint("unknown")),
        ("color:", Paint()),
    ],
)
def test_declarations_say_what_they_paint(style: str, paint: Paint) -> None:
    assert paint_of(style) == paint


def test_a_colour_that_is_never_closed_is_looked_at_once() -> None:
    assert paint_of(f"color: rgba(1{' ' * 800}1{' ' * 800}1{' ' * 800}x").text == "unknown"

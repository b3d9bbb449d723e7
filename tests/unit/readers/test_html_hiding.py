import pytest

from octavo.readers.html import read_html
from octavo.readers.html.hiding import hidden_by, hidden_in
from octavo.readers.source import Source

OUT_OF_SIGHT = [
    "display:none",
    "visibility: hidden",
    "opacity:0",
    "font-size:0",
    "font-size: 0.1px",
    "font-size:1px",
    "text-indent:-9999px",
    "text-indent: -999em",
    "position:absolute;left:-9999px",
    "position: fixed; top: -10000px",
    "position:absolute;clip:rect(0 0 0 0)",
    "position:absolute!important;clip:rect(1px, 1px, 1px, 1px)",
    "position:absolute;clip-path:inset(50%)",
    "width:0;height:0;overflow:hidden",
    "OVERFLOW:HIDDEN;WIDTH:1PX;HEIGHT:1PX",
]
IN_SIGHT = [
    "",
    "left:-9999px",
    "position:relative;left:-9999px",
    "position:absolute;left:-9px",
    "text-indent:-2em",
    "text-indent:2em",
    "font-size:1em",
    "font-size:10px",
    "font-size:.9em",
    "line-height:0",
    "line-height:1px",
    "opacity:0.9",
    "width:0;overflow:hidden",
    "height:0;overflow:hidden",
    "border-width:0;line-height:0;overflow:hidden",
    "clip:rect(0 0 0 0)",
    "max-width:100px;max-height:10px;overflow:hidden",
]


@pytest.mark.parametrize("style", OUT_OF_SIGHT)
def test_a_style_that_puts_text_out_of_sight_hides_it(style: str) -> None:
    assert hidden_by({"style": style}, frozenset()) == "style"
    assert hidden_in([f".a {{ {style} }}"])[0] == {".a"}


@pytest.mark.parametrize("style", IN_SIGHT)
def test_a_style_that_leaves_text_in_sight_hides_nothing(style: str) -> None:
    assert hidden_by({"style": style}, frozenset()) == ""
    assert hidden_in([f".a {{ {style} }}"])[0] == frozenset()


def test_a_rule_counts_for_lone_names_on_every_medium() -> None:
    sheet = """
    /* .z { display: none } */
    .a, p#b { display: none }
    .c .d, .e:hover, .f.g, h1 { display: none }
    @media print { .h { display: none } }
    @import "x.css"; .i { display: none }
    } .j { display: none }
    """
    assert hidden_in([sheet])[0] == {".a", "#b", ".i", ".j"}


HOLDERS = [("p", [".n"]), ("div", [".text", "#t"]), ("article", [])]


@pytest.mark.parametrize(
    ("selector", "hidden"),
    [
        (".text .x", True),
        ("article .text span.x", True),
        (".n > .x", True),
        ("p>.x", True),
        ("div > .x", False),
        ("article > .text > p .x", True),
        ("article > p .x", False),
        (".x.y", True),
        (".x.z", False),
        ("em.x.y", False),
        (".text .x:hover", False),
        (".text + .x", False),
        (".text *", False),
        (".other .x", False),
    ],
)
def test_a_rule_hides_what_stands_where_it_says(selector: str, hidden: bool) -> None:
    _, scopes = hidden_in([f"{selector} {{ display: none }}"])
    assert scopes.hide("span", [".x", ".y"], lambda: HOLDERS) == hidden


def test_what_another_rule_shows_is_not_taken_for_hidden() -> None:
    sheets = [".text .x { display: none }", "@media print { .x { display: inline } }"]
    assert not hidden_in(sheets)[1].hide("span", [".x"], lambda: HOLDERS)


def test_a_rule_is_looked_up_once_however_deep_the_page_is() -> None:
    deep = '<div class="a">' * 46 + '<p class="b">The lamp was lit.</p>' + "</div>" * 46
    page = f"<style>.z .a .a .a .a .a .a .b{{display:none}}</style><body>{deep}</body>"
    document = read_html(Source("page.html", page.encode(), "text/html")).document
    assert document.plain_text().strip() == "The lamp was lit."


def test_a_selector_of_nothing_but_combinators_is_none() -> None:
    page = f"<style>A {'> ' * 40}! {{display:none}}</style><body><p>The lamp was lit.</p></body>"
    document = read_html(Source("page.html", page.encode(), "text/html")).document
    assert document.plain_text().strip() == "The lamp was lit."

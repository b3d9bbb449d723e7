"""Raw nodes become a book's own, each language and each word where it stood."""

import pytest

from octavo.findings.finding import Outcome
from octavo.passes.structure.resolve import RESOLVE_CONTAINERS
from octavo.readers.html import read_html
from octavo.readers.source import Source
from octavo.tree.build import bullets, em, heading, link, note, page, para
from octavo.tree.nodes import (
    Block,
    BlockQuote,
    Blocks,
    Container,
    Figure,
    Image,
    LineBreak,
    Paragraph,
    Ruby,
    Span,
    Text,
    Widget,
)


def resolved(body: str) -> Blocks:
    source = Source("page.html", f"<body>{body}</body>".encode(), "text/html")
    return RESOLVE_CONTAINERS.run(read_html(source).document).document.spine[0].blocks


def run(*blocks: Block) -> Outcome:
    return RESOLVE_CONTAINERS.run(page(*blocks))


def test_an_entry_outside_of_any_list_is_what_it_holds() -> None:
    assert resolved("<li>Salt</li><p>Tar</p>") == (para("Salt"), para("Tar"))


@pytest.mark.parametrize(
    "name",
    [
        "li",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "caption",
        "figcaption",
        "section",
        "center",
    ],
)
def test_a_part_that_waits_in_vain_for_what_it_is_a_part_of_is_what_it_holds(name: str) -> None:
    part = Container((para("Salt"), para("Tar")), name)
    assert run(part, para("Oil")).document == page("Salt", "Tar", "Oil")


def test_a_list_without_entries_is_nothing() -> None:
    assert run(Container((), "ul"), para("Salt")).document == page("Salt")


def test_a_box_hands_its_language_down_to_those_of_its_blocks_that_have_none() -> None:
    blocks = resolved('<div lang="ja" dir="ltr"><p lang="ar" dir="rtl">منارة</p><p>灯台</p></div>')

    assert [(block.lang, block.dir) for block in blocks] == [("ar", "rtl"), ("ja", "ltr")]


def test_a_figure_takes_the_lines_of_its_caption_and_leaves_what_is_not_a_line_behind_it() -> None:
    figure, rest = resolved(
        "<figure><img src=a.png><figcaption><p>The landing,</p><p>at noon</p>"
        "<ul><li>Ida</li></ul></figcaption></figure>"
    )

    assert isinstance(figure, Figure)
    assert figure.caption == (Text("The landing,"), LineBreak(), Text("at noon"))
    assert rest == bullets("Ida")


def test_a_picture_in_a_figure_is_found_inside_its_link() -> None:
    (figure,) = resolved('<figure><a href="large.png"><img src="a.png" alt="A lamp"></a></figure>')

    assert figure == Figure(Image("a.png", "A lamp"))


def test_a_figure_of_several_pictures_or_captions_is_what_it_holds() -> None:
    two = '<img src="a.png"><figcaption>Salt</figcaption><figcaption>Tar</figcaption>'
    words = [block for block in resolved(f"<figure>{two}</figure>") if isinstance(block, Figure)]

    assert words == []
    assert page(*resolved(f"<figure>{two}</figure>")).plain_text().split() == ["Salt", "Tar"]


def test_a_figure_without_a_picture_is_the_words_in_it() -> None:
    figure = Container((para(link("/salt", "Salt")),), "figure")

    assert run(figure).document == page(para(link("/salt", "Salt")))


def test_a_line_that_says_and_shows_nothing_goes_and_a_picture_or_a_note_stays() -> None:
    picture, noted = Paragraph((Image("a.png"),)), para(note("Salt"))
    blank = (para(" "), heading(" "), Paragraph((LineBreak(),)), BlockQuote(()))
    outcome = run(*blank, picture, noted, para(" ", em("Tar")))
    assert outcome.document == page(picture, noted, para(" ", em("Tar")))
    assert [(found.code, found.before) for found in outcome.findings] == [("STR001", "")]


def test_what_a_control_says_becomes_text_and_one_that_says_nothing_goes() -> None:
    block, silent = Widget("button", "Salt"), Widget("button", " ")
    line = para("Tar", Widget("button", " and oil"), Widget("button"))
    assert run(block, silent, line).document == page("Salt", "Tar and oil")


def test_emphasis_of_nothing_is_what_it_holds_and_brackets_of_a_reading_go_by_a_finding() -> None:
    reading = Ruby((Text("灯"),), (Text("ひ"),))
    line = para(em(LineBreak()), "Salt", Span((Text("("),), "rp"), reading, Ruby((Text("台"),), ()))
    outcome = run(line)
    assert outcome.document == page(para(LineBreak(), "Salt", reading, "台"))
    assert [(found.before, found.message) for found in outcome.findings][1:] == [
        ("(", "Brackets for readers without ruby were dropped.")
    ]

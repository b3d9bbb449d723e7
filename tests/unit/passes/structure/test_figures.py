"""A picture and the line under it become a figure; a picture among sentences stays what it is."""

from dataclasses import replace

import pytest

from octavo.passes.reading.captions import captioned, is_captioned
from octavo.passes.structure.figures import SET_FIGURES
from octavo.readers.html import read_html
from octavo.readers.source import Source
from octavo.tree.build import heading, link, page, para
from octavo.tree.ink import strings_of_blocks
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Figure,
    Image,
    LineBreak,
    Paragraph,
    SceneBreak,
    Text,
)
from octavo.tree.plain import inline_text
from octavo.tree.walk import all_blocks


def boxes(body: str) -> Blocks:
    source = Source("page.html", f"<body>{body}</body>".encode(), "text/html")
    return read_html(source).document.spine[0].blocks


def is_figure(body: str) -> bool:
    (box,) = boxes(body)
    return isinstance(box, Container) and is_captioned(box)


def captions(body: str) -> list[str]:
    source = Source("page.html", f"<body>{body}</body>".encode(), "text/html")
    document = SET_FIGURES.run(read_html(source).document).document
    return [inline_text(node.caption) for node in all_blocks(document) if isinstance(node, Figure)]


def test_a_figure_takes_its_caption() -> None:
    assert captions("<figure><img src=a.png><figcaption>The landing</figcaption></figure>") == [
        "The landing"
    ]


def test_a_box_whose_class_says_caption_is_a_figure_though_it_holds_a_sentence() -> None:
    assert is_figure('<div class="wp-caption"><img src=a.png><p>It sank.</p></div>')


def test_a_nameless_box_of_a_picture_and_a_label_is_a_figure() -> None:
    assert is_figure("<div id=x><img src=a.png><p>The landing in a swell</p></div>")


def test_a_picture_with_a_sentence_a_heading_or_a_number_of_a_chapter_is_none() -> None:
    for line in (
        "<p>Then it sank.</p>",
        "<h2>The landing of the fleet</h2>",
        "<p>Chapter Nine</p>",
    ):
        assert not is_figure(f"<div id=x><img src=a.png>{line}</div>")


def test_a_line_too_short_or_linked_is_not_a_label_of_a_picture() -> None:
    for line in ("<p>Fig. 1</p>", '<p><a href="/all">All the landings</a></p>'):
        assert not is_figure(f"<div id=x><img src=a.png>{line}</div>")


def test_a_quotation_in_a_figure_is_not_a_caption() -> None:
    assert not is_figure("<figure><img src=a.png><blockquote>It sank.</blockquote></figure>")


def test_a_box_of_many_lines_is_a_part_of_the_text() -> None:
    lines = "".join(f"<p>It sank {count} times</p>" for count in range(5))
    assert not is_figure(f'<div class="caption"><img src=a.png>{lines}</div>')


def test_several_pictures_under_one_caption_all_stay() -> None:
    body = "<figure><img src=a.png><img src=b.png><figcaption>Two landings</figcaption></figure>"
    source = Source("page.html", f"<body>{body}</body>".encode(), "text/html")
    page = read_html(source).document
    outcome = SET_FIGURES.run(page)
    assert captions(body) == ["Two landings"]
    assert strings_of_blocks(outcome.document.spine[0].blocks) != []
    assert [finding.code for finding in outcome.findings] == ["STR006"]


def test_a_page_without_captions_comes_back_as_it_was() -> None:
    source = Source("page.html", b"<body><div id=x><p>It sank.</p></div></body>", "text/html")
    page = read_html(source).document
    assert SET_FIGURES.run(page).document is page


PLATE = Paragraph((Image("a.png"),))


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("The landing at noon", True),
        ("The landing", False),
        ("The landings", True),
        ("The landing at noon.", False),
        ("“The landing at noon”", False),
        ("x" * 200, True),
        ("x" * 201, False),
        ("Chapter 12: The landing", False),
    ],
)
def test_one_line_that_is_not_a_sentence_is_a_caption_in_a_box_without_a_name(
    line: str, *, caption: bool
) -> None:
    assert is_captioned(Container((PLATE, para(line)))) is caption
    assert is_captioned(Container((PLATE, heading(line)))) is False
    assert is_captioned(Container((PLATE, para(line), para(line)))) is False
    assert is_captioned(Container((PLATE, para(link("/a", line))))) is False


def figure(*blocks: Block) -> Container:
    return Container(blocks, "figure")


def test_a_figure_may_have_four_lines_and_a_thousand_letters_and_nothing_but_pictures_and_lines() -> (
    None
):
    lines = [para("The landing at noon.")] * 4
    assert is_captioned(figure(PLATE, *lines))
    assert captioned(figure(PLATE, *lines, lines[0])) is None
    assert is_captioned(figure(PLATE, para("x" * 1000)))
    assert captioned(figure(PLATE, para("x" * 1001))) is None
    assert captioned(figure(PLATE, lines[0], SceneBreak())) is None
    assert captioned(figure(*[PLATE] * 11, lines[0]))
    assert captioned(figure(*[PLATE] * 12, lines[0])) is None
    assert captioned(figure(PLATE)) is False
    assert captioned(figure(lines[0])) is False


def test_a_long_sentence_outside_of_what_is_named_a_caption_is_text() -> None:
    caption = Container((para("The landing at noon."),), "div", (("class", "photo-caption"),))
    assert is_captioned(Container((PLATE, caption, para("x" * 78 + "."))))
    assert captioned(Container((PLATE, caption, para("x" * 79 + ".")))) is False
    assert is_captioned(Container((PLATE, caption, para("x" * 80))))


def test_lines_of_a_caption_are_parted_and_pictures_before_the_last_stand_before_it() -> None:
    two = Paragraph((Image("b.png"), Image("c.png")))
    box = replace(figure(PLATE, two, para("The landing"), para("at noon")), lang="en", dir="rtl")
    outcome = SET_FIGURES.run(page(box))
    caption = (Text("The landing"), LineBreak(), Text("at noon"))
    assert outcome.document == page(
        PLATE, Paragraph((Image("b.png"),)), Figure(Image("c.png"), caption, lang="en", dir="rtl")
    )
    assert [found.evidence for found in outcome.findings] == ["1 of them"]

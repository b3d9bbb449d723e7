"""A picture and the line under it become a figure; a picture among sentences stays what it is."""

from octavo.passes.structure.figures import SET_FIGURES, is_captioned
from octavo.readers.html import read_html
from octavo.readers.source import Source
from octavo.tree.ink import strings_of_blocks
from octavo.tree.nodes import Blocks, Container, Figure
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


def test_a_line_too_short_or_linked_is_no_label_of_a_picture() -> None:
    for line in ("<p>Fig. 1</p>", '<p><a href="/all">All the landings</a></p>'):
        assert not is_figure(f"<div id=x><img src=a.png>{line}</div>")


def test_a_quotation_in_a_figure_is_no_caption() -> None:
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

from importlib.metadata import version
from typing import Any

import pytest
from tests.printed_piece import STYLE, kit_for, page_of, set_page

from octavo.writers.pdf.engine import require_engine

require_engine()

from weasyprint import CSS, HTML  # noqa: E402
from weasyprint import layout as weasyprint_layout  # noqa: E402
from weasyprint.css.targets import TargetCollector  # noqa: E402
from weasyprint.pdf.fonts import Font  # noqa: E402

from octavo.writers.pdf import seam  # noqa: E402
from octavo.writers.pdf.press import Press  # noqa: E402

HEADS = STYLE + (
    "@page { size: 300pt 200pt; margin: 30pt }"
    "@page :left { margin-left: 50pt; @top-left { content: 'verso' } }"
    "@page :right { margin-left: 40pt; @top-right { content: 'recto' } }"
)


def laid_out(body: str, style: str = STYLE, folios: dict[str, int] | None = None) -> seam.LaidOut:
    markup = page_of(body)
    return Press(kit_for(markup, style)).lay_out(markup, {}, folios or {})


def words_of(box: Any) -> str:
    own = box.text if isinstance(box, seam.boxes.TextBox) else ""
    return own + "".join(map(words_of, getattr(box, "children", ())))


def test_weasyprint_is_the_one_the_seam_was_written_against() -> None:
    assert version("weasyprint").split(".")[0] == "70"


@pytest.mark.parametrize(
    ("owner", "name"),
    [
        (weasyprint_layout, "make_margin_boxes"),
        (TargetCollector, "lookup_target"),
        (Font, "get_unused_glyph_id"),
    ],
)
def test_what_is_diverted_is_there_and_put_back(owner: Any, name: str) -> None:
    before = getattr(owner, name)
    with pytest.raises(AssertionError, match="in the middle"):
        seam.lay_out(_Breaking(string=page_of("<p>a</p>")), [CSS(string=STYLE)], None, {})
    set_page(page_of("<p>a\u200d</p>"))
    assert getattr(owner, name) is before


class _Breaking(HTML):  # type: ignore[misc] # WeasyPrint has no types
    """A page that breaks off while it is laid out."""

    def render(self, **_: Any) -> Any:
        raise AssertionError("in the middle")


def test_the_private_names_we_read_are_there() -> None:
    page = laid_out("<p>a</p>").document.pages[0]
    assert isinstance(seam.page_box(page), seam.boxes.PageBox)
    assert {"page_type", "canvas_background", "background"} <= vars(seam.page_box(page)).keys()


def test_heads_are_drawn_for_both_sides_and_the_page_has_none() -> None:
    one = laid_out("<p>a</p>", HEADS)
    (around,) = one.around
    assert {side: words_of(both.box) for side, both in around.items()} == {
        "left": "verso",
        "right": "recto",
    }
    assert words_of(seam.page_box(one.document.pages[0])) == "a"
    lefts = {side: round(both.text_left * 0.75, 3) for side, both in around.items()}
    assert lefts == {"left": 50, "right": 40}


def test_the_page_number_of_another_document_comes_from_outside() -> None:
    style = STYLE + "a::after { content: ' ' target-counter(attr(href), page) }"
    body = '<p><a href="#far">Far</a></p><p><a href="#near">Near</a></p><p id="near">x</p>'
    one = laid_out(body, style, {"far": 217})
    assert one.wanted == ("far",)
    text = words_of(seam.page_box(one.document.pages[0]))
    assert text == "Far 217Near 1x"


def test_a_page_number_that_nobody_knows_yet_is_nought_and_asked_for() -> None:
    style = STYLE + "a::after { content: target-counter(attr(href), page, lower-roman) }"
    one = laid_out('<p><a href="#far">Far </a></p>', style, {"other": 3})
    assert (one.wanted, words_of(seam.page_box(one.document.pages[0]))) == (("far",), "Far 0")


@pytest.mark.parametrize(
    ("style", "body", "before", "after"),
    [
        ("", "<p>a</p>", "page", "page"),
        ("section { break-before: recto; break-after: verso }", "<section><p>a</p></section>", "recto", "verso"),
        ("section { break-before: page } p { break-before: left }", "<section><p>a</p></section>", "left", "page"),
        ("section { break-before: left } p { break-before: right }", "<section><p>a</p></section>", "right", "page"),
        ("p + p { break-before: recto }", "<p>a</p><p>b</p>", "page", "page"),
    ],
)  # fmt: skip
def test_of_boxes_that_begin_together_the_innermost_says_on_which_side(
    style: str, body: str, before: str, after: str
) -> None:
    document = laid_out(body, STYLE + style).document
    assert (seam.break_at(document, "before"), seam.break_at(document, "after")) == (before, after)


def test_a_character_without_a_glyph_is_numbered_by_what_it_is() -> None:
    alone = set_page(page_of("<p>a\u2060b</p>"))
    after_others = set_page(page_of("<p>\u200b\u200d\u2060b</p>"))

    def glyphs(fragment: Any) -> set[int]:
        return {glyph for use in fragment.fonts.values() for glyph in use.texts if glyph > 0xF000}

    assert glyphs(alone) <= glyphs(after_others)

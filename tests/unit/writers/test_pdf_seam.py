"""If one of these fails, WeasyPrint has changed where we reach behind its public face: see `seam.py`."""

import pytest
from tests.printed_piece import page_of, set_page

from octavo.findings.errors import UsageError
from octavo.writers.pdf.engine import require_engine

require_engine()

import weasyprint  # noqa: E402 -- once it is in order
from weasyprint import layout  # noqa: E402 -- as above
from weasyprint.text import ffi, line_break  # noqa: E402 -- as above

from octavo.writers.pdf.layout import seam, seam_of_lines  # noqa: E402 -- as above

HEADS = """
:root { font-family: octavo-text }
@page { size: 300pt 200pt; margin: 40pt 30pt 40pt 50pt }
@page :left { margin-left: 30pt; margin-right: 50pt;
  @top-left { content: "verso"; } @bottom-left { content: counter(page) } }
@page :right { @top-right { content: "recto" } @bottom-right { content: counter(page) } }
"""


def test_it_is_the_version_that_this_was_written_against() -> None:
    assert weasyprint.__version__.split(".")[0] == "70"


def test_nothing_stays_diverted_once_a_document_is_laid_out() -> None:
    before = layout.make_margin_boxes, layout.block._linebox_layout
    set_page(page_of("<p>a</p>"))
    assert (layout.make_margin_boxes, layout.block._linebox_layout) == before
    assert seam.Font.get_unused_glyph_id.__module__ == "weasyprint.pdf.fonts"


def test_what_stands_around_a_page_is_known_for_both_sides() -> None:
    fragment = set_page(page_of("<p>a</p>"), HEADS)
    left, right = (fragment.furniture[at] for at in fragment.leaves[0].furniture)
    assert fragment.side == "right"
    assert (left.offset, right.offset) == (20.0, 0.0)
    assert (left.folios[0].align, right.folios[0].align) == ("left", "right")
    assert left.stream != right.stream


def test_pages_that_are_alike_share_what_stands_around_them() -> None:
    fragment = set_page(page_of(f"<p>{'words ' * 900}</p>"), HEADS)
    assert len(fragment.leaves) > 6
    assert len(fragment.furniture) <= 4


def test_a_page_number_among_words_that_change_is_refused() -> None:
    mixed = (
        "@page { @top-left { content: counter(page) string(title) } } p { string-set: title 'x' }"
    )
    with pytest.raises(UsageError, match="together with other words"):
        set_page(page_of("<p>a</p>"), mixed)


def test_the_page_number_of_an_anchor_comes_from_outside() -> None:
    style = "a::after { content: target-counter(attr(href), page) }"
    fragment = set_page(
        page_of('<p><a href="#far">far</a> <a href="#near">x</a></p><p id="near">a</p>'), style
    )
    assert fragment.wanted == ("far", "near")
    assert fragment.links == ("far", "near")
    assert list(fragment.destinations) == ["near"]


def test_what_else_is_said_of_an_anchor_beside_it_comes_from_there() -> None:
    style = (
        "p { counter-increment: item 7 }"
        "a::after { content: target-counter(attr(href), item) target-text(attr(href)) }"
    )
    body = page_of('<p><a href="#near">x</a></p><p id="near">abc</p>')
    fragment = set_page(body, style)
    texts = "".join(words for use in fragment.fonts.values() for words in use.texts.values())
    assert {"1", "4", "a", "b", "c"} <= set(texts)


def test_the_innermost_box_says_on_which_side_a_piece_begins() -> None:
    body = "<div style='break-before: recto'><section style='break-before: verso'><p>a</p></section></div>"
    assert set_page(page_of(body)).starts == "verso"
    assert set_page(page_of("<p>a</p>")).starts == "page"


def test_every_note_stands_on_the_page_of_its_call() -> None:
    style = (
        ":root { font-family: octavo-text } .footnote { float: footnote; footnote-policy: line }"
        "@page { size: 300pt 480pt; margin: 20pt }"
    )
    paragraphs = "".join(
        f"<p>{'words ' * (at % 7 + 3)}x{at}x"
        f'<span class="footnote">{"note " * (at % 23 + 5)}y{at}y</span> {"and on " * (at % 11 * 4)}</p>'
        for at in range(60)
    )
    import pymupdf
    from tests.printed_piece import pdf_of

    with pymupdf.open(stream=pdf_of(page_of(paragraphs), style)) as pdf:  # type: ignore[no-untyped-call]
        pages = [page.get_text() for page in pdf]
    for at in range(60):
        (called,) = [place for place, page in enumerate(pages) if f"x{at}x" in page]
        (told,) = [place for place, page in enumerate(pages) if f"y{at}y" in page]
        assert called == told


def lines_of(body: str, width: int) -> list[str]:
    """Return the lines of a page that is so many points wide."""
    import pymupdf
    from tests.printed_piece import pdf_of

    style = (
        ":root { font: 10pt octavo-text; hyphens: auto; overflow-wrap: break-word }"
        "i, b { font: inherit } p { margin: 0 }"
        f"@page {{ size: {width}pt 600pt; margin: 0 }}"
    )
    lines: dict[int, list[str]] = {}
    with pymupdf.open(stream=pdf_of(page_of(f"<p>{body}</p>"), style)) as pdf:  # type: ignore[no-untyped-call]
        for _, _, _, bottom, word, *_ in pdf[0].get_text("words"):
            lines.setdefault(round(bottom), []).append(word)
    return [" ".join(words) for _, words in sorted(lines.items())]


def test_a_line_is_as_full_before_emphasis_as_elsewhere() -> None:
    words = "The docket was French and the sum {} to be paid, and somebody had {} pencilled lighthouse {} beside it."
    stressed = "à rendre", "softly", "nowhere"
    bare = words.format(*stressed)
    marked = words.format(*(f"<i>{one}</i>" for one in stressed))
    for width in range(110, 180):
        assert lines_of(marked, width) == lines_of(bare, width), width


@pytest.mark.parametrize(
    "last", ["commentary.", "<i>commentary</i>.", "com<i>ment</i>ary<i>.</i>”"]
)
def test_the_rest_of_a_word_is_not_the_last_line(last: str) -> None:
    words = f"The steps went down between the sheds and the rest of it was only a matter for {last}"
    broken = 0
    for width in range(330, 430, 4):
        line = lines_of(words, width)[-1]
        assert line.startswith("commentary") or " " in line, (width, line)
        broken += line.startswith("commentary")
    assert broken > 4


def test_a_line_is_not_left_half_empty_for_that() -> None:
    lines = lines_of("It was incomprehensibilities", 90)
    assert lines[0].endswith("-")


def test_a_word_alone_is_hyphenated_as_ever() -> None:
    assert lines_of("incomprehensibilities", 60)[0].endswith("-")


def test_words_before_the_last_are_hyphenated_as_ever() -> None:
    words = "The steps went down between the sheds and the commentary on it was only commentary too, he said."
    assert any(line.endswith("com-") for width in range(90, 180) for line in lines_of(words, width))


def test_words_in_small_capitals_are_not_hyphenated() -> None:
    words = "<span style='font-variant: {}'>The steps went down between the sheds and commentaries</span> too, he said."
    plain, small = (
        [lines_of(words.format(variant), width)[0] for width in range(200, 300, 6)]
        for variant in ("normal", "small-caps")
    )
    assert any(line.endswith("and com-") for line in plain)
    assert not any(line.endswith("and com-") for line in small)


def test_words_break_no_more_in_elements_in_elements_than_elsewhere() -> None:
    """WeasyPrint broke the first word of each of them wherever the line ended."""
    bare = "Before the old House that Was Once Incomprehensible to Us"
    marked = "<i>Before the <b>old House</b> that Was Once <b>Incomprehensible</b> to <b>Us</b></i>"
    for width in range(80, 180):
        assert lines_of(marked, width) == lines_of(bare, width), width


@pytest.mark.parametrize(
    "long", ["{}", "“<i>{}</i>”", "<i>“<b>{}</b>”</i>", "So <i>“<b>{}</b>”</i>"]
)
def test_a_word_that_is_longer_than_a_line_breaks_wherever_it_stands(long: str) -> None:
    first, *more = lines_of(long.format("ah" * 60), 120)
    assert first == "So" or len(first) > 10
    assert all(len(line) > 10 for line in more[:-1])
    assert "".join((first, *more)).count("ah") + "".join((first, *more)).count("a-h") > 58


def test_each_list_of_features_is_let_go_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """WeasyPrint makes one for every line that has any, and keeps it."""
    told: list[str] = []

    class Watched:
        def __getattr__(self, name: str) -> object:
            told.append(name)
            return getattr(ffi.pango, name)

    monkeypatch.setattr(seam_of_lines, "pango", Watched())
    style = ":root { font-family: octavo-text; font-variant-numeric: oldstyle-nums }"
    set_page(page_of("<p>1</p><p>2</p>"), style)
    assert told.count("pango_attr_list_unref") == told.count("pango_attr_list_insert") > 1


def test_lines_are_weasyprints_own_again_once_a_piece_is_set() -> None:
    set_page(page_of("<p>a</p>"))
    assert line_break.pango is ffi.pango
    assert layout.inline.handle_leader is layout.leader.handle_leader
    assert layout.inline.split_first_line is line_break.split_first_line

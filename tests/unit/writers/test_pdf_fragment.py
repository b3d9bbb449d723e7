import pytest
from tests.printed_book import sample_book
from tests.printed_piece import BASE, page_of, set_page

from octavo.writers.pdf.file.fragment import Fragment, from_bytes, to_bytes, united
from octavo.writers.pdf.file.relocation import moved
from octavo.writers.pdf.pieces import Pieces
from octavo.writers.xhtml.outline import outline

STYLE = (
    ":root { font-family: octavo-text } .footnote { float: footnote }"
    "@page { size: 300pt 400pt; @top-center { content: 'head' } @bottom-center { content: counter(page) } }"
)
BODY = (
    '<section aria-label="Fog"><h1 id="a">Fog (1 0 R)</h1>'
    '<p>One<span class="footnote">Two.</span> and <a href="#b">on</a>, <a href="https://example.org/?1024">'
    "out</a>. " + "Words. " * 900 + '</p><p id="b"><em>Ends</em>.</p></section>'
)


@pytest.fixture(scope="module")
def fragment() -> Fragment:
    return set_page(page_of(BODY), STYLE)


def test_a_fragment_comes_back_from_bytes_as_it_was(fragment: Fragment) -> None:
    assert from_bytes(to_bytes(fragment)) == fragment


@pytest.mark.parametrize(
    "data", [b"", b"{}", b"[1]\n", b"\xff\n", b'{"base":1}\nx', b"no fragment"]
)
def test_what_is_not_a_fragment_is_told_from_one(data: bytes) -> None:
    with pytest.raises(ValueError, match="no fragment"):
        from_bytes(data)


def test_a_fragment_that_is_moved_is_to_the_byte_what_setting_it_there_gives(
    fragment: Fragment,
) -> None:
    elsewhere = set_page(page_of(BODY), STYLE, base=77 * BASE)
    assert moved(fragment, 77 * BASE) == elsewhere
    assert moved(elsewhere, BASE) == fragment
    assert to_bytes(moved(fragment, 77 * BASE)) == to_bytes(elsewhere)


def test_a_fragment_that_stays_where_it_is_is_the_same(fragment: Fragment) -> None:
    assert moved(fragment, fragment.base) is fragment


def test_every_piece_of_a_book_can_be_moved() -> None:
    document = sample_book()
    images = {one.id: "" for one in document.resources}
    for piece in Pieces(document, outline(document), images):
        here = set_page(piece.markup, STYLE, name=piece.name)
        there = set_page(piece.markup, STYLE, name=piece.name, base=9 * BASE)
        assert moved(here, 9 * BASE) == there


def test_fonts_of_two_pieces_have_the_glyphs_of_both() -> None:
    one, two = (set_page(page_of(f"<p>{words}</p>"), STYLE) for words in ("abc", "cde"))
    (together,) = united(one.fonts, two.fonts).values()
    texts = {words for words in together.texts.values() if words.isalpha()}
    assert texts >= set("abcde")
    assert united(one.fonts, one.fonts) == one.fonts

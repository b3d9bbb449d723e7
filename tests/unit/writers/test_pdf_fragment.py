from dataclasses import replace

import pytest
from tests.printed_piece import STYLE, page_of, set_page

from octavo.writers.pdf.fragment import FontUse, Fragment, from_bytes, to_bytes, united

BODY = (
    '<h1 id="a">A</h1><p>One<span class="footnote"><span class="paragraph">A note.</span></span> '
    '<a href="#a">here</a>, <a href="#elsewhere">there</a> and <em>灯 Маяк \ue000</em>.</p>'
    '<ol class="contents"><li><a href="#far">Far</a></li></ol>'
)
RICH = (
    STYLE
    + """
.footnote { float: footnote } .contents a::after { content: target-counter(attr(href), page) }
h1 { bookmark-level: 1; break-before: recto; break-after: page }
@page { @bottom-center { content: "– " counter(page) " –" } @top-left { content: "head" } }
"""
)


@pytest.fixture(scope="module")
def fragment() -> Fragment:
    return set_page(page_of(BODY), RICH)


def test_a_fragment_that_is_kept_comes_back_as_it_was(fragment: Fragment) -> None:
    assert fragment.fonts
    assert fragment.bookmarks
    assert fragment.furniture[0].folios
    assert fragment.wanted == ("far",)
    told = replace(fragment, warnings={"Ignored 'x'": 2}, lost="after “a”", trouble="KeyError: 1")
    assert from_bytes(to_bytes(told)) == told


def test_the_same_fragment_is_kept_as_the_same_bytes(fragment: Fragment) -> None:
    assert to_bytes(from_bytes(to_bytes(fragment))) == to_bytes(fragment)


@pytest.mark.parametrize(
    "data",
    [b"", b"\n", b"%PDF-1.7", b"[]\n", b"{}\nbody", b'{"offsets":1}\n', b"null\n", b"\xff\xfe\n"],
)
def test_bytes_that_are_no_fragment_are_refused(data: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 -- whatever it says
        from_bytes(data)


def test_a_fragment_that_lost_its_beginning_or_the_end_of_its_first_line_is_refused(
    fragment: Fragment,
) -> None:
    data = to_bytes(fragment)
    for broken in (data[10:], data[:200], data.replace(b'"leaves"', b'"leafs"', 1)):
        with pytest.raises(ValueError):  # noqa: PT011 -- whatever it says
            from_bytes(broken)


def use(widths: dict[int, int], texts: dict[int, str], *, lacking: bool = False) -> FontUse:
    return FontUse("F", "octavo-text", "0" * 64, 0, {}, widths, texts, lacking)


def test_fonts_of_two_fragments_have_the_glyphs_of_both_and_the_first_has_the_word() -> None:
    both = united(
        {"F": use({1: 500, 2: 600}, {1: "a", 2: "b"})},
        {"F": use({2: 600, 3: 700}, {2: "ß", 3: "c"}, lacking=True), "G": use({9: 1}, {9: "x"})},
    )
    assert dict(both["F"].widths) == {1: 500, 2: 600, 3: 700}
    assert dict(both["F"].texts) == {1: "a", 2: "b", 3: "c"}
    assert both["F"].lacking
    assert both["G"] == use({9: 1}, {9: "x"})


def test_a_fragment_says_how_it_begins_and_where_its_links_lead(fragment: Fragment) -> None:
    assert fragment.starts == "recto"
    assert set(fragment.links) == {"a", "elsewhere", "far"}
    assert fragment.destinations["a"][0] == 0
    assert [(one.level, one.label) for one in fragment.bookmarks] == [(1, "A")]

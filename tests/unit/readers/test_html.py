"""Every character that a page says is in the tree, whichever parser reads it."""

from collections import Counter
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import octavo
from octavo.findings.finding import Outcome
from octavo.readers.html import read_html
from octavo.readers.html.builder import PageBuilder
from octavo.readers.html.lexbor import feed_lexbor
from octavo.readers.html.soup import feed_soup
from octavo.readers.source import Source
from octavo.tree.document import Document, Section
from octavo.tree.dump import dump
from octavo.tree.ink import text_of_document
from octavo.tree.invariants import check_content_model
from octavo.tree.nodes import Container, Paragraph, SmallCaps, Text
from octavo.tree.text import ink_of
from tests.unit.readers.audit import ink_of_html

SAMPLES = sorted((Path(__file__).parents[3] / "manuscripts").rglob("*.html"))
# No select: its content model changed in 2025, and html5lib parses it by the older rules.
TAGS = ["p", "div", "span", "b", "i", "em", "a", "table", "tr", "td", "ul", "li", "h2", "blockquote", "pre", "br", "hr", "img", "ruby", "rt", "button", "form", "nav", "title", "style", "script", "textarea", "svg", "noscript", "q", "font", "center", "section"]  # fmt: skip


def read(text: str) -> Outcome:
    return read_html(Source("page.html", text.encode(), "text/html"))


def ink_by_character(document: Document) -> Counter[str]:
    return Counter(ink_of(text_of_document(document)))


@st.composite
def markup(draw: st.DrawFn) -> str:
    """Tag soup: elements opened, closed or forgotten in any order, with text between."""
    pieces = []
    for _ in range(draw(st.integers(0, 25))):
        tag = draw(st.sampled_from(TAGS))
        pieces.append(
            draw(
                st.sampled_from(
                    [f"<{tag}>", f"</{tag}>", f'<{tag} class="x" alt="one two">', " words, ",
                     "a", "\n", "&amp;", "<!-- no -->", "\u00a0", "港"]
                )
            )
        )  # fmt: skip
    return "".join(pieces)


@given(markup())
@settings(max_examples=300, deadline=None)
def test_the_ink_of_tag_soup_is_the_ink_an_independent_parser_finds(text: str) -> None:
    # The marks that browsers draw around <q> are in no text.
    page = f"<html><head><style>q {{ quotes: none }}</style></head><body>x{text}"
    document = read(page).document
    assert ink_by_character(document) == ink_of_html(page)
    assert check_content_model(document) == ()


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_ink_of_a_saved_page_is_the_ink_an_independent_parser_finds(path: Path) -> None:
    text = path.read_text("utf-8")
    assert ink_by_character(read(text).document) == ink_of_html(text)


@pytest.mark.parametrize("path", SAMPLES[:3], ids=lambda path: path.stem)
def test_both_parsers_give_the_same_tree(path: Path) -> None:
    trees = []
    text = path.read_text("utf-8")
    for feed in (partial(feed_lexbor, selectors=(), barren={}), feed_soup):
        builder = PageBuilder("page.html")
        feed(text, builder)
        trees.append(dump(Document(body_matter=(Section(builder.finish()),))))
    assert trees[0] == trees[1]


@pytest.mark.parametrize("tag", ["div", "span", "b", "blockquote", "ul><li", "table><td"])
def test_text_nested_ten_thousand_deep_is_kept_and_said_to_be_flattened(tag: str) -> None:
    outcome = read(f"<{tag}>" * 10_000 + "the marker" + "</p>tail")
    assert "themarkertail" in ink_of(text_of_document(outcome.document))
    assert "RDR005" in {finding.code for finding in outcome.findings}
    assert check_content_model(outcome.document) == ()


def test_an_inline_element_around_blocks_is_split_around_them() -> None:
    assert dump(read("<body><b>one<p>two</p>three</b>").document) == (
        "Document\n"
        "  body_matter\n"
        "    Section\n"
        "      Paragraph\n"
        "        Strong\n"
        '          Text "one"\n'
        "      Paragraph\n"
        "        Strong\n"
        '          Text "two"\n'
        "      Paragraph\n"
        "        Strong\n"
        '          Text "three"\n'
    )


def test_a_template_is_not_text() -> None:
    assert "Inert" not in dump(read("<p>Text<template><p>Inert</p></template>").document)


def test_ruby_pairs_each_base_with_its_reading() -> None:
    tree = dump(read("<p><ruby>東<rt>とう</rt>京<rt>きょう</rt></ruby>へ").document)
    assert [line.strip() for line in tree.splitlines() if "Text" in line] == [
        'Text "東"', 'Text "とう"', 'Text "京"', 'Text "きょう"', 'Text "へ"',
    ]  # fmt: skip


def test_quotations_have_the_marks_that_a_browser_draws() -> None:
    def shown(body: str, style: str = "", lang: str = "en") -> str:
        page = f"<html lang={lang}><head><style>{style}</style></head><body><p>{body}</p>"
        return text_of_document(read(page).document).strip()

    spoken = "<q>Come <q>now</q></q>, she said."
    assert shown(spoken) == "“Come ‘now’”, she said."
    assert shown(spoken, lang="de") == "„Come ‚now‘“, she said."
    assert shown(f"<span lang=fr>{spoken}</span>") == "«\u202fCome “now”\u202f», she said."
    assert shown("<q>“Come <i>now</i>”</q>") == "“Come now”"
    assert shown(spoken, "q:before, q:after { content: '' }") == "Come now, she said."
    assert shown("<q>雨が<q>降る</q></q>", lang="ja") == "「雨が『降る』」"


def test_what_a_style_sheet_hides_is_marked_as_hidden() -> None:
    tree = dump(read("<style>.q7{display:none}</style><p class='q7'>Stolen.</p><p>Kept.").document)
    assert 'Container name="p" [class="q7"] hidden="stylesheet"' in tree


def test_a_rule_for_paper_hides_nothing_on_the_screen() -> None:
    sheet = "<style>@media print{.ad{display:none}}</style>"
    assert "hidden" not in dump(read(f"{sheet}<p class='ad'>Kept.").document)


def test_a_control_keeps_the_words_it_bears() -> None:
    tree = dump(read("<p>Text</p><select><option>Amy<option>Bo</select>").document)
    assert 'Widget name="select" text="Amy Bo"' in tree.replace("AmyBo", "Amy Bo")


@pytest.mark.parametrize(
    ("value", "direction"), [("LTR", "ltr"), ("rtl", "rtl"), ("auto", "auto"), ("up", "")]
)
def test_a_block_runs_as_its_page_says_where_there_is_such_a_way(
    value: str, direction: str
) -> None:
    (block,) = (
        read(f'<body><blockquote dir="{value}"><p>منارة</p></blockquote>').document.spine[0].blocks
    )
    assert isinstance(block, Container)
    assert block.dir == direction


def test_small_capitals_of_a_style_are_small_capitals() -> None:
    (paragraph,) = (
        read('<p>The <span style="font-variant: small-caps">Salt Stair</span></p>')
        .document.spine[0]
        .blocks
    )
    assert paragraph == Paragraph((Text("The "), SmallCaps((Text("Salt Stair"),))))


def test_the_white_space_of_a_line_that_is_a_link_is_folded_and_a_blank_one_is_none() -> None:
    lines = read("<p><a href='/a'> The\n  salt </a></p><p><a href='/b'> \n </a></p>")
    assert lines.document.plain_text().strip() == "The salt"
    assert len(lines.document.spine[0].blocks) == 1


def test_a_style_sheet_of_megabytes_is_not_believed() -> None:
    rule, comment = ".q7{display:none}", "/*" + "x" * 2_000_000 + "*/"
    words = "<p class='q7'>Kept.</p>"
    assert "hidden" in dump(read(f"<style>{rule}</style>{words}").document)
    assert "hidden" not in dump(read(f"<style>{rule}{comment}</style>{words}").document)


@pytest.mark.parametrize(
    ("page", "told"),
    [
        ("<body><p>One.</p><!-- written by", "with a comment still open"),
        ("<body><p>One.</p><script>let a = '</p>'", "with <script> still open"),
        ("<body><p>One.</p><", "inside a tag"),
        ("<p>One.</p><p class='a", "inside a tag"),
        ("<html><table><tr><td>One.</td>", "with <table> still open"),
        ("<p>One.</p><p>Two <", ""),
        ("<div><p>One.</p>", ""),
        ("<body><p>One.</p><p>Two.</p><p>Three.", ""),
        ("<body><p>One.<p>Two.<p>Three.</p><p>Four.</p><p>Five.</p><p>Six.", ""),
        ("<body><div><section><p>One.</p></div>", ""),
        ("<body><div><p>One.</body>", ""),
        ("<body><p>One.</p><script>let a = '<div>'</script><!-- <div> -->", ""),
    ],
)
def test_a_file_that_ends_before_its_page_does_is_told(page: str, told: str) -> None:
    found = read(page).findings
    said = [one.message for one in found if one.code == "RDR026"]
    assert said == ([f"The file ends before its page does, {told}."] if told else [])


def test_the_marks_around_a_quotation_are_in_the_ledger() -> None:
    outcome = octavo.clean(
        b"<!DOCTYPE html><html lang=en><body><p>He wrote <q>the tide is <q>ours</q></q> twice.</p>",
        media_type="text/html",
    )
    assert outcome.document.plain_text() == "He wrote “the tide is ‘ours’” twice.\n"
    assert [one.after for one in outcome.findings if one.code == "RDR028"] == ["‘’“”"]
    assert octavo.open_ledger(outcome).balances


def test_no_word_of_a_quotation_that_a_block_divides_is_lost() -> None:
    outcome = octavo.clean(
        b"<!DOCTYPE html><body><q>One<p>two</p>three <em>&ldquo;four&rdquo;</em></q></body>",
        media_type="text/html",
    )
    words = outcome.document.plain_text()
    assert all(word in words for word in ("One", "two", "three", "four"))

"""What a style sheet says of an element once all its rules are weighed."""

from typing import Any
from xml.etree.ElementTree import fromstring

import cssselect2  # type: ignore[import-untyped]
import pytest
import tinycss2

from octavo.writers.sheets import make_sheet
from octavo.writers.stylesheets import Medium, known_styles, open_style, read_base

OPENING = (
    '<section class="chapter"><header><h1>Fog</h1></header>{}<p id="it">It began.</p></section>'
)
SOURCE = (
    '<blockquote class="epigraph"><p>The <em>tide</em> was late.</p>'
    '<p class="attribution"><em id="it">The <cite>Sker</cite> Log</em></p></blockquote>'
)


def said(sheet: str, markup: str, name: str, part: str | None = None) -> str:
    """Return what a sheet says of a property of the element `it`, or of a part of it; "" if nothing."""
    matcher: Any = cssselect2.Matcher()
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type != "qualified-rule":
            continue
        values = {
            one.name: (one.important, tinycss2.serialize(one.value).strip())
            for one in tinycss2.parse_blocks_contents(rule.content, True, True)
        }
        for selector in cssselect2.compile_selector_list(rule.prelude):
            matcher.add_selector(selector, values)
    page = fromstring(f'<html lang="en"><body>{markup}</body></html>')  # noqa: S314 -- our own
    tree: Any = cssselect2.ElementWrapper.from_html_root(page)
    (it,) = tree.query_all("#it")
    found = [
        values[name] for _, _, of, values in matcher.match(it) if of == part and name in values
    ]
    return max(reversed(found), key=lambda one: one[0])[1] if found else ""


@pytest.mark.parametrize("style", known_styles())
@pytest.mark.parametrize("medium", Medium)
@pytest.mark.parametrize(
    "between",
    [
        '<blockquote class="epigraph"><p>The tide was late.</p></blockquote>',
        "<blockquote><p>The tide was late.</p></blockquote>",
        '<div class="verse"><p class="stanza">The tide was late.</p></div>',
        '<div class="standfirst"><p>Of the tide.</p></div>',
    ],
)
def test_the_text_begins_flush_behind_what_opens_a_chapter(
    style: str, medium: Medium, between: str
) -> None:
    sheet = make_sheet(open_style(style), medium).text
    assert said(sheet, OPENING.format(between), "text-indent") == "0"


@pytest.mark.parametrize("medium", Medium)
@pytest.mark.parametrize("name", ["blockquote", "div"])
def test_the_text_has_its_lead_behind_an_epigraph_and_a_standfirst(
    medium: Medium, name: str
) -> None:
    role = "epigraph" if name == "blockquote" else "standfirst"
    markup = OPENING.format(f'<{name} class="{role}"><p>The tide was late.</p></{name}>')
    sheet = make_sheet(open_style("classic"), medium).text
    assert said(sheet, markup, "font-variant", "first-line") == "small-caps"
    inner = f'<section class="chapter">{markup}</section>'
    assert said(sheet, inner, "font-variant", "first-line") == "normal"


@pytest.mark.parametrize("medium", Medium)
@pytest.mark.parametrize("language", ["ar", "he", "hi", "th", "ja", "zh-Hant", "ko"])
def test_scripts_without_capitals_have_no_lead_and_are_not_spaced_out(
    medium: Medium, language: str
) -> None:
    sheet = make_sheet(open_style("classic"), medium).text
    markup = OPENING.format("").replace('id="it"', f'id="it" lang="{language}"')
    assert said(sheet, markup, "font-variant", "first-line") == "normal"
    assert said(sheet, markup, "letter-spacing", "first-line") == "normal"


@pytest.mark.parametrize("language", ["ar", "hi", "th"])
def test_joined_and_stacked_letters_are_not_spaced_out(language: str) -> None:
    sheet = make_sheet(open_style("classic"), Medium.EPUB).text
    markup = (
        f'<section class="titlepage" lang="{language}"><p class="publisher" id="it">X</p></section>'
    )
    assert said(sheet, markup, "letter-spacing") == "normal"


@pytest.mark.parametrize("style", known_styles())
@pytest.mark.parametrize("medium", Medium)
def test_a_works_title_is_told_from_the_attribution_that_it_stands_in(
    style: str, medium: Medium
) -> None:
    sheet = make_sheet(open_style(style), medium).text
    assert said(sheet, SOURCE, "font-style") == "italic"
    inner = SOURCE.replace(' id="it"', "").replace("<cite>", '<cite id="it">')
    assert said(sheet, inner, "font-style") == "normal"


def test_an_address_is_not_hyphenated_and_runs_as_it_is_typed_in_any_script() -> None:
    sheet = make_sheet(open_style("plain"), Medium.PRINT).text
    markup = '<p dir="rtl">انظر <span class="address" id="it">https://sker.example/</span></p>'
    assert said(sheet, markup, "hyphens") == "none"
    assert said(sheet, markup, "direction") == "ltr"


@pytest.mark.parametrize("medium", Medium)
def test_what_stands_beside_the_story_is_set_apart_from_it(medium: Medium) -> None:
    sheet = make_sheet(open_style("classic"), medium).text
    gap = "1.25em 1.25em" if medium is Medium.EPUB else "1rlh 1.25em"
    assert said(sheet, '<aside id="it"><p>Of dill.</p></aside>', "margin") == gap


@pytest.mark.parametrize("style", known_styles())
def test_no_rule_is_left_where_a_reader_takes_the_notes_out_of_the_page(style: str) -> None:
    sheet = make_sheet(open_style(style), Medium.EPUB).text
    markup = '<div class="notes"{}><aside class="footnote"{}><p>x</p></aside></div>'
    assert said(sheet, markup.format(' id="it"', ""), "border-top") == ""
    assert said(sheet, markup.format("", ' id="it"'), "border-top") == "1px solid"
    upright = sheet + read_base("vertical.css")
    assert said(upright, markup.format("", ' id="it"'), "border-top") == "0"
    assert said(upright, markup.format("", ' id="it"'), "border-right") == "1px solid"


@pytest.mark.parametrize("style", known_styles())
def test_a_table_in_vertical_lines_has_its_rules_beside_its_rows(style: str) -> None:
    sheet = make_sheet(open_style(style), Medium.EPUB).text + read_base("vertical.css")
    markup = '<table{}><thead{}><tr><th scope="col">x</th></tr></thead></table>'
    assert said(sheet, markup.format(' id="it"', ""), "border-bottom") == "0"
    assert said(sheet, markup.format(' id="it"', ""), "border-left") == "1px solid"
    assert said(sheet, markup.format("", ' id="it"'), "border-top") == "0"
    assert said(sheet, markup.format("", ' id="it"'), "border-right") == "1px solid"

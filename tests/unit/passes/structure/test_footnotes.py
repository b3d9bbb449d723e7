"""Calls and notes that a saved page joins by links become footnotes, and nothing else does."""

from pathlib import Path

import pytest

from octavo.app.catalog import opening_passes
from octavo.findings.finding import Outcome
from octavo.findings.ledger import open_ledger
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.pipeline import run_passes
from octavo.passes.structure.footnotes import join_footnotes
from octavo.readers.html import read_html
from octavo.readers.source import Source
from octavo.tree.document import Document
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Container, Note, attribute
from octavo.tree.walk import all_blocks, all_inlines, walk_blocks

CASES = Path(__file__).parents[3] / "cases" / "passes"
STORY = (
    "The keeper of the lock counted the barges twice that night, and twice there was one too many"
)


def read(body: str) -> Outcome:
    return read_html(Source("page.html", f"<html><body>{body}</body></html>".encode(), "text/html"))


def joined(body: str, choices: Choices = NO_CHOICES) -> Outcome:
    return run_passes(read(body), (join_footnotes(choices),))


def notes(document: Document) -> list[str]:
    return [
        text_of_blocks(node.blocks).strip()
        for node in all_inlines(document)
        if isinstance(node, Note)
    ]


def called(name: str, words: str = "1", own: str = "r") -> str:
    return f'<p>{STORY}<sup><a href="#{name}" id="{own}">{words}</a></sup>. It rained.</p>'


@pytest.mark.parametrize(
    ("note", "words"),
    [
        ('<ol><li id="n">A barge. <a href="#r">↩</a></li></ol>', "1"),
        ('<ol><li id="n">1 barge is a barge.</li></ol>', "1"),
        ('<p id="n">1. A barge.</p>', "1"),
        ('<p id="n"><a href="#r">[1]</a>: A barge.</p>', "1"),
        ('<p><a name="n"></a>(1) A barge. (<a href="#r">back to where I was</a>)</p>', "(1)"),
        ('<p><a id="n" href="#r">1</a>. A barge.</p>', "1"),
        ('<p><sup id="n">1</sup> A barge.</p>', "1"),
        ('<dl><dt><a name="n">*</a></dt><dd>A barge.</dd></dl>', "*"),
        ('<aside id="n" role="doc-footnote">A barge.</aside>', "1"),
        ('<ul class="footnotes"><li id="n">A barge. <b><a href="#r">^</a></b></li></ul>', "[a]"),
        ('<ol type="a"><li id="n">A barge.</li></ol>', "a"),
        ('<div><p id="n">1 A barge.</p></div>', "①"),
        ('<p id="n"><sup>a</sup> A barge.</p>', "a"),
        ('<p><sup><a name="n" href="#r">b</a></sup> A barge.</p>', "b"),
    ],
)
def test_a_note_is_joined_however_it_is_written(note: str, words: str) -> None:
    outcome = joined(called("n", words) + note)

    assert notes(outcome.document) == ["1 barge is a barge." if "1 barge" in note else "A barge."]
    assert [found.code for found in outcome.findings] == ["STR013"]
    assert open_ledger(outcome).balances


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(called("n") + called("n") + '<p id="n">1. A barge.</p>', id="called twice"),
        pytest.param(called("m") + '<p id="n">1. A barge.</p>', id="no such name"),
        pytest.param('<p id="n">1. A barge.</p>' + called("n"), id="before its call"),
        pytest.param(called("n") + '<h2 id="n">1</h2><p>A barge.</p>', id="a heading"),
        pytest.param(called("n") + f'<p id="n">{STORY}.</p>', id="a paragraph of the story"),
        pytest.param(called("n") + '<p id="n">1. <a href="#r">↩</a></p>', id="an empty note"),
        pytest.param(
            called("n") + '<div id="n"><p>1. A barge.</p><h3>And then</h3></div>',
            id="a part of the page",
        ),
        pytest.param(called("n") + f'<p id="n">1. {"A barge. " * 1000}</p>', id="far too long"),
        pytest.param(
            called("n") + '<div class="comments"><p id="n">1. A barge.</p></div>', id="an answer"
        ),
        pytest.param(
            called("n") + '<p id="n">1. A barge.</p><p id="n">1. A boat.</p>',
            id="a name borne twice",
        ),
        pytest.param(
            '<p><a href="#n">1</a> A barge</p><p id="n">1. A barge.</p>', id="a line begins"
        ),
        pytest.param(
            '<p>Go to: <a href="#n">1</a></p><p id="n">1. A barge.</p>', id="a list of places"
        ),
        pytest.param(
            f'<p>{STORY}<sup><a href="b.html#n">1</a></sup></p><p id="n">1. A barge.</p>',
            id="another page",
        ),
        pytest.param(
            f'<h1>{STORY}<a href="#n">[1]</a></h1><p id="n">[1] A barge.</p>', id="a title"
        ),
    ],
)
def test_what_is_not_certain_stays_as_it_is(body: str) -> None:
    page = read(body).document
    outcome = join_footnotes(NO_CHOICES).run(page)

    assert outcome.document is page
    assert outcome.findings == ()


def test_an_item_that_stays_in_the_list_keeps_its_number() -> None:
    items = "".join(f'<li id="n{at}">Barge {at}.</li>' for at in range(1, 6))
    calls = called("n1", "1", "r1") + called("n3", "3", "r3")
    outcome = joined(f"{calls}<ol>{items}</ol>")

    lists = [
        (attribute(block, "start"), text_of_blocks((block,)).split("\n")[0])
        for block in all_blocks(outcome.document)
        if isinstance(block, Container) and block.name == "ol"
    ]
    assert notes(outcome.document) == ["Barge 1.", "Barge 3."]
    assert lists == [("2", "Barge 2."), ("4", "Barge 4.")]


def test_what_stands_in_a_list_and_is_not_an_item_stays() -> None:
    inside = '<div><p>Kept.</p><p id="n">1. A barge.</p></div><li>Kept, too.</li>'
    outcome = joined(f"{called('n')}<ol>{inside}</ol>")

    assert notes(outcome.document) == ["A barge."]
    assert open_ledger(outcome).balances


def test_a_rule_before_what_follows_the_notes_stays() -> None:
    outcome = joined(called("n") + '<hr><p id="n">1. A barge.</p><p>Morning came.</p>')

    kinds = [type(block).__name__ for block in walk_blocks(outcome.document.body_matter[0].blocks)]
    assert kinds == ["Paragraph", "SceneBreak", "Paragraph"]


def test_lines_behind_a_note_are_its_own_in_a_box_that_is_named_notes() -> None:
    lines = '<p id="n">1. A barge.</p><p>With sails.</p><p id="m">2. Rain.</p>'
    calls = called("n", "1", "r") + called("m", "2", "s")

    boxed = joined(f'{calls}<div class="footnotes">{lines}</div>').document
    loose = joined(f"{calls}<div>{lines}</div>").document
    assert notes(boxed) == ["A barge.\n\nWith sails.", "Rain."]
    assert notes(loose) == ["A barge.", "Rain."]


def test_whole_addresses_are_the_pages_own_where_all_that_they_name_is_there() -> None:
    call = f'<p>{STORY}<sup><a href="https://a.example/1#n">1</a></sup>.</p>'
    note = '<ol><li id="n">A barge.</li></ol>'

    assert notes(joined(call + note).document) == ["A barge."]
    assert notes(joined(call + '<a href="https://a.example/1#m">m</a>' + note).document) == []


@pytest.mark.parametrize("keep", ["STR013", "A barge"])
def test_a_note_that_is_kept_stays_in_its_place(keep: str) -> None:
    page = read(called("n") + '<p id="n">1. A barge.</p>').document

    assert join_footnotes(Choices(keep=(keep,))).run(page).document is page


@pytest.mark.parametrize(
    "page", sorted(CASES.glob("STR013-*/source.html")), ids=lambda page: page.parent.name
)
def test_a_second_run_finds_nothing(page: Path) -> None:
    source = Source("page.html", page.read_bytes(), "text/html")
    once = run_passes(read_html(source), opening_passes(NO_CHOICES))
    again = join_footnotes(NO_CHOICES).run(once.document)

    assert open_ledger(once).balances
    assert again.document is once.document
    assert again.findings == ()

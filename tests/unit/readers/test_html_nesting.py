"""Elements within elements beyond all measure cost their tags, and no word."""

import pytest

from octavo.readers.html import read_html
from octavo.readers.html.nesting import without_depth
from octavo.readers.source import Source
from octavo.tree.ink import text_of_document

DEEP = 12_000


def nested(name: str, words: str) -> str:
    return f"<{name} class=x>" * DEEP + words + f"</{name}>" * DEEP


@pytest.mark.parametrize("name", ["div", "blockquote", "SPAN", "font"])
def test_beyond_some_thousands_tags_go_in_pairs(name: str) -> None:
    text, removed = without_depth(nested(name, "The lamp went out.") + f"<{name}>Behind.</{name}>")

    assert removed == DEEP - 5_000
    assert text.count(f"<{name}") == text.count(f"</{name}>") == 5_001
    assert "The lamp went out." in text


@pytest.mark.parametrize("tag", ["<p>", "<li>", "<td>", "<br>", '<img src="a.png">', "<a href=x>"])
def test_what_the_next_of_its_kind_ends_does_not_nest(tag: str) -> None:
    page = f"{tag}The lamp. " * DEEP

    assert without_depth(page) == (page, 0)


def test_what_was_flattened_is_told() -> None:
    page = f"<html><body>{nested('div', 'The lamp went out.')}<p>Nobody saw it.</p></body></html>"
    outcome = read_html(Source("page.html", page.encode(), "text/html"))

    assert text_of_document(outcome.document).split("\n\n")[-1].strip().endswith("Nobody saw it.")
    assert "The lamp went out." in text_of_document(outcome.document)
    assert [finding.code for finding in outcome.findings] == ["RDR005"]

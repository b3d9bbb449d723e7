"""A link that leads where no book may lead becomes its words, and others stay."""

from dataclasses import replace

import pytest

from octavo.findings.finding import Outcome
from octavo.passes.structure.links import RESOLVE_LINKS
from octavo.tree.build import chapter, em, link, page, para
from octavo.tree.document import Document
from octavo.tree.origin import Origin

BASE = "https://gull-rock.example/"


@pytest.mark.parametrize(
    "target", [BASE, "http://gull-rock.example", "mailto:ida@gull-rock.example", BASE + "a" * 1974]
)
def test_addresses_of_the_web_and_of_mail_stay(target: str) -> None:
    given = page(para("See ", link(target, "there"), "."))
    assert RESOLVE_LINKS.run(given) == Outcome(given)


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "chapter-2.html",
        "",
        "#nowhere",
        BASE + "a" * 1975,
    ],
)
def test_any_other_becomes_its_words_and_that_is_said(target: str) -> None:
    here = Origin("page.html", 3, "p/a")
    given = page(para("See ", replace(link(target, em("over"), " there"), origin=here), "."))
    outcome = RESOLVE_LINKS.run(given)
    assert outcome.document == page(para("See ", em("over"), " there."))
    (found,) = outcome.findings
    assert found.code == "STR005"
    assert found.message.startswith(f"A link to '{target[:40]}")
    assert found.message.endswith(" became its words.")
    assert len(found.message) < 100
    assert found.origin == replace(here, made_by="resolve-links")


def test_a_link_to_a_section_of_the_book_stays() -> None:
    def book(target: str) -> Document:
        first = chapter("One", para(link(target, "Two")))
        return Document(body_matter=(first, replace(chapter("Two", "Fog."), id="two")))

    assert RESOLVE_LINKS.run(book("#two")) == Outcome(book("#two"))
    assert RESOLVE_LINKS.run(book("#three")).findings
    assert RESOLVE_LINKS.run(book("#")).findings


def test_a_link_within_words_that_are_marked_is_found() -> None:
    given = page(para(em("see ", link("x:y", "there"))), "Fog.")
    assert RESOLVE_LINKS.run(given).document == page(para(em("see there")), "Fog.")

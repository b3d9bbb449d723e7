"""Raised and lowered figures in plain text."""

import pytest

from octavo.tree.build import chapter, em, link, para
from octavo.tree.document import Document
from octavo.tree.nodes import (
    BlockQuote,
    Inline,
    Inlines,
    Stanza,
    Strong,
    Subscript,
    Superscript,
    Table,
    Text,
    Verse,
    VerseLine,
)
from octavo.tree.plain import inline_text
from octavo.tree.scripts import script_text


def up(words: str) -> Superscript:
    return Superscript((Text(words),))


def down(words: str) -> Subscript:
    return Subscript((Text(words),))


def inlines(*content: str | Inline) -> Inlines:
    return para(*content).content


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (inlines("10", up("6")), "10⁶"),
        (inlines("10", up("−6"), " m"), "10⁻⁶ m"),
        (inlines("١٠", up("3")), "١٠³"),
        (inlines("第10", up("2"), "回"), "第10²回"),
        (inlines("log", down("2"), "8"), "log₂8"),
        (inlines("10", up("6a")), "10^6a"),
        (inlines("10", up("2 + a")), "10^(2 + a)"),
        (inlines("in ", em("1984"), link("#n", up("2")), "."), "in 1984²."),
        (inlines("10", Strong((up("6"),))), "10⁶"),
        (inlines("1", up("st"), ", 1", up("er"), ", n", up("o"), " 4"), "1st, 1er, no 4"),
        (inlines("H", down("2"), "O, m", up("2")), "H2O, m2"),
        (inlines("1984", up("[2]")), "1984[2]"),
        (inlines(up("6")), "6"),
        (inlines("10", up("")), "10"),
    ],
)
def test_figures_that_would_run_together_stay_apart(content: Inlines, text: str) -> None:
    assert inline_text(content, figures_apart=True) == text


def test_what_is_counted_as_ink_is_read_as_it_stands() -> None:
    assert inline_text(inlines("10", up("6"))) == "106"


@pytest.mark.parametrize(
    ("words", "raised", "text"),
    [
        ("2", False, "₂"),
        ("n+1", True, "ⁿ⁺¹"),
        ("n+1", False, "_(n+1)"),
        ("2,5", True, "^(2,5)"),
        ("th", True, "th"),
        ("i", False, "i"),
        ("*", True, "*"),
        ("[12]", True, "[12]"),
        ("", True, ""),
        ("二", True, "二"),
    ],
)
def test_a_formula_has_a_form_of_its_own_and_letters_have_not(
    words: str, raised: bool, text: str
) -> None:
    assert script_text(words, raised=raised) == text


def test_every_kind_of_line_keeps_figures_apart() -> None:
    power = inlines("2", up("10"))
    verse = Verse((Stanza((VerseLine(power),)),))
    blocks = (para(*power), verse, BlockQuote((), attribution=power), Table((), power))
    section = chapter("", *blocks)
    book = Document(body_matter=(section,))

    assert book.plain_text() == "2¹⁰\n\n2¹⁰\n\n2¹⁰\n\n2¹⁰\n"

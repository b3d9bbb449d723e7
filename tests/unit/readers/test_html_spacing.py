"""White space folds as browsers fold it, however the reader goes about it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from octavo.readers.html.hiding import hidden_by
from octavo.readers.html.spacing import fold, fold_text
from octavo.tree.nodes import Emphasis, Inline, LineBreak, Link, Text

BY_THE_BOOK = re.compile(r"[ \t\n\f\r]+")
SPACED = st.text(st.sampled_from("ab \t\n\f\r\u00a0\u3000\u2028"), max_size=30)


@given(SPACED)
def test_a_text_folds_as_by_one_regular_expression(text: str) -> None:
    assert BY_THE_BOOK.sub(" ", text) == fold_text(text)


@given(SPACED)
def test_a_line_of_one_text_folds_as_one_of_two_halves(text: str) -> None:
    half = len(text) // 2
    assert fold([Text(text[:half]), Text(text[half:])]) == fold([Text(text)])


def test_space_before_a_stressed_word_is_not_doubled_inside_it() -> None:
    line: list[Inline] = [Text("one "), Emphasis((Text(" two "),)), Text(" three ")]
    assert (Text("one "), Emphasis((Text("two "),)), Text("three")) == fold(line)


def test_space_around_a_line_break_vanishes() -> None:
    assert (Text("one"), LineBreak(), Text("two")) == fold(
        [Text("one "), LineBreak(), Text(" two")]
    )


def test_a_link_of_white_space_alone_vanishes() -> None:
    assert (Text("word"),) == fold([Text("word "), Link((Text(" \n"),), "#top")])


@pytest.mark.parametrize(
    "style",
    [
        "DISPLAY : None",
        "color:red;visibility:hidden",
        "Font-Size:0px;",
        "opacity: 0",
        "opacity:0.0",
    ],
)
def test_an_element_is_hidden_by_any_wording_of_its_style(style: str) -> None:
    assert hidden_by({"style": style}, frozenset()) == "style"


@pytest.mark.parametrize(
    "style", ["display:block", "font-size:1em", "opacity:0.5", "text-align:none"]
)
def test_an_element_is_not_hidden_by_what_only_sounds_alike(style: str) -> None:
    assert hidden_by({"style": style}, frozenset()) == ""

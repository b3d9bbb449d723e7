"""Expressions of many alternatives, in which what must stand before several of them is asked once."""

import re

import pytest

from octavo.passes.alternatives import edges_once

_LINES = "one two, thrree four [|] bone atwo\nfour)|four fours zwei_zwei (zwei) 2two"


@pytest.mark.parametrize(
    "expression",
    [
        r"\bone\b|\btwo\b|thr+ee|\bfours?|\bzwei",
        r"(?<![a-z|])one|(?<![a-z|])two|(?<!\w)(?<!\[)four|(?<!\w)(?<!\[)zwei",
        r"(?<=[)\]|])\s?four|(?<=[)\]|])\||[]|]|\bone",
        r"\b(?P<first>one|bone)\b|\b(?P<second>two)|(?:\bfour|\bzwei)\b",
        r"\\b|\bone|\b(?<=b)one|\b(?<=b)two",
    ],
)
def test_an_expression_finds_the_same_when_edges_are_asked_once(expression: str) -> None:
    gathered = edges_once(expression)

    def found(source: str) -> list[tuple[object, ...]]:
        return [(one.span(), one.groupdict()) for one in re.finditer(source, _LINES)]

    assert gathered != expression
    assert found(gathered) == found(expression)


@pytest.mark.parametrize(
    "expression",
    [
        "one|two",
        r"\bone|two|\bthree",
        r"(?:\bone|\btwo)",
        r"[\b|\b]",
        r"(?<!(?:a|b))one|(?<!(?:a|b))two",
    ],
)
def test_an_expression_without_such_neighbours_stays_as_it_is(expression: str) -> None:
    assert edges_once(expression) == expression

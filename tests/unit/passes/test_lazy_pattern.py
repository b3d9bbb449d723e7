"""An expression that is seldom asked costs nothing until it is, is compiled once, and asks once what stands before several alternatives."""

import re

import pytest

from octavo.passes.lazy_pattern import LazyPattern, edges_once


def test_an_expression_is_compiled_when_it_is_first_asked_and_then_kept() -> None:
    salt = LazyPattern(r"s(a)lt", re.IGNORECASE)
    assert "compiled" not in vars(salt)
    assert salt.compiled.search("The SALT road")
    assert vars(salt)["compiled"] is salt.compiled


def test_what_is_not_an_expression_is_told_when_it_is_asked() -> None:
    with pytest.raises(re.error):
        _ = LazyPattern("(salt").compiled


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

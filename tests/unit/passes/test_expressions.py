"""An expression that might take for ever, or is found everywhere, is refused with what to write instead."""

import pytest

from octavo.findings.errors import UsageError
from octavo.passes.expressions import compiled


def refusal(source: str) -> UsageError:
    with pytest.raises(UsageError) as caught:
        compiled(f"/{source}/", source, ignore_case=False)
    return caught.value


@pytest.mark.parametrize(
    "source",
    [
        "(a+)+b",
        "(a|aa)+b",
        "(aa?)+b",
        "(a+a)+b",
        "(a{1,3}){1,3}b",
        "((a{1,7}){1,7}){1,7}b",
        "(a+?)*b",
        "(x+(b?))+y",
        "(?:x+(?:a?|b?))+y",
        "(?:x+(?:ab|))+y",
        r"(x+\b)+y",
        "(?:x*|ab)+y",
        "((?:a+)+c)+d",
        "c(d(a+)+)?b",
        "(?=(a+)+b)",
        "(x+[^a])+y",
        "(x+.)+y",
        r"(?:(\w)+\1)+y",
    ],
)
def test_a_repeat_whose_rounds_can_be_cut_in_two_ways_is_refused(source: str) -> None:
    error = refusal(source)
    assert str(error) == f"/{source}/: repeats what varies in length, and may take for ever"
    assert error.hint.startswith("say it with one + or *: [ab]+ for (a+|b+)+;")


@pytest.mark.parametrize(
    "source",
    [
        "(a{1,2}){1,2}b",
        "(ab|cd)+y",
        "(x+b)+y",
        "(x+[ab])+y",
        "(bx*)+y",
        r"(\w+, )+y",
        "(x+(ab))+y",
        "(x+(?>ab))+y",
        "(?:x+(?:ab|cd))+y",
        "a+b+c+",
        "X+",
    ],
)
def test_a_repeat_of_rounds_that_are_told_apart_is_taken(source: str) -> None:
    assert compiled(f"/{source}/", source, ignore_case=False).pattern == source


@pytest.mark.parametrize("source", ["^$", "a*", "a?|b", "$"])
def test_what_is_found_in_nothing_is_refused(source: str) -> None:
    error = refusal(source)
    assert str(error) == f"/{source}/: is found everywhere"
    assert error.hint == "say what there must be, with + for *"


@pytest.mark.parametrize("source", ["(", "[a", "a{2,1}", "a{99999999999}", "(?P<n>a)(?P<n>b)"])
def test_what_is_not_an_expression_is_refused(source: str) -> None:
    error = refusal(source)
    assert str(error).startswith(f"/{source}/: not a regular expression: ")
    assert error.hint == "text that begins and ends with a slash is taken for one"


def test_capitals_count_unless_it_is_said_otherwise() -> None:
    assert not compiled("/PAGE/", "PAGE", ignore_case=False).search("page")
    assert compiled("/PAGE/i", "PAGE", ignore_case=True).search("page")

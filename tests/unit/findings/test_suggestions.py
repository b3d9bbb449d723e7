"""A name that means nothing is answered with the one that it is spelt like, if there is one."""

import pytest

from octavo.findings.suggestions import did_you_mean, nearest


@pytest.mark.parametrize(
    ("name", "likeness", "near"),
    [("leding", 0.6, "leading"), ("lead", 0.6, "leading"), ("lead", 0.8, ""), ("", 0.6, "")],
)
def test_the_nearest_name_is_as_like_as_it_is_asked_to_be(
    name: str, likeness: float, near: str
) -> None:
    assert nearest(name, iter(["trim", "leading"]), likeness=likeness) == near


def test_a_name_is_shown_as_its_reader_knows_it() -> None:
    assert did_you_mean("indent", "--{}".format) == "did you mean --indent?"


def test_without_a_name_nothing_is_asked() -> None:
    assert did_you_mean("", repr, begins_sentence=True) == ""

"""An expression that is seldom asked costs nothing until it is, and is compiled once."""

import re

import pytest

from octavo.passes.lazy_pattern import LazyPattern


def test_an_expression_is_compiled_when_it_is_first_asked_and_then_kept() -> None:
    salt = LazyPattern(r"s(a)lt", re.IGNORECASE)
    assert "compiled" not in vars(salt)
    assert salt.compiled.search("The SALT road")
    assert vars(salt)["compiled"] is salt.compiled


def test_what_is_no_expression_is_told_when_it_is_asked() -> None:
    with pytest.raises(re.error):
        _ = LazyPattern("(salt").compiled

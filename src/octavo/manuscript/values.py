"""A value of TOML → the value of a field, or an error that says what its key accepts."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final, TypeAlias

_TYPES: Final[Mapping[type, str]] = MappingProxyType(
    {
        str: "a string",
        bool: "a boolean",
        int: "a number",
        float: "a number",
        list: "a list",
        dict: "a table",
    }
)

Reader: TypeAlias = Callable[[Any], Any]
"""From the value that TOML gave to the value of the field; raises `WrongValueError`."""

_MARKS: Final = 4
"""Quotation marks of a language: what opens and closes outside, and inside."""


class WrongValueError(ValueError):
    """A value is not one that its key accepts; the message says what it accepts."""


def kind_of(value: Any) -> str:
    """Return what a TOML value is, for a person."""
    return _TYPES.get(type(value), "a date")


def flag(value: Any) -> bool:
    """Accept true or false."""
    if isinstance(value, bool):
        return value
    raise WrongValueError(f"expected true or false, found {kind_of(value)}")


def whole(least: int, most: int) -> Reader:
    """Return what accepts a whole number from `least` to `most`."""

    def read(value: Any) -> int:
        if isinstance(value, int) and not isinstance(value, bool) and least <= value <= most:
            return value
        found = value if isinstance(value, int) else kind_of(value)
        raise WrongValueError(f"expected a whole number from {least} to {most}, found {found}")

    return read


def tables(name: str) -> Reader:
    """Return what accepts tables `[[name]]`, any number of them."""

    def read(value: Any) -> list[dict[str, Any]]:
        if isinstance(value, list) and all(isinstance(item, dict) for item in value):
            return value
        found = f"one table; write [[{name}]]" if isinstance(value, dict) else kind_of(value)
        raise WrongValueError(f"expected tables [[{name}]], found {found}")

    return read


def quotes(value: Any) -> str:
    """Accept four quotation marks, with spaces between them or without; return them without."""
    marks = "".join(value.split()) if isinstance(value, str) else ""
    if len(marks) == _MARKS and not any(mark.isalnum() for mark in marks):
        return marks
    raise WrongValueError(
        f'expected four marks, those of double quotes first, such as "»«›‹", found {value!r}'
    )

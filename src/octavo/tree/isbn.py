"""An ISBN as people write it → its thirteen digits, with the check digit verified; and as books print it.

https://www.isbn-international.org/content/isbn-users-manual, section 4
"""

import re
from collections.abc import Mapping
from typing import Final

_LABELLED: Final = re.compile(r"(?:urn:)?isbn(?:-?1[03])?:? ?(?P<number>.+)", re.IGNORECASE)
_FIGURES: Final = re.compile(r"97[89][0-9]{10}")
_PARTED: Final = re.compile(r"97[89](?:[ -][0-9]+){3}[ -][0-9]\Z")
_OLD_FIGURES: Final = re.compile(r"[0-9]{9}[0-9X]")


_PLACED: Final[Mapping[str, str]] = {
    "0": "00-19 200-227 229-368 370-638 7000-8499 85000-89999 900000-949999",
    "1": "000-009 01-06 0700-0999 100-397 3980-5499 55000-68599 6860-7139",
    "2": "00-19 200-349 35000-39999 400-489 497-699 7000-8399 84000-89999",
    "3": "00-02 030-033 0340-0369 03700-03999 04-19 200-699 7000-8499 85000-89999 900000-949999",
    "4": "00-19 200-699 7000-8499 85000-89999 900000-949999 9500000-9999999",
    "5": "01-19 200-420 7000-8499 85000-89999 900000-909999",
    "7": "00-09 100-499 5000-7999 80000-89999 900000-999999",
}
"""Ranges of publishers' numbers by the group's figure after 978: the first and the last number of each range.
An assigned range never changes. Ranges in small pieces, and small groups, are left out
(https://www.isbn-international.org/range_file_generation)."""


class WrongIsbnError(ValueError):
    """It looks like an ISBN and is not a valid one; the message says why."""


def read_isbn(text: str) -> str:
    """Return the thirteen figures of an ISBN, or "" for what does not look like one.

    An old ISBN of ten figures must be labelled as one; it is converted to thirteen.

    Raises:
        WrongIsbnError: the check digit is wrong, or what is labelled an ISBN has no ISBN's length.

    >>> read_isbn("ISBN 978-0-306-40615-7"), read_isbn("isbn:0-306-40615-2"), read_isbn("tale 7")
    ('9780306406157', '9780306406157', '')
    """
    labelled = _LABELLED.fullmatch(text.strip())
    number = labelled["number"] if labelled else text.strip()
    figures = re.sub(r"[ -]", "", number).upper()
    if _FIGURES.fullmatch(figures):
        _require(figures[-1], _check_of_thirteen(figures), number)
        return figures
    if not labelled:
        return ""
    if _OLD_FIGURES.fullmatch(figures):
        _require(figures[-1], _check_of_ten(figures), number)
        body = f"978{figures[:9]}"
        return body + _check_of_thirteen(body)
    raise WrongIsbnError(f"{number!r} is no ISBN: it has 13 figures and begins with 978 or 979")


def printed_isbn(text: str) -> str:
    """Return an ISBN as it is printed in a book, or "" if it is not an ISBN.

    The hyphens are those of `text`, or else follow the table of publishers' numbers; if its range is not in
    the table, it is printed without hyphens.

    >>> printed_isbn("urn:isbn:9783161484100"), printed_isbn("ISBN 979-8-4000-0000-3"), printed_isbn("tale")
    ('ISBN 978-3-16-148410-0', 'ISBN 979-8-4000-0000-3', '')
    >>> printed_isbn("9799999999990")
    'ISBN 9799999999990'
    """
    try:
        figures = read_isbn(text)
    except WrongIsbnError:
        return ""
    if not figures:
        return ""
    own = _PARTED.search(text)
    if own and re.sub(r"[ -]", "", own[0]) == figures:
        return "ISBN " + "-".join(re.split(r"[ -]", own[0]))
    return "ISBN " + (_parted(figures) or figures)


def _parted(figures: str) -> str:
    """Return the thirteen figures with hyphens between their parts, or "" if the table does not have the range."""
    prefix, group, rest, check = figures[:3], figures[3], figures[4:12], figures[12]
    if prefix != "978":
        return ""
    for span in _PLACED.get(group, "").split():
        first, _, last = span.partition("-")
        publisher, title = rest[: len(first)], rest[len(first) :]
        if first <= publisher <= last:
            return f"{prefix}-{group}-{publisher}-{title}-{check}"
    return ""


def _require(found: str, expected: str, number: str) -> None:
    if found != expected:
        raise WrongIsbnError(
            f"the ISBN {number!r} has the check digit {found}; for its other figures it is {expected}"
        )


def _check_of_thirteen(figures: str) -> str:
    total = sum(int(one) * (3 if at % 2 else 1) for at, one in enumerate(figures[:12]))
    return str(-total % 10)


def _check_of_ten(figures: str) -> str:
    total = sum(int(one) * (10 - at) for at, one in enumerate(figures[:9]))
    return "X" if -total % 11 == 10 else str(-total % 11)

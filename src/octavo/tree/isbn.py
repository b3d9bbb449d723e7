"""An ISBN as people write it → its thirteen figures, the check digit proved.

https://www.isbn-international.org/content/isbn-users-manual, section 4
"""

import re
from typing import Final

_LABELLED: Final = re.compile(r"(?:urn:)?isbn(?:-?1[03])?:? ?(?P<number>.+)", re.IGNORECASE)
_FIGURES: Final = re.compile(r"97[89][0-9]{10}")
_OLD_FIGURES: Final = re.compile(r"[0-9]{9}[0-9X]")


class WrongIsbnError(ValueError):
    """It means to be an ISBN and is none; the message says why."""


def read_isbn(text: str) -> str:
    """Return the thirteen figures of an ISBN, "" for what does not look like one.

    An old ISBN of ten figures must be labelled as one; it is brought to thirteen.

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

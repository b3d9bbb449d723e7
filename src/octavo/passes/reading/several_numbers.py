"""A chapter's number with more than one figure: two chapters in one, or part of a chapter.

`Chapter 4 & 5: Tar` and `Chapter 12 - 13` are two chapters each, `Chapter 3 (Part 2)` is part of the third. In `Chapter 2-1`
the second figure counts within the first.
"""

import re
from typing import Final

from octavo.tree.numerals import number_value

_MOST: Final = 20
"""The most chapters in one; a much larger second figure means something else."""
_AND: Final = r"[-–—~～&+/]|(?:and|und|et|y|e|i|и|та|ve|en|og|och|ja|bis|to)(?![^\W_])"
_NEXT: Final = re.compile(
    rf"\s*(?:{_AND})\s*(?P<next>\d{{1,5}})(?=\s*(?:[:：.\-–—|~](?!\d)|\Z))", re.IGNORECASE
)
_PART: Final = re.compile(
    r"\s*[(（\[]\s*(?:part|pt|teil|partie|parte|deel|del|część|часть|ч|частина|bölüm|kısım|phần|bagian)\.?\s*"
    r"(?:\d{1,2}|(?-i:[IVX]{1,5})|one|two|three|four|five)\s*[)）\]]",
    re.IGNORECASE,
)
_BETWEEN: Final = re.compile(r"\s*[:：.\-–—|~]+\s*|\s+")
_LAST_FIGURES: Final = re.compile(r"(?<![\d.])\d{1,5}\Z")
_SPAN: Final = re.compile(
    rf"(?<![\d.])(\d{{1,5}})\s*(?:{_AND})\s*(\d{{1,5}})(?![\d.])", re.IGNORECASE
)
_PIECE: Final = re.compile(r"[(（\[]([^()（）\[\]]+)[)）\]]\Z")


def whole_number(number: str, behind: str) -> tuple[str, str] | None:
    """Return a chapter's number completed by the words after it, and the remaining title; None if nothing belongs to it.

    >>> whole_number("Chapter 4", " & 5: The Rope"), whole_number("Chapter 12", " - 13"), whole_number("Chapter 3", " (Part 1): Tar")
    (('Chapter 4 & 5', 'The Rope'), ('Chapter 12 - 13', ''), ('Chapter 3 (Part 1)', 'Tar'))
    >>> whole_number("Chapter 3", " – 4 men"), whole_number("Chapter 19", " - 20:15"), whole_number("Chapter 9", " - 3")
    (None, None, None)
    """
    if not behind or not number[:1].isalpha():
        return None
    found = _PART.match(behind)
    if found is None:
        last = _LAST_FIGURES.search(number)
        found = _NEXT.match(behind) if last else None
        if last is None or found is None or not 0 < int(found["next"]) - int(last[0]) <= _MOST:
            return None
    title = behind[found.end() :]
    parted = _BETWEEN.match(title)
    return number + behind[: found.end()], title[parted.end() :] if parted else title


def span_of(number: str) -> tuple[float, float] | None:
    """Return the two figures of a number that has two; None for any other.

    >>> span_of("Chapter 4 & 5"), span_of("Chapter 2-1"), span_of("Chapter 3.5"), span_of("Chapter 3 (Part 1)")
    ((4.0, 5.0), (2.0, 1.0), None, None)
    """
    found = _SPAN.search(number)
    return (float(found[1]), float(found[2])) if found else None


def piece_of(number: str) -> float | None:
    """Return the part of a chapter that a number names, or None.

    >>> piece_of("Chapter 3 (Part 2)"), piece_of("Chapter 3 (Part II)"), piece_of("Chapter 3")
    (2.0, 2.0, None)
    """
    found = _PIECE.search(number)
    return number_value(found[1]) if found else None

"""A page that lists the chapters of a book but is not one itself → a remark.

Its list was removed as furniture, and what is left is the book's title and a blurb. A real chapter may have the list of
all chapters beside it, but its own heading has a number or says "prologue", or its text is longer than a blurb.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from octavo.passes.condition.examination import Reading, Remark
from octavo.passes.reading.headlines import number_announced, parse_headline
from octavo.passes.reading.unnumbered import unnumbered_role
from octavo.tree.numerals import number_value

_MOST: Final = 1500
"""The most characters of the page's text without its list: a blurb, and facts about the book."""
_LINE: Final = 80
"""The largest mean length, in characters, of the lines of a longer text that may be such a list."""
_FEWEST: Final = 5
"""The fewest chapters in a list."""


def lists_the_book(reading: Reading) -> Iterator[Remark]:
    """Find a page that lists chapters and contains none (CHR036)."""
    size = len(reading.text)
    if size > _MOST and size > _LINE * reading.text.count("\n"):
        return
    if any(
        number_announced(line) is not None or unnumbered_role(line) for line in reading.titles()
    ):
        return
    gone = chain.from_iterable(one.before.splitlines() for one in reading.findings)
    own = [(line, _chapter_in(line)) for line in reading.text.splitlines()]
    if sum(len(line) for line, number in own if number is None) > _MOST:
        return
    listed = {*map(_chapter_in, gone), *(number for _, number in own)} - {None}
    if len(listed) >= _FEWEST:
        message = f"The page lists {len(listed)} chapters of a book, and is none of them."
        yield Remark("CHR036", message)


def _chapter_in(line: str) -> float | None:
    """Return the number of the chapter that a line names, or None if it is only the number of a list item."""
    headline = parse_headline(line)
    worded = headline is not None and any(map(str.isalpha, headline.number))
    return number_value(headline.number) if headline and worded else None

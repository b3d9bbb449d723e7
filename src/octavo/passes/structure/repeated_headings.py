"""A line next to the story → whether it only repeats the chapter's heading, in whatever form.

`CHAPTER TWELVE`, `12 – The bell foundry` and `Salt Road | Chapter XII: The Bell Foundry` say the
same. A line that ends like a sentence belongs to the story: "Moscow." may well follow the title Moscow.
"""

import re
import unicodedata
from typing import Final

from octavo.passes.reading import units
from octavo.passes.reading.headlines import Headline, parse_headline
from octavo.tree.numerals import number_value
from octavo.tree.stops import ends_with_stop
from octavo.tree.text import fold_space

_CHAPTERS: Final = frozenset(
    ("", "chapter", "chap", "ch", "episode", "ep", *units.OF_CHAPTERS, *units.OF_KOREA)
)
"""Units that number chapters and may replace each other, as a part or a book never does."""
_MOST_OF_WINDOW: Final = 0.4
"""A heading inside a window title must be at least this share of it; else the title says more than the heading."""
_MOST_OF_HEADING: Final = 0.5
"""A window title inside a heading must be at least this share of it."""
_HALF: Final = 0.5
"""The share of the shorter one's words that the other must have."""
_FEWEST_SHARED: Final = 2
"""The fewest words that both must share."""
_SHORTEST: Final = 2
"""A heading of up to this many letters must be a separate part of the window title."""
_PARTS_OF_WINDOW: Final = re.compile(r"\s*[|｜_·•»«:：]\s*|\s+[-–—]\s+")
_WORD: Final = re.compile(r"[^\W\d_]{3,}")
_UNIT: Final = re.compile(r"[^\W\d_]+")
_EASTERN_UNIT: Final = re.compile(rf"[{units.OF_CHAPTERS}{units.OF_PARTS}{units.OF_KOREA}]")


def title_key(text: str) -> str:
    """Return the letters and figures of a line, for comparing two forms of a title.

    >>> title_key("THE BELL-FOUNDRY") == title_key("The Bell Foundry")
    True
    """
    plain = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in plain if character.isalnum())


def is_title_of_window(heading: str, window: str) -> bool:
    """Return whether a window title says the same as a heading and not much more, unlike a site's name.

    >>> is_title_of_window("The Salt Tax – a history", "The salt tax - a history | Oster Gazette")
    True
    >>> is_title_of_window("Oster Gazette", "Oster Gazette | Why nobody has paid the salt tax")
    False
    """
    said, told = title_key(heading), title_key(window)
    if said in told:
        return len(said) >= _MOST_OF_WINDOW * len(told) > 0
    return told in said and len(told) >= _MOST_OF_HEADING * len(said)


def is_part_of_window(heading: str, window: str) -> bool:
    """Return whether a window title contains a heading; one of two letters, as in Chinese, must be a part of its own.

    >>> is_part_of_window("灰", "灰 - 渡口账本"), is_part_of_window("灰", "灰烬 - 渡口账本")
    (True, False)
    """
    said, told = fold_space(heading).lower(), fold_space(window).lower()
    if len(heading) > _SHORTEST:
        return said in told
    return said.isalpha() and said in _PARTS_OF_WINDOW.split(told)


def is_scrap_of_window(heading: str, window: str) -> bool:
    """Return whether a heading is only a few words from a part of the window title, as a section's may be.

    >>> is_scrap_of_window("Causes", "Cold hands: causes and what helps"), is_scrap_of_window("Ash", "The Ledger - Ash")
    (True, False)
    """
    if fold_space(heading).lower() in _PARTS_OF_WINDOW.split(fold_space(window).lower()):
        return False
    return len(title_key(heading)) < _MOST_OF_WINDOW * len(title_key(window))


def shares_words(heading: str, window: str) -> bool:
    """Return whether a heading and a window title share half of the words of either.

    >>> shares_words("As his first debate nears, Ferrin has to answer", "Ferrin has to answer for his past")
    True
    """
    one, other = (set(_WORD.findall(text.casefold())) for text in (heading, window))
    return len(one & other) >= max(_FEWEST_SHARED, _HALF * min(len(one), len(other)))


def repeats_title(text: str, headline: Headline) -> bool:
    """Return whether a line says the same as `headline`, with at most the book's name beside it."""
    line = fold_space(text)
    if not any(map(str.isalnum, line)):
        return False
    if headline.title and _is_same_title(line, headline.title):
        return True
    again = parse_headline(line)
    if again is None:
        return bool(headline.book) and _is_same_title(line, headline.book)
    if not _is_same_number(again.number, headline.number):
        return False
    if not again.title:
        # "12" alone may be a room: a bare number repeats only a heading that is a number itself.
        return bool(headline.title) or again.number.lower() == headline.number.lower()
    if _is_same_title(again.title, headline.title):
        return True
    # A number before the number: "Salt Road 12 - Chapter 12: The Bell Foundry".
    inner = parse_headline(again.title)
    return inner is not None and inner != again and repeats_title(again.title, headline)


def _is_same_title(line: str, title: str) -> bool:
    if fold_space(line).lower() == fold_space(title).lower():
        return True
    if ends_with_stop(line) and not ends_with_stop(title):
        return False
    return title_key(line) == title_key(title)


def _is_same_number(one: str, other: str) -> bool:
    if one == other:
        return bool(one)
    value = number_value(one)
    if value is None or value != number_value(other):
        return False
    units = {_unit(one), _unit(other)}
    return len(units) == 1 or units <= _CHAPTERS


def _unit(number: str) -> str:
    """Return the unit of a number: "chapter", "章", or ""."""
    eastern = _EASTERN_UNIT.search(number)
    if eastern:
        return eastern.group()
    words = _UNIT.findall(number.lower())
    return words[0] if len(words) > 1 or (any(map(str.isdecimal, number)) and words) else ""

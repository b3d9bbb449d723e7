"""The sentences of a page with much planted text → which names in them are the story's, and which are sites'."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Final

from octavo.passes.chrome.planted.pervasive.sentences import INNER_CAPITAL, told_in

ODD: Final = -0.5
"""A sentence with this weight may be a site's: a name in several of these, and nowhere else, is the site's."""
_FEWEST_ODD: Final = 2
_FEWEST_OF_HERO: Final = 3
_MOST_OFTEN: Final = 1
"""The most sentences of the story that may seem to have a site's name: a name in more is a hero's."""
_WORD: Final = re.compile(r"[^\W_]{3,}")
_SITE: Final = re.compile(
    "[\u4e00-\u9fff]{2}(?=小[说說説][网網]?|[书書][屋城院库庫吧阁閣网網]|文[学學库庫]|中文[网網])"
)
_QUOTED: Final = re.compile("[【「『“《]([^【】「」『』“”《》]{2,8})[】」』”》]")
_COUNTS: Final = re.compile(
    r"volume|volumen|tom[eo]?|band|part|parte?|book|arc|act|scene|season|episode|prologue|epilogue|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
    r"|first|second|third|(?:four|fif|six|seven|eigh|nin|ten)th|(?:mon|tues|wednes|thurs|fri|satur|sun)day",
    re.IGNORECASE,
)
"""Capitalised words that do not name a site: of headings, and days."""
_BEFORE_SENTENCE: Final = frozenset('.!?:;…。！？—–"“”»([')
"""Marks behind which a capital says nothing."""


def names_of_odd(weighed: Iterable[tuple[str, float]]) -> set[str]:
    """Return the names in several odd sentences; `weighed` has each sentence with its weight."""
    odd = (sentence for sentence, weight in weighed if weight >= ODD)
    counted = Counter(name for sentence in odd for name in set(names_in(sentence)))
    return {name for name, count in counted.items() if count >= _FEWEST_ODD}


def heroes_in(weighed: Iterable[tuple[str, float]]) -> frozenset[str]:
    """Return the names in several sentences that are not odd; a word that is seldom capitalised is not one: `The Daily Owl`."""
    even = [sentence for sentence, weight in weighed if weight < ODD]
    counted = Counter(name for sentence in even for name in set(names_in(sentence)))
    often = {name: count for name, count in counted.items() if count >= _FEWEST_OF_HERO}
    words = Counter(chain.from_iterable(map(str.split, even))) if often else Counter[str]()
    return frozenset(name for name, count in often.items() if count >= words[name.lower()])


def is_of_odd(name: str, weighed: Iterable[tuple[str, float]]) -> bool:
    """Return whether a name is in few sentences of the story that are not odd."""
    even = (sentence for sentence, weight in weighed if weight < ODD)
    return sum(name in sentence for sentence in even) <= _MOST_OFTEN


@lru_cache(maxsize=2048)
def names_in(text: str) -> tuple[str, ...]:
    """Return the words of a text that may be part of a site's name.

    They are capitalised within a sentence, or have an inner capital; German nouns do not count.

    >>> names_in("Read it on Owlhoot, or on LampTales.")
    ('Owlhoot', 'LampTales')
    """
    return (*_capitals_in(text), *_SITE.findall(text), *_QUOTED.findall(text))


def _capitals_in(text: str) -> Iterator[str]:
    for word in _WORD.finditer(text):
        said = word.group()
        amid = said[0].isupper() and not _begins(text[: word.start()])
        if (amid or INNER_CAPITAL.match(said)) and not (told_in(said) or _COUNTS.fullmatch(said)):
            yield said


def _begins(before: str) -> bool:
    """Return whether a word begins a sentence, by the text before it."""
    return not before or before.rstrip()[-1:] in _BEFORE_SENTENCE

"""A sentence → whether it mentions the world of stories: a mother, a kettle, the rain.

A site talks to its readers about pages and chapters. "Read the last chapter, mother, and put the lamp
out" mentions these, too, but belongs to a story.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.chrome.wording.world_words import (
    OF_CHINA,
    OF_GERMANY,
    OF_JAPAN,
    OF_SPACED,
    OF_UNSPACED,
)
from octavo.passes.lazy_pattern import LazyPattern
from octavo.tree.text import KANA, holds_cjk

_WORDS: Final = re.compile(
    r"(?<![\w.@/])[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f'’-](?=[^\W\d_]))*(?![\w]|[.@/]\w)"
)
"""Words, except those of addresses."""
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_JOINED: Final = "وفبل"
"""Letters that Arabic joins to the beginning of a word: "and", "so", "with", "for"."""
_SHORTEST: Final = 3
"""The fewest letters of a stem."""


def _entries(rows: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(str.strip, "|".join(rows).replace("\n", "|").split("|"))))


class _Words:
    """The entries of some rows: whole words, and beginnings of words, marked by a hyphen."""

    def __init__(self, rows: Iterable[str]) -> None:
        entries = _entries(rows)
        self.whole = frozenset(entry for entry in entries if not entry.endswith("-"))
        self._stems = frozenset(entry[:-1] for entry in entries if entry.endswith("-"))
        self._longest = max(map(len, self._stems))

    def hold(self, word: str) -> bool:
        """Return whether a word in lower case is an entry, or begins with one."""
        last = min(len(word), self._longest)
        return word in self.whole or any(
            word[:end] in self._stems for end in range(_SHORTEST, last + 1)
        )


_SPACED: Final = _Words(OF_SPACED)
_GERMAN: Final = _Words(OF_GERMANY)


def _anywhere(rows: Iterable[str]) -> LazyPattern:
    return LazyPattern("|".join(sorted(_entries(rows))))


_UNSPACED: Final = _anywhere(OF_UNSPACED)
_CHINESE: Final = _anywhere(OF_CHINA)
_JAPANESE: Final = _anywhere(OF_JAPAN)


@lru_cache(maxsize=2048)
def is_of_the_world(sentence: str) -> bool:
    """Return whether a sentence mentions things that stories talk about and sites do not.

    Capitalised words, of which names of sites consist, are ignored except in German.

    >>> is_of_the_world("Baca bab terakhir surat itu, lalu matikan lampu."), is_of_the_world("Baca bab terbaru di Lampu Baca.")
    (True, False)
    """
    words = _WORDS.findall(sentence)
    heard = [_heard(word) for word in words]
    if any(_is_word(word) for word in heard if word):
        return True
    if any(" ".join(two) in _SPACED.whole for two in pairwise(heard)):
        return True
    if _speaks_german(words):
        return True
    if sentence.isascii():
        return False
    if _UNSPACED.compiled.search(sentence):
        return True
    if not holds_cjk(sentence):
        return False
    eastern = _JAPANESE if KANA.search(sentence) else _CHINESE
    return eastern.compiled.search(sentence) is not None


def _heard(word: str) -> str:
    """Return a word as it is in the tables, or "" if it is a name."""
    if _ARABIC.match(word):
        return shadow_of(word)
    return "" if word[0].isupper() else word.replace("’", "'")


def _is_word(word: str) -> bool:
    return _SPACED.hold(word) or (word[0] in _JOINED and word[1:] in _SPACED.whole)


def _speaks_german(words: list[str]) -> bool:
    """Return whether a German word of the tables is alone: beside another capitalised word it may be part of a name."""
    capitals = [False, *(word[0].isupper() for word in words), False]
    return any(
        _GERMAN.hold(word.lower())
        for at, word in enumerate(words)
        if not (capitals[at + 1] and (capitals[at] or capitals[at + 2]))
    )

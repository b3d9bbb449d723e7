"""A sentence → whether it speaks of the world that stories are told of: a mother, a kettle, the rain.

What a site says, it says of pages and chapters, to whoever reads them. "Read the last chapter, mother, and put the lamp
out" speaks of these, too, and is a story's.
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
"""Words, none of an address."""
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_JOINED: Final = "وفبل"
"""Letters that Arabic writes before a word, and with it: "and", "so", "with", "for"."""
_SHORTEST: Final = 3
"""Letters of a stem, at least."""


def _entries(rows: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(str.strip, "|".join(rows).replace("\n", "|").split("|"))))


class _Words:
    """The entries of some rows: whole words, and beginnings of words, which a hyphen ends."""

    def __init__(self, rows: Iterable[str]) -> None:
        entries = _entries(rows)
        self.whole = frozenset(entry for entry in entries if not entry.endswith("-"))
        self._stems = frozenset(entry[:-1] for entry in entries if entry.endswith("-"))
        self._longest = max(map(len, self._stems))

    def hold(self, word: str) -> bool:
        """Return whether a word in lower case is an entry, or begins as one does."""
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
    """Return whether a sentence speaks of what stories are told of, and no site.

    Of capitalised words, which names of sites are made of, none is heard but in German.

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
    """Return a word as it stands in the tables, "" if it is a name."""
    if _ARABIC.match(word):
        return shadow_of(word)
    return "" if word[0].isupper() else word.replace("’", "'")


def _is_word(word: str) -> bool:
    return _SPACED.hold(word) or (word[0] in _JOINED and word[1:] in _SPACED.whole)


def _speaks_german(words: list[str]) -> bool:
    """Return whether a German word of the world stands alone: beside another with a capital it may be of a name."""
    capitals = [False, *(word[0].isupper() for word in words), False]
    return any(
        _GERMAN.hold(word.lower())
        for at, word in enumerate(words)
        if not (capitals[at + 1] and (capitals[at] or capitals[at + 2]))
    )

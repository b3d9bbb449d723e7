"""Pieces of wordings → which of them stand in a text, each word looked at once.

A page is asked for a hundred pieces, and holds none of most. A search of all its text for each costs
five times what it costs to take its words apart; and serials use the same words on every page.
"""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from typing import Final

_REMEMBERED: Final = 100_000
"""Words without any piece that are remembered: those of a dozen authors."""
_LONGEST: Final = 24
"""Letters of a word worth remembering; what is longer is written without spaces."""

_TELLING: Final = 4


class Stems:
    """Pieces of words and of phrases to look for."""

    def __init__(self, stems: Iterable[str]) -> None:
        """Take the pieces, in lower case; a phrase holds spaces."""
        # A phrase is not looked for where one of its longer words is missing.
        self._stems = {stem: _telling(stem.split()) for stem in stems}
        self._pieces = tuple(sorted(frozenset().union(*self._stems.values())))
        self._known: set[str] = set()
        """Words that were looked at."""
        self._innocent: set[str] = set()
        """Those of them that hold no piece."""

    def found_in(self, text: str, words: AbstractSet[str]) -> tuple[str, ...]:
        """Return those that stand in a text, in their order; `words` are all its words."""
        found = self._pieces_in(words - self._innocent)
        if not found:
            return ()
        return tuple(
            stem
            for stem, pieces in self._stems.items()
            if pieces <= found and (stem in pieces or stem in text)
        )

    def _pieces_in(self, words: AbstractSet[str]) -> frozenset[str]:
        """Return the pieces that stand in words, and remember the words in which none does."""
        text = "\n".join(words)
        found = frozenset(piece for piece in self._pieces if piece in text)
        new = words - self._known
        if new:
            self._remember({word for word in new if len(word) <= _LONGEST}, found)
        return found

    def _remember(self, words: set[str], found: frozenset[str]) -> None:
        if len(self._known) > _REMEMBERED:
            self._known, self._innocent = set(), set()
        self._known |= words
        self._innocent |= {word for word in words if not any(piece in word for piece in found)}


def _telling(words: list[str]) -> frozenset[str]:
    """Return those of a phrase's words that do not stand in most others."""
    return frozenset(word for word in words if len(word) >= _TELLING) or frozenset(
        {max(words, key=len)}
    )

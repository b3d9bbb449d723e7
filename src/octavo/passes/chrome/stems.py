"""Pieces of wordings → which of them stand in a text, each word looked at once.

A page is asked for hundreds of pieces, and holds none of most. A search of all its text for each costs
many times what it costs to take its words apart; and serials use the same words on every page.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from typing import Final

_REMEMBERED: Final = 100_000
"""Words that are remembered: those of a dozen authors."""
_LONGEST: Final = 24
"""Letters of a word worth remembering; what is longer is written without spaces."""

_TELLING: Final = 4
_BEGINNING: Final = 2
"""Letters by which pieces are looked up: none is shorter."""
_NOTHING: Final[frozenset[str]] = frozenset()


class Stems:
    """Pieces of words and of phrases to look for."""

    def __init__(self, stems: Iterable[str]) -> None:
        """Take the pieces, in lower case and of two letters at least; a phrase holds spaces."""
        # A phrase is not looked for where one of its longer words is missing.
        self._stems = {stem: _telling(stem.split()) for stem in stems}
        self._with: defaultdict[str, list[str]] = defaultdict(list)
        """Of each piece of a word, the stems that are made of it."""
        for stem, pieces in self._stems.items():
            for piece in pieces:
                self._with[piece].append(stem)
        self._beginning: defaultdict[str, list[str]] = defaultdict(list)
        """The pieces of words by their first letters."""
        for piece in self._with:
            self._beginning[piece[:_BEGINNING]].append(piece)
        self._innocent: set[str] = set()
        """Words that were looked at, and hold no piece."""
        self._held: dict[str, frozenset[str]] = {}
        """Words that hold some, and which."""

    def found_in(self, text: str, told: Mapping[str, frozenset[str]]) -> frozenset[str]:
        """Return those that stand in a text; `told` is what all its words hold."""
        held = _NOTHING.union(*told.values())
        return frozenset(
            stem
            for piece in held
            for stem in self._with[piece]
            if stem == piece or (self._stems[stem] <= held and stem in text)
        )

    def words_of(self, stems: Iterable[str], told: Mapping[str, frozenset[str]]) -> frozenset[str]:
        """Return those of the words of a text without which it would hold none of some stems."""
        pieces = _NOTHING.union(*(self._stems[stem] for stem in stems))
        return frozenset(word for word, held in told.items() if not held.isdisjoint(pieces))

    def told_by(self, words: AbstractSet[str]) -> dict[str, frozenset[str]]:
        """Return those of some words that hold a piece, and which they hold."""
        suspect = words - self._innocent
        new = suspect - self._held.keys()
        told = {word: self._held[word] for word in suspect - new}
        return told | self._looked_up(new) if new else told

    def _looked_up(self, words: AbstractSet[str]) -> dict[str, frozenset[str]]:
        """Return what words that are not known hold, and remember it of those that are short."""
        found = {word: held for word in words if (held := self._pieces_in(word))}
        if len(self._innocent) + len(self._held) > _REMEMBERED:
            self._innocent, self._held = set(), {}
        short = {word for word in words if len(word) <= _LONGEST}
        self._innocent |= short - found.keys()
        self._held |= {word: found[word] for word in short & found.keys()}
        return found

    def _pieces_in(self, word: str) -> frozenset[str]:
        return frozenset(
            piece
            for at in range(len(word))
            for piece in self._beginning.get(word[at : at + _BEGINNING], ())
            if word.startswith(piece, at)
        )


def _telling(words: list[str]) -> frozenset[str]:
    """Return those of a phrase's words that do not stand in most others."""
    return frozenset(word for word in words if len(word) >= _TELLING) or frozenset(
        {max(words, key=len)}
    )

"""Pieces of wordings → which of them stand in a text, each word looked at once.

A page is asked for hundreds of pieces, and holds none of most. A search of all its text for each costs
many times what it costs to take its words apart; and serials use the same words on every page. What else
a word may tell by itself, that it is in disguise or of an address, is asked of it in the same look.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain
from operator import add
from types import MappingProxyType
from typing import Final

from octavo.tree.text import beyond_ascii, in_ascii

_REMEMBERED: Final = 100_000
"""Words that are remembered: those of a dozen authors."""
_LONGEST: Final = 24
"""Letters of a word worth remembering; what is longer is written without spaces."""

_TELLING: Final = 3
"""Letters of a word of a phrase that is asked for before the phrase is."""
_NOTHING: Final[frozenset[str]] = frozenset()
_NO_SIGNS: Final[Mapping[str, Callable[[str], bool]]] = MappingProxyType({})


class Stems:
    """Pieces of words and of phrases to look for, and signs that a word bears by itself."""

    def __init__(
        self, stems: Iterable[str], signs: Mapping[str, Callable[[str], bool]] = _NO_SIGNS
    ) -> None:
        """Take the pieces, in lower case and of two letters at least; a phrase holds spaces.

        A sign has a name that is no piece, and a test of a word.
        """
        self._signs = tuple(signs.items())
        # A phrase is not looked for where one of its longer words is missing.
        self._stems = {stem: _telling(stem) for stem in stems}
        self._words = frozenset(stem for stem in self._stems if " " not in stem)
        self._with: defaultdict[str, list[str]] = defaultdict(list)
        """Of each piece of a word, the phrases of which it is the longest."""
        for stem in self._stems.keys() - self._words:
            self._with[max(self._stems[stem], key=len)].append(stem)
        self._beginning: defaultdict[str, list[str]] = defaultdict(list)
        """The pieces of words by their first two letters: none is shorter."""
        for piece in frozenset[str]().union(*self._stems.values()):
            self._beginning[piece[:2]].append(piece)
        self._beginnings = frozenset(self._beginning)
        self._innocent: set[str] = set()
        """Words that were looked at, and hold nothing."""
        self._held: dict[str, frozenset[str]] = {}
        """Words that hold some pieces or bear some signs, and which."""

    def found_in(self, text: str, told: Mapping[str, frozenset[str]]) -> frozenset[str]:
        """Return those that stand in a text; `told` is what all its words hold."""
        held = _NOTHING.union(*told.values())
        phrases = chain.from_iterable(map(self._with.__getitem__, held & self._with.keys()))
        return held & self._words | {
            phrase for phrase in phrases if self._stems[phrase] <= held and phrase in text
        }

    def told_by(self, words: AbstractSet[str]) -> dict[str, frozenset[str]]:
        """Return those of some words that hold a piece or bear a sign, and which."""
        told: dict[str, frozenset[str]] = {}
        new: list[str] = []
        for word in words - self._innocent:
            if word in self._held:
                told[word] = self._held[word]
            else:
                new.append(word)
        return told | self._looked_up(new) if new else told

    def _looked_up(self, words: list[str]) -> dict[str, frozenset[str]]:
        """Return what words that are not known hold, and remember it of those that are short."""
        found = {word: held for word in words if (held := self._held_by(word))}
        if len(self._innocent) + len(self._held) > _REMEMBERED:
            self._innocent, self._held = set(), {}
        short = {word for word in words if len(word) <= _LONGEST}
        self._innocent |= short - found.keys()
        self._held |= {word: found[word] for word in short & found.keys()}
        return found

    def _held_by(self, word: str) -> frozenset[str]:
        alone = f" {word} "
        pairs = self._beginnings.intersection(map(add, alone, alone[1:]))
        held = [piece for pair in pairs for piece in self._beginning[pair] if piece in alone]
        for name, bears in self._signs:
            if bears(word):
                held.append(name)
        return frozenset(held) if held else _NOTHING


class Pieces:
    """Many pieces of wordings, of which hardly any line holds one."""

    def __init__(self, pieces: Iterable[str]) -> None:
        """Take the pieces, those of ASCII apart: the others are sought only where one of their letters stands."""
        told = tuple(dict.fromkeys(pieces))
        self._plain = tuple(piece for piece in told if piece.isascii())
        self._foreign = tuple(piece for piece in told if not piece.isascii())
        self._letters = frozenset(beyond_ascii("".join(self._foreign)))

    def stand_in(self, text: str) -> bool:
        """Return whether one of them stands in a text, as `holds_any` does.

        >>> Pieces(("harb", "гаван")).stand_in("The harbour"), Pieces(("harb", "гаван")).stand_in("the har–bour")
        (True, False)
        """
        plain = in_ascii(text)
        for piece in self._plain:
            if piece in plain and piece in text:
                return True
        if plain is text or self._letters.isdisjoint(beyond_ascii(text)):
            return False
        return holds_any(text, self._foreign)


def holds_any(text: str, pieces: Iterable[str]) -> bool:
    """Return whether one of some pieces stands in a text: a search for each, for few pieces or short texts.

    >>> holds_any("the harbour", ("arb", "x")), holds_any("the harbour", ())
    (True, False)
    """
    for piece in pieces:  # noqa: SIM110 - half the time of any() over a map
        if piece in text:
            return True
    return False


def _telling(phrase: str) -> frozenset[str]:
    """Return the telling words of a phrase: those that most other phrases do not have.

    With the spaces around them: ` ads` begins a word, and `true ` ends one.

    >>> sorted(_telling("let us know")), _telling(" ads")
    ([' know', 'let '], frozenset({' ads'}))
    """
    words = phrase.split(" ")
    last = len(words) - 1
    spaced = {word: " " * (at > 0) + word + " " * (at < last) for at, word in enumerate(words)}
    telling = [word for word in words if len(word) >= _TELLING] or [max(words, key=len)]
    return frozenset(spaced[word] for word in telling)

"""Substrings of wordings → which of them are in a text, examining each word once.

A page is searched for hundreds of substrings, and has few of them. Searching all its text for each takes
many times as long as splitting it into words, and serials use the same words on every page. Anything else
that a word shows by itself, such as a disguise or an address, is determined at the same time.
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
"""The number of cached words: those of a dozen authors."""
_LONGEST: Final = 24
"""The most letters of a word worth caching; longer ones are text without spaces."""

_TELLING: Final = 3
"""The fewest letters of a phrase's word that is searched for before the phrase."""
_NOTHING: Final[frozenset[str]] = frozenset()
_NO_SIGNS: Final[Mapping[str, Callable[[str], bool]]] = MappingProxyType({})


class Stems:
    """Substrings of words and phrases to look for, and properties of single words."""

    def __init__(
        self, stems: Iterable[str], signs: Mapping[str, Callable[[str], bool]] = _NO_SIGNS
    ) -> None:
        """Take the substrings, in lower case and of at least two letters; a phrase has spaces.

        A sign is a named property of words: the name is not a substring, and a function tests a word for it.
        """
        self._signs = tuple(signs.items())
        # A phrase is not looked for if one of its longer words is missing.
        self._stems = {stem: _telling(stem) for stem in stems}
        self._words = frozenset(stem for stem in self._stems if " " not in stem)
        self._with: defaultdict[str, list[str]] = defaultdict(list)
        """For each substring of a word, the phrases of which it is the longest."""
        for stem in self._stems.keys() - self._words:
            self._with[max(self._stems[stem], key=len)].append(stem)
        self._beginning: defaultdict[str, list[str]] = defaultdict(list)
        """The substrings of words by their first two letters: none is shorter."""
        for piece in frozenset[str]().union(*self._stems.values()):
            self._beginning[piece[:2]].append(piece)
        self._beginnings = frozenset(self._beginning)
        self._innocent: set[str] = set()
        """Words that were examined and contain nothing."""
        self._held: dict[str, frozenset[str]] = {}
        """Words that contain substrings or have signs, and which."""

    def found_in(self, text: str, told: Mapping[str, frozenset[str]]) -> frozenset[str]:
        """Return what a text contains; `told` is what its words contain."""
        held = _NOTHING.union(*told.values())
        phrases = chain.from_iterable(map(self._with.__getitem__, held & self._with.keys()))
        return held & self._words | {
            phrase for phrase in phrases if self._stems[phrase] <= held and phrase in text
        }

    def told_by(self, words: AbstractSet[str]) -> dict[str, frozenset[str]]:
        """Return the words that contain a substring or have a sign, and which."""
        told: dict[str, frozenset[str]] = {}
        new: list[str] = []
        for word in words - self._innocent:
            if word in self._held:
                told[word] = self._held[word]
            else:
                new.append(word)
        return told | self._looked_up(new) if new else told

    def _looked_up(self, words: list[str]) -> dict[str, frozenset[str]]:
        """Return what unknown words contain, and cache it for short ones."""
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
    """Many substrings of wordings, of which hardly any line contains one."""

    def __init__(self, pieces: Iterable[str]) -> None:
        """Take the substrings, ASCII ones separately: the others are searched for only if one of their letters occurs."""
        told = tuple(dict.fromkeys(pieces))
        self._plain = tuple(piece for piece in told if piece.isascii())
        self._foreign = tuple(piece for piece in told if not piece.isascii())
        self._letters = frozenset(beyond_ascii("".join(self._foreign)))

    def stand_in(self, text: str) -> bool:
        """Return whether a text contains any of them, like `holds_any`.

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
    """Return whether a text contains any of the given substrings: one search for each, for few substrings or short texts.

    >>> holds_any("the harbour", ("arb", "x")), holds_any("the harbour", ())
    (True, False)
    """
    for piece in pieces:  # noqa: SIM110 - half the time of any() over a map
        if piece in text:
            return True
    return False


def _telling(phrase: str) -> frozenset[str]:
    """Return the distinctive words of a phrase: those that most other phrases do not have.

    They include adjacent spaces: ` ads` begins a word, and `true ` ends one.

    >>> sorted(_telling("let us know")), _telling(" ads")
    ([' know', 'let '], frozenset({' ads'}))
    """
    words = phrase.split(" ")
    last = len(words) - 1
    spaced = {word: " " * (at > 0) + word + " " * (at < last) for at, word in enumerate(words)}
    telling = [word for word in words if len(word) >= _TELLING] or [max(words, key=len)]
    return frozenset(spaced[word] for word in telling)

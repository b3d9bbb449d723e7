"""A line → the languages in which it may have a chapter's number in words, and their expressions.

One expression for all of them takes longer to compile than a page takes to clean, and a line is in one language.
So each language has its own expressions, compiled when a line first has one of its words for a chapter or a part.
"""

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from octavo.passes.reading import units
from octavo.tree import numerals
from octavo.tree.numerals import Words


@dataclass(frozen=True, slots=True)
class Tongue:
    """The words around numbers in a language: `Chapter Twenty-One`, `Erstes Kapitel`; alternatives are joined by bars."""

    numbers: Words
    before: str
    """What precedes a number."""
    behind: str = ""
    """What follows an ordinal; "" if nothing may."""

    def spelt_out(self) -> str:
        """Return an expression for `Chapter Twenty-One`, `Глава двадцать первая`."""
        return rf"(?:{self.before})\.?\s+{self.numbers.expression()}"

    def either_way(self) -> str:
        """Return an expression for those, and for `Erstes Kapitel`, `Первая глава`, `Birinci Bölüm`."""
        if not self.behind:
            return self.spelt_out()
        return rf"{self.spelt_out()}|(?:{self.numbers.ordinals()})\s+(?:{self.behind})"


_TONGUES: Final = (
    Tongue(numerals.ENGLISH, units.ENGLISH),
    Tongue(numerals.FRENCH, "chapitre|partie|acte|livre|tome|épisode", "partie|acte|livre"),
    Tongue(numerals.SPANISH, "capítulo|capitulo|parte|acto|libro|tomo|episodio", "parte|acto|libro"),
    Tongue(numerals.PORTUGUESE, "capítulo|capitulo|parte|ato|livro|volume|episódio", "parte|ato|livro"),
    Tongue(numerals.ITALIAN, "capitolo|parte|atto|libro|volume|episodio", "parte|atto|libro"),
    Tongue(numerals.GERMAN, "kapitel|teil|akt|buch|band", "kapitel|teil|akt|buch|band"),
    Tongue(numerals.DUTCH, "hoofdstuk|deel", "hoofdstuk|deel"),
    Tongue(numerals.RUSSIAN, "глава|часть|книга|том", "глава|часть|книга"),
    Tongue(numerals.UKRAINIAN, "розділ|глава|частина|книга|том", "глава|частина|книга"),
    Tongue(numerals.POLISH, "rozdział|część|księga|tom"),
    Tongue(numerals.TURKISH, "bölüm|kısım|kitap", "bölüm|kısım|kitap"),
    Tongue(numerals.INDONESIAN, "bab|bagian"),
    Tongue(numerals.VIETNAMESE, "chương|phần|hồi|quyển"),
    Tongue(numerals.ARABIC, "الفصل|فصل|الجزء|الباب"),
)  # fmt: skip
"""Each language has its own numbers, since `once` is eleven only in Spanish."""
_BETWEEN: Final = dict.fromkeys(map(ord, ",.:：-–—|~>»"), " ")
"""What may precede and follow such a word, besides white space."""


def tongues_in(line: str) -> Iterator[Tongue]:
    """Yield the languages of which a line has a word for a chapter or a part."""
    words = set(_alike(line).translate(_BETWEEN).split())
    if not words.isdisjoint(_EVERY_WORD):
        yield from (tongue for tongue in _TONGUES if not words.isdisjoint(_words_of(tongue)))


def _alike(text: str) -> str:
    """Fold case as case-insensitive expressions do: i, I, ı and İ are the same."""
    return text.replace("İ", "i").lower().upper()


@functools.cache
def _words_of(tongue: Tongue) -> frozenset[str]:
    return frozenset(_alike(f"{tongue.before}|{tongue.behind}").split("|")) - {""}


_EVERY_WORD: Final = frozenset().union(*map(_words_of, _TONGUES))

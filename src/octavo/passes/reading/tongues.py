"""A line → the languages in which it may bear a chapter's number in words, and expressions for those.

All of them in one expression take longer to be compiled than a page to be cleaned, and a line is in one language.
So each language has expressions of its own, compiled when a line bears one of its words for a chapter or a part.
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
    """What a language's numbers in words count: `Chapter Twenty-One`, `Erstes Kapitel`; words are joined by bars."""

    numbers: Words
    before: str
    """What stands before a number."""
    behind: str = ""
    """What stands behind an ordinal; "" where none does."""

    def spelt_out(self) -> str:
        """Return an expression for `Chapter Twenty-One`, `Глава двадцать первая`."""
        return rf"(?:{self.before})\.?\s+{self.numbers.expression()}"

    def either_way(self) -> str:
        """Return an expression for that, and for `Erstes Kapitel`, `Первая глава`, `Birinci Bölüm`."""
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
"""Each language with its own numbers, for `once` is eleven in Spanish alone."""
_BETWEEN: Final = dict.fromkeys(map(ord, ",.:：-–—|~>»"), " ")
"""What may stand before such a word, and behind it, besides white space."""


def tongues_in(line: str) -> Iterator[Tongue]:
    """Give the languages that have a word for a chapter or a part among the words of a line."""
    words = set(_alike(line).translate(_BETWEEN).split())
    if not words.isdisjoint(_EVERY_WORD):
        yield from (tongue for tongue in _TONGUES if not words.isdisjoint(_words_of(tongue)))


def _alike(text: str) -> str:
    """Return letters as expressions that heed no case compare them: i, I, ı and İ are the same."""
    return text.replace("İ", "i").lower().upper()


@functools.cache
def _words_of(tongue: Tongue) -> frozenset[str]:
    return frozenset(_alike(f"{tongue.before}|{tongue.behind}").split("|")) - {""}


_EVERY_WORD: Final = frozenset().union(*map(_words_of, _TONGUES))

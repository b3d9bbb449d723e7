"""A text → the pieces by which it is compared: words, and what is between them.

Words are separated by white space and punctuation, and include marks and apostrophes. Scripts
without spaces are divided into characters (Han, hiragana), runs of katakana, or the clusters that a
reader sees as one (Thai, Lao, Khmer, Burmese, Tibetan).
"""

import re
import unicodedata
from collections.abc import Iterable
from enum import Enum, auto
from functools import cache
from typing import Final

PARAGRAPH_MARK: Final = "\u2029"
"""Put between two paragraphs that are compared as one text; does not occur in a book's text."""

_APOSTROPHES: Final = frozenset("'’ʼ")
_IN_NUMBERS: Final = frozenset(".,")
"""Characters that may be between the figures of one number: `1,204`, `3.5`."""
_LEADING_VOWELS: Final = frozenset("เแโใไເແໂໃໄ")
"""Thai and Lao vowels that are written before the consonant they follow."""
_HAN: Final = ("\u2e80", "\u2fff"), ("\u3005", "\u3007"), ("\u3400", "\u9fff"), ("\uf900", "\ufaff")
_HIRAGANA: Final = ("\u3040", "\u309f")
_KATAKANA: Final = (("\u30a0", "\u30ff"), ("\u31f0", "\u31ff"), ("\uff66", "\uff9f"))
_CLUSTERED: Final = (
    ("\u0e00", "\u0eff"),  # Thai, Lao
    ("\u0f00", "\u0fff"),  # Tibetan
    ("\u1000", "\u109f"),  # Burmese
    ("\u1780", "\u17ff"),  # Khmer
)


_SPACED: Final = re.compile(
    "[\u0000-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e]*"
)
"""A text in Latin, Greek, Cyrillic or Armenian without combining marks, as in most books."""
_PIECE: Final = re.compile(
    r"[^\W_]+(?:(?:['’ʼ]|(?<=\d)[.,](?=\d))[^\W_]+)*|\n|(\s)\1*|.", re.DOTALL
)


class _Kind(Enum):
    SPACE = auto()
    LETTER = auto()
    ALONE = auto()
    """A word of its own: an ideograph, a syllable."""
    KATAKANA = auto()
    CLUSTER = auto()
    LEADING = auto()
    MARK = auto()
    """Belongs to the character before it."""
    OTHER = auto()
    """Punctuation, a symbol: a piece of its own."""


@cache
def _kind(character: str) -> _Kind:
    if character.isspace():
        return _Kind.SPACE
    category = unicodedata.category(character)
    if category[0] == "M" or character in "\u200c\u200d":
        return _Kind.MARK
    if category[0] not in "LN":
        return _Kind.OTHER
    if character in _LEADING_VOWELS:
        return _Kind.LEADING
    if _within(character, _HAN) or _HIRAGANA[0] <= character <= _HIRAGANA[1]:
        return _Kind.ALONE
    if character >= "\U00020000":
        return _Kind.ALONE
    if _within(character, _KATAKANA):
        return _Kind.KATAKANA
    return _Kind.CLUSTER if _within(character, _CLUSTERED) else _Kind.LETTER


def _within(character: str, ranges: Iterable[tuple[str, str]]) -> bool:
    return any(first <= character <= last for first, last in ranges)


def pieces_of(text: str) -> list[str]:
    """Return the pieces of a text; joined, they are the text.

    >>> pieces_of("Don’t go, Anne.")
    ['Don’t', ' ', 'go', ',', ' ', 'Anne', '.']
    >>> pieces_of("港にテレビが"), pieces_of("ไม่เป็นไร")
    (['港', 'に', 'テレビ', 'が'], ['ไม่', 'เป็', 'น', 'ไร'])
    """
    if _SPACED.fullmatch(text):
        return [found[0] for found in _PIECE.finditer(text)]
    return _by_character(text)


def _by_character(text: str) -> list[str]:
    pieces: list[str] = []
    start = 0
    for at in range(1, len(text)):
        if not _joins(text, at):
            pieces.append(text[start:at])
            start = at
    if text:
        pieces.append(text[start:])
    return pieces


def _joins(text: str, at: int) -> bool:
    """Return whether the character at `at` belongs to the same piece as the one before it."""
    before, here = _kind(text[at - 1]), _kind(text[at])
    if here is _Kind.MARK:
        return before is not _Kind.SPACE
    if before is _Kind.LEADING:
        return here is _Kind.CLUSTER
    if before is _Kind.MARK:
        base = at - 1
        while base and _kind(text[base]) is _Kind.MARK:
            base -= 1
        before = _kind(text[base])
    match here:
        case _Kind.SPACE:
            same = before is _Kind.SPACE and text[at] == text[at - 1]
            return same and text[at] not in f"\n{PARAGRAPH_MARK}"
        case _Kind.LETTER:
            return before is _Kind.LETTER or _is_inside_word(text, at - 1)
        case _Kind.KATAKANA:
            return before is _Kind.KATAKANA
        case _Kind.OTHER:
            return _is_inside_word(text, at)
        case _:
            return False


def _is_inside_word(text: str, at: int) -> bool:
    """Return whether a character is an apostrophe between letters, or a comma or point between figures."""
    if not 0 < at < len(text) - 1:
        return False
    before, following = text[at - 1], text[at + 1]
    if text[at] in _IN_NUMBERS:
        return before.isdecimal() and following.isdecimal()
    is_between = _kind(before) is _Kind.LETTER and _kind(following) is _Kind.LETTER
    return text[at] in _APOSTROPHES and is_between


def with_one_apostrophe(word: str) -> str:
    """Return a word with all its apostrophes replaced by the same character.

    >>> with_one_apostrophe("don’t") == with_one_apostrophe("don't")
    True
    """
    return word.translate(_TYPED)


_TYPED: Final = dict.fromkeys(map(ord, _APOSTROPHES), "'")


def is_word(piece: str) -> bool:
    """Return whether a piece is a word: it begins with a letter or a figure."""
    return _begins_word(piece[0])


@cache
def _begins_word(character: str) -> bool:
    return _kind(character) not in {_Kind.SPACE, _Kind.OTHER, _Kind.MARK}


def is_space(piece: str) -> bool:
    """Return whether a piece is white space."""
    return piece.isspace()


def count_words(text: str) -> int:
    """Count the words of a text, or its characters in scripts without spaces.

    >>> count_words("“Don’t go,” she said."), count_words("雨が降る。")
    (4, 4)
    """
    return sum(map(is_word, pieces_of(text)))

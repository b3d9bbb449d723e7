"""Text → its shadow: what it looks like at a glance. For matching, never for output.

Compatibility forms, accents and look-alike letters of other scripts are folded to plain lower-case
ones; each character of the shadow can be traced to the character of the text it stands for.
"""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from octavo.tree.record import record
from octavo.tree.text import ELLIPSIS, beyond_ascii

_LOOK_ALIKES: Final = str.maketrans(
    "асԁеԍһіјкӏморԛѕтвхуωοɑıαικνρτυχϲςօսոհցզյԝґѵɩғꭺꮯꭰꭼꮋꭻꮶꮮꮇꮲꭱꮪꭲꮩꮃꮓəεєϵσ"
    "ηǫℓѳөүұқҝҟҡҫҭҽҿѡ૦੦०০౦೦൦๐໐ⲟⲥⲣⲁⲃⲅⲉⲏⲓⲕⲙⲛⲧⲭⲱ",
    "acdeghijklmopqstbxywoaiaikvptuxccounhgqjwrvifacdehjklmprstvwzeeeeo"
    "nqlooyykkkkcteewoooooooooocpabrehikmntxw",
)
"""Cyrillic, Greek, Armenian, Cherokee and phonetic letters, and noughts of India that pass for Latin letters
(https://www.unicode.org/reports/tr39/)."""
_ALTERED: Final = re.compile(
    "LATIN (?:SMALL LETTER|LETTER SMALL CAPITAL) (?:SCRIPT )?([A-Z])(?: WITH .+)?"
)
"""Small capitals, and letters with a stroke, a hook or a tail, by their names: Unicode does not say what they are made of."""


_BOXED: Final = re.compile(
    r"(?:NEGATIVE (?:CIRCLED|SQUARED) LATIN CAPITAL LETTER|REGIONAL INDICATOR SYMBOL LETTER) ([A-Z])"
)
"""White letters on black, for which Unicode defines no compatibility mapping."""


class _Folding(dict[int, str]):
    """Maps each character to its shadow; a character is folded when first met."""

    def __missing__(self, code: int) -> str:
        boxed = _BOXED.fullmatch(unicodedata.name(chr(code), ""))
        said = boxed[1] if boxed else chr(code).translate(_LOOK_ALIKES)
        folded = "".join(
            _plain_of(letter.lower())[:1]
            for letter in unicodedata.normalize("NFKD", said)
            if not unicodedata.combining(letter) and unicodedata.category(letter) != "Cf"
        )
        self[code] = folded
        return folded


def _plain_of(letter: str) -> str:
    """Return the Latin letter that a small letter passes for, or the letter itself."""
    plain = letter.translate(_LOOK_ALIKES)
    altered = None if plain.isascii() else _ALTERED.fullmatch(unicodedata.name(plain[:1], ""))
    return altered[1].lower() if altered else plain


_FOLDED: Final = _Folding()
_ONE_STRANGE: Final = "[^\x00-\x7f‘’“”„‚–—…«»、。「」『』\u4e00-\u9fff]"
_STRANGE: Final = re.compile(f"{_ONE_STRANGE}{_ONE_STRANGE}*")  # with a plus it is tried everywhere
"""Characters whose shadow is not their lower case: accented, look-alike, decomposable."""
_FEW: Final = 16
"""Up to so many such characters are replaced one by one, which is faster than looking up every letter."""
_SOON: Final = 1000
"""The number of characters in which a text shows that it has more than a few of them."""


@record
class Shadow:
    """The shadow of `original`, and the way back to it."""

    text: str
    original: str

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original that a span of the shadow stands for."""
        if len(self.text) == len(self.original) and self.original.isascii():
            return start, end
        places = _places(self.original)
        return places[start], places[end - 1] + 1


@lru_cache(maxsize=8)
def _places(original: str) -> list[int]:
    """Return for each character of a shadow the place of the one it stands for.

    Cached, since a line in which one address is found may have thousands.
    """
    return [place for place, character in enumerate(original) for _ in _FOLDED[ord(character)]]


def shadow_of(text: str) -> str:
    """Return `text` for matching: compatibility forms and accents folded, in lower case.

    >>> shadow_of("𝖱𝖾𝖺𝖽 ｉｔ  at Ċ")
    'read it  at c'
    >>> shadow_of("ɠullmeɾe.cѳm"), shadow_of("ǫᴜɪʟʟ")
    ('gullmere.com', 'quill')
    """
    return text.lower() if text.isascii() else _folded(text)


@lru_cache(maxsize=16)
def _folded(text: str) -> str:
    """Return the shadow of a text. Cached: half the time it is the text that was asked for just before."""
    strange = set("".join(_STRANGE.findall(beyond_ascii(text[:_SOON]))))
    if len(strange) <= _FEW and len(text) > _SOON:
        strange.update("".join(_STRANGE.findall(beyond_ascii(text[_SOON:]))))
    if len(strange) > _FEW:
        return text.translate(_FOLDED)
    for character in strange:
        text = text.replace(character, _FOLDED[ord(character)])
    return text.replace(ELLIPSIS, "...").lower()


def joined_spans(spans: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return spans from left to right, merging those that touch or overlap.

    >>> joined_spans([(7, 9), (0, 3), (2, 5), (5, 6)])
    [(0, 6), (7, 9)]
    """
    joined: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def trim_word(word: str, kept: re.Pattern[str]) -> str:
    r"""Return a word from the first to the last of its kept characters; "" if there is none.

    This takes linear time: an expression for the end of the word would be tried anew at
    each of its characters.

    >>> trim_word("«...gate!", re.compile(r"\w"))
    'gate'
    """
    first, last = kept.search(word), kept.search(word[::-1])
    return word[first.start() : len(word) - last.start()] if first and last else ""


def cast_shadow(text: str) -> Shadow:
    """Return the shadow of `text` with the way back to it.

    >>> shadow = cast_shadow("at ｍeow.ϲom")
    >>> shadow.text, shadow.span(3, 11)
    ('at meow.com', (3, 11))
    """
    return Shadow(shadow_of(text), text)

"""Text → its shadow: what it looks like to somebody who reads fast. For matching, never for output.

Compatibility forms, accents and look-alike letters of other scripts are folded to plain lower-case
ones; each character of the shadow knows which character of the text it stands for.
"""

import unicodedata
from dataclasses import dataclass
from typing import Final

_LOOK_ALIKES: Final = str.maketrans(
    "асԁеԍһіјкӏморԛѕтвхуωοɑɡıαικνρτυχϲς",
    "acdeghijklmopqstbxywoagiaikvptuxcc",
)
"""Cyrillic, Greek and phonetic letters that pass for Latin ones (https://www.unicode.org/reports/tr39/)."""


@dataclass(frozen=True, slots=True)
class Shadow:
    """The shadow of a text. `places[i]` is the index in the text of the shadow's character i."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original text that a span of the shadow stands for."""
        return self.places[start], self.places[end - 1] + 1


def shadow_of(text: str) -> str:
    """Return `text` as it is matched: compatibility forms and accents folded, lower case.

    >>> shadow_of("𝖱𝖾𝖺𝖽 ｉｔ  at Ċ")
    'read it  at c'
    """
    return text.lower() if text.isascii() else cast_shadow(text).text


def cast_shadow(text: str) -> Shadow:
    """Return the shadow of `text` with the way back to it.

    >>> shadow = cast_shadow("at ｍeow.ϲom")
    >>> shadow.text, shadow.span(3, 11)
    ('at meow.com', (3, 11))
    """
    if text.isascii():
        return Shadow(text.lower(), tuple(range(len(text))))
    letters: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for folded in unicodedata.normalize("NFKD", character):
            if unicodedata.combining(folded) or unicodedata.category(folded) == "Cf":
                continue
            letters.append(folded.lower().translate(_LOOK_ALIKES)[:1])
            places.append(place)
    return Shadow("".join(letters), tuple(places))

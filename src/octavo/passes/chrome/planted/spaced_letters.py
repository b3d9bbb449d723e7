"""Sentences spelt letter by letter (`T h i s  s t o r y  w a s  s t o l e n`) → their spans.

Their subjects are found without the spaces, by the wordings of this room.
"""

import re
from functools import cache
from typing import Final

from octavo.passes.chrome.planted.subjects import ENOUGH, wordings_without_spaces
from octavo.passes.chrome.wording.shadow import Shadow

_LETTER_BY_LETTER: Final = re.compile(
    r"(?<!\S)(?:(?:[^\W_][,;:.!?'’-]?|[,;:.!?'’-]) +){12,599}[^\W_] ?[.!?]?(?!\S)"
)
"""Thirteen or more in a row, with marks after letters or alone; longer runs are divided, since the
subjects are looked for from each letter on."""
LETTERS: Final = frozenset("tor")
"""Letters in such a sentence in any language, each a word of its own."""
_MARKS: Final = re.compile(r"[ ,;:.!?'’-]+")


def is_spelt_apart(shadow: str) -> bool:
    """Return whether a shadow may have a sentence spelt letter by letter, a very quick check."""
    return all(f" {letter} " in shadow for letter in LETTERS)


def spelt_apart(shadow: Shadow) -> list[tuple[int, int]]:
    """Return the spans of the sentences spelt letter by letter with enough subjects to be planted.

    The spans are those of the original text.

    >>> from octavo.passes.chrome.wording.shadow import cast_shadow
    >>> spelt_apart(cast_shadow("Oh. " + " ".join("thistalewasstolenreportit") + "."))
    [(4, 54)]
    """
    if not is_spelt_apart(shadow.text):
        return []
    return [
        shadow.span(*found.span())
        for found in _LETTER_BY_LETTER.finditer(shadow.text)
        if _weight(_MARKS.sub("", found.group())) >= ENOUGH
    ]


@cache
def _signs() -> tuple[tuple[float, re.Pattern[str]], ...]:
    return tuple((weight, re.compile(wording)) for weight, wording in wordings_without_spaces())


def _weight(letters: str) -> float:
    return sum(weight for weight, sign in _signs() if sign.search(letters))

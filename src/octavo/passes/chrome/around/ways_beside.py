"""A line at a story's edge → whether it leads to the previous or next chapter, in any language.

`Lees verder in hoofdstuk 3` below chapter 2: words, no full stop, and an adjacent chapter's number at the end.
"""

from typing import Final

from octavo.passes.chrome.wording.words import ends_like_speech
from octavo.passes.reading.headlines import parse_headline
from octavo.tree.numerals import number_value

_LONGEST: Final = 60
"""The most characters of such a line."""
_MOST_WORDS: Final = 8


def names_neighbour(text: str, chapter: float | None) -> bool:
    """Return whether a line ends with the number of the chapter before or after `chapter`, with words before that.

    A bare chapter heading does not count: that chapter may follow.

    >>> [names_neighbour(line, 2) for line in ("Lees verder in hoofdstuk 3", "Back to chapter 1", "Hoofdstuk 3")]
    [True, True, False]
    >>> names_neighbour("He had begun chapter 3.", 2), names_neighbour("Lees verder in hoofdstuk 9", 2)
    (False, False)
    """
    if chapter is None or len(text) > _LONGEST or ends_like_speech(text) or parse_headline(text):
        return False
    words = text.split()
    if len(words) > _MOST_WORDS:
        return False
    found = (parse_headline(" ".join(words[at:])) for at in range(1, len(words)))
    numbers = (
        number_value(one.number) for one in found if one and any(map(str.isalpha, one.number))
    )
    return any(number is not None and abs(number - chapter) == 1 for number in numbers)

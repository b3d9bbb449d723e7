r"""Where a sentence ends, in all scripts: the marks that end one, and the closing marks that may follow.

Full stops of the Unicode property `Sentence_Terminal` (https://www.unicode.org/reports/tr44/#Sentence_Terminal) that
books and sites use. Regular expressions elsewhere are made of these sets; one that leaves some out says why.
"""

import re
from typing import Final

LATIN: Final = ".!?…"
"""Of Western scripts; they also occur in numbers, names and abbreviations, so white space must follow."""
OTHERS: Final = "؟۔।॥။։።។៕།"
"""Of Arabic, Urdu, India, Burma, Armenia, Ethiopia, Cambodia and Tibet: these end a sentence anywhere."""
WIDE: Final = "。！？｡"
"""Of China, Japan and Korea: no white space follows."""
STOPS: Final = LATIN + OTHERS + WIDE
CLOSERS: Final = "\"'”’»›)]"
"""What may close after a stop: quotation marks and brackets."""
WIDE_CLOSERS: Final = "」』）】"
"""The same for China, Japan and Korea; white space after one ends a sentence like a stop."""
ALL_CLOSERS: Final = CLOSERS + WIDE_CLOSERS

BETWEEN_SENTENCES: Final = (
    rf"(?<=[{LATIN}{OTHERS}])[{re.escape(CLOSERS)}]*\s+|(?<=[{WIDE}])[{WIDE_CLOSERS}”’]*\s*"
)
"""An expression for what separates two sentences of prose: closing marks of the first, and white space. In text with planted
sentences more marks do so (`passes.chrome.planted.sentence_splits`)."""

_ANY_STOP: Final = frozenset(STOPS)


def ends_with_stop(text: str) -> bool:
    """Return whether a line ends with a full stop, possibly followed by what closes.

    >>> [ends_with_stop(line) for line in ("She left.”", "彼は去った。」", "هل رحلت؟", "Chapter 2", "वह चली गई।")]
    [True, True, True, False, True]
    """
    return text.rstrip(ALL_CLOSERS)[-1:] in _ANY_STOP

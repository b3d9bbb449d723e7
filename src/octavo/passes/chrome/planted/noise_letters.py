"""Meaningless letters that a page puts between its lines against copying → their spans.

`阿榮說。1$4izgci7ps3v`, or a line `rZTJM7vAXif9qFXm/rwCya==`: invisible on the page, but in everything copied
from it. A single one may be the author's, a password or a cipher; several are the page's.
"""

import re
from typing import Final

from octavo.passes.lazy_pattern import LazyPattern

_FEWEST: Final = 3
"""The fewest lines of a page that have some."""
_DIGEST: Final = re.compile(
    r"(?=[^\s]*[a-z])(?=[^\s]*[A-Z])(?=[^\s]*[0-9])[A-Za-z0-9+/]{20,}={0,2}"
)
_JAMMER: Final = LazyPattern(
    r"(?<=[\u3040-\u30ff\u3400-\u9fff。！？」』”…，、：])(?=[!-~ ]*[#$%&!@^~+|;])(?=[!-~ ]*[a-z])[!-~](?:[!-~ ]{6,22})[!-~]\Z"
)
_LONGEST_JAMMER: Final = 24
"""The most characters that `_JAMMER` finds at the end of a line."""


def is_noisy(text: str) -> bool:
    """Return whether several lines of a page's text have meaningless letters."""
    jammed = 0 if text.isascii() else _many_end_in_ascii(text)
    if jammed < _FEWEST and not ("=" in text and "==" in text):
        return False
    return sum(bool(noise_in(line)) for line in text.split("\n")) >= _FEWEST


def _many_end_in_ascii(text: str) -> int:
    """Return how many lines beyond ASCII end in ASCII."""
    return sum(line[-1:].isascii() and not line.isascii() for line in text.split("\n") if line)


def noise_in(line: str) -> list[tuple[int, int]]:
    """Return the span of the meaningless letters in a line, if any.

    >>> [line[slice(*noise_in(line)[0])] for line in ("阿榮說。1$4izgci7ps3v", "rZTJM7vAXif9qFXmrwCya==")]
    ['1$4izgci7ps3v', 'rZTJM7vAXif9qFXmrwCya==']
    >>> noise_in("她輸入了密碼。"), noise_in("Ask_Me_Anything_About_It_2")
    ([], [])
    """
    bare = line.strip()
    if bare.isascii() and _DIGEST.fullmatch(bare):
        return [(0, len(line))]
    if not line[-1:].isascii():
        return []
    jammed = _JAMMER.compiled.search(line, max(0, len(line) - _LONGEST_JAMMER))
    return [jammed.span()] if jammed else []

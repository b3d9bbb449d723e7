"""A line → the sentences at its ends, and where a known sentence stands in it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.fingerprints import FIGURES
from octavo.passes.chrome.shadow import cast_shadow

LONGEST_SENTENCE: Final = 240
_BOUNDARY: Final = re.compile(
    r"(?<=[.!?…؟۔।])[\"'”’»)\]]*\s+|(?<=[。！？])[」』”’）]*\s*|(?<=[」』”’\"»）】])\s+"
)


def edge_sentences(text: str) -> Iterator[str]:
    """Give the first and the last sentence of a line; where it has but one, that one once."""
    head, tail = text[:LONGEST_SENTENCE], text[-LONGEST_SENTENCE:]
    first = _BOUNDARY.search(head)
    if first:  # a boundary stands behind a mark, so something stands before it
        yield head[: first.end()].strip()
    *_, start = (0, *(found.end() for found in _BOUNDARY.finditer(tail) if found.end() < len(tail)))
    if start or len(text) <= LONGEST_SENTENCE:
        yield tail[start:].strip()


def places_of(known: str, text: str) -> list[tuple[int, int]]:
    """Return the spans of `text` where the sentence of a fingerprint stands whole.

    >>> places_of("read part # here.", "He slept. Read Part 12  here.")
    [(10, 29)]
    """
    shadow = cast_shadow(text)
    pattern, opening = _pattern(known)
    if opening not in shadow.text:
        return []
    return [shadow.span(*found.span()) for found in pattern.finditer(shadow.text)]


@lru_cache(maxsize=256)
def _pattern(known: str) -> tuple[re.Pattern[str], str]:
    words = [FIGURES.join(re.escape(piece) for piece in word.split("#")) for word in known.split()]
    opening = known.split(maxsplit=1)[0].split("#", maxsplit=1)[0]
    spoken = r"\s+".join(words)
    # A mark at its end parts it from what follows: no space does where none is written.
    until = r"(?!\w)" if known[-1:].isalnum() else ""
    return re.compile(rf"(?<!\w){spoken}{until}"), opening

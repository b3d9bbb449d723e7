"""A line → the sentences at its ends, the place of a known sentence, and whether a name is between two."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.wording.fingerprints import FIGURES
from octavo.passes.chrome.wording.shadow import cast_shadow
from octavo.tree.stops import BETWEEN_SENTENCES, CLOSERS, LATIN, OTHERS, WIDE, WIDE_CLOSERS

LONGEST_SENTENCE: Final = 240
"""The number of characters at either end of a line in which its first and its last sentence are looked for."""
_BOUNDARY: Final = re.compile(rf"{BETWEEN_SENTENCES}|(?<=[{WIDE_CLOSERS}”’\"»])\s+")
_ENDS: Final = re.compile(
    rf"(?:[{LATIN}{OTHERS}][{re.escape(CLOSERS)}]?\s+|[{WIDE}][{WIDE_CLOSERS}”]?\s*)\Z"
)
_BEGINS: Final = re.compile('\\s+["“‘«—]?[A-ZÀ-ÞА-Я]|[\u4e00-\u9fff“「]|\\s*\\Z')
_BEFORE: Final = 4
"""The number of characters before a boundary in which a sentence's end is looked for."""


def is_left_alone(text: str, start: int, end: int) -> bool:
    """Return whether a name is between two sentences, or at one end of them, without punctuation of its own.

    >>> text = "He slept. owlreads She woke."
    >>> is_left_alone(text, 10, 18), is_left_alone("He saw owlreads there.", 7, 15)
    (True, False)
    """
    opens = start == 0 or _ENDS.search(text, max(0, start - _BEFORE), start) is not None
    return opens and (start > 0 or end < len(text)) and _BEGINS.match(text, end) is not None


def sentences_in(text: str) -> list[str]:
    """Return the sentences of a line.

    >>> sentences_in("He slept. Why? Nobody knew it.")
    ['He slept.', 'Why?', 'Nobody knew it.']
    """
    ends = (0, *(found.end() for found in _BOUNDARY.finditer(text)), len(text))
    return [said for begin, end in pairwise(ends) if (said := text[begin:end].strip())]


def edge_sentences(text: str) -> Iterator[str]:
    """Yield the first and the last sentence of a line; if it has only one, that one once."""
    head, tail = text[:LONGEST_SENTENCE], text[-LONGEST_SENTENCE:]
    first = _BOUNDARY.search(head)
    if first:  # a boundary follows a mark, so there is something before it
        yield head[: first.end()].strip()
    *_, start = (0, *(found.end() for found in _BOUNDARY.finditer(tail) if found.end() < len(tail)))
    if start or len(text) <= LONGEST_SENTENCE:
        yield tail[start:].strip()


def spans_of(known: str, text: str) -> list[tuple[int, int]]:
    """Return the spans of `text` that are whole sentences with a fingerprint.

    >>> spans_of("read part # here.", "He slept. Read Part 12  here.")
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
    # A mark at its end separates it from what follows: some scripts have no space.
    until = r"(?!\w)" if known[-1:].isalnum() else ""
    return re.compile(rf"(?<!\w){spoken}{until}"), opening

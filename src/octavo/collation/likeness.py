"""Chapters → how much text any two of them share, measured in shingles: runs of four words.

Shingles that many chapters have (a refrain, an author's note) say nothing and are not counted. If
there is much text, only a fixed sample of all shingles is used, the same for both documents.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final
from zlib import crc32

from octavo.collation.changes import Chapter
from octavo.tree.text import CJK

_WORD: Final = re.compile(rf"{CJK.pattern}|[^\W_]+")
_LENGTH: Final = 4
_ENOUGH: Final = 400_000
"""Total number of shingles above which only a sample is used: two seconds' work (2026-11)."""
_COMMON: Final = 3
"""The most chapters of a document that may have a shingle for it to count."""
_LEAST_SHARE: Final = 0.08
"""The least share of shingles by which a rewritten chapter is recognised; two different chapters of
one book share less than a hundredth (2026-11, the sample manuscripts)."""


class Likeness:
    """How much text the chapters of two documents share."""

    def __init__(self, old: Sequence[Chapter], new: Sequence[Chapter]) -> None:
        every = max(1, sum(chapter.words for chapter in (*old, *new)) // _ENOUGH)
        self._sizes = [len(shingles) for shingles in self._prints(old, every)]
        holders: defaultdict[int, list[int]] = defaultdict(list)
        for at, shingles in enumerate(self._prints(old, every)):
            for one in shingles:
                holders[one].append(at)
        prints_new = list(self._prints(new, every))
        self._sizes_new = [len(shingles) for shingles in prints_new]
        spread: defaultdict[int, int] = defaultdict(int)
        for shingles in prints_new:
            for one in shingles:
                spread[one] += 1
        self._shared: defaultdict[tuple[int, int], int] = defaultdict(int)
        for other, shingles in enumerate(prints_new):
            for one in shingles:
                if spread[one] <= _COMMON and len(holders.get(one, ())) <= _COMMON:
                    for at in holders.get(one, ()):
                        self._shared[at, other] += 1

    @staticmethod
    def _prints(chapters: Sequence[Chapter], every: int) -> Iterator[set[int]]:
        for chapter in chapters:
            yield set(_shingles(chapter, every))

    def pairs(self) -> list[tuple[int, int]]:
        """Return pairs of old and new chapters, each in at most one pair, those that share most first."""
        scored = [
            (2 * shared / (self._sizes[at] + self._sizes_new[other]), shared, at, other)
            for (at, other), shared in self._shared.items()
        ]
        scored.sort(key=lambda one: (-one[0], -one[1], abs(one[2] - one[3]), one[2]))
        taken: set[int] = set()
        taken_new: set[int] = set()
        result = []
        for score, _, at, other in scored:
            if score >= _LEAST_SHARE and at not in taken and other not in taken_new:
                taken.add(at)
                taken_new.add(other)
                result.append((at, other))
        return result

    def part_of_old(self, at: int, other: int) -> float:
        """Return the share of the old chapter's text that is in the new one."""
        return self._shared.get((at, other), 0) / max(1, self._sizes[at])

    def part_of_new(self, at: int, other: int) -> float:
        """Return the share of the new chapter's text that is in the old one."""
        return self._shared.get((at, other), 0) / max(1, self._sizes_new[other])


def _shingles(chapter: Chapter, every: int) -> Iterator[int]:
    for passage in chapter.passages:
        words = _WORD.findall(passage.text.casefold())
        for at in range(max(1, len(words) - _LENGTH + 1) if words else 0):
            value = crc32(" ".join(words[at : at + _LENGTH]).encode("utf-8", "surrogatepass"))
            if value % every == 0:
                yield value

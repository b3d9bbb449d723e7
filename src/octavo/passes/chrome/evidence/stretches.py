"""The scores of a page's blocks, in reading order → the contiguous runs with the greatest sum.

On a page with markup, the run nearest to its headline is the story, though a window that the page opens on top
of itself (consent, terms of delivery, an advertisement) may be longer.
"""

from collections.abc import Iterator, Sequence
from typing import Final, TypeAlias

from octavo.tree.origin import elements_in_common

_LEAST_STORY: Final = 0.5
"""A page whose best stretch scores less than this holds no story worth the name."""
_FELLOW: Final = 0.3
"""Another stretch with this share of the best one's score is part of the same story."""
_RIVAL: Final = 0.5
"""Another stretch with this share of the best one's score, but nearer to the headline, is the story instead."""

Stretch: TypeAlias = tuple[int, int]
"""Indexes of the first block and the last."""


def best_stretch(scores: Sequence[float], least: float = _LEAST_STORY) -> Stretch | None:
    """Return the first and last index of the contiguous run with the greatest sum, or None if no sum reaches `least`."""
    best: tuple[float, int, int] | None = None
    total, start = 0.0, 0
    for at, value in enumerate(scores):
        if total <= 0:
            total, start = 0.0, at
        total += value
        if total >= least and (best is None or total > best[0]):
            best = (total, start, at)
    return None if best is None else best[1:]


def with_fellows(scores: list[float], best: Stretch) -> Stretch:
    """Return the stretch from the first to the last run with at least `_FELLOW` of the best score.

    In a copied thread the parts of a story are apart, and readers' replies follow; a reply scores much less than a
    part of the story.
    """
    first, last = best
    least = max(_LEAST_STORY, _FELLOW * sum(scores[first : last + 1]))
    before = _begin_of_first(scores[:first], least)
    behind = _begin_of_first(scores[:last:-1], least)
    return (
        first if before is None else before,
        last if behind is None else len(scores) - 1 - behind,
    )


def _begin_of_first(scores: list[float], least: float) -> int | None:
    """Return the index where the first run with a sum of at least `least` begins, or None."""
    total, start = 0.0, 0
    for at, value in enumerate(scores):
        if total <= 0:
            total, start = 0.0, at
        total += value
        if total >= least:
            return start
    return None


def nearest_stretch(scores: list[float], best: Stretch, paths: list[str], headline: str) -> Stretch:
    """Return, of the best stretch and its rivals, the one that shares the most boxes with the headline.

    `paths` and `headline` are element paths, `body/div[2]/p[7]`. If no rival is nearer, the best is returned.
    """
    if not headline:
        return best
    first, last = best
    least = max(_LEAST_STORY, _RIVAL * sum(scores[first : last + 1]))
    rivals = (
        *_rivals(scores, 0, first, least),
        *_rivals(scores, last + 1, len(scores), least),
    )
    return max((best, *rivals), key=lambda each: elements_in_common(paths[each[0]], headline))


def _rivals(scores: list[float], start: int, end: int, least: float) -> Iterator[Stretch]:
    """Yield the stretches between two indexes that score at least `least`, the best first."""
    found = best_stretch(scores[start:end])
    if found is None or sum(scores[start + found[0] : start + found[1] + 1]) < least:
        return
    first, last = start + found[0], start + found[1]
    yield first, last
    yield from _rivals(scores, start, first, least)
    yield from _rivals(scores, last + 1, end, least)

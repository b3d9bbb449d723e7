"""Two sequences → the runs of items that both contain, in order.

Equal ends are matched first, then items that occur exactly once in each sequence and in the same
order (patience diff), then the same between those. Only what is left, if small enough, is compared
item by item, so the work grows with the length of the sequences and not with its square.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Iterator, Sequence
from difflib import SequenceMatcher
from typing import Final, TypeAlias, TypeVar

_T = TypeVar("_T", bound=Hashable)

Match: TypeAlias = tuple[int, int, int]
"""Where a run begins in the old sequence, where it begins in the new one, and its length."""

_MOST_PAIRS: Final = 1_000_000
"""Most item-by-item comparisons for one range: a tenth of a second at most (2026-11)."""


def matches(old: Sequence[_T], new: Sequence[_T]) -> list[Match]:
    """Return the runs that both sequences contain, in order; runs adjacent in both are joined."""
    result: list[Match] = []
    for start, other, length in _matches(old, new):
        if result:
            last_start, last_other, last_length = result[-1]
            if last_start + last_length == start and last_other + last_length == other:
                result[-1] = (last_start, last_other, last_length + length)
                continue
        result.append((start, other, length))
    return result


def _matches(old: Sequence[_T], new: Sequence[_T]) -> Iterator[Match]:
    """Yield runs in order; pending ranges are kept on a stack to avoid deep recursion."""
    waiting: list[tuple[int, int, int, int] | Match] = [(0, len(old), 0, len(new))]
    while waiting:
        range_ = waiting.pop()
        if len(range_) == 3:
            yield range_
            continue
        first, last, first_new, last_new = range_
        head = 0
        while first + head < last and first_new + head < last_new:
            if old[first + head] != new[first_new + head]:
                break
            head += 1
        if head:
            yield first, first_new, head
            first, first_new = first + head, first_new + head
        tail = 0
        while first < last - tail and first_new < last_new - tail:
            if old[last - tail - 1] != new[last_new - tail - 1]:
                break
            tail += 1
        last, last_new = last - tail, last_new - tail
        if tail:
            waiting.append((last, last_new, tail))
        if first < last and first_new < last_new:
            waiting.extend(reversed(_between(old, new, (first, last, first_new, last_new))))


def _between(
    old: Sequence[_T], new: Sequence[_T], range_: tuple[int, int, int, int]
) -> list[tuple[int, int, int, int] | Match]:
    """Return the parts of a range that differs at both ends: matches, and ranges still to compare."""
    first, last, first_new, last_new = range_
    if anchors := _anchors(old, new, range_):
        parts: list[tuple[int, int, int, int] | Match] = []
        for at, other in anchors:
            parts.append((first, at, first_new, other))
            parts.append((at, other, 1))
            first, first_new = at + 1, other + 1
        parts.append((first, last, first_new, last_new))
        return parts
    if (last - first) * (last_new - first_new) > _MOST_PAIRS:
        return []
    matcher = SequenceMatcher(None, old[first:last], new[first_new:last_new], autojunk=False)
    return [
        (first + block.a, first_new + block.b, block.size)
        for block in matcher.get_matching_blocks()
        if block.size
    ]


def _anchors(
    old: Sequence[_T], new: Sequence[_T], range_: tuple[int, int, int, int]
) -> list[tuple[int, int]]:
    """Return the places of items that occur once in each range, the most that keep the same order."""
    first, last, first_new, last_new = range_
    counts = Counter(old[first:last])
    counts_new = Counter(new[first_new:last_new])
    places = {item: at for at, item in enumerate(new[first_new:last_new], first_new)}
    pairs = [
        (at, places[item])
        for at, item in enumerate(old[first:last], first)
        if counts[item] == 1 and counts_new.get(item) == 1
    ]
    kept = longest_increase([other for _, other in pairs])
    return [pairs[at] for at in kept]


def longest_increase(values: Sequence[int]) -> list[int]:
    """Return the places of a longest strictly increasing subsequence.

    >>> longest_increase([3, 1, 2, 5, 4])
    [1, 2, 4]
    """
    ends: list[int] = []
    """The smallest last value of an increasing subsequence, at the index of its length minus one."""
    at_end: list[int] = []
    before: list[int] = []
    for at, value in enumerate(values):
        length = bisect_left(ends, value)
        before.append(at_end[length - 1] if length else -1)
        if length == len(ends):
            ends.append(value)
            at_end.append(at)
        else:
            ends[length], at_end[length] = value, at
    result: list[int] = []
    at = at_end[-1] if at_end else -1
    while at >= 0:
        result.append(at)
        at = before[at]
    return result[::-1]


def heaviest_chain(pairs: Sequence[tuple[int, int, float]]) -> list[tuple[int, int]]:
    """Return the subset of (old, new, weight) pairs with the greatest total weight that keeps both orders.

    Each place is used at most once. Weights are positive.
    """
    ordered = sorted(pairs, key=lambda pair: (pair[0], -pair[1]))
    width = max((new for _, new, _ in ordered), default=-1) + 1
    best: list[tuple[float, int]] = [(0.0, -1)] * (width + 1)  # a Fenwick tree of prefix maxima
    before: list[int] = []
    heaviest = (0.0, -1)
    for at, (_, new, weight) in enumerate(ordered):
        total, link = 0.0, -1
        place = new  # prefixes that end before `new`
        while place > 0:
            if best[place][0] > total:
                total, link = best[place]
            place -= place & -place
        before.append(link)
        total += weight
        heaviest = max(heaviest, (total, at), key=lambda one: one[0])
        place = new + 1
        while place <= width:
            if best[place][0] < total:
                best[place] = (total, at)
            place += place & -place
    chain: list[tuple[int, int]] = []
    at = heaviest[1]
    while at >= 0:
        chain.append(ordered[at][:2])
        at = before[at]
    return chain[::-1]

"""The passages of a chapter, old and new → its entries: what is the same, and what became what.

Passages that are the same are found first. Between them, those that share most of their words are
paired, in order; a neighbour that was split off from one, or joined to it, is added to the pair.
The rest was removed or added.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

from octavo.collation.alignment import heaviest_chain, matches
from octavo.collation.changes import Entry, Same
from octavo.collation.passages import Passage
from octavo.collation.wording import added, changed, is_same_form, removed
from octavo.collation.words import is_word, pieces_of
from octavo.tree.record import record

_ALIKE: Final = 0.4
"""The least share of common words for one passage to count as a revision of the other.

Below it the marked words are harder to read than the two texts (seen in 40 revised paragraphs,
2026-11)."""
_CONTAINED: Final = 0.7
"""The least share of a passage's words for it to count as split off from, or joined to, another
one."""
_FEW: Final = 100
"""Up to this number of pairs all are compared; above it, those that share most of the rarer words."""
_RARE: Final = 6
"""The most passages of a gap that may contain a word for it to count as rare."""
_BEST: Final = 4
"""How many candidates are then compared with each passage."""


@record
class _Group:
    """The places of passages that correspond."""

    old: range
    new: range


class _Gap:
    """Passages that differ, between two that do not."""

    def __init__(self, old: Sequence[Passage], new: Sequence[Passage]) -> None:
        self.old = old
        self.new = new
        self._bags = [_bag(passage) for passage in old]
        self._bags_new = [_bag(passage) for passage in new]

    def entries(self) -> Iterator[Entry]:
        """Yield the gap's entries in order, removals before additions."""
        last, last_new = 0, 0
        for group in [*self._groups(), None]:
            end = group.old.start if group else len(self.old)
            end_new = group.new.start if group else len(self.new)
            yield from map(removed, self.old[last:end])
            yield from map(added, self.new[last_new:end_new])
            if group:
                old = self.old[group.old.start : group.old.stop]
                new = self.new[group.new.start : group.new.stop]
                yield changed(old, new)
                last, last_new = group.old.stop, group.new.stop

    def _groups(self) -> list[_Group]:
        chain = heaviest_chain(list(self._likenesses()))
        groups: list[_Group] = []
        for at, (old, new) in enumerate(chain):
            first, first_new = (groups[-1].old.stop, groups[-1].new.stop) if groups else (0, 0)
            following = chain[at + 1] if at + 1 < len(chain) else (len(self.old), len(self.new))
            groups.append(self._grown(old, new, (first, first_new), following))
        return groups

    def _likenesses(self) -> Iterator[tuple[int, int, float]]:
        """Yield the pairs that are similar, weighted by how many words they share."""
        for at, other in self._candidates():
            if not is_same_form(self.old[at], self.new[other]):
                continue
            bag, bag_new = self._bags[at], self._bags_new[other]
            size = bag.total() + bag_new.total()
            if not size:
                yield at, other, 1.0
                continue
            shared = (bag & bag_new).total()
            if 2 * shared >= _ALIKE * size or self._is_cut(shared, bag, bag_new):
                yield at, other, shared * (1 + 2 * shared / size)

    def _is_cut(self, shared: int, bag: Counter[str], bag_new: Counter[str]) -> bool:
        """Return whether one is most likely a part of the other."""
        least = min(bag.total(), bag_new.total())
        return shared >= 6 and shared >= 0.9 * least

    def _candidates(self) -> Iterator[tuple[int, int]]:
        if len(self.old) * len(self.new) <= _FEW:
            yield from (
                (at, other) for at in range(len(self.old)) for other in range(len(self.new))
            )
            return
        holders: defaultdict[str, list[int]] = defaultdict(list)
        for other, bag in enumerate(self._bags_new):
            for word in bag:
                holders[word].append(other)
        for at, bag in enumerate(self._bags):
            near = Counter(
                other for word in bag if len(holders[word]) <= _RARE for other in holders[word]
            )
            best = sorted(near, key=lambda other: (-near[other], abs(other - at)))
            yield from ((at, other) for other in sorted(best[:_BEST]))

    def _grown(
        self, old: int, new: int, first: tuple[int, int], following: tuple[int, int]
    ) -> _Group:
        """Return a pair with the neighbours that were split off from it or joined to it.

        Only one side grows: two paragraphs that became two others are two changes.
        """
        start, stop = new, new + 1
        left = self._bags[old] - self._bags_new[new]
        while stop < following[1] and self._goes(self._bags_new[stop], left):
            left -= self._bags_new[stop]
            stop += 1
        while start > first[1] and self._goes(self._bags_new[start - 1], left):
            start -= 1
            left -= self._bags_new[start]
        if stop - start > 1:
            return _Group(range(old, old + 1), range(start, stop))
        start, stop = old, old + 1
        left = self._bags_new[new] - self._bags[old]
        while stop < following[0] and self._goes(self._bags[stop], left):
            left -= self._bags[stop]
            stop += 1
        while start > first[0] and self._goes(self._bags[start - 1], left):
            start -= 1
            left -= self._bags[start]
        return _Group(range(start, stop), range(new, new + 1))

    def _goes(self, bag: Counter[str], left: Counter[str]) -> bool:
        size = bag.total()
        return size > 0 and (bag & left).total() >= _CONTAINED * size


def compare_passages(old: Sequence[Passage], new: Sequence[Passage]) -> tuple[Entry, ...]:
    """Return the entries of a chapter: every passage of both versions once, in order."""
    entries: list[Entry] = []
    at = at_new = 0
    for start, start_new, length in [*matches(old, new), (len(old), len(new), 0)]:
        entries.extend(_between(old[at:start], new[at_new:start_new]))
        at, at_new = start + length, start_new + length
        entries.extend(map(Same, old[start:at], new[start_new:at_new]))
    return tuple(entries)


def _between(old: Sequence[Passage], new: Sequence[Passage]) -> Iterator[Entry]:
    if old and new:
        yield from _Gap(old, new).entries()
    else:
        yield from map(removed, old)
        yield from map(added, new)


def _bag(passage: Passage) -> Counter[str]:
    return Counter(piece.casefold() for piece in pieces_of(passage.text) if is_word(piece))

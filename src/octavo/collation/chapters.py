"""The chapters of two documents → which corresponds to which.

Chapters with the same text are paired first, then those that share text, then those with the same
title, and last those with the same number in the same place: so a chapter inserted before the
others does not make all of them new. A chapter whose text went to several neighbours was split;
chapters whose text came together were merged.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Final, TypeAlias

from octavo.collation.alignment import heaviest_chain
from octavo.collation.changes import Chapter
from octavo.collation.likeness import Likeness
from octavo.collation.passages import Form, Passage
from octavo.tree.record import record
from octavo.tree.text import fold_space

_SPLIT: Final = 0.5
"""The least share of a chapter's text for it to count as split off from, or merged into, another
one."""
_NUMERALS: Final = re.compile(r"\d+|\b[IVXLC]+\b|[〇零一二三四五六七八九十百千]+(?=[章回話话節节])")

_Key: TypeAlias = Callable[[Chapter], Hashable]
_Belongs: TypeAlias = Callable[[int], bool]


@record
class Pair:
    """The places of chapters that correspond: one on each side, or several on one of them."""

    old: tuple[int, ...]
    new: tuple[int, ...]


def pair_chapters(old: Sequence[Chapter], new: Sequence[Chapter]) -> list[Pair]:
    """Return the pairs, in the order of the new document; chapters in no pair were removed or added."""
    found: dict[int, int] = {}
    _pair_alike(found, old, new, _text_and_label)
    _pair_alike(found, old, new, _text)
    rest, rest_new = _left(found, old, new)
    likeness = Likeness([old[at] for at in rest], [new[at] for at in rest_new])
    for at, other in likeness.pairs():
        found[rest[at]] = rest_new[other]
    _pair_alike(found, old, new, _title)
    _pair_in_place(found, old, new)
    return sorted(_grown(found, likeness, rest, rest_new), key=lambda pair: pair.new[0])


def moved_pairs(pairs: Sequence[Pair], old: Sequence[Chapter]) -> set[Pair]:
    """Return the pairs, of those given in the order of the new document, whose chapters moved.

    These are as few as possible; if two chapters changed places, the shorter one.
    """
    most = 1 + sum(chapter.words for chapter in old)
    weighed = [
        (pair.old[0], at, 1 + old[pair.old[0]].words / most) for at, pair in enumerate(pairs)
    ]
    return set(pairs) - {pairs[at] for _, at in heaviest_chain(weighed)}


def without_numerals(label: str) -> str:
    """Return a label with its figures replaced by `#`, to tell a new number from a new name.

    >>> without_numerals("Chapter 12: The Third Man"), without_numerals("第十二章 港")
    ('chapter #: the third man', '第#章 港')
    """
    return _NUMERALS.sub("#", fold_space(label)).casefold()


def _left(
    found: dict[int, int], old: Sequence[Chapter], new: Sequence[Chapter]
) -> tuple[list[int], list[int]]:
    taken = set(found.values())
    return (
        [at for at in range(len(old)) if at not in found],
        [at for at in range(len(new)) if at not in taken],
    )


def _text(chapter: Chapter) -> Hashable:
    return chapter.passages or None


def _text_and_label(chapter: Chapter) -> Hashable:
    return (chapter.passages, chapter.label) if chapter.passages or chapter.label else None


def _title(chapter: Chapter) -> Hashable:
    """Return a chapter's label without its number, or None if nothing but the number is left."""
    name = without_numerals(chapter.label)
    return name if len(re.findall(r"\w", name)) > 1 and not _is_bare(name) else None


def _is_bare(name: str) -> bool:
    """Return whether a label without its numerals is only a word for a chapter: `chapter #`."""
    return "#" in name and len(name.split()) <= 2 and name.strip().endswith(("#", "#章", "#回"))


def _pair_alike(
    found: dict[int, int], old: Sequence[Chapter], new: Sequence[Chapter], key: _Key
) -> None:
    """Pair chapters with equal keys; several with the same key are paired in order."""
    rest, rest_new = _left(found, old, new)
    waiting: defaultdict[Hashable, list[int]] = defaultdict(list)
    for at in reversed(rest):
        waiting[key(old[at])].append(at)
    for other in rest_new:
        name = key(new[other])
        if name is not None and waiting[name]:
            found[waiting[name].pop()] = other


def _pair_in_place(found: dict[int, int], old: Sequence[Chapter], new: Sequence[Chapter]) -> None:
    """Pair chapters with the same label between the same neighbours: they were rewritten."""
    taken = {other: at for at, other in found.items()}
    for at, chapter in enumerate(old):
        if at in found or not chapter.label:
            continue
        other = found[at - 1] + 1 if at - 1 in found else 0 if at == 0 else -1
        if not 0 <= other < len(new) or other in taken:
            continue
        if fold_space(new[other].label).casefold() == fold_space(chapter.label).casefold():
            found[at] = other
            taken[other] = at


def _grown(
    found: dict[int, int], likeness: Likeness, rest: Sequence[int], rest_new: Sequence[int]
) -> Iterator[Pair]:
    """Yield the pairs, including neighbours that were split off or merged in."""
    places = {at: place for place, at in enumerate(rest)}
    places_new = {at: place for place, at in enumerate(rest_new)}
    taken = set(found.values())
    for at, other in sorted(found.items()):
        if at not in places or other not in places_new:
            yield Pair((at,), (other,))
            continue

        def came(new: int, at: int = at) -> bool:
            free = new in places_new and new not in taken
            return free and likeness.part_of_new(places[at], places_new[new]) >= _SPLIT

        def went(old: int, other: int = other) -> bool:
            free = old in places and old not in found
            return free and likeness.part_of_old(places[old], places_new[other]) >= _SPLIT

        news = tuple(_run(other, came))
        olds = (at,) if len(news) > 1 else tuple(_run(at, went))
        yield Pair(olds, news)


def _run(start: int, belongs: _Belongs) -> Iterable[int]:
    """Return a place and those of the neighbours on both sides that belong to it, without a gap."""
    first = last = start
    while belongs(first - 1):
        first -= 1
    while belongs(last + 1):
        last += 1
    return range(first, last + 1)


def passages_together(chapters: Sequence[Chapter]) -> tuple[Passage, ...]:
    """Return the passages of several chapters in sequence, with a heading where the next one begins."""
    passages: list[Passage] = []
    for at, chapter in enumerate(chapters):
        if at and chapter.label:
            passages.append(Passage(Form.HEADING, chapter.label))
        passages += chapter.passages
    return tuple(passages)

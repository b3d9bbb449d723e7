"""The chapters of a book, in reading order → findings on their numbers and on duplicates.

A chapter's number lists what its heading counts, the larger unit first: `Volume 2 Chapter 3` is (2, 3), and so
is the third part of chapter 2. If only some headings give the volume, the others are in that of the chapters before
them. Numbers may restart with a part, a folder, a file of several chapters, or a volume that files are named after.
A chapter with only a title takes the number of its file, if other chapters have those of theirs.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from octavo.app.assembly.duplicates import first_words, named_beside, source_of, words_of
from octavo.app.name_numbers import numbers_named
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.reading.counting import counts_chapters, size_of_unit, unit_of, units_of
from octavo.passes.reading.headlines import Headline, parse_headline
from octavo.passes.reading.kinds import kind_of
from octavo.passes.reading.several_numbers import span_of
from octavo.tree.document import Document, Role, Section
from octavo.tree.nodes import Text
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import map_sections
from octavo.tree.text import counted, fold_space

Number: TypeAlias = tuple[float, ...]
"""A chapter's number, after that of the larger unit if there is one: (2, 3) for `Volume 2 Chapter 3`."""
_AROUND: Final = 2
"""The number of chapters named before and after a break in the order."""
_MANY: Final = 5
"""From so many misplaced chapters on, they are counted; fewer are all visible around the break."""
_FIRST_PIECES: Final = (0.1, 0.01)
"""Numbers of the first piece of a chapter: `3.1` follows 2."""


_WIDEST: Final = 9
"""The most further chapters under one heading; `Chapter 3-40` means something else."""
_PIECE: Final = re.compile(
    r"[(（\[【]([^()（）\[\]【】]{1,20})[)）\]】]\s*\Z|\A[(（\[【]([^()（）\[\]【】]{1,20})[)）\]】]"
    r"|(?:\A|(?<=[\s,:–—-]))(\d{1,2}|[IVX]{1,4})\Z"
)
"""What distinguishes the pieces of a chapter, at either end of the title: `(Part 2)`, `（下）`, `II`."""


@dataclass(frozen=True, slots=True)
class _Numbered:
    number: Number
    """The number that orders chapters: within a volume if some headings give one."""
    section: Section
    said: Number
    """The number in its heading."""

    def __str__(self) -> str:
        return "/".join(f"{value:g}" for value in self.said)


def numbering(book: Document) -> Iterator[Finding]:
    """Find gaps, repeats and disorder in the numbers of the chapters.

    Findings: BOK003 for each repeat, BOK002 for each missing number, BOK013 once for each run of
    numbers that does not rise.
    """
    book = _with_numbers_in_titles(book)
    bare = {
        (str(Path(source).parent), file_number(source))
        for section in book.sections()
        if not section.number and (source := source_of(section))
    }
    for run in map(_in_volumes, _runs(book)):
        seen: dict[Number, Section] = {}
        rising: list[_Numbered] = []
        for chapter in run:
            if chapter.number in seen:
                before = seen[chapter.number]
                # BOK004 reports duplicate chapters.
                if not (_is_twin(chapter.section, before) or _are_pieces(chapter.section, before)):
                    yield _repeat(chapter, before)
            else:
                rising.append(chapter)
            seen[chapter.number] = chapter.section
        yield from _disorder(rising)
        yield from _gaps(sorted(rising, key=lambda chapter: chapter.number), bare)


def _with_numbers_in_titles(book: Document) -> Document:
    """Return the book with numbers taken from the beginnings of titles if other chapters have numbers: an EPUB with the pages that follow it.

    A book that has only such titles is its publisher's, and is left as it is.
    """
    if not any(one.number and one.role is Role.CHAPTER for one in book.sections()):
        return book

    def read(section: Section) -> Section:
        return replace(with_number_apart(section), sections=tuple(map(read, section.sections)))

    return map_sections(book, read)


def with_number_apart(section: Section) -> Section:
    """Return a chapter with the number at the beginning of its title apart; any other section as it is."""
    if section.number or section.role is not Role.CHAPTER:
        return section
    said = parse_headline(inline_text(section.title))
    if said is None or not unit_of(said.number) or not counts_chapters(said.number):
        return section
    title = (Text(said.title),) if said.title else ()
    return replace(section, number=said.number, title=title)


def _is_twin(section: Section, other: Section) -> bool:
    return bool(section.blocks) and words_of(section) == words_of(other)


def _are_pieces(section: Section, other: Section) -> bool:
    """Return whether two chapters with the same number are pieces of one, judging by their otherwise identical titles."""
    titles = [fold_space(inline_text(one.title)) for one in (section, other)]
    marks = [_PIECE.search(title) for title in titles]
    rests = {_PIECE.sub("", title, count=1).strip(" ,:–—-").casefold() for title in titles}
    said = {mark[0].casefold() for mark in marks if mark}
    return None not in marks and len(said) > 1 and len(rests) == 1


def file_number(source: str) -> str:
    """Return the first number in a file's name, or in its folder's if it is an `index` file; "" for none.

    >>> file_number("chapters/07-the-stair.md"), file_number("chapter-12/index.html")
    ('7', '12')
    """
    page = Path(source)
    figures = re.search(r"\d+", page.parent.name if page.stem.lower() == "index" else page.stem)
    return str(int(figures.group())) if figures else ""


def _runs(book: Document) -> Iterator[list[_Numbered]]:
    """Yield the numbered chapters in runs; a run ends where numbers restart and may do so (at a part, folder, file or volume)."""
    several = Counter(source_of(s) for s in book.sections() if s.role is Role.CHAPTER)
    run: list[_Numbered] = []
    part, scope = 0, None
    volume: float | None = None
    numbers = numbers_of(book.sections())
    for section in book.sections():
        part += section.role is Role.PART
        number = numbers.get(id(section))
        if number is None:
            continue
        source = source_of(section)
        here = (part, source if several[source] > 1 else str(Path(source).parent))
        anew = here != scope or (several[source] > 1 and run and run[-1].number[-1] > 1)
        named, _ = numbers_named(Path(source).stem)
        in_next = named is not None and (volume is None or named > volume)
        falls = run and number[-1] <= run[-1].number[-1]
        if run and ((anew and number[-1] <= 1) or (in_next and falls)):
            yield run
            run = []
        volume = volume if named is None and here == scope else named
        scope = here
        run.append(_Numbered(number, section, number))
    yield run


def _in_volumes(run: Sequence[_Numbered]) -> Sequence[_Numbered]:
    """Return the chapters of a run, each numbered within its volume if some headings give one, which holds for those that follow.

    Those before the first such heading are in the previous volume, unless its number continues theirs.
    """
    volumes = [volume_of(chapter.section) for chapter in run]
    at = next((at for at, volume in enumerate(volumes) if volume is not None), None)
    if at is None or None not in volumes:
        return run
    first = run[at].number
    counts_on = at > 0 and first[1:] > run[at - 1].number
    volume = first[0] if counts_on else first[0] - 1
    made: list[_Numbered] = []
    for chapter, own in zip(run, volumes, strict=True):
        number = chapter.number if own is not None else (volume, *chapter.number)
        volume = number[0]
        made.append(replace(chapter, number=number))
    return made


def numbers_of(sections: Iterable[Section]) -> dict[int, Number]:
    """Return the numbers of chapters by the identity of their sections; only those that count the same unit as most.

    So `Interlude 1` between `Chapter 1` and `Chapter 2` is not a second chapter 1; if all are letters, `Letter 1` is the first.
    In `Chapter 2-1` and `Chapter 2-2` the second figure counts; in `Chapter 4-5`, if no other chapter is named like that, the first.
    """
    found = [(one, number) for one in sections if (number := number_of(one))]
    kinds = Counter("" if counts_chapters(one.number) else kind_of(one.number) for one, _ in found)
    most = max(kinds, key=lambda kind: (kinds[kind], not kind), default="")
    beside = most if kinds[most] > kinds[""] else ""
    alike = [
        (one, number)
        for one, number in found
        if ("" if counts_chapters(one.number) else kind_of(one.number)) == beside
    ]
    spans = {id(one): span for one, _ in alike if (span := span_of(one.number))}
    counts_within = any(
        second <= first for first, second in spans.values()
    )  # `2-1` is not a range of two chapters
    return {
        id(one): (*number, spans[id(one)][1]) if counts_within and id(one) in spans else number
        for one, number in alike
    }


def number_of(section: Section) -> Number | None:
    """Return the number of a chapter, with that of the unit at the beginning of its title."""
    if section.role is not Role.CHAPTER:
        return None
    counted = units_of(Headline("", section.number, inline_text(section.title)))
    return tuple(counted.values()) or None


def volume_of(section: Section) -> float | None:
    """Return the number of the volume that a chapter's heading gives before the chapter's own; None for none.

    >>> from octavo.tree.nodes import Text
    >>> volume_of(Section(number="Volume 2", title=(Text("Chapter 3: Tar"),)))
    2.0
    >>> volume_of(Section(number="Chapter 3", title=(Text("Part 2"),)))
    """
    if section.role is not Role.CHAPTER or size_of_unit(unit_of(section.number)) < 2:
        return None
    counted = units_of(Headline("", section.number, inline_text(section.title)))
    return next(iter(counted.values())) if len(counted) > 1 else None


def _repeat(chapter: _Numbered, before: Section) -> Finding:
    label = chapter.section.label
    message = (
        f"Chapter number {chapter} comes twice: {named_beside(before, chapter.section)}, “{label}”"
        f"{_compared(chapter.section, before)}."
    )
    return CODES["BOK003"].found(chapter.section.origin, message=message)


def _compared(section: Section, before: Section) -> str:
    """Return how the length of a chapter that begins like an earlier one differs: probably one was saved again. "" for other chapters."""
    if not section.blocks or first_words(section) != first_words(before):
        return ""
    more = len(words_of(section)) - len(words_of(before))
    said = f"and is {counted(abs(more), 'character')} {'longer' if more > 0 else 'shorter'}"
    return f", which begins with the same words {said if more else 'and is as long'}"


def _disorder(run: Sequence[_Numbered]) -> Iterator[Finding]:
    falls = [at for at in range(1, len(run)) if run[at].number < run[at - 1].number]
    if not falls:
        return
    first = falls[0]
    shown = run[max(0, first - _AROUND) : first + _AROUND]
    others = sum(at >= first + _AROUND for at in falls)
    more = f", and {others} more such place{'s'[: others != 1]}" if others else ""
    message = f"Chapters are in the order {', '.join(map(str, shown))}{more}."
    if (count := _out_of_place(run)) >= _MANY:
        message = f"{message[:-1]}: {count:,} of {len(run):,} are out of place."
    yield CODES["BOK013"].found(run[first].section.origin, message=message)


def _out_of_place(run: Sequence[_Numbered]) -> int:
    """Return how many chapters at least would have to be moved for their numbers to rise."""
    ends: list[Number] = []  # the least number that a rising row of each length ends with
    for chapter in run:
        at = bisect_left(ends, chapter.number)
        ends[at : at + 1] = [chapter.number]
    return len(run) - len(ends)


def _gaps(run: Iterable[_Numbered], bare: AbstractSet[tuple[str, str]]) -> Iterator[Finding]:
    """Find numbers that are missing between those of a run that rises.

    `bare` has folder and number of each file whose chapter has no number.
    """
    last: _Numbered | None = None
    for chapter in run:
        if (
            last
            and is_gap(_last_number(last), chapter.number)
            and not _is_filled(last, chapter, bare)
        ):
            message = f"After chapter {last} comes {chapter}."
            yield CODES["BOK002"].found(chapter.section.origin, message=message)
        last = chapter


def _last_number(chapter: _Numbered) -> Number:
    """Return the number of the last chapter in one: 5 of `Chapter 4 & 5`."""
    first, last = span_of(chapter.section.number) or (0, 0)
    is_span = chapter.number[-1] == first < last <= first + _WIDEST
    return (*chapter.number[:-1], last) if is_span else chapter.number


def _is_filled(before: _Numbered, after: _Numbered, bare: AbstractSet[tuple[str, str]]) -> bool:
    """Return whether the gap between two chapters numbered like their files is filled by files whose chapters have no number."""
    source = source_of(after.section)
    if str(after) != file_number(source):
        return False
    folder = str(Path(source).parent)
    missing = range(int(before.number[0]) + 1, int(after.number[0]))
    return all((folder, str(number)) in bare for number in missing)


def is_gap(number: Number, following: Number) -> bool:
    """Return whether a number is skipped between these two, in the largest unit in which they differ.

    >>> is_gap((2,), (4,)), is_gap((2,), (3.1,)), is_gap((2,), (3.5,)), is_gap((1, 9), (2, 4))
    (True, False, True, False)
    """
    differing = (pair for pair in zip(number, following, strict=False) if pair[0] != pair[1])
    before, after = next(differing, (0.0, 0.0))
    if round(after - before - 1, 3) in _FIRST_PIECES:
        return False
    return float(before).is_integer() and after > before + 1

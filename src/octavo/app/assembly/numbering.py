"""The chapters of a book, in reading order → findings on their numbers, and on those that come twice.

A chapter's number is what its heading counts, the larger unit first: `Volume 2 Chapter 3` is (2, 3), and so
is the third part of chapter 2. Numbers may begin anew with a part, a folder, or a file of several chapters.
A chapter that bears a title alone takes the number of its file, where chapters bear those of theirs.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.reading.counting import counts_chapters, units_of
from octavo.passes.reading.headlines import Headline
from octavo.passes.reading.kinds import kind_of
from octavo.tree.document import Document, Role, Section
from octavo.tree.ink import text_of_blocks, text_of_document
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space

Number: TypeAlias = tuple[float, ...]
"""A chapter's number, behind that of the larger unit if there is one: (2, 3) for `Volume 2 Chapter 3`."""
_AROUND: Final = 2
"""Chapters that are named before and behind a place where the order breaks."""
_COPY: Final = re.compile(
    r"\(\d{1,3}\)\Z|[ _-](?:copy|kopie|copie|copia|cópia|kopia|копия|копія|kopya|副本|コピー|사본)(?: ?\(?\d{1,3}\)?)?\Z",
    re.IGNORECASE,
)
"""What the name of a copy ends with: `page (1)`, `page - Copy`."""
_TELLING: Final = 40
"""Words that chapters begin with before their texts are compared."""


@dataclass(frozen=True, slots=True)
class _Numbered:
    number: Number
    section: Section

    def __str__(self) -> str:
        return "/".join(f"{value:g}" for value in self.number)


def numbering(book: Document) -> Iterator[Finding]:
    """Find gaps and repeats in the numbers of the chapters, and numbers out of order.

    Findings: BOK003 for each repeat, BOK002 for each number that is missing, BOK013 once for each run of
    numbers that does not rise.
    """
    bare = {
        (str(Path(source).parent), file_number(source))
        for section in book.sections()
        if not section.number and (source := _source_of(section))
    }
    for run in _runs(book):
        seen: dict[Number, Section] = {}
        rising: list[_Numbered] = []
        for chapter in run:
            if chapter.number in seen:
                if not _is_twin(chapter.section, seen[chapter.number]):  # which BOK004 tells
                    yield _repeat(chapter, seen[chapter.number])
            else:
                rising.append(chapter)
            seen[chapter.number] = chapter.section
        yield from _disorder(rising)
        yield from _gaps(sorted(rising, key=lambda chapter: chapter.number), bare)


def twins(book: Document) -> Iterator[Finding]:
    """Find chapters whose text is the same to the letter (BOK004)."""
    chapters = [s for s in book.sections() if s.role is not Role.PART and s.blocks]
    begins = [_first_words(section) for section in chapters]
    often = Counter(begins)
    seen: dict[str, Section] = {}
    for section, words in zip(chapters, begins, strict=True):
        if often[words] == 1:
            continue
        key = hashlib.sha256(_text_of(section).encode("utf-8", "surrogatepass")).hexdigest()
        if key in seen:
            other = _named(seen[key], section)
            message = f"“{section.label}” has the same text as {other}."
            if _is_same_place(section, seen[key]):
                message = f"“{section.label}” stands in the book twice: its file is named twice."
            found = CODES["BOK004"].found(section.origin, message=message)
            copy = _copy_among(seen[key], section)
            yield replace(found, hint=f"leave out “{copy}”") if copy else found
        seen.setdefault(key, section)


def _is_same_place(section: Section, other: Section) -> bool:
    """Tell whether two chapters are the same lines of one file."""
    known = section.origin is not None and section.origin.line > 0
    return known and section.origin == other.origin and section.label == other.label


def _text_of(section: Section) -> str:
    return fold_space(text_of_document(Document(body_matter=(Section(section.blocks),))))


def _is_twin(section: Section, other: Section) -> bool:
    return bool(section.blocks) and _text_of(section) == _text_of(other)


def _copy_among(*sections: Section) -> str:
    """Return the name of the one file among these that is named as a copy (`page (1)`); "" where none or all are."""
    names = [Path(_source_of(section)).name for section in sections]
    copies = {name for name in names if _COPY.search(Path(name).stem)}
    return copies.pop() if len(copies) == 1 and len(set(names)) > 1 else ""


def file_number(source: str) -> str:
    """Return the first number in a file's name, "" for none.

    >>> file_number("chapters/07-the-stair.md")
    '7'
    """
    figures = re.search(r"\d+", Path(source).stem)
    return str(int(figures.group())) if figures else ""


def _first_words(section: Section) -> tuple[str, ...]:
    """Return the first words of a chapter: they tell nearly all chapters apart, and to compare whole texts takes long."""
    words: list[str] = []
    for block in section.blocks:
        words += text_of_blocks((block,)).split()
        if len(words) >= _TELLING:
            break
    return tuple(words[:_TELLING])


def _runs(book: Document) -> Iterator[list[_Numbered]]:
    """Give the numbered chapters in runs; a run ends where numbers may begin anew (at a part, folder or file) and do."""
    several = Counter(_source_of(s) for s in book.sections() if s.role is Role.CHAPTER)
    run: list[_Numbered] = []
    part, scope = 0, None
    numbers = numbers_of(book.sections())
    for section in book.sections():
        part += section.role is Role.PART
        number = numbers.get(id(section))
        if number is None:
            continue
        source = _source_of(section)
        here = (part, source if several[source] > 1 else str(Path(source).parent))
        anew = here != scope or (several[source] > 1 and run and run[-1].number[-1] > 1)
        if run and anew and number[-1] <= 1:
            yield run
            run = []
        scope = here
        run.append(_Numbered(number, section))
    yield run


def numbers_of(sections: Iterable[Section]) -> dict[int, Number]:
    """Return the numbers of chapters by the identity of their sections; only those that count the same thing as most do.

    So `Interlude 1` between `Chapter 1` and `Chapter 2` is no second chapter 1; where all are letters, `Letter 1` is the first.
    """
    found = [(one, number) for one in sections if (number := number_of(one))]
    kinds = Counter("" if counts_chapters(one.number) else kind_of(one.number) for one, _ in found)
    most = max(kinds, key=lambda kind: (kinds[kind], not kind), default="")
    beside = most if kinds[most] > kinds[""] else ""
    return {
        id(one): number
        for one, number in found
        if ("" if counts_chapters(one.number) else kind_of(one.number)) == beside
    }


def number_of(section: Section) -> Number | None:
    """Return the number that a chapter bears, with that of the unit that its title begins with."""
    if section.role is not Role.CHAPTER:
        return None
    counted = units_of(Headline("", section.number, inline_text(section.title)))
    return tuple(counted.values()) or None


def _repeat(chapter: _Numbered, before: Section) -> Finding:
    label = chapter.section.label
    message = f"Chapter number {chapter} comes twice: {_named(before, chapter.section)}, “{label}”."
    return CODES["BOK003"].found(chapter.section.origin, message=message)


def _disorder(run: Sequence[_Numbered]) -> Iterator[Finding]:
    falls = [at for at in range(1, len(run)) if run[at].number < run[at - 1].number]
    if not falls:
        return
    first = falls[0]
    shown = run[max(0, first - _AROUND) : first + _AROUND]
    others = sum(at >= first + _AROUND for at in falls)
    more = f", and {others} more such place{'s'[: others != 1]}" if others else ""
    message = f"Chapters stand in the order {', '.join(map(str, shown))}{more}."
    yield CODES["BOK013"].found(run[first].section.origin, message=message)


def _gaps(run: Iterable[_Numbered], bare: AbstractSet[tuple[str, str]]) -> Iterator[Finding]:
    """Find numbers that are missing between those of a run that rises.

    `bare` has folder and number of each file whose chapter bears no number.
    """
    last: _Numbered | None = None
    for chapter in run:
        if last and is_gap(last.number, chapter.number) and not _is_filled(last, chapter, bare):
            message = f"After chapter {last} comes {chapter}."
            yield CODES["BOK002"].found(chapter.section.origin, message=message)
        last = chapter


def _is_filled(before: _Numbered, after: _Numbered, bare: AbstractSet[tuple[str, str]]) -> bool:
    """Tell whether the gap between two chapters numbered as their files is filled by files whose chapters bear no number."""
    source = _source_of(after.section)
    if str(after) != file_number(source):
        return False
    folder = str(Path(source).parent)
    missing = range(int(before.number[0]) + 1, int(after.number[0]))
    return all((folder, str(number)) in bare for number in missing)


def is_gap(number: Number, following: Number) -> bool:
    """Tell whether a number is skipped between these two, in the largest unit in which they differ."""
    differing = (pair for pair in zip(number, following, strict=False) if pair[0] != pair[1])
    before, after = next(differing, (0.0, 0.0))
    return before.is_integer() and after > before + 1


def _source_of(section: Section) -> str:
    return section.origin.source if section.origin else ""


def _named(section: Section, beside: Section) -> str:
    """Return a chapter's label, with its file if that is not the file of `beside`."""
    source, other = _source_of(section), _source_of(beside)
    if not source or source == other:
        return f"“{section.label}”"
    path = Path(source)
    return f"“{section.label}” ({path.name if path.parent == Path(other).parent else source})"

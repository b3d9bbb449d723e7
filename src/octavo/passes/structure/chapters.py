"""Divide what holds several chapters: a text at its highest headings, a page where its numbers count on.

# The Lamp            the book's title, for nothing stands between it
## One                and the chapters,
## Two                where the text is all there is

# One                 two chapters,
# Two                 in a text of any book

# One {.part}         a part, with the chapters in it
## The Lamp

Chapter 5: One        two chapters of a page: a line by itself that counts on from the heading, in the
…                     same words, with prose on either side
Chapter 6: Two
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.passes.reading.headlines import LONGEST, Headline, parse_headline
from octavo.passes.reading.unnumbered import unnumbered_role
from octavo.passes.structure.title_lines import is_title_line, lift_title_lines
from octavo.tree.document import Document, Role, Section
from octavo.tree.ink import strings_of_blocks, text_of_blocks, text_of_inlines
from octavo.tree.nodes import Block, Heading, Paragraph, Text
from octavo.tree.numerals import number_value
from octavo.tree.origin import Origin, origin_by
from octavo.tree.text import fold_space

_NAME: Final = "divide-chapters"
_NUMBERED: Final = "divide-numbered"
_BEFORE_FIGURES: Final = re.compile(r"[\s\d〇零一二三四五六七八九十百千两兩]")
_WORD_BEHIND: Final = re.compile(r"[^\W\d_]+\Z")
_LEAST: Final = 400
"""Characters between two lines that begin chapters; what has fewer is a list of them."""
_LEAST_OF_HEADINGS: Final = 40
"""The same between two that the page marks as headings: a prologue may be two lines."""
_MOST_LINES: Final = 3
"""Lines above the first chapter that may say how the book is called, and who wrote it."""
_FEWEST: Final = 2
"""Headings that make chapters; a single one is the chapter's own."""


def divide_chapters(*, alone: bool, title: str = "") -> Pass:
    """Return the pass that makes a section of each chapter in a text (STR009, STR002).

    Args:
        alone: whether the text is the whole book, which its first heading may be the title of.
        title: that of the book, "" where nobody gave one.
    """

    def run(document: Document) -> Outcome:
        section = _whole(document)
        level = _level(section, title, alone=alone) if section else 0
        if not (section and level):
            return Outcome(document)
        head, chapters = _divided(section, level)
        origin = origin_by(section.origin, _NAME)
        told = f"{len(chapters)} headings of level {level}"
        findings = [CODES["STR009"].found(origin, evidence=told)]
        sections = (head, *chapters)
        if not _says_more_than_title(head, alone=alone):
            if head.title and not alone:
                sections = (replace(head, role=Role.PART, sections=chapters),)
            else:
                sections = chapters
                findings += _titled(head)
        metadata = document.metadata
        if alone and head.title and (level > 1 or sections is chapters):
            metadata = replace(metadata, title=fold_space(text_of_inlines(head.title)))
            if sections is chapters:
                metadata = replace(metadata, subtitle=fold_space(text_of_inlines(head.subtitle)))
        return Outcome(replace(document, metadata=metadata, body_matter=sections), tuple(findings))

    return Pass(_NAME, run, ("STR009", "STR002"))


def _whole(document: Document) -> Section | None:
    """Return the section that is all of a page's body, undivided; None for any other page."""
    if len(document.spine) != 1 or not document.body_matter or document.body_matter[0].sections:
        return None
    return document.body_matter[0]


def _parted(section: Section, places: Sequence[int]) -> tuple[Section, Iterator[Section]]:
    """Return what stands before the first of some lines, and what stands behind each, to the next."""
    blocks = section.blocks
    parts = (
        Section(blocks[at + 1 : end], lang=section.lang, origin=blocks[at].origin)
        for at, end in pairwise((*places, len(blocks)))
    )
    return replace(section, blocks=blocks[: places[0]]), parts


def divide_numbered(*, alone: bool) -> Pass:
    """Return the pass that divides a clean page on which several chapters stand, numbered one after the other.

    What heads no number, a prologue or a side story, is a section of its own there.

    Args:
        alone: whether the page is the whole book: in plain text its first lines may say title and author.

    Findings: STR009 for the page; STR002 for each heading, and for those lines.
    """

    def run(document: Document) -> Outcome:
        section = _whole(document)
        starts = _starts(section) if section else []
        if not (section and starts):
            return Outcome(document)
        numbers = [start.number for start in starts if start.number]
        told = f"{section.number or numbers[0]} to {numbers[-1]}"
        findings = [CODES["STR009"].found(origin_by(section.origin, _NUMBERED), evidence=told)]
        head, parts = _parted(section, [start.at for start in starts])
        result = document
        if alone and not document.metadata.title:
            head, said, findings_of_lines = lift_title_lines(head, _NUMBERED)
            result = replace(document, statements=(*document.statements, *said))
            findings.extend(findings_of_lines)
        chapters = [head] if head.blocks else []
        for start, part in zip(starts, parts, strict=True):
            findings.append(_headed(start, section.blocks[start.at], part))
            chapters.append(start.heading(part, section.origin))
        return Outcome(replace(result, body_matter=tuple(chapters)), tuple(findings))

    return Pass(_NUMBERED, run, ("STR009", "STR002"))


@dataclass(frozen=True, slots=True)
class _Start:
    """The place of a line that begins a section, and what it says."""

    at: int
    number: str
    title: str
    role: Role = Role.CHAPTER

    def heading(self, part: Section, otherwise: Origin | None) -> Section:
        """Return the section that it heads."""
        title = (Text(self.title),) if self.title else ()
        origin = part.origin or otherwise
        return replace(part, title=title, number=self.number, role=self.role, origin=origin)


def _headed(start: _Start, block: Block, part: Section) -> Finding:
    said = "\n".join(filter(None, (start.number, start.title)))
    place = origin_by(part.origin, _NUMBERED)
    return CODES["STR002"].found(place, before=text_of_blocks((block,)), after=said)


def _starts(section: Section) -> list[_Start]:
    """Return the lines that begin sections; none where there is but one chapter.

    The first chapter bears its number already, or nothing but its first lines do.
    """
    starts = [] if section.number or section.title else _first(section.blocks)
    if not (section.number or starts):
        return []
    number = section.number or starts[0].number
    value, kind = (number_value(number), _kind(number)) if number else (None, "")
    if number and (value is None or not (section.number or kind)):
        return []
    begun = starts[0].at + 1 if starts else 0
    for at, block in enumerate(section.blocks[begun:], begun):
        start = _start(block, at, value, kind)
        is_short = bool(starts) and not starts[-1].number
        if not (start and _stands_between(section.blocks, begun, start, is_short=is_short)):
            continue
        starts.append(start)
        begun = at + 1
        if start.number:
            value, kind = number_value(start.number), _kind(start.number)
    return starts if sum(bool(one.number) for one in starts) > (not section.number) else []


def _first(blocks: Sequence[Block]) -> list[_Start]:
    """Return the first of some blocks that announces anything, where nothing but a title and an author stands before it."""
    for at, block in enumerate(blocks[: _MOST_LINES + 1]):
        line = _line(block)
        if headline := _announced(line):
            return [_Start(at, headline.number, headline.title)]
        if named := _named(line, at):
            return [named]
        if not is_title_line(block):
            return []
    return []


def _start(block: Block, at: int, value: float | None, kind: str) -> _Start | None:
    """Return what a line begins: the chapter that counts on from `value`, the first where that is None, or what bears no number."""
    line = _line(block)
    if value is None:
        headline = _announced(line)
    else:
        headline = _counting(line, kind, is_heading=isinstance(block, Heading))
    if headline is None:
        return _named(line, at)
    counts = number_value(headline.number)
    follows = counts == value + 1 if value is not None else bool(_kind(headline.number))
    return _Start(at, headline.number, headline.title) if follows else None


def _line(block: Block) -> str:
    """Return what a heading or a paragraph says, "" where it is too long to head anything; most are."""
    if not isinstance(block, Heading | Paragraph):
        return ""
    line = fold_space(text_of_blocks((block,)))
    return line if len(line) <= LONGEST else ""


def _named(line: str, at: int) -> _Start | None:
    """Return what a line begins that bears the name of its kind for a number."""
    role = unnumbered_role(line) if line else None
    return _Start(at, "", line, role) if role else None


def _stands_between(blocks: Sequence[Block], begun: int, start: _Start, *, is_short: bool) -> bool:
    """Tell whether as much stands on either side of a line as a section holds at least.

    `is_short` says that the section before it bears no number, and so may be short, as an afterword may.
    """
    before, behind = blocks[begun : start.at], blocks[start.at + 1 :]
    is_heading = isinstance(blocks[start.at], Heading)
    least = _LEAST_OF_HEADINGS if is_heading or is_short else _LEAST
    if start.number:
        return _is_prose(before, least) and _is_prose(behind)
    if any(_announced(one) or _named(one, 0) for one in map(_line, (*before[-1:], *behind[:1]))):
        return False  # an entry of a list
    return _is_prose(before, least) and _is_prose(behind, _LEAST_OF_HEADINGS)


def _announced(line: str) -> Headline | None:
    """Return what a line says that announces a chapter, and names no book."""
    headline = parse_headline(line) if line else None
    return None if headline is None or headline.book else headline


def _counting(line: str, kind: str, *, is_heading: bool) -> Headline | None:
    """Return what a line says that announces a chapter as the page's own heading does.

    A figure by itself does so in a heading alone: in a paragraph it numbers a list.
    """
    if not (kind or is_heading):
        return None
    headline = _announced(line)
    return headline if headline and _kind(headline.number) == kind else None


def _kind(number: str) -> str:
    """Return what stands before a number as it is printed, or the word behind one that comes first.

    >>> [_kind(one) for one in ("Chapter 12", "CHAPTER IV", "第五章", "12")]
    ['chapter', 'chapter', '第', '']
    >>> [_kind(one) for one in ("3화", "2. Kapitel", "1-я глава", "Erstes Kapitel")]
    ['화', 'kapitel', 'глава', 'kapitel']
    """
    before = _BEFORE_FIGURES.split(number.casefold(), maxsplit=1)[0]
    if before and number_value(before) is None:
        return before
    behind = _WORD_BEHIND.search(number.casefold())
    return behind[0] if behind else ""


def _is_prose(blocks: Sequence[Block], least: int = _LEAST) -> bool:
    """Tell whether blocks say as much as a chapter does at least, in characters."""
    size = 0
    for words in strings_of_blocks(blocks):
        size += len(words)
        if size >= least:
            return True
    return False


def _level(section: Section, title: str, *, alone: bool) -> int:
    """Return the level of the headings that begin chapters, 0 where none do."""
    headings = [block for block in section.blocks if isinstance(block, Heading)]
    levels = [heading.level for heading in headings]
    if levels.count(1) >= _FEWEST or any(one.role for one in headings if one.level == 1):
        return 1
    # A second one if the first is the title; the front matter's title stands before it.
    if 1 in levels:
        first = section.blocks[0]
        heads = isinstance(first, Heading) and first.level == 1
        return 1 if section.title and not heads else 0
    named = fold_space(text_of_inlines(section.title))
    if not named and not isinstance(next(iter(section.blocks), None), Heading):
        return (
            0  # nothing names what begins without a heading: it is a chapter with headings inside
        )
    if alone and levels.count(2) >= _FEWEST and (not title or named in ("", fold_space(title))):
        return 2
    return 0


def _divided(section: Section, level: int) -> tuple[Section, tuple[Section, ...]]:
    """Return what stands before the first chapter, and the chapters."""
    heads = {
        at: block
        for at, block in enumerate(section.blocks)
        if isinstance(block, Heading) and block.level == level
    }
    head, parts = _parted(section, tuple(heads))
    titled = zip(heads.values(), parts, strict=True)
    # What a text is, an appendix or a preface, all that it holds is, but for the chapters of a part.
    role = Role.CHAPTER if section.role is Role.PART else section.role
    chapters = (
        replace(
            part,
            role=Role(heading.role) if heading.role else role,
            title=heading.content,
            name=heading.name,
            lang=heading.lang or part.lang,
        )
        for heading, part in titled
    )
    return head, tuple(
        _with_chapters(chapter, level + 1) if chapter.role is Role.PART else chapter
        for chapter in chapters
    )


def _with_chapters(part: Section, level: int) -> Section:
    """Return a part with the chapters that begin at its headings of `level`."""
    if not any(isinstance(block, Heading) and block.level == level for block in part.blocks):
        return part
    head, chapters = _divided(part, level)
    return replace(head, sections=tuple(map(_raised, chapters)))


def _raised(chapter: Section) -> Section:
    """Return a chapter of a part with its headings a level higher, as in one that stands in none."""
    blocks = (
        replace(block, level=max(block.level - 1, 1)) if isinstance(block, Heading) else block
        for block in chapter.blocks
    )
    return replace(chapter, blocks=tuple(blocks))


def _says_more_than_title(head: Section, *, alone: bool) -> bool:
    return bool(head.blocks or head.number or (head.subtitle and not alone))


def _titled(head: Section) -> Iterator[Finding]:
    """Give a finding for the title that the book has from a text, one for its subtitle."""
    said = (
        (head.title, "title", "The first heading became the title of the book."),
        (head.subtitle, "subtitle", "The subtitle of the text became that of the book."),
    )
    for words, what, message in said:
        if words:
            yield CODES["STR002"].found(
                origin_by(head.origin, _NAME),
                before=text_of_inlines(words),
                evidence=f"the {what} of the book",
                message=message,
            )

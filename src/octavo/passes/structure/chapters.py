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
from dataclasses import replace
from itertools import pairwise
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.passes.reading.headlines import Headline, parse_headline
from octavo.tree.document import Document, Role, Section
from octavo.tree.ink import strings_of_blocks, text_of_blocks, text_of_inlines
from octavo.tree.nodes import Block, Heading, Paragraph, Text
from octavo.tree.numerals import number_value
from octavo.tree.origin import origin_by
from octavo.tree.text import fold_space

_NAME: Final = "divide-chapters"
_NUMBERED: Final = "divide-numbered"
_BEFORE_FIGURES: Final = re.compile(r"[\s\d〇零一二三四五六七八九十百千两兩]")
_WORD_BEHIND: Final = re.compile(r"[^\W\d_]+\Z")
_LEAST: Final = 400
"""Characters between two lines that begin chapters; what has fewer is a list of them."""
_LEAST_OF_HEADINGS: Final = 40
"""The same between two that the page marks as headings: a prologue may be two lines."""
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


def _divide_numbered(document: Document) -> Outcome:
    section = _whole(document)
    starts = _starts(section) if section else []
    if not (section and starts):
        return Outcome(document)
    told = f"{section.number or starts[0][1].number} to {starts[-1][1].number}"
    findings = [CODES["STR009"].found(origin_by(section.origin, _NUMBERED), evidence=told)]
    head, parts = _parted(section, [at for at, _ in starts])
    chapters = [head] if head.blocks else []
    for (at, headline), part in zip(starts, parts, strict=True):
        said = "\n".join(filter(None, (headline.number, headline.title)))
        place, before = origin_by(part.origin, _NUMBERED), text_of_blocks((section.blocks[at],))
        findings.append(CODES["STR002"].found(place, before=before, after=said))
        title = (Text(headline.title),) if headline.title else ()
        origin = part.origin or section.origin
        chapters.append(replace(part, title=title, number=headline.number, origin=origin))
    return Outcome(replace(document, body_matter=tuple(chapters)), tuple(findings))


def _starts(section: Section) -> list[tuple[int, Headline]]:
    """Return the places of the lines that begin chapters, and what they say; none where there is but one.

    The first chapter bears its number already, or nothing but its first line does.
    """
    number, kind = section.number, _kind(section.number)
    starts: list[tuple[int, Headline]] = []
    if not number and not section.title and section.blocks:
        first = _announced(section.blocks[0])
        number, kind = (first.number, _kind(first.number)) if first else ("", "")
        starts = [(0, first)] if first and kind else []
    value = number_value(number) if number else None
    if value is None or not (section.number or starts):
        return []
    begun = len(starts)
    for at, block in enumerate(section.blocks[begun:], begun):
        headline = _counting(block, kind)
        if headline is None or number_value(headline.number) != value + 1:
            continue
        least = _LEAST_OF_HEADINGS if isinstance(block, Heading) else _LEAST
        if _is_prose(section.blocks[begun:at], least) and _is_prose(section.blocks[at + 1 :]):
            starts.append((at, headline))
            value, begun = value + 1, at + 1
    return starts if len(starts) > 1 or section.number else []


def _announced(block: Block) -> Headline | None:
    """Return what a line says that announces a chapter, and names no book."""
    if not isinstance(block, Heading | Paragraph):
        return None
    headline = parse_headline(text_of_blocks((block,)))
    return None if headline is None or headline.book else headline


def _counting(block: Block, kind: str) -> Headline | None:
    """Return what a line says that announces a chapter as the page's own heading does.

    A figure by itself does so in a heading alone: in a paragraph it numbers a list.
    """
    if not kind and not isinstance(block, Heading):
        return None
    headline = _announced(block)
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


DIVIDE_NUMBERED: Final = Pass(_NUMBERED, _divide_numbered, ("STR009", "STR002"))
"""The pass that divides a clean page on which several chapters stand, numbered one after the other."""


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

"""Divide a text with several chapters at its highest headings.

# The Lamp            the book's title, since nothing is between it
## One                and the chapters,
## Two                if the text is the whole book

# One                 two chapters,
# Two                 in a text of any book

# One {.part}         a part, with the chapters in it
## The Lamp
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.passes.reading.programs import is_written
from octavo.passes.structure.title_lines import authors_of, lift_subtitle, lift_title_lines
from octavo.tree.document import Document, Role, Section
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import Heading, Paragraph
from octavo.tree.origin import origin_by
from octavo.tree.text import fold_space

_NAME: Final = "divide-chapters"
_FEWEST: Final = 2
"""The fewest headings that make chapters; a single one is the chapter's own."""


def divide_chapters(*, alone: bool, title: str = "") -> Pass:
    """Return the pass that makes a section of each chapter in a text (STR009, STR002).

    Args:
        alone: whether the text is the whole book, so that its first heading may be the title.
        title: the book's title, or "" if none was given.
    """

    def run(document: Document) -> Outcome:
        section = whole_body(document)
        level = _level(section, title, alone=alone) if section else 0
        if not (section and level):
            return Outcome(document)
        head, chapters = _divided(section, level)
        origin = origin_by(section.origin, _NAME)
        told = f"{len(chapters)} headings of level {level}"
        findings = [CODES["STR009"].found(origin, evidence=told)]
        if alone and is_written(document):
            below, said, lifted = lift_title_lines(
                _with_title_as_line(head), _NAME, authors_of(document)
            )
            head = below if said else head
            findings += lifted
            document = replace(document, statements=(*document.statements, *said))
            if said:
                document, head, told_below = lift_subtitle(document, head, _NAME)
                findings += told_below
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


def whole_body(document: Document) -> Section | None:
    """Return the section that makes up all of a page's body, undivided; None for any other page."""
    if len(document.spine) != 1 or not document.body_matter or document.body_matter[0].sections:
        return None
    return document.body_matter[0]


def split_before(section: Section, places: Sequence[int]) -> tuple[Section, tuple[Section, ...]]:
    """Return the blocks before the first of some lines, and those after each line, up to the next."""
    blocks = section.blocks
    parts = tuple(
        Section(blocks[at + 1 : end], lang=section.lang, dir=section.dir, origin=blocks[at].origin)
        for at, end in pairwise((*places, len(blocks)))
    )
    return replace(section, blocks=blocks[: places[0]]), parts


def _level(section: Section, title: str, *, alone: bool) -> int:
    """Return the level of the headings that begin chapters, or 0."""
    headings = [block for block in section.blocks if isinstance(block, Heading)]
    levels = [heading.level for heading in headings]
    if levels.count(1) >= _FEWEST or any(one.role for one in headings if one.level == 1):
        return 1
    # The second one if the first is the title; a title from the front matter comes before both.
    if 1 in levels:
        first = section.blocks[0]
        heads = isinstance(first, Heading) and first.level == 1
        return 1 if section.title and not heads else 0
    named = fold_space(text_of_inlines(section.title))
    if not named and not isinstance(next(iter(section.blocks), None), Heading):
        return 0  # text that begins without a heading has no name: it is a chapter with headings inside
    if alone and levels.count(2) >= _FEWEST and (not title or named in ("", fold_space(title))):
        return 2
    return 0


def _divided(section: Section, level: int) -> tuple[Section, tuple[Section, ...]]:
    """Return the blocks before the first chapter, and the chapters."""
    heads = {
        at: block
        for at, block in enumerate(section.blocks)
        if isinstance(block, Heading) and block.level == level
    }
    head, parts = split_before(section, tuple(heads))
    titled = zip(heads.values(), parts, strict=True)
    # The role of a text, such as appendix or preface, holds for all in it, except the chapters of a part.
    role = Role.CHAPTER if section.role is Role.PART else section.role
    chapters = (
        replace(
            part,
            role=Role(heading.role) if heading.role else role,
            title=heading.content,
            name=heading.name,
            id=heading.id,
            unnumbered=heading.unnumbered,
            lang=heading.lang or part.lang,
            dir=heading.dir or part.dir,
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
    """Return a chapter of a part with its headings a level higher, as in a chapter outside parts."""
    blocks = (
        replace(block, level=max(block.level - 1, 1)) if isinstance(block, Heading) else block
        for block in chapter.blocks
    )
    return replace(chapter, blocks=tuple(blocks))


def _with_title_as_line(head: Section) -> Section:
    """Return the section before the first chapter, with its heading, if any, put back as a line."""
    if not head.title or head.number:
        return head
    line = Paragraph(head.title, origin=head.origin)
    return replace(head, title=(), blocks=(line, *head.blocks))


def _says_more_than_title(head: Section, *, alone: bool) -> bool:
    return bool(head.blocks or head.number or (head.subtitle and not alone))


def _titled(head: Section) -> Iterator[Finding]:
    """Yield a finding for the book's title if it was taken from a text, and one for its subtitle."""
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

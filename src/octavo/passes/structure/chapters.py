"""Divide a text that holds a whole book into its chapters, at the headings of the highest level.

# The Lamp            the book's title, for nothing stands between it
## One                and the chapters,
## Two                where the text is all there is

# One                 two chapters,
# Two                 in a text of any book
"""

from dataclasses import replace
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.tree.document import Document, Role, Section
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import Heading
from octavo.tree.origin import origin_by
from octavo.tree.text import fold_space

_NAME: Final = "divide-chapters"
_FEWEST: Final = 2
"""Headings that make chapters; a single one is the chapter's own."""


def divide_chapters(*, alone: bool, title: str = "") -> Pass:
    """Return the pass that makes a section of each chapter in a text (STR009, STR002).

    Args:
        alone: whether the text is the whole book, which its first heading may be the title of.
        title: that of the book, "" where nobody gave one.
    """

    def run(document: Document) -> Outcome:
        if len(document.spine) != 1 or not document.body_matter:
            return Outcome(document)
        (section,) = document.body_matter
        level = 0 if section.sections else _level(section, title, alone=alone)
        if not level:
            return Outcome(document)
        head, chapters = _divided(section, level)
        origin = origin_by(section.origin, _NAME)
        told = f"{len(chapters)} headings of level {level}"
        findings = [CODES["STR009"].found(origin, evidence=told)]
        sections = (head, *chapters)
        if not _says_more_than_title(head):
            if head.title and not alone:
                sections = (replace(head, role=Role.PART, sections=chapters),)
            else:
                sections = chapters
                findings += [_titled(head)] if head.title else []
        metadata = document.metadata
        if alone and head.title and (level > 1 or sections is chapters):
            metadata = replace(metadata, title=fold_space(text_of_inlines(head.title)))
        return Outcome(replace(document, metadata=metadata, body_matter=sections), tuple(findings))

    return Pass(_NAME, run, ("STR009", "STR002"))


def _level(section: Section, title: str, *, alone: bool) -> int:
    """Return the level of the headings that begin chapters, 0 where none do."""
    levels = [block.level for block in section.blocks if isinstance(block, Heading)]
    if levels.count(1) >= _FEWEST:
        return 1
    if (
        1 in levels
    ):  # a second one, where the first is the title; else the front matter has titled it
        first = section.blocks[0]
        return 0 if (isinstance(first, Heading) and first.level == 1) or not section.title else 1
    named = fold_space(text_of_inlines(section.title))
    if alone and levels.count(2) >= _FEWEST and (not title or named in ("", fold_space(title))):
        return 2
    return 0


def _divided(section: Section, level: int) -> tuple[Section, tuple[Section, ...]]:
    """Return what stands before the first chapter, and the chapters."""
    blocks = section.blocks
    starts = [
        (at, block)
        for at, block in enumerate(blocks)
        if isinstance(block, Heading) and block.level == level
    ]
    ends = [at for at, _ in starts[1:]] + [len(blocks)]
    chapters = tuple(
        Section(blocks[at + 1 : end], title=block.content, lang=section.lang, origin=block.origin)
        for (at, block), end in zip(starts, ends, strict=True)
    )
    return replace(section, blocks=blocks[: starts[0][0]]), chapters


def _says_more_than_title(head: Section) -> bool:
    return bool(head.blocks or head.subtitle or head.number)


def _titled(head: Section) -> Finding:
    words = text_of_inlines(head.title)
    return CODES["STR002"].found(
        origin_by(head.origin, _NAME),
        before=words,
        evidence="the title of the book",
        message="The first heading became the title of the book.",
    )

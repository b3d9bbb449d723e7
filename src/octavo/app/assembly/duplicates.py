"""Chapters with the same text: reported, or left out if the user drops them by their code."""

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from octavo.app.assembly.placed_page import Placed
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.choices import DROPPED, Choices
from octavo.tree.document import Document, Role, Section
from octavo.tree.ink import text_of_blocks, text_of_document
from octavo.tree.text import fold_space

_TWICE: Final = "BOK004"
_TELLING: Final = 40
"""The number of first words that must be equal before whole texts are compared."""


def twins(book: Document) -> Iterator[Finding]:
    """Find chapters with exactly the same text (BOK004)."""
    for section, other in _pairs(list(book.sections())):
        message = f"“{_called(section)}” has the same text as {named_beside(other, section)}."
        if _is_same_place(section, other):
            message = f"“{_called(section)}” is in the book twice: its file is named twice."
        yield CODES[_TWICE].found(section.origin, message=message)


def without_twins(
    sections: Sequence[Placed], choices: Choices, findings: list[Finding]
) -> list[Placed]:
    """Return the sections, each with its page; of those with the same text only the first, if the user drops BOK004.

    A section with subsections stays. Append CHR011 to `findings` for each removed section.
    """
    if _TWICE not in choices.drop:
        return list(sections)
    alone = [section for section, _ in sections if not section.sections]
    gone = {id(section): other for section, other in _pairs(alone)}
    for section in alone:
        if other := gone.get(id(section)):
            before = text_of_document(Document(body_matter=(section,)))
            message = f"Left out because you asked for it: the same text as {named_beside(other, section)}."
            found = CODES[DROPPED].found(
                section.origin, before=before, message=message, evidence=f"named by {_TWICE}"
            )
            findings.append(found.in_chapter(section.label))
    return [(section, page) for section, page in sections if id(section) not in gone]


def _pairs(sections: Sequence[Section]) -> Iterator[tuple[Section, Section]]:
    """Yield each chapter with the same text as an earlier one, and that one."""
    chapters = [one for one in sections if one.role is not Role.PART and one.blocks]
    begins = [first_words(section) for section in chapters]
    often = Counter(begins)
    seen: dict[str, Section] = {}
    for section, words in zip(chapters, begins, strict=True):
        if often[words] == 1:
            continue
        key = hashlib.sha256(words_of(section).encode("utf-8", "surrogatepass")).hexdigest()
        if key in seen:
            yield section, seen[key]
        seen.setdefault(key, section)


def first_words(section: Section) -> tuple[str, ...]:
    """Return the first words of a chapter: these distinguish nearly all chapters, and comparing whole texts takes long."""
    words: list[str] = []
    for block in section.blocks:
        words += text_of_blocks((block,)).split()
        if len(words) >= _TELLING:
            break
    return tuple(words[:_TELLING])


def words_of(section: Section) -> str:
    """Return a chapter's text below its heading, with white space folded."""
    return fold_space(text_of_document(Document(body_matter=(Section(section.blocks),))))


def _is_same_place(section: Section, other: Section) -> bool:
    """Return whether two chapters are the same lines of one file."""
    known = section.origin is not None and section.origin.line > 0
    return known and section.origin == other.origin and section.label == other.label


def source_of(section: Section) -> str:
    """Return the name of the file that a section comes from, or ""."""
    return section.origin.source if section.origin else ""


def _called(section: Section) -> str:
    """Return a chapter's label, or the name of its file if it has neither title nor number."""
    return section.label or Path(source_of(section)).name


def named_beside(section: Section, beside: Section) -> str:
    """Return a chapter's label, with its file if that differs from the file of `beside`."""
    source, other = source_of(section), source_of(beside)
    if not source or source == other or not section.label:
        return f"“{_called(section)}”"
    path = Path(source)
    return f"“{section.label}” ({path.name if path.parent == Path(other).parent else source})"

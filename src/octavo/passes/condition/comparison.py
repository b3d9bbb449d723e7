"""All chapters of a book → findings about those that are unlike the rest.

A chapter that is far shorter or in another language shows only in comparison.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from statistics import median
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.choices import Choices
from octavo.passes.condition.languages import language_of
from octavo.passes.condition.scripts import (
    HAN,
    JAPANESE,
    letters_by_script,
    main_script,
    name_of_script,
    weight_of,
)
from octavo.tree.document import Document, Role, Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Heading, List
from octavo.tree.origin import origin_by

_FEWEST: Final = 5
"""The fewest chapters with a meaningful median length."""
_SHORT: Final = 0.2
"""A chapter shorter than this share of the median length is reported."""
_FEWEST_LANGUAGES: Final = 3
"""The fewest chapters for which the language of a book is determined."""
_SAMPLE: Final = 2000
"""The number of characters at a chapter's start by which script and language are determined."""
_LEAST_LETTERS: Final = 200.0
"""The fewest letters of a chapter whose script and language are compared."""
_FAMILIAR: Final = 0.5
"""A chapter with less than this part of the usual share of the book's commonest words may be in
another language. Chapters in the same language have 0.86 of it or more, those in others 0.37 or
less (36 chapters in 7 languages, 2026-11)."""
_DECLARE: Final = (
    "give its language in its front matter (lang: fr), so that quotes, hyphens and voices are right; "
    "--keep BOK009 if it is meant"
)


@dataclass(frozen=True, slots=True)
class _Chapter:
    section: Section
    opening: str
    """Its first few thousand characters, so that a long book is not held in memory twice."""
    script: str
    """The script of its opening, or "" if it mixes several."""
    size: float
    """Its approximate length in letters, including white space and punctuation; ideographs count more."""

    @property
    def words(self) -> list[str]:
        """The words of its opening, split anew each time: storing them would take several times the memory."""
        return self.opening.lower().split()


def compare_chapters(book: Document, choices: Choices) -> tuple[Finding, ...]:
    """Return what is odd about chapters of a book in comparison with the others.

    Findings: BOK008 far shorter, BOK009 in another language; none about what the user keeps.
    """
    chapters = [
        _chapter(section, text)
        for section in book.sections()
        if section.role is Role.CHAPTER
        and (text := text_of_blocks(section.blocks))
        and not _is_list(section)
    ]
    found = (*_short(chapters), *_foreign(chapters))
    return tuple(finding for finding in found if not choices.spares(finding.code, ""))


def undeclared_languages(
    book: Document, sources: AbstractSet[str], choices: Choices
) -> tuple[Finding, ...]:
    """Return findings about chapters of manuscripts in a different language from the others that do not declare it (BOK009).

    `sources` are the names of the manuscripts. Chapters and blocks that declare their language are not examined.
    """
    if choices.spares("BOK009", ""):
        return ()
    chapters = [
        _chapter(section, text)
        for section in _undeclared(book.spine)
        if section.role is Role.CHAPTER
        and section.origin
        and section.origin.source in sources
        and (text := text_of_blocks([block for block in section.blocks if not block.lang]))
    ]
    return tuple(replace(one, hint=_DECLARE) for one in _foreign(chapters))


def _undeclared(sections: Iterable[Section]) -> Iterator[Section]:
    """Yield the sections that declare no language, and are in no section that does."""
    for section in sections:
        if not section.lang:
            yield section
            yield from _undeclared(section.sections)


def _is_list(section: Section) -> bool:
    """Return whether a section is a list under a heading, like a table of contents: it has no prose to compare."""
    return all(isinstance(block, Heading | List) for block in section.blocks)


def _chapter(section: Section, text: str) -> _Chapter:
    opening = text[:_SAMPLE]
    script = main_script(letters_by_script(opening.encode("utf-8", "surrogatepass")))
    return _Chapter(section, opening, script, len(text) * weight_of(script))


def _short(chapters: Sequence[_Chapter]) -> Iterator[Finding]:
    """Find chapters of less than a fifth of the median length; a side story among numbered ones may be short."""
    numbered = [chapter for chapter in chapters if chapter.section.number]
    chapters = numbered if 2 * len(numbered) > len(chapters) else chapters
    if len(chapters) < _FEWEST:
        return
    middle = median(chapter.size for chapter in chapters)
    for chapter in chapters:
        if chapter.size < _SHORT * middle:
            message = (
                f"“{chapter.section.label}” has {chapter.size:.0f} letters, "
                f"{chapter.size / middle:.0%} of the {middle:.0f} that its fellows have."
            )
            yield _finding("BOK008", chapter, message)


def _foreign(chapters: Sequence[_Chapter]) -> Iterator[Finding]:
    """Find chapters in a different script from most, or in another language of the same script."""
    told = [chapter for chapter in chapters if chapter.size >= _LEAST_LETTERS]
    if len(told) < _FEWEST_LANGUAGES:
        return
    scripts = Counter(chapter.script for chapter in told)
    script, count = scripts.most_common(1)[0]
    if not script or 2 * count <= len(told):
        return
    alike = [chapter for chapter in told if chapter.script == script]
    usual = name_of_script(script, alike[0].opening)
    for chapter in told:
        if chapter.script not in {script, ""}:
            own = name_of_script(chapter.script, chapter.opening)
            label = chapter.section.label
            message = f"“{label}” is in {own} script, most chapters are in {usual}."
            yield _finding("BOK009", chapter, message)
    if script not in {HAN, JAPANESE}:  # these scripts identify the language
        yield from _in_other_words(alike)


def _in_other_words(chapters: Sequence[_Chapter]) -> Iterator[Finding]:
    """Find chapters that hardly use the book's commonest words, and in which a detector finds another language."""
    seen_in: Counter[str] = Counter()
    for chapter in chapters:
        seen_in.update(set(chapter.words))
    common = {word for word, count in seen_in.items() if 2 * count > len(chapters)}
    shares = [_share(chapter.words, common) for chapter in chapters]
    middle = median(shares) if shares else 0.0
    odd = [at for at, share in enumerate(shares) if share < _FAMILIAR * middle]
    if not odd:
        return
    usual = language_of("\n".join(c.opening for at, c in enumerate(chapters) if at not in odd))
    for at in odd:
        language = language_of(chapters[at].opening)
        if usual and language and language != usual:
            label = chapters[at].section.label
            message = f"“{label}” reads as language “{language}”, the other chapters as “{usual}”."
            yield _finding("BOK009", chapters[at], message)


def _share(words: Sequence[str], common: AbstractSet[str]) -> float:
    return sum(word in common for word in words) / max(1, len(words))


def _finding(code: str, chapter: _Chapter, message: str) -> Finding:
    origin = origin_by(chapter.section.origin, "compare-chapters")
    found = CODES[code].found(origin, message=message)
    return found.in_chapter(chapter.section.label)

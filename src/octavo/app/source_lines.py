"""Words of a saved page → the line of its file in which they begin.

HTML parsers do not give lines, so the first words are looked for in the source, whatever tags and
entities are between them. This is only done if something is wrong: most pages are never searched.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from octavo.app.catalog import HTML, MAIL, MHTML, SINGLE_FILES, page_in
from octavo.app.sources import AnySource, opened
from octavo.findings.finding import Finding, Severity
from octavo.readers.decode import decode
from octavo.readers.source import Source
from octavo.tree.document import Document, Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text

_WORD: Final = re.compile(r"\w+")
_FEW: Final = 6
_LONGEST: Final = 24
"""Characters of a word: in scripts without spaces one is a sentence."""
_BETWEEN: Final = r"(?:&#?\w+;|<[^<>]*>|[^\w<&])+"
_OF_CHAPTERS: Final = "BOK"
"""Family of the codes that speak of whole chapters."""
_OF_TAGS: Final = SINGLE_FILES | {HTML}
"""What is searched: text bears its lines."""
_BODY: Final = re.compile(r"<body\b", re.IGNORECASE)


def line_finder(source: Source) -> Callable[[str], int]:
    """Return what finds the line of words in a source: from 1, 0 where they are not found."""

    @cache
    def page() -> tuple[str, Callable[[int], int]]:
        if source.media_type in {MHTML, MAIL}:  # which has lines of its own
            from octavo.readers.mhtml import text_of_page  # noqa: PLC0415 - loaded when there is one

            return text_of_page(source)
        page = page_in(source)
        text = decode(page.data, page.name, page.charset).text
        return text, lambda at: text.count("\n", 0, at) + 1

    def line_of(words: str) -> int:
        first = [word[:_LONGEST] for word in _WORD.findall(words)[:_FEW]]
        if source.media_type not in _OF_TAGS or not first:
            return 0
        text, line_at = page()
        body = _BODY.search(text)
        # A word that was cut short stands alone: what follows it is not known.
        until = next((at for at, word in enumerate(first) if len(word) == _LONGEST), _FEW)
        wanted = re.compile(_BETWEEN.join(map(re.escape, first[: until + 1])))
        found = wanted.search(text, body.start() if body else 0)
        return line_at(found.start()) if found else 0

    return line_of


def with_lines(
    findings: Iterable[Finding], book: Document, sources: Iterable[AnySource]
) -> Iterator[Finding]:
    """Yield the findings, each warning about a whole chapter with its name and the line it begins at."""
    of_name = {source.name: source for source in sources}
    sections = {section.origin.source: section for section in book.sections() if section.origin}
    for finding in findings:
        place = finding.origin
        of_chapter = finding.code.startswith(_OF_CHAPTERS) and finding.severity >= Severity.WARNING
        if not place or not of_chapter:
            yield finding
            continue
        section, source = sections.get(place.source), of_name.get(place.source)
        if source and not place.line:
            place = Origin(place.source, _line_of_chapter(section, source), made_by=place.made_by)
        chapter = finding.chapter or (section.label if section else "")
        yield replace(finding, origin=place, chapter=chapter)


def _line_of_chapter(section: Section | None, source: AnySource) -> int:
    """Return where a chapter begins in its source: at its title, else at its first words, else on top."""
    if section is None:
        return 1
    words = inline_text(section.title) or text_of_blocks(section.blocks[:1])
    return line_finder(opened(source))(words) or 1

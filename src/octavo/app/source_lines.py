"""Words of a saved page → the line of its file in which they begin.

HTML parsers do not report lines, so the first words are searched for in the source, whatever tags and
entities are between them. This is only done for warnings, so most pages are never searched.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import cache
from typing import Final

from octavo.app.catalog import HTML, MAIL, MHTML, SINGLE_FILES, page_in
from octavo.app.sources import AnySource, load_source
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
"""The most characters of a word: in scripts without spaces a word is a whole sentence."""
_BETWEEN: Final = r"(?:&#?\w+;|<[^<>]*>|[^\w<&])+"
_OF_CHAPTERS: Final = "BOK"
"""Family of the codes for whole chapters."""
_OF_TAGS: Final = SINGLE_FILES | {HTML}
"""Types that are searched; plain text has its lines already."""
_BODY: Final = re.compile(r"<body\b", re.IGNORECASE)


def line_finder(source: Source) -> Callable[[str], int]:
    """Return a function that finds the 1-based line of words in a source; it returns 0 if they are not found."""

    @cache
    def page() -> tuple[str, Callable[[int], int]]:
        if source.media_type in {MHTML, MAIL}:  # which has other lines
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
        # Nothing is known after a word that was cut short.
        until = next((at for at, word in enumerate(first) if len(word) == _LONGEST), _FEW)
        wanted = re.compile(_BETWEEN.join(map(re.escape, first[: until + 1])))
        found = wanted.search(text, body.start() if body else 0)
        return line_at(found.start()) if found else 0

    return line_of


def with_lines(
    findings: Iterable[Finding], book: Document, sources: Iterable[AnySource]
) -> Iterator[Finding]:
    """Yield the findings; warnings about whole chapters get the name and the first line of the chapter."""
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
    """Return the line at which a chapter begins in its source: that of its title, or of its first words, or the first."""
    if section is None:
        return 1
    words = inline_text(section.title) or text_of_blocks(section.blocks[:1])
    return line_finder(load_source(source))(words) or 1

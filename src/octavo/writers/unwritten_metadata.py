"""What a book's metadata say that no file can repeat, or not in the book's language → a finding for each: nothing is left out silently."""

from collections.abc import Iterator

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.dates import day_of
from octavo.tree.document import Metadata
from octavo.tree.language import language_tag
from octavo.tree.numerals import position_of
from octavo.tree.text import excerpt, fold_space, is_blank
from octavo.writers.xhtml.language import UNDETERMINED, book_language
from octavo.writers.xhtml.words import has_words

_DIRECTIONS = frozenset(("", "ltr", "rtl"))
_WRITINGS = frozenset(("", "vertical"))


def unsaid(metadata: Metadata) -> tuple[Finding, ...]:
    """Return PKG002 for a date, a language, a direction, a way of writing or a place in a series that is not valid.

    And PKG003 for a language that octavo has no words in.
    """
    wrong = (
        CODES["PKG002"].found(
            message=f"{name} {excerpt(fold_space(value))!r} is not valid: {instead}."
        )
        for name, value, instead in _wrong(metadata)
    )
    language = book_language(metadata)
    wordless = language != UNDETERMINED and not has_words(language)
    return (*wrong, *((CODES["PKG003"].found(before=language),) if wordless else ()))


def _wrong(metadata: Metadata) -> Iterator[tuple[str, str, str]]:
    if not is_blank(metadata.date) and not day_of(metadata.date):
        yield "The date", metadata.date, "the book's metadata give no date"
    if not is_blank(metadata.language) and not language_tag(metadata.language):
        yield "The language", metadata.language, "the book's metadata say that it is not known"
    if metadata.direction not in _DIRECTIONS:
        yield "The direction", metadata.direction, "the book runs from left to right"
    if metadata.writing not in _WRITINGS:
        yield "The way of writing", metadata.writing, "its lines run as usual"
    index = metadata.series.index if metadata.series else ""
    if not is_blank(index) and not position_of(index):
        yield "The place in the series", index, "the book's metadata give no place"

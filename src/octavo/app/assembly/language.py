"""What pages declare their language to be, and how they read → the language of the book.

What an author or the maker of a book declares is accepted; what a saved page declares comes from its template, and
only counts if the text leaves doubt.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from octavo.app.assembly.placed_page import Page
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.condition.languages import contradicted, settled_language
from octavo.tree.ink import text_of_document
from octavo.tree.language import language_tag

_LEAST_FOR_LANGUAGE: Final = 200
_SAMPLE: Final = 3000
_PAGES_HEARD: Final = 3
_NONE: Final = frozenset({"", "und", "mul", "zxx"})
"""What says that nobody knows a language, that there are several, or that there is none."""


def language_of_pages(pages: Sequence[Page]) -> tuple[str, str]:
    """Return the language of a book, and what is to be said of how it was found, "" for nothing.

    Where most of the files that an author wrote declare none, those that do may be its foreign chapters.
    """
    written = [tag for page in pages if page.authored and (tag := _declared(page))]
    silent = [page for page in pages if not (page.authored and _declared(page))]
    if not written:
        return _heard(_commonest(map(_declared, pages)), pages) or "en", ""
    said = _commonest(written)
    if len(silent) > len(written):
        return _heard(said, silent) or said, ""
    counts = _counted(written)
    if len(counts) == 1:
        return said, ""
    told = ", ".join(f"{tag} ({count})" for tag, count in counts.most_common())
    return (
        said,
        f" The files declare several languages: {told}; the book is in the most common one.",
    )


def contradictions(language: str, pages: Sequence[Page]) -> Iterable[Finding]:
    """Yield a finding where the text is surely in another language than the book is said to be (BOK020).

    A chapter that its author says to be in another language is not the book's text.
    """
    own = {"", language.lower()}
    sample = _sample(
        [page for page in pages if not page.authored or _declared(page).lower() in own]
    )
    heard = contradicted(language, sample) if len(sample) >= _LEAST_FOR_LANGUAGE else ""
    if heard:
        message = f"The book's language is given as “{language}”, but its text reads as “{heard}”."
        yield CODES["BOK020"].found(message=message)


def _declared(page: Page) -> str:
    said = page.outcome.document.metadata.language
    if not page.authored:
        return said
    tag = language_tag(said)
    return "" if tag.lower() in _NONE else tag


def _commonest(tags: Iterable[str]) -> str:
    """Return the commonest of the tags that are some, of several the one that stands first."""
    counts = _counted(filter(None, tags))
    return max(counts, key=lambda tag: counts[tag], default="")


def _counted(tags: Iterable[str]) -> Counter[str]:
    """Count tags, those together that differ in capitals alone, as the first of them is spelt."""
    first: dict[str, str] = {}
    return Counter(first.setdefault(tag.lower(), tag) for tag in tags)


def _heard(said: str, pages: Sequence[Page]) -> str:
    """Return the language that pages are in: as detected from the text, as declared in doubt."""
    sample = _sample(pages)
    enough = len(sample) >= _LEAST_FOR_LANGUAGE or not said
    return settled_language(said, sample) if enough else said


def _sample(pages: Sequence[Page]) -> str:
    return "\n".join(
        text_of_document(page.outcome.document)[:_SAMPLE] for page in pages[:_PAGES_HEARD]
    ).strip()

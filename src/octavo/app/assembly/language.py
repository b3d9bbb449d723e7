"""The languages that pages declare, and their text → the language of the book.

A language declared by an author or in a whole book is accepted; that of a saved page comes from its template, and
counts only if the text leaves doubt.
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
"""Tags for unknown, several or no languages."""


def language_of_pages(pages: Sequence[Page]) -> tuple[str, str]:
    """Return the language of a book, and a message on how it was found, or "".

    If most of an author's files declare none, those that do may be chapters in another language.
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
    """Yield a finding if the text is certainly not in the declared language of the book (BOK020).

    A chapter that declares another language itself does not count.
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
    """Return the commonest tag that names a language; of equally common ones the first."""
    counts = _counted(filter(None, tags))
    return max(counts, key=lambda tag: counts[tag], default="")


def _counted(tags: Iterable[str]) -> Counter[str]:
    """Count tags; those that differ only in case are counted together, as the first is spelt."""
    first: dict[str, str] = {}
    return Counter(first.setdefault(tag.lower(), tag) for tag in tags)


def _heard(said: str, pages: Sequence[Page]) -> str:
    """Return the language that pages are in: as detected from the text or, in doubt, as declared."""
    sample = _sample(pages)
    enough = len(sample) >= _LEAST_FOR_LANGUAGE or not said
    return settled_language(said, sample) if enough else said


def _sample(pages: Sequence[Page]) -> str:
    return "\n".join(
        text_of_document(page.outcome.document)[:_SAMPLE] for page in pages[:_PAGES_HEARD]
    ).strip()

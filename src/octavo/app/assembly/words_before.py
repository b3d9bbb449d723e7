"""Headings with words before their number → the same with these words, unless they are the book's title.

`The Salt Road 55: Harbour` names the book if most pages do, or if the book is known to have that title.
`Halloween 2: Cats` on one page of many does not: the words are the heading's own.
"""

from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from octavo.app.assembly.authorship import squeezed
from octavo.app.assembly.naming import Naming
from octavo.app.assembly.placed_page import Page
from octavo.app.assembly.windows import RECURS, key_of, may_name_site, words_on
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.document import Document
from octavo.tree.origin import Origin

_FEWEST: Final = 2
"""The fewest pages that establish a title together."""


def with_words_before(
    pages: Sequence[Page], naming: Naming, title: str, findings: list[Finding]
) -> Sequence[Page]:
    """Return the pages; the words before a chapter's number are put back if they name neither book nor site.

    `title`: the book's title as the user gave it, or "". A single page is left as it is.

    Findings: BOK005 for each such chapter.
    """
    told = _titles_before([page.outcome.document for page in pages], naming, title)
    return [_with_words(page, told, findings) for page in pages] if len(pages) > 1 else pages


def _titles_before(pages: Sequence[Document], naming: Naming, title: str) -> frozenset[str]:
    """Return the keys of the words before numbers that name the book or the site."""
    counts = Counter(key_of(_bare(words)) for page in pages if (words := _before(page)))
    least = max(_FEWEST, RECURS * len(pages))
    known = naming.names | ({key_of(title)} if title else frozenset())
    return frozenset(
        key
        for key, count in counts.items()
        if count >= least or may_name_site(key) or _is_named(key, known)
    )


def _with_words(page: Page, titles: AbstractSet[str], findings: list[Finding]) -> Page:
    words = _before(page.outcome.document)
    at = next((at for at, one in enumerate(page.outcome.document.body_matter) if one.number), -1)
    if not words or at < 0 or key_of(_bare(words)) in titles:
        return page
    body = list(page.outcome.document.body_matter)
    message = f"“{words}” stood before a chapter's number, and no other page tells that it names the book: it stays."
    place = body[at].origin or Origin(page.name)
    findings.append(CODES["BOK005"].found(place, after=words, message=message))
    body[at] = replace(body[at], number=f"{words} {body[at].number}")
    document = replace(page.outcome.document, body_matter=tuple(body))
    return replace(page, outcome=replace(page.outcome, document=document))


def _before(page: Document) -> str:
    return next(iter(words_on(page, "before")), "")


def _bare(words: str) -> str:
    return words.rstrip(" ,.:：-–—|>»")


def _is_named(key: str, known: AbstractSet[str]) -> bool:
    """Return whether a name equals, contains or is contained in a known one; only letters and figures are compared."""
    own = squeezed(key)
    return any(own in other or other in own for one in known if (other := squeezed(one)))

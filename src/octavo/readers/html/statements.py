"""Markup for programs → a page's statements about its book: names, authors, site, address.

These are `<meta>` by name (https://html.spec.whatwg.org/#standard-metadata-names) or property
(https://ogp.me/), links with `rel=author` or `canonical`, the trail of links at the top of a page, and JSON-LD.
They are claims: they are recorded, and weighed when the book is put together.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final, TypeVar

from octavo.readers.html.linked_data import linked_statements
from octavo.tree.document import Statement, Subject
from octavo.tree.text import fold_space, is_xml

_Node = TypeVar("_Node")
_SUBJECTS: Final[Mapping[str, Subject]] = {
    "og:title": "window",
    "og:novel:book_name": "book",
    "og:novel:author": "author",
    "books:author": "author",
    "book:author": "author",
    "author": "byline",
    "article:author": "byline",
    "og:site_name": "site",
    "application-name": "site",
    "apple-mobile-web-app-title": "site",
    "og:url": "address",
}
"""The subject of a `<meta>` by its name."""
_NAMED: Final = "[itemprop~=author], a[class*=author i], p[class*=author i], span[class*=author i]"
_EXPORTED: Final = "body[class~=doc-content]"
SELECTOR: Final = f"meta[name], meta[property], link[rel], a[rel], [class*=crumb i] a, script[type], {_EXPORTED}, {_NAMED}"
"""The elements that are examined."""
NAMED_SO: Final = "an element named “author”"
"""`Statement.place` for a name in an element named as an author's, which counts only if most pages have the
same."""
_AUTHORS: Final = re.compile(r"(?:\S*[_-])?(?:by)?author(?:name)?(?:[_-]?name)?", re.IGNORECASE)
_OTHERS: Final = re.compile(
    r"comment|post|reply|avatar|note|bio|user|related|review|photo|img|follow", re.IGNORECASE
)
"""Parts of names that mean something else than `author` does: a commenter, or an author's note or picture."""
_LONGEST_NAME: Final = 60
_SAVED_FROM: Final = re.compile(
    r"<!-- saved from url=\(\d+\)(\S{1,300}) -->|<!--\s{0,9}Page saved with SingleFile\s{1,9}url: (\S{1,300})\s"
)
_CONVERTED: Final = "<!--This file was converted to xhtml by LibreOffice"
_PROLOGUE: Final = 1000
"""How many characters of a page are searched for a browser's comment on where it was saved from."""
_PROGRAMS: Final = re.compile(
    r"(?:pandoc|libreoffice|openoffice|staroffice|microsoft word|ms word|word\.document|abiword|calligra|scrivener|ulysses|cocoa html writer"
    r"|typora|ia writer|novelwriter|manuskript|wordperfect|lyx|hevea|tex4ht|latex2html|asciidoctor|docutils)\b",
    re.IGNORECASE,
)
"""Programs for writing texts or converting them to pages; the software of sites is not included."""
_MOST: Final = 40
"""The most statements of a page."""
_LONGEST_TRAIL: Final = 8
_LONGEST: Final = 300
_LINKED_DATA: Final = "application/ld+json"


def statements_in(
    nodes: Iterable[_Node],
    name_of: Callable[[_Node], str],
    given_to: Callable[[_Node], Mapping[str, str | None]],
    text_in: Callable[[_Node], str],
) -> tuple[Statement, ...]:
    """Return the statements of elements that match `SELECTOR`, in page order, without repeats."""
    said: dict[Statement, None] = {}
    for node in nodes:
        for one in _statements_of(name_of(node), given_to(node), lambda: text_in(node)):  # noqa: B023
            words = fold_space(one.words)
            if words and len(words) <= _LONGEST and is_xml(words):
                said[Statement(one.about, words, one.place)] = None
    first = next((one for one in said if one.place == NAMED_SO), None)
    said = {one: None for one in said if one.place != NAMED_SO or one is first}
    trail = sum(one.about == "trail" for one in said)
    if trail > _LONGEST_TRAIL:  # a name of the whole page, or a menu
        return tuple(one for one in said if one.about != "trail")[:_MOST]
    return tuple(said)[:_MOST]


def _statements_of(
    name: str, given: Mapping[str, str | None], text: Callable[[], str]
) -> Iterator[Statement]:
    relation = (given.get("rel") or "").lower().split()
    match name:
        case "meta":
            key = (given.get("property") or given.get("name") or "").strip().lower()
            if key in _SUBJECTS:
                yield Statement(_SUBJECTS[key], given.get("content") or "", f"meta {key}")
            elif key in {"generator", "progid"} and _PROGRAMS.match(given.get("content") or ""):
                yield Statement("program", given.get("content") or "", f"meta {key}")
        case "body":
            yield Statement("program", "Google Docs", "its body's class")
        case "link" if "canonical" in relation:
            yield Statement("address", given.get("href") or "", "rel=canonical")
        case "a" if "author" in relation:
            yield Statement("byline", text(), "rel=author")
        case _ if _is_authors(given):
            words = fold_space(text())
            yield Statement("byline", words if len(words) <= _LONGEST_NAME else "", NAMED_SO)
        case "a" if not relation:
            yield Statement("trail", text(), "trail of links")
        case "script" if (given.get("type") or "").strip().lower() == _LINKED_DATA:
            yield from linked_statements(text())


def _is_authors(given: Mapping[str, str | None]) -> bool:
    """Return whether an element is named as an author's, but not as one for what an author does."""
    if "author" in (given.get("itemprop") or "").lower().split():
        return True
    names = given.get("class") or ""
    return not _OTHERS.search(names) and any(map(_AUTHORS.fullmatch, names.split()))


def said_before(text: str) -> tuple[Statement, ...]:
    """Return the statements of comments before a page's markup: its address when saved, the program that made it."""
    found = _SAVED_FROM.search(text[:_PROLOGUE])
    if found:
        return (Statement("address", found[1] or found[2], "saved from"),)
    if _CONVERTED in text[:_PROLOGUE]:
        return (Statement("program", "LibreOffice", "a comment"),)
    return ()

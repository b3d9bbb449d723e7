"""Metadata → the `<metadata>` of the package document, complete and without empty elements.

https://www.w3.org/TR/epub-33/#sec-pkg-metadata; series are also written in calibre's form, for readers that do not
know collections.
"""

import re
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.dates import day_of
from octavo.tree.document import Certification, Contributor, Document, Metadata
from octavo.tree.isbn import WrongIsbnError, read_isbn
from octavo.tree.links import web_url
from octavo.tree.numerals import position_of
from octavo.tree.text import as_sentence, fold_space
from octavo.writers.epub.accessibility import Accessibility
from octavo.writers.epub.filing import filed_title
from octavo.writers.xhtml.language import book_language
from octavo.writers.xhtml.outline import outline
from octavo.writers.xhtml.words import words_of

IDENTIFIER_ID: Final = "pub-id"
XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"

_BOOKS: Final = uuid.uuid5(uuid.NAMESPACE_URL, "urn:octavo:book")
"""Namespace of derived identifiers; with another one, every book would be a new one."""
_RELATOR: Final = re.compile(r"[a-z]{3}")
_LABEL: Final = re.compile(r"urn:(?=isbn)", re.IGNORECASE)
_SAID_UUID: Final = re.compile(r"\Aurn:uuid:\s*", re.IGNORECASE)
_UUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One element of the metadata: `dc:<name>`, or `meta` and `link` as they are."""

    name: str
    value: str
    attributes: dict[str, str]


def identifier_of(metadata: Metadata) -> str:
    """Return the book's identifier: the given one, or a UUID made from title, people and language."""
    given = fold_space(metadata.identifier)
    bare = _SAID_UUID.sub("", given)
    if not bare:
        names = (metadata.title, metadata.language, *metadata.authors)
        return uuid.uuid5(_BOOKS, "\n".join(names)).urn
    if _UUID.fullmatch(bare):
        return given if bare != given else f"urn:uuid:{given.lower()}"
    if bare != given:
        return bare  # it must not be taken for an ISBN or the like
    try:
        isbn = read_isbn(given)
    except WrongIsbnError:
        return _LABEL.sub("", given)  # as above
    return f"urn:isbn:{isbn}" if isbn else given


def identifier_findings(metadata: Metadata) -> tuple[Finding, ...]:
    """Return PKG001 if the identifier looks like an ISBN and is not a valid one."""
    try:
        read_isbn(fold_space(metadata.identifier))
    except WrongIsbnError as error:
        return (CODES["PKG001"].found(message=f"{as_sentence(str(error))}."),)
    return ()


def book_title(document: Document) -> str:
    """Return the title for catalogues; a book without one is named after its first section."""
    metadata = document.metadata
    if title := fold_space(metadata.title):
        return title
    words = words_of(book_language(metadata))
    return next((each.name(words) for each in outline(document)), words.contents)


def entries(
    document: Document,
    accessibility: Accessibility,
    *,
    cover: str = "",
    pages_of: str = "",
    own_fonts: bool = False,
) -> Iterator[Entry]:
    """Yield the elements of the metadata, except `dcterms:modified`, which the packager adds.

    `cover` is the id of the cover's picture in the manifest, "" if there is none; `pages_of` identifies the printed
    book if this one shows where its pages begin; `own_fonts` says that fonts are embedded.
    """
    metadata = document.metadata
    yield Entry("identifier", identifier_of(metadata), {"id": IDENTIFIER_ID})
    yield from _titles(document)
    yield Entry("language", book_language(metadata), {})
    for position, person in enumerate(metadata.contributors, 1):
        yield from _person(person, f"person-{position}")
    if day_of(metadata.date):
        yield Entry("date", metadata.date, {})
    for name, value in (
        ("publisher", metadata.publisher),
        ("rights", metadata.rights),
        ("description", metadata.description),
        *(("subject", subject) for subject in metadata.subjects),
    ):
        if fold_space(value):
            yield Entry(name, fold_space(value), {})
    yield from _collections(metadata)
    if cover:
        yield Entry("meta", "", {"name": "cover", "content": cover})
    if pages_of:
        yield _meta("pageBreakSource", pages_of)
    if own_fonts:  # otherwise Apple Books uses its own font
        yield _meta("ibooks:specified-fonts", "true")
    if metadata.writing == "vertical":  # Kindle's own term for it
        yield Entry("meta", "", {"name": "primary-writing-mode", "content": "vertical-rl"})
    yield from _accessibility(accessibility)
    if metadata.certification:
        yield from _certification(metadata.certification)
    if fold_space(metadata.exemption):
        yield _meta("a11y:exemption", fold_space(metadata.exemption))


def _titles(document: Document) -> Iterator[Entry]:
    title = book_title(document)
    yield Entry("title", title, {"id": "title"})
    filed = filed_title(title, book_language(document.metadata))
    if filed != title:
        yield _meta("file-as", filed, refines="#title")
    if subtitle := fold_space(document.metadata.subtitle):
        yield _meta("title-type", "main", refines="#title")
        yield Entry("title", subtitle, {"id": "subtitle"})
        yield _meta("title-type", "subtitle", refines="#subtitle")


def _person(person: Contributor, name: str) -> Iterator[Entry]:
    if not fold_space(person.name):
        return
    yield Entry(
        "creator" if person.role == "aut" else "contributor", fold_space(person.name), {"id": name}
    )
    if _RELATOR.fullmatch(person.role):
        yield _meta("role", person.role, refines=f"#{name}", scheme="marc:relators")
    if fold_space(person.file_as):
        yield _meta("file-as", fold_space(person.file_as), refines=f"#{name}")


def _collections(metadata: Metadata) -> Iterator[Entry]:
    """Yield the set and the series of the book; calibre's form has only one of them, and the set sorts better.

    calibre looks for an EPUB 3 series first and does not notice that it is the series of the set, so that all
    volumes would have the same number: therefore the type is left out for the series of a set.
    """
    told = [("set", metadata.volume), ("series", metadata.series)]
    known = [(kind, one) for kind, one in told if one is not None and fold_space(one.name)]
    for at, (kind, one) in enumerate(known):
        name = fold_space(one.name)
        within = {"refines": f"#{known[at - 1][0]}"} if at else {}
        yield _meta("belongs-to-collection", name, id=kind, **within)
        if not within:
            yield _meta("collection-type", kind, refines=f"#{kind}")
        place = position_of(one.index)
        if place:
            yield _meta("group-position", place, refines=f"#{kind}")
        if not at:
            yield Entry("meta", "", {"name": "calibre:series", "content": name})
            if place:
                yield Entry("meta", "", {"name": "calibre:series_index", "content": place})


def _accessibility(found: Accessibility) -> Iterator[Entry]:
    for mode in found.modes:
        yield _meta("schema:accessMode", mode)
    yield _meta("schema:accessModeSufficient", found.sufficient)
    for feature in found.features:
        yield _meta("schema:accessibilityFeature", feature)
    yield _meta("schema:accessibilityHazard", found.hazard)
    summary = _meta("schema:accessibilitySummary", found.summary)
    yield Entry("meta", summary.value, {**summary.attributes, XML_LANG: "en"})


def _certification(found: Certification) -> Iterator[Entry]:
    """Yield who certifies what (https://www.w3.org/TR/epub-a11y-11/#sec-conf-reporting)."""
    if not fold_space(found.by) or not fold_space(found.standard):
        return
    yield _meta("dcterms:conformsTo", fold_space(found.standard), id="conformance")
    yield _meta("a11y:certifiedBy", fold_space(found.by), id="certifier", refines="#conformance")
    if fold_space(found.credential):
        credential = fold_space(found.credential)
        yield _meta("a11y:certifierCredential", credential, refines="#certifier")
    if report := web_url(found.report):
        rel = {"rel": "a11y:certifierReport", "href": report, "refines": "#certifier"}
        yield Entry("link", "", rel)


def _meta(name: str, value: str, **attributes: str) -> Entry:
    return Entry("meta", value, {"property": name, **attributes})

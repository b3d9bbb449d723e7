"""A page saved by Safari (`.webarchive`) → page: its HTML as read by `html`, and its pictures.

The file is a property list: the page as sent by the server, and everything that the browser had
loaded for it, each with its address. As for any single file, the pictures that the page shows are
taken; what its frames show is a page of its own and not read. Lines are those of the page, since
the file has none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from octavo.findings.errors import ReadError
from octavo.findings.finding import Outcome
from octavo.readers.album import Album, placed_at, too_many_parts
from octavo.readers.html import read_html
from octavo.readers.source import Source
from octavo.readers.text import read_text
from octavo.readers.webarchive.property_list import PropertyList
from octavo.tree.text import excerpt

_PLAIN: Final = "text/plain"
_PAGES: Final = ("text/html", "application/xhtml+xml", _PLAIN)
_PAGE, _OTHERS = "WebMainResource", "WebSubresources"
_DATA, _KIND = "WebResourceData", "WebResourceMIMEType"
_ADDRESS, _ENCODING = "WebResourceURL", "WebResourceTextEncodingName"


@dataclass(frozen=True, slots=True)
class _Resource:
    """Something that the browser had loaded."""

    location: str
    data: int
    """The number of its data in the property list."""
    id: str = ""


def read_webarchive(source: Source) -> Outcome:
    """Read one page saved by Safari. Its pictures are the resources that its images refer to.

    Raises:
        ReadError: the file is damaged, has no page, or more resources than `limits.page_parts`.

    Findings: those of `read_html` or, for a page of plain text, `read_text`.
    """
    values = PropertyList(source.data, source.name)
    page, location = _page_of(values, source)
    outcome = (read_text if page.media_type == _PLAIN else read_html)(page)
    album = Album(_resources(values, source), page.data, location)
    pictures = album.pictures_of(outcome.document, lambda one: values.data(one.data))
    return replace(outcome, document=placed_at(outcome.document, location), pictures=pictures)


def page_in(source: Source) -> Source:
    """Return the page in a file as a source of its own type, under the name of the file.

    Raises:
        ReadError: as `read_webarchive`.
    """
    return _page_of(PropertyList(source.data, source.name), source)[0]


def _page_of(values: PropertyList, source: Source) -> tuple[Source, str]:
    """Return the page and its original address."""
    archive = values.entries(values.top)
    if _PAGE not in archive:
        raise _no_page(source.name, "it names none")
    page = values.entries(archive[_PAGE])
    kind = _said(values, page, _KIND).lower()
    if kind not in _PAGES or _DATA not in page:
        raise _no_page(source.name, f"what was saved is {excerpt(kind) or 'of no kind'}")
    charset = _said(values, page, _ENCODING)
    read = replace(source, data=values.data(page[_DATA]), media_type=kind, charset=charset)
    return read, _said(values, page, _ADDRESS)


def _no_page(name: str, why: str) -> ReadError:
    return ReadError(f"{name}: holds no page: {why}", hint="save the page again")


def _resources(values: PropertyList, source: Source) -> Iterator[_Resource]:
    archive = values.entries(values.top)
    if _OTHERS not in archive:
        return
    numbers = values.members(archive[_OTHERS], source.limits.page_parts)
    if numbers is None:
        raise too_many_parts(source.name, source.limits)
    for resource in map(values.entries, numbers):
        if _DATA in resource:
            yield _Resource(_said(values, resource, _ADDRESS), resource[_DATA])


def _said(values: PropertyList, resource: Mapping[str, int], key: str) -> str:
    """Return a text value of a resource, or "" if it has none."""
    return values.text(resource[key]) if key in resource else ""

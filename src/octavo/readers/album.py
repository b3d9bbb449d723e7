"""The addresses of pictures in a page → the parts of its single file that contain them.

A part is known by the address it was found at (`Content-Location`), or by an id (`cid:`); addresses in the page
are relative to its own address, or to its `<base>`. https://www.rfc-editor.org/rfc/rfc2557#section-8
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Final, Generic, Protocol, TypeVar
from urllib.parse import unquote, urldefrag, urljoin

from octavo.findings.errors import ReadError
from octavo.findings.limits import Limits, setting_name
from octavo.tree.census import images_of
from octavo.tree.document import Document, Statement
from octavo.tree.text import is_xml

_BASE: Final = re.compile(
    rb"""<base\b[^<>]{0,200}?\bhref\s{0,9}=\s{0,9}["']?([^"'<>\s]{1,2000})""", re.IGNORECASE
)
_WINDOW: Final = 64_000
"""Number of bytes of a page within which a `<base>` is looked for."""


_LONGEST: Final = 300
"""The most characters of the address that a page was saved from."""


def placed_at(page: Document, location: str) -> Document:
    """Return a page with the address that it was saved from, if its file has one."""
    if "://" not in location or len(location) > _LONGEST or not is_xml(location):
        return page
    said = Statement("address", location, "the file it was saved in")
    return replace(page, statements=(said, *page.statements))


class Addressed(Protocol):
    """A part of a single file. What the file does not say is ""."""

    @property
    def id(self) -> str:
        """The name by which a page refers to the part, after `cid:`."""
        ...

    @property
    def location(self) -> str:
        """The address that the part was found at."""
        ...


P = TypeVar("P", bound=Addressed)


class Album(Generic[P]):
    """The parts of a file, by the addresses that its page may use for them."""

    def __init__(self, parts: Iterable[P], page: bytes, location: str) -> None:
        """Index the parts of a file; `page` is its root, `location` the address of that."""
        base = _BASE.search(page[:_WINDOW])
        self._base = _joined(location, base[1].decode("utf-8", "replace")) if base else location
        self._by_address: dict[str, P] = {}
        for part in parts:
            if part.id:
                self._by_address.setdefault(f"cid:{unquote(part.id)}", part)
            if part.location:
                self._by_address.setdefault(_key(location, part.location), part)

    def pictures_of(self, page: Document, bytes_of: Callable[[P], bytes]) -> dict[str, bytes]:
        """Return the pictures that a page shows, by the addresses that it uses; the bytes of each part are read once."""
        addresses = (one for image in images_of(page) for one in (image.source, *image.others))
        found = {address: self._find(address) for address in addresses}
        shown = {part: bytes_of(part) for part in found.values() if part}
        return {address: shown[part] for address, part in found.items() if part}

    def _find(self, address: str) -> P | None:
        return None if _is_data(address) else self._by_address.get(_key(self._base, address))


def too_many_parts(name: str, limits: Limits) -> ReadError:
    """Return the error for the single file `name` if it has more parts than `limits` allow."""
    return ReadError(
        f"{name}: is not read: it has more than {limits.page_parts:,} parts",
        hint=f"{setting_name('page_parts')} sets how many there may be",
    )


def _is_data(address: str) -> bool:
    return address[:5].lower() == "data:"


def _key(base: str, address: str) -> str:
    """Return the canonical form of an address."""
    if address[:4].lower() == "cid:":
        return f"cid:{unquote(address[4:])}"
    return unquote(urldefrag(_joined(base, address)).url)


def _joined(base: str, address: str) -> str:
    """Return an address resolved against a base; unchanged if it is invalid."""
    try:
        return urljoin(base, address.strip())
    except ValueError:  # brackets without an IPv6 address
        return address

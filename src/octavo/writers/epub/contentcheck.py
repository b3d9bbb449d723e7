"""A content document, parsed → its ids, links and headings, and what is wrong with them."""

import posixpath
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import unquote

_XHTML: Final = "{http://www.w3.org/1999/xhtml}"
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_HEADINGS: Final = {f"{_XHTML}h{level}": level for level in range(1, 7)}
_ADDRESSES: Final = ("href", "src", "{http://www.w3.org/1999/xlink}href")


@dataclass(frozen=True, slots=True)
class Page:
    """What a check needs to know of a content document. Lines are 1-based."""

    language: str
    ids: Counter[str]
    links: tuple[tuple[str, int], ...]
    """Addresses inside the book, as written, with their lines."""
    headings: tuple[tuple[int, bool, int], ...]
    """Level, whether it has words or a picture, line."""
    nameless: tuple[int, ...]
    """Lines of pictures without alternative text."""


def read_page(root: Any) -> Page:
    """Return the page whose root element, by lxml, is `root`."""
    ids: Counter[str] = Counter()
    links: list[tuple[str, int]] = []
    headings: list[tuple[int, bool, int]] = []
    nameless: list[int] = []
    for node in root.iter("{*}*"):
        line = node.sourceline or 0
        if identity := node.get("id"):
            ids[identity] += 1
        links.extend((address, line) for address in _addresses(node))
        if node.tag == f"{_XHTML}img" and node.get("alt") is None:
            nameless.append(line)
        if level := _HEADINGS.get(node.tag):
            headings.append((level, _has_words(node), line))
    language = root.get(_XML_LANG) or root.get("lang") or ""
    return Page(language, ids, tuple(links), tuple(headings), tuple(nameless))


def check_page(page: Page, book_language: str) -> Iterator[tuple[str, str, int]]:
    """Give what is wrong inside a page: code, message, line."""
    if not page.language and not book_language:
        yield "CHK011", "says no language", 0
    for identity, count in page.ids.items():
        if count > 1:
            yield "CHK009", f"the id {identity!r} is used {count} times", 0
    for line in page.nameless:
        yield "CHK010", "a picture has no alt attribute", line
    before = 0
    for level, has_words, line in page.headings:
        if not has_words:
            yield "CHK012", f"an empty heading of level {level}", line
        if before and level > before + 1:
            yield "CHK012", f"a heading of level {level} follows one of level {before}", line
        before = level


def resolve(base: str, address: str) -> str:
    """Return the file of the archive that `address` names when written in the file `base`."""
    if "://" in address:
        return address
    path = posixpath.join(posixpath.dirname(base), unquote(address.partition("#")[0]))
    return posixpath.normpath(path)


def _addresses(node: Any) -> Iterator[str]:
    """Give the addresses of an element that lead into the book."""
    for name in _ADDRESSES:
        address = (node.get(name) or "").strip()
        scheme = address.partition(":")[0]
        leaves = ":" in address and scheme.isalnum()
        if address and not leaves and not address.startswith("//"):
            yield address


def _has_words(node: Any) -> bool:
    words = "".join(node.itertext()).strip()
    return bool(words) or any(image.get("alt") for image in node.iter(f"{_XHTML}img"))

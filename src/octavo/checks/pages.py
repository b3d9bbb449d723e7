"""A content document, parsed → its ids, links and headings, and what is wrong with them."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from lxml import etree

from octavo.checks.parsing import EPUB_TYPE, XHTML, whole_number
from octavo.checks.remark import Remark
from octavo.checks.sheets import addresses_in_css

_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_XML_BASE: Final = "{http://www.w3.org/XML/1998/namespace}base"
_HREF: Final = "{http://www.w3.org/1999/xlink}href"
_HEADINGS: Final = {f"{XHTML}h{level}": level for level in range(1, 7)}
_ADDRESSES: Final = ("href", "src", "data", "poster", _HREF)
_LINKS: Final = frozenset((f"{XHTML}a", f"{XHTML}area", "{http://www.w3.org/2000/svg}a"))
_NOTES: Final = frozenset(("footnote", "endnote", "rearnote", "note"))
_NAMELESS_ROLES: Final = frozenset(("none", "presentation"))
_DATA_SCRIPTS: Final = re.compile(r"application/(ld\+)?json|text/plain", re.IGNORECASE)
_STYLESHEET: Final = re.compile(r"""\bhref\s*=\s*["']([^"']*)["']""")
"""The address in `<?xml-stylesheet href="…"?>`."""
_SRCSET: Final = re.compile(r"\s*(\S*[^\s,])(?:\s+[^,]*)?(?:,|$)")
_MOST_COLUMNS: Final = 1000
"""The most columns that a cell spans: https://html.spec.whatwg.org/multipage/tables.html#attr-tdth-colspan"""
_SCHEME: Final = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")


@dataclass(frozen=True, slots=True)
class Page:
    """What a check needs to know about a content document. Lines are 1-based."""

    language: str
    ids: Counter[str]
    links: tuple[tuple[str, int], ...]
    """Addresses inside the book, as written, with their lines: of links and of resources."""
    remote: tuple[tuple[str, int], ...]
    """Addresses of resources on the web, with their lines; links that a reader may follow are not included."""
    headings: tuple[tuple[int, bool, int], ...]
    """Level, whether it has words or a picture, line."""
    nameless: tuple[int, ...]
    """Lines of pictures without alternative text."""
    scripts: tuple[int, ...]
    """Lines of scripts, and of elements that run a script."""
    types: frozenset[str]
    """Every `epub:type` on it."""
    elements: Counter[str]
    """How often each XHTML element occurs, by its local name."""
    repeated: tuple[tuple[str, int], ...] = ()
    """Ids that were used before, each with the line on which it is used again for the first time."""
    undefined: tuple[tuple[str, int], ...] = ()
    """Names of entities that nothing in the file defines, with their lines; an old document type lets them pass."""
    body_id: str = ""
    sourceless: tuple[int, ...] = ()
    """Lines of pictures that name no file."""
    calls: tuple[str, ...] = ()
    """Addresses of notes that are called, as written."""
    asides: tuple[tuple[str, int], ...] = ()
    """Ids and lines of footnotes in asides, which some readers show only in a pop-up."""
    widest_table: int = 0
    """Columns of the widest table."""

    @property
    def is_svg(self) -> bool:
        """Whether it is a drawing, not a page of text."""
        return "svg" in self.elements and "html" not in self.elements


def read_page(root: Any) -> Page:
    """Return the page whose root element, by lxml, is `root`."""
    nodes = list(root.iter("{*}*"))
    before = root.itersiblings(etree.ProcessingInstruction, preceding=True)
    sheets = [found[1] for node in before if (found := _STYLESHEET.search(node.text or ""))]
    images = [node for node in nodes if node.tag == f"{XHTML}img"]
    inside, web = _split_addresses(nodes, sheets)
    body = root.find(f"{XHTML}body")
    ids = Counter(node.get("id") for node in nodes if node.get("id"))
    return Page(
        language=root.get(_XML_LANG) or root.get("lang") or "",
        ids=ids,
        links=inside,
        remote=web,
        headings=tuple(
            (_HEADINGS[node.tag], _has_words(node), _line(node))
            for node in nodes
            if node.tag in _HEADINGS
        ),
        nameless=tuple(_line(node) for node in images if not _is_named(node)),
        scripts=tuple(_line(node) for node in nodes if _runs_script(node)),
        types=frozenset(kind for node in nodes for kind in _types(node)),
        elements=Counter(node.tag.rpartition("}")[2] for node in nodes),
        repeated=tuple(_repeated(nodes)) if len(ids) < ids.total() else (),
        undefined=tuple((node.name, _line(node)) for node in root.iter(etree.Entity)),
        body_id="" if body is None else body.get("id", ""),
        sourceless=tuple(_line(node) for node in images if not node.get("src", "").strip()),
        calls=tuple(
            node.get("href", "")
            for node in nodes
            if node.tag == f"{XHTML}a" and "noteref" in _types(node)
        ),
        asides=tuple(
            (node.get("id", ""), _line(node))
            for node in nodes
            if node.tag == f"{XHTML}aside" and _NOTES.intersection(_types(node))
        ),
        widest_table=max((_columns(node) for node in nodes if node.tag == f"{XHTML}tr"), default=0),
    )


def check_page(page: Page, file: str) -> Iterator[Remark]:
    """Yield what is wrong inside a page."""
    for identity, line in page.repeated:
        told = f"the id {identity!r} is used {page.ids[identity]} times"
        yield Remark("CHK009", told, file, line)
    for line in page.nameless:
        yield Remark("CHK010", "a picture has no alt attribute", file, line)
    for line in page.scripts:
        yield Remark("CHK032", "a script runs here", file, line)
    for address, line in page.remote:
        yield Remark("CHK031", f"{address} is fetched from the web", file, line)
    before = 0
    for level, has_words, line in page.headings:
        if not has_words:
            yield Remark("CHK012", f"an empty heading of level {level}", file, line)
        if before and level > before + 1:
            gap = f"a heading of level {level} follows one of level {before}"
            yield Remark("CHK012", gap, file, line)
        before = level


def _line(node: Any) -> int:
    return node.sourceline or 0


def _repeated(nodes: list[Any]) -> Iterator[tuple[str, int]]:
    """Yield each id that is used again, with the line where it is used for the second time."""
    seen: Counter[str] = Counter()
    for node in nodes:
        if identity := node.get("id"):
            seen[identity] += 1
            if seen[identity] == 2:
                yield identity, _line(node)


def _types(node: Any) -> list[str]:
    return node.get(EPUB_TYPE, "").split()  # type: ignore[no-any-return]


def _columns(row: Any) -> int:
    """Count the columns that a row of a table takes."""
    spans = (cell.get("colspan", "1") for cell in row.iterchildren("{*}td", "{*}th"))
    return sum(whole_number(span, _MOST_COLUMNS) or 1 for span in spans)


def _split_addresses(
    nodes: list[Any], sheets: list[str]
) -> tuple[tuple[tuple[str, int], ...], tuple[tuple[str, int], ...]]:
    """Return the addresses inside the book, and those of resources on the web."""
    inside = [(sheet, 0) for sheet in sheets if _kind(sheet) == "inside"]
    web = [(sheet, 0) for sheet in sheets if _kind(sheet) == "web"]
    for node in nodes:
        for address, shown in _addresses(node):
            kind = _kind(address)
            if kind == "inside":
                inside.append((address, _line(node)))
            elif kind == "web" and shown:
                web.append((address, _line(node)))
    if any(node.tag == f"{XHTML}base" or node.get(_XML_BASE) for node in nodes):
        inside = []  # they are then counted from elsewhere: nobody writes books so
    return tuple(inside), tuple(web)


def _kind(address: str) -> str:
    """Return where an address leads: `inside` the book, to the `web`, or `elsewhere`."""
    if address.startswith("//"):
        return "web"
    scheme = _SCHEME.match(address)
    # Word processors write `file:` for the author's own files.
    if scheme is None or scheme[1].lower() == "file":
        return "inside"
    return "web" if scheme[1].lower() in {"http", "https", "ftp"} else "elsewhere"


def _addresses(node: Any) -> Iterator[tuple[str, bool]]:
    """Yield the addresses in an element, and whether each is that of a resource."""
    shown = node.tag not in _LINKS
    if node.tag == f"{XHTML}link":
        shown = "stylesheet" in node.get("rel", "").lower().split()
    for name in _ADDRESSES:
        if address := (node.get(name) or "").strip():
            yield address, shown
    if node.tag == f"{XHTML}meta" and node.get("http-equiv", "").strip().lower() == "refresh":
        yield node.get("content", "").partition("=")[2].strip(" '\""), True
    candidates = node.get("srcset", "")
    if "data:" not in candidates:  # whose commas are not those of the list
        for candidate in _SRCSET.finditer(candidates):
            yield candidate[1], True
    sheet = node.text or "" if node.tag == f"{XHTML}style" else node.get("style", "")
    for address in addresses_in_css(sheet):
        yield address, True


def _is_named(image: Any) -> bool:
    """Return whether a picture has alternative text, or is marked as needing none."""
    if image.get("alt") is not None or image.get("aria-label", "").strip():
        return True
    hidden = image.get("aria-hidden") == "true"
    return hidden or image.get("role") in _NAMELESS_ROLES or bool(image.get("aria-labelledby"))


def _runs_script(node: Any) -> bool:
    if node.tag.endswith("}script"):
        return not _DATA_SCRIPTS.fullmatch(node.get("type", "").strip())
    if any(name.startswith("on") for name in node.attrib):
        return True
    return any(
        (node.get(name) or "").strip().lower().startswith("javascript:") for name in _ADDRESSES
    )


def _has_words(node: Any) -> bool:
    words = "".join(node.itertext()).strip()
    return bool(words) or any(image.get("alt") for image in node.iter(f"{XHTML}img"))

"""A book that is set piece by piece looks, to the pixel, like the same book set as one document."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise, zip_longest
from typing import Any

import pymupdf
from tests.printed_book import sample_book

from octavo.tree.document import Document
from octavo.writers.pdf import write_pdf
from octavo.writers.pdf import edition
from octavo.writers.pdf.engine import LOCK, require_engine
from octavo.writers.pdf.kit import BASE, Kit, Served
from octavo.writers.pdf.notices import noticed
from octavo.writers.pdf.pieces import Piece, Pieces

_MATTER = re.compile(r'^\n?<div class="(\w+)">\n(.*)</div>\s*$', re.DOTALL)
_CHAPTERS = re.compile(
    r'^(?:<section hidden="hidden"></section>\n)<div class="chapters">\n(.*)</div>\n'
    r'(?:<section hidden="hidden"></section>\n)?$',
    re.DOTALL,
)
_ELSEWHERE = '<section hidden="hidden"></section>\n'
_STYLES = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_NUMBERED = ".bodymatter > section:first-child { counter-reset: page 1 }"


def one_page(pieces: list[Piece]) -> str:
    """Return the mark-up of all pieces as one page, in the elements that each of them stands in."""
    rules = dict.fromkeys(rule for piece in pieces for rule in _STYLES.findall(piece.markup))
    matters: dict[str, list[tuple[bool, str]]] = {}
    for piece in pieces:
        body = piece.markup.partition("<body")[2].partition(">")[2].partition("</body>")[0]
        found = _MATTER.match(body)
        assert found, body[:80]
        name, inside = found.groups()
        nested = _CHAPTERS.match(inside)
        inside = (nested[1] if nested else inside).replace(_ELSEWHERE, "")
        matters.setdefault(name, []).append((nested is not None, inside))
    inside = "".join(
        f'<div class="{name}">\n{_nested(parts)}</div>\n' for name, parts in matters.items()
    )
    head, _, rest = pieces[0].markup.partition("</head>")
    opening = re.match(r"\s*<body[^>]*>", rest)
    assert opening
    style = "<style>" + "\n".join((*rules, _NUMBERED)) + "</style>"
    return f"{_STYLES.sub('', head)}{style}</head>{opening[0]}{inside}</body></html>"


def _nested(parts: list[tuple[bool, str]]) -> str:
    """Put chapters of a part into an element behind it."""
    out = ""
    for (before, _), (nested, inside) in pairwise([(False, ""), *parts]):
        out += '<div class="chapters">\n' if nested and not before else ""
        out += "</div>\n" if before and not nested else ""
        out += inside
    return out + ("</div>\n" if parts[-1][0] else "")


@cache
def set_in_pieces() -> tuple[bytes, Kit, tuple[Piece, ...]]:
    """Return the book, what it was set with, and its pieces."""
    kits: list[Kit] = []
    pieces: list[Piece] = []
    make_kit, iterate = edition.kit_of, Pieces.__iter__

    def kit_of(*args: Any, **kwargs: Any) -> Kit:
        kits.append(make_kit(*args, **kwargs))
        return kits[0]

    def gathered(self: Pieces) -> Iterator[Piece]:
        pieces[:] = iterate(self)
        return iter(pieces)

    edition.kit_of, Pieces.__iter__ = kit_of, gathered  # type: ignore[method-assign]
    try:
        data = write_pdf(ten_sections()).data
    finally:
        edition.kit_of, Pieces.__iter__ = make_kit, iterate  # type: ignore[method-assign]
    return data, kits[0], tuple(pieces)


def ten_sections() -> Document:
    book = sample_book()
    return replace(book, back_matter=book.back_matter * 1)


def set_as_one() -> bytes:
    """Return the same book, set by WeasyPrint from its first page to its last."""
    require_engine()
    from weasyprint import HTML

    from octavo.writers.pdf.fetcher import ClosedFetcher
    from octavo.writers.pdf.press import Press

    _, kit, pieces = set_in_pieces()
    press, book = Press(kit), ten_sections()
    pictures = {
        f"{BASE}picture/{one.sha256}": Served(book.store[one.sha256], one.media_type)
        for one in book.resources
    }
    fetcher = ClosedFetcher({**kit.drawings, **pictures})
    page = HTML(string=one_page(list(pieces)), base_url=BASE, url_fetcher=fetcher)
    with LOCK, noticed():
        data: bytes = page.write_pdf(stylesheets=[press._sheet], font_config=press.fonts)
    return data


def drawn(data: bytes) -> Iterator[tuple[int, int, bytes]]:
    with pymupdf.open(stream=data) as pages:  # type: ignore[no-untyped-call]
        for page in pages:
            pixels = page.get_pixmap(dpi=100)
            yield pixels.width, pixels.height, bytes(pixels.samples)


def test_every_page_looks_as_it_does_in_a_book_set_as_one_document() -> None:
    data, _, pieces = set_in_pieces()
    assert len(pieces) >= 10
    differing = {
        at: "" if one and other else "missing"
        for at, (one, other) in enumerate(zip_longest(drawn(data), drawn(set_as_one())))
        if one != other
    }
    assert differing == {}

"""A book that is set piece by piece looks, to the pixel, like the same book set as one document."""

import re
from collections.abc import Iterator
from concurrent.futures import Executor, Future
from itertools import pairwise
from operator import attrgetter
from typing import Any

import pymupdf
import pytest
from PIL import Image, ImageChops
from tests.printed_book import sample_book

from octavo.writers.pdf import write_pdf
from octavo.writers.pdf.engine import LOCK, require_engine
from octavo.writers.pdf.kit import BASE, Kit
from octavo.writers.pdf.notices import noticed
from octavo.writers.pdf.work import Work
from octavo.writers.pdf.workplace import Workplace

_MATTER = re.compile(r'^\n?<div class="(\w+)">\n(.*)</div>\s*$', re.DOTALL)
_CHAPTERS = re.compile(
    r'^(?:<section hidden="hidden"></section>\n)<div class="chapters">\n(.*)</div>\n'
    r'(?:<section hidden="hidden"></section>\n)?$',
    re.DOTALL,
)
_ELSEWHERE = '<section hidden="hidden"></section>\n'
_STYLES = re.compile(r"<style>(.*?)</style>", re.DOTALL)
_ROUNDING = 70
"""Of 255: a page that was laid out for the other side is moved by what floating point makes of its
margins, 0.0001 pt beside the truth, and a renderer may set a glyph a fraction of a pixel off for it.
Measured: 2 nearly everywhere, 66 at one glyph in ten pages; a glyph that is missing or another is 255."""


def one_page(pieces: list[str], rule: str) -> str:
    """Return the mark-up of all pieces as one page, in the elements that each of them stands in."""
    rules = dict.fromkeys(own for piece in pieces for own in _STYLES.findall(piece))
    matters: dict[str, list[tuple[bool, str]]] = {}
    for piece in pieces:
        body = piece.partition("<body")[2].partition(">")[2].partition("</body>")[0]
        found = _MATTER.match(body)
        assert found, body[:80]
        name, inside = found.groups()
        nested = _CHAPTERS.match(inside)
        inside = (nested[1] if nested else inside).replace(_ELSEWHERE, "")
        matters.setdefault(name, []).append((nested is not None, inside))
    inside = "".join(
        f'<div class="{name}">\n{_nested(parts)}</div>\n' for name, parts in matters.items()
    )
    head, _, rest = pieces[0].partition("</head>")
    opening = re.match(r"\s*<body[^>]*>", rest)
    assert opening
    style = "<style>" + "\n".join((*rules, rule)) + "</style>"
    return f"{_STYLES.sub('', head)}{style}</head>{opening[0]}{inside}</body></html>"


def _nested(parts: list[tuple[bool, str]]) -> str:
    """Put chapters of a part into an element behind it."""
    out = ""
    for (before, _), (nested, inside) in pairwise([(False, ""), *parts]):
        out += '<div class="chapters">\n' if nested and not before else ""
        out += "</div>\n" if before and not nested else ""
        out += inside
    return out + ("</div>\n" if parts[-1][0] else "")


class Watched(Executor):
    """Sets pieces at once, and keeps what it was handed."""

    def __init__(self) -> None:
        self.works: dict[str, Work] = {}
        self.kits: list[Kit] = []

    def submit(self, call: Any, /, *args: Any, **kwargs: Any) -> "Future[Any]":
        for one in args:
            if isinstance(one, Work):
                self.works[one.name] = one
            elif isinstance(one, Kit):
                self.kits.append(one)
        future: Future[Any] = Future()
        future.set_result(call(*args, **kwargs))
        return future


def set_as_one(watched: Watched, first_body_page: int) -> bytes:
    """Return the same book, set by WeasyPrint from its first page to its last; its lines, blocks and first letters are set, and its scenes part, as ours."""
    from weasyprint import HTML

    from octavo.writers.pdf.fetcher import ClosedFetcher
    from octavo.writers.pdf.layout.seam_of_blocks import diverted_blocks
    from octavo.writers.pdf.layout.seam_of_breaks import parted_scenes
    from octavo.writers.pdf.layout.seam_of_initials import dropped_initials
    from octavo.writers.pdf.layout.seam_of_lines import diverted_lines
    from octavo.writers.pdf.press import Press

    works = sorted(watched.works.values(), key=attrgetter("base"))
    kit = watched.kits[0]
    pictures = {address: one for work in works for address, one in work.pictures.items()}
    rule = f"@page :nth({first_body_page}) {{ counter-reset: page 1 }}"
    page = HTML(
        string=one_page([work.markup for work in works], rule),
        base_url=BASE,
        url_fetcher=ClosedFetcher({**kit.drawings, **pictures}),
    )
    press = Press(kit)
    lines, blocks = diverted_lines(), diverted_blocks()
    with LOCK, noticed(), lines, blocks, parted_scenes(), dropped_initials():
        data: bytes = page.write_pdf(stylesheets=[press._sheet], font_config=press.fonts)
    return data


def drawn(data: bytes) -> Iterator[Image.Image]:
    with pymupdf.open(stream=data) as pages:  # type: ignore[no-untyped-call]
        for page in pages:
            pixels = page.get_pixmap(dpi=100)
            yield Image.frombytes("RGB", (pixels.width, pixels.height), pixels.samples)


def label_one(data: bytes) -> int:
    """Return the place, from 1, of the page that is numbered 1."""
    with pymupdf.open(stream=data) as pages:  # type: ignore[no-untyped-call]
        return [page.get_label() for page in pages].index("1") + 1


def differing(one: Image.Image, other: Image.Image) -> int:
    """Count the pixels that differ by more than the rounding of a place in a page makes them."""
    if one.size != other.size:
        return one.width * one.height
    pixels = ImageChops.difference(one, other).convert("L").tobytes()
    return sum(pixel > _ROUNDING for pixel in pixels)


@pytest.mark.timeout(60)
def test_every_page_looks_as_it_does_in_a_book_set_as_one_document(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Sections end as they come: to lay one out again for the sake of its last page is nothing that WeasyPrint does."""
    require_engine()
    from octavo.writers.pdf import press
    from octavo.writers.pdf.layout.short_ends import Changes

    monkeypatch.setattr(press, "without_short_end", lambda fitted: fitted(Changes()).laid_out)
    watched = Watched()
    data = write_pdf(sample_book(), workplace=Workplace(watched)).data
    assert len(watched.works) >= 10
    pages = list(drawn(data))
    others = list(drawn(set_as_one(watched, label_one(data))))
    assert len(pages) == len(others)
    unlike = {
        at: differing(page, other)
        for at, (page, other) in enumerate(zip(pages, others, strict=True), 1)
    }
    assert {at: count for at, count in unlike.items() if count} == {}

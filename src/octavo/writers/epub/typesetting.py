"""A layout → the body of every content document that sets sections, long ones cut.

Most books need one pass. Where a long chapter is cut and a section inside it moves to a later
document, all links are set anew, the cuts staying where they are.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Final

from octavo.writers.epub.layout import Layout
from octavo.writers.xhtml.folios import PAGE
from octavo.writers.xhtml.outline import Division
from octavo.writers.xhtml.sections import section
from octavo.writers.xhtml.sheets import cut_division

_BREAK: Final = re.compile(r'<span id="page\.([0-9a-z]+)" class="page-break"')
LONGEST: Final = 250_000
"""Bytes of a content document's body. Devices of the first years stop at 300 kB."""


@dataclass(frozen=True, slots=True)
class SetPiece:
    """The body of one content document."""

    name: str
    division: Division
    body: str


def set_sections(layout: Layout) -> tuple[Layout, tuple[tuple[SetPiece, ...], ...]]:
    """Return the content documents of each of `layout.files`, and the layout as they left it."""
    cuts: dict[str, frozenset[int]] = {}
    moved: dict[str, str] = {}
    pieces = tuple(tuple(_set(file, layout, cuts, moved)) for file in layout.files)
    if not moved:
        return replace(layout, pages=_pages(pieces)), pieces
    hrefs = {**layout.setting.hrefs, **moved}
    settled = replace(layout, setting=replace(layout.setting, hrefs=hrefs))
    again = tuple(tuple(_set(file, settled, cuts, moved)) for file in settled.files)
    return replace(settled, pages=_pages(again)), again


def _pages(pieces: tuple[tuple[SetPiece, ...], ...]) -> tuple[tuple[str, str], ...]:
    """Return each printed page with the place of its break."""
    return tuple(
        (page, f"{piece.name}#{PAGE}{page}")
        for piece in chain.from_iterable(pieces)
        for page in _BREAK.findall(piece.body)
    )


def _set(
    file: tuple[str, Division],
    layout: Layout,
    cuts: dict[str, frozenset[int]],
    moved: dict[str, str],
) -> Iterator[SetPiece]:
    """Set one file; note where it was cut, and which sections moved to which place."""
    name, division = file
    known = cuts.get(name)
    body = section(division, layout.setting) if known is None else ""
    if known is None and (len(body) <= LONGEST / 4 or len(body.encode()) <= LONGEST):
        yield SetPiece(name, division, body)
        return

    def name_of(sheet: int) -> str:
        return f"{name.removesuffix('.xhtml')}-{sheet + 1}.xhtml" if sheet else name

    sheets = cut_division(division, layout.setting, name_of, limit=LONGEST, cuts=known)
    cuts[name] = sheets.cuts
    for anchor, sheet in sheets.places.items():
        if anchor and sheet:
            moved[anchor] = f"{name_of(sheet)}#{anchor}"
    for sheet, text in enumerate(sheets.bodies):
        yield SetPiece(name_of(sheet), division, text)

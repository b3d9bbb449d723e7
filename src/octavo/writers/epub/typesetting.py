"""A layout → the body of every content document with sections, one after the other; long ones are cut.

Most books need one pass. If a long chapter is cut and a section or place inside it moves to a later document,
everything is set again with corrected links and the same cuts.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final

from octavo.writers.epub.layout import Layout
from octavo.writers.xhtml.folios import PAGE
from octavo.writers.xhtml.long_divisions import cut_division
from octavo.writers.xhtml.outline import Division
from octavo.writers.xhtml.sections import section

_BREAK: Final = re.compile(r'<span id="page\.([0-9a-z]+)" class="page-break"')
LONGEST: Final = 250_000
"""The most bytes in the body of a content document. Early devices stop at 300 kB."""
_NO_CUTS: Final[Mapping[str, frozenset[int]]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class SetPiece:
    """The body of one content document."""

    name: str
    division: Division
    body: str


class Typesetter:
    """Sets the files of a layout; it keeps no body itself, for the sake of long books."""

    def __init__(self, layout: Layout, cuts: Mapping[str, frozenset[int]] = _NO_CUTS) -> None:
        """Prepare to set a layout; `cuts` says where its long files are cut, if that is settled already."""
        self._layout = layout
        self._known = cuts
        self._cuts: dict[str, frozenset[int]] = {}
        self._moved: dict[str, str] = {}
        self._pages: list[tuple[str, str]] = []

    @property
    def layout(self) -> Layout:
        """The layout with the printed pages that begin in what was set so far."""
        return replace(self._layout, pages=tuple(self._pages))

    @property
    def has_moved(self) -> bool:
        """Whether a link may lead to where a section or place no longer is."""
        return not self._moved.items() <= self._layout.setting.hrefs.items()

    def again(self) -> "Typesetter":
        """Return the typesetter that knows where everything went."""
        hrefs = {**self._layout.setting.hrefs, **self._moved}
        setting = replace(self._layout.setting, hrefs=hrefs)
        return Typesetter(replace(self._layout, setting=setting), self._cuts)

    def pieces(self, first: int = 0, end: int | None = None) -> Iterator[SetPiece]:
        """Set `layout.files[first:end]`, in order."""
        for name, division in self._layout.files[first:end]:
            for piece in self._set(name, division):
                self._pages += (
                    (page, f"{piece.name}#{PAGE}{page}") for page in _BREAK.findall(piece.body)
                )
                yield piece

    def _set(self, name: str, division: Division) -> Iterator[SetPiece]:
        """Set one file; note where it was cut, and what moved to which sheet."""
        known = self._known.get(name)
        setting = self._layout.setting
        if known is None:
            body = section(division, setting)
            if len(body) <= LONGEST / 4 or len(body.encode()) <= LONGEST:
                yield SetPiece(name, division, body)
                return

        def name_of(sheet: int) -> str:
            return f"{name.removesuffix('.xhtml')}-{sheet + 1}.xhtml" if sheet else name

        sheets = cut_division(division, setting, name_of, limit=LONGEST, cuts=known)
        self._cuts[name] = sheets.cuts
        for anchor, sheet in sheets.places.items():
            if sheet and anchor in setting.hrefs:
                self._moved[anchor] = f"{name_of(sheet)}#{anchor}"
        for sheet, text in enumerate(sheets.bodies):
            yield SetPiece(name_of(sheet), division, text)

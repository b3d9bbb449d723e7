"""The pieces of a book → their fragments, each in its place and with the page numbers it prints.

Pieces that print the page numbers of others, above all the contents, are set when the places of all others are
known.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.errors import OctavoError
from octavo.findings.finding import Finding
from octavo.writers.pdf.file.fragment import Folio, FontUse, Fragment, Furniture, Remark, united
from octavo.writers.pdf.file.pagination import Extent, Run, paginate
from octavo.writers.pdf.file.relocation import moved
from octavo.writers.pdf.file.slots import FIRST_SLOT, room_for, whole_steps
from octavo.writers.pdf.kit import Served
from octavo.writers.pdf.pieces import PICTURE, Piece
from octavo.writers.pdf.work import Work
from octavo.writers.pdf.workshop import Workshop
from octavo.writers.xhtml.setting import Folios

_ROUNDS: Final = 8
"""How often pieces are set again because page numbers that they print have moved what follows: contents seldom
need a second time. Numbers in the text move it forward, so that each time more of them are right."""

_REFERENCE: Final = re.compile(r'href="#([^"]+)"[^>]* data-before=')
"""A link that gives the page of its target."""
_CHARACTERS: Final = 2500
"""Characters of markup per page."""


@dataclass(slots=True, eq=False)
class _Galley:
    """A piece and what is known of it; its markup is released when it is finally set."""

    piece: Piece
    base: int
    room: int
    """How many object numbers it may use, from `base`."""
    fragment: Fragment | None = None
    begins: tuple[int, ...] = ()
    """How many characters precede each page, as in `Fragment.begins`."""
    warnings: Mapping[str, int] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    trouble: str = ""
    printed: Mapping[str, int] = field(default_factory=dict)
    """The page numbers with which it was set."""

    def extent(self) -> Extent:
        """Return how many pages it takes; one if it is not set yet."""
        if self.fragment is None:
            return Extent(1, "recto", "page", front=True)
        return Extent.of(self.fragment, self.piece.matter)

    def is_right(self, folios: Mapping[str, int]) -> bool:
        """Return whether it was set with these page numbers."""
        return self.fragment is not None and _known(self.fragment.wanted, folios) == self.printed


class Galleys:
    """The pieces of a book while they are being set."""

    def __init__(
        self,
        pieces: Iterable[Piece],
        pictures: Mapping[str, Served],
        workshop: Workshop,
        *,
        right_to_left: bool,
        first_page: int,
    ) -> None:
        """Prepare for setting.

        Args:
            pieces: in the order of the book.
            pictures: those of the book, by address.
            workshop: where they are set.
            right_to_left: whether the book is read from the right.
            first_page: the number of the first page of its body.
        """
        self._pictures, self._workshop = pictures, workshop
        self._right_to_left, self._first_page = right_to_left, first_page
        listed = list(pieces)
        rooms = [room_for(piece.markup) for piece in listed]
        *bases, self.first_free = accumulate(rooms, initial=FIRST_SLOT)
        self._all = [_Galley(*one) for one in zip(listed, bases, rooms, strict=True)]
        self._folios_seen: dict[tuple[Folio, ...], tuple[Folio, ...]] = {}
        self.fonts: dict[str, FontUse] = {}
        self.runs: tuple[Run, ...] = ()
        self._likely = 0
        """Used for page numbers in the text until they are known: a number with as many digits as most."""
        self._wrong: list[_Galley] = []
        """Pieces known to print wrong page numbers."""

    def released(self) -> Iterator[Fragment]:
        """Yield all pieces, set, without keeping them: the book is joined meanwhile."""
        for galley in self._all:
            fragment, galley.fragment = galley.fragment, None
            if fragment is not None:
                yield fragment

    @property
    def last_page(self) -> int:
        """The number of the last page; 0 if there is none."""
        last = self.runs[-1] if self.runs else None
        return last.number + last.pages - 1 if last else 0

    @property
    def warnings(self) -> Mapping[str, int]:
        """WeasyPrint's warnings, in the order of the book."""
        return sum((Counter(galley.warnings) for galley in self._all), Counter[str]())

    def set(self, advance: Callable[[int, int], None]) -> None:
        """Set every piece, with the right page numbers in those that print some."""
        first = [galley for galley in self._all if not galley.piece.is_contents]
        pages = sum(len(galley.piece.markup) for galley in first) // _CHARACTERS
        self._likely = int("8" * len(str(pages // 2)))
        for done, (galley, fragment) in enumerate(self._set_some(first, {}), 1):
            self._take(galley, fragment)
            advance(done, len(self._all))
        for _ in range(_ROUNDS):
            folios = self._paged()
            if not self._wrong:
                break
            for galley, fragment in self._set_some(self._wrong, folios):
                self._take(galley, fragment)
                galley.printed = _known(fragment.wanted, folios)
        else:
            self._paged()
        advance(len(self._all), len(self._all))

    def _paged(self) -> Mapping[str, int]:
        """Find the place of each piece, and which were set with wrong page numbers; return the right ones."""
        extents = (galley.extent() for galley in self._all)
        runs = paginate(extents, right_to_left=self._right_to_left, first_page=self._first_page)
        self.runs = tuple(runs)
        folios = self._folios()
        self._wrong = [galley for galley in self._all if not galley.is_right(folios)]
        return folios

    def places(self) -> Folios:
        """Return where the pages of each piece begin."""
        return {
            galley.piece.name: tuple(
                (said, run.label(leaf)) for leaf, said in enumerate(galley.begins) if said >= 0
            )
            for galley, run in zip(self._all, self.runs, strict=True)
        }

    def troubles(self) -> tuple[Finding, ...]:
        """Return PDF006 for pieces set plainly, PDF015 for those whose page numbers kept moving, and other remarks."""
        said = (
            (one.piece.label, *remark)
            for one in self._all
            for remark in (
                *((("PDF006", one.trouble),) if one.trouble else one.remarks),
                *((("PDF015", ""),) if one in self._wrong else ()),
            )
        )
        return tuple(
            CODES[code].found(message=f"{label}: {CODES[code].rule}", evidence=evidence)
            for label, code, evidence in said
        )

    def _set_some(
        self, chosen: Sequence[_Galley], folios: Mapping[str, int]
    ) -> Iterator[tuple[_Galley, Fragment]]:
        """Set some pieces, and yield each with its fragment."""
        works = (self._work(galley, folios) for galley in chosen)
        return zip(chosen, self._workshop.set(works), strict=True)

    def _work(self, galley: _Galley, folios: Mapping[str, int]) -> Work:
        piece, before = galley.piece, galley.fragment
        if before is None and not piece.is_contents:
            folios = dict.fromkeys(_REFERENCE.findall(piece.markup), self._likely)
        shown = {name: self._pictures[name] for name in PICTURE.findall(piece.markup)}
        wanted = folios if before is None else _known(before.wanted, folios)
        return Work(piece.name, piece.markup, galley.base, shown, piece.words, wanted)

    def _take(self, galley: _Galley, fragment: Fragment) -> None:
        """Keep what joining needs of a fragment."""
        if fragment.size >= galley.room:  # more than markup of its length should need
            galley.room = whole_steps(fragment.size + 1)
            galley.base, self.first_free = self.first_free, self.first_free + galley.room
            fragment = moved(fragment, galley.base)
        if fragment.lost:
            raise OctavoError(
                f"{galley.piece.label}: the PDF would not say what the book says: {fragment.lost}",
                hint="look whether a style sheet of yours hides it; if not, this is a bug in octavo",
            )
        self.fonts = united(self.fonts, fragment.fonts)
        galley.warnings, galley.trouble = fragment.warnings, fragment.trouble
        galley.remarks = fragment.remarks
        galley.begins = fragment.begins
        if not fragment.wanted:  # it is not set again
            galley.piece = replace(galley.piece, markup="", words=None)
        kept = replace(fragment, fonts={}, begins=(), warnings={})
        galley.fragment = replace(kept, furniture=tuple(map(self._shared, fragment.furniture)))

    def _shared(self, furniture: Furniture) -> Furniture:
        """Keep only one copy of equal folios for all pieces: they are more than half of a fragment."""
        folios = self._folios_seen.setdefault(furniture.folios, furniture.folios)
        return replace(furniture, folios=folios)

    def _folios(self) -> dict[str, int]:
        """Return the page number of every anchor."""
        return {
            name: run.number + leaf
            for galley, run in zip(self._all, self.runs, strict=True)
            if galley.fragment is not None
            for name, (leaf, _, _) in galley.fragment.destinations.items()
        }


def _known(names: Iterable[str], folios: Mapping[str, int]) -> dict[str, int]:
    return {name: folios[name] for name in names if name in folios}

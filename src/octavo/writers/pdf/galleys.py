"""The pieces of a book → their fragments, each where it falls and with the page numbers it prints.

What prints the page numbers of others, the contents above all, is set once it is known where everything
else stands.
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
"""How often pieces are set anew because page numbers that they print moved what stands after them: contents seldom need
a second time. Numbers in the text push it on, and so each time more of them are right."""

_REFERENCE: Final = re.compile(r'href="#([^"]+)"[^>]* data-before=')
"""A link that says the page of what it leads to."""
_CHARACTERS: Final = 2500
"""Of markup, on a page."""


@dataclass(slots=True, eq=False)
class _Galley:
    """A piece, and what is known of it; its markup is let go of once it is set for good."""

    piece: Piece
    base: int
    room: int
    """How many object numbers it may take, from `base`."""
    fragment: Fragment | None = None
    begins: tuple[int, ...] = ()
    """How many characters stand before each page, as `Fragment.begins`."""
    warnings: Mapping[str, int] = field(default_factory=dict)
    remarks: tuple[Remark, ...] = ()
    trouble: str = ""
    printed: Mapping[str, int] = field(default_factory=dict)
    """The page numbers it was set with."""

    def extent(self) -> Extent:
        """Return how many pages it takes; what is not set yet takes one."""
        if self.fragment is None:
            return Extent(1, "recto", "page", front=True)
        return Extent.of(self.fragment, self.piece.matter)

    def is_right(self, folios: Mapping[str, int]) -> bool:
        """Return whether it has been set with these page numbers."""
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
        """Make ready.

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
        """What stands in the text for page numbers as long as none is known: one of as many figures as most have."""
        self._wrong: list[_Galley] = []
        """Pieces that print other page numbers than they should, as far as is known."""

    def released(self) -> Iterator[Fragment]:
        """Yield all pieces, set, and keep none: the book is joined while they go."""
        for galley in self._all:
            fragment, galley.fragment = galley.fragment, None
            if fragment is not None:
                yield fragment

    @property
    def last_page(self) -> int:
        """The number of the last page; 0 where there is none."""
        last = self.runs[-1] if self.runs else None
        return last.number + last.pages - 1 if last else 0

    @property
    def warnings(self) -> Mapping[str, int]:
        """What WeasyPrint warned of, in the order of the book."""
        return sum((Counter(galley.warnings) for galley in self._all), Counter[str]())

    def set(self, advance: Callable[[int, int], None]) -> None:
        """Set every piece, with the right page numbers in those that print them."""
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
        """Find where each piece falls and which were set with other page numbers; return those."""
        extents = (galley.extent() for galley in self._all)
        runs = paginate(extents, right_to_left=self._right_to_left, first_page=self._first_page)
        self.runs = tuple(runs)
        folios = self._folios()
        self._wrong = [galley for galley in self._all if not galley.is_right(folios)]
        return folios

    def places(self) -> Folios:
        """Return where the pages begin in each piece."""
        return {
            galley.piece.name: tuple(
                (said, run.label(leaf)) for leaf, said in enumerate(galley.begins) if said >= 0
            )
            for galley, run in zip(self._all, self.runs, strict=True)
        }

    def troubles(self) -> tuple[Finding, ...]:
        """Return PDF006 for each piece that was set plainly, PDF015 for each whose page numbers moved to the last, and what is said of how others are set."""
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
        """Set some pieces, and give each with what came of it."""
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
        """Keep of a fragment what joining needs."""
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
        """Keep folios that are set alike once for all pieces: they are more than half of a fragment."""
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

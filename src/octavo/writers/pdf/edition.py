"""Put a printed edition together: a document and a style → a tagged PDF, set piece by piece.

What prints the page numbers of others, the contents above all, is set once it is known where everything
else stands. WeasyPrint is imported where pieces are set, which need not be this process.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import accumulate
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.errors import OctavoError
from octavo.findings.finding import Finding
from octavo.findings.limits import Limits
from octavo.tree.document import Document
from octavo.writers.artifact import Artifact
from octavo.writers.pdf.faces import Fount, fount_for
from octavo.writers.pdf.fragment import Folio, FontUse, Fragment, Furniture, united
from octavo.writers.pdf.geometry import Page, estimated_pages, page_css, page_of
from octavo.writers.pdf.information import information_of
from octavo.writers.pdf.joining import Binding, join
from octavo.writers.pdf.kit import BASE, Served, kit_of
from octavo.writers.pdf.notices import findings_of
from octavo.writers.pdf.options import PrintOptions
from octavo.writers.pdf.pagination import Extent, Run, count_pages, paginate
from octavo.writers.pdf.particulars import MAY_BREAK
from octavo.writers.pdf.pieces import Piece, Pieces
from octavo.writers.pdf.relocation import moved
from octavo.writers.pdf.slots import FIRST_SLOT, room_for, whole_steps
from octavo.writers.pdf.work import Work
from octavo.writers.pdf.workplace import Workplace
from octavo.writers.pdf.workshop import Workshop
from octavo.writers.sheets import OwnSheet, Sheet, make_sheet
from octavo.writers.stylesheets import Medium, Style
from octavo.writers.typefaces import SERIF, TYPEFACES
from octavo.writers.xhtml.language import book_direction, book_language
from octavo.writers.xhtml.outline import outline

_PICTURES: Final = frozenset(("image/gif", "image/jpeg", "image/png", "image/webp"))
"""What is decoded by Pillow. SVG is not among them: it can ask for other files, and for hours."""
_PICTURE: Final = re.compile(r'src="(octavo://book/picture/[0-9a-f]+)"')
_LANGUAGE: Final = re.compile(r' lang="([^"]+)"')
_DRAWING: Final = re.compile(r"""url\((["']?)([\w-]+\.svg)\1\)""")
_DISPLAY: Final = "var(--book-display-face)"
_THICK: Final = 10_000
"""Pages of a book whose binding takes as much as any does."""
_NOT_SMOOTHED: Final = "img { image-rendering: crisp-edges }\n"
"""PDF/A lets no viewer smooth a picture (ISO 19005-3, 6.2.8)."""
_ROUNDS: Final = 4
"""How often pieces are set anew because page numbers that they print moved what stands after them."""


def make_edition(
    document: Document,
    *,
    style: Style,
    css: Sequence[OwnSheet] = (),
    options: PrintOptions,
    modified: datetime | None,
    workplace: Workplace,
) -> Artifact:
    """Return the PDF of a document that `check_writable` has passed."""
    language = book_language(document.metadata)
    pieces = _pieces(document, options, language)
    set_ones = list(pieces)
    eased = _eased(set_ones, options.limits)
    page = _page(set_ones, options, language)
    made = make_sheet(style, Medium.PRINT, css, display_face=_DISPLAY)
    sheet, drawings = _with_drawings(made, style)
    fount = _fount(document, set_ones, sheet, style)
    rtl = book_direction(document.metadata) == "rtl"
    rules = page_css(page, recto_chapters=options.recto_chapters, right_to_left=rtl)
    if options.press:
        rules += _NOT_SMOOTHED
    kit = kit_of(rules + sheet, fount, drawings, bleed=page.bleed, press=options.press)
    workshop = Workshop(kit, workplace)
    galleys = _Galleys(
        set_ones,
        _pictures(document),
        workshop,
        right_to_left=rtl,
        first_page=options.first_page,
    )
    galleys.set(workplace.advance)
    fonts = workshop.embed(galleys.fonts, galleys.first_free)
    binding = Binding(
        information_of(document.metadata, pieces.title, language, modified),
        galleys.runs,
        fonts,
        galleys.first_free + fonts.size,
        rtl,
        options.press,
    )
    findings = (
        *made.findings, *fount.findings, *eased, *galleys.troubles(), *findings_of(galleys.warnings)
    )  # fmt: skip
    data = join(galleys.released(), binding)
    last = galleys.runs[-1] if galleys.runs else None
    return Artifact(
        data,
        findings,
        count_pages(galleys.runs),
        last_page=last.number + last.pages - 1 if last else 0,
        places=galleys.places(),
    )


class _Galleys:
    """The pieces of a book while they are being set; the mark-up of those that are is let go of."""

    def __init__(
        self,
        pieces: list[Piece],
        pictures: Mapping[str, Served],
        workshop: Workshop,
        *,
        right_to_left: bool,
        first_page: int,
    ) -> None:
        self._pieces, self._pictures, self._workshop = pieces, pictures, workshop
        self._right_to_left, self._first_page = right_to_left, first_page
        rooms = [room_for(piece.markup) for piece in pieces]
        *bases, self.first_free = accumulate(rooms, initial=FIRST_SLOT)
        self._rooms, self._bases = rooms, bases
        self._set: list[Fragment | None] = [None] * len(pieces)
        self._firsts: list[tuple[str, ...]] = [()] * len(pieces)
        self._folios_seen: dict[tuple[Folio, ...], tuple[Folio, ...]] = {}
        self.fonts: dict[str, FontUse] = {}
        self._warnings: list[Mapping[str, int]] = [{}] * len(pieces)
        self._troubles = [""] * len(pieces)
        self.runs: tuple[Run, ...] = ()

    def released(self) -> Iterator[Fragment]:
        """Give all pieces, set, and keep none: the book is joined while they go."""
        for at, one in enumerate(self._set):
            self._set[at] = None
            if one is not None:
                yield one

    @property
    def warnings(self) -> Mapping[str, int]:
        """What WeasyPrint warned of, in the order of the book."""
        return sum(map(Counter, self._warnings), Counter[str]())

    def set(self, advance: Callable[[int, int], None]) -> None:
        """Set every piece, with the right page numbers in those that print them."""
        later = [at for at, piece in enumerate(self._pieces) if piece.is_contents]
        first = [at for at in range(len(self._pieces)) if at not in later]
        for done, (at, fragment) in enumerate(self._set_some(first, {}), 1):
            self._take(at, fragment)
            advance(done, len(self._pieces))
        printed: dict[int, Mapping[str, int]] = {}
        for _ in range(_ROUNDS):
            self.runs = tuple(
                paginate(
                    self._extents(), right_to_left=self._right_to_left, first_page=self._first_page
                )
            )
            folios = self._folios()
            wrong = [at for at in range(len(self._pieces)) if self._is_wrong(at, folios, printed)]
            if not wrong:
                break
            for at, fragment in self._set_some(wrong, folios):
                self._take(at, fragment)
                printed[at] = _known(fragment.wanted, folios)
        advance(len(self._pieces), len(self._pieces))

    def _is_wrong(
        self, at: int, folios: Mapping[str, int], printed: Mapping[int, Mapping[str, int]]
    ) -> bool:
        """Tell whether a piece is not set, or was set with other page numbers than these."""
        one = self._set[at]
        return one is None or _known(one.wanted, folios) != printed.get(at, {})

    def places(self) -> dict[str, str]:
        """Return the first anchor on each page where something begins, with the page's number."""
        return {
            name: run.label(leaf)
            for run, names in zip(self.runs, self._firsts, strict=True)
            for leaf, name in enumerate(names)
            if name
        }

    def troubles(self) -> tuple[Finding, ...]:
        """Return PDF006 for each piece that was set plainly."""
        rule = CODES["PDF006"]
        return tuple(
            rule.found(message=f"{piece.label}: {rule.rule}", evidence=trouble)
            for piece, trouble in zip(self._pieces, self._troubles, strict=True)
            if trouble
        )

    def _set_some(
        self, chosen: Sequence[int], folios: Mapping[str, int]
    ) -> Iterator[tuple[int, Fragment]]:
        """Set some pieces, and give each with its place."""
        works = (self._work(at, folios) for at in chosen)
        return zip(chosen, self._workshop.set(works), strict=True)

    def _work(self, at: int, folios: Mapping[str, int]) -> Work:
        piece, one = self._pieces[at], self._set[at]
        shown = {name: self._pictures[name] for name in _PICTURE.findall(piece.markup)}
        wanted = folios if one is None else _known(one.wanted, folios)
        return Work(piece.name, piece.markup, self._bases[at], shown, piece.words, wanted)

    def _take(self, at: int, fragment: Fragment) -> None:
        """Keep of a fragment what joining needs."""
        if fragment.size >= self._rooms[at]:  # more than mark-up of its length should need
            self._rooms[at] = whole_steps(fragment.size + 1)
            self._bases[at], self.first_free = self.first_free, self.first_free + self._rooms[at]
            fragment = moved(fragment, self._bases[at])
        if fragment.lost:
            raise OctavoError(
                f"{self._pieces[at].label}: the PDF would not say what the book says: {fragment.lost}",
                hint="look whether a style sheet of yours hides it; if not, this is a fault of octavo",
            )
        self.fonts = united(self.fonts, fragment.fonts)
        self._warnings[at] = fragment.warnings
        self._troubles[at] = fragment.trouble
        firsts: dict[int, str] = {}
        for name, leaf in fragment.anchors.items():
            firsts.setdefault(leaf, name)
        self._firsts[at] = tuple(firsts.get(leaf, "") for leaf in range(fragment.pages))
        if not fragment.wanted:  # it is not set again
            self._pieces[at] = replace(self._pieces[at], markup="", words=None)
        kept = replace(fragment, fonts={}, anchors={}, warnings={})
        self._set[at] = replace(kept, furniture=tuple(map(self._shared, fragment.furniture)))

    def _shared(self, furniture: Furniture) -> Furniture:
        """Keep folios that are set alike once for all pieces: they are more than half of a fragment."""
        folios = self._folios_seen.setdefault(furniture.folios, furniture.folios)
        return replace(furniture, folios=folios)

    def _extents(self) -> Iterator[Extent]:
        for piece, one in zip(self._pieces, self._set, strict=True):
            if one is None:
                yield Extent(1, "recto", "page", front=True)
            else:
                yield Extent.of(one, piece.matter)

    def _folios(self) -> dict[str, int]:
        """Return the page number of every anchor."""
        return {
            name: run.number + leaf
            for one, run in zip(self._set, self.runs, strict=True)
            if one is not None
            for name, (leaf, _, _) in one.destinations.items()
        }


def _pieces(document: Document, options: PrintOptions, language: str) -> Pieces:
    """Return the pieces of a book; its running heads have room for on the narrowest page it may get."""
    addresses = {one.id: f"{BASE}picture/{one.sha256}" for one in document.resources}
    narrowest = page_of(options, language, pages=_THICK)
    return Pieces(
        document,
        outline(document),
        addresses,
        head_room=narrowest.head_room,
        limits=options.limits,
    )


def _eased(pieces: Iterable[Piece], limits: Limits) -> tuple[Finding, ...]:
    """Return PDF008 for each piece in which words, or heaps of marks, were given places to break."""
    told = f"{limits.told('word_length')}, {limits.told('combining_marks')}"
    rule = CODES["PDF008"]
    return tuple(
        rule.found(message=f"{piece.label}: {rule.rule}", evidence=told)
        for piece in pieces
        if MAY_BREAK in piece.markup
    )


def _page(pieces: Sequence[Piece], options: PrintOptions, language: str) -> Page:
    """Return the page that a book of such length is printed on."""
    said = [piece.words for piece in pieces if piece.words is not None]
    characters = sum(len(words.running) + sum(map(len, words.notes)) for words in said)
    first = page_of(options, language)
    pages = estimated_pages(characters, first, language, chapters=len(said))
    return page_of(options, language, pages)


def _known(names: Iterable[str], folios: Mapping[str, int]) -> dict[str, int]:
    return {name: folios[name] for name in names if name in folios}


def _fount(document: Document, pieces: Sequence[Piece], sheet: str, style: Style) -> Fount:
    marked = (lang for piece in pieces for lang in _LANGUAGE.findall(piece.markup))
    languages = tuple(dict.fromkeys((book_language(document.metadata), *marked)))
    tokens = style.tokens[Medium.PRINT]
    characters = set(sheet).union(*(piece.markup for piece in pieces))
    return fount_for(
        "".join(sorted(characters)),
        languages,
        code=any("<code" in piece.markup or "<pre" in piece.markup for piece in pieces),
        face=TYPEFACES.get(tokens.get("text-face", ""), SERIF),
        display=TYPEFACES.get(tokens.get("display-face", "")),
    )


def _pictures(document: Document) -> dict[str, Served]:
    pictures = {}
    for resource in document.resources:
        if resource.media_type not in _PICTURES:
            raise OctavoError(f"{resource.id}: {resource.media_type} cannot be printed")
        data = document.store[resource.sha256]
        pictures[f"{BASE}picture/{resource.sha256}"] = Served(data, resource.media_type)
    return pictures


def _with_drawings(sheet: Sheet, style: Style) -> tuple[str, dict[str, Served]]:
    """Return the sheet, and the drawings it names, which lie in the folders of its style."""
    drawings = {
        f"{BASE}{name}": Served((style.read(name) or "").encode(), "image/svg+xml")
        for _, name in sorted(set(_DRAWING.findall(sheet.text)))
    }
    return _DRAWING.sub(rf"url({BASE}\2)", sheet.text), drawings

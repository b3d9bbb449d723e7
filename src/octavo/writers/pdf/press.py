"""A piece of a book → its fragment: laid out by WeasyPrint, drawn, tagged, numbered.

Reads and writes nothing except WeasyPrint's temporary copies of the faces. Imported only once
`engine.require_engine` has found a working WeasyPrint.
https://doc.courtbouillon.org/weasyprint/stable/api_reference.html
"""

import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from typing import Any, Final

import pydyf
from weasyprint import CSS, HTML
from weasyprint.urls import FatalURLFetchingError

from octavo.findings.errors import OctavoError, UsageError
from octavo.writers.pdf.completeness import difference
from octavo.writers.pdf.engine import LOCK, in_english
from octavo.writers.pdf.fetcher import ClosedFetcher
from octavo.writers.pdf.file.fragment import POINTS, SIDES, Bookmark, FontUse, Fragment, Leaf
from octavo.writers.pdf.file.objects import object_stream, with_clear_end
from octavo.writers.pdf.file.slots import Fixed, Slot
from octavo.writers.pdf.fonts.closed_fonts import ClosedFonts
from octavo.writers.pdf.kit import BASE, Kit, Served
from octavo.writers.pdf.layout import seam
from octavo.writers.pdf.layout.arrangement import Arrangement, Sheet
from octavo.writers.pdf.layout.entries import NoPatternError, are_counted
from octavo.writers.pdf.layout.fitting import Fitting
from octavo.writers.pdf.layout.margin_boxes import Surroundings
from octavo.writers.pdf.layout.seam import LaidOut
from octavo.writers.pdf.layout.short_ends import Changes, Fitted, without_short_end
from octavo.writers.pdf.layout.tags import Structure
from octavo.writers.pdf.notices import noticed
from octavo.writers.pdf.rescue import plainer
from octavo.writers.pdf.work import Work

_BLACKS: Final = {b"0 0 0 rg": b"0 g", b"0 0 0 RG": b"0 G"}


class Press:
    """Sets pieces with one kit."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self._entries_differ = are_counted(kit.sheet)
        faces = {f"{BASE}face/{place}.ttf": face for place, face in enumerate(kit.faces)}
        served = {address: Served(face.data, "font/ttf") for address, face in faces.items()}
        rules = "\n".join(face.rule(address) for address, face in faces.items())
        families = (
            f":root {{ --book-text-face: {', '.join(kit.families)}; "
            f"--book-display-face: {', '.join(kit.display or kit.families)}; "
            f"--book-code-face: {', '.join((*kit.fixed_pitch, *kit.families))} }}"
        )
        with LOCK, in_english(), noticed():
            self.fonts = ClosedFonts()
            self._sheet = CSS(
                string=f"{rules}\n{families}\n{kit.sheet}",
                base_url=BASE,
                url_fetcher=ClosedFetcher({**kit.drawings, **served}),
                font_config=self.fonts,
            )

    def set(self, work: Work) -> Fragment:
        """Return the fragment of a piece.

        Raises:
            UsageError: the style refers to something that is not in the kit; our markup never does.
        """
        try:
            return self._set_whole(work)
        except OctavoError:
            raise
        except Exception as error:  # WeasyPrint's exceptions have no type of their own
            if work.words is None:
                raise
            return replace(
                self._set(plainer(work, work.words)), trouble=f"{type(error).__name__}: {error}"
            )

    def _set_whole(self, work: Work) -> Fragment:
        """Set a piece; if WeasyPrint leaves out the head of a table because no row has room below it, set it as a row."""
        fragment = self._set(work)
        if fragment.lost and "<thead" in work.markup:
            return self._set(replace(work, markup=_with_heads_as_rows(work.markup)))
        return fragment

    def _set(self, work: Work) -> Fragment:
        with LOCK, in_english(), noticed() as notices:
            laid_out, sheets = self._sheets(work)
            fragment = _Setting(self, work, laid_out, sheets).fragment()
        return replace(fragment, warnings=notices.counts)

    def _sheets(self, work: Work) -> tuple[LaidOut, list[Sheet]]:
        """Lay a piece out; of long contents, only a specimen on which the rest is modelled."""
        lay_out = partial(self.lay_out, pictures=work.pictures, folios=work.folios)
        if not self._entries_differ:
            try:
                arrangement = Arrangement(work.markup, work.folios, lay_out)
            except NoPatternError:  # as for most pieces, which are not contents
                pass
            else:
                return arrangement.laid_out, list(arrangement.sheets())
        laid_out = lay_out(work.markup)
        around = zip(laid_out.document.pages, laid_out.around, strict=True)
        return laid_out, [Sheet(page, sides) for page, sides in around]

    def lay_out(
        self, markup: str, pictures: Mapping[str, Served], folios: Mapping[str, int]
    ) -> LaidOut:
        """Lay `markup` out so that everything fits its pages, and the last page has more than a few lines. `LOCK` is held."""
        fetcher = ClosedFetcher({**self.kit.drawings, **pictures})
        return without_short_end(partial(self._fitted, markup, fetcher, folios))

    def _fitted(
        self, markup: str, fetcher: ClosedFetcher, folios: Mapping[str, int], changes: Changes
    ) -> Fitted:
        """Lay `markup` out, with some changes, until everything fits its pages."""
        fitting = Fitting(changes)
        try:
            while True:
                page = HTML(string=markup, base_url=BASE, url_fetcher=fetcher)
                fitting.apply(page.etree_element)
                try:
                    laid_out = seam.lay_out(page, [self._sheet], self.fonts, folios)
                except AssertionError:  # WeasyPrint's failure on a row that is longer than a page
                    if not fitting.give_way():
                        raise
                    continue
                if not fitting.learn(laid_out.boxes()):
                    done = replace(
                        laid_out, remarks=fitting.remarks(), read_before=fitting.read_before
                    )
                    return Fitted(done, fitting.paragraphs, fitting.is_contents)
        except FatalURLFetchingError as error:
            raise UsageError(
                f"the book cannot be set: {error}",
                hint="a style may name only SVG drawings that lie in its own folder",
            ) from error


class _Setting:
    """A piece that is laid out and being drawn."""

    def __init__(
        self, press: Press, work: Work, laid_out: LaidOut, sheets: Sequence[Sheet]
    ) -> None:
        self._press, self._work, self._laid_out = press, work, laid_out
        self._document, self._sheets = laid_out.document, sheets
        self._slot = Slot(work.base)
        self._first = self._slot.reserve(2 * len(sheets))
        self._images: dict[str, Any] = {}
        self._resources = _no_resources()
        self._structure = Structure(work.name, laid_out.markup, laid_out.read_before)
        self._around = Surroundings(self.stream, self._slot, self._width_of, self._finish)

    def stream(self, *, tagged: bool = False) -> Any:
        """Return a new stream on which pages of the document can be drawn."""
        return new_stream(self._document, self._resources, self._images, tagged=tagged)

    def _finish(self, stream: Any) -> None:
        # WeasyPrint writes an offset for every glyph, which is nearly always zero.
        stream.stream = [
            part.replace(b">0<", b"") if isinstance(part, bytes) and part.endswith(b"TJ") else part
            for part in stream.stream
        ]
        if self._press.kit.press:
            _blacken(stream)

    def _lost(self) -> str:
        """Return where the words on the pages differ from those that were expected."""
        expected = self._work.words
        return "" if expected is None else difference(self._structure.words(), expected)

    def _width_of(self, name: str, glyph: str) -> float:
        font = next(one for one in self._document.fonts.values() if one.hash == name)
        width: float = font.widths[int(glyph, 16)]
        return width

    def fragment(self) -> Fragment:
        """Draw the piece, and return its fragment."""
        with seam.steady_glyphs():
            leaves = tuple(self._leaf(at) for at in range(len(self._sheets)))
        self._slot.add_object(self._resources)
        self._resources["Font"] = Fixed.FONTS.reference
        seam.use_references(self._slot, self._resources, self._images, {})
        roots = self._structure.write(self._slot)
        parents, keys = self._parent_tree()
        body, offsets, packed = written(self._slot)
        begins = self._structure.beginnings()
        return Fragment(
            base=self._work.base,
            size=self._slot.size,
            body=body,
            offsets=offsets,
            packed=packed,
            leaves=leaves,
            side=self._document.pages and seam.page_box(self._document.pages[0]).page_type.side,
            starts=seam.break_at(self._document, "before"),
            ends=seam.break_at(self._document, "after"),
            resources=self._resources.number,
            furniture=self._around.all(),
            roots=roots,
            parents=parents,
            keys=keys,
            destinations=self._destinations(),
            begins=tuple(begins.get(leaf.page, -1) for leaf in leaves),
            links=tuple(self._structure.targets),
            bookmarks=tuple(self._bookmarks()),
            fonts=self._fonts(),
            wanted=self._laid_out.wanted,
            remarks=self._laid_out.remarks,
            lost=self._lost(),
        )

    def _leaf(self, at: int) -> Leaf:
        sheet = self._sheets[at]
        page, number = sheet.page, self._first + 2 * at
        stream = self.stream(tagged=True)
        with stream.stacked():
            stream.transform(d=-1, f=page.height * POINTS)
            page.paint(stream, POINTS)
            if sheet.lines:
                stream.transform(a=POINTS, d=POINTS)
                seam.draw_texts((text for line in sheet.lines for text in line.texts), stream)
        box = seam.page_box(page)
        unread, annotations = self._structure.add_page(box, number, stream, page.links, sheet.lines)
        _hide(stream, unread)
        self._finish(stream)
        self._slot.add_object(stream)
        for annotation in annotations:
            self._slot.add_object(annotation)
        listed = pydyf.Array([one.reference for one in annotations])
        if annotations:
            self._slot.add_object(listed)
        left, right = (self._around.add(sheet.around[side], box.content_box_x()) for side in SIDES)
        return Leaf(
            page=number,
            folio=number + 1,
            contents=stream.number,
            annotations=listed.number if annotations else 0,
            boxes=_boxes(page, self._press.kit.bleed),
            furniture=(left, right),
        )

    def _parent_tree(self) -> tuple[int, int]:
        """Add the piece's part of the parent tree; return its number and how many keys it has."""
        base = self._work.base
        numbers: list[Any] = []
        for at, owners in enumerate(self._structure.owners):
            listed = [b"null" if one is None else one.made.reference for one in owners]
            numbers += [base + at, pydyf.Array(listed)]
        first = base + len(self._structure.owners)
        for key, (element, annotation) in enumerate(self._structure.annotated, first):
            annotation["StructParent"] = key
            numbers += [key, element.made.reference]
        keys = len(numbers) // 2
        limits = pydyf.Array([base, base + keys - 1])
        part = pydyf.Dictionary({"Limits": limits, "Nums": pydyf.Array(numbers)})
        self._slot.add_object(part)
        return part.number, keys

    def _destinations(self) -> dict[str, tuple[int, float, float]]:
        found: dict[str, tuple[int, float, float]] = {}
        for at, sheet in enumerate(self._sheets):
            for name, (x, y, *_) in sheet.page.anchors.items():
                if name not in found:
                    found[name] = (at, *_point(sheet.page, x, y))
        return found

    def _bookmarks(self) -> Iterator[Bookmark]:
        for at, sheet in enumerate(self._sheets):
            for level, label, (x, y), _ in sheet.page.bookmarks:
                yield Bookmark(level, label, at, *_point(sheet.page, x, y))

    def _fonts(self) -> dict[str, FontUse]:
        uses: dict[str, FontUse] = {}
        for font in self._document.fonts.values():
            before = uses.get(font.hash)
            widths = {**font.widths, **(before.widths if before else {})}
            texts = {**font.to_unicode, **(before.texts if before else {})}
            uses[font.hash] = FontUse(
                family=font.family,
                style=int(font.style),
                weight=int(font.weight),
                widths=dict(sorted(widths.items())),
                texts=dict(sorted(texts.items())),
                lacking=bool(font.missing) or bool(before and before.lacking),
            )
        return dict(sorted(uses.items()))


def _with_heads_as_rows(markup: str) -> str:
    """Set the heads of tables like other rows, once, and not again on each page."""
    return markup.replace("</head>", "<style>thead { display: table-row-group }</style></head>", 1)


def new_stream(
    document: Any, resources: Any, images: dict[str, Any], *, tagged: bool = False
) -> Any:
    """Return a stream on which pages of `document` can be drawn; it adds to `resources` and `images`."""
    box = seam.page_box(document.pages[0])
    left, top, width, height = box.bleed_area
    tags: dict[Any, Any] | None = {} if tagged else None
    return seam.Stream(
        document.fonts, (left, top, width, height), resources, images, tags, {}, None, compress=True
    )


def blank_stream(document: Any) -> Any:
    """Return a stream for drawings that are not shown."""
    return new_stream(document, _no_resources(), {})


def _no_resources() -> Any:
    names = ("ExtGState", "XObject", "Pattern", "Shading", "ColorSpace")
    return pydyf.Dictionary({name: pydyf.Dictionary() for name in names})


def _point(page: Any, x: float, y: float) -> tuple[float, float]:
    """Return a point of a page, in points from its bottom left."""
    return round(x * POINTS, 3), round((page.height - y) * POINTS, 3)


def _boxes(page: Any, bleed: float) -> tuple[float, ...]:
    """Return media, bleed and trim box; crop marks are between the bleed and the edge of the sheet."""
    slug = {side: length * POINTS for side, length in page.bleed.items()}
    width, height = page.width * POINTS, page.height * POINTS
    media = (-slug["left"], -slug["bottom"], width + slug["right"], height + slug["top"])
    inner = (-bleed, -bleed, width + bleed, height + bleed)
    return tuple(round(length, 3) for length in (*media, *inner, 0, 0, width, height))


def _hide(stream: Any, unread: Iterable[int]) -> None:
    """Turn marked contents into artifacts (PDF 1.7, 14.8.2.2)."""
    hidden = set(unread)
    if not hidden:
        return
    parts = stream.stream
    for at, part in enumerate(parts):
        if isinstance(part, dict) and part.get("MCID", -1) in hidden:
            parts[at - 1] = b"/Artifact"
            parts[at] = pydyf.Dictionary({"Type": "/Layout"})


def _blacken(stream: Any) -> None:
    """Express black as grey: mixed of three colours, it would be printed with four inks, and blur."""
    stream.stream = [
        _BLACKS.get(part, part) if isinstance(part, bytes) else part for part in stream.stream
    ]


def written(slot: Slot) -> tuple[bytes, tuple[tuple[int, int], ...], tuple[int, ...]]:
    """Return the objects of a slot as bytes: streams by themselves, all others in one object stream."""
    out = io.BytesIO()
    offsets: list[tuple[int, int]] = []
    inside: list[tuple[int, bytes]] = []
    for one in slot.objects:
        if one.compressible:
            inside.append((one.number, one.data))
        else:
            offsets.append((one.number, out.tell()))
            out.write(with_clear_end(one.indirect))
    number = slot.base + slot.size
    offsets.append((number, out.tell()))
    out.write(object_stream(number, inside))
    return out.getvalue(), tuple(offsets), tuple(number for number, _ in inside)

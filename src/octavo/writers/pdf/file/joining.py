"""Fragments → one PDF: their bytes are copied, and what concerns the whole book is added.

Pages get their sides and folios, links their targets, the outline and the structure tree their branches; every
font is included once, with the glyphs that all fragments use.
"""

import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from octavo.writers.pdf.file.folio_marks import folio_marks
from octavo.writers.pdf.file.fragment import SIDES, Bookmark, Fragment, Leaf, Side
from octavo.writers.pdf.file.information import Information, colour_profile, info_dictionary, xmp
from octavo.writers.pdf.file.navigation import write_names, write_outline, write_page_labels
from octavo.writers.pdf.file.objects import Embedded, PdfFile, pdf_string
from octavo.writers.pdf.file.pagination import OPPOSITE, Run, count_pages
from octavo.writers.pdf.file.slots import Fixed, reference

_BRANCH: Final = 64
"""Pages below one node of the page tree."""


@dataclass(frozen=True, slots=True)
class Binding:
    """What the joiner needs besides the fragments."""

    information: Information
    runs: Sequence[Run]
    fonts: Embedded
    first_free: int
    """The first object number that is used by no fragment and no font."""
    right_to_left: bool = False
    press: bool = False
    """Whether the file is PDF/A-3a, with a profile for its colours."""
    bound: bool = False
    """Whether pages have a left and a right side: then nothing extends beyond the trim at the binding."""

    @property
    def even(self) -> bool:
        """Whether the number of pages must be even, since print shops print leaves."""
        return self.press and self.bound


def join(fragments: Iterable[Fragment], binding: Binding) -> bytes:
    """Return the PDF of a book with these `fragments`, in order; each is read once."""
    joiner = _Joiner(binding)
    for fragment, run in zip(fragments, binding.runs, strict=True):
        joiner.add(fragment, run)
    return joiner.finish()


class _Joiner:
    """A book that is being joined."""

    def __init__(self, binding: Binding) -> None:
        self._binding = binding
        self._file = PdfFile(binding.first_free)
        fonts = binding.fonts
        self._file.copy(fonts.body, fonts.offsets, fonts.packed)
        self._file.put(Fixed.FONTS, fonts.dictionary)
        self._total = count_pages(binding.runs)
        self._last: tuple[Sequence[float], Side] | None = None
        self._pages: list[int] = []
        self._nodes: list[int] = []
        self._roots: list[int] = []
        self._parents: list[int] = []
        self._next_key = 0
        self._names: dict[str, bytes] = {}
        self._bookmarks: list[tuple[Bookmark, int]] = []

    def add(self, fragment: Fragment, run: Run) -> None:
        """Copy a fragment, and write what its pages lack."""
        self._file.copy(fragment.body, fragment.offsets, fragment.packed)
        if run.blank:
            self._add_blank(fragment.leaves[0].boxes, OPPOSITE[run.side])
        for at, leaf in enumerate(fragment.leaves):
            self._add_leaf(fragment, leaf, run, at)
            self._last = leaf.boxes, run.side_of(at)
        self._roots += fragment.roots
        self._parents.append(fragment.parents)
        self._next_key = max(self._next_key, fragment.base + fragment.keys)
        for name, (at, x, y) in fragment.destinations.items():
            page = fragment.leaves[at].page
            self._names.setdefault(name, b"[%s /XYZ %g %g 0]" % (reference(page), x, y))
        self._bookmarks += [(one, fragment.leaves[one.leaf].page) for one in fragment.bookmarks]

    def finish(self) -> bytes:
        """Write what belongs to the book as a whole; return the file."""
        if self._last and count_pages(self._binding.runs, even=self._binding.even) > self._total:
            boxes, side = self._last
            self._add_blank(boxes, OPPOSITE[side])
        file, information = self._file, self._binding.information
        self._write_page_tree()
        self._write_structure()
        packet = xmp(information, archive=self._binding.press)
        file.put_stream(Fixed.METADATA, packet, b"/Type /Metadata /Subtype /XML ")
        file.put(Fixed.INFO, info_dictionary(information))
        entries = [
            b"/Type /Catalog",
            b"/Pages %s" % Fixed.PAGES.reference,
            b"/Lang %s" % pdf_string(information.language),
            b"/MarkInfo <</Marked true>>",
            b"/Metadata %s" % Fixed.METADATA.reference,
            b"/PageLabels %s" % write_page_labels(file, self._binding.runs),
            b"/StructTreeRoot %s" % Fixed.STRUCTURE.reference,
            b"/ViewerPreferences <</DisplayDocTitle true%s>>"
            % (b"/Direction /R2L" if self._binding.right_to_left else b""),
        ]
        if self._binding.press:
            entries.append(b"/OutputIntents [%s]" % self._output_intent())
        if self._names:
            entries.append(b"/Names <</Dests %s>>" % write_names(file, self._names))
        if self._bookmarks:
            entries.append(b"/Outlines %s" % write_outline(file, self._bookmarks))
            entries.append(b"/PageMode /UseOutlines")
        file.put(Fixed.CATALOG, b"<<" + b"".join(entries) + b">>")
        return file.finish()

    def _output_intent(self) -> bytes:
        """Write the profile of the file's colours; return a reference to it."""
        profile = self._file.new_number()
        data = zlib.compress(colour_profile())
        self._file.put_stream(profile, data, b"/N 3 /Filter /FlateDecode ")
        return (
            b"<</Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB)"
            b"/Info (sRGB IEC61966-2.1)/DestOutputProfile %s>>" % reference(profile)
        )

    def _add_leaf(self, fragment: Fragment, leaf: Leaf, run: Run, at: int) -> None:
        side = run.side_of(at)
        furniture = fragment.furniture[leaf.furniture[SIDES.index(side)]]
        counters = {"page": run.number + at, "pages": self._total}
        height = leaf.boxes[-1]
        folio = folio_marks(furniture, height, counters)
        contents = [furniture.stream] if furniture.stream else []
        contents.append(leaf.contents)
        if folio:
            self._file.put_stream(leaf.folio, folio)
            contents.append(leaf.folio)
        entries = b"/Contents [%s]/Resources %s/StructParents %d/Tabs /S" % (
            b" ".join(map(reference, contents)),
            reference(fragment.resources),
            fragment.base + at,
        )
        if leaf.annotations:
            entries += b"/Annots %s" % reference(leaf.annotations)
        boxes = self._trimmed(leaf.boxes, side)
        self._add_page(entries, boxes, offset=furniture.offset, number=leaf.page)

    def _add_blank(self, boxes: Sequence[float], side: Side) -> None:
        self._add_page(b"/Resources <<>>/Contents []", self._trimmed(boxes, side))

    def _trimmed(self, boxes: Sequence[float], side: Side) -> Sequence[float]:
        """Return the boxes of a page without bleed at its binding, unless there are crop marks."""
        media, bleed, trim = (tuple(boxes[at : at + 4]) for at in (0, 4, 8))
        if not self._binding.bound or media != bleed:
            return boxes
        edge = SIDES.index(OPPOSITE[side]) * 2
        return [trim[edge] if at in (edge, edge + 4) else one for at, one in enumerate(boxes)]

    def _add_page(
        self, entries: bytes, boxes: Sequence[float], *, offset: float = 0.0, number: int = 0
    ) -> None:
        """Write a page. Its boxes move with its furniture, so that the text is in the right place on its side."""
        number = number or self._file.new_number()
        if len(self._pages) % _BRANCH == 0:
            self._nodes.append(self._file.new_number())
        self._pages.append(number)
        moved = [length + (offset if at % 2 == 0 else 0) for at, length in enumerate(boxes)]
        media, bleed, trim = (b"[%g %g %g %g]" % tuple(moved[at : at + 4]) for at in (0, 4, 8))
        said = b"/MediaBox %s" % media
        if bleed != media:
            said += b"/BleedBox %s" % bleed
        said += b"/TrimBox %s" % trim
        self._file.put(
            number, b"<</Type /Page/Parent %s%s%s>>" % (reference(self._nodes[-1]), said, entries)
        )

    def _write_page_tree(self) -> None:
        for at, node in enumerate(self._nodes):
            kids = self._pages[at * _BRANCH : (at + 1) * _BRANCH]
            self._file.put(node, _pages(kids, len(kids), b"/Parent %s" % Fixed.PAGES.reference))
        self._file.put(Fixed.PAGES, _pages(self._nodes, len(self._pages)))

    def _write_structure(self) -> None:
        file = self._file
        file.put(
            Fixed.DOCUMENT,
            b"<</Type /StructElem/S /Document/P %s/K [%s]>>"
            % (Fixed.STRUCTURE.reference, b" ".join(map(reference, self._roots))),
        )
        kids = b" ".join(map(reference, sorted(self._parents)))
        file.put(Fixed.PARENTS, b"<</Kids [%s]>>" % kids)
        file.put(
            Fixed.STRUCTURE,
            b"<</Type /StructTreeRoot/K [%s]/ParentTree %s/ParentTreeNextKey %d>>"
            % (Fixed.DOCUMENT.reference, Fixed.PARENTS.reference, self._next_key),
        )


def _pages(kids: Sequence[int], count: int, more: bytes = b"") -> bytes:
    listed = b" ".join(map(reference, kids))
    return b"<</Type /Pages%s/Count %d/Kids [%s]>>" % (more, count, listed)

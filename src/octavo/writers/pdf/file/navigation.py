"""Bookmarks, anchors and page numbers → the trees that readers use to navigate in a PDF.

PDF 1.7, 12.3.3 (outline), 7.9.6 (name trees), 12.4.2 (page labels). Each function writes its objects and
returns a reference to the topmost.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from octavo.writers.pdf.file.fragment import Bookmark
from octavo.writers.pdf.file.objects import PdfFile, pdf_string
from octavo.writers.pdf.file.pagination import Run
from octavo.writers.pdf.file.slots import reference

_BRANCH: Final = 64
"""Names below one node of a name tree."""


@dataclass(slots=True, eq=False)
class _Entry:
    number: int
    said: bytes
    """Its title and its target; its type for the topmost."""
    kids: list["_Entry"] = field(default_factory=list)

    def count(self) -> int:
        """Count the entries below it."""
        return sum(1 + kid.count() for kid in self.kids)


def write_outline(file: PdfFile, bookmarks: Iterable[tuple[Bookmark, int]]) -> bytes:
    """Write the outline: `bookmarks` in reading order, each with the number of its page."""
    root = _Entry(file.new_number(), b"/Type /Outlines")
    above: list[tuple[int, _Entry]] = [(0, root)]
    for bookmark, page in bookmarks:
        while above[-1][0] >= bookmark.level:
            above.pop()
        place = b"[%s /XYZ %g %g 0]" % (reference(page), bookmark.x, bookmark.y)
        said = b"/Title %s/Dest %s" % (pdf_string(bookmark.label), place)
        entry = _Entry(file.new_number(), said)
        above[-1][1].kids.append(entry)
        above.append((bookmark.level, entry))
    _write_entry(file, root, b"")
    return reference(root.number)


def _write_entry(file: PdfFile, entry: _Entry, beside: bytes) -> None:
    """Write an entry and those below it; `beside` refers to its neighbours."""
    said = entry.said + beside
    if entry.kids:
        ends = (reference(entry.kids[0].number), reference(entry.kids[-1].number))
        said += b"/First %s/Last %s/Count %d" % (*ends, entry.count())
    file.put(entry.number, b"<<%s>>" % said)
    for at, kid in enumerate(entry.kids):
        around = b"/Parent %s" % reference(entry.number)
        if at:
            around += b"/Prev %s" % reference(entry.kids[at - 1].number)
        if at + 1 < len(entry.kids):
            around += b"/Next %s" % reference(entry.kids[at + 1].number)
        _write_entry(file, kid, around)


def write_names(file: PdfFile, places: Mapping[str, bytes]) -> bytes:
    """Write the name tree of destinations."""
    names = sorted((pdf_string(name), place) for name, place in places.items())
    kids = []
    for at in range(0, len(names), _BRANCH):
        some = names[at : at + _BRANCH]
        listed = b"".join(name + place for name, place in some)
        kids.append(file.new_number())
        file.put(kids[-1], b"<</Limits [%s%s]/Names [%s]>>" % (some[0][0], some[-1][0], listed))
    root = file.new_number()
    file.put(root, b"<</Kids [%s]>>" % b" ".join(map(reference, kids)))
    return reference(root)


def write_page_labels(file: PdfFile, runs: Sequence[Run]) -> bytes:
    """Write the page labels: where the front matter's numbers end, and the body's begin."""
    ranges: list[bytes] = []
    front: bool | None = None
    for run in runs:
        if run.front != front:
            front = run.front
            first, number = (run.first, run.number) if ranges else (0, 1)
            style = b"/r" if front else b"/D"
            ranges.append(b"%d <</S %s/St %d>>" % (first, style, number))
    labels = file.new_number()
    file.put(labels, b"<</Nums [%s]>>" % b" ".join(ranges))
    return reference(labels)

"""Long contents → their entries on pages: a few laid out by WeasyPrint, the others modelled on them.

Measured 2026-11-26: WeasyPrint takes 3 ms for an entry, mostly for its six boxes and not for its words; this
takes a tenth of that. The result is the same (`tests/unit/writers/test_pdf_arrangement.py`).
"""

import contextlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

from octavo.writers.pdf.file.fragment import Side
from octavo.writers.pdf.layout import boxes
from octavo.writers.pdf.layout.entries import Contents, Entry, Kind, NoPatternError
from octavo.writers.pdf.layout.patterns import FIRST, LATER, Heights, Pattern, Specimen, Texts
from octavo.writers.pdf.layout.seam import LaidOut, PageAround

LONG: Final = 64
"""With this many entries, a specimen is less work than laying out all."""
_TOLERANCE: Final = 1e-9
"""The same as WeasyPrint's (`LayoutContext.overflows`)."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page to be drawn: a laid-out page, what surrounds it, and additional lines on it."""

    page: Any
    around: Mapping[Side, PageAround]
    lines: Sequence["Line"] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """An entry in its place on a page, or the part of a long one that is on it."""

    entry: Entry
    texts: tuple[Any, ...]
    corners: tuple[float, float, float, float]
    """Left, top, right and bottom of its link, in CSS pixels from the page's top left."""
    begins: bool
    """Whether it begins on this page."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Some lines of an entry, from `begun` to before `ends`, and how far down they are moved."""

    at: int
    begun: int
    ends: int
    down: float


class Arrangement:
    """The entries of contents, arranged on pages."""

    def __init__(
        self, markup: str, folios: Mapping[str, int], lay_out: Callable[[str], LaidOut]
    ) -> None:
        """Lay out a specimen.

        Args:
            markup: the markup of the whole piece.
            folios: the page number of each anchor; 0 for others.
            lay_out: lays out markup with WeasyPrint.

        Raises:
            NoPatternError: the contents should be laid out by WeasyPrint as a whole.
        """
        self._folios, self._lay_out = folios, lay_out
        self._contents = Contents(markup)
        self._entries = self._contents.entries
        if len(self._entries) < LONG:
            raise NoPatternError("few entries")
        chosen = {*self._contents.neighbours(), *_shortest(self._entries)}
        self.specimen = self._specimen(chosen)
        patterns: dict[Kind | None, Pattern] = {}
        for at in sorted(chosen):
            with contextlib.suppress(NoPatternError):  # it may take two lines
                patterns.setdefault(self._entries[at].kind, self._pattern(at))
        self._texts = [self._set(one, patterns.get(one.kind)) for one in self._entries]
        examples = self._examples()
        odd = {at for at, texts in enumerate(self._texts) if texts is None}
        if len(odd) > len(self._entries) // 2:
            raise NoPatternError("few entries are alike")
        if not all(at in self.specimen for at in odd.union(examples.values())):
            self.specimen = self._specimen(chosen.union(odd, examples.values()))
        made = {key: self._pattern(at) for key, at in examples.items()}
        self._after = {
            at: (made[entry.kind, texts.heights()], texts)
            for at, (entry, texts) in enumerate(zip(self._entries, self._texts, strict=True))
            if texts is not None and at not in self.specimen
        }
        """For entries that are not in the specimen: their pattern and their texts."""
        self._gaps = {
            (one.kind, other.kind): self.specimen.gap(at)
            for at, (one, other) in enumerate(pairwise(self._entries))
            if at in chosen and at + 1 in chosen
        }

    @property
    def laid_out(self) -> LaidOut:
        """The specimen, with the anchors whose page numbers all entries print."""
        wanted = tuple(dict.fromkeys(entry.target for entry in self._entries))
        return replace(self.specimen.laid_out, wanted=wanted)

    def sheets(self) -> Iterator[Sheet]:
        """Yield the pages; may be called only once."""
        laid_out = self.specimen.laid_out
        for page in self.specimen.pages:
            boxes.take_out(page, "ol")
        at = FIRST
        for lines in self._pages():
            yield Sheet(laid_out.document.pages[at], laid_out.around[at], lines)
            at = LATER

    def _pages(self) -> Iterator[list[Line]]:
        """Yield the lines of each page."""
        leaf, page = self.specimen.pages[FIRST], list[_Stretch]()
        top, at, begun = self.specimen.begin, 0, 0
        while at < len(self._entries):
            link = self._link(at)
            down = top - (link.children[begun] if begun else link).position_y
            ends = begun + _room(link, begun, _bottom(leaf) - down, first=not page)
            if ends > begun:
                page.append(_Stretch(at, begun, ends, down))
            if ends == len(link.children):
                top = link.position_y + link.margin_height() + down + self._gap(at)
                at, begun = at + 1, 0
                continue
            if ends == 0:
                at -= self._led_back(at, page)
            yield [self._line(one, leaf) for one in page]
            leaf, page, begun = self.specimen.pages[LATER], [], ends
            top = leaf.content_box_y()
        yield [self._line(one, leaf) for one in page]

    def _led_back(self, at: int, page: list["_Stretch"]) -> int:
        """Remove from a page the entries that the next one must not be separated from; return how many.

        Pages do not break before a nested list or before the last entry. If nothing else is on the page,
        nothing is removed.
        """
        count = 0
        while count < len(page) and (
            self._entries[at - count].above == page[-1 - count].at
            or at - count == self._contents.last
        ):
            count += 1
        if count == len(page):
            return 0
        del page[len(page) - count :]
        return count

    def _gap(self, at: int) -> float:
        """Return the space below an entry."""
        here, *after = (entry.kind for entry in self._entries[at : at + 2])
        return self._gaps[here, after[0]] if after else 0.0

    def _specimen(self, chosen: set[int]) -> Specimen:
        markup, places = self._contents.specimen(chosen)
        return Specimen(self._lay_out(markup), places)

    def _pattern(self, at: int) -> Pattern:
        entry = self._entries[at]
        return Pattern(self.specimen.link(at), entry, self._folios.get(entry.target, 0))

    def _set(self, entry: Entry, pattern: Pattern | None) -> Texts | None:
        """Return the texts of an entry; None if WeasyPrint must lay it out."""
        if pattern is None or not entry.is_plain:
            return None
        texts = pattern.texts_of(entry, self._folios.get(entry.target, 0))
        return texts if pattern.fits(texts) else None

    def _examples(self) -> dict[tuple[Kind | None, Heights], int]:
        """Return the first entry of each kind and of each height of its line."""
        examples: dict[tuple[Kind | None, Heights], int] = {}
        for at, (entry, texts) in enumerate(zip(self._entries, self._texts, strict=True)):
            if texts is not None:
                examples.setdefault((entry.kind, texts.heights()), at)
        return examples

    def _link(self, at: int) -> Any:
        """Return the box of an entry, or that of its example."""
        if at in self.specimen:
            return self.specimen.link(at)
        return self._after[at][0].link

    def _line(self, stretch: "_Stretch", leaf: Any) -> Line:
        """Return lines of an entry, in their place on a page."""
        at, down = stretch.at, stretch.down
        link, right = self._link(at), leaf.content_box_x() - self.specimen.left
        shown = link.children[stretch.begun : stretch.ends]
        if at in self.specimen:
            texts = tuple(
                text for box in shown for text in boxes.within(box) if boxes.is_said(text)
            )
            for text in texts:
                text.position_x += right
                text.position_y += down
        else:
            pattern, made = self._after[at]
            pattern.place(made, right, down)
            texts = made.all()
        left, _, width, _ = link.hit_area()
        end = shown[-1].position_y + shown[-1].height + down
        if stretch.ends < len(
            link.children
        ):  # a box that continues on the next page extends to the page's end
            end = leaf.content_box_y() + leaf.height
        corners = (left + right, shown[0].position_y + down, left + right + width, end)
        return Line(self._entries[at], texts, corners, begins=stretch.begun == 0)


def _room(link: Any, begun: int, bottom: float, *, first: bool) -> int:
    """Return how many lines of an entry fit on a page above `bottom`; at least one if it is the `first` there.

    https://www.w3.org/TR/css-break-3/#widows-orphans
    """
    lines = link.children[begun:]
    fit: int = sum(line.position_y + line.height <= bottom for line in lines)
    if fit < len(lines):
        fit = min(fit, len(lines) - link.style["widows"])
        if fit < link.style["orphans"]:
            fit = 0
    return max(fit, 1) if first else fit


def _shortest(entries: Sequence[Entry]) -> set[int]:
    """Return the indices of the entries with the fewest words, one of each kind: they are likely to fit on a line."""
    found: dict[Kind | None, int] = {}
    for at, entry in enumerate(entries):
        best = found.setdefault(entry.kind, at)
        if len(entry.words) < len(entries[best].words):
            found[entry.kind] = at
    return set(found.values())


def _bottom(page: Any) -> float:
    """Return how far down lines may reach on a page."""
    return float((page.content_box_y() + page.height) * (1 + _TOLERANCE))

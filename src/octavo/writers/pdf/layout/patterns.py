"""A laid-out specimen of contents → how similar entries are set.

An entry of one line has each of its words where the example of its kind has them, and its page number at the
end of the line. An entry that cannot be set like an example, since it takes more than a line or is set in an
unknown way, must itself be in the specimen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from octavo.findings.errors import UsageError
from octavo.writers.pdf.file.numerals import numeral
from octavo.writers.pdf.layout import boxes, seam
from octavo.writers.pdf.layout.entries import Entry, NoPatternError
from octavo.writers.pdf.layout.seam import LaidOut

FIRST, GALLEY, LATER = range(3)
"""The indices of the pages of a specimen."""
_NEAR: Final = 0.01
"""Positions that differ by no more CSS pixels than this are the same."""

Heights: TypeAlias = tuple[float, ...]
"""Height and baseline of each text of an entry."""


class Specimen:
    """Entries laid out by WeasyPrint."""

    def __init__(self, laid_out: LaidOut, places: Sequence[int]) -> None:
        """Find the entries at `places` on the pages described in `Contents.specimen`.

        Raises:
            NoPatternError: anything but words is visible, or their pages are not alike.
        """
        self.laid_out = laid_out
        self.pages = [seam.page_box(one) for one in laid_out.document.pages]
        if len(self.pages) != LATER + 1 or laid_out.counted > LATER:
            raise NoPatternError("pages of contents are not alike")
        inside = [list(boxes.within(page))[1:] for page in self.pages]
        if not (all(map(boxes.is_bare, inside[GALLEY])) and _break_as_lists(inside[GALLEY])):
            raise NoPatternError("more is seen of contents than words")
        first, links = ([box for box in some if boxes.is_link(box)] for some in inside[:LATER])
        galley = self.pages[GALLEY]
        top = galley.content_box_y()
        if (
            len(links) != len(places)
            or not first
            or links[0].position_y != top
            or not all(map(boxes.has_lines, links))
        ):
            raise NoPatternError("entries are not blocks, one below the other")
        self.begin = first[0].position_y
        self.left = galley.content_box_x()
        self._links = dict(zip(places, links, strict=True))

    def __contains__(self, at: int) -> bool:
        return at in self._links

    def link(self, at: int) -> Any:
        """Return the box of an entry, without its list item."""
        return self._links[at]

    def gap(self, at: int) -> float:
        """Return the space between an entry and the next, both in the specimen."""
        one, other = self._links[at], self._links[at + 1]
        return float(other.position_y - one.position_y - one.margin_height())


@dataclass(frozen=True, slots=True)
class Texts:
    """The texts of an entry, each set separately; None if there is none."""

    number: Any
    title: Any
    folio: Any

    def all(self) -> tuple[Any, ...]:
        """Return the texts that are not None, in order."""
        return tuple(one for one in (self.number, self.title, self.folio) if one is not None)

    def heights(self) -> Heights:
        """Return what entries have in common whose lines have the same height."""
        return tuple(round(part, 3) for one in self.all() for part in (one.height, one.baseline))


class Pattern:
    """How entries of one line are set, according to an example.

    Lengths along the line are measured from its start, which is on the right in books read from the right.
    """

    def __init__(self, link: Any, entry: Entry, folio: int) -> None:
        """Measure a laid-out entry with the page number it leads to.

        Raises:
            NoPatternError: no other entry can be set like it.
        """
        self.link = link
        inside = list(boxes.within(link))
        after = next((box for box in inside if box.element_tag == "a::after"), None)
        if len(link.children) != 1 or after is None:
            raise NoPatternError("an entry does not end with its page number in one line")
        self._style = _counter_style(after.style["content"])
        self._texts = [box for box in inside if boxes.is_said(box)]
        self._before = self._texts[-1].text.removesuffix(numeral(folio, self._style))
        said = (entry.number, entry.title, self._figures(folio))
        if self._before.strip() or [box.text for box in self._texts] != [
            one for one in said if one
        ]:
            raise NoPatternError("an entry says something else than its words")
        self._left, self._width = link.content_box_x(), link.width
        self._hangs = -after.margin_right  # how far page numbers extend beyond the room for titles
        self._from_right = link.style["direction"] == "rtl"
        self._least = _least_width(inside, self._texts[0]) if entry.number else 0.0
        self._widths = [box.width for box in self._texts]
        self._starts = [self._turned(box.position_x, box.width) for box in self._texts]
        self._bases = [box.position_y + box.baseline for box in self._texts]
        leader = next((box for box in inside if box.is_leader), None)
        if leader and not leader.children:
            raise NoPatternError("an entry has no room for its leader")
        self._lead = leader.children[0].width if leader else 0.0
        self._end = self._turned(leader.position_x, 0.0) if leader else self._starts[-1]
        texts = self.texts_of(entry, folio)
        places = zip(self._places(texts), self._texts, strict=True)
        if not self.fits(texts) or any(abs(one - box.position_x) > _NEAR for one, box in places):
            raise NoPatternError("an entry is set in another way")

    def texts_of(self, entry: Entry, folio: int) -> Texts:
        """Return the texts of an entry of this kind."""
        examples = iter(self._texts)
        number, title, figures = (
            seam.set_alone(next(examples), said) if said else None
            for said in (entry.number, entry.title, self._figures(folio))
        )
        return Texts(number, title, figures)

    def fits(self, texts: Texts) -> bool:
        """Return whether texts fit on one line."""
        end = self._end_of(texts)
        room = self._width + self._hangs - texts.folio.width - _NEAR
        return bool(end < self._width - _NEAR and end + self._lead < room)

    def place(self, texts: Texts, right: float, down: float) -> None:
        """Put texts where the example has its own, moved by this much to the right and down."""
        for text, left, base in zip(texts.all(), self._places(texts), self._bases, strict=True):
            text.position_x = left + right
            text.position_y = base - text.baseline + down

    def _places(self, texts: Texts) -> list[float]:
        """Return the distance of each text from the left edge of the page."""
        first, *rest = self._starts[:-1]
        shift = self._shift(texts)
        at_end = self._width + self._hangs - texts.folio.width
        folio = at_end if self._lead else self._end_of(texts)
        starts = (first, *(start + shift for start in rest), folio)
        pairs = zip(starts, texts.all(), strict=True)
        return [self._left + self._turned(self._left + start, one.width) for start, one in pairs]

    def _turned(self, left: float, width: float) -> float:
        """Return the position of something `width` wide at `left`, mirrored in a line from right to left.

        Mirroring twice returns the same position, so this converts distances from the left to distances from
        the start, and back.
        """
        far = left - self._left
        turned: float = self._width - far - width if self._from_right else far
        return turned

    def _end_of(self, texts: Texts) -> float:
        """Return where number and title end."""
        title: float = texts.title.width - self._widths[-2] if texts.title is not None else 0.0
        return self._end + self._shift(texts) + title

    def _shift(self, texts: Texts) -> float:
        """Return how much wider a number is than the example's, considering the minimum width of its box."""
        if texts.number is None:
            return 0.0
        wider: float = max(self._least, texts.number.width) - max(self._least, self._widths[0])
        return wider

    def _figures(self, folio: int) -> str:
        return f"{self._before}{numeral(folio, self._style)}"


def _break_as_lists(inside: Sequence[Any]) -> bool:
    """Return whether pages break between entries, but not before nested ones or the last."""
    items = [box for box in inside if box.element_tag in ("li", "a")]
    outer, *nested = (box for box in inside if box.element_tag == "ol")
    kept = [outer.children[-1], *nested]
    return all(
        boxes.breaks_of(box) == ("avoid" if box in kept else "auto", "auto", "auto")
        for box in (*items, *nested)
    )


def _counter_style(content: Any) -> str:
    """Return the counter style of the page number at the end of generated content."""
    parts: Sequence[tuple[str, Any]] = () if isinstance(content, str) else content
    kind, value = parts[-1] if parts else ("", [""])
    if kind != "target-counter()" or value[1] != "page" or not isinstance(value[-1], str):
        raise NoPatternError("an entry does not end with a page number")
    try:
        numeral(0, value[-1])
    except UsageError as error:
        raise NoPatternError("page numbers are counted in a way of their own") from error
    return str(value[-1])


def _least_width(inside: Sequence[Any], text: Any) -> float:
    """Return the minimum width of the box around a text, as far as it shifts what follows."""
    for box in inside:
        if isinstance(box, seam.boxes.InlineBlockBox) and text in boxes.within(box):
            return float(box.min_width)
    return 0.0

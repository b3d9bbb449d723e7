"""A specimen of contents, laid out → how entries are set that are like those in it.

An entry that takes one line has each of its words where the example of its kind has them, and its page
number at the end of the line. What cannot be set after an example, since it takes more than a line, or in
another way than ours, must itself be in the specimen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from octavo.findings.errors import UsageError
from octavo.writers.pdf import boxes, seam
from octavo.writers.pdf.entries import Entry, NoPatternError
from octavo.writers.pdf.numerals import numeral
from octavo.writers.pdf.seam import LaidOut

FIRST, GALLEY, LATER = range(3)
"""The pages of a specimen."""
_NEAR: Final = 0.01
"""CSS pixels within which two places are the same."""

Heights: TypeAlias = tuple[float, ...]
"""Height and baseline of each text of an entry."""


class Specimen:
    """Entries that WeasyPrint has laid out."""

    def __init__(self, laid_out: LaidOut, places: Sequence[int]) -> None:
        """Find those of `places` on the pages that `Contents.specimen` describes.

        Raises:
            NoPatternError: more is seen of them than words, or their pages are not alike.
        """
        self.laid_out = laid_out
        self.pages = [seam.page_box(one) for one in laid_out.document.pages]
        if len(self.pages) != LATER + 1 or laid_out.counted > LATER:
            raise NoPatternError("pages of contents are not alike")
        inside = [list(boxes.within(page))[1:] for page in self.pages]
        items = [box for box in inside[GALLEY] if box.element_tag in ("li", "a")]
        if not (all(map(boxes.is_bare, inside[GALLEY])) and all(map(boxes.breaks_freely, items))):
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
        """Return the box of an entry, its list item aside."""
        return self._links[at]

    def gap(self, at: int) -> float:
        """Return what is left free between an entry and the next, both in the specimen."""
        one, other = self._links[at], self._links[at + 1]
        return float(other.position_y - one.position_y - one.margin_height())


@dataclass(frozen=True, slots=True)
class Words:
    """The texts of an entry, each set by itself; None where there is none."""

    number: Any
    title: Any
    folio: Any

    def all(self) -> tuple[Any, ...]:
        """Return those that there are, in their order."""
        return tuple(one for one in (self.number, self.title, self.folio) if one is not None)

    def heights(self) -> Heights:
        """Return what two entries have in common whose lines are alike."""
        return tuple(round(part, 3) for one in self.all() for part in (one.height, one.baseline))


class Pattern:
    """How entries are set that take one line, by the example of one."""

    def __init__(self, link: Any, entry: Entry, folio: int) -> None:
        """Take the measure of an entry that is laid out, with the page number it leads to.

        Raises:
            NoPatternError: nothing can be set after it.
        """
        self.link = link
        inside = list(boxes.within(self.link))
        after = next((box for box in inside if box.element_tag == "a::after"), None)
        leader = next((box for box in inside if box.is_leader), None)
        if len(self.link.children) != 1 or after is None or leader is None:
            raise NoPatternError("an entry does not lead to its page number in one line")
        self._style = _counter_style(after.style["content"])
        self._texts = [box for box in inside if boxes.is_said(box)]
        said = (entry.number, entry.title, self._figures(folio))
        if [box.text for box in self._texts] != [one for one in said if one]:
            raise NoPatternError("an entry says something else than its words")
        self._least = _least_width(inside, self._texts[0]) if entry.number else 0.0
        self._end, self._lead = leader.position_x, leader.children[0].width
        self._right = self.link.content_box_x() + self.link.width
        self._lefts = [box.position_x for box in self._texts]
        self._widths = [box.width for box in self._texts]
        self._bases = [box.position_y + box.baseline for box in self._texts]
        words = self.words(entry, folio)
        places = zip(self._places(words), self._lefts, strict=True)
        if not self.fits(words) or any(abs(one - there) > _NEAR for one, there in places):
            raise NoPatternError("an entry is not set from left to right")

    def words(self, entry: Entry, folio: int) -> Words:
        """Return the texts of an entry of this kind."""
        examples = iter(self._texts)
        number, title, figures = (
            seam.set_alone(next(examples), said) if said else None
            for said in (entry.number, entry.title, self._figures(folio))
        )
        return Words(number, title, figures)

    def fits(self, words: Words) -> bool:
        """Tell whether texts find room in one line."""
        title = words.title.width - self._widths[-2] if words.title is not None else 0.0
        end = self._end + self._shift(words) + title
        return bool(end + self._lead < self._right - words.folio.width - _NEAR)

    def place(self, words: Words, right: float, down: float) -> None:
        """Put texts where the example has its own, and then so far to the right and down."""
        for text, left, base in zip(words.all(), self._places(words), self._bases, strict=True):
            text.position_x = left + right
            text.position_y = base - text.baseline + down

    def _places(self, words: Words) -> list[float]:
        """Return how far from the left each text stands."""
        number, *rest = self._lefts[:-1]
        shift = self._shift(words)
        return [number, *(left + shift for left in rest), self._right - words.folio.width]

    def _shift(self, words: Words) -> float:
        """Return by how much a number is wider than the example's, in the room it is given at least."""
        if words.number is None:
            return 0.0
        wider: float = max(self._least, words.number.width) - max(self._least, self._widths[0])
        return wider

    def _figures(self, folio: int) -> str:
        return numeral(folio, self._style)


def _counter_style(content: Any) -> str:
    """Return the style of the page number that generated content ends with."""
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
    """Return how wide the box around a text is at least, as far as that shifts what follows."""
    for box in inside:
        if isinstance(box, seam.boxes.InlineBlockBox) and text in boxes.within(box):
            return float(box.min_width)
    return 0.0

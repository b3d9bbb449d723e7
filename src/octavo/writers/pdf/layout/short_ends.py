"""Sections with only a few lines on the last page → set closer, or on shorter pages, so that this page has more, or is saved.

A typesetter saves these lines in the section, or moves one or two more to that page. Paragraphs that end with a
short line take a line less with narrower spaces. A trial with all of them shows which do; then only these are
changed. If that saves no page, all pages of the section are shortened by a line or more, so that facing pages
still end alike.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any, Final
from xml.etree.ElementTree import Element, SubElement

from octavo.writers.pdf.layout import boxes, seam
from octavo.writers.pdf.layout.declarations import declare

_ENOUGH: Final = 5
"""The fewest lines that a last page should have."""
_CLOSER: Final = -0.035
"""Ems by which spaces are narrower: they are then a quarter narrower than the maker of Source Serif drew them."""
_SHORTER: Final = 3
"""The most lines by which pages are shortened."""
_LEAST_LINES: Final = 2
"""The fewest lines of a paragraph that is changed: the last is not justified."""
_RUNT: Final = 2.0
"""The shortest last line, in ems, of a paragraph that is changed."""


@dataclass(frozen=True, slots=True)
class Changes:
    """How a section is set differently from its style."""

    closer: Sequence[int] = ()
    """The indexes of paragraphs with narrower spaces."""
    shorter: int = 0
    """The number of lines by which its pages are shorter."""

    def apply(self, markup: Element, paragraphs: Sequence[Element]) -> None:
        """Apply the changes to a tree of the markup."""
        for at in self.closer:
            declare(paragraphs[at], f"word-spacing: {_CLOSER}em")
        if self.shorter and (head := markup.find("head")) is not None:
            SubElement(head, "style").text = f"@page {{ padding-bottom: {self.shorter}rlh }}"


@dataclass(frozen=True, slots=True)
class Fitted:
    """A section laid out so that everything fits its pages."""

    laid_out: seam.LaidOut
    paragraphs: Sequence[Element]
    """The paragraphs that may be changed, in order."""
    is_contents: bool = False
    """Whether it is the book's contents, whose last page is the concern of `short_contents`."""

    @property
    def pages(self) -> list[Any]:
        """The boxes of its pages."""
        return self.laid_out.boxes()


@dataclass(slots=True)
class _Paragraph:
    """A laid-out paragraph, on one page or several."""

    style: Any
    lines: list[Any] = field(default_factory=list)

    def is_flexible(self) -> bool:
        """Return whether it is justified, and has no word spacing of its own."""
        return (
            len(self.lines) >= _LEAST_LINES
            and self.style["text_align_all"] == "justify"
            and self.style["direction"] == "ltr"
            and not self.style["word_spacing"]
        )

    def last_line(self) -> float:
        """Return the length of its last line, in ems."""
        return float(self.lines[-1].width / self.style["font_size"])


def paragraphs_in(markup: Element) -> list[Element]:
    """Return the paragraphs that may be changed, in order."""
    return [one for section in markup.iter("section") for one in section if one.tag == "p"]


def without_short_end(fitted: Callable[[Changes], Fitted]) -> seam.LaidOut:
    """Return a section laid out with more than a few lines on its last page, or as many as possible.

    `fitted` lays it out with some changes.
    """
    best = plain = fitted(Changes())
    if _is_well(plain):
        return plain.laid_out
    for changes in _choices(plain, fitted):
        other = fitted(changes)
        fits = len(other.pages) <= len(plain.pages) and not _holds_more(other.pages[-1])
        if fits and _rows(other.pages[-1]) > _rows(best.pages[-1]):
            best = other
        if _is_well(best):
            break
    return best.laid_out


def _is_well(section: Fitted) -> bool:
    """Return whether a section has enough lines on its last page, or only one page; contents always have."""
    return section.is_contents or len(section.pages) == 1 or _rows(section.pages[-1]) >= _ENOUGH


def _choices(plain: Fitted, fitted: Callable[[Changes], Fitted]) -> Iterator[Changes]:
    """Yield changes that may help a section that ends with few lines, in order."""
    before = _paragraphs(plain)
    flexible = [at for at, one in before.items() if one.is_flexible()]
    trial = fitted(Changes(closer=flexible)) if flexible else plain
    if _is_well(trial) and len(trial.pages) <= len(plain.pages):
        after = _paragraphs(trial)
        taken = [at for at in flexible if len(after[at].lines) < len(before[at].lines)]
        yield Changes(closer=[at for at in taken if after[at].last_line() >= _RUNT])
    wanted = _ENOUGH - _rows(plain.pages[-1])
    least = ceil(wanted / (len(plain.pages) - 1))
    for shorter in range(min(least, _SHORTER), _SHORTER + 1):
        yield Changes(shorter=shorter)


def _holds_more(page: Any) -> bool:
    """Return whether a picture or a table is on a page."""
    more = seam.boxes.ReplacedBox, seam.boxes.TableBox
    return any(isinstance(one, more) for one in boxes.within(page.children[0]))


def _rows(page: Any) -> int:
    """Return how many lines a page holds; enough if it has a picture or a table, or no line."""
    if _holds_more(page):
        return _ENOUGH
    inside = list(boxes.within(page.children[0]))
    heights = [one.height for one in inside if isinstance(one, seam.boxes.LineBox) and one.height]
    if not heights:
        return _ENOUGH
    height: float = boxes.end_of_text(page) - page.content_box_y()
    line: float = min(heights)
    return round(height / line)


def _paragraphs(fitted: Fitted) -> dict[int, _Paragraph]:
    """Return the paragraphs of a section that consist only of lines, by their indexes."""
    places = {one: at for at, one in enumerate(fitted.paragraphs)}
    found: dict[int, _Paragraph] = {}
    for page in fitted.pages:
        for box in boxes.within(page.children[0]):
            at = places.get(box.element) if isinstance(box, seam.boxes.BlockBox) else None
            if at is not None and boxes.has_lines(box):
                found.setdefault(at, _Paragraph(box.style)).lines.extend(box.children)
    return found

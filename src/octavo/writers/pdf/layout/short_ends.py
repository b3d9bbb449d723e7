"""Sections of which a few lines stand on a last page of their own → set closer, or on shorter pages, so that none do.

A typesetter gains these lines in the section, or loses one or two more to that page. Paragraphs that end with a short line
take a line less with narrower spaces. Which of them do is seen where all are set so; then only these are. Where that saves no page,
all pages of the section are a line or more shorter: those that face each other still end alike.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import Any, Final
from xml.etree.ElementTree import Element, SubElement

from octavo.writers.pdf.layout import boxes, seam
from octavo.writers.pdf.layout.declared import declare

_ENOUGH: Final = 5
"""Lines that a last page is to have."""
_CLOSER: Final = -0.05
"""Ems by which spaces are narrower: a fifth of them in Source Serif, where lines are stretched by as much in the mean."""
_SHORTER: Final = 3
"""Lines by which pages are shorter at most."""
_LEAST_LINES: Final = 2
"""Lines of a paragraph that is set otherwise, at least: the last is not justified."""
_RUNT: Final = 2.0
"""Ems that the last line of a paragraph has at least that is set otherwise."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What of a section is set otherwise than its style says."""

    closer: Sequence[int] = ()
    """The places of paragraphs of which the spaces are narrower."""
    shorter: int = 0
    """By how many lines its pages are shorter."""

    def apply(self, markup: Element, paragraphs: Sequence[Element]) -> None:
        """Change a tree of the markup so."""
        for at in self.closer:
            declare(paragraphs[at], f"word-spacing: {_CLOSER}em")
        if self.shorter and (head := markup.find("head")) is not None:
            SubElement(head, "style").text = f"@page {{ padding-bottom: {self.shorter}rlh }}"


@dataclass(frozen=True, slots=True)
class Fitted:
    """A section that is laid out so that all of it fits its pages."""

    laid_out: seam.LaidOut
    paragraphs: Sequence[Element]
    """Those that may be set otherwise, in their order."""
    is_contents: bool = False
    """Whether it is the book's contents, whose last page is the concern of `short_contents`."""

    @property
    def pages(self) -> list[Any]:
        """The boxes of its pages."""
        return self.laid_out.boxes()


@dataclass(slots=True)
class _Paragraph:
    """A paragraph as it is laid out, on one page or more."""

    style: Any
    lines: list[Any] = field(default_factory=list)

    def is_flexible(self) -> bool:
        """Return whether it is justified, and nobody has said how wide its spaces are."""
        return (
            len(self.lines) >= _LEAST_LINES
            and self.style["text_align_all"] == "justify"
            and self.style["direction"] == "ltr"
            and not self.style["word_spacing"]
        )

    def last_line(self) -> float:
        """Return how long its last line is, in ems."""
        return float(self.lines[-1].width / self.style["font_size"])


def paragraphs_in(markup: Element) -> list[Element]:
    """Return the paragraphs that may be set otherwise, in their order."""
    return [one for section in markup.iter("section") for one in section if one.tag == "p"]


def without_short_end(fitted: Callable[[Changes], Fitted]) -> seam.LaidOut:
    """Return a section laid out so that more than a few lines stand on its last page, or as many as can be.

    `fitted` lays it out, with some changes.
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
    """Return whether enough lines stand on the last page of a section, where it has several."""
    return section.is_contents or len(section.pages) == 1 or _rows(section.pages[-1]) >= _ENOUGH


def _choices(plain: Fitted, fitted: Callable[[Changes], Fitted]) -> Iterator[Changes]:
    """Yield what may help a section that ends with few lines, in turn."""
    before = _paragraphs(plain)
    flexible = [at for at, one in before.items() if one.is_flexible()]
    trial = fitted(Changes(closer=flexible))
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
    """Return how many lines what is on a page takes; enough where a picture or a table is on it, or nothing."""
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
    """Return the paragraphs of a section that hold nothing but lines, by their places."""
    places = {one: at for at, one in enumerate(fitted.paragraphs)}
    found: dict[int, _Paragraph] = {}
    for page in fitted.pages:
        for box in boxes.within(page.children[0]):
            at = places.get(box.element) if isinstance(box, seam.boxes.BlockBox) else None
            if at is not None and boxes.has_lines(box):
                found.setdefault(at, _Paragraph(box.style)).lines.extend(box.children)
    return found

"""Sections of which a few lines stand on a last page of their own → paragraphs set closer or wider, so that none do.

A typesetter gains these lines in the section, or loses one or two more to that page. Paragraphs that end with a short line
take a line less with narrower spaces; those that end with a full line take one more with wider ones. Which of them do is seen where
all are set so; then only these are.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes, seam
from octavo.writers.pdf.layout.declared import declare

_ENOUGH: Final = 5
"""Lines that a last page is to have."""
_CLOSER: Final = -0.05
"""Ems by which spaces are narrower: a fifth of them in Source Serif, where lines are stretched by as much in the mean."""
_WIDER: Final = 0.07
_LEAST_LINES: Final = 2
"""Lines of a paragraph that is set otherwise, at least: the last is not justified."""
_RUNT: Final = 2.0
"""Ems that the last line of a paragraph has at least that is set otherwise."""

Spaces = Mapping[int, float]
"""By how much spaces are wider than their face has them, in ems, by the places of their paragraphs."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A section that is laid out so that all of it fits its pages."""

    laid_out: seam.LaidOut
    paragraphs: Sequence[Element]
    """Those that may be set otherwise, in their order."""

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


def set_spaced(paragraphs: Sequence[Element], spaces: Spaces) -> None:
    """Set paragraphs with other spaces."""
    for at, wider in spaces.items():
        declare(paragraphs[at], f"word-spacing: {wider}em")


def without_short_end(fitted: Callable[[Spaces], Fitted]) -> seam.LaidOut:
    """Return a section laid out so that more than a few lines stand on its last page, or as it is where nothing helps.

    `fitted` lays it out, with other spaces in some paragraphs.
    """
    plain = fitted({})
    if len(plain.pages) == 1 or _rows(plain.pages[-1]) >= _ENOUGH:
        return plain.laid_out
    flexible = [at for at, one in _paragraphs(plain).items() if one.is_flexible()]
    for wider in (_CLOSER, _WIDER):
        trial = fitted(dict.fromkeys(flexible, wider))
        if not _is_better(trial, plain):
            continue
        for places in _choices(plain, trial, flexible):
            other = fitted(dict.fromkeys(places, wider))
            if _is_better(other, plain):
                return other.laid_out
    return plain.laid_out


def _is_better(other: Fitted, plain: Fitted) -> bool:
    """Return whether enough lines stand on the last page of a section, and it takes no page more."""
    return len(other.pages) <= len(plain.pages) and _rows(other.pages[-1]) >= _ENOUGH


def _choices(plain: Fitted, trial: Fitted, flexible: Sequence[int]) -> Iterator[Sequence[int]]:
    """Yield the places of paragraphs that are to be set as in a trial, where all flexible ones are.

    They take a line less there or, in a trial that takes more lines, a line more; of the latter first as many as lines are wanted,
    those that end best.
    """
    before, after = _paragraphs(plain), _paragraphs(trial)
    changed = {at: len(after[at].lines) - len(before[at].lines) for at in flexible}
    ends = {at: after[at].last_line() for at in flexible if changed[at]}
    places = sorted((at for at in ends if ends[at] >= _RUNT), key=lambda at: (-ends[at], at))
    wanted = _ENOUGH - _rows(plain.pages[-1])
    if len(trial.pages) == len(plain.pages) and wanted < len(places):
        yield places[:wanted]
    if places:
        yield places


def _rows(page: Any) -> int:
    """Return how many lines what is on a page takes; enough where a picture or a table is on it, or nothing."""
    inside = list(boxes.within(page.children[0]))
    if any(isinstance(one, (seam.boxes.ReplacedBox, seam.boxes.TableBox)) for one in inside):
        return _ENOUGH
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

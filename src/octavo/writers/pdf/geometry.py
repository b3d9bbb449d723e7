"""Trim size → the page: margins, type area, type size and leading, and the CSS for them.

The type area follows the practice of the book trade rather than the golden canon, which wastes paper: the inner
margin is wider, since the binding takes some of it; the foot is deeper than the head; the height is a whole
number of lines, so that facing pages end at the same height. Lengths are in points.
"""

from dataclasses import dataclass
from typing import Final

from octavo.writers.pdf.options import UNBOUND, PrintOptions, bleed_width, trim_name, trim_size

_IDEOGRAPHIC: Final = frozenset(("ja", "ko", "lzh", "yue", "zh"))
_WIDEST: Final = 30.0
"""The widest measure, in ems of the type: about 66 letters of Source Serif, 30 ideographs."""
_INCH: Final = 72.0
_GUTTERS: Final = ((150, 0.375), (300, 0.5), (500, 0.625), (700, 0.75))
_DEEPEST_GUTTER: Final = 0.875
"""Inches of the inner margin that a perfect binding takes, each up to a number of pages, according to Amazon
KDP (https://kdp.amazon.com/help/topic/GVBQ3CMEQW3W2VL6), the largest for all thicker ones."""
_CLEAR_OF_GUTTER: Final = 0.045
"""The visible inner margin beyond that, as a share of the page's width."""
_PRESS_MARGIN: Final = 0.5 * _INCH
"""The least distance of anything from the trim:
https://www.ingramspark.com/blog/file-requirements-for-print-books"""
_POINTS: Final = 0.75
"""Points per CSS pixel."""
_STEP: Final = _POINTS / 64
"""All heights are multiples of this: sums of such lengths are exact, in pixels and in points."""
_ROOM_FOR_MARKS: Final = 15.0
_LETTER: Final = 0.45
"""Average width of a letter of Source Serif, in ems."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page and its type area."""

    width: float
    height: float
    top: float
    bottom: float
    inner: float
    outer: float
    size: float
    leading: float
    bound: bool = True
    """Whether there are left and right pages; if not, both margins are equal, and chapters start on any page."""
    justified: bool = True
    """Whether its lines are long enough to be justified."""
    bleed: float = 0.0
    marks: bool = False

    @property
    def slug(self) -> float:
        """How far the sheet extends beyond the trim: the bleed and, if there are crop marks, their room.

        WeasyPrint draws crop marks in its outer half, so they do not touch the bleed.
        """
        return max(2 * self.bleed, self.bleed + _ROOM_FOR_MARKS) if self.marks else self.bleed

    @property
    def lines(self) -> int:
        """The number of lines on a full page."""
        return round((self.height - self.top - self.bottom) / self.leading)

    @property
    def measure(self) -> float:
        """The length of a line."""
        return self.width - self.inner - self.outer

    @property
    def head_room(self) -> float:
        """The room for a running head between the folios, in ems of the text's size."""
        return 0.8 * self.measure / self.size


def page_of(options: PrintOptions, language: str = "en", pages: int | None = None) -> Page:
    """Return the page for `options`, in a book of `language`.

    `pages` is the approximate number of the book's pages: the thicker it is, the more of the inner margin its
    binding takes. None means that it is unknown.
    """
    width, height = trim_size(options.trim)
    name = trim_name(options.trim)
    bound = name not in UNBOUND
    ideographic = is_ideographic(language)
    size = options.type_size or _type_size(width, name)
    leading = options.leading or round(size * (1.7 if ideographic else 4 / 3) * 4) / 4
    height, leading = _stepped(height), _stepped(leading)
    inner, outer = _least_margins(width, name, pages, press=options.press)
    measure = min(width - outer - inner, _WIDEST * size)
    if ideographic:
        measure = size * int(measure / size)
    spare = width - measure - inner - outer
    inner += spare * (0.55 if bound else 0.5)
    head, filled = (0.105, 0.785) if bound else (0.085, 0.83)
    top = _stepped(height * head)
    lines = int((height * filled) / leading)
    return Page(
        width=width,
        height=height,
        top=top,
        bottom=height - top - lines * leading,
        inner=inner,
        outer=width - measure - inner,
        size=size,
        leading=leading,
        bound=bound,
        justified=measure >= 19 * size or ideographic,
        bleed=bleed_width(options.bleed),
        marks=options.marks,
    )


def _stepped(length: float) -> float:
    """Return the nearest length that is a whole number of steps, with which WeasyPrint calculates exactly.

    It pushes a footnote to the next page, and much of the page with it, if the area at the foot ends some 1e-13
    pixels above its last line, which depends on how lengths are rounded.
    """
    return round(length / _STEP) * _STEP


def _least_margins(
    width: float, name: str, pages: int | None, *, press: bool
) -> tuple[float, float]:
    """Return the minimum widths of the inner and the outer margin."""
    if name == "phone":
        return width * 0.065, width * 0.065
    inner, outer = width * 0.135, width * 0.11
    if name in UNBOUND:
        return outer, outer
    if pages is not None:
        inner = max(inner, gutter(pages) + width * _CLEAR_OF_GUTTER)
    return (max(inner, _PRESS_MARGIN), max(outer, _PRESS_MARGIN)) if press else (inner, outer)


def gutter(pages: int) -> float:
    """Return how much of the inner margin the binding of a book with this many pages takes.

    >>> gutter(150), gutter(151), gutter(2000)
    (27.0, 36.0, 63.0)
    """
    inches = next((width for most, width in _GUTTERS if pages <= most), _DEEPEST_GUTTER)
    return inches * _INCH


def estimated_pages(characters: int, page: Page, language: str = "en", *, chapters: int = 0) -> int:
    """Return approximately how many pages a text of this many characters and chapters fills.

    Short lines waste nearly a third of a novel's pages, and each chapter leaves most of a page white, at its
    beginning and end: counted in the samples of 2026-11, for which the estimate is off by a tenth.
    """
    advance = 1.0 if is_ideographic(language) else _LETTER
    full = page.lines * page.measure / (advance * page.size)
    return max(1, round(characters / full / 0.7 + 0.9 * chapters))


def is_ideographic(language: str) -> bool:
    """Return whether a language is written in Han, kana or hangul, according to its tag."""
    return language.partition("-")[0].lower() in _IDEOGRAPHIC


def _type_size(width: float, name: str) -> float:
    """Return a type size suitable for a page: 9 pt for a pocket book, 12 for A4 and the screen."""
    if name == "phone":
        return 10.5
    if name == "screen":
        return 12.0
    for widest, size in ((315, 9.0), (372, 10.0), (440, 10.5), (510, 11.0)):
        if width <= widest:
            return size
    return 12.0


def page_css(page: Page, *, recto_chapters: bool, right_to_left: bool) -> str:
    """Return the rules that define the page for a style sheet.

    A style sheet can use `--book-size`, `--book-leading`, `--book-measure`, `--book-text-height`;
    `--book-note-leading` and `--book-note-gap` for footnotes; `--book-recto`, the value of `break-before` if a
    recto is required, and `--book-chapter`, its value before a chapter; `--book-align`, the alignment of
    running text. In a book read from the right, a left page is the recto.
    """
    recto = "recto" if page.bound else "page"
    return f"""\
@page {{
  size: {_pt(page.width)} {_px(page.height)};{_sheet(page)}
  margin-top: {_px(page.top)}; margin-bottom: {_px(page.bottom)};
  font-size: {_pt(page.size)}; line-height: {_px(page.leading)};
}}
{_margins(page, right_to_left=right_to_left)}
:root {{
  font-size: {_pt(page.size)}; line-height: {_px(page.leading)};
  --book-size: {_pt(page.size)}; --book-leading: {_px(page.leading)};
  --book-measure: {_pt(page.measure)}; --book-text-height: {_px(page.lines * page.leading)};
  --book-note-leading: {_px(_stepped(0.8 * page.leading))};
  --book-note-gap: {_px(_stepped(0.6 * page.size))};
  --book-recto: {recto}; --book-chapter: {recto if recto_chapters else "page"};
  --book-align: {"justify" if page.justified else "start"};
}}
"""


def _sheet(page: Page) -> str:
    """Return the rules for a sheet larger than the page."""
    if not page.slug:
        return ""
    return f" bleed: {_pt(page.slug)};" + (" marks: crop;" if page.marks else "")


def _margins(page: Page, *, right_to_left: bool) -> str:
    """Return mirrored margins for bound pages; the rule above footnotes begins where their lines do."""
    recto, verso = (":left", ":right") if right_to_left else (":right", ":left")
    binding, edge = ("right", "left") if right_to_left else ("left", "right")
    rule = " @footnote { background-position: right top }" if right_to_left else ""
    return "\n".join(
        f"@page {side} {{ margin-{binding}: {_pt(near)}; margin-{edge}: {_pt(far)};{rule} }}"
        for side, near, far in ((recto, page.inner, page.outer), (verso, page.outer, page.inner))
    )


def _pt(length: float) -> str:
    return f"{round(length, 3):g}pt"


def _px(length: float) -> str:
    return f"{length / _POINTS:.6f}".rstrip("0").rstrip(".") + "px"

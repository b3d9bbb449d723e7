"""Trim size → the page: margins, type area, type size and leading, and the CSS that says them.

The type area follows the book trade rather than the golden canon, which wastes paper: the inner
margin is the wider one, since the binding takes some of it; the foot is deeper than the head; the
height is a whole number of lines, so that facing pages end alike. Lengths are in points.
"""

from dataclasses import dataclass
from typing import Final

from octavo.writers.pdf.options import PrintOptions, trim_size

_IDEOGRAPHIC: Final = frozenset(("ja", "ko", "lzh", "yue", "zh"))
_WIDEST: Final = 30.0
"""Widest measure in ems of the type: about 66 letters of Source Serif, 30 ideographs."""


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

    @property
    def lines(self) -> int:
        """How many lines of text a full page holds."""
        return round((self.height - self.top - self.bottom) / self.leading)

    @property
    def measure(self) -> float:
        """The length of a line."""
        return self.width - self.inner - self.outer

    @property
    def head_room(self) -> float:
        """How many ems of the text's size a running head may fill, between the folios' places."""
        return 0.8 * self.measure / self.size


def page_of(options: PrintOptions, language: str = "en") -> Page:
    """Return the page that `options` ask for, in a book of `language`."""
    width, height = trim_size(options.trim)
    size = options.base_size or _type_size(width)
    ideographic = is_ideographic(language)
    leading = options.leading or round(size * (1.7 if ideographic else 4 / 3) * 4) / 4
    outer = width * 0.11
    measure = min(width - outer - width * 0.135, _WIDEST * size)
    if ideographic:
        measure = size * int(measure / size)
    spare = width - measure
    inner = spare * 0.55
    top = height * 0.105
    lines = int((height * 0.785) / leading)
    return Page(
        width=width,
        height=height,
        top=top,
        bottom=height - top - lines * leading,
        inner=inner,
        outer=spare - inner,
        size=size,
        leading=leading,
    )


def is_ideographic(language: str) -> bool:
    """Tell whether a language is written in Han, kana or hangul, by its tag."""
    return language.partition("-")[0].lower() in _IDEOGRAPHIC


def _type_size(width: float) -> float:
    """Return a size of type that suits a page: 9 pt for a pocket book, 12 for A4."""
    for widest, size in ((315, 9.0), (372, 10.0), (440, 10.5), (510, 11.0)):
        if width <= widest:
            return size
    return 12.0


def page_css(page: Page, *, recto_chapters: bool, right_to_left: bool) -> str:
    """Return the rules that give a style sheet its page.

    A style sheet finds `--book-size`, `--book-leading`, `--book-measure` and `--book-text-height`; the
    rules say what differs from book to book. In a book read from the right, a left page is the recto.
    """
    recto, verso = (":left", ":right") if right_to_left else (":right", ":left")
    binding, edge = ("right", "left") if right_to_left else ("left", "right")
    return f"""\
@page {{
  size: {_pt(page.width)} {_pt(page.height)};
  margin-top: {_pt(page.top)}; margin-bottom: {_pt(page.bottom)};
  font-size: {_pt(page.size)}; line-height: {_pt(page.leading)};
}}
@page {recto} {{ margin-{binding}: {_pt(page.inner)}; margin-{edge}: {_pt(page.outer)} }}
@page {verso} {{ margin-{binding}: {_pt(page.outer)}; margin-{edge}: {_pt(page.inner)} }}
:root {{
  font-size: {_pt(page.size)}; line-height: {_pt(page.leading)};
  --book-size: {_pt(page.size)}; --book-leading: {_pt(page.leading)};
  --book-measure: {_pt(page.measure)}; --book-text-height: {_pt(page.lines * page.leading)};
}}
section.chapter {{ break-before: {"recto" if recto_chapters else "page"} }}
"""


def _pt(length: float) -> str:
    return f"{round(length, 3):g}pt"

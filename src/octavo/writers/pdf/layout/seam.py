"""Where octavo uses WeasyPrint's internals: every private name of it that we use is here and in `seam_of_*`.

WeasyPrint sets a document from its first page to its last. To set a chapter alone, and join it to others later,
twenty-one of its operations are changed while a document is laid out:

- margin boxes (running heads, folios) are laid out for a left and for a right page and kept apart from
  the text, since it is not yet known on which side a page will fall;
- the page numbers of anchors come from outside, where it is known on which pages a document falls;
- a footnote stays on the page of its call: WeasyPrint postpones it if one line of a paragraph would have
  room without it, and loses it at the end of a document (54 of 1,070 notes were a page late, 5 were lost;
  measured 2026-11-26 on eleven books of notes);
- words that fit a line except for the space after them stay in it: WeasyPrint leaves the first of them and
  moves all others to the next line if that space is the last of its element, as before *emphasis*;
- no line begins with a dash that belongs to the word before it, or ends with one that opens speech;
- a word breaks anywhere only in a line that would otherwise be too long: WeasyPrint breaks the first word of every
  element in an element that begins its line, such as a word of emphasis in a title;
- the first line of a paragraph is that of the whole paragraph, and so is its first letter: WeasyPrint treats the
  first line on every page on which a paragraph continues as one;
- a dropped initial spans whole lines, and its base is that of the last: WeasyPrint floats it at whatever size it has;
- the contents of a block are at its foot if its style says so (`align-content: end`), which WeasyPrint respects
  only in grids;
- a block that opens a page has no whole lines of space above it;
- a word too long for a heading is hyphenated, not broken anywhere;
- the last word of a paragraph is not hyphenated if its rest would be the last line, nor are words in small capitals;
- a line in small capitals is justified between its letters, too, and takes another word if that makes it less loose;
- a scene break is separated from the paragraph before or after it if a page would otherwise be left three lines short;
- a paragraph that ends with a short word, hyphenates three consecutive lines, or leaves one line for the next page or a
  hyphen at the end of its own, is set a little closer or wider;
- a column of a table that needs little more room than it gets has it, if the table takes fewer lines as a result;
- in justified lines, the space after a dash that begins speech, and non-breaking ones inside « » and before marks, are
  not stretched; in Japanese and Chinese, the gaps between characters are;
- Greek is never set in small capitals: one glyph would stand for two letters, and be read as one of them;
- a leader of spaces is one space, not a row of them all along the line;
- the lists of OpenType features that Pango is given are released (WeasyPrint leaks one for every line);
- a character without a glyph gets a glyph number that does not depend on what was set before it.

Written for WeasyPrint 70; `tests/unit/writers/test_pdf_seam.py` fails if one of its names disappears.
"""

import contextlib
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import inf
from types import SimpleNamespace
from typing import Any, Final, Literal

from weasyprint import CSS, HTML
from weasyprint import layout as weasyprint_layout
from weasyprint.css.properties import KNOWN_PROPERTIES
from weasyprint.css.targets import TargetCollector, TargetLookupItem, anchor_name_from_token
from weasyprint.css.validation.expanders import EXPANDERS
from weasyprint.draw import draw_page
from weasyprint.draw.text import draw_text
from weasyprint.formatting_structure import boxes
from weasyprint.layout.absolute import AbsolutePlaceholder
from weasyprint.layout.background import layout_box_backgrounds
from weasyprint.layout.page import page_height, page_width, set_page_type_computed_styles
from weasyprint.layout.percent import resolve_percentages
from weasyprint.pdf import _use_references as use_references
from weasyprint.pdf.fonts import Font, build_fonts_dictionary
from weasyprint.pdf.stream import Stream
from weasyprint.text.ffi import TO_UNITS, pango
from weasyprint.text.line_break import line_size

from octavo.writers.pdf.file.fragment import SIDES, Remark, Side
from octavo.writers.pdf.fonts.scripts import UNSEEN
from octavo.writers.pdf.layout.seam_of_blocks import diverted_blocks
from octavo.writers.pdf.layout.seam_of_breaks import parted_scenes
from octavo.writers.pdf.layout.seam_of_initials import dropped_initials
from octavo.writers.pdf.layout.seam_of_lines import TextLayout, diverted_lines, replaced, tidy_lists
from octavo.writers.pdf.layout.seam_of_tables import even_columns

__all__ = [
    "PROPERTIES", "Font", "Stream", "boxes", "build_fonts_dictionary", "draw_page", "draw_text",
    "use_references",
]  # fmt: skip

PROPERTIES: Final = frozenset((*KNOWN_PROPERTIES, *EXPANDERS))
"""Properties that WeasyPrint knows, including shorthands."""

_PAGE_SIDES: Final = frozenset(("left", "right", "recto", "verso"))
_LAST_GLYPH: Final = 0xFFFF


@dataclass(frozen=True, slots=True)
class PageAround:
    """A page without its text: margin boxes and background, as they are on one side."""

    box: Any
    """A `PageBox` whose children are margin boxes."""
    text_left: float
    """The left edge of the type area, in CSS pixels."""


@dataclass(slots=True)
class LaidOut:
    """A document that WeasyPrint has laid out, without the margin boxes of its pages."""

    document: Any
    markup: Any
    """The root element of its markup."""
    around: list[dict[Side, PageAround]]
    """For each page, what surrounds its text on either side."""
    wanted: tuple[str, ...]
    """Anchors whose page number is printed in it, in order of appearance."""
    counted: float
    """The page index from which on `@page` selectors treat all pages alike."""
    remarks: tuple[Remark, ...] = ()
    read_before: Mapping[Any, Any] = field(default_factory=dict)
    """Elements that were moved, each with the one before which it is read."""

    def boxes(self) -> list[Any]:
        """Return the boxes of its pages."""
        return [one._page_box for one in self.document.pages]


def lay_out(page: HTML, sheets: list[CSS], fonts: Any, folios: Mapping[str, int]) -> LaidOut:
    """Lay a document out. `folios` are the page numbers of anchors in the book; other anchors get 0."""
    diversion = _Diversion(page, folios)
    with diversion.in_force():
        document = page.render(stylesheets=sheets, font_config=fonts)
    pages = [one._page_box for one in document.pages]
    around = [diversion.around[id(box)] for box in pages]
    for box, sides in zip(pages, around, strict=True):
        box.background = (
            None  # it belongs to the surroundings of the text, for which the side is known
        )
        for one in sides.values():
            one.box.canvas_background = box.canvas_background
        box.canvas_background = None
    wanted = tuple(diversion.wanted)
    counted = inf if diversion.counted is None else diversion.counted
    return LaidOut(document, page.etree_element, around, wanted, counted)


def in_place(box: Any) -> Any:
    """Return the box that a placeholder stands for; any other as it is."""
    return box._box if isinstance(box, AbsolutePlaceholder) else box


def page_box(page: Any) -> Any:
    """Return the box of a laid-out page."""
    return page._page_box


def marks_of(stream: Any) -> dict[Any, dict[str, Any]]:
    """Return the marked contents of a stream: for each box that was drawn its tag and number."""
    marks: dict[Any, dict[str, Any]] = stream._tags
    return marks


class _LaidText(TextLayout):
    """Words that stay set: WeasyPrint releases them after measuring, and sets them anew to draw them."""

    def reactivate(self, style: Any) -> None:
        """Do nothing, since they are still set."""


def set_alone(box: Any, words: str) -> Any:
    """Return a text box that holds `words`, set in one line in the style of `box`, at the origin."""
    alone = box.copy_with_text(words)
    with tidy_lists():
        layout = alone.pango_layout = _LaidText(box.style, 0, None)
        layout.set_text(words)
    line, _ = layout.get_first_line()
    alone.width, alone.height = line_size(line, box.style)
    alone.baseline = pango.pango_layout_get_baseline(layout.layout) / TO_UNITS
    alone.position_x = alone.position_y = 0
    return alone


def draw_texts(texts: Iterable[Any], stream: Any) -> None:
    """Draw text boxes in their places, each under a number of its own."""
    for text in texts:
        with stream.marked(text, "Span"):
            draw_text(stream, text, 0, "clip", "none")


@dataclass(slots=True)
class _Diversion:
    """What is replaced in WeasyPrint while one document is laid out, and the results."""

    page: HTML
    folios: Mapping[str, int]
    around: dict[int, dict[Side, PageAround]] = field(default_factory=dict)
    wanted: dict[str, None] = field(default_factory=dict)
    _alike: dict[Any, PageAround] = field(default_factory=dict)
    counted: float | None = None

    @contextlib.contextmanager
    def in_force(self) -> Iterator[None]:
        """Replace it; whatever happens, the original is restored."""
        with (
            replaced(weasyprint_layout, "make_margin_boxes", self._margin_boxes),
            replaced(TargetCollector, "lookup_target", self._lookup()),
            diverted_lines(),
            diverted_blocks(),
            parted_scenes(),
            dropped_initials(),
            even_columns(),
        ):
            yield

    def _margin_boxes(self, context: Any, page: Any, state: Any) -> tuple[Any, ...]:
        """Lay out the margin boxes of both sides, and leave the page without any."""
        sides = {}
        for side in SIDES:
            key = self._key(context, page.page_type, side)
            if key is None or key not in self._alike:
                self._alike[key] = self._around(context, page, state, side)
            sides[side] = self._alike[key]
        self.around[id(page)] = sides
        return ()

    def _key(self, context: Any, kind: Any, side: Side) -> Any:
        """Return what the margin boxes of a page depend on, apart from its number; None if it is unknown.

        This is what `@page` selectors distinguish, and the named strings. Pages beyond the highest number in a
        selector are all alike.
        """
        if any(context.running_elements.values()):
            return None
        if self.counted is None:
            self.counted = _highest_counted(context.style_for)
        groups = tuple((name, min(at, self.counted)) for name, at in kind.groups)
        at = context.current_page
        strings = tuple(
            (name, tuple(pages.get(at, ())), _last_before(at, pages))
            for name, pages in sorted(context.string_set.items())
        )
        return (side, kind.blank, kind.name, min(kind.index, self.counted), groups, strings)

    def _around(self, context: Any, page: Any, state: Any, side: Side) -> PageAround:
        kind = page.page_type
        if side != kind.side:
            kind = kind._replace(side=side)
            set_page_type_computed_styles(kind, self.page, context.style_for)
        box = boxes.PageBox(kind, context.style_for(kind))
        size = box.style["size"]
        resolve_percentages(box, size)
        page_width(box, context, size[0])
        page_height(box, context, size[1])
        box.position_x = box.position_y = 0
        box.children = tuple(_make_margin_boxes(context, box, state))
        layout_box_backgrounds(box, box, context.get_image_from_uri)
        return PageAround(box, box.content_box_x())

    def _lookup(self) -> Any:
        """Return a `TargetCollector.lookup_target` that knows the folios of the book, including those of its own document."""
        own = TargetCollector.lookup_target
        folios, wanted = self.folios, self.wanted

        def lookup(collector: Any, token: Any, box: Any, css_token: Any, again: Any) -> Any:
            anchor = _anchor(token, box)
            if anchor is None:
                return own(collector, token, box, css_token, again)
            counters = {"page": [folios.get(anchor, 0)]}
            known = {}
            if anchor in collector.target_lookup_items:
                found = own(collector, token, box, css_token, again)
                if found.state != "up-to-date":
                    return found
                counters = {**found.target_box.cached_counter_values, **counters}
                known["extract_text"] = found.target_box.extract_text
            wanted.setdefault(anchor)
            item = TargetLookupItem("up-to-date")
            item.target_box = SimpleNamespace(cached_counter_values=counters, **known)
            return item

        return lookup


def break_at(document: Any, where: Literal["before", "after"]) -> str:
    """Return how a document begins or ends, as a value of `break-before` or `break-after`.

    Of boxes that begin or end together the innermost decides, and a page side has priority over a mere page.
    """
    step = 0 if where == "before" else -1
    box = page_box(document.pages[step]).children[0]
    found = "page"
    while True:
        value = box.style[f"break_{where}"]
        found = value if value in _PAGE_SIDES else found
        children = [
            one for one in getattr(box, "children", ()) if isinstance(one, boxes.BlockLevelBox)
        ]
        if not children:
            return found
        box = children[step]


@contextlib.contextmanager
def steady_glyphs() -> Iterator[None]:
    """Inside the block, give characters without a glyph numbers from the end of the font, by their code points."""

    def unused(font: Any, codepoint: int) -> int:
        font.missing[codepoint] = glyph = _LAST_GLYPH - _unseen().get(codepoint, 0)
        return glyph

    with replaced(Font, "get_unused_glyph_id", unused), tidy_lists():
        yield


@cache
def _unseen() -> dict[int, int]:
    """Number the characters that need no glyph, from 1."""
    unseen = (code for code in range(sys.maxunicode + 1) if UNSEEN.match(chr(code)))
    return {code: place for place, code in enumerate(unseen, 1)}


def _last_before(page: int, strings: Mapping[int, list[str]]) -> str | None:
    """Return the value of a named string before a page; None if it was not set."""
    last = max((one for one in strings if one < page), default=None)
    return None if last is None else strings[last][-1]


def _highest_counted(style_for: Any) -> float:
    """Return the page index from which on `@page` selectors treat all pages alike; infinity if there is none."""
    highest = 1.0
    for sheet, _, _ in style_for._sheets:
        for _, selectors, _ in sheet.page_rules:
            for _, _, page in selectors:
                step, start, _ = page.index or (0, 0, None)
                highest = inf if step else max(highest, start)
    return highest


_make_margin_boxes: Final = weasyprint_layout.make_margin_boxes


def _anchor(token: Any, box: Any) -> str | None:
    """Return the anchor that a `target-counter()` names, as a string or by an attribute."""
    kind, value = token
    if kind == "attr()":
        named = box.element.get(value[0], "")
        return named[1:] if named.startswith("#") else None
    anchor: str | None = anchor_name_from_token(token)
    return anchor

"""Laid-out boxes → structure elements: the content of a page for screen readers.

The tree is that of the markup, not of the boxes: an element over two pages is one element, a block within a
line belongs to the element around it, a note is where it is called, and decoration is not included. Types are
used as PDF/UA-1 (ISO 14289-1) requires.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, Final, TypeAlias

import pydyf

from octavo.writers.pdf.completeness import Words
from octavo.writers.pdf.file.fragment import POINTS
from octavo.writers.pdf.file.slots import Slot
from octavo.writers.pdf.file.structure import (
    Annotation,
    Content,
    Element,
    beginnings_in,
    words_in,
    write_elements,
)
from octavo.writers.pdf.layout.arrangement import Line
from octavo.writers.pdf.layout.seam import boxes, in_place, marks_of

_KINDS: Final[Mapping[str, str]] = {
    "a": "Link", "aside": "Div", "blockquote": "BlockQuote", "caption": "Caption", "code": "Code",
    "dd": "LBody", "dl": "L", "dt": "Lbl", "figcaption": "Caption", "figure": "Div", "h1": "H1", "h2": "H2",
    "h3": "H3", "h4": "H4", "h5": "H5",
    "h6": "H6", "img": "Figure", "li": "LI", "nav": "Sect", "ol": "L", "p": "P", "pre": "P", "rp": "RP",
    "rt": "RT", "ruby": "Ruby", "section": "Sect", "table": "Table", "tbody": "TBody", "td": "TD",
    "th": "TH", "thead": "THead", "tr": "TR", "ul": "L",
}  # fmt: skip
_IN_NOTES: Final[Mapping[str, str]] = {
    "footnote": "Note", "note-in-note": "Note", "paragraph": "P", "quote": "P", "bullets": "L",
    "numbers": "L", "item": "LI", "line": "P", "row": "P", "attribution": "P",
}  # fmt: skip
"""Blocks of a footnote become spans, by class."""
_ENTRIES: Final[Mapping[str, str]] = {"L": "TOC", "LI": "TOCI"}
"""Contents are made of entries, not of list items."""
_INLINE: Final = frozenset(("cite", "em", "s", "span", "strong", "sub", "sup"))
_SCOPES: Final = {"col": "/Column", "colgroup": "/Column", "row": "/Row", "rowgroup": "/Row"}
_GENERATED: Final = ("::before", "::after", "::marker", "::footnote-call", "::footnote-marker")
_DRAWING: Final = (b"TJ", b"Tj", b"Do")

Corners: TypeAlias = tuple[float, float, float, float]
"""Left, top, right and bottom, in CSS pixels from the page's top left."""


@dataclass(frozen=True, slots=True)
class _Page:
    """The page that is being read."""

    number: int
    height: float
    marks: Mapping[Any, Mapping[str, Any]]
    drawn: frozenset[int]
    links: Mapping[int, tuple[str, str, Corners]]
    owners: list[Element | None]
    annotations: list[Any]

    def points(self, left: float, top: float, right: float, bottom: float) -> Any:
        """Return a rectangle in points from the bottom left."""
        corners = (left, self.height - bottom, right, self.height - top)
        return pydyf.Array([round(corner * POINTS, 3) for corner in corners])


class Structure:
    """The structure of one fragment, page after page."""

    def __init__(
        self, name: str, markup: Any, read_before: Mapping[Any, Any] = MappingProxyType({})
    ) -> None:
        """Begin.

        Args:
            name: distinguishes the piece from all others of the book.
            markup: the root element of its markup.
            read_before: elements that were moved, and before which others they are read.
        """
        self._read_before = read_before
        self._name, self._markup = name, markup
        self._above = {kid: above for above in markup.iter() for kid in above}
        self.root = Element("Document", None, 0)
        self.owners: list[list[Element | None]] = []
        """For each page, the element of each marked content; None for what is not read."""
        self.annotated: list[tuple[Element, Any]] = []
        """Each annotation with the element it belongs to."""
        self.targets: dict[str, None] = {}
        """Anchors that links point to."""
        self._known: dict[tuple[Any, str], Element] = {}
        self._calls: dict[Any, Element] = {}
        self._items: dict[Element, Element] = {}
        self._heads: dict[Any, int] = {}
        self._notes = 0
        self._lists: list[Element] = []
        """The lists of contents around the last entry, the outermost first."""
        self._item = self._entry = self.root
        """The last entry, and its link."""

    def add_page(
        self, box: Any, number: int, stream: Any, links: list[Any], lines: Iterable[Line] = ()
    ) -> tuple[set[int], list[Any]]:
        """Add a page that has been drawn.

        Args:
            box: its box.
            number: the number of its object.
            stream: what was drawn on it.
            links: its links as found by WeasyPrint.
            lines: entries of contents that were drawn on it, too.

        Returns:
            The numbers of marked contents without content, and the page's annotations.
        """
        marks = marks_of(stream)
        self._page = _Page(
            number=number,
            height=box.margin_height(),
            marks=marks,
            drawn=_drawn(stream),
            links={id(linked): (kind, to, where) for kind, to, where, linked in links},
            owners=[None] * len(marks),
            annotations=[],
        )
        self.owners.append(self._page.owners)
        for child in box.children:
            self._walk(child, self.root)
        self._add_lines(lines)
        unread = {at for at, owner in enumerate(self._page.owners) if owner is None}
        return unread, self._page.annotations

    def _add_lines(self, lines: Iterable[Line]) -> None:
        for line in lines:
            if line.begins:
                self._begin_entry(line.entry.depth)
            for text in line.texts:
                number = self._page.marks[text]["mcid"]
                self._entry.kids.append(Content(self._page.number, number, text.text))
                self._page.owners[number] = self._entry
            target, words = line.entry.target, line.entry.words
            self._annotate(self._entry, "internal", target, words, line.corners)

    def _begin_entry(self, depth: int) -> None:
        """Begin an entry of contents in the list of that depth, or in a new one inside the last entry."""
        del self._lists[depth + 1 :]
        if depth == len(self._lists):
            nav = self._of(next(self._markup.iter("nav")))
            above = self._item if self._lists else nav
            self._lists.append(above.new("TOC", self._page.number))
        self._item = self._lists[-1].new("TOCI", self._page.number)
        self._entry = self._item.new("Reference", self._page.number).new("Link", self._page.number)

    def words(self) -> Words:
        """Return all words that are read."""
        return words_in(self.root)

    def beginnings(self) -> dict[int, int]:
        """Return the number of characters read before each page, by the number of its object."""
        return beginnings_in(self.root)

    def write(self, slot: Slot) -> tuple[int, ...]:
        """Write the elements as objects; return the numbers of the topmost."""
        return write_elements(self.root, slot)

    def _walk(self, box: Any, parent: Element) -> None:
        box = in_place(box)
        if isinstance(box, boxes.TextBox):
            self._add_content(box, parent)
            return
        element = self._element(box, parent)
        if element is None:
            return
        if isinstance(box, boxes.ReplacedBox):
            self._add_content(box, element)
        for child in getattr(box, "children", ()):
            self._walk(child, element)

    def _add_content(self, box: Any, element: Element) -> None:
        mark = self._page.marks.get(box)
        if mark is None:
            return
        if element.kind == "Ruby":
            element = self._ruby_base(element)
        elif element is self.root:
            element = self.root.new("P", self._page.number)
        number = mark["mcid"]
        said = number in self._page.drawn and not box.element_tag.endswith(_GENERATED)
        words = getattr(box, "text", "") if said else ""
        element.kids.append(Content(self._page.number, number, words))
        self._page.owners[number] = element

    def _ruby_base(self, ruby: Element) -> Element:
        last = ruby.kids[-1] if ruby.kids else None
        if isinstance(last, Element) and last.kind == "RB":
            return last
        return ruby.new("RB", self._page.number)

    def _element(self, box: Any, parent: Element) -> Element | None:
        """Return the element for the contents of `box`; None if they are not content."""
        node, tag = box.element, box.element_tag
        if node is None or not tag:
            return parent
        is_head = getattr(box, "is_header", False)
        if is_head and self._heads.setdefault(node, self._page.number) != self._page.number:
            return None  # the repeated header of a table at the top of a page
        if tag == "img" and not isinstance(box, boxes.ReplacedBox):
            return parent  # a picture that cannot be drawn: its alternative text is shown instead
        if tag == "img" and not node.get("alt"):
            return None
        made = self._of(node) if "::" not in tag else self._of_pseudo(node, tag)
        if tag == "img":
            rectangle = self._page.points(*_content_corners(box))
            made.facts["A"] = pydyf.Dictionary({"O": "/Layout", "BBox": rectangle})
        if tag == "a" and id(box) in self._page.links:
            kind, target, corners = self._page.links[id(box)]
            words = " ".join("".join(node.itertext()).split()) or node.get("aria-label", "")
            self._annotate(made, kind, target, words, corners)
        return made

    def _of(self, node: Any) -> Element:
        """Return the structure element for the contents of a markup element."""
        if node is None or node.tag in ("html", "body"):
            return self.root
        known = self._known.get((node, node.tag))
        if known is None:
            known = self._known[node, node.tag] = self._made(node)
        return known

    def _made(self, node: Any) -> Element:
        above = self._above.get(node)
        kind = _KINDS.get(node.tag, "")
        if node.tag == "div" and above is not None and above.tag == "dl":
            kind = "LI"  # a term and its meaning
        if node.tag == "span":
            kind = _IN_NOTES.get(node.get("class", "").partition(" ")[0], "")
        parent = self._of(above)
        language = node.get("lang")
        if not kind:
            if not language:
                return parent
            kind = "Span" if node.tag in _INLINE else "Div"
        if kind == "Note":
            made = self._note(node, parent)
        elif kind == "Link" and parent.in_contents:
            made = parent.new("Reference", self._page.number).new("Link", self._page.number)
        else:
            name = _ENTRIES.get(kind, kind) if parent.in_contents else kind
            made = parent.new(name, self._page.number, self._place_of(node, parent))
        if language:
            made.facts["Lang"] = pydyf.String(language)
        _describe(made, node)
        if made.kind == "LI" and node.tag != "div":
            body = made.new("LBody", self._page.number)
            self._items[body] = made
            return body
        return made

    def _place_of(self, node: Any, parent: Element) -> int | None:
        """Return the index among the parent's children of an element moved behind the one it is read before; None for others."""
        behind = self._read_before.get(node)
        known = self._known.get((behind, behind.tag)) if behind is not None else None
        return None if known is None else parent.kids.index(known)

    def _of_pseudo(self, node: Any, tag: str) -> Element:
        """Return the element for words that a style sheet puts before, after or in place of an element."""
        if (node, tag) in self._known:
            return self._known[node, tag]
        made = self._of(node) if tag != "span::footnote-call" else self._of(self._above.get(node))
        if tag == "span::footnote-call":
            made = self._calls[node] = made.new("Reference", self._page.number)
        elif tag == "span::footnote-marker":
            made = made.new("Lbl", self._page.number)
        elif tag.endswith("::before"):
            made = self._label(made) or made
        self._known[node, tag] = made
        return made

    def _note(self, node: Any, parent: Element) -> Element:
        """Return the element of a note, directly after its call; WeasyPrint sets it at the foot of the page."""
        call = self._calls.get(node)
        behind = parent.kids.index(call) + 1 if call in parent.kids else None
        note = parent.new("Note", self._page.number, behind)
        self._notes += 1
        note.facts["ID"] = pydyf.String(f"{self._name}.note-{self._notes}")
        return note

    def _label(self, inside: Element) -> Element | None:
        """Return the label of the list item that `inside` begins; None if it begins none."""
        body: Element | None = inside
        while body is not None and body.kind in ("P", "Div"):
            body = body.parent
        item = self._items.get(body) if body else None
        if item is None or item.kids[0] is not body:
            return None
        return item.new("Lbl", self._page.number, 0)

    def _annotate(
        self, link: Element, kind: str, target: str, words: str, corners: Corners
    ) -> None:
        """Make a link active in the area of its box; a box within it is part of it."""
        annotation = pydyf.Dictionary(
            {
                "Type": "/Annot",
                "Subtype": "/Link",
                "F": 4,
                "Rect": self._page.points(*corners),
                "BS": pydyf.Dictionary({"W": 0}),
                "Contents": pydyf.String(words or target),
            }
        )
        if kind == "internal":
            annotation["Dest"] = pydyf.String(target)
            self.targets.setdefault(target)
        else:
            action = {"Type": "/Action", "S": "/URI", "URI": pydyf.String(target)}
            annotation["A"] = pydyf.Dictionary(action)
        link.kids.append(Annotation(self._page.number, annotation))
        self.annotated.append((link, annotation))
        self._page.annotations.append(annotation)


def _describe(made: Element, node: Any) -> None:
    """Add to an element the attributes that its type requires."""
    match made.kind:
        case "Figure":
            made.alt = node.get("alt")
            made.facts["Alt"] = pydyf.String(made.alt)
        case "TD" | "TH":
            table = pydyf.Dictionary({"O": "/Table"})
            if made.kind == "TH":
                table["Scope"] = _SCOPES.get(node.get("scope", ""), "/Column")
            for name, attribute in (("ColSpan", "colspan"), ("RowSpan", "rowspan")):
                if (spanned := node.get(attribute, "1")) != "1":
                    table[name] = int(spanned)
            made.facts["A"] = table
        case "L":
            numbered = node.tag == "ol" or node.get("class") == "numbers"
            numbering = "/Decimal" if numbered else "/None" if node.tag == "dl" else "/Disc"
            made.facts["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": numbering})
        case "Sect":
            made.in_contents = node.tag == "nav"
        case _:
            pass


def _content_corners(box: Any) -> tuple[float, float, float, float]:
    left, top = box.content_box_x(), box.content_box_y()
    return left, top, left + box.width, top + box.height


def _drawn(stream: Any) -> frozenset[int]:
    """Return the numbers of marked contents in which something is drawn."""
    drawn, number = set(), -1
    for part in stream.stream:
        if isinstance(part, dict):
            number = part.get("MCID", -1)
        elif part == b"EMC":
            number = -1
        elif number >= 0 and isinstance(part, bytes) and part.endswith(_DRAWING):
            drawn.add(number)
    return frozenset(drawn)

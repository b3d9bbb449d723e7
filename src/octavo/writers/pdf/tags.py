"""Laid-out boxes → structure elements: what a screen reader is told of a page.

The tree is that of the mark-up, not of the boxes: an element that runs over two pages is one element,
what only decorates is in none, a note stands where it is called. Types are those of PDF 1.7, 14.8.4,
used as PDF/UA-1 (ISO 14289-1) asks.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

import pydyf

from octavo.writers.pdf.completeness import Words
from octavo.writers.pdf.fragment import POINTS
from octavo.writers.pdf.seam import boxes, in_place, marks_of
from octavo.writers.pdf.slots import Fixed, Slot, reference

_KINDS: Final[Mapping[str, str]] = {
    "a": "Link", "aside": "Div", "blockquote": "BlockQuote", "caption": "Caption", "code": "Code",
    "figcaption": "Caption", "figure": "Div", "h1": "H1", "h2": "H2", "h3": "H3", "h4": "H4", "h5": "H5",
    "h6": "H6", "img": "Figure", "li": "LI", "nav": "Sect", "ol": "L", "p": "P", "pre": "P", "rp": "RP",
    "rt": "RT", "ruby": "Ruby", "section": "Sect", "table": "Table", "tbody": "TBody", "td": "TD",
    "th": "TH", "thead": "THead", "tr": "TR", "ul": "L", "span::footnote-call": "Reference",
    "span::footnote-marker": "Lbl",
}  # fmt: skip
_IN_NOTES: Final[Mapping[str, str]] = {
    "footnote": "Note", "paragraph": "P", "quote": "P", "item": "P", "line": "P", "row": "P",
    "attribution": "P", "preformatted": "P", "note-in-note": "Note",
}  # fmt: skip
"""Blocks of a footnote are spans, by their class."""
_GENERATED: Final = ("::before", "::after", "::marker", "::footnote-call", "::footnote-marker")
_DRAWING: Final = (b"TJ", b"Tj", b"Do")
_KEPT_EMPTY: Final = frozenset(("TD", "TH"))
_SCOPES: Final = {"col": "/Column", "colgroup": "/Column", "row": "/Row", "rowgroup": "/Row"}


@dataclass(slots=True, eq=False)
class Element:
    """A structure element. Its kids are elements, and content: the page it is on and its number there."""

    kind: str
    parent: "Element | None"
    page: int = -1
    """The object number of the page it begins on."""
    kids: list["Element | _Content | _Annotation"] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    alt: str = ""
    """What stands for a picture, in words."""
    in_contents: bool = False
    """Whether it is part of the table of contents, whose lists have types of their own."""
    made: Any = None
    """Its object, once there is one."""


@dataclass(frozen=True, slots=True)
class _Content:
    page: int
    number: int
    words: str
    """What it says, if an author said it."""


@dataclass(frozen=True, slots=True)
class _Annotation:
    page: int
    made: Any


_Links: TypeAlias = Mapping[int, tuple[str, str, tuple[float, float, float, float]]]


@dataclass(slots=True)
class Structure:
    """The structure of one fragment, page after page."""

    name: str
    """What tells the piece from all others of the book."""
    root: Element = field(default_factory=lambda: Element("Document", None))
    owners: list[list[Element | None]] = field(default_factory=list)
    """For each page, the element of each marked content; None for what nobody is told."""
    annotated: list[tuple[Element, Any]] = field(default_factory=list)
    """Each annotation with the element it belongs to."""
    targets: dict[str, None] = field(default_factory=dict)
    """Anchors that links lead to."""
    _known: dict[tuple[int, str], Element] = field(default_factory=dict)
    _calls: dict[int, Element] = field(default_factory=dict)
    _items: dict[int, Element] = field(default_factory=dict)
    _pages: dict[int, int] = field(default_factory=dict)
    """The page on which each repeated table head was met first."""
    _notes: int = 0
    _page: int = -1
    _drawn: set[int] = field(default_factory=set)
    _height: float = 0.0
    _marks: dict[Any, dict[str, Any]] = field(default_factory=dict)
    _links: _Links = field(default_factory=dict)
    _annotations: list[Any] = field(default_factory=list)

    def add_page(
        self, box: Any, number: int, stream: Any, links: list[Any]
    ) -> tuple[set[int], list[Any]]:
        """Take in a page that has been drawn.

        Args:
            box: its box.
            number: its object's number.
            stream: what was drawn on it.
            links: what WeasyPrint found of links on it.

        Returns:
            The numbers of marked contents that are no content, and the page's annotations.
        """
        marks = marks_of(stream)
        self._page, self._height, self._marks = number, box.margin_height(), marks
        self._drawn = _drawn(stream)
        self._links = {id(linked): (kind, to, where) for kind, to, where, linked in links}
        self._annotations = []
        self.owners.append([None] * len(marks))
        for child in box.children:
            self._walk(child, self.root)
        unread = {at for at, owner in enumerate(self.owners[-1]) if owner is None}
        return unread, self._annotations

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
        mark = self._marks.get(box)
        if mark is None:
            return
        if element.kind == "Ruby":
            element = self._ruby_base(element)
        content = _Content(self._page, mark["mcid"], self._words(box, mark["mcid"]))
        if element.page < 0:
            element.page = self._page
        element.kids.append(content)
        self.owners[-1][content.number] = element

    def _words(self, box: Any, number: int) -> str:
        """Return what a box says: nothing if it is not drawn, or was put there by the style sheet."""
        if number not in self._drawn or box.element_tag.endswith(_GENERATED):
            return ""
        words: str = getattr(box, "text", "")
        return words

    def _ruby_base(self, ruby: Element) -> Element:
        last = ruby.kids[-1] if ruby.kids else None
        if isinstance(last, Element) and last.kind == "RB":
            return last
        base = Element("RB", ruby, self._page)
        ruby.kids.append(base)
        return base

    def _element(self, box: Any, parent: Element) -> Element | None:
        """Return the element that the contents of `box` belong to; None where they are not content."""
        element, tag = box.element, box.element_tag
        if element is None or not tag:
            return parent
        key = (id(element), tag)
        if tag == "thead" and self._pages.setdefault(id(element), self._page) != self._page:
            return None  # the head of a table, said again at the top of a page
        known = self._known.get(key)
        if known is None:
            known = self._made(box, element, tag, parent)
            if known is None:
                return None
            self._known[key] = known
        if tag == "a" and known.kind == "Link":
            self._annotate(box, known)
        return known

    def _made(self, box: Any, element: Any, tag: str, parent: Element) -> Element | None:
        kind = _KINDS.get(tag, "")
        if tag == "span":
            kind = _IN_NOTES.get(element.get("class", "").partition(" ")[0], "")
        if kind == "Figure" and not element.get("alt"):
            return None
        if kind == "Note":
            return self._note(element, parent)
        if tag.endswith("::before"):
            return self._label(parent) or parent
        if parent.in_contents and kind in ("L", "LI", "Link"):
            return self._entry(kind, parent)
        language = element.get("lang") if "::" not in tag else None
        if not kind:
            if not language or tag in ("html", "body"):
                return parent
            kind = "Span" if isinstance(box, (boxes.InlineLevelBox, boxes.LineBox)) else "Div"
        made = self._new(kind, parent)
        if language:
            made.facts["Lang"] = pydyf.String(language)
        self._describe(made, box, element, tag)
        if kind == "LI":
            self._items[id(body := self._new("LBody", made))] = made
            return body
        if kind == "Reference":
            self._calls[id(element)] = made
        return made

    def _new(self, kind: str, parent: Element) -> Element:
        made = Element(kind, parent, self._page, in_contents=parent.in_contents)
        parent.kids.append(made)
        return made

    def _describe(self, made: Element, box: Any, element: Any, tag: str) -> None:
        match made.kind:
            case "Figure":
                made.alt = element.get("alt")
                made.facts["Alt"] = pydyf.String(element.get("alt"))
                made.facts["A"] = pydyf.Dictionary({"O": "/Layout", "BBox": self._rectangle(box)})
            case "TD" | "TH":
                table = pydyf.Dictionary({"O": "/Table"})
                if made.kind == "TH":
                    table["Scope"] = _SCOPES.get(element.get("scope", ""), "/Column")
                if box.colspan != 1:
                    table["ColSpan"] = box.colspan
                if box.rowspan != 1:
                    table["RowSpan"] = box.rowspan
                made.facts["A"] = table
            case "L":
                numbering = "/Decimal" if tag == "ol" else "/Disc"
                made.facts["A"] = pydyf.Dictionary({"O": "/List", "ListNumbering": numbering})
            case _:
                made.in_contents = made.in_contents or tag == "nav"

    def _rectangle(self, box: Any) -> Any:
        left, top = box.content_box_x(), box.content_box_y()
        return self._points(left, top, left + box.width, top + box.height)

    def _points(self, left: float, top: float, right: float, bottom: float) -> Any:
        corners = (left, self._height - bottom, right, self._height - top)
        return pydyf.Array([round(corner * POINTS, 3) for corner in corners])

    def _note(self, element: Any, parent: Element) -> Element:
        """A note follows its call; WeasyPrint sets it at the foot of the page."""
        call = self._calls.get(id(element))
        above = call.parent if call and call.parent else parent
        note = Element("Note", above, self._page)
        self._notes += 1
        note.facts["ID"] = pydyf.String(f"{self.name}.note-{self._notes}")
        above.kids.insert(above.kids.index(call) + 1 if call else len(above.kids), note)
        return note

    def _label(self, inside: Element) -> Element | None:
        """Return the label of the list item that `inside` begins; None if it begins none."""
        body: Element | None = inside
        while body is not None and body.kind in ("P", "Div"):
            body = body.parent
        item = self._items.get(id(body))
        if item is None or item.kids[0] is not body:
            return None
        label = Element("Lbl", item, self._page)
        item.kids.insert(0, label)
        return label

    def _entry(self, kind: str, parent: Element) -> Element:
        """Contents are made of entries that refer to places, not of list items."""
        if kind == "Link":
            return self._new("Link", self._new("Reference", parent))
        return self._new("TOC" if kind == "L" else "TOCI", parent)

    def _annotate(self, box: Any, link: Element) -> None:
        """Make a link live where its box is; a box within it is part of it."""
        found = self._links.get(id(box))
        if found is None:
            return
        kind, target, (left, top, right, bottom) = found
        words = " ".join("".join(box.element.itertext()).split())
        annotation = pydyf.Dictionary(
            {
                "Type": "/Annot",
                "Subtype": "/Link",
                "F": 4,
                "Rect": self._points(left, top, right, bottom),
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
        link.kids.append(_Annotation(self._page, annotation))
        self.annotated.append((link, annotation))
        self._annotations.append(annotation)

    def words(self) -> Words:
        """Return all that was said, a picture in the words that stand for it."""
        running: list[str] = []
        notes: list[list[str]] = []
        _say(self.root, running, notes)
        return Words("".join(running), tuple("".join(note) for note in notes))

    def write(self, slot: Slot) -> tuple[int, ...]:
        """Make objects of the elements that hold something; return the numbers of the topmost."""
        _prune(self.root)
        for element in _below(self.root):
            above = element.parent
            facts = {
                "Type": "/StructElem",
                "S": f"/{element.kind}",
                "P": above.made.reference if above and above.made else Fixed.DOCUMENT.reference,
                "Pg": reference(element.page),
                **element.facts,
            }
            element.made = pydyf.Dictionary(facts)
            slot.add_object(element.made)
        for element in _below(self.root):
            element.made["K"] = pydyf.Array([_kid(one, element.page) for one in element.kids])
        return tuple(one.made.number for one in self.root.kids if isinstance(one, Element))


def _drawn(stream: Any) -> set[int]:
    """Return the numbers of marked contents in which something is drawn."""
    drawn, number = set(), -1
    for part in stream.stream:
        if isinstance(part, dict):
            number = part.get("MCID", -1)
        elif part == b"EMC":
            number = -1
        elif number >= 0 and isinstance(part, bytes) and part.endswith(_DRAWING):
            drawn.add(number)
    return drawn


def _say(element: Element, into: list[str], notes: list[list[str]]) -> None:
    """Gather what an element says, and each note by itself."""
    if element.kind == "Note":
        notes.append(into := [])
    into.append(element.alt)
    for kid in element.kids:
        if isinstance(kid, Element):
            _say(kid, into, notes)
        elif isinstance(kid, _Content):
            into.append(kid.words)


def _prune(element: Element) -> bool:
    """Take out what holds nothing, but for the cells of a table; tell whether `element` holds anything."""
    kept: list[Element | _Content | _Annotation] = []
    holds = False
    for kid in element.kids:
        full = not isinstance(kid, Element) or _prune(kid)
        holds = holds or full
        if full or (isinstance(kid, Element) and kid.kind in _KEPT_EMPTY):
            kept.append(kid)
    element.kids = kept
    return holds


def _below(element: Element) -> Iterator[Element]:
    """Give the elements below `element`, parents first, in reading order."""
    for kid in element.kids:
        if isinstance(kid, Element):
            yield kid
            yield from _below(kid)


def _kid(kid: Element | _Content | _Annotation, page: int) -> Any:
    """Return what stands for a kid in its element, which begins on `page`."""
    match kid:
        case Element():
            return kid.made.reference
        case _Content(page=same, number=number) if same == page:
            return number
        case _Content():
            place = {"Type": "/MCR", "Pg": reference(kid.page), "MCID": kid.number}
            return pydyf.Dictionary(place)
        case _Annotation():
            place = {"Type": "/OBJR", "Obj": kid.made.reference, "Pg": reference(kid.page)}
            return pydyf.Dictionary(place)

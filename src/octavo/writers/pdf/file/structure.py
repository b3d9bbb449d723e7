"""Structure elements, as a tree of our own until they are written as PDF objects (PDF 1.7, 14.7.2)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import inf
from typing import Any, Final

import pydyf

from octavo.writers.pdf.completeness import Words
from octavo.writers.pdf.file.slots import Fixed, Slot, reference
from octavo.writers.xhtml.folios import bare

_KEPT_EMPTY: Final = frozenset(("TD", "TH"))


class Written(pydyf.Object):  # type: ignore[misc] # pydyf has no types
    """An object that is bytes already."""

    data = b""


@dataclass(frozen=True, slots=True)
class Content:
    """What is drawn under one number on the page with this object number."""

    page: int
    number: int
    words: str
    """Its words, if an author wrote them."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """An area on a page with an action."""

    page: int
    made: Any


@dataclass(slots=True, eq=False)
class Element:
    """A structure element."""

    kind: str
    """Its type: a standard one of PDF 1.7, 14.8.4."""
    parent: "Element | None"
    page: int
    """The object number of the page on which it begins."""
    kids: list["Element | Content | Annotation"] = field(default_factory=list)
    facts: dict[str, Any] = field(default_factory=dict)
    alt: str = ""
    """The alternative text of a picture."""
    in_contents: bool = False
    """Whether it is part of the table of contents, whose lists have types of their own."""
    made: Any = None
    """Its object, once it is written."""

    def new(self, kind: str, page: int, at: int | None = None) -> "Element":
        """Return a new element inside this one: its last child, or the one at the index `at`."""
        kid = Element(kind, self, page, in_contents=self.in_contents)
        self.kids.insert(len(self.kids) if at is None else at, kid)
        return kid


def words_in(root: Element) -> Words:
    """Return all words, with the alternative texts of pictures."""
    running: list[str] = []
    notes: dict[Element, list[str]] = {}
    for note, _, words in _said(root):
        (running if note is None else notes.setdefault(note, [])).append(words)
    return Words("".join(running), tuple(map("".join, notes.values())))


def beginnings_in(root: Element) -> dict[int, int]:
    """Return the number of characters before each page that has any, by the page's object number.

    They are counted as `bare` leaves them, without notes. What was moved to a later page than the text read
    after it does not begin a page, unless the page has nothing else.
    """
    places: list[tuple[int, int]] = []
    said = 0
    for note, page, words in _said(root):
        if note is None and (count := len(bare(words))):
            places.append((page, said))
            said += count
    begins: dict[int, int] = {}
    lowest = inf
    for page, before in reversed(places):
        if page <= lowest:
            begins[page] = before
            lowest = page
    for page, before in places:
        begins.setdefault(page, before)
    return begins


def _said(
    element: Element, note: Element | None = None
) -> Iterator[tuple[Element | None, int, str]]:
    """Yield the words, each with its note, None for running text, and with its page."""
    if element.kind == "Note":
        note = element
    yield note, element.page, element.alt
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _said(kid, note)
        elif isinstance(kid, Content):
            yield note, kid.page, kid.words


def write_elements(root: Element, slot: Slot) -> tuple[int, ...]:
    """Write the elements with content as objects; return the numbers of the topmost."""
    _prune(root)
    elements = list(_below(root))
    for element in elements:
        element.made = Written()
        slot.add_object(element.made)
    for element in elements:
        above = element.parent
        element.made.data = b"<</Type /StructElem/S /%s/P %s/Pg %s%s/K [%s]>>" % (
            element.kind.encode(),
            above.made.reference if above and above.made else Fixed.DOCUMENT.reference,
            reference(element.page),
            pydyf.Dictionary(element.facts).data[2:-2] if element.facts else b"",
            b" ".join(_kid(one, element.page) for one in element.kids),
        )
    return tuple(one.made.number for one in root.kids if isinstance(one, Element))


def _prune(element: Element) -> bool:
    """Remove empty elements except table cells; return whether `element` has content."""
    kept: list[Element | Content | Annotation] = []
    holds = False
    for kid in element.kids:
        full = not isinstance(kid, Element) or _prune(kid)
        holds = holds or full
        if full or (isinstance(kid, Element) and kid.kind in _KEPT_EMPTY):
            kept.append(kid)
    element.kids = kept
    return holds


def _below(element: Element) -> Iterator[Element]:
    """Yield the elements below `element`, parents first, in reading order."""
    for kid in element.kids:
        if isinstance(kid, Element):
            yield kid
            yield from _below(kid)


def _kid(kid: Element | Content | Annotation, page: int) -> bytes:
    """Return the form of a child in its element, which begins on `page`."""
    match kid:
        case Element():
            return reference(kid.made.number)
        case Content(page=same, number=number) if same == page:
            return b"%d" % number
        case Content():
            return b"<</Type /MCR/Pg %s/MCID %d>>" % (reference(kid.page), kid.number)
        case Annotation():
            there = reference(kid.made.number), reference(kid.page)
            return b"<</Type /OBJR/Obj %s/Pg %s>>" % there

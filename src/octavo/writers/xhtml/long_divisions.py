"""A division too long for one content document → several documents, cut between blocks, with corrected links.

A block that is too long by itself is cut, too (`long_blocks`).

Old reading systems lay out a whole document before they show its first page, and some give up beyond 300 kB. Elements
that are open at the end of a sheet are opened again on the next one, with their class and name but without id, type and
role, since it is the same chapter and not a second one. The notes are at the end of the last sheet; calls link to
them, and they link back.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from typing import Final

from octavo.writers.xhtml.blocks import set_blocks
from octavo.writers.xhtml.folios import open_pages
from octavo.writers.xhtml.markup import Attributes, Element, element
from octavo.writers.xhtml.notes import NOTES, called_notes, new_galley
from octavo.writers.xhtml.outline import Division
from octavo.writers.xhtml.sections import attributes_of, heading_of
from octavo.writers.xhtml.setting import Galley, Setting

_CALL: Final = re.compile(
    r'(<a class="noteref" epub:type="noteref" role="doc-noteref"'
    r' id="noteref\.([0-9]+)" href=")(?=#note\.)'
)
_BACK: Final = re.compile(
    r'(<a class="backlink" epub:type="backlink" role="doc-backlink" href=")(?=#noteref\.([0-9]+)")'
)
_PLACE: Final = re.compile(r'<(?:h[1-6]|p|figure|table) id="([^"]+)"')
"""Only our own markup matches: in text, `<` is an entity."""


_TEXT: Final = 0.25
"""The share of a sheet that the text of one block may fill; the rest is for its markup."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The bodies of the content documents for one division."""

    bodies: tuple[str, ...]
    places: Mapping[str, int]
    """The sheet of each division and each place, by anchor; the first sheet is 0."""
    cuts: frozenset[int]
    """The chunks that begin a new sheet, so that the same cuts can be made again."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An element is opened; `again` opens it on the next sheet."""

    opening: str
    again: str
    closing: str
    anchor: str = ""


@dataclass(frozen=True, slots=True)
class _Close:
    """The last element opened is closed."""


def cut_division(
    division: Division,
    setting: Setting,
    name_of: Callable[[int], str],
    *,
    limit: int,
    cuts: frozenset[int] | None = None,
) -> Sheets:
    """Return a division on sheets of at most `limit` bytes; a block that cannot be cut stays whole.

    Args:
        division: the division, including its nested sections unless it is a part.
        setting: how the book is set.
        name_of: the file of each sheet, for notes and their calls.
        limit: bytes of UTF-8.
        cuts: where to cut, if that is settled already.
    """
    cutter = _Cutter(limit, cuts)
    galley = new_galley(setting)
    open_pages(division.anchor, galley)
    for event in _flow(division, galley, int(limit * _TEXT), outermost=True):
        cutter.take(event)
    return Sheets(tuple(_mended(cutter.sheets, name_of)), cutter.places, frozenset(cutter.made))


@dataclass(slots=True)
class _Cutter:
    """Lays chunks on sheets, one after the other."""

    limit: int
    cuts: frozenset[int] | None
    sheets: list[list[str]] = field(default_factory=lambda: [[]])
    places: dict[str, int] = field(default_factory=dict)
    made: list[int] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _waiting: list[_Open] = field(default_factory=list)
    _size: int = 0
    _count: int = 0

    def take(self, event: "_Open | _Close | str") -> None:
        match event:
            case _Open():
                self._waiting.append(event)
            case _Close():
                self._begin()
                self.sheets[-1].append(self._open.pop().closing)
            case str():
                self._lay(event)

    def _lay(self, chunk: str) -> None:
        size = len(chunk.encode())
        self._count += 1
        full = self._size > 0 and self._size + size > self.limit
        if full if self.cuts is None else self._count in self.cuts:
            self.made.append(self._count)
            self.sheets[-1].extend(each.closing for each in reversed(self._open))
            self.sheets.append([each.again for each in self._open])
            self._size = 0
        self._begin()
        self.places.update((anchor, len(self.sheets) - 1) for anchor in _PLACE.findall(chunk))
        self.sheets[-1].append(chunk)
        self._size += size

    def _begin(self) -> None:
        """Open the elements that wait for their first chunk, so that nothing begins at the end of a sheet."""
        for each in self._waiting:
            self.places[each.anchor] = len(self.sheets) - 1
            self.sheets[-1].append(each.opening)
        self._open.extend(self._waiting)
        self._waiting.clear()


def _flow(
    division: Division, galley: Galley, longest: int, *, outermost: bool = False
) -> Iterator["_Open | _Close | str"]:
    """Yield a division: its opening, its content chunk by chunk, and its closing; a heading is in one chunk with what follows."""
    attributes = attributes_of(division, galley.setting)
    again: Attributes = {
        "class": attributes["class"],
        "aria-label": division.name(galley.setting.words),
        "lang": attributes.get("lang"),
        "xml:lang": attributes.get("xml:lang"),
        "dir": attributes.get("dir"),
    }
    yield _opened("section", attributes, again, division.anchor)
    kept = heading_of(division, galley)
    for markup in set_blocks(division.section.blocks, galley, longest=longest):
        yield kept + markup
        kept = ""
    if kept:
        yield kept
    for inner in () if division.is_part else division.divisions:
        yield from _flow(inner, galley, longest)
    notes = called_notes(galley) if outermost else []
    if notes:
        yield _opened("div", NOTES, NOTES)
        yield from notes
        yield _Close()
    yield _Close()


def _opened(name: Element, attributes: Attributes, again: Attributes, anchor: str = "") -> _Open:
    closing = f"</{name}>"
    first, next_ = (element(name, "\n", each).removesuffix(closing) for each in (attributes, again))
    return _Open(first, next_, closing + "\n", anchor)


def _mended(sheets: list[list[str]], name_of: Callable[[int], str]) -> Iterator[str]:
    """Yield the bodies, in which calls and links back point to the right sheets."""
    bodies = ["".join(chunks) for chunks in sheets]
    calls = {number: at for at, body in enumerate(bodies) for _, number in _CALL.findall(body)}
    notes = {number: at for at, body in enumerate(bodies) for _, number in _BACK.findall(body)}
    for at, body in enumerate(bodies):
        called = _CALL.sub(partial(_led, notes, at, name_of), body)
        yield _BACK.sub(partial(_led, calls, at, name_of), called)


def _led(
    ends: Mapping[str, int], here: int, name_of: Callable[[int], str], found: re.Match[str]
) -> str:
    """Put the name of the target's sheet before its anchor, unless it is the same sheet."""
    there = ends[found[2]]
    return found[1] if there == here else found[1] + name_of(there)

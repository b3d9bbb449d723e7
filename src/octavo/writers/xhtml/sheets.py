"""A division too long for one content document → several, cut between blocks, links mended.

A block that is too long by itself is cut at its joints (`parting`).

Old reading systems lay out a whole document before they show its first page, and some give up past
300 kB. What is open where a sheet ends is opened again on the next, with its class and name but without
id, type and role: it is the same chapter, not a second one. The notes stand at the end of the last
sheet; a call leads there, and back.
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
"""Ours alone: in text, `<` is written as an entity."""


_TEXT: Final = 0.25
"""The part of a sheet that the text of one block may fill; the rest is left to its markup."""


@dataclass(frozen=True, slots=True)
class Sheets:
    """The bodies of the content documents that one division became."""

    bodies: tuple[str, ...]
    places: Mapping[str, int]
    """On which sheet each division begins, and each place stands, by anchor; the first is 0."""
    cuts: frozenset[int]
    """Which chunks began a new sheet, so that the same cuts can be made again."""


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
    """Return a division on sheets of at most `limit` bytes; what has no joints stays whole.

    Args:
        division: the division; what is nested in it goes with it, unless it is a part.
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
        """Open what waits for its first chunk, so that nothing begins where a sheet ends."""
        for each in self._waiting:
            self.places[each.anchor] = len(self.sheets) - 1
            self.sheets[-1].append(each.opening)
        self._open.extend(self._waiting)
        self._waiting.clear()


def _flow(
    division: Division, galley: Galley, longest: int, *, outermost: bool = False
) -> Iterator["_Open | _Close | str"]:
    """Yield a division as it is opened, set chunk by chunk, and closed; a heading with what follows."""
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
    """Yield the bodies, calls and ways back leading to the sheet where their other end is."""
    bodies = ["".join(chunks) for chunks in sheets]
    calls = {number: at for at, body in enumerate(bodies) for _, number in _CALL.findall(body)}
    notes = {number: at for at, body in enumerate(bodies) for _, number in _BACK.findall(body)}
    for at, body in enumerate(bodies):
        called = _CALL.sub(partial(_led, notes, at, name_of), body)
        yield _BACK.sub(partial(_led, calls, at, name_of), called)


def _led(
    ends: Mapping[str, int], here: int, name_of: Callable[[int], str], found: re.Match[str]
) -> str:
    """Put the name of the sheet where the other end is before its place, unless it is here."""
    there = ends[found[2]]
    return found[1] if there == here else found[1] + name_of(there)

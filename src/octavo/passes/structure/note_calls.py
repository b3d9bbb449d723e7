"""A raw page → possible note calls and notes: its links, and the blocks with the names they lead to.

A call is a link in running text whose text is a note's mark; a note is a block or a list item
that has the link's target name, or that begins with words that do. `footnotes` decides which belong together.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import unquote

from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Heading,
    Inline,
    Inlines,
    Link,
    Note,
    Paragraph,
    Span,
    Superscript,
    Text,
    attribute,
)
from octavo.tree.note_marks import CLOSING, OPENING, is_set_off, mark_of
from octavo.tree.text import CJK, holds_cjk, ink, is_blank
from octavo.tree.walk import child_blocks, child_inlines, runs_of, walk_blocks, walk_inlines

_RAISED: Final = ("sup", "footnote", "fnref", "noteref")
"""Words in a span's class, role or epub:type that show it holds a raised mark."""
_LEAST: Final = 30
_LEAST_CJK: Final = 10
"""The least ink, apart from links, of a paragraph (`_LEAST` without CJK) in which a bare number may call a note: "Pages: 1 2" has less."""
_FEW: Final = 3
"""So many links in one paragraph may be a list of places on the page instead of calls."""
_MOST: Final = 200
"""A paragraph with more links is not searched for calls."""
_HOLDERS: Final = frozenset({"p", "li", "dt", "dd", "aside"})
"""Elements that are a note as a whole if their first words have the note's name."""
_BOXES: Final = frozenset({"div", "section", "span"})


@dataclass(slots=True, eq=False)
class Frame:
    """A block of the page with its ancestors. `last` is the number of the last block in it."""

    block: Block
    siblings: Blocks
    at: int
    around: "Frame | None"
    first: int
    last: int = 0
    items: int = 0
    """The number of list items before it."""
    is_raw: bool = True
    """Whether all its ancestors are containers."""

    def holds(self, other: "Frame") -> bool:
        """Return whether another block is this one or is inside it."""
        return self.first <= other.first <= self.last

    def above(self) -> "Iterator[Frame]":
        """Yield the block itself and its ancestors, innermost first."""
        frame: Frame | None = self
        while frame is not None:
            yield frame
            frame = frame.around


@dataclass(frozen=True, slots=True, eq=False)
class Call:
    """A link that may call a note. `base` is the page it names, "" for its own."""

    link: Link
    base: str
    name: str
    mark: str
    frame: Frame
    nearby: frozenset[str]
    """Names (ids) in its paragraph and on the boxes around only that: the note's backlink leads to one of them."""
    is_set_off: bool
    """Whether it is raised, in brackets, or a sign."""
    is_attached: bool
    """Whether it follows a word without a space."""


@dataclass(slots=True)
class LinksOfPage:
    """The result of `links_on`, by name."""

    headings: bool = False
    """Whether notes may be called in headings."""
    calls: list[Call] = field(default_factory=list)
    bearers: dict[str, list[Frame]] = field(default_factory=dict)
    """Blocks that have a name themselves or on their first words."""
    anchored: set[str] = field(default_factory=set)
    """Names on elements inside a line, not at its beginning."""
    links: dict[str, list[Frame]] = field(default_factory=dict)
    """The blocks that hold a link to a name, including those in notes."""
    led_to: dict[str, set[str]] = field(default_factory=dict)
    """The names that links lead to, by the page they name."""
    frames: dict[tuple[int, int], Frame] = field(default_factory=dict)
    """Frames by the identity of the siblings and the place among them."""
    count: int = 0


def place_of(target: str) -> tuple[str, str]:
    """Return the page and the name a link leads to.

    >>> place_of("/a#c%C3%A9"), place_of("/a")
    (('/a', 'cé'), ('/a', ''))
    """
    base, _, name = target.partition("#")
    return base, unquote(name)


def may_call(node: Block | Inline) -> bool:
    """Tell quickly whether a link leads to a name and its text is a note's mark."""
    return (
        isinstance(node, Link)
        and "#" in node.target
        and mark_of(text_of_inlines(node.content)) != ""
    )


def links_on(blocks: Blocks, *, headings: bool = False) -> LinksOfPage:
    """Return the calls and possible notes of a page, those called in `headings` as well if that is asked for."""
    page = LinksOfPage(headings)
    _gather(blocks, None, page, is_raw=True)
    return page


def _gather(blocks: Blocks, around: Frame | None, page: LinksOfPage, *, is_raw: bool) -> None:
    items = 0
    for at, block in enumerate(blocks):
        frame = Frame(block, blocks, at, around, page.count, items=items, is_raw=is_raw)
        items += isinstance(block, Container) and block.name == "li"
        page.count += 1
        page.frames[id(blocks), at] = frame
        if isinstance(block, Container):
            if name := attribute(block, "id"):
                page.bearers.setdefault(name, []).append(frame)
            _gather(block.blocks, frame, page, is_raw=is_raw)
        else:
            for run in runs_of(block):
                _look_into(run, frame, page)
            _gather(tuple(child_blocks(block)), frame, page, is_raw=False)
        frame.last = page.count - 1


def _look_into(run: Inlines, frame: Frame, page: LinksOfPage) -> None:
    if len(run) == 1 and type(run[0]) is Text:
        return
    names = {name for node in walk_inlines(run) for name in _names_of(node)}
    first = set(_first_names(run)) if isinstance(frame.block, Paragraph) else set()
    page.anchored |= names - first
    for name in first:
        page.bearers.setdefault(name, []).append(_holder(frame))
    _tell_links(run, frame, page)
    # On a page, a heading may become a title by its words alone.
    if isinstance(frame.block, Paragraph) or (page.headings and isinstance(frame.block, Heading)):
        page.calls.extend(_calls_in(run, frame, frozenset(names)))


def _tell_links(run: Inlines, frame: Frame, page: LinksOfPage) -> None:
    for node in walk_inlines(run):
        if isinstance(node, Link) and "#" in node.target:
            base, name = place_of(node.target)
            page.links.setdefault(name, []).append(frame)
            page.led_to.setdefault(base, set()).add(name)
        elif isinstance(node, Note):
            for block in walk_blocks(node.blocks):
                for inner in runs_of(block):
                    _tell_links(inner, frame, page)


def _names_of(node: Inline) -> Iterator[str]:
    if isinstance(node, Span):
        yield from filter(None, (attribute(node, "id"), attribute(node, "name")))


def _first_names(run: Inlines) -> Iterator[str]:
    """Yield the names on the first words of a run."""
    while run:
        first = next(
            (node for node in run if not (isinstance(node, Text) and is_blank(node.text))), None
        )
        if first is None:
            return
        yield from _names_of(first)
        run = child_inlines(first)


def _holder(frame: Frame) -> Frame:
    """Return the block that is the note if the paragraph begins with its name: the paragraph, or the item around it."""
    while (around := frame.around) is not None and isinstance(around.block, Container):
        box = around.block
        is_all = len(box.blocks) == 1 and box.name in _BOXES
        if frame.at or not (box.name in _HOLDERS or is_all):
            break
        frame = around
    return frame


@dataclass(frozen=True, slots=True)
class _Linked:
    """A link in a run: where its text begins, and whether it is raised."""

    link: Link
    start: int
    end: int
    is_raised: bool


def _calls_in(run: Inlines, frame: Frame, names: frozenset[str]) -> Iterator[Call]:
    linked = list(_links_in(run, 0, is_raised=False))
    if len(linked) > _MOST or not any("#" in found.link.target for found in linked):
        return
    text = text_of_inlines(run)
    starts, ends = [found.start for found in linked], [found.end for found in linked]
    pieces = zip((0, *ends), (*starts, len(text)), strict=True)
    outside = "".join(text[end:start] for end, start in pieces)
    size = ink(outside)
    if len(linked) >= _FEW and size < 2 * (ink(text) - size):
        return
    is_long = size >= (_LEAST_CJK if holds_cjk(outside) else _LEAST)
    nearby = names | frozenset(_names_around(frame))
    begun = 0
    for end, found in zip((0, *ends), linked, strict=False):
        begun += ink(text[end : found.start].strip(OPENING))
        call = _call(found, text, frame, nearby)
        if call and begun and (call.is_set_off or is_long):
            yield call


def _call(found: _Linked, text: str, frame: Frame, nearby: frozenset[str]) -> Call | None:
    base, name = place_of(found.link.target)
    words = text[found.start : found.end]
    mark = mark_of(words) if name else ""
    if not mark:
        return None
    before, after = text[found.start - 1 : found.start], text[found.end : found.end + 1]
    in_brackets = bool(before and after) and OPENING.find(before) == CLOSING.find(after) != -1
    set_off = found.is_raised or in_brackets or is_set_off(words)
    attached = not before.isspace() and not CJK.match(before) and not after.isalnum()
    return Call(found.link, base, name, mark, frame, nearby, set_off, attached)


def _links_in(run: Inlines, start: int, *, is_raised: bool) -> Iterator[_Linked]:
    for node in run:
        end = start + len(text_of_inlines((node,)))
        if isinstance(node, Link):
            inside = any(_is_raising(inner) for inner in walk_inlines(node.content))
            yield _Linked(node, start, end, is_raised or inside)
        elif not isinstance(node, Note):
            yield from _links_in(
                child_inlines(node), start, is_raised=is_raised or _is_raising(node)
            )
        start = end


def _is_raising(node: Inline) -> bool:
    if not isinstance(node, Span):
        return isinstance(node, Superscript)
    names = f"{attribute(node, 'class')} {attribute(node, 'role')} {attribute(node, 'epub:type')}".lower()
    raised = "super" in attribute(node, "style").partition("vertical-align")[2][:12]
    return raised or any(word in names for word in _RAISED)


def _names_around(frame: Frame) -> Iterator[str]:
    """Yield the names (ids) of the boxes that hold a paragraph and nothing else."""
    for around in frame.above():
        if around is frame:
            continue
        if not isinstance(around.block, Container) or len(around.block.blocks) > 1:
            return
        if name := attribute(around.block, "id"):
            yield name

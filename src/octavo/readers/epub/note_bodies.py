"""The raw blocks of an EPUB's pages → the candidates for bodies of notes, by file and id, and where links are.

A candidate is marked up as a note; or begins with a linked mark, presumably leading to its call; or
ends with a linked sign; or only begins with the mark by which it is called. `notes` decides which
candidates are notes.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from octavo.readers.epub.package import resolve
from octavo.readers.epub.semantics import names_of
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    Paragraph,
    Span,
    Superscript,
    attribute,
)
from octavo.tree.note_marks import is_return, is_set_off, mark_of
from octavo.tree.plain import inline_text
from octavo.tree.text import ink, is_blank
from octavo.tree.walk import child_inlines, runs_of, walk_blocks, walk_inlines

Place: TypeAlias = tuple[str, str]
"""A file of the book and an id in it."""
Places: TypeAlias = Mapping[Place, Blocks]

_BODIES: Final = frozenset({"footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote"})
_CALLS: Final = frozenset({"noteref", "doc-noteref", "footnote-ref", "footnoteref"})
_HOLDERS: Final = frozenset({"p", "li", "div", "aside", "section", "dd"})
"""Elements that may be a note even if no class, role or `epub:type` says so."""
_LONGEST: Final = 6000
"""The most ink of such a note, as for notes on saved pages: a longer block is a part of the book."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a link is: the number of its block, counted through all files, and the ids in the same run of text."""

    block: int
    ids: frozenset[str]
    is_set_off: bool
    """Whether the link is raised, in brackets, a sign, or marked up as a call."""


@dataclass(slots=True)
class Bodies:
    """The candidates for bodies of notes, by place, and the links to and from them."""

    named: dict[Place, Blocks] = field(default_factory=dict)
    doubtful: dict[Place, Blocks] = field(default_factory=dict)
    """Candidates not marked up as notes: they begin with a linked mark, or are in `returning` or
    `bare`."""
    returning: dict[Place, Link] = field(default_factory=dict)
    """Of `doubtful`, those that end with a linked sign such as `↩`, and that link."""
    bare: set[Place] = field(default_factory=set)
    """Of `doubtful`, those without a link that could lead back to the call."""
    order: dict[Place, int] = field(default_factory=dict)
    places: dict[int, Place] = field(default_factory=dict)
    """The place of each candidate by the identity of its block, since an HTML id may occur twice."""
    marks: dict[int, Place] = field(default_factory=dict)
    """The place of each candidate that begins with a linked mark, by the identity of that link."""
    spots: dict[int, Spot] = field(default_factory=dict)
    """Where links to ids stand, by the identity of the link."""
    led_to: Counter[Place] = field(default_factory=Counter)
    """How many links lead to each place."""
    _count: int = 0

    def gather(self, file: str, blocks: Blocks) -> None:
        """Add the candidates and links of a file; must be called for the files in reading order."""
        for block in walk_blocks(blocks):
            self._count += 1
            for run in runs_of(block):
                self._note_links(file, run)
            place = (file, _id_of(block))
            if not place[1] or place in self.order:
                continue
            self.order[place] = self._count
            inside = block.blocks if isinstance(block, Container) else (block,)
            if isinstance(block, Container) and names_of(block) & _BODIES:
                self.named[place] = inside
                self.places[id(block)] = place
            elif mark := mark_in(inside):
                self.doubtful[place] = inside
                self.places[id(block)] = place
                self.marks[id(mark)] = place
            elif _may_be_note(block, inside):
                self.doubtful[place] = inside
                self.places[id(block)] = place
                if link := _return_in(inside):
                    self.returning[place] = link
                else:
                    self.bare.add(place)

    def go_on(self, place: Place, rest: Blocks) -> None:
        """Append the blocks that follow the candidate at `place` and belong to the same note."""
        of = self.named if place in self.named else self.doubtful
        of[place] = (*of[place], *rest)

    def _note_links(self, file: str, run: Inlines) -> None:
        links = list(_links_in(run, is_raised=False))
        if not links:
            return
        ids = frozenset(
            own
            for node in walk_inlines(run)
            if isinstance(node, Span) and (own := attribute(node, "id"))
        )
        for link, is_raised in links:
            self.spots[id(link)] = Spot(self._count, ids, is_raised)
            self.led_to[resolve(file, link.target)] += 1


def _id_of(block: Block) -> str:
    """Return the id of a block, or of the element that it begins with."""
    if isinstance(block, Container):
        own = attribute(block, "id")
        return own or (_id_of(block.blocks[0]) if block.blocks and block.name == "p" else "")
    if not isinstance(block, Paragraph):
        return ""
    node: Inline | None = block.content[0] if block.content else None
    while isinstance(node, Span | Superscript | Link):
        if isinstance(node, Span) and (own := attribute(node, "id")):
            return own
        node = node.content[0] if node.content else None
    return ""


def ids_in(blocks: Blocks) -> Iterator[str]:
    """Yield the ids of blocks and of the inlines in them."""
    for block in walk_blocks(blocks):
        if isinstance(block, Container):
            yield attribute(block, "id")
        for run in runs_of(block):
            yield from (
                attribute(node, "id") for node in walk_inlines(run) if isinstance(node, Span)
            )


def _first_link(content: Inlines) -> Link | None:
    node: Inline | None = content[0] if content else None
    while isinstance(node, Span | Superscript):
        node = node.content[0] if node.content else None
    return node if isinstance(node, Link) else None


def mark_in(blocks: Blocks) -> Link | None:
    """Return the linked number or sign that blocks begin with, else None."""
    while blocks and isinstance(blocks[0], Container):
        blocks = blocks[0].blocks
    if not blocks or not isinstance(blocks[0], Paragraph):
        return None
    link = _first_link(blocks[0].content)
    return link if link and "#" in link.target and (is_mark(link) or is_sign(link)) else None


def _return_in(blocks: Blocks) -> Link | None:
    """Return the linked sign that blocks end with, else None."""
    while blocks and isinstance(blocks[-1], Container):
        blocks = blocks[-1].blocks
    nodes = blocks[-1].content if blocks and isinstance(blocks[-1], Paragraph) else ()
    while nodes:
        said = [node for node in nodes if not is_blank(inline_text((node,)))]
        last = said[-1] if said else None
        if isinstance(last, Link):
            return last if "#" in last.target and is_return(inline_text(last.content)) else None
        nodes = child_inlines(last) if last is not None else ()
    return None


def is_mark(link: Link) -> bool:
    """Return whether the words of a link are a mark of a note."""
    return mark_of(inline_text(link.content)) != ""


def is_sign(link: Link) -> bool:
    """Return whether a link's words are a single sign; any will do: some books have `◎` before a note."""
    words = inline_text(link.content).strip()
    return len(words) == 1 and not words.isalnum()


def is_picture(link: Link) -> bool:
    """Return whether a link is a picture without words: some books show a small `note` as a call."""
    nodes = list(walk_inlines(link.content))
    return is_blank(inline_text(link.content)) and any(isinstance(node, Image) for node in nodes)


def _may_be_note(block: Block, inside: Blocks) -> bool:
    is_holder = isinstance(block, Container) and block.name in _HOLDERS
    if not (is_holder or isinstance(block, Paragraph)):
        return False
    if any(isinstance(inner, Heading) for inner in walk_blocks(inside)):
        return False
    return 0 < ink(text_of_blocks(inside)) <= _LONGEST


def _links_in(run: Inlines, *, is_raised: bool) -> Iterator[tuple[Link, bool]]:
    for node in run:
        raised = is_raised or isinstance(node, Superscript)
        raised = raised or (isinstance(node, Span) and bool(names_of(node) & _CALLS))
        if isinstance(node, Link):
            inner = any(isinstance(one, Superscript) for one in walk_inlines(node.content))
            words = inline_text(node.content)
            if "#" in node.target:
                yield node, raised or inner or (mark_of(words) != "" and is_set_off(words))
        else:
            yield from _links_in(child_inlines(node), is_raised=raised)

"""Calls and bodies of footnotes, apart in an EPUB's files → a `Note` where each is called.

A body is an element that is named one, or a line that its call and its own first mark lead to and from:
the way old books do it. A body that nobody calls stays where it stands.
"""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias

from octavo.readers.epub.package import resolve
from octavo.readers.epub.semantics import names_of
from octavo.tree.ink import text_of_blocks, text_of_inlines
from octavo.tree.marks import is_return, mark_of
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Heading,
    Image,
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
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import Rewriter, splice, with_blocks
from octavo.tree.text import fold_space, is_blank
from octavo.tree.walk import runs_of, walk_blocks, walk_inlines

Place: TypeAlias = tuple[str, str]
"""A file of the book and an id in it."""
_Places: TypeAlias = Mapping[Place, Blocks]

_BODIES: Final = frozenset({"footnote", "endnote", "rearnote", "doc-footnote", "doc-endnote"})
_BACK: Final = frozenset({"backlink", "doc-backlink", "referrer"})
_BEHIND_MARK: Final = re.compile(r"\A\s*[.:)\]、．：）](?=\s|[^\W\d_])")
"""What stands between a note's number and its words: `1. By an hour.`"""
_LONGEST_NUMBER: Final = 12
"""Characters of a call such as `[note 12]` or `※注３`."""


def with_notes(pages: Mapping[str, Blocks]) -> dict[str, Blocks]:
    """Return the raw blocks of each file with every footnote in the place where it is called.

    The number of a call and the mark that leads back from its body are the writer's, and go; a call in
    words stays, the note behind it. A body that only itself calls, or only bodies that it calls, stays too.
    """
    bodies = _Bodies()
    for file, blocks in pages.items():
        bodies.gather(file, blocks)
    if not bodies.named and not bodies.doubtful:
        return dict(pages)
    called = _called(pages, bodies)
    caller = _Caller(bodies, called)
    gone = {key for key, place in bodies.places.items() if place in called}
    return {file: caller.call_in(file, _without(blocks, gone)) for file, blocks in pages.items()}


def is_emptied(before: Blocks, after: Blocks, titles: AbstractSet[str]) -> bool:
    """Tell whether nothing is left of a page whose notes were called but the line over them.

    That is a heading, or what the contents call the page: one of `titles`.
    """
    left = fold_space(text_of_blocks(after))
    if not left or left == fold_space(text_of_blocks(before)):
        return False
    while len(after) == 1 and isinstance(after[0], Container):
        after = after[0].blocks
    if len(after) != 1 or not isinstance(after[0], Heading | Paragraph):
        return False
    if any(isinstance(node, Note | Image) for node in walk_inlines(after[0].content)):
        return False  # it calls a note itself
    return isinstance(after[0], Heading) or left in titles


def _called(pages: Mapping[str, Blocks], bodies: "_Bodies") -> set[Place]:
    """Return the bodies that are called from elsewhere than from themselves, at whatever remove."""
    caller = _Caller(bodies)
    named = {key for key, place in bodies.places.items() if place in bodies.named}
    for file, blocks in pages.items():
        caller.call_in(file, _without(blocks, named))
    for place, inside in bodies.named.items():
        if place not in caller.called:
            caller.call_from(place, _without(inside, named))
    # The mark of a body that is moved goes, and with it what it seemed to call.
    return {place for place in caller.called if caller.through.get(place) not in caller.called}


@dataclass(slots=True)
class _Bodies:
    """What may be the body of a note, by its place."""

    named: dict[Place, Blocks] = field(default_factory=dict)
    doubtful: dict[Place, Blocks] = field(default_factory=dict)
    """Lines that begin with a mark that leads elsewhere."""
    order: dict[Place, int] = field(default_factory=dict)
    places: dict[int, Place] = field(default_factory=dict)
    """Of the blocks that are bodies, by identity: an id may be there twice."""
    marks: dict[int, Place] = field(default_factory=dict)
    """Of the doubtful, by the identity of the mark that each begins with."""

    def gather(self, file: str, blocks: Blocks) -> None:
        for block in walk_blocks(blocks):
            place = (file, _id_of(block))
            if not place[1] or place in self.order:
                continue
            self.order[place] = len(self.order)
            inside = block.blocks if isinstance(block, Container) else (block,)
            if isinstance(block, Container) and names_of(block) & _BODIES:
                self.named[place] = inside
                self.places[id(block)] = place
            elif mark := _mark_of(inside):
                self.doubtful[place] = inside
                self.places[id(block)] = place
                self.marks[id(mark)] = place


def _id_of(block: Block) -> str:
    """Return the id of a block, or that of what it begins with."""
    if isinstance(block, Container):
        own = attribute(block, "id")
        return own or (_id_of(block.blocks[0]) if block.blocks and block.name == "p" else "")
    if not isinstance(block, Paragraph):
        return ""
    node: Inline | None = block.content[0] if block.content else None
    while isinstance(node, Span | Superscript):
        if isinstance(node, Span) and (own := attribute(node, "id")):
            return own
        node = node.content[0] if node.content else None
    return ""


def _first_link(content: Inlines) -> Link | None:
    node: Inline | None = content[0] if content else None
    while isinstance(node, Span | Superscript):
        node = node.content[0] if node.content else None
    return node if isinstance(node, Link) else None


def _mark_of(blocks: Blocks) -> Link | None:
    """Return the number that blocks begin with and that leads elsewhere, None without."""
    while blocks and isinstance(blocks[0], Container):
        blocks = blocks[0].blocks
    if not blocks or not isinstance(blocks[0], Paragraph):
        return None
    link = _first_link(blocks[0].content)
    return link if link and _is_mark(link) and "#" in link.target else None


def _is_mark(link: Link) -> bool:
    return mark_of(inline_text(link.content)) != ""


def _is_number(call: Inlines) -> bool:
    """Tell whether a call is a number or a sign, and not words that a reader would miss."""
    words = text_of_inlines(call).strip()
    return mark_of(words) != "" or (
        len(words) <= _LONGEST_NUMBER
        and (any(map(str.isnumeric, words)) or not any(map(str.isalpha, words)))
    )


def _holds(blocks: Blocks, link: Link) -> bool:
    return any(
        node is link
        for block in walk_blocks(blocks)
        for run in runs_of(block)
        for node in walk_inlines(run)
    )


class _Caller:
    """Puts notes where they are called, and remembers which were."""

    def __init__(self, bodies: _Bodies, allowed: AbstractSet[Place] | None = None) -> None:
        """`allowed`: the bodies that may be moved, None for all."""
        self.called: set[Place] = set()
        self.through: dict[Place, Place | None] = {}
        """The body whose mark called a doubtful one, None where it was no mark."""
        self._bodies = bodies
        self._allowed = allowed
        self._open: list[Place] = []
        """The notes whose bodies are being read: none can call itself."""

    def call_in(self, file: str, blocks: Blocks) -> Blocks:
        def call(node: Inline) -> Inlines:
            match node:
                case Link(content, target):
                    body = self._body_of(file, resolve(file, target), node)
                    if body is None:
                        return (node,)
                    note = (Note(body, origin=node.origin),) if body else ()
                    return note if _is_number(content) else (*content, *note)
                case Superscript((Note() as note,)) | Span((Note() as note,)):
                    return (note,)
                case _:
                    return (node,)

        return Rewriter(inlines=lambda content: splice(content, call)).rewrite_blocks(blocks)

    def call_from(self, place: Place, body: Blocks) -> None:
        """Call what the body of a note calls that stands where it is."""
        self._open.append(place)
        self.call_in(place[0], body)
        self._open.pop()

    def _body_of(self, file: str, place: Place, call: Link) -> Blocks | None:
        """Return the body of the note that a link calls, () for an empty one, None for no note."""
        bodies = self._bodies
        body = bodies.named.get(place)
        if body is None and place in bodies.doubtful and _is_mark(call):
            # The mark of a body leads to its call, which stands before it: never the other way.
            body = bodies.doubtful[place] if self._is_mutual(file, place, call) else None
            self.through[place] = bodies.marks.get(id(call))
        if body is None or any(place == one or self._stands_in(one, body) for one in self._open):
            return None
        if self._allowed is not None and place not in self._allowed:
            return None
        self._open.append(place)
        inside = self.call_in(place[0], _without_marks(body, place[0], bodies.named))
        self._open.pop()
        self.called.add(place)
        return inside

    def _stands_in(self, inner: Place, body: Blocks) -> bool:
        """Tell whether one note's body stands in that of another, which it cannot call."""
        first = self._bodies.named[inner][:1] if inner in self._bodies.named else ()
        return any(block is one for block in walk_blocks(body) for one in first)

    def _is_mutual(self, file: str, place: Place, call: Link) -> bool:
        body = self._bodies.doubtful[place]
        link = _mark_of(body)
        if link is None or place in self.called or self._open or _holds(body, call):
            return False
        back = resolve(place[0], link.target)
        before = self._bodies.order.get(back, -1)
        return back[0] == file and before < self._bodies.order[place]


def _without_marks(blocks: Blocks, file: str, bodies: _Places) -> Blocks:
    """Return a note's blocks without what leads back from it."""
    result: list[Block] = []
    for block in blocks:
        match block:
            case Container(inner):
                inside = _without_marks(inner, file, bodies)
                if inside:
                    result.append(replace(block, blocks=inside))
            case Paragraph(content):
                rest = _before_mark(_after_mark(content, file, bodies), file, bodies)
                if not is_blank(text_of_inlines(rest)) or _shows(rest):
                    result.append(replace(block, content=rest))
            case _:
                result.append(block)
    return tuple(result)


def _shows(content: Inlines) -> bool:
    return any(not isinstance(node, Text) for node in walk_inlines(content))


def _after_mark(content: Inlines, file: str, bodies: _Places) -> Inlines:
    """Return inlines without a link back at their start, and the space behind it."""
    at = next((at for at, node in enumerate(content) if not _is_space(node)), 0)
    if not content or not _is_back(content[at], file, bodies):
        return content
    rest = content[at + 1 :]
    while rest and _is_space(rest[0]):
        rest = rest[1:]
    first = rest[0] if rest else None
    if isinstance(first, Text):
        words = first.text
        if mark_of(text_of_inlines((content[at],))):
            words = _BEHIND_MARK.sub("", words)
        rest = (replace(first, text=words.lstrip()), *rest[1:])
    return rest


def _before_mark(content: Inlines, file: str, bodies: _Places) -> Inlines:
    """Return inlines without a link back at their end, and the space before it."""
    rest = content
    while rest and _is_space(rest[-1]):
        rest = rest[:-1]
    if not rest or not _is_back(rest[-1], file, bodies):
        return content
    rest = rest[:-1]
    while rest and _is_space(rest[-1]):
        rest = rest[:-1]
    last = rest[-1] if rest else None
    if isinstance(last, Text):
        rest = (*rest[:-1], replace(last, text=last.text.rstrip()))
    return rest


def _is_space(node: Inline) -> bool:
    return isinstance(node, Text) and is_blank(node.text)


def _is_back(node: Inline, file: str, bodies: _Places) -> bool:
    """Tell whether an inline leads back from a note: to a place that is no note itself."""
    named = False
    while isinstance(node, Span | Superscript) and len(node.content) == 1:
        named = named or (isinstance(node, Span) and bool(names_of(node) & _BACK))
        node = node.content[0]
    if not isinstance(node, Link):
        return False
    words = inline_text(node.content).strip()
    inside, fragment = resolve(file, node.target)
    leads = bool(inside and fragment) and (inside, fragment) not in bodies
    return leads and (named or mark_of(words) != "" or is_return(words))


def _without(blocks: Blocks, gone: AbstractSet[int]) -> Blocks:
    """Return the blocks without those of the identities `gone`, and what they leave empty."""

    def left(block: Block) -> Blocks:
        if id(block) in gone:
            return ()
        inside = _without(block.blocks, gone) if isinstance(block, Container) else ()
        if not isinstance(block, Container) or inside is block.blocks:
            return (block,)
        return (with_blocks(block, inside),) if inside else ()

    return splice(blocks, left)

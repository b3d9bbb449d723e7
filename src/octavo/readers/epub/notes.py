"""Calls and bodies of footnotes in an EPUB's files → a `Note` at each call.

A note's body is an element marked up as one or, as in old books, one that its call leads to and
whose own mark leads back to the call. Without a link back it must be called exactly once, from
above, by the mark that it begins with. A body that is not called stays where it is.
"""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from octavo.readers.epub.note_bodies import (
    Bodies,
    Place,
    Places,
    ids_in,
    is_mark,
    is_picture,
    is_sign,
    mark_in,
)
from octavo.readers.epub.note_rests import rests_of
from octavo.readers.epub.package import resolve
from octavo.readers.epub.semantics import names_of
from octavo.tree.ink import text_of_blocks, text_of_inlines
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
)
from octavo.tree.note_marks import is_return, mark_of
from octavo.tree.note_numbers import begins_with, without_number
from octavo.tree.note_remains import without_notes
from octavo.tree.plain import inline_text, is_space
from octavo.tree.rewriting import Rewriter, splice, with_blocks
from octavo.tree.text import fold_space, is_blank
from octavo.tree.walk import runs_of, walk_blocks, walk_inlines

_BACK: Final = frozenset({"backlink", "doc-backlink", "referrer"})
_BEHIND_MARK: Final = re.compile(r"\A\s*[.:)\]、．：）](?=\s|[^\W\d_])")
"""What is between a note's number and its words: `1. By an hour.`"""
_LONGEST_NUMBER: Final = 12
"""The most characters of a call such as `[note 12]` or `※注３`."""


_DEEPEST: Final = 8
"""How deep notes may be called inside notes."""
_AGAIN: Final = 1000
_NODE: Final = 100
"""How many characters a note, and each node in it, counts for when it is called again: it takes
time, too."""


class EndlessNotesError(Exception):
    """The notes, each as often as it is called, exceed the room for them."""


def with_notes(
    pages: Mapping[str, Blocks], told: list[tuple[str, Block]], room: int
) -> dict[str, Blocks]:
    """Return each file's raw blocks with every footnote where it is called, as in `_with_notes`.

    If notes call notes in a cycle, or too many or too deep, calls inside notes stay links.

    `room`: the most characters of notes, each counted as often as it is called.

    Raises:
        EndlessNotesError: there are more.
    """
    labels: list[tuple[str, Block]] = []
    try:
        found = _with_notes(pages, labels, room, _DEEPEST)
    except EndlessNotesError:
        labels.clear()
        found = _with_notes(pages, labels, room, 1)
    told.extend(labels)
    return found


def _with_notes(
    pages: Mapping[str, Blocks], told: list[tuple[str, Block]], room: int, deepest: int
) -> dict[str, Blocks]:
    """Return each file's raw blocks with every footnote where it is called.

    Labels over notes (`Notes`) are removed with these and appended to `told`, each with its file.

    A call that is a number, a sign or a picture is removed, and so is the mark in the body that
    leads back: writers number notes themselves. A call in words stays, followed by the note. A body
    is not moved if only itself, or bodies that it calls, call it.
    """
    bodies = Bodies()
    for file, blocks in pages.items():
        bodies.gather(file, blocks)
    if not bodies.named and not bodies.doubtful:
        return dict(pages)
    called = _called(pages, _Caller(bodies, None, room, deepest))
    gone = {key for key, place in bodies.places.items() if place in called}
    for key, rest in rests_of(pages, gone).items():
        bodies.go_on(bodies.places[key], rest)
        gone.update(map(id, rest))
    caller = _Caller(bodies, called, room, deepest)
    result: dict[str, Blocks] = {}
    for file, blocks in pages.items():
        labels: list[Block] = []
        result[file] = caller.call_in(file, without_notes(blocks, gone, labels) if gone else blocks)
        if labels and not text_of_blocks(result[file]).strip():
            result[file] = caller.call_in(
                file, _without(blocks, gone)
            )  # the label stays: `is_emptied` decides about the page
        else:
            told.extend((file, label) for label in labels)
    return result


def is_emptied(before: Blocks, after: Blocks, titles: AbstractSet[str]) -> bool:
    """Return whether nothing but the label is left of a page whose notes were moved to their calls.

    The label is a heading, or one of `titles`, the page's titles in the contents.
    """
    left = fold_space(text_of_blocks(after))
    if not left or left == fold_space(text_of_blocks(before)):
        return False
    while len(after) == 1 and isinstance(after[0], Container):
        after = after[0].blocks
    if len(after) != 1 or not isinstance(after[0], Heading | Paragraph):
        return False
    line = after[0].content
    if any(isinstance(node, Image) for node in walk_inlines(line)):
        return False
    if all(line != run for block in walk_blocks(before) for run in runs_of(block)):
        return False  # it calls a note itself
    return isinstance(after[0], Heading) or left in titles


def _called(pages: Mapping[str, Blocks], caller: "_Caller") -> set[Place]:
    """Return the places of bodies that are called from outside themselves, directly or through others."""
    bodies = caller.bodies
    named = {key for key, place in bodies.places.items() if place in bodies.named}
    for file, blocks in pages.items():
        caller.call_in(file, _without(blocks, named))
    for place, inside in bodies.named.items():
        if place not in caller.called:
            caller.call_from(place, _without(inside, named))
    # A moved body loses its mark, so what only that mark seemed to call is not called.
    return {place for place in caller.called if caller.through.get(place) not in caller.called}


def _is_number(call: Inlines) -> bool:
    """Return whether a call is a number or a sign, not words that a reader would miss."""
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
    """Replaces calls by their notes, and records in `called` which bodies were called."""

    def __init__(
        self, bodies: Bodies, allowed: AbstractSet[Place] | None, room: int, deepest: int
    ) -> None:
        """`allowed`: the bodies that may be moved, None for all; `deepest`: how many may be open at once."""
        self.called: set[Place] = set()
        self.through: dict[Place, Place | None] = {}
        """By doubtful body: the body whose mark called it, None if no body's mark made the call."""
        self.bodies = bodies
        self._allowed = allowed
        self._room = room
        self._deepest = deepest
        self._sizes: dict[Place, int] = {}
        self._open: list[Place] = []
        """The notes whose bodies are being read, outermost first: no note may end up inside itself."""
        self._marks_of: dict[Place, str] = {}
        """By doubtful body: the mark that called it."""

    def call_in(self, file: str, blocks: Blocks) -> Blocks:
        def call(node: Inline) -> Inlines:
            match node:
                case Link(content, target):
                    body = self._body_of(file, resolve(file, target), node)
                    if body is None:
                        return (node,)
                    note = (Note(body, origin=node.origin),) if body else ()
                    is_mere = _is_number(content) or is_picture(node)
                    return note if is_mere else (*content, *note)
                case Superscript((Note() as note,)) | Span((Note() as note,)):
                    return (note,)
                case _:
                    return (node,)

        return Rewriter(inlines=lambda content: splice(content, call)).rewrite_blocks(blocks)

    def call_from(self, place: Place, body: Blocks) -> None:
        """Record what is called inside a body that stays where it is."""
        self._open.append(place)
        self.call_in(place[0], body)
        self._open.pop()

    def _body_of(self, file: str, place: Place, call: Link) -> Blocks | None:
        """Return the body of the note that a link calls, () for an empty one, None if it calls none."""
        bodies = self.bodies
        body = bodies.named.get(place)
        if body is None and place in bodies.doubtful and (is_mark(call) or is_picture(call)):
            # The mark of a body leads up to its call, never the other way.
            body = bodies.doubtful[place] if self._is_joined(file, place, call) else None
            self.through[place] = bodies.marks.get(id(call))
        if body is None or any(place == one or self._stands_in(one, body) for one in self._open):
            return None
        if self._allowed is not None and place not in self._allowed:
            return None
        if self._open and self._deepest == 1:
            return None
        self._make_room(place, body)
        self._open.append(place)
        inside = self.call_in(place[0], self._without_marks(place, body, call))
        self._open.pop()
        self.called.add(place)
        return inside

    def _make_room(self, place: Place, body: Blocks) -> None:
        size = self._sizes.get(place)
        if size is None:
            size = len(text_of_blocks(body))
            runs = (run for block in walk_blocks(body) for run in runs_of(block))
            nodes = sum(1 for run in runs for _ in walk_inlines(run))
            self._sizes[place] = size + _AGAIN + _NODE * nodes
        self._room -= size
        if self._room < 0 or len(self._open) >= self._deepest:
            raise EndlessNotesError

    def _without_marks(self, place: Place, body: Blocks, call: Link) -> Blocks:
        if place in self.bodies.returning or place in self.bodies.bare:
            body = _without_number(body, mark_of(inline_text(call.content)))
        return _without_marks(body, place[0], self.bodies.named)

    def _stands_in(self, inner: Place, body: Blocks) -> bool:
        """Return whether the body of the note `inner` is inside `body`, which it must then not include."""
        first = self.bodies.named[inner][:1] if inner in self.bodies.named else ()
        return any(block is one for block in walk_blocks(body) for one in first)

    def _is_joined(self, file: str, place: Place, call: Link) -> bool:
        """Return whether a doubtful body is the note that a link calls."""
        bodies = self.bodies
        if self._open or _holds(bodies.doubtful[place], call):
            return False
        mark = mark_of(inline_text(call.content))
        if place in self._marks_of:  # called before: the same mark calls it again
            return self._marks_of[place] == mark and id(call) not in bodies.marks
        if place in bodies.bare:
            is_joined = mark != "" and self._is_called_by_mark(place, call, mark)
        elif place in bodies.returning:
            is_joined = self._leads_back(file, place, bodies.returning[place], call)
        else:
            is_joined = self._is_mutual(file, place, call)
        if is_joined:
            self._marks_of[place] = mark
        return is_joined

    def _is_mutual(self, file: str, place: Place, call: Link) -> bool:
        """Return whether a body's first mark leads back: to the run of the call, if no number links the two."""
        link = mark_in(self.bodies.doubtful[place])
        if link is None:
            return False
        if is_picture(call) or not is_mark(link):
            return self._leads_back(file, place, link, call)
        back = resolve(place[0], link.target)
        before = self.bodies.order.get(back, -1)
        return back[0] == file and before < self.bodies.order[place]

    def _leads_back(self, file: str, place: Place, link: Link, call: Link) -> bool:
        """Return whether a link of a body leads back to the run of text with `call`."""
        back = resolve(place[0], link.target)
        spot = self.bodies.spots.get(id(call))
        if spot is None or back[0] != file or spot.block > self.bodies.order[place]:
            return False
        return back[1] in spot.ids and back[1] not in set(ids_in(self.bodies.doubtful[place]))

    def _is_called_by_mark(self, place: Place, call: Link, mark: str) -> bool:
        spot = self.bodies.spots.get(id(call))
        if spot is None or not spot.is_set_off or spot.block > self.bodies.order[place]:
            return False
        return self.bodies.led_to[place] == 1 and begins_with(self.bodies.doubtful[place], mark)


def _without_number(blocks: Blocks, mark: str) -> Blocks:
    """Return a note's blocks without the number that its first line begins with."""
    match blocks:
        case (Container(inside) as first, *rest):
            return (with_blocks(first, _without_number(inside, mark)), *rest)
        case (Paragraph(content) as first, *rest):
            return (replace(first, content=without_number(content, mark)), *rest)
        case _:
            return blocks


def _without_marks(blocks: Blocks, file: str, bodies: Places) -> Blocks:
    """Return a note's blocks without the links back from it."""
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


def _after_mark(content: Inlines, file: str, bodies: Places) -> Inlines:
    """Return inlines without a link back at their start, and the space after it."""
    at = next((at for at, node in enumerate(content) if not is_space(node)), 0)
    if not content or not _is_back(content[at], file, bodies):
        return content
    rest = content[at + 1 :]
    while rest and is_space(rest[0]):
        rest = rest[1:]
    first = rest[0] if rest else None
    if isinstance(first, Text):
        words = first.text
        if mark_of(text_of_inlines((content[at],))):
            words = _BEHIND_MARK.sub("", words)
        rest = (replace(first, text=words.lstrip()), *rest[1:])
    return rest


def _before_mark(content: Inlines, file: str, bodies: Places) -> Inlines:
    """Return inlines without a link back at their end, and the space before it."""
    rest = content
    while rest and is_space(rest[-1]):
        rest = rest[:-1]
    if not rest or not _is_back(rest[-1], file, bodies):
        return content
    rest = rest[:-1]
    while rest and is_space(rest[-1]):
        rest = rest[:-1]
    last = rest[-1] if rest else None
    if isinstance(last, Text):
        rest = (*rest[:-1], replace(last, text=last.text.rstrip()))
    return rest


def _is_back(node: Inline, file: str, bodies: Places) -> bool:
    """Return whether an inline leads back from a note: to a place that is not itself a note."""
    named = False
    while isinstance(node, Span | Superscript) and len(node.content) == 1:
        named = named or (isinstance(node, Span) and bool(names_of(node) & _BACK))
        node = node.content[0]
    if not isinstance(node, Link):
        return False
    words = inline_text(node.content).strip()
    inside, fragment = resolve(file, node.target)
    leads = bool(inside and fragment) and (inside, fragment) not in bodies
    return leads and (named or mark_of(words) != "" or is_return(words) or is_sign(node))


def _without(blocks: Blocks, gone: AbstractSet[int]) -> Blocks:
    """Return the blocks without those whose identities are in `gone`, and without emptied ones."""

    def left(block: Block) -> Blocks:
        if id(block) in gone:
            return ()
        inside = _without(block.blocks, gone) if isinstance(block, Container) else ()
        if not isinstance(block, Container) or inside is block.blocks:
            return (block,)
        return (with_blocks(block, inside),) if inside else ()

    return splice(blocks, left)

"""Calls and the blocks with their names → the notes that are certainly called, and only once."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice, takewhile
from typing import Final

from octavo.passes.choices import Choices
from octavo.passes.reading.names import name_words
from octavo.passes.structure.note_calls import Call, Frame, LinksOfPage, place_of
from octavo.passes.structure.note_trimming import says_something, trim_note
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Heading,
    Link,
    Paragraph,
    attribute,
)
from octavo.tree.note_marks import mark_of
from octavo.tree.note_numbers import begins_with
from octavo.tree.text import ink
from octavo.tree.walk import runs_of, walk_blocks, walk_inlines

_CODE: Final = "STR013"
_ELEMENTS: Final = frozenset({"li", "p", "div", "aside", "section", "dd", "dt"})
"""Elements that may be a note."""
_LONGEST: Final = 6000
"""The most ink of a note; a longer block is a section of the page that links lead to."""
_NAMES: Final = frozenset({
    "footnote", "footnotes", "endnote", "endnotes", "rearnote", "sidenote", "note", "notes", "fn", "ftn", "edn",
    "noteref", "cite", "reference", "references", "annotation", "annotations",
})  # fmt: skip
"""Words that name an element a note."""
_ANSWERS: Final = frozenset({
    "comment", "comments", "commentlist", "reply", "replies", "respond", "response", "responses", "disqus",
    "message", "messages", "review", "reviews",
})  # fmt: skip
"""Words that name readers' comments: a link to a comment is a reply and calls no note."""
_TRIED: Final = 8
"""The most calls of one name that are examined; a note with more than one call stays anyway."""
_BOXES: Final = frozenset({"div", "section", "aside"})
"""Elements that may hold a note whose number precedes them on a line of its own."""
_NAMED_ABOVE: Final = 3
"""The number of elements, from the note outwards, whose names may show that it is one."""


@dataclass(frozen=True, slots=True, eq=False)
class Joint:
    """A call and its note."""

    call: Call
    frame: Frame
    taken: Blocks
    """The blocks to remove from their place."""
    content: Blocks
    """The note's own blocks, still with its number and backlinks."""
    last: int
    """The number of the last block in it."""
    number: int
    """Its number in a list, or 0."""

    def holds(self, other: Frame) -> bool:
        """Return whether a block is part of the note."""
        return self.frame.first <= other.first <= self.last

    def trimmed(self, blocks: Blocks) -> Blocks:
        """Return the note's blocks, rewritten or not, without its number and backlinks."""
        return trim_note(blocks, self.call, is_numbered=self.number > 0)


def joints_of(page: LinksOfPage, choices: Choices) -> tuple[Joint, ...]:
    """Return each call with its note, in the order of the calls, except notes that the user keeps in place."""
    calls: dict[str, list[Call]] = {}
    for call in page.calls:
        calls.setdefault(call.name, []).append(call)
    borne = _Borne(page)
    bodies = {name: _joint(page, borne, of_name[0]) for name, of_name in calls.items()}
    likely = [
        replace(joint, call=call)
        for name, joint in bodies.items()
        if joint is not None
        for call in calls[name][:_TRIED]
        if joint.frame.first > call.frame.first
    ]
    homes = {
        "",
        *(joint.call.base for joint in likely if _leads_back(joint)),
        *_own_addresses(page),
    }
    likely = [joint for joint in likely if joint.call.base in homes and _is_called(joint)]
    often = {id(joint.frame.siblings) for joint in likely if not _is_called_once(page, joint)}
    joints = [joint for joint in likely if id(joint.frame.siblings) not in often]
    return tuple(
        joint for joint in _apart(joints) if _is_worth_it(joint) and not _is_kept(joint, choices)
    )


class _Borne:
    """The blocks with a name that links lead to, by their numbers in reading order."""

    def __init__(self, page: LinksOfPage) -> None:
        of_names = (bearers for name, bearers in page.bearers.items() if name in page.links)
        self._numbers = sorted({bearer.first for bearers in of_names for bearer in bearers})

    def __contains__(self, frame: Frame) -> bool:
        """Return whether a block, or something in it, has such a name."""
        return self._stands_in(frame.first, frame.last)

    def another_in(self, box: Frame, note: Frame) -> bool:
        """Return whether something in a box has such a name, apart from `note` and its contents."""
        # The box itself does not count: its own name is not another note's.
        return self._stands_in(box.first + 1, note.first - 1) or self._stands_in(
            note.last + 1, box.last
        )

    def _stands_in(self, first: int, last: int) -> bool:
        at = bisect_left(self._numbers, first)
        return at < len(self._numbers) and self._numbers[at] <= last


def _own_addresses(page: LinksOfPage) -> Iterator[str]:
    """Yield the addresses that must be the page's own: browsers save `#name` links with the full address before them.

    An address is the page's own if every name that links lead to there exists on this page.
    """
    known = page.bearers.keys() | page.anchored
    for base, names in page.led_to.items():
        if base.startswith(("http:", "https:")) and names <= known | {""}:
            yield base


def _joint(page: LinksOfPage, borne: _Borne, call: Call) -> Joint | None:
    """Return the joint of a call and the only block with its name, or None if that block cannot be a note."""
    bearers = page.bearers.get(call.name, [])
    if not bearers or call.name in page.anchored:
        return None
    frame = bearers[0]
    if not all(frame.holds(other) for other in bearers):
        return None
    is_element = isinstance(frame.block, Container) and frame.block.name in _ELEMENTS
    if not frame.is_raw or not (is_element or isinstance(frame.block, Paragraph)):
        return None
    frames = (frame, *_continued(page, borne, frame, call))
    taken = tuple(one.block for one in frames)
    if _is_part_of_page(taken) or _is_answer(frame, call):
        return None
    content = tuple(block for one in frames for block in _content(one.block))
    return Joint(call, frame, taken, content, frames[-1].last, _number(frame))


def _continued(page: LinksOfPage, borne: _Borne, frame: Frame, call: Call) -> Iterator[Frame]:
    """Yield the blocks after a note's first block that belong to the note.

    After a `dt` these are its `dd` elements. After a number on a line of its own it is the next block, or the whole
    rest of the box that begins with the number. In a box named after notes it is each line up to the next note.
    """
    is_term = isinstance(frame.block, Container) and frame.block.name == "dt"
    is_line = isinstance(frame.block, Paragraph) or _name_of(frame.block) == "p"
    is_boxed = is_line and frame.around is not None and _is_named(frame.around, 1)
    is_number = _is_number_alone(frame.block, call)
    is_row = (
        is_number
        and frame.at == 0
        and frame.around is not None
        and not borne.another_in(frame.around, frame)
    )
    at = frame.at + 1
    while following := page.frames.get((id(frame.siblings), at)):
        name = _name_of(following.block)
        goes_on = name == "dd" if is_term else name in {"", "p", "ul", "ol", "blockquote"}
        is_numbered = is_number and at == frame.at + 1 and (goes_on or name in _BOXES)
        goes_on = (goes_on and (is_term or is_boxed)) or is_numbered or is_row
        if not goes_on or following in borne:
            return
        yield following
        at += 1


def _is_number_alone(block: Block, call: Call) -> bool:
    """Return whether a block is nothing but a note's number, linked back to the call."""
    is_mark = mark_of(text_of_blocks((block,)).strip()) == call.mark
    return is_mark and _leads_to((block,), call)


def _name_of(block: Block) -> str:
    """Return the element name of a container, "" for a paragraph, "-" for any other block."""
    if isinstance(block, Container):
        return block.name
    return "" if isinstance(block, Paragraph) else "-"


def _is_named(frame: Frame, most: int) -> bool:
    return not _NAMES.isdisjoint(_words_around(islice(frame.above(), most)))


def _content(block: Block) -> Blocks:
    if not isinstance(block, Container) or block.name == "p":
        return (block,)
    if block.lang or block.dir:
        return (replace(block, name="div"),)
    return block.blocks


def _number(frame: Frame) -> int:
    """Return the number that an ordered list prints before this item; 0 for any other item."""
    above = frame.around.block if frame.around else None
    if not isinstance(above, Container) or above.name != "ol":
        return 0
    start = attribute(above, "start")
    first = int(start) if start.isdecimal() and len(start) < 9 else 1
    return first + frame.items


def _is_part_of_page(blocks: Blocks) -> bool:
    inside = list(walk_blocks(blocks))
    return (
        any(isinstance(block, Heading) for block in inside)
        or ink(text_of_blocks(blocks)) > _LONGEST
    )


def _words_around(frames: Iterable[Frame]) -> frozenset[str]:
    names = [
        f"{attribute(box, 'class')} {attribute(box, 'id')} {attribute(box, 'role')} {attribute(box, 'epub:type')}"
        for frame in frames
        if isinstance(box := frame.block, Container)
    ]
    return name_words(" ".join(names))


def _is_answer(frame: Frame, call: Call) -> bool:
    """Return whether a link leads to a reader's comment; the name of a box around both proves nothing: a post may have notes."""
    apart = takewhile(lambda above: not above.holds(call.frame), frame.above())
    return not _ANSWERS.isdisjoint(name_words(call.name) | _words_around(apart))


def _is_called(joint: Joint) -> bool:
    """Return whether more than a shared name connects a note and its call: a backlink, the same mark, or the note's class."""
    call = joint.call
    if _leads_back(joint):
        return True
    if not (call.is_set_off or call.is_attached):
        return False
    if begins_with(joint.content, call.mark) or call.mark in _marks_of(joint.number):
        return True
    return call.is_set_off and _is_named(joint.frame, _NAMED_ABOVE)


def _marks_of(number: int) -> tuple[str, ...]:
    """Return the marks that a list may print before its item of this number: `3` and `c`; nothing for 0."""
    letter = (chr(ord("a") + number - 1),) if 0 < number <= 26 else ()
    return (str(number), *letter) if number else ()


def _leads_back(joint: Joint) -> bool:
    return _leads_to(joint.content, joint.call)


def _leads_to(blocks: Blocks, call: Call) -> bool:
    """Return whether a link in blocks leads back to a call."""
    return any(
        place_of(node.target)[1] in call.nearby and place_of(node.target)[0] == call.base
        for block in walk_blocks(blocks)
        for run in runs_of(block)
        for node in walk_inlines(run)
        if isinstance(node, Link) and "#" in node.target
    )


def _is_called_once(page: LinksOfPage, joint: Joint) -> bool:
    others = (frame for frame in page.links[joint.call.name] if not joint.holds(frame))
    return len(list(islice(others, 2))) == 1


def _apart(joints: list[Joint]) -> Iterator[Joint]:
    """Yield the notes that neither contain another note nor are inside one."""
    by_place = sorted(joints, key=lambda joint: joint.frame.first)
    entangled: set[int] = set()
    outer = by_place[0] if by_place else None
    for joint in by_place[1:]:
        if outer is not None and outer.holds(joint.frame):
            entangled |= {id(outer), id(joint)}
        else:
            outer = joint
    return (joint for joint in joints if id(joint) not in entangled)


def _is_worth_it(joint: Joint) -> bool:
    """Return whether a note has any text besides its number and its backlinks."""
    return any(
        says_something(run)
        for block in walk_blocks(joint.trimmed(joint.content))
        for run in runs_of(block)
    )


def _is_kept(joint: Joint, choices: Choices) -> bool:
    return choices.spares(_CODE, text_of_blocks(joint.content), joint.frame.block.origin)

"""Calls and notes that a saved page joins by links → a `Note` where each is called.

A note is believed to be called where its way back leads to the call, or where it begins with the call's
mark, stands at that place of a list, or is named a note. It stands behind its call, once, and nothing else
leads to it; of notes that stand together all stay where one is called twice, for their numbers would no
longer agree. What is left empty goes with them: the list, the box, the rule and the heading over them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.pipeline import Pass
from octavo.passes.structure.note_calls import Call, gather
from octavo.passes.structure.note_joints import Joint, joints_of
from octavo.passes.structure.note_remains import without_notes
from octavo.passes.structure.note_trimming import without
from octavo.tree.census import holds
from octavo.tree.document import Document, Section
from octavo.tree.ink import text_of_blocks, text_of_inlines
from octavo.tree.marks import CLOSING, OPENING
from octavo.tree.nodes import (
    Block,
    Blocks,
    Emphasis,
    Inline,
    Inlines,
    Link,
    Note,
    Span,
    Strong,
    Superscript,
    Text,
)
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import Rewriter, map_sections, splice, with_content
from octavo.tree.text import is_blank
from octavo.tree.walk import walk_inlines

JOINED: Final = "STR013"
_NAME: Final = "join-footnotes"


def join_footnotes(choices: Choices) -> Pass:
    """Return the pass that puts notes where the text calls them (STR013)."""

    def run(document: Document) -> Outcome:
        if JOINED in choices.keep or not holds(document, Link):
            return Outcome(document)
        findings: list[Finding] = []
        result = map_sections(document, partial(_joined, choices=choices, findings=findings))
        return Outcome(result, tuple(findings))

    return Pass(_NAME, run, (JOINED,))


def _joined(section: Section, choices: Choices, findings: list[Finding]) -> Section:
    page = gather(section.blocks)
    joints = joints_of(page, choices) if page.calls else ()
    if not joints:
        return section
    gone = {id(block) for joint in joints for block in joint.taken}
    joiner = _Joiner(joints)
    labels: list[Block] = []
    blocks = joiner.join(without_notes(section.blocks, gone, labels))
    findings.extend(joiner.findings())
    for label in labels:
        message = "The line over notes went with them."
        origin = origin_by(label.origin, _NAME)
        findings.append(
            CODES[JOINED].found(origin, before=text_of_blocks((label,)), message=message)
        )
    return replace(section, blocks=blocks)


@dataclass(slots=True)
class _Placed:
    """A note where it is called, and what stood there and at the foot before."""

    note: Note
    call: Call
    called: str
    stood: str


class _Joiner:
    """Puts notes where they are called, and what is left of the calls out of the way."""

    def __init__(self, joints: tuple[Joint, ...]) -> None:
        self._joints = {id(joint.call.link): joint for joint in joints}
        self._placed: dict[int, _Placed] = {}
        self._rewriter = Rewriter(inlines=self._put)

    def join(self, blocks: Blocks) -> Blocks:
        return self._rewriter.rewrite_blocks(blocks)

    def findings(self) -> Iterator[Finding]:
        for placed in self._placed.values():
            yield CODES[JOINED].found(
                origin_by(placed.call.frame.block.origin, _NAME),
                before=f"{placed.called}\n{placed.stood}",
                after=text_of_blocks(placed.note.blocks),
            )

    def _put(self, content: Inlines) -> Inlines:
        result = splice(content, self._of)
        if any(id(node) in self._placed for node in result):
            result = self._closed_up(result)
        return result

    def _of(self, node: Inline) -> Inlines:
        match node:
            case Link():
                joint = self._joints.get(id(node))
                return (node,) if joint is None else (self._note(joint),)
            case Superscript(inside) | Span(inside) | Strong(inside) | Emphasis(inside):
                if any(id(inner) in self._placed for inner in inside):
                    return tuple(self._lifted(node, inside))
                return (node,)
            case _:
                return (node,)

    def _note(self, joint: Joint) -> Note:
        blocks = self.join(joint.content)
        call = joint.call
        note = Note(joint.trimmed(blocks), origin=call.frame.block.origin)
        words = text_of_inlines((call.link,))
        self._placed[id(note)] = _Placed(note, call, words, text_of_blocks(blocks))
        return note

    def _lifted(
        self, node: Superscript | Span | Strong | Emphasis, inside: Inlines
    ) -> Iterator[Inline]:
        """Give a note without what raised its call; what else was raised stays so."""
        others = [inner for inner in inside if id(inner) not in self._placed]
        if all(_is_space(inner) for inner in others):
            yield from inside
        elif isinstance(node, Superscript):
            for inner in inside:
                yield inner if id(inner) in self._placed else with_content(node, (inner,))
        else:
            yield node

    def _closed_up(self, content: Inlines) -> Inlines:
        """Return inlines without the brackets around a call, and without the space before it."""
        left: Inlines = ()
        for at, node in enumerate(content):
            placed = self._placed.get(id(node))
            if placed is not None:
                before = text_of_inlines(left)
                opening = "" if _ends_in_note(left) else before[-1:]
                content, bracket = _without_closing(content, at + 1, opening)
                placed.called = (
                    f"{before[-1:]}{placed.called}{bracket}" if bracket else placed.called
                )
                size = len(before) - len(bracket)
                after = text_of_inlines(content[at + 1 : at + 2])
                kept = size if after[:1].isalnum() else len(before[:size].rstrip())
                left = left if kept == len(before) else without(left, kept, len(before))
            left = (*left, content[at])
        return left


def _ends_in_note(content: Inlines) -> bool:
    return any(isinstance(node, Note) for node in walk_inlines(content[-1:]))


def _without_closing(content: Inlines, at: int, opening: str) -> tuple[Inlines, str]:
    """Return inlines without the bracket that their text begins with from `at` on, if it closes `opening`."""
    following = text_of_inlines(content[at : at + 1])
    if not opening or opening not in OPENING or following[:1] != CLOSING[OPENING.index(opening)]:
        return content, ""
    rest = without(content[at : at + 1], 0, 1) or (Text(""),)
    return (*content[:at], *rest, *content[at + 1 :]), following[:1]


def _is_space(node: Inline) -> bool:
    return isinstance(node, Text) and is_blank(node.text)

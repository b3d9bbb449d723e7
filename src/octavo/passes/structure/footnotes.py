"""Calls and notes that a saved page connects by links → a `Note` at each call.

A note is accepted if its backlink leads to the call, or if it begins with the call's
mark, has that number in a list, or is named a note. It comes after its call, is called once, and nothing else
leads to it. If one of several notes in a group is called twice, all stay where they are, since their numbers would no
longer agree. Whatever is left empty goes with the notes: the list, the box, the rule and the heading above.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.pipeline import Pass
from octavo.passes.reading.programs import is_written
from octavo.passes.structure.note_calls import links_on, may_call
from octavo.passes.structure.note_joints import Joint, joints_of
from octavo.tree.census import nodes_of
from octavo.tree.document import Document, Section
from octavo.tree.ink import text_of_blocks, text_of_inlines
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
from octavo.tree.note_marks import CLOSING, OPENING
from octavo.tree.note_numbers import without
from octavo.tree.note_remains import without_notes
from octavo.tree.origin import origin_by
from octavo.tree.plain import is_space
from octavo.tree.rewriting import Rewriter, map_sections, splice, with_content
from octavo.tree.walk import child_inlines

JOINED: Final = "STR013"
_NAME: Final = "join-footnotes"


def join_footnotes(choices: Choices) -> Pass:
    """Return the pass that moves notes to where the text calls them (STR013)."""

    def run(document: Document) -> Outcome:
        if JOINED in choices.keep or not any(map(may_call, nodes_of(document, Link))):
            return Outcome(document)  # no link that may call a note, as on most pages
        findings: list[Finding] = []
        joined = partial(_joined, choices=choices, findings=findings, headings=is_written(document))
        result = map_sections(document, joined)
        return Outcome(result, tuple(findings))

    return Pass(_NAME, run, (JOINED,))


def _joined(
    section: Section, choices: Choices, findings: list[Finding], *, headings: bool
) -> Section:
    """Return a section with its notes joined, repeated until nothing is left to join.

    A call that is removed may take along a name that kept another from being joined.
    """
    blocks = section.blocks
    while (page := links_on(blocks, headings=headings)).calls and (
        joints := joints_of(page, choices)
    ):
        joiner = _Joiner(joints)
        labels: list[Block] = []
        gone = {id(block) for joint in joints for block in joint.taken}
        blocks = joiner.join(without_notes(blocks, gone, labels))
        findings.extend((*joiner.findings(), *(line_over_notes(label, _NAME) for label in labels)))
    return section if blocks is section.blocks else replace(section, blocks=blocks)


def line_over_notes(label: Block, step: str) -> Finding:
    """Return the finding for a line removed along with the notes below it; `step` is the pass that joined them."""
    return CODES[JOINED].found(
        origin_by(label.origin, step),
        before=text_of_blocks((label,)),
        message="The label over notes was removed with them.",
    )


@dataclass(slots=True)
class _Placed:
    """A note at its call, and the text that was there and at the foot before."""

    note: Note
    joint: Joint
    called: str
    stood: str


class _Joiner:
    """Puts notes where they are called, and removes what is left of the calls."""

    def __init__(self, joints: tuple[Joint, ...]) -> None:
        self._joints = {id(joint.call.link): joint for joint in joints}
        self._all: list[_Placed] = []
        self._placed: dict[int, _Placed] = {}
        """The same by the note's identity."""
        self._rewriter = Rewriter(inlines=self._put)

    def join(self, blocks: Blocks) -> Blocks:
        return self._rewriter.rewrite_blocks(blocks)

    def findings(self) -> Iterator[Finding]:
        for placed in self._all:
            yield CODES[JOINED].found(
                origin_by(placed.joint.frame.block.origin, _NAME),
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
        note = Note(joint.trimmed(blocks), origin=joint.call.frame.block.origin)
        words = text_of_inlines((joint.call.link,))
        placed = _Placed(note, joint, words, text_of_blocks(blocks))
        self._all.append(placed)
        self._placed[id(note)] = placed
        return note

    def _lifted(
        self, node: Superscript | Span | Strong | Emphasis, inside: Inlines
    ) -> Iterator[Inline]:
        """Return a note without the superscript of its call; other superscripts stay."""
        others = [inner for inner in inside if id(inner) not in self._placed]
        if all(is_space(inner) for inner in others):
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
            if placed := self._placed.get(id(node)):
                brackets = _brackets_around(left, content[at + 1 : at + 2])
                if brackets:
                    left = without(left, len(text_of_inlines(left)) - 1, len(text_of_inlines(left)))
                    rest = without(content[at + 1 : at + 2], 0, 1) or (Text(""),)
                    content = (*content[: at + 1], *rest, *content[at + 2 :])
                    placed.called = f"{brackets[0]}{placed.called}{brackets[1]}"
                label = placed.called
                if not text_of_inlines(content[at + 1 : at + 2])[:1].isalnum():
                    closer = _without_space(left)
                    label = label if closer is left else f" {label}"
                    left = closer
                left = (*left, self._labelled(placed, label))
            else:
                left = (*left, content[at])
        return left

    def _labelled(self, placed: _Placed, label: str) -> Note:
        """Return a note labelled with the words it was called by, registered in place of the unlabelled one."""
        del self._placed[id(placed.note)]
        placed.note = replace(placed.note, label=label)
        self._placed[id(placed.note)] = placed
        return placed.note


def _brackets_around(before: Inlines, after: Inlines) -> str:
    """Return the pair of brackets around a call, at the end and beginning of the adjacent texts, or ""."""
    opening, closing = text_of_inlines(before)[-1:], text_of_inlines(after)[:1]
    are_text = all(isinstance(_edge(run, at), Text) for run, at in ((before, -1), (after, 0)))
    match = opening and closing and OPENING.find(opening) == CLOSING.find(closing) != -1
    return opening + closing if are_text and match else ""


def _edge(run: Inlines, at: int) -> Inline | None:
    """Return the innermost inline at the start or the end of a run."""
    node: Inline | None = None
    while run:
        node = run[at]
        run = child_inlines(node)
    return node


def _without_space(content: Inlines) -> Inlines:
    text = text_of_inlines(content)
    kept = len(text.rstrip())
    return content if kept == len(text) else without(content, kept, len(text))

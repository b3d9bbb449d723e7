"""Take blocks and inlines out of a page, with a finding for each: the one way chrome goes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Final, TypeAlias, TypeVar

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.sparing import spared_block, spared_inline
from octavo.tree.document import Document
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import (
    Block,
    Blocks,
    Container,
    Heading,
    Inline,
    Inlines,
    Paragraph,
    Text,
)
from octavo.tree.origin import origin_by
from octavo.tree.record import record
from octavo.tree.rewriting import normal_form, rewrite, splice, unchanged_inlines
from octavo.tree.text import CJK, is_blank

_Node = TypeVar("_Node", Block, Inline)
_Spared: TypeAlias = Callable[[_Node, str, Choices], tuple[_Node | None, str]]
"""What of a node a rule removes and the user's choices leave: see `sparing`."""


@record
class Verdict:
    """Why a block or inline goes: the code, and what spoke for it."""

    code: str
    evidence: str = ""


def remove(
    document: Document,
    made_by: str,
    choices: Choices,
    *,
    blocks: Callable[[Block], Verdict | None] | None = None,
    inlines: Callable[[Inline], Verdict | None] | None = None,
    paragraphs: bool = True,
) -> Outcome:
    """Remove every block and inline that gets a verdict, but for what the user wants kept.

    A container or paragraph left empty by it goes too. The decisions must not depend on the order
    in which they are asked. `paragraphs` says that paragraphs may get one.

    Findings: one a removal, `before` holding all text that went.
    """
    removal = _Removal(made_by, choices, blocks, inlines, paragraphs)
    result = rewrite(
        document,
        blocks=removal.of_blocks,
        inlines=removal.of_inlines if inlines else unchanged_inlines,
        texts=False,
    )
    # A hollow block is dropped only beside a real removal: silent when idle.
    findings = tuple(removal.findings)
    return Outcome(result, findings) if findings else Outcome(document)


@dataclass(slots=True)
class _Removal:
    """What is asked of all blocks and inlines of a page, and what went."""

    made_by: str
    choices: Choices
    blocks: Callable[[Block], Verdict | None] | None
    inlines: Callable[[Inline], Verdict | None] | None
    paragraphs: bool
    findings: list[Finding] = field(default_factory=list)

    # Most siblings all stay, and asking first costs a third of putting them together again.

    def of_blocks(self, siblings: Blocks) -> Blocks:
        ask, of_paragraphs = self.blocks, self.blocks if self.paragraphs else None
        for block in siblings:
            if type(block) is Paragraph:
                doomed = not block.content or (of_paragraphs and of_paragraphs(block))
            else:
                doomed = _is_hollow(block) or (ask and ask(block))
            if doomed:
                return splice(siblings, self._of_block)
        return siblings

    def of_inlines(self, siblings: Inlines) -> Inlines:
        for node in siblings:
            if type(node) is not Text and self.inlines is not None and self.inlines(node):
                return closed_up(splice(siblings, self._of_inline))
        return siblings

    def _of_block(self, block: Block) -> Iterable[Block]:
        if _is_hollow(block):
            return ()
        asked = self.blocks if self.paragraphs or type(block) is not Paragraph else None
        return self._part(block, asked(block) if asked else None, spared_block)

    def _of_inline(self, node: Inline) -> Iterable[Inline]:
        verdict = self.inlines(node) if self.inlines else None
        return self._part(node, verdict, spared_inline) or _space_of(node)

    def _part(
        self, node: _Node, verdict: Verdict | None, spared: "_Spared[_Node]"
    ) -> Iterable[_Node]:
        """Return what is left of a node, and say what went."""
        if verdict is None:
            return (node,)
        rest, gone = spared(node, verdict.code, self.choices)
        if rest is not node:
            origin = origin_by(node.origin, self.made_by)
            found = CODES[verdict.code].found(origin, before=gone, evidence=verdict.evidence)
            self.findings.append(found)
        return () if rest is None else (rest,)


_SPACE: Final = Text(" ")
"""Stands, itself and no other, where something went that began or ended with a space."""
_CLOSES: Final = frozenset(".,;:!?…)]}»”’、。，！？：；）】」』")
"""Marks that no space stands before, but what the author set."""


def _space_of(node: Inline) -> tuple[Inline, ...]:
    """Return the space that may part the words on both sides of an inline, where that holds it."""
    text = text_of_inlines((node,))
    return (_SPACE,) if text[:1].isspace() or text[-1:].isspace() else ()


def closed_up(content: Inlines) -> Inlines:
    """Return inlines with one space where something went from between two, and none at the ends."""
    left: list[Inline] = []
    for at, node in enumerate(content):
        last = left[-1] if left else None
        parted = last is None or (isinstance(last, Text) and last.text.endswith(" "))
        if node is _SPACE:
            following = content[at + 1] if at + 1 < len(content) else None
            start = following.text[:1] if isinstance(following, Text) else ""
            closes = start in _CLOSES or CJK.match(start)
            left += [] if parted or closes else [node]
        elif parted and isinstance(node, Text):
            left.append(replace(node, text=node.text.lstrip(" ")))
        else:
            left.append(node)
    match left[-1:]:
        case [Text(text) as last]:
            left[-1] = replace(last, text=text.rstrip(" "))
        case _:
            pass
    return normal_form(left)


def says_something(content: Inlines) -> bool:
    """Tell whether anything but white space stands in a run of inlines."""
    return any(not isinstance(node, Text) or not is_blank(node.text) for node in content)


def _is_hollow(block: Block) -> bool:
    if isinstance(block, (Paragraph, Heading)):
        return not block.content
    return isinstance(block, Container) and not block.blocks

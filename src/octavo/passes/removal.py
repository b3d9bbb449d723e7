"""Take blocks and inlines out of a page, with a finding for each. All chrome is removed here."""

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
"""What the user's choices save of a node that a rule removes: see `sparing`."""


@record
class Verdict:
    """Why a block or inline is removed: the code of the rule, and what the decision was based on."""

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
    """Remove every block and inline that gets a verdict, except what the user keeps.

    A container or paragraph left empty goes too. Verdicts must not depend on the order
    in which they are asked for. `paragraphs` says whether paragraphs may get one.

    Findings: one for each removal; `before` holds all text that was removed.
    """
    removal = _Removal(made_by, choices, blocks, inlines, paragraphs)
    result = rewrite(
        document,
        blocks=removal.of_blocks,
        inlines=removal.of_inlines if inlines else unchanged_inlines,
        texts=False,
    )
    # An empty block is dropped only along with a real removal: passes are silent when idle.
    findings = tuple(removal.findings)
    return Outcome(result, findings) if findings else Outcome(document)


@dataclass(slots=True)
class _Removal:
    """The questions asked of each block and inline of a page, and what was removed."""

    made_by: str
    choices: Choices
    blocks: Callable[[Block], Verdict | None] | None
    inlines: Callable[[Inline], Verdict | None] | None
    paragraphs: bool
    findings: list[Finding] = field(default_factory=list)

    # Mostly all siblings stay, and checking first costs a third of rebuilding them.

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
        """Return what is left of a node, and record what was removed."""
        if verdict is None:
            return (node,)
        rest, gone = spared(node, verdict.code, self.choices)
        if rest is not node:
            origin = origin_by(node.origin, self.made_by)
            found = CODES[verdict.code].found(origin, before=gone, evidence=verdict.evidence)
            self.findings.append(found)
        return () if rest is None else (rest,)


_SPACE: Final = Text(" ")
"""Placeholder, compared by identity, for something removed that began or ended with a space."""
_CLOSES: Final = frozenset(".,;:!?…)]}»”’、。，！？：；）】」』")
"""Marks that take no space before them, unless the author set one."""


def _space_of(node: Inline) -> tuple[Inline, ...]:
    """Return the space that must stay between the words on either side of a removed inline, if it held one."""
    text = text_of_inlines((node,))
    return (_SPACE,) if text[:1].isspace() or text[-1:].isspace() else ()


def closed_up(content: Inlines) -> Inlines:
    """Return inlines with one space where something was removed between two of them, and none at the ends."""
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
    """Return whether a run of inlines holds anything but white space."""
    return any(not isinstance(node, Text) or not is_blank(node.text) for node in content)


def _is_hollow(block: Block) -> bool:
    if isinstance(block, (Paragraph, Heading)):
        return not block.content
    return isinstance(block, Container) and not block.blocks

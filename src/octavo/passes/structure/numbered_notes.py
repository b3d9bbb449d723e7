"""Notes at the foot of a chapter that only numbers connect to the text → a `Note` at each call.

`a cha[1] with two lanterns`, and below the story `[1] A flat boat.`: a copied page has no links, and many a
translator sets none. The numbers below and those in the text must agree: each is called once, in order, in
brackets or raised, and after a word, unless the lines are announced as notes. If any of the notes
disagrees, none is joined.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from functools import partial
from itertools import accumulate, chain, count, groupby
from typing import Final

from octavo.findings.alternatives import DROP
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.pipeline import Pass
from octavo.passes.reading.note_labels import is_footnotes_head, opening_label
from octavo.passes.structure.footnotes import JOINED, line_over_notes
from octavo.passes.structure.note_spans import AT_EDGE
from octavo.tree.document import Document, Section
from octavo.tree.ink import text_of_blocks, text_of_inlines
from octavo.tree.nodes import (
    Aside,
    Block,
    Blocks,
    Heading,
    Inline,
    Inlines,
    List,
    Note,
    Paragraph,
    Superscript,
    Text,
)
from octavo.tree.note_marks import LABELS, mark_of
from octavo.tree.note_numbers import without_number
from octavo.tree.note_remains import without_notes
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import Rewriter, map_sections, splice
from octavo.tree.stops import ends_with_stop
from octavo.tree.text import ink, is_blank
from octavo.tree.walk import walk_blocks, walk_inlines

_NAME: Final = "join-numbered-notes"
_TRIED: Final = 8
"""The number of runs of numbered lines below a story that are tried, the last first."""
_LONGEST_LEAD: Final = 16
"""The number of a line's first characters that must hold a note's number."""
_LEAD: Final = re.compile(rf"[\s\[(【〔〈]*(?:(?:{LABELS})\.?\s?)?(\d{{1,3}})(?!\d)", re.IGNORECASE)
"""The number at the beginning of a folded line; `without_number` tells whether it numbers the rest."""
_CALL: Final = re.compile(
    rf"[\[［【〔](?:(?:{LABELS})\.?\s?)?\d{{1,3}}[\]］】〕]"  # a bare number in parentheses numbers points
    rf"|[(（](?:{LABELS})\.?\s?\d{{1,3}}[)）]"
    r"|(?:[譯译訳原]?[注註]|각주|역주)[0-9０-９]{1,3}(?![0-9０-９])"
    r"|(?<![0-9⁰¹²³⁴-⁹])[¹²³⁴-⁹][⁰¹²³⁴-⁹]{0,2}(?![⁰¹²³⁴-⁹])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Body:
    """The content of a note, and the text that was there, including its number."""

    content: Blocks
    stood: str


@dataclass(frozen=True, slots=True)
class _Foot:
    """The numbered notes below a story, by number, and the blocks that hold them."""

    notes: Mapping[str, _Body]
    blocks: Blocks
    at: int
    """Index of the chapter's block that is the first of them, or holds it."""
    is_announced: bool
    """Whether they are announced as notes, by a line above them or by other text in the same note."""


@dataclass(frozen=True, slots=True)
class _Call:
    """A number in the text that may call a note: its node, and the place in it."""

    node: Text | Superscript
    start: int
    end: int
    mark: str
    is_attached: bool
    """Whether it follows a word without a space, or the end of a sentence, unlike the choice "of [1] and [2]"."""


def join_numbered_notes(choices: Choices) -> Pass:
    """Return the pass that moves notes to where numbers in the text call them (STR013).

    If the user drops notes, none are joined: they are labelled by then, and go.
    """

    def run(document: Document) -> Outcome:
        if JOINED in choices.keep or choices.notes == DROP:
            return Outcome(document)
        findings: list[Finding] = []
        result = map_sections(document, partial(_joined, choices=choices, findings=findings))
        return Outcome(result, tuple(findings))

    return Pass(_NAME, run, (JOINED,))


def _joined(section: Section, choices: Choices, findings: list[Finding]) -> Section:
    """Return a section with its notes joined, repeatedly, since of two lists below it one may hide the other."""
    while (result := _joined_once(section, choices, findings)) is not section:
        section = result
    return section


def _joined_once(section: Section, choices: Choices, findings: list[Finding]) -> Section:
    blocks = section.blocks
    feet = list(_feet_of(blocks))
    if not feet:
        return section
    for foot in reversed(feet[-_TRIED:]):
        calls = _calls_in(blocks[: foot.at])
        agree = [call.mark for call in calls] == list(foot.notes)
        if agree and (foot.is_announced or all(call.is_attached for call in calls)):
            break
    else:
        return section
    if any(choices.spares(JOINED, text_of_blocks((one,)), one.origin) for one in foot.blocks):
        return section
    heads: list[Block] = []
    rest = _without_foot(blocks, foot, heads)
    joined = _Joiner(calls, foot, findings).join(rest)
    findings.extend(line_over_notes(head, _NAME) for head in heads)
    return replace(section, blocks=joined)


def _feet_of(blocks: Blocks) -> Iterator[_Foot]:
    """Yield the runs of numbered lines that may be a chapter's notes: below it, or in asides below it."""
    placed = [
        (at, line, list(_numbered(line)))
        for at, block in enumerate(blocks)
        for line in (block.blocks if isinstance(block, Aside) else (block,))
    ]
    if not any(notes for _, _, notes in placed):
        return
    sizes = [ink(text_of_blocks((block,))) for block in blocks]
    behind = [*accumulate(reversed(sizes), initial=0)][::-1]  # ink from each block on
    most = AT_EDGE * behind[0]
    above: Block | None = None
    for is_run, run in groupby(placed, lambda each: bool(each[2])):
        places, lines, told = zip(*run, strict=True)
        if is_run and behind[places[-1] + 1] <= most and ink(text_of_blocks(lines)) <= most:
            notes = list(chain.from_iterable(told))
            numbers = [int(number) for number, _ in notes]
            if numbers == sorted(set(numbers)):
                announced = _is_head(above) or _says_more(blocks[places[0]])
                yield _Foot(dict(notes), lines, places[0], announced)
        above = lines[-1]


def _says_more(block: Block) -> bool:
    """Return whether an aside holds more than numbered lines, which may be an aside only because of their numbers."""
    return isinstance(block, Aside) and not all(any(_numbered(line)) for line in block.blocks)


def _is_head(block: Block | None) -> bool:
    if not isinstance(block, Paragraph | Heading):
        return False
    text = text_of_blocks((block,))
    label = opening_label(text)
    return (
        is_footnotes_head(text)
        or is_footnotes_head(text, perhaps=True)
        or (label is not None and label.alone)
    )


def _without_foot(blocks: Blocks, foot: _Foot, heads: list[Block]) -> Blocks:
    """Return the blocks of a chapter without the notes at its foot and the lines that head only these."""
    gone = {id(block) for block in foot.blocks}
    rest = tuple(chain.from_iterable(_left(block, gone, heads) for block in blocks))
    return without_notes(rest, gone, heads)


def _left(block: Block, gone: AbstractSet[int], heads: list[Block]) -> Blocks:
    """Return an author's or translator's note without the numbered notes in it, any other block as it is."""
    if not isinstance(block, Aside) or gone.isdisjoint(map(id, block.blocks)):
        return (block,)
    left = without_notes(block.blocks, gone, heads)
    if len(left) == 1 and _is_head(left[0]):
        heads.append(left[0])
        return ()
    return (replace(block, blocks=left),) if left else ()


def _numbered(block: Block) -> Iterator[tuple[str, _Body]]:
    """Yield the notes in a block, by number: a line that begins with one, or a list with several."""
    if isinstance(block, List) and block.ordered:
        stood = [text_of_blocks(item.blocks) for item in block.items]
        if not any(map(is_blank, stood)):  # a blank item may be a picture
            bodies = (
                _Body(item.blocks, said) for item, said in zip(block.items, stood, strict=True)
            )
            yield from zip(map(str, count(block.start)), bodies, strict=False)
    elif isinstance(block, Paragraph):
        start = text_of_inlines(block.content[:2])[:_LONGEST_LEAD]
        lead = _LEAD.match(unicodedata.normalize("NFKC", start))
        if lead is None:
            return
        text = text_of_inlines(block.content)
        content = without_number(block.content, lead[1])
        if content is not block.content and not is_blank(text_of_inlines(content)):
            yield lead[1], _Body((replace(block, content=content),), text)


def _calls_in(blocks: Blocks) -> list[_Call]:
    """Return the possible calls in the paragraphs of a story, in reading order."""
    return [
        call
        for block in walk_blocks(blocks)
        if isinstance(block, Paragraph)
        for call in _calls_of(block.content)
    ]


def _calls_of(content: Inlines) -> Iterator[_Call]:
    before = ""
    raised: set[int] = set()
    for node in walk_inlines(content):
        if isinstance(node, Superscript):
            words = text_of_inlines((node,))
            mark = mark_of(words)
            if mark.isdecimal() and before and not before[-1].isdigit():
                raised.update(map(id, walk_inlines(node.content)))
                yield _Call(node, 0, len(words), mark, _is_attached(before))
        elif isinstance(node, Text) and node.text:
            for found in _CALL.finditer(node.text) if id(node) not in raised else ():
                ahead = node.text[: found.start()] or before
                mark = mark_of(found.group())
                if ahead and mark.isdecimal():
                    yield _Call(node, *found.span(), mark, _is_attached(ahead))
            before = node.text


def _is_attached(before: str) -> bool:
    return not before[-1].isspace() or ends_with_stop(before.rstrip())


class _Joiner:
    """Puts notes where they are called."""

    def __init__(self, calls: list[_Call], foot: _Foot, findings: list[Finding]) -> None:
        self._calls: dict[int, list[_Call]] = {}
        for call in calls:
            self._calls.setdefault(id(call.node), []).append(call)
        self._foot, self._findings = foot, findings

    def join(self, blocks: Blocks) -> Blocks:
        return Rewriter(inlines=lambda content: splice(content, self._of)).rewrite_blocks(blocks)

    def _of(self, node: Inline) -> Inlines:
        calls = self._calls.get(id(node), [])
        if calls and isinstance(node, Superscript):
            return (self._note(calls[0], text_of_inlines((node,))),)
        return tuple(self._parted(node, calls)) if isinstance(node, Text) and calls else (node,)

    def _parted(self, node: Text, calls: list[_Call]) -> Iterator[Inline]:
        """Yield the pieces of a text with a note in place of each call."""
        at = 0
        for call in calls:
            said = node.text[at : call.start]
            # The space before a call goes with it, unless it is between two words.
            bare = said if node.text[call.end : call.end + 1].isalnum() else said.rstrip()
            yield replace(node, text=bare)
            yield self._note(call, node.text[at + len(bare) : call.end])
            at = call.end
        yield replace(node, text=node.text[at:])

    def _note(self, call: _Call, label: str) -> Note:
        body = self._foot.notes[call.mark]
        origin = body.content[0].origin
        self._findings.append(
            CODES[JOINED].found(
                origin_by(origin, _NAME),
                before=f"{label.strip()}\n{body.stood}",
                after=text_of_blocks(body.content),
            )
        )
        return Note(body.content, label=label, origin=origin)

"""The blocks of a chapter → which of them are authors' or translators' notes, judging by their words.

In doubt about how far a note reaches, the story wins:

- a line that begins with a label ("T/N: …"): that paragraph; also the rest of the chapter if a
  scene break separates it from the story and little follows, none of it speech;
- a bracket that begins with a label: to where it closes;
- a label on a line of its own at the start of a chapter: to the next scene break, else one paragraph;
  at its end: to the end, if nobody speaks or a scene break precedes it; within the story: only
  between two scene breaks;
- numbered footnotes at the end: under a heading that says so, or if each `[1]` is called;
- a postscript: after a note, or at an edge if it mentions chapters and readers.

If notes would be too much of the chapter, nothing is a note.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import Final

from octavo.passes.chrome.evidence.model import opens_speech
from octavo.passes.reading.note_labels import (
    BRACKETS,
    Label,
    NoteRole,
    is_footnotes_head,
    is_postscript,
    may_open_note,
    number_of,
    opening_label,
    speaks_to_readers,
)
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Blocks,
    Heading,
    List,
    Paragraph,
    SceneBreak,
    Text,
)
from octavo.tree.plain import inline_text, lines_of
from octavo.tree.text import ink

ALL_NOTES: Final = 0.5
"""If notes would be more than this share of a chapter, none are labelled: the whole chapter may be a note."""
AT_EDGE: Final = 0.25
"""The largest share of a chapter's ink in a note under a label of its own line, in a bracket, or in footnotes."""
_TAIL: Final = 0.1
"""The largest share of a chapter's ink in unlabelled paragraphs that continue a labelled line to the chapter's end."""
_REACH: Final = 8
"""The most paragraphs of such a continuation, and of a note in brackets."""


@dataclass(frozen=True, slots=True)
class NoteSpan:
    """Blocks that are a note: index of the first, index after the last, whose note it is, and the evidence for it."""

    first: int
    end: int
    role: NoteRole
    sign: str


def spans_in(blocks: Blocks) -> list[NoteSpan]:
    """Return the notes among the blocks, in order; none if they would be too much of the chapter."""
    lines = Lines(blocks)
    spans: list[NoteSpan] = []
    end = len(blocks)
    footnotes = _footnotes(lines)
    if footnotes:
        spans.append(footnotes)
        end = footnotes.first
    marked = _marked(blocks)
    if not marked and not spans:
        return []
    for first, label in reversed(_heads(lines, marked).items()):
        last = min(_reach(lines, first, label, end), end)
        if last > first:
            spans.append(NoteSpan(first, last, label.role, f"begins “{label.words}”"))
            end = first
    spans.extend(_postscripts(lines, marked, spans))
    return sorted(spans, key=lambda span: span.first) if _are_few(lines, spans) else []


def _are_few(lines: "Lines", spans: Sequence[NoteSpan]) -> bool:
    """Return whether the notes, including those labelled already, are at most `ALL_NOTES` of the chapter."""
    if not spans:
        return False
    noted = sum(lines.ink_of(span.first, span.end) for span in spans)
    noted += sum(lines.ink_of(at, at + 1) for at in range(len(lines)) if lines.is_note(at))
    return noted <= ALL_NOTES * lines.ink_of(0, len(lines))


def note_heads_in(blocks: Blocks) -> list[tuple[Block, Label]]:
    """Return the blocks that begin with a note's label, each with the label, except those that begin with a bracket."""
    marked = _marked(blocks)
    heads = _heads(Lines(blocks), marked) if marked else {}
    return [(blocks[at], label) for at, label in heads.items() if not label.bracketed]


def _marked(blocks: Blocks) -> list[int]:
    """Return the indexes of the blocks that may begin a note: these are few, and quickly found."""
    return [at for at, block in enumerate(blocks) if may_open_note(_opening(block))]


def _heads(lines: "Lines", marked: Sequence[int]) -> dict[int, Label]:
    """Return the labels at the beginning of blocks, by index."""
    heads: dict[int, Label] = {}
    for at in marked:
        label = opening_label(lines.text(at))
        if label and not (at - 1 in heads and heads[at - 1].alone):
            heads[at] = label
    return _without_speakers(heads)


@dataclass(frozen=True)
class Lines:
    """The blocks of a chapter, with the questions asked about them. Each of many labels may ask the same again."""

    blocks: Blocks

    @cached_property
    def _ink(self) -> Sequence[int]:
        """Return how much ink there is before each index."""
        each = (ink(text_of_blocks((block,))) for block in self.blocks)
        return tuple(accumulate(each, initial=0))

    @cached_property
    def _told(self) -> Sequence[int]:
        """Return how many blocks before each index are neither notes nor labels, headings or breaks."""
        each = (not self._is_aside(at) for at in range(len(self)))
        return tuple(accumulate(each, initial=0))

    def __len__(self) -> int:
        return len(self.blocks)

    def text(self, at: int) -> str:
        """Return the text of a block, with a newline after each of its lines."""
        block = self.blocks[at]
        if isinstance(block, Paragraph | Heading):
            return inline_text(block.content).strip()
        return "\n".join(lines_of((block,))) if isinstance(block, BlockQuote) else ""

    def is_break(self, at: int) -> bool:
        """Return whether the story pauses, or the chapter ends, at an index."""
        return not 0 <= at < len(self) or isinstance(self.blocks[at], SceneBreak)

    def is_note(self, at: int) -> bool:
        """Return whether a block is labelled already."""
        block = self.blocks[at]
        return isinstance(block, Aside) and block.role in {"author-note", "translator-note"}

    def ink_of(self, first: int, end: int) -> int:
        """Count the ink of some blocks."""
        return self._ink[end] - self._ink[first] if first < end else 0

    def is_small(self, first: int, end: int, share: float) -> bool:
        """Return whether the blocks in a range hold at most a share of the chapter's ink."""
        return self.ink_of(first, end) <= share * self.ink_of(0, len(self))

    def run_from(self, first: int) -> int:
        """Return the end of the paragraphs that begin at an index: at a break, a heading, a note or a label."""
        at = first
        while at < len(self) and isinstance(self.blocks[at], Paragraph | BlockQuote | List):
            if at > first and opening_label(self.text(at)):
                break
            at += 1
        return at

    def only_notes(self, first: int, end: int) -> bool:
        """Return whether there is nothing between two indexes but notes, labels, headings and breaks."""
        return first >= end or self._told[first] == self._told[end]

    def _is_aside(self, at: int) -> bool:
        return (
            self.is_break(at)
            or self.is_note(at)
            or isinstance(self.blocks[at], Heading)
            or opening_label(self.text(at)) is not None
        )


def _opening(block: Block) -> str:
    """Return enough of a block's first words to tell whether they are a label."""
    if isinstance(block, Paragraph) and block.content:  # the fast path for most blocks
        start = block.content[0]
        if isinstance(start, Text) and len(start.text) > _REACH:
            return start.text
    match block:
        case Paragraph() | Heading():
            return inline_text(block.content).lstrip()
        case BlockQuote((first, *_)):
            return _opening(first)
        case _:
            return ""


_FEWEST_TURNS: Final = 3
"""The same initials may label so many notes; if they recur more often, they name a speaker."""


def _without_speakers(heads: dict[int, Label]) -> dict[int, Label]:
    """Return the labels without initials that recur often enough to name a speaker: `AN: Who is there?`."""
    often = Counter(label.words for label in heads.values())
    return {
        at: label
        for at, label in heads.items()
        if "/" in label.words or len(label.words) > 2 or often[label.words] <= _FEWEST_TURNS
    }


def _reach(lines: Lines, first: int, label: Label, end: int) -> int:
    """Return the index after the last block of the note that begins with a label; `first` if it is not a note."""
    if label.bracketed:
        return _bracket_end(lines, first)
    return _lone_end(lines, first) if label.alone else _line_end(lines, first, end)


def _line_end(lines: Lines, first: int, end: int) -> int:
    last = lines.run_from(first + 1)
    told = [lines.text(at) for at in range(first + 1, last)]
    is_tail = (
        last >= end
        and lines.only_notes(last, len(lines))
        and first > 0
        and isinstance(lines.blocks[first - 1], SceneBreak)
        and len(told) <= _REACH
        and not any(map(opens_speech, told))
        and lines.is_small(first + 1, last, _TAIL)
    )
    return last if is_tail else first + 1


def _lone_end(lines: Lines, first: int) -> int:
    last = lines.run_from(first + 1)
    if last == first + 1:
        return first
    if lines.only_notes(0, first):
        end = last if last < len(lines) and lines.is_break(last) else first + 2
    elif lines.only_notes(last, len(lines)):
        told = any(opens_speech(lines.text(at)) for at in range(first + 1, last))
        is_marked = lines.is_break(first - 1) or isinstance(lines.blocks[first], Heading)
        end = last if is_marked or not told else first
    else:
        end = last if lines.is_break(first - 1) and lines.is_break(last) else first
    return end if lines.is_small(first, end, AT_EDGE) else first


def _bracket_end(lines: Lines, first: int) -> int:
    """Return the index after the block that closes a label's bracket; `first`, for no note, if text follows on the same line."""
    text = lines.text(first)
    opening = next(mark for mark in text if mark in BRACKETS)
    depth, closed = 0, -1
    for at, mark in enumerate(text):
        depth += (mark == opening) - (mark == BRACKETS[opening])
        if depth == 0 and mark == BRACKETS[opening]:
            closed = at
            break
    if closed >= 0:
        return first if any(map(str.isalnum, text[closed:])) else first + 1
    for at in range(first + 1, min(first + _REACH, len(lines))):
        if not isinstance(lines.blocks[at], Paragraph):
            break
        if lines.text(at).endswith(BRACKETS[opening]):
            return at + 1 if lines.is_small(first, at + 1, AT_EDGE) else first + 1
    return first + 1


def _footnotes(lines: Lines) -> NoteSpan | None:
    """Return the list of footnotes at the end of a chapter, or None."""
    end = len(lines)
    while end and (lines.is_note(end - 1) or isinstance(lines.blocks[end - 1], SceneBreak)):
        end -= 1
    first = end
    numbers: list[tuple[int, bool]] = []
    while first and (number := _number(lines, first - 1)):
        numbers.insert(0, number)
        first -= 1
    if not numbers or [number for number, _ in numbers] != sorted(
        {number for number, _ in numbers}
    ):
        return None
    head = lines.text(first - 1) if first else ""
    label = opening_label(head)
    if label and label.alone:
        return None  # a note with a label: handled by `_lone_end`
    if is_footnotes_head(head):
        sign = f"numbered lines under “{head}”"
        first -= 1
    elif all(bracketed for _, bracketed in numbers) and _all_called(lines, first, numbers):
        sign = "numbered lines, each called in the story"
        first -= is_footnotes_head(head, perhaps=True)
    else:
        return None
    span = NoteSpan(first, end, "translator-note", sign)
    return span if lines.is_small(span.first, end, AT_EDGE) else None


def _number(lines: Lines, at: int) -> tuple[int, bool] | None:
    block = lines.blocks[at]
    if isinstance(block, List):
        return (block.start, False) if block.ordered else None
    return number_of(lines.text(at)) if isinstance(block, Paragraph) else None


def _all_called(lines: Lines, end: int, numbers: list[tuple[int, bool]]) -> bool:
    story = text_of_blocks(lines.blocks[:end])
    return all(f"[{number}]" in story or f"［{number}］" in story for number, _ in numbers)


def _postscripts(
    lines: Lines, marked: Sequence[int], spans: Sequence[NoteSpan]
) -> Iterator[NoteSpan]:
    """Yield the postscripts that are the author's: after a note, or at an edge, addressed to readers."""
    taken = {at for span in spans for at in range(span.first, span.end)}
    for at in marked:
        text = lines.text(at)
        if at in taken or not is_postscript(text):
            continue
        before = lines.blocks[at - 1] if at else None
        if isinstance(before, Aside) and lines.is_note(at - 1):
            role: NoteRole = "author-note" if before.role == "author-note" else "translator-note"
            yield NoteSpan(at, at + 1, role, "a postscript behind a note")
        elif speaks_to_readers(text) and (
            at <= 1 or lines.only_notes(0, at) or lines.only_notes(at + 1, len(lines))
        ):
            yield NoteSpan(at, at + 1, "author-note", "a postscript to the readers")

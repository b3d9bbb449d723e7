"""Label authors' and translators' notes as `Aside`, in their place, with their words unchanged.

Three signs are trusted: a container whose class or id names a note, a label outside the box of the story, and the
first words of a line (`note_spans`). If notes would be too much of a chapter, none are labelled, and
`condition/doubts.py` reports it.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.pipeline import Pass
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.reading.names import names_on
from octavo.passes.reading.note_labels import (
    PARTS,
    Label,
    NoteRole,
    box_role,
    is_label_named_so,
    is_label_of_quotation,
    is_loose,
    is_note_box,
    number_of,
    opening_label,
)
from octavo.passes.structure.note_spans import ALL_NOTES, AT_EDGE, NoteSpan, spans_in
from octavo.tree.document import Document, Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import (
    Aside,
    Block,
    BlockQuote,
    Blocks,
    Container,
    Heading,
    List,
    Paragraph,
)
from octavo.tree.origin import origin_by
from octavo.tree.plain import inline_text, lines_of
from octavo.tree.rewriting import map_sections, with_blocks
from octavo.tree.stops import ends_with_stop
from octavo.tree.text import ink
from octavo.tree.walk import sole_block

LABELLED: Final = "STR007"
_BOXES: Final = "label-note-boxes"
_NAME: Final = "label-notes"


def label_boxes(choices: Choices) -> Pass:
    """Return the pass that labels containers whose class or id names a note (STR007)."""
    return _labelling(_BOXES, _with_boxes, choices)


def label_notes(choices: Choices) -> Pass:
    """Return the pass that labels notes by their first words (STR007)."""
    return _labelling(_NAME, _with_notes, choices)


def _labelling(
    name: str, label: Callable[[Section, list[Finding]], Section], choices: Choices
) -> Pass:
    def run(document: Document) -> Outcome:
        if LABELLED in choices.keep:
            return Outcome(document)
        findings: list[Finding] = []
        result = map_sections(document, lambda section: label(section, findings))
        return Outcome(result, tuple(findings))

    return Pass(name, run, (LABELLED,))


def _with_boxes(section: Section, findings: list[Finding]) -> Section:
    blocks = _boxed(section.blocks, section.blocks, findings)
    return section if blocks is section.blocks else replace(section, blocks=blocks)


def _boxed(blocks: Blocks, page: Blocks, findings: list[Finding]) -> Blocks:
    """Return the blocks with every box of notes made an `Aside`; the same tuple if there is none."""
    boxes = {
        at: made
        for at, block in enumerate(blocks)
        if isinstance(block, Container) and (made := _box(block, page, findings)) is not block
    }
    if boxes:
        blocks = tuple(boxes.get(at, block) for at, block in enumerate(blocks))
    spans = _beside_story(blocks, page) or _quoted(blocks, page)
    return _wrapped(blocks, spans, findings, _BOXES) if spans else blocks


def _beside_story(blocks: Blocks, page: Blocks) -> list[NoteSpan]:
    """Return the notes outside the box of the story, each beginning with a label on a line of its own.

    A note above the story reaches down to it or to the next label, one below it to the next label or to the end.
    """
    heads = [at for at, block in enumerate(blocks) if _label_in(block)]
    if not heads:
        return []
    whole = ink(text_of_blocks(page))
    held = [isinstance(block, Container) and ink(text_of_blocks((block,))) for block in blocks]
    story = next((at for at, size in enumerate(held) if size >= ALL_NOTES * whole > 0), None)
    if story is None:
        return []
    spans = []
    for first, following in pairwise((*heads, len(blocks))):
        label = _label_in(blocks[first])
        end = min(following, story) if first < story else following
        note = blocks[first + 1 : end]
        told = all(map(_is_line, note)) or len(note) == 1
        if label and note and told and ink(text_of_blocks(note)) <= AT_EDGE * whole:
            spans.append(NoteSpan(first, end, label.role, f"begins “{label.words}”"))
    return spans


def _quoted(blocks: Blocks, page: Blocks) -> list[NoteSpan]:
    """Return the notes of a box that holds nothing but headings, and quotations under labels."""
    spans = [
        NoteSpan(at, at + 2, "author-note", f"a quotation under “{label}”")
        for at, (one, two) in enumerate(pairwise(blocks))
        if isinstance(two, Container)
        and two.name == "blockquote"
        and (label := _over_quotation(one))
    ]
    taken = {at for span in spans for at in range(span.first, span.end)}
    if not all(
        at in taken or isinstance(sole_block(block), Heading) for at, block in enumerate(blocks)
    ):
        return []
    most = AT_EDGE * ink(text_of_blocks(page)) if spans else 0
    return [span for span in spans if ink(text_of_blocks(blocks[span.first : span.end])) <= most]


def _over_quotation(block: Block) -> str:
    """Return the text of a line that heads the author's words in a quotation, "" for any other line."""
    line = sole_block(block)
    if not isinstance(line, Paragraph | Heading):
        return ""
    words = inline_text(line.content).strip()
    return words if is_label_of_quotation(words) else ""


def _is_line(block: Block) -> bool:
    """Return whether a block is a single block of text, or a box around one."""
    if isinstance(block, Container):
        return len(block.blocks) == 1 and _is_line(block.blocks[0])
    return isinstance(block, Paragraph | BlockQuote | List)


def _label_in(block: Block) -> Label | None:
    """Return the label if a block is nothing but a label, or None."""
    return _lone_label(sole_block(block))


def _lone_label(line: Block) -> Label | None:
    if not isinstance(line, Paragraph | Heading):
        return None
    label = opening_label(inline_text(line.content).strip())
    return label if label and label.alone else None


def _box(block: Container, page: Blocks, findings: list[Finding]) -> Block:
    names = names_on(block).strip()
    role = box_role(names) if is_note_box(block) else None
    if role and (headed := _headed(block.blocks)):
        below = with_blocks(block, block.blocks[headed:])
        note = (_box(below, page, findings),) if below.blocks else ()
        return with_blocks(block, (*block.blocks[:headed], *note))
    if role and is_loose(names) and not _reads_as_talk(block):
        role = None
    most, sign = ALL_NOTES, f"stands in “{names}”"
    if role is None and len(block.blocks) > 1 and (label := _heading_of(block)):
        role, most, sign = label.role, AT_EDGE, f"stands under “{label.words}”"
    if role and 0 < ink(text_of_blocks((block,))) <= most * ink(text_of_blocks(page)):
        findings.append(_labelled(block, role, sign, _BOXES))
        return Aside(block.blocks, role, lang=block.lang, dir=block.dir, origin=block.origin)
    inside = _boxed(block.blocks, page, findings)
    return block if inside is block.blocks else with_blocks(block, inside)


def _heading_of(box: Container) -> Label | None:
    """Return the label on the first line of a box, alone on that line; None if there is none."""
    if box.name in PARTS:
        return None
    first = _first_of(box)
    if not isinstance(first, Paragraph | Heading):
        return None
    text = inline_text(first.content).strip()
    if is_label_named_so(text, box) and not _is_numbered(_first_of(box.blocks[1])):
        return Label("author-note", text.rstrip(":： "), alone=True)
    return _lone_label(first)


def _is_numbered(block: Block) -> bool:
    """Return whether a block is a list or begins with a number, as footnotes under a word for notes do."""
    if isinstance(block, Paragraph):
        return number_of(inline_text(block.content)) is not None
    return isinstance(block, List)


def _headed(blocks: Blocks) -> int:
    """Return how many blocks at the head of a box are a chapter's headings, below which its preface may be."""
    for at, block in enumerate(blocks):
        first = _first_of(block)
        if not isinstance(first, Heading) or parse_headline(inline_text(first.content)) is None:
            return at
    return len(blocks)


def _first_of(block: Block) -> Block:
    first = block
    while isinstance(first, Container) and first.blocks:
        first = first.blocks[0]
    return first


def _reads_as_talk(block: Container) -> bool:
    """Return whether a box holds more than the motto, place or date that authors also put there."""
    lines = list(lines_of(block.blocks))
    return len(lines) > 1 or any(ends_with_stop(line.rstrip()) for line in lines)


def _with_notes(section: Section, findings: list[Finding]) -> Section:
    blocks = section.blocks
    # A labelled note shows where the one before it ends, so label until no more are found.
    while spans := spans_in(blocks):
        blocks = _wrapped(blocks, spans, findings, _NAME)
    return section if blocks is section.blocks else replace(section, blocks=blocks)


def _wrapped(
    blocks: Blocks, spans: Sequence[NoteSpan], findings: list[Finding], made_by: str
) -> Blocks:
    new: list[Block] = []
    at = 0
    for span in spans:
        first = blocks[span.first]
        new.extend(blocks[at : span.first])
        new.append(Aside(blocks[span.first : span.end], span.role, origin=first.origin))
        findings.append(_labelled(first, span.role, span.sign, made_by))
        at = span.end
    return (*new, *blocks[at:])


def _labelled(block: Block, role: NoteRole, sign: str, made_by: str) -> Finding:
    speaker = "author" if role == "author-note" else "translator"
    origin = origin_by(block.origin, made_by)
    message = f"A note by the {speaker} was labelled as one."
    return CODES[LABELLED].found(origin, message=message, evidence=sign)

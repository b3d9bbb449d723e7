"""Authors' and translators' notes → where the user wants them: in place, after the story, or nowhere.

`end` moves them after the last block of their chapter, in order, and makes a footnote of a note in
brackets inside a paragraph; `drop` removes both. The scene break between a note and the story
goes with it, since it would separate the story from nothing.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from typing import Final

from octavo.findings.alternatives import DROP, KEEP
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.passes.chrome.chosen_text import mended
from octavo.passes.pipeline import Pass
from octavo.passes.removal import Verdict, remove
from octavo.passes.sparing import spared_block
from octavo.passes.structure.inline_notes import settle_inline_notes
from octavo.tree.document import Document, Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Aside, Block, Blocks, SceneBreak
from octavo.tree.origin import origin_by
from octavo.tree.rewriting import map_sections
from octavo.tree.text import excerpt

_NAME: Final = "settle-notes"
_REMOVED: Final = "CHR020"
_MOVED: Final = "CHR021"


def settle_notes(choices: Choices) -> Pass:
    """Return the pass that keeps, moves or drops notes as `choices.notes` says (CHR020, CHR021, CHR022)."""

    def run(document: Document) -> Outcome:
        if choices.notes == KEEP:
            return Outcome(document)
        settle = _dropped if choices.notes == DROP else _moved
        settled = settle(document, choices)
        inside = settle_inline_notes(settled.document, _NAME, choices)
        return Outcome(inside.document, (*settled.findings, *inside.findings))

    return Pass(_NAME, run, (_REMOVED, _MOVED, "CHR022"))


def is_note(block: Block) -> bool:
    """Return whether a block is an author's or translator's note."""
    return isinstance(block, Aside) and block.role in {"author-note", "translator-note"}


def _dropped(document: Document, choices: Choices) -> Outcome:
    def goes(block: Block) -> bool:
        return is_note(block) and spared_block(block, _REMOVED, choices)[0] is None

    def tidied(section: Section) -> Section:
        gone = {id(block) for block in section.blocks if goes(block)}
        blocks = _tidied(section.blocks, gone) if gone else section.blocks
        return replace(section, blocks=blocks, sections=tuple(map(tidied, section.sections)))

    def verdict(block: Block) -> Verdict | None:
        return Verdict(_REMOVED) if is_note(block) else None

    outcome = remove(map_sections(document, tidied), _NAME, choices, blocks=verdict)
    if not outcome.findings:
        return Outcome(document)
    return replace(outcome, document=mended(outcome.document))


def _tidied(blocks: Blocks, gone: set[int]) -> Blocks:
    """Return blocks without the scene breaks that will separate nothing once some blocks are gone."""
    kept: list[Block] = []
    last: Block | None = None
    is_seam = False
    for block in blocks:
        if id(block) in gone:
            is_seam = True
        elif isinstance(block, SceneBreak) and is_seam and isinstance(last, SceneBreak | None):
            continue
        else:
            is_seam = is_seam and isinstance(block, SceneBreak)
            last = block
        kept.append(block)
    if is_seam and isinstance(last, SceneBreak):
        del kept[max(at for at, block in enumerate(kept) if block is last)]
    return tuple(kept)


def _moved(document: Document, choices: Choices) -> Outcome:
    findings: list[Finding] = []
    result = map_sections(document, partial(_with_notes_last, choices=choices, findings=findings))
    return Outcome(result, tuple(findings))


def _with_notes_last(section: Section, choices: Choices, findings: list[Finding]) -> Section:
    """Return a section with its notes after its story; nested sections keep their own."""
    moved = list(_misplaced(section.blocks, choices))
    nested = tuple(_with_notes_last(child, choices, findings) for child in section.sections)
    if any(one is not other for one, other in zip(nested, section.sections, strict=True)):
        section = replace(section, sections=nested)
    if not moved:
        return section
    for block in moved:
        origin = origin_by(block.origin, _NAME)
        words = excerpt(text_of_blocks((block,)))
        findings.append(CODES[_MOVED].found(origin, evidence=f"“{words}”"))
    gone = {id(block) for block in moved}
    story = tuple(block for block in _tidied(section.blocks, gone) if id(block) not in gone)
    first = len(story)
    while first and is_note(story[first - 1]):
        first -= 1
    return replace(section, blocks=(*story[:first], *moved, *story[first:]))


def _misplaced(blocks: Blocks, choices: Choices) -> Iterator[Block]:
    """Yield the notes that precede a block of the story, except those to be left there."""
    last = max((at for at, block in enumerate(blocks) if not is_note(block)), default=-1)
    for block in blocks[: last + 1]:
        if is_note(block) and not choices.spares(_MOVED, text_of_blocks((block,)), block.origin):
            yield block

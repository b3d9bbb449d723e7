"""A clean page → findings about the condition of its text. The text itself is not changed.

A *condition* examines a chapter as it will be read and says what a person should look at: glyphs
that only the site's font can show, a chapter that stops short. Most chapters are sound, so each
condition begins with a search of the whole text that takes next to no time.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final, TypeAlias

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.choices import Choices
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Aside, Block, Blocks
from octavo.tree.origin import origin_by
from octavo.tree.text import is_blank

_OF_TITLES: Final = frozenset({"CHR001", "STR002"})


def nowhere(_: str) -> int:
    """Stand in for `line_of` if lines are not known: always 0."""
    return 0


@dataclass(frozen=True, slots=True)
class Reading:
    """A clean chapter as it will be read, and what cleaning reported."""

    blocks: Blocks
    text: str
    """All its text, one block a line."""
    data: bytes
    """The same in UTF-8: some searches are faster in bytes."""
    findings: tuple[Finding, ...] = ()
    line_of: Callable[[str], int] = nowhere
    """Finds the source line of words whose reader recorded none."""
    language: str = ""
    """The language tag that the page declares."""

    def paragraphs(self) -> Iterator[tuple[Block, str]]:
        """Yield each block that is not blank, with its text on one line."""
        for block in self.blocks:
            text = _one_line(block)
            if text:
                yield block, text

    def titles(self) -> Iterator[str]:
        """Yield the page's titles: its window title, and the heading that was lifted."""
        return (one.before for one in self.findings if one.code in _OF_TITLES)

    def last_paragraphs(self, count: int) -> list[tuple[Block, str]]:
        """Return the last `count` blocks that are not blank, in reading order, without notes."""
        found: list[tuple[Block, str]] = []
        for block in reversed(self.blocks):
            text = "" if isinstance(block, Aside) else _one_line(block)
            if text:
                found.append((block, text))
                if len(found) == count:
                    break
        return found[::-1]


def _one_line(block: Block) -> str:
    """Return the text of a block with no-break spaces as they are: in misread text they are letters."""
    text = text_of_blocks((block,)).replace("\n", " ")
    return "" if is_blank(text) else text


@dataclass(frozen=True, slots=True)
class Remark:
    """What a condition says about a chapter, before it becomes a finding."""

    code: str
    message: str
    block: Block | None = None
    """The first block it applies to; None for the chapter as a whole."""
    text: str = ""
    """The words it is about; naming them under `keep` silences it."""
    hint: str = ""
    """"" stands for the code's own hint."""


Condition: TypeAlias = Callable[[Reading], Iterable[Remark]]


def examine(
    reading: Reading, conditions: Iterable[Condition], choices: Choices
) -> tuple[Finding, ...]:
    """Return what `conditions` find in a chapter, except about what the user keeps.

    Findings: those of the conditions. None changes text.
    """
    return tuple(
        finding_of(remark, reading)
        for condition in conditions
        for remark in condition(reading)
        if not choices.spares(remark.code, remark.text)
    )


def reading_of(outcome: Outcome, text: str, line_of: Callable[[str], int] = nowhere) -> Reading:
    """Return the chapter on a clean page; `text` is all text of its document.

    `line_of` finds the source line of words.
    """
    blocks = tuple(block for section in outcome.document.sections() for block in section.blocks)
    data = text.encode("utf-8", "surrogatepass")
    language = outcome.document.metadata.language
    return Reading(blocks, text, data, outcome.findings, line_of, language)


def finding_of(remark: Remark, reading: Reading) -> Finding:
    """Return the finding for a remark, with its place."""
    place = remark.block or (reading.blocks[0] if reading.blocks else None)
    origin = origin_by(place.origin if place else None, "examine")
    if place and not origin.line:
        origin = replace(origin, line=reading.line_of(text_of_blocks((place,))))
    found = CODES[remark.code].found(origin, message=remark.message)
    return replace(found, hint=remark.hint) if remark.hint else found

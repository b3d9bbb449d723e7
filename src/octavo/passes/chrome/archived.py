"""Remove what an archive of free books puts around each of them, which also gives the book's title.

`*** START OF THE … EBOOK … ***` is above the book, `*** END OF THE … EBOOK … ***` below it: everything outside
these two belongs to the archive, its facts and its licence. Both mention an e-book; a transmission in a story
may start and end, too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.passes.pipeline import Pass
from octavo.passes.removal import Verdict, remove
from octavo.tree.document import Document, Statement, Subject
from octavo.tree.ink import text_of_blocks
from octavo.tree.nodes import Block, Heading, Paragraph, Text
from octavo.tree.text import fold_space
from octavo.tree.walk import walk_blocks, walk_inlines

_NAME: Final = "strip-archive"
_CODE: Final = "CHR004"
_MARK: Final = "***"
_LINE: Final = re.compile(
    r"\*{3} ?(?P<side>START|END) OF TH(?:E|IS) [^*]*\bE-?(?:BOOK|TEXT)\b[^*]*(?:\*{3})?"
)
_LONGEST: Final = 300
"""The most characters of a line that says where a book begins or ends; a longer one is a paragraph, and is skipped."""
_FACT: Final = re.compile(r"(?P<label>Title|Author): (?P<words>\S.{0,200})")
_ABOUT: Final[dict[str, Subject]] = {"Title": "book", "Author": "author"}
_CREDIT: Final = re.compile(r"(?:E-text )?(?:produced|prepared) by\b", re.IGNORECASE)
_FIRST_LINES: Final = 3
"""The number of a book's first lines in which the archive says who produced it."""


def strip_archive(choices: Choices) -> Pass:
    """Return the pass that removes what an archive puts around a book (CHR004), and records what it says about the book."""

    def run(document: Document) -> Outcome:
        leaves = [
            block
            for section in document.spine
            for block in walk_blocks(section.blocks)
            if isinstance(block, (Paragraph, Heading))
        ]
        sides = list(_sides(leaves))
        if not sides:
            return Outcome(document)
        start = max((at for side, at in sides if side == "START"), default=-1)
        ends = (at for side, at in sides if side == "END" and at > start)
        end = min(ends, default=len(leaves))
        credit = {
            at
            for at in range(start + 1, min(start + 1 + _FIRST_LINES, end))
            if start >= 0 and _CREDIT.match(_said(leaves[at]))
        }
        gone = {
            id(block) for at, block in enumerate(leaves) if not start < at < end or at in credit
        }
        outcome = remove(
            document,
            _NAME,
            choices,
            blocks=lambda block: (
                Verdict(_CODE, "added around the book by an archive") if id(block) in gone else None
            ),
        )
        said = tuple(_statements(leaves[: max(start, 0)]))
        if not (said and outcome.findings):
            return outcome
        told = replace(outcome.document, statements=(*document.statements, *said))
        return replace(outcome, document=told)

    return Pass(_NAME, run, (_CODE,))


def _sides(leaves: Sequence[Paragraph | Heading]) -> Iterator[tuple[str, int]]:
    """Yield the lines that say where a book begins, and where it ends."""
    for at, block in enumerate(leaves):
        if not _begins_with_mark(block):  # as for nearly all blocks
            continue
        said = _said(block)
        if len(said) <= _LONGEST and (line := _LINE.fullmatch(said)):
            yield line["side"], at


def _begins_with_mark(block: Paragraph | Heading) -> bool:
    first = block.content[0] if block.content else None
    if not isinstance(first, Text):  # few lines begin with an element
        first = next((node for node in walk_inlines(block.content) if isinstance(node, Text)), None)
    return first is not None and first.text.lstrip().startswith(_MARK)


def _said(block: Block) -> str:
    return fold_space(text_of_blocks((block,)))


def _statements(leaves: Sequence[Block]) -> Iterator[Statement]:
    for block in leaves:
        if fact := _FACT.fullmatch(_said(block)):
            yield Statement(_ABOUT[fact["label"]], fact["words"], f"{fact['label']}:")

"""Remove the line by which a site says that a chapter ends: "End of Chapter 12", "第十二章 完".

What an author writes stays: "The End", "to be continued", 完 alone, the end of an episode, a part
or a book, and anything with a title or a full stop at its end. A number must be the chapter's own.
"""

import re
from functools import partial
from typing import Final

from octavo.findings.finding import Outcome
from octavo.passes.choices import Choices
from octavo.passes.pipeline import Pass
from octavo.passes.reading import units
from octavo.passes.removal import Verdict, remove
from octavo.tree.document import Document, Section
from octavo.tree.nodes import Aside, Block, Heading, Paragraph, SceneBreak
from octavo.tree.numerals import HAN, number_value
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space

_NAME: Final = "strip-end-marks"
_CODE: Final = "CHR024"
_REACH: Final = 3
"""The number of the story's last blocks in which the mark may be: a date or a signature may follow it."""
_LONGEST: Final = 120
"""The most characters of such a line."""
_NUMBER: Final = r"(?P<number>\d{1,5}|[ivxlc]{1,8}|[a-z]{3,9}(?:[- ][a-z]{3,5})?)"
_AFTER: Final = rf"(?:\s+{_NUMBER})?"
_WESTERN: Final = (
    rf"(?:the )?end of (?:the |this )?chapter{_AFTER}",
    rf"chapter(?: {_NUMBER})? end",
    rf"fin (?:del?|du) (?:cap[ií]tulo|chapitre){_AFTER}",
    rf"fim d[oe] cap[ií]tulo{_AFTER}",
    rf"fine (?:del )?capitolo{_AFTER}",
    rf"(?:ende (?:des |von )?kapitels?{_AFTER}|kapitelende)",
    rf"(?:конец главы|кінець (?:розділу|глави)|koniec rozdziału){_AFTER}",
    rf"(?:hết chương|kết thúc chương|akhir bab){_AFTER}",
    r"bölüm(?:ün)? sonu",
    r"(?:نهاية الفصل|انتهى الفصل|پایان فصل)(?:\s+(?P<number>\d{1,5}))?",
    r"(?:จบบทที่|จบตอนที่)\s*(?P<number>\d{1,5})",
)
_EASTERN: Final = (
    (
        rf"第\s*(?P<number>[\d{HAN}]+)\s*[{units.OF_CHAPTERS}]\s*[:：、\-–—]?\s*"
        r"(?:完|终|終|了|结束|結束|おわり|終わり)"
    ),
    r"本[章回](?:已?完|完[结結]|[结結]束|終)",
    rf"제?\s*(?P<number>\d{{1,5}})\s*[{units.OF_KOREA}]\s*[:：\-–—]?\s*(?:끝|종료|완)",
)
_MARKS: Final = tuple(re.compile(pattern) for pattern in (*_WESTERN, *_EASTERN))
_DRESS: Final = " \t\u00a0\u3000*_~=#<>-–—•※★☆◆◇■□()[]（）【】《》〈〉"
"""Brackets and dashes that may enclose a mark; a quotation mark would be speech."""


def strip_end_marks(choices: Choices) -> Pass:
    """Return the pass that removes the line saying that the chapter ends (CHR024)."""

    def run(document: Document) -> Outcome:
        doomed = {id(block) for section in document.spine for block in _marks_of(section)}
        if not doomed:
            return Outcome(document)
        return remove(document, _NAME, choices, blocks=partial(_verdict, doomed))

    return Pass(_NAME, run, (_CODE,))


def _verdict(doomed: set[int], block: Block) -> Verdict | None:
    return Verdict(_CODE) if id(block) in doomed else None


def _marks_of(section: Section) -> list[Block]:
    """Return the end marks near the end of a chapter; blocks outside the story are skipped."""
    marks: list[Block] = []
    seen = 0
    for block in reversed(section.blocks):
        if isinstance(block, Aside | SceneBreak):
            continue
        if isinstance(block, Paragraph | Heading) and says_chapter_ends(
            inline_text(block.content), section.number
        ):
            marks.append(block)
            continue
        seen += 1
        if seen == _REACH:
            break
    return marks if seen else []


def says_chapter_ends(text: str, number: str = "") -> bool:
    """Return whether a line only says that the chapter of this number ends.

    >>> says_chapter_ends("— End of Chapter 12 —", "Chapter XII"), says_chapter_ends("（本章完）")
    (True, True)
    >>> [says_chapter_ends(line, "12") for line in ("The End", "End of chapter.", "End of Part One")]
    [False, False, False]
    """
    if len(text) > _LONGEST:
        return False
    line = fold_space(text.strip(_DRESS)).lower()
    for pattern in _MARKS:
        found = pattern.fullmatch(line)
        if found:
            said = found.groupdict().get("number")
            return _is_own(said, number, eastern=pattern.pattern in _EASTERN)
    return False


def _is_own(said: str | None, number: str, *, eastern: bool) -> bool:
    """Return whether the number that a mark names is the chapter's.

    If the chapter has none, it may be; but 第一章 may be a part with several chapters.
    """
    if not said:
        return True
    own = number_value(number)
    if own is None:
        return not eastern and number_value(said.upper()) is not None
    return own in {number_value(said), number_value(said.upper())}

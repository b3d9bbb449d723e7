"""Recognise rows of marks as scene breaks.

`* * *`, `⁂`, `◇◇◇`, `-----`, `~~~`, and symmetrical rows: `o-o-O-o-o`, `.oOo.`, `-x-X-x-`. Not dots,
not a row in quotation marks (`「……」`), not figures, not a face: "102" is a room, "…" a silence, "O_O" a stare.
In a manuscript `xxx` is kisses, and a single mark may be the content of a table cell: there a row must have other
blocks beside it, and a mark that is not a letter.
"""

import re
from typing import Final

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Outcome
from octavo.passes.pipeline import Pass
from octavo.tree.document import Document
from octavo.tree.nodes import (
    Block,
    Blocks,
    Heading,
    Image,
    Inlines,
    Note,
    Paragraph,
    Ruby,
    SceneBreak,
)
from octavo.tree.origin import origin_by
from octavo.tree.plain import inline_text
from octavo.tree.rewriting import rewrite, splice
from octavo.tree.text import fold_space
from octavo.tree.walk import walk_inlines

_NAME: Final = "recognise-scene-breaks"
_MARKS: Final = r"*＊⁎∗✱✻✽❋※#＃~～=＝_＿•·∙◦●○◯◎◇◆□■△▲▽▼☆★✦✧❖❦❧☙⁂⁑§†‡♦♢♠♣♥♡⚜☽☾¤◊٭"
_ROW: Final = re.compile(
    rf"(?:[{re.escape(_MARKS)}](?:\s*[{re.escape(_MARKS)}oOxX]){{0,40}}|(?:[-–—―─━]\s*){{3,60}}"
    rf"|[-–—=~<]{{1,20}}\s*[{re.escape(_MARKS)}oOxX0]{{1,10}}\s*[-–—=~>]{{1,20}}|(?:[oOxX]\s?){{3,9}}"
    r"|(?:\+\s*){3,40}|(?:/\s*){2,40}|(?:<>\s*){2,20}"
    r"|\[\s*(?:scene|section|line|page) ?break\s*\]|[-=~*]{1,5} ?(?:scene |section |line )?break ?[-=~*]{1,5})\Z",
    re.IGNORECASE,
)
_EVEN: Final = re.compile(r"[-–—.·•~=*_+:<>oOxX0]{5,60}")
"""Letters that serve as marks among other marks."""
_LETTERS: Final = 3
"""The fewest such letters; a face has two eyes."""
_TURNED: Final = str.maketrans("<>", "><")
_FIRST: Final = frozenset(_MARKS + "-–—―─━=~<oOxX0.:+/[")
"""The characters a row may begin with. Prose rarely does, and so is not folded and matched."""
_LONGEST: Final = 120
"""The most characters of a row of marks."""


def is_scene_break(text: str) -> bool:
    """Return whether a line is a row of marks that separates scenes.

    >>> [is_scene_break(line) for line in ("* * *", "⁂", "-----", "◇", "102", "…", "—", "?!")]
    [True, True, True, True, False, False, False, False]
    """
    if text.lstrip()[:1] not in _FIRST:
        return False
    line = fold_space(text)
    return 0 < len(line) <= _LONGEST and (_ROW.match(line) is not None or _is_even(line))


def _is_even(line: str) -> bool:
    """Return whether a line consists of the letters o or x and marks, and is symmetrical.

    >>> [_is_even(line) for line in ("o-o-O-o-o", ".oOo.", "-x-X-x-", "<-oOo->", "(o_o)", "x-o-x-o", "0:0:0")]
    [True, True, True, True, False, False, False]
    """
    marks = "".join(line.split())
    if not _EVEN.fullmatch(marks) or marks != marks[::-1].translate(_TURNED):
        return False
    letters = {one.lower() for one in marks if one in "oOxX0"}
    count = sum(map(marks.count, "oOxX0"))
    return count >= _LETTERS and letters in ({"o"}, {"x"}, {"o", "0"}) and count < len(marks)


def _run(document: Document) -> Outcome:
    findings: list[Finding] = []

    result = rewrite(
        document,
        blocks=lambda blocks: splice(blocks, lambda block: (_recognised(block, findings),)),
    )
    return Outcome(result, tuple(findings)) if findings else Outcome(document)


def _run_written(document: Document) -> Outcome:
    findings: list[Finding] = []

    def recognised(block: Block) -> tuple[Block]:
        return (block if _only_letters(block) else _recognised(block, findings),)

    def among_others(blocks: Blocks) -> Blocks:
        return splice(blocks, recognised) if len(blocks) > 1 else blocks

    result = rewrite(document, blocks=among_others)
    return Outcome(result, tuple(findings)) if findings else Outcome(document)


RECOGNISE_SCENE_BREAKS: Final = Pass(_NAME, _run, ("STR003",))
"""Replace rows of marks by `SceneBreak` (STR003)."""
RECOGNISE_WRITTEN_BREAKS: Final = Pass(_NAME, _run_written, ("STR003",))
"""The same for manuscripts: only rows beside other blocks, with marks that are not letters."""


def _only_letters(block: Block) -> bool:
    """Return whether a block's text is only letters and spaces."""
    if not isinstance(block, Paragraph | Heading):
        return False
    return "".join(inline_text(block.content).split()).isalpha()


def _recognised(block: Block, findings: list[Finding]) -> Block:
    if not isinstance(block, Paragraph | Heading):
        return block
    text = inline_text(block.content)
    if not is_scene_break(text) or _holds_more(block.content):
        return block
    mark = fold_space(text)
    origin = origin_by(block.origin, _NAME)
    findings.append(CODES["STR003"].found(origin, before=mark))
    return SceneBreak(mark, origin=origin)


def _holds_more(content: Inlines) -> bool:
    """Return whether a row of marks also holds a picture, a note or a ruby reading."""
    return any(isinstance(node, Image | Note | Ruby) for node in walk_inlines(content))

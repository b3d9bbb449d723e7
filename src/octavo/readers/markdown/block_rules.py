"""The blocks that octavo's Markdown adds to CommonMark: fenced divs, verse, comments, lone marks.

    ::: letter {lang=fr}
    Any blocks; divs may stand in divs.
    :::

    | A line of verse      a row of marks that stands alone
    |   and the next       is text, which a pass makes a
                           scene break: ~~~, *

A rule is `(state, first line, end line, silent) -> matched`, as in markdown-it
(https://markdown-it-py.readthedocs.io/en/latest/architecture.html).
"""

import re
from bisect import bisect_right
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_block.paragraph import paragraph
from mdit_py_plugins.footnote.index import footnote_def

from octavo.readers.markdown.attributes import ATTRIBUTES, parse_attributes
from octavo.readers.markdown.vocabulary import VERSE

MAX_LEVEL: Final = 100
"""Levels of tokens; a list takes two of them. Sufficient for every tree of `invariants.MAX_DEPTH`."""

_DIV: Final = re.compile(
    rf":::+[ \t]*(?P<name>[A-Za-z][\w-]*)?[ \t]*(?P<attributes>{ATTRIBUTES})?[ \t]*:*[ \t]*"
)
_DIV_END: Final = re.compile(r":::+[ \t]*")
_FENCE: Final = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")
_LONE: Final = re.compile(r"(?:\*[ \t]*){1,2}|(?:~[ \t]*)+")
"""A line of only stars or tildes, which CommonMark would read as a list or a code fence."""
_TILDES: Final = re.compile(r"~{3,}[ \t]*")
_COMMENTS: Final = {"<!--": "-->", "%%": "%%"}
"""What begins and ends a comment."""
_PAGE_BREAK: Final = re.compile(r"\\(?:newpage|pagebreak|clearpage|cleardoublepage)[ \t]*")
_VERSE_LINE: Final = re.compile(r"\|(?: (?P<words>.*[^|\s]))?[ \t]*")


def add_block_rules(parser: MarkdownIt) -> None:
    """Teach `parser` the block rules of this module."""
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    first = parser.block.ruler.get_all_rules()[0]
    parser.block.ruler.before(first, "flatten", flatten)
    notes: RuleOptionsType = {"alt": ["paragraph", "reference"]}
    parser.block.ruler.before("reference", "footnote_def", footnote_def, notes)
    parser.block.ruler.before("fence", "lone_marks", lone_marks)
    parser.block.ruler.before("fence", "div", div, interrupts)
    parser.block.ruler.before("fence", "comment", comment, interrupts)
    parser.block.ruler.before("fence", "page_break", page_break)
    parser.block.ruler.before("paragraph", "line_block", line_block)


def flatten(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a block that is nested too deeply as a paragraph, with its marks as text."""
    if silent or state.level < MAX_LEVEL:
        return False
    state.env["flattened"] = True
    return paragraph(state, start, end, silent)


def div(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a fenced div, up to its closing line or else the end of the block around it."""
    if state.is_code_block(start):
        return False
    opening = _DIV.fullmatch(_line(state, start))
    if opening is None or not (opening["name"] or opening["attributes"]):
        return False
    if silent:
        return True
    inside, after = _extent(state, start, end)
    attributes = dict(parse_attributes(opening["attributes"] or ""))
    name = opening["name"] or _taken_as_name(attributes)
    verse = name.lower() == VERSE
    token = state.push("verse" if verse else "div_open", "", 0 if verse else 1)
    token.info, token.attrs, token.map = name.lower(), dict(attributes), [start, after]
    token.meta = {"name": name, "open": inside == after}
    if verse:
        token.content = state.getLines(start + 1, inside, state.blkIndent, keepLastLF=False)
    else:
        _read_inside(state, start + 1, inside)
        state.push("div_close", "", -1)
    state.line = after
    return True


def _taken_as_name(attributes: dict[str, str]) -> str:
    """Return the only class of a div without a name, which serves as its name, and remove it from `attributes`."""
    name = attributes.get("class", "")
    return "" if " " in name else attributes.pop("class", "")


def lone_marks(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a row of marks between blank lines as a paragraph, not as a list or a code fence."""
    if state.is_code_block(start) or not _stands_alone(state, start, end):
        return False
    row = _line(state, start)
    if not _LONE.fullmatch(row) or (_TILDES.fullmatch(row) and _is_closed(state, start, end)):
        return False
    return silent or paragraph(state, start, end, silent)


def _stands_alone(state: StateBlock, line: int, end: int) -> bool:
    before, after = line - 1, line + 1
    return (before < 0 or state.isEmpty(before)) and (after >= end or state.isEmpty(after))


def _is_closed(state: StateBlock, start: int, end: int) -> bool:
    """Return whether a row of tildes opens code: the next such row is adjacent to text, and may close it."""
    rows = (at for at in range(start + 1, end) if _TILDES.fullmatch(_line(state, at)))
    other = next(rows, None)
    return other is not None and not _stands_alone(state, other, end)


def line_block(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read lines that begin with a bar as verse; a line with only a bar separates stanzas."""
    if silent or state.is_code_block(start):
        return False
    lines = []
    for line in range(start, end):
        found = _VERSE_LINE.fullmatch(_line(state, line))
        if found is None or state.sCount[line] < state.blkIndent:
            break
        lines.append(found["words"] or "")
    if not any(lines):
        return False
    token = state.push("verse", "", 0)
    token.map = [start, start + len(lines)]
    token.content, token.meta = "\n".join(lines), {"bars": True}
    state.line = start + len(lines)
    return True


def _read_inside(state: StateBlock, start: int, end: int) -> None:
    parent, limit = state.parentType, state.lineMax
    state.parentType, state.lineMax = "div", end
    state.md.block.tokenize(state, start, end)
    state.parentType, state.lineMax = parent, limit


def _extent(state: StateBlock, start: int, end: int) -> tuple[int, int]:
    """Return the line where a div's content ends and the line where the text after it begins; code is skipped.

    Both are the same line if no `:::` closes the div, so that it ends with the block around it.
    """
    depth, fence = 1, ""
    for line in range(start + 1, end):
        text = _line(state, line)
        if text and state.sCount[line] < state.blkIndent:
            return line, line
        if fence:
            if text.startswith(fence) and not text.strip(fence[0] + " \t"):
                fence = ""
        elif state.sCount[line] > state.sCount[start] + 1:
            continue  # a `:::` in a list or note closes only a div in there
        elif found := _FENCE.match(text):
            fence = found.group()
        elif _DIV_END.fullmatch(text):
            depth -= 1
            if not depth:
                return line, line + 1
        elif _DIV.fullmatch(text):
            depth += 1
    return end, end


def comment(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a comment that takes up whole lines; it may contain blank lines."""
    text = _line(state, start)
    mark = next((one for one in _COMMENTS if text.startswith(one)), "")
    if not mark or state.is_code_block(start):
        return False
    begins = state.bMarks[start] + state.tShift[start] + len(mark)
    last = bisect_right(state.bMarks, _comment_end(state, begins, _COMMENTS[mark])) - 1
    if not start <= last < end or not _line(state, last).rstrip().endswith(_COMMENTS[mark]):
        return False
    if not silent:
        token = state.push("left_out", "", 0)
        token.map, token.info = [start, last + 1], "a comment"
        token.content = state.getLines(start, last + 1, state.blkIndent, keepLastLF=False)
        state.line = last + 1
    return True


def page_break(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    r"""Read `\newpage` on a line of its own; it is dropped, as pages end where paper or screen does."""
    if state.is_code_block(start) or not _PAGE_BREAK.fullmatch(_line(state, start)):
        return False
    if not _stands_alone(state, start, end):
        return False
    if not silent:
        token = state.push("left_out", "", 0)
        token.map, token.info = [start, start + 1], "a page break"
        token.content = _line(state, start).strip()
        state.line = start + 1
    return True


def _comment_end(state: StateBlock, start: int, mark: str) -> int:
    """Return the place of the next `mark` from `start` on that ends a comment, -1 if there is none.

    The result is cached with the place of the search, so that a series of open comments costs one
    search.
    """
    kept = f"comment end {mark}"
    sought, found = state.env.get(kept, (0, -2))
    if start < sought or (start > found and found != -1):
        found = state.src.find(mark, start)
        state.env[kept] = (start, found)
    return int(found)


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]

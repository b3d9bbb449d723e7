"""The blocks that octavo's Markdown has beyond CommonMark: fenced divs, verse, comments.

    ::: letter {lang=fr}
    Any blocks; divs may stand in divs.
    :::

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

MAX_LEVEL: Final = 100
"""Levels of tokens; a list takes two of them. Every tree of `invariants.MAX_DEPTH` fits."""

_DIV: Final = re.compile(
    rf":::+[ \t]*(?P<name>[A-Za-z][\w-]*)?[ \t]*(?P<attributes>{ATTRIBUTES})?[ \t]*"
)
_DIV_END: Final = re.compile(r":::+[ \t]*")
_FENCE: Final = re.compile(r"`{3,}(?=[^`]*$)|~{3,}")


def add_block_rules(parser: MarkdownIt) -> None:
    """Teach `parser` the block rules of this module."""
    interrupts: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    first = parser.block.ruler.get_all_rules()[0]
    parser.block.ruler.before(first, "flatten", flatten)
    notes: RuleOptionsType = {"alt": ["paragraph", "reference"]}
    parser.block.ruler.before("reference", "footnote_def", footnote_def, notes)
    parser.block.ruler.before("fence", "div", div, interrupts)
    parser.block.ruler.before("fence", "comment", comment, interrupts)


def flatten(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Take whatever is nested too deeply as a paragraph, its marks kept as text."""
    if silent or state.level < MAX_LEVEL:
        return False
    state.env["flattened"] = True
    return paragraph(state, start, end, silent)


def div(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a fenced div, to its closing line or the end of what it stands in."""
    if state.is_code_block(start):
        return False
    opening = _DIV.fullmatch(_line(state, start))
    if opening is None or not (opening["name"] or opening["attributes"]):
        return False
    if silent:
        return True
    inside, after = _extent(state, start, end)
    verse = opening["name"] == "verse"
    token = state.push("verse" if verse else "div_open", "", 0 if verse else 1)
    token.info = opening["name"] or ""
    token.attrs = dict(parse_attributes(opening["attributes"] or ""))
    token.map = [start, after]
    if verse:
        token.content = state.getLines(start + 1, inside, state.blkIndent, keepLastLF=False)
    else:
        _read_inside(state, start + 1, inside)
        state.push("div_close", "", -1)
    state.line = after
    return True


def _read_inside(state: StateBlock, start: int, end: int) -> None:
    parent, limit = state.parentType, state.lineMax
    state.parentType, state.lineMax = "div", end
    state.md.block.tokenize(state, start, end)
    state.parentType, state.lineMax = parent, limit


def _extent(state: StateBlock, start: int, end: int) -> tuple[int, int]:
    """Return where a div's inside ends and where the text after it begins; code is passed over.

    The two are one line when no `:::` closes the div and it ends with what it stands in.
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
            continue  # it stands in a list or note, as does whatever it closes
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
    """Read a comment that begins and ends its lines; it may hold blank lines."""
    text = _line(state, start)
    if state.is_code_block(start) or not text.startswith("<!--"):
        return False
    last = bisect_right(state.bMarks, _comment_end(state, state.bMarks[start])) - 1
    if not start <= last < end or not _line(state, last).rstrip().endswith("-->"):
        return False
    if not silent:
        token = state.push("comment", "", 0)
        token.map = [start, last + 1]
        token.content = state.getLines(start, last + 1, state.blkIndent, keepLastLF=False)
        state.line = last + 1
    return True


def _comment_end(state: StateBlock, start: int) -> int:
    """Return where the next `-->` from `start` on stands, -1 for nowhere.

    It is kept with the place that it was sought from, so that a row of open comments costs one search.
    """
    sought, found = state.env.get("comment end", (0, -2))
    if start < sought or (start > found and found != -1):
        found = state.src.find("-->", start)
        state.env["comment end"] = (start, found)
    return int(found)


def _line(state: StateBlock, line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]

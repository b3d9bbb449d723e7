"""Definition lists: a term on a line of its own, and its meaning on the next, after a colon.

    Term
    Another that means the same
    :   What it means; further paragraphs stand four spaces in.

The rule is that of pandoc (https://pandoc.org/MANUAL.html#definition-lists). After a blank line the
colon must be well apart from the words, and only one line above it, as pandoc writes such lists;
otherwise it is the caption of a table. Several terms, a line each, are those of
https://michelf.ca/projects/php-markdown/extra/#def-list.
"""

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock

_MARK: Final = re.compile(r":[ \t]+(?=\S)")
_TAB: Final = 4
_LONGEST: Final = 40
"""The most characters of a term beside another. Lines of wrapped prose are longer, and French may
break one before a colon, after the space there."""
_APART: Final = 3
"""The fewest columns from a colon after a blank line to its words."""
_BREAK: Final = "  \n"
"""How a line break is written."""
_INDENT: Final = 2
"""Lines indented by at least this many columns more than the colon belong to a definition."""


def add_definitions(parser: MarkdownIt) -> None:
    """Add definition lists to `parser`."""
    parser.block.ruler.before(
        "paragraph", "definitions", definitions, {"alt": ["paragraph", "reference", "blockquote"]}
    )


def definitions(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read terms and their definitions; if `silent`, only return whether a definition list begins here."""
    if state.is_code_block(start):
        return False
    if silent:
        return state.ddIndent >= 0 and _mark(state, start) is not None
    if not _terms(state, start, end):
        return False
    opening = state.push("dl_open", "", 1)
    line = after = start
    while terms := _terms(state, line, end):
        _push_terms(state, line, line + terms)
        line += terms
        while (mark := _next_mark(state, line, end)) < end:
            line = _push_definition(state, mark, end)
        after = line
        while line < end and state.isEmpty(line):
            line += 1
        if line < end and _is_interrupted(state, line, end):
            break  # a fence or a heading, no term
    opening.map = [start, after]
    state.push("dl_close", "", -1)
    state.line = after
    return True


def _terms(state: StateBlock, start: int, end: int) -> int:
    """Return the number of lines of terms from `start` on above a definition, 0 if there are none."""
    line = start
    while line < end and _is_term(state, line):
        is_long = state.eMarks[line] - state.bMarks[line] > _LONGEST
        line += 1
        if line == end or state.isEmpty(line):
            apart = line - start == 1 and not is_long and _next_mark(state, line, end) < end
            return 1 if apart else 0
        if _stands_in(state, line) and _mark(state, line) is not None:
            return 0 if is_long and line - start > 1 else line - start
        if is_long or _is_interrupted(state, line, end):
            break
    return 0


def _next_mark(state: StateBlock, line: int, end: int) -> int:
    """Return the line of a definition that begins at `line` or after the blank lines there, else `end`."""
    if line < end and not state.isEmpty(line):
        return line if _mark(state, line) is not None and _stands_in(state, line) else end
    below = next((at for at in range(line, end) if not state.isEmpty(at)), end)
    if below == end or state.is_code_block(below) or not _stands_in(state, below):
        return end
    mark = _mark(state, below)
    if mark is None or len(mark.group().expandtabs(_TAB)) < _APART:
        return end
    after = next((at for at in range(below + 1, end) if not state.isEmpty(at)), end)
    above_table = after < end and state.src.startswith(
        "|", state.bMarks[after] + state.tShift[after]
    )
    return end if above_table else below


def _is_term(state: StateBlock, line: int) -> bool:
    if state.isEmpty(line) or state.is_code_block(line) or _mark(state, line) is not None:
        return False
    return _stands_in(state, line)


def _is_interrupted(state: StateBlock, line: int, end: int) -> bool:
    """Return whether a block that ends a paragraph begins at `line`."""
    rules = state.md.block.ruler.getRules("paragraph")
    parent, state.parentType = state.parentType, "paragraph"
    interrupted = any(rule(state, line, end, True) for rule in rules)
    state.parentType = parent
    return interrupted


def _stands_in(state: StateBlock, line: int) -> bool:
    return state.sCount[line] >= state.blkIndent


def _mark(state: StateBlock, line: int) -> re.Match[str] | None:
    begin = state.bMarks[line] + state.tShift[line]
    return _MARK.match(state.src, begin, state.eMarks[line])


def _push_terms(state: StateBlock, line: int, after: int) -> None:
    state.push("dt_open", "", 1).map = [line, after]
    words = state.push("inline", "", 0)
    words.map, words.children = [line, after], []
    lines = state.getLines(line, after, state.blkIndent, keepLastLF=False).split("\n")
    words.content = _BREAK.join(map(str.strip, lines))
    state.push("dt_close", "", -1)


def _indent_below(state: StateBlock, line: int, end: int) -> int:
    """Return the indent of the next line that is not blank."""
    below = (at for at in range(line + 1, end) if not state.isEmpty(at))
    return state.sCount[next(below, line)]


def _push_definition(state: StateBlock, line: int, end: int) -> int:
    """Read the words after a colon and the lines indented below; return the line after them."""
    mark = _mark(state, line)
    spaces = mark.group()[1:].expandtabs(_TAB) if mark else ""
    kept = state.tShift[line], state.sCount[line], state.blkIndent, state.ddIndent, state.tight
    state.push("dd_open", "", 1).map = [line, line + 1]
    state.ddIndent = state.sCount[line] + _INDENT
    words = state.sCount[line] + 1 + min(len(spaces), _TAB)
    state.blkIndent = min(words, max(state.ddIndent, _indent_below(state, line, end)))
    state.tShift[line] += len(mark.group()) if mark else 0
    state.sCount[line] = words
    state.md.block.tokenize(state, line, end)
    state.tShift[line], state.sCount[line], state.blkIndent, state.ddIndent, state.tight = kept
    state.push("dd_close", "", -1)
    return state.line

"""Where the label that a bracket opens ends: `[words]`, `![words]`, `^[words]`, found once for each bracket.

markdown-it walks from every bracket to its end, each time anew, which costs the square of their number.
Here what is known of a bracket is kept, and a walk leaps over brackets inside, or stops at one that has no
end, for then none around it has. https://spec.commonmark.org/0.31.2/#link-text
"""

import re
from types import ModuleType
from typing import Final

from markdown_it import helpers
from markdown_it.rules_inline import StateInline

CALL: Final = re.compile(r"\[\^([^\s\[\]]{1,200})\]")
"""The call of a footnote."""


class Helpers(ModuleType):
    """The parser's helpers, with a way of their own to find the end of a label."""

    parseLinkDestination = staticmethod(helpers.parseLinkDestination)  # noqa: N815 - the parser's name
    parseLinkTitle = staticmethod(helpers.parseLinkTitle)  # noqa: N815 - as above

    @staticmethod
    def parseLinkLabel(state: StateInline, start: int, disableNested: bool = False) -> int:  # noqa: N802, N803 - as above
        """Return where the label of the bracket at `start` ends, -1 for nowhere.

        With `disableNested` a label that holds a link ends nowhere.
        """
        end, holds_link = _label(state, start)
        return -1 if end >= state.posMax or (disableNested and holds_link) else end


def _label(state: StateInline, start: int) -> tuple[int, bool]:
    """Return where a label ends, and whether it holds a link; the answer is kept in the parser's cache."""
    key = ~start  # what the parser keeps there itself has keys of 0 and more
    if key not in state.cache:
        end, holds_link = _walk(state, start)
        state.cache[key] = ~end if holds_link and end >= 0 else end
    known = state.cache[key]
    return (~known, True) if known < -1 else (known, False)


def _walk(state: StateInline, start: int) -> tuple[int, bool]:
    before, holds_link = state.pos, False
    state.pos = start + 1
    try:
        while state.pos < state.posMax:
            at, character = state.pos, state.src[state.pos]
            if character == "]":
                return at, holds_link
            state.md.inline.skipToken(state)
            if character != "[":
                continue
            if state.pos > at + 1:
                holds_link = holds_link or _is_or_holds_link(state, at)
                continue
            end, inside = _label(state, at)
            if end < 0:
                break
            holds_link = holds_link or inside
            state.pos = end + 1
        return -1, False
    finally:
        state.pos = before


def _is_or_holds_link(state: StateInline, start: int) -> bool:
    """Return whether the construct from the bracket at `start` up to the parser's place is a link or holds one.

    A span (which ends in `}`) holds one if its words do; the call of a note holds none; anything else is a link.
    """
    # Its place is past the end where nesting is too deep to be read.
    if state.src[state.pos - 1 : state.pos] == "}":
        return _label(state, start)[1]
    call = CALL.match(state.src, start, state.posMax)
    return call is None or call.end() != state.pos

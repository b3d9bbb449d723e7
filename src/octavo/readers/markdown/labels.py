"""Finding the ends of labels in brackets, `[words]`, `![words]`, `^[words]`, once for each bracket.

markdown-it searches from every bracket to its end, each time anew, which takes quadratic time. Here
results are cached; a search skips the brackets inside, and stops at one without end, for then none
around it has one. https://spec.commonmark.org/0.31.2/#link-text
"""

import re
from types import ModuleType
from typing import Final

from markdown_it import helpers
from markdown_it.rules_inline import StateInline

CALL: Final = re.compile(r"\[\^([^\s\[\]]{1,200})\]")
"""The call of a footnote."""


class Helpers(ModuleType):
    """The parser's helpers, with another way to find the end of a label."""

    parseLinkDestination = staticmethod(helpers.parseLinkDestination)  # noqa: N815 - the parser's name
    parseLinkTitle = staticmethod(helpers.parseLinkTitle)  # noqa: N815 - as above

    @staticmethod
    def parseLinkLabel(state: StateInline, start: int, disableNested: bool = False) -> int:  # noqa: N802, N803 - as above
        """Return the end of the label of the bracket at `start`, -1 if it has none.

        With `disableNested`, a label that contains a link has no end.
        """
        end, holds_link = _label(state, start)
        return -1 if end >= state.posMax or (disableNested and holds_link) else end


def _label(state: StateInline, start: int) -> tuple[int, bool]:
    """Return the end of a label, and whether it contains a link; cached in the parser's cache."""
    key = ~start  # the parser's own keys there are 0 and more
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
    """Return whether the construct from the bracket at `start` to the parser's place is or contains a link.

    A span (which ends in `}`) contains one if its words do; the call of a note never does; anything
    else is a link.
    """
    # The place is after the end if nesting is too deep to be read.
    if state.src[state.pos - 1 : state.pos] == "}":
        return _label(state, start)[1]
    call = CALL.match(state.src, start, state.posMax)
    return call is None or call.end() != state.pos

r"""The source of a regular expression → its pattern, compiled on first use, with the conditions that alternatives share factored out.

Compiling takes a thousand times as long as matching. An expression that only pages of one script or one kind need,
because a quick check goes before it, costs other pages nothing this way.

`\bone\b|\btwo\b|three` tries two alternatives at every letter, `\b(?:one\b|two\b)|three` only where a word begins. `re` does
this itself if all of them begin with `\b`; one that does not, or any look-behind, makes a search five times as slow.
"""

import re
from functools import cached_property
from itertools import groupby
from typing import Final

_CLASS: Final = r"\[\^?+\]?+(?:\\.|[^\]\\])*+\]"
_EDGE: Final = re.compile(rf"(?:\\b|\(\?<[=!](?:\\.|{_CLASS}|[^()\[\\])*+\))*+", re.DOTALL)
"""The conditions an alternative may begin with: a word boundary, look-behinds that contain no group."""
_PIECE: Final = re.compile(rf"\\.|{_CLASS}|[^\\\[()|]++|.", re.DOTALL)


class LazyPattern:
    """An expression that most pages never need."""

    def __init__(self, expression: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Store the source; nothing is compiled yet."""
        self._expression, self._flags = expression, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(edges_once(self._expression), self._flags)


def edges_once(expression: str) -> str:
    r"""Return an expression that matches the same text, with its alternatives in the same order.

    >>> edges_once(r"\bone\b|\btwo\b|three|\bfour"), edges_once(r"(?:\bone|\btwo)|[|]")
    ('\\b(?:one\\b|two\\b)|three|\\bfour', '(?:\\bone|\\btwo)|[|]')
    >>> edges_once(r"(?<![a-z|])one|(?<![a-z|])two")
    '(?<![a-z|])(?:one|two)'
    """
    gathered: list[str] = []
    for edge, found in groupby(_alternatives(expression), _edge_of):
        run = list(found)
        if edge and len(run) > 1:
            run = [f"{edge}(?:{'|'.join(one.removeprefix(edge) for one in run)})"]
        gathered += run
    return "|".join(gathered)


def _edge_of(alternative: str) -> str:
    found = _EDGE.match(alternative)
    return found.group() if found else ""


def _alternatives(expression: str) -> list[str]:
    """Return the top-level alternatives of an expression; groups are not split."""
    depth = 0
    parts: list[list[str]] = [[]]
    for piece in _PIECE.findall(expression):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and not depth:
            parts.append([])
        else:
            parts[-1].append(piece)
    return ["".join(part) for part in parts]

"""The lines of a `::: verse` div → stanzas.

A source line is a line of verse, a blank line parts stanzas, two leading spaces are a step of
indent. A line of a lone backslash is an empty line inside a stanza.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from octavo.tree.nodes import Inlines, Stanza, VerseLine
from octavo.tree.origin import Origin

_EMPTY_LINE: Final = "\\"
_SPACES_A_STEP: Final = 2


def stanzas_of(
    text: str, content: Callable[[str, Origin], Inlines], origin: Origin
) -> tuple[Stanza, ...]:
    """Return the stanzas of `text`; `origin` is the place of its first line."""
    stanzas: list[Stanza] = []
    lines: list[VerseLine] = []
    for at, source in enumerate([*text.split("\n"), ""]):
        place = replace(origin, line=origin.line + at) if origin.line else origin
        words = source.strip(" \t")
        if words:
            inside = content(words, place) if words != _EMPTY_LINE else ()
            lines.append(VerseLine(inside, _indent(source), origin=place))
        elif lines:
            stanzas.append(Stanza(tuple(lines), origin=lines[0].origin))
            lines = []
    return tuple(stanzas)


def _indent(source: str) -> int:
    expanded = source.expandtabs(2 * _SPACES_A_STEP)
    return (len(expanded) - len(expanded.lstrip(" "))) // _SPACES_A_STEP

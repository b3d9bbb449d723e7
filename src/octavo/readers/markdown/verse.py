"""The lines of a `::: verse` div → stanzas.

A source line is a line of verse, a blank line separates stanzas, two leading spaces are a step of
indent. A line with only a backslash is an empty line inside a stanza.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from markdown_it.token import Token

from octavo.tree.nodes import Inlines, Stanza, VerseLine
from octavo.tree.origin import Origin

_EMPTY_LINE: Final = "\\"
_SPACES_A_STEP: Final = 2
_MARK: Final = re.compile(r"[*_~]")
_BREAKS: Final = frozenset({"softbreak", "hardbreak"})


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


def carry_emphasis(text: str, tokens_of: Callable[[str], Sequence[Token]]) -> str:
    """Return lines of verse, with emphasis over several lines closed and reopened at line ends.

    Verse is read a line at a time; stanza by stanza `tokens_of` shows which marks belong together.
    """
    stanzas = re.split(r"(\n[ \t]*(?=\n))", text)
    return "".join(
        _carried(stanza, tokens_of) if _MARK.search(stanza) and "\n" in stanza.strip() else stanza
        for stanza in stanzas
    )


def _carried(stanza: str, tokens_of: Callable[[str], Sequence[Token]]) -> str:
    lines = stanza.split("\n")
    blank = [line for line in lines if not line.strip()]
    said = [line.strip() for line in lines if line.strip()]
    opened: list[str] = []
    ends: list[tuple[str, ...]] = []
    for token in tokens_of("\n".join(said)):
        if token.type in _BREAKS:
            ends.append(tuple(opened))
        elif token.type in {"em_open", "strong_open", "s_open"}:
            opened.append(token.markup)
        elif token.type in {"em_close", "strong_close", "s_close"}:
            opened.pop()
    if len(ends) != len(said) - 1 or not any(ends) or (blank and lines[0].strip()):
        return stanza
    made = list(blank)
    begins: tuple[str, ...] = ()
    for line, open_at_end in zip(
        (line for line in lines if line.strip()), [*ends, ()], strict=True
    ):
        indent = line[: len(line) - len(line.lstrip())]
        made.append(f"{indent}{''.join(begins)}{line.strip()}{''.join(reversed(open_at_end))}")
        begins = open_at_end
    return "\n".join(made)

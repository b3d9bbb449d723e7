"""Values of CSS that only browsers know → plain ones: custom properties (`var`), and `light-dark`.

Programs for diagrams write every colour in this way, and a renderer that does not know them shows everything in black.
https://www.w3.org/TR/css-variables-1/, https://www.w3.org/TR/css-color-5/#light-dark
"""

import re
from collections.abc import Mapping
from typing import Final

_NAMED: Final = re.compile(r"(?<![\w-])(--[\w-]+)\s*:\s*([^;{}]+)")
_CALL: Final = re.compile(r"\b(var|light-dark)\(", re.IGNORECASE)
_LONGEST: Final = 200
"""The most characters of a named value: names that refer to others could grow without end."""
_DEEPEST: Final = 20
"""The most levels of nested calls."""


def named_values(sheet: str) -> dict[str, str]:
    """Return the named values of a style sheet, the first one for each name; a value may refer to earlier ones.

    >>> named_values(":root { --ink: #a00; --line: var(--ink) } .night { --ink: #fff }")
    {'--ink': '#a00', '--line': '#a00'}
    """
    known: dict[str, str] = {}
    for name, value in _NAMED.findall(sheet):
        plain = plain_values(value.strip(), known)
        if name not in known and len(plain) <= _LONGEST:
            known[name] = plain
    return known


def plain_values(text: str, known: Mapping[str, str], depth: int = 0) -> str:
    """Return CSS with plain values: those for light mode, those of known names, or else their fallbacks.

    >>> plain_values("fill: light-dark(rgb(255, 255, 255), var(--night, #121212))", {})
    'fill: rgb(255, 255, 255)'
    >>> plain_values("fill: var(--ink); stroke: var(--line, #000); color: var(--other)", {"--ink": "#a00"})
    'fill: #a00; stroke: #000; color: var(--other)'
    """
    parts: list[str] = []
    start = 0
    while depth < _DEEPEST and (call := _CALL.search(text, start)):
        said = _said(text, call.end())
        if said is None:
            break
        first, second, end = said
        value = first if call[1].lower() != "var" else known.get(first, second)
        parts += (text[start : call.start()], plain_values(value, known, depth + 1))
        if not value:
            parts.append(text[call.start() : end])
        start = end
    return "".join((*parts, text[start:]))


def _said(text: str, start: int) -> tuple[str, str, int] | None:
    """Return the text before and after the first comma of a call, and where the call ends; None if it does not."""
    depth, comma = 0, -1
    for at in range(start, len(text)):
        mark = text[at]
        if mark == ")" and depth == 0:
            first = text[start : comma if comma >= 0 else at].strip()
            return first, text[comma + 1 : at].strip() if comma >= 0 else "", at + 1
        if mark == "," and depth == 0 and comma < 0:
            comma = at
        depth += (mark == "(") - (mark == ")")
    return None

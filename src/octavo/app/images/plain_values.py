"""Values of CSS that only browsers know → those of SVG: by name (`var`), and in two colours for day and night.

A program of diagrams writes each colour so, and a drawer that knows neither shows all in black.
https://www.w3.org/TR/css-variables-1/, https://www.w3.org/TR/css-color-5/#light-dark
"""

import re
from collections.abc import Mapping
from typing import Final

_NAMED: Final = re.compile(r"(?<![\w-])(--[\w-]+)\s*:\s*([^;{}]+)")
_CALL: Final = re.compile(r"\b(var|light-dark)\(", re.IGNORECASE)
_LONGEST: Final = 200
"""Characters of a value with a name: names that name others could grow without end."""
_DEEPEST: Final = 20
"""Calls in each other."""


def named_values(sheet: str) -> dict[str, str]:
    """Return the values to which a style sheet gives names, the first of two; one may name those before it.

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
    """Return a text of CSS with plain values: by day, and by the names that are known or else what stands in for them.

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
    """Return what stands before and behind the first comma of a call, and where the call ends; None for one that does not."""
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

"""Mark-up → mark-up in which no tag has more attributes than anybody wrote by hand or program.

Parsers look each attribute up among those before it, so that 100,000 of them on one tag cost minutes.
"""

import re
from typing import Final

MOST: Final = 512
"""Attributes of a tag; nobody writes a tenth of them."""
_ATTRIBUTE: Final = (
    r"""[\s/]++[^\s<>/=\-][^\s<>/=]*+(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s"'<>]++))?+"""
)
"""No name begins with a hyphen here, so that the end of a comment is never taken for one."""
_TAG: Final = re.compile(rf"(<[a-zA-Z][^\s<>/]*+(?:{_ATTRIBUTE}){{{MOST}}})((?:{_ATTRIBUTE})++)")
_ONE: Final = re.compile(_ATTRIBUTE)


def without_excess(text: str) -> tuple[str, int]:
    """Return the mark-up, each tag with its first 512 attributes, and how many went."""
    removed = 0

    def settle(found: re.Match[str]) -> str:
        nonlocal removed
        removed += sum(1 for _ in _ONE.finditer(found[2]))
        return found[1]

    return _TAG.sub(settle, text), removed

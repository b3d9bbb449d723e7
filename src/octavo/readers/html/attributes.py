"""Markup → markup in which no tag has more attributes than any person or program writes.

Parsers compare each attribute with those before it, so that 100,000 of them on one tag take minutes.
"""

import functools
import re
from typing import Final

_ATTRIBUTE: Final = (
    r"""[/{0}]++[^<>/={0}\-][^<>/={0}]*+"""
    r"""(?:="[^"]*+"|[{0}]*+=[{0}]*+(?:"[^"]*+"|'[^']*+'|[^"'<>{0}]++))?+"""
).format(r" \t\n\f\r")
"""Names here do not begin with a hyphen, so that the end of a comment is never taken for one. The usual form is
tried first, and HTML's white space is spelt out: a class would take a sixth longer."""
_ONE: Final = re.compile(_ATTRIBUTE)
_FEW: Final = 3
"""How many attributes are spelt out one by one in the pattern, more than most tags have: a repeat count takes
twice the time."""


def without_excess(text: str, most: int) -> tuple[str, int]:
    """Return the markup with only the first `most` attributes of each tag, and how many attributes were removed."""
    removed = 0

    def settle(found: re.Match[str]) -> str:
        nonlocal removed
        removed += sum(1 for _ in _ONE.finditer(found[2]))
        return found[1]

    return _tag_with_more_than(most).sub(settle, text), removed


@functools.cache
def _tag_with_more_than(most: int) -> re.Pattern[str]:
    few = min(_FEW, most)
    first = f"{_ATTRIBUTE * few}(?:{_ATTRIBUTE}){{{most - few}}}"
    return re.compile(rf"(<[a-zA-Z][^ \t\n\f\r<>/]*+{first})((?:{_ATTRIBUTE})++)")

"""Markup → markup that is not nested deeper than a parser can handle.

For each element, the algorithm of browsers searches the open ones: 80,000 inside each other take minutes.
Browsers stop at 512 (https://html.spec.whatwg.org/#parsing-main-inbody gives no limit); the limit for the tree,
in `builder`, is much lower.
"""

import re
from collections import Counter
from typing import Final

from octavo.readers.html.elements import VOID

_DEEPEST: Final = 5_000
"""Elements open at once, which take a tenth of a second."""
_TAG: Final = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*+)[^<>]*+>")
_ENDED_BY_THE_NEXT: Final = frozenset({
    "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "html", "body",
    "a",
})  # fmt: skip
"""Elements whose end tags pages omit: they do not nest in each other."""


def without_depth(text: str) -> tuple[str, int]:
    """Return the markup without the tags of elements nested too deeply, and the number of these elements."""
    if text.count("<") <= _DEEPEST:
        return text, 0
    removed = depth = 0
    gone: Counter[str] = Counter()

    def settle(found: re.Match[str]) -> str:
        nonlocal removed, depth
        name = found[2].lower()
        if name in VOID or name in _ENDED_BY_THE_NEXT:
            return found[0]
        if found[1]:
            if gone[name]:
                gone[name] -= 1
                return ""
            depth -= depth > 0
        elif depth == _DEEPEST:
            gone[name] += 1
            removed += 1
            return ""
        else:
            depth += 1
        return found[0]

    return _TAG.sub(settle, text), removed

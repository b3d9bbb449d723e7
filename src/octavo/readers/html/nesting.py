"""Markup → markup that nests no deeper than a parser bears.

For each element that begins, the algorithm of browsers looks through those that are open: 80,000 within each other
cost minutes. Browsers stop at 512 (https://html.spec.whatwg.org/#parsing-main-inbody gives no bound); what the tree
holds is bounded by far less, in `builder`.
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
"""Elements whose end tags pages leave out: they do not nest in each other."""


def without_depth(text: str) -> tuple[str, int]:
    """Return the markup without the tags of elements that are nested too deeply, and how many elements these are."""
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

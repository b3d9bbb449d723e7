"""The lines after an article → its writer's declarations and citations: `FTC: ...`, a work with its DOI.

Pages put such a line in a box of its own, in smaller type, but it belongs to the text above it, like a list of references.
"""

import re
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.scored import Scored

_REACH: Final = 12
"""The number of lines after the last one in which such a line is looked for."""
_LONGEST: Final = 500
_DECLARED: Final = re.compile(
    r"ftc(?: disclosure)?: \w|(?:more information|journal reference|reference|source)s?: .{20,400}(?:\bdoi\b|\bet al\b)",
    re.IGNORECASE,
)


def declared_behind(scored: Sequence[Scored], last: int) -> frozenset[int]:
    """Return the indexes of such lines among the next few with text after `last`, on a page with markup."""
    below = [at for at in range(last + 1, len(scored)) if scored[at].evidence.text][:_REACH]
    return frozenset(at for at in below if _is_declared(scored[at]))


def _is_declared(item: Scored) -> bool:
    text = item.evidence.text
    return len(text) <= _LONGEST and _DECLARED.match(text) is not None

"""Right behind an article → what its writer has to declare, or cites: `FTC: ...`, a work with its DOI.

Pages set such a line smaller, in a box of its own, but it is of the text above it, as a list of references is.
"""

import re
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.scored import Scored

_REACH: Final = 12
"""Lines behind the last one among which such a line is looked for."""
_LONGEST: Final = 500
_DECLARED: Final = re.compile(
    r"ftc(?: disclosure)?: \w|(?:more information|journal reference|reference|source)s?: .{20,400}(?:\bdoi\b|\bet al\b)",
    re.IGNORECASE,
)


def declared_behind(scored: Sequence[Scored], last: int) -> frozenset[int]:
    """Return the indexes of such lines among the next few with text behind `last`, on a page with mark-up."""
    below = [at for at in range(last + 1, len(scored)) if scored[at].evidence.text][:_REACH]
    return frozenset(at for at in below if _is_declared(scored[at]))


def _is_declared(item: Scored) -> bool:
    text = item.evidence.text
    return len(text) <= _LONGEST and _DECLARED.match(text) is not None

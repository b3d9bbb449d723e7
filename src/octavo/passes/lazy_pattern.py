"""An expression as it is written → its pattern, compiled when it is first asked.

Compiling takes a thousand times as long as asking. What only the pages of one script or one kind are asked about,
because a quick look goes before it, costs the others nothing so.
"""

import re
from functools import cached_property

from octavo.passes.alternatives import edges_once


class LazyPattern:
    """An expression that most pages are never asked about."""

    def __init__(self, expression: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Keep it; nothing is compiled yet."""
        self._expression, self._flags = expression, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """Its pattern."""
        return re.compile(edges_once(self._expression), self._flags)

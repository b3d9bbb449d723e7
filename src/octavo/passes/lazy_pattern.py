"""The source of a regular expression → its pattern, compiled on first use.

Compiling takes a thousand times as long as matching. An expression that only pages of one script or one kind need,
because a quick check goes before it, costs other pages nothing this way.
"""

import re
from functools import cached_property

from octavo.passes.alternatives import edges_once


class LazyPattern:
    """An expression that most pages never need."""

    def __init__(self, expression: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        """Store the source; nothing is compiled yet."""
        self._expression, self._flags = expression, flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(edges_once(self._expression), self._flags)

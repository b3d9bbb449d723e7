"""A book and a reading system → what that system is known to refuse or to spoil.

Each module names its sources. A system's harmless peculiarities are not reported.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Final, TypeAlias

from octavo.checks.book import Book
from octavo.checks.profiles.apple import check_apple
from octavo.checks.profiles.kindle import check_kindle
from octavo.checks.profiles.kobo import check_kobo
from octavo.checks.remark import Remark
from octavo.findings.alternatives import APPLE, KINDLE, KOBO

Profile: TypeAlias = Callable[[Book, str, int], Iterator[Remark]]
"""Called with the book, the name of its file and its size in bytes."""

PROFILES: Final[Mapping[str, Profile]] = MappingProxyType(
    {KINDLE: check_kindle, KOBO: check_kobo, APPLE: check_apple}
)

"""What `[limits]` of `octavo.toml` accepts: for each limit, the range of its sensible values."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from octavo.manuscript.values import Reader, flag, whole

LIMIT_KEYS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        "document-size": whole(1, 4096),
        "book-size": whole(1, 65_536),
        "archive-entries": whole(1, 65_535),
        "archive-entry-size": whole(1, 4096),
        "archive-ratio": whole(2, 1032),  # the most that deflate can achieve
        "page-parts": whole(1, 100_000),
        "attributes": whole(16, 65_536),
        "picture-size": whole(1, 4096),
        "picture-pixels": whole(10_000, 89_000_000),  # Pillow decodes no larger one,
        "title-length": whole(40, 100_000),
        "word-length": whole(16, 1000),
        "combining-marks": whole(4, 1000),
        "worker-memory": whole(256, 1_048_576),
        "chapter-seconds": whole(1, 86_400),
        "isolate": flag,
    }
)
"""The keys; each is a field of `findings.limits.Limits`."""

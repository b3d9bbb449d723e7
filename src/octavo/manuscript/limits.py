"""What `[limits]` of `octavo.toml` takes: each limit, from what makes sense to what can be borne."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from octavo.manuscript.values import Reader, flag, whole

LIMIT_KEYS: Final[Mapping[str, Reader]] = MappingProxyType(
    {
        "worker-memory": whole(256, 1_048_576),
        "chapter-seconds": whole(1, 86_400),
        "isolate": flag,
    }
)
"""The keys; each is a field of `findings.limits.Limits`."""

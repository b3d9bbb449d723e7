"""The input of a reader: the bytes of one source, and the name by which the user knows it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from octavo.findings.limits import LIMITS, Limits
from octavo.tree.nodes import Box


@dataclass(frozen=True, slots=True)
class Source:
    """One page or manuscript file, not yet decoded.

    `media_type` is a key of `READERS` in `octavo.app.catalog`; `charset` is what a header or the user
    declared; "" if nobody did.
    """

    name: str
    data: bytes
    media_type: str
    charset: str = ""
    folder: Path | None = None
    """Where the page's pictures may be; None for a page given as bytes. Readers do not look there."""
    selectors: tuple[tuple[str, str], ...] = ()
    """The user's choices about elements of a saved page: pairs of `keep` or `drop` and a CSS selector."""
    barren: Mapping[Box, int] = field(default_factory=dict)
    """Boxes of a saved page that never contain story text, each with the most ink known in it. A
    reader may return one as a single piece of text; one with far more ink is read like any
    other."""
    limits: Limits = LIMITS
    """How large it may be."""

"""What a reader is given: the bytes of one source and the name the user knows them by."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from octavo.findings.limits import LIMITS, Limits
from octavo.tree.nodes import Box


@dataclass(frozen=True, slots=True)
class Source:
    """One page or manuscript file, not yet decoded.

    `media_type` is one of the keys of the catalogue's readers; `charset` is what a header or the
    user declared, "" when nobody did.
    """

    name: str
    data: bytes
    media_type: str
    charset: str = ""
    folder: Path | None = None
    """Where the page's pictures may lie; None for a page that came as bytes. Readers do not look."""
    selectors: tuple[tuple[str, str], ...] = ()
    """What the user wants of a saved page's elements: pairs of `keep` or `drop` and a CSS selector."""
    barren: Mapping[Box, int] = field(default_factory=dict)
    """Elements of a saved page that hold no story, each with the most ink that one is known to have. A
    reader may give one as a single piece of text; one with far more in it is read like any other."""
    limits: Limits = LIMITS
    """How much is taken of it."""

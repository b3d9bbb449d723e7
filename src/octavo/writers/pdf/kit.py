"""What every page of a book is set with: sheet, faces, pictures. Made once, and sent once to each worker.

Work is sent with only the digest of its kit; a worker that does not know it yet asks for the kit
(`workshop.set_known`), so that megabytes of fonts are sent once to each process, with any executor.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from octavo.writers.pdf.fonts.faces import Face, Fount

BASE: Final = "octavo://book/"
"""Root of every address in a book; this scheme is not used elsewhere."""


@dataclass(frozen=True, slots=True)
class Served:
    """Bytes and their media type."""

    data: bytes
    media_type: str


@dataclass(frozen=True)
class Kit:
    """Sheet, faces and drawings of a book."""

    sheet: str
    """The style's rules for print, the page, the user's own rules; no faces yet."""
    faces: tuple[Face, ...]
    families: tuple[str, ...]
    display: tuple[str, ...]
    fixed_pitch: tuple[str, ...]
    drawings: Mapping[str, Served]
    """SVG drawings named in the sheet, by address."""
    boxes: tuple[str, ...] = ()
    """Characters set as numbered boxes, in order."""
    bleed: float = 0.0
    """How far printed matter extends beyond the trim, in points."""
    press: bool = False
    """Whether black is a printing press's black, without coloured inks."""

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the whole kit."""
        seen = hashlib.sha256(self.sheet.encode())
        for face in self.faces:
            seen.update(repr((face.family, face.weight, face.italic, face.unicode_range)).encode())
            seen.update(hashlib.sha256(face.data).digest())
        for names in (self.families, self.display, self.fixed_pitch, self.boxes):
            seen.update(repr(names).encode("utf-8", "surrogatepass"))
        seen.update(repr((self.bleed, self.press)).encode())
        for address, served in sorted(self.drawings.items()):
            seen.update(address.encode() + b"\0" + served.data + b"\0")
        return seen.hexdigest()


def kit_of(
    sheet: str, fount: Fount, drawings: Mapping[str, Served], *, bleed: float, press: bool
) -> Kit:
    """Return the kit of a book set in `fount` according to `sheet`."""
    return Kit(
        sheet,
        fount.faces,
        fount.families,
        fount.display,
        fount.fixed_pitch,
        drawings,
        tuple(sorted(fount.boxes)),
        bleed,
        press,
    )

"""Typefaces, and the two that octavo brings: a generic CSS name → font files, from packages on PyPI.

Both are under the SIL Open Font License; no font file is in the repository. A style may bring its own (`own_faces`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Final, Protocol


class Typeface(Protocol):
    """A family of four cuts. Two that are equal have the same files."""

    def cut(self, *, bold: bool = False, italic: bool = False) -> bytes:
        """Return the TrueType file of one cut."""
        ...

    def __hash__(self) -> int:
        """Return the hash of what it is made of."""
        ...


@dataclass(frozen=True, slots=True)
class PackagedFace:
    """A family from a package. `bold` names the cut that is set for bold."""

    package: str
    prefix: str
    bold: str = "Bold"

    def cut(self, *, bold: bool = False, italic: bool = False) -> bytes:
        """Return the TrueType file of one cut."""
        weight = self.bold if bold else "" if italic else "Regular"
        return _read(self, f"{weight}{'It' if italic else ''}")

    def file(self, cut: str) -> Traversable:
        """Return the TrueType file of a cut, by the name that its maker gives it: `Regular`, `BoldIt`."""
        return files(self.package) / "files" / f"{self.prefix}-{cut}.ttf"


SERIF: Final = PackagedFace("font_source_serif_pro", "SourceSerifPro")
SANS: Final = PackagedFace("font_source_sans_pro", "SourceSansPro", bold="Semibold")
TYPEFACES: Final[Mapping[str, Typeface]] = MappingProxyType({"serif": SERIF, "sans-serif": SANS})
"""By generic family. The sans is for headings, where its semibold is black enough."""


@cache
def _read(face: PackagedFace, cut: str) -> bytes:
    return face.file(cut).read_bytes()

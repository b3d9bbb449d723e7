"""One piece of a book to set, as it is sent to a worker."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from octavo.writers.pdf.completeness import Words
from octavo.writers.pdf.engine import installed_version
from octavo.writers.pdf.file.fragment import FORMAT
from octavo.writers.pdf.kit import Served


@dataclass(frozen=True, slots=True)
class Work:
    """A piece, and the object numbers for it."""

    name: str
    """Unique among the pieces of the book."""
    markup: str
    base: int
    pictures: Mapping[str, Served] = field(default_factory=dict)
    """The pictures it shows, by address."""
    words: Words | None = None
    """All its words; None for what no author wrote."""
    folios: Mapping[str, int] = field(default_factory=dict)
    """Page numbers of the anchors in the book that it prints."""

    def key(self, kit: str) -> str:
        """Return the name of its fragment, if set with the kit of this digest: it depends on all but its object numbers.

        The name also depends on the versions of octavo and WeasyPrint, and on the format.
        """
        seen = hashlib.sha256(f"{makers()}\0{kit}\0{self.name}\0".encode())
        seen.update(f"{sorted(self.folios.items())}\0".encode())
        seen.update(self.markup.encode("utf-8", "surrogatepass"))
        seen.update(f"\0{self.words}".encode("utf-8", "surrogatepass"))
        for address in sorted(self.pictures):
            seen.update(b"\0" + address.encode())  # an address identifies its content by a digest
        return seen.hexdigest()


@cache
def makers() -> str:
    """Return what writes fragments here: their format, octavo, WeasyPrint."""
    return f"{FORMAT}\0{installed_version('octavo')}\0{installed_version('weasyprint')}"

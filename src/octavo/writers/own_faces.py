"""`[faces]` in the `style.toml` of a user's style → the user's own typefaces, instead of octavo's.

    [faces.serif]                      # or [faces.sans-serif]
    regular = "Wick-Regular.ttf"       # beside style.toml, or in a folder there
    italic = "Wick-Italic.ttf"
    bold = "Wick-Bold.ttf"
    bold-italic = "Wick-BoldItalic.ttf"

Files are TrueType, with one cut each. Small capitals and raised figures that a font lacks are drawn into it for print;
an EPUB gets a subset of it.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, Final

from octavo.findings.errors import UsageError
from octavo.findings.settings_lines import place_of_key
from octavo.findings.suggestions import did_you_mean, nearest
from octavo.writers.sound_faces import why_unusable
from octavo.writers.typefaces import TYPEFACES

TABLE: Final = "faces"
CUTS: Final = ("regular", "italic", "bold", "bold-italic")
_TRUETYPE: Final = "octavo takes TrueType, a file .ttf for each cut"

ReadFile = Callable[[str], bytes | None]
"""From the path of a file in the style's folder to its bytes, or to None if there is none."""


@dataclass(frozen=True, slots=True)
class OwnFace:
    """A family of four cuts, each as the bytes of its file."""

    regular: bytes
    italic: bytes
    bold: bytes
    bold_italic: bytes

    def cut(self, *, bold: bool = False, italic: bool = False) -> bytes:
        """Return the TrueType file of one cut."""
        if bold:
            return self.bold_italic if italic else self.bold
        return self.italic if italic else self.regular


def require_faces(faces: Any, text: str, where: str) -> None:
    """Make sure that the table `[faces]` of a `style.toml` makes sense.

    Args:
        faces: the table.
        text: the whole text of the file, to find the line.
        where: the name by which the user knows it.

    Raises:
        UsageError: it does not.
    """
    known = f"[{TABLE}.serif] and [{TABLE}.sans-serif] hold {', '.join(CUTS)}"
    if not isinstance(faces, dict):
        raise UsageError(f"{place_of_key(where, text, TABLE)}: {TABLE} is no table", hint=known)
    for name, cuts in faces.items():
        place = place_of_key(where, text, f"{TABLE}.{name}")
        if name not in TYPEFACES or not isinstance(cuts, dict):
            raise UsageError(f"{place}: {TABLE}.{name} means nothing there", hint=known)
        for cut, path in cuts.items():
            place = place_of_key(where, text, f"{TABLE}.{name}.{cut}")
            if cut not in CUTS:
                asked = did_you_mean(nearest(cut, CUTS))
                raise UsageError(f"{place}: a face has no cut {cut}", hint=asked or known)
            if not isinstance(path, str) or not _is_inside(path):
                raise UsageError(
                    f"{place}: {cut} = {path!r} names no file in the folder of the style",
                    hint='write "Wick-Regular.ttf" or "faces/Wick-Regular.ttf"',
                )
        if lacking := [cut for cut in CUTS if cut not in cuts]:
            raise UsageError(
                f"{place}: {TABLE}.{name} lacks {', '.join(lacking)}",
                hint="a book needs all four; one file may stand for two",
            )


def read_faces(
    table: Mapping[str, Any], read: ReadFile, text: str, where: str
) -> Iterator[tuple[str, OwnFace]]:
    """Yield the typefaces of a `style.toml` by the generic name that they replace.

    Args:
        table: its tables, checked by `require_faces`.
        read: reads a file in the style's folder.
        text: the whole text of the file, to find the line.
        where: the name by which the user knows it.

    Raises:
        UsageError: a file is missing, or is not a font that a book can be set in.
    """
    for name, cuts in table.get(TABLE, {}).items():
        files: list[bytes] = []
        for cut in CUTS:
            place = place_of_key(where, text, f"{TABLE}.{name}.{cut}")
            data = read(cuts[cut])
            if data is None:
                raise UsageError(
                    f"{place}: there is no file {cuts[cut]!r} in the folder of the style"
                )
            if why := why_unusable(data):
                raise UsageError(f"{place}: {cuts[cut]}: {why}", hint=_TRUETYPE)
            files.append(data)
        yield name, OwnFace(*files)


def _is_inside(path: str) -> bool:
    parts = PurePosixPath(path).parts
    return bool(parts) and parts[0] != "/" and ".." not in parts and "\\" not in path

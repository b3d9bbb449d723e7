"""Font files of this computer → faces with the characters they can set.

It searches the folders where systems keep fonts, without fontconfig, which an EPUB must not require. Files
named after a wanted family are opened first, so that on a computer with two thousand fonts seldom all are
read.
"""

import os
import re
import sys
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from fontTools.ttLib import TTCollection, TTFont, TTLibError  # type: ignore[import-untyped]

_SUFFIXES: Final = frozenset((".otf", ".ttc", ".otc", ".ttf"))
_COLLECTIONS: Final = frozenset((".ttc", ".otc"))
_FOLDERS: Final = {
    "darwin": ("/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts"),
    "win32": ("%WINDIR%\\Fonts", "%LOCALAPPDATA%\\Microsoft\\Windows\\Fonts"),
}
_OTHERS: Final = ("/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts")
_UPRIGHT: Final = frozenset(("regular", "book", "normal", "roman", "標準", "w3", "r"))
_MOST: Final = 300
"""The most files that are opened; thousands would take a minute."""


@dataclass(frozen=True, slots=True)
class InstalledFace:
    """An upright face of regular weight. `index` is its place in a collection."""

    family: str
    file: Path
    index: int
    characters: frozenset[str]


def find_faces(wanted: frozenset[str], families: Sequence[str]) -> Iterator[InstalledFace]:
    """Yield faces that have some of the `wanted` characters: those of `families` first, best first.

    What cannot be read as a font is skipped. The order is the same for the same files.
    """
    order = {_squeezed(family): place for place, family in reversed(list(enumerate(families)))}
    likely = [file for file in _files() if any(map(_squeezed(file.stem).startswith, order))]
    for files in (likely, [file for file in _files()[:_MOST] if file not in set(likely)]):
        faces = [face for file in files for face in _faces(file) if wanted & face.characters]
        yield from sorted(
            faces,
            key=lambda face: (
                order.get(_squeezed(face.family), len(order)),
                -len(wanted & face.characters),
                "Serif" not in face.family,
                face.family,
                str(face.file),
                face.index,
            ),
        )


def _squeezed(name: str) -> str:
    """Return a name as spelt in file names: `Noto Serif CJK JP` → `notoserifcjk`."""
    return re.sub(r"[\W_]|(?<=CJK) (?:JP|SC|TC|KR)$", "", name).casefold()


@cache
def _files() -> tuple[Path, ...]:
    folders = [Path(os.path.expandvars(name)).expanduser() for name in _places()]
    found = (
        Path(folder, name)
        for top in folders
        for folder, _, names in os.walk(top)
        for name in names
        if Path(name).suffix.lower() in _SUFFIXES
    )
    return tuple(sorted(found))


def _places() -> tuple[str, ...]:
    return _FOLDERS.get(sys.platform, _OTHERS)


@cache
def _faces(file: Path) -> tuple[InstalledFace, ...]:
    try:
        with closing(_opened(file)) as font:
            fonts = font.fonts if isinstance(font, TTCollection) else [font]
            return tuple(face for at, each in enumerate(fonts) for face in _upright(each, file, at))
    except (TTLibError, OSError, ValueError, KeyError, AssertionError, EOFError):
        return ()  # fonts of other computers may be broken in any way


def _opened(file: Path) -> Any:
    if file.suffix.lower() in _COLLECTIONS:
        return TTCollection(str(file), lazy=True)
    return TTFont(str(file), lazy=True)


def _upright(font: Any, file: Path, index: int) -> Iterator[InstalledFace]:
    names = font["name"]
    style = (names.getBestSubFamilyName() or "").casefold()
    if style in _UPRIGHT and "COLR" not in font and "CBDT" not in font:
        characters = frozenset(map(chr, font.getBestCmap() or ()))
        yield InstalledFace(names.getBestFamilyName() or file.stem, file, index, characters)

"""The name of a book style → its folders, tokens and files.

A style is a folder. What it lacks comes from the style that its `style.toml` extends: a user's own style
extends `classic` unless it names another, octavo's extend `base`, which has what every book needs.
octavo's styles are in the package (`octavo/styles`) or, in a checkout, in `styles/`; a user's own style is
named by the path of its folder.

    # style.toml
    extends = "modern"
    [tokens]                 # for both media; [epub] and [print] have their own
    indent = "1.5em"
    [faces.serif]            # see own_faces.py
    regular = "Wick-Regular.ttf"
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from octavo.findings.alternatives import DEFAULT_STYLE
from octavo.findings.errors import UsageError, reason_of
from octavo.findings.suggestions import did_you_mean, nearest
from octavo.findings.toml import text_of_toml
from octavo.writers.own_faces import TABLE, read_faces
from octavo.writers.style_table import names_used, read_table, require_tokens
from octavo.writers.typefaces import TYPEFACES, Typeface

BASE: Final = "base"
TOKENS: Final = "style.toml"
_FILES: Final = frozenset((TOKENS, "book.css", "cover.toml", "epub.css", "print.css"))
"""What a style's folder may hold beside drawings."""
LARGEST_TEXT: Final = 4_000_000
"""Bytes; nobody writes more by hand."""
_LARGEST_FONT: Final = 1 << 26
"""Bytes; fonts of all Chinese characters have a quarter of it."""
_DEEPEST: Final = 8
"""How many styles may extend one another in turn; more are taken for a cycle."""


class Medium(StrEnum):
    """What a style sheet is for; the value is the name of the sheet and of the table of tokens."""

    EPUB = "epub"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class Folder:
    """One folder of a style. `ours` is whether it is octavo's own."""

    name: str
    place: Traversable
    ours: bool

    def read(self, name: str) -> str | None:
        """Return the text of a file, or None if there is none.

        Raises:
            UsageError: it is too large, or not UTF-8 text.
        """
        data = self._read(name, LARGEST_TEXT)
        try:
            return None if data is None else data.decode("utf-8-sig").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1 if data else 0
            raise UsageError(
                f"{self.name}/{name}:{line}: not UTF-8", hint="save the file as UTF-8"
            ) from error

    def read_bytes(self, path: str) -> bytes | None:
        """Return the bytes of a file, or None if there is none.

        Raises:
            UsageError: it is too large, or cannot be read.
        """
        return self._read(path, _LARGEST_FONT)

    def _read(self, path: str, most: int) -> bytes | None:
        file = self.place.joinpath(path)
        try:
            if not file.is_file():
                if isinstance(file, Path) and os.path.lexists(file):
                    raise UsageError(
                        f"{self.name}/{path}: is no file, or leads to none", hint="remove it"
                    )
                return None
            with file.open("rb") as opened:
                data = opened.read(most + 1)
        except (OSError, ValueError) as error:  # a path with a null character in it
            raise UsageError(f"{self.name}/{path}: cannot be read: {reason_of(error)}") from error
        if len(data) > most:
            raise UsageError(f"{self.name}/{path}: larger than {most:,} bytes")
        return data


@dataclass(frozen=True, slots=True)
class Style:
    """A book style: its folders, beginning with the one that the others extend, the values of its tokens, and its faces."""

    name: str
    folders: tuple[Folder, ...]
    tokens: Mapping[Medium, Mapping[str, str]]
    faces: Mapping[str, Typeface]
    """The typefaces for `serif` and `sans-serif`."""

    def read(self, name: str) -> str | None:
        """Return the text of the file `name`, from the last folder that has one; None if none has."""
        texts = (folder.read(name) for folder in reversed(self.folders))
        return next((text for text in texts if text is not None), None)


def open_style(name: str) -> Style:
    """Return the style `name`: the name of one of octavo's styles, or the path of a folder.

    Raises:
        UsageError: there is no such style, or its `style.toml` is wrong.
    """
    folders: list[Folder] = []
    tables: list[Mapping[str, Any]] = []
    wanted = name
    while wanted:
        folder = _folder(wanted)
        if folder in folders or len(folders) == _DEEPEST:
            raise UsageError(
                f"the style {name!r} extends itself",
                hint=f"look at what {TOKENS} of {wanted!r} extends",
            )
        table = _table(folder)
        folders.insert(0, folder)
        tables.insert(0, table)
        wanted = _extended(folder, table)
    _require_tokens(folders, tables)
    tokens = {medium: MappingProxyType(dict(_tokens(tables, medium))) for medium in Medium}
    faces = MappingProxyType({**TYPEFACES, **dict(_faces(folders, tables))})
    return Style(name, tuple(folders), MappingProxyType(tokens), faces)


def read_optional(style: str, name: str) -> str:
    """Return the file `name` of `style`, or "" if it has none.

    Raises:
        UsageError: there is no such style, or the file is not UTF-8 text.
    """
    return open_style(style).read(name) or ""


def read_base(name: str) -> str:
    """Return one of octavo's own files that every style builds on and none replaces."""
    return _shelf().joinpath(BASE, name).read_text(encoding="utf-8").replace("\r\n", "\n")


def known_styles() -> tuple[str, ...]:
    """Return the names of octavo's own styles, sorted."""
    shelf = (entry.name for entry in _shelf().iterdir() if entry.is_dir())
    return tuple(sorted(name for name in shelf if name != BASE))


def _extended(folder: Folder, table: Mapping[str, Any]) -> str:
    """Return the name of the style that a folder extends, or "" for none."""
    if folder.ours and folder.name == BASE:
        return ""
    return str(table.get("extends", BASE if folder.ours else DEFAULT_STYLE))


def _require_tokens(folders: Sequence[Folder], tables: Sequence[Mapping[str, Any]]) -> None:
    """Make sure that styles other than octavo's only set tokens that exist.

    Raises:
        UsageError: one sets another, or a wrong value.
    """
    each = list(zip(folders, tables, strict=True))
    known: dict[str, str] = {}
    for folder, table in each:
        for medium in Medium if folder.ours else ():
            known = {**dict(_tokens([table], medium)), **known}
    used = names_used("\n".join(_written(folder) for folder, _ in each if not folder.ours))
    for folder, table in each:
        if not folder.ours:
            text = folder.read(TOKENS) or ""
            require_tokens(table, text, f"{folder.name}/{TOKENS}", known, used)


def _written(folder: Folder) -> str:
    """Return all text in a folder that may use tokens."""
    names = ("book.css", *(f"{medium}.css" for medium in Medium), TOKENS)
    return "\n".join(folder.read(name) or "" for name in names)


def _tokens(tables: Sequence[Mapping[str, Any]], medium: Medium) -> Iterator[tuple[str, str]]:
    """Yield the tokens, of which later ones replace earlier ones: style by style, those of the medium after the common ones."""
    for table in tables:
        yield from table.get("tokens", {}).items()
        yield from table.get(medium, {}).items()


def _faces(
    folders: Sequence[Folder], tables: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[str, Typeface]]:
    """Yield the faces in the styles; later ones replace earlier ones."""
    for folder, table in zip(folders, tables, strict=True):
        if TABLE in table:
            where = f"{folder.name}/{TOKENS}"
            yield from read_faces(table, folder.read_bytes, folder.read(TOKENS) or "", where)


def _table(folder: Folder) -> Mapping[str, Any]:
    """Read the `style.toml` of a folder; without one it sets nothing.

    Raises:
        UsageError: it is not TOML, or says something that has no meaning.
    """
    data = folder.read_bytes(TOKENS)
    where = f"{folder.name}/{TOKENS}"
    return {} if data is None else read_table(text_of_toml(data, where), where)


def _folder(style: str) -> Folder:
    """Find the folder of a style; what looks like a path, or is one, is the user's."""
    if style in {*known_styles(), BASE}:
        return Folder(style, _shelf().joinpath(style), ours=True)
    own = Path(style)
    if style and _is_folder(own):
        if not _is_style(own):
            raise UsageError(
                f"the folder {style!r} holds no style",
                hint=f"one has {', '.join(sorted(_FILES))} or a drawing such as dinkus.svg",
            )
        return Folder(style, own, ours=False)
    if style.lower().endswith(".css"):
        raise UsageError(
            f"there is no style {style!r}", hint=f"a style sheet goes with --css {style}"
        )
    near = nearest(style, known_styles(), likeness=0.5)
    hint = did_you_mean(near, repr) or f"there is: {', '.join(known_styles())}"
    raise UsageError(f"there is no style {style!r}", hint=hint)


def _is_folder(path: Path) -> bool:
    """Return whether there is a folder of this name; False if no file can have it."""
    try:
        return path.is_dir()
    except OSError:
        return False


def _is_style(folder: Path) -> bool:
    """Return whether a folder holds anything that a style may.

    Raises:
        UsageError: it cannot be read.
    """
    try:
        return any(one.name in _FILES or one.suffix == ".svg" for one in folder.iterdir())
    except OSError as error:
        raise UsageError(f"the style {str(folder)!r} cannot be read: {reason_of(error)}") from error


def _shelf() -> Traversable:
    """Return the folder of octavo's own styles."""
    package = files("octavo")
    installed = package.joinpath("styles")
    if installed.is_dir():
        return installed
    return Path(str(package)).parents[1] / "styles"

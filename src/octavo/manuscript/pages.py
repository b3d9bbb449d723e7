"""Globs of a manuscript → the files that they match, in reading order. Only this module of the room looks at the disk."""

import re
from collections.abc import Iterable
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final

from octavo.findings.errors import ManuscriptError
from octavo.tree.text import excerpt, natural_key

_MAGIC: Final = re.compile(r"[*?\[]")


def find_pages(folder: Path, globs: Iterable[str]) -> tuple[Path, ...]:
    """Return the files below `folder` that the globs match: glob by glob, 2 before 10, each once.

    The name of an existing file stands for itself, whatever characters it contains. Hidden files and folders
    are skipped.

    Raises:
        ManuscriptError: a glob matches nothing, or leads out of the folder, or so does a link, or one leads nowhere: a
            chapter would be missing unnoticed.
    """
    found: dict[Path, None] = {}
    for glob in globs:
        try:
            matches = _matches(folder, _inside(glob))
        except (OSError, ValueError, RecursionError) as error:
            raise ManuscriptError(
                f"the glob {excerpt(glob, 60)!r} cannot be used: {error}"
            ) from error
        if not matches:
            raise ManuscriptError(
                f"the glob {glob!r} matches no file in {folder}",
                hint="globs are taken from the folder of octavo.toml, with / between names",
            )
        found.update(dict.fromkeys(matches))
    return tuple(found)


def _inside(glob: str) -> str:
    """Return the glob if it stays inside the folder."""
    away = PurePosixPath(glob).is_absolute() or PureWindowsPath(glob).drive
    if not glob.strip() or away or ".." in re.split(r"[/\\]", glob):
        raise ManuscriptError(
            f"the glob {glob!r} leaves the manuscript's folder",
            hint="pages must be in the folder of octavo.toml, or below it",
        )
    return glob


def _matches(folder: Path, glob: str) -> list[Path]:
    home = folder.resolve()
    if (folder / glob).is_file():
        candidates = [folder / glob]
    elif not _MAGIC.search(glob):
        candidates = []
    else:
        candidates = sorted(folder.glob(glob), key=lambda path: _reading_order(path, folder))
    return [path for path in candidates if _is_page(path, folder, home)]


def _reading_order(path: Path, folder: Path) -> tuple[object, ...]:
    return tuple(natural_key(name) for name in path.relative_to(folder).parts)


def _is_page(path: Path, folder: Path, home: Path) -> bool:
    """Return whether a path that a glob matches is a page.

    Raises:
        ManuscriptError: it would be one, but leads out of the folder, or to no file.
    """
    here = path.relative_to(folder)
    if any(name.startswith(".") for name in here.parts) or path.is_dir():
        return False
    if not path.is_file():
        raise ManuscriptError(
            f"{here.as_posix()} is no file, or a link that leads to none",
            hint="remove it, or let the glob match less",
        )
    if not path.resolve().is_relative_to(home):
        raise ManuscriptError(
            f"{here.as_posix()} is a link that leaves the manuscript's folder",
            hint="put the file itself there, or let the glob match less",
        )
    return True

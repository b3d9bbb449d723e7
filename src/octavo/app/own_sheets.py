"""The path of a style sheet of the user's → its text, under the name the user knows it by, which errors over it bear, too."""

import contextlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from octavo.app.reading import read_at_most
from octavo.findings.errors import OctavoError, ReadError, WriteError, reason_of
from octavo.writers.sheets import OwnSheet
from octavo.writers.stylesheets import known_styles

_LARGEST: Final = 4_000_000
"""Bytes; nobody writes more by hand."""
_OF_A_MANUSCRIPT: Final = "paths under [build] css start from the folder of octavo.toml"


def read_own_sheet(folder: Path, path: str, *, hint: str = _OF_A_MANUSCRIPT) -> OwnSheet:
    """Return the style sheet at `path`, which starts from `folder`; `hint` says why from there.

    Raises:
        ReadError: it is missing, too large, or no UTF-8 text.
    """
    file = folder / path
    try:
        with file.open("rb") as opened:
            data = read_at_most(opened, _LARGEST)
        if data is None:
            raise ReadError(
                f"{file}: larger than {_LARGEST:,} bytes, more than any style sheet needs"
            )
        text = data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n")
    except UnicodeDecodeError as error:
        raise ReadError(
            f"{file}: is not UTF-8 text", hint="save the style sheet as UTF-8"
        ) from error
    except (OSError, ValueError) as error:  # a path with a null character in it
        raise ReadError(
            f"{file}: the style sheet cannot be read: {reason_of(error)}",
            hint="check the path" if Path(path).is_absolute() else hint,
        ) from error
    here = Path.cwd()
    name = file.relative_to(here) if file.is_relative_to(here) else file
    return OwnSheet(name.as_posix(), text)


@contextlib.contextmanager
def own_style_named(style: str, sheets: Iterable[OwnSheet], kind: str) -> Iterator[None]:
    """Name the style of the user's own when a book of a `kind`, "a PDF", fails: with octavo's, that would be a bug in octavo."""
    own = [sheet.name for sheet in sheets]
    if style not in known_styles():
        own.insert(0, style)
    try:
        yield
    except Exception as error:
        is_bug = not isinstance(error, OctavoError) or type(error) is OctavoError
        if not own or not is_bug:
            raise
        raise WriteError(
            f"{kind} cannot be set with {', '.join(own)}: {str(error) or type(error).__name__}",
            hint="leave out rules that hide text, sizes and lengths that no page has, and fonts that are damaged",
        ) from error

"""The user's own style sheets: read from their files, and named if no PDF can be set with them."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from octavo.app.file_reading import read_at_most
from octavo.findings.alternatives import DEFAULT_STYLE
from octavo.findings.errors import OctavoError, ReadError, WriteError, reason_of
from octavo.writers.artifact import Artifact
from octavo.writers.sheets import OwnSheet
from octavo.writers.stylesheets import LARGEST_TEXT, known_styles

_OF_A_MANUSCRIPT: Final = "paths under [build] css start from the folder of octavo.toml"


def read_own_sheet(folder: Path, path: str, *, hint: str = _OF_A_MANUSCRIPT) -> OwnSheet:
    """Return the style sheet at `path`, which is relative to `folder`; `hint` explains that in messages.

    Raises:
        ReadError: it is missing, too large, or no UTF-8 text.
    """
    file = folder / path
    try:
        with file.open("rb") as opened:
            data = read_at_most(opened, LARGEST_TEXT)
        if data is None:
            raise ReadError(
                f"{file}: larger than {LARGEST_TEXT:,} bytes, more than any style sheet needs"
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


def set_in_own_style(
    style: str,
    sheets: Sequence[OwnSheet],
    kind: str,
    set_book: Callable[[str, Sequence[OwnSheet]], Artifact],
) -> Artifact:
    """Return a book set in the user's style; if that fails, set it in octavo's, to know whether the style is at fault.

    Args:
        style: the name of a style, or the path of the user's.
        sheets: the user's own style sheets.
        kind: what is made, for a message: "a PDF".
        set_book: sets the book in a style, with such sheets.

    Raises:
        WriteError: the book can only be set without the user's own style or style sheets, which the message names.
        Exception: whatever else `set_book` raises.
    """
    own = [sheet.name for sheet in sheets]
    if style not in known_styles():
        own.insert(0, style)
    try:
        return set_book(style, sheets)
    except Exception as error:
        is_explained = isinstance(error, OctavoError) and type(error) is not OctavoError
        if not own or is_explained or not _can_be_set(set_book):
            raise
        raise WriteError(
            f"{kind} cannot be set with {', '.join(own)}: {str(error) or type(error).__name__}",
            hint="leave out rules that hide text, sizes and lengths that no page has, and fonts that are damaged",
        ) from error


def _can_be_set(set_book: Callable[[str, Sequence[OwnSheet]], Artifact]) -> bool:
    try:
        set_book(DEFAULT_STYLE, ())
    except Exception:  # noqa: BLE001 - the first error is the one that is raised
        return False
    return True

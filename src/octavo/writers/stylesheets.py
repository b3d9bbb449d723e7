"""The name of a book style → the text of one of its style sheets.

A style is a folder with `epub.css` and `print.css`. Octavo's own stand in the package
(`octavo/styles`), or, when it runs from a checkout, in the checkout's `styles/`; a user's own is
named by the path of its folder.
"""

from difflib import get_close_matches
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from octavo.findings.errors import UsageError


def read_stylesheet(style: str, name: str) -> str:
    """Return the style sheet `name` of `style`, which is a name or the path of a folder.

    Raises:
        UsageError: there is no such style, or it lacks the style sheet, or it is not UTF-8 text.
    """
    sheet = _folder(style).joinpath(name)
    if not sheet.is_file():
        raise UsageError(
            f"the style {style!r} has no {name}",
            hint="a style is a folder that holds epub.css and print.css",
        )
    try:
        return sheet.read_text(encoding="utf-8").replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"{name} of the style {style!r} cannot be read: {error}") from error


def read_optional(style: str, name: str) -> str:
    """Return the file `name` of `style`, "" where the style has none.

    Raises:
        UsageError: there is no such style, or the file is not UTF-8 text.
    """
    return read_stylesheet(style, name) if _folder(style).joinpath(name).is_file() else ""


def known_styles() -> tuple[str, ...]:
    """Return the names of octavo's own styles, sorted."""
    return tuple(sorted(entry.name for entry in _shelf().iterdir() if entry.is_dir()))


def _folder(style: str) -> Traversable:
    """Find the folder of a style; what looks like a path, or is one, is the user's."""
    if style in known_styles():
        return _shelf().joinpath(style)
    own = Path(style)
    if style and own.is_dir():
        return own
    nearest = get_close_matches(style, known_styles(), n=1, cutoff=0.5)
    hint = f"did you mean {nearest[0]!r}?" if nearest else f"there is: {', '.join(known_styles())}"
    raise UsageError(f"there is no style {style!r}", hint=hint)


def _shelf() -> Traversable:
    """Return the folder of octavo's own styles."""
    package = files("octavo")
    installed = package.joinpath("styles")
    if installed.is_dir():
        return installed
    return Path(str(package)).parents[1] / "styles"

"""A folder → a manuscript to start from: a commented `octavo.toml`, and a first chapter if it has none.

Nothing is overwritten.
"""

import json
import re
from collections.abc import Iterable
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Final

from octavo.app.catalog import MEDIA_TYPES
from octavo.app.files import make_folder, write_atomically
from octavo.findings.errors import ManuscriptError, UsageError
from octavo.manuscript import FILE_NAME, Manuscript, set_value
from octavo.tree.text import as_sentence, natural_key

_MATTERS: Final = ("front", "back")
"""Folders of pages before and after the chapters."""
_FIRST: Final = Path("chapters") / "01-the-first-chapter.md"


def init_manuscript(
    folder: Path, *, title: str = "", author: str = "", language: str = "en"
) -> tuple[Path, ...]:
    """Write `octavo.toml` into `folder`, and a first chapter unless there are pages already.

    Args:
        folder: created if it is missing.
        title: "" for the folder's name.
        author: may be "".
        language: BCP 47.

    Returns the files written.

    Raises:
        UsageError: there is an `octavo.toml` already, or the language is not valid.
        WriteError: a file cannot be written.
    """
    target = folder / FILE_NAME
    if target.exists():
        raise UsageError(f"{target}: is there already", hint="edit it, or choose another folder")
    try:
        set_value(Manuscript(folder), f"book.language={language}")
    except ManuscriptError as error:
        raise ManuscriptError(str(error).removeprefix("--set: book."), hint=error.hint) from error
    chapters = _chapters_in(folder)
    text = new_manuscript(
        title or _title_of(folder), author, language, chapters or [f"{_FIRST.parent}/*.md"]
    )
    for matter in filter(lambda name: _pages_in(folder, name), _MATTERS):
        glob = _quoted(_pages_in(folder, matter))
        text = text.replace(f'# {matter} = ["{matter}/*.md"]', f"{matter} = [{glob}]")
    make_folder(folder)
    written = [target]
    if not chapters:
        make_folder(folder / _FIRST.parent)
        write_atomically(folder / _FIRST, _text_of("new_chapter.md").encode())
        written.append(folder / _FIRST)
    write_atomically(target, text.encode())
    return tuple(written)


def new_manuscript(title: str, author: str, language: str, chapters: Iterable[str]) -> str:
    """Return a commented `octavo.toml`; `author` may be "", `chapters` are globs."""
    return Template(_text_of("new_manuscript.toml")).substitute(
        title=_quoted(title),
        authors=f"[{_quoted(author)}]" if author else "[]",
        language=_quoted(language),
        chapters=f"[{', '.join(map(_quoted, chapters))}]",
    )


def _text_of(name: str) -> str:
    """Return the text of a file beside this module."""
    return (files("octavo.app") / name).read_text("utf-8")


def _chapters_in(folder: Path) -> list[str]:
    """Return the globs of the pages that exist already: in the folder, in `chapters`, or else in its other folders."""
    for name in ("", "chapters"):
        if glob := _pages_in(folder, name):
            return [glob]
    if not folder.is_dir():
        return []
    names = sorted((one.name for one in folder.iterdir() if one.is_dir()), key=natural_key)
    inner = (name for name in names if name not in _MATTERS and not name.startswith("."))
    return [glob for name in inner if (glob := _pages_in(folder, name))]


def _pages_in(folder: Path, name: str) -> str:
    """Return the glob of the pages in the folder called `name` in `folder`, or in `folder` itself if it is ""; "" if there are none."""
    place = folder / name
    if not place.is_dir():
        return ""
    suffixes = {
        path.suffix.lower()
        for path in place.iterdir()
        if path.suffix.lower() in MEDIA_TYPES and path.stem.upper() != "README"
    }
    if not suffixes:
        return ""
    kind = suffixes.pop() if len(suffixes) == 1 else ""
    return (Path(name) / f"*{kind}").as_posix()


def _title_of(folder: Path) -> str:
    words = re.sub(r"[-_\s]+", " ", folder.resolve().name).strip()
    return as_sentence(words) or "Untitled"


def _quoted(text: str) -> str:
    """Return a TOML string; a JSON string is one, except for one control character that JSON allows."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

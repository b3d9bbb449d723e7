"""A folder → a manuscript to start from: a commented `octavo.toml`, and a first chapter if it has none.

Nothing is overwritten.
"""

import json
import re
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Final

from octavo.app.catalog import MEDIA_TYPES
from octavo.app.files import make_folder, write_atomically
from octavo.findings.errors import UsageError
from octavo.manuscript import FILE_NAME, Manuscript, set_value
from octavo.tree.text import as_sentence

_FIRST: Final = Path("chapters") / "01-the-first-chapter.md"


def init_manuscript(
    folder: Path, *, title: str = "", author: str = "", language: str = "en"
) -> tuple[Path, ...]:
    """Write `octavo.toml` into `folder`, and a first chapter unless pages are there already.

    Args:
        folder: made if it is missing.
        title: the folder's name when "".
        author: may be "".
        language: BCP 47.

    Returns the files written.

    Raises:
        UsageError: there is an `octavo.toml` already, or the language is none.
        WriteError: a file cannot be written.
    """
    target = folder / FILE_NAME
    if target.exists():
        raise UsageError(f"{target}: is there already", hint="edit it, or choose another folder")
    set_value(Manuscript(folder), f"book.language={language}")
    chapters = _pages_in(folder)
    text = new_manuscript(
        title or _title_of(folder), author, language, chapters or f"{_FIRST.parent}/*.md"
    )
    make_folder(folder)
    written = [target]
    if not chapters:
        make_folder(folder / _FIRST.parent)
        write_atomically(folder / _FIRST, _text_of("new_chapter.md").encode())
        written.append(folder / _FIRST)
    write_atomically(target, text.encode())
    return tuple(written)


def new_manuscript(title: str, author: str, language: str, chapters: str) -> str:
    """Return a commented `octavo.toml`; `author` may be "", `chapters` is a glob."""
    return Template(_text_of("new_manuscript.toml")).substitute(
        title=_quoted(title),
        authors=f"[{_quoted(author)}]" if author else "[]",
        language=_quoted(language),
        chapters=f"[{_quoted(chapters)}]",
    )


def _text_of(name: str) -> str:
    """Return the text of a file beside this module."""
    return (files("octavo.app") / name).read_text("utf-8")


def _pages_in(folder: Path) -> str:
    """Return the glob of the pages that are there already, "" when there are none."""
    for place in (folder, folder / "chapters"):
        if not place.is_dir():
            continue
        suffixes = {
            path.suffix.lower()
            for path in place.iterdir()
            if path.suffix.lower() in MEDIA_TYPES and path.stem.upper() != "README"
        }
        if suffixes:
            name = f"*{suffixes.pop()}" if len(suffixes) == 1 else "*"
            return (place.relative_to(folder) / name).as_posix()
    return ""


def _title_of(folder: Path) -> str:
    words = re.sub(r"[-_\s]+", " ", folder.resolve().name).strip()
    return as_sentence(words) or "Untitled"


def _quoted(text: str) -> str:
    """Return a TOML string; JSON's is one, but for the one control character it lets through."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

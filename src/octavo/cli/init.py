"""`octavo init`: a folder → a manuscript to start from."""

from pathlib import Path
from typing import Annotated

import typer

from octavo.app.init import init_manuscript
from octavo.cli.terminal import path_of, say
from octavo.cli.verdict import OK


def init(
    folder: Annotated[Path, typer.Argument(metavar="DIR", hidden=True)] = Path(),
    title: Annotated[
        str, typer.Option(metavar="TITLE", help="Title of the book; by default the folder's name.")
    ] = "",
    author: Annotated[str, typer.Option(metavar="NAME", help="Author of the book.")] = "",
    language: Annotated[
        str, typer.Option(metavar="TAG", help="Language of the book: en, en-GB, ja, zh-Hant.")
    ] = "en",
) -> int:
    """Start a manuscript: octavo.toml and a first chapter.

    DIR is created if it does not exist; by default it is the current folder. Pages already in it,
    or in its folders, become the chapters. Nothing is overwritten.
    """
    written = init_manuscript(folder, title=title, author=author, language=language)
    for path in written:
        say(f"wrote {path_of(path)}")
    where = "" if folder.resolve() == Path.cwd() else f" {path_of(folder)}"
    # Beside a first chapter of octavo's own; pages that were there are written already.
    say(f"{'now write, then' if len(written) > 1 else 'now'}: octavo build{where}")
    return OK

"""Make sure that no input file is overwritten."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from octavo.app.packed import PackedPage
from octavo.app.sources import AnySource, SourceFile
from octavo.findings.errors import UsageError
from octavo.manuscript import FILE_NAME, Manuscript
from octavo.readers.source import Source


def files_of(sources: Iterable[AnySource], manuscript: Manuscript | None = None) -> Iterator[Path]:
    """Yield the files that a book is made from: its pages, and all others that its manuscript names."""
    for source in sources:
        match source:
            case SourceFile():
                yield source.path
            case PackedPage():
                yield Path(source.archive.name)
            case Source():
                pass
    if manuscript:
        named = (manuscript.clean.profile, manuscript.book.cover.file, *manuscript.build.css)
        yield from (manuscript.folder / name for name in (FILE_NAME, *filter(None, named)))


def require_apart(targets: Iterable[Path], inputs: Iterable[Path]) -> None:
    """Make sure that no target is an input, whatever their paths; a link to a file counts as the file.

    Raises:
        UsageError: a target is an input.
    """
    standing = {state: target for target in targets if (state := _state_of(target))}
    if not standing:
        return
    for path in inputs:
        state = _state_of(path)
        if state in standing:
            raise UsageError(
                f"{standing[state]}: is an input, and would be written over",
                hint="name another file",
            )


def _state_of(path: Path) -> tuple[int, int] | None:
    """Return what identifies a file, None if it does not exist."""
    try:
        state = path.stat()
    except (OSError, ValueError):  # a path with a null character in it
        return None
    return state.st_dev, state.st_ino

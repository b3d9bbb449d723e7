"""Paths, bytes and strings → `Source`s: which files make the book, in which order.

The only place that reads what the user gave us. The pages of a long book are `SourceFile`s: each is read
when it is wanted, and let go.
"""

import contextlib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, TypeAlias, assert_never

from octavo.app.catalog import BOOKS, EPUB, HTML, MEDIA_TYPES, MHTML, PLAIN, READERS
from octavo.findings.errors import ReadError, UsageError
from octavo.findings.limits import LIMITS, MIB, Limits, named
from octavo.readers.source import Source
from octavo.tree.text import natural_key

Input: TypeAlias = Path | bytes | str | Source
"""A file or folder, a page's bytes, a page's text, or a `Source` made elsewhere."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A page on the disk that can be read, and is not yet: 2,000 saved pages are 400 MB."""

    path: Path
    media_type: str
    state: tuple[int, int]
    """Its size in bytes and when it was last changed, in ns, when it was found."""
    limits: Limits = LIMITS
    """How much is taken of it."""

    @property
    def name(self) -> str:
        """The name that the user knows it by."""
        return str(self.path)

    @property
    def folder(self) -> Path | None:
        """Where the page's pictures may lie; None for a book, which brings its own."""
        return _folder_of(self.path, self.media_type)

    def read(self) -> Source:
        """Return the page.

        Raises:
            ReadError: it cannot be read, or is not the file any more that was found.
        """
        source = _read(self.path, self.media_type, self.limits)
        if _state_of(self.path) != self.state:
            raise ReadError(
                f"{self.path}: changed while the book was made",
                hint="run octavo again when whatever writes it has finished",
            )
        return source


AnySource: TypeAlias = Source | SourceFile
"""A page, at hand or on the disk."""

_MARKUP: Final = re.compile(
    rb"<!doctype html|<html|<head|<body|<(?:p|div|br|span|h[1-6]|table|ul|article|section)[\s>/]",
    re.IGNORECASE,
)
_SINGLE_FILE: Final = re.compile(
    rb"\s*(?:[!-9;-~]+:.*\n(?:[ \t].*\n)*)*?content-type:\s*multipart/related\b", re.IGNORECASE
)
"""The lines of a head, up to the one that says of what kind the whole is."""
_LOOK: Final = 64_000


def source_of(given: Input, media_type: str | None = None, limits: Limits = LIMITS) -> Source:
    """Return the source that `given` names or is; one that is made already bears its own limits.

    A `str` is the text of a page, never a path. Without a media type a path is taken by its suffix,
    and bytes or text are HTML when they hold its tags, MHTML when they begin as it does.

    Raises:
        ReadError: no such file, or it cannot be read, or is larger than any page.
        UsageError: a media type or suffix that no reader knows.
    """
    match given:
        case Source():
            return given
        case Path():
            return _read(given, media_type_of(given, media_type), limits)
        case str() | bytes():
            data = given.encode("utf-8", "surrogatepass") if isinstance(given, str) else given
        case _:
            assert_never(given)
    kind = _known(media_type or _guessed(data))
    most = _most(kind, limits)
    if len(data) > most.mebibytes * MIB:
        raise most.exceeded_by("<text>")
    charset = "utf-8" if isinstance(given, str) else ""
    return Source("<text>", data, kind, charset, limits=limits)


def page_at(path: Path, media_type: str | None = None, limits: Limits = LIMITS) -> AnySource:
    """Return the page that a file is, to be read when it is wanted; that it can be is tried now.

    What gives its bytes only once, such as a pipe, is read at once.

    Raises:
        ReadError: no such file, or it cannot be read.
        UsageError: a media type or suffix that no reader knows.
    """
    kind = media_type_of(path, media_type)
    if path.exists() and not path.is_file():
        return _read(path, kind, limits)
    with _opened(path, _most(kind, limits)):
        return SourceFile(path, kind, _state_of(path), limits)


def opened(page: AnySource) -> Source:
    """Return a page with its bytes; raises `ReadError` where its file cannot be read."""
    return page if isinstance(page, Source) else page.read()


def _read(path: Path, media_type: str, limits: Limits) -> Source:
    data = read_bytes(path, _most(media_type, limits))
    folder = _folder_of(path, media_type)
    return Source(str(path), data, media_type, folder=folder, limits=limits)


def _folder_of(path: Path, media_type: str) -> Path | None:
    return None if media_type == EPUB else path.parent


def _guessed(data: bytes) -> str:
    if data.startswith(b"PK\x03\x04"):
        return EPUB
    if _SINGLE_FILE.match(data[:_LOOK]):
        return MHTML
    return HTML if _MARKUP.search(data[:_LOOK]) else PLAIN


def media_type_of(path: Path, media_type: str | None = None) -> str:
    """Return the media type of a file: as told, else by its suffix."""
    if media_type:
        return _known(media_type)
    kinds = {**MEDIA_TYPES, **BOOKS}
    kind = kinds.get(path.suffix.lower())
    if kind is None:
        known = ", ".join(sorted(kinds))
        raise UsageError(f"{path}: no reader for {path.suffix or 'a file without suffix'}",
                         hint=f"known are {known}")  # fmt: skip
    return kind


def _known(media_type: str) -> str:
    if media_type not in READERS:
        raise UsageError(
            f"no reader for the media type {media_type!r}", hint=f"known are {', '.join(READERS)}"
        )
    return media_type


@dataclass(frozen=True, slots=True)
class Most:
    """How large a file of a kind may be, and what sets that."""

    mebibytes: int
    kind: str
    setting: str = ""

    def exceeded_by(self, name: object) -> ReadError:
        """Return what is to be said of a file that is larger."""
        hint = f"{self.setting} sets how large one may be" if self.setting else ""
        return ReadError(
            f"{name}: larger than the limit of {self.mebibytes} MiB for a {self.kind}", hint=hint
        )


def read_bytes(path: Path, most: Most) -> bytes:
    """Return a file's bytes.

    Raises:
        ReadError: it is missing, no file, not to be read, or larger than it may be.
    """
    with _opened(path, most) as file:
        return file.read()


@contextlib.contextmanager
def _opened(path: Path, most: Most) -> Iterator[BinaryIO]:
    """Open a file, and tell of what goes wrong with it in our words."""
    try:
        with path.open("rb") as file:
            if os.fstat(file.fileno()).st_size > most.mebibytes * MIB:
                raise most.exceeded_by(path)
            yield file
    except FileNotFoundError:
        raise ReadError(f"{path}: no such file", hint="check the path") from None
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {error.strerror or error}") from error


def _most(media_type: str, limits: Limits) -> Most:
    if media_type == EPUB:
        return Most(limits.book_size, "book", named("book_size"))
    return Most(limits.document_size, "page", named("document_size"))


def _state_of(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_size, state.st_mtime_ns


def files_in(paths: Iterable[Path]) -> Iterator[Path]:
    """Give the files that the paths name; a folder gives its pages in natural order.

    Raises:
        ReadError: a path that does not exist, or a folder without any page.
    """
    for path in paths:
        if not path.is_dir():
            if not path.exists():
                raise ReadError(f"{path}: no such file", hint="check the path")
            yield path
            continue
        pages = [child for child in path.iterdir() if _is_page(child)]
        if not pages:
            raise ReadError(f"{path}: the folder holds no page that octavo reads",
                            hint=f"known are {', '.join(sorted(MEDIA_TYPES))}")  # fmt: skip
        yield from sorted(pages, key=lambda page: natural_key(page.name))


def _is_page(path: Path) -> bool:
    return path.suffix.lower() in MEDIA_TYPES and path.is_file() and not path.name.startswith(".")

"""Paths, bytes and strings → the `Source`s that make the book.

The pages of a long book are `SourceFile`s: each is read when it is needed, and then released.
"""

import contextlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, TypeAlias

from octavo.app.arguments import require_type
from octavo.app.catalog import (
    BOOKS,
    DOCX,
    EPUB,
    HTML,
    MEDIA_TYPES,
    MHTML,
    PLAIN,
    READERS,
    WEB_ARCHIVE,
)
from octavo.app.file_reading import SizeLimit, opened_file, read_bytes, reading
from octavo.app.packed import UNPACK, PackedPage
from octavo.findings.errors import ReadError, UsageError
from octavo.findings.limits import LIMITS, MIB, Limits, setting_name
from octavo.readers.decode import BEGINS_AS_MHTML, BYTE_ORDER_MARKS
from octavo.readers.html.selecting import require_selectors
from octavo.readers.source import Source

Input: TypeAlias = Path | bytes | str | Source
"""A file or folder, a page's bytes, a page's text, or a `Source` made elsewhere."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A page on the disk that can be read but has not been yet, since 2,000 saved pages are 400 MB."""

    path: Path
    media_type: str
    state: tuple[int, int]
    """Its size in bytes and its modification time in ns, when it was found."""
    limits: Limits = LIMITS
    """Limits on its size and on the work it may cause."""
    found_in: Path | None = None
    """The folder in which it was found; None if the page itself was named."""

    @property
    def name(self) -> str:
        """The name by which the user knows it."""
        return str(self.path)

    @property
    def folder(self) -> Path | None:
        """Where the page's pictures may be; None for a book, which contains them."""
        return _folder_of(self.path, self.media_type)

    def read(self) -> Source:
        """Return the page.

        Raises:
            ReadError: it cannot be read, or has changed since it was found.
        """
        source = _read(self.path, self.media_type, self.limits)
        if _state_of(self.path) != self.state:
            raise ReadError(
                f"{self.path}: changed while the book was made",
                hint="run octavo again when whatever writes it has finished",
            )
        return source


AnySource: TypeAlias = Source | SourceFile | PackedPage
"""A page, in memory, on the disk or in an archive there."""

_MARKUP: Final = re.compile(
    rb"<!doctype html|<html|<head|<body|<(?:p|div|br|span|h[1-6]|table|ul|article|section)[\s>/]",
    re.IGNORECASE,
)
_LOOK: Final = 64_000
_SERVED: Final = frozenset(
    {"", ".shtml", ".php", ".asp", ".aspx", ".jsp", ".cgi", ".html", ".htm", ".xhtml"}
)
"""Suffixes of pages as servers name them; a file with any other unknown suffix may be anything."""
_A_SUFFIX: Final = re.compile(r"\.[a-z][a-z\d]{0,9}")
"""Neither `. The Lamp` nor the `.5` of a chapter between two others is a suffix."""
_ARCHIVES: Final = frozenset({".zip", ".7z", ".rar", ".tar", ".gz", ".tgz", ".bz2", ".xz", ".zst"})
_OF_OFFICES: Final = b"[Content_Types].xml"
"""A file in every archive of Microsoft's formats, usually the first."""
_DOCUMENTS: Final = frozenset({".doc", ".odt", ".rtf", ".pages", ".wpd"})
_SAVE: Final = "save it as .docx or as a page (.html) in the program that wrote it"
_BOOKS_OF_OTHERS: Final = frozenset(
    {".fb2", ".mobi", ".prc", ".azw", ".azw3", ".kfx", ".lit", ".pdb", ".pdf", ".djvu"}
)
_MAKE_EPUB: Final = "convert it to EPUB, with calibre for example, and name that"
_BEGINS_AS_HTML: Final = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:(?><!--.*?-->)\s*)*+<(?:!doctype\s+html|html)\b",
    re.IGNORECASE | re.DOTALL,
)
_CHARSET: Final = re.compile(r"\bcharset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_NAME: Final = re.compile(r"\w[^\s\\:<>\0]{0,250}")
"""A text that may be the path of something below the current folder."""
_PAGE: Final = "it is a Path, bytes, a str that holds its text, or a Source"


def source_of(given: Input, media_type: str | None = None, limits: Limits = LIMITS) -> Source:
    """Return the source that `given` names or is; a `Source` keeps its own limits.

    A `str` is the text of a page, never a path. Without a media type, the suffix of a path decides; bytes and
    text are HTML if they contain its tags, and a single file if they begin as one. The media type may be a whole
    header, `text/html; charset=windows-1251`: the charset then counts as declared by the page.

    Raises:
        ReadError: there is no such file, it cannot be read, or it is larger than any page.
        UsageError: no reader knows the media type or suffix, `given` is a folder or of another type, or a text
            that is only the name of an existing file or folder.
    """
    media_type, charset = _parameters_apart(media_type)
    match given:
        case Source():
            return _fit(given)
        case Path():
            _require_no_folder(given)
            page = _read(given, _media_type_of(given, media_type), limits)
            return replace(page, charset=charset) if charset else page
        case str():
            _require_no_name(given)
            data = given.encode("utf-8", "surrogatepass")
        case bytes():
            data = given
        case _:
            raise UsageError(f"a page cannot be of the type {type(given).__name__}", hint=_PAGE)
    kind = _guessed(data) if media_type in (None, "") else _known(media_type)
    limit = _size_limit(kind, limits)
    if len(data) > limit.mebibytes * MIB:
        raise limit.exceeded_by("<text>")
    charset = "utf-8" if isinstance(given, str) else charset
    return Source("<text>", data, kind, charset, limits=limits)


def _parameters_apart(media_type: str | None) -> tuple[str | None, str]:
    """Return a media type in lower case, without its parameters, and the charset among them, "" without one.

    >>> _parameters_apart('Text/HTML; Charset="GBK"'), _parameters_apart(None)
    (('text/html', 'GBK'), (None, ''))
    """
    if not isinstance(media_type, str):
        return media_type, ""
    kind, _, parameters = media_type.partition(";")
    charset = _CHARSET.search(parameters)
    return kind.strip().lower(), charset[1] if charset else ""


def _fit(source: Source) -> Source:
    """Return a source that was made elsewhere, after checking that a reader can use it."""
    require_type(source.name, str, "the name of a Source")
    if not isinstance(source.data, bytes):
        raise UsageError(f"{source.name}: the data of a Source are bytes", hint=_PAGE)
    require_type(source.charset, str, "the charset of a Source")
    require_type(source.limits, Limits, "limits")
    require_type(source.barren, Mapping, "barren")
    require_type(source.selectors, tuple, "selectors")
    if not all(map(_is_pair, source.selectors)):
        raise UsageError(
            "selectors are pairs of keep or drop and a CSS selector",
            hint='such as (("drop", "div.share"),)',
        )
    require_selectors(source.selectors)
    limit = _size_limit(_known(source.media_type), source.limits)
    if len(source.data) > limit.mebibytes * MIB:
        raise limit.exceeded_by(source.name)
    return source


def _is_pair(given: object) -> bool:
    match given:
        case ("keep" | "drop", str()):
            return True
        case _:
            return False


def _require_no_folder(path: Path) -> None:
    with reading(path):
        is_folder = path.is_dir()
    if is_folder:
        raise UsageError(
            f"{path}: is a folder, and clean takes one page",
            hint="octavo.convert takes folders, and makes a book of the pages in them",
        )


def _require_no_name(text: str) -> None:
    """Raise `UsageError` for the name of an existing page or folder, since the caller must mean a path.

    The text may be a stranger's, so names of places outside the current folder are not looked up.
    """
    path = Path(text) if _NAME.fullmatch(text) else Path()
    if path == Path() or ".." in path.parts:
        return
    is_page = path.suffix.lower() in {**MEDIA_TYPES, **BOOKS} and path.is_file()
    if is_page or path.is_dir():
        raise UsageError(
            f"{text!r} names a file, and a str is the text of a page", hint=f"pass Path({text!r})"
        )


def page_at(path: Path, media_type: str | None = None, limits: Limits = LIMITS) -> AnySource:
    """Return the page in a file, to be read later; whether it can be read is checked now.

    A pipe, and whatever else can be read only once, is read at once.

    Raises:
        ReadError: there is no such file, or it cannot be read.
        UsageError: no reader knows the media type or suffix.
    """
    kind = _media_type_of(path, media_type)
    if path.exists() and not path.is_file():
        return _read(path, kind, limits)
    with opened_file(path, _size_limit(kind, limits)):
        return SourceFile(path, kind, _state_of(path), limits)


def load_source(page: AnySource) -> Source:
    """Return a page with its bytes; raises `ReadError` if its file cannot be read."""
    match page:
        case Source():
            return page
        case SourceFile():
            return page.read()
        case PackedPage():
            return page.load()


def _read(path: Path, media_type: str, limits: Limits) -> Source:
    data = read_bytes(path, _size_limit(media_type, limits))
    folder = _folder_of(path, media_type)
    return Source(str(path), data, media_type, folder=folder, limits=limits)


def _folder_of(path: Path, media_type: str) -> Path | None:
    return None if media_type == EPUB else path.parent


def _guessed(data: bytes) -> str:
    if data.startswith(b"PK\x03\x04"):
        return DOCX if _OF_OFFICES in data[:_LOOK] else EPUB
    if data.startswith(b"bplist0"):
        return WEB_ARCHIVE
    head = _head(data)
    if BEGINS_AS_MHTML.match(head):
        return MHTML
    return HTML if _MARKUP.search(head) else PLAIN


def _head(data: bytes) -> bytes:
    """Return the beginning of a page, one byte per letter, for a search for tags."""
    head = data[:_LOOK]
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return head.decode(encoding, "ignore").encode("utf-8", "replace")
    return head.replace(b"\0", b"")  # UTF-16 and UTF-32 without their mark


def _media_type_of(path: Path, media_type: str | None) -> str:
    """Return the media type of a file: the given one, or else that of its suffix or of `page_kind`."""
    if media_type:
        return _known(media_type)
    kind = BOOKS.get(path.suffix.lower()) or page_kind(path)
    if kind is None:
        suffix = path.suffix.lower()
        raise UsageError(
            f"{path}: no reader for {path.suffix or 'a file without suffix'}",
            hint=way_for(suffix) or f"known are {', '.join(sorted({**MEDIA_TYPES, **BOOKS}))}",
        )
    return kind


def way_for(suffix: str) -> str:
    """Return what to do with a file of a kind that octavo does not read, "" if that is unknown."""
    if suffix in _ARCHIVES:
        return UNPACK
    if suffix in _BOOKS_OF_OTHERS:
        return _MAKE_EPUB
    return _SAVE if suffix in _DOCUMENTS else ""


def page_kind(path: Path, read: Callable[[], bytes] | None = None) -> str | None:
    """Return the media type of a page by its suffix; None for a file that is not a page.

    A file that is named as servers name pages (`show.php?chapter=5`), or without suffix, is HTML if it
    begins as HTML does. `read` returns the bytes of a file that is not on the disk.
    """
    kind = MEDIA_TYPES.get(path.suffix.lower())
    if kind is None and _is_name_of_servers(path):
        data = read() if read else _beginning(path)
        return HTML if _BEGINS_AS_HTML.match(_head(data)) else None
    return kind


def _is_name_of_servers(path: Path) -> bool:
    suffix = Path(path.name.partition("?")[0]).suffix.lower()
    return (suffix if _A_SUFFIX.fullmatch(suffix) else "") in _SERVED


def _beginning(path: Path) -> bytes:
    """Return the first bytes of a file, none if it cannot be read, or only once as a pipe."""
    with contextlib.suppress(OSError):
        if path.is_file():
            with path.open("rb") as file:
                return file.read(_LOOK)
    return b""


def _known(media_type: object) -> str:
    if not (isinstance(media_type, str) and media_type in READERS):
        raise UsageError(
            f"no reader for the media type {media_type!r}", hint=f"known are {', '.join(READERS)}"
        )
    return media_type


def _size_limit(media_type: str, limits: Limits) -> SizeLimit:
    if media_type == EPUB:
        return SizeLimit(limits.book_size, "book", setting_name("book_size"))
    return SizeLimit(limits.document_size, "page", setting_name("document_size"))


def _state_of(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_size, state.st_mtime_ns

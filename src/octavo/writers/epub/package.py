"""Our bytes → one EPUB through EbookLib, verbatim and the same every time.

EbookLib parses, pretty-prints and rewrites what it is given, adds the time of the clock in the host's time zone, and
truncates a file if it fails. So our bytes go straight into a ZIP archive with fixed dates, and EbookLib's items only have
their names. EbookLib makes the package document, which comes last in the archive, since it lists everything before it.
The names overridden here are private to EbookLib 0.20, which is why that is pinned.
"""

import io
import zipfile
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final

from ebooklib import epub

from octavo.writers.epub.metadata import IDENTIFIER_ID, XML_LANG, Entry

LEVEL: Final = 6
"""The compression level of zlib. For prose, 9 takes half as long again and saves less than one byte in a hundred."""
_APPLE_VOCABULARY: Final = (
    "http://vocabulary.itunes.apple.com/rdf/ibooks/vocabulary-extensions-1.0/"
)
"""https://help.apple.com/itc/booksassetguide/en.lproj/itc74d42b31e.html"""
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
"""The earliest date in a ZIP archive."""
_UNIX: Final = 3
_PLAIN_FILE: Final = 0o644 << 16


class ContentDocument(epub.EpubHtml):  # type: ignore[misc]
    """A content document."""


class NavigationDocument(epub.EpubNav):  # type: ignore[misc]
    """The navigation document."""


class Ncx(epub.EpubNcx):  # type: ignore[misc]
    """The NCX."""


class CoverPicture(epub.EpubCover):  # type: ignore[misc]
    """The picture on the cover."""


class File(epub.EpubItem):  # type: ignore[misc]
    """A style sheet or a picture."""


class _Zip(zipfile.ZipFile):
    """A ZIP archive whose entries have no time, owner or host system."""

    def writestr(  # type: ignore[override]
        self, name: str, data: str | bytes, compress_type: int | None = None
    ) -> None:
        entry = zipfile.ZipInfo(name, _EPOCH)
        entry.create_system = _UNIX
        entry.external_attr = _PLAIN_FILE
        entry.compress_type = zipfile.ZIP_DEFLATED if compress_type is None else compress_type
        super().writestr(entry, data, compresslevel=LEVEL)


class _Writer(epub.EpubWriter):  # type: ignore[misc]
    def _write_opf_file(self, root: Any) -> None:
        del root.attrib["prefix"]  # it declares reserved prefixes
        if self.book.prefixes:
            root.set("prefix", " ".join(self.book.prefixes))
        root.set(XML_LANG, self.book.language)
        super()._write_opf_file(root)

    def begin(self, archive: zipfile.ZipFile) -> None:
        """Write the beginning of every EPUB."""
        self.out = archive
        archive.writestr("mimetype", b"application/epub+zip", zipfile.ZIP_STORED)
        self._write_container()

    def end(self, modified: datetime) -> None:
        """Write the package document."""
        self.options["mtime"] = modified
        self._write_opf()


class Package:
    """An EPUB while it is assembled: items in the order in which they are added, each compressed at once."""

    def __init__(
        self, *, language: str, right_to_left: bool, leafs_left: bool, own_fonts: bool
    ) -> None:
        """Begin a package.

        `leafs_left` says that pages progress from right to left, `own_fonts` that fonts are embedded, which is stated
        in Apple's vocabulary.
        """
        self._book = epub.EpubBook()
        self._book.metadata.clear()
        self._book.language = language
        self._book.IDENTIFIER_ID = IDENTIFIER_ID
        if leafs_left:
            self._book.set_direction("rtl")
        if own_fonts:
            self._book.add_prefix("ibooks", _APPLE_VOCABULARY)
        options = {
            "epub2_guide": False,
            "epub3_landmark": False,
            "epub3_pages": False,
            "package_direction": right_to_left,
        }
        self._target = io.BytesIO()
        self._zip = _Zip(self._target, "w", zipfile.ZIP_DEFLATED)
        self._writer = _Writer(self._target, self._book, options)
        self._writer.begin(self._zip)

    def describe(self, entries: Iterable[Entry]) -> None:
        """Add the metadata."""
        for entry in entries:
            space = None if entry.name in {"meta", "link"} else "DC"
            self._book.add_metadata(space, entry.name, entry.value or None, entry.attributes)

    @property
    def documents(self) -> int:
        """The number of content documents added so far."""
        return len(self._book.spine)

    def add(
        self, item: epub.EpubItem, name: str, media_type: str, data: bytes, place: int | None = None
    ) -> None:
        """Add one file; a content document is also put into the spine at `place`, the end by default."""
        item.id = name.rpartition("/")[2].partition(".")[0]
        item.file_name = name
        item.media_type = media_type
        self._zip.writestr(f"{self._book.FOLDER_NAME}/{name}", data)
        self._book.add_item(item)
        if isinstance(item, epub.EpubHtml):
            self._book.spine.insert(self.documents if place is None else place, item)

    def to_bytes(self, modified: datetime) -> bytes:
        """Return the finished EPUB; the package cannot be used again. A `modified` without a time zone is UTC."""
        self._writer.end(modified if modified.tzinfo is None else modified.astimezone(UTC))
        self._zip.close()
        return self._target.getvalue()

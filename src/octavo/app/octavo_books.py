"""A book on the disk → whether octavo made it.

A book that octavo wrote into the folder of its pages is recognised by its contents, whatever its name: an EPUB by
the names of the files in it, a PDF by its producer.
"""

import re
import struct
import zipfile
from pathlib import Path
from typing import Final

_BEYOND: Final = 64
"""Bytes of a chunk that are searched again with the next one, since a match may extend over both."""
_CHUNK: Final = 1 << 20
_PAGE: Final = re.compile(r"EPUB/text/s\d{4,}\.xhtml")
_UNREADABLE: Final = (OSError, zipfile.BadZipFile, struct.error, RuntimeError, ValueError)


def is_own_book(file: Path) -> bool:
    """Return whether a file is an EPUB or a PDF that octavo made; one that cannot be read is not."""
    try:
        match file.suffix.lower():
            case ".epub":
                return _is_own_epub(file)
            case ".pdf":
                return _is_own_pdf(file)
            case _:
                return False
    except _UNREADABLE:
        return False


def _is_own_epub(file: Path) -> bool:
    from octavo.writers.epub.layout import NAV, STYLESHEET, TEXT_FOLDER  # noqa: PLC0415 - loaded when asked for

    with zipfile.ZipFile(file) as archive:
        names = set(archive.namelist())
    ours = {f"EPUB/{STYLESHEET}", f"EPUB/{TEXT_FOLDER}/{NAV}"}
    return ours <= names and any(map(_PAGE.fullmatch, names))


def _is_own_pdf(file: Path) -> bool:
    from octavo.writers.pdf.file.information import PRODUCER  # noqa: PLC0415 - loaded when asked for

    said = PRODUCER.encode()
    before = b""
    with file.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            if said in before + chunk:
                return True
            before = chunk[-_BEYOND:]
    return False

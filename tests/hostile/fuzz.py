"""Bytes that a fuzzer makes up → each reader, and all that comes behind it: a book that can be written or a typed error.

    pip install atheris
    python -m tests.hostile.fuzz html -max_total_time=3600 CORPUS_FOLDER

An EPUB may be given as its package document, contents and one chapter with NULs between, which spares
the fuzzer the archive around them. A crash is an exception that is not octavo's, or is `LedgerError`. The fuzzer leaves the bytes in a file;
what they show becomes a case in `tests/cases/`, of words of our own.
"""

import importlib
import sys
from typing import Any, Final

from tests.hostile.broken_epubs import CONTAINER, packed

import octavo
from octavo.app.catalog import EPUB, HTML, MARKDOWN, PLAIN
from octavo.findings.errors import OctavoError
from octavo.findings.ledger import LedgerError
from octavo.readers.source import Source
from octavo.tree.invariants import check_writable

_NAMES: Final = ("EPUB/content.opf", "EPUB/text/nav.xhtml", "EPUB/text/chapter.xhtml")
_KINDS: Final = {"html": HTML, "text": PLAIN, "markdown": MARKDOWN, "epub": EPUB}


def _packed(documents: bytes) -> bytes:
    """Return an archive of package, contents and chapter, which stand in that order with NULs between."""
    container = (
        b'<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles>'
        b'<rootfile full-path="EPUB/content.opf" media-type="application/oebps-package+xml"/>'
        b"</rootfiles></container>"
    )
    members = dict(zip(_NAMES, documents.split(b"\0"), strict=False))
    return packed({"mimetype": b"application/epub+zip", CONTAINER: container, **members})


def main() -> None:
    """Feed a reader until the time is up or something breaks."""
    kind = _KINDS[sys.argv.pop(1)]

    def feed(data: bytes) -> None:
        if kind is EPUB and not data.startswith(b"PK"):
            data = _packed(data)
        try:
            book = octavo.convert([Source("fuzz", data, kind)])
        except LedgerError:
            raise
        except OctavoError:
            return
        assert not check_writable(book.document)

    fuzzer: Any = importlib.import_module("atheris")
    fuzzer.instrument_all()
    fuzzer.Setup(sys.argv, feed)
    fuzzer.Fuzz()


if __name__ == "__main__":
    main()

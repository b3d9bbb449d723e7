"""Bytes that a fuzzer makes up → each reader, and all that comes behind it: a book that can be written or a typed error.

    pip install atheris
    python -m tests.hostile.fuzz html -max_total_time=3600 CORPUS_FOLDER

An EPUB may be given as its package document, contents and one chapter with NULs between, which spares
the fuzzer the archive around them. A crash is an exception that is not octavo's, or is `LedgerError`. The
fuzzer leaves the bytes in a file; what they show becomes a case in `tests/cases/`, of words of our own.
"""

import importlib
import sys
from typing import Any, Final

from tests.hostile.broken_epubs import NAV, PACKAGE, book_of

import octavo
from octavo.app.catalog import DOCX, EPUB, HTML, MARKDOWN, MHTML, PLAIN, WEB_ARCHIVE
from octavo.findings.errors import OctavoError
from octavo.findings.ledger import LedgerError
from octavo.readers.source import Source
from octavo.tree.invariants import check_writable

_NAMES: Final = (PACKAGE, NAV, "EPUB/text/chapter.xhtml")
_KINDS: Final = {
    "html": HTML,
    "mhtml": MHTML,
    "webarchive": WEB_ARCHIVE,
    "docx": DOCX,
    "text": PLAIN,
    "markdown": MARKDOWN,
    "epub": EPUB,
}


def main() -> None:
    """Feed a reader until the time is up or something breaks."""
    kind = _KINDS[sys.argv.pop(1)]

    def feed(data: bytes) -> None:
        if kind is EPUB and not data.startswith(b"PK"):
            data = book_of(PACKAGE, dict(zip(_NAMES, data.split(b"\0"), strict=False)))
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

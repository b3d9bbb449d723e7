"""Check a finished book: a file → what is wrong with it, and which checkers said so.

The file is told by what is in it, not by its name. Nothing is written.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from octavo.app.validators import run_epubcheck, run_page_validation
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding

OWN: Final = "octavo's own checks"


@dataclass(frozen=True, slots=True)
class Checkup:
    """What a check found, which checkers ran, and which could not: not installed, or failed."""

    findings: tuple[Finding, ...]
    ran: tuple[str, ...]
    missing: tuple[str, ...] = ()


def check_book(path: Path) -> Checkup:
    """Check an EPUB or a PDF.

    Raises:
        ReadError: there is no such file, it cannot be read, or it is neither EPUB nor PDF.

    Findings: CHK001 to CHK017.
    """
    try:
        data = path.read_bytes()
    except IsADirectoryError as error:
        raise ReadError(f"{path}: is a folder", hint="name a book: an EPUB or a PDF") from error
    except FileNotFoundError as error:
        raise ReadError(f"{path}: no such file") from error
    except OSError as error:
        raise ReadError(f"{path}: cannot be read: {error.strerror or error}") from error
    if data.startswith(b"PK"):
        return _check_epub(path, data)
    if b"%PDF-" in data[:1024]:  # a PDF may begin with a few bytes of something else
        return _check_pdf(path, data)
    what = "is empty" if not data else "is neither an EPUB nor a PDF"
    raise ReadError(f"{path}: {what}", hint="check takes finished books")


def _check_epub(path: Path, data: bytes) -> Checkup:
    from octavo.writers.epub.selfcheck import check_epub  # noqa: PLC0415 - loaded when asked for

    own = check_epub(data, str(path))
    verdict = run_epubcheck(path)
    return _checkup(own, verdict.findings, verdict.ran, "EPUBCheck")


def _check_pdf(path: Path, data: bytes) -> Checkup:
    from octavo.writers.pdf.selfcheck import check_pdf  # noqa: PLC0415 - loaded when asked for

    own = check_pdf(data, str(path))
    verdict = run_page_validation(path)
    return _checkup(own, verdict.findings, verdict.ran, "page-validation")


def _checkup(
    own: tuple[Finding, ...], others: tuple[Finding, ...], ran: str, checker: str
) -> Checkup:
    if ran:
        return Checkup(own + others, (OWN, ran))
    return Checkup(own + others, (OWN,), (checker,))

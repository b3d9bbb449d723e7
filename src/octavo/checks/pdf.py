"""A PDF's bytes → what it lacks of a finished book: title, language, outline, tags, fonts.

No entry is assumed to be of the right type: a damaged file may have a number instead of a dictionary, which then
counts as missing.
"""

import contextlib
import io
import re
import threading
from collections.abc import Iterator
from typing import Any, Final

import pikepdf
import pikepdf.settings

from octavo.checks.parsing import parse
from octavo.checks.remark import UnreadableError
from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding
from octavo.tree.origin import Origin

_STREAM: Final = re.compile(r"\Astream <[^>]*>: ")
"""How pikepdf names bytes without a name."""
_FONT_FILES: Final = ("/FontFile", "/FontFile2", "/FontFile3")
_MOST: Final = 1 << 27
"""Bytes that a stream may unpack to: what is unpacked here are the file's own lists, and metadata."""
_FILTERS: Final = 4
_ALONE: Final = threading.Lock()
_XMP_TITLE: Final = "{http://purl.org/dc/elements/1.1/}title"


def check_pdf(data: bytes, name: str) -> tuple[Finding, ...]:
    """Return what a PDF lacks; `name` is the name by which the user knows it.

    Raises:
        ReadError: the bytes are not a PDF, or it is locked by a password.

    Findings: CHK011 and CHK014 to CHK017.
    """
    try:
        with _within_limits(), pikepdf.open(io.BytesIO(data)) as pdf:
            origin = Origin(name)
            return tuple(
                CODES[code].found(origin, message=message) for code, message in _lacks(pdf)
            )
    except pikepdf.PasswordError as error:
        raise ReadError(f"{name}: is password-protected") from error
    except pikepdf.PdfError as error:
        why = _STREAM.sub("", str(error))
        raise ReadError(f"{name}: is not a PDF: {why}") from error


@contextlib.contextmanager
def _within_limits() -> Iterator[None]:
    """Limit unpacking to what any book needs: three kilobytes may contain terabytes.

    pikepdf has these limits for a whole process. They are restored afterwards, and meanwhile a second check
    waits.
    """
    with _ALONE:
        before: dict[str, Any] = pikepdf.settings.set_qpdf_limits(
            flate_max_memory=_MOST,
            run_length_max_memory=_MOST,
            png_max_memory=_MOST,
            tiff_max_memory=_MOST,
            max_stream_filters=_FILTERS,
        )
        try:
            yield
        finally:
            pikepdf.settings.set_qpdf_limits(**before)


def _lacks(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    root: Any = pdf.Root
    if not _words(root, "/Lang"):
        yield "CHK011", ""
    if not (_words(_dictionary(pdf.trailer, "/Info"), "/Title") or _title_in_xmp(root)):
        yield "CHK014", ""
    if not _dictionary(_dictionary(root, "/Outlines"), "/First"):
        yield "CHK015", ""
    marked = _dictionary(root, "/MarkInfo").get("/Marked", False) is True
    if not (marked and _dictionary(root, "/StructTreeRoot")):
        yield "CHK017", ""
    for font in _loose_fonts(pdf):
        yield "CHK016", f"the font {font} is not embedded"


def _dictionary(node: Any, key: str) -> Any:
    """Return the dictionary at `key`, or an empty one for anything else."""
    found = node.get(key)
    return found if isinstance(found, pikepdf.Dictionary) else {}


def _words(node: Any, key: str) -> str:
    """Return the string or name at `key`, or "" for anything else."""
    found = node.get(key)
    if isinstance(found, pikepdf.Name):  # its bytes need not be UTF-8
        return bytes(found).decode("utf-8", "replace").lstrip("/")
    return str(found).strip() if isinstance(found, pikepdf.String) else ""


def _title_in_xmp(root: Any) -> str:
    """Return the title in the XMP metadata, or "" if there is none or they cannot be read."""
    metadata = root.get("/Metadata")
    if not isinstance(metadata, pikepdf.Stream):
        return ""
    try:
        xmp = parse(metadata.read_bytes(), "/Metadata")
    except (UnreadableError, pikepdf.PdfError):
        return ""
    told = [node.get(_XMP_TITLE, "") for node in xmp.iter("{*}Description")]
    told += ["".join(node.itertext()) for node in xmp.iter(_XMP_TITLE)]
    return "".join(told).strip()


def _loose_fonts(pdf: pikepdf.Pdf) -> list[str]:
    """Return the names of fonts whose outlines the file lacks, sorted."""
    names = set()
    for node in pdf.objects:
        is_font = isinstance(node, pikepdf.Dictionary) and node.get("/Type") == "/Font"
        if is_font and not _is_embedded(node):
            names.add(_words(node, "/BaseFont") or "?")
    return sorted(names)


def _is_embedded(font: Any) -> bool:
    """Return whether a font's outlines are in the file; a composite font's are its descendant's."""
    if font.get("/Subtype") in ("/Type0", "/Type3"):
        return True
    descriptor = _dictionary(font, "/FontDescriptor")
    return any(key in descriptor for key in _FONT_FILES)

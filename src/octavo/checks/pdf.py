"""A PDF's bytes → what it lacks that a finished book has: title, language, outline, tags, fonts."""

import io
import re
from collections.abc import Iterator
from typing import Any, Final

import pikepdf

from octavo.findings.codes import CODES
from octavo.findings.errors import ReadError
from octavo.findings.finding import Finding
from octavo.tree.origin import Origin

_STREAM: Final = re.compile(r"\Astream <[^>]*>: ")
"""How pikepdf calls bytes that have no name."""
_FONT_FILES: Final = ("/FontFile", "/FontFile2", "/FontFile3")


def check_pdf(data: bytes, name: str) -> tuple[Finding, ...]:
    """Return what a PDF lacks; `name` is what the user calls it.

    Raises:
        ReadError: the bytes are no PDF, or one that a password locks.

    Findings: CHK011 and CHK014 to CHK017.
    """
    try:
        with pikepdf.open(io.BytesIO(data)) as pdf:
            origin = Origin(name)
            return tuple(
                CODES[code].found(origin, message=message) for code, message in _lacks(pdf)
            )
    except pikepdf.PasswordError as error:
        raise ReadError(f"{name}: is locked by a password") from error
    except pikepdf.PdfError as error:
        why = _STREAM.sub("", str(error))
        raise ReadError(f"{name}: is not a PDF: {why}") from error


def _lacks(pdf: pikepdf.Pdf) -> Iterator[tuple[str, str]]:
    root: Any = pdf.Root
    if not str(root.get("/Lang", "")).strip():
        yield "CHK011", ""
    if not _title(pdf):
        yield "CHK014", ""
    if "/First" not in root.get("/Outlines", {}):
        yield "CHK015", ""
    marked = root.get("/MarkInfo", {}).get("/Marked", False)
    if "/StructTreeRoot" not in root or not marked:
        yield "CHK017", ""
    for font in _loose_fonts(pdf):
        yield "CHK016", f"the font {font} is not embedded"


def _title(pdf: pikepdf.Pdf) -> str:
    information = str(pdf.docinfo.get("/Title", "")).strip()
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        return information or str(metadata.get("dc:title", "")).strip()


def _loose_fonts(pdf: pikepdf.Pdf) -> list[str]:
    """Return the names of fonts whose outlines the file lacks, sorted."""
    names = set()
    for node in pdf.objects:
        is_font = isinstance(node, pikepdf.Dictionary) and node.get("/Type") == "/Font"
        if is_font and not _is_embedded(node):
            names.add(str(node.get("/BaseFont", "?")).lstrip("/"))
    return sorted(names)


def _is_embedded(font: Any) -> bool:
    """Tell whether a font's outlines are in the file; a composite font's are its descendant's."""
    if font.get("/Subtype") in ("/Type0", "/Type3"):
        return True
    descriptor = font.get("/FontDescriptor", {})
    return any(key in descriptor for key in _FONT_FILES)

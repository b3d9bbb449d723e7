"""The print settings of a manuscript or a program → the options of the PDF writer."""

import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING

from octavo.app.arguments import require_type
from octavo.findings.errors import WriteError, reason_of
from octavo.manuscript.model import Pdf

if TYPE_CHECKING:
    from octavo.writers.pdf.options import PrintOptions


def print_options(pdf: Pdf) -> "PrintOptions | None":
    """Return the print options that a manuscript asks for, None if it asks for nothing.

    Raises:
        UsageError: there is no page size of that name, or one of the sizes is out of range.
    """
    if pdf == Pdf():
        return None
    from octavo.writers.pdf.options import DEFAULT_TRIM, PrintOptions  # noqa: PLC0415 - loaded when asked for

    return PrintOptions(
        trim=pdf.trim or DEFAULT_TRIM,
        type_size=pdf.type_size,
        leading=pdf.leading,
        recto=pdf.recto,
        bleed=pdf.bleed,
        marks=pdf.marks,
        press=pdf.press,
        notes_links=pdf.links == "notes",
        notes=pdf.notes,
        names_pages=pdf.references == "pages",
    )


@contextlib.contextmanager
def room_to_print() -> Iterator[None]:
    """Convert errors of the system while a book is set to errors of writing: its faces are temporary files.

    Raises:
        WriteError: a file could not be written, or there was no folder for it.
    """
    try:
        yield
    except OSError as error:
        raise WriteError(
            f"a PDF cannot be set: {reason_of(error)}",
            hint="make room where temporary files go, or name another folder for them: TMPDIR=…",
        ) from error


def page_given(page: "PrintOptions | str") -> "PrintOptions":
    """Return `page` if it is a `PrintOptions`, or else the options for a page of the size that it names; "" is the default.

    Raises:
        UsageError: it is neither, or there is no page size of that name.
    """
    from octavo.writers.pdf.options import PrintOptions  # noqa: PLC0415 - loaded when asked for

    if isinstance(page, PrintOptions):
        return page
    require_type(page, str, "page", hint="or it is an octavo.PrintOptions")
    return PrintOptions(page) if page else PrintOptions()

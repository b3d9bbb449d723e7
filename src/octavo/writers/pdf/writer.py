"""Document → PDF: check it, build its pages, find its fonts, set it, repair the tags.

WeasyPrint and fontTools are imported when the first book is set, not before: a program that
only makes EPUBs never needs Pango.
"""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from octavo.findings.alternatives import DEFAULT_STYLE
from octavo.tree.document import Document
from octavo.writers.artifact import Artifact
from octavo.writers.fitness import require_fit
from octavo.writers.pdf.engine import require_engine
from octavo.writers.pdf.options import PrintOptions
from octavo.writers.pdf.web_notes import with_web_notes
from octavo.writers.pdf.workplace import Workplace
from octavo.writers.sheets import OwnSheet
from octavo.writers.stylesheets import open_style

_DEFAULTS: Final = PrintOptions()
_HERE: Final = Workplace()


def write_pdf(
    document: Document,
    *,
    style: str = DEFAULT_STYLE,
    css: Sequence[OwnSheet] = (),
    options: PrintOptions = _DEFAULTS,
    modified: datetime | None = None,
    workplace: Workplace = _HERE,
) -> Artifact:
    """Return `document` as a tagged PDF (PDF/UA-1), the same bytes for the same input and fonts.

    Args:
        document: a book in which every raw node is resolved and every picture found.
        style: a book style: its name, or its folder.
        css: the user's own style sheets, after the style's.
        options: trim size and type.
        modified: the time for the metadata; without it there is none.
        workplace: an executor for setting sections, and what was set before.

    Findings: PDF001, PDF002, PDF003, PDF006, PDF008, PDF009 to PDF015, PKG002, PKG003, STY001, STY002.

    Raises:
        UsageError: there is no such style, or it is invalid.
        NotWritableError: the document contains what no writer can set.
        MissingDependencyError: Pango is not installed.
    """
    require_fit(document)
    require_engine()
    if options.notes_links:
        document = with_web_notes(document)
    # These import fontTools, and the engine.
    from octavo.writers.pdf.edition import make_edition  # noqa: PLC0415
    from octavo.writers.pdf.workshop import at_work  # noqa: PLC0415

    with at_work():
        return make_edition(
            document,
            style=open_style(style),
            css=css,
            options=options,
            modified=modified,
            workplace=workplace,
        )

"""Document → PDF: check it, put its page together, find its faces, set it, mend the tags.

WeasyPrint, pikepdf and fontTools are imported when the first book is set, not before: a program that
only makes EPUBs never needs Pango.
"""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from datetime import datetime
from typing import Final

from octavo.findings.errors import NotWritableError
from octavo.tree.document import Document
from octavo.tree.invariants import check_writable
from octavo.writers.artifact import Artifact
from octavo.writers.pdf.edition import Where, make_edition
from octavo.writers.pdf.engine import require_engine
from octavo.writers.pdf.options import PrintOptions
from octavo.writers.pdf.workshop import Shelf, Store
from octavo.writers.sheets import OwnSheet
from octavo.writers.stylesheets import open_style

_DEFAULTS: Final = PrintOptions()


def write_pdf(
    document: Document,
    *,
    style: str = "classic",
    css: Sequence[OwnSheet] = (),
    options: PrintOptions = _DEFAULTS,
    modified: datetime | None = None,
    executor: Executor | None = None,
    store: Store | None = None,
    advance: Callable[[str, int], None] | None = None,
) -> Artifact:
    """Return `document` as a tagged PDF (PDF/UA-1), the same bytes for the same input and fonts.

    Args:
        document: a book in which every raw node is resolved and every picture found.
        style: a book style: its name, or its folder.
        css: the user's own style sheets, put after the style's.
        options: trim size and type.
        modified: the moment to put into the metadata; without it there is none.
        executor: any `concurrent.futures.Executor` to set chapters on; none sets them here.
        store: chapters that were set before, so that only what changed is set.
        advance: called with the name of each piece that is set, and how many there are.

    Findings: PDF001, PDF002, PDF003, STY001, STY002.

    Raises:
        UsageError: there is no such style, or it is wrong.
        NotWritableError: the document holds what no writer sets.
        MissingDependencyError: Pango is not installed.
    """
    violations = check_writable(document)
    if violations:
        raise NotWritableError(violations)
    if executor is None:
        require_engine()
    return make_edition(
        document,
        style=open_style(style),
        css=css,
        options=options,
        modified=modified,
        where=Where(store or Shelf(), executor, advance),
    )

"""Turn chapters into a finished book, whether they were saved from the web or written by hand.

    outcome = octavo.convert([Path("chapters")])
    octavo.write_epub(outcome.document, "book.epub")

A page may also be bytes, or its text. What is removed from it is among the findings:

>>> import octavo
>>> outcome = octavo.clean("<h1>Chapter 3</h1><p>The boat was black.</p><p>It lay on the slip.</p><p>Next Chapter</p>")
>>> print(outcome.document.plain_text(), end="")
The boat was black.
<BLANKLINE>
It lay on the slip.
>>> [(finding.code, finding.before) for finding in outcome.findings if finding.removed]
[('STR002', 'Chapter 3'), ('CHR006', 'Next Chapter')]

A book is made of several pages. It is named, and what its site repeats is learned, by what they have in common:

>>> pages = [f"<title>The Boat | Chapter {n}</title><h1>Chapter {n}</h1><p>It lay there in year {n}.</p>" for n in (1, 2, 3)]
>>> octavo.convert(pages).document
<Document 'The Boat', 3 sections>
>>> octavo.learn_profile(pages).chapters
3

Everything public is here and in `octavo.tree`, which has the nodes of a book, the functions that build
and walk them, and their JSON; anything else may change. Importing it costs next to nothing: parsers and
writers are loaded when they are first used.
"""

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from octavo.app.check import Checkup, check_book
    from octavo.app.convert import Options, clean, convert, learn_profile
    from octavo.app.processes.confinement import Means, means_of_confinement
    from octavo.app.processes.workers import confined
    from octavo.app.profiles import load_profile, write_profile
    from octavo.app.sources import Input
    from octavo.app.validators import Missing
    from octavo.app.write import write_epub, write_json, write_markdown, write_pdf, write_text
    from octavo.findings.errors import (
        ManuscriptError,
        MissingDependencyError,
        NotWritableError,
        OctavoError,
        ReadError,
        UsageError,
        WorkerLostError,
        WriteError,
    )
    from octavo.findings.finding import Finding, Outcome, Severity
    from octavo.findings.ledger import Ledger, LedgerError, open_ledger
    from octavo.findings.limits import Limits
    from octavo.manuscript.model import Images
    from octavo.passes.choices import Choices
    from octavo.passes.chrome.profile import SiteProfile
    from octavo.readers.source import Source
    from octavo.tree.document import (
        Certification,
        Contributor,
        Document,
        Metadata,
        Resource,
        Role,
        Section,
        Series,
    )
    from octavo.tree.invariants import Violation
    from octavo.tree.nodes import Image
    from octavo.tree.origin import Origin
    from octavo.writers.pdf.options import PrintOptions

__version__: Final = "0.1.0"

_HOMES: Final = {
    "octavo.app.processes.confinement": ("Means", "means_of_confinement"),
    "octavo.app.check": ("Checkup", "check_book"),
    "octavo.app.convert": ("Options", "clean", "convert", "learn_profile"),
    "octavo.app.profiles": ("load_profile", "write_profile"),
    "octavo.app.sources": ("Input",),
    "octavo.app.validators": ("Missing",),
    "octavo.app.processes.workers": ("confined",),
    "octavo.app.write": ("write_epub", "write_json", "write_markdown", "write_pdf", "write_text"),
    "octavo.findings.errors": (
        "ManuscriptError", "MissingDependencyError", "NotWritableError", "OctavoError",
        "ReadError", "UsageError", "WorkerLostError", "WriteError",
    ),
    "octavo.findings.finding": ("Finding", "Outcome", "Severity"),
    "octavo.findings.ledger": ("Ledger", "LedgerError", "open_ledger"),
    "octavo.findings.limits": ("Limits",),
    "octavo.manuscript.model": ("Images",),
    "octavo.passes.choices": ("Choices",),
    "octavo.passes.chrome.profile": ("SiteProfile",),
    "octavo.readers.source": ("Source",),
    "octavo.tree.document": (
        "Certification", "Contributor", "Document", "Metadata",
        "Resource", "Role", "Section", "Series",
    ),
    "octavo.tree.invariants": ("Violation",),
    "octavo.tree.nodes": ("Image",),
    "octavo.tree.origin": ("Origin",),
    "octavo.writers.pdf.options": ("PrintOptions",),
}  # fmt: skip
_HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names}

# Written out: type checkers do not evaluate expressions here.
__all__ = [
    "Certification", "Checkup", "Choices", "Contributor", "Document", "Finding", "Image", "Images",
    "Input", "Ledger", "LedgerError", "Limits", "ManuscriptError", "Means", "Metadata", "Missing",
    "MissingDependencyError", "NotWritableError", "OctavoError", "Options", "Origin", "Outcome",
    "PrintOptions", "ReadError", "Resource", "Role", "Section", "Series", "Severity",
    "SiteProfile", "Source", "UsageError", "Violation", "WorkerLostError", "WriteError",
    "__version__", "check_book", "clean", "confined", "convert", "learn_profile", "load_profile",
    "means_of_confinement", "open_ledger", "write_epub", "write_json", "write_markdown",
    "write_pdf", "write_profile", "write_text",
]  # fmt: skip


if not TYPE_CHECKING:  # a type checker would take any name for one of ours

    def __getattr__(name: str) -> Any:
        home = _HOME_OF.get(name)
        if home is None:
            raise AttributeError(f"module 'octavo' has no attribute {name!r}")
        return getattr(importlib.import_module(home), name)


def __dir__() -> list[str]:
    return __all__

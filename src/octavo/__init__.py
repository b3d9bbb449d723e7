"""Turn chapters, scraped or authored, into a finished book.

    import octavo

    outcome = octavo.convert([Path("chapters")])
    octavo.write_epub(outcome.document, "book.epub")

Everything public is here; what is not here may change. Importing costs next to nothing: parsers and
writers load when they are first used.
"""

import importlib
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from octavo.app.confinement import Means, means_of_confinement
    from octavo.app.convert import Options, clean, convert, learn_profile
    from octavo.app.deliver import write_epub, write_pdf
    from octavo.app.workers import confined
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
    from octavo.findings.ledger import Ledger, open_ledger
    from octavo.findings.limits import Limits
    from octavo.passes.choices import Choices
    from octavo.passes.chrome.profile import SiteProfile
    from octavo.readers.source import Source
    from octavo.tree.document import Contributor, Document, Metadata, Section, Series

__version__: Final = "0.1.0"

_HOMES: Final = {
    "octavo.app.confinement": ("Means", "means_of_confinement"),
    "octavo.app.convert": ("Options", "clean", "convert", "learn_profile"),
    "octavo.app.deliver": ("write_epub", "write_pdf"),
    "octavo.app.workers": ("confined",),
    "octavo.findings.errors": (
        "ManuscriptError", "MissingDependencyError", "NotWritableError", "OctavoError",
        "ReadError", "UsageError", "WorkerLostError", "WriteError",
    ),
    "octavo.findings.finding": ("Finding", "Outcome", "Severity"),
    "octavo.findings.ledger": ("Ledger", "open_ledger"),
    "octavo.findings.limits": ("Limits",),
    "octavo.passes.choices": ("Choices",),
    "octavo.passes.chrome.profile": ("SiteProfile",),
    "octavo.readers.source": ("Source",),
    "octavo.tree.document": ("Contributor", "Document", "Metadata", "Section", "Series"),
}  # fmt: skip
_HOME_OF: Final = {name: home for home, names in _HOMES.items() for name in names}

__all__ = [
    "Choices",
    "Contributor",
    "Document",
    "Finding",
    "Ledger",
    "Limits",
    "ManuscriptError",
    "Means",
    "Metadata",
    "MissingDependencyError",
    "NotWritableError",
    "OctavoError",
    "Options",
    "Outcome",
    "ReadError",
    "Section",
    "Series",
    "Severity",
    "SiteProfile",
    "Source",
    "UsageError",
    "WorkerLostError",
    "WriteError",
    "__version__",
    "clean",
    "confined",
    "convert",
    "learn_profile",
    "means_of_confinement",
    "open_ledger",
    "write_epub",
    "write_pdf",
]


def __getattr__(name: str) -> Any:
    home = _HOME_OF.get(name)
    if home is None:
        raise AttributeError(f"module 'octavo' has no attribute {name!r}")
    return getattr(importlib.import_module(home), name)


def __dir__() -> list[str]:
    return __all__

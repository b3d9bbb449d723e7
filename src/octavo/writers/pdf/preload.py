"""Importing this module prepares a process for setting: WeasyPrint and its dependencies are loaded.

It is for the server from which workers are forked. If Pango is missing, nothing is loaded or reported; the
error is raised when a book is set.
"""

import contextlib

from octavo.findings.errors import MissingDependencyError
from octavo.writers.pdf.engine import require_engine

with contextlib.suppress(MissingDependencyError):
    require_engine()
    import octavo.writers.pdf.embedding
    import octavo.writers.pdf.press  # noqa: F401 -- loaded for forked processes

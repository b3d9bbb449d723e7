"""Importing this module makes a process ready to set: WeasyPrint is loaded, and all that goes with it.

For the server that workers are forked from. Where Pango is missing nothing is loaded and nothing said;
whoever sets a book is told.
"""

import contextlib

from octavo.findings.errors import MissingDependencyError
from octavo.writers.pdf.engine import require_engine

with contextlib.suppress(MissingDependencyError):
    require_engine()
    import octavo.writers.pdf.embedding
    import octavo.writers.pdf.press  # noqa: F401 -- loaded for those who come after

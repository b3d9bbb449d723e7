"""Document → PDF: WeasyPrint sets it, with our style sheets and a closed resource store.

`write_pdf` is the entry point. Importing this room does not import WeasyPrint.
"""

from octavo.writers.pdf.engine import install_line, require_engine
from octavo.writers.pdf.options import TRIMS, PrintOptions, trim_size
from octavo.writers.pdf.writer import write_pdf

__all__ = ["TRIMS", "PrintOptions", "install_line", "require_engine", "trim_size", "write_pdf"]

"""Document → PDF: WeasyPrint sets it, with our style sheets and a closed set of resources.

`write_pdf` is the entry point. Importing this room does not import WeasyPrint.

Its modules, in the order to read them in:

- the whole of it: `writer` `edition` `options`
- a book in pieces: `pieces` `galleys` `workshop` `work` `workplace` `rescue`
- one piece: `press` `kit` `geometry` `running_heads` `book_css` `web_notes`
- WeasyPrint, loaded and kept in bounds: `engine` `preload` `fetcher` `usable_css` `notices`
- what comes out: `completeness` `embedding` `block_places`
"""

from octavo.writers.pdf.engine import install_line, require_engine
from octavo.writers.pdf.options import TRIMS, PrintOptions, trim_size
from octavo.writers.pdf.writer import write_pdf

__all__ = ["TRIMS", "PrintOptions", "install_line", "require_engine", "trim_size", "write_pdf"]

"""Document → EPUB 3.3: EbookLib assembles, our XHTML goes in verbatim."""

from octavo.writers.epub.writer import write_epub

__all__ = ["write_epub"]

"""Document → EPUB 3.3: EbookLib assembles it, with our XHTML verbatim.

Its modules, in the order to read them in:

- the whole of it: `writer` `options`
- where everything goes: `layout` `typesetting` `pages` `package`
- what the book says about itself: `metadata` `filing` `accessibility` `navigation`
- looks: `cover` `fonts`
"""

from octavo.writers.epub.writer import write_epub

__all__ = ["write_epub"]

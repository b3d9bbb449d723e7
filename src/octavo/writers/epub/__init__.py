"""Document → EPUB 3.3: EbookLib assembles, our XHTML goes in verbatim."""

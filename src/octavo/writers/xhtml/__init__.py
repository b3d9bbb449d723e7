"""Tree → XHTML, shared by the EPUB and the PDF writer.

`outline` gives every section its anchor and heading level, `Setting` says what differs between the
two formats, `sections` sets a section, `pages` sets what no author writes: title page, contents,
colophon. Strings in, strings out: well-formed XML that an HTML parser reads the same way.
"""

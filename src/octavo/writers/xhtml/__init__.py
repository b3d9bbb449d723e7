"""Tree → XHTML, shared by the EPUB and the PDF writer.

`outline` gives every section its anchor and heading level, `Setting` says what differs between the
two formats, `sections` sets a section, `pages` sets what no author writes: title page, contents,
colophon. Strings in, strings out: well-formed XML that an HTML parser reads the same way.

Its modules, in the order to read them in:

- the plan of a book, and what differs between its formats: `outline` `heads` `setting` `long_divisions` `long_blocks`
- a section: `sections` `blocks` `inlines` `notes` `inline_blocks` `preformatted`
- the pages no author writes: `pages` `folios` `dates`, in the words of `words` `words_latin` `words_scripts`
- markup: `markup` `language` `directions` `upright` `sentences` `addresses` `references`
"""

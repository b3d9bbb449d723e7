"""Document → bytes: EPUB, PDF, Markdown, plain text, JSON. Writers refuse what they cannot set.

Its modules, in the order to read them in:

- the writers: `text` and `json`, and the rooms `markdown` `epub` `pdf`, with `xhtml` and `cover` for both of these
- what every writer asks and returns: `fitness` `artifact` `unwritten_metadata`
- the looks of a book: `stylesheets` `sheets` `style_table` `style_tokens` `sheet_guard`
- typefaces: `typefaces` `own_faces` `sound_faces`
"""

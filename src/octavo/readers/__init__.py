"""Bytes → page: everything the source says, as a tree, with raw nodes for what only passes can decide.

Its modules, in the order to read them in:

- what a reader is given: `source` `decode` `plausibility`
- the readers: `text` with `wrapping`, and the rooms `html` `markdown` `mhtml` `webarchive` `docx` `epub`
- what several of them use: `frontmatter` `archive` `album` `references` `xml` `lenient_xml`
- if a reader fails: `last_resort`
"""

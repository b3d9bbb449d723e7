"""The untrusted bytes of a finished book → what is wrong with it.

Nothing in a book is trusted: files are read up to a limit, XML without entities or DTDs, and nothing
is fetched. `epub` and `pdf` are the two entry points; `profiles` know what particular reading systems
refuse or spoil. Each check yields `Remark`s, of which the entry point makes findings.

Its modules, in the order to read them in:

- the entry points: `epub` `pdf`
- the bytes: `archive` `parsing` `book`
- the checks of an EPUB: `package` `agreement` `pages` `contents` `claims` `sheets`
- the text of a book held against its tree: `parity`
- what a check yields: `remark`
"""

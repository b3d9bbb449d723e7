"""A finished book, as a stranger's bytes → what is wrong with it.

Nothing of a book is believed: files are read up to a limit, XML without entities or DTDs, and nothing
is fetched. `epub` and `pdf` are the two front doors; `profiles` know what single reading systems
refuse or spoil. A part that looks at one thing gives `Remark`s; the front door makes findings of them.
"""

"""The PDF as a file: its objects, and how the objects of many pieces become one file.

Its modules, in the order to read them in:

- what a worker returns for one piece, and how pieces are joined: `fragment` `joining`
- what joining needs: `pagination` `relocation` `slots` `objects`
- what is added for the whole book: `navigation` `information` `folio_marks` `numerals`
- tags for screen readers: `structure`
"""

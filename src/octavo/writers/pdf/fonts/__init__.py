"""Fonts: which there are, which suit a script, and which a book uses.

Its modules, in the order to read them in:

- the faces of a book: `faces`, for WeasyPrint in `closed_fonts`
- fonts of this computer, for what these lack: `substitutes` `scripts` `system_fonts`
- what is drawn if no font has it: `features` `glyphs`
"""

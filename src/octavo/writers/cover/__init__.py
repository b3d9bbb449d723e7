"""Metadata and a book style → a typographic cover: a JPEG, drawn with the book face.

`draw_cover` is the entry point. The same book, style and fonts give the same bytes.

Its modules, in the order to read them in:

- the drawing: `drawing` `look` `lines` `runs`
- faces: `faces` `installed`
"""

from octavo.writers.cover.drawing import DrawnCover, draw_cover

__all__ = ["DrawnCover", "draw_cover"]

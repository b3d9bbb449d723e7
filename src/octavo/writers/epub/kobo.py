"""What Kobo's own books have around their text: two wrappers and a style sheet.

Kobo's reader sets its columns on these two elements, and takes the margins of the inner one for those
of the page; a book that lacks them is cut off at the edges on some devices
(https://github.com/jgoguen/calibre-kobo-driver/pull/77, https://pgaskin.net/kepubify/docs/). The spans
around sentences are set with the text (`writers.xhtml.sentences`).
"""

from octavo.writers.xhtml.markup import element


def in_kobo_columns(body: str) -> str:
    """Return the mark-up of a page inside Kobo's wrappers."""
    inner = element("div", f"\n{body}", {"id": "book-inner"})
    return element("div", f"\n{inner}\n", {"id": "book-columns"}) + "\n"

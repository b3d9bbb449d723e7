"""The markup of one page → a content document with its declarations, language and style sheet.

https://www.w3.org/TR/epub-33/#sec-xhtml
"""

from octavo.tree.document import Document
from octavo.writers.epub.layout import KOBO_STYLESHEET, STYLESHEET, VERTICAL_STYLE, is_vertical
from octavo.writers.xhtml.language import book_direction
from octavo.writers.xhtml.markup import Attributes, element, text, void
from octavo.writers.xhtml.setting import Setting

_PROLOGUE = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n'


def content_document(
    document: Document,
    setting: Setting,
    *,
    title: str,
    body: str,
    matter: str,
    sheets: tuple[str, ...] = (STYLESHEET,),
) -> bytes:
    """Return a whole content document in UTF-8. `matter` is the `epub:type` of its body."""
    if is_vertical(document.metadata) and STYLESHEET in sheets:
        sheets = (*sheets, VERTICAL_STYLE)
    if setting.kobo_spans:
        sheets = (*sheets, KOBO_STYLESHEET)
        body = _in_kobo_columns(body)
    links = [
        void("link", {"rel": "stylesheet", "type": "text/css", "href": f"../{sheet}"})
        for sheet in sheets
    ]
    head = "\n".join((void("meta", {"charset": "utf-8"}), element("title", text(title)), *links))
    root: Attributes = {
        "xmlns": "http://www.w3.org/1999/xhtml",
        "xmlns:epub": "http://www.idpf.org/2007/ops",
        "lang": setting.language,
        "xml:lang": setting.language,
        "dir": "rtl" if book_direction(document.metadata) == "rtl" else None,
    }
    page = element("head", f"\n{head}\n") + "\n"
    page += element("body", f"\n{body}", {"epub:type": matter})
    return (_PROLOGUE + element("html", f"\n{page}\n", root) + "\n").encode()


def _in_kobo_columns(body: str) -> str:
    """Return the markup of a page inside Kobo's two wrappers.

    Kobo's reader sets its columns on these, and uses the margins of the inner one for the page; without them a book is
    cut off at the edges on some devices (https://github.com/jgoguen/calibre-kobo-driver/pull/77,
    https://pgaskin.net/kepubify/docs/). The spans around sentences are set with the text (`writers.xhtml.sentences`).
    """
    inner = element("div", f"\n{body}", {"id": "book-inner"})
    return element("div", f"\n{inner}\n", {"id": "book-columns"}) + "\n"

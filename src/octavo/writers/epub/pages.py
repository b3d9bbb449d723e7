"""Mark-up of one page → a content document, declared, with its language and style sheet.

https://www.w3.org/TR/epub-33/#sec-xhtml
"""

from octavo.tree.document import Document
from octavo.writers.epub.kobo import in_kobo_columns
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
    head = "\n".join(
        (
            void("meta", {"charset": "utf-8"}),
            element("title", text(title)),
            *(
                void("link", {"rel": "stylesheet", "type": "text/css", "href": f"../{sheet}"})
                for sheet in sheets
            ),
        )
    )
    if setting.kobo_spans:
        body = in_kobo_columns(body)
    root: Attributes = {
        "xmlns": "http://www.w3.org/1999/xhtml",
        "xmlns:epub": "http://www.idpf.org/2007/ops",
        "lang": setting.language,
        "xml:lang": setting.language,
        "dir": "rtl" if book_direction(document.metadata) == "rtl" else None,
    }
    inside = "\n".join(
        (
            "",
            element("head", f"\n{head}\n"),
            element("body", f"\n{body}", {"epub:type": matter}),
            "",
        )
    )
    return (_PROLOGUE + element("html", inside, root) + "\n").encode()

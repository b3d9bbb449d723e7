"""A page of XHTML, set by itself: as a fragment, and as a PDF of one piece."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pikepdf

from octavo.writers.pdf.engine import require_engine
from octavo.writers.pdf.file.fragment import Fragment
from octavo.writers.pdf.file.information import Information
from octavo.writers.pdf.file.pagination import Extent, paginate
from octavo.writers.pdf.fonts.faces import fount_for
from octavo.writers.pdf.kit import Kit, kit_of
from octavo.writers.pdf.work import Work

STYLE = ":root { font-family: octavo-text, octavo-boxes }"
BASE = 1024


def page_of(body: str) -> str:
    """Return a page that holds `body`."""
    return f'<!DOCTYPE html><html lang="en"><title>t</title><body>{body}</body></html>'


def kit_for(markup: str, style: str = STYLE) -> Kit:
    """Return a kit that sets `markup`."""
    return kit_of(style, fount_for(markup, ("en",)), {}, bleed=0, press=False)


def set_page(markup: str, style: str = STYLE, *, base: int = BASE, name: str = "p") -> Fragment:
    """Set a page."""
    require_engine()
    from octavo.writers.pdf.press import Press

    return Press(kit_for(markup, style)).set(Work(name, markup, base))


def pdf_of(markup: str, style: str = STYLE) -> bytes:
    """Return a page as a PDF."""
    require_engine()
    from octavo.writers.pdf.press import Press

    press = Press(kit_for(markup, style))
    return bound(press, press.set(Work("p", markup, BASE)))


def bound(press: Any, fragment: Fragment) -> bytes:
    """Return what a press has set as a PDF."""
    from octavo.writers.pdf.embedding import embed
    from octavo.writers.pdf.file.joining import Binding, join

    first = BASE + fragment.size + 1
    fonts = embed(press, fragment.fonts, first)
    runs = tuple(paginate([Extent.of(fragment, "bodymatter")], right_to_left=False))
    binding = Binding(Information("t", "en"), runs, fonts, first + fonts.size)
    return join([fragment], binding)


@contextmanager
def printed(body: str, style: str = STYLE) -> Iterator[pikepdf.Pdf]:
    """Open the PDF of a page that holds `body`."""
    with pikepdf.open(io.BytesIO(pdf_of(page_of(body), style))) as pdf:
        yield pdf


def kids_of(element: Any) -> list[Any]:
    """Return what stands directly in a structure element: elements, references, content numbers."""
    kids = element.get("/K", [])
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def shape(element: Any) -> str:
    """Return an element and those below it in one line: `L(LI(Lbl LBody(P)))`."""
    below = " ".join(shape(kid) for kid in kids_of(element) if is_element(kid))
    name = str(element.S).lstrip("/")
    return f"{name}({below})" if below else name


def is_element(kid: Any) -> bool:
    """Tell a structure element from references and content numbers."""
    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def document_of(pdf: pikepdf.Pdf) -> Any:
    """Return the topmost structure element."""
    return pdf.Root.StructTreeRoot.K[0]


def elements_of(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    """Return the structure elements of a type, in reading order."""
    found, waiting = [], [document_of(pdf)]
    while waiting:
        current = waiting.pop()
        if str(current.S) == f"/{kind}":
            found.append(current)
        waiting += [kid for kid in kids_of(current) if is_element(kid)][::-1]
    return found

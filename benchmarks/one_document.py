"""A book → one WeasyPrint document with exactly the markup, style sheet and fonts that octavo sets in pieces."""

import re
from collections.abc import Callable
from concurrent.futures import Executor, Future
from itertools import accumulate, groupby
from pathlib import Path
from typing import Any, Final

from octavo.tree.document import Document
from octavo.writers.pdf.file.slots import FIRST_SLOT, room_for
from octavo.writers.pdf.geometry import page_of
from octavo.writers.pdf.kit import BASE, Kit
from octavo.writers.pdf.options import PrintOptions
from octavo.writers.pdf.pieces import Piece, Pieces
from octavo.writers.pdf.work import Work
from octavo.writers.pdf.workplace import Workplace
from octavo.writers.pdf.writer import write_pdf
from octavo.writers.xhtml.outline import outline

_ELSEWHERE: Final = '<section hidden="hidden"></section>\n'
_THICK: Final = 10_000
"""The number of pages of a book whose gutter, as octavo calculates it, leaves running heads the least room."""
_BODY: Final = re.compile(
    r'(?s)(.*<body[^>]*>)\s*<div class="(\w+)">\n(.*)</div>\s*(</body>\s*</html>\s*)'
)


class _KitFoundError(Exception):
    """Carries the kit that a worker would have been sent."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self.kit = kit


class _Eavesdropper(Executor):
    """An executor without a press, so that it is sent the kit."""

    def submit(self, _work: Callable[..., Any], /, *given: Any, **_: Any) -> Future[Any]:
        """Run nothing, and only look for the kit in what is sent."""
        if isinstance(given[0], Kit):
            raise _KitFoundError(given[0])
        done: Future[Any] = Future()
        done.set_result(None)
        return done


def pieces_and_kit(book: Document) -> tuple[list[Piece], Kit, list[Work]]:
    """Return the pieces of a book without pictures, the kit for setting them, and their works."""
    room = page_of(PrintOptions(), book.metadata.language, pages=_THICK).head_room
    pieces = list(Pieces(book, outline(book), {}, head_room=room))
    bases = accumulate((room_for(piece.markup) for piece in pieces), initial=FIRST_SLOT)
    works = [Work(one.name, one.markup, base) for one, base in zip(pieces, bases, strict=False)]
    try:
        write_pdf(book, workplace=Workplace(_Eavesdropper()))
    except _KitFoundError as found:
        return pieces, found.kit, works
    raise RuntimeError("nothing was sent to a worker")


def whole(pieces: list[Piece]) -> str:
    """Return the markup of all pieces as one page."""
    parts = [_BODY.fullmatch(piece.markup.replace(_ELSEWHERE, "")) for piece in pieces]
    found = [part for part in parts if part is not None]
    if len(found) < len(parts):
        raise ValueError("a piece does not look as it did")
    matters = "".join(
        f'<div class="{matter}">\n{"".join(part[3] for part in together)}</div>\n'
        for matter, together in groupby(found, key=lambda part: part[2])
    )
    return f"{found[0][1]}\n{matters}{found[0][4]}"


def write_whole(book: Document, target: Path) -> None:
    """Write the tagged PDF."""
    from weasyprint import HTML

    from octavo.writers.pdf.fetcher import ClosedFetcher
    from octavo.writers.pdf.press import Press

    pieces, kit, _ = pieces_and_kit(book)
    press: Any = Press(kit)
    page = HTML(string=whole(pieces), base_url=BASE, url_fetcher=ClosedFetcher(kit.drawings))
    sheets = [press._sheet]  # noqa: SLF001 - exactly octavo's
    page.write_pdf(target, stylesheets=sheets, font_config=press.fonts, pdf_variant="pdf/ua-1")

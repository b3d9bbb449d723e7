"""What a print shop asks of the pages of a file: leaves have two sides, and bleed where they are cut."""

from itertools import pairwise

import pymupdf
import pytest

from octavo.tree.build import book, chapter, para
from octavo.tree.document import Metadata
from octavo.writers.artifact import Artifact
from octavo.writers.pdf import PrintOptions, write_pdf

EIGHTH = 9.0
"""Points of an eighth of an inch, which is what presses ask for."""


def printed(options: PrintOptions, *, pages: int = 1) -> Artifact:
    """Return a book that has so many pages besides its title page and contents, if it is not longer than three."""
    chapters = [chapter(f"Leaf {at}", para("The lamp burned.")) for at in range(pages)]
    return write_pdf(book(Metadata(title="Fog", language="en"), *chapters), options=options)


def sheets(data: bytes) -> list[tuple[float, float, float, float]]:
    """Return how far the sheet of each page reaches beyond its trim: left, below, right, above."""
    with pymupdf.open(stream=data) as shown:  # type: ignore[no-untyped-call]
        boxes = [
            [
                [float(one) for one in shown.xref_get_key(page.xref, name)[1].strip("[]").split()]
                for name in ("MediaBox", "TrimBox")
            ]
            for page in shown
        ]
    return [
        (trim[0] - media[0], trim[1] - media[1], media[2] - trim[2], media[3] - trim[3])
        for media, trim in boxes
    ]


@pytest.mark.parametrize("pages", [1, 2, 3, 4])
def test_a_press_gets_an_even_number_of_pages(pages: int) -> None:
    made = printed(PrintOptions(press=True), pages=pages)
    plain = printed(PrintOptions(), pages=pages)
    with pymupdf.open(stream=made.data) as shown:  # type: ignore[no-untyped-call]
        texts = [page.get_text().strip() for page in shown]
    assert made.pages == len(texts) == plain.pages + plain.pages % 2
    assert (texts[-1] == "") == bool(plain.pages % 2)


def test_what_is_not_bound_has_no_leaves() -> None:
    assert printed(PrintOptions("phone", press=True)).pages == printed(PrintOptions("phone")).pages


def test_nothing_bleeds_at_the_binding() -> None:
    """A page on the right is bound on its left."""
    found = sheets(printed(PrintOptions("6x9", bleed="0.125in", press=True), pages=3).data)
    recto = pytest.approx((0, EIGHTH, EIGHTH, EIGHTH), abs=0.01)
    verso = pytest.approx((EIGHTH, EIGHTH, 0, EIGHTH), abs=0.01)
    assert found[0] == recto
    assert all(one == verso and two == recto for one, two in pairwise(found) if one[0] > 1)
    assert len(found) % 2 == 0


@pytest.mark.parametrize(
    "options",
    [PrintOptions("phone", bleed="0.125in"), PrintOptions("6x9", bleed="0.125in", marks=True)],
)
def test_what_is_not_bound_or_bears_marks_has_them_all_around(options: PrintOptions) -> None:
    assert all(min(one) >= EIGHTH - 0.01 for one in sheets(printed(options).data))

"""A picture is as wide as its author says, in its right shape, and never taller than a page bears."""

import hashlib
import io
from dataclasses import replace
from typing import Any

import pymupdf
import pytest
from PIL import Image as Picture

from octavo.tree.build import book, chapter, para
from octavo.tree.document import Document, Metadata, Resource
from octavo.tree.nodes import Figure, Image
from octavo.writers.pdf import write_pdf

WORDS = "The plan of the mill was drawn from memory, and the stream in it runs uphill. "


def drawn(width: int, *, size: tuple[int, int]) -> Document:
    """Return a chapter that shows a picture of so many pixels."""
    data = io.BytesIO()
    Picture.new("L", size, 90).save(data, "PNG")
    shown = Resource("plan", "image/png", hashlib.sha256(data.getvalue()).hexdigest())
    figure = Figure(Image("plan", "The mill", "plan", width=width))
    whole = book(Metadata(title="Mills"), chapter("One", para(WORDS * 3), figure, para(WORDS * 3)))
    return replace(whole, resources=(shown,), store={shown.sha256: data.getvalue()})


def box_of_picture(document: Document) -> tuple[Any, float]:
    """Return where the picture stands on its page, and how wide the lines are, in points."""
    opened: Any = pymupdf.open(stream=write_pdf(document).data)  # type: ignore[no-untyped-call]
    (page,) = (page for page in opened if page.get_image_info())
    (shown,) = page.get_image_info()
    lines = [block[:4] for block in page.get_text("blocks") if "plan of the mill" in block[4]]
    box: Any = pymupdf.Rect(shown["bbox"])  # type: ignore[no-untyped-call]
    return box, max(line[2] - line[0] for line in lines)


@pytest.mark.parametrize("width", [25, 50, 100])
def test_a_picture_takes_the_part_of_the_line_that_its_author_names(width: int) -> None:
    box, line = box_of_picture(drawn(width, size=(60, 40)))
    assert box.width == pytest.approx(line * width / 100, rel=0.02)
    assert box.width / box.height == pytest.approx(1.5, rel=0.02)


def test_a_tall_picture_keeps_its_shape_on_a_page_that_is_too_low_for_it() -> None:
    box, _ = box_of_picture(drawn(100, size=(100, 400)))
    assert box.height / box.width == pytest.approx(4, rel=0.02)
    assert box.height < 500

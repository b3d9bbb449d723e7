"""A picture right behind a heading stands below it, and gives up some of its size for that; so it does for a few last lines."""

import hashlib
import io
from dataclasses import replace
from typing import Any

import pymupdf
import pytest
from PIL import Image as Picture

from octavo.tree.build import book, chapter, para
from octavo.tree.document import Document, Metadata, Resource
from octavo.tree.nodes import Block, Figure, Heading, Image, Paragraph, Text
from octavo.writers.pdf import PrintOptions, write_pdf

MAP = Image("map", "The harbour from above", resource="map")
CAPTIONED = Figure(MAP, (Text("The harbour, as it was."),))
PLATE = Paragraph((MAP,))
LINES = (
    "She keeps bees on the roof of a house that has none of its own, and writes in the mornings. "
)


def illustrated(*blocks: Block, size: tuple[int, int]) -> Document:
    """Return a chapter with a picture of so many pixels in it."""
    data = io.BytesIO()
    Picture.new("L", size, 128).save(data, "PNG")
    shown = Resource("map", "image/png", hashlib.sha256(data.getvalue()).hexdigest())
    whole = book(Metadata(title="Maps", language="en"), chapter("One", *blocks))
    return replace(whole, resources=(shown,), store={shown.sha256: data.getvalue()})


def printed(*blocks: Block, size: tuple[int, int] = (800, 1200), trim: str = "screen") -> list[Any]:
    """Return the pages of such a book that hold something of its chapter."""
    artifact = write_pdf(illustrated(*blocks, size=size), options=PrintOptions(trim))
    assert artifact.findings == ()
    opened: Any = pymupdf.open(stream=artifact.data)  # type: ignore[no-untyped-call]
    pages = list(opened)
    begins = next(at for at, page in enumerate(pages) if "One" in page.get_text())
    return pages[begins:]


def picture_on(page: Any) -> Any:
    """Return where the picture of a page stands, in points; None where it has none."""
    found = page.get_image_info()
    return pymupdf.Rect(found[0]["bbox"]) if found else None  # type: ignore[no-untyped-call]


@pytest.mark.parametrize("figure", [CAPTIONED, PLATE], ids=["captioned", "plate"])
def test_a_heading_is_not_left_alone_above_a_picture(figure: Block) -> None:
    first, *_ = printed(figure, para(LINES * 30))
    picture = picture_on(first)
    assert picture.width / picture.height == pytest.approx(2 / 3, rel=0.01)
    assert picture.y1 < first.rect.height - 40
    words = first.get_text()
    assert ("as it was" in words) == (figure is CAPTIONED)


def test_the_few_lines_that_end_a_section_stand_below_its_picture() -> None:
    first, *more = printed(PLATE, para(LINES * 2))
    assert more == []
    assert picture_on(first).y1 < min(
        word[1] for word in first.get_text("words") if word[4] == "She"
    )


def test_of_a_picture_at_least_half_is_left() -> None:
    first, second, *_ = printed(PLATE, para(LINES * 14))
    assert picture_on(first) is not None
    assert picture_on(second) is None
    (whole,) = printed(PLATE, trim="screen")
    assert picture_on(first).height == pytest.approx(picture_on(whole).height, abs=1)


def test_a_picture_with_room_keeps_its_size() -> None:
    for blocks in ((PLATE,), (PLATE, para(LINES))):
        (page,) = printed(*blocks, size=(400, 200))
        assert picture_on(page).width == pytest.approx(300, abs=1)  # 400 CSS pixels


def test_inner_headings_keep_their_pictures_too() -> None:
    pages = printed(para(LINES * 14), Heading((Text("The map"),), 2), PLATE, para(LINES * 3))
    (at,) = (at for at, page in enumerate(pages) if "The map" in page.get_text())
    assert picture_on(pages[at]) is not None

"""A picture with little text behind it is set smaller where much of a page would be left white before it, but not small."""

import hashlib
import io
from dataclasses import replace
from typing import Any

import pymupdf
import pytest
from PIL import Image as Picture

from octavo.tree.build import book, chapter, para
from octavo.tree.document import Metadata, Resource
from octavo.tree.nodes import Block, Figure, Image, Paragraph, SceneBreak, Text
from octavo.writers.pdf import PrintOptions, write_pdf

MAP = Image("map", "The harbour from above", resource="map")
CAPTIONED = Figure(MAP, (Text("The harbour, as it was."),))
PLATE = Paragraph((MAP,))
BEHIND = para("Behind. It rained all of the night, and nobody came up to it.")


def printed(*blocks: Block) -> tuple[Any, float]:
    """Return the page of a book that has the picture, and how wide that is, in points."""
    data = io.BytesIO()
    Picture.new("L", (400, 330), 128).save(data, "PNG")
    shown = Resource("map", "image/png", hashlib.sha256(data.getvalue()).hexdigest())
    whole = book(Metadata(title="Maps", language="en"), chapter("One", *blocks))
    document = replace(whole, resources=(shown,), store={shown.sha256: data.getvalue()})
    artifact = write_pdf(document, options=PrintOptions("A5"))
    assert artifact.findings == ()
    opened: Any = pymupdf.open(stream=artifact.data)  # type: ignore[no-untyped-call]
    (found,) = ((page, one) for page in opened for one in page.get_image_info())
    left, _, right, _ = found[1]["bbox"]
    return found[0], right - left


def before(lines: int) -> Block:
    return para("Before. " + "It rained all of the night, and nobody came up to it. " * lines)


@pytest.mark.parametrize("figure", [CAPTIONED, PLATE], ids=["captioned", "plate"])
@pytest.mark.parametrize("behind", [(BEHIND,), (SceneBreak(), BEHIND), ()])
def test_it_stands_on_the_page_that_would_be_white(
    figure: Block, behind: tuple[Block, ...]
) -> None:
    whole = printed(figure)[1]
    page, wide = printed(before(2), figure, *behind)
    assert "Before." in page.get_text()
    assert 0.75 * whole <= wide


@pytest.mark.parametrize("figure", [CAPTIONED, PLATE], ids=["captioned", "plate"])
def test_it_is_not_set_smaller_than_three_quarters(figure: Block) -> None:
    page, wide = printed(before(9), figure, BEHIND)
    assert "Before." not in page.get_text()
    assert wide == pytest.approx(printed(figure)[1])

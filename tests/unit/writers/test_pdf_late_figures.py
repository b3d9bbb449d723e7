"""A picture that finds no room on its page stands behind the text that fills it, and is read where its author set it."""

import hashlib
import io
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pikepdf
import pymupdf
import pytest
from PIL import Image as Picture

from octavo.tree.build import book, chapter, para
from octavo.tree.document import Document, Metadata, Resource
from octavo.tree.nodes import Block, Figure, Image, Paragraph, SceneBreak, Text
from octavo.writers.pdf import PrintOptions, write_pdf

STORY = (
    "The keeper wrote what nobody had asked, and the other book was by far the thicker of the two. "
)
LAMP = Image("lamp", "The lamp on its shelf", resource="lamp")
CAPTIONED = Figure(LAMP, (Text("The lamp, as it was found."),))
PLATE = Paragraph((LAMP,))
BEFORE = tuple(para(f"Before {at}. ", STORY * 4) for at in range(6))
BEHIND = tuple(para(f"Behind {at}. ", STORY * 3) for at in range(8))


def illustrated(*blocks: Block) -> Document:
    """Return a chapter with a tall picture in it."""
    data = io.BytesIO()
    Picture.new("L", (400, 500), 128).save(data, "PNG")
    shown = Resource("lamp", "image/png", hashlib.sha256(data.getvalue()).hexdigest())
    whole = book(Metadata(title="Lamps", language="en"), chapter("One", *blocks))
    return replace(whole, resources=(shown,), store={shown.sha256: data.getvalue()})


def printed(*blocks: Block) -> tuple[list[Any], list[str], bytes]:
    """Return the pages of such a book, the codes of what was said of it, and its bytes."""
    artifact = write_pdf(illustrated(*blocks), options=PrintOptions("A5"))
    opened: Any = pymupdf.open(stream=artifact.data)  # type: ignore[no-untyped-call]
    return list(opened), [one.code for one in artifact.findings], artifact.data


def page_with_picture(pages: Sequence[Any]) -> int:
    (at,) = (at for at, page in enumerate(pages) if page.get_image_info())
    return at


def lowest(page: Any) -> float:
    """Return how far down a page its running text reaches, as a part of its height."""
    bottoms = [block[3] for block in page.get_text("blocks") if len(block[4].split()) > 3]
    return float(max(bottoms) / page.rect.height)


@pytest.mark.parametrize("figure", [CAPTIONED, PLATE], ids=["captioned", "plate"])
def test_the_text_goes_on_before_a_picture_without_room(figure: Block) -> None:
    pages, said, _ = printed(*BEFORE, figure, *BEHIND)
    at = page_with_picture(pages)
    assert lowest(pages[at - 1]) > 0.8
    assert "Behind 0" in pages[at - 1].get_text()
    assert said == ["PDF014"]


@pytest.mark.parametrize(
    "between",
    [
        (para("And this is what it looked like:"), CAPTIONED),
        (CAPTIONED, SceneBreak()),
    ],
    ids=["what a colon announces", "before the end of a scene"],
)
def test_a_picture_that_belongs_where_it_is_stays(between: tuple[Block, ...]) -> None:
    pages, said, _ = printed(*BEFORE, *between, *BEHIND)
    before = pages[page_with_picture(pages) - 1]
    assert "Behind 0" not in before.get_text()
    assert lowest(before) < 0.8
    assert said == []


def test_a_picture_that_finds_room_stays() -> None:
    pages, said, _ = printed(*BEFORE[:4], CAPTIONED, *BEHIND)
    text = pages[page_with_picture(pages)].get_text()
    assert "Behind 0" in text
    assert said == []


def test_what_ends_a_chapter_takes_no_picture_overleaf() -> None:
    last = para("Last but one. ", STORY * 2), para("Last. ", STORY * 3)
    pages, _, _ = printed(*BEFORE[:4], *[para("Nobody.")] * 3, CAPTIONED, *last)
    assert lowest(pages[page_with_picture(pages) - 1]) > 0.8


def test_who_is_read_to_hears_of_a_picture_where_its_author_set_it() -> None:
    _, _, data = printed(*BEFORE, CAPTIONED, *BEHIND)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        kinds = list(_kinds(pdf.Root.StructTreeRoot.K))
    figure = kinds.index("/Figure")
    assert kinds[:figure].count("/P") == len(BEFORE)


def _kinds(node: Any) -> Any:
    """Give the types of structure elements in reading order."""
    if isinstance(node, pikepdf.Array):
        for one in node:
            yield from _kinds(one)
    elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
        yield str(node.S)
        yield from _kinds(node.get("/K", pikepdf.Array()))

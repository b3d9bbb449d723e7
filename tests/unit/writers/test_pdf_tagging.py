import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pikepdf

from octavo.writers.pdf.faces import fount_for
from octavo.writers.pdf.press import typeset
from octavo.writers.pdf.structure import elements_below, is_element, kids_of
from octavo.writers.pdf.tagging import mend_tags

TEXTS = re.compile(rb"^<[0-9a-f]{4}> <([0-9a-f]*)>$(?<!<0000> <ffff>)", re.MULTILINE)
STYLE = ":root { font-family: octavo-text, octavo-boxes }"


@contextmanager
def mended(body: str, style: str = STYLE) -> Iterator[pikepdf.Pdf]:
    page = f'<!DOCTYPE html><html lang="en"><title>t</title><body>{body}</body></html>'
    fount = fount_for(page, ("en",))
    data, _, _ = typeset(page, style, fount, {})
    with pikepdf.open(io.BytesIO(mend_tags(data, fount.boxes))) as pdf:
        yield pdf


def shape(element: Any) -> str:
    """Return an element and those below it in one line: `L(LI(Lbl LBody))`."""
    below = " ".join(shape(kid) for kid in kids_of(element) if is_element(kid))
    name = str(element.S).lstrip("/")
    return f"{name}({below})" if below else name


def first(pdf: pikepdf.Pdf, name: str) -> Any:
    return next(one for one in elements_below(pdf.Root.StructTreeRoot) if str(one.S) == f"/{name}")


def test_paragraphs_in_a_list_item_stand_in_its_body() -> None:
    with mended("<ul><li><p>a</p><p>b</p></li></ul>") as pdf:
        assert shape(first(pdf, "L")) == "L(LI(Lbl(Span) LBody(P(Span) P(Span))))"


def test_a_link_with_words_in_italics_is_one_link_with_one_annotation() -> None:
    with mended('<p><a href="https://example.org/">see <em>this <b>page</b></em></a></p>') as pdf:
        links = [one for one in elements_below(pdf.Root.StructTreeRoot) if str(one.S) == "/Link"]
        assert len(links) == 1
        assert len(pdf.pages[0].obj.Annots) == 1


def test_what_the_margins_hold_is_an_artifact() -> None:
    head = STYLE + "@page { @top-center { content: 'head' } }"
    with mended("<p>a</p>", head) as pdf:
        marks = [
            str(one.operands[0])
            for one in pikepdf.parse_content_stream(pdf.pages[0])
            if str(one.operator) == "BDC"
        ]
        assert marks == ["/Span", "/Artifact"]
        owners = pdf.Root.StructTreeRoot.ParentTree.Nums[1]
        assert [owner is None for owner in owners] == [False, True]


def test_a_box_keeps_the_character_it_stands_for() -> None:
    with mended("<p>\ue000\U000f0000</p>") as pdf:
        (font,) = [
            one
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary)
            and "octavo-boxes" in str(one.get("/BaseFont", ""))
            if "/ToUnicode" in one
        ]
        cmap = font.ToUnicode.read_bytes()
    assert b"<0002> <e000>\n<0003> <db80dc00>" in cmap or b"<db80dc00>\n<0002> <e000>" in cmap


def test_no_glyph_is_without_text() -> None:
    with mended("<p>\u1780\u17d2\u1798\u17c2</p>") as pdf:
        cmaps = [
            one.ToUnicode.read_bytes()
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/ToUnicode" in one
        ]
    assert cmaps != []
    assert [cmap for cmap in cmaps if b"> <>" in cmap] == []


def test_one_unusual_space_or_hyphen_leaves_all_others_as_they_are() -> None:
    with mended("<p>a b\u2002c\u00a0d\u202fe\u2003f\u3000g h-i\u2010j-k\u2011l</p>") as pdf:
        cmaps = b"".join(
            one.ToUnicode.read_bytes()
            for one in pdf.objects
            if isinstance(one, pikepdf.Dictionary) and "/ToUnicode" in one
        )
    texts = {bytes.fromhex(text.decode()).decode("utf-16-be") for text in TEXTS.findall(cmaps)}
    assert texts == {*"abcdefghijkl", " ", "-", "\u2011"}


def test_mending_twice_changes_nothing_but_the_file_identifier() -> None:
    page = '<html lang="en"><title>t</title><body><ul><li><p>a</p></li></ul></body></html>'
    data, _, _ = typeset(page, STYLE, fount_for(page, ("en",)), {})
    once = mend_tags(data)
    with (
        pikepdf.open(io.BytesIO(once)) as before,
        pikepdf.open(io.BytesIO(mend_tags(once))) as after,
    ):
        assert shape(first(before, "Document")) == shape(first(after, "Document"))

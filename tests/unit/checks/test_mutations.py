"""Books changed at random, always the same way: whatever comes of it, a check tells it or says that it is none."""

import io
import random
from collections.abc import Callable
from typing import Any, Final

import pikepdf
import pytest
from lxml import etree
from tests.unit.checks.strangers import FILES, ITEMS, epub, package, page
from tests.unit.checks.test_pdf import finished, saved

from octavo.checks.epub import check_epub
from octavo.checks.pdf import check_pdf
from octavo.checks.profiles import PROFILES
from octavo.findings.errors import OctavoError

NCX: Final = """<?xml version="1.0"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1">
<head><meta name="dtb:uid" content="urn:x:1"/></head><docTitle><text>The Ferry</text></docTitle><navMap>
<navPoint id="a" playOrder="1"><navLabel><text>One</text></navLabel><content src="one.xhtml"/></navPoint>
<navPoint id="b" playOrder="2"><navLabel><text>Two</text></navLabel><content src="two.xhtml"/></navPoint>
</navMap></ncx>"""
ENCRYPTION: Final = """<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container"
 xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData>
<enc:CipherReference URI="OPS/sker.otf"/></enc:CipherData></enc:EncryptedData></encryption>"""
BODY: Final = """<h1 id="one">One</h1><p style="background: url(sker.png)">The ferry was late.
<a epub:type="noteref" href="#n">1</a></p><aside epub:type="footnote" id="n">By an hour.</aside>
<img src="sker.png" alt="Sker" srcset="sker.png 2x"/><table><tr><td colspan="2">a</td></tr></table>"""
HEAD: Final = """<meta http-equiv="refresh" content="3;url=two.xhtml"/>
<style>@font-face { src: url(sker.otf) }</style><script type="application/json">{}</script>"""
MORE_ITEMS: Final = """<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>
<item id="sker" href="sker.png" media-type="image/png" properties="cover-image"/>"""
BOOK: Final = {
    **FILES,
    "META-INF/encryption.xml": ENCRYPTION,
    "OPS/book.opf": package(items=ITEMS + MORE_ITEMS),
    "OPS/one.xhtml": page(BODY, HEAD),
    "OPS/toc.ncx": NCX,
    "OPS/sker.png": "a picture",
}
VALUES: Final = (
    "", " ", "9" * 5000, "-1", "²", "٣", "%00%ff/..", "http://[", "://", "#", "?", "#%ZZ", "data:,",
    "//", "../../../..", "x:y", "true", "a" * 3000,
)  # fmt: skip
JUNK: Final = (
    b"5",
    b"[1]",
    b"[]",
    b"/X",
    b"(x)",
    b"<fed800>",
    b"true",
    b"1.5",
    b"<<>>",
    b"<</First 3>>",
)

Damage = Callable[[random.Random], bytes]


def with_an_element_changed(chance: random.Random) -> bytes:
    """Return the book with attributes and elements of a file of it changed, lost or there twice."""
    name = chance.choice([name for name, data in BOOK.items() if data.startswith("<")])
    root = etree.fromstring(BOOK[name].encode())
    for _ in range(chance.randint(1, 3)):
        node = chance.choice(list(root.iter("*")))
        match chance.choice(("value", "value", "attribute", "element", "text", "twice")):
            case "value" if node.attrib:
                node.set(chance.choice(list(node.attrib)), chance.choice(VALUES))
            case "attribute" if node.attrib:
                del node.attrib[chance.choice(list(node.attrib))]
            case "element" if node is not root:
                node.getparent().remove(node)
            case "twice":
                node.append(etree.fromstring(etree.tostring(node)))
            case _:
                node.text = chance.choice(VALUES)
    return epub({**BOOK, name: etree.tostring(root)})


def with_bytes_changed(whole: bytes, chance: random.Random) -> bytes:
    damaged = bytearray(whole)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(damaged))
        damaged[at : at + chance.randint(1, 3)] = chance.choice(
            (chance.randbytes(1), b"", b" 5 ", b"[", b"<<", b">>", b"/A", b"null")
        )
    return bytes(damaged)


def printed() -> bytes:
    """Return a PDF that has all of what a check looks at."""
    pdf = finished()
    descriptor = pikepdf.Dictionary(
        Type=pikepdf.Name.FontDescriptor, FontFile2=pdf.make_stream(b"x")
    )
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.TrueType,
        BaseFont=pikepdf.Name("/Sker"),
        FontDescriptor=pdf.make_indirect(descriptor),
    )
    pdf.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=pdf.make_indirect(font)))
    with pdf.open_metadata() as metadata:
        metadata["dc:title"] = "Sker"
    return saved(pdf, compress_streams=False)


EPUB: Final = epub(BOOK)
PDF: Final = printed()


def with_an_object_changed(chance: random.Random) -> bytes:
    """Return a PDF with entries of its dictionaries changed into what does not belong there, or lost."""
    pdf = pikepdf.open(io.BytesIO(PDF))
    nodes: list[Any] = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary)]
    for _ in range(chance.randint(1, 3)):
        node = chance.choice([pdf.Root, pdf.Root, *nodes])
        keys = [key for key in node.keys() if key not in {"/Pages", "/Kids"}]  # noqa: SIM118 - no dict
        if not keys:
            continue
        key = chance.choice(keys)
        if chance.random() < 0.2:
            del node[key]
        else:
            node[key] = pikepdf.Object.parse(chance.choice(JUNK))
    return saved(pdf, fix_metadata_version=False)


def test_a_whole_book_is_read_to_its_end() -> None:
    assert {each.code for each in check_epub(EPUB, "x", profiles=PROFILES)} == {
        "CHK008", "KIN006", "KOB007",
    }  # fmt: skip
    assert check_pdf(PDF, "x") == ()


@pytest.mark.parametrize(
    ("damage", "times"),
    [
        (with_an_element_changed, 300),
        (lambda chance: with_bytes_changed(EPUB, chance), 200),
    ],
    ids=["elements", "bytes"],
)
def test_no_damage_of_an_epub_ends_its_check(damage: Damage, times: int) -> None:
    examine(damage, times, lambda data: check_epub(data, "x", profiles=PROFILES))


@pytest.mark.parametrize(
    ("damage", "times"),
    [
        (with_an_object_changed, 400),
        (lambda chance: with_bytes_changed(PDF, chance), 400),
    ],
    ids=["objects", "bytes"],
)
def test_no_damage_of_a_pdf_ends_its_check(damage: Damage, times: int) -> None:
    examine(damage, times, lambda data: check_pdf(data, "x"))


def examine(damage: Damage, times: int, check: Callable[[bytes], object]) -> None:
    """Have damaged books checked; anything but an OctavoError fails, and tells its seed."""
    for seed in range(times):
        data = damage(random.Random(seed))  # noqa: S311 - damage, not secrets
        try:
            check(data)
        except OctavoError:
            pass
        except Exception as error:
            raise AssertionError(f"the damage of seed {seed}") from error

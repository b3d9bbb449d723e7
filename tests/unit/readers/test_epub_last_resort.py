"""Of an EPUB that nothing better can read, the text of every document is in the book, in its order."""

import gc
import io
import time
import zipfile
from collections.abc import Mapping
from typing import Final

import pytest

from octavo.findings.errors import ReadError
from octavo.findings.finding import Outcome
from octavo.findings.ledger import open_ledger
from octavo.readers.epub.last_resort import read_epub_plainly
from octavo.readers.source import Source
from octavo.tree.ink import text_of_blocks
from octavo.tree.invariants import check_writable

CONTAINER: Final = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    "<rootfiles><rootfile full-path='OPS/book.opf' media-type='x'/></rootfiles></container>"
)
OPF: Final = """<?xml version="1.0"?>
<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/">
<metadata><dc:title id="t">The Weir &amp; Co.</dc:title><dc:creator>Ida Bell</dc:creator>
<dc:language>en-GB</dc:language></metadata>
<manifest>
<item id="two" href="text/2%20b.xhtml" media-type="application/xhtml+xml"/>
<opf:item href="text/1.xhtml" id='one' media-type="application/xhtml+xml"/>
<item id="nav" href="nav.xhtml" properties="scripted nav" media-type="application/xhtml+xml"/>
<item id="gone" href="gone.xhtml" media-type="application/xhtml+xml"/>
</manifest>
<spine><itemref idref="nav"/><itemref idref="two"/><itemref idref="one" linear="no"/>
<itemref idref="gone"/><itemref idref="nobody"/><itemref idref="two"/></spine></package>"""
PAGES: Final = {
    "OPS/nav.xhtml": "<html><body><nav>Contents</nav></body></html>",
    "OPS/text/2 b.xhtml": "<html><head><title>Two</title><script src='x'/></head><body><h1>Two</h1>"
    "<p>It was <b>cold</b>.</p><![CDATA[1 < 2]]></body></html>",
    "OPS/text/1.xhtml": "<html><head><title>The Weir</title></head><body><p>It was late.</p></body></html>",
}


def packed(files: Mapping[str, str | bytes]) -> bytes:
    """Return an archive of files."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return data.getvalue()


def read(files: Mapping[str, str | bytes]) -> Outcome:
    source = Source("weir.epub", packed(files), "application/epub+zip")
    return read_epub_plainly(source, "it crashed")


def lines_of(outcome: Outcome) -> list[str]:
    """Return the chapters' titles, marked, and their paragraphs."""
    return [
        line
        for one in outcome.document.spine
        for line in (f"# {one.label}", *(text_of_blocks((block,)) for block in one.blocks))
    ]


WHOLE: Final = {"META-INF/container.xml": CONTAINER, "OPS/book.opf": OPF, **PAGES}


def test_the_documents_of_the_spine_are_chapters_in_its_order() -> None:
    outcome = read(WHOLE)
    document = outcome.document
    assert lines_of(outcome) == ["# Two", "It was cold.", "1 < 2", "# ", "It was late."]
    metadata = document.metadata
    assert (metadata.title, metadata.language) == ("The Weir & Co.", "en-GB")
    assert [one.name for one in metadata.contributors] == ["Ida Bell"]


def test_it_says_so_once_and_why_and_balances() -> None:
    outcome = read(WHOLE)
    (found,) = outcome.findings
    assert (found.code, str(found.origin), found.evidence) == ("RDR014", "weir.epub", "it crashed")
    assert open_ledger(outcome).balances
    check_writable(outcome.document)


@pytest.mark.parametrize(
    "broken",
    [
        {"META-INF/container.xml": "<container"},
        {"OPS/book.opf": "<package><spine><itemref idref='one'"},
        {"OPS/book.opf": b"\xff\x00" * 9},
    ],
    ids=["no container", "no spine", "no text"],
)
def test_where_the_package_names_none_the_documents_come_in_the_order_of_their_names(
    broken: dict[str, str | bytes],
) -> None:
    assert lines_of(read({**WHOLE, **broken})) == [
        "# ", "Contents", "# ", "It was late.", "# Two", "It was cold.", "1 < 2"
    ]  # fmt: skip


def test_a_locked_book_a_broken_one_and_one_without_text_are_refused() -> None:
    method = "<EncryptionMethod Algorithm='{}'/>"
    fonts = method.format("http://www.idpf.org/2008/embedding")
    assert read({**WHOLE, "META-INF/encryption.xml": fonts}).document.spine
    locked = fonts + method.format("http://www.w3.org/2001/04/xmlenc#aes128-cbc")
    with pytest.raises(ReadError, match="locked"):
        read({**WHOLE, "META-INF/encryption.xml": locked})
    with pytest.raises(ReadError, match="holds no text"):
        read({**WHOLE, **dict.fromkeys(PAGES, "<html/>")})
    with pytest.raises(ReadError, match="is not an EPUB"):
        read_epub_plainly(Source("weir.epub", b"PK", "application/epub+zip"), "it crashed")


@pytest.mark.parametrize(
    "unit", ["<item ", "<item id='", '<item id="', "<itemref idref=", "<title>", "a:"]
)
def test_a_package_of_any_mark_is_read_in_time_that_grows_with_its_length(unit: str) -> None:
    def seconds(times: int) -> float:
        files = {**WHOLE, "OPS/book.opf": unit * times}
        gc.disable()  # what other tests left behind is not to be counted
        start = time.process_time()
        read(files)
        took = time.process_time() - start
        gc.enable()
        return took

    seconds(1)
    assert seconds(80_000) < 20 * max(seconds(20_000), 0.02)

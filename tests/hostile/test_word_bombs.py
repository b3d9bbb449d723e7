"""Word documents of a few kilobytes that would become gigabytes, and parts that are no XML: a book, or a typed error."""

import io
import random
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from typing import Final

import pytest
from tests.word_document import document, note, paragraph, picture, run

import octavo
from octavo.app.catalog import DOCX
from octavo.app.pages import plain_page
from octavo.findings.errors import ReadError
from octavo.findings.finding import Outcome
from octavo.readers.docx import read_docx
from octavo.readers.source import Source

STORY: Final = paragraph("The harbour was quiet that night, and the lamp burned until three.")
LINK: Final = '<w:p><w:hyperlink r:id="rX"><w:r><w:t>See there.</w:t></w:r></w:hyperlink></w:p>'
RELATION: Final = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rX" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="{}" TargetMode="External"/>'
    "</Relationships>"
)


def read(data: bytes) -> Outcome:
    return read_docx(Source("rain.docx", data, DOCX))


def with_part(name: str, text: str, *blocks: str) -> bytes:
    """Return a document with other words in one of its parts."""
    old, new = zipfile.ZipFile(io.BytesIO(document(STORY, *blocks))), io.BytesIO()
    with zipfile.ZipFile(new, "w", zipfile.ZIP_DEFLATED) as archive:
        for other in old.namelist():
            archive.writestr(other, text if other == name else old.read(other))
        if name not in old.namelist():
            archive.writestr(name, text)
    return new.getvalue()


def sign(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def said(words: str) -> str:
    return f"<w:r><w:instrText>{words}</w:instrText></w:r>"


def _pictures() -> bytes:
    """Three hundred times a picture of a MB: 400 MB."""
    noise = random.Random(1).randbytes(2**20)  # noqa: S311 - the same in each run
    return document(STORY, paragraph(*[picture("A lamp")] * 300), image=noise)


def _address_of_a_field() -> bytes:
    """Three hundred paragraphs in a link whose address has a million characters."""
    link = said(f"HYPERLINK &quot;http://mole.example/{'x' * 1_000_000}&quot;")
    opened = f"<w:p>{sign('begin')}{link}{sign('separate')}{run('See there.')}</w:p>"
    noise = random.Random(1).randbytes(20_000).hex()  # noqa: S311 - as above; else it is refused for how well it is packed
    return document(STORY, opened, *[paragraph("Rain fell.")] * 300, f"<!--{noise}-->")


def _address_of_links() -> bytes:
    """Three hundred links to an address of a million characters."""
    relation = RELATION.format(f"http://mole.example/{'x' * 1_000_000}")
    return with_part("word/_rels/document.xml.rels", relation, *[LINK] * 300)


def _open_fields() -> bytes:
    """A thousand fields in each other, and as many runs: each asks each."""
    noise = random.Random(1).randbytes(20_000).hex()  # noqa: S311 - as above
    runs = "".join(run(f"word {at} ") for at in range(1000))
    return document(STORY, f"<w:p>{sign('begin') * 1000}{runs}</w:p>", f"<!--{noise}-->")


@pytest.mark.parametrize(
    "make",
    [_pictures, _address_of_a_field, _address_of_links, _open_fields],
    ids=lambda one: one.__name__,
)
def test_what_is_shown_many_times_is_held_once(make: Callable[[], bytes]) -> None:
    data = make()
    tracemalloc.start()
    begun = time.process_time()
    try:
        text = read(data).document.plain_text()
        assert tracemalloc.get_traced_memory()[1] < 50 * 2**20
    finally:
        tracemalloc.stop()
    assert time.process_time() - begun < 10
    assert "the lamp burned until three" in text


def test_a_picture_that_is_shown_twice_is_carried_beside_the_page() -> None:
    outcome = read(document(STORY, paragraph(picture("A lamp"), picture("A lamp")), image=b"lamp"))
    assert dict(outcome.pictures) == {"word/media/a.png": b"lamp"}


def test_a_picture_that_is_not_in_the_file_costs_nothing_else() -> None:
    relation = RELATION.format("NULL").replace("/hyperlink", "/image")
    data = with_part(
        "word/_rels/document.xml.rels",
        relation.replace('TargetMode="External"', "").replace("rX", "rPic"),
        paragraph(picture("A lamp")),
    )
    book = octavo.convert([Source("rain.docx", data, DOCX)])
    assert "the lamp burned until three.\n\nA lamp" in book.document.plain_text()
    assert [one.code for one in book.findings if one.code.startswith("RES")] == ["RES001"]


def test_a_note_that_is_called_ten_thousand_times_is_refused() -> None:
    words = "The lamp burned, and nobody in the house slept. " * 200
    with pytest.raises(
        ReadError, match="called 10,000 times, and notes would come to more than 64 MiB"
    ):
        read(document(paragraph(*[note(1)] * 10_000), notes={1: words}))
    twice = read(document(paragraph("Rain", note(1), " and snow", note(1)), notes={1: "A lamp."}))
    assert "A lamp." in twice.document.plain_text()


@pytest.mark.parametrize("part", ["[Content_Types].xml", "_rels/.rels", "word/_rels/document.xml.rels",
                                  "word/styles.xml", "word/numbering.xml"])  # fmt: skip
@pytest.mark.parametrize("text", ["rain", "<a>", '<?xml version="1.0" encoding="x-none"?><a/>'])
def test_a_part_that_is_not_xml_is_a_typed_error(part: str, text: str) -> None:
    with pytest.raises(ReadError, match=r"rain\.docx: is damaged"):
        read(with_part(part, text))


def test_letters_larger_than_numbers_go_are_a_typed_error() -> None:
    with pytest.raises(ReadError, match="is damaged"):
        read(document(STORY, paragraph(run("Rain", f'<w:sz w:val="{"9" * 400}"/>'))))


def test_over_which_a_worker_was_lost_its_words_are_taken_without_making_a_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What was too much for a worker would be done again, by nobody confined."""
    monkeypatch.setattr("mammoth.convert_to_html", None)
    data = document(paragraph("Rain", note(1), " fell."), notes={1: "A lamp."})
    outcome = plain_page(Source("rain.docx", data, DOCX), "the process died")
    assert outcome.document.plain_text() == "Rain\n\nfell.\n\nA lamp.\n"
    assert [one.code for one in outcome.findings] == ["RDR014"]

import io

import pikepdf
import pymupdf
import pytest

from octavo.writers.pdf.objects import PdfFile, object_stream, pdf_string
from octavo.writers.pdf.slots import Fixed

FREE = 100
"""Readers refuse numbers far beyond what a file of its length can hold."""


def small_file(*, empty_objects: int = 0) -> PdfFile:
    """Return a PDF of one page, whose numbers leave gaps, not finished."""
    file = PdfFile(FREE + empty_objects)
    file.put(Fixed.CATALOG, b"<</Type /Catalog/Pages 2 0 R>>")
    file.put(Fixed.PAGES, b"<</Type /Pages/Count 1/Kids [70 0 R]>>")
    file.put(Fixed.INFO, b"<</Title (Sker)>>")
    file.put(
        70, b"<</Type /Page/Parent 2 0 R/MediaBox [0 0 90 60]/Resources <<>>/Contents 30 0 R>>"
    )
    file.put_stream(30, b"10 10 20 20 re f")
    for number in range(FREE, FREE + empty_objects):
        file.put(number, b"<</Number %d>>" % number)
    return file


def test_a_file_of_a_few_objects_opens_in_two_readers() -> None:
    data = small_file().finish()
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.docinfo["/Title"]) == "Sker"
        assert pdf.pages[0].Contents.read_bytes() == b"10 10 20 20 re f"
    with pymupdf.open(stream=data) as pages:  # type: ignore[no-untyped-call]
        assert not pages.is_repaired
        assert pages[0].get_pixmap().pixel(15, 45) == (0, 0, 0)


def test_numbers_that_nobody_has_are_not_listed() -> None:
    data = small_file().finish()
    start = int(data.rpartition(b"startxref\n")[2].split()[0])
    head = data[start : start + 200]
    # 0 to 3 together, then each alone; the last two are the object stream and the list itself.
    assert b"/Index [0 4 30 1 70 1 100 2]" in head
    assert b"/Size 102 " in head


def test_objects_come_back_whole_however_many_there_are() -> None:
    with pikepdf.open(io.BytesIO(small_file(empty_objects=1300).finish())) as pdf:
        assert pdf.check_pdf_syntax() == []
        found = [int(pdf.get_object(number, 0).Number) for number in range(FREE, FREE + 1300)]
    assert found == list(range(FREE, FREE + 1300))


def test_objects_written_before_are_taken_over_as_they_are() -> None:
    stream = b"80 0 obj\n<</Length 3>>\nstream\nabc\nendstream\nendobj\n"
    packed = object_stream(83, [b"81 0", b"82 9"], b"<</A 1>>\n<</B 2>>\n")
    file = small_file()
    file.copy(stream + packed, ((80, 0), (83, len(stream))), (81, 82))
    with pikepdf.open(io.BytesIO(file.finish())) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.get_object(80, 0).read_bytes() == b"abc"
        assert (int(pdf.get_object(81, 0).A), int(pdf.get_object(82, 0).B)) == (1, 2)


def test_new_numbers_are_nobodys() -> None:
    file = PdfFile(FREE)
    assert [file.new_number(), file.new_number()] == [FREE, FREE + 1]


def test_a_file_is_named_by_what_is_in_it() -> None:
    one, same, other = (small_file(empty_objects=count).finish() for count in (1, 1, 2))
    assert one == same
    names = []
    for data in (one, other):
        with pikepdf.open(io.BytesIO(data)) as pdf:
            names.append(bytes(pdf.trailer.ID[0]))
    assert names[0] != names[1]


@pytest.mark.parametrize("words", ["Sker", "a (b) \\c", "(((", "Маяк", "灯台 𝄞", "", "é"])
def test_a_string_is_read_as_it_was_written(words: str) -> None:
    assert str(pikepdf.Object.parse(pdf_string(words))) == words


def test_half_a_character_does_no_harm_to_a_string() -> None:
    assert str(pikepdf.Object.parse(pdf_string("a\ud800b"))) in ("a?b", "a\ufffdb")

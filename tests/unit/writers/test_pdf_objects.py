import io
import re

import pikepdf
import pymupdf
import pytest

from octavo.writers.pdf.file.objects import PdfFile, pdf_string, with_clear_end
from octavo.writers.pdf.file.slots import STEP, Fixed, Slot, reference, room_for, whole_steps


def small_file() -> bytes:
    """Return a page that says nothing, its objects in an order of their own and with gaps between."""
    file = PdfFile(120)
    file.put(
        90, b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 90 90] /Resources <<>> /Contents 40 0 R>>"
    )
    file.put_stream(40, b"q Q")
    file.put(Fixed.PAGES, b"<</Type /Pages /Count 1 /Kids [90 0 R]>>")
    file.put(Fixed.CATALOG, b"<</Type /Catalog /Pages 2 0 R>>")
    file.put(Fixed.INFO, b"<</Title %s>>" % pdf_string("灯 (台)"))
    return file.finish()


def test_a_file_with_gaps_in_its_numbers_opens_in_two_readers() -> None:
    with pikepdf.open(io.BytesIO(small_file())) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert len(pdf.pages) == 1
        assert str(pdf.docinfo["/Title"]) == "灯 (台)"
    with pymupdf.open(stream=small_file()) as pages:  # type: ignore[no-untyped-call]
        assert pages[0].rect.width == 90


def test_the_same_objects_give_the_same_bytes_and_the_same_identity() -> None:
    assert small_file() == small_file()
    assert b"/ID [<" in small_file()


def test_a_stream_that_ends_in_a_carriage_return_is_as_long_as_it_says() -> None:
    """A reader that looks for `endstream` takes the end of line before it off, be it of one byte or of two."""
    file = PdfFile(100)
    file.put_stream(40, b"q Q\r")
    (inside,) = re.findall(
        rb"/Length 4>>\nstream\n(.*?)(?:\r\n|\n|\r)endstream", file.finish(), re.DOTALL
    )
    assert inside == b"q Q\r"
    assert with_clear_end(b"1 0 obj\n<<>>\nstream\n\r\nendstream\nendobj").endswith(
        b"\r\r\nendstream\nendobj\n"
    )
    assert with_clear_end(b"1 0 obj\n[1]\nendobj") == b"1 0 obj\n[1]\nendobj\n"


def test_thousands_of_small_objects_find_room() -> None:
    file = PdfFile(100)
    numbers = [file.new_number() for _ in range(3_000)]
    for number in numbers:
        file.put(number, b"[%d]" % number)
    file.put(Fixed.PAGES, b"<</Type /Pages /Count 0 /Kids []>>")
    file.put(Fixed.CATALOG, b"<</Type /Catalog /Pages 2 0 R>>")
    file.put(Fixed.INFO, b"<<>>")
    with pikepdf.open(io.BytesIO(file.finish())) as pdf:
        assert [int(pdf.get_object(number, 0)[0]) for number in numbers] == numbers


@pytest.mark.parametrize("words", ["", "Fog", "a(b)c\\", "灯台", "\U0001f989", "na\u00efve"])
def test_any_words_come_back_as_they_were(words: str) -> None:
    file = PdfFile(100)
    file.put(Fixed.PAGES, b"<</Type /Pages /Count 0 /Kids []>>")
    file.put(Fixed.CATALOG, b"<</Type /Catalog /Pages 2 0 R>>")
    file.put(Fixed.INFO, b"<</Title %s>>" % pdf_string(words))
    with pikepdf.open(io.BytesIO(file.finish())) as pdf:
        assert str(pdf.trailer.Info.Title) == words


class Numbered:
    number = 0


def test_a_slot_numbers_its_objects_behind_those_that_are_kept_free() -> None:
    slot = Slot(512)
    first, one, two = slot.reserve(3), Numbered(), Numbered()
    slot.add_object(one)
    slot.add_object(two)
    assert (first, one.number, two.number, slot.size) == (512, 515, 516, 5)


def test_room_is_set_aside_in_whole_steps_by_the_length_of_the_mark_up() -> None:
    short, longer = room_for("<p>a</p>"), room_for("<p>a</p>" * 5_000)
    assert short % STEP == longer % STEP == 0
    assert longer > 10_000 > short
    assert whole_steps(STEP + 1) == 2 * STEP


def test_what_stands_for_an_object_is_its_number() -> None:
    assert reference(7) == b"7 0 R"
    assert Fixed.CATALOG.reference == b"1 0 R"

"""Bytes become text once, and what had to be guessed is said."""

import pytest

from octavo.findings.errors import ReadError
from octavo.readers.decode import decode


def codes(data: bytes, charset: str = "") -> list[str]:
    return [finding.code for finding in decode(data, "page", charset).findings]


def test_utf8_needs_no_label() -> None:
    decoded = decode("naïve — “quoted”".encode(), "page")
    assert (decoded.text, decoded.encoding, decoded.findings) == ("naïve — “quoted”", "utf-8", ())


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides_and_goes(encoding: str) -> None:
    assert decode("Grüße".encode(encoding), "page").text == "Grüße"


def test_the_declared_label_is_read_as_browsers_read_it() -> None:
    """To a browser, `latin-1` and `gb2312` mean their supersets."""
    assert decode("“Quotes”".encode("cp1252"), "page", "iso-8859-1").text == "“Quotes”"
    assert decode("鎔基，㐀".encode("gb18030"), "page", "gb2312").text == "鎔基，㐀"


def test_a_label_in_the_page_counts() -> None:
    page = b'<!-- saved --><meta http-equiv="Content-Type" content="text/html; charset=Shift_JIS">'
    assert decode(page + "第一章　港の灯り".encode("cp932"), "page").text.endswith(
        "第一章　港の灯り"
    )


def test_a_page_that_is_utf8_overrules_a_wrong_label() -> None:
    decoded = decode("港の灯り".encode(), "page", "gbk")
    assert decoded.text == "港の灯り"
    assert codes("港の灯り".encode(), "gbk") == ["RDR003"]


def test_an_unlabelled_legacy_page_is_guessed_and_said_so() -> None:
    text = "Вечером ветер стих, и над гаванью зажглись первые огни. Никто не спал. " * 5
    decoded = decode(text.encode("koi8-r"), "page")
    assert decoded.text == text
    assert [finding.code for finding in decoded.findings] == ["RDR001"]


def test_line_ends_become_line_feeds() -> None:
    assert decode(b"one\r\ntwo\rthree\n", "page").text == "one\ntwo\nthree\n"


def test_a_control_character_becomes_a_replacement_and_is_booked_with_its_line() -> None:
    decoded = decode(b"one\ntw\x07o\x0cthree", "page")
    assert decoded.text == "one\ntw\ufffdo\nthree"
    (finding,) = decoded.findings
    assert (finding.code, finding.before, finding.after) == ("RDR004", "\x07", "\ufffd")
    assert finding.origin is not None
    assert finding.origin.line == 2


@pytest.mark.parametrize("data", [b"", b"  \r\n\t\n", b"\x00\x00\x00"])
def test_an_empty_source_is_an_error(data: bytes) -> None:
    with pytest.raises(ReadError, match="empty"):
        decode(data, "page.txt")


def test_a_picture_named_html_is_an_error_that_says_what_it_is() -> None:
    with pytest.raises(ReadError, match=r"page\.html: this is a PNG image"):
        decode(b"\x89PNG\r\n\x1a\n", "page.html")

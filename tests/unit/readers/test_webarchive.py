"""Pages that Safari saved: the page in the file, its pictures, its lines, and what damage does."""

import plistlib
import struct
import time
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest

import octavo
from octavo.app.catalog import HTML, WEB_ARCHIVE
from octavo.app.pages import plain_page
from octavo.app.source_lines import line_finder
from octavo.findings.errors import ReadError
from octavo.findings.finding import Outcome
from octavo.findings.limits import Limits
from octavo.readers.html import read_html
from octavo.readers.source import Source
from octavo.readers.webarchive import read_webarchive
from octavo.tree.document import Statement
from tests.web_archive import ADDRESS, archive_of, resource, web_archive

STORY: Final = "<p>The harbour was quiet that night, and the lamp burned until three.</p>"
PAGE: Final = f"<html><head><title>Rain</title></head>\n<body>{STORY}\n<p>It was 8 = eight — naïve.</p></body>"
LAMP: Final = b"\x89PNG of a lamp"


def source(data: bytes, limits: Limits | None = None) -> Source:
    return Source("rain.webarchive", data, WEB_ARCHIVE, limits=limits or Limits())


def read(data: bytes, limits: Limits | None = None) -> Outcome:
    return read_webarchive(source(data, limits))


def refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(ReadError) as refused:
        read(data, limits)
    return str(refused.value)


def test_the_page_is_read_as_the_same_page_of_html_is() -> None:
    html = read_html(Source("rain.webarchive", PAGE.encode(), HTML))
    outcome = read(web_archive(PAGE))
    where, *said = outcome.document.statements
    assert where == Statement("address", ADDRESS, "the file it was saved in")
    page = replace(outcome.document, statements=tuple(said))
    assert replace(outcome, document=page) == html


@pytest.mark.parametrize("charset", ["utf-8", "windows-1251", "gb18030", "euc-jp", "utf-16"])
def test_the_file_tells_the_encoding_of_the_page(charset: str) -> None:
    told = "Девятый" if charset == "windows-1251" else "灯台 九"
    data = web_archive(f"<p>{told}</p>", charset=charset)
    assert read(data).document.plain_text() == f"{told}\n"


def test_a_page_of_plain_text_is_read_as_text() -> None:
    data = archive_of(resource(b"The lamp.\n\nThe stair.", ADDRESS, "text/plain", "utf-8"))
    assert read(data).document.plain_text() == "The lamp.\n\nThe stair.\n"


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://mole.example/a.png", "https://mole.example/a.png"),
        ("a%20b.png?v=3#top", "https://mole.example/a b.png?v=3"),
        ("/灯.png", "https://mole.example/灯.png"),
    ],
)
def test_a_picture_is_the_resource_at_its_address(written: str, kept: str) -> None:
    page = f"{STORY}<p><img src='{written}' alt='A lamp'><img src='none.png' alt='A gull'></p>"
    assert dict(read(web_archive(page, {kept: LAMP, ADDRESS: b"no"})).pictures) == {written: LAMP}


def test_a_page_that_came_as_bytes_is_known_by_its_first() -> None:
    assert "naïve" in octavo.clean(web_archive(PAGE)).document.plain_text()


def test_lines_are_those_of_the_page() -> None:
    assert line_finder(source(web_archive(PAGE)))("It was 8") == 3


def test_over_which_a_worker_was_lost_it_is_its_text() -> None:
    outcome = plain_page(source(web_archive(PAGE)), "the process died")
    assert [one.code for one in outcome.findings] == ["RDR014"]
    assert outcome.document.plain_text().splitlines()[-1] == "It was 8 = eight — naïve."


def test_what_is_not_such_a_file_is_told() -> None:
    for data in (b"", b"<p>The lamp.</p>", b"bplist00", plistlib.dumps({"a": 1})):
        assert refusal(data).startswith(
            "rain.webarchive: is not a page that Safari saved (.webarchive): it does not begin like one"
        )


def test_a_file_without_a_page_is_told() -> None:
    picture = archive_of(resource(LAMP, ADDRESS))
    assert "holds no page: what was saved is image/png" in refusal(picture)
    other = plistlib.dumps({"Settings": {"Lamp": True}}, fmt=plistlib.FMT_BINARY)
    assert "holds no page: it names none" in refusal(other)


def test_more_resources_than_the_limit_are_told_with_its_name() -> None:
    data = web_archive(PAGE, {f"https://mole.example/{at}.png": LAMP for at in range(3)})
    assert "more than 2 parts" in refusal(data, Limits(page_parts=2))
    assert read(data, Limits(page_parts=3)).pictures == {}


def test_a_file_that_is_cut_short_is_told_wherever_it_is_cut() -> None:
    data = web_archive(PAGE, {"https://mole.example/a.png": LAMP})
    for end in range(len(b"bplist00") + 32, len(data) - 1):
        assert "rain.webarchive: is damaged" in refusal(data[:end]), end


def test_values_that_lie_over_each_other_do_not_become_more_than_the_file() -> None:
    """Each of 1,000 pictures says that it is nearly all of the file: 1 GB of 1 MB."""
    page = STORY + "".join(f"<img src='{at}.png' alt=''>" for at in range(1000))
    pictures = {f"https://mole.example/{at}.png": b"%04d" % at for at in range(1000)}
    filler = {"https://mole.example/filler.png": bytes(2**20)}
    data = bytearray(web_archive(page, {**pictures, **filler}))
    begin = data.index(b"\x4f\x12" + struct.pack(">I", 2**20))
    # All data of four bytes is now where the large one begins: the table says so.
    count, _, table = struct.unpack(">QQQ", data[-24:])
    width = data[-26]
    for at in range(count):
        entry = slice(table + at * width, table + (at + 1) * width)
        if data[int.from_bytes(data[entry], "big")] == 0x44:
            data[entry] = begin.to_bytes(width, "big")
    assert "is damaged" in refusal(bytes(data))


def test_a_dictionary_of_too_many_entries_is_not_made() -> None:
    kept = {"WebMainResource": {str(at): at for at in range(100_000)}}
    assert "is damaged" in refusal(plistlib.dumps(kept, fmt=plistlib.FMT_BINARY))


def test_endless_keys_that_many_dictionaries_have_in_common_are_not_read_for_each() -> None:
    """Four hundred resources with fifty keys of half surrogates, slow to decode: 160 million characters in 1 MB."""
    word = "灯".encode("utf-16-be")
    keys = {f"{'灯' * 8000}{at}": 0 for at in range(50)}
    main = resource(PAGE.encode(), ADDRESS, "text/html", "utf-8")
    data = archive_of(main, *(resource(LAMP, "a.png") | keys for _ in range(400)))
    begun = time.process_time()
    assert read(data.replace(word * 8000, b"\xd8\x00" * 8000)).document.plain_text()
    assert time.process_time() - begun < 2


def test_one_that_is_named_as_a_page_of_html_says_how_to_name_it(tmp_path: Path) -> None:
    page = tmp_path / "rain.html"
    page.write_bytes(web_archive(PAGE))
    with pytest.raises(ReadError, match="a page that Safari saved, perhaps") as refused:
        octavo.clean(page)
    assert refused.value.hint == "name it .webarchive if it is one"

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from tests.contracts.novella import novella

from octavo.checks.epub import check_epub
from octavo.findings.errors import ReadError
from octavo.writers.epub import write_epub

BOOK = write_epub(novella(), modified=datetime(2024, 1, 2, tzinfo=UTC)).data
PAGE = "EPUB/text/s0004.xhtml"


def changed(change: Callable[[str, bytes], bytes | None], *, first: str = "mimetype") -> bytes:
    """Return the book with each file changed, left out where None, `first` at its head."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(BOOK)) as source, zipfile.ZipFile(target, "w") as copy:
        for name in sorted(source.namelist(), key=lambda name: name != first):
            data = change(name, source.read(name))
            if data is not None:
                copy.writestr(name, data)
    return target.getvalue()


def with_page(old: bytes, new: bytes) -> bytes:
    return changed(lambda name, data: data.replace(old, new) if name == PAGE else data)


def told(data: bytes) -> list[tuple[str, str]]:
    return [
        (finding.code, finding.origin.source if finding.origin else "")
        for finding in check_epub(data, "x")
    ]


def test_a_sound_book_has_nothing_to_be_told() -> None:
    assert check_epub(BOOK, "book.epub") == ()


def test_what_is_not_an_archive_cannot_be_read() -> None:
    with pytest.raises(ReadError, match=r"book\.epub: is not an EPUB"):
        check_epub(b"PK but no more", "book.epub")


def test_mimetype_must_come_first() -> None:
    assert told(changed(lambda _, data: data, first=PAGE)) == [("CHK005", "x")]


def test_mimetype_must_say_epub() -> None:
    other = changed(lambda name, data: b"application/zip" if name == "mimetype" else data)
    assert told(other) == [("CHK005", "x!mimetype")]


def test_a_file_twice_in_the_archive_is_told() -> None:
    target = io.BytesIO(BOOK)
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(PAGE, zipfile.ZipFile(io.BytesIO(BOOK)).read(PAGE))
    assert told(target.getvalue()) == [("CHK005", f"x!{PAGE}")]


def test_without_a_container_there_is_no_book() -> None:
    bare = changed(lambda name, data: None if name.startswith("META-INF") else data)
    assert told(bare) == [("CHK007", "x!META-INF/container.xml")]


def test_a_file_that_nobody_lists_is_told() -> None:
    opf = "EPUB/content.opf"
    unlisted = changed(
        lambda name, data: data.replace(b'href="toc.ncx"', b'href="ncx"') if name == opf else data
    )
    assert told(unlisted) == [("CHK007", f"x!{opf}"), ("CHK033", "x!EPUB/toc.ncx")]


def test_a_page_that_is_not_xml_is_told() -> None:
    assert told(with_page(b"</section>", b"</p>"))[0] == ("CHK006", f"x!{PAGE}")


def test_a_link_to_no_file_and_a_link_to_no_place_are_told() -> None:
    assert told(with_page(b's0005.xhtml"', b's0099.xhtml"')) == [("CHK008", f"x!{PAGE}")]
    assert told(with_page(b's0005.xhtml"', b's0005.xhtml#nowhere"')) == [("CHK008", f"x!{PAGE}")]


def test_an_id_used_twice_is_told() -> None:
    twice = with_page(b'id="moscow.heading"', b'id="moscow"')
    assert told(twice)[0] == ("CHK009", f"x!{PAGE}")


def test_a_picture_without_words_is_told_with_its_line() -> None:
    findings = check_epub(with_page(b" alt=", b" title="), "x")
    assert [(each.code, str(each.origin)) for each in findings] == [
        ("CHK010", f"x!{PAGE}:34"),
        ("CHK038", "x!EPUB/content.opf"),
    ]


def test_a_book_of_no_language_is_told() -> None:
    silent = changed(
        lambda _, data: data.replace(b"<dc:language>en-GB</dc:language>", b"").replace(
            b' lang="en-GB" xml:lang="en-GB"', b""
        )
    )
    assert {code for code, _ in told(silent)} == {"CHK011"}


def test_an_empty_heading_and_a_skipped_level_are_told() -> None:
    heading = b'<span class="number">1</span> <span class="title">Moscow, Which Is a Boat</span>'
    assert told(with_page(heading, b"")) == [("CHK012", f"x!{PAGE}")]
    skipped = changed(
        lambda name, data: data.replace(b"h4", b"h6") if name.endswith("s0005.xhtml") else data
    )
    assert told(skipped) == [("CHK012", "x!EPUB/text/s0005.xhtml")]


def test_damage_is_told_and_raises_nothing() -> None:
    damaged = bytearray(BOOK)
    damaged[3000:3400] = bytes(400)
    assert "CHK005" in {code for code, _ in told(bytes(damaged))}

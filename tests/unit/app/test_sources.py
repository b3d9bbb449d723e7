"""Pages on the disk: found at first, read when they are wanted."""

import os
import threading
from pathlib import Path

import pytest

import octavo
from octavo.app.catalog import EPUB, HTML, PLAIN
from octavo.app.sources import SourceFile, opened, page_at
from octavo.findings.errors import ReadError, UsageError
from octavo.readers.source import Source


def test_a_file_is_found_at_once_and_read_when_it_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "fog.html"
    path.write_bytes(b"<p>Fog.</p>")
    page = page_at(path)
    assert isinstance(page, SourceFile)
    assert (page.name, page.folder, page.media_type) == (str(path), tmp_path, HTML)
    assert opened(page) == Source(str(path), b"<p>Fog.</p>", HTML, folder=tmp_path)


def test_a_book_brings_its_own_pictures(tmp_path: Path) -> None:
    path = tmp_path / "fog.epub"
    path.write_bytes(b"PK\x03\x04")
    page = page_at(path)
    assert (page.media_type, page.folder, opened(page).folder) == (EPUB, None, None)


def test_a_page_that_was_read_already_is_itself() -> None:
    page = Source("fog", b"Fog.", PLAIN)
    assert opened(page) is page


def test_a_file_that_is_not_there_is_told_before_the_work_begins(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        page_at(tmp_path / "fog.html")
    with pytest.raises(UsageError, match="no reader"):
        page_at(tmp_path / "fog.doc")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read_is_told_before_the_work_begins(tmp_path: Path) -> None:
    path = tmp_path / "fog.html"
    path.touch(0o000)
    with pytest.raises(ReadError, match="cannot be read"):
        page_at(path)


def test_a_file_larger_than_any_chapter_is_told_before_the_work_begins(tmp_path: Path) -> None:
    path = tmp_path / "fog.html"
    with path.open("wb") as file:
        file.truncate(64 * 2**20 + 1)
    with pytest.raises(ReadError, match="larger than the limit of 64 MiB for a page"):
        page_at(path)


def test_a_file_that_changes_meanwhile_is_an_error_and_no_mixture(tmp_path: Path) -> None:
    path = tmp_path / "fog.html"
    path.write_text("<p>Fog.</p>")
    page = page_at(path)
    path.write_text("<p>Fog over the bay.</p>")
    with pytest.raises(ReadError, match="changed while the book was made"):
        opened(page)


def test_a_file_that_goes_meanwhile_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "fog.html"
    path.write_text("<p>Fog.</p>")
    page = page_at(path)
    path.unlink()
    with pytest.raises(ReadError, match="no such file"):
        opened(page)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_gives_its_bytes_once_and_that_is_enough(tmp_path: Path) -> None:
    pipe = tmp_path / "fog.html"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"<p>Fog over the bay.</p>",))
    writer.start()
    page = page_at(pipe)
    writer.join()
    assert isinstance(page, Source)
    assert octavo.convert([page]).document.plain_text().strip() == "Fog over the bay."

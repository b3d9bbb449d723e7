"""The books and pages that EPUBCheck is tested with: each a sound book, or an error with a place."""

import time
from pathlib import Path
from typing import Final

import pytest
from tests.hostile.corpora import books_of_epubcheck, pages_of_epubcheck
from tests.hostile.inert import (
    demand_inert,
    demand_inert_epub,
    demand_inert_json,
    demand_inert_markdown,
)
from tests.kept_epubcheck import messages_on
from tests.peak import Peak
from tests.soak import extent, tried

import octavo
from octavo.app.deliver import make
from octavo.cli.program import run
from octavo.findings.errors import ReadError
from octavo.readers.source import Source

SECONDS: Final = 10
MEBIBYTES: Final = 1024
CHECKED: Final = extent(6, 1)
"""One book of so many is checked by EPUBCheck when it has been made anew."""


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_book_of_epubcheck_s_is_a_sound_book_or_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    made = errors = 0
    begun = Peak()
    file, target = tmp_path / "book.epub", tmp_path / "made.epub"
    for name, data in books_of_epubcheck()[:: extent(8, 1)]:
        file.write_bytes(data)
        target.unlink(missing_ok=True)
        began = time.process_time()
        end = run(["convert", str(file), "-o", str(target), "--quiet"])
        told = capsys.readouterr().err
        assert time.process_time() - began < SECONDS, name
        assert target.exists() == (end == 0), (name, told)
        if end:
            assert end == ReadError.exit_code, (name, told)
            assert "book.epub" in told, (name, told)
            errors += 1
        else:
            demand_inert_epub(target.read_bytes())
            assert made % CHECKED or messages_on(target) == [], name
            made += 1
    peak = begun.mebibytes()
    assert peak < MEBIBYTES
    with capsys.disabled():
        what = f"books of EPUBCheck's ({made} made anew, {errors} errors, {peak} MiB)"
        tried(what, made + errors, 50)
    assert made > errors > 0


@pytest.mark.timeout(1800)
def test_a_page_of_epubcheck_s_is_an_inert_book_or_an_error() -> None:
    pages = pages_of_epubcheck()[:: extent(20, 1)]
    made = 0
    for name, data in pages:
        try:
            book = octavo.convert([Source(name, data, "text/html")]).document
        except ReadError:
            continue
        demand_inert(book)
        demand_inert_markdown(make(book, ".md").data.decode())
        demand_inert_json(make(book, ".json").data.decode())
        made += 1
    tried(f"pages of EPUBCheck's ({made} made into books)", len(pages), 80)
    assert made > len(pages) // 4

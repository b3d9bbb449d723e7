"""`octavo convert book.epub` of broken books: a sound book or an error with a place, never a fault of ours."""

import time
from pathlib import Path
from typing import Final

import pytest
from tests.hostile.broken_epubs import broken
from tests.hostile.inert import demand_inert_epub
from tests.peak import Peak
from tests.readers.samples import MANUSCRIPTS
from tests.soak import extent, tried

from octavo.app.build import plan, run_job
from octavo.cli.program import run
from octavo.findings.errors import ReadError
from octavo.manuscript import load_manuscript

SECONDS: Final = 10
MEBIBYTES: Final = 1024
GOOD_ENDS: Final = frozenset({0, ReadError.exit_code})


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """Return the smallest of the sample books, as an EPUB."""
    folder = tmp_path_factory.mktemp("sound")
    made = [run_job(plan(load_manuscript(one), folder, ("epub",))) for one in MANUSCRIPTS]
    return min((one.files[0].path.read_bytes() for one in made), key=len)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_a_broken_book_is_a_book_or_an_error(
    sound: bytes, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    books = errors = 0
    begun = Peak()
    file, target = tmp_path / "book.epub", tmp_path / "made.epub"
    for what, data in broken(sound, by_chance=extent(20, 1000)):
        file.write_bytes(data)
        target.unlink(missing_ok=True)
        began = time.process_time()
        end = run(["convert", str(file), "-o", str(target), "--quiet"])
        told = capsys.readouterr().err
        assert end in GOOD_ENDS, (what, end, told)
        assert time.process_time() - began < SECONDS, what
        assert target.exists() == (end == 0), what
        if end:
            assert "book.epub" in told, (what, told)
            errors += 1
        else:
            demand_inert_epub(target.read_bytes())
            books += 1
    peak = begun.mebibytes()
    assert peak < MEBIBYTES
    with capsys.disabled():
        tried(
            f"broken EPUBs ({books} became books, {errors} errors, {peak} MiB)", books + errors, 250
        )
    assert min(books, errors) > 20

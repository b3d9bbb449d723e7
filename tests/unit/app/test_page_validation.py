"""A PDF whose objects lead from one to the next, a thousand times: its rules are looked at, or it is said why not."""

import threading
from pathlib import Path

import pikepdf
import pytest

from octavo.app.validators import run_page_validation


def with_bookmarks(count: int, file: Path) -> Path:
    """Write a PDF of one page with `count` bookmarks, each of which leads to the next."""
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        with pdf.open_outline() as outline:
            outline.root.extend(pikepdf.OutlineItem(f"Chapter {at}", 0) for at in range(count))
        pdf.save(file)
    return file


@pytest.mark.parametrize("count", [1, 3000])
def test_a_pdf_of_as_many_chapters_as_serials_have_is_looked_through(
    tmp_path: Path, count: int
) -> None:
    pytest.importorskip("page", reason="page-validation is not installed")
    before = threading.stack_size()
    verdict = run_page_validation(with_bookmarks(count, tmp_path / "book.pdf"))
    assert verdict.ran.startswith("page-validation ")
    assert {one.code for one in verdict.findings} == {"CHK013"}
    assert threading.stack_size() == before


def test_a_pdf_of_more_is_said_to_be_deeper_than_it_is_looked_into(tmp_path: Path) -> None:
    pytest.importorskip("page", reason="page-validation is not installed")
    verdict = run_page_validation(with_bookmarks(11_000, tmp_path / "book.pdf"))
    (told,) = verdict.findings
    assert (told.code, verdict.ran) == ("CHK004", "")
    assert "nested than it can check" in told.message
    assert verdict.missing is not None


def test_a_file_that_is_not_a_pdf_is_said_to_fail_it(tmp_path: Path) -> None:
    pytest.importorskip("page", reason="page-validation is not installed")
    file = tmp_path / "book.pdf"
    file.write_bytes(b"%PDF-1.7\nFog over the bay.")
    assert [one.code for one in run_page_validation(file).findings] == ["CHK004"]

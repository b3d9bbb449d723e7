"""What faces are put into does not outlive its use, and leaves nothing of a program as it was not before."""

import os
import tempfile
import threading
from pathlib import Path

import pytest

import octavo
from octavo.tree.build import book, chapter

FOG = book(octavo.Metadata(title="Fog", language="en"), chapter("Fog", "The lamp burned."))


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_a_pdf_leaves_neither_faces_nor_settings(temporary: Path, tmp_path: Path) -> None:
    before = dict(os.environ)
    octavo.write_pdf(FOG, tmp_path / "fog.pdf")
    assert list(temporary.iterdir()) == []
    assert dict(os.environ) == before


def test_threads_that_set_at_once_do_not_take_each_others_faces(
    temporary: Path, tmp_path: Path
) -> None:
    octavo.write_pdf(FOG, tmp_path / "alone.pdf")
    threads = [
        threading.Thread(target=octavo.write_pdf, args=(FOG, tmp_path / f"{at}.pdf"))
        for at in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    made = {(tmp_path / f"{at}.pdf").read_bytes() for at in range(4)}
    assert made == {(tmp_path / "alone.pdf").read_bytes()}
    assert list(temporary.iterdir()) == []

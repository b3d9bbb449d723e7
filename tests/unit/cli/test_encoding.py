"""A terminal that knows few letters is told all the same."""

import io
import os
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest
from tests.manuscript_folder import SCRAPED

from octavo.cli.encoding import stand_in, use_stand_ins


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("ascii", b'--- "a" ... \\xe9 \\u96e8 -> b'),
        ("cp1252", b"--- \x93a\x94 \x85 \xe9 \\u96e8 -> b"),
        ("utf-8", "─── “a” … é 雨 → b".encode()),
    ],
)
def test_what_an_encoding_lacks_is_said_otherwise(
    monkeypatch: pytest.MonkeyPatch, encoding: str, said: bytes
) -> None:
    written = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(written, encoding=encoding))
    use_stand_ins()
    sys.stdout.write("─── “a” … é 雨 → b")
    sys.stdout.flush()
    assert written.getvalue() == said


def test_what_cannot_be_read_is_none_of_its_business() -> None:
    wrong = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "not UTF-8")
    with pytest.raises(UnicodeDecodeError):
        stand_in(wrong)


C: Final = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
WINDOWS: Final = {"PYTHONIOENCODING": "cp1252"}


@pytest.mark.parametrize(
    ("arguments", "locale"),
    [
        (["inspect", "a.html", "-v"], C),
        (["inspect", "a.html"], WINDOWS),
        (["diff", "a.html", "b.html"], C),
        (["convert", "a.html", "-o", "a.txt", "-v"], C),
        (["build", "--help"], C),
    ],
)
def test_no_command_breaks_where_standard_output_is_not_utf_8(
    tmp_path: Path, arguments: list[str], locale: dict[str, str]
) -> None:
    (tmp_path / "a.html").write_text(SCRAPED.replace("Stairs", "Stairs 雨 — é"), "utf-8")
    (tmp_path / "b.html").write_text(SCRAPED.replace("lamp", "ламπ"), "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "octavo", *arguments],
        cwd=tmp_path,
        env={**os.environ, **locale},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, b"internal" in done.stderr) == (0, False)

from pathlib import Path

import pytest

from octavo.findings.errors import UsageError
from octavo.writers.stylesheets import known_styles, read_stylesheet


def test_the_classic_style_is_at_hand() -> None:
    assert "classic" in known_styles()
    assert "hr.scene-break" in read_stylesheet("classic", "epub.css")


def test_a_folder_of_ones_own_is_a_style(tmp_path: Path) -> None:
    (tmp_path / "epub.css").write_bytes(b"p { margin: 0 }\r\n")
    assert read_stylesheet(str(tmp_path), "epub.css") == "p { margin: 0 }\n"


def test_a_style_that_is_not_there_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="there is no style 'clasic'") as caught:
        read_stylesheet("clasic", "epub.css")
    assert caught.value.hint == "did you mean 'classic'?"


def test_a_style_like_no_other_names_them_all() -> None:
    with pytest.raises(UsageError) as caught:
        read_stylesheet("brutalist", "epub.css")
    assert caught.value.hint.startswith("there is: classic")


def test_a_style_without_the_sheet_says_what_a_style_is(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"has no epub\.css"):
        read_stylesheet(str(tmp_path), "epub.css")


def test_a_sheet_that_is_no_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "epub.css").write_bytes(b"\xff\xfe\x00p")
    with pytest.raises(UsageError, match="cannot be read"):
        read_stylesheet(str(tmp_path), "epub.css")

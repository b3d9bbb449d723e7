"""A style sheet of the user's that no book can be set with is an error that names it; none calls out or takes the program with it."""

from pathlib import Path

import pytest

import octavo
from octavo.findings.errors import OctavoError

DEEP = {
    "blocks": "@media print{" * 500 + "p{color:red}" + "}" * 500,
    "brackets": "p{x:" + "(" * 5000,
    "sums": "p{width:" + "calc(" * 5000 + "1px" + ")" * 5000 + "}",
    "selectors": ":not(" * 500 + "p" + ")" * 500 + "{color:red}",
}
BEYOND_PRINT = {
    "text that is hidden": "*{display:none}",
    "letters a mile apart": "p{letter-spacing:1e9px}",
    "a letter a mile high": "p{font-size:1e9px}",
    "a chain of 3,000 values": ":root{--v0:red;"
    + "".join(f"--v{at}:var(--v{at - 1});" for at in range(1, 3000))
    + "}p{color:var(--v2999)}",
}


def made(sheet: str, folder: Path, form: str) -> Path:
    (folder / "own.css").write_text(sheet, "utf-8")
    (folder / "a.md").write_text("# One\n\nA first paragraph, and a second sentence.\n", "utf-8")
    target = folder / f"book.{form}"
    outcome = octavo.convert([folder / "a.md"])
    write = octavo.write_epub if form == "epub" else octavo.write_pdf
    write(outcome.document, target, css=[folder / "own.css"])
    return target


@pytest.mark.parametrize("form", ["epub", "pdf"])
@pytest.mark.parametrize("kind", DEEP)
def test_what_nests_without_end_is_an_error_that_names_the_line(
    kind: str, form: str, tmp_path: Path
) -> None:
    with pytest.raises(OctavoError, match=r"own\.css:1: brackets or blocks nested") as caught:
        made(DEEP[kind], tmp_path, form)
    assert caught.value.exit_code == 2
    assert not (tmp_path / f"book.{form}").exists()


@pytest.mark.parametrize("kind", BEYOND_PRINT)
def test_what_print_cannot_set_is_an_error_that_names_the_sheet(kind: str, tmp_path: Path) -> None:
    assert made(BEYOND_PRINT[kind], tmp_path, "epub").exists()
    with pytest.raises(OctavoError, match=r"a PDF cannot be set with .*own\.css: ") as caught:
        made(BEYOND_PRINT[kind], tmp_path, "pdf")
    assert caught.value.exit_code == 4
    assert caught.value.hint
    assert not (tmp_path / "book.pdf").exists()

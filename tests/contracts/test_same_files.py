"""What the command line makes of a book, a program makes of it too: the same files, the same findings."""

import io
import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import pytest
from PIL import Image as Pictures

import octavo
from octavo.cli.program import run
from octavo.findings.render import finding_as_json

PAGE: Final = (
    "<h1>The Map</h1><p>The map hung in the harbour office, and nobody looked at it.</p>"
    "<figure><img src='map.png' alt='A map'><figcaption>The bay</figcaption></figure>"
    "<p>There was a flag on it <img src='flag.png' alt='a flag'>, and it was red.</p>"
    "<p>Somebody had drawn a <img src='lost.png' alt='second one'> in ink, upside down.</p>"
)
WRITERS: Final[Mapping[str, Callable[..., tuple[octavo.Finding, ...]]]] = {
    "epub": octavo.write_epub,
    "kepub.epub": octavo.write_epub,
    "pdf": octavo.write_pdf,
    "md": octavo.write_markdown,
    "txt": octavo.write_text,
    "json": octavo.write_json,
}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("map.html").write_text(PAGE, "utf-8")
    for name, colour in (("map", "white"), ("flag", "red")):
        data = io.BytesIO()
        Pictures.new("RGB", (8, 8), colour).save(data, "PNG")
        Path(f"{name}.png").write_bytes(data.getvalue())
    return tmp_path


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def told(ledger: Path) -> list[Any]:
    return list(json.loads(ledger.read_text("utf-8"))["findings"])


@pytest.mark.parametrize("suffix", WRITERS)
def test_a_program_and_the_command_line_make_the_same_of_a_book(desk: Path, suffix: str) -> None:
    made = []
    for folder in ("cli", "library"):
        Path("out").mkdir()
        target = f"out/the map.{suffix}"
        if folder == "cli":
            assert run(["convert", "map.html", "-o", target, "-q", "--ledger", "ledger.json"]) == 0
            findings = told(Path("ledger.json"))
        else:
            book = octavo.convert([Path("map.html")])
            noticed = WRITERS[suffix](book.document, target)
            findings = [finding_as_json(one) for one in (*book.findings, *noticed)]
        made.append((files_in(desk / "out"), findings))
        (desk / "out").rename(folder)
    assert made[0][0].keys() == made[1][0].keys()
    assert made[0] == made[1]

"""A page saved as a single file goes every way that a saved page goes: each command, workers, learning, a picture."""

import io
import json
import zipfile
from pathlib import Path
from typing import Final

import pytest
from PIL import Image as Picture
from tests.kept_epubcheck import messages_on
from tests.sabotage import DIE, Sabotage
from tests.single_file import file_of, page_part, part, single_file
from tests.web_archive import web_archive

import octavo
from octavo.app.processes.workers import confined
from octavo.cli.program import run
from octavo.findings.ledger import open_ledger

LAMP: Final = "https://mole.example/img/lamp.png"
STORIES: Final = (
    "The ferry left at six, and nobody on the quay believed that it would come back.",
    "A woman in grey counted the crates twice and got a different number each time.",
    "Under the third crate there was a door, and under the door there was a stair.",
    "It was colder below, and the walls were wet, and somebody had been singing there.",
    "When they came up again it was Thursday, and the ferry had been gone for a week.",
)
CREDIT: Final = "Carried over the water by the Lantern Group, 1204 readers so far"


def drawn(form: str = "PNG", *, red: int = 200) -> bytes:
    buffer = io.BytesIO()
    Picture.new("RGB", (40, 30), (red, 120, 10)).save(buffer, form)
    return buffer.getvalue()


def page(number: int) -> str:
    told = "".join(f"<p>{story}</p>" for story in (*STORIES[number:], *STORIES[:number]))
    return (
        f"<html lang='en'><head><title>Chapter {number} - Night Ferry</title></head><body>"
        f"<nav><a href='/'>Home</a></nav><div class='text'><h1>Chapter {number}: Crates</h1>{told}"
        f"<p><img src='{LAMP}' alt='A lamp'></p>{told}<p>{CREDIT}</p></div></body></html>"
    )


@pytest.fixture
def saved(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of five chapters, each a file with its own picture; the current one is above it."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "saved"
    folder.mkdir()
    for number in range(1, 6):
        data = single_file(page(number), {LAMP: drawn(red=40 * number)})
        (folder / f"{number}.{'mht' if number == 3 else 'mhtml'}").write_bytes(data)
    return folder


@pytest.mark.slow
def test_a_page_with_its_picture_becomes_an_epub_that_epubcheck_has_no_word_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    shown = page(1).replace("</h1>", "</h1><p><img src='cid:gull@mole' alt='A gull'></p>")
    pictures = [part(drawn(), location=LAMP), part(drawn("WEBP", red=9), id_="gull@mole")]
    Path("page.mhtml").write_bytes(file_of([page_part(shown), *pictures]))
    assert run(["convert", "page.mhtml", "-o", "book.epub", "--ledger", "ledger.json"]) == 0
    assert "book.epub" in capsys.readouterr().err
    with zipfile.ZipFile("book.epub") as book:
        names = [name for name in book.namelist() if "/images/i-" in name]
        kinds = sorted(str(Picture.open(book.open(name)).format) for name in names)
        texts = "".join(
            book.read(name).decode() for name in book.namelist() if name.endswith(".xhtml")
        )
    assert kinds == ["PNG", "PNG"]
    assert all(f"{Path(name).name}" in texts for name in names)
    assert STORIES[0] in texts
    told = json.loads(Path("ledger.json").read_text("utf-8"))
    assert "page.mhtml" in json.dumps(told)
    assert messages_on(Path("book.epub")) == []


def test_chapters_teach_what_they_repeat(saved: Path) -> None:
    outcome = octavo.convert([saved])
    assert CREDIT not in outcome.document.plain_text()
    assert len(outcome.document.resources) == 5
    assert [section.number for section in outcome.document.spine] == [
        f"Chapter {number}" for number in range(1, 6)
    ]
    assert open_ledger(outcome).balances


def test_a_profile_is_learned_from_them_and_cleans_one_alone(saved: Path) -> None:
    assert run(["learn", str(saved), "-o", "site.toml", "-q"]) == 0
    one = str(saved / "1.mhtml")
    assert run(["convert", one, "--profile", "site.toml", "-o", "book.txt", "-q"]) == 0
    assert CREDIT not in Path("book.txt").read_text("utf-8")
    assert run(["convert", one, "-o", "book.txt", "-q"]) == 0
    assert CREDIT in Path("book.txt").read_text("utf-8")


def test_safaris_files_make_the_same_book(saved: Path) -> None:
    """Only what a page is called differs, and its places."""
    book = octavo.convert([saved]).document
    for number in range(1, 6):
        next(saved.glob(f"{number}.mht*")).unlink()
        data = web_archive(page(number), {LAMP: drawn(red=40 * number)})
        (saved / f"{number}.webarchive").write_bytes(data)
    with confined(2) as hands:
        other = octavo.convert([saved], executor=hands)
    assert other.document.plain_text() == book.plain_text()
    assert other.document.store == book.store
    assert open_ledger(other).balances
    assert run(["learn", str(saved), "-o", "site.toml", "-q"]) == 0
    one = str(saved / "1.webarchive")
    assert run(["convert", one, "--profile", "site.toml", "-o", "book.txt", "-q"]) == 0
    assert CREDIT not in Path("book.txt").read_text("utf-8")


def test_confined_workers_make_the_same_book(saved: Path) -> None:
    with confined(2) as hands:
        outcome = octavo.convert([saved], executor=hands)
    alone = octavo.convert([saved])
    assert (outcome.document, outcome.findings) == (alone.document, alone.findings)
    assert outcome.document.store == alone.document.store
    assert len(outcome.document.store) == 5


def test_one_over_which_a_worker_is_lost_is_its_text(saved: Path) -> None:
    told = page(4).replace("ferry had been gone", "ferry, the halcyon, had been gone")
    (saved / "4.mhtml").write_bytes(single_file(told, {LAMP: drawn()}))
    with confined(1) as hands:
        outcome = octavo.convert([saved], executor=Sabotage(hands, DIE, "halcyon"))
    plain = [one for one in outcome.findings if one.code == "RDR014"]
    assert [Path(str(one.origin)).name for one in plain] == ["4.mhtml"]
    assert "the halcyon, had been gone" in outcome.document.plain_text()
    assert "MIME-Version" not in outcome.document.plain_text()
    assert len(outcome.document.resources) == 4


def test_inspect_shows_and_diff_compares_them(
    saved: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["inspect", str(saved)]) == 0
    assert CREDIT[:40] in capsys.readouterr().out
    assert run(["convert", str(saved), "-o", "book.epub", "-q"]) == 0
    assert run(["diff", "book.epub", str(saved)]) == 0
    (saved / "5.mhtml").write_bytes(single_file(page(5).replace("Thursday", "Friday"), {}))
    assert run(["diff", "book.epub", str(saved), "--summary"]) == 0
    same, _, changed = capsys.readouterr().out.partition("\n")
    assert "5 chapters the same" in same
    assert "1 chapter changed" in changed


def test_a_manuscript_may_hold_them(saved: Path) -> None:
    assert run(["init", str(saved)]) == 0
    assert run(["build", str(saved), "--to", "txt", "-q"]) == 0
    (made,) = (saved / "dist").iterdir()
    assert STORIES[0] in made.read_text("utf-8")


def test_what_is_not_such_a_page_is_told_with_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("page.mhtml").write_text(page(1), "utf-8")
    assert run(["convert", "page.mhtml"]) == 4
    told = capsys.readouterr().err
    assert "page.mhtml: is not a page saved as a single file (MHTML)" in told
    assert run(["convert", "page.mhtml", "--from", "html", "-o", "book.txt"]) == 0
    Path("page").write_bytes(single_file(page(1)))
    assert run(["convert", "page", "--from", "mhtml", "-o", "book.txt"]) == 0
    assert STORIES[0] in Path("book.txt").read_text("utf-8")

"""Every limit that can be set is kept to, and whoever hits it is told which it is and how to set it."""

import base64
import dataclasses
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Final

import pytest
from PIL import Image as Picture
from tests.manuscript_folder import manuscript_folder
from tests.single_file import single_file

import octavo
from octavo.app.covers import read_cover
from octavo.app.deliver import Setting, make
from octavo.cli.program import run
from octavo.findings.errors import ManuscriptError, OctavoError, ReadError
from octavo.findings.finding import Finding, Outcome
from octavo.findings.limits import LIMITS, Limits, setting_name
from octavo.manuscript import Manuscript, load_manuscript, set_value
from octavo.manuscript.limits import LIMIT_KEYS
from octavo.readers.archive import Archive
from octavo.tree.build import book, chapter
from octavo.tree.document import Metadata
from octavo.writers.pdf.options import PrintOptions

STORY: Final = "<p>The harbour was quiet that night, and the lamp burned until three.</p>"
ELSEWHERE: Final = {"worker_memory", "chapter_seconds", "isolate"}
"""Limits of processes: in the tests of confinement, of lost workers and of the crew."""


def converted(page: str, limits: Limits) -> Outcome:
    return octavo.convert([f"<body>{STORY}{page}{STORY}"], options=octavo.Options(limits=limits))


def found(code: str, findings: tuple[Finding, ...]) -> Finding:
    (finding,) = [one for one in findings if one.code == code]
    return finding


def picture(width: int, height: int) -> bytes:
    data = io.BytesIO()
    Picture.new("L", (width, height)).save(data, "PNG")
    return data.getvalue()


def archive(size: int, entries: int = 2) -> bytes:
    """Return a ZIP whose files are as long as that, of one letter over and over."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as packed:
        for at in range(entries):
            packed.writestr(f"{at}.txt", b"a" * size)
    return data.getvalue()


def refused(work: Callable[[], object], kind: type[OctavoError] = ReadError) -> str:
    """Return the message and the hint of the error that work ends in."""
    with pytest.raises(kind) as caught:
        work()
    return f"{caught.value} | {caught.value.hint}"


def a_document_that_is_too_large(tmp_path: Path) -> str:
    page = tmp_path / "page.html"
    page.write_bytes(b"<p>Rain.</p>" * 100_000)
    limits = Limits(document_size=1)
    options = octavo.Options(limits=limits)
    assert "limit of 1 MiB for a page" in refused(lambda: octavo.convert([page], options=options))
    return refused(lambda: octavo.convert([page.read_bytes()], options=options))


def a_book_that_is_too_large(_: Path) -> str:
    packed = Archive(archive(700_000), "novel.epub", Limits(book_size=1))
    packed.read("0.txt")
    return refused(lambda: packed.read("1.txt"))


def an_archive_of_too_many_files(_: Path) -> str:
    return refused(lambda: Archive(archive(10, 3), "novel.epub", Limits(archive_entries=2)))


def an_entry_that_is_too_long(_: Path) -> str:
    limits = Limits(archive_entry_size=1, archive_ratio=1032)
    return refused(lambda: Archive(archive(2**20 + 1), "novel.epub", limits).read("0.txt"))


def an_entry_that_is_packed_too_well(_: Path) -> str:
    limits = Limits(archive_ratio=100)
    return refused(lambda: Archive(archive(2**21), "novel.epub", limits).read("0.txt"))


def a_single_file_of_too_many_parts(_: Path) -> str:
    limits = Limits(page_parts=2)
    options = octavo.Options(limits=limits)
    data = single_file(STORY, {"a.png": picture(4, 4), "b.png": picture(5, 5)})
    return refused(lambda: octavo.convert([data], options=options))


def a_tag_with_too_many_attributes(_: Path) -> str:
    page = f"<p {' '.join(f'a{at}=1' for at in range(30))}>Rain fell.</p>"
    one = found("RDR013", converted(page, Limits(attributes=20)).findings)
    assert one.message.startswith("10 attributes of tags that have more than 20")
    return one.evidence


def a_picture_that_is_too_large(tmp_path: Path) -> str:
    noise = tmp_path / "noise.png"
    noise.write_bytes(picture(9, 9) + bytes(2**20))
    hint = refused(lambda: read_cover(noise, limits=Limits(picture_size=1)), ManuscriptError)
    assert "limits.picture-size" in hint
    data = base64.b64encode(noise.read_bytes() + bytes(2**20)).decode()
    page = f"<p><img src='data:image/png;base64,{data}' alt='A boat'></p>"
    return found("RES002", converted(page, Limits(picture_size=1)).findings).message


def a_picture_of_too_many_pixels(_: Path) -> str:
    data = base64.b64encode(picture(200, 60)).decode()
    page = f"<p><img src='data:image/png;base64,{data}' alt='A boat'></p>"
    return found("RES002", converted(page, Limits(picture_pixels=10_000)).findings).message


def a_title_that_is_too_long(_: Path) -> str:
    options = octavo.Options(limits=Limits(title_length=40))
    outcome = octavo.convert([STORY], metadata=Metadata("Rain " * 20), options=options)
    assert len(outcome.document.metadata.title) <= 40
    return found("BOK011", outcome.findings).evidence


def printed(words: str, limits: Limits) -> str:
    setting = Setting(print=PrintOptions(trim="phone"), limits=limits)
    artifact = make(book(Metadata("Rain", language="en"), chapter("One", words)), ".pdf", setting)
    return found("PDF008", artifact.findings).evidence


def a_word_that_is_too_long(_: Path) -> str:
    return printed("The sea said " + "o" * 40 + "h.", Limits(word_length=20))


def a_letter_under_too_many_marks(_: Path) -> str:
    return printed("The sea said o" + "\u20d7" * 12 + "h.", Limits(combining_marks=5))


CASES: Final = {
    "document_size": a_document_that_is_too_large,
    "book_size": a_book_that_is_too_large,
    "archive_entries": an_archive_of_too_many_files,
    "archive_entry_size": an_entry_that_is_too_long,
    "archive_ratio": an_entry_that_is_packed_too_well,
    "page_parts": a_single_file_of_too_many_parts,
    "attributes": a_tag_with_too_many_attributes,
    "picture_size": a_picture_that_is_too_large,
    "picture_pixels": a_picture_of_too_many_pixels,
    "title_length": a_title_that_is_too_long,
    "word_length": a_word_that_is_too_long,
    "combining_marks": a_letter_under_too_many_marks,
}


@pytest.mark.parametrize("name", CASES)
def test_whoever_hits_a_limit_is_told_its_setting(name: str, tmp_path: Path) -> None:
    assert setting_name(name) in CASES[name](tmp_path)


def test_every_limit_has_a_case_a_key_and_a_default_that_its_key_takes() -> None:
    names = {field.name for field in dataclasses.fields(Limits)}
    assert names == set(CASES) | ELSEWHERE
    assert {key.replace("-", "_") for key in LIMIT_KEYS} == names
    for key, reader in LIMIT_KEYS.items():
        default = getattr(LIMITS, key.replace("-", "_"))
        assert reader(default) == default


def test_limits_are_read_from_the_manuscript_and_set_from_outside(tmp_path: Path) -> None:
    toml = '[book]\nchapters = ["*.md"]\n[limits]\nattributes = 100\nisolate = true\n'
    manuscript = load_manuscript(manuscript_folder(tmp_path, toml, {}))
    assert manuscript.limits == Limits(attributes=100, isolate=True)
    changed = set_value(set_value(manuscript, "limits.attributes=90"), "limits.isolate=false")
    assert changed.limits == Limits(attributes=90)


@pytest.mark.parametrize(
    ("setting", "message"),
    [
        ("limits.attributes=1", "a whole number from 16 to 65536, found 1"),
        ("limits.attributes=many", "a whole number from 16 to 65536, found a string"),
        ("limits.isolate=2", "expected true or false"),
        ("limits.worker-memory=-1", "a whole number from 256"),
        ("limits.deepness=2", "unknown key limits.deepness"),
    ],
)
def test_a_limit_that_makes_no_sense_is_an_error(setting: str, message: str) -> None:
    assert message in refused(lambda: set_value(Manuscript(Path()), setting), ManuscriptError)


def test_limits_of_the_command_line_reach_the_pages(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "page.html").write_bytes(STORY.encode() * 20_000)
    setting = ["--set", "limits.document-size=1"]
    assert run(["convert", "page.html", "-o", "book.epub", *setting]) == 4
    assert "limits.document-size sets how large one may be" in capsys.readouterr().err
    assert not (tmp_path / "book.epub").exists()

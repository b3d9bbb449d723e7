"""Pages on the disk: found at first, read when they are wanted."""

import contextlib
import os
import threading
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import octavo
from octavo.app.catalog import EPUB, HTML, PLAIN
from octavo.app.sources import SourceFile, load_source, page_at, source_of
from octavo.findings.errors import ReadError, UsageError
from octavo.readers.source import Source


def test_a_file_is_found_at_once_and_read_when_it_is_wanted(tmp_path: Path) -> None:
    path = tmp_path / "fog.html"
    path.write_bytes(b"<p>Fog.</p>")
    page = page_at(path)
    assert isinstance(page, SourceFile)
    assert (page.name, page.folder, page.media_type) == (str(path), tmp_path, HTML)
    assert load_source(page) == Source(str(path), b"<p>Fog.</p>", HTML, folder=tmp_path)


def test_a_book_brings_its_own_pictures(tmp_path: Path) -> None:
    path = tmp_path / "fog.epub"
    path.write_bytes(b"PK\x03\x04")
    page = page_at(path)
    assert (page.media_type, page.folder, load_source(page).folder) == (EPUB, None, None)


def test_a_page_that_was_read_already_is_itself() -> None:
    page = Source("fog", b"Fog.", PLAIN)
    assert load_source(page) is page


def test_a_file_that_is_not_there_is_told_before_the_work_begins(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match="no such file"):
        page_at(tmp_path / "fog.html")
    with pytest.raises(UsageError, match="no reader") as told:
        page_at(tmp_path / "fog.doc")
    assert told.value.hint.startswith("save it as .docx or as a page")
    with pytest.raises(ReadError, match=r"https://fog\.example/1: is an address"):
        page_at(Path("https://fog.example/1"), HTML)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read_is_told_before_the_work_begins(tmp_path: Path) -> None:
    path = tmp_path / "fog.html"
    path.touch(0o000)
    with pytest.raises(ReadError, match="cannot be read"):
        page_at(path)


def test_a_file_larger_than_any_chapter_is_told_before_the_work_begins(tmp_path: Path) -> None:
    path = tmp_path / "fog.html"
    with path.open("wb") as file:
        file.truncate(64 * 2**20 + 1)
    with pytest.raises(ReadError, match="larger than the limit of 64 MiB for a page"):
        page_at(path)


def test_a_file_that_changes_meanwhile_is_an_error_and_no_mixture(tmp_path: Path) -> None:
    path = tmp_path / "fog.html"
    path.write_text("<p>Fog.</p>")
    page = page_at(path)
    path.write_text("<p>Fog over the bay.</p>")
    with pytest.raises(ReadError, match="changed while the book was made"):
        load_source(page)


def test_a_file_that_goes_meanwhile_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "fog.html"
    path.write_text("<p>Fog.</p>")
    page = page_at(path)
    path.unlink()
    with pytest.raises(ReadError, match="no such file"):
        load_source(page)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_a_pipe_gives_its_bytes_once_and_that_is_enough(tmp_path: Path) -> None:
    pipe = tmp_path / "fog.html"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"<p>Fog over the bay.</p>",))
    writer.start()
    page = page_at(pipe)
    writer.join()
    assert isinstance(page, Source)
    assert octavo.convert([page]).document.plain_text().strip() == "Fog over the bay."


SMALL = octavo.Options(limits=octavo.Limits(document_size=1))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
def test_what_does_not_say_how_large_it_is_is_read_no_further_than_it_may_be(
    tmp_path: Path,
) -> None:
    endless, pipe = tmp_path / "endless.txt", tmp_path / "pipe.txt"
    endless.symlink_to("/dev/zero")
    os.mkfifo(pipe)

    def feed() -> None:
        with contextlib.suppress(BrokenPipeError), pipe.open("wb") as file:
            for _ in range(64):
                file.write(b"Fog. " * 100_000)

    with pytest.raises(ReadError, match="larger than the limit of 1 MiB for a page"):
        octavo.convert([endless], options=SMALL)
    feeding = threading.Thread(target=feed)
    feeding.start()
    with pytest.raises(ReadError, match="larger than the limit of 1 MiB for a page"):
        octavo.convert([pipe], options=SMALL)
    feeding.join()


def test_a_source_that_was_made_elsewhere_is_looked_at_too() -> None:
    page = Source("fog", b"Fog. " * 250_000, PLAIN)
    with pytest.raises(ReadError, match="fog: larger than the limit of 1 MiB for a page"):
        octavo.convert([page], options=SMALL)
    with pytest.raises(ReadError, match="fog: larger than the limit of 1 MiB for a page"):
        octavo.clean(replace(page, limits=SMALL.limits))
    for work in (octavo.clean, lambda page: octavo.convert([page])):
        with pytest.raises(UsageError, match="no reader for the media type 'text/fog'"):
            work(replace(page, media_type="text/fog"))
        with pytest.raises(UsageError, match="data of a Source are bytes"):
            work(replace(page, data="Fog."))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["fog\0.html", "fog\ud800.html", "f" * 300 + ".html"])
def test_a_name_that_no_file_can_bear_is_an_error_of_ours(name: str) -> None:
    with pytest.raises(ReadError):
        octavo.clean(Path(name))
    with pytest.raises(ReadError):
        octavo.convert([Path(name)])


def test_a_folder_that_cannot_be_read_is_an_error_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(ReadError, match="cannot be read: Permission denied"):
        octavo.convert([tmp_path])


@pytest.mark.parametrize("given", [None, 5, bytearray(b"Fog."), memoryview(b"Fog."), ["Fog."]])
def test_what_is_not_a_page_is_told_what_one_is(given: Any) -> None:
    with pytest.raises(UsageError, match="cannot be of the type") as caught:
        octavo.clean(given)
    assert "a str that holds its text" in caught.value.hint


@pytest.mark.parametrize(
    "given", ["Fog.", b"Fog.", Path("fog.txt"), Source("a", b"b", PLAIN), None]
)
def test_one_page_is_not_a_list_of_pages(given: Any) -> None:
    with pytest.raises(UsageError, match="are a list"):
        octavo.convert(given)
    with pytest.raises(UsageError, match="are a list"):
        octavo.learn_profile(given)


@pytest.mark.parametrize("name", ["fog.html", "in/fog.TXT", "in", "第一章.txt", "туман.md"])
def test_a_text_that_is_the_name_of_a_page_is_taken_for_a_mistake(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in").mkdir()
    if name != "in":
        Path(name).write_text("Fog.")
    with pytest.raises(UsageError, match="names a file") as caught:
        octavo.convert([name])
    assert caught.value.hint == f"pass Path({name!r})"


@pytest.mark.parametrize("text", ["fog.html", "../fog.txt", ".", "..", "Fog", "It was in fog.txt"])
def test_a_text_that_names_no_page_here_is_a_text(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "fog.txt").write_text("Fog.")
    monkeypatch.chdir(tmp_path / "in")
    assert octavo.clean(text).document.plain_text().strip() == text


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-be"])
@pytest.mark.parametrize(
    "words",
    [
        "The tide was out and stayed out until the bell at noon had been rung twice.",
        "潮は引いたまま、昼の鐘が二度鳴るまで戻らなかった。",
        "Вода ушла и не вернулась, пока в полдень не ударили дважды.",
    ],
)
def test_bytes_of_html_are_html_in_wide_encodings_too(encoding: str, words: str) -> None:
    page = f"<html><body><p>{words}</p><p>{words}</p></body></html>"
    data = page.encode(encoding)
    assert source_of(data).media_type == HTML
    if encoding in {"utf-16", "utf-32"}:
        assert octavo.clean(data).document.plain_text() == f"{words}\n\n{words}\n"
    assert source_of(words.encode(encoding)).media_type == PLAIN


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": None}, "name of a Source is a str"),
        ({"data": "a page"}, "data of a Source are bytes"),
        ({"charset": 8}, "charset of a Source is a str"),
        ({"limits": None}, "limits is a Limits"),
        ({"barren": 3}, "barren is a Mapping"),
        ({"selectors": "p"}, "selectors is a tuple"),
        ({"selectors": (("drop",),)}, "pairs of keep or drop"),
        ({"selectors": (("lose", "p"),)}, "pairs of keep or drop"),
        ({"selectors": (("drop", ":::"),)}, "not a CSS selector"),
    ],
)
def test_a_source_that_is_filled_wrongly_is_an_error_that_says_how(
    wrong: dict[str, Any], said: str
) -> None:
    given = {"name": "a.html", "data": b"<p>Fog.</p>", "media_type": HTML} | wrong
    with pytest.raises(UsageError, match=said):
        octavo.clean(Source(**given))
    with pytest.raises(UsageError, match=said):
        octavo.convert([Source(**given)])


def test_a_folder_is_not_a_page_and_it_is_told_what_takes_it(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is a folder, and clean takes one page") as told:
        octavo.clean(tmp_path)
    assert told.value.hint.startswith("octavo.convert takes folders")


@pytest.mark.parametrize(
    "told", ["text/html; charset=windows-1251", 'Text/HTML;Charset="windows-1251"']
)
def test_a_media_type_may_be_as_a_server_sends_it(tmp_path: Path, told: str) -> None:
    page = "<p>Туман стоял над заливом, и никто не спал до самого утра.</p>".encode("cp1251")
    (tmp_path / "fog.bin").write_bytes(page)
    for given in (page, tmp_path / "fog.bin"):
        outcome = octavo.clean(given, media_type=told)
        assert outcome.document.plain_text().startswith("Туман стоял над заливом")
        assert not {"RDR001", "RDR003"} & {one.code for one in outcome.findings}

"""A ZIP archive of pages is read as the folder that was packed, and nothing in it is trusted."""

import io
import os
import shutil
import stat
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image

import octavo
from octavo.app.folders import files_in, pages_at, unread_in
from octavo.findings.errors import ReadError
from octavo.findings.limits import Limits

WORDS = "<p>The ferryman counted the lamps twice, and both times there was one too many on the far side.</p>"


def page(number: int, more: str = "") -> str:
    return f"<!DOCTYPE html><title>Lamps</title><h1>Chapter {number}</h1>{WORDS * 8}{more}"


def png(colour: int = 90) -> bytes:
    target = io.BytesIO()
    Image.new("RGB", (700, 1100), colour).save(target, "PNG")
    return target.getvalue()


def packed(path: Path, files: Mapping[str, str | bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def unpacked(folder: Path, archive: Path) -> Path:
    shutil.unpack_archive(archive, folder)
    return folder


def names_in(archive: Path) -> list[str]:
    return [Path(one.name).relative_to(archive).as_posix() for one in pages_at(archive)]


def refused(archive: Path, limits: Limits | None = None) -> tuple[str, str]:
    with pytest.raises(ReadError) as told:
        octavo.convert([archive], options=octavo.Options(limits=limits or Limits()))
    return str(told.value).replace(f"{archive.parent}{os.sep}", ""), told.value.hint


def words_of(outcome: octavo.Outcome) -> str:
    return outcome.document.plain_text()


@pytest.mark.parametrize("inside", ["", "lamps/", "saved/lamps/"])
def test_an_archive_makes_the_same_book_as_its_folder(tmp_path: Path, inside: str) -> None:
    shown = '<img src="Lamps 2_files/lamp%20a.png" alt="A lamp">'
    files: dict[str, str | bytes] = {
        "Lamps 10.html": page(10),
        "Lamps 2.html": page(2, shown),
        "Lamps 2_files/lamp a.png": png(),
        "cover.png": png(40),
        "notes.json": "{}",
    }
    archive = packed(tmp_path / "lamps.zip", {inside + name: data for name, data in files.items()})
    folder = unpacked(tmp_path / "lamps", archive)
    of_folder, of_archive = octavo.convert([folder / inside]), octavo.convert([archive])
    octavo.write_epub(of_folder.document, tmp_path / "folder.epub")
    octavo.write_epub(of_archive.document, tmp_path / "archive.epub")
    assert (tmp_path / "archive.epub").read_bytes() == (tmp_path / "folder.epub").read_bytes()
    assert len(of_archive.document.resources) == 2
    assert [one.code for one in of_archive.findings] == [one.code for one in of_folder.findings]
    assert names_in(archive) == [f"{inside}Lamps 2.html", f"{inside}Lamps 10.html"]


def test_pages_of_a_mirrored_site_come_in_the_order_of_their_folders(tmp_path: Path) -> None:
    files = {f"site/{at}/index.html": page(at) for at in (10, 9, 8)}
    names = names_in(packed(tmp_path / "a.zip", files))
    assert names == [f"site/{at}/index.html" for at in (8, 9, 10)]


def test_pages_that_servers_name_are_recognised_by_their_beginning(tmp_path: Path) -> None:
    files = {"show.php?c=2": page(2), "show.php?c=1": page(1), "list.php": "<?php", "README": "x"}
    archive = packed(tmp_path / "a.zip", files)
    assert names_in(archive) == ["show.php?c=1", "show.php?c=2"]


def test_names_that_macos_packs_without_saying_that_they_are_utf_8_are_read(tmp_path: Path) -> None:
    files = {f"第{at}章.html": page(number) for number, at in ((10, "十"), (3, "三"), (2, "二"))}
    data = packed(tmp_path / "a.zip", {**files, "__MACOSX/._x.html": "x"}).read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        marked = [one.flag_bits for one in archive.infolist()]
    assert marked[0] & 0x800
    for version in (b"PK\3\4\x14\0", b"PK\1\2\x14\3\x14\0"):
        data = data.replace(version + b"\0\x08", version + b"\0\0")
    (tmp_path / "a.zip").write_bytes(data)
    assert names_in(tmp_path / "a.zip") == ["第二章.html", "第三章.html", "第十章.html"]


def test_archives_with_the_names_of_volumes_are_parts(tmp_path: Path) -> None:
    archives = [
        packed(tmp_path / f"Vol {volume}.zip", {f"{at}.html": page(at) for at in (1, 2, 3)})
        for volume in (1, 2)
    ]
    book = octavo.convert(archives)
    assert [one.label for one in book.document.body_matter] == ["Vol 1", "Vol 2"]


def test_what_else_an_archive_holds_is_told(tmp_path: Path) -> None:
    more: dict[str, str | bytes] = {
        "old/1.html": page(1),
        "x.zip": b"PK",
        "a.odt": b"",
        "b/c.rar": b"",
        ".hid/d.html": "",
    }
    archive = packed(tmp_path / "a.zip", {"1.html": page(1), "2.html": page(2), **more})
    (told,) = unread_in([archive])
    assert told.message == "Not read in this archive: “a.odt”, “b/c.rar”, “old/”, “x.zip”."
    assert told.hint.startswith("if they belong to the book, unpack it")
    codes = {one.code for one in octavo.convert([archive]).findings}
    assert "RDR018" in codes
    spared = octavo.Options(octavo.Choices(keep=("RDR018",)))
    assert "RDR018" not in {one.code for one in octavo.convert([archive], options=spared).findings}


def test_a_page_whose_place_in_an_archive_is_a_guess_is_told(tmp_path: Path) -> None:
    files = {f"{at}.html": page(at) for at in range(1, 5)} | {"rope.html": page(9)}
    archive = packed(tmp_path / "a.zip", files)
    codes = [one.code for one in octavo.convert([archive]).findings]
    assert codes.count("BOK016") == 1


def test_volumes_in_an_archive_are_parts(tmp_path: Path) -> None:
    files = {f"Lamps/Vol {one}/{two}.html": page(two) for one in (10, 2) for two in (2, 1)}
    archive = packed(tmp_path / "all.zip", {**files, "Lamps/cover.png": png()})
    book = octavo.convert([archive])
    assert [part.label for part in book.document.body_matter] == ["Vol 2", "Vol 10"]
    assert book.document.metadata.title == "Lamps"
    folder = octavo.convert([unpacked(tmp_path / "all", archive) / "Lamps"])
    for one in (book, folder):
        assert one.document.cover
        assert not {"RDR018", "BOK016"} & {found.code for found in one.findings}
    assert words_of(book) == words_of(folder)


def test_pages_in_several_folders_are_not_read(tmp_path: Path) -> None:
    files = {f"vols/{volume}/{at}.html": page(at) for volume in (1, 2) for at in (1, 2)}
    message, hint = refused(packed(tmp_path / "a.zip", files))
    assert message == "a.zip: its pages are in 2 folders: “1/”, “2/”"
    assert hint == "unpack it, and name folders and pages in the order of the book"


@pytest.mark.parametrize(
    ("files", "message"),
    [
        ({}, "a.zip: the archive holds no page that octavo reads"),
        (
            {"a.png": b"", "x_files/a.html": ""},
            "a.zip: the archive holds no page that octavo reads",
        ),
        (
            {"b.zip": b"", "a.epub": b""},
            "a.zip: the archive holds no page that octavo reads, only “a.epub”, “b.zip”",
        ),
        (
            {"../1.html": page(1)},
            "a.zip: is not read: the name '../1.html' leads out of the archive",
        ),
        ({"/1.html": page(1)}, "a.zip: is not read: the name '/1.html' leads out of the archive"),
    ],
)
def test_an_archive_without_pages_or_with_names_that_lead_out_is_refused(
    tmp_path: Path, files: Mapping[str, str | bytes], message: str
) -> None:
    assert refused(packed(tmp_path / "a.zip", files))[0] == message


@pytest.mark.parametrize(
    "name", ["a/" * 20_000 + "1.html", "1" * 250 + "2.html", "第" * 90 + "/1.html"]
)
def test_a_name_that_no_disk_has_is_refused(tmp_path: Path, name: str) -> None:
    message, hint = refused(packed(tmp_path / "a.zip", {name: page(1)}))
    assert message.endswith("is longer or deeper than the name of a file on a disk")
    assert len(message) < 300
    assert "unpack it" in hint


def test_names_as_long_and_as_deep_as_on_disks_are_read(tmp_path: Path) -> None:
    name = "a/" * 62 + "1" * 250 + ".html"
    assert names_in(packed(tmp_path / "a.zip", {name: page(1)})) == [name]


def test_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    entry = zipfile.ZipInfo("1.html")
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr(entry, "/etc/hostname")
    assert refused(tmp_path / "a.zip") == (
        "a.zip: is not read: 1.html is a link, not a file",
        "get a new copy, or unpack it, and name the folder of pages that was in it",
    )


def test_an_encrypted_archive_is_to_be_unpacked(tmp_path: Path) -> None:
    data = packed(tmp_path / "a.zip", {"1.html": page(1)}).read_bytes()
    at = data.index(b"PK\1\2") + 8
    (tmp_path / "a.zip").write_bytes(data[:at] + b"\1" + data[at + 1 :])
    message, hint = refused(tmp_path / "a.zip")
    assert message == "a.zip: is not read: 1.html is encrypted"
    assert "unpack it" in hint


def test_what_is_not_an_archive_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_text("lamps", "utf-8")
    assert refused(tmp_path / "a.zip")[0] == "a.zip: is not a ZIP archive: File is not a zip file"


def test_a_page_that_unpacks_hugely_is_refused(tmp_path: Path) -> None:
    archive = packed(tmp_path / "a.zip", {"1.html": page(1), "2.html": b" " * (8 << 20)})
    message, hint = refused(archive)
    assert message.startswith("a.zip: 2.html is longer than")
    assert hint == "limits.archive-ratio sets how long it may be"


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        (Limits(archive_entries=2), "a.zip: is not read: it holds 3 files; 2 is the most"),
        (Limits(document_size=1), "a.zip/2.html: larger than the limit of 1 MiB for a page"),
        (Limits(book_size=1, document_size=1), "a.zip: 2.html is longer than"),
    ],
)
def test_the_limits_of_a_book_are_those_of_an_archive(
    tmp_path: Path, limits: Limits, message: str
) -> None:
    noise = os.urandom(300_000).hex() * 2
    files = {"1.html": page(1), "2.html": page(2, f"<p>{noise}</p>"), "3.html": page(3)}
    assert refused(packed(tmp_path / "a.zip", files), limits)[0].startswith(message)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("lamp.png", True),
        ("LAMP.PNG", True),
        ("./x/../lamp.png", True),
        ("../lamp.png", True),
        ("../../beside.png", False),
        ("../../../../../../../../etc/hostname", False),
        ("/beside.png", False),
        ("https://example.org/pictures/saved.png?w=3", True),
        ("[", False),
    ],
)
def test_pictures_are_looked_for_in_the_archive_only(
    tmp_path: Path, address: str, found: bool
) -> None:
    (tmp_path / "beside.png").write_bytes(png())
    files: dict[str, str | bytes] = {
        "in/1.html": page(1, f'<img src="{address}" alt="A lamp">'),
        "in/lamp.png": png(),
        "lamp.png": png(),
        "in/1_files/saved.png": png(),
    }
    book = octavo.convert([packed(tmp_path / "a.zip", files)])
    codes = {one.code for one in book.findings}
    assert (len(book.document.resources), "RES001" in codes) == (int(found), not found)


def test_a_damaged_picture_and_a_damaged_cover_are_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "1.html": page(1, '<img src="lamp.png" alt="A lamp">'),
        "cover.png": png(),
    }
    archive = packed(tmp_path / "a.zip", {**files, "lamp.png": png()})
    data = bytearray(archive.read_bytes())
    for name in (b"lamp.png", b"cover.png"):
        data[data.index(name) + len(name) + 40] ^= 255
    archive.write_bytes(data)
    book = octavo.convert([archive])
    assert [one.code for one in book.findings].count("RES002") == 2
    assert book.document.cover is None


def test_a_book_with_the_wrong_suffix_is_read_as_what_it_is(tmp_path: Path) -> None:
    book = octavo.convert([packed(tmp_path / "a.zip", {"1.html": page(1)})])
    octavo.write_epub(book.document, tmp_path / "b.zip.epub")
    (tmp_path / "b.zip.epub").rename(tmp_path / "b.zip")
    assert words_of(octavo.convert([tmp_path / "b.zip"])) == words_of(book)


def test_a_folder_of_archives_names_them(tmp_path: Path) -> None:
    for at in (2, 10):
        packed(tmp_path / f"vol-{at}.zip", {"1.html": page(1)})
    with pytest.raises(ReadError) as told:
        list(files_in([tmp_path]))
    assert told.value.hint.endswith(f"name them: {tmp_path}/vol-2.zip {tmp_path}/vol-10.zip")


def test_a_site_is_learned_from_an_archive(tmp_path: Path) -> None:
    files = {f"{at}.html": page(at, "<p>Rate this tale</p>") for at in range(1, 5)}
    archive = packed(tmp_path / "a.zip", files)
    assert octavo.learn_profile([archive]).chapters == 4


def test_nothing_is_unpacked_to_the_disk(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"1.html": page(1), "cover.png": png()}
    archive = packed(tmp_path / "a.zip", files)
    octavo.convert([archive])
    assert list(tmp_path.iterdir()) == [archive]

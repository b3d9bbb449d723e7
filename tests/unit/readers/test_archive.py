"""An archive is a stranger's word: what it says of itself is checked, what it holds is counted."""

import io
import math
import stat
import zipfile
from collections.abc import Callable

import pytest

from octavo.findings.errors import ReadError
from octavo.findings.limits import LIMITS, Limits
from octavo.readers.archive import Archive


def packed(
    *files: tuple[str, bytes], change: Callable[[zipfile.ZipInfo], object] = lambda _: None
) -> bytes:
    """Return an archive of the files; `change` is done to what the archive's directory says of the last."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in files:
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(entry, data)
        change(made.infolist()[-1])
    return target.getvalue()


def refused(data: bytes, limits: Limits = LIMITS) -> ReadError:
    with pytest.raises(ReadError) as told:
        Archive(data, "book.epub", limits)
    return told.value


def test_files_are_read_by_name() -> None:
    archive = Archive(packed(("a.txt", b"Fog."), ("b/", b""), ("b/c.txt", b"Rain.")), "book.epub")
    assert archive.name == "book.epub"
    assert ("a.txt" in archive, "b/c.txt" in archive) == (True, True)
    assert ("b/" in archive, "d" in archive) == (False, False)
    assert (archive.read("a.txt"), archive.read("b/c.txt")) == (b"Fog.", b"Rain.")


def test_a_file_is_found_although_its_name_is_asked_for_in_another_case() -> None:
    archive = Archive(packed(("Images/Fog.png", b"Fog.")), "book.epub")
    assert "images/fog.PNG" in archive
    assert archive.read("images/fog.PNG") == b"Fog."
    assert archive.files == ("Images/Fog.png",)


@pytest.mark.parametrize(
    ("names", "files"),
    [
        (("fog/META-INF/x", "fog/a.txt", "b.txt"), ("META-INF/x", "a.txt")),
        (("x/y/META-INF/x", "x/b.txt"), ("META-INF/x",)),
        (("META-INF/x", "fog/META-INF/x"), ("META-INF/x", "fog/META-INF/x")),
        (("fog/META-INF/x", "ice/META-INF/x"), ("fog/META-INF/x", "ice/META-INF/x")),
        (("fog/aMETA-INF/x",), ("fog/aMETA-INF/x",)),
    ],
)
def test_the_folder_that_an_archive_was_packed_with_is_its_root(
    names: tuple[str, ...], files: tuple[str, ...]
) -> None:
    archive = Archive(packed(*((name, b"Fog.") for name in names)), "book.epub")
    archive.take_for_root("META-INF/x")
    assert archive.files == files


def test_what_is_not_an_archive_is_told_with_what_to_look_at() -> None:
    error = refused(b"Fog.")
    assert str(error) == "book.epub: is not an EPUB: File is not a zip file"
    assert error.hint == "was the file copied or downloaded whole?"


def test_a_file_that_is_missing_is_told_with_who_lists_more() -> None:
    with pytest.raises(ReadError) as told:
        Archive(packed(("a.txt", b"Fog.")), "book.epub").read("b.txt")
    assert str(told.value) == "book.epub: b.txt is missing from the archive"
    assert told.value.hint == "octavo check book.epub lists what is wrong with the book"


@pytest.mark.parametrize(
    "name", ["/etc/passwd", "../a.txt", "a/../../b.txt", "C:/a.txt", "c:a.txt", "a\\..\\b.txt"]
)
def test_a_name_that_leads_out_is_refused(name: str) -> None:
    error = refused(packed((name, b"")))
    assert str(error) == f"book.epub: is not read: the name {name!r} leads out of the archive"
    assert error.hint == "get a new copy where you got it"


def test_a_file_without_a_name_is_refused() -> None:
    error = refused(packed(("a.txt", b"Fog."), ("", b"Rain.")))
    assert str(error) == "book.epub: is not read: it holds a file without a name"


def test_a_name_that_goes_on_behind_its_end_is_refused() -> None:
    data = packed(("a.txt?evil", b"Fog.")).replace(b"a.txt?evil", b"a.txt\0evil")
    assert "the name 'a.txt' leads out of the archive" in str(refused(data))


@pytest.mark.parametrize("name", ["a..b.txt", "...", "etc/passwd", "CC:/a", "ab/c..d/e"])
def test_a_name_that_only_looks_odd_is_read(name: str) -> None:
    assert Archive(packed((name, b"Fog.")), "book.epub").read(name) == b"Fog."


def test_a_link_is_refused_and_a_file_with_its_rights_is_not() -> None:
    def mode(kind: int) -> Callable[[zipfile.ZipInfo], object]:
        return lambda entry: setattr(entry, "external_attr", (kind | 0o777) << 16)

    link = packed(("a.txt", b"/etc/passwd"), change=mode(stat.S_IFLNK))
    assert "a.txt is a link, not a file" in str(refused(link))
    assert Archive(packed(("a.txt", b"x"), change=mode(stat.S_IFREG)), "").read("a.txt") == b"x"


def test_an_encrypted_file_is_refused_and_one_with_other_flags_is_not() -> None:
    def flag(bits: int) -> Callable[[zipfile.ZipInfo], object]:
        return lambda entry: setattr(entry, "flag_bits", bits)

    assert "a.txt is encrypted" in str(refused(packed(("a.txt", b"x"), change=flag(0x1))))
    assert "a.txt" in Archive(packed(("a.txt", b"x"), change=flag(0x2)), "book.epub")


def test_a_method_that_no_epub_may_use_is_refused() -> None:
    packed_so = packed(
        ("a.txt", b"x"), change=lambda entry: setattr(entry, "compress_type", zipfile.ZIP_BZIP2)
    )
    assert "a.txt is packed by method 12, which none may use" in str(refused(packed_so))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", ["\u00c4.TXT", "\u00e4.txt", "a\u0308.txt"])
def test_two_files_of_one_name_are_refused(second: str) -> None:
    assert f"it holds {second} twice" in str(refused(packed(("\u00e4.txt", b"1"), (second, b"2"))))


def test_files_that_overlap_are_refused_and_neighbours_are_not() -> None:
    first, second = packed(("a", b"")), packed(("a", b""), ("b", b""))
    assert Archive(second, "book.epub").read("b") == b""

    def onto_the_first(by: int) -> Callable[[zipfile.ZipInfo], object]:
        return lambda entry: setattr(entry, "header_offset", by)

    size = first.index(b"PK\x01\x02")  # of the header, name and data of a file that holds nothing
    assert "b overlaps another file" in str(
        refused(packed(("a", b""), ("b", b""), change=onto_the_first(0)))
    )
    with_the_name_left_out = size - len("a")
    over = packed(("a", b""), ("b", b""), change=onto_the_first(with_the_name_left_out - 1))
    assert "b overlaps another file" in str(refused(over))
    beside = packed(("a", b""), ("b", b""), change=onto_the_first(with_the_name_left_out))
    assert "b" in Archive(beside, "book.epub")


def test_more_files_than_any_book_has_are_refused() -> None:
    limits = Limits(archive_entries=3)
    files = [(f"{at}.txt", b"") for at in range(4)]
    assert "2.txt" in Archive(packed(*files[:3]), "book.epub", limits)
    error = refused(packed(*files), limits)
    assert "it holds 4 files; 3 is the most that octavo reads" in str(error)
    assert error.hint == "limits.archive-entries sets how many there may be"


def test_a_file_that_was_damaged_is_told_by_name() -> None:
    data = packed(("a.txt", b"Fog over the bay, and nobody slept."))
    at = data.index(b"a.txt") + len("a.txt") + 6
    damaged = data[:at] + bytes([data[at] ^ 0xFF]) + data[at + 1 :]
    with pytest.raises(ReadError, match=r"^book\.epub: a\.txt is damaged: \w"):
        Archive(damaged, "book.epub").read("a.txt")


@pytest.fixture
def _in_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a MiB be a byte, so that limits can be small."""
    monkeypatch.setattr("octavo.readers.archive.MIB", 1)


def too_long(archive: Archive, file: str) -> tuple[str, str]:
    with pytest.raises(ReadError) as told:
        archive.read(file)
    return str(told.value), told.value.hint


@pytest.mark.usefixtures("_in_bytes")
def test_no_file_is_longer_than_a_page_or_a_picture() -> None:
    limits = Limits(archive_entry_size=4_000, book_size=9_000)
    data = packed(("a", b"a" * 4_000), ("b", b"b" * 4_001))
    archive = Archive(data, "book.epub", limits)
    assert len(archive.read("a")) == 4_000
    assert too_long(archive, "b") == (
        "book.epub: b is longer than 4,000 bytes, which no file in a book should be",
        "limits.archive-entry-size sets how long it may be",
    )


@pytest.mark.usefixtures("_in_bytes")
def test_all_files_together_are_no_longer_than_a_book() -> None:
    data = packed(("a", b"1234567"), ("b", b"123"), ("c", b"1"))
    archive = Archive(data, "book.epub", Limits(book_size=10))
    assert (archive.read("a"), archive.read("b")) == (b"1234567", b"123")
    assert too_long(archive, "c") == (
        "book.epub: c is longer than 0 bytes, which no file in a book should be",
        "limits.book-size sets how long it may be",
    )


def test_a_file_that_grows_beyond_belief_is_refused() -> None:
    size = 2**20 + 1
    data = packed(("a", b"a" * size), ("b", b"b" * (size - 1)))
    grown = size / zipfile.ZipFile(io.BytesIO(data)).infolist()[0].compress_size
    strict, lenient = (Limits(archive_ratio=one) for one in (1, math.ceil(grown)))
    archive = Archive(data, "book.epub", strict)
    assert too_long(archive, "a")[1] == "limits.archive-ratio sets how long it may be"
    assert len(archive.read("b")) == size - 1  # of so little nobody dies
    assert len(Archive(data, "book.epub", lenient).read("a")) == size

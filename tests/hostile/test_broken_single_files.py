"""Pages saved as a single file, broken by chance: each is a book or an error with a place, never a fault of ours."""

import random
import time
from collections.abc import Callable, Iterator
from typing import Final

import pytest
from tests.single_file import file_of, page_part, part, single_file
from tests.soak import extent, tried
from tests.test_cases import FOLDERS
from tests.web_archive import ADDRESS, archive_of, resource, web_archive

import octavo
from octavo.app.catalog import MHTML, WEB_ARCHIVE
from octavo.findings.errors import ReadError
from octavo.findings.ledger import open_ledger
from octavo.readers.source import Source
from octavo.tree.invariants import check_writable

SEED: Final = 126
SECONDS: Final = 10
PAGE: Final = "<p>The harbour was quiet that night, and the lamp burned until three.</p>" * 4
PIECES: Final = (
    b"Content-Type: ", b"multipart/related", b"message/rfc822", b"boundary=", b"start=<", b"\r\n\r\n", b"--", b"=\r", b"==",
    b";", b'"', b"charset*=a'b'%00", b"charset*0*=x", b"\0", b"cid:", b"base64", b"quoted-printable", b"utf-16", b"hex", b"idna",
    b"\xff\xfe", b"<base href='http://[x'>", b"Content-Location: http://[", b"\n", b"text/plain", b"Content-Transfer-Encoding: ",
)  # fmt: skip


def sound() -> list[bytes]:
    """Return files that are read well, of browsers' making and of ours."""
    saved = [next(folder.glob("source.*")) for folder in FOLDERS if "mhtml" in folder.name]
    inner = file_of([page_part(PAGE, transfer="base64"), part(b"Rain.", id_="a@b")], boundary="in")
    mail = file_of([b"Content-Type: message/rfc822\r\n\r\n" + inner])
    return [*(path.read_bytes() for path in saved), single_file(PAGE, {"a.png": b"x"}), mail]


def of_safari() -> list[bytes]:
    """Return web archives that are read well; the table that all hangs on stands at their ends."""
    shown = PAGE + "<p><img src='a.png' alt='A lamp'></p>"
    alone = archive_of(resource(b"Rain.", ADDRESS, "text/plain", "utf-8"))
    return [web_archive(shown, {f"{ADDRESS}/../a.png": b"x" * 300}), web_archive(PAGE), alone]


def broken(count: int, files: list[bytes]) -> Iterator[bytes]:
    """Give files with a few changes each: bytes changed, left out, put in or doubled, or the end cut off."""
    chance = random.Random(SEED)  # noqa: S311 - of a seed, to be repeated
    for _ in range(count):
        data = bytearray(chance.choice(files))
        for _ in range(chance.choice((1, 1, 2, 4, 10, 40))):
            # Half of the changes fall on the heads, which decide most.
            at = chance.randrange(min(len(data), chance.choice((1200, len(data)))) + 1)
            size = chance.choice((1, 10, 100, 1000))
            match chance.randrange(6):
                case 0:
                    data[at : at + 1] = chance.randbytes(1)
                case 1:
                    data[at:at] = chance.choice(PIECES)
                case 2:
                    del data[at : at + size]
                case 3:
                    other = chance.randrange(len(data) + 1)
                    data[at:at] = data[other : other + size]
                case 4:
                    piece = chance.choice(PIECES)
                    data[at : at + len(piece)] = piece
                case _:
                    del data[max(at, 200) :]
        yield bytes(data)


@pytest.mark.timeout(7200)
@pytest.mark.parametrize(("kind", "files"), [(MHTML, sound), (WEB_ARCHIVE, of_safari)])
def test_a_broken_file_is_a_book_or_an_error(kind: str, files: Callable[[], list[bytes]]) -> None:
    books, told = 0, list[str]()
    for data in broken(extent(1_000, 200_000), files()):
        began = time.process_time()
        try:
            book = octavo.convert([Source("page", data, kind)])
        except ReadError as error:
            told.append(str(error))
        else:
            assert open_ledger(book).balances
            assert check_writable(book.document) == ()
            books += 1
        assert time.process_time() - began < SECONDS, data
    assert [line for line in told if "page" not in line] == []
    tried(f"broken single files, {kind} ({books} became books)", books + len(told), 1_000)
    assert min(books, len(told)) > 50

"""Building a book fetches nothing and lets nothing in: a canary in every way that a page can call out.

A server listens while hostile pages become books, and must hear nothing; a file with a secret lies
where pages point to, and must not be read. A traced build shows what no audit hook can see.
"""

import http.server
import io
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import pytest
from tests.contracts.canaries import CANARIES, Canary
from tests.manuscript_folder import manuscript_folder
from tests.single_file import file_of, part

import octavo
from octavo.app.deliver import make
from octavo.readers.source import Source
from octavo.tree.document import Document

HIDDEN: Final = "The heron keeps the ninth key under the weir."
FETCHED: Final = re.compile(
    rb"""<(?!a\b)[a-zA-Z:]+[^>]*?\s(?:src|srcset|href|xlink:href|data|action|poster|style|background)="""
    rb"""["'][^"']*(?:https?:|file:|//127)"""
)
"""An address in whatever is fetched without being asked for; a link that is clicked may stay."""
ACTIVE: Final = re.compile(
    rb"<(?:script|iframe|object|embed|form|base|svg|math|template|audio|video|applet|frame)\b"
    rb"|\son[a-z]+=|javascript:|@import|<!ENTITY|<!DOCTYPE [^>]*\[|xi:include|data:",
    re.IGNORECASE,
)


class _Ear(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.server.heard.append(self.path)  # type: ignore[attr-defined]
        self.send_response(200)
        self.end_headers()

    do_HEAD = do_POST = do_OPTIONS = do_GET  # noqa: N815 - the names that the library calls

    def log_message(self, *_: object) -> None:
        """Say nothing: what was heard is asked for."""


class Ear(http.server.ThreadingHTTPServer):
    """A server that only remembers what was asked of it."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Ear)
        self.heard: list[str] = []


@pytest.fixture(scope="module")
def ear() -> Iterator[Ear]:
    with Ear() as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        try:
            yield server
        finally:
            server.shutdown()
            thread.join()


def hostile(canary: Canary, ear: Ear, secret: Path) -> Source:
    """Return the canary's page, its calls led to the ear and its paths to the secret."""
    url = f"http://127.0.0.1:{ear.server_address[1]}/{canary.name.replace(' ', '-')}"
    text = canary.page.replace("{url}", url).replace("{file}", secret.as_uri())
    text = text.replace("{path}", str(secret)).replace("{up}", "../" * 12 + str(secret)[1:])
    folder = secret.parent / "pages"
    folder.mkdir(exist_ok=True)
    return Source(f"page{canary.suffix}", text.encode(), canary.media_type, folder=folder)


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_text(HIDDEN)
    return path


@pytest.mark.parametrize("canary", CANARIES, ids=lambda canary: canary.name)
def test_a_page_that_calls_out_makes_a_silent_book(canary: Canary, ear: Ear, secret: Path) -> None:
    demand_silent(octavo.convert([hostile(canary, ear, secret)]).document)
    assert ear.heard == []


def demand_silent(book: Document) -> None:
    """Fail unless the EPUB of a canary's page has its story, no secret, and nothing that calls out."""
    assert "harbour" in book.plain_text(), "the story went with the canary"
    with zipfile.ZipFile(io.BytesIO(make(book, ".epub").data)) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    for name, data in members.items():
        assert HIDDEN.encode() not in data, name
        if name.startswith("text/") or "/text/" in name:
            page = data.replace(b"<!DOCTYPE html>", b"")
            assert not FETCHED.search(page), (name, FETCHED.search(page))
            marks = re.sub(rb">[^<]*<", b"><", page)  # what a page says is no mark-up
            assert not ACTIVE.search(marks), (name, ACTIVE.search(marks))


def test_pages_that_call_out_of_a_single_file_make_a_silent_book(ear: Ear, secret: Path) -> None:
    """Their parts say that they come from where nothing may be asked for or read."""
    sources = [hostile(canary, ear, secret) for canary in CANARIES]
    pages = [source for source in sources if source.media_type == "text/html"]
    for at, source in enumerate(pages):
        places = (secret.as_uri(), str(secret), f"http://127.0.0.1:{ear.server_address[1]}/{at}")
        root = part(source.data, "text/html; charset=utf-8", location=places[at % 3])
        others = [part(b"Rain.", "image/png", location=place) for place in places]
        data = file_of([root, *others, part(b"@import url(x)", "text/css", location=places[0])])
        packed = replace(source, data=data, media_type="multipart/related")
        demand_silent(octavo.convert([packed]).document)
    assert len(pages) >= 60
    assert ear.heard == []


def test_the_ways_out_that_are_tried_are_many() -> None:
    print(f"canaries: {len(CANARIES)}")  # noqa: T201 - a shrunken list must not look like a pass
    assert len(CANARIES) >= 60
    assert len({canary.name for canary in CANARIES}) == len(CANARIES)


@pytest.mark.slow
def test_the_print_of_all_of_them_is_as_silent(ear: Ear, secret: Path) -> None:
    book = octavo.convert([hostile(canary, ear, secret) for canary in CANARIES]).document
    data = make(book, ".pdf").data
    assert HIDDEN.encode() not in data
    assert b"/EmbeddedFile" not in data
    assert b"/JavaScript" not in data
    assert b"/Launch" not in data
    assert ear.heard == []


def test_the_ear_hears(ear: Ear) -> None:
    """Else its silence would say nothing. A program of its own calls: this one may not."""
    url = f"http://127.0.0.1:{ear.server_address[1]}/heard"
    call = f"import urllib.request; urllib.request.urlopen({url!r})"
    subprocess.run([sys.executable, "-c", call], check=True, timeout=90)
    assert ear.heard == ["/heard"]
    ear.heard.clear()


CALL: Final = re.compile(r"(\w+)\((.*)\)\s+= (-?\d+|\?)")
READABLE: Final = (
    "/etc/fonts", "/etc/ld.so", "/etc/localtime", "/etc/mime", "/dev/", "/lib", "/opt/", "/proc/",
    "/sys/", "/usr/", "/var/cache/fontconfig", "/etc/apache2/mime", "/etc/httpd/mime", "/etc/locale",
)  # fmt: skip


@pytest.mark.slow
@pytest.mark.skipif(not shutil.which("strace"), reason="strace is not installed")
def test_a_traced_build_of_a_hostile_book_keeps_to_its_files(
    tmp_path: Path, ear: Ear, secret: Path
) -> None:
    pages = {
        f"chapters/{at}{canary.suffix}": hostile(canary, ear, secret).data
        for at, canary in enumerate(CANARIES)
    }
    toml = '[book]\ntitle = "The Weir"\nchapters = ["chapters/*"]\n[build]\nformats = ["epub", "pdf"]\n'
    folder = manuscript_folder(tmp_path / "book", toml, pages)
    trace = tmp_path / "trace"
    done = subprocess.run(
        ["strace", "-f", "-o", trace, "-e", "trace=%network,%process,%file", "-s", "4096",
         sys.executable, "-m", "octavo", "build", str(folder)],
        capture_output=True, text=True, timeout=110, check=False,
    )  # fmt: skip
    assert done.returncode in {0, 1}, done.stderr
    assert len(list((folder / "dist").iterdir())) == 2, done.stderr
    calls = _calls(trace)
    print(f"system calls read: {len(calls)}")  # noqa: T201 - as above
    assert len(calls) > 1000
    assert not [
        call for call in calls if call[0] in {"connect", "socket"} and "_UNIX" not in call[1]
    ]
    started = {_first_name(call[1]) for call in calls if call[0].startswith("execve")}
    python = {sys.executable, str(Path(sys.executable).resolve())}
    assert started <= python, "a program that is no worker of ours"
    opened = {_first_name(call[1]): call[1] for call in calls if call[0] in {"open", "openat"}}
    assert str(secret) not in opened
    known = (*READABLE, *_our_own(), f"{folder}/")
    assert not [name for name in opened if name.startswith("/") and not name.startswith(known)]
    written = {name for name, call in opened.items() if "O_WRONLY" in call or "O_RDWR" in call}
    assert not {name for name in written - {"/dev/null"} if not _may_be_written(name, folder)}


def _calls(trace: Path) -> list[tuple[str, str]]:
    """Return name and arguments of the system calls that succeeded, or that went out."""
    found = [CALL.search(line) for line in trace.read_text().splitlines()]
    return [
        (call[1], call[2])
        for call in found
        if call and (call[3] != "-1" or call[1] in {"connect", "socket"})
    ]


def _first_name(arguments: str) -> str:
    found = re.search(r'"([^"]*)"', arguments)
    return found[1] if found else ""


def _our_own() -> list[str]:
    """Return where Python, octavo and the faces of this machine are."""
    home = Path.home()
    fonts = [str(home / name) for name in (".cache/fontconfig", ".config/fontconfig", ".fonts")]
    places = [sys.prefix, sys.base_prefix, *sys.path, str(Path(octavo.__file__).parents[2])]
    return [
        *fonts, str(home / ".local/share/fonts"), f"{tempfile.gettempdir()}/", *filter(None, places)
    ]  # fmt: skip


def _may_be_written(name: str, folder: Path) -> bool:
    """Tell whether a file is of the build, of Python's or fontconfig's caches, or the engine's faces.

    Python's `tempfile` tries a folder out with a file of eight letters, which it removes; its worker
    processes take turns by semaphores, which are memory that has the name of a file.
    """
    temporary = re.escape(tempfile.gettempdir())
    return (
        name.startswith((f"{folder}/", "/dev/shm/sem."))  # noqa: S108 -- seen, not used
        or "/__pycache__/" in name
        or "/fontconfig/" in name
        or re.match(rf"{temporary}/(?:weasyprint-|octavo-faces-|[a-z0-9_]{{8}}\Z)", name)
        is not None
    )

"""What goes wrong on the command line: a message, an exit code, and nothing half-done left behind."""

import errno
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import pytest
from tests.manuscript_folder import SCRAPED, TOML, manuscript_folder, names_in

from octavo.cli.program import run
from octavo.findings.errors import MissingDependencyError

PNG: Final = b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR"

WAITING: Final = """
import sys, time
import octavo.app.convert
from octavo.cli import main

def wait(*_):
    print("ready", flush=True)
    time.sleep(60)

octavo.app.convert.assemble = wait
main(sys.argv[1:])
"""
"""The program, standing still once its pages are clean, its worker processes still there."""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is also the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("OCTAVO_DEBUG", raising=False)
    return tmp_path


@pytest.mark.parametrize(
    ("arguments", "code", "message"),
    [
        (["convert", "nowhere.html"], 4, "nowhere.html: no such file"),
        (["convert", "empty.html"], 4, "empty.html: the file is empty"),
        (["convert", "picture.html"], 4, "picture.html: this is a PNG image, not a page of text"),
        (
            ["convert", "https://a.example/1"],
            4,
            "https://a.example/1: is an address, and nothing is",
        ),
        (["convert", "page.html", "--title", "Fog"], 2, "write --set book.title=…; octavo convert"),
        (["build", "--cover", "a.jpg"], 2, "write --set book.cover=…; octavo build --help"),
        (["check", "--title", "Fog"], 2, "No such option: --title"),
        (["convert", "page.html", "-o", "a.docx"], 2, "a.docx: unknown format 'docx'"),
        (["convert", "page.html", "-o", "no/a.epub"], 4, "the folder no does not exist"),
        (["convert", "page.html", "-o", "folder.epub"], 4, "folder.epub: is a folder"),
        (["convert", "page.html", "-o", "page.md/a.epub"], 4, "a.epub: page.md is a file"),
        (["convert", "page.html", "-o", "/proc/a.epub"], 4, "/proc/a.epub: "),
        (["convert", "page.html", "-o", "-", "--to", "txt", "--json"], 2, "asked for twice"),
        (["convert", "page.html", "--set", "book.titel=x"], 2, "unknown key book.titel"),
        (["convert", "page.html", "--trim", "Z9"], 2, "the trim size 'Z9' is not known"),
        (["convert", "page.html", "--style", "baroque"], 2, "there is no style 'baroque'"),
        (["convert", "page.html", "--fail-on", "sneeze"], 2, "'sneeze'"),
        (["convert", "picture.png"], 2, "no reader for .png"),
        (["convert", "page.html", "-o", "./page.html"], 2, "page.html: unknown format 'html'"),
        (["convert", "page.md", "-o", "./page.md"], 2, "page.md: is an input"),
        (["convert", "page.md", "-o", "link.md"], 2, "link.md: is an input"),
        (["convert", "page.md", "-o", "a.md", "--ledger", "page.md"], 2, "page.md: is an input"),
        (["convert", "page.md", "-o", "a.md", "--ledger", "a.md"], 2, "a.md: named twice"),
        (["convert", "page.md", "-o", "a.md", "--ledger", "no/l.json"], 4, "does not exist"),
        (
            ["convert", "page.md", "-o", "a.md", "--css", "a.css", "--ledger", "a.css"],
            2,
            "a.css: is an input",
        ),
        (["convert", "n-1.md", "page.md", "-o", "n.md", "--set", "book.volumes=1"], 2, "an input"),
        (["convert", "page.md", "-o", "a.epub", "--to", "pdf"], 2, "--to pdf is not the format of"),
        (["convert", "page.md", "--to", "docx"], 2, "--to docx: unknown format"),
        (["convert", "page.md", "-o", "a.epub", "--set", "build.formats=pdf"], 2, "-o says what"),
        (["convert", "page.md", "--set", "build.formats="], 2, "expected one format or more"),
        (["convert", "page.md", "--set", "book.chapters=*.md"], 2, "on the command line"),
        (["convert", "page.md", "--print"], 2, "--print is for a PDF, but none is being made"),
        (["convert", "page.md", "-o", "a.epub", "--trim", "A5"], 2, "--trim is for a PDF"),
        (["convert", "page.md", "--keep", "CHR001"], 2, "CHR001 cannot be kept"),
        (["convert", "page.md", "--drop", "STR002"], 2, "STR002 cannot be dropped"),
        (["build", "book", "--to", "epub", "--print"], 2, "--print is for a PDF"),
        (["build", "book", "--ledger", "book/octavo.toml"], 2, "octavo.toml: is an input"),
        (["build", "no-format"], 2, "octavo.toml:7: build.formats: expected one format or more"),
        (["inspect", "page.html", "--html", "./page.html"], 2, "page.html: is an input"),
        (["inspect", "book", "--ledger", "book/chapters/1.md"], 2, "1.md: is an input"),
        (["diff", "page.md", "n-1.md", "--html", "n-1.md"], 2, "n-1.md: is an input"),
        (
            ["diff", "page.md", "book", "--ledger", "book/octavo.toml"],
            2,
            "octavo.toml: is an input",
        ),
        (["check", "a-book.epub", "--sarif", "a-book.epub"], 2, "a-book.epub: is an input"),
        (["convert", "page.md", "-o", "a.markdown"], 2, "did you mean a.md?"),
        (["convert", "page.md", "--style", "a.css"], 2, "a style sheet goes with --css a.css"),
        (["convert", "page.md", "--from", "foo"], 2, "--from foo: unknown format"),
        (["convert", "page.md", "--to", "foo"], 2, "error: --to foo: unknown format"),
        (["convert", "page.md", "--to", "epbu"], 2, "did you mean epub? formats are epub, kepub,"),
        (["build", "misspelt", "--to", "foo"], 2, "error: --to foo: unknown format"),
        (["check", "a-book.epub", "--for", "nook"], 2, "--for nook: unknown reading system"),
        (["check", "a-book.epub", "--skip", "aec"], 2, "--skip aec: unknown checker"),
        (["convert", "page.md", "--notes", "dorp"], 2, "--notes dorp: unknown choice"),
        (["convert", "page.md", "--set", "pdf.bleed=3"], 2, "hint: pdf.bleed takes a number and"),
        (["convert", "page.md", "-o"], 2, "octavo convert --help lists what there is"),
        (["init", "--title"], 2, "octavo init --help lists what there is"),
        (["build"], 2, "there is no octavo.toml in this folder or above it"),
        (["convert", "page.md", "--nope"], 2, "octavo convert --help lists what there is"),
        (["convert", "page.md", "-j", "-1"], 2, "expected a whole number, 0 or more"),
        (["learn", "page.html"], 4, "a profile needs 3 pages or more; 1 was given"),
        (["convert"], 2, "Missing argument"),
        (["convert", "page.md", ""], 2, "Invalid value for 'IN': an empty name"),
        (["inspect", ""], 2, "Invalid value for 'IN': an empty name"),
        (["init", "new", "--language", "Klingon!"], 2, "error: language: expected a language tag"),
        (["diff", "page.md"], 2, "diff compares two books, but 1 was named"),
        (["covert"], 2, "Did you mean 'convert'"),
        (["build", "nothing-here"], 2, "no such file"),
        (["build", "page.md"], 2, "page.md: is no octavo.toml, which describes a book"),
        (["build", "folder.epub"], 2, "octavo convert makes a book of pages without one"),
        (["build", "named"], 2, "octavo.toml:5: book.chapters: named/a.zip: no reader for .zip"),
        (["build", "broken"], 2, "octavo.toml:2:"),
        (["build", "misspelt"], 2, "octavo.toml:2: unknown key book.titel"),
        (["build", "astray"], 2, "octavo.toml:5: book.chapters: the glob 'nothing/*.md' matches"),
        (["inspect", "empty.html"], 4, "the file is empty"),
        (["check", "page.html"], 4, "is neither an EPUB nor a PDF"),
    ],
)
def test_bad_input_is_a_message_and_an_exit_code_and_leaves_nothing(
    desk: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, message: str
) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    (desk / "empty.html").touch()
    for name in ("page.md", "n-1.md", "a.css"):
        (desk / name).write_text("Moss grew there.\n", "utf-8")
    (desk / "link.md").symlink_to("page.md")
    (desk / "a-book.epub").write_bytes(b"PK")
    manuscript_folder(desk / "book")
    manuscript_folder(desk / "no-format", TOML.replace('["epub", "txt"]', "[]"))
    (desk / "picture.html").write_bytes(PNG)
    (desk / "picture.png").write_bytes(PNG)
    (desk / "folder.epub").mkdir()
    manuscript_folder(desk / "broken", '[book]\ntitle = "x\n')
    manuscript_folder(desk / "misspelt", TOML.replace("title", "titel"))
    manuscript_folder(desk / "astray", TOML.replace("chapters/*", "nothing/*"))
    manuscript_folder(desk / "named", TOML.replace("chapters/*.md", "a.zip"), {"a.zip": b"PK"})
    before = sorted(desk.rglob("*"))

    assert run(arguments) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert message in captured.err
    assert captured.err.startswith("octavo: error: ")
    assert "Traceback" not in captured.err
    assert sorted(desk.rglob("*")) == before


def test_an_unknown_key_names_the_nearest(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    manuscript_folder(desk, TOML.replace("title", "titel"))
    assert run(["build"]) == 2
    assert "octavo: hint: did you mean book.title?" in capsys.readouterr().err


def test_without_pango_the_epub_is_made_and_the_code_is_5(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> None:
        raise MissingDependencyError("No PDF was made: Pango is missing.", hint="get pango")

    monkeypatch.setattr("octavo.writers.pdf.writer.require_engine", missing)
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    assert run(["convert", "page.html", "-o", "a.pdf", "-o", "a.epub"]) == 5
    assert names_in(desk) == ["a.epub", "page.html"]
    error = capsys.readouterr().err
    assert "a.pdf: error PDF004: No PDF was made: Pango is missing." in error
    assert "get pango" in error


@pytest.mark.skipif(sys.platform == "win32", reason="limits are POSIX's")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_full_disk_under_the_temporary_files_is_not_a_bug(desk: Path, jobs: str) -> None:
    import resource

    for at in range(4):
        (desk / f"{at}.html").write_text(SCRAPED, "utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "octavo", "convert", ".", "-o", "a.pdf", "-j", jobs],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1024, 1024)),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 4
    assert done.stderr.startswith("octavo: error: a PDF cannot be set: File too large\n")
    assert "TMPDIR" in done.stderr
    assert [name for name in names_in(desk) if not name.endswith(".html")] == []


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (MemoryError(), "there is not enough memory"),
        (OSError(errno.EMFILE, "Too many open files"), "the system refuses more: Too many open"),
    ],
)
def test_what_the_system_refuses_is_not_a_bug(
    desk: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    said: str,
) -> None:
    def refused(*_: object, **__: object) -> None:
        raise error

    (desk / "page.html").write_text(SCRAPED, "utf-8")
    monkeypatch.setattr("octavo.app.build.convert_pieces", refused)
    assert run(["convert", "page.html"]) == 4
    assert capsys.readouterr().err.startswith(f"octavo: error: {said}")


def test_warnings_fail_only_a_strict_run(desk: Path) -> None:
    for at in (1, 3):
        page = SCRAPED.replace("Chapter 1", f"Chapter {at}").replace("until three", f"until {at}")
        (desk / f"{at}.html").write_text(page, "utf-8")
    convert = ["convert", "1.html", "3.html", "-q"]
    codes = [run([*convert, *flags]) for flags in ([], ["--strict"], ["--fail-on", "warning"])]
    assert codes == [0, 3, 1]


def test_a_strict_run_writes_no_book_where_there_are_warnings(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for at in (1, 3):
        page = SCRAPED.replace("Chapter 1", f"Chapter {at}").replace("until three", f"until {at}")
        (desk / f"{at}.html").write_text(page, "utf-8")
    (desk / "old.epub").write_bytes(b"as it was")

    pages, books = ["1.html", "3.html"], ["-o", "old.epub", "-o", "new.txt"]
    assert run(["convert", *pages, *books, "--strict", "--ledger", "ledger.json"]) == 3
    assert names_in(desk) == ["1.html", "3.html", "ledger.json", "old.epub"]
    assert (desk / "old.epub").read_bytes() == b"as it was"
    assert "not written, since --strict allows no warnings" in capsys.readouterr().err

    assert run(["convert", "1.html", *books, "--strict"]) == 0
    assert (desk / "new.txt").exists()


def broken(*_: object, **__: object) -> None:
    raise RuntimeError("a wheel\x1b[2J came off")


def test_an_error_of_octavos_own_asks_to_be_reported(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    monkeypatch.setattr("octavo.app.build.convert_pieces", broken)
    assert run(["convert", "page.html"]) == 70
    error = capsys.readouterr().err
    assert error.splitlines() == [
        "octavo: error: internal: RuntimeError: a wheel\\x1b[2J came off",
        "octavo: hint: please report it, with what caused it; OCTAVO_DEBUG=1 shows where",
    ]


def test_debugging_shows_the_traceback(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    monkeypatch.setattr("octavo.app.build.convert_pieces", broken)
    monkeypatch.setenv("OCTAVO_DEBUG", "1")
    with pytest.raises(RuntimeError, match="came off"):
        run(["convert", "page.html"])


@pytest.mark.usefixtures("desk")
def test_a_name_with_an_escape_sequence_is_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["convert", "a\x1b[31m\u202e.html"]) == 4
    assert "a\\x1b[31m\\u202e.html: no such file" in capsys.readouterr().err


def test_an_interrupt_is_130_and_leaves_nothing(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    (desk / "page.html").write_text(SCRAPED, "utf-8")
    monkeypatch.setattr("octavo.app.files._verify", interrupted)
    assert run(["convert", "page.html", "-o", "a.epub"]) == 130
    assert capsys.readouterr().err == "octavo: interrupted\n"
    assert names_in(desk) == ["page.html"]


@pytest.mark.skipif(sys.platform == "win32", reason="signals are POSIX's")
@pytest.mark.parametrize(("sent", "code"), [("SIGINT", 130), ("SIGTERM", 143), ("SIGHUP", 129)])
def test_a_signal_ends_the_run_and_leaves_nothing(
    desk: Path, tmp_path_factory: pytest.TempPathFactory, sent: str, code: int
) -> None:
    temporary = tmp_path_factory.mktemp("temporary")
    for at in range(4):
        (desk / f"{at}.html").write_text(SCRAPED, "utf-8")
    # Under `nohup` the tests, too, heed no SIGHUP, and what they start inherits that.
    heeding = "import signal; signal.signal(signal.SIGHUP, signal.SIG_DFL)\n" + WAITING
    command = [sys.executable, "-c", heeding, "convert", ".", "-j", "2", "-o", "a.epub"]
    with subprocess.Popen(
        command,
        cwd=desk,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "TMPDIR": str(temporary)},
    ) as process:
        assert process.stdout
        assert process.stdout.readline() == "ready\n"
        process.send_signal(getattr(signal, sent))
        _, error = process.communicate(timeout=90)
    assert process.returncode == code
    assert names_in(temporary) == []
    assert "Traceback" not in error
    assert not [name for name in names_in(desk) if not name.endswith(".html")]


def test_who_reads_no_further_hears_no_complaint(desk: Path) -> None:
    for at in range(60):
        (desk / f"{at}.html").write_text(SCRAPED, "utf-8")
    command: Sequence[str] = [sys.executable, "-m", "octavo", "inspect", "."]
    with subprocess.Popen(
        command, cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        error = process.stderr.read()
    assert (process.returncode, error) == (141, b"")


CLOSING: Final = """
import os, sys
for number in map(int, sys.argv[1].split(",")):
    os.close(number)
os.execv(sys.executable, [sys.executable, "-m", "octavo", *sys.argv[2:]])
"""
"""The program, begun with some of its standard streams closed."""


@pytest.mark.skipif(sys.platform == "win32", reason="descriptors are POSIX's")
@pytest.mark.parametrize(
    ("closed", "arguments", "code", "message"),
    [
        ("1", ["convert", "page.html", "--to", "txt", "-o", "-"], 4, "standard output: cannot be"),
        ("1", ["doctor"], 4, "standard output: cannot be written: Bad file descriptor"),
        ("1", ["--version"], 4, "standard output: cannot be written"),
        ("0", ["convert", "-", "-o", "a.epub"], 4, "<stdin>: cannot be read: Bad file descriptor"),
        ("1", ["convert", "page.html", "-o", "a.epub", "-q"], 0, ""),
        ("1,2", ["convert", "page.html", "-o", "a.epub"], 0, ""),
        ("0,1,2", ["convert", "page.html", "-o", "a.epub"], 0, ""),
        ("2", ["convert", "nowhere.html"], 4, ""),
    ],
)
def test_a_closed_stream_is_an_error_only_where_it_is_used(
    desk: Path, closed: str, arguments: list[str], code: int, message: str
) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    command = [sys.executable, "-c", CLOSING, closed, *arguments]
    done = subprocess.run(command, cwd=desk, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (code, "")
    assert message in done.stderr
    assert "Traceback" not in done.stderr
    assert "internal" not in done.stderr
    assert names_in(desk) == (["page.html"] if code else ["a.epub", "page.html"])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device is full here")
@pytest.mark.parametrize(
    "arguments",
    [
        ["convert", ".", "--to", "txt", "-o", "-"],
        ["convert", ".", "-o", "a.epub", "--json"],
        ["inspect", "."],
        ["--help"],
    ],
)
def test_a_full_standard_output_is_a_target_that_cannot_be_written(
    desk: Path, arguments: list[str]
) -> None:
    for at in range(9):
        (desk / f"{at}.html").write_text(SCRAPED, "utf-8")
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-m", "octavo", *arguments]
        done = subprocess.run(
            command, cwd=desk, stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 4
    said = "octavo: error: standard output: cannot be written: No space left on device\n"
    assert done.stderr.endswith(said)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device is full here")
def test_a_full_standard_error_changes_no_exit_code(desk: Path) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    for arguments, code in ((["page.html", "-o", "a.epub"], 0), (["nowhere.html"], 4)):
        with Path("/dev/full").open("wb") as full:
            command = [sys.executable, "-m", "octavo", "convert", *arguments]
            assert subprocess.run(command, cwd=desk, stderr=full, check=False).returncode == code


@pytest.mark.skipif(sys.platform == "win32", reason="pipes that break are POSIX's")
@pytest.mark.parametrize(
    ("arguments", "broken"),
    [
        (["convert", "page.html", "--to", "md", "-o", "-"], {"stdout"}),
        (["convert", "page.html", "--to", "md", "-o", "-"], {"stdout", "stderr"}),
        (["convert", "nowhere.html"], {"stderr"}),
        (["no-command"], {"stdout", "stderr"}),
    ],
)
def test_a_reader_who_leaves_early_ends_the_run_and_nothing_is_said_of_it(
    desk: Path, arguments: list[str], broken: set[str]
) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    streams: Any = {
        one: writing if one in broken else subprocess.PIPE for one in ("stdout", "stderr")
    }
    command = [sys.executable, "-m", "octavo", *arguments]
    done = subprocess.run(command, cwd=desk, check=False, **streams)
    os.close(writing)
    assert (done.returncode, done.stdout or b"", done.stderr or b"") == (141, b"", b"")

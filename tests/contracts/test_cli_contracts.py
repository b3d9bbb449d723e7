"""The promises of the command line: what each command makes, where it says so, what it costs."""

import io
import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Final

import pytest
from tests.manuscript_folder import SCRAPED, TOML, manuscript_folder, names_in

import octavo
from octavo.cli import verdict
from octavo.cli.program import COMMANDS, load_command, run

HEAVY: Final = ("weasyprint", "ebooklib", "bs4", "html5lib", "pikepdf", "PIL", "fontTools")


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty folder that is also the current one."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("OCTAVO_DEBUG", raising=False)
    return tmp_path


def loaded_by(code: str) -> list[str]:
    """Return which of the heavy packages a fresh Python has imported after `code`."""
    look = f"import sys; print(*[name for name in {HEAVY!r} if name in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\n{look}"], capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()[-1].split()


def cpu_of(*command: str) -> float:
    """Return the least processor time of three runs, in seconds."""
    times = []
    for _ in range(3):
        before = os.times()
        subprocess.run([sys.executable, *command], capture_output=True, check=True)
        after = os.times()
        times.append(
            after.children_user
            - before.children_user
            + after.children_system
            - before.children_system
        )
    return min(times)


# What it costs to be asked


def test_importing_octavo_loads_no_parser_and_no_writer() -> None:
    assert loaded_by("import octavo") == []
    assert cpu_of("-c", "import octavo") < 0.15


def test_help_loads_no_parser_and_no_writer() -> None:
    code = "from octavo.cli.program import run; run(['--help'])"
    assert loaded_by(code) == []
    assert loaded_by(code + "\nimport sys; assert 'rich' not in sys.modules") == []
    assert cpu_of("-m", "octavo", "--help") < 0.4


def test_an_epub_is_made_without_loading_the_pdf_writer(desk: Path) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    code = "from octavo.cli.program import run; run(['convert', 'page.html', '-q'])"
    assert "weasyprint" not in loaded_by(code)


# What there is


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_says_in_its_help_what_the_table_says(name: str) -> None:
    assert load_command(name).help.splitlines()[0] == COMMANDS[name]


def test_the_version_is_the_librarys(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out == f"octavo {octavo.__version__}\n"


def test_the_exit_codes_are_told_alike_everywhere(capsys: pytest.CaptureFixture[str]) -> None:
    run(["--help"])
    told = " ".join(capsys.readouterr().out.split()).partition("Exit codes: ")[2].rstrip(".")
    readme = " ".join((Path(__file__).parents[2] / "README.md").read_text("utf-8").split())
    assert f"Exit codes: {told.replace(', ', ' · ')}." in readme.replace("`", "")
    assert told.replace(", ", " · ") in " ".join((verdict.__doc__ or "").split())


@pytest.mark.parametrize("name", ["inspect", "check", "diff"])
def test_commands_that_make_no_book_speak_of_none(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([name, "--help"]) == 0
    told = " ".join(capsys.readouterr().out.split())
    assert "--strict Exit with 3 if there are warnings." in told
    assert "--quiet Print the totals only." in told


def test_no_command_shows_the_help_and_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert all(name in captured.err for name in COMMANDS)


# convert


def test_convert_with_no_option_writes_an_epub_here_and_says_so(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    assert run(["convert", "page.html"]) == 0
    assert names_in(desk) == ["page.html", "the-wet-stairs.epub"]
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "the-wet-stairs.epub" in captured.err
    assert "\x1b" not in captured.err


def test_convert_makes_every_output_by_its_suffix(desk: Path) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    outputs = ["-o", "a.epub", "-o", "a.md", "-o", "a.txt", "--output", "a.json"]
    assert run(["convert", "page.html", *outputs, "--ledger", "l.json", "-q"]) == 0
    assert names_in(desk) == ["a.epub", "a.json", "a.md", "a.txt", "l.json", "page.html"]
    assert json.loads((desk / "l.json").read_text("utf-8"))["balances"]


@pytest.mark.parametrize(
    ("flags", "made"),
    [
        (["--to", "txt"], ["the-wet-stairs.txt"]),
        (["--set", "build.formats=txt, md"], ["the-wet-stairs.md", "the-wet-stairs.txt"]),
        (["--set", "build.name=stairs", "--to", "md"], ["stairs.md"]),
        (["--set", "build.out=out", "--to", "md"], ["out/the-wet-stairs.md"]),
        (["-o", "here", "--to", "txt"], ["here"]),
        (["-o", "a.md", "-o", "b", "--to", "txt"], ["a.md", "b"]),
    ],
)
def test_what_is_asked_for_without_a_suffix_is_made(
    desk: Path, flags: list[str], made: list[str]
) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    assert run(["convert", "page.html", "-q", *flags]) == 0
    files = [path.relative_to(desk).as_posix() for path in desk.rglob("*") if path.is_file()]
    assert sorted(files) == sorted([*made, "page.html"])


def test_a_terminal_is_shown_no_bytes(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True, raising=False)
    for to in ("epub", "kepub", "pdf"):
        assert run(["convert", "page.html", "-o", "-", "--to", to]) == 2
        captured = capsys.readouterr()
        assert captured.out == ""
        assert "a terminal cannot show" in captured.err
    assert run(["convert", "page.html", "-o", "-", "--to", "txt"]) == 0


def test_standard_input_to_standard_output_is_data_and_nothing_else(
    desk: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(SCRAPED.encode())))
    assert run(["convert", "-", "-o", "-", "--to", "txt"]) == 0
    out = capfdbinary.readouterr().out.decode()
    assert out.startswith("The lamp in the harbour office")
    assert out.count("\n") == 5
    assert names_in(desk) == []


def test_flags_reach_the_book(desk: Path) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    flags = ["--set", "book.title=Other", "--drop", "wet footprints", "--set", "book.language=fr"]
    assert run(["convert", "page.html", "-o", "a.json", "-o", "a.txt", "-q", *flags]) == 0
    tree = json.loads((desk / "a.json").read_text("utf-8"))["document"]
    assert (tree["metadata"]["title"], tree["metadata"]["language"]) == ("Other", "fr")
    assert "footprints" not in (desk / "a.txt").read_text("utf-8")


def test_processes_make_the_same_book(desk: Path) -> None:
    for at in range(1, 5):
        page = SCRAPED.replace("Chapter 1", f"Chapter {at}")
        (desk / f"{at}.html").write_text(page, "utf-8")
    assert run(["convert", ".", "-j", "1", "-o", "one.epub", "-q"]) == 0
    assert run(["convert", ".", "-j", "2", "-o", "two.epub", "-q"]) == 0
    assert (desk / "one.epub").read_bytes() == (desk / "two.epub").read_bytes()


# build, inspect, check, init, doctor


def test_build_finds_the_manuscript_above_and_makes_it(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    manuscript_folder(desk)
    monkeypatch.chdir(desk / "chapters")
    assert run(["build", "-q"]) == 0
    assert names_in(desk / "dist") == ["the-wet-stairs.epub", "the-wet-stairs.txt"]


def test_build_makes_several_books_and_one_that_fails_stops_no_other(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        manuscript_folder(desk / name, TOML.replace("The Wet Stairs", name))
    manuscript_folder(desk / "bad", TOML.replace("chapters/*", "nothing/*"))
    assert run(["build", "one", "bad", "two", "--out", "out"]) == 2
    assert names_in(desk / "out") == ["one.epub", "one.txt", "two.epub", "two.txt"]
    error = capsys.readouterr().err
    assert error.count("Title") == 1
    assert (
        "octavo: error: bad/octavo.toml:5: book.chapters: the glob 'nothing/*.md' matches no file"
        in error
    )


def test_two_books_that_would_be_one_file_are_refused(desk: Path) -> None:
    for name in ("one", "two"):
        manuscript_folder(desk / name)
    assert run(["build", "one", "two", "--out", "out", "-q"]) == 2


def test_build_may_make_one_format_only(desk: Path) -> None:
    manuscript_folder(desk)
    assert run(["build", "--to", "md", "-q"]) == 0
    assert names_in(desk / "dist") == ["the-wet-stairs.md"]


def test_inspect_prints_and_writes_nothing(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    assert run(["inspect", "page.html"]) == 0
    captured = capsys.readouterr()
    assert "- CHR004  Home Library" in captured.out
    assert "There were wet footprints" in captured.out
    assert captured.err == ""
    assert names_in(desk) == ["page.html"]


def test_inspect_writes_a_proof_and_nothing_else(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    assert run(["inspect", "page.html", "--html", "proof.html"]) == 0
    captured = capsys.readouterr()
    assert (captured.out, captured.err) == ("", "octavo: wrote proof.html\n")
    assert names_in(desk) == ["page.html", "proof.html"]
    written = (desk / "proof.html").read_text("utf-8")
    assert run(["inspect", "page.html", "--html", "-"]) == 0
    assert capsys.readouterr().out == written
    assert run(["inspect", "page.html", "--html", "no/proof.html"]) == 4
    capsys.readouterr()
    (desk / "second.html").write_text(SCRAPED, "utf-8")
    assert run(["inspect", "page.html", "second.html", "--html", "proof.html"]) == 0
    captured = capsys.readouterr()
    assert captured.out.startswith("2 pages\n")
    assert captured.err == "octavo: wrote proof.html\n"


@pytest.mark.parametrize("proof", [[], ["--html", "../proof.html"]])
def test_inspect_says_what_is_not_read_and_what_to_do_about_it(
    desk: Path, capsys: pytest.CaptureFixture[str], proof: list[str]
) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    (desk / "more").mkdir()
    (desk / "more" / "page.html").write_text(SCRAPED, "utf-8")
    assert run(["inspect", ".", *proof]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert ".: warning RDR018: Not read in this folder: “more/”." in said
    assert "RDR018: if they belong to the book, name folders" in said


def test_keep_and_drop_take_expressions_and_selectors(desk: Path) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    flags = ["--keep", "css:nav a[href='/l']", "--drop", "/WET foot/i", "--drop", "css:h1"]
    assert run(["convert", "page.html", "-o", "a.txt", "-q", *flags]) == 0
    text = (desk / "a.txt").read_text("utf-8")
    assert "Library" in text
    assert not [word for word in ("Home", "footprints", "Chapter") if word in text]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("/(/", "/(/: not a regular expression"),
        ("css:p[", "css:p[: not a CSS selector"),
        ("CHR999", "there is no code CHR999"),
    ],
)
def test_an_entry_that_means_nothing_is_wrong_usage(
    desk: Path, capsys: pytest.CaptureFixture[str], entry: str, message: str
) -> None:
    folder = manuscript_folder(desk / "book", TOML + f"[clean]\nkeep = ['{entry}']\n")
    for command in (["build", str(folder)], ["inspect", str(folder), "--drop", entry]):
        assert run(command) == 2
        assert (
            f"octavo: error: {folder}/octavo.toml:9: clean.keep: {message}"
            in capsys.readouterr().err
        )
    assert not (folder / "dist").exists()

    assert run(["convert", str(folder / "chapters"), "--drop", entry]) == 2
    assert f"octavo: error: {message}" in capsys.readouterr().err


def test_inspect_gives_every_entry_as_json(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = manuscript_folder(desk / "book", TOML + '[clean]\ndrop = ["flood"]\n')
    assert run(["inspect", str(folder), "--json"]) == 0
    pages = json.loads(capsys.readouterr().out)["pages"]
    assert [page["chapter"] for page in pages] == ["The Lamp", "The Stairs", "The Door"]
    assert pages[0]["entries"] == [{"kept": "The lamp in the harbour office burned until three."}]
    assert [entry["code"] for entry in pages[2]["entries"]] == ["CHR011"]


def test_check_says_how_a_book_stands_and_goes_on_after_one_that_is_none(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("octavo.app.validators.epubcheck.find_lacking", lambda: "EPUBCheck")
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    assert run(["convert", "page.html", "-o", "a.epub", "-q"]) == 0
    assert run(["check", "nothing.epub", "a.epub"]) == 4
    captured = capsys.readouterr()
    assert "a.epub: ok" in captured.out
    assert "not checked by EPUBCheck: EPUBCheck is not installed" in captured.err
    assert "octavo: error: nothing.epub: no such file" in captured.err


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_says_in_words_what_an_option_takes(
    name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run([name, "--help"]) == 0
    assert "<" not in capsys.readouterr().out


def test_check_ends_with_1_when_a_book_is_broken(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("octavo.app.validators.epubcheck.find_lacking", lambda: "EPUBCheck")
    with zipfile.ZipFile(desk / "a.epub", "w") as archive:
        archive.writestr("a.txt", "It was cold.")
    assert run(["check", "a.epub", "-q"]) == 1


def test_check_writes_sarif_and_tells_in_json_what_it_did_not_do(
    desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("octavo.app.validators.epubcheck.find_lacking", lambda: "EPUBCheck")
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    bare = ["--set", "book.cover=none", "-q"]
    assert run(["convert", "page.html", "-o", "a.kepub.epub", "-o", "a.json", *bare]) == 0
    arguments = ["a.kepub.epub", "a.json", "--for", "kindle", "--skip", "ace"]
    assert run(["check", *arguments, "--sarif", "a.sarif", "--json", "--strict"]) == 3
    (book,) = json.loads(capsys.readouterr().out)["books"]
    assert book["ran"] == ["octavo's own checks, against its tree"]
    assert [missing["checker"] for missing in book["missing"]] == ["EPUBCheck"]
    assert [finding["code"] for finding in book["findings"]] == ["KIN004", "CHK003"]
    (run_of,) = json.loads((desk / "a.sarif").read_text("utf-8"))["runs"]
    assert [result["ruleId"] for result in run_of["results"]] == ["KIN004", "CHK003"]


def test_build_writes_its_warnings_as_sarif_with_their_lines(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "1.md").write_text("# Fog\n\nIt was cold.\n\nSee [the lamp](#lamp).\n", "utf-8")
    manuscript = '[book]\ntitle = "Fog"\nlanguage = "en"\nchapters = ["1.md"]\n'
    (desk / "octavo.toml").write_text(manuscript, "utf-8")
    assert run(["build", "--to", "txt", "--strict", "--sarif", "a.sarif"]) == 3
    (made,) = json.loads((desk / "a.sarif").read_text("utf-8"))["runs"]
    (result,) = made["results"]
    place = result["locations"][0]["physicalLocation"]
    assert (result["ruleId"], result["level"]) == ("STR011", "warning")
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("1.md", 5)

    (desk / "octavo.toml").write_text(manuscript.replace("1.md", "2.md"), "utf-8")
    assert run(["build", "--sarif", "-"]) == 2
    (made,) = json.loads(capsys.readouterr().out)["runs"]
    (undone,) = made["invocations"][0]["toolExecutionNotifications"]
    assert "2.md" in undone["message"]["text"]

    (desk / "octavo.toml").write_text("[book]\ntitel = 1\nauthors = 2\n", "utf-8")
    assert run(["build", "--sarif", "-"]) == 2
    captured = capsys.readouterr()
    (made,) = json.loads(captured.out)["runs"]
    lines = [one["message"]["text"] for one in made["invocations"][0]["toolExecutionNotifications"]]
    assert [line.partition(": ")[0] for line in lines] == ["octavo.toml:2", "octavo.toml:3"]
    assert "octavo: error: octavo.toml:3: book.authors: expected a list" in captured.err


@pytest.mark.parametrize("wrong", [["--for", "nook"], ["--skip", "spelling"]])
def test_check_refuses_readers_and_checkers_that_nobody_knows(
    desk: Path, capsys: pytest.CaptureFixture[str], wrong: list[str]
) -> None:
    assert run(["check", str(desk / "a.epub"), *wrong]) == 2
    assert "known are" in capsys.readouterr().err


def test_profiles_are_set_from_the_command_line(
    desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (desk / "page.html").write_text(SCRAPED, "utf-8")
    settings = ["--set", "epub.profiles=kindle, kobo", "--set", "book.cover=none"]
    assert run(["convert", "page.html", "-o", "a.epub", *settings]) == 0
    assert "warning KIN004: the book has no cover picture" in capsys.readouterr().err
    assert run(["convert", "page.html", "-o", "a.epub", "--set", "epub.profiles=nook"]) == 2


def test_init_then_build(desk: Path) -> None:
    assert run(["init", "book", "--title", "Fog", "--author", "Ida Bell"]) == 0
    assert run(["init", "book"]) == 2
    assert run(["build", "book", "--to", "epub", "-q"]) == 0
    assert names_in(desk / "book" / "dist") == ["fog.epub"]


def test_doctor_ends_with_5_only_if_something_needed_is_missing(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from octavo.app.doctor import Item, State

    found = [Item("Pango", State.FOUND, "loads"), Item("Font: Thai", State.ABSENT, "", "get Thai")]
    monkeypatch.setattr("octavo.app.doctor.diagnose", lambda: tuple(found))
    monkeypatch.setattr("octavo.cli.doctor.diagnose", lambda: tuple(found))
    assert run(["doctor"]) == 0
    assert "  get Thai\n" in capsys.readouterr().out
    found.append(Item("PDF", State.MISSING, "no PDF", "apt-get install pango"))
    assert run(["doctor", "--json"]) == 5
    whole = json.loads(capsys.readouterr().out)
    assert whole["schema"] == "octavo-doctor/1"
    assert whole["items"][2]["remedy"] == "apt-get install pango"

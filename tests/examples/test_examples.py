"""Everything in `examples/` runs as it stands, in a folder of its own."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from tests.manuscript_folder import SCRAPED, manuscript_folder, names_in

import octavo

EXAMPLES = Path(__file__).parents[2] / "examples"


def run(
    name: str, *arguments: str, here: Path, expected: int = 0, said: str = ""
) -> subprocess.CompletedProcess[str]:
    done = subprocess.run(
        [sys.executable, "-W", "error", EXAMPLES / name, *arguments],
        cwd=here,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        env={"PYTHONIOENCODING": "utf-8", "PYTHONPATH": "", "PATH": ""},
    )
    assert (done.returncode, done.stderr.partition("\n")[0]) == (expected, said)
    return done


def test_every_example_is_tested_here() -> None:
    assert {path.name for path in EXAMPLES.iterdir() if path.is_file()} == {
        "clean_page.py",
        "book_from_data.py",
        "batch_folders.py",
        "release.yml",
    }


def test_clean_page_prints_the_story_and_what_was_removed(tmp_path: Path) -> None:
    story, _, ledger = run("clean_page.py", here=tmp_path).stdout.partition(" characters read")
    assert story.startswith("At low water the road came up out of the sea")
    assert "Advertisement" not in story
    assert "CHR" in ledger
    assert "'Home Library'" in ledger
    assert names_in(tmp_path) == []


def test_clean_page_takes_a_page_of_yours(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text(SCRAPED, "utf-8")
    assert (
        "The lamp in the harbour office" in run("clean_page.py", "page.html", here=tmp_path).stdout
    )


def test_batch_folders_without_a_folder_says_how_it_is_used(tmp_path: Path) -> None:
    said = "Make an EPUB of every folder of pages below a folder, several at a time."
    done = run("batch_folders.py", here=tmp_path, expected=1, said=said)
    assert "Usage: python batch_folders.py FOLDER [OUT]" in done.stderr


def test_book_from_data_makes_a_book(tmp_path: Path) -> None:
    done = run("book_from_data.py", here=tmp_path)
    assert names_in(tmp_path) == ["log-of-the-heron.epub"]
    assert done.stdout.startswith("log-of-the-heron.epub: ")


def test_batch_folders_makes_what_can_be_made(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "good/1.html": SCRAPED,
        "bad/1.html": "",
        "fair/1.txt": "Cold.",
    }
    manuscript_folder(tmp_path / "shelf", files=files)
    done = run("batch_folders.py", "shelf", "out", here=tmp_path, expected=1)
    assert names_in(tmp_path / "out") == ["fair.epub", "good.epub"]
    assert "bad: not made: " in done.stdout
    assert "the file is empty" in done.stdout


def test_the_workflow_says_what_the_command_line_understands(
    capsys: pytest.CaptureFixture[str],
) -> None:
    from octavo.cli.program import run as octavo

    workflow = yaml.safe_load((EXAMPLES / "release.yml").read_text("utf-8"))
    steps = workflow["jobs"]["book"]["steps"]
    script = "\n".join(step.get("run", "") for step in steps)
    commands = re.findall(r"^octavo (\w+)(.*)$", script, re.MULTILINE)
    assert [name for name, _ in commands] == ["build", "check"]
    for name, rest in commands:
        assert octavo([name, "--help"]) == 0
        shown = capsys.readouterr().out
        for flag in re.findall(r"--[\w-]+", rest):
            assert re.search(rf"{flag}\b", shown), f"octavo {name} has no {flag}"


def readme_program() -> str:
    text = (EXAMPLES.parent / "README.md").read_text("utf-8")
    (program,) = re.findall(r"```python\n(import octavo\n.*?)```", text, re.DOTALL)
    assert isinstance(program, str)
    return program


@pytest.mark.slow
def test_the_program_of_the_readme_runs_as_a_script(tmp_path: Path) -> None:
    """The processes that it starts do not run it again, and say nothing."""
    for folder in ("chapters", "strangers"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "1.html").write_text(SCRAPED, "utf-8")
    (tmp_path / "page.html").write_text(SCRAPED, "utf-8")
    (tmp_path / "program.py").write_text(readme_program(), "utf-8")
    done = subprocess.run(
        [sys.executable, "-W", "error", "program.py"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(Path(octavo.__file__).parents[1])},
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    assert (tmp_path / "book.epub").is_file()
    assert (tmp_path / "book.pdf").is_file()

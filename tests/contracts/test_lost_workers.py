"""A process that dies over a page, hangs or eats memory costs that page its finesse, and never the book."""

import json
import multiprocessing
import os
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from pathlib import Path

import pytest
from PIL import Image as Picture
from PIL.PngImagePlugin import PngInfo
from tests.manuscript_folder import manuscript_folder
from tests.sabotage import CRASH, DIE, EAT, SLEEP, SPIN, Sabotage, saved_pages

import octavo
from octavo.app.build import Job, plan_pages, run_job
from octavo.app.processes import pool
from octavo.app.processes.workers import confined
from octavo.app.publish import target_of
from octavo.app.sources import page_at
from octavo.cli.program import run
from octavo.findings.errors import WorkerLostError
from octavo.findings.ledger import open_ledger
from octavo.findings.limits import Limits
from octavo.manuscript import Manuscript
from octavo.writers.pdf.work import Work

TIGHT = Limits(worker_memory=512, chapter_seconds=1)


@pytest.fixture(scope="module")
def executor() -> Iterator[Executor]:
    with confined(2, TIGHT) as pool:
        yield pool


@pytest.mark.parametrize(
    ("deed", "reason"),
    [
        (CRASH, r"ended by SIG(SEGV|BUS)"),
        (DIE, "ended by SIGKILL"),
        (EAT, r"more memory than 512 MiB \(limits.worker-memory\)"),
        (SPIN, r"more than 1 seconds of the processor \(limits.chapter-seconds\)"),
        (SLEEP, "had not ended after 2 seconds"),
    ],
    ids=["crashes", "is killed", "eats memory", "spins", "sleeps"],
)
def test_the_page_at_fault_is_given_in_plain_text_and_no_other(
    executor: Executor,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    deed: str,
    reason: str,
) -> None:
    monkeypatch.setattr(pool, "_PATIENCE", 2 if deed == SLEEP else 60)
    pages = saved_pages(tmp_path / "pages", 6, marked=4)
    whole = octavo.convert(pages)
    outcome = octavo.convert(pages, executor=Sabotage(executor, deed, "halcyon"))
    plain = [one for one in outcome.findings if one.code == "RDR014"]
    assert [Path(str(one.origin)).name for one in plain] == ["4.html"]
    assert re.search(reason, plain[0].evidence)
    assert "The halcyon stood at the weir for 4 nights, and nobody asked it why." in (
        outcome.document.plain_text()
    )
    assert "“Tide 4,” said the keeper & shut the gate" in outcome.document.plain_text()
    assert open_ledger(outcome).balances
    kept = [section for at, section in enumerate(outcome.document.spine) if at != 3]
    assert kept == [section for at, section in enumerate(whole.document.spine) if at != 3]


@pytest.mark.skipif(not hasattr(os, "kill"), reason="signals are POSIX's")
def test_a_process_that_is_killed_once_costs_nothing(executor: Executor) -> None:
    """Somebody else may have killed it: the call is done again before anything is given up."""
    number = executor.submit(eval, "__import__('os').getpid()").result()
    slow = [executor.submit(eval, "__import__('time').sleep(0.5) or 7") for _ in range(2)]
    time.sleep(0.2)
    os.kill(number, signal.SIGKILL)
    assert [future.result() for future in slow] == [7, 7]
    assert number not in {
        executor.submit(eval, "__import__('os').getpid()").result() for _ in "abcd"
    }


def test_a_section_that_cannot_be_set_is_set_plainly(executor: Executor, tmp_path: Path) -> None:
    pymupdf = pytest.importorskip("pymupdf")
    book = octavo.convert(saved_pages(tmp_path / "pages", 3, marked=2)).document
    target = tmp_path / "book.pdf"
    findings = octavo.write_pdf(book, target, executor=Sabotage(executor, CRASH, "halcyon"))
    (plain,) = [one for one in findings if one.code == "PDF006"]
    assert plain.message.startswith("Chapter 2")
    assert "ended by SIG" in plain.evidence
    with pymupdf.open(target) as pdf:
        text = re.sub(r"\s+", " ", "".join(page.get_text() for page in pdf))
    for at, bird in ((1, "heron"), (2, "halcyon"), (3, "heron")):
        assert f"The {bird} stood at the weir for {at} nights" in text.replace("- ", "")


def test_a_picture_over_which_a_process_is_lost_becomes_its_words(
    executor: Executor, tmp_path: Path
) -> None:
    (folder,) = saved_pages(tmp_path / "pages", 3, marked=0)
    for name in ("boat", "lamp"):
        picture = Picture.new("RGB", (40, 30), (90, 40, 20))
        picture.save(folder / f"{name}.png", pnginfo=_comment(name))
    page = folder / "2.html"
    shown = "<p><img src='boat.png' alt='A boat'></p><p><img src='lamp.png' alt='A lamp'></p>"
    page.write_text(page.read_text("utf-8").replace("<p>It rained", f"{shown}<p>It rained"))
    assert len(octavo.convert([folder], executor=executor).document.resources) == 1
    outcome = octavo.convert([folder], executor=Sabotage(executor, CRASH, "the boat's own"))
    (found,) = [one for one in outcome.findings if one.code == "RES002"]
    assert "a process was lost over it: its process was ended by SIG" in found.message
    assert "A boat" in outcome.document.plain_text()
    assert len(outcome.document.resources) == 1


def _comment(name: str) -> PngInfo:
    info = PngInfo()
    info.add_text("Comment", f"the {name}'s own")
    return info


def job_of(folder: Path, *names: str) -> Job:
    """Return the job of a book of the saved pages in a folder."""
    pages = sorted((folder / "pages").glob("*.html"))
    targets = [target_of(folder / name) for name in names]
    return plan_pages([page_at(page) for page in pages], Manuscript(folder), targets)


def test_where_no_pdf_can_be_made_the_other_formats_are(executor: Executor, tmp_path: Path) -> None:
    saved_pages(tmp_path / "pages", 3, marked=2)
    job = job_of(tmp_path, "book.pdf", "book.epub")

    class Unsettable(Sabotage):
        def _bears_mark(self, argument: object) -> bool:
            return type(argument).__name__ == "Work"

    result = run_job(job, executor=Unsettable(executor, DIE, ""))
    assert [file.path.name for file in result.files] == ["book.epub"]
    assert [one.code for one in result.findings if one.code.startswith("PDF")] == ["PDF007"]


def test_a_strict_run_writes_nothing(executor: Executor, tmp_path: Path) -> None:
    saved_pages(tmp_path / "pages", 6, marked=4)
    job = job_of(tmp_path, "book.epub")
    result = run_job(job, executor=Sabotage(executor, CRASH, "halcyon"), strict=True)
    assert result.refused
    assert not (tmp_path / "book.epub").exists()


def test_of_an_epub_over_which_a_process_is_lost_the_documents_are_given_in_plain_text(
    executor: Executor, tmp_path: Path
) -> None:
    novel = tmp_path / "novel.epub"
    book = octavo.convert(saved_pages(tmp_path / "pages", 3, marked=2)).document
    octavo.write_epub(book, novel)
    outcome = octavo.convert([novel], executor=Sabotage(executor, CRASH, "PK"))
    (plain,) = [one for one in outcome.findings if one.code == "RDR014"]
    assert str(plain.origin) == str(novel)
    assert "ended by SIG" in plain.evidence
    text = outcome.document.plain_text()
    at = [text.index(f"The {bird} stood at the weir") for bird in ("heron", "halcyon")]
    assert at == sorted(at)
    assert outcome.document.metadata.title == book.metadata.title
    assert open_ledger(outcome).balances
    job = plan_pages([page_at(novel)], Manuscript(tmp_path), [target_of(tmp_path / "again.epub")])
    assert run_job(job, executor=Sabotage(executor, CRASH, "PK"), strict=True).refused
    assert not (tmp_path / "again.epub").exists()
    assert [
        one.path.name for one in run_job(job, executor=Sabotage(executor, CRASH, "PK")).files
    ] == ["again.epub"]


def test_somebody_elses_pool_that_breaks_is_relieved(tmp_path: Path) -> None:
    """A server lives on: its pool is lost, as such pools are, and its book is made all the same."""
    pages = saved_pages(tmp_path / "pages", 6, marked=4)
    with ProcessPoolExecutor(2, multiprocessing.get_context("forkserver")) as pool:
        outcome = octavo.convert(pages, executor=Sabotage(pool, CRASH, "halcyon", times=1))
    assert outcome == octavo.convert(pages)


SLOW = "<p>On." * 160_000 + "<p>The ninth key.</p>"
"""Less than a MiB of paragraphs, all so short that it takes several times the second that a MiB is allowed."""


@pytest.mark.slow
def test_a_page_that_is_made_to_take_for_ever_is_in_the_book(tmp_path: Path) -> None:
    """The real thing, from the command line: no executor is played with."""
    folder = manuscript_folder(
        tmp_path / "book",
        '[book]\ntitle = "The Weir"\nchapters = ["pages/*.html"]\n[build]\nformats = ["txt"]\n'
        "[limits]\nchapter-seconds = 1\nisolate = true\n",
    )
    saved_pages(folder / "pages", 2, marked=0)
    (folder / "pages" / "3.html").write_text(f"<body><p>It begins.</p>{SLOW}</body>")
    assert run(["build", str(folder), "--ledger", str(tmp_path / "ledger.json")]) == 0
    assert "The ninth key." in (folder / "dist" / "the-weir.txt").read_text("utf-8")
    ledger = json.loads((tmp_path / "ledger.json").read_text("utf-8"))
    (lost,) = (found for found in ledger["findings"] if found["code"] == "RDR014")
    assert lost["severity"] == "warning"  # so that a strict build makes nothing
    # A busy machine may give the process no processor for ten times as long.
    assert re.search(r"limits\.chapter-seconds|had not ended after 10 seconds", str(lost))


@pytest.mark.slow
def test_confined_processes_make_the_same_bytes_and_say_nothing(tmp_path: Path) -> None:
    """Refused what they might try besides, libraries complain on standard error: they try nothing."""
    toml = '[book]\ntitle = "The Weir"\nchapters = ["pages/*.html"]\n[build]\nformats = ["epub", "pdf"]\n'
    folder = manuscript_folder(tmp_path / "book", toml, {})
    saved_pages(folder / "pages", 4, marked=0)
    command = [sys.executable, "-m", "octavo", "build", str(folder), "-q", "--out"]
    confinements: dict[str, list[str]] = {"one": [], "two": ["-j2"]}
    confinements["isolated"] = ["-j1", "--set", "limits.isolate=true"]
    for name, flags in confinements.items():
        shutil.rmtree(folder / ".octavo", ignore_errors=True)
        done = subprocess.run(
            [*command, str(tmp_path / name), *flags],
            capture_output=True, text=True, timeout=110, check=False,
        )  # fmt: skip
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    for name in ("two", "isolated"):
        for made in ("the-weir.epub", "the-weir.pdf"):
            assert (tmp_path / "one" / made).read_bytes() == (tmp_path / name / made).read_bytes()


def test_a_section_that_cannot_be_set_even_plainly_is_named(
    executor: Executor, tmp_path: Path
) -> None:
    book = octavo.convert(saved_pages(tmp_path / "pages", 3, marked=2)).document

    class Unsettable(Sabotage):
        def _bears_mark(self, argument: object) -> bool:
            return isinstance(argument, Work) and self.mark in f"{argument.name} {argument.markup}"

    sabotage = Unsettable(executor, CRASH, "halcyon")
    with pytest.raises(WorkerLostError, match=r"chapter-2.* not even in plain paragraphs"):
        octavo.write_pdf(book, tmp_path / "book.pdf", executor=sabotage)
    assert not (tmp_path / "book.pdf").exists()
    sabotage = Unsettable(executor, CRASH, "titlepage.page ")
    with pytest.raises(WorkerLostError, match=r"titlepage.page cannot be set: its process"):
        octavo.write_pdf(book, tmp_path / "book.pdf", executor=sabotage)

"""The same book has the same bytes, wherever, whenever and however it is built.

A build is a process of its own: the sample manuscripts as EPUB, the shortest as PDF too, and a folder
of saved pages cleaned on one process or two. In every run of the tests a few builds change all that
can be changed at once; with `OCTAVO_ALL_VARIATIONS=1` each thing is changed by itself, so that what
makes a difference has a name.
"""

import hashlib
import io
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image as Picture
from tests.manuscript_folder import CHAPTERS, TOML, build

MANUSCRIPTS = Path(__file__).parents[2] / "manuscripts"
PRINTED = "ame-no-shiori"
FAKETIME = next(Path("/usr/lib").glob("*/faketime/libfaketime.so.1"), None)
"""Debian's faketime, which lies to every library of a process; Python's clock is set back without it."""

RUNNER = """
import os, sys, time
umask, clock, *commands = sys.argv[1:]
os.umask(int(umask, 8))
if clock:
    now = float(clock)
    local, universal = time.localtime, time.gmtime
    time.time = lambda: now
    time.time_ns = lambda: int(now * 1e9)
    time.localtime = lambda at=None: local(now if at is None else at)
    time.gmtime = lambda at=None: universal(now if at is None else at)
from octavo.cli.program import run
for command in commands:
    if code := run(command.split("\\x1f")):
        sys.exit(code)
"""


@dataclass(frozen=True, slots=True)
class Variation:
    """How a build differs from any other."""

    name: str
    env: Mapping[str, str] = field(default_factory=dict)
    inside: bool = False
    """Whether the build is started from the folder that holds the sources, with relative paths."""
    umask: str = "022"
    place: str = "books"
    backwards: bool = False
    """Whether files are made in the other order."""
    mtime: float = 1_700_000_000
    jobs: str = "1"
    clock: str = ""
    python: tuple[str, ...] = ()
    printed: bool = True
    """Whether the PDF is looked at: WeasyPrint 70 places a group elsewhere without its assertions."""


PLAIN = Variation("plain", {"PYTHONHASHSEED": "0"})
ALONE = (
    Variation("clock of 1979", clock="300000000"),
    Variation("clock of 2038", clock="2150000000"),
    Variation("clock of 2107", clock="4330000000"),
    Variation("zone ahead", {"TZ": "Pacific/Kiritimati"}),
    Variation("zone behind", {"TZ": "America/St_Johns"}),
    Variation("zone of odd minutes", {"TZ": "Asia/Kathmandu"}),
    Variation("zone that is none", {"TZ": "Nowhere/At_All"}),
    Variation("locale C", {"LC_ALL": "C", "LANG": "C"}),
    Variation("locale C with UTF-8", {"LC_ALL": "C.UTF-8"}),
    Variation("Turkish", {"LC_ALL": "tr_TR.UTF-8", "LANGUAGE": "tr"}),
    Variation("Japanese, another encoding", {"LC_ALL": "ja_JP.eucJP", "PYTHONUTF8": "0"}),
    Variation("hash seed 1", {"PYTHONHASHSEED": "1"}),
    Variation("hash seed 2", {"PYTHONHASHSEED": "4294967295"}),
    Variation("hash seed by chance", {"PYTHONHASHSEED": "random"}),
    Variation("from within the folder", inside=True),
    Variation("files for nobody else", umask="077"),
    Variation("files for everybody", umask="000"),
    Variation("a long path", place="/".join(["a-rather-long-name-of-a-folder"] * 5)),
    Variation("a path with spaces and letters", place="Bücher & 本/the 2nd try"),
    Variation("files made backwards", backwards=True),
    Variation("sources of 1980", mtime=315_532_800),
    Variation("sources of the future", mtime=4_000_000_000),
    Variation("two processes", jobs="2"),
    Variation("processes of octavo's choice", jobs="0"),
    Variation("another home", {"HOME": "/nonexistent", "XDG_CONFIG_HOME": "/nonexistent"}),
    Variation(
        "a narrow screen without colours", {"NO_COLOR": "1", "COLUMNS": "20", "TERM": "dumb"}
    ),
    Variation("colours by force", {"FORCE_COLOR": "1", "COLUMNS": "400"}),
    Variation("another temporary folder", {"TMPDIR": "."}),
    Variation("no docstrings", python=("-OO",), printed=False),
    Variation("development mode", python=("-X", "dev")),
)
TOGETHER = (
    Variation(
        "early, east and Turkish",
        {"TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "1", "NO_COLOR": "1",
         "COLUMNS": "20", "HOME": "/nonexistent"},
        True, "077", "Bücher & 本/the 2nd try", True, 315_532_800, "2", "300000000",
    ),
    Variation(
        "late, west and C",
        {"TZ": "America/St_Johns", "LC_ALL": "C", "PYTHONHASHSEED": "random", "FORCE_COLOR": "1",
         "PYTHONUTF8": "0"},
        False, "000", "/".join(["a-rather-long-name-of-a-folder"] * 5), False, 4_000_000_000, "0",
        "4330000000", ("-X", "dev"),
    ),
)  # fmt: skip
ALL = os.environ.get("OCTAVO_ALL_VARIATIONS") == "1"


def pages() -> dict[str, bytes]:
    """Return a folder of saved pages, the same from one run to the next."""
    files = {}
    for number in range(1, 13):
        lines = "".join(
            f"<p>On the {number * at}th step the lamp went out, and {at} people laughed at it.</p>"
            for at in range(2, 30)
        )
        files[f"page-{number}.html"] = (
            f"<!DOCTYPE html><html lang=en><title>Chapter {number} - The Lamp</title>"
            f"<nav><a href=/>Home</a></nav><div class=text><h1>Chapter {number}</h1>{lines}"
            f'<p><img data-src="art/lamp-{number % 3}.webp" alt="A lamp"></p>{lines}</div>'
            "<p>Read this chapter first at the site of the lamp.</p></html>"
        ).encode()
    return files


def lay_out(folder: Path, variation: Variation, files: Mapping[str, bytes]) -> None:
    """Put the sources into a folder, in the order and with the times of the variation."""
    sources = {
        f"{path.relative_to(MANUSCRIPTS)}": path.read_bytes()
        for path in sorted(MANUSCRIPTS.rglob("*"))
        if path.is_file() and "dist" not in path.parts
    }
    sources |= {f"saved/{name}": data for name, data in files.items()}
    for name in sorted(sources, reverse=variation.backwards):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(sources[name])
        os.utime(path, (variation.mtime, variation.mtime))


def digests(tmp_path: Path, variation: Variation, files: Mapping[str, bytes]) -> dict[str, str]:
    """Build everything under a variation, and return the SHA-256 of each book."""
    root = tmp_path / variation.name.replace(" ", "-")
    folder = root / variation.place
    folder.mkdir(parents=True)
    lay_out(folder, variation, files)
    start = folder if variation.inside else tmp_path
    prefix = Path() if variation.inside else folder
    names = sorted(path.name for path in MANUSCRIPTS.iterdir() if path.is_dir())
    for name in names:  # EPUB alone, but for one
        toml = folder / name / "octavo.toml"
        if name != PRINTED:
            text = toml.read_text("utf-8").replace(
                'formats = ["epub", "pdf"]', 'formats = ["epub"]'
            )
            toml.write_text(text, "utf-8")
    out = prefix / "out"
    (folder / "out").mkdir()
    commands = [
        ["build", *(str(prefix / name) for name in names), "-q", "-j", variation.jobs],
        [
            "convert",
            str(prefix / "saved"),
            "-o",
            str(out / "saved.epub"),
            "-q",
            "-j",
            variation.jobs,
        ],
    ]
    env = {key: value for key, value in os.environ.items() if key != "SOURCE_DATE_EPOCH"}
    env |= variation.env
    env["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    if variation.clock and FAKETIME is not None:
        env |= {
            "LD_PRELOAD": str(FAKETIME),
            "FAKETIME_FMT": "%s",
            "FAKETIME": f"@{variation.clock}",
        }
        env |= {"FAKETIME_DONT_FAKE_MONOTONIC": "1", "DONT_FAKE_MONOTONIC": "1"}
    said = ["\x1f".join(command) for command in commands]
    subprocess.run(
        [
            sys.executable,
            *variation.python,
            "-W",
            "ignore",
            "-c",
            RUNNER,
            variation.umask,
            variation.clock,
            *said,
        ],
        cwd=start,
        env=env,
        check=True,
        capture_output=True,
        timeout=100,
    )
    made = [*folder.glob("*/dist/*"), *(folder / "out").iterdir()]
    found = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in made}
    shutil.rmtree(root)
    return found


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return pages() | {f"art/lamp-{number}.webp": lamp(number) for number in range(3)}


def lamp(number: int) -> bytes:
    buffer = io.BytesIO()
    picture = Picture.radial_gradient("L").resize((300, 200))
    Picture.merge("RGB", (picture, picture.rotate(number), picture.rotate(90))).save(buffer, "WEBP")
    return buffer.getvalue()


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory, files: dict[str, bytes]) -> dict[str, str]:
    return digests(tmp_path_factory.mktemp("plain"), PLAIN, files)


@pytest.mark.slow
@pytest.mark.timeout(300)
@pytest.mark.parametrize("variation", ALONE if ALL else TOGETHER, ids=lambda each: each.name)
def test_a_book_has_the_same_bytes(
    tmp_path: Path, variation: Variation, plain: dict[str, str], files: dict[str, bytes]
) -> None:
    assert len(plain) == 5
    found = digests(tmp_path, variation, files)
    if not variation.printed:
        found |= {name: digest for name, digest in plain.items() if name.endswith(".pdf")}
    assert found == plain


def test_there_are_enough_variations_and_the_few_change_all_that_the_many_change() -> None:
    assert len(ALONE) >= 24
    for name in ("inside", "umask", "place", "backwards", "mtime", "jobs", "clock", "python"):
        assert any(getattr(each, name) != getattr(PLAIN, name) for each in TOGETHER)


def members(path: Path) -> dict[str, tuple[bytes, object]]:
    with zipfile.ZipFile(path) as archive:
        return {
            entry.filename: (
                archive.read(entry),
                (
                    entry.date_time,
                    entry.external_attr,
                    entry.create_system,
                    entry.extra,
                    entry.comment,
                ),
            )
            for entry in archive.infolist()
        }


def changed(before: Path, after: Path) -> list[str]:
    """Return the names of the members that differ, were added or are gone."""
    old, new = members(before), members(after)
    assert list(old) == list(new)
    return [name for name in old if old[name] != new[name]]


def write_manuscript(folder: Path, changes: Mapping[str, str], toml: str = TOML) -> Path:
    (folder / "chapters").mkdir(parents=True)
    (folder / "octavo.toml").write_text(toml.replace('"epub", "txt"', '"epub"'), "utf-8")
    for name, text in {**CHAPTERS, **changes}.items():
        (folder / name).write_text(text, "utf-8")
    return build(folder).files[0].path


def test_a_changed_chapter_changes_its_own_member_and_nothing_else(tmp_path: Path) -> None:
    before = write_manuscript(tmp_path / "before", {})
    words = CHAPTERS["chapters/2.md"].replace("wet", "dry")
    after = write_manuscript(tmp_path / "after", {"chapters/2.md": words})
    assert changed(before, after) == ["EPUB/text/s0002.xhtml"]


def test_a_changed_title_of_a_chapter_changes_the_contents_too(tmp_path: Path) -> None:
    before = write_manuscript(tmp_path / "before", {})
    words = CHAPTERS["chapters/2.md"].replace("The Stairs", "The Landing")
    after = write_manuscript(tmp_path / "after", {"chapters/2.md": words})
    assert sorted(changed(before, after)) == [
        "EPUB/text/nav.xhtml", "EPUB/text/s0002.xhtml", "EPUB/toc.ncx",
    ]  # fmt: skip


@pytest.mark.parametrize("way", ["the builder's", "the book's"])
def test_another_date_changes_the_package_document_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, way: str
) -> None:
    dated = TOML.replace("[build]", 'date = "2026-03-01"\n[build]')
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = write_manuscript(tmp_path / "before", {}, dated)
    if way == "the builder's":
        monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    else:
        dated = dated.replace("2026-03-01", "2026-03-02")
    after = write_manuscript(tmp_path / "after", {}, dated)
    assert "EPUB/content.opf" in changed(before, after)
    shown = set() if way == "the builder's" else {"EPUB/text/colophon.xhtml"}
    assert set(changed(before, after)) == {"EPUB/content.opf", *shown}

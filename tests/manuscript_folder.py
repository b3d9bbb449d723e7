"""Small manuscripts on disk, for tests that build them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from octavo.app.build import plan, run_job
from octavo.app.publish import BuildResult
from octavo.manuscript import load_manuscript

CHAPTERS: Final[Mapping[str, str]] = {
    "chapters/1.md": "# The Lamp\n\nThe lamp in the harbour office burned until three.\n",
    "chapters/2.md": "# The Stairs\n\nThere were wet footprints on the stairs.\n",
    "chapters/10.md": "# The Door\n\nNobody had opened it since the flood.\n",
}
TOML: Final = """\
[book]
title = "The Wet Stairs"
authors = ["Ida Bell"]
language = "en-GB"
chapters = ["chapters/*.md"]
[build]
formats = ["epub", "txt"]
"""
SCRAPED: Final = (
    "<title>Chapter 1: The Lamp - The Wet Stairs | A Site</title><body>"
    "<nav class='menu'><a href='/'>Home</a> <a href='/l'>Library</a></nav>"
    "<h1>Chapter 1: The Lamp</h1><div class='chapter-text'>"
    "<p>The lamp in the harbour office burned until three, and then somebody put it out.</p>"
    "<p>“Who was it?” asked Ida, but the night watchman only shook his head at her.</p>"
    "<p>There were wet footprints on the stairs. They led up, and none of them led down.</p>"
    "</div><div class='share'><button>Share</button></div></body>"
)
"""A saved page with furniture around three paragraphs."""


def manuscript_folder(
    folder: Path, toml: str = TOML, files: Mapping[str, str | bytes] = CHAPTERS
) -> Path:
    """Write a manuscript into `folder`, which is made, and return it."""
    for name, content in {"octavo.toml": toml, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def build(folder: Path, *, out: Path | None = None, **how: Any) -> BuildResult:
    """Make what `octavo.toml` in `folder` says, into its `dist/` or `out`; `how` are arguments of `run_job`."""
    return run_job(plan(load_manuscript(folder), out), **how)


def names_in(folder: Path) -> list[str]:
    """Return every file below `folder`, hidden ones too, by its path there, sorted."""
    return sorted(
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    )

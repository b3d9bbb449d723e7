"""A clean book with 2,000 chapters and 4 million words → how long each tool takes to make an EPUB of it.

    apt-get install pandoc calibre     (missing ones are left out)
    python -m benchmarks.epub [--chapters 2000] [--words 2000] [--runs 3]

The tools run in turn, `--runs` times over, each in a process of its own, and are given the same text in
the form that suits them best: octavo its tree, EbookLib strings of XHTML, pandoc a Markdown file (it is
slower with HTML), calibre an EPUB, which it reads faster than a folder of HTML. The *limit* is what no
writer can avoid: compressing the files of octavo's book, ready in memory, into a zip at the same level.
Seconds are of CPU, from the text in that form to the file on the disk.
"""

import argparse
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks import prose
from benchmarks.measuring import RUNS, Measured, Watch, measure, medians

_MARKDOWN: Final = "book.md"
_MARKDOWN_FOLDER: Final = "markdown"
_EBOOKLIB: Final = "ebooklib.epub"
_OCTAVO: Final = "octavo.epub"


def _prepare(folder: Path, chapters: int, words: int) -> None:
    """Write the files that the tools read."""
    (folder / _MARKDOWN_FOLDER).mkdir()
    with (folder / _MARKDOWN).open("w", encoding="utf-8") as whole:
        whole.write(f"---\ntitle: {prose.TITLE}\nauthor: {prose.AUTHOR}\nlang: en\n---\n\n")
        for each in prose.chapters(chapters, words):
            text = prose.markdown(each)
            whole.write(text + "\n")
            (folder / _MARKDOWN_FOLDER / f"{each.number:05}.md").write_text(text, "utf-8")


def _octavo(folder: Path, chapters: int, words: int) -> Path:
    import octavo
    import octavo.writers.epub  # octavo loads on first use what EbookLib loads when imported

    book = prose.document(chapters, words)
    target = folder / _OCTAVO
    watch = Watch()
    octavo.write_epub(book, target)
    watch.report(target)
    return target


def _octavo_markdown(folder: Path, chapters: int, words: int) -> Path:  # noqa: ARG001 - as the others
    target = folder / "octavo-markdown.epub"
    command = [sys.executable, "-m", "octavo", "convert", str(folder / _MARKDOWN_FOLDER)]
    return _program([*command, "-o", str(target), "-j", "1", "--quiet"], target)


def _ebooklib(folder: Path, chapters: int, words: int) -> Path:
    from ebooklib import epub

    texts = [(each, prose.markup(each)) for each in prose.chapters(chapters, words)]
    target = folder / _EBOOKLIB
    watch = Watch()
    book: Any = epub.EpubBook()
    book.set_identifier("urn:uuid:00000000-0000-4000-8000-000000000000")
    book.set_title(prose.TITLE)
    book.set_language("en")
    book.add_author(prose.AUTHOR)
    items = []
    for each, text in texts:
        item = epub.EpubHtml(title=each.title, file_name=f"c{each.number:05}.xhtml", lang="en")
        item.content = text
        book.add_item(item)
        items.append(item)
    book.toc = items
    book.spine = ["nav", *items]
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    epub.write_epub(str(target), book)
    watch.report(target)
    return target


def _pandoc(folder: Path, chapters: int, words: int) -> Path:  # noqa: ARG001 - as the others
    target = folder / "pandoc.epub"
    return _program(
        ["pandoc", str(folder / _MARKDOWN), "-f", "markdown", "-t", "epub3", "-o", str(target)],
        target,
    )


def _calibre(folder: Path, chapters: int, words: int) -> Path:  # noqa: ARG001 - as the others
    target = folder / "calibre.epub"
    return _program(["ebook-convert", str(folder / _EBOOKLIB), str(target)], target)


def _limit(folder: Path, chapters: int, words: int) -> Path:  # noqa: ARG001 - as the others
    from octavo.writers.epub.package import LEVEL

    with zipfile.ZipFile(folder / _OCTAVO) as made:
        members = [(entry.filename, made.read(entry)) for entry in made.infolist()]
    target = folder / "limit.zip"
    watch = Watch()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=LEVEL) as archive:
        for name, data in members:
            archive.writestr(name, data)
    watch.report(target)
    return target


def _program(command: list[str], target: Path) -> Path:
    watch = Watch()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    watch.report(target)
    return target


TOOLS: Final[Mapping[str, Callable[[Path, int, int], Path]]] = {
    "octavo": _octavo,
    "limit": _limit,
    "EbookLib": _ebooklib,
    "octavo, from Markdown": _octavo_markdown,
    "pandoc": _pandoc,
    "calibre": _calibre,
}
"""In the order they run: some read a file that an earlier one made."""

_PROGRAMS: Final = {"pandoc": "pandoc", "calibre": "ebook-convert"}


def _table(found: Mapping[str, Measured]) -> str:
    octavo, limit = found["octavo"].cpu, found["limit"].cpu
    lines = ["| | CPU s | × octavo | × limit | peak MB | file MB |", "|---|--:|--:|--:|--:|--:|"]
    lines += [
        f"| {name} | {each.cpu:.2f} | {each.cpu / octavo:.1f} | {each.cpu / limit:.1f}"
        f" | {each.peak:.0f} | {each.size:.1f} |"
        for name, each in found.items()
    ]
    return "\n".join(lines)


def main() -> None:
    """Measure every tool that is installed, and print the table."""
    parser = argparse.ArgumentParser(description="Time EPUB writers on one generated book.")
    parser.add_argument("--chapters", type=int, default=2000)
    parser.add_argument("--words", type=int, default=2000, help="of a chapter")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument(
        "--seldom", nargs="*", default=(), help="tools that run once: pandoc is slow"
    )
    parser.add_argument("--only", nargs="*", help="tools, by name")
    parser.add_argument("--one", nargs=2, metavar=("TOOL", "FOLDER"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        name, place = given.one
        work = TOOLS.get(name)
        if work is None:
            _prepare(Path(place), given.chapters, given.words)
            Watch().report()
        else:
            work(Path(place), given.chapters, given.words)
        return
    size = ["--chapters", str(given.chapters), "--words", str(given.words)]
    names = [
        name
        for name in TOOLS
        if (not given.only or name in given.only or name in {"octavo", "limit"})
        and shutil.which(_PROGRAMS.get(name, sys.executable))
    ]
    with TemporaryDirectory() as folder:
        measure("benchmarks.epub", ["--one", "prepare", folder, *size])
        found = medians(
            names,
            lambda name: measure("benchmarks.epub", ["--one", name, folder, *size]),
            given.runs,
            given.seldom,
        )
    print(_table(found))


if __name__ == "__main__":
    main()

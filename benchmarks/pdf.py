"""A generated serial → the cost of typesetting it: by length, compared with a single document, again after changes.

    python -m benchmarks.pdf length [--long]     50, 200, 500 (and 2,000) chapters: the price of a page
    python -m benchmarks.pdf single              compared with one WeasyPrint document with the same style sheet and markup
    python -m benchmarks.pdf workers             two workers, one, none
    python -m benchmarks.pdf rebuild             after a chapter was changed or inserted, or nothing was
    python -m benchmarks.pdf contents            only a table of contents with 2,000 entries
    python -m benchmarks.pdf peers               compared with Chromium, calibre, Paged.js, Typst, LuaLaTeX

Chapters have 2,000 words, the book is tagged. Every run is a process of its own; runs that are compared
alternate, and medians are given. Seconds of CPU are those of all processes together, peak memory is that
of the largest. Elapsed seconds mean little on a machine that others use.
"""

import argparse
import json
import multiprocessing
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from multiprocessing import forkserver, resource_tracker
from pathlib import Path
from shutil import copytree
from statistics import median
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from benchmarks import pdf_peers, prose
from benchmarks.measuring import RUNS, Measured, Watch, adopt, measure, medians

if TYPE_CHECKING:
    from octavo.tree.document import Document
    from octavo.writers.pdf.workplace import Workplace

_MODULE: Final = "benchmarks.pdf"
_WORDS: Final = 2000
_WORKERS: Final = 2
_ENTRIES: Final = 2000
_STORE: Final = "store"

Work: TypeAlias = Callable[[Path, int], Path]
"""Makes a file in a folder, of a book with a number of chapters."""


@contextmanager
def _executor(count: int) -> Iterator[Executor | None]:
    """Yield an executor with `count` workers, started as octavo does, or None for 0; afterwards they have ended."""
    if not count:
        yield None
        return
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["octavo.writers.pdf.preload"])
    adopt()
    forkserver.ensure_running()
    with ProcessPoolExecutor(count, context) as executor:
        yield executor
    server: Any = forkserver  # its children's usage counts as ours only once it has ended
    server._forkserver._stop()  # noqa: SLF001 - otherwise it lives as long as we do
    tracker: Any = resource_tracker
    tracker._resource_tracker._stop()  # noqa: SLF001 - as above


def _set(
    book: "Document", target: Path, workers: int, workplace: "Workplace | None" = None
) -> Path:
    from octavo.writers.pdf.workplace import Workplace
    from octavo.writers.pdf.writer import write_pdf

    watch = Watch()
    with _executor(workers) as executor:
        place = replace(workplace or Workplace(), executor=executor)
        target.write_bytes(write_pdf(book, workplace=place).data)
    watch.report(target)
    return target


def _octavo(folder: Path, chapters: int, workers: int = _WORKERS) -> Path:
    target = folder / f"octavo-{chapters}.pdf"
    return _set(prose.document(chapters, _WORDS), target, workers)


def _weasyprint(folder: Path, chapters: int) -> Path:
    from benchmarks.one_document import write_whole

    book = prose.document(chapters, _WORDS)
    target = folder / f"weasyprint-{chapters}.pdf"
    watch = Watch()
    write_whole(book, target)
    watch.report(target)
    return target


def _rebuilt(change: "Callable[[Document], Document]", folder: Path, chapters: int) -> Path:
    """Build a changed book with the cache of a build before the change."""
    from octavo.app.cache import Cache
    from octavo.writers.pdf.workplace import Workplace

    book = change(prose.document(chapters, _WORDS))
    with TemporaryDirectory(dir=folder) as place:
        store = Path(place) / _STORE
        if (folder / _STORE).is_dir():
            copytree(folder / _STORE, store, copy_function=os.link)
        target = folder / f"rebuilt-{chapters}.pdf"
        made = _set(book, target, _WORKERS, Workplace(store=Cache(store)))
        if not (folder / _STORE).is_dir():
            store.rename(folder / _STORE)
    return made


def _unchanged(book: "Document") -> "Document":
    return book


def _with_one_changed(book: "Document") -> "Document":
    from octavo.tree.build import para

    body = list(book.body_matter)
    middle = len(body) // 2
    body[middle] = replace(body[middle], blocks=(para("So it began."), *body[middle].blocks))
    return replace(book, body_matter=tuple(body))


def _with_one_more(book: "Document") -> "Document":
    body = list(book.body_matter)
    middle = len(body) // 2
    more = replace(body[0], id="chapter-more", number="")
    return replace(book, body_matter=(*body[:middle], more, *body[middle:]))


def _contents(folder: Path, entries: int) -> Path:
    """Typeset the table of contents of a book whose chapters have one word each; the chapters are not measured."""
    from benchmarks.one_document import pieces_and_kit

    from octavo.writers.pdf.workplace import Workplace
    from octavo.writers.pdf.workshop import Workshop

    pieces, kit, works = pieces_and_kit(prose.document(entries, 1))
    contents = [work for piece, work in zip(pieces, works, strict=True) if piece.is_contents]
    workshop = Workshop(kit, Workplace())
    list(workshop.set(works[:1]))  # takes the kit apart
    watch = Watch()
    for fragment in workshop.set(contents):
        (folder / "contents").write_bytes(fragment.body)
    watch.report(folder / "contents")
    return folder / "contents"


WORKS: Final[Mapping[str, Work]] = {
    "octavo, 2 workers": _octavo,
    "octavo, 1 worker": lambda folder, chapters: _octavo(folder, chapters, 1),
    "octavo, in one's own process": lambda folder, chapters: _octavo(folder, chapters, 0),
    "one WeasyPrint document": _weasyprint,
    "nothing kept yet": lambda folder, chapters: _rebuilt(_unchanged, folder, chapters),
    "nothing changed": lambda folder, chapters: _rebuilt(_unchanged, folder, chapters),
    "one chapter changed": lambda folder, chapters: _rebuilt(_with_one_changed, folder, chapters),
    "one chapter put in": lambda folder, chapters: _rebuilt(_with_one_more, folder, chapters),
    "contents": _contents,
    **pdf_peers.WORKS,
}


@dataclass(frozen=True, slots=True)
class Book:
    """The contents of a PDF."""

    pages: int
    fonts: int
    """Embedded font files."""
    copies: int
    """How often the most frequently embedded font is embedded."""


def _facts(path: Path) -> Book:
    """Read a PDF in a separate process: this one must stay small, since measured processes start from it."""
    command = [sys.executable, "-m", _MODULE, "facts", "--folder", str(path)]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    return Book(**json.loads(found.stdout))


def _print_facts(path: Path) -> None:
    import pikepdf

    with pikepdf.open(path) as made:
        names = [
            str(one.FontName).rpartition("+")[2]
            for one in made.objects
            if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/FontDescriptor"
        ]
        pages = len(made.pages)
    copies = max(map(names.count, names), default=0)
    print(json.dumps({"pages": pages, "fonts": len(names), "copies": copies}))


class _Round:
    """Runs with one folder, in which files stay for later runs."""

    def __init__(self, folder: Path, runs: int) -> None:
        self._folder, self._runs = folder, runs

    def once(self, name: str, chapters: int) -> Measured:
        """Run the named work once."""
        given = ["one", "--folder", str(self._folder), "--work", name, "--chapters", str(chapters)]
        return measure(_MODULE, given)

    def of(
        self, names: Sequence[str], chapters: int, seldom: Sequence[str] = (), runs: int = 0
    ) -> Mapping[str, Measured]:
        """Run the named works in alternation, and return the medians."""
        once = lambda name: self.once(name, chapters)  # noqa: E731
        return medians(names, once, runs or self._runs, seldom)

    def facts(self, name: str) -> Book:
        """Return the contents of a PDF that was made."""
        return _facts(self._folder / name)


def _head(*columns: str) -> None:
    print("\n|", " | ".join(columns), "|")
    print("|---|" + "--:|" * (len(columns) - 1), flush=True)


def _row(*cells: str) -> None:
    print("|", " | ".join(cells), "|", flush=True)


def _length(here: _Round, given: argparse.Namespace) -> None:
    """Print the cost of a page in books of several lengths."""
    lengths = [*given.lengths, *([2000] if given.long else [])]
    found: dict[int, list[Measured]] = {length: [] for length in lengths}
    for turn in range(given.runs):
        for length in lengths:
            if turn == 0 or length < 1000:
                found[length].append(here.once("octavo, 2 workers", length))
                print(f"  {length}: {found[length][-1]}", file=sys.stderr)
    _head("chapters", "pages", "CPU s", "s", "CPU ms/page", "× shortest", "peak MB", "file MB", "fonts", "copies of one")  # fmt: skip
    shortest = 0.0
    for length, runs in found.items():
        facts = here.facts(f"octavo-{length}.pdf")
        cpu = median(one.cpu for one in runs)
        price = cpu / facts.pages * 1000
        shortest = shortest or price
        wall, peak = median(one.wall for one in runs), max(one.peak for one in runs)
        _row(f"{length:,}", f"{facts.pages:,}", f"{cpu:.1f}", f"{wall:.1f}", f"{price:.1f}", f"{price / shortest:.2f}",
             f"{peak:.0f}", f"{runs[0].size:.2f}", str(facts.fonts), str(facts.copies))  # fmt: skip


def _single(here: _Round, given: argparse.Namespace) -> None:
    """Compare with a single WeasyPrint document."""
    _head("chapters", "tool", "CPU s", "s", "times octavo's CPU", "times octavo's s", "peak MB", "file MB", "pages", "fonts")  # fmt: skip
    for length in given.lengths:
        seldom = ["one WeasyPrint document"] if length > 200 else []
        names = ["octavo, 2 workers", "one WeasyPrint document"]
        found = here.of(names, length, seldom)
        octavo = found[names[0]]
        for name, one in found.items():
            made = "octavo" if name == names[0] else "weasyprint"
            facts = here.facts(f"{made}-{length}.pdf")
            _row(f"{length:,}", name, f"{one.cpu:.1f}", f"{one.wall:.1f}", f"{one.cpu / octavo.cpu:.2f}",
                 f"{one.wall / octavo.wall:.2f}", f"{one.peak:.0f}", f"{one.size:.2f}", f"{facts.pages:,}",
                 str(facts.fonts))  # fmt: skip


def _workers(here: _Round, given: argparse.Namespace) -> None:
    """Compare numbers of workers."""
    names = ["octavo, 2 workers", "octavo, 1 worker", "octavo, in one's own process"]
    _head("chapters", "", "CPU s", "s", "times two workers' s", "peak MB")
    for length in given.lengths:
        found = here.of(names, length)
        for name, one in found.items():
            ratio = one.wall / found[names[0]].wall
            _row(f"{length:,}", name, f"{one.cpu:.1f}", f"{one.wall:.1f}", f"{ratio:.2f}", f"{one.peak:.0f}")  # fmt: skip


def _rebuild(_: _Round, given: argparse.Namespace) -> None:
    """Compare builds that find most of the work already done."""
    _head("chapters", "", "CPU s", "s", "of the CPU", "of the s", "peak MB")
    for length in given.lengths:
        with TemporaryDirectory() as place:
            there = _Round(Path(place), given.runs)
            found = dict(there.of(["nothing kept yet"], length, runs=1))
            names = ["nothing changed", "one chapter changed", "one chapter put in"]
            found.update(there.of(names, length))
        full = found["nothing kept yet"]
        for name, one in found.items():
            _row(f"{length:,}", name, f"{one.cpu:.2f}", f"{one.wall:.2f}", f"{one.cpu / full.cpu:.1%}",
                 f"{one.wall / full.wall:.1%}", f"{one.peak:.0f}")  # fmt: skip


def _contents_alone(here: _Round, given: argparse.Namespace) -> None:
    """Measure tables of contents."""
    _head("entries", "CPU s", "s", "ms an entry", "peak MB")
    for length in given.lengths:
        one = here.of(["contents"], length)["contents"]
        _row(f"{length:,}", f"{one.cpu:.2f}", f"{one.wall:.2f}", f"{one.cpu / length * 1000:.2f}", f"{one.peak:.0f}")  # fmt: skip


def _peers(here: _Round, given: argparse.Namespace) -> None:
    """Compare with other tools that make a PDF of a book."""
    missing = pdf_peers.missing()
    for name in missing:
        print(f"  {name}: not installed, left out", file=sys.stderr)
    names = ["octavo, 2 workers", *(one for one in pdf_peers.TOOLS if one not in missing)]
    _head("chapters", "tool", "CPU s", "s", "times octavo's CPU", "CPU ms/page", "peak MB", "file MB", "pages")  # fmt: skip
    for length in given.lengths:
        here.once(pdf_peers.PREPARE, length)
        found = here.of(names, length)
        octavo = found[names[0]]
        for name, one in found.items():
            made = "octavo" if name == names[0] else pdf_peers.stem_of(name)
            facts = here.facts(f"{made}-{length}.pdf")
            _row(f"{length:,}", name, f"{one.cpu:.1f}", f"{one.wall:.1f}", f"{one.cpu / octavo.cpu:.2f}",
                 f"{one.cpu / facts.pages * 1000:.1f}", f"{one.peak:.0f}", f"{one.size:.2f}",
                 f"{facts.pages:,}")  # fmt: skip
    if missing:
        print(f"\nNot installed, and left out: {', '.join(missing)}.")


_TABLES: Final[Mapping[str, tuple[Callable[[_Round, argparse.Namespace], None], list[int]]]] = {
    "length": (_length, [50, 200, 500]),
    "single": (_single, [50, 200, 500]),
    "workers": (_workers, [200]),
    "rebuild": (_rebuild, [200]),
    "contents": (_contents_alone, [_ENTRIES]),
    "peers": (_peers, [25, 100]),
}
"""Each with its default numbers of chapters."""


def main() -> None:
    """Print the requested table."""
    parser = argparse.ArgumentParser(description="Time the setting of a book in type.")
    parser.add_argument("table", choices=[*_TABLES, "one", "facts"], metavar="|".join(_TABLES))
    parser.add_argument("--lengths", type=int, nargs="+", help="numbers of chapters")
    parser.add_argument("--long", action="store_true", help="2,000 chapters too, once")
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("--work", help=argparse.SUPPRESS)
    parser.add_argument("--chapters", type=int, help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.table == "one":
        WORKS[given.work](given.folder, given.chapters)
    elif given.table == "facts":
        _print_facts(given.folder)
    else:
        table, lengths = _TABLES[given.table]
        given.lengths = given.lengths or lengths
        with TemporaryDirectory() as folder:
            table(_Round(Path(folder), given.runs), given)


if __name__ == "__main__":
    main()

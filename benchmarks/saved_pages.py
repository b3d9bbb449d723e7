"""2,000 saved pages of 200 kB → how long it takes to make a book of them, end to end.

    pip install --group bench
    python -m benchmarks.saved_pages [--pages 2000] [--size 200000] [--runs 3] [--tools octavo]

The pages are invented: a chapter of prose in a page of 200 kB, or of `--size` bytes, with what sites put around it
(two lists of 300 chapters, 90 comments, and as much again of style sheets and scripts). Each tool runs in a process
of its own with two workers, reads the files, extracts the text and writes one EPUB:

*octavo* is `octavo convert -j 2`, with all it does: two passes over each page, a ledger that balances, its
own checks. *trafilatura* extracts with `favor_precision`, EbookLib writes. *lightnovel-crawler* is the cleaner
of that downloader of serials: BeautifulSoup with lxml reads the page, the chapter's box is found by its
selector, `TextCleaner` removes what is on its lists; EbookLib writes. It alone is told where the story is.
By itself it cleans one page after another; here it has two processes like all others, so its seconds of CPU say
how long that takes.
"""

import argparse
import importlib
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from benchmarks import prose
from benchmarks.measuring import RUNS, Measured, Watch, adopt, measure, medians

_JOBS: Final = 2
_SIZE: Final = 200_000
_WORDS: Final = 2000


def page(each: prose.Chapter, size: int = _SIZE) -> str:
    """Return a chapter as a site would serve it, of about `size` bytes."""
    links = "".join(
        f'<li class="menu-item menu-item-{at}"><a href="/read/{at}" data-id="{at}">Chapter {at}</a></li>'
        for at in range(1, 300 * size // _SIZE)
    )
    comments = "".join(
        f'<div class="comment" id="comment-{each.number}-{at}"><img class="avatar" src="/a/{at}.png" alt="">'
        f'<b class="author">reader{at * each.number % 97}</b><time>{at} days ago</time>'
        f"<p>{part.text[:180]}</p><a class=reply href=#>Reply</a> <span>{at % 9} likes</span></div>"
        for at, part in enumerate((each.paragraphs * 3)[: 90 * size // _SIZE])
    )
    story = prose.markup(each).partition("</h1>\n")[2]
    turn = "".join(
        f'<a class="btn {way}" href="/read/{each.number + step}">{way.title()} Chapter</a>'
        for way, step in (("previous", -1), ("next", 1))
    )
    body = (
        f"<header class=site-header><a class=logo href=/>The Reading Room</a><nav><ul>{links}</ul></nav></header>"
        f'<main><article class="post"><h1 class="entry-title">Chapter {each.number}: {each.title}</h1>'
        f'<div class="tools"><button>A-</button><button>A+</button><select><option>Serif</option></select></div>'
        f'<div class="nav-links">{turn}</div><div class="chapter-content">{story}</div>'
        f'<div class="nav-links">{turn}</div></article><section id="comments"><h3>Comments</h3>{comments}'
        "</section></main><aside class=sidebar><h4>Latest</h4><ul>" + links + "</ul></aside>"
        "<footer>All rights reserved. <a href=/privacy>Privacy</a></footer>"
    )
    head = f"<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>Chapter {each.number}: {each.title} - {prose.TITLE}</title>"
    lack = max(0, size - len(head) - len(body))
    sheet = "".join(
        f".c{at}{{margin:{at % 30}px;color:#{at * 7919 % 0xFFFFFF:06x}}}\n"
        for at in range(lack // 90)
    )
    code = "".join(f'window.q.push(["track",{at},"{at * 104729}"]);\n' for at in range(lack // 75))
    return f"{head}<style>{sheet}</style><script>{code}</script></head><body>{body}</body></html>"


def _octavo(folder: Path) -> Path:
    target = folder.parent / "octavo.epub"
    command = [sys.executable, "-m", "octavo", "convert", str(folder), "-o", str(target)]
    adopt()
    watch = Watch()
    subprocess.run([*command, "-j", str(_JOBS), "--quiet"], check=True, stdout=subprocess.DEVNULL)
    watch.report(target)
    return target


def by_trafilatura(path: Path) -> tuple[str, str]:
    """Return a page's title and its text as XHTML, as trafilatura extracts it."""
    extract: Any = importlib.import_module("trafilatura").extract
    text = extract(path.read_text("utf-8"), favor_precision=True, include_comments=False) or ""
    return path.stem, "".join(f"<p>{line}</p>" for line in text.splitlines())


def by_crawler(path: Path) -> tuple[str, str]:
    """Return a page's title and its chapter as XHTML, as lightnovel-crawler cleans it."""
    from bs4 import BeautifulSoup

    soup = BeautifulSoup(path.read_bytes(), "lxml")
    heading = soup.select_one("h1.entry-title")
    text = _crawlers_cleaner().extract_contents(soup.select_one("div.chapter-content"))
    return heading.get_text(strip=True) if heading else path.stem, text


@cache
def _crawlers_cleaner() -> Any:
    return importlib.import_module("lncrawl.core.cleaner").TextCleaner()


def _by(clean: Callable[[Path], tuple[str, str]], folder: Path, name: str) -> Path:
    watch = Watch()
    paths = sorted(folder.iterdir())
    with ProcessPoolExecutor(_JOBS) as executor:
        made = list(executor.map(clean, paths, chunksize=8))
    target = folder.parent / f"{name}.epub"
    _write(made, target)
    watch.report(target)
    return target


def _write(made: Iterable[tuple[str, str]], target: Path) -> None:
    from ebooklib import epub

    book: Any = epub.EpubBook()
    book.set_identifier("urn:uuid:00000000-0000-4000-8000-000000000000")
    book.set_title(prose.TITLE)
    book.set_language("en")
    items = []
    for at, (title, text) in enumerate(made):
        item = epub.EpubHtml(title=title, file_name=f"c{at:05}.xhtml", lang="en")
        item.content = f"<h1>{title}</h1>{text}"
        book.add_item(item)
        items.append(item)
    book.toc = items
    book.spine = ["nav", *items]
    book.add_item(epub.EpubNcx())
    book.add_item(epub.EpubNav())
    epub.write_epub(str(target), book)


TOOLS: Final[Mapping[str, Callable[[Path], Path]]] = {
    "octavo": _octavo,
    "trafilatura + EbookLib": lambda folder: _by(by_trafilatura, folder, "trafilatura"),
    "lightnovel-crawler (BeautifulSoup, lxml) + EbookLib": lambda folder: _by(
        by_crawler, folder, "crawler"
    ),
}


def _table(found: Mapping[str, Measured], pages: int) -> str:
    octavo = found["octavo"]
    lines = ["| | s | CPU s | pages/s | × octavo (s) | peak MB |", "|---|--:|--:|--:|--:|--:|"]
    lines += [
        f"| {name} | {each.wall:.1f} | {each.cpu:.1f} | {pages / each.wall:.0f}"
        f" | {each.wall / octavo.wall:.2f} | {each.peak:.0f} |"
        for name, each in found.items()
    ]
    return "\n".join(lines)


def main() -> None:
    """Generate the pages, measure each tool, and print the table."""
    parser = argparse.ArgumentParser(description="Time books made of saved pages.")
    parser.add_argument("--pages", type=int, default=2000)
    parser.add_argument("--size", type=int, default=_SIZE, help="bytes of a page")
    parser.add_argument("--tools", nargs="+", choices=TOOLS, default=list(TOOLS))
    parser.add_argument("--runs", type=int, default=RUNS)
    parser.add_argument("--one", nargs=2, metavar=("TOOL", "FOLDER"), help=argparse.SUPPRESS)
    given = parser.parse_args()
    if given.one:
        TOOLS[given.one[0]](Path(given.one[1]))
        return
    with TemporaryDirectory() as place:
        folder = Path(place) / "pages"
        folder.mkdir()
        for each in prose.chapters(given.pages, _WORDS):
            (folder / f"page-{each.number:05}.html").write_text(page(each, given.size), "utf-8")
        found = medians(
            given.tools,
            lambda name: measure("benchmarks.saved_pages", ["--one", name, str(folder)]),
            given.runs,
        )
    print(_table(found, given.pages))


if __name__ == "__main__":
    main()

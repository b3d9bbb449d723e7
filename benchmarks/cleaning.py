"""The corpora of pages → a table of how well and how fast octavo and its peers clean them.

    pip install --group bench          (pip 25.1 or later, in an environment that has octavo)
    python -m benchmarks.cleaning CORPORA

Every tool gets the same pages in the same run, one at a time, and its text is scored like octavo's in the
gate of the tests (`tests/corpus/scoring.py`). Tools that read only HTML get a copied page with each of its
lines as a paragraph. Speed is the number of pages divided by the seconds of CPU that one core takes from
bytes to text, the median of three runs over the whole set.
"""

import argparse
import importlib
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any, Final, TypeAlias

from tests.corpus.gate import clean_text
from tests.corpus.pages import (
    COMPOSED,
    HTML,
    PLAIN,
    Chapter,
    articles,
    chapters,
    corpora_folder,
    golds,
)
from tests.corpus.scoring import article_figures, chapter_figures, score_article, score_chapter

_RUNS: Final = 3
_BLOCKS: Final = re.compile(
    "address|article|aside|blockquote|br|center|d[dlt]|div|fig(caption|ure)|footer|h[1-6r]|header|li|main"
    "|nav|ol|p|pre|section|table|t[dhr]|ul"
)
_STOPLISTS: Final = {
    "en": "English", "es": "Spanish", "fr": "French", "pt": "Portuguese", "vi": "Vietnamese",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Page:
    """One page, and what is on it according to a person."""

    name: str
    data: bytes
    media_type: str
    gold: str
    chapter: Chapter | None = None
    """Its labels, where it is a chapter."""


Tool: TypeAlias = Callable[[Page], str]


def octavo(page: Page) -> str:
    """Return a page's text as octavo cleans it, its ledger balanced."""
    return clean_text(page.data, page.media_type)


def trafilatura(page: Page) -> str:
    """Return a page's text as trafilatura extracts it when precision is preferred."""
    extract = _tool("trafilatura").extract
    return extract(_markup(page), favor_precision=True, include_comments=False) or ""


def readability(page: Page) -> str:
    """Return a page's text as readability-lxml extracts it, a line for each block."""
    try:
        summary = _tool("readability").Document(_markup(page)).summary()
    except _tool("readability.readability").Unparseable:
        return ""
    return "".join(_words(_tool("lxml.html").fromstring(summary)))


def justext(page: Page) -> str:
    """Return a page's text as jusText extracts it, with the stop words of the page's language."""
    tool = _tool("justext")
    language = _STOPLISTS.get(page.name.partition("-")[0] if page.chapter else "en")
    if language:
        kept = tool.justext(_markup(page), tool.get_stoplist(language))
    else:  # no list for it: its manual says to go without
        kept = tool.justext(_markup(page), frozenset(), stopwords_low=0, stopwords_high=0)
    return "\n".join(paragraph.text for paragraph in kept if not paragraph.is_boilerplate)


TOOLS: Final[tuple[tuple[str, str, Tool], ...]] = (
    ("octavo", "", octavo),
    ("trafilatura", ", precision", trafilatura),
    ("readability-lxml", "", readability),
    ("jusText", "", justext),
)
"""The package, how it is set, and how it is called."""


def _tool(module: str) -> Any:
    return importlib.import_module(module)


def _markup(page: Page) -> bytes:
    if page.media_type == HTML:
        return page.data
    lines = page.data.decode("utf-8").splitlines()
    body = "\n".join(f"<p>{escape(line)}</p>" for line in lines if line.strip())
    return f'<html><head><meta charset="utf-8"></head><body>{body}</body></html>'.encode()


def _words(element: Any) -> Iterator[str]:
    if not isinstance(element.tag, str):  # a comment
        return
    end = "\n" if _BLOCKS.fullmatch(element.tag) else ""
    yield end + (element.text or "")
    for child in element:
        yield from _words(child)
        yield child.tail or ""
    yield end


def sets(corpora: Path | None) -> Iterator[tuple[str, list[Page]]]:
    """Yield the sets of pages with their names, including those of `corpora` if given.

    Chapters that exist only as copied text are left out of the saved ones.
    """
    named = [
        ("composed chapters, saved", COMPOSED / "chapters", HTML),
        ("composed chapters, copied", COMPOSED / "chapters", PLAIN),
    ]
    if corpora:
        named += [
            ("saved chapters", corpora / "fiction-open", HTML),
            ("copied chapters", corpora / "fiction-open", PLAIN),
            (
                "copied chapters with watermarks and counters",
                corpora / "fiction-stress-open",
                PLAIN,
            ),
        ]
    for name, corpus, media_type in named:
        texts = dict(golds(corpus))
        yield (
            name,
            [
                Page(page.name, page.data, page.media_type, texts[page.name], page)
                for page in chapters(corpus, media_type)
                if page.media_type == media_type
            ],
        )
    if not corpora:
        return
    yield (
        "articles",
        [
            Page(page.name, page.data, HTML, page.gold)
            for page in articles(corpora / "articles-open")
        ],
    )


def measure(tool: Tool, pages: Sequence[Page]) -> list[str]:
    """Return the cells of a tool's row: lossless, perfect, F1, exact, pages a second."""
    spent, texts = [], [""]
    for _ in range(_RUNS):
        start = time.process_time()
        texts = [tool(page) for page in pages]
        spent.append(time.process_time() - start)
    scored = [
        score_chapter(page.chapter.labels, text, page.chapter.html)
        for page, text in zip(pages, texts, strict=True)
        if page.chapter
    ]
    told = chapter_figures(scored) if scored else {}
    runs = article_figures(
        [score_article(page.gold, text) for page, text in zip(pages, texts, strict=True)]
    )
    return [
        f"{told['lossless']:.0f}" if told else "–",
        f"{told['perfect']:.0f}" if told else "–",
        f"{runs['F1']:.3f}",
        f"{runs['exact']:.3f}",
        f"{len(pages) / median(spent):.0f}",
    ]


def main() -> int:
    """Print a table for each set; return 2 if the corpora are not in the given folder."""
    parser = argparse.ArgumentParser(description="Clean pages with octavo and its peers.")
    parser.add_argument("corpora", type=Path, nargs="?", default=corpora_folder())
    options = parser.parse_args()
    if options.corpora and not options.corpora.is_dir():
        print(f"no corpora in {options.corpora}", file=sys.stderr)
        return 2
    for name, pages in sets(options.corpora):
        print(f"\n| {name}, {len(pages)} pages | lossless | perfect | F1 | exact | pages/s |")
        print("|---|--:|--:|--:|--:|--:|")
        for package, setting, tool in TOOLS:
            told = f"{package} {version(package)}{setting}"
            print("|", " | ".join([told, *measure(tool, pages)]), "|", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())

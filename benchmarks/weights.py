"""Labelled pages → the table of weights, and how well it does on sites that it was not counted on.

    python -m benchmarks.weights CORPORA            print the table for weights.py
    python -m benchmarks.weights CORPORA --check    fail if weights.py has a different table
    python -m benchmarks.weights CORPORA --score    clean each site with the weights of the others

What is counted, and how: `docs/weights.md`.
"""

import argparse
import math
import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias
from unittest import mock

from tests.corpus.gate import clean_text
from tests.corpus.pages import HTML, PLAIN, Chapter, chapters, corpora_folder
from tests.corpus.scoring import ChapterScore, chapter_figures, fold, score_chapter

from octavo.app.catalog import READERS, opening_passes
from octavo.passes.choices import NO_CHOICES
from octavo.passes.chrome.evidence import model
from octavo.passes.chrome.evidence.model import LINKED, Evidence, kind_of, size_of
from octavo.passes.chrome.evidence.weights import LOG_ODDS, SIZES
from octavo.passes.chrome.gathering import gather
from octavo.passes.pipeline import run_passes
from octavo.readers.source import Source
from octavo.tree.text import fold_space

Table: TypeAlias = Mapping[str, tuple[float, ...]]
Cell: TypeAlias = tuple[str, int]
"""A kind of line, and a column of the table."""

_AS_ITS_KIND: Final = 10
"""The figure of the whole kind counts like so many lines beside those of the size itself."""
_HALF_A_LINE: Final = 0.5
"""Added to the count on either side, so that nothing is impossible."""
_NOTHING: Final = (0.0,) * (len(SIZES) + 1)
_OF_ANY_SIZE: Final = frozenset(
    {"words of controls", "speaks to a visitor", "bar", "no letters", "names a value", LINKED}
)
"""Kinds that are recognised by particular words or marks: one figure for all sizes."""
_MOST_FOR: Final = 3.0
_MOST_AGAINST: Final = 4.0
_MOST_AGAINST_OF: Final[Mapping[str, float]] = {
    "words of controls": 4.3,
    "speaks to a visitor": 2.5,
}
"""Limits of figures; docs/weights.md says why, and why there are exceptions."""


@dataclass(frozen=True, slots=True)
class Line:
    """One labelled line."""

    site: str
    is_story: bool
    cell: Cell


def lines_of(pages: Iterable[Chapter]) -> Iterator[Line]:
    """Yield the lines of story and of furniture, of the kinds that their words show."""
    for page in pages:
        for label in page.labels:
            text = fold_space(label.gold if label.kind == "mixed" else label.text)
            if text and label.kind in {"story", "mixed", "chrome"}:
                cell = kind_of(text), _column(text)
                yield Line(page.site, label.kind != "chrome", cell)


def linked_lines_of(pages: Iterable[Chapter]) -> Iterator[Line]:
    """Yield the blocks of saved pages that are labelled lines, of two kinds: mostly links, or not."""
    for page in pages:
        labelled = {_bare(label.text): label.kind for label in page.labels}
        for item in _evidence_of(page):
            kind = labelled.get(_bare(item.text))
            if item.text and kind in {"story", "chrome"}:
                name = LINKED if item.mostly_links else "other"
                yield Line(page.site, kind == "story", (name, _column(item.text)))


def _evidence_of(page: Chapter) -> list[Evidence]:
    source = Source(page.name, page.data, page.media_type)
    document = run_passes(READERS[page.media_type](source), opening_passes(NO_CHOICES)).document
    # A kind that is counted for the first time has no weight yet.
    with weighed_with(defaultdict(lambda: _NOTHING, LOG_ODDS)):
        return [item for section in document.spine for item in gather(section.blocks)]


def _bare(text: str) -> str:
    return fold(text).replace(" ", "")


def _column(text: str) -> int:
    return bisect_right(SIZES, size_of(text))


def table_of(pages: Sequence[Chapter]) -> dict[str, tuple[float, ...]]:
    """Return the table counted on pages: the figures of words from all labelled lines, those of links from saved pages."""
    table = weigh(list(lines_of(pages)))
    table[LINKED] = weigh(list(linked_lines_of(page for page in pages if page.html)))[LINKED]
    return table


def weigh(lines: Sequence[Line]) -> dict[str, tuple[float, ...]]:
    """Return the log-odds of each kind and size among `lines`; every site counts the same."""
    story = _shared([line for line in lines if line.is_story])
    furniture = _shared([line for line in lines if not line.is_story])
    seen = Counter(line.cell for line in lines)
    columns = range(len(SIZES) + 1)
    table = {}
    for kind in sorted({line.cell[0] for line in lines}):
        row = [(kind, column) for column in columns]
        whole, held = _log_odds(story, furniture, row), sum(seen[cell] for cell in row)
        table[kind] = tuple(
            _held(kind, whole, held)
            if kind in _OF_ANY_SIZE
            else _held(
                kind, _mixed(_log_odds(story, furniture, [cell]), whole, seen[cell]), seen[cell]
            )
            for cell in row
        )
    return table


def _mixed(figure: float, whole: float, seen: int) -> float:
    """Return the figure of a size, drawn closer to that of the whole kind the fewer lines it is based on."""
    return (seen * figure + _AS_ITS_KIND * whole) / (seen + _AS_ITS_KIND)


def _held(kind: str, figure: float, seen: int) -> float:
    """Return a figure within the limits of its kind and of what so few lines can show, rounded like the table."""
    told = math.log(1 + seen)
    least = -min(told, _MOST_AGAINST_OF.get(kind, _MOST_AGAINST))
    return round(max(least, min(told, _MOST_FOR, figure)), 1) + 0.0


def _shared(lines: Sequence[Line]) -> dict[Cell, float]:
    """Return how many lines each cell would have if all sites had the same number of lines."""
    sites = Counter(line.site for line in lines)
    each = len(lines) / len(sites)
    counted: dict[Cell, float] = defaultdict(float)
    for line in lines:
        counted[line.cell] += each / sites[line.site]
    return counted


def _log_odds(
    story: Mapping[Cell, float], furniture: Mapping[Cell, float], cells: Sequence[Cell]
) -> float:
    shares = [
        (sum(side.get(cell, 0.0) for cell in cells) + _HALF_A_LINE) / sum(side.values())
        for side in (story, furniture)
    ]
    return math.log(shares[0] / shares[1])


@contextmanager
def weighed_with(table: Table) -> Iterator[None]:
    """Weigh lines with a different table than the project's; cached scores are discarded before and after."""
    with mock.patch.object(model, "LOG_ODDS", table):
        model.score_of_words.cache_clear()
        yield
    model.score_of_words.cache_clear()


SETS: Final = (
    ("saved chapters", "fiction-open", HTML),
    ("copied chapters", "fiction-open", PLAIN),
    ("copied chapters, marked", "fiction-stress-open", PLAIN),
)


def score(pages: Iterable[Chapter], tables: Mapping[str, Table]) -> list[ChapterScore]:
    """Clean each page with the table of its site, and score it."""
    scores = []
    for page in pages:
        with weighed_with(tables[page.site]):
            clean = clean_text(page.data, page.media_type)
        scores.append(score_chapter(page.labels, clean, page.html))
    return scores


def scored(corpora: Path) -> Iterator[str]:
    """Yield the rows of a table: how well each set is cleaned with the weights of all sites, and with those of the other sites."""
    counted = list(chapters(corpora / "fiction-open", HTML))
    sites = sorted({page.site for page in counted})
    table = table_of(counted)
    unseen = dict.fromkeys(table, _NOTHING)
    others = {
        site: unseen | table_of([page for page in counted if page.site != site]) for site in sites
    }
    yield "| pages | weights | lossless | perfect | story kept | chrome left |"
    yield "|---|---|--:|--:|--:|--:|"
    for name, corpus, media_type in SETS:
        pages = [p for p in chapters(corpora / corpus, media_type) if p.media_type == media_type]
        for told, tables in (
            ("as they stand", dict.fromkeys(sites, LOG_ODDS)),
            ("of all sites", dict.fromkeys(sites, table)),
            ("of the other sites", others),
        ):
            figures = chapter_figures(score(pages, tables))
            yield (
                f"| {name}, {len(pages)} | {told} | {figures['lossless']:.0f} | {figures['perfect']:.0f}"
                f" | {figures['story kept']:.3%} | {figures['chrome left']:.2%} |"
            )


def described(pages: Sequence[Chapter]) -> str:
    """Return a line that says how much was counted."""
    lines = list(lines_of(pages))
    linked = list(linked_lines_of(page for page in pages if page.html))
    story = sum(line.is_story for line in lines)
    return (
        f"{len(pages)} pages, {len({page.site for page in pages})} sites, "
        f"{len({page.language for page in pages})} languages: {story:,} lines of story, "
        f"{len(lines) - story:,} of furniture; {len(linked):,} blocks of saved pages for links"
    )


def printed(table: Table) -> str:
    """Return the rows of a table as they are written in weights.py."""
    return "\n".join(f'        "{kind}": {figures},' for kind, figures in table.items())


def main() -> int:
    """Print the table, check it, or score it; return 1 if weights.py has a different one."""
    parser = argparse.ArgumentParser(description="Count the weights of evidence on labelled pages.")
    parser.add_argument("corpora", type=Path, nargs="?", default=corpora_folder())
    parser.add_argument("--check", action="store_true", help="fail when weights.py holds others")
    parser.add_argument("--score", action="store_true", help="clean sites with others' weights")
    options = parser.parse_args()
    if options.corpora is None or not options.corpora.is_dir():
        print("no corpora: give their folder", file=sys.stderr)
        return 2
    if options.score:
        for line in scored(options.corpora):
            print(line, flush=True)
        return 0
    pages = list(chapters(options.corpora / "fiction-open", HTML))
    table = table_of(pages)
    print(f"{described(pages)}\n{printed(table)}")
    if options.check and table != dict(LOG_ODDS):
        print("weights.py holds another table", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

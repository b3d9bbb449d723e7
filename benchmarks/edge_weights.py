"""Composed copied pages → how much each mark of a line's shape speaks for story: the table of `shape_weights.py`.

    python -m benchmarks.edge_weights            print the table for shape_weights.py
    python -m benchmarks.edge_weights --check    fail if shape_weights.py has a different table

A logistic regression, fitted in steps that become smaller the more often a mark is seen (AdaGrad). Nothing in it is random:
the same pages give the same table. What it is fitted to, and how well it does: `docs/weights.md`.
"""

import argparse
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from random import Random
from typing import Final

from tests.corpus.bands import Band, bands, set_around, stories
from tests.corpus.pages import COMPOSED, PLAIN, Chapter, chapters
from tests.corpus.scoring import Label

from octavo.app.catalog import READERS, opening_passes
from octavo.passes.choices import NO_CHOICES
from octavo.passes.chrome.around.copied.line_shapes import shapes_of
from octavo.passes.chrome.around.copied.line_surroundings import marks_of
from octavo.passes.chrome.around.copied.shape_weights import FIGURES
from octavo.passes.chrome.gathering import gather
from octavo.passes.pipeline import run_passes
from octavo.readers.source import Source
from octavo.tree.text import fold_space

_AROUND: Final = 4
"""The most stories around which each band, and the edges of each composed chapter, are set, besides a tale."""
_AHEAD: Final = 80
"""The number of labels, from the next on, among which a line's label is looked for."""
_AMID: Final = 6
"""Of a story's paragraphs away from its edges, one in so many lines is counted."""
_STORY: Final = 2.0
"""How much a line of a story counts, against 1 for furniture."""
_ROUNDS: Final = 12
_STEP: Final = 0.3
_SHRINK: Final = 2e-4
"""The rate at which a weight is drawn towards 0 each time its mark is seen."""
_RARE: Final = 25
"""The fewest lines with a mark for it to get a weight."""
_WIDEST: Final = 140
"""The most characters in a row of the printed table."""
_LEAST: Final = 0.15
"""Weights closer to 0 are left out."""


def main() -> int:
    """Print the table, or compare it."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    table = fitted(list(lines_of(training_pages())))
    if parser.parse_args().check:
        return int(table != dict(FIGURES))
    sys.stdout.write(as_rows(table))
    return 0


def training_pages() -> Iterator[Chapter]:
    """Yield the composed chapters as copied, and then their edges and the counted bands set around other stories."""
    told, chance = stories(), Random(7)  # noqa: S311 - the same every time is what is wanted
    every = [story for own in told.values() for story in own]
    yield from chapters(COMPOSED / "chapters", PLAIN)
    for band in (*bands("counted"), *_edges()):
        own = told.get(band.language, every)
        picked = chance.sample(own, min(_AROUND, len(own)))
        tales = [story for story in own if story[0].startswith("tales")]
        for name, lines in (*picked, *chance.sample(tales, min(1, len(tales)))):
            yield set_around(band, name, lines)


def _edges() -> Iterator[Band]:
    for page in chapters(COMPOSED / "chapters", PLAIN):
        told = [at for at, label in enumerate(page.labels) if label.kind in {"story", "mixed"}]
        said = [label if label.text.strip() else None for label in page.labels]
        above = tuple(label for label in said[: told[0]] if label)
        below = tuple(label for label in said[told[-1] + 1 :] if label)
        yield Band(page.name, page.language, above, below)


def lines_of(pages: Iterable[Chapter]) -> Iterator[tuple[list[str], bool]]:
    """Yield the marks of each labelled line, and whether it is a story's; of lines amid a story only some."""
    for page in pages:
        source = Source(page.name, page.data, PLAIN)
        document = run_passes(READERS[PLAIN](source), opening_passes(NO_CHOICES)).document
        lines = [item for section in document.spine for item in gather(section.blocks) if item.said]
        labels = list(_labels_of([item.said for item in lines], page.labels))
        told = [at for at, label in enumerate(labels) if label]
        for at, (marks, label) in enumerate(zip(marks_of(shapes_of(lines)), labels, strict=True)):
            amid = bool(told) and told[0] + 3 < at < told[-1] - 3
            if label is not None and (not amid or at % _AMID == 0):
                yield marks, label


def _labels_of(texts: list[str], labels: tuple[Label, ...]) -> Iterator[bool | None]:
    """Yield for each line whether it is labelled as a story's or as furniture (False); None if it is neither."""
    said = [(fold_space(label.text), label.kind) for label in labels]
    start = 0
    for text in texts:
        ahead = range(start, min(start + _AHEAD, len(said)))
        at = next((at for at in ahead if said[at][0] == text), None)
        kind = said[at][1] if at is not None else ""
        start = start if at is None else at + 1
        yield {"story": True, "mixed": True, "chrome": False}.get(kind)


def fitted(lines: list[tuple[list[str], bool]]) -> dict[str, float]:
    """Return the weight of each mark, rounded to a tenth."""
    often = Counter(mark for marks, _ in lines for mark in marks)
    order = sorted(mark for mark, times in often.items() if times >= _RARE)
    known = {mark: at for at, mark in enumerate(order)}
    cases = [([known[mark] for mark in marks if mark in known], label) for marks, label in lines]
    weights, seen = [0.0] * len(order), [1e-6] * len(order)
    chance = Random(1)  # noqa: S311 - as above
    for _ in range(_ROUNDS):
        chance.shuffle(cases)
        for places, label in cases:
            score = sum(weights[at] for at in places)
            chance_of_story = 1 / (1 + math.exp(-max(min(score, 30.0), -30.0)))
            slope = (chance_of_story - label) * (_STORY if label else 1.0)
            for at in places:
                slant = slope + _SHRINK * weights[at]
                seen[at] += slant * slant
                weights[at] -= _STEP * slant / math.sqrt(seen[at])
    rounded = {mark: round(weights[at], 1) for mark, at in known.items()}
    return {mark: weight for mark, weight in rounded.items() if abs(weight) >= _LEAST}


def as_rows(table: dict[str, float]) -> str:
    """Return the table as it is written in the module: marks in order, each followed by its figure."""
    rows = [""]
    for mark, weight in sorted(table.items()):
        entry = f"{mark}={weight:g}"
        if len(rows[-1]) + len(entry) >= _WIDEST:
            rows.append("")
        rows[-1] += f"|{entry}" if rows[-1] else entry
    return "".join(f"{row}\n" for row in rows)


if __name__ == "__main__":
    sys.exit(main())

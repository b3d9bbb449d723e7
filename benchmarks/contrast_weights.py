"""Planted lines and the sentences of stories → how well each mark distinguishes them: the table of `contrast_weights.py`.

    python -m benchmarks.contrast_weights            print the table for contrast_weights.py
    python -m benchmarks.contrast_weights --check    fail if contrast_weights.py has a different table
    python -m benchmarks.contrast_weights --score    show how well it does on lines that it was not fitted to

A logistic regression, fitted in steps that become smaller the more often a mark is seen (AdaGrad), and with few marks preferred.
Each sentence of a story is compared with that story, a planted line with a story in the same script. Only the files in
`tests/corpus/composed` are read.
"""

import argparse
import math
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from tests.corpus.pages import COMPOSED, decoys, golds, planted

from octavo.passes.chrome.planted.pervasive.contrast import UNLIKE, Around
from octavo.passes.chrome.planted.pervasive.contrast_weights import FIGURES
from octavo.passes.chrome.planted.pervasive.paragraphs import sentences_of
from octavo.passes.chrome.planted.pervasive.proper_names import ODD
from octavo.passes.chrome.planted.pervasive.sentences import SPEECH, told_in, weight_of
from octavo.passes.chrome.planted.site_talk import UNPARTED

_COUNTS: Final[Mapping[str, float]] = {
    "planted": 1.0,
    "chapters": 0.5,
    "tales": 0.5,
    "articles": 0.3,
    "decoys": 0.6,
}
"""How much a sentence of each kind counts. Tales and decoys are composed to be mistaken for planted text."""
_ROUNDS: Final = 10
_STEP: Final = 0.2
_SHRINK: Final = 2e-3
"""The rate at which a weight is drawn towards 0 each time its mark is seen."""
_RARE: Final = 15
_RARE_WORD: Final = 50
"""The fewest sentences with a word for it to get a weight; for any other mark it is `_RARE`."""
_LEAST: Final = 0.15
"""Weights closer to 0 are left out."""
_FOLDS: Final = 5
_ALIKE: Final = 0.6
"""Planted lines that share this part of their words are variants of one, and are left out of a fit together."""
_WIDEST: Final = 140
"""The most characters in a row of the printed table."""
_CYRILLIC: Final = re.compile("[а-яё]")
_WORD: Final = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence, its marks, its kind, and the group that is left out of a fit together with it."""

    text: str
    marks: tuple[str, ...]
    kind: str
    group: str


def main() -> int:
    """Print the table, compare it, or print how well it does."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--score", action="store_true")
    asked = parser.parse_args()
    cases = list(training_cases())
    if asked.score:
        for row in scores_of(cases):
            print(row)
        return 0
    table = fitted(cases)
    if asked.check:
        return int(table != dict(FIGURES))
    sys.stdout.write(as_rows(table))
    return 0


def training_cases() -> Iterator[Case]:
    """Yield the sentences of stories and of planted lines, apart from speech."""
    chance = Random(4)  # noqa: S311 - the same every time is what is wanted
    homes: dict[str, list[Around]] = defaultdict(list)
    for name, kind, text in _stories():
        told = list(dict.fromkeys(_told_in(text)))
        around = Around.of(said for said in told if weight_of(said) < ODD)
        if around.tells and kind != "articles":
            homes[_script_of(text)].append(around)
        yield from (Case(said, tuple(around.marks_of(said)), kind, name) for said in told)
    lines = [("planted", it.text) for it in planted(COMPOSED / "planted")]
    lines += [("decoys", text) for _, text in decoys(COMPOSED / "planted")]
    groups = _groups_of([text for _, text in lines])
    for (kind, text), group in zip(lines, groups, strict=True):
        for said in _told_in(text):
            around = chance.choice(homes[_script_of(said)])
            yield Case(said, tuple(around.marks_of(said)), kind, group)


def _stories() -> Iterator[tuple[str, str, str]]:
    for kind in ("chapters", "tales", "articles"):
        yield from ((f"{kind} {name}", kind, text) for name, text in golds(COMPOSED / kind))


def _told_in(text: str) -> Iterator[str]:
    for line in text.splitlines():
        for said in sentences_of(line):
            if said.heard and weight_of(said.text) > SPEECH:
                yield said.text


def _script_of(text: str) -> str:
    return "unspaced" if UNPARTED.search(text) else "cyrillic" if _CYRILLIC.search(text) else ""


def _groups_of(lines: Sequence[str]) -> list[str]:
    """Return the name of each line's group, the same for lines that have most words in common."""
    groups: list[str] = []
    words = [set(_WORD.findall(line.lower())) for line in lines]
    having: dict[str, list[int]] = defaultdict(list)
    for at, own in enumerate(words):
        shared = Counter(other for word in own for other in having[word])
        near = (it for it, count in shared.items() if count >= _ALIKE * len(own | words[it]))
        groups.append(groups[first] if (first := next(near, None)) is not None else f"line {at}")
        for word in own:
            having[word].append(at)
    return groups


def fitted(cases: Iterable[Case]) -> dict[str, float]:
    """Return the weight of each mark, rounded to a tenth."""
    data = [(case.marks, case.kind) for case in cases]
    often = Counter(mark for marks, _ in data for mark in marks)
    order = sorted(
        it for it, n in often.items() if n >= _RARE_WORD * it.startswith("word ") and n >= _RARE
    )
    known = {mark: at for at, mark in enumerate(order)}
    rows = [([known[it] for it in marks if it in known], kind) for marks, kind in data]
    weights, seen = [0.0] * len(order), [1e-6] * len(order)
    chance = Random(1)  # noqa: S311 - as above
    for _ in range(_ROUNDS):
        chance.shuffle(rows)
        for places, kind in rows:
            score = sum(weights[at] for at in places)
            likely = 1 / (1 + math.exp(-max(min(score, 30.0), -30.0)))
            slope = (likely - (kind == "planted")) * _COUNTS[kind]
            for at in places:
                slant = slope + _SHRINK * ((weights[at] > 0) - (weights[at] < 0))
                seen[at] += slant * slant
                weights[at] -= _STEP * slant / math.sqrt(seen[at])
    rounded = {mark: round(weights[at], 1) for mark, at in known.items()}
    return {mark: weight for mark, weight in rounded.items() if abs(weight) >= _LEAST}


def scores_of(cases: Sequence[Case]) -> Iterator[str]:
    """Yield how many sentences of each kind have enough weight in tables that were fitted without their group."""
    groups = sorted({case.group for case in cases})
    Random(1).shuffle(groups)  # noqa: S311 - as above
    fold = {group: at % _FOLDS for at, group in enumerate(groups)}
    told: Counter[str] = Counter()
    for left_out in range(_FOLDS):
        table = fitted(case for case in cases if fold[case.group] != left_out)
        for case in cases:
            if fold[case.group] == left_out and told_in(case.text):
                weight = sum(table.get(mark, 0.0) for mark in case.marks)
                told[case.kind] += weight >= UNLIKE
    every = Counter(case.kind for case in cases)
    for kind in _COUNTS:
        yield f"{kind}: {told[kind]} of {every[kind]} sentences"


def as_rows(table: Mapping[str, float]) -> str:
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

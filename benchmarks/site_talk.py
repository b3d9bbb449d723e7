"""How much each subject shows that a sentence is a site's: fitted to planted lines and to the sentences of stories.

`python -m benchmarks.site_talk` prints the tables for `octavo.passes.chrome.planted.site_talk`, fitted by logistic regression,
and how many lines are recognised with the present ones. It reads the files in `tests/corpus/composed`, and the stories and
articles of real pages.
"""

import math
import random
import re
import sys
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Final

from tests.corpus.pages import COMPOSED, corpora_folder, decoys, golds, planted

from octavo.passes.chrome.planted import site_talk
from octavo.passes.chrome.planted.site_talk import FIRST, talk_of_a_site
from octavo.passes.chrome.planted.site_talk_subjects import subjects_of_talk

_ROUNDS: Final = 60
_STEP: Final = 0.1
_SLOWER: Final = 10
_DECAY: Final = 0.002
_SUBJECTS: Final = tuple(FIRST)
_COST: Final = 10
"""The number of planted lines that may stay to save one sentence of a story."""
_PLAIN: Final = 1
"""The number of features besides subjects: that the sentence is a question."""
_SENTENCES: Final = re.compile(r"(?<=[.!?…])[\"”’»)]*\s+|(?<=[。！？])(?![」』”])")

Example = tuple[tuple[int, ...], bool, float]
"""The indexes of a sentence's features, whether it was planted, and how much it counts."""


def features_of(sentence: str) -> tuple[int, ...]:
    """Return the indexes of a sentence's features: two per subject (mentioned, and in several words), and the question."""
    found = subjects_of_talk(sentence)
    told = [
        place
        for at, subject in enumerate(_SUBJECTS)
        for place in (2 * at, 2 * at + 1)[: min(2, len(found.get(subject, ())))]
    ]
    plain = 2 * len(_SUBJECTS)
    told += [plain] if site_talk.asks(sentence) else []
    return tuple(told)


def story_sentences() -> Iterator[str]:
    """Yield the sentences of stories, composed and real, and the lines that only read like planted ones."""
    corpora = corpora_folder()
    folders = [COMPOSED / part for part in ("chapters", "tales", "articles")]
    folders += [corpora / part for part in ("fiction-open", "articles-open")] if corpora else []
    yield from chain.from_iterable(map(sentences_of, folders))
    yield from (text for _, text in decoys(COMPOSED / "planted"))


def sentences_of(folder: Path) -> Iterator[str]:
    """Yield the sentences of the stories or articles of a corpus."""
    for line in chain.from_iterable(text.splitlines() for _, text in golds(folder)):
        yield from filter(None, map(str.strip, _SENTENCES.split(line)))


def examples() -> list[Example]:
    """Return the sentences that have any subject and mention nobody."""
    said = [(case.text, True) for case in planted(COMPOSED / "planted")]
    said += [(sentence, False) for sentence in story_sentences()]
    return [
        (features, is_planted, 1 if is_planted else _COST)
        for text, is_planted in said
        if site_talk.may_be_talk(text) and not site_talk.is_thin(text, subjects_of_talk(text))
        if (features := features_of(text))
    ]


def fitted(data: list[Example], size: int) -> tuple[list[float], float]:
    """Return the weights of `size` features and the base, by stochastic gradient descent from one seed."""
    weights, base = [0.0] * size, 0.0
    order = random.Random(1)  # noqa: S311
    for turn in range(_ROUNDS):
        order.shuffle(data)
        step = _STEP / (1 + turn / _SLOWER)
        for features, is_planted, counts in data:
            score = base + sum(weights[at] for at in features)
            error = (1 / (1 + math.exp(-score)) - is_planted) * counts
            base -= step * error
            for at in features:
                weights[at] -= step * (error + _DECAY * weights[at])
    return weights, base


def main() -> int:
    """Print the tables fitted to the lines, and how many lines are recognised with the tables in the code."""
    weights, base = fitted(examples(), 2 * len(_SUBJECTS) + _PLAIN)
    for name, first in (("FIRST", 0), ("MORE", 1)):
        row = {subject: round(weights[2 * at + first], 1) for at, subject in enumerate(_SUBJECTS)}
        print(f"{name}: {row}")
    print(f"BASE: {base:.1f}, ASKS: {weights[-1]:.1f}")
    lines = [case.text for case in planted(COMPOSED / "planted")]
    stories = list(story_sentences())
    print(f"told: {sum(map(bool, map(talk_of_a_site, lines)))} of {len(lines)} planted lines,")
    print(
        f"      {sum(map(bool, map(talk_of_a_site, stories)))} of {len(stories)} sentences of stories"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())

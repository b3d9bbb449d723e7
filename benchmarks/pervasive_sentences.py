"""How much each subject shows that a sentence was planted, on a page with much planted text: fitted to planted lines and to stories.

`python -m benchmarks.pervasive_sentences` prints the tables for `octavo.passes.chrome.planted.pervasive.sentences`, fitted by logistic
regression, and how many lines are recognised with the present ones. It reads the files in `tests/corpus/composed`, and the stories
and articles of real pages. Lines composed to be mistaken for planted ones are rare on pages, and count less.
"""

import sys
from collections.abc import Iterable, Iterator
from typing import Final

from benchmarks.site_talk import Example, fitted, sentences_of
from tests.corpus.pages import COMPOSED, corpora_folder, decoys, planted

from octavo.passes.chrome.planted.pervasive.page import PervasivePage
from octavo.passes.chrome.planted.pervasive.sentences import (
    ENOUGH,
    FIRST,
    MANNERS,
    is_said,
    manners_of,
    told_in,
    weight_of,
)

_SUBJECTS: Final = tuple(FIRST)
_MANNERS: Final = tuple(MANNERS)
_OF_REAL_STORIES: Final = 1.0
_OF_COMPOSED_STORIES: Final = 0.2
_OF_ARTICLES: Final = 0.1
_OF_DECOYS: Final = 0.05
"""How much a sentence of each kind counts, against 1 for a planted line."""
_ANY_PAGE: Final = PervasivePage(frozenset())


def features_of(sentence: str) -> tuple[int, ...]:
    """Return the indexes of a sentence's features: two per subject (mentioned, and in several words), and one per manner."""
    found = told_in(sentence)
    told = [
        place
        for at, subject in enumerate(_SUBJECTS)
        for place in (2 * at, 2 * at + 1)[: min(2, len(found.get(subject, ())))]
    ]
    manners = frozenset(manners_of(sentence))
    return (*told, *(2 * len(_SUBJECTS) + at for at, it in enumerate(_MANNERS) if it in manners))


def stories() -> Iterator[tuple[str, float]]:
    """Yield the sentences of stories and articles, and how much each counts."""
    corpora = corpora_folder()
    weighed = [(COMPOSED / part, _OF_COMPOSED_STORIES) for part in ("chapters", "tales")]
    weighed.append((COMPOSED / "articles", _OF_ARTICLES))
    if corpora:
        weighed.append((corpora / "fiction-open", _OF_REAL_STORIES))
        weighed.append((corpora / "articles-open", _OF_ARTICLES))
    for folder, counts in weighed:
        yield from ((sentence, counts) for sentence in sentences_of(folder))
    yield from ((text, _OF_DECOYS) for _, text in decoys(COMPOSED / "planted"))


def examples(lines: Iterable[str], told: Iterable[tuple[str, float]]) -> list[Example]:
    """Return the planted lines and the sentences of stories that have any subject and are not speech."""
    said = [(line, True, 1.0) for line in lines]
    said += [(text, False, counts) for text, counts in told]
    return [
        (features_of(text), is_planted, counts)
        for text, is_planted, counts in said
        if told_in(text) and not is_said(text)
    ]


def is_told(sentence: str) -> bool:
    """Return whether a sentence, alone in its paragraph, is removed from a page of which nothing else is known."""
    return weight_of(sentence) >= ENOUGH and bool(_ANY_PAGE.planted_in(sentence)[0])


def main() -> int:
    """Print the tables fitted to the lines, and how many lines are recognised with the tables in the code."""
    lines = [case.text for case in planted(COMPOSED / "planted")]
    told = list(stories())
    weights, base = fitted(examples(lines, told), 2 * len(_SUBJECTS) + len(_MANNERS))
    for name, first in (("FIRST", 0), ("SEVERAL", 1)):
        row = {subject: round(weights[2 * at + first], 1) for at, subject in enumerate(_SUBJECTS)}
        print(f"{name}: {row}")
    manners = zip(_MANNERS, weights[2 * len(_SUBJECTS) :], strict=True)
    print(f"MANNERS: { {name: round(weight, 1) for name, weight in manners} }")
    print(f"BASE: {base:.1f}")
    print(f"told: {sum(map(is_told, lines))} of {len(lines)} planted lines")
    for counts in sorted({counts for _, counts in told}, reverse=True):
        kind = [text for text, its in told if its == counts]
        print(f"      {sum(map(is_told, kind))} of {len(kind)} sentences that count {counts}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

"""A page with much planted text → how little a sentence left on it is like the story around it.

The subjects of a sentence are weighed by `sentences`, on any page. Here its page counts, too: whether the story has the
sentence's words, subjects and names elsewhere, in any language. Length, punctuation and common words are added.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Final

from octavo.passes.chrome.planted.pervasive.contrast_weights import FIGURES
from octavo.passes.chrome.planted.pervasive.sentences import manners_of, told_in
from octavo.passes.chrome.planted.site_talk import UNPARTED
from octavo.passes.chrome.wording.shadow import shadow_of

UNLIKE: Final = 0.75
"""A sentence with this weight was planted, unless other sentences of its paragraph follow it."""
ALIKE: Final = 0.5
"""If the sum of both weights is lower, the subjects of a sentence are not enough."""
UNLIKE_BEFORE: Final = 0.0
"""A sentence with this weight goes with a planted one after it: few last sentences of a story's paragraphs have it."""
UNLIKE_BEHIND: Final = -1.5
"""The same for a sentence after a planted one."""
_FEWEST: Final = 15
"""The fewest sentences of a story that others can be compared with: to fewer, anything is new."""
_LONG_WORD: Final = re.compile(r"[^\W\d_]{5,}")
_WORD: Final = re.compile(r"[^\W\d_]+")
_STEM: Final = 7
"""The number of a word's first letters that its other forms share."""
_UNPARTED: Final = re.compile(UNPARTED.pattern + "{2,}")
_NAME: Final = re.compile(r"(?<=[\w,] )[A-ZÀ-ÞА-Я][a-zß-ÿа-яё]+")
_ANY_NAME: Final = re.compile(r"\b[A-ZÀ-ÞА-Я][a-zß-ÿа-яё]+")
_ONCE: Final = 1
"""The most sentences of a story with a word that counts as new to it."""
_SELDOM: Final = 100
"""A subject counts as new to a story if at most one in so many of its sentences has it."""
_FIFTHS: Final = 5
_MOST_NAMES: Final = 3
_MOST_SUBJECTS: Final = 5
_LENGTH: Final = 20
"""The number of characters by which classes of length differ."""
_LONGEST: Final = 8
_MARKS: Final[Mapping[str, frozenset[str]]] = {
    "dash": frozenset("–—"),
    "semicolon": frozenset(";；"),
    "ellipsis": frozenset("…"),
    "comma": frozenset(",，、"),
    "colon": frozenset(":："),
    "sign": frozenset("|/→#*<>~"),
    "digit": frozenset("0123456789"),
    "quote": frozenset('"“”「」『』«»'),
}
BOXED: Final = re.compile(r"\A\s*[\[<【《]|[\]>】》]\s*\Z")
"""The beginning or end of a sentence in brackets."""
_FEWEST_WORDS: Final = 4
_FEWEST_PAIRS: Final = 6
_ENDS: Final = ".:,;…。！!？?"


@dataclass(frozen=True, slots=True)
class Around:
    """The words, subjects and names of a story, each with the number of sentences that have it."""

    sentences: int = 0
    words: Counter[str] = field(default_factory=Counter)
    subjects: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    _weighed: dict[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, sentences: Iterable[str]) -> "Around":
        """Return the words, subjects and names of a story, counted by sentence.

        >>> around = Around.of(["Anna lit the lantern.", "The lantern fell."])
        >>> around.words["lantern"], around.names["Anna"]
        (2, 1)
        """
        said = list(sentences)
        names = (set(_ANY_NAME.findall(sentence)) for sentence in said)
        return cls(
            len(said),
            Counter(chain.from_iterable(map(_words_of, said))),
            Counter(chain.from_iterable(map(told_in, said))),
            Counter(chain.from_iterable(names)),
        )

    @property
    def tells(self) -> bool:
        """Whether the story has enough sentences for others to be compared with them."""
        return self.sentences >= _FEWEST

    def weight_of(self, sentence: str) -> float:
        """Return the log-odds that a sentence was planted rather than part of the story."""
        if sentence not in self._weighed:
            known = (FIGURES.get(mark, 0.0) for mark in self.marks_of(sentence))
            self._weighed[sentence] = sum(known)
        return self._weighed[sentence]

    def marks_of(self, sentence: str) -> Iterator[str]:
        """Yield the marks by which a sentence may be distinguished from the story, named as in `FIGURES`."""
        said = sentence.strip()
        told = told_in(said)
        if words := _words_of(said):
            new = sum(self.words[word] <= _ONCE for word in words)
            yield f"new words {round(_FIFTHS * new / len(words))}"
        seldom = max(_ONCE, self.sentences // _SELDOM)
        yield f"new subjects {min(_MOST_SUBJECTS, sum(self.subjects[it] <= seldom for it in told))}"
        names = set(_NAME.findall(said))
        new = sum(self.names[name] <= _ONCE for name in names)
        yield f"new names {min(_MOST_NAMES, new)}"
        yield f"known names {min(_MOST_NAMES, len(names) - new)}"
        yield f"subjects {min(_MOST_SUBJECTS, len(told))}"
        for subject, stems in told.items():
            yield subject
            if len(stems) > 1:
                yield f"{subject}, several"
        yield from (f"manner {manner}" for manner in manners_of(said) if manner != "address")
        yield from _marks_within(said)
        yield from (
            f"word {word}" for word in _pairs_of(said) or set(_WORD.findall(shadow_of(said)))
        )


def is_of_its_own(text: str) -> bool:
    """Return whether a sentence can be compared with its story at all: it has subjects, and is neither a game's window nor cut off.

    >>> [is_of_its_own(text) for text in ("Support the author on Owlhoot.", "[Support the author!]", "support the author)")]
    [True, False, False]
    """
    said = text.strip()
    if BOXED.search(said) or said.isupper() or said.count(")") > said.count("("):
        return False
    return bool(told_in(text)) and (
        min(len(said.split()), len(_WORD.findall(said))) >= _FEWEST_WORDS
        or len(_pairs_of(said)) >= _FEWEST_PAIRS
    )


def is_heading(text: str) -> bool:
    """Return whether a line ends without punctuation."""
    return text.rstrip()[-1:] not in _ENDS


@lru_cache(maxsize=2048)
def _words_of(sentence: str) -> frozenset[str]:
    """Return the words to compare a sentence by: long ones if it has any, or all; in scripts without spaces every two letters."""
    if pairs := _pairs_of(sentence):
        return frozenset(pairs)
    shadow = shadow_of(sentence)
    return frozenset(word[:_STEM] for word in _LONG_WORD.findall(shadow) or _WORD.findall(shadow))


def _pairs_of(sentence: str) -> set[str]:
    return {run[at : at + 2] for run in _UNPARTED.findall(sentence) for at in range(len(run) - 1)}


def _marks_within(said: str) -> Iterator[str]:
    yield f"length {min(_LONGEST, len(said) // _LENGTH)}"
    within = set(said[:-1])
    yield from (f"has {name}" for name, marks in _MARKS.items() if not within.isdisjoint(marks))
    last = said[-1:]
    yield f"ends {last if last in _ENDS else 'letter' if last.isalnum() else 'mark'}"
    if said.isupper():
        yield "capitals"

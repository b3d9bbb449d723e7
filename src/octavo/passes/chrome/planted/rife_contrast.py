"""A page of which much was planted → how little a sentence left on it is like the story around it.

What a sentence speaks of is weighed by `rife_sentences`, wherever it stands. Here its page is asked as well: whether the story has
its words, its subjects and its names elsewhere, in whichever language. To that come its length, its marks and its plain words.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.planted.contrast_weights import FIGURES
from octavo.passes.chrome.planted.rife_sentences import manners_of, told_in
from octavo.passes.chrome.wording.shadow import shadow_of

UNLIKE: Final = 0.75
"""The weight from which on a sentence that others of its paragraph do not follow was planted."""
ALIKE: Final = 0.5
"""The sum of both weights below which what a sentence speaks of is not enough."""
UNLIKE_BEFORE: Final = 0.0
"""The weight from which on a sentence goes with a planted one behind it: of the last sentences of paragraphs in stories few have it."""
UNLIKE_BEHIND: Final = -1.5
"""The same of one behind it."""
_FEWEST: Final = 15
"""Sentences of a story by which others can be told from it: to fewer, anything is new."""
_LONG_WORD: Final = re.compile(r"[^\W\d_]{5,}")
_WORD: Final = re.compile(r"[^\W\d_]+")
_STEM: Final = 7
"""Letters by which a word is known in another form of it."""
_UNSPACED: Final = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]{2,}")
_NAME: Final = re.compile(r"(?<=[\w,] )[A-ZÀ-ÞА-Я][a-zß-ÿа-яё]+")
_ANY_NAME: Final = re.compile(r"\b[A-ZÀ-ÞА-Я][a-zß-ÿа-яё]+")
_ONCE: Final = 1
"""Sentences of a story in which a word stands that may be none of its own."""
_SELDOM: Final = 100
"""Sentences of a story to each that speaks of a subject, up to which it may not be the story's."""
_FIFTHS: Final = 5
_MOST_NAMES: Final = 3
_MOST_SUBJECTS: Final = 5
_LENGTH: Final = 20
"""Characters of a class of lengths."""
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
"""What a sentence in brackets begins with, or ends in."""
_FEWEST_WORDS: Final = 4
_FEWEST_PAIRS: Final = 6
_ENDS: Final = ".:,;…。！!？?"


@dataclass(frozen=True, slots=True)
class Around:
    """What the sentences of a story have, and in how many of them it stands."""

    sentences: int = 0
    words: Counter[str] = field(default_factory=Counter)
    subjects: Counter[str] = field(default_factory=Counter)
    names: Counter[str] = field(default_factory=Counter)
    _weighed: dict[str, float] = field(default_factory=dict)

    @classmethod
    def of(cls, sentences: Iterable[str]) -> "Around":
        """Return what is to be known of a story from its sentences.

        >>> around = Around.of(["Anna lit the lantern.", "The lantern fell."])
        >>> around.words["lantern"], around.names["Anna"]
        (2, 1)
        """
        said = list(sentences)
        around = cls(len(said))
        for sentence in said:
            around.words.update(_words_of(sentence))
            around.subjects.update(told_in(sentence).keys())
            around.names.update(set(_ANY_NAME.findall(sentence)))
        return around

    @property
    def tells(self) -> bool:
        """Whether the story has enough sentences for others to be told from it."""
        return self.sentences >= _FEWEST

    def weight_of(self, sentence: str) -> float:
        """Return the log-odds of a sentence to be of what was planted, and not of its story."""
        if sentence not in self._weighed:
            known = (FIGURES.get(mark, 0.0) for mark in self.marks_of(sentence))
            self._weighed[sentence] = sum(known)
        return self._weighed[sentence]

    def marks_of(self, sentence: str) -> Iterator[str]:
        """Yield all by which a sentence may be told from its story."""
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
    """Return whether a sentence may be told from its story at all: it says something, is no window of a game, and no part of another.

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
    """Return whether a line of its own has no mark at its end."""
    return text.rstrip()[-1:] not in _ENDS


@lru_cache(maxsize=2048)
def _words_of(sentence: str) -> frozenset[str]:
    """Return the words by which a sentence is known: the long ones if it has any, and of a script without spaces every two letters."""
    if pairs := _pairs_of(sentence):
        return frozenset(pairs)
    shadow = shadow_of(sentence)
    return frozenset(word[:_STEM] for word in _LONG_WORD.findall(shadow) or _WORD.findall(shadow))


def _pairs_of(sentence: str) -> set[str]:
    return {run[at : at + 2] for run in _UNSPACED.findall(sentence) for at in range(len(run) - 1)}


def _marks_within(said: str) -> Iterator[str]:
    yield f"length {min(_LONGEST, len(said) // _LENGTH)}"
    within = set(said[:-1])
    yield from (f"has {name}" for name, marks in _MARKS.items() if not within.isdisjoint(marks))
    last = said[-1:]
    yield f"ends {last if last in _ENDS else 'letter' if last.isalnum() else 'mark'}"
    if said.isupper():
        yield "capitals"

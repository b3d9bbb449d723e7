"""Sentences in which sites, groups and authors address the reader of a copy, whatever they say.

`Please turn off your ad blocker so that the chapter can load.` No list has everything they say, but they have
few subjects, several at once, and mention nobody in particular; a story that mentions a chapter does not ask
for votes. The weights of the subjects are added up; the words are in `site_talk_words`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, takewhile
from types import MappingProxyType
from typing import Final

from octavo.passes.chrome.planted.site_talk_subjects import (
    MARKED_ENTRIES,
    OF_UNSPACED,
    OF_VIETNAM,
    SPACED_ENTRIES,
    UNSPACED_ENTRIES,
    subjects_of_talk,
)
from octavo.passes.chrome.planted.site_talk_words import (
    BID,
    FAULT,
    GIVE,
    MACHINE,
    OFFER,
    PLACE,
    READERS,
    RIGHTS,
    WORK,
)
from octavo.passes.chrome.wording.narration import is_told
from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.chrome.wording.stems import holds_any
from octavo.passes.chrome.wording.story_world import is_of_the_world
from octavo.passes.reading.speech import has_speech
from octavo.tree.stops import BETWEEN_SENTENCES
from octavo.tree.text import beyond_ascii

FIRST: Final[Mapping[str, float]] = MappingProxyType(
    {
        WORK: 3.8, MACHINE: 2.3, FAULT: 0.1, RIGHTS: 1.7, PLACE: 3.5, OFFER: 1.8, BID: 1.6, READERS: 0.1, GIVE: 1.1,
    }
)  # fmt: skip
"""The weight of each subject of a sentence; `python -m benchmarks.site_talk` prints these tables anew."""
MORE: Final[Mapping[str, float]] = MappingProxyType(
    {
        WORK: 1.8, MACHINE: 2.4, FAULT: 5.7, RIGHTS: 1.9, PLACE: -0.4, OFFER: 5.2, BID: 2.0, READERS: 0.9, GIVE: 5.8,
    }
)  # fmt: skip
"""The weight added if a sentence has several words for the subject."""
BASE: Final = -5.0
"""The weight of a sentence without subjects, which must raise it to `ENOUGH`."""
ASKS: Final = -4.5
"""The weight added for a question."""
ENOUGH: Final = 1.1
"""A sentence with this weight is a site's. Of 1,588 planted lines 483 have it (many of the others are bare
names), and of 33,011 sentences of stories and articles one, which reads like a site's (2026-11)."""

_LONGEST: Final = 320
"""The most characters of a site's sentence; a longer one is narrative."""
_MOST_WORDS: Final = 5
"""The most words of a sentence for each entry in it: sites say little else. 320 of 354 planted lines of this
kind have no more, and ten sentences of stories that look like such lines at first sight (2026-11)."""
_FEW_WORDS: Final = 5
"""Up to this number, words are too few for a sentence of the story if no mark separates them from a site's."""
_LETTERS_A_WORD: Final = 2
"""Ideographs or kana counted as one word, as no spaces separate words."""
_LETTERS_OF_THAILAND: Final = 3
"""The same for Thai letters."""
_SEVERAL: Final = 2
"""A sentence with this many entries, a request counting as one, may be judged together with another."""
UNPARTED: Final = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
"""Letters of scripts without spaces between words."""
_THAI: Final = re.compile("[\u0e00-\u0e7f]")
_OF_THAILAND: Final = re.compile(r"\W*[\u0e00-\u0e7f]")
_FEW_LETTERS: Final = 16
"""The most Thai letters before a site's subject, as Thai does not separate sentences: more are the story's."""
NAMED: Final = re.compile(
    r'(?!\A[“"„「『][^”"“」』]{1,14}[”"“」』]\s)'  # a line of speech, and something after it
    '[“"„「『‘《«【<][^“”"„「『」』‘’《》«»【】。！？….!?,，<>]{1,14}[”"“」』’》»】>]'
)
"""The name of a place or of a button in quotation marks."""
_SPOKEN: Final = re.compile(
    r"\s*[—–-]\s?[^\W\d_]|\s*(?!(?:tip|note|notice|ps|psa|reminder|warning|hint|attention|nota|aviso|atenção|hinweis|catatan|info|примечание|внимание|温馨提示|提示|注意|公告|通知|알림|공지)\b)"
    r"(?:[^\W\d_]{2,16}(?: [^\W\d_]{2,16}){0,2}:\s|[\u4e00-\u9fff]{1,4}[:：])",
    re.IGNORECASE,
)
"""The beginning of a line of speech: a dash, or a speaker's name and a colon."""
_QUOTES: Final = (("“", "”"), ("«", "»"), ("「", "」"), ("『", "』"))
_LOW_QUOTES: Final = (("„", "“"),)
_QUOTE: Final = re.compile('[“”«»「」『』„"]')
_ASKED: Final = frozenset({MACHINE, BID, RIGHTS})
_OF_A_PLACE: Final = frozenset({OFFER, READERS, GIVE})
"""A place counts only with one of these subjects: a story merely names a site."""
_READ: Final = frozenset({WORK, MACHINE, FAULT, RIGHTS, GIVE})
_OF_THE_WEB: Final = frozenset({PLACE, MACHINE, RIGHTS, GIVE})
_OF_A_WORK: Final = frozenset({BID, OFFER})
"""What a site says about a work, beside a sentence that is surely a site's."""
_SEAM: Final = re.compile(BETWEEN_SENTENCES)
_TELLING: Final = frozenset({
    "he", "she", "him", "his", "her", "hers", "himself", "herself", "i", "i'm", "i'd", "i've", "i'll", "me", "my", "mine", "was",
    "were", "had", "would", "could", "did", "said", "went", "came",
})  # fmt: skip
"""For a quick check: a sentence with one of these words is narrative."""
MOST_TALKING: Final = 4
"""The most sentences of a paragraph that are judged together."""
_CLAUSES: Final = re.compile("[,;，；、]")
_BOXES: Final = tuple("[【<(（〈")


@dataclass(frozen=True, slots=True)
class TalkOfPage:
    """The words of a page that may belong to entries, for a quick check of its paragraphs."""

    spaced: Mapping[str, frozenset[str]]
    marked: Mapping[str, frozenset[str]]
    unspaced: tuple[tuple[str, str], ...]
    read: frozenset[str]
    pieces: frozenset[str]
    """For scripts without spaces: a paragraph must contain one of these, or else one of the words in `read`."""

    @classmethod
    def of(cls, text: str, shadow: str, words: AbstractSet[str]) -> "TalkOfPage | None":
        """Return the words to look for in a page's paragraphs; None if none can have a site's sentences.

        `text` is the page's, `shadow` its shadow, and `words` the words of the shadow.
        """
        lower = text.lower()
        words = words if lower == shadow else set(lower.split())
        spaced = SPACED_ENTRIES.told_by(words)
        foreign = beyond_ascii(lower)
        marked = MARKED_ENTRIES.told_by(words) if OF_VIETNAM.search(foreign) else {}
        unspaced = (
            tuple(UNSPACED_ENTRIES.standing_in(shadow)) if OF_UNSPACED.search(foreign) else ()
        )
        told = (*spaced.items(), *marked.items())
        read = frozenset(word for word, subjects in told if not _READ.isdisjoint(subjects))
        pieces = frozenset(stem for subject, stem in unspaced if subject in _READ)
        return cls(spaced, marked, unspaced, read, pieces) if read or pieces else None

    def may_speak(self, text: str, shadow: str) -> bool:
        """Return whether a paragraph's sentences, alone or all of a few together, may be a site's."""
        lower = text.lower()
        words = lower.split()
        if self.read.isdisjoint(words) and not holds_any(shadow, self.pieces):
            return False
        if not _may_be_enough(self._told_by(words, shadow)):
            return False  # no sentence can have more weight than the whole paragraph
        told = [self._told_in(piece) for piece in _SEAM.split(lower)]
        heard = [one for one in told if one is not None]
        together = len(told) == len(heard) <= MOST_TALKING + 1
        likely = any(map(_may_be_enough, heard)) or (together and _may_be_enough(_sum(heard)))
        return likely and may_hold_talk(text)

    def _told_in(self, piece: str) -> dict[str, int] | None:
        """Return how often a sentence may have each subject, None if it is narrative or too long."""
        if len(piece) > _LONGEST:
            return None
        words = piece.split()
        if not _TELLING.isdisjoint(words):
            return None
        return self._told_by(words, shadow_of(piece) if self.unspaced else "")

    def _told_by(self, words: Sequence[str], shadow: str) -> dict[str, int]:
        """Return how often a piece of a text, given by its words and its shadow, may have each subject."""
        told: dict[str, int] = {}
        for of_words in (self.spaced, self.marked):
            for word in filter(of_words.__contains__, words):
                for subject in of_words[word]:
                    told[subject] = told.get(subject, 0) + 1
        for subject, stem in self.unspaced:
            if stem in shadow:
                told[subject] = told.get(subject, 0) + 1
        return told


def _sum(heard: Iterable[Mapping[str, int]]) -> Mapping[str, int]:
    together = Counter[str]()
    for told in heard:
        together.update(told)
    return together


def _may_be_enough(told: Mapping[str, int]) -> bool:
    return (
        _is_asked(told)
        and BASE + sum(FIRST[it] + max(0, MORE[it]) * (count > 1) for it, count in told.items())
        >= ENOUGH
    )


@lru_cache(maxsize=2048)
def talk_of_a_site(sentence: str) -> tuple[str, ...]:
    """Return the subjects of a sentence if it is in the manner of sites; none if it may be a story's.

    >>> talk_of_a_site("If you find any errors in the chapter, please report them.")
    ('a request', 'a work', 'an error', 'its readers')
    >>> talk_of_a_site("She found no errors in the chapter."), talk_of_a_site("“Please report the errors in it.”")
    ((), ())
    """
    if not may_be_talk(sentence):
        return ()
    found = subjects_of_talk(sentence)
    if is_thin(sentence, found) or _is_of_a_game(sentence, found):
        return ()
    if not _is_asked(found) or _begins_late(sentence):
        return ()
    weight = weight_of_talk(found) + ASKS * asks(sentence)
    return tuple(sorted(found)) if weight >= ENOUGH else ()


def talk_of_several(sentences: Sequence[str]) -> tuple[str, ...]:
    """Return the subjects of several sentences that are together in the manner of sites, each with a subject.

    The first must be a question or have at least two entries: otherwise it might be a sentence of the story
    before the others.

    >>> talk_of_several(["Found a typo in the chapter?", "Please report it!"])
    ('a request', 'a work', 'an error')
    >>> talk_of_several(["Found a typo in the chapter?", "The lamp went out."])
    ()
    """
    found: defaultdict[str, set[str]] = defaultdict(set)
    for sentence in sentences:
        told = subjects_of_talk(sentence) if may_be_talk(sentence) else {}
        if not told:
            return ()
        if not found and sum(map(len, told.values())) + asks(sentence) < _SEVERAL:
            return ()
        for subject, stems in told.items():
            found[subject] |= stems
    if is_thin(" ".join(sentences), found) or _is_of_a_game(sentences[0], found):
        return ()
    if not _is_asked(found) or any(map(tells_of_the_world, sentences)):
        return ()
    return tuple(sorted(found)) if weight_of_talk(found) >= ENOUGH else ()


def tells_of_the_world(sentence: str) -> bool:
    """Return whether a sentence mentions the world of a story, apart from names in quotation marks.

    >>> tells_of_the_world("Please rate the story, and the soup."), tells_of_the_world("Search for “the lamp”.")
    (True, False)
    """
    return is_of_the_world(NAMED.sub(" ", sentence))


def may_be_talk(sentence: str) -> bool:
    """Return whether a sentence may be a site's: not too long, no speech, without persons and past tense."""
    if len(sentence) > _LONGEST or _SPOKEN.match(sentence):
        return False
    return not (is_told(sentence) or has_speech(NAMED.sub(" ", sentence)))


def unsaid(text: str, sentences: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sentences, from left to right, that do not begin inside a quotation.

    A line of speech (`is_line_of_speech`) is speech as a whole and yields nothing.

    >>> text = "“Sit. Rest.” He sat. Read."
    >>> [text[slice(*span)] for span in unsaid(text, [(0, 6), (6, 13), (13, 21), (21, 26)])]
    ['“Sit. ', 'He sat. ', 'Read.']
    """
    if not is_line_of_speech(text):
        yield from outside_quotes(text, sentences)


def is_line_of_speech(text: str) -> bool:
    """Return whether a line begins like speech: with a dash, or with a name and a colon."""
    return _SPOKEN.match(text) is not None


def outside_quotes(text: str, sentences: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield the sentences, from left to right, that do not begin inside a quotation."""
    quotes = _LOW_QUOTES if "„" in text else _QUOTES
    marks: Counter[str] = Counter()
    at = 0
    for start, end in sentences:
        marks.update(_QUOTE.findall(text, at, start))
        at = start
        opened = any(marks[opens] > marks[closes] for opens, closes in quotes)
        if not opened and marks['"'] % 2 == 0:
            yield start, end


def talks_beside(sentence: str) -> bool:
    """Return whether a sentence belongs to a site's beside it: it has several words about the web.

    >>> talks_beside("Some text may be missing in reader mode."), talks_beside("The lamp may be missing.")
    (True, False)
    """
    found = subjects_of_talk(sentence) if may_be_talk(sentence) else {}
    several = sum(map(len, found.values())) >= _SEVERAL
    told = not _OF_THE_WEB.isdisjoint(found) or (WORK in found and not _OF_A_WORK.isdisjoint(found))
    return several and told and not is_thin(sentence, found)


def is_sentence(piece: str) -> bool:
    """Return whether a piece without a mark before it is long enough for a sentence of the story."""
    return _words_in(piece) > _FEW_WORDS


@lru_cache(maxsize=256)
def may_hold_talk(text: str) -> bool:
    """Return whether a whole text has enough weight for one of its sentences to be a site's."""
    return weight_of_talk(subjects_of_talk(text)) >= ENOUGH


def weight_of_talk(found: Mapping[str, AbstractSet[str]]) -> float:
    """Return the weight of the subjects of a sentence; `found` has the entries found for each."""
    return BASE + sum(
        FIRST[subject] + MORE[subject] * (len(stems) > 1) for subject, stems in found.items()
    )


def _is_asked(found: Mapping[str, object]) -> bool:
    """Return whether the subjects include one of `_ASKED`, or a place with one of `_OF_A_PLACE`, and also one of `_READ`."""
    of_a_place = PLACE in found and not _OF_A_PLACE.isdisjoint(found)
    return (of_a_place or not _ASKED.isdisjoint(found)) and not _READ.isdisjoint(found)


def _begins_late(sentence: str) -> bool:
    """Return whether there are enough words before the first subject for them to be the story's."""
    before = takewhile(lambda clause: not subjects_of_talk(clause), _CLAUSES.split(sentence))
    if sum(map(_words_in, before)) > _FEW_WORDS:
        return True
    if _OF_THAILAND.match(sentence) is None:
        return False
    shadow = shadow_of(sentence)
    told = chain.from_iterable(subjects_of_talk(sentence).values())
    return min(shadow.find(stem) for stem in told) > _FEW_LETTERS


def _is_of_a_game(sentence: str, found: Mapping[str, AbstractSet[str]]) -> bool:
    """Return whether a bracketed sentence is a game's window: it does not mention both a work and the web."""
    of_the_web = WORK in found and (PLACE in found or MACHINE in found)
    return sentence.lstrip()[:1] in _BOXES and not of_the_web


def _words_in(text: str) -> int:
    unparted = len(UNPARTED.findall(text))
    if not unparted:
        return len(text.split())
    return unparted // (_LETTERS_OF_THAILAND if _THAI.search(text) else _LETTERS_A_WORD)


def is_thin(text: str, found: Mapping[str, AbstractSet[str]]) -> bool:
    """Return whether a text has too many words per entry found in it to be a site's."""
    return _words_in(text) > _MOST_WORDS * sum(map(len, found.values()))


def asks(sentence: str) -> bool:
    """Return whether a sentence is a question."""
    return sentence.rstrip().endswith(("?", "？"))

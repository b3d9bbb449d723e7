"""A sentence of a page with much planted text → how similar it is to planted ones.

`Whoever reposted this did so without the author's say-so.` None of its words is used by sites alone, and a
story may say it. But if two paragraphs of a page have planted text, a third is likely to: there the subjects of
a sentence are weighed, in words of any kind (`words`), and what only stories do counts against it. How it
stands out on its page is determined in `page`.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from octavo.passes.chrome.planted.addresses import addresses_in
from octavo.passes.chrome.planted.pervasive.words import (
    BID,
    MAKER,
    MARKED,
    MONEY,
    MORE,
    ORIGIN,
    PLACE,
    POSTING,
    READER,
    READING,
    RIGHT,
    SPACED,
    THEFT,
    UNSPACED,
    WORK,
    WORKINGS,
)
from octavo.passes.chrome.planted.site_talk import NAMED, asks
from octavo.passes.chrome.planted.site_talk_subjects import Lexicon, subjects_of_talk
from octavo.passes.chrome.planted.site_talk_words import (
    BID as ASKED,
)
from octavo.passes.chrome.planted.site_talk_words import (
    FAULT,
    GIVE,
    MACHINE,
    OFFER,
    READERS,
    RIGHTS,
)
from octavo.passes.chrome.planted.site_talk_words import PLACE as WEB
from octavo.passes.chrome.planted.site_talk_words import WORK as SERIAL
from octavo.passes.chrome.wording.narration import tells_of_others, tells_of_self
from octavo.passes.chrome.wording.shadow import cast_shadow
from octavo.passes.chrome.wording.story_world import is_of_the_world
from octavo.passes.reading.speech import has_speech

_LEXICON: Final = Lexicon.of(SPACED, MARKED, UNSPACED)
_SAME: Final[Mapping[str, str]] = MappingProxyType(
    {
        SERIAL: WORK, MACHINE: WORKINGS, FAULT: WORKINGS, GIVE: WORKINGS, RIGHTS: RIGHT, WEB: PLACE, OFFER: MORE, ASKED: BID,
        READERS: READER,
    }
)  # fmt: skip
"""What the subjects of `site_talk` are here: its words count, too, and it has more languages."""

FIRST: Final[Mapping[str, float]] = MappingProxyType(
    {
        THEFT: 1.5, WORK: 2.5, MAKER: 1.7, ORIGIN: 1.2, PLACE: 1.0, READER: -0.2, READING: 1.5, BID: 0.6, RIGHT: 0.1, MONEY: 0.2,
        POSTING: 1.5, MORE: 0.7, WORKINGS: 2.0,
    }
)  # fmt: skip
"""The weight of each subject of a sentence; `python -m benchmarks.pervasive_sentences` prints these tables anew."""
SEVERAL: Final[Mapping[str, float]] = MappingProxyType(
    {
        THEFT: 0.8, WORK: 0.6, MAKER: 2.1, ORIGIN: 1.1, PLACE: 1.8, READER: 0.3, READING: 1.0, BID: 1.0, RIGHT: 2.8, MONEY: -0.2,
        POSTING: -1.0, MORE: 1.7, WORKINGS: 2.8,
    }
)  # fmt: skip
"""The weight added if a sentence has several words for the subject."""
MANNERS: Final[Mapping[str, float]] = MappingProxyType(
    {
        "others": -2.4,
        "past": -1.5,
        "self": -0.5,
        "world": -2.2,
        "asks": -2.4,
        "long": -3.0,
        "capitals": 1.5,
        "address": 1.0,
    }
)
"""The weight of a sentence's manner: it mentions others, the past, the writer, the world, asks a question, is
long, has a name with inner capitals, or an address. The last is fitted to 3.5, and set lower: an address
that is still there was judged before (`sites_named`)."""
BASE: Final = -2.2
"""The weight of a sentence without subjects."""
SPEECH: Final = -100.0
"""The weight of speech."""
ENOUGH: Final = 0.9
"""A sentence with this weight was planted. On such a page 808 of 1,588 planted lines have it by themselves, of
26,431 sentences of stories 12, and of 3,083 lines that only read like planted ones 143 (2026-11)."""
_MANY_SUBJECTS: Final = 5
"""The fewest subjects of sentences that are enough together; one fewer if each of them is odd."""
_OF_A_COPY: Final = frozenset({THEFT, MAKER, ORIGIN, PLACE, POSTING})
"""One of these subjects must be among them: a game has all the others."""
_FEW_LETTERS: Final = 160
"""A sentence with more characters than this is long."""
_LONGEST: Final = 320
_PEOPLE: Final = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
_QUOTE: Final = re.compile(r"\s*[\"“„«「『]")
_PAST: Final = re.compile(
    r"\b[^\W\d_]{2,}(?:ou|aram|eram|iram|avam|iam|ó|aron|ieron|aba|aban|ían|ait|aient|èrent|irent|ava|avano|evano)\b|\b(?:fut|furent|eut|eurent|fit|firent|vint|prit|mit)\b"
)
"""Endings of verbs in the past tense, in Romance languages."""
_DONE_TO_THIS: Final = re.compile(
    r"\bthis (?:(?:story|tale|narrative|novel|chapter|book|text|work|content|passage|page|copy|version|fiction|series|serial|instal?lment) )?was (?!the\b|an?\b|not?\b|my\b|first\b(?! (?:[a-z]+ed|shown|put up)(?: up)? (?:on|at|by|to|via|through)\b)|sponsored\b|published\b|written\b|told\b|made\b)",
    re.IGNORECASE,
)
_CUT_WORD: Final = re.compile(r"(?<![\w.@/-])[A-Za-z]{1,9}\.[a-z]{2,9}(?![\w.@/(-])")
_FEWEST_CUT: Final = 3
_CUT_UP: Final = 2.0
"""The weight of words divided by full stops."""
_DEDICATED: Final = re.compile(r"\bdedicated to\b|\bdedicad[oa] a\b|\bdédiée? à\b|\bgewidmet\b")
"""A dedication, by the author."""
INNER_CAPITAL: Final = re.compile(r"\b[A-ZÀ-ÞА-Я][a-zß-ÿа-яё]+[A-ZÀ-ÞА-Я][a-zß-ÿа-яё]")


@lru_cache(maxsize=2048)
def told_in(sentence: str) -> Mapping[str, AbstractSet[str]]:
    """Return the subjects of a sentence, in words of any kind and in those of `site_talk`, and these words."""
    sentence = _whole(sentence)
    found = defaultdict(set, _LEXICON.subjects_in(sentence))
    heard = [stem.strip() for stems in found.values() for stem in stems]
    for subject, stems in subjects_of_talk(sentence).items():
        for stem in map(str.strip, stems):
            if not any(stem in other or other in stem for other in heard):
                found[_SAME[subject]].add(stem)
    return found


@lru_cache(maxsize=2048)
def weight_of(sentence: str) -> float:
    """Return a sentence's weight on any page; that of speech for narrative about him or her, too."""
    if len(sentence) > _LONGEST or not _PEOPLE.isdisjoint(sentence.lower().split()):
        return SPEECH  # called for every sentence of a page, so the quick tests come first
    if is_said(sentence):
        return SPEECH
    found = told_in(sentence)
    if not found:
        return BASE
    told = sum(FIRST[it] + SEVERAL[it] * (len(stems) > 1) for it, stems in found.items())
    cut_up = _CUT_UP * (_whole(sentence) != sentence)
    return BASE + told + cut_up + sum(map(MANNERS.__getitem__, manners_of(sentence)))


def _whole(sentence: str) -> str:
    """Return a sentence with the full stops in its words (`Th.is ch.apter`) removed; no author writes several."""
    words = _CUT_WORD.findall(sentence)
    return sentence.replace(".", "") if len(words) >= _FEWEST_CUT else sentence


def speak_together(sentences: Sequence[str]) -> bool:
    """Return whether several sentences, none of which is enough, are together like planted ones: with many subjects.

    >>> speak_together(["Did you come across this book on Kobo?", "It was put there without the author knowing.", "Notify them."])
    True
    >>> speak_together(["Did you come across this book?", "It was put there by a child.", "Notify them."])
    False
    """
    said = " ".join(map(str.strip, sentences))
    if len(said) > _LONGEST or not _PEOPLE.isdisjoint(said.lower().split()):
        return False
    if not all(map(told_in, sentences)) or any(map(is_said, sentences)):
        return False
    found = told_in(said)
    manners = set(manners_of(said)) - {"long"}
    odd = all(weight_of(sentence) >= 0 for sentence in sentences)
    if (
        len(found) < _MANY_SUBJECTS - odd
        or _OF_A_COPY.isdisjoint(found)
        or manners & {"self", "world"}
    ):
        return False
    told = sum(FIRST[it] + SEVERAL[it] * (len(stems) > 1) for it, stems in found.items())
    return BASE + told + sum(map(MANNERS.__getitem__, manners)) >= ENOUGH


@lru_cache(maxsize=2048)
def is_said(sentence: str) -> bool:
    """Return whether a sentence, or part of it, is speech."""
    return _QUOTE.match(sentence) is not None or has_speech(NAMED.sub(" ", sentence))


@lru_cache(maxsize=2048)
def manners_of(sentence: str) -> tuple[str, ...]:
    """Return the `MANNERS` of a sentence; what was done to `this story` is not a story's past."""
    return tuple(_manners_of(sentence))


def _manners_of(sentence: str) -> Iterator[str]:
    sentence = _whole(sentence)
    if tells_of_others(_DONE_TO_THIS.sub("this ", sentence)):
        yield "others"
    if tells_of_self(sentence) or _DEDICATED.search(sentence):
        yield "self"
    if is_of_the_world(NAMED.sub(" ", sentence)):
        yield "world"
    if asks(sentence):
        yield "asks"
    if len(sentence) > _FEW_LETTERS:
        yield "long"
    if INNER_CAPITAL.search(sentence):
        yield "capitals"
    if _PAST.search(sentence):
        yield "past"
    if any(addresses_in(cast_shadow(sentence))):
        yield "address"

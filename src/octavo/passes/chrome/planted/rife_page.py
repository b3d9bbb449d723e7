"""A page of which much was planted → the sentences left on it that were planted as well.

A sentence is weighed by what it speaks of (`rife_sentences`), and by how it stands out on its page: by a name that what was
planted elsewhere has as well, by English on a page in another language, and by where in its paragraph it stands. A name of the
story's in it, or of a speaker, tells against it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from typing import Final

from octavo.passes.chrome.planted.addresses import addresses_in
from octavo.passes.chrome.planted.appeals import is_note
from octavo.passes.chrome.planted.names_needed import bare_name
from octavo.passes.chrome.planted.rife_names import is_long, names_in, sites_in
from octavo.passes.chrome.planted.rife_plugs import is_plug
from octavo.passes.chrome.planted.rife_sentences import (
    BASE,
    ENOUGH,
    INNER_CAPITAL,
    SPEECH,
    is_said,
    manners_of,
    told_in,
    weight_of,
)
from octavo.passes.chrome.planted.rife_words import (
    BID,
    MONEY,
    MORE,
    READER,
    READING,
    WORK,
    WORKINGS,
)
from octavo.passes.chrome.planted.site_talk import is_line_of_speech, is_thin, outside_quotes
from octavo.passes.chrome.planted.site_talk_spans import asks_first, without_names
from octavo.passes.chrome.planted.splits import sentences_in
from octavo.passes.chrome.planted.stories import is_framed
from octavo.passes.chrome.wording.narration import tells_of_self
from octavo.passes.chrome.wording.shadow import cast_shadow, joined_spans
from octavo.passes.reading.note_labels import opening_label
from octavo.tree.text import KANA

_NAMED: Final = 3.0
"""The weight of a name that what was planted elsewhere on the page has as well. This one is not fitted, nor are the next."""
_FOREIGN: Final = 2.5
"""The weight of English on a page in another language."""
_CHINESE_IN_JAPANESE: Final = 4.0
"""The weight of Chinese on a page in Japanese: not even its letters are the story's."""
_SAID: Final = -2.0
"""The weight of a sentence in a line that begins as speech does."""
_HERO: Final = -3.0
"""The weight of a name that the story has in several sentences."""
_LIKELY: Final = 2.0
"""The same on a page on which one paragraph only was found to bear something planted."""
_ODD: Final = -0.5
"""The sum from which on a sentence may be a site's: a name that stands in several such, and nowhere else, is the site's."""
_BESIDE: Final = -1.8
"""The sum from which on a sentence goes with a planted one beside it."""
_NAMING: Final = BASE - 0.3
"""The same of one behind it that names something new."""
_FEWEST_ODD: Final = 2
_FEWEST_OF_HERO: Final = 3
_AMID: Final = 1.2
"""How much more is needed of a sentence that others of the story follow."""
_FEWEST_SUBJECTS: Final = 2
"""Subjects of a sentence that is enough by itself, unless a name shows it."""
_OF_ANY_STORY: Final = frozenset({WORK, READING, READER, BID, MONEY})
"""Subjects that people in a story speak of together: "Read me the book." """
_OF_STORIES: Final = frozenset({"others", "self", "world", "past"})
"""Manners of a story."""
_FEWEST_WORDS: Final = 4
"""Words of a sentence that is enough by itself."""
_UNSPACED: Final = re.compile("[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")
_BOXED: Final = re.compile(r"\A\s*[\[<【《]|[\]>】》]\s*\Z")
_WORD: Final = re.compile(r"[^\W_]{3,}")
_COLON: Final = re.compile(r":(?=\s)|：")
_MAY_NAME: Final = re.compile(r"[^\W\d_]\.[A-Z]")
"""A full stop that may end a sentence, or belong to an address: `LAMPS.COM`."""
_GLUED: Final = re.compile(r"\b[a-zß-ÿа-яё]{2,}[A-ZÀ-ÞА-Я][a-zß-ÿа-яё]")
"""A word, and the next sentence with no space between: half of it is the story's."""
_SITE: Final = re.compile(
    "[\u4e00-\u9fff]{2}(?=小[说說説][网網]?|[书書][屋城院库庫吧阁閣网網]|文[学學库庫]|中文[网網])"
)
_QUOTED: Final = re.compile("[【「『“《]([^【】「」『』“”《》]{2,8})[】」』”》]")
_BEGINS: Final = re.compile(r"(?:\A|[.!?:;…。！？—–\"“”»(\[]\s*)\Z")
_MOST_OFTEN: Final = 1
"""Sentences of the story in which a site's name may stand, as it seems: one in more is a hero's."""
_ENGLISH: Final = frozenset(
    {
        "the", "of", "and", "to", "is", "this", "that", "you", "it", "if", "by", "from", "are", "has", "been", "with", "your", "their",
        "without", "be", "not", "please", "its",
    }
)  # fmt: skip
_FEWEST_ENGLISH: Final = 3
_CHINESE: Final = re.compile(
    "[这们请您页阅读说书网还么吗吧呢载问记给让时间为录访击从别觉欢钱关开见东头爱个电现话语]"
)
"""Letters that Chinese has and Japanese has not."""
_LETTERS_OF_JAPANESE: Final = 5
"""Characters of a page to each kana, up to which it is in Japanese; there is one in two."""
_LETTERS_OF_ENGLISH: Final = 100
"""Characters of a page to each English particle, from which on it is in another language; English has one in thirty."""


@dataclass(frozen=True, slots=True)
class RifePage:
    """What a page of which something was planted shows besides."""

    names: frozenset[str]
    """Names that sites gave themselves on it."""
    foreign: bool
    """Whether it is in another language than English."""
    heroes: frozenset[str] = frozenset()
    """Names that its story has."""
    sites: frozenset[str] = frozenset()
    """Names of sites in what was planted, as letters and figures."""
    words: frozenset[str] = frozenset()
    """The words of what is left, in lower case."""
    japanese: bool = False
    """Whether it is in Japanese."""

    @classmethod
    def of(cls, planted: Iterable[str], story: str) -> "RifePage":
        """Return what is to be known of a page, from what was planted in it and from all that is left."""
        weighed = [
            (said.text, weight_of(said.text) if said.heard and not said.spoken else SPEECH)
            for line in story.splitlines()
            for said in _sentences(line)
        ]
        gone = tuple(planted)
        names = {name for text in gone for name in _names_in(text)} | _names_of_odd(weighed)
        words = story.lower().split()
        english = sum(word in _ENGLISH for word in words)
        own = frozenset(name for name in names if _is_of_odd(name, weighed))
        sites = chain(
            chain.from_iterable(map(sites_in, gone)), filter(is_long, map(bare_name, own))
        )
        return cls(
            own,
            english * _LETTERS_OF_ENGLISH < len(story),
            _heroes_in(weighed),
            frozenset(sites),
            frozenset(words),
            len(KANA.findall(story)) * _LETTERS_OF_JAPANESE > len(story),
        )

    def names_in(self, text: str) -> list[tuple[int, int]]:
        """Return the spans of names of sites in a paragraph."""
        return names_in(text, self.sites, self.words)

    def plugs_in(self, text: str) -> list[tuple[int, int]]:
        """Return the spans of sentences of a paragraph that only send its reader to a place to read which they name."""
        return [
            it.span
            for it in _sentences(text)
            if it.heard and not it.spoken and is_plug(it.text) and not is_framed(text, it.span)
        ]

    def counts_likely(self, story: str) -> int:
        """Return how many sentences of a page are likely to be planted, if anything on it is."""
        return sum(
            said.heard and not said.spoken and self._weight(said.text) >= _LIKELY
            for line in story.splitlines()
            for said in _sentences(line)
        )

    def planted_in(self, text: str) -> tuple[list[tuple[int, int]], tuple[str, ...]]:
        """Return the spans of the sentences of a paragraph that were planted, and what they speak of.

        >>> page = RifePage(frozenset({"Owlhoot"}), foreign=False)
        >>> text = "The lamp went out. Whoever reposted this stole it from Owlhoot."
        >>> [text[slice(*span)] for span in page.planted_in(text)[0]]
        ['Whoever reposted this stole it from Owlhoot.']
        >>> page.planted_in("She stole it from the owl.")
        ([], ())
        """
        sentences = _sentences(text)
        most = _NAMED + max(_FOREIGN * self.foreign, _CHINESE_IN_JAPANESE * self.japanese)
        if all(weight_of(it.text) + most < ENOUGH for it in sentences):
            return [], ()
        if is_note(text) or opening_label(text):
            return [], ()
        said = [it.text for it in sentences]
        weights = [self._weight_of(it) for it in sentences]
        sure = self._sure_of(said, weights)
        if _is_authors(said, sure):
            return [], ()
        for at in sorted(sure):
            before, behind = at - 1, at + 1
            while before >= 0 and self._goes_before(said[before], weights[before]):
                sure.add(before)
                before -= 1
            while behind < len(said) and self._goes_behind(said[behind], weights[behind]):
                sure.add(behind)
                behind += 1
        subjects = {it for at in sure for it in told_in(said[at])}
        spans = joined_spans([sentences[at].span for at in sorted(sure)])
        return [span for span in spans if not is_framed(text, span)], tuple(sorted(subjects))

    def _sure_of(self, said: Sequence[str], weights: Sequence[float]) -> set[int]:
        """Return the places of the sentences of a paragraph that are enough by themselves; what stands at its end needs less."""
        sure: set[int] = set()
        trailing = True
        for at in reversed(range(len(said))):
            needed = ENOUGH if trailing else ENOUGH + _AMID
            if weights[at] >= needed and self._is_one(said[at]):
                sure.add(at)
            else:
                trailing = trailing and self._goes_behind(said[at], weights[at])
        return sure

    def _goes_before(self, sentence: str, weight: float) -> bool:
        """Return whether a sentence may go with a planted one behind it."""
        if asks_first(sentence):
            return True
        told = not _OF_STORIES.isdisjoint(manners_of(sentence))
        return weight >= _BESIDE and (
            self._stands_out(sentence) or (bool(told_in(sentence)) and not told)
        )

    def _goes_behind(self, sentence: str, weight: float) -> bool:
        """Return whether a sentence may go with a planted one before it, as in `Look them up on Owlhoot`."""
        names = set(_names_in(sentence))
        return weight >= _BESIDE or (
            weight >= _NAMING and bool(names) and names.isdisjoint(self.heroes)
        )

    def _weight_of(self, said: "_Sentence") -> float:
        """Return the weight of a sentence where it stands: in speech it must stand out."""
        if self._stands_out(said.text):
            return self._weight(said.text)
        return self._weight(said.text) + _SAID * said.spoken if said.heard else SPEECH

    def _weight(self, sentence: str) -> float:
        named, foreign = self._is_named(sentence), self._of_its_language(sentence)
        told = not self.heroes.isdisjoint(_WORD.findall(sentence))
        return weight_of(sentence) + _NAMED * named + foreign + _HERO * told

    def _stands_out(self, sentence: str) -> bool:
        """Return whether a sentence is of the page's planted ones by what it names, or by its language."""
        return self._is_named(sentence) or self._of_its_language(sentence) > 0

    def _is_named(self, sentence: str) -> bool:
        return any(name in sentence for name in self.names if _UNSPACED.match(name)) or not (
            self.names.isdisjoint(_WORD.findall(sentence))
        )

    def _of_its_language(self, sentence: str) -> float:
        """Return the weight of a sentence's language: 0 where it is the page's."""
        if self.japanese and len(_CHINESE.findall(sentence)) > 1 and not KANA.search(sentence):
            return _CHINESE_IN_JAPANESE
        english = self.foreign and len(_ENGLISH & set(sentence.lower().split())) >= _FEWEST_ENGLISH
        return _FOREIGN * english

    def _is_one(self, sentence: str) -> bool:
        """Return whether a sentence is long enough, and no window of a game."""
        if _GLUED.search(sentence) or _announces(sentence):
            return False
        if not self._stands_out(sentence) and (
            _BOXED.search(sentence)
            or sentence.isupper()
            or not _OF_STORIES.isdisjoint(manners_of(sentence))
            or len(told := told_in(sentence)) < _FEWEST_SUBJECTS
            or told.keys() <= _OF_ANY_STORY
            or is_thin(sentence, told)
        ):
            return False
        return len(sentence.split()) >= _FEWEST_WORDS or _UNSPACED.search(sentence) is not None


def _announces(sentence: str) -> bool:
    """Return whether a sentence announces the rest of itself, as a sign that somebody reads."""
    colons = _COLON.finditer(sentence)
    return any(is_framed(sentence, (colon.end(), len(sentence))) for colon in colons)


def _is_authors(said: Sequence[str], sure: AbstractSet[int]) -> bool:
    """Return whether sentences seem to be an author's, who goes on of himself: he asks for reviews, and thanks for votes."""
    subjects = {it for at in sure for it in told_in(said[at])}
    return subjects <= _OF_ANY_STORY | {WORKINGS, MORE} and any(
        at not in sure and tells_of_self(sentence) and not is_said(sentence)
        for at, sentence in enumerate(said)
    )


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence of a paragraph, and where it stands."""

    text: str
    span: tuple[int, int]
    heard: bool
    """Whether it begins outside of quotation marks."""
    spoken: bool
    """Whether it begins as speech does, or its paragraph."""


@lru_cache(maxsize=512)
def _sentences(text: str) -> tuple[_Sentence, ...]:
    """Return the sentences of a paragraph."""
    named = addresses_in(cast_shadow(text)) if _MAY_NAME.search(text) else ()
    spans = sentences_in(without_names(text), tuple(named))
    heard = set(outside_quotes(text, spans))
    spoken = is_line_of_speech(text)
    return tuple(
        _Sentence(said, span, span in heard, spoken or is_line_of_speech(said))
        for span in spans
        for said in (text[slice(*span)],)
    )


def _names_of_odd(weighed: Iterable[tuple[str, float]]) -> set[str]:
    """Return the names that stand in several odd sentences."""
    odd = (sentence for sentence, weight in weighed if weight >= _ODD)
    counted = Counter(name for sentence in odd for name in set(_names_in(sentence)))
    return {name for name, count in counted.items() if count >= _FEWEST_ODD}


def _heroes_in(weighed: Iterable[tuple[str, float]]) -> frozenset[str]:
    """Return the names that stand in several sentences that are not odd."""
    even = (sentence for sentence, weight in weighed if weight < _ODD)
    counted = Counter(name for sentence in even for name in set(_names_in(sentence)))
    return frozenset(name for name, count in counted.items() if count >= _FEWEST_OF_HERO)


def _is_of_odd(name: str, weighed: Iterable[tuple[str, float]]) -> bool:
    """Return whether a name stands in few sentences of the story that are not odd."""
    even = (sentence for sentence, weight in weighed if weight < _ODD)
    return sum(name in sentence for sentence in even) <= _MOST_OFTEN


def _names_in(text: str) -> Iterable[str]:
    """Yield the words of a text that may be of a site's name: with a capital amid a sentence, or an inner one; nouns of German are not."""
    for word in _WORD.finditer(text):
        said = word.group()
        amid = said[0].isupper() and not _BEGINS.search(text[: word.start()])
        if (amid or INNER_CAPITAL.match(said)) and not told_in(said):
            yield said
    yield from _SITE.findall(text)
    yield from _QUOTED.findall(text)

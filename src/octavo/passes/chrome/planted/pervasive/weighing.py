"""A sentence left on a page with much planted text → its weight there, alone and beside a planted one.

Two sums decide: the weight of its subjects (`sentences`), and how little it is like the story around it (`contrast`).
A name that planted text elsewhere on the page has, and a different language, add to both; a hero's name, and speech, reduce both.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.planted.pervasive.contrast import (
    ALIKE,
    BOXED,
    UNLIKE,
    UNLIKE_BEFORE,
    UNLIKE_BEHIND,
    Around,
    is_heading,
    is_of_its_own,
)
from octavo.passes.chrome.planted.pervasive.endorsements import greets
from octavo.passes.chrome.planted.pervasive.language import Language
from octavo.passes.chrome.planted.pervasive.paragraphs import Sentence, is_cut_off
from octavo.passes.chrome.planted.pervasive.proper_names import names_in as capitals_in
from octavo.passes.chrome.planted.pervasive.sentences import (
    BASE,
    SPEECH,
    is_said,
    manners_of,
    told_in,
    weight_of,
)
from octavo.passes.chrome.planted.pervasive.site_names import names_a_place_to_read
from octavo.passes.chrome.planted.site_talk import UNPARTED, is_thin
from octavo.passes.chrome.planted.site_talk_spans import asks_first

NAMED: Final = 3.0
"""The weight of a name that planted text elsewhere on the page has, too. Neither this one nor the next are fitted."""
_SAID: Final = -2.0
"""The weight of a sentence in a line that begins like speech."""
_HERO: Final = -3.0
"""The weight of a name that the story has in several sentences."""
BESIDE: Final = -1.8
"""A sentence with this weight goes with a planted one beside it."""
_NAMING: Final = BASE - 0.3
"""The same for a sentence after a planted one that names something new."""
_HEADING: Final = 2.0
"""How much more weight is required of a separate line without a full stop: it may be a heading, or a sign."""
OF_STORIES: Final = frozenset({"others", "self", "world", "past"})
"""Manners that are a story's."""
_WORD: Final = re.compile(r"[^\W_]{3,}")
_ANY_LANGUAGE: Final = Language()
_NOTHING: Final = Around()


@dataclass(frozen=True, slots=True)
class Standing:
    """What a sentence must be compared with to see whether it stands out on its page."""

    names: frozenset[str]
    """The names of sites in planted text on the page."""
    language: Language = _ANY_LANGUAGE
    heroes: frozenset[str] = frozenset()
    """Names in the page's story."""
    around: Around = _NOTHING
    """The words, subjects and names of the story's sentences."""

    def is_none_of_it(self, said: Sentence, more: float = 0.0, *, alone: bool = False) -> bool:
        """Return whether a sentence is so little like the story around it that it was planted.

        `more` is added to the required weight; `alone` says that the sentence is a whole paragraph.
        """
        text = said.text
        return (
            weight_of(text) > SPEECH
            and is_of_its_own(text)
            and not is_cut_off(text)
            and self._unlike(said) >= UNLIKE + more + _HEADING * (alone and is_heading(text))
        )

    def is_like_it(self, said: Sentence, weight: float) -> bool:
        """Return whether a sentence is so much like the story around it that its subjects are not enough."""
        return not self.stands_out(said.text) and weight + self._unlike(said) < ALIKE

    def _unlike(self, said: Sentence) -> float:
        if not said.heard or not self.around.tells:
            return 0.0
        return self._shown(said.text) + self.around.weight_of(said.text) + _SAID * said.amid_speech

    def goes_with(self, text: str, least: float) -> bool:
        """Return whether a sentence is so unlike the story around it (by at least `least`) that it goes with a planted one beside it."""
        if is_said(text) or BOXED.search(text) or not self.around.tells:
            return False
        return self._shown(text) + self.around.weight_of(text) >= least

    def goes_before(self, sentence: str, weight: float) -> bool:
        """Return whether a sentence may go with a planted one after it."""
        if asks_first(sentence) or greets(sentence) or self.goes_with(sentence, UNLIKE_BEFORE):
            return True
        if weight < BESIDE or self.stands_out(sentence):
            return weight >= BESIDE
        subjects = told_in(sentence)
        told = not OF_STORIES.isdisjoint(manners_of(sentence))
        return bool(subjects) and not (told or is_thin(sentence, subjects))

    def goes_behind(self, sentence: str, weight: float) -> bool:
        """Return whether a sentence may go with a planted one before it, as in `Look them up on Owlhoot`."""
        names = set(capitals_in(sentence))
        naming = weight >= _NAMING and bool(names) and names.isdisjoint(self.heroes)
        return weight >= BESIDE or naming or self.goes_with(sentence, UNLIKE_BEHIND)

    def weight_where(self, said: Sentence) -> float:
        """Return the weight of a sentence in its place: in speech it must stand out."""
        if self.stands_out(said.text):
            return self.weight(said.text)
        return self.weight(said.text) + _SAID * said.amid_speech if said.heard else SPEECH

    def weight(self, sentence: str) -> float:
        """Return the weight of a sentence's subjects, names and language."""
        return weight_of(sentence) + self._shown(sentence)

    def _shown(self, sentence: str) -> float:
        """Return the weight of a sentence's names and language."""
        named, foreign = self._is_named(sentence), self.language.weight_of(sentence)
        told = not self.heroes.isdisjoint(_words_in(sentence))
        return NAMED * named + foreign + _HERO * told

    def stands_out(self, sentence: str) -> bool:
        """Return whether a sentence is like the page's planted ones by a name, or by its language."""
        return self._is_named(sentence) or self.language.weight_of(sentence) > 0

    def _is_named(self, sentence: str) -> bool:
        by_part = any(name in sentence for name in self.names if UNPARTED.match(name))
        by_word = not self.names.isdisjoint(_words_in(sentence))
        return by_part or by_word or names_a_place_to_read(sentence)


@lru_cache(maxsize=2048)
def _words_in(sentence: str) -> frozenset[str]:
    return frozenset(_WORD.findall(sentence))

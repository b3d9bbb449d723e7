"""A sentence left on a page of which much was planted → how much it weighs there, alone and beside one that was planted.

Two sums tell: what a sentence speaks of (`rife_sentences`), and how little it is like the story around it (`rife_contrast`). To
both come a name that what was planted elsewhere on the page has, and another language; a hero's name, and speech, are taken off.
"""

import re
from dataclasses import dataclass
from typing import Final

from octavo.passes.chrome.planted.rife_cast import names_in as capitals_in
from octavo.passes.chrome.planted.rife_contrast import (
    ALIKE,
    BOXED,
    UNLIKE,
    UNLIKE_BEFORE,
    UNLIKE_BEHIND,
    Around,
    is_heading,
    is_of_its_own,
)
from octavo.passes.chrome.planted.rife_language import Language
from octavo.passes.chrome.planted.rife_lines import UNSPACED, Sentence, is_cut_off
from octavo.passes.chrome.planted.rife_plugs import greets
from octavo.passes.chrome.planted.rife_sentences import (
    BASE,
    SPEECH,
    is_said,
    manners_of,
    told_in,
    weight_of,
)
from octavo.passes.chrome.planted.site_talk import is_thin
from octavo.passes.chrome.planted.site_talk_spans import asks_first

NAMED: Final = 3.0
"""The weight of a name that what was planted elsewhere on the page has as well. This one is not fitted, nor are the next."""
_SAID: Final = -2.0
"""The weight of a sentence in a line that begins as speech does."""
_HERO: Final = -3.0
"""The weight of a name that the story has in several sentences."""
BESIDE: Final = -1.8
"""The sum from which on a sentence goes with a planted one beside it."""
_NAMING: Final = BASE - 0.3
"""The same of one behind it that names something new."""
_HEADING: Final = 2.0
"""How much more is needed of a line of its own without a full stop: it may be a heading, or a sign."""
OF_STORIES: Final = frozenset({"others", "self", "world", "past"})
"""Manners of a story."""
_WORD: Final = re.compile(r"[^\W_]{3,}")
_ANY_LANGUAGE: Final = Language()
_NOTHING: Final = Around()


@dataclass(frozen=True, slots=True)
class Standing:
    """By what the sentences of a page stand out on it."""

    names: frozenset[str]
    """Names that sites gave themselves on it."""
    language: Language = _ANY_LANGUAGE
    heroes: frozenset[str] = frozenset()
    """Names that its story has."""
    around: Around = _NOTHING
    """What the sentences of its story have."""

    def is_none_of_it(self, said: Sentence, more: float = 0.0, *, alone: bool = False) -> bool:
        """Return whether a sentence is so little like the story around it that it was planted.

        `more` is needed of it where it stands; `alone` says that it is all of its paragraph.
        """
        text = said.text
        return (
            weight_of(text) > SPEECH
            and is_of_its_own(text)
            and not is_cut_off(text)
            and self._unlike(said) >= UNLIKE + more + _HEADING * (alone and is_heading(text))
        )

    def is_like_it(self, said: Sentence, weight: float) -> bool:
        """Return whether a sentence is so much like the story around it that what it speaks of is not enough."""
        return not self.stands_out(said.text) and weight + self._unlike(said) < ALIKE

    def _unlike(self, said: Sentence) -> float:
        if not said.heard or not self.around.tells:
            return 0.0
        return self._shown(said.text) + self.around.weight_of(said.text) + _SAID * said.amid_speech

    def goes_with(self, text: str, least: float) -> bool:
        """Return whether a sentence is so little like the story around it that it goes with a planted one beside it."""
        if is_said(text) or BOXED.search(text) or not self.around.tells:
            return False
        return self._shown(text) + self.around.weight_of(text) >= least

    def goes_before(self, sentence: str, weight: float) -> bool:
        """Return whether a sentence may go with a planted one behind it."""
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
        """Return the weight of a sentence where it stands: in speech it must stand out."""
        if self.stands_out(said.text):
            return self.weight(said.text)
        return self.weight(said.text) + _SAID * said.amid_speech if said.heard else SPEECH

    def weight(self, sentence: str) -> float:
        """Return the weight of what a sentence speaks of, and of what it shows."""
        return weight_of(sentence) + self._shown(sentence)

    def _shown(self, sentence: str) -> float:
        """Return what the names of a sentence and its language weigh."""
        named, foreign = self._is_named(sentence), self.language.weight_of(sentence)
        told = not self.heroes.isdisjoint(_WORD.findall(sentence))
        return NAMED * named + foreign + _HERO * told

    def stands_out(self, sentence: str) -> bool:
        """Return whether a sentence is of the page's planted ones by what it names, or by its language."""
        return self._is_named(sentence) or self.language.weight_of(sentence) > 0

    def _is_named(self, sentence: str) -> bool:
        return any(name in sentence for name in self.names if UNSPACED.match(name)) or not (
            self.names.isdisjoint(_WORD.findall(sentence))
        )

"""The language of a page → how much a sentence in another language stands out on it."""

import re
import string
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from octavo.tree.text import KANA, beyond_ascii

_FOREIGN: Final = 2.5
"""The weight of English on a page in another language."""
_CHINESE_IN_JAPANESE: Final = 4.0
"""The weight of Chinese on a page in Japanese: even its characters are not the story's."""
_ENGLISH: Final = frozenset(
    {
        "the", "of", "and", "to", "is", "this", "that", "you", "it", "if", "by", "from", "are", "has", "been", "with", "your", "their",
        "without", "be", "not", "please", "its",
    }
)  # fmt: skip
_FEWEST_ENGLISH: Final = 3
_FEWEST_WORDS: Final = 3
"""The fewest words of a sentence in Latin letters that stands out in a story in another script."""
_CHINESE: Final = re.compile(
    "[这们请您页阅读说书网还么吗吧呢载问记给让时间为录访击从别觉欢钱关开见东头爱个电现话语]"
)
"""Characters that Chinese has and Japanese does not."""
_LETTERS_OF_JAPANESE: Final = 5
"""The most characters of a page in Japanese per kana; usually there is one in two."""
_LETTERS_OF_ENGLISH: Final = 100
"""A page with more characters per English particle than this is in another language; English has one in thirty."""
_LATIN: Final = string.ascii_letters.encode()
_LETTERS_OF_LATIN: Final = 5
"""A page with more characters per plain letter than this is in another script."""


@dataclass(frozen=True, slots=True)
class Language:
    """What a page's text shows about its language."""

    foreign: bool = False
    """Whether it is not English."""
    japanese: bool = False
    """Whether it is Japanese."""
    of_other_script: bool = False
    """Whether it is not written in Latin letters."""

    @classmethod
    def of(cls, story: str, words: Sequence[str]) -> "Language":
        """Return the language of a page from its text and the lower-case words of it."""
        english = sum(word in _ENGLISH for word in words)
        plain = story.encode("ascii", "ignore")
        return cls(
            english * _LETTERS_OF_ENGLISH < len(story),
            len(KANA.findall(beyond_ascii(story))) * _LETTERS_OF_JAPANESE > len(story),
            (len(plain) - len(plain.translate(None, _LATIN))) * _LETTERS_OF_LATIN < len(story),
        )

    @property
    def most(self) -> float:
        """The greatest weight that a sentence of the page may have for its language."""
        return max(_FOREIGN * self.foreign, _CHINESE_IN_JAPANESE * self.japanese)

    def weight_of(self, sentence: str) -> float:
        """Return the weight of a sentence's language: 0 if it is the page's.

        >>> Language(foreign=True).weight_of("This is the text of it."), Language().weight_of("This is the text of it.")
        (2.5, 0.0)
        """
        if self.japanese and len(_CHINESE.findall(sentence)) > 1 and not KANA.search(sentence):
            return _CHINESE_IN_JAPANESE
        if not self.foreign:
            return 0.0
        words = sentence.lower().split()
        apart = (
            self.of_other_script
            and len(words) >= _FEWEST_WORDS
            and all(letter.isascii() for letter in sentence if letter.isalpha())
        )
        return _FOREIGN * (apart or len(_ENGLISH.intersection(words)) >= _FEWEST_ENGLISH)

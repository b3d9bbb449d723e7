"""A sentence → whether it speaks of the world that stories are told of: a mother, a kettle, the rain.

What a site says, it says of pages and chapters, to whoever reads them. "Read the last chapter, mother, and put the lamp
out" speaks of these, too, and is a story's.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.passes.chrome.wording.world_words import (
    OF_CHINA,
    OF_GERMANY,
    OF_JAPAN,
    OF_SPACED,
    OF_UNSPACED,
)
from octavo.passes.seldom import Seldom
from octavo.tree.text import holds_cjk

_WORDS: Final = re.compile(
    r"(?<![\w.@/])[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u064b-\u065f'’-](?=[^\W\d_]))*(?![\w]|[.@/]\w)"
)
"""Words, none of an address."""
_ARABIC: Final = re.compile("[\u0600-\u06ff]")
_JOINED: Final = "وفبل"
"""Letters that Arabic writes before a word, and with it: "and", "so", "with", "for"."""
_KANA: Final = re.compile("[\u3040-\u30ff]")
_SHORTEST: Final = 3


def _entries(rows: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(str.strip, "|".join(rows).replace("\n", "|").split("|"))))


def _whole(entries: frozenset[str]) -> frozenset[str]:
    return frozenset(entry for entry in entries if not entry.endswith("-"))


def _stems(entries: frozenset[str]) -> frozenset[str]:
    return frozenset(entry[:-1] for entry in entries if entry.endswith("-"))


_WHOLE: Final = _whole(_entries(OF_SPACED))
_STEMS: Final = _stems(_entries(OF_SPACED))
_WHOLE_GERMAN: Final = _whole(_entries(OF_GERMANY))
_STEMS_GERMAN: Final = _stems(_entries(OF_GERMANY))
_LONGEST_STEM: Final = max(map(len, _STEMS | _STEMS_GERMAN))


def _anywhere(rows: Iterable[str]) -> Seldom:
    return Seldom("|".join(sorted(_entries(rows))))


_UNSPACED: Final = _anywhere(OF_UNSPACED)
_CHINESE: Final = _anywhere(OF_CHINA)
_JAPANESE: Final = _anywhere(OF_JAPAN)


@lru_cache(maxsize=2048)
def is_of_the_world(sentence: str) -> bool:
    """Tell whether a sentence speaks of what stories are told of, and no site.

    Of capitalised words, which names of sites are made of, none is heard but in German.

    >>> is_of_the_world("Baca bab terakhir surat itu, lalu matikan lampu."), is_of_the_world("Baca bab terbaru di Lampu Baca.")
    (True, False)
    """
    words = _WORDS.findall(sentence)
    heard = [_heard(word) for word in words]
    if any(_is_word(word) for word in heard if word):
        return True
    if any(" ".join(two) in _WHOLE for two in pairwise(heard)):
        return True
    if _speaks_german(words):
        return True
    if sentence.isascii():
        return False
    if _UNSPACED.compiled.search(sentence):
        return True
    if not holds_cjk(sentence):
        return False
    eastern = _JAPANESE if _KANA.search(sentence) else _CHINESE
    return eastern.compiled.search(sentence) is not None


def _heard(word: str) -> str:
    """Return a word as it stands in the tables, "" if it is a name."""
    if _ARABIC.match(word):
        return shadow_of(word)
    return "" if word[0].isupper() else word.replace("’", "'")


def _is_word(word: str) -> bool:
    if word in _WHOLE or (word[0] in _JOINED and word[1:] in _WHOLE):
        return True
    return any(word[:end] in _STEMS for end in range(_SHORTEST, min(len(word), _LONGEST_STEM) + 1))


def _speaks_german(words: list[str]) -> bool:
    """Tell whether a German word of the world stands alone: beside another with a capital it may be of a name."""
    capitals = [False, *(word[0].isupper() for word in words), False]
    return any(
        word.lower() in _WHOLE_GERMAN
        or any(word[:end].lower() in _STEMS_GERMAN for end in range(_SHORTEST, len(word) + 1))
        for at, word in enumerate(words)
        if not (capitals[at + 1] and (capitals[at] or capitals[at + 2]))
    )

"""A page of which much was planted → the short sentences left on it that end in the name of a place to read.

`Get early access on lampnovels.com`, `Powered by Lampnovels`. Elsewhere a story may say so of a site, and a name proves nothing.
"""

import re
from typing import Final

from octavo.passes.chrome.planted.addresses import addresses_in
from octavo.passes.chrome.planted.names_needed import is_of_reading
from octavo.passes.chrome.planted.rife_names import is_place_to_read
from octavo.passes.chrome.wording.narration import is_told
from octavo.passes.chrome.wording.shadow import cast_shadow
from octavo.passes.chrome.wording.world import is_of_the_world
from octavo.passes.lazy_pattern import LazyPattern
from octavo.passes.reading.speech import has_speech
from octavo.tree.text import holds_cjk

_OPENS: Final = re.compile(
    r"\W*(?:get|don['’]t|do not|never|always|support|check|keep|go|powered|brought|provided|translated|updated?s?|original|more|all|please|try|catch|unlock"
    r"|enjoy|join|subscribe|follow|continue|start|discover|explore|stay|experience|read|find|see|visit|latest|newest|new|free|only|available|exclusively|exclusive"
    r"|content|chapters?|source|posted|hosted|published|uploaded|thanks?|search|for (?:more|the)|if you|you can|your (?:next|favou?rite)|this (?:chapter|content|novel|story|work|text|book|tale)"
    r"|the (?:latest|newest|rest|source|original|full|best|next|novel|chapter|content|story)|first (?:posted|published|released|seen|shared)|come|head|hop|browse|dive|bookmark)\b",
    re.IGNORECASE,
)
"""How a sentence begins that sends its reader to a site, or says whose the text is."""
_MOST_WORDS: Final = 14
"""Words of such a sentence."""
_MOST_LETTERS: Final = 28
"""Characters of such a sentence in Chinese."""
_SITE_IN_EAST: Final = LazyPattern(
    "[\u4e00-\u9fff]{2}(?:小[说說]|文[学學]|中文|[阅閱][读讀])[网網]|[\u4e00-\u9fff]{2}(?:[书書](?:城|屋|院|[库庫])|文[学學])(?=\\W|\\Z|提供|[欢歡]迎)"
)
_OF_PLUGS_IN_EAST: Final = LazyPattern(
    "本[书書文章站]|提供|[欢歡]迎|分享|就[上在]|[尽盡]在|[请請]到|[记記]住|首[发發]|更新|更多|百度|搜索|[访訪][问問]|[关關]注|推[荐薦]|收藏|最[快新]|精彩"
)
_CUT_END: Final = re.compile(r"\.(?:com|net|org)\b")
_MOST_PIECES: Final = 5
"""Pieces before the last into which spaces may cut a name: `l am pno vels.com`."""
_OF_THE_WEB: Final = re.compile(
    r"\b(?:browser|typed?|url|e-?mail|log(?:ged)? (?:in|on)|laptop|tab)\b"
)
"""Words by which somebody in a story is at a machine."""
_STUMP: Final = re.compile(
    r"(?:\A|(?<=[.!?…”\"»] ))([^.!?…“”\"«»]{3,90}\b(?:on|at|by|from|via|visit|to))[\s:]*\Z"
)
"""A short sentence that ends in a preposition once the name behind it is gone."""
_END: Final = re.compile(r"\s*[.!…]{0,3}(?=\s|\Z)")
_MARK: Final = re.compile(r"\s*[.!…~]{0,3}\s*\Z")


def is_plug(sentence: str) -> bool:
    """Return whether a sentence does no more than send its reader to a place to read that it names, or give it the credit.

    >>> is_plug("Get early access on lampnovels.com"), is_plug("Powered by Lampnovels")
    (True, True)
    >>> is_plug("They met on lampnovels.com."), is_plug("He said: Get it on lampnovels.com.")
    (False, False)
    """
    if holds_cjk(sentence):
        return _is_plug_in_east(sentence)
    if _OPENS.match(sentence) is None or len(sentence.split()) > _MOST_WORDS:
        return False
    if not _names_a_place_to_read(sentence):
        return False
    told = is_told(sentence) or is_of_the_world(sentence) or has_speech(sentence)
    return not (told or _OF_THE_WEB.search(sentence))


def _is_plug_in_east(sentence: str) -> bool:
    if len(sentence) > _MOST_LETTERS or _SITE_IN_EAST.compiled.search(sentence) is None:
        return False
    plugs = _OF_PLUGS_IN_EAST.compiled.search(sentence) is not None
    return plugs and not (is_told(sentence) or is_of_the_world(sentence) or has_speech(sentence))


def _names_a_place_to_read(sentence: str) -> bool:
    words = sentence.split()
    if any(map(is_place_to_read, words)) or any(
        is_of_reading(sentence[start:end]) for start, end in addresses_in(cast_shadow(sentence))
    ):
        return True
    ends = [at for at, word in enumerate(words) if _CUT_END.search(word)]
    return any(
        is_place_to_read("".join(words[first : at + 1]))
        for at in ends
        for first in range(max(0, at - _MOST_PIECES), at)
    )


def with_stump(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a name, with the short sentence before it that would end in a preposition without the name.

    >>> text = "He sat. Translated by l4mpnovels.com"
    >>> text[slice(*with_stump(text, 22, len(text)))]
    'Translated by l4mpnovels.com'
    """
    if _MARK.match(text, end) is None:
        return start, end
    stump = _STUMP.search(text[:start])
    if stump is None or _OPENS.match(stump[1]) is None or is_told(stump[1]):
        return start, end
    return stump.start(1), len(text)

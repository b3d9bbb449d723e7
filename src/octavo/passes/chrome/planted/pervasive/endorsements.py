"""A page with much planted text → the short sentences left on it that end in the name of a place to read.

`Get early access on lampnovels.com`, `Powered by Lampnovels`. Elsewhere a story may say this of a site, and a
name proves nothing.
"""

import re
from collections.abc import Set as AbstractSet
from typing import Final

from octavo.passes.chrome.planted.addresses import addresses_in
from octavo.passes.chrome.planted.names_needed import is_of_reading
from octavo.passes.chrome.planted.pervasive.site_names import is_place_to_read
from octavo.passes.chrome.planted.site_talk import NAMED
from octavo.passes.chrome.wording.narration import is_told
from octavo.passes.chrome.wording.shadow import cast_shadow
from octavo.passes.chrome.wording.story_world import is_of_the_world
from octavo.passes.lazy_pattern import LazyPattern
from octavo.passes.reading.speech import has_speech
from octavo.tree.text import holds_cjk

_OPENS: Final = re.compile(
    r"\W*(?:get|don['’]t|do not|never|always|support|check|keep|go|powered|brought|provided|translated|updated?s?|original|more|all|please|try|catch|unlock"
    r"|enjoy|join|subscribe|follow|continue|start|discover|explore|stay|experience|read|find|see|visit|latest|newest|new|free|only|available|exclusively|exclusive"
    r"|content|chapters?|source|posted|hosted|published|uploaded|thanks?|search|for (?:more|the)|if you|you can|your (?:next|favou?rite)|this (?:chapter|content|novel|story|work|text|book|tale|material)"
    r"|the (?:latest|newest|rest|source|original|full|best|next|novel|chapter|content|story)|first (?:posted|published|released|seen|shared)|come|head|hop|browse|dive|bookmark|your journey|official|experience|uncover|seek|new|create|search|google|chapter release|copyright|join|up next|to (?:keep|continue)|if you|step|embark|immerse|journey|escape|venture|delve|feast|satisfy|lose yourself|gear up|tune in|hurry|don['’]t forget)\b",
    re.IGNORECASE,
)
"""The beginning of a sentence that sends its reader to a site, or says whose the text is."""
_FEWEST_WORDS: Final = 4
"""The fewest words of a sentence whose name has no capital."""
_MOST_WORDS: Final = 14
"""The most words of such a sentence."""
_MOST_LETTERS: Final = 28
"""The most characters of such a sentence in Chinese."""
_SITE_IN_EAST: Final = LazyPattern(
    "[\u4e00-\u9fff]{2}(?:小[说說]|文[学學]|中文|[阅閱][读讀])[网網]|[\u4e00-\u9fff]{2}(?:[书書](?:城|屋|院|[库庫])|文[学學])(?=\\W|\\Z|提供|[欢歡]迎)"
)
_OF_PLUGS_IN_EAST: Final = LazyPattern(
    "本[书書文章站]|提供|[欢歡]迎|分享|就[上在]|[尽盡]在|[请請]到|[记記]住|首[发發]|更新|更多|百度|搜索|[访訪][问問]|[关關]注|推[荐薦]|收藏|最[快新]|精彩"
)
_NAME_AT_END: Final = re.compile(
    r"(?:\b(?:on|at|by|with|from|via) (?:[Tt]he )?([A-Z][^\W_]{4,})(?: [Tt]eam)?|: ([A-Z][^\W_]{4,})[.!]?"
    r"|\b(?:on|at|from|via) ([a-z][^\W_]{5,})|\b(?:on|at|by|with|from|via) (\w(?:[^\w\s]\w){2,}))\s*\Z"
)
"""A name of any kind at the end without a full stop, after a word for a place, or after a label; it may be spelt by letters."""
_END_OF_CHAPTER: Final = LazyPattern(
    "[(（【]\\s*(?:本[章回][节節]?完|未完待[续續]|全文完)\\s*[)）】]"
)
"""The remark that a chapter ends, within one."""
_ADVERT: Final = re.compile(
    r"(?i:advertise?ments?|sponsored (?:content|links?|post)|promoted content|ads? by \w+(?: \w+)?|publicidad|publicité|publicidade|anzeige|werbung|реклама|quảng cáo|iklan)"
)
"""The label of an advertisement, without a mark after it."""
_BRIEF: Final = LazyPattern(
    r"(?:please )?(?:get|try|grab|join|notify|tell|report|flag|alert|inform|do|visit|check|download|install|support|thank|help|enjoy|don['’]t miss)"
    r"(?: (?:it|us|them|this|now|out|so))?(?: (?:today|now|there|here|please|for free))?[.!]+|(?:求[^，。！？\s]{1,4}[！!~。]?)+",
    re.IGNORECASE,
)
"""A request of two or three words, at most one of which is not a particle."""
_GREETS: Final = re.compile(
    r"\W*(?:a )?(?:hello|hi|hey|attention|notice|note|warning|psst|dear readers?|(?:friendly |gentle )?reminder)(?: there| all| readers?)?\W+",
    re.IGNORECASE,
)
_CUT_END: Final = re.compile(r"\.(?:com|net|org)\b")
_MOST_PIECES: Final = 5
"""The most pieces before the last into which spaces may divide a name: `l am pno vels.com`."""
_OF_THE_WEB: Final = re.compile(
    r"\b(?:browser|typed?|url|e-?mail|log(?:ged)? (?:in|on)|laptop|tab)\b"
)
"""Words for using a machine, in a story."""
_STUMP: Final = re.compile(
    r"(?:\A|(?<=[.!?…”\"»] ))([^.!?…“”\"«»]{3,90}\b(?:on|at|by|from|via|visit|to))[\s:]*\Z"
)
"""A short sentence that would end in a preposition without the name after it."""
_MARK: Final = re.compile(r"\s*[.!…~]{0,3}\s*\Z")


def is_plug(
    sentence: str,
    names: AbstractSet[str] = frozenset(),
    *,
    any_address: bool = False,
    bare: bool = False,
) -> bool:
    """Return whether a sentence only sends its reader to a place to read that it names, or credits it.

    `names` are places, whatever their names (`name_at_end`). If `any_address` is set, every address counts; if
    `bare`, the sentence ends a paragraph without a full stop, as no other does, and may begin in any way.

    >>> is_plug("Get early access on lampnovels.com"), is_plug("Powered by Lampnovels")
    (True, True)
    >>> is_plug("They met on lampnovels.com."), is_plug("He said: Get it on lampnovels.com.")
    (False, False)
    >>> is_plug("Powered by Lantern"), is_plug("Powered by Lantern", {"Lantern"})
    (False, True)
    """
    if holds_cjk(sentence):
        return _is_plug_in_east(sentence)
    if _ADVERT.fullmatch(sentence.strip()):
        return True
    if not (bare or opens_as_plug(sentence)) or len(sentence.split()) > _MOST_WORDS:
        return False
    if not (
        name_at_end(sentence, bare=bare) in names
        or (any_address and any(addresses_in(cast_shadow(sentence))))
        or _names_a_place_to_read(sentence)
    ):
        return False
    told = is_told(sentence) or is_of_the_world(NAMED.sub(" ", sentence)) or has_speech(sentence)
    return not (told or _OF_THE_WEB.search(sentence))


def opens_as_plug(sentence: str) -> bool:
    """Return whether a sentence begins like those that send their reader to a site, or say whose the text is."""
    return _OPENS.match(sentence) is not None


def bids_briefly(sentence: str) -> bool:
    """Return whether a sentence is a short request to the reader that means nothing without the previous one.

    >>> bids_briefly("Get it today."), bids_briefly("Get the lamp, Marit."), bids_briefly("求订阅！")
    (True, False, True)
    """
    return _BRIEF.compiled.fullmatch(sentence.strip()) is not None


def greets(sentence: str) -> bool:
    """Return whether a sentence is only a greeting, or a call for attention: `Hello!`, `A friendly reminder:`."""
    return _GREETS.fullmatch(sentence) is not None


def name_at_end(sentence: str, *, bare: bool = False) -> str:
    """Return the name at the end of a sentence that may be a plug for a site of that name; "" if it cannot be one.

    >>> name_at_end("Dive into new worlds with The Lantern"), name_at_end("Source: Lantern."), name_at_end("See you at Easter.")
    ('Lantern', 'Lantern', '')
    """
    found = _NAME_AT_END.search(sentence)
    words = len(sentence.split())
    if found is None or words > _MOST_WORDS or not (bare or opens_as_plug(sentence)):
        return ""
    return found[1] or found[2] or found[4] or (found[3] if words >= _FEWEST_WORDS else "")


def _is_plug_in_east(sentence: str) -> bool:
    if _END_OF_CHAPTER.compiled.fullmatch(sentence.strip()):
        return True
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
    """Return the span of a name, extended to the short sentence before it that would end in a preposition without it.

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

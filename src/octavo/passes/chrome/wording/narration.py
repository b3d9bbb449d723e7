"""A sentence → whether it narrates: about somebody, or in the past tense.

`He told them to follow and share.` Whatever a site asks of its readers, it does not talk about "him", or about yesterday.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.lazy_pattern import LazyPattern
from octavo.passes.reading.people import OTHERS
from octavo.tree.text import KANA

_OF_OTHERS: Final = LazyPattern(
    rf"\b(?:{OTHERS}|hers?|himself|herself|ellas?|ellos|(?<!são )(?:eles?|elas?)|del[ea]s?|elles?|er|ihm|ihn|lui|lei|ona|jego|jej|mereka|onun|onlar|nó"
    r"|chàng|его|(?<!выделите )(?:её|ее)|него|неё|нее|ней|нём|він|вона|вони|هو|هي)\b"
    r"|(?<!其)[他她](?!サイト|の)|彼|그(?:는|가|의|를|녀[가-힣]?)\b|เขา|เธอ|वह |उसने"
)
"""Pronouns for him and her, whom a site never mentions."""
_OF_ME: Final = LazyPattern(
    r"\b(?:i(?! [a-z] )|i'm|i'd|i've|i'll|me(?!/)|my|mine|yo|mi|eu|meu|minha|je|mon|moi|ich|mir|mich|meine?[mnr]?|io|mio|mia|ja|mój|moj[aąe]|aku|saya|ben|benim|bana|(?<!chúng )tôi|mình|tui|я|мне|меня|мной|мой|мо[яюей]|انا)\b"
    r"|(?<!小)我(?![们們])(?!的最[爱愛]|最大|[码碼]字)|私|僕|俺|나는|내가|나를|저는|제가|ฉัน|ผม|मैं"
)
"""The same for the first person: when authors speak about themselves, that is their note."""
_KOREAN_PAST: Final = "".join(
    syllable for syllable in map(chr, range(0xAC00 + 20, 0xD7A4, 28)) if syllable not in "있겠"
)
"""Syllables that end in a doubled s, as Korean verbs do in the past tense."""
_TOLD: Final = LazyPattern(
    r"\b(?:was|were|had|would|could|did|said|went|came|looked|turned|stopped|opened|sat|stood|held|knew|heard|began|saw|felt|kept|lit|ran|drew|fell|rose|spoke|walked|leaned|pulled|pushed|knocked|carried|swung|slid|shook|stared|bent|climbed|stepped|woke|drank|ate|slept|died|era|eran|estaba|había|estava|havia|disse|dijo|était|étaient|avait|war|waren|hatte|hatten|aveva|był[aoy]?"
    r"|dedi|idi|vardı)\b|\b(?!понрави|нашли|канал|портал|файл|материал|журнал)[а-яё]{3,}(?:л|ла|ло|ли|лся|лась|лось|лись)\b|\b\d{1,2}[:.]\d\d\b|\b(?:19|20)\d\d\b|(?<!示)了一|[说說]是|"
    rf"[{_KOREAN_PAST}]다(?=[\s.!?]|$)"
)
"""Verbs in the past tense, and words for past times."""
_CHINESE: Final = LazyPattern(
    r"(?<![为為除別别忘节節示])了(?![解却])|(?<!接)[着著](?![作名])|(?<![通超越经經])[过過](?![期滤濾程一几幾])|曾|已[经經]|早已|从没|從沒"
    r"|[沒没]有[人一]|[还還][没沒](?!有?(?:完|[结結]束))|分成|[后後][来來]|半天|半夜|那[天年夜份]|[时時]候|夜里|昨天|[写寫]道|(?<![小传])[说說](?!明)"
)
"""Marks of a completed action."""
_JAPANESE: Final = LazyPattern(r"(?<!まし)(?<!でし)た(?:[。、]|\Z)|(?<!ませ)んだ(?:[。、]|\Z)")
_HAN: Final = re.compile("[\u4e00-\u9fff]")
_SAID: Final = LazyPattern(
    r",\s(?:the|an?|his|her|my|their|our|old)\s(?:[\w'’-]+\s){0,4}?(?<!\bof )(?<!\bfor )(?<!\bwith )(?<!\bfrom )[a-z]+(?:[^e]ed|ried)\b|,\s(?!translated|updated|posted|published|released|sponsored|based)[a-z]+ed\s(?:the|an?|his|her|my)\b"
)
"""A subject and a verb after a comma, as after speech: `…, the medium's card promised.`"""


@lru_cache(maxsize=2048)
def is_told(sentence: str) -> bool:
    """Return whether a sentence is about him, her or me, or in the past tense.

    >>> is_told("My aunt left a comment."), is_told("编辑催了三遍。"), is_told("Leave a comment."), is_told("请记住本站。")
    (True, True, False, False)
    """
    return tells_of_others(sentence) or tells_of_self(sentence)


def tells_of_self(sentence: str) -> bool:
    """Return whether a sentence is in the first person.

    >>> tells_of_self("I have no candle left."), tells_of_self("We met the woman who followed it.")
    (True, False)
    """
    return _OF_ME.compiled.search(_lower(sentence)) is not None


def tells_of_others(sentence: str) -> bool:
    """Return whether a sentence is about him or her, or in the past tense; authors ask on their own behalf.

    >>> tells_of_others("Follow me on Twitter."), tells_of_others("He had followed us, on foot.")
    (False, True)
    """
    lower = _lower(sentence)
    if (
        _OF_OTHERS.compiled.search(lower)
        or _TOLD.compiled.search(lower)
        or _SAID.compiled.search(lower)
    ):
        return True
    if lower.isascii():
        return False
    if KANA.search(lower):
        return _JAPANESE.compiled.search(lower) is not None
    return _HAN.search(lower) is not None and _CHINESE.compiled.search(lower) is not None


def _lower(sentence: str) -> str:
    return sentence.lower().replace("’", "'")

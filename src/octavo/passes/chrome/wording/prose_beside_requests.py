"""A paragraph in which the reader is asked for something → whether it also has a sentence of the story.

Sites attach requests to the first or the last paragraph of a chapter as to any other. Such a paragraph is not a plea: only
a sentence of it is.
"""

import re
from typing import Final

from octavo.passes.chrome.wording.narration import tells_of_others, tells_of_self
from octavo.passes.chrome.wording.pleas_at_edges import asks_of_reader, may_ask
from octavo.passes.chrome.wording.signs import appeals
from octavo.passes.chrome.wording.story_world import is_of_the_world
from octavo.passes.chrome.wording.words import is_control
from octavo.passes.lazy_pattern import LazyPattern
from octavo.tree.stops import BETWEEN_SENTENCES
from octavo.tree.text import holds_cjk

_SEAM: Final = re.compile(BETWEEN_SENTENCES)
_PAST: Final = LazyPattern(
    r"\b\w{2,}(?:[aieyęąu]ł|[aieyęąu]ł[aoy]|[aieyęą]li)(?:\s+się)?\b|\w(?:d[ıiuü]|t[ıiuü]|m[ıiuü]ş)(?:l[ae]r)?[.,…]|\b[а-яіїєґ]{2,}(?:[аиіуяо]в|[аиіуяо]вся|л[аои]|л[аои]ся)\b|(?<!니)다[.…,]"
    r"|\b(?:ging|kam|stand|sah|hatte|war|waren|wurde|lag|saß|nahm|hielt|rief|lief|fiel|ließ|schloss|blieb|hob|zog|sprach|schwieg|wusste|dachte|wollte|konnte"
    r"|musste|sagte|fragte|machte|legte|stellte|drehte|nickte|blickte|öffnete)(?:n|en)?\b"
    r"|\b(?:đã|bỗng|liền|khẽ|chợt|vừa|ông|bà|lão|hắn|nàng|đứa|thằng)\b"
)
"""Past tense in Polish, Turkish, Ukrainian, Korean, German and Vietnamese; its endings are too common in other languages."""
_SHORTEST: Final = 20
_SHORTEST_EAST: Final = 8
"""The fewest characters of a sentence that is certainly a story's, and the same for ideographs or kana."""


def is_told_beside(text: str) -> bool:
    """Return whether one of several sentences, or the text after a control, is a story's and asks nothing of the reader.

    What authors say about themselves is not: it belongs to their request.

    >>> is_told_beside("The lamp went out at nine, and nobody lit it. Please vote for this story!")
    True
    >>> is_told_beside("Log in The lamp went out at nine, and nobody lit it.")
    True
    >>> is_told_beside("I was away last week, sorry. Please vote for this story!")
    False
    """
    sentences = _SEAM.split(text)
    if len(sentences) > 1 and any(map(is_surely_told, sentences)):
        return True
    for words in (1, 2):
        *control, rest = text.split(None, words)
        if len(control) == words and is_control(" ".join(control)) and is_surely_told(rest):
            return True
    return False


def is_surely_told(sentence: str) -> bool:
    """Return whether a sentence is a story's: long enough, about its world or in the past tense, and nothing that a page or readers say."""
    shortest = _SHORTEST_EAST if holds_cjk(sentence) else _SHORTEST
    if len(sentence) < shortest or tells_of_self(sentence):
        return False
    if may_ask(sentence) or asks_of_reader(sentence) or appeals(sentence):
        return False
    return (
        tells_of_others(sentence)
        or is_of_the_world(sentence)
        or _PAST.compiled.search(sentence.lower()) is not None
    )

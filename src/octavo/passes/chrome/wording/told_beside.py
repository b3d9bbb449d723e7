"""A paragraph in which something is asked of whoever reads → whether a sentence of the story stands beside it.

Sites hang what they ask on the first or the last paragraph of a chapter as on any other. Such a paragraph is no plea: only
a sentence of it is.
"""

import re
from typing import Final

from octavo.passes.chrome.wording.narration import tells_of_others, tells_of_self
from octavo.passes.chrome.wording.pleas_at_edges import asks_of_reader, may_ask
from octavo.passes.chrome.wording.signs import appeals
from octavo.passes.chrome.wording.words import is_control
from octavo.passes.chrome.wording.world import is_of_the_world
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
"""That something was, in Polish, Turkish, Ukrainian, Korean, German and Vietnamese: of endings that too many words have, elsewhere."""
_SHORTEST: Final = 20
_SHORTEST_EAST: Final = 8
"""Fewest characters of a sentence that is surely a story's, and of one in ideographs or kana."""


def is_told_beside(text: str) -> bool:
    """Return whether one of several sentences, or what stands behind a control, is a story's, and asks nothing of whoever reads.

    What authors say of themselves is not: it belongs to what they ask.

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
    """Return whether a sentence is a story's: long enough, of its world or of what was, and nothing that a page or its readers say."""
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

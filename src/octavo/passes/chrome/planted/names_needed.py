"""The name of a site in a sentence → whether the sentence needs it, or is complete without it.

`He wrote to the owner of lamps.com, who never answered.` Without the name nothing would follow `of`: the author
wrote it. A name that a site planted between two words leaves the sentence complete when it is removed.
"""

import re
from typing import Final

from octavo.passes.chrome.wording.shadow import shadow_of
from octavo.tree.text import CJK

_OF_READING: Final = re.compile(
    r"novel|roman(?!t)|(?<!th)(?<!b)(?<!sp)read|(?<!face)book(?!ing|keep)|wuxia|xian|manh[wu]a|manga|fan-?fic|fics?\b|stor(?:y|ies)\b"
    r"|tales?\b|chapters?\b|seriali?s?\b|(?:^|[.-])lib(?!er)|scans?\b|scanl|translat|mtl|ranobe|truyen|\bdoc(?:truyen|sach)|livro|libro|lectur"
    r"|kitap|shu\b|shu(?:ge|wu|ba|cheng|ku)|wenxue|yuedu|xs\b|wx(?:w|\b)|xiaoshuo|biq|bqg|chaek|shosetsu|syosetu|yomi(?:mono|kaki)|knig|czytaj|opowiad"
    r"|^(?:https?://)?(?:www\.)?(?:ko-fi|patreon|discord|paypal|buymeacoffee)\.|(?:gac|nha)sach|baca(?=[a-z])|cerita|niyai|riwaya|leser?(?:atte|fuchs|zeit)|lektuere|buecher|lectura|leitura"
)
"""Words in the names of sites that copy serials."""
_PLAIN: Final = re.compile(
    r"(?:https?://)?(?:[A-Za-z0-9_-]{2,}\.)+(?:[a-z]{2,}|[A-Z]{2,})(?:/\S*)?", re.ASCII
)
_ODD_SPACES: Final = frozenset("\u2000\u2001\u2004\u2005\u2006\u2008\u2009\u200a\u205f")
_WRITTEN_IN: Final = re.compile(r"[,;:.!?…)\]»”\"'’]")
"""A mark directly after a name: the author wrote it, since a planted name has spaces on both sides."""
_WORD_BEFORE: Final = re.compile(r"[^\W\d_][,:]?\s+\Z|[(«“„\"'’]\Z")
_LAST_WORD: Final = re.compile(r"([^\W\d_]+)\s+\Z")
_NEXT_WORD: Final = re.compile(r"\s+([^\W\d_]+)")
PARTICLE: Final = re.compile("[\uac00-\ud7af]|[でにのをはがへも]|から|まで|より")
"""A particle directly after a name in Korean or Japanese: the sentence needs the name."""
_SO_NAMED: Final = re.compile("と(?:書|打|入力|言|いう|いった|呼|読ん|名|だけ|記|刻|あった|ある)")
"""Japanese words after a name that somebody writes, types, says or reads."""
_ENDS_SENTENCE: Final = re.compile(r"(?:\A|[.!?…][\"”’»)]*)\s*\Z")
_BEFORE: Final = 40
"""How many characters before and after a name are examined."""


def _words(text: str) -> frozenset[str]:
    return frozenset(shadow_of(text).split())


_ASK_FOR_ONE: Final = _words(
    "of on at from to by in via with for into onto about like than through without within the a an this his her their our my your"
    " called named de del desde hacia sobre según con sin para por el la los las un una em do da no na pelo pela ao à o os"
    " du des aux au chez avec sans sur dans le les une di dal dalla dello della su nel nella il lo"
    " von vom auf bei mit für über nach zu zum zur der die das den dem ein eine с со на из от для про у z ze na dla przez od"
    " di dari oleh ke pada untuk dengan tại ở trên của về bởi từ cho với من في على إلى عن موقع"
)
"""Prepositions and articles: a name must follow them."""
_ARTICLES: Final = _words(
    "a an the his her my our their your un una el la los las um uma os as une le les il lo der die das den dem ein eine"
)
_OBJECT: Final = re.compile(
    r"\s+(?:(?:his|her|my|our|their|your|him|them|me|us) [^\W\d_]|(?:a|an|the) (?!next|other|same|whole|day|week|month|year|night|morning|evening|moment|minute|first|last)[a-z])"
)
"""The beginning of a preposition's object, unless a time: `from lamps.com the next day`."""
_TAKE_ONE: Final = frozenset(
    {
        "bought", "built", "buy", "buys", "call", "called", "check", "checked", "close", "closed", "find", "found", "founded", "get",
        "got", "hacked", "hate", "hated", "hit", "join", "joined", "knew", "know", "knows", "launched", "left", "like", "liked", "loaded",
        "love", "loved", "made", "open", "opened", "opens", "owed", "own", "owned", "owns", "paid", "pay", "pays", "ran", "reach", "reached", "read", "run", "runs", "saw",
        "see", "seen", "sees", "sell", "sells", "show", "showed", "sold", "started", "sue", "sued", "told", "tried", "trust", "use", "used",
        "uses", "visit", "visited", "want", "wanted", "watched", "wrote",
    }
)  # fmt: skip
"""Verbs for what people do with a site: its name may be their object."""
_WHO_SPEAKS: Final = _words(
    "he she they we it il elle ils elles él ella ele ela er sie lui lei он она они"
)
"""The speaker of the quotation before a name: `“Why?” lamps.com she asked`."""
_BEHIND_PAUSE: Final = re.compile(r"[^\W\d_][,;:][”’\"'»]?\s+\Z|[.!?…,][”’\"'»]\s+\Z")
_JOINING: Final = _words("and or but nor")
_OF_PLACE: Final = _words(
    "behind under beneath below above across along around through toward towards past beside between into onto"
)
"""Prepositions of place: with one of them after it, a name after a preposition stands where none is expected."""
_BEGIN_NO_NAME: Final = _JOINING | _words(
    "who which when where while because if is was were are has had will would could did said"
    " y pero quien cuando donde porque e mas ou quem quando onde et mais qui dont où quand parce ma che dove perché"
    " und oder aber denn wenn weil ist war hat и или но который которая которое когда где потому i lub ale który która kiedy"
)
"""Conjunctions and verbs: directly after a preposition they would leave it without a noun."""


def is_plain(name: str) -> bool:
    """Return whether a name is written as a plain address, without disguise.

    >>> [is_plain(name) for name in ("lamps.com", "Lamps.com", "Lamps.Com", "l.a.m.p.s.com", "lаmps.com", "lamps[.]com")]
    [True, True, False, False, False, False]
    """
    return _PLAIN.fullmatch(name) is not None


def bare_name(name: str) -> str:
    """Return the letters and figures of a name in its shadow, the same for `ｌａｍｐｓ．ｃｏｍ` and `l a m p s . c o m`."""
    return "".join(filter(str.isalnum, shadow_of(name)))


def is_of_reading(name: str) -> bool:
    """Return whether a name mentions reading, as those of sites do that copy serials.

    >>> is_of_reading("readlamps.com"), is_of_reading("lamps.com")
    (True, False)
    """
    return _OF_READING.search(shadow_of(name)) is not None


def is_of_anything(name: str) -> bool:
    """Return whether a name is a plain address that does not mention reading: a firm's, a newspaper's, a shop's.

    >>> [is_of_anything(name) for name in ("www.lamps.com", "readlamps.com", "l a m p s . c o m")]
    [True, False, False]
    """
    return is_plain(name) and not is_of_reading(name)


def is_needed(text: str, start: int, end: int) -> bool:
    """Return whether the sentence around a name, a plain address, would be incomplete without it.

    >>> def needed(text, name="lamps.com"):
    ...     return is_needed(text, text.index(name), text.index(name) + len(name))
    >>> needed("He wrote to the owner of lamps.com, who was ill."), needed("lamps.com was shut.")
    (True, True)
    >>> needed("He had just readlamps.com begun.", "readlamps.com"), needed("He lit the lamps.com of oil.")
    (False, True)
    """
    before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _BEFORE]
    if before[-1:] in _ODD_SPACES or (before[-1:].isalnum() and not CJK.match(before[-1])):
        return False  # attached to a letter, so part of a longer name, or after a space that nobody types
    if _WRITTEN_IN.match(behind) and _WORD_BEFORE.search(before):
        return True
    following = _NEXT_WORD.match(behind)
    if following and following[1].islower() and _ENDS_SENTENCE.search(before):
        return True
    if not is_of_reading(text[start:end]):
        return _ENDS_SENTENCE.search(before) is None
    last = _LAST_WORD.search(before)
    asks = last is not None and shadow_of(last[1]) in _ASK_FOR_ONE
    if following is None:
        return asks or PARTICLE.match(behind) is not None
    return asks and shadow_of(following[1]) in _BEGIN_NO_NAME


def is_surplus(text: str, start: int, end: int) -> bool:
    """Return whether a name between two words of a sentence may be removed, on a page with much planted text.

    >>> def surplus(text, name="lamps.com"):
    ...     return is_surplus(text, text.index(name), text.index(name) + len(name))
    >>> surplus("The other lamps.com side was dark."), surplus("He looked, lamps.com and she waited.")
    (True, True)
    >>> surplus("He sold lamps.com and left."), surplus("In May lamps.com was shut."), surplus("He saw the lamps.com sign.")
    (False, False, False)
    """
    before, behind = text[max(0, start - _BEFORE) : start], text[end : end + _BEFORE]
    following = _NEXT_WORD.match(behind)
    if following is None or (
        _ENDS_SENTENCE.search(before) and shadow_of(following[1]) not in _WHO_SPEAKS
    ):
        return False
    last = _LAST_WORD.search(before)
    if last is None:
        return _BEHIND_PAUSE.search(before) is not None
    asks = shadow_of(last[1]) in _ASK_FOR_ONE or last[1].lower() in _TAKE_ONE
    return not asks and shadow_of(following[1]) not in _BEGIN_NO_NAME


def is_foreign(text: str, start: int, end: int) -> bool:
    """Return whether an address may be removed from a sentence of a story that does not mention the web.

    It stays as an object or subject, and after a preposition with a time or an end of the sentence after it.

    >>> def foreign(text, name="lamps.com"):
    ...     return is_foreign(text, text.index(name), text.index(name) + len(name))
    >>> foreign("She lit a lamps.com candle."), foreign("It came from lamps.com behind the wall.")
    (True, True)
    >>> foreign("It was dark. lamps.com She sat down."), foreign("Guests lamps.com and bailiffs came.")
    (True, True)
    >>> foreign("It came from lamps.com the next day."), foreign("He sold lamps.com and left.")
    (False, False)
    >>> foreign("It was dark. lamps.com was shut."), foreign("That year lamps.com was shut.")
    (False, False)
    """
    following = _NEXT_WORD.match(text, end)
    if following is None:
        return False
    before, after = text[max(0, start - _BEFORE) : start], shadow_of(following[1])
    if _ENDS_SENTENCE.search(before):
        return following[1][0].isupper()
    last = _LAST_WORD.search(before)
    if is_surplus(text, start, end):
        return True
    if last is None or not following[1].islower():
        return False
    word = shadow_of(last[1])
    if word in _ARTICLES:
        return after not in _BEGIN_NO_NAME | _ARTICLES
    if word in _ASK_FOR_ONE:
        return after in _OF_PLACE or _OBJECT.match(text, end) is not None
    return after in _JOINING and not (word in _TAKE_ONE or word.endswith("ed"))


def is_needed_in_east(text: str, start: int, end: int) -> bool:
    """Return whether a sentence in Chinese or Japanese needs the name in it, which has no spaces around it.

    >>> is_needed_in_east("彼はlamps.comで買った。", 2, 11), is_needed_in_east("他看见了readlamps.com灯。", 4, 17)
    (True, False)
    >>> is_needed_in_east("彼はwww.akari.jpと打ち込んだ。", 2, 14)
    True
    """
    name = text[start:end]
    if _SO_NAMED.match(text, end):
        return True
    if not is_plain(name) or name.startswith(("http", "www.")):
        return False
    return PARTICLE.match(text, end) is not None or not is_of_reading(name)

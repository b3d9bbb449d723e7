"""Sentences that send whoever reads a copy to a place: `Discover more stories at Gull Rock Library`.

They speak of no theft and give no address. What tells them from a story's own sentences is that three
things come together: an invitation, a work as a site speaks of what it has, and a name to read at. For
the languages beside English see `invitations_abroad`.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.shadow import shadow_of, trimmed
from octavo.passes.chrome.wording.stems import holds_any
from octavo.passes.reading.days import MONTHS, WEEKDAYS


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_VERBS: Final = _words(
    """
    read discover enjoy explore experience find get continue follow visit check search see uncover
    unlock dive download savor savour join catch access browse stay keep delve immerse head go support
    look stream
    """
)
_OPENERS: Final = _words("please for more to you can also now just tip note ps and thanks")
_QUALITIES: Final = _words(
    """
    latest newest new next more most exclusive full free advance advanced extra hidden updated current
    rest hottest fresh missing original official up-to-date best fast faster fastest daily early
    complete unabridged uncensored popular future all other recent originally first exclusively
    """
)
_WORKS: Final = _words(
    """
    chapter chapters novel novels content contents updates update release releases translations episode
    episodes fiction fictions manga manhwa webnovel webnovels reads uploads posts raws
    """
)
"""Words for what a site offers."""
_MANY: Final = _words("chapters novels updates releases contents webnovels uploads raws content")
_TALES: Final = _words(
    """
    story stories tale tales adventure adventures journey journeys experience experiences book books
    series narratives read reading saga sagas more worlds version author authors translator translators
    """
)
"""Words that stories use, too: with one of these only a name that is plainly a place to read makes an invitation."""
_OFFERED: Final = _words(
    """
    available published updated uploaded released posted matched hosted appear appears translated found
    uploads provided sourced comes come originates
    """
)
_TOLD: Final = _words("was were had been would")
"""Verbs by which a story tells of a chapter; a site says that one is available."""
_DAYS: Final = _words(
    f"""
    {WEEKDAYS} {MONTHS}
    mondays tuesdays wednesdays thursdays fridays saturdays sundays christmas easter
    """
)
"""Words with a capital that are no name of a place: days, months, feasts."""
_AT: Final = _words("at on from with in via through by using only")
_INSIDE_NAMES: Final = _words("of the my our & and only first exclusively")
_ARTICLES: Final = _words("the my our")
_BEHIND: Final = _words("for to if where app website site platform soon now only first today and")
_HAD_THERE: Final = _words("read translated posted published updated hosted")
"""Verbs of which one is enough for an invitation, if its sentence is glued to the one before it."""
_DOMAINS: Final = _words("com net org")
_BROWSING: Final = _words("discover explore enjoy experience find uncover read unlock see")
_OF_TALES: Final = _words("stories tales adventures books narratives worlds series")
_THERE: Final = _words("at on via through")
_PRAISE: Final = _words("hidden exclusive latest newest new more")
_STAYING: Final = (["connected"], ["tuned"], ["updated"])
_FOR_MORE: Final[tuple[list[str], ...]] = ([], ["for", "more"], ["for", "updates"])
_FEW_WORDS: Final = 4
"""Words that offer tales at a place whose name says nothing of reading, at most."""
_NO_NAMES: Final = _words(
    """
    he she it they we you i his her their its but then when what this that there if as so in no not yes
    for with after before while a an how why who where now just even still once all some at on from and
    by
    """
)
"""Words that are no part of a name: behind a name without a full stop they begin the next sentence."""
_STARTS: Final = (
    _VERBS
    | _OPENERS
    | _QUALITIES
    | _words(
        "the your this source official origin translated story chapter chapters novel novels content"
    )
)
"""Words with which an invitation begins."""
_COMPOUNDS: Final = shadow_of(
    r"novel(?!ist|la|ty|s?\b)|\w{2}novels?\b|webnov|wuxia|fanfic|manhwa|\wread\b|\w{3}reads\b|\w{3}hub\b|\bchapter(?!s|ed|\b)\w{3}"
    r"|\bbook(?!keep|shel|store|shop|case|mark|ish|s?\b|end|worm|let|ing|ed\b|er\b)\w{3}"
)
_COMPOUND: Final = re.compile(_COMPOUNDS)
"""Parts of a name of a place to read that need no capital: `novelowl`."""
_WEBLIKE: Final = re.compile(
    _COMPOUNDS
    + shadow_of(
        r"|novels\b|librar|webn|manga|toons?\b|scans?\b|\w(?:books?|fiction|hub|verse)\b|\bread\w"
        r"|empire|archive|\bfictions?\b|translations\b"
    )
)
"""Parts of words that show a name to be that of a place to read."""
_OF_THE_WEBLIKE: Final = (
    "novel", "webn", "wuxia", "fanfic", "manhwa", "read", "hub", "chapter", "librar", "manga", "toon", "scan", "book",
    "fiction", "verse", "empire", "archive", "translations",
)  # fmt: skip
"""For a quick look: each name that `_WEBLIKE` finds holds one of these."""
_SUFFIX: Final = re.compile(r"\.\w{2,4}\b")
_LONE: Final = "empire"
"""A name even without a capital: planted sentences write it so."""
_ODD: Final = re.compile(r"[^\W_][\d_/|.,'’&@\\()\[\]~^-]+[^\W_]|[a-z][A-Z]|[^\x00-\x7f]")
_BROKEN: Final = re.compile(
    r"[_|~^](?:(?<=[A-Za-z].)|(?<=[A-Za-z]\s.))\s?[A-Za-z]|[A-Z](?<![^\W_].)(?:[\s.-][A-Z]){2,}(?![a-z])"
)
"""A name with marks or spaces between its letters: `m_v lemp_yr`, `M-V-L`."""
_WORTH_A_VISIT: Final = _WORKS | _words("more read reading experience")
"""A sentence that bids its reader visit a place holds one of these."""
_PRAISED: Final = _QUALITIES | _MANY | {"this", "visit"}
"""An invitation that names one of `_WORKS` holds one of these, too."""
_SEAM: Final = r"(?:(?<=[^\W\d_]{2}[.!?…])|(?<=[.!?…][”\"’]))(?=[A-ZÀ-Þ][a-z]+\s)"
_GLUED: Final = re.compile(r"[.!?…](?:(?<=[^\W\d_]{2}.)|[”\"’])(?=[A-ZÀ-Þ][a-z]+\s)", re.DOTALL)
"""`_SEAM` with its mark in front: faster to search for than an expression that begins with a look-behind."""
_TWO_SENTENCES: Final = re.compile(r"[.!?…](?<=[^\W\d_]{2}.)[”\"’']?[a-zà-þ]{3}")
_TOKEN: Final = re.compile(rf"\S+?{_SEAM}|\S+")
"""A word; a full stop ends it even without a space, since planted sentences are often glued to it."""
_SPOKEN: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
"""A word of the tables without the marks around it: `up-to-date`."""
_OPENS_SPEECH: Final = frozenset('"“«')
_END: Final = re.compile(r"[.!?…][)\]}”\"’*~]{0,6}$")
_KEPT: Final = re.compile(r"[^\W_]")
_LONGEST_TOKEN: Final = 100
"""Most characters of a word that is looked at."""
_FURTHEST: Final = 16
"""Words from the beginning of an invitation among which its name must begin."""
_LONGEST_NAME: Final = 6
"""Words of the name of a place to read, at most."""
_PIECES_OF_WORKS: Final = (
    "chapter", "novel", "content", "update", "release", "translation", "episode", "fiction", "manga", "manhwa", "upload",
    "raws",
)  # fmt: skip
_PIECES_OF_NAMES: Final = (
    "librar", "webn", "wuxia", "fanfic", "toon", "scan", "hub", "verse", "empire", "archive", "books", "fiction",
)  # fmt: skip
_PIECES_OF_TALES: Final = (
    "stor", "tale", "adventure", "journey", "experience", "book", "series", "visit", "read", "worlds", "version", "stay", "saga",
)  # fmt: skip
_PIECES_OF_OFFERS: Final = (
    "stories", " tales", "adventures", "narratives", "worlds ", "stay tuned", "stay connected", "stay updated",
)  # fmt: skip
PIECES_OF_INVITATIONS: Final = (
    *_PIECES_OF_WORKS, *_PIECES_OF_NAMES, *_PIECES_OF_TALES, *_PIECES_OF_OFFERS,
)  # fmt: skip
"""For a quick look: each invitation holds a piece of a work or an offer, or one of a tale and one of a name."""


def is_glued(shadow: str) -> bool:
    """Tell whether a word may be two sentences' own, the end of one and the beginning of the other.

    >>> is_glued("it.please"), is_glued("e.g."), is_glued("“go.”read")
    (True, False, True)
    """
    return _TWO_SENTENCES.search(shadow) is not None


def pieces_of_invitations(found: AbstractSet[str]) -> tuple[str, ...]:
    """Return those pieces of words found on a page of which each invitation on it holds one."""
    tales = _PIECES_OF_TALES if not found.isdisjoint(_PIECES_OF_NAMES) else ()
    pieces = (*_PIECES_OF_WORKS, *_PIECES_OF_OFFERS, *tales)
    return tuple(piece for piece in pieces if piece in found)


@lru_cache(maxsize=1024)
def invitations_in(text: str) -> tuple[tuple[int, int], ...]:
    """Return the spans of the invitations in a text, from left to right.

    >>> text = "He waited. Discover more stories at Gull Rock Library She came."
    >>> [text[start:end] for start, end in invitations_in(text)]
    ['Discover more stories at Gull Rock Library']
    >>> invitations_in("Continue your journey with Master Chen. Read the story at home.")
    ()
    """
    shadow = shadow_of(text)
    words = set(_SPOKEN.findall(shadow))
    glued = not words.isdisjoint(_HAD_THERE) and _GLUED.search(text) is not None
    if not (glued or _may_offer(words) or _is_weblike(shadow) or _BROKEN.search(text)):
        return ()
    tokens = list(_TOKEN.finditer(text))
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        begins = _plain(tokens[at].group()) in _STARTS and _may_begin(tokens, at)
        last = _invited(tokens, at) if begins else None
        if last is not None and not _begins(tokens, at):
            # Amid a sentence a capital may only begin a name: the invitation must then name a place to read.
            said = text[tokens[at].start() : tokens[last].end()]
            last = last if _is_weblike(shadow_of(said)) else None
        if last is None:
            at += 1
        else:
            spans.append((tokens[at].start(), tokens[last].end()))
            at = last + 1
    return tuple(spans)


def _is_weblike(shadow: str) -> bool:
    """Tell whether a text holds an address or a name that is plainly one of a place to read."""
    return _SUFFIX.search(shadow) is not None or (
        holds_any(shadow, _OF_THE_WEBLIKE) and _WEBLIKE.search(shadow) is not None
    )


def _may_offer(words: AbstractSet[str]) -> bool:
    """Tell whether a text's words suffice for an invitation to a place whose name says nothing of reading."""
    if not words.isdisjoint(_BROWSING) and not words.isdisjoint(_OF_TALES):
        return True
    if words.isdisjoint(_WORKS):
        return "stay" in words or ("visit" in words and not words.isdisjoint(_WORTH_A_VISIT))
    return not words.isdisjoint(_PRAISED)


def _begins(tokens: Sequence[re.Match[str]], at: int) -> bool:
    """Tell whether a sentence begins at a word: it is the first, or follows the end of a sentence or a lone mark."""
    return at == 0 or _ends(tokens[at - 1].group()) or not _core(tokens[at - 1].group())


def _may_begin(tokens: Sequence[re.Match[str]], at: int) -> bool:
    """Tell whether a sentence may begin at a word: as `_begins` says, or because the word has a capital."""
    return _begins(tokens, at) or _core(tokens[at].group())[:1].isupper()


def _invited(tokens: Sequence[re.Match[str]], at: int) -> int | None:
    """Return the index of the last word of an invitation that begins at a word, None where none does."""
    words = [_plain(token.group()) for token in tokens[at : at + _FURTHEST]]
    first = next((place for place, word in enumerate(words[:5]) if word not in _OPENERS), 0)
    invites = words[first] in _VERBS
    glued = at > 0 and tokens[at].start() == tokens[at - 1].end()
    for place in range(first + 1, len(words)):
        if place > 1 and _ends(tokens[at + place - 1].group()) and words[place - 1]:
            return None
        if words[place] == "here" and _is_offer(words[first:place]):
            return at + place
        is_source = words[place] == "is" and "source" in words[:place]
        if words[place] not in _AT and not (
            is_source or (place == first + 1 and words[first] == "visit")
        ):
            continue
        visits = words[place] not in _AT and not is_source
        name = _name_at(tokens, at + place + (not visits))
        if name is None:
            continue
        said = words[first:place]
        named = " ".join(token.group() for token in tokens[at + place + (not visits) : name + 1])
        rest = _rest(tokens, name)
        if (
            (glued and _HAD_THERE.intersection(said))
            or _sends(said, named, invites=invites, visits=visits, rest=[*words[:first], *rest])
            or (
                (words[place] in _THERE or "exclusive" in said) and _offers_tales(said, named, rest)
            )
        ):
            return _end_of(tokens, name)
    return None


def _sends(
    said: Sequence[str], named: str, *, invites: bool, visits: bool, rest: Sequence[str]
) -> bool:
    """Tell whether the words before a name (`said`) and those around them (`rest`) send the reader there to read."""
    weblike = _is_weblike(shadow_of(named)) or _BROKEN.search(named) is not None
    held = set(said)
    works = held & _WORKS
    strong = bool(works) and (bool(held & _QUALITIES) or bool(works & _MANY))
    if visits:
        behind = set(rest)
        return bool(behind & _WORTH_A_VISIT) and (weblike or bool(behind & _QUALITIES))
    goes_on = named.endswith(",") or not held.isdisjoint(_TOLD)
    if (_is_offer(said) or (invites and strong)) and (weblike or not goes_on):
        return True
    source = "source" in held and len(said) <= 7
    if weblike and strong and len(said) <= _FEW_WORDS and said[0] in _QUALITIES | {"your"}:
        return True
    if weblike and source and held & {"content", "chapter", "novel", "official", "story", "this"}:
        return True
    yours = said[0] == "your" and bool(
        held & {"continues", "awaits", "continue", "waiting", "waits"}
    )
    invites = invites or yours or said[:1] == ["content"] or said == ["updated"]
    return (
        weblike
        and invites
        and bool(held & _TALES or works or yours or said[0] == "stay" or len(said) == 1)
    )


def _offers_tales(said: Sequence[str], named: str, rest: Sequence[str]) -> bool:
    """Tell whether a few words offer tales at a place of several words, whose name says nothing of reading.

    Of one word it may be a person's: `Read more tales from Ines`.
    """
    first, *others = named.split()
    if not others or first in _ARTICLES or len(said) > _FEW_WORDS or named.endswith(","):
        return False
    if said[0] == "stay":
        return said[1:] in _STAYING and rest in _FOR_MORE
    held = set(said)
    return said[0] in _BROWSING and bool(held & _OF_TALES and held & _PRAISE) and not rest


def _is_offer(said: Sequence[str]) -> bool:
    """Tell whether words offer a work: they hold a work, a verb such as `updated`, and a quality or `this`."""
    held = set(said)
    return bool(held & _WORKS and held & _OFFERED and (held & _QUALITIES or "this" in held))


def _name_at(tokens: Sequence[re.Match[str]], at: int) -> int | None:
    """Return the index of the last word of the name that begins at a word, None where it is no name."""
    last = None
    for place in range(at, min(len(tokens), at + _LONGEST_NAME)):
        token = tokens[place].group()
        word = _core(token)
        plain = _plain(token)
        if place > at and token[0] in _OPENS_SPEECH:
            break
        if plain == "dot" and place > at and place + 1 < len(tokens):
            return place + 1 if _plain(tokens[place + 1].group()) in _DOMAINS else last
        if place > at and (plain in _NO_NAMES or (plain in _ARTICLES and word[:1].isupper())):
            break  # a new sentence
        if plain not in _NO_NAMES | _DAYS and (
            word[:1].isupper()
            or _ODD.search(word)
            or _COMPOUND.search(shadow_of(word))
            or (plain == _LONE and place == at)
        ):
            last = place
        elif plain not in _INSIDE_NAMES and word:
            break
        if _ends(token) or plain.rpartition(".")[2] in _DOMAINS:
            break
    return last


def _rest(tokens: Sequence[re.Match[str]], name: int) -> list[str]:
    """Return the words that follow a name in its sentence."""
    end = _end_of(tokens, name)
    return [_plain(token.group()) for token in tokens[name + 1 : end + 1]]


def _end_of(tokens: Sequence[re.Match[str]], name: int) -> int:
    """Return the index of the last word of the sentence whose name ends at a word."""
    if _ends(tokens[name].group()) or name + 1 >= len(tokens):
        return name
    if _plain(tokens[name + 1].group()) not in _BEHIND and _core(tokens[name + 1].group()):
        return name
    last = name
    for place in range(name + 1, min(len(tokens), name + _FURTHEST)):
        token = tokens[place].group()
        if token[0] in _OPENS_SPEECH or _begins_unstopped(tokens, place):
            return last
        last = place
        if _ends(token):
            break
    return last


def _begins_unstopped(tokens: Sequence[re.Match[str]], at: int) -> bool:
    """Tell whether a sentence begins at a word though no full stop ends the one before: `… experience The bell rang`."""
    token = tokens[at].group()
    if not token[0].isupper():
        return False
    if _plain(token) in _NO_NAMES:
        return True
    before = tokens[at - 1].group()
    behind = tokens[at + 1].group() if at + 1 < len(tokens) else ""
    return before[0].islower() and before not in _AT | _INSIDE_NAMES and behind[:1].islower()


def _core(token: str) -> str:
    """Return a word without the marks around it; "" for what nobody reads as one."""
    if len(token) > _LONGEST_TOKEN:
        return ""
    return token if token.isalnum() else trimmed(token, _KEPT)  # nine of ten have none


def _ends(token: str) -> bool:
    return _END.search(token[-8:]) is not None


def _plain(token: str) -> str:
    return _core(shadow_of(token))

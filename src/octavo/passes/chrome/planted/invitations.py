"""Sentences that send the reader of a copy to a place: `Discover more stories at Gull Rock Library`.

They mention no theft and have no address. They differ from a story's sentences by three things together: an
invitation, a work in the words of a site that offers it, and the name of a place to read. For languages other
than English see `invitations_abroad`.
"""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.planted.invitation_words import (
    ARTICLES,
    AT,
    BEHIND,
    BROWSING,
    DAYS,
    DOMAINS,
    FEW_WORDS,
    FOR_MORE,
    HAD_THERE,
    INSIDE_NAMES,
    MANY,
    NO_NAMES,
    OF_TALES,
    OFFERED,
    OPENERS,
    PRAISE,
    QUALITIES,
    STARTS,
    STAYING,
    STAYING_AT,
    TALES,
    THERE,
    TOLD,
    VERBS,
    WORKS,
)
from octavo.passes.chrome.wording.shadow import shadow_of, trim_word
from octavo.passes.chrome.wording.stems import holds_any

_COMPOUNDS: Final = shadow_of(
    r"novel(?!ist|la|ty|s?\b)|\w{2}novels?\b|\w{3}(?<!non)fiction\b|webnov|wuxia|fanfic|manhwa|\wread\b|\w{3}reads\b|\w{3}hub\b|\bchapter(?!s|ed|\b)\w{3}"
    r"|\bbook(?!keep|shel|store|shop|case|mark|ish|s?\b|end|worm|let|ing|ed\b|er\b)\w{3}"
)
_COMPOUND: Final = re.compile(_COMPOUNDS)
"""Parts of names of places to read that need no capital: `novelowl`."""
_WEBLIKE: Final = re.compile(
    _COMPOUNDS
    + shadow_of(
        r"|novels\b|librar|webn|manga|toons?\b|scans?\b|\w(?:books?|fiction|hub|verse)\b|\bread\w"
        r"|empire|archive|\bfictions?\b|translations\b"
    )
)
"""Parts of words that only names of places to read have."""
_OF_THE_WEBLIKE: Final = (
    "novel", "webn", "wuxia", "fanfic", "manhwa", "read", "hub", "chapter", "librar", "manga", "toon", "scan", "book",
    "fiction", "verse", "empire", "archive", "translations",
)  # fmt: skip
"""For a quick check: each name found by `_WEBLIKE` contains one of these."""
_SUFFIX: Final = re.compile(r"\.\w{2,4}\b")
_LONE: Final = "empire"
"""A name even without a capital, as it is in planted sentences."""
_ODD: Final = re.compile(r"[^\W_][\d_/|.,'’&@\\()\[\]~^-]+[^\W_]|[a-z][A-Z]|[^\x00-\x7f]")
_BROKEN: Final = re.compile(
    r"[_|~^](?:(?<=[A-Za-z].)|(?<=[A-Za-z]\s.))\s?[A-Za-z]|[A-Z](?<![^\W_].)(?:[\s.-][A-Z]){2,}(?![a-z])"
    r"|[a-z](?<![\w-].)(?:-[a-z]){4,}(?![\w-])"
)
"""A name with marks or spaces between its letters: `m_v lemp_yr`, `M-V-L`."""
_WORTH_A_VISIT: Final = WORKS | {"more", "read", "reading", "experience"}
"""A sentence that asks its reader to visit a place has one of these."""
_PRAISED: Final = QUALITIES | MANY | {"this", "visit"}
"""An invitation with one of `WORKS` has one of these, too."""
_PARTED: Final = re.compile("[a-z][_|~^][a-z]")
_FIGURES: Final = str.maketrans("013457", "oieast")
_SEAM: Final = r"(?:(?<=[^\W\d_]{2}[.!?…])|(?<=[.!?…][”\"’]))(?=[A-ZÀ-Þ][a-z]+\s)"
_GLUED: Final = re.compile(r"[.!?…](?:(?<=[^\W\d_]{2}.)|[”\"’])(?=[A-ZÀ-Þ][a-z]+\s)", re.DOTALL)
"""`_SEAM` with its mark first: faster to search for than an expression that begins with a look-behind."""
_TWO_SENTENCES: Final = re.compile(r"[.!?…](?<=[^\W\d_]{2}.)[”\"’']?[a-zà-þ]{3}")
_TOKEN: Final = re.compile(rf"\S+?{_SEAM}|\S+")
"""A word; a full stop ends it even without a space, since planted sentences are often attached to one."""
_SPOKEN: Final = re.compile(r"[a-z]+(?:-[a-z]+)*")
"""A word of the tables without its marks: `up-to-date`."""
_OPENS_SPEECH: Final = frozenset('"“«')
_END: Final = re.compile(r"[.!?…][)\]}”\"’*~]{0,6}$")
_KEPT: Final = re.compile(r"[^\W_]")
_LONGEST_TOKEN: Final = 100
"""The most characters of a word that is examined."""
_FURTHEST: Final = 16
"""A name must begin within this many words from the beginning of an invitation."""
_FEW_LETTERS: Final = 2
_LONGEST_NAME: Final = 6
"""The most words of the name of a place to read."""
_PIECES_OF_WORKS: Final = (
    "chapter", "novel", "serial", "content", "update", "release", "translation", "episode", "fiction", "manga", "manhwa", "upload",
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
"""For a quick check: each invitation has a part of a work or an offer, or parts of a tale and of a name."""


def is_glued(shadow: str) -> bool:
    """Return whether a word may be the end of one sentence and the beginning of the next.

    >>> is_glued("it.please"), is_glued("e.g."), is_glued("“go.”read")
    (True, False, True)
    """
    return _TWO_SENTENCES.search(shadow) is not None


def is_parted(word: str) -> bool:
    """Return whether a word of a shadow has a mark between letters where no story has one.

    >>> is_parted("e|mp,y"), is_parted("e-mail")
    (True, False)
    """
    return not word.isalpha() and _PARTED.search(word) is not None


def pieces_of_invitations(found: AbstractSet[str], *, parted: bool) -> tuple[str, ...]:
    """Return the parts of words found on a page of which each invitation has one.

    `parted` says whether `is_parted` is true of a word of the page.
    """
    tales = _PIECES_OF_TALES if parted or not found.isdisjoint(_PIECES_OF_NAMES) else ()
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
    glued = not words.isdisjoint(HAD_THERE) and _GLUED.search(text) is not None
    if not (glued or _may_offer(words) or _is_weblike(shadow) or _BROKEN.search(text)):
        return ()
    tokens = list(_TOKEN.finditer(text))
    spans: list[tuple[int, int]] = []
    at = 0
    while at < len(tokens):
        begins = _plain(tokens[at].group()) in STARTS and _may_begin(tokens, at)
        last = _invited(tokens, at) if begins else None
        if last is not None and not _begins(tokens, at):
            # Within a sentence a capital may only begin a name: then the invitation must name a place to read.
            said = text[tokens[at].start() : tokens[last].end()]
            last = last if _is_weblike(shadow_of(said)) else None
        if last is None:
            at += 1
        else:
            spans.append((tokens[at].start(), tokens[last].end()))
            at = last + 1
    return tuple(spans)


def _is_weblike(shadow: str) -> bool:
    """Return whether a text has an address, or a name that is clearly that of a place to read."""
    return _SUFFIX.search(shadow) is not None or (
        holds_any(shadow, _OF_THE_WEBLIKE) and _WEBLIKE.search(shadow) is not None
    )


def _may_offer(words: AbstractSet[str]) -> bool:
    """Return whether a text has the words of an invitation to a place whose name does not mention reading."""
    if not words.isdisjoint(BROWSING) and not words.isdisjoint(OF_TALES):
        return True
    if words.isdisjoint(WORKS):
        return "stay" in words or ("visit" in words and not words.isdisjoint(_WORTH_A_VISIT))
    return not words.isdisjoint(_PRAISED)


def _begins(tokens: Sequence[re.Match[str]], at: int) -> bool:
    """Return whether a sentence begins at a word: the first, or one after the end of a sentence or a lone mark."""
    return at == 0 or _ends(tokens[at - 1].group()) or not _core(tokens[at - 1].group())


def _may_begin(tokens: Sequence[re.Match[str]], at: int) -> bool:
    """Return whether a sentence may begin at a word: as in `_begins`, or because it is capitalised."""
    return _begins(tokens, at) or _core(tokens[at].group())[:1].isupper()


def _invited(tokens: Sequence[re.Match[str]], at: int) -> int | None:
    """Return the index of the last word of an invitation that begins at a word, None if there is none."""
    words = [_plain(token.group()) for token in tokens[at : at + _FURTHEST]]
    first = next((place for place, word in enumerate(words[:5]) if word not in OPENERS), 0)
    invites = words[first] in VERBS
    glued = at > 0 and tokens[at].start() == tokens[at - 1].end()
    for place in range(first + 1, len(words)):
        if place > 1 and _ends(tokens[at + place - 1].group()) and words[place - 1]:
            return None
        if words[place] == "here" and _is_offer(words[first:place]):
            return at + place
        is_source = words[place] == "is" and "source" in words[:place]
        stays = words[place] == "to" and words[first:place] in STAYING_AT
        if words[place] not in AT and not (
            is_source or stays or (place == first + 1 and words[first] == "visit")
        ):
            continue
        visits = words[place] not in AT and not (is_source or stays)
        name = _name_at(tokens, at + place + (not visits))
        if name is None:
            continue
        said = words[first:place]
        named = " ".join(token.group() for token in tokens[at + place + (not visits) : name + 1])
        rest = _rest(tokens, name)
        if (
            (glued and HAD_THERE.intersection(said))
            or _sends(said, named, invites=invites, visits=visits, rest=[*words[:first], *rest])
            or ((words[place] in THERE or "exclusive" in said) and _offers_tales(said, named, rest))
        ):
            return _end_of(tokens, name)
    return None


def _sends(
    said: Sequence[str], named: str, *, invites: bool, visits: bool, rest: Sequence[str]
) -> bool:
    """Return whether the words before a name (`said`), and those around these (`rest`), send the reader there to read."""
    plain = shadow_of(named).translate(_FIGURES)
    weblike = _is_weblike(plain) or _BROKEN.search(named) is not None
    held = set(said)
    works = held & WORKS
    strong = bool(works) and (bool(held & QUALITIES) or bool(works & MANY))
    if visits:
        behind = set(rest)
        return bool(behind & _WORTH_A_VISIT) and (weblike or bool(behind & QUALITIES))
    goes_on = named.endswith(",") or not held.isdisjoint(TOLD)
    if (_is_offer(said) or (invites and strong)) and (weblike or not goes_on):
        return True
    source = "source" in held and len(said) <= 7
    if weblike and strong and len(said) <= FEW_WORDS and said[0] in QUALITIES | {"your"}:
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
        and bool(held & TALES or works or yours or said[0] == "stay" or len(said) == 1)
    )


def _offers_tales(said: Sequence[str], named: str, rest: Sequence[str]) -> bool:
    """Return whether a few words offer tales at a place of several words, whose name does not mention reading.

    A name of one word may be a person's: `Read more tales from Ines`.
    """
    first, *others = named.split()
    if not others or first in ARTICLES or len(said) > FEW_WORDS or named.endswith(","):
        return False
    if said[0] == "stay":
        return said[1:] in STAYING and rest in FOR_MORE
    held = set(said)
    return said[0] in BROWSING and bool(held & OF_TALES and held & PRAISE) and not rest


def _is_offer(said: Sequence[str]) -> bool:
    """Return whether words offer a work: they include a work, a verb such as `updated`, and a quality or `this`."""
    held = set(said)
    return bool(held & WORKS and held & OFFERED and (held & QUALITIES or "this" in held))


def _name_at(tokens: Sequence[re.Match[str]], at: int) -> int | None:
    """Return the index of the last word of the name that begins at a word, None if it is not a name."""
    last = None
    for place in range(at, min(len(tokens), at + _LONGEST_NAME)):
        token = tokens[place].group()
        word = _core(token)
        plain = _plain(token)
        if place > at and token[0] in _OPENS_SPEECH:
            break
        if plain == "dot" and place > at and place + 1 < len(tokens):
            return place + 1 if _plain(tokens[place + 1].group()) in DOMAINS else last
        if place > at and (plain in NO_NAMES or (plain in ARTICLES and word[:1].isupper())):
            break  # the next sentence
        if plain not in NO_NAMES | DAYS and (
            word[:1].isupper()
            or _ODD.search(word)
            or _COMPOUND.search(shadow_of(word))
            or (plain == _LONE and place == at)
        ):
            last = place
        elif last == place - 1 and _is_last_piece(tokens, place):
            return len(tokens) - 1
        elif plain not in INSIDE_NAMES and word:
            break
        if _ends(token) or plain.rpartition(".")[2] in DOMAINS:
            break
    return last


def _is_last_piece(tokens: Sequence[re.Match[str]], at: int) -> bool:
    """Return whether the rest of a text is the last letters of a divided name: the `y- r` of `e|mp,| y- r`."""
    rest = tokens[at:]
    return _BROKEN.search(tokens[at - 1].group()) is not None and all(
        len(_core(token.group())) <= _FEW_LETTERS for token in rest
    )


def _rest(tokens: Sequence[re.Match[str]], name: int) -> list[str]:
    """Return the words that follow a name in its sentence."""
    end = _end_of(tokens, name)
    return [_plain(token.group()) for token in tokens[name + 1 : end + 1]]


def _end_of(tokens: Sequence[re.Match[str]], name: int) -> int:
    """Return the index of the last word of the sentence with a name that ends at a word."""
    if _ends(tokens[name].group()) or name + 1 >= len(tokens):
        return name
    if _plain(tokens[name + 1].group()) not in BEHIND and _core(tokens[name + 1].group()):
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
    """Return whether a sentence begins at a word without a full stop before it: `… experience The bell rang`."""
    token = tokens[at].group()
    if not token[0].isupper():
        return False
    if _plain(token) in NO_NAMES:
        return True
    before = tokens[at - 1].group()
    behind = tokens[at + 1].group() if at + 1 < len(tokens) else ""
    return before[0].islower() and before not in AT | INSIDE_NAMES and behind[:1].islower()


def _core(token: str) -> str:
    """Return a word without the marks around it; "" if it cannot be read as one."""
    if len(token) > _LONGEST_TOKEN:
        return ""
    return token if token.isalnum() else trim_word(token, _KEPT)  # nine out of ten have none


def _ends(token: str) -> bool:
    return _END.search(token[-8:]) is not None


def _plain(token: str) -> str:
    return _core(shadow_of(token))

"""A page with much planted text → names of sites left on it, in spellings that no story uses.

Elsewhere such a name must mention reading, or be where no hero's name is (`disguises`, `symbol_letters`): on a page
with more planted text its spelling is enough, if it is not a word of the story.
"""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.planted.addresses import addresses_in
from octavo.passes.chrome.planted.names_needed import (
    bare_name,
    is_foreign,
    is_of_reading,
    is_surplus,
)
from octavo.passes.chrome.wording.shadow import cast_shadow, joined_spans, shadow_of
from octavo.passes.chrome.wording.stems import holds_any
from octavo.tree.stops import ends_with_stop

_DOMAINS: Final = (
    "com|net|org|me|co|io|app|cc|gg|to|xyz|info|site|online|club|top|vip|fun|pub|lol|live|space|dev"
)
_FOREIGN: Final = "\u0370-\u03ff\u0400-\u052f\u13a0-\u13ff\u1d00-\u1d7f\u01bf\u2c80-\u2cff"
_TWO_SCRIPTS: Final = re.compile(f"[A-Za-z][{_FOREIGN}]|[{_FOREIGN}][A-Za-z]")
_ODD_LETTERS: Final = re.compile(f"[{_FOREIGN}]")
_FEWEST_ODD: Final = 2
_DRESSED: Final = re.compile(
    "[\u0262\u026a\u0274\u0280\u028f\u0299\u029c\u029f\u1d00-\u1dbf\u2100-\u214f\u2460-\u24ff\ua730\ua731\uff21-\uff5a"
    "\U0001d400-\U0001d7ff\U0001f110-\U0001f189]{3}"
)
"""Several adjacent letters outside any script."""
_TOKEN: Final = re.compile(r"[^\s\u200b]+(?:\u200b[^\s\u200b]+)*")
_EDGES: Final = ".,;:!?…\"'“”‘’«»()[]{}—–-"
_AS_LETTERS: Final = str.maketrans(
    dict(zip("013457@$€", "oieastase", strict=True))
    | dict.fromkeys("⊙○◯●◎☉⊚", "o")
    | dict.fromkeys("•·⸱∙⋅", ".")
)
_SIGN: Final = re.compile("[0-9@$€⊙○◯●◎☉⊚!|•·⸱∙⋅]")
_INNER_MARK: Final = re.compile(r"[a-z0-9][^\w\s'’-][a-z0-9]", re.IGNORECASE)
_HOST: Final = re.compile(rf"[a-z][a-z0-9!|-]{{3,40}}(?:\.[a-z0-9-]{{3,40}})*[.,](?:{_DOMAINS})")
_SPELT_HOST: Final = re.compile(r"(?:https?)?(?:www)?([a-z]{6,40}?)(?<!dot)(?:com|net|org)")
"""The letters of an address with signs read as letters and marks left out."""
_MAIL: Final = re.compile(r"[\w.+-]+@[\w-]{3,}(?:\.[\w-]+)*\.[A-Za-z]{2,}", re.ASCII)
_READER: Final = re.compile(
    r"(?!(?:web|light|visual|graphic|short)(?:novels?|fictions?|stories))[a-z]{3,}(?:novels?|reads|(?<!non)fictions?|fanfics?|stories|(?<!fairy)tales|libs?|scans)|(?:web|light)?novels?(?!ist|l[ae]|ty|i[sz])[a-z]{3,}"
)
"""A word that can only be the name of a place to read."""
_NAMED_FOR_IT: Final = re.compile(
    r"[a-z][A-Z]|[Nn]ovels?\b|(?<!proof)(?<!bedsp)(?<!mis)reads\b|[^\w\s.,;:!?…\"'“”‘’«»()\[\]—–/-]|_"
)
"""What sets a name apart from a plain word of the same letters: a capital or an odd mark in it, or its last half."""
_PLAIN: Final = re.compile(
    rf"(?<![\w@.-])(?:www\.)?[A-Za-z][A-Za-z0-9-]{{5,40}}\.(?:{_DOMAINS})(?![\w@.-])"
)
_SURELY_PLAIN: Final = re.compile(
    r"(?<![\w@.-])(?:www\.)?(?=[0-9-]{0,6}[A-Za-z])(?:[A-Za-z0-9][A-Za-z0-9-]{2,40}\.(?:com|net|org|cc|gg|xyz|vip|info|io)"
    r"|[A-Za-z0-9][A-Za-z0-9-]{5,40}\.(?:co|app|online|club|site|dev)|[A-Za-z0-9][A-Za-z0-9-]{8,40}\.(?:top|me|live|fun|space))(?= [^\W\d_])"
)
"""The same with endings that cannot come from a missing space between sentences, as in `the shelf.top of`. A
word follows."""
_MAY_BE_PLAIN: Final = re.compile(r"\.[a-z]")
"""For a quick check: what both have, and few paragraphs."""
_SPELT: Final = re.compile(
    rf"(?<!\w)[A-Za-z][\w-]{{4,40}}\s?[(\[{{<]\s?(?:d[o0]t|punkt|punto|ponto|point|\.|,)\s?[)\]}}>]\s?(?:{_DOMAINS})(?!\w)",
    re.IGNORECASE,
)
_ANNOUNCED: Final = re.compile(
    r"(?:Only|Read|Visit|Source|Find|More|Updated|From|First|New|Latest|See)(?: [a-z]+){0,2}:? \Z"
)
"""Capitalised words directly before a name within a sentence, which are removed with it."""
_DOMAIN_BEHIND: Final = re.compile(rf"\s?[.,]\s?(?:{_DOMAINS})(?![\w])", re.IGNORECASE)
_NO_LETTERS: Final = re.compile(r"[\W_]+")
_BRACKETED: Final = re.compile(r"[\[({<【][^\[\](){}<>【】]{5,60}[\])}>】]")
_ODD_MARK: Final = re.compile(r"[^\w\s.,;:!?…\"'“”‘’«»()\[\]—–/-]|_")
"""A mark that nobody puts beside a letter of a plain word."""
_SPACED_EAST: Final = re.compile(
    "(?<!\\S)(?!藏)[\u4e00-\u9fff](?: [\u4e00-\u9fff]){1,5} [网網阁閣屋城院吧轩軒馆館楼樓社](?!\\S)"
)
_OF_BOOKS: Final = frozenset("书書文说說读讀")
"""The name of a site in ideographs with spaces between them; one of `_OF_BOOKS` is in it."""
_HALF: Final = re.compile(
    r"(?:reads?|novels?|books?|tales?|fics?|stories|library)\.", re.IGNORECASE
)
"""The last half of a site's name: no site is called only `read.com`."""
_WORD_BEFORE: Final = re.compile(r"(?<!\S)[^\W\d_]{2,} \Z")
_HERO_BEFORE: Final = re.compile(r"([^\W_]{3,}) \Z")
_VERB_BEHIND: Final = re.compile(r" [a-zß-ÿа-яё]")
_FEWEST_LETTERS: Final = 6
_SHORTEST: Final = 5
"""The fewest characters of a name, and of a word in an odd spelling."""
_FURTHEST: Final = 30
"""How many characters before a name may announce it."""
_GOES_ON: Final = re.compile(r"[a-zß-ÿ,] \Z")
_INNER_CAPITAL: Final = re.compile(r"\b[A-Z][a-z]+[A-Z]\w+")
_TWO_CAPITALS: Final = re.compile(r"(?<=\w )([A-Z][a-z]{2,}) ([A-Z][a-z]{2,})\b")
_END_OF_HOST: Final = re.compile(rf"\A(?:https?|www)|(?:{_DOMAINS})\Z")


def sites_in(planted: str) -> Iterator[str]:
    """Yield the names of sites in planted text, as letters and figures: addresses, and names in two words or capitals.

    >>> sorted(sites_in("Read it on The Lamp Owl, at lampowl.net, not on NovelOwl."))
    ['lampowl', 'novelowl', 'thelamp']
    """
    hosts = (planted[start:end] for start, end in addresses_in(cast_shadow(planted)))
    found = [_END_OF_HOST.sub("", bare_name(host.partition("/")[0])) for host in hosts]
    found += [bare_name(name) for name in _INNER_CAPITAL.findall(planted)]
    found += [bare_name("".join(two)) for two in _TWO_CAPITALS.findall(planted)]
    return filter(is_long, found)


def is_long(name: str) -> bool:
    """Return whether a name, as letters and figures, is long enough to be looked for in any spelling."""
    return len(name) >= _FEWEST_LETTERS


def is_place_to_read(word: str) -> bool:
    """Return whether a word, including its marks, is the name or address of a place to read in any spelling.

    >>> [is_place_to_read(word) for word in ("Lampnovels,", "l4mpnovels.com", "novels", "storybook")]
    [True, True, False, False]
    """
    plain = _NO_LETTERS.sub("", _plain_of(word.strip(_EDGES)))
    spelt = _SPELT_HOST.fullmatch(plain)
    named = spelt[1] if spelt else plain
    return _READER.fullmatch(named) is not None or (spelt is not None and is_of_reading(named))


@lru_cache(maxsize=2048)
def names_a_place_to_read(sentence: str) -> bool:
    """Return whether a word of a sentence is the name of a place to read, and no plain word.

    >>> [names_a_place_to_read(said) for said in ("Only on LampTales!", "Read this on lampreads, please.", "He proofreads folktales.")]
    [True, True, False]
    """
    return any(_NAMED_FOR_IT.search(word) and is_place_to_read(word) for word in sentence.split())


@lru_cache(maxsize=256)
def names_in(
    text: str,
    sites: frozenset[str],
    words: frozenset[str],
    heroes: frozenset[str] = frozenset(),
    *,
    webless: bool = False,
) -> list[tuple[int, int]]:
    """Return the spans of names of sites in a paragraph of a page with much planted text.

    `sites` are the names in the planted text, `words` those of the story, in lower case, `heroes` the names in
    several of its sentences; `webless` says that it does not mention the web: then no address is its own.

    >>> text = "He lit the gυllnοvels.cοm lamp."
    >>> [text[slice(*span)] for span in names_in(text, frozenset(), frozenset())]
    ['gυllnοvels.cοm']
    >>> text = "He lit the fennel.com lamp."
    >>> [len(names_in(text, frozenset(), frozenset(), webless=it)) for it in (False, True)]
    [0, 1]
    >>> names_in("灯灭了。 枯 井 书 屋", frozenset(), frozenset()), names_in("门上写着 藏 书 阁", frozenset(), frozenset())
    ([(5, 12)], [])
    """
    found = [
        *_written_oddly(text, words),
        *_known(text, sites),
        *_plain(text, heroes, webless=webless),
    ]
    found += _places_to_read(text)
    found += [match.span() for match in _SPELT.finditer(text)] if holds_any(text, "([{<") else []
    found += [
        match.span()
        for match in _SPACED_EAST.finditer(text)
        if not _OF_BOOKS.isdisjoint(match.group())
    ]
    return [whole_name(text, *span) for span in joined_spans(sorted(found))]


def whole_name(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span of a name, extended to the half of it that a space cut off, and to words that announce it.

    >>> text = "He lit the owl read.com lamp, which Read on owlread.com smoked."
    >>> [text[slice(*whole_name(text, at, at + 11 - gap))] for at, gap in ((15, 3), (44, 0))]
    ['owl read.com', 'Read on owlread.com']
    """
    if _HALF.match(text, start, end):
        half = _WORD_BEFORE.search(text, max(0, start - _FURTHEST), start)
        start = half.start() if half else start
    before = _ANNOUNCED.search(text, max(0, start - _FURTHEST), start)
    amid = before is not None and _GOES_ON.search(text[: before.start()]) is not None
    return (before.start(), end) if before and amid else (start, end)


def _places_to_read(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of names of places to read that have odd marks, are in brackets, or that their sentences do not need."""
    for match in _BRACKETED.finditer(text):
        if any(map(is_place_to_read, match.group().split())):
            yield match.span()
    if not _NAMED_FOR_IT.search(text):
        return
    for token in _TOKEN.finditer(text):
        said = token.group()
        if (
            names_a_place_to_read(said)
            and not _MAIL.search(said)
            and (_ODD_MARK.search(said) or is_surplus(text, *token.span()))
        ):
            yield token.span()


def _written_oddly(text: str, words: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans of words of two scripts, of letters outside any script, and of addresses with signs for letters."""
    if text.isascii() and not (_SIGN.search(text) or _INNER_MARK.search(text)):
        return
    for token in _TOKEN.finditer(text):
        said = token.group()
        bare = said.strip(_EDGES)
        if len(bare) < _SHORTEST or (bare.isascii() and bare.isalpha()) or _MAIL.fullmatch(bare):
            continue
        start = token.start() + said.index(bare)
        end = start + len(bare)
        if (
            _is_odd(bare, words)
            or _spells_host(bare)
            or ((_is_signed(bare) or _is_dressed(bare, words)) and is_surplus(text, start, end))
        ):
            yield start, end


def _is_odd(word: str, words: AbstractSet[str]) -> bool:
    """Return whether a word is of two scripts, and no word of the story in disguise."""
    plain = _plain_of(word)
    named = _HOST.fullmatch(plain) is not None or _READER.fullmatch(plain) is not None
    mixed = _TWO_SCRIPTS.search(word) is not None and (
        len(_ODD_LETTERS.findall(word)) >= _FEWEST_ODD or named
    )
    dressed = _DRESSED.search(word) is not None and named
    return plain not in words and (mixed or dressed or (not word.isascii() and _is_signed(word)))


def _spells_host(word: str) -> bool:
    """Return whether a word with marks or signs among its letters spells a place to read's address: `lamp.tales.c.om`."""
    if word.isalnum() or _PLAIN.fullmatch(word):
        return False
    spelt = _SPELT_HOST.fullmatch(_NO_LETTERS.sub("", _plain_of(word)))
    return spelt is not None and is_of_reading(spelt[1])


def _is_dressed(word: str, words: AbstractSet[str]) -> bool:
    """Return whether a word is in letters outside any script, and not in the story, where a hero's name may be."""
    return _DRESSED.search(word) is not None and _plain_of(word) not in words


def _is_signed(word: str) -> bool:
    """Return whether a word is an address if the signs in it are read as letters: `lamp0wl.c⊙m`."""
    named = word.partition(".")[0]
    return (
        _SIGN.search(word) is not None
        and any(map(str.isalpha, named))
        and _HOST.fullmatch(_plain_of(word)) is not None
    )


def _plain_of(word: str) -> str:
    return shadow_of(word).translate(_AS_LETTERS)


def _known(text: str, sites: AbstractSet[str]) -> Iterator[tuple[int, int]]:
    """Yield the spans of names that planted lines of the page have, whatever their spelling."""
    if not sites:
        return
    if not holds_any(_NO_LETTERS.sub("", shadow_of(text)), sites):
        return
    shadow = cast_shadow(text)
    places = [at for at, letter in enumerate(shadow.text) if letter.isalnum()]
    letters = "".join(shadow.text[at] for at in places)
    for site in sites:
        at = letters.find(site)
        while at >= 0:
            first, last = places[at], places[at + len(site) - 1] + 1
            begins = first == 0 or not shadow.text[first - 1].isalnum()
            ends = last == len(shadow.text) or not shadow.text[last].isalnum()
            start, end = shadow.span(first, last)
            if begins and ends and not text[start:end].islower():
                behind = _DOMAIN_BEHIND.match(text, end)
                end = behind.end() if behind else end
                if _is_beside_the_story(text, start, end):
                    yield start, end
            at = letters.find(site, at + 1)


def _is_beside_the_story(text: str, start: int, end: int) -> bool:
    """Return whether a name is not in plain letters, not needed by its sentence, or after the last sentence."""
    if not text[start:end].isascii() or is_surplus(text, start, end):
        return True
    return not text[end:].strip() and ends_with_stop(text[:start].rstrip())


def _plain(text: str, heroes: AbstractSet[str], *, webless: bool) -> Iterator[tuple[int, int]]:
    """Yield the spans of plain names, under any domain, between two words of a sentence that does not need them.

    It does not between a hero's name and a verb, or behind words that announce the name. In a story that does not mention the web, a name may also be
    between an article and its noun, a preposition and its object, or two sentences.
    """
    if not _MAY_BE_PLAIN.search(text):
        return
    for match in _PLAIN.finditer(text):
        hero = _HERO_BEFORE.search(text, max(0, match.start() - _FURTHEST), match.start())
        beside = hero is not None and hero[1] in heroes and _VERB_BEHIND.match(text, match.end())
        announced = whole_name(text, *match.span()) != match.span()
        if beside or announced or is_surplus(text, *match.span()):
            yield match.span()
    for match in _SURELY_PLAIN.finditer(text) if webless else ():
        if is_foreign(text, *match.span()):
            yield match.span()

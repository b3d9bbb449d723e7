"""Which lines consist of the words of page furniture: a control, a label, a menu, an advertisement's.

A line counts only if it has no other words: "next" in a sentence is a word like any other. The words
are those of `vocabulary`.
"""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.sharing import shares_on_network
from octavo.passes.chrome.wording.site_vocabulary import OF_PAPERS, OF_SITES
from octavo.passes.chrome.wording.vocabulary import (
    ADVERTS,
    CONTROLS,
    FILLERS,
    MENUS,
    NAVIGATION,
    WAYS_ON,
)
from octavo.passes.chrome.wording.word_tables import lower_case
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.reading.speech import is_spoken
from octavo.tree.stops import STOPS
from octavo.tree.text import fold_space, holds_cjk

REMEMBERED: Final = 8192
"""The number of lines whose verdict is cached: the furniture of a site is the same on every page."""

_VOWEL_SIGNS: Final = (
    r"\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u0900-\u0963\u0970-\u0dff\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ecd"
    r"\u0f71-\u0fbc\u102b-\u103e\u17b4-\u17d3"
)
"""Signs on, under and beside letters: parts of a word in Hebrew, Arabic, Indic and Thai script."""
_DECORATION: Final = re.compile(rf"(?:[^\w{_VOWEL_SIGNS}]|[\d_])+")


@lru_cache(maxsize=REMEMBERED)
def is_navigation(text: str) -> bool:
    """Return whether a line consists only of navigation words, marks and figures.

    >>> is_navigation("« Prev | Table of Contents | Next »")
    True
    >>> is_navigation("Next, she opened the door.")
    False
    """
    return is_label(text) and _made_of(text, NAVIGATION)


@lru_cache(maxsize=REMEMBERED)
def is_way_on(text: str) -> bool:
    """Return whether a line leads to other chapters and cannot be a story's: in words, by an arrow, or in both directions.

    >>> [is_way_on(line) for line in ("Next Chapter", "Next →", "Prev | Next", "Chapitre suivant : Le chalet »")]
    [True, True, True, True]
    >>> is_way_on("< Prev 6. Harbour Next >"), is_way_on("← the well, the wall →")
    (True, False)
    >>> [is_way_on(line) for line in ("← Chapter 7", "Глава 9 →", "Chapter 9")]
    [True, True, False]
    >>> [is_way_on(line) for line in ("下一篇：灯", "Next pageLow Water", "Next pages")]
    [True, True, False]
    >>> [is_way_on(line) for line in ("Report · Next Chapter · Vote", "投推荐票 上一章 ← 目录 → 下一章")]
    [True, True]
    >>> [is_way_on(line) for line in ("Next", "“Next chapter!”", "The next chapters", "Home")]
    [False, False, False, False]
    """
    if len(text) > _LONGEST_WAY or ends_like_speech(text):
        return False
    name, *_ = _BEFORE_NAME.split(text, maxsplit=1)
    if _BOTH_WAYS.fullmatch(text) and all(map(is_navigation, (text.split()[1], text.split()[-2]))):
        return True
    if _ONE_WAY.fullmatch(text) and parse_headline(text.strip(_ARROWS_OF_ONE_WAY)):
        return True
    if not is_label(name):
        return False
    pieces = [bare for piece in _PIECES.split(lower_case(name)) if (bare := _bare(piece))]
    if any(way in piece for piece in pieces if _covers(piece, _ALL) for way in WAYS_ON):
        return True
    several = len(pieces) >= _SEVERAL or _ARROWS.search(text) is not None
    return several and is_navigation(name)


@lru_cache(maxsize=REMEMBERED)
def is_label(text: str) -> bool:
    """Return whether a line consists only of words of furniture, marks and figures, or shares the page."""
    if len(text) > _LONGEST_LABEL:
        return False
    return shares_on_network(text) or (not _is_plainly_prose(text) and _made_of(text, _ALL))


def is_control(text: str) -> bool:
    """Return whether a line is exactly the phrase of a control or a menu entry, not a combination of words.

    >>> [is_control(line) for line in ("Next Chapter", "The next day", "Share", "Stop it")]
    [True, False, True, False]
    """
    return len(text) <= _LONGEST_ENTRY and _bare(lower_case(text)) in _MENU


def holds_controls(text: str) -> bool:
    """Return whether a line of control words has several controls rather than the words of one.

    >>> [holds_controls(line) for line in ("前へ 目次 次へ", "Tweet  Share  Pin", "Table of Contents", "Up next")]
    [True, True, False, False]
    >>> holds_controls("上一章目录下一章"), holds_controls("返回列表")
    (True, False)
    """
    if not is_label(text):
        return False
    pieces = [bare for piece in _PIECES.split(lower_case(text)) if (bare := _bare(piece))]
    words = [word for piece in pieces for word in piece.split() if word not in FILLERS]
    glued = any(word not in _ALL for word in words if holds_cjk(word))
    return glued or len(pieces) >= _SEVERAL or len(words) > _SEVERAL


def is_advert(text: str) -> bool:
    """Return whether a line only announces an advertisement.

    >>> [is_advert(line) for line in ("- Advertisement -", "Advertisement - continue reading below")]
    [True, True]
    >>> is_advert("The advertisement ran for a week."), is_advert("x"), is_advert("“Sponsored.”"), is_advert("— Реклама.")
    (False, False, False, False)
    """
    if not 1 < len(text) <= _SEVERAL * _LONGEST_NOTICE:
        return False  # a single letter ends a correspondence: `x`
    lower = text.lower()
    first = _WORD.search(lower)
    if first is None or not first.group().startswith(_FIRST_IN_ADVERTS):  # as for nearly all lines
        return False
    if first.group() not in _FIRST_OF_ADVERTS and _GLUE.search(text):
        lower = _GLUE.sub(" - ", text).lower()
        first = _WORD.search(lower)
    if first is None or first.group() not in _FIRST_OF_ADVERTS:
        return False
    if is_spoken(text) or (ends_like_speech(text) and not text.endswith(_GOES_ON)):
        return False
    said = _DASHES.split(lower)
    return all(len(piece) <= _LONGEST_NOTICE and _bare(piece) in ADVERTS for piece in said)


_WORD: Final = re.compile(rf"(?:[^\W\d_]|[{_VOWEL_SIGNS}])+")
_FIRST_OF_ADVERTS: Final = frozenset(notice.split()[0] for notice in ADVERTS)
_FIRST_IN_ADVERTS: Final = tuple(_FIRST_OF_ADVERTS)
"""The same for a word that another may be attached to."""
_GOES_ON: Final = ("...", "…")
_LONGEST_NOTICE: Final = 40
"""The most characters of each part of a line that only announces an advertisement; it may have two parts."""
_DASHES: Final = re.compile(r"\s[-–—:|·•]\s")
_LONGEST_WAY: Final = 90
"""The most characters of a line that leads to other chapters."""
_BEFORE_NAME: Final = re.compile(
    "[:：]|(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ]|[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af])"
)
"""Where a link gives its target, perhaps without a space: `Next pageLow Water`."""
_BOTH_WAYS: Final = re.compile(r"(?:<<?|[«‹←◀]) \S.*\S (?:>>?|[»›→▶])")
"""An arrow on either side, with anything between, such as the current chapter."""
_ARROWS_OF_ONE_WAY: Final = "←→⟵⟶‹›◀▶<>-= "
_ONE_WAY: Final = re.compile(r"(?:[←⟵‹◀]|<<?-*) ?[^←→⟵⟶‹›◀▶<>]+|[^←→⟵⟶‹›◀▶<>]+ ?(?:[→⟶›▶]|-*>>?)")
"""A heading with an arrow on one side."""
_ARROWS: Final = re.compile(r"<<|>>|[«»‹›←→⟵⟶◀▶⇐⇒]")
_SEVERAL: Final = 2
"""The fewest pieces between arrows or marks that make a line a row of controls."""
_ALL: Final = NAVIGATION | CONTROLS
_LONGEST: Final = max(len(word) for word in _ALL)
_LONGEST_LABEL: Final = 120
"""The most characters of a label; a longer line is not examined further."""
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_VOCABULARY: Final = FILLERS.union(*(_LETTERS.findall(entry) for entry in _ALL))
_FOREIGN: Final = 3
"""The number of unknown words that a label may have: `NextPrevious`, run together, is not in the table."""


def _is_plainly_prose(text: str) -> bool:
    """Tell, before splitting a line, that it has several words that no label has."""
    foreign = 0
    for word in lower_case(text).split():
        if word not in _VOCABULARY and word.isalpha():
            foreign += 1
            if foreign > _FOREIGN:
                return True
    return False


def is_menu(text: str) -> bool:
    """Return whether a line is a row of choices: mostly words of menus, and at least three.

    >>> is_menu("Home Genres Rankings Forum Log in"), is_menu("Home again, from the forum")
    (True, False)
    >>> is_menu("He closed the [Menu], then [Settings], [Help] and [Skills], and slept at last, on stones.")
    False
    """
    if _holds_bracketed_choices(text):
        return True
    if (
        len(text) > _LONGEST_MENU
        or text[-1:] in _SAID_AT_END
        or not _MARKS_OF_SPEECH.isdisjoint(text)
    ):
        return False
    words = [word for piece in _PIECES.split(lower_case(text)) for word in _bare(piece).split()]
    if not words:
        return False
    if len(words) >= _FEWEST_CHOICES and _covers(" ".join(words), _MENU):
        return True
    known = [word for word in words if word in _MENU_WORDS or _covers(word, _MENU)]
    said = sum(map(len, words))
    if len(words) == 1:
        return _runs_choices_together(words[0])
    if _glues_choices(text):
        return True
    return len(known) >= _FEWEST_CHOICES and sum(map(len, known)) >= _MOST_OF_IT * said


def is_parted_menu(text: str) -> bool:
    """Return whether a line is a row of choices with marks between them, which no author writes anywhere.

    >>> is_parted_menu("Home | Genres | Rankings | Log in"), is_parted_menu("Home Genres Rankings")
    (True, False)
    """
    parted = any(mark in text for mark in _PARTING)
    return parted and sum(map(text.count, _PARTING)) >= _SEVERAL and is_menu(text)


def _holds_bracketed_choices(text: str) -> bool:
    """Return whether a line has several choices in brackets, including words of menus: `[Log in] [Find]`.

    A sentence that names the windows of a game does not count: it has more words of its own.
    """
    corners = _CORNERED.findall(text) if "『" in text else []
    if len(corners) > 1 and all(_bare(choice) in _MENU for choice in corners):
        return True
    choices = _BRACKETED.findall(text) if text.count("[") >= _FEWEST_CHOICES else []
    if len(choices) < _FEWEST_CHOICES:
        return False
    said = text[-1:] in _SAID_AT_END or len(text) > _LONGEST_MENU
    if said and 2 * sum(map(len, choices)) < len(text):
        return False
    known = sum(_bare(lower_case(choice)) in _MENU for choice in choices)
    least = _KNOWN_BRACKETED if len(choices) >= _FEWEST_BRACKETED else len(choices)
    return known >= least


@lru_cache(maxsize=REMEMBERED)
def is_entry(text: str) -> bool:
    """Return whether a line is one choice of a menu, given others above and below it.

    >>> is_entry("Privacy Policy"), is_entry("Comments (3)"), is_entry("Help!")
    (True, True, False)
    """
    if len(text) > _LONGEST_ENTRY or text[-1:] in _ENDS_OF_SPEECH:
        return False
    return _made_of(text, _MENU)


def share_of_menus(text: str) -> str:
    """Return "all" or "some" if so many words of a line, not counting fillers, are those of menus and controls, or "" for none.

    >>> [share_of_menus(line) for line in ("Next Chapter", "Next, she opened the door", "Harbour")]
    ['all', 'some', '']
    """
    said = [word for word in _LETTERS.findall(lower_case(text)) if word not in FILLERS]
    known = sum(word in _MENU_WORDS for word in said)
    return "" if not known else "all" if known == len(said) else "some"


def _glues_choices(text: str) -> bool:
    """Return whether three or more choices are run together, two of them words of menus: `HomeTable of ContentsAbout`."""
    if not _GLUE.search(text):
        return False
    choices = [_bare(lower_case(choice)) for choice in _GLUE.split(text)]
    return len(choices) >= _FEWEST_CHOICES and sum(choice in _MENU for choice in choices) > 1


def _runs_choices_together(run: str) -> bool:
    """Return whether words without spaces are menu entries: all of them, or at least four that make up most of it."""
    entries, at, whole = [], 0, True
    while at < len(run):
        furthest = min(len(run), at + _LONGEST_OF_MENUS)
        ends = range(furthest, at, -1)
        longest = next((run[at:end] for end in ends if run[at:end] in _MENU), "")
        if len(longest) > 1 or (longest and whole):
            entries.append(longest)
            at += len(longest)
        else:
            whole = False
            at += 1
    if whole:
        return len(entries) >= _FEWEST_CHOICES
    known = [entry for entry in entries if len(entry) > 1]
    return len(known) >= _FEWEST_BRACKETED and sum(map(len, known)) >= _MOST_OF_IT * len(run)


_MENU: Final = _ALL | MENUS
_LONGEST_OF_MENUS: Final = max(map(len, _MENU))
_MENU_WORDS: Final = (
    frozenset(
        word
        for entry in _MENU - {entry for entry in OF_PAPERS | OF_SITES if " " in entry}
        for word in _LETTERS.findall(entry)
        if entry == word or len(word) > 3
    )
    - FILLERS
)
"""Words of menus, and the longer words of their phrases: short ones occur in any verse, and those of papers and sites in any sentence."""
_LONGEST_MENU: Final = 160
"""The most characters of a menu in one line; a longer one must mostly be choices in brackets."""
_FEWEST_CHOICES: Final = 3
"""The fewest choices that make a line a menu."""
_PARTING: Final = "|·•»"
_BRACKETED: Final = re.compile(r"\[([^\[\]]{2,24})\]")
_CORNERED: Final = re.compile(r"『([^『』]{2,12})』")
_FEWEST_BRACKETED: Final = 4
"""With so many choices in brackets, or run together, not all need be words of menus."""
_KNOWN_BRACKETED: Final = 2
"""The number of them that must be words of menus; of fewer choices all must."""
_GLUE: Final = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ])")
_LONGEST_ENTRY: Final = 40
"""The most characters of a choice on a line of its own."""
_ENDS_OF_SPEECH: Final = frozenset(STOPS)
_MOST_OF_IT: Final = 0.6
"""The share of a line's letters that must be words of menus if there are other words among them."""
_SAID_AT_END: Final = frozenset(STOPS + '”"」』»,，、:：')
_MARKS_OF_SPEECH: Final = frozenset(',，。“”「」『』"')


def _made_of(text: str, words: frozenset[str]) -> bool:
    if _is_dated(text) or _SAID.fullmatch(text):
        return False
    pieces = [piece for piece in _PIECES.split(lower_case(text)) if piece.strip()]
    named = [piece for piece in map(_bare, pieces) if piece]
    if not named:
        return False
    if all(_covers(piece, words) for piece in named):
        return True
    return not ends_like_speech(text) and _is_filled(named, words)


def _is_filled(named: list[str], words: frozenset[str]) -> bool:
    """Return whether a short line consists of words of the table with only fillers between them."""
    spoken = [word for piece in named for word in piece.split()]
    rest = [word for word in spoken if word not in FILLERS]
    return len(spoken) <= _MOST_WORDS and bool(rest) and all(word in words for word in rest)


def _is_dated(text: str) -> bool:
    if text[-1:] in _FULL_STOPS:
        return text[-2:-1] not in {".", "。"}
    return text[-1:].isdecimal() and _DAY.search(text) is not None


_FULL_STOPS: Final = frozenset(".。।")
_DAY: Final = re.compile(r"(?:day|night) \d+\Z", re.IGNORECASE)
"""`Next.`, `Night 4`: no control ends with a single full stop (0 of 4,312 on 276 pages, 2026-11) or numbers days."""
_SAID: Final = re.compile(
    '[“„”"].+[”“"]|»\\S.*«|「.+」|«\\S.*[.!?…]»|\\*[^\\W\\d_]+\\*|[—–-] [^\\W\\d_].*[.!?…]'
)
"""`“Next!”`, `— Next!` are speech: no page has its controls in quotes, or a dash before and a stop after them."""
_MOST_WORDS: Final = 10
"""The most words of a line of control words with fillers; more make a sentence."""


_PIECES: Final = re.compile(r"[|/\\»«›‹→←⟶⟵·•▼▲▶◀>\[\]【】:：]+|\s{2,}|\t")


def _bare(piece: str) -> str:
    return fold_space(_DECORATION.sub(" ", piece))


def ends_like_speech(text: str) -> bool:
    """Return whether a line ends in a full stop or a closing quote, unlike choices and facts."""
    if text.endswith("«"):
        return "»" in text[:-1]
    return text.endswith((".", "!", "?", "…", "。", "！", "？", "”", "“", '"', "」", "』"))


def _covers(piece: str, words: frozenset[str]) -> bool:
    """Return whether the text consists of words from the table, one directly after the other."""
    if piece in words:
        return True
    reachable = {0}
    for start in range(len(piece)):
        if start not in reachable:
            continue
        for end in range(start + 1, min(len(piece), start + _LONGEST) + 1):
            if piece[start:end].strip() in words:
                reachable.add(end)
                if end < len(piece) and piece[end] == " ":
                    reachable.add(end + 1)
    return len(piece) in reachable

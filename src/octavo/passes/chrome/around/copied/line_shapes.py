"""A line of copied text → its shape: the properties that can be recognised in any language, whatever it says.

These are its length, its beginning and end, whether it has a date or a figure, whether any table of furniture has its words.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.around.copied.edges import is_figure_of_page
from octavo.passes.chrome.around.copied.lone_lines import speaks_of_page
from octavo.passes.chrome.around.inside import is_certain
from octavo.passes.chrome.evidence.comment_lists import heads_a_list
from octavo.passes.chrome.evidence.model import PROSE, Evidence, ends_sentence, kind_of
from octavo.passes.chrome.evidence.weights import SIZES
from octavo.passes.chrome.wording.closings import closing_of
from octavo.passes.chrome.wording.counted_facts import counts_for_page
from octavo.passes.chrome.wording.datelines import is_day_long_ago
from octavo.passes.chrome.wording.days_abroad import is_day_abroad
from octavo.passes.chrome.wording.pleas import tells_of_page
from octavo.passes.chrome.wording.signs import bears_date, is_row_or_notice
from octavo.passes.chrome.wording.time_stamps import says_when
from octavo.passes.chrome.wording.words import is_entry, share_of_menus
from octavo.passes.reading.headlines import parse_headline
from octavo.tree.record import record
from octavo.tree.text import beyond_ascii

LONG: Final = 60
"""A sentence with so many letters is a paragraph of a story."""
_LONGEST: Final = 80
"""The most characters of a line that is looked up in tables of words."""
_LONGEST_DAY: Final = 60
_UNSPACED: Final = re.compile("[\u0e00-\u0e7f\u2e80-\u9fff\uac00-\ud7af\uff00-\uffef]")
"""Letters of scripts with few or no spaces between words."""
_LETTERS_OF_A_WORD: Final = 2.5
_FIGURE: Final = re.compile(r"\d")
_PARTED: Final = re.compile(r"[|·•›»«‹→←↑▼▲★☆♥♡❤👍©+×]|\s[/–—-]\s")
_DAY: Final = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}:\d\d|(?:19|20)\d\d")
_BRACKETED: Final = re.compile(r"[\[【(（<＜《『「].*[\])】）>＞》』」]\W*")
_POSTSCRIPT: Final = re.compile(r"p\.? ?s\b", re.IGNORECASE)
_COUNTS: Final = (2, 3, 4, 7, 13)
"""The numbers of words that separate the classes of lines."""
_COMMAS: Final = frozenset(",，،、")
_OPENING: Final = frozenset("[【(（<＜《『「{")
_SPOKEN: Final = frozenset("\"“”„«‘'»—–-")
_TAGGED: Final = frozenset("#@")
_CLOSING: Final = frozenset(")]】）』」}")
_REMEMBERED: Final = 1024
"""The number of lines whose shapes are cached: those of a page."""
SHORT: Final = frozenset({"certain", "day", "figure", "word", "few"})
"""Classes of lines that pages have by the dozen."""


@record
class Shape:
    """The properties of one line."""

    text: str
    without_figures: str
    """The text with each digit replaced by 0."""
    size: float
    words: int
    form: str
    """Its class: `certain` furniture, a `day`, a `figure`, prose (`long`, `sentence`), `speech`, or a label of one `word`
    or two, of a `few`, or of `many`."""
    is_prose: bool
    marks: tuple[str, ...]
    """All marks of the line itself, as names of weights."""
    signs: frozenset[str]
    """The marks, from tables of words, by which it may be the page's."""


def shapes_of(lines: Sequence[Evidence]) -> list[Shape]:
    """Return the shape of each line that is not blank."""
    return [_shape_of(item.said, item.size, item.score, is_certain(item)) for item in lines]


def is_paragraph(item: Evidence) -> bool:
    """Return whether a line is a paragraph of prose: its form is `long`."""
    is_prose = item.score > PROSE or ends_sentence(item.said)
    return item.size >= LONG and is_prose and not is_certain(item)


def may_announce(text: str) -> bool:
    """Return whether a line may be a menu entry, or announce what the page puts below it."""
    return text[-1] in ":：" or is_entry(text)


def is_hard(shape: Shape) -> bool:
    """Return whether a line is certainly or very likely the page's."""
    return shape.form == "certain" or bool(shape.signs & {"row", "figure", "counts", "closing"})


def ends_in_comma(shape: Shape) -> bool:
    """Return whether a line ends in a comma, like the salutation of a letter and its closing."""
    return shape.text[-1:] in _COMMAS


@lru_cache(maxsize=_REMEMBERED)
def _shape_of(text: str, size: float, score: float, certain: bool) -> Shape:
    """Return the shape of a line. Cached, since several passes examine the lines of a page."""
    kind = kind_of(text)
    stops = ends_sentence(text) and text[-1] not in ":："
    prose = stops or kind == "ends as a sentence" or score > PROSE
    words = _words_in(text)
    form = (
        "certain" if certain else _form_of(text, kind, words, is_prose=prose, is_long=size >= LONG)
    )
    signs = _signs_of(text)
    marks = [
        f"kind {kind} {bisect_right(SIZES, size)}",
        f"begins {_beginning_of(text)}",
        f"ends {'stop' if stops else _ending_of(text)}",
        f"words {form} {bisect_right(_COUNTS, words)}",
        *signs,
        *_figures_of(text, form),
    ]
    pieces = text.split()
    if len(pieces) > 1 and all(piece[0].isupper() or not piece[0].isalpha() for piece in pieces):
        marks.append("capitals")
    if text.isupper():
        marks.append("shouts")
    if _PARTED.search(text):
        marks.append("parted")
    if text[-1:] in _COMMAS:
        marks.append(f"comma {form}")
    if score > PROSE:
        marks.append(f"scored {form}")
    if known := share_of_menus(text):
        marks.append(f"menus {known} {form}")
    figureless = _FIGURE.sub("0", text)
    return Shape(text, figureless, size, words, form, prose, tuple(marks), signs)


def _words_in(text: str) -> int:
    unspaced = len(_UNSPACED.findall(beyond_ascii(text)))
    if 2 * unspaced < len(text):
        return len(text.split())
    return max(1, round(unspaced / _LETTERS_OF_A_WORD))


def _form_of(text: str, kind: str, words: int, *, is_prose: bool, is_long: bool) -> str:
    if not (is_prose and is_long) and is_stamped(text):
        return "day"
    if not any(map(str.isalpha, text)):
        return "figure"
    if is_prose:
        return "long" if is_long else "sentence"
    if kind == "opens speech":
        return "speech"
    return "word" if words <= 2 else "few" if words <= 6 else "many"


def is_stamped(text: str) -> bool:
    """Return whether a short line has a date or a time, however written."""
    if len(text) > _LONGEST_DAY or is_day_long_ago(text):
        return False
    return bool(says_when(text) or bears_date(text) or _DAY.search(text) or is_day_abroad(text))


def _signs_of(text: str) -> frozenset[str]:
    signs = set()
    speaks = speaks_of_page(text)
    if speaks:
        signs.add("speaks")
    if closing_of(text):
        signs.add("closing")
    if parse_headline(text) is not None:
        signs.add("headline")
    if _BRACKETED.fullmatch(text):
        signs.add("bracketed")
    if _POSTSCRIPT.match(text):
        signs.add("postscript")
    if len(text) > _LONGEST:
        return frozenset(signs)
    told = {
        "tells": speaks and tells_of_page(text),
        "entry": is_entry(text),
        "row": is_row_or_notice(text),
        "counts": counts_for_page(text),
        "figure": is_figure_of_page(text),
        "heads": any(heads_a_list(text)),
    }
    return frozenset(signs.union(name for name, true in told.items() if true))


def _figures_of(text: str, form: str) -> list[str]:
    figures = sum(map(str.isdecimal, text))
    if not figures:
        return []
    return [f"figures {form} {'most' if 2 * figures > len(text) else 'some'}"]


def _beginning_of(text: str) -> str:
    letter = text[0]
    if letter.isdecimal():
        return "digit"
    if letter.isalpha():
        return "small" if letter.islower() else "capital" if letter.isupper() else "letter"
    for name, letters in (("tag", _TAGGED), ("bracket", _OPENING), ("speech", _SPOKEN)):
        if letter in letters:
            return name
    return "sign"


def _ending_of(text: str) -> str:
    letter = text[-1]
    if letter.isdecimal():
        return "digit"
    if letter.isalpha():
        return "letter"
    if letter in _COMMAS or letter in ";；":
        return "comma"
    if letter in ":：":
        return "colon"
    return "bracket" if letter in _CLOSING else "sign"

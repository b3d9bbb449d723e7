"""What speaks for and against each block being story: one model for markup and for flat text.

No single sign decides. Signs add up to a score in rough log-odds: above zero a block reads like
prose, below like a label. `story.py` then looks for the stretch that scores best.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from string import ascii_lowercase, ascii_uppercase
from typing import Final, TypeAlias

from octavo.passes.chrome.evidence.weights import LOG_ODDS, SIZES
from octavo.passes.chrome.wording.credit_lines import opens_credit
from octavo.passes.chrome.wording.days_abroad import is_day_abroad
from octavo.passes.chrome.wording.signs import is_bar, speaks_to_visitor
from octavo.passes.chrome.wording.told_beside import is_surely_told, is_told_beside
from octavo.passes.chrome.wording.words import is_control, is_label
from octavo.passes.reading.names import (
    FURNITURE_NAMES,
    name_words,
)
from octavo.tree.nodes import Block, Container, Heading, attribute
from octavo.tree.record import record
from octavo.tree.stops import LATIN, OTHERS, STOPS, WIDE, WIDE_CLOSERS
from octavo.tree.text import CJK, beyond_ascii

PROSE: Final = 1.0
"""Score above which a block's words read like prose."""
_CLOSERS: Final = "\"'”’“‘»›)）】］]』」〉》*_~～♪♥ "
_TURNED: Final = {"»": "«", "›": "‹"}
"""Quotation marks that point inward, as in German and Danish: alone they are arrows."""
_ENDERS: Final = frozenset(STOPS + "．⁇⁈⁉‥：:—–-―～~")
_ENDS_OF_CALLS: Final = frozenset("]¹²³⁰⁴⁵⁶⁷⁸⁹†‡")
_CALLS: Final = re.compile(r"(?<![\s\]¹²³†‡⁰⁴-⁹])(?:\[(?:\d{1,3}|[a-z])\]|[¹²³†‡⁰⁴-⁹])+\Z")
"""The calls of notes, glued to what they are about."""
_FAR: Final = 24
"""Characters at the end of a line among which the calls of its notes stand."""
_SPOKEN: Final = frozenset("」』")
"""What somebody said in Chinese or Japanese needs no full stop before its last bracket."""
_THAI: Final = range(0x0E00, 0x0F00)
"""Thai and Lao end no sentence with a mark."""
_SENTENCE: Final = 30
"""Letters from which on a line of Thai is one; labels are short."""
_OPENERS: Final = frozenset("\"“„”‚‘'«「『（(—–―[【《<-")
_FULL_STOP: Final = re.compile(f"[{WIDE}{OTHERS}]")
_BEHIND_STOP: Final = re.compile(
    rf"[{LATIN}][\"”’»)]*\s+(?=\S)|[{WIDE}{OTHERS}][{WIDE_CLOSERS}”’]*\s*(?=\S)"
)
_NEXT_SENTENCE: Final = re.compile(r"[^\W\d_]{3}[.!?…][\"”’»)]* [^\W\d_a-z]")
"""Where one sentence of a line ends and the next begins: not at `Mr. Ash`."""
_SENTENCES: Final = 2
"""Places where a new sentence begins in a long line, from which on it is a paragraph."""
_PIECE: Final = 2000
"""Letters from which on a line is text in one piece, whose own lines are parted by breaks: no fact, and no label.
The comments of a page that stand in one block were of 958 at most (2026-11)."""
_SENTENCES_OF_PIECE: Final = 6
"""Full stops of a text in one piece, from which on it is prose."""
_TURN: Final = re.compile(
    r"(?P<who>[^\W\d_]{1,20}(?: [^\W\d_]{1,20})?): (?:\S+ )*?[^\W\d_A-Z]\S* [^\W\d_A-Z]"
)
"""`Tobin: where are you`: a turn in a chat, or in a play; at least two words in small letters."""
_VALUE: Final = re.compile(r"[^\s\d:：][^\s:：]{0,11}(?: [^\s:：]{1,12})?\s?[:：]\s?\S")
"""`Strength: 9`, `力量：9`: a fact of the page, a window of status, or a turn in a chat."""
_LABELS: Final = re.compile(r"(?:[^\W\d_][^\s:：.,!?…，、]{0,15} ?){1,2}[:：]")
"""`Words:`, `Archive Warning:`: what is said of a page stands on the line below."""
_LETTER: Final = re.compile(r"[^\W\d_]")
_COUNTED_OUT: Final = re.compile(r"(?:(?:\d+,? ){2,}\d+[.!?…] ?)+")
"""`7 7 4 1 9.`: figures that somebody reads out."""
_COUNTER: Final = re.compile(r"[ \u00a0\t]+(\d{1,5})\Z")
_GLUED: Final = re.compile('(?<=[^\\d.][.!?…。！？”»」』"])[0-9]{0,4}\\+?\\Z')
_REMEMBERED: Final = 8192
"""Lines whose size and score are remembered."""
_CJK_WEIGHT: Final = 2.5
"""An ideograph or kana says about as much as two and a half letters."""


_MATTER: Final = frozenset(
    {
        "blockquote", "center", "dd", "dl", "dt", "figcaption", "figure", "font", "li", "ol",
        "table", "tbody", "td", "tr", "ul",
    }
)  # fmt: skip
"""Elements that a story has inside it as often as a page has around it."""


@record
class Surroundings:
    """The containers around a block: made once a container, and shared by all that stands in it."""

    chain: tuple[Container, ...] = ()
    """Outermost first."""
    identities: frozenset[int] = frozenset()
    home: int = 0
    """Identity of the nearest container that is a place: not alone with one block, not nameless; 0 for none."""
    wider_homes: frozenset[int] = frozenset({0})
    """Identities of the nearest containers, seen past quotations, lists and tables; 0 for none."""
    shape: tuple[str, ...] = ()
    """Names of the elements that hold a block alone, outermost first: how its home writes a line."""
    in_list: bool = False
    """In a list's item."""
    nameless: bool = False
    """On a page that names none of the boxes its story stands in: there each box is a place."""

    @property
    def is_nameless(self) -> bool:
        """Whether there are containers, and none of them bears a name."""
        return bool(self.chain) and not any(map(bears_name, self.chain))

    def within(self, container: Container) -> "Surroundings":
        """Return the surroundings of what stands in `container`, which stands here."""
        key, name = frozenset((id(container),)), container.name
        chain, identities = (*self.chain, container), self.identities | key
        in_list = self.in_list or name == "li"
        if len(container.blocks) == 1:
            wider, shape = self.wider_homes | key, (*self.shape, name)
            return Surroundings(chain, identities, self.home, wider, shape, in_list, self.nameless)
        is_place = self.nameless or _is_named(container)
        home = id(container) if is_place and container.blocks else self.home
        wider = self.wider_homes | key if name in _MATTER else key
        return Surroundings(chain, identities, home, wider, (), in_list, self.nameless)


Frame: TypeAlias = tuple[tuple[str, str], ...]
"""The elements and classes of the containers around a block, outermost first."""


def frame_of(around: Surroundings) -> Frame:
    """Return the frame of what stands in some surroundings."""
    return tuple((box.name, attribute(box, "class")) for box in around.chain)


@record
class Evidence:
    """One leaf block, or one table of data, and what was noticed about it."""

    block: Block
    text: str
    """All its words, white space folded."""
    size: float
    """Letters, ideographs counting for more."""
    link_share: float
    """Part of the ink that stands in links, 0 to 1."""
    around: Surroundings
    score: float = 0.0
    """How much the block reads like story, from its words alone: see `score_of`."""
    mostly_links: bool = False
    """More links than words of its own."""
    counted: bool = False
    """Ends in a counter of the page's column of counters."""
    entry: bool = False
    """One of several choices of a menu, a line each, in copied text."""
    outset: bool = False
    """Begins at the margin, in copied text whose story is set in, and reads like a label."""

    @property
    def said(self) -> str:
        """Its words without the counter that the page put behind them."""
        return self.text.removesuffix(counter_of(self.text)) if self.counted else self.text

    @property
    def in_list(self) -> bool:
        """Stands in a list's item."""
        return self.around.in_list


def main_headings(lines: Iterable[Evidence]) -> list[Evidence]:
    """Return those of some lines that are headings of the first level."""
    return [
        item
        for item in lines
        if isinstance(item.block, Heading) and item.block.level == 1 and item.text
    ]


def _is_named(container: Container) -> bool:
    """Tell whether a container is a part of the page by its names or its element."""
    return bears_name(container) or container.name not in {"div", "span", "center", "font"}


def bears_name(container: Container) -> bool:
    """Tell whether a container bears a class or an id."""
    return bool(attribute(container, "class") or attribute(container, "id"))


@lru_cache(maxsize=_REMEMBERED)
def size_of(text: str) -> float:
    """Return how much a text says, in letters; ideographs and kana count for more."""
    if text.isascii():
        return len(text)
    return len(text) + (_CJK_WEIGHT - 1) * len(CJK.findall(beyond_ascii(text)))


def ends_sentence(text: str) -> bool:
    """Tell whether a line ends as a sentence does, in any script, whatever notes it calls behind its stop.

    >>> [ends_sentence(line) for line in ("The horse ambled.[1]", "Der Turm fiel.[2][a]", "馬は歩いた。¹", "Chapter [1]")]
    [True, True, True, False]
    """
    if text[-1:] in _ENDS_OF_CALLS and (calls := _CALLS.search(text, max(0, len(text) - _FAR))):
        text = text[: calls.start()]
    bare = text.rstrip(_CLOSERS)
    if bare[-1:] in _TURNED.values() and any(mark in bare for mark in _TURNED):
        bare = bare.rstrip(_CLOSERS + "«‹")
    if not bare:
        return False
    if bare[-1] in _ENDERS or text.rstrip()[-1] in _SPOKEN:
        return True
    return len(bare) >= _SENTENCE and ord(bare[-1]) in _THAI


def opens_speech(text: str) -> bool:
    """Tell whether a line opens as speech does: with a quote, a dash, a bracket, a name and colon."""
    if text[:1] in _OPENERS or (text[:1] in _TURNED and _TURNED[text[0]] in text):
        return True
    turn = _TURN.match(text)
    if turn is None or name_words(turn.group("who")) & FURNITURE_NAMES:
        return False
    return not opens_credit(text)  # `Автор: кот в пальто`


def counter_of(text: str) -> str:
    """Return the counter at the end of a line with the space before it, "" when there is none."""
    found = _counter_in(text)
    return found.group() if found else ""


def _counter_in(text: str) -> re.Match[str] | None:
    # Hardly a line ends in a figure, and a search looks at each space of it.
    return _COUNTER.search(text) if text[-1:].isdecimal() else None


def has_counter_column(texts: list[str]) -> bool:
    """Tell whether the lines carry a column of counters: most of them end in ` 0`, ` 3`, ` 12`.

    A line that ends in a year is one line; a counter is a column. At least 5 lines, at least 60 %
    of those that say more than a label, and small numbers for the most part.
    """
    said = [text for text in texts if size_of(text) >= _SAYS_SOMETHING]
    counters = [found.group(1) for text in said if (found := _counter_in(text))]
    small = sum(int(counter) < _SMALL for counter in counters)
    return len(counters) >= 5 and len(counters) >= 0.6 * len(said) and small >= 0.8 * len(counters)


def ends_in_counters(texts: list[str]) -> bool:
    """Tell whether most sentences of a page end in a small counter, however few they are.

    Proves a column only where other pages of the site have one.
    """
    counted = [text for text in texts if _counter_in(text)]
    said = sum(ends_sentence(text.removesuffix(counter_of(text))) for text in counted)
    return said >= 2 and said > sum(map(ends_sentence, texts))


_SAYS_SOMETHING: Final = 30
"""Letters of a line that says more than a label: those a column of counters stands behind."""
_LAST_WORD: Final = re.compile(r"\w\W+\w{4,}[.!?…]\Z")
"""No abbreviation, and not alone."""
_SMALL: Final = 1000
"""What a counter counts is fewer than these in most lines."""


_COUNTED: Final = 4.0
"""What a counter of the page's column adds: chosen, for one labelled site alone prints any."""
_HOLDS_MORE: Final = 60
"""Size from which on a full stop inside a line tells of sentences."""
CONTROL: Final = "words of controls"
"""The kind of a line that is nothing but such words, or stands among several that are."""
LINKED: Final = "mostly links"
"""The kind of a line more than half of which stands in links, whatever its words."""
_MOSTLY_LINK: Final = 0.5
"""Share of a block that stands in links, above which it is links with words between them."""
_ALL_LINK: Final = 0.8
"""Share from which on even a paragraph that ends as a sentence is all link."""
_PARAGRAPH: Final = 100
"""Letters from which on a block that ends as a sentence does is one, though half of it is a link."""
_SHAPE: Final = bytes.maketrans(
    f"{ascii_lowercase}{ascii_uppercase}\t\n\v\f\r\x1c\x1d\x1e\x1f".encode(),
    b"a" * 26 + b"A" * 26 + b" " * 9,
)
"""ASCII with every small letter an `a`, every capital an `A`, all white space the plain one."""
_LOWER_SHARE: Final = 0.4
"""Share of the words of a title that may begin with a small letter; a sentence has more."""
_FEWEST_WORDS: Final = 4
"""Words from which on their capitals show how a line is written."""


def is_mostly_links(text: str, link_share: float) -> bool:
    """Tell whether a block is links with words between them, and not sentences with links in them."""
    if link_share <= _MOSTLY_LINK:
        return False
    sentences = len(text) >= _PARAGRAPH and link_share < _ALL_LINK and ends_sentence(text)
    return not sentences


def score_of(text: str, link_share: float, *, counted: bool) -> float:
    """Return how much a line reads like story, in log-odds, from its words alone."""
    if not text:
        return 0.0
    if is_mostly_links(text, link_share):
        return LOG_ODDS[LINKED][bisect_right(SIZES, size_of(text))]
    return score_of_words(text) + (_COUNTED if counted else 0.0)


@lru_cache(maxsize=_REMEMBERED)
def score_of_words(text: str) -> float:
    """Return how much the words of a line speak for story. Remembered: pages repeat their lines."""
    return LOG_ODDS[kind_of(text)][bisect_right(SIZES, size_of(text))]


def kind_of(text: str) -> str:
    """Return what kind of line its words make it: a row of `weights.LOG_ODDS`.

    >>> [kind_of(line) for line in ("Next Chapter", "She closed the gate.", "“Who’s there", "Harbour")]
    ['words of controls', 'ends as a sentence', 'opens speech', 'neither']
    >>> kind_of("7 7 4 1 9. 7 7 4 1 9."), kind_of("1 2 3 4 5")
    ('ends as a sentence', 'bar')
    """
    if is_label(text):
        return CONTROL
    if speaks_to_visitor(text) and not is_told_beside(text):
        return "speaks to a visitor"
    if is_bar(text):
        return "bar"
    if not _LETTER.search(text):
        return "ends as a sentence" if _COUNTED_OUT.fullmatch(text) else "no letters"
    # Who shouts speaks in sentences; a sign and a button have no full stop.
    if is_title_case(text) and not (text.isupper() and ends_sentence(text)):
        return "title case"
    ends = ends_sentence(text) and not (text[-1] in ":：" and _LABELS.fullmatch(text))
    ends = ends and not (text[0].isalnum() and is_day_abroad(text))  # `3 ноября 2023 г.`
    if ends or ((text[-1].isdecimal() or text[-1] == "+") and _ends_before_counter(text)):
        return "ends as a sentence"
    if opens_speech(text):
        return "opens speech"
    if _is_paragraph(text) or _ends_before_control(text):
        return "ends as a sentence"
    if size_of(text) >= _HOLDS_MORE and _FULL_STOP.search(text):
        return "holds sentences"
    return "names a value" if size_of(text) < _PIECE and _VALUE.match(text) else "neither"


def _ends_before_counter(text: str) -> bool:
    """Tell whether a sentence ends before the number at a line's end: a counter, though no column.

    >>> _ends_before_counter("Nobody opened. 0"), _ends_before_counter("Next: Vol. 12")
    (True, False)
    >>> _ends_before_counter("Nobody opened.14"), _ends_before_counter("Version 2.14")
    (True, False)
    """
    said = text.removesuffix(counter_of(text))
    if said == text:
        said = _GLUED.sub("", text)
    if said == text or not ends_sentence(said):
        return False
    return size_of(said) >= _SAYS_SOMETHING or _LAST_WORD.search(said) is not None


def _ends_before_control(text: str) -> bool:
    """Tell whether a sentence of a story ends before a control glued to it: all behind its stop is the control's.

    >>> [_ends_before_control(line) for line in ("The lamps in the house went out. Share", "No. Next", "Share. Like")]
    [True, False, False]
    """
    for found in _BEHIND_STOP.finditer(text):
        said, rest = text[: found.end()].rstrip(), text[found.end() :]
        if is_control(rest.strip()):
            return any(map(is_surely_told, _BEHIND_STOP.split(said)))
    return False


def _is_paragraph(text: str) -> bool:
    """Tell whether a line is long and holds whole sentences, though its last may want its full stop.

    A text in one piece holds them in any script, or is of one that ends no sentence with a mark.
    """
    size = size_of(text)
    if size >= SIZES[-1] and len(_NEXT_SENTENCE.findall(text)) >= _SENTENCES:
        return True
    if size < _PIECE:
        return False
    unmarked = sum(ord(letter) in _THAI for letter in text)
    return len(_FULL_STOP.findall(text)) >= _SENTENCES_OF_PIECE or 2 * unmarked > len(text)


def is_title_case(text: str) -> bool:
    """Tell whether most words of a line begin with a capital, as menus and lists of names do.

    Only lines of plain Latin letters and of four words or more are judged.
    """
    if not text.isascii():
        return False
    shape = f" {text}".encode().translate(_SHAPE)
    lower = shape.count(b" a")
    words = lower + shape.count(b" A")
    return words >= _FEWEST_WORDS and lower < _LOWER_SHARE * words

"""The evidence for and against each block being story: one model for markup and for flat text.

No single sign decides. They add up to a score in rough log-odds: above zero a block reads like
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
from octavo.passes.chrome.wording.prose_beside_requests import is_surely_told, is_told_beside
from octavo.passes.chrome.wording.signs import is_bar, speaks_to_visitor
from octavo.passes.chrome.wording.words import is_control, is_label
from octavo.passes.reading.names import FURNITURE_NAMES, name_words
from octavo.tree.nodes import Block, Container, Heading, attribute
from octavo.tree.record import record
from octavo.tree.stops import LATIN, OTHERS, STOPS, WIDE, WIDE_CLOSERS
from octavo.tree.text import CJK, beyond_ascii

PROSE: Final = 1.0
"""A block with a higher score reads like prose."""
_CLOSERS: Final = "\"'”’“‘»›)）】］]』」〉》*_~～♪♥ "
_TURNED: Final = {"»": "«", "›": "‹"}
"""Quotation marks that point inward, as in German and Danish: alone they are arrows."""
_ENDERS: Final = frozenset(STOPS + "．⁇⁈⁉‥：:—–-―～~")
_ENDS_OF_CALLS: Final = frozenset("]¹²³⁰⁴⁵⁶⁷⁸⁹†‡")
_CALLS: Final = re.compile(r"(?<![\s\]¹²³†‡⁰⁴-⁹])(?:\[(?:\d{1,3}|[a-z])\]|[¹²³†‡⁰⁴-⁹])+\Z")
"""Note calls, attached to the word they are about."""
_FAR: Final = 24
"""The number of characters at the end of a line in which note calls are looked for."""
_SPOKEN: Final = frozenset("」』")
"""Chinese and Japanese speech needs no full stop before its closing bracket."""
_THAI: Final = range(0x0E00, 0x0F00)
"""Thai and Lao end no sentence with a mark."""
_SENTENCE: Final = 30
"""A line of Thai with so many letters is a sentence; labels are short."""
_OPENERS: Final = frozenset("\"“„”‚‘'«「『（(—–―[【《<-")
_FULL_STOP: Final = re.compile(f"[{WIDE}{OTHERS}]")
_BEHIND_STOP: Final = re.compile(
    rf"[{LATIN}][\"”’»)]*\s+(?=\S)|[{WIDE}{OTHERS}][{WIDE_CLOSERS}”’]*\s*(?=\S)"
)
_NEXT_SENTENCE: Final = re.compile(r"[^\W\d_]{3}[.!?…][\"”’»)]* [^\W\d_a-z]")
"""Where one sentence ends and the next begins, but not at `Mr. Ash`."""
_SENTENCES: Final = 2
"""A long line in which so many further sentences begin is a paragraph."""
_PIECE: Final = 2000
"""A line with so many letters is a whole text with line breaks in it, and neither fact nor label.
Comments in a single block have at most 958 (2026-11)."""
_SENTENCES_OF_PIECE: Final = 6
"""Such a text with so many full stops is prose."""
_TURN: Final = re.compile(
    r"(?P<who>[^\W\d_]{1,20}(?: [^\W\d_]{1,20})?): (?:\S+ )*?[^\W\d_A-Z]\S* [^\W\d_A-Z]"
)
"""`Tobin: where are you`: a turn in a chat or a play; at least two lower-case words."""
_VALUE: Final = re.compile(r"[^\s\d:：][^\s:：]{0,11}(?: [^\s:：]{1,12})?\s?[:：]\s?\S")
"""`Strength: 9`, `力量：9`: a fact about the page, a status window, or a turn in a chat."""
_LABELS: Final = re.compile(r"(?:[^\W\d_][^\s:：.,!?…，、]{0,15} ?){1,2}[:：]")
"""`Words:`, `Archive Warning:`: labels whose value is on the next line."""
_LETTER: Final = re.compile(r"[^\W\d_]")
_COUNTED_OUT: Final = re.compile(r"(?:(?:\d+,? ){2,}\d+[.!?…] ?)+")
"""`7 7 4 1 9.`: figures being read out."""
_COUNTER: Final = re.compile(r"[ \u00a0\t]+(\d{1,5})\Z")
_GLUED: Final = re.compile('(?<=[^\\d.][.!?…。！？”»」』"])[0-9]{0,4}\\+?\\Z')
_REMEMBERED: Final = 8192
"""The number of lines whose size and score are cached."""
_CJK_WEIGHT: Final = 2.5
"""An ideograph or kana is worth about two and a half letters."""


_MATTER: Final = frozenset(
    {
        "blockquote", "center", "dd", "dl", "dt", "figcaption", "figure", "font", "li", "ol",
        "table", "tbody", "td", "tr", "ul",
    }
)  # fmt: skip
"""Elements that occur inside a story as often as around it."""


@record
class Surroundings:
    """The containers around a block: made once for each container, and shared by all blocks in it."""

    chain: tuple[Container, ...] = ()
    """Outermost first."""
    identities: frozenset[int] = frozenset()
    home: int = 0
    """Identity of the nearest container that is a place: it has more than one block, and a name; 0 for none."""
    wider_homes: frozenset[int] = frozenset({0})
    """Identities of the nearest containers, seen past quotations, lists and tables; 0 for none."""
    shape: tuple[str, ...] = ()
    """Names of the elements around only this block, outermost first: how its home marks up a line."""
    in_list: bool = False
    """In a list item."""
    nameless: bool = False
    """On a page that names none of the boxes around its story: there each box is a place."""

    @property
    def is_nameless(self) -> bool:
        """Whether there are containers, none of which has a name."""
        return bool(self.chain) and not any(map(bears_name, self.chain))

    def within(self, container: Container) -> "Surroundings":
        """Return the surroundings of the contents of `container`, which is in these."""
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
    """Return the frame of blocks with these surroundings."""
    return tuple((box.name, attribute(box, "class")) for box in around.chain)


@record
class Evidence:
    """One leaf block, or one table of data, and the evidence about it."""

    block: Block
    text: str
    """All its text, with white space folded."""
    size: float
    """Letters; ideographs count for more."""
    link_share: float
    """The share of its ink inside links, 0 to 1."""
    around: Surroundings
    score: float = 0.0
    """How much the block reads like story, judging by its words alone: see `score_of`."""
    mostly_links: bool = False
    """It is links with words between them: see `is_mostly_links`."""
    counted: bool = False
    """Ends in a counter, on a page with a column of counters."""
    entry: bool = False
    """In copied text: one of several choices in a menu, each on its own line."""
    outset: bool = False
    """In copied text whose story is indented: begins at the margin, and reads like a label."""

    @property
    def said(self) -> str:
        """Its text without the counter that the page put after it."""
        return self.text.removesuffix(counter_of(self.text)) if self.counted else self.text

    @property
    def in_list(self) -> bool:
        """In a list item."""
        return self.around.in_list


def main_headings(lines: Iterable[Evidence]) -> list[Evidence]:
    """Return the lines that are headings of the first level."""
    return [
        item
        for item in lines
        if isinstance(item.block, Heading) and item.block.level == 1 and item.text
    ]


def _is_named(container: Container) -> bool:
    """Return whether a container's names or element make it a part of the page."""
    return bears_name(container) or container.name not in {"div", "span", "center", "font"}


def bears_name(container: Container) -> bool:
    """Return whether a container has a class or an id."""
    return bool(attribute(container, "class") or attribute(container, "id"))


@lru_cache(maxsize=_REMEMBERED)
def size_of(text: str) -> float:
    """Return the size of a text in letters; ideographs and kana count for more."""
    if text.isascii():
        return len(text)
    return len(text) + (_CJK_WEIGHT - 1) * len(CJK.findall(beyond_ascii(text)))


def ends_sentence(text: str) -> bool:
    """Return whether a line ends like a sentence, in any script, whatever note calls follow its full stop.

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
    """Return whether a line begins like speech: with a quote, a dash, a bracket, a name and a colon."""
    if text[:1] in _OPENERS or (text[:1] in _TURNED and _TURNED[text[0]] in text):
        return True
    turn = _TURN.match(text)
    if turn is None or name_words(turn.group("who")) & FURNITURE_NAMES:
        return False
    return not opens_credit(text)  # `Автор: кот в пальто`


def counter_of(text: str) -> str:
    """Return the counter at the end of a line with the space before it, or ""."""
    found = _counter_in(text)
    return found.group() if found else ""


def _counter_in(text: str) -> re.Match[str] | None:
    # Hardly any line ends in a figure, and a search would try each of its spaces.
    behind = max(map(text.rfind, " \u00a0\t")) + 1 if text[-1:].isdecimal() else 0
    return _COUNTER.match(text, len(text[:behind].rstrip(" \u00a0\t"))) if behind else None


def has_counter_column(texts: list[str]) -> bool:
    """Return whether the lines have a column of counters: most of them end in ` 0`, ` 3`, ` 12`.

    A single line may end in a year; counters form a column: at least 5 lines, at least 60 %
    of those longer than a label, and mostly small numbers.
    """
    said = [text for text in texts if size_of(text) >= _SAYS_SOMETHING]
    counters = [found.group(1) for text in said if (found := _counter_in(text))]
    small = sum(int(counter) < _SMALL for counter in counters)
    return len(counters) >= 5 and len(counters) >= 0.6 * len(said) and small >= 0.8 * len(counters)


def ends_in_counters(texts: list[str]) -> bool:
    """Return whether most sentences of a page end in a small counter, however few there are.

    This proves a column only if other pages of the site have one.
    """
    counted = [text for text in texts if _counter_in(text)]
    said = sum(ends_sentence(text.removesuffix(counter_of(text))) for text in counted)
    return said >= 2 and said > sum(map(ends_sentence, texts))


_SAYS_SOMETHING: Final = 30
"""The fewest letters of a line longer than a label: counters are attached to such lines."""
_LAST_WORD: Final = re.compile(r"\w\W+\w{4,}[.!?…]\Z")
"""A last word that is neither an abbreviation nor alone."""
_SMALL: Final = 1000
"""Most counters are smaller than this."""


_COUNTED: Final = 4.0
"""The weight of a counter in the page's column. Chosen by hand, since only one labelled site has any."""
_HOLDS_MORE: Final = 60
"""In a line of this size, a full stop inside it shows that it holds sentences."""
CONTROL: Final = "words of controls"
"""The kind of a line that consists of such words, or is among several that do."""
LINKED: Final = "mostly links"
"""The kind of a line more than half of which is links, whatever its words."""
MOSTLY_LINK: Final = 0.5
"""A block with a larger share in links is links with words between them."""
_ALL_LINK: Final = 0.8
"""With this share, even a paragraph that ends like a sentence is a link."""
_PARAGRAPH: Final = 100
"""A block of so many letters that ends like a sentence is one, though half of it is a link."""
_SHAPE: Final = bytes.maketrans(
    f"{ascii_lowercase}{ascii_uppercase}\t\n\v\f\r\x1c\x1d\x1e\x1f".encode(),
    b"a" * 26 + b"A" * 26 + b" " * 9,
)
"""Maps ASCII lower case to `a`, upper case to `A`, and white space to the space."""
_LOWER_SHARE: Final = 0.4
"""The share of a title's words that may begin with a small letter; a sentence has more."""
_FEWEST_WORDS: Final = 4
"""The fewest words whose capitals show how a line is written."""


def is_mostly_links(text: str, link_share: float) -> bool:
    """Return whether a block is links with words between them, and not sentences with links in them."""
    if link_share <= MOSTLY_LINK:
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
    """Return how much the words of a line speak for story. Cached, since pages repeat lines."""
    return LOG_ODDS[kind_of(text)][bisect_right(SIZES, size_of(text))]


def kind_of(text: str) -> str:
    """Return the kind of a line, judging by its words: a row of `weights.LOG_ODDS`.

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
    # Somebody shouting uses sentences; a sign or a button has no full stop.
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
    """Return whether a sentence ends before the number at a line's end: a counter, even without a column.

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
    """Return whether a sentence of a story ends before a control attached to it: everything after the full stop belongs to that.

    >>> [_ends_before_control(line) for line in ("The lamps in the house went out. Share", "No. Next", "Share. Like")]
    [True, False, False]
    """
    for found in _BEHIND_STOP.finditer(text):
        said, rest = text[: found.end()].rstrip(), text[found.end() :]
        if is_control(rest.strip()):
            return any(map(is_surely_told, _BEHIND_STOP.split(said)))
    return False


def _is_paragraph(text: str) -> bool:
    """Return whether a line is long and holds whole sentences, even if the last lacks its full stop.

    A whole text in one block has them in any script, or is in a script that ends no sentence with a mark.
    """
    size = size_of(text)
    if size >= SIZES[-1] and len(_NEXT_SENTENCE.findall(text)) >= _SENTENCES:
        return True
    if size < _PIECE:
        return False
    unmarked = sum(ord(letter) in _THAI for letter in text)
    return len(_FULL_STOP.findall(text)) >= _SENTENCES_OF_PIECE or 2 * unmarked > len(text)


def is_title_case(text: str) -> bool:
    """Return whether most words of a line begin with a capital, as menus and lists of names do.

    Only lines of four or more words in plain Latin letters are judged.
    """
    if not text.isascii():
        return False
    shape = f" {text}".encode().translate(_SHAPE)
    lower = shape.count(b" a")
    words = lower + shape.count(b" A")
    return words >= _FEWEST_WORDS and lower < _LOWER_SHARE * words

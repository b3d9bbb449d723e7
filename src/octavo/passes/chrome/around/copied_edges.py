"""Copied text → where its story begins and ends, by what the page says twice and by its ways on.

Nothing but their words tells the lines of a copied page apart. A page names itself, its serial and its
author above the story and below it, it leads on to the next chapter where the story is over, and it
counts in thousands.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence, ends_sentence
from octavo.passes.chrome.wording.closings import ENDS, closing_of
from octavo.passes.chrome.wording.signs import appeals, is_bar
from octavo.passes.chrome.wording.words import REMEMBERED, is_label, is_navigation, is_way_on
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.reading.note_labels import opening_label

_MOST: Final = 0.85
"""Part of the prose above a line that leads on, from which on the story ends there."""
_HALF: Final = 0.5
"""The same where no paragraph stands below it, or another line that leads on does, near it."""
_PARAGRAPH: Final = 60
_LONGEST: Final = 60
_FEWEST_ALIKE: Final = 3
_FIGURE: Final = re.compile(r"\d+")
_BYLINE: Final = re.compile(
    r"(?:by|por|par|von|di|da|od|av|af|door|oleh|ni|от|від)[:：]? (?P<name>\S.*)", re.IGNORECASE
)
_TAGLINE: Final = re.compile(
    r"(?:from|aus|de|da|van|från|fra|z|dari|từ|материал из|in) (?P<name>[^\W_][^,]*?)(?:,.*|\.)?",
    re.IGNORECASE,
)
"""`From Saltwiki, the bells of seven coasts`: where a page says it is."""
_NEXT_TO_NOTHING: Final = 0.05
"""Part of the prose above a bar that stands above it."""
_AROUND: Final = 8
_NEAR: Final = 4
_FEWEST_PARTED: Final = 2
"""Marks beside the choices of a bar: a credit has one, and a control an arrow."""
_MOST_BETWEEN: Final = 0.8
"""Part of the prose that stands above the second of two bars."""
_PARTED: Final = re.compile(r"<<|>>|[‹›«»<>|·•←→◄►▲▼]|\s[-–—/]\s")
_POST: Final = re.compile(r"(\d{1,4})\s?[:：.]\s?.{0,40}(?:ID[:：]\S|名無し|\bAnonymous\b)")
_FEWEST_POSTS: Final = 4
_LONGEST_POST: Final = 5
"""Lines of a post that nobody need end with a full stop."""
_AT_THE_ENDS: Final = frozenset(["next", "prev", "previous", "table of contents"])
"""Ways on where they are the first line of a text, or the last; in its midst a word like any other."""
_MANY: Final = r"(?:\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d{1,3}(?:[.,]\d{1,2})?\s?(?:[kKmM]|тыс\.?|万|萬|만|천|rb|jt|B)|\d{1,4}\+)"
"""A thousand and more, or many of something."""
_OF_A_PAGE: Final = re.compile(
    rf"(?:\d{{1,4}} ){{0,3}}{_MANY}(?: (?:{_MANY}|\d{{1,4}})){{0,3}}"
    # the day in words, and the hour
    r"|\d{1,2}\.? [^\W\d_]{3,10}\.? (?:19|20)\d\d(?: г\.)?,? (?:в|at|um|à|alle|às|a las|o) \d\d?:\d\d"
    # how long a recording lasts, and is still to be heard
    r"|-\d{1,2}:\d\d|/?\d{1,3}:\d\d ?/ ?\d{1,3}:\d\d|/\d{2,4}\.\d|\d(?:\.\d{1,2})?×|0:00"
    # how long it takes to read
    r"|\d{1,3} ?(?:分|분|นาที|phút|dk\.?|мин\.?(?: чтения)?|min(?:utes?|uten?|uti|utos?)?\.?(?: read| de lect(?:ura|ure)| di lettura| de leitura)?)"
    # how many words, and how long it takes to read them
    r"|\d[\d.,]*k? ?(?:字|文字|자|words?|mots|palabras|palavras|parole|wörter|слов|słów|từ|kelime|kata|woorden)[ |·•,]{0,3}(?:约|約|~)? ?\d{1,3} ?"
    r"(?:分[钟鐘]|分|분|min(?:ute|uten|uti|uto)?s?|мин\.?|phút|dk\.?|menit)\.?(?: read)?"
    # the day and the hour
    r"|(?=.*\d:\d\d)[\d./:,\s-]{10,24}"
)


def is_figure_of_page(text: str) -> bool:
    """Tell whether a line is nothing but a figure as pages count, or a day with its hour.

    >>> [is_figure_of_page(line) for line in ("9,120", "1.05K", "24.04.01 18:00", "12", "1984")]
    [True, True, True, False, False]
    """
    return len(text) <= _LONGEST and _OF_A_PAGE.fullmatch(text) is not None


def posts_in(lines: Sequence[Evidence]) -> frozenset[int]:
    """Return the indexes of the lines of message-board posts that a story quotes.

    A head such as `12：名無しの冒険者 ID:mesi32`, and the lines below it up to the next head; several heads must count on.
    """
    posts: set[int] = set()
    thread: list[int] = []
    number = 0
    for at, item in enumerate(lines):
        if found := _POST.match(item.text):
            if int(found[1]) != number + 1:
                thread = []
            number = int(found[1])
            thread.append(at)
            if len(thread) >= _FEWEST_POSTS:
                posts.update(thread[-_FEWEST_POSTS:])
    # What stands under a head is of its post, up to the next one.
    return frozenset(
        at
        for head in posts
        for at in range(head, min(head + _LONGEST_POST, len(lines)))
        if at == head or not _POST.match(lines[at].text)
    )


def between_posts(lines: Sequence[Evidence]) -> frozenset[int]:
    """Return the indexes of what a forum sets between one post and the next: who wrote it, when, what can be done.

    Runs of labels, in several of which the same labels recur, some of them controls; of each from the
    first of these to the last. The facts that an author repeats of a hero have no controls among them.
    """
    runs: list[list[int]] = [[]]
    for at, item in enumerate(lines):
        if item.score < 0 and 0 < len(item.text) <= _LONGEST:
            runs[-1].append(at)
        elif runs[-1]:
            runs.append([])
    shapes = {at: _FIGURE.sub("0", lines[at].text) for run in runs for at in run}
    often = Counter(shape for run in runs for shape in {shapes[at] for at in run})
    found: set[int] = set()
    for run in runs:
        again = [at for at in run if often[shapes[at]] >= _FEWEST_POSTS - 1]
        controls = [at for at in again if is_label(lines[at].text) and not lines[at].counted]
        if len(again) >= _FEWEST_ALIKE and controls:
            found.update(range(again[0], again[-1] + 1))
    return frozenset(found)


def said_again(lines: Sequence[Evidence], first: int, last: int) -> frozenset[int]:
    """Return the indexes of the labels outside a story that stand there more than once.

    The name of the serial; its author's, once with a `by` before it; a site's, once with a `from`; and the entries of a
    list that differ in their figures alone.
    """
    outside = [at for at in range(len(lines)) if not first <= at <= last and _is_short(lines[at])]
    texts = Counter(lines[at].text for at in outside)
    shapes = Counter(_FIGURE.sub("0", lines[at].text) for at in outside)
    return frozenset(
        at
        for at in outside
        if not parse_headline(text := lines[at].text)
        and (
            texts[text] > 1
            or shapes[_FIGURE.sub("0", text)] >= _FEWEST_ALIKE
            or ((signed := _BYLINE.fullmatch(text)) and texts[signed["name"]] > 0)
            or (
                (placed := _TAGLINE.fullmatch(text))
                and _is_named(placed["name"], texts.keys() - {text})
            )
        )
    )


def says_where(text: str) -> bool:
    """Tell whether a line may say where a page is, and is no letter's `From:`.

    >>> says_where("From Saltwiki, the bells of seven coasts"), says_where("From: the ferryman")
    (True, False)
    """
    return _TAGLINE.fullmatch(text) is not None


def _is_named(name: str, texts: Iterable[str]) -> bool:
    """Tell whether one of the lines outside of a story is a name, or ends with it: `About Saltwiki`."""
    return any(text == name or text.endswith(f" {name}") for text in texts)


def between_twins(lines: Sequence[Evidence], first: int, last: int) -> tuple[int, int]:
    """Return the index of the first line that may be of a story, and of the first behind those that may.

    A bar that stands above nearly all of the prose and below it again, among labels, is the page's, in any language:
    the way back, to the contents, and on.
    """
    bars = [at for at, item in enumerate(lines) if _may_be_bar(item)]
    again = Counter(lines[at].text for at in bars)
    bars = [at for at in bars if again[lines[at].text] > 1]
    if not bars:
        return 0, len(lines)
    said = list(accumulate((prose_of(lines[at]) for at in range(first, last + 1)), initial=0.0))
    if not said[-1]:
        return 0, len(lines)

    def part_above(at: int) -> float:
        return said[min(max(at - first, 0), len(said) - 1)] / said[-1]

    above = {
        lines[at].text: at
        for at in bars
        if part_above(at) <= _NEXT_TO_NOTHING and _are_labels(lines[max(at - _AROUND, 0) : at])
    }
    below = {
        lines[at].text: at
        for at in reversed(bars)
        if lines[at].text in above
        and part_above(at) >= _MOST_BETWEEN
        and _are_labels(lines[at + 1 : at + 1 + _AROUND])
        # The author's note may stand below the way on.
        and not any(opening_label(item.text) for item in lines[at + 1 : at + 1 + _NEAR])
    }
    if not below:
        return 0, len(lines)
    return max(above[text] for text in below) + 1, min(below.values())


def prose_of(item: Evidence) -> float:
    """Return how much a line says in sentences."""
    return item.size if item.score > PROSE and ends_sentence(item.text) else 0.0


def _are_labels(lines: Sequence[Evidence]) -> bool:
    """Tell whether half of some lines are labels, and more than one is."""
    labels = sum(item.score < 0 for item in lines)
    return labels > 1 and 2 * labels >= sum(item.text != "" for item in lines)


def _may_be_bar(item: Evidence) -> bool:
    """Tell whether a line may be several choices, with marks between them or ways on; no heading, and no sentence."""
    return _reads_as_bar(item.text)


@lru_cache(maxsize=REMEMBERED)
def _reads_as_bar(text: str) -> bool:
    return is_way_on(text) or (
        len(text) <= _LONGEST
        and len(_PARTED.findall(text)) >= _FEWEST_PARTED
        and any(map(str.isalpha, text))
        and not ends_sentence(text)
        and parse_headline(text) is None
        and opening_label(text) is None
    )


def before_way_on(lines: Sequence[Evidence], first: int, last: int, *, more: bool) -> int:
    """Return the index of the last line of a story, which ends where its page leads on to the next, or speaks of it.

    Two such lines near one another are enough from half of the prose on; one, where more of the page stands below:
    `more` says so, or lines do. Else a story may quote a page.
    """
    prose = (item.size if item.score > PROSE else 0.0 for item in lines[first : last + 1])
    above = list(accumulate(prose, initial=0.0))
    whole = above[-1]
    half = first + next(at for at, said in enumerate(above) if said >= _HALF * whole)
    leads = [at for at in range(half, len(lines)) if _leads_on(lines, at)]
    paragraphs = (at for at in range(last, first - 1, -1) if _is_paragraph(lines[at]))
    behind = next(paragraphs, last)
    for at, other in pairwise([*leads, len(lines)]):
        if at > last:
            break
        near = other < len(lines) and other - at <= _NEAR
        least = _MOST if at <= behind and not near else _HALF
        if above[at - first] >= least * whole:
            below = more or near or any(_is_furniture(item.text) for item in lines[at + 1 :])
            return at - 1 if below or at == last else last
    return last


def ways_on(lines: Sequence[Evidence]) -> frozenset[int]:
    """Return the indexes of lines that lead to other chapters, in text that is otherwise clean."""
    last = len(lines) - 1
    return frozenset(
        at
        for at, item in enumerate(lines)
        if is_way_on(item.text) or (at in {0, last} and _bare(item.text) in _AT_THE_ENDS)
    )


def _is_furniture(text: str) -> bool:
    return is_label(text) or is_bar(text) or appeals(text)


def _is_paragraph(item: Evidence) -> bool:
    return item.size >= _PARAGRAPH and item.score > PROSE and ends_sentence(item.text)


def _is_short(item: Evidence) -> bool:
    return 0 < len(item.text) <= _LONGEST and item.score < 0 and any(map(str.isalpha, item.text))


def _leads_on(lines: Sequence[Evidence], at: int) -> bool:
    """Tell whether a line is a way to other chapters, or one of two that are each a word of one, or speaks of the story."""
    text = lines[at].text
    if is_way_on(text) or closing_of(text) in ENDS:
        return True
    return at + 1 < len(lines) and is_navigation(text) and is_navigation(lines[at + 1].text)


def _bare(text: str) -> str:
    return text.strip(" \t[](){}<>|·•-–—").lower()

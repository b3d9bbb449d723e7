"""Copied text → where its story begins and ends, judging by repeated lines and navigation.

Only words distinguish the lines of a copied page. A page names itself, its serial and its
author above and below the story, it leads on to the next chapter where the story is over, and it
counts in thousands.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import Final

from octavo.passes.chrome.evidence.letter_heads import letter_heads
from octavo.passes.chrome.evidence.model import PROSE, Evidence, ends_sentence
from octavo.passes.chrome.wording.pleas import tells_of_page
from octavo.passes.chrome.wording.signs import appeals, is_bar
from octavo.passes.chrome.wording.story_ends import ends_story
from octavo.passes.chrome.wording.words import REMEMBERED, is_label, is_navigation, is_way_on
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.reading.note_labels import opening_label

_MOST: Final = 0.85
"""The share of the prose that must be above a line leading to the next chapter for the story to end at that line."""
_HALF: Final = 0.5
"""The same share if no paragraph follows such a line, or if a second such line follows within `_NEAR` lines."""
_PARAGRAPH: Final = 60
"""A line with so many letters that ends a sentence is a paragraph of the story."""
_LONGEST: Final = 60
"""The most characters of a line of the page: a figure, a poster's name, a bar; a longer one is prose."""
_FEWEST_ALIKE: Final = 3
"""The fewest recurring lines in a run between posts, or labels that differ only in figures, that are the page's."""
_FIGURE: Final = re.compile(r"\d+")
_BYLINE: Final = re.compile(
    r"(?:by|por|par|von|di|da|od|av|af|door|oleh|ni|от|від)[:：]? (?P<name>\S.*)", re.IGNORECASE
)
_TAGLINE: Final = re.compile(
    r"(?:from|aus|de|da|van|från|fra|z|dari|từ|материал из|in) (?P<name>[^\W_][^,]*?)(?:,.*|\.)?",
    re.IGNORECASE,
)
"""`From Saltwiki, the bells of seven coasts`: a line that names the site the page belongs to."""
_NEXT_TO_NOTHING: Final = 0.05
"""The largest share of the prose above the first of two equal bars around a story."""
_AROUND: Final = 8
"""The number of lines before the first of two equal bars, and after the second, half of which must be labels."""
_NEAR: Final = 4
"""A note or a second bar within so many lines after a bar belongs to it."""
_FEWEST_PARTED: Final = 2
"""The fewest separators that make a line a bar: a credit has one, and a single control may have an arrow."""
_MOST_BETWEEN: Final = 0.8
"""The smallest share of the prose above the second of two equal bars around a story."""
_PARTED: Final = re.compile(r"<<|>>|[‹›«»<>|·•←→◄►▲▼]|\s[-–—/]\s")
_POST: Final = re.compile(r"(\d{1,4})\s?[:：.]\s?.{0,40}(?:ID[:：]\S|名無し|\bAnonymous\b)")
_FEWEST_POSTS: Final = 4
"""Heads numbered one after the other that make a thread; what a forum sets between posts recurs once less at least."""
_LONGEST_POST: Final = 5
"""The most lines counted as one quoted post, including its head."""
_AT_THE_ENDS: Final = frozenset(["next", "prev", "previous", "table of contents"])
"""Words that lead to another chapter only as the first or last line of a text; elsewhere they are ordinary words."""
_MANY: Final = r"(?:\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+|\d{1,3}(?:[.,]\d{1,2})?\s?(?:[kKmM]|тыс\.?|万|萬|만|천|rb|jt|B)|\d{1,4}\+)"
"""A number from a thousand on."""
_OF_A_PAGE: Final = re.compile(
    rf"(?:\d{{1,4}} ){{0,3}}{_MANY}(?: (?:{_MANY}|\d{{1,4}})){{0,3}}"
    # the day in words, and the time
    r"|\d{1,2}\.? [^\W\d_]{3,10}\.? (?:19|20)\d\d(?: г\.)?,? (?:в|at|um|à|alle|às|a las|o) \d\d?:\d\d"
    # the duration of a recording, and what is left of it
    r"|-\d{1,2}:\d\d|/?\d{1,3}:\d\d ?/ ?\d{1,3}:\d\d|/\d{2,4}\.\d|\d(?:\.\d{1,2})?×|0:00"
    # views in thousands, with votes attached
    r"|\d{1,3}(?:[.,]\d{1,2})?[kKmM]\d{2,6}"
    # how long it takes to read
    r"|\d{1,3}(?:[-–]\d{1,3})? ?(?:分|분|นาที|phút|dk\.?|мин\.?(?: чтения)?|min(?:utes?|uten?|uti|utos?)?\.?(?: read| de lect(?:ura|ure)| di lettura| de leitura)?)"
    # how many words, and how long it takes to read them
    r"|\d[\d.,]*k? ?(?:字|文字|자|words?|mots|palabras|palavras|parole|wörter|слов|słów|từ|kelime|kata|woorden)[ |·•,]{0,3}(?:约|約|~)? ?\d{1,3} ?"
    r"(?:分[钟鐘]|分|분|min(?:ute|uten|uti|uto)?s?|мин\.?|phút|dk\.?|menit)\.?(?: read)?"
    # the day and the time
    r"|(?=.*\d:\d\d)[\d./:,\s-]{10,24}"
)


def is_figure_of_page(text: str) -> bool:
    """Return whether a line is only a figure as pages print it (views, reading time), or a date with a time of day.

    >>> [is_figure_of_page(line) for line in ("9,120", "1.05K", "24.04.01 18:00", "12", "1984")]
    [True, True, True, False, False]
    """
    return len(text) <= _LONGEST and _OF_A_PAGE.fullmatch(text) is not None


def posts_in(lines: Sequence[Evidence]) -> frozenset[int]:
    """Return the indexes of the lines of message-board posts that a story quotes.

    A post is a head such as `12：名無しの冒険者 ID:mesi32` and the few lines below it, up to the next head. At least
    `_FEWEST_POSTS` heads must be numbered consecutively.
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
    # The lines below a head belong to its post, up to the next head.
    return frozenset(
        at
        for head in posts
        for at in range(head, min(head + _LONGEST_POST, len(lines)))
        if at == head or not _POST.match(lines[at].text)
    )


def between_posts(lines: Sequence[Evidence]) -> frozenset[int]:
    """Return the indexes of the lines that a forum puts between posts: the author, the time, controls such as "Reply".

    A run of labels is such a block if enough of its labels recur in other runs and one of them is a control. Of each
    run the lines from the first recurring label to the last are returned. Facts that an author repeats about a
    character have no control among them, so they stay.
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
    """Return the indexes of the short labels that occur more than once outside a story.

    A name counts as repeated if it occurs once alone and once after `by` or `from`; so do at least `_FEWEST_ALIKE`
    labels that differ only in their figures.
    """
    outside = [at for at in range(len(lines)) if not first <= at <= last and _is_short(lines[at])]
    texts = Counter(lines[at].text for at in outside)
    shapes = Counter(_FIGURE.sub("0", lines[at].text) for at in outside)
    heads = letter_heads(lines)
    return frozenset(
        at
        for at in outside
        if at not in heads
        and not parse_headline(text := lines[at].text)
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


def _is_named(name: str, texts: Iterable[str]) -> bool:
    """Return whether a line outside the story is a name, or ends with it: `About Saltwiki`."""
    return any(text == name or text.endswith(f" {name}") for text in texts)


def between_twins(
    lines: Sequence[Evidence], first: int, last: int, pasted: Sequence[int] = ()
) -> tuple[int, int]:
    """Return the range in which the story may be: the index of its first line, and the index after its last.

    The same bar, printed among labels both above nearly all of the prose and below it, is navigation of the page in
    any language (previous, contents, next), so the story lies between the two. Without such a pair: the whole range.
    Half of the prose above the lower bar is enough if the text below it is mostly the page's: pleas, and rules.
    With pages `pasted` together, which holds their chapters' heads, only what is beyond the first and the last is cut off.
    """
    again = Counter([item.text for item in lines])
    bars = [at for at, item in enumerate(lines) if again[item.text] > 1 and _may_be_bar(item)]
    if not bars:
        return 0, len(lines)
    said = list(accumulate((prose_of(lines[at]) for at in range(first, last + 1)), initial=0.0))
    if not said[-1]:
        return 0, len(lines)

    def part_above(at: int) -> float:
        return said[min(max(at - first, 0), len(said) - 1)] / said[-1]

    def pleads_below(at: int) -> bool:
        below = [item.text for item in lines[at + 1 :] if item.score > PROSE]
        return again[lines[at].text] == 2 and 2 * sum(map(tells_of_page, below)) >= len(below)

    top, foot = (pasted[0], pasted[-1]) if pasted else (len(lines), 0)
    above = {
        lines[at].text: at
        for at in bars
        if at < top
        and part_above(at) <= _NEXT_TO_NOTHING
        and _are_labels(lines[max(at - _AROUND, 0) : at])
    }
    below = {
        lines[at].text: at
        for at in reversed(bars)
        if at > foot
        and lines[at].text in above
        and (part_above(at) >= _MOST_BETWEEN or (part_above(at) >= _HALF and pleads_below(at)))
        and _are_labels(lines[at + 1 : at + 1 + _AROUND])
        # The author's note may be below the links to other chapters; such a bar does not end the text.
        and not any(opening_label(item.text) for item in lines[at + 1 : at + 1 + _NEAR])
    }
    if not below:
        return 0, len(lines)
    return max(above[text] for text in below) + 1, min(below.values())


def prose_of(item: Evidence) -> float:
    """Return the size of a line that reads like prose and ends like a sentence, 0 for any other line."""
    return item.size if item.score > PROSE and ends_sentence(item.text) else 0.0


def _are_labels(lines: Sequence[Evidence]) -> bool:
    """Return whether at least two lines, and at least half of those with text, are labels."""
    labels = sum(item.score < 0 for item in lines)
    return labels > 1 and 2 * labels >= sum(item.text != "" for item in lines)


def _may_be_bar(item: Evidence) -> bool:
    """Return whether a line may be a bar: links to other chapters, or choices with marks between them; no heading or sentence."""
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


def before_way_on(
    lines: Sequence[Evidence],
    first: int,
    last: int,
    pasted: Sequence[int] = (),
    *,
    more: bool,
) -> int:
    """Return the index of the story's last line: the one before the page leads to other chapters or comments on the story.

    Once half of the prose is above, two such lines close together end the story, and so does one with no paragraph
    below it; any other needs `_MOST` of the prose above it. More of the page must be below (`more` says that it
    is, else other lines show it), or the line must be the last: a story may quote such a line of a page. With pages
    `pasted` together no line above the last chapter's head ends the story.
    """
    prose = (item.size if item.score > PROSE else 0.0 for item in lines[first : last + 1])
    above = list(accumulate(prose, initial=0.0))
    whole = above[-1]
    half = first + next(at for at, said in enumerate(above) if said >= _HALF * whole)
    half = max(half, *pasted[-1:], 0)
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
    """Return the indexes of the lines that lead to other chapters, in text that shows no other sign of a web page."""
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
    """Return whether a line leads to other chapters, is the first of two navigation words in a row, or says the story is over."""
    text = lines[at].text
    if is_way_on(text) or ends_story(text):
        return True
    return at + 1 < len(lines) and is_navigation(text) and is_navigation(lines[at + 1].text)


def _bare(text: str) -> str:
    return text.strip(" \t[](){}<>|·•-–—").lower()

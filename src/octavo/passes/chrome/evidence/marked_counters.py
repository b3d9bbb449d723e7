"""Counters that stand behind some of a page's paragraphs only: those that readers spoke of.

In mark-up each is an element of its own: `<span class="review">99+</span>`. In copied text it is glued
to the full stop: `Nobody moved.14`. Numbers that rise from line to line call notes, and stay.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.wording.words import ends_like_speech, is_label
from octavo.passes.reading.names import name_words
from octavo.tree.ink import text_of_inlines
from octavo.tree.nodes import (
    Inline,
    Inlines,
    Link,
    Paragraph,
    Span,
    Text,
    attribute,
)
from octavo.tree.rewriting import normal_form, with_content
from octavo.tree.text import is_blank
from octavo.tree.walk import walk_inlines

_FIGURES: Final = re.compile(r"[0-9]{1,4}\+?|[0-9]{1,2}\.[0-9]k|\+", re.IGNORECASE)
"""A counter of the comments on a paragraph; some pages print a plus where there are none yet."""
_GLUED: Final = re.compile(
    r"(?<=[。！？!?…”」』’】）)\]\"'])[0-9]{1,4}\+?\Z|(?<=[^\d.]\.)[0-9]{1,4}\+?\Z|(?<=[^\d.]\.\.\.)[0-9]{1,4}\+?\Z"
)
_PLUS: Final = re.compile(r"(?<=[。！？!?….”」』’】）)\]\"'])\+\Z")
"""What stands there while nobody has said anything of a paragraph."""
_AT_THE_END: Final = re.compile(
    r"(?<=[^\s\d.,:+/-])[0-9]{1,3}\+?\Z|(?<=[^\W\d_][.,:])[0-9]{1,3}\+?\Z|(?<=[^\W\d_]\.\.\.)[0-9]{1,3}\+?\Z|(?<=[^\s\d,:+/-])\+\Z"
)
_COUNTER_ALONE: Final = re.compile(r"(?<=[^\W\d_])[0-9]{2,3}\+\Z")
_BARE: Final = 0.1
"""Sentences without a counter to each counter, up to which any number at a line's end is one; beyond, only one with a plus."""
_FEWEST: Final = 3
"""Elements of one class that hold a number each, from which on they are counters."""
_COUNT_ALL: Final = frozenset(["comment", "comments", "count", "review", "reviews"])
"""Words of a class by which numbers are counters of comments even if they happen to rise from line to line."""
_FEWEST_GLUED: Final = 4
"""Numbers glued to sentences, or runs of paragraphs with a number behind them, from which on a page counts."""
_WIDEST_STEP: Final = 12
"""Widest step from one number to the next in a series that numbers notes and is no series of counters."""
_MANY: Final = 1000
"""Comments on one paragraph, below which a number may count them; a year does not."""
_SMALL: Final = 0.75
"""Least share of the figures that must be below a thousand to be counters of comments and not years."""


_BEHIND_A_STOP: Final = re.compile(r"(?:\w{3}[.!?…]|[!?…。！？”»」\"])[”»’」\"]?\s+(\d{1,4})\Z")
_QUARTER: Final = 0.25
"""Share of the paragraphs that must have a number behind a full stop for these to be counters."""


def marked_counters(evidence: Iterable[Evidence]) -> dict[int, str]:
    """Return the counters that are elements of one class, by the identity of their paragraphs."""
    told: defaultdict[tuple[str, str], dict[int, str]] = defaultdict(dict)
    for item in evidence:
        block = item.block
        if item.text and isinstance(block, Paragraph):
            span = _counter_in(block.content)
            if span is not None:
                key = (span.name, attribute(span, "class"))
                told[key][id(block)] = text_of_inlines(span.content).strip()
    return {
        block: figures
        for (_, names), counters in told.items()
        if len(counters) >= _FEWEST
        and (not _rises(counters.values()) or not _COUNT_ALL.isdisjoint(name_words(names)))
        for block, figures in counters.items()
    }


def glued_counters(lines: Sequence[Evidence]) -> dict[int, str]:
    """Return the counters of copied text that are glued to the ends of its sentences."""
    found = {
        at: glued.group()
        for at, item in enumerate(lines)
        if (item.text[-1:].isdecimal() or item.text[-1:] == "+")
        and not item.around.chain
        and (glued := _GLUED.search(item.text))
    }
    small = sum(int(figures.rstrip("+")) < _MANY for figures in found.values())
    if len(found) < _FEWEST_GLUED or small < _SMALL * len(found) or _number(found.values()):
        return {}
    found |= _on_every_line(lines, found.keys())
    return {id(lines[at].block): figures for at, figures in found.items()}


def _on_every_line(lines: Sequence[Evidence], found: Collection[int]) -> dict[int, str]:
    """Return the counters glued to any line, not only to a full stop, in the range of those found, by index.

    If hardly a sentence there ends without a counter, any number at a line's end is one; else only `99+` and the like.
    """
    first, last = glued_beyond(lines, min(found), max(found))
    among = range(first, last + 1)
    bare = sum(lines[at].score > PROSE and ends_like_speech(lines[at].text) for at in among)
    wording = _AT_THE_END if bare <= _BARE * len(found) else _COUNTER_ALONE
    return {at: glued.group() for at in among if (glued := wording.search(lines[at].text))}


def without_counter(text: str) -> str:
    """Return a line without a counter glued to what ends its sentence, the line itself where there is none.

    >>> without_counter("Nobody moved.14"), without_counter("“Which one?”+"), without_counter("in the winter of 1920")
    ('Nobody moved.', '“Which one?”', 'in the winter of 1920')
    """
    found = _GLUED.search(text) or _PLUS.search(text)
    return text[: found.start()] if found else text


def glued_beyond(lines: Sequence[Evidence], first: int, last: int) -> tuple[int, int]:
    """Return a range of lines extended, either way, by those right beside it that end in a glued number and are no labels.

    A signature, a line of verse or a lone word at a story's end has a counter as the sentences above it do.
    """
    while first > 0 and _is_counted(lines[first - 1]):
        first -= 1
    while last + 1 < len(lines) and _is_counted(lines[last + 1]):
        last += 1
    return first, last


def _is_counted(item: Evidence) -> bool:
    found = _AT_THE_END.search(item.text)
    return found is not None and not is_label(item.text[: found.start()])


def scattered_counters(evidence: Sequence[Evidence]) -> dict[int, str]:
    """Return the counters of copied text that stand behind a full stop and a space, on some of its paragraphs.

    At least a quarter of the paragraphs must have one, and others must stand between them: the numbers of a bill or
    a list of scores stand together. Numbers that all rise or all fall number something and are no counters.
    """
    found: dict[int, str] = {}
    runs, paragraphs, before = 0, 0, False
    for item in evidence:
        if item.around.chain:
            return {}
        counted = item.text[-1:].isdecimal() and _BEHIND_A_STOP.search(item.text)
        if counted:
            found[id(item.block)] = counted[1]
            runs += not before
        paragraphs += bool(counted) or item.score > PROSE
        before = bool(counted) or (before and item.score <= PROSE)
    values = list(found.values())
    if runs < _FEWEST_GLUED or len(found) < _QUARTER * paragraphs:
        return {}
    small = sum(int(figures) < _MANY for figures in values)
    return {} if small < _SMALL * len(found) or _rises(values) or _rises(values[::-1]) else found


def without_marked(content: Inlines, counter: str) -> Inlines:
    """Return a line without the counter at its end, and without the space before it."""
    at = next(at for at in range(len(content) - 1, -1, -1) if not _is_empty(content[at]))
    last = content[at]
    left: list[Inline] = list(content[:at])
    if isinstance(last, Text):
        left.append(Text(last.text.rstrip().removesuffix(counter), lang=last.lang, dir=last.dir))
    elif text_of_inlines((last,)).strip() != counter and isinstance(last, Span):
        left.append(with_content(last, without_marked(last.content, counter)))
    if left and isinstance(left[-1], Text):
        text = left[-1].text.rstrip()
        left[-1:] = [Text(text, lang=left[-1].lang, dir=left[-1].dir)] if text else []
    pictures = (node for node in content[at + 1 :] if not isinstance(node, Text))
    return normal_form([*left, *pictures])


def _counter_in(content: Inlines) -> Span | None:
    """Return the element at a line's end that has a class and holds nothing but a counter, None where there is none."""
    last = next((node for node in reversed(content) if not _is_empty(node)), None)
    if not isinstance(last, Span):
        return None
    if _FIGURES.fullmatch(text_of_inlines(last.content).strip()):
        calls = any(isinstance(node, Link) for node in walk_inlines(last.content))
        return last if attribute(last, "class") and not calls else None
    return _counter_in(last.content)


def _is_empty(node: Inline) -> bool:
    return is_blank(node.text if isinstance(node, Text) else text_of_inlines((node,)))


def _rises(counters: Collection[str]) -> bool:
    """Tell whether numbers rise from line to line, as those of notes do."""
    if "+" in counters:
        return False  # a lone plus numbers nothing
    values = [float(figures.rstrip("+kK")) for figures in counters]
    return all(one < other for one, other in pairwise(values))


def _number(counters: Collection[str]) -> bool:
    """Tell whether glued figures number something: they rise by small steps (notes) or by equal steps (verses).

    >>> [_number(row.split()) for row in ("3 4 6", "5 10 15", "47 112 231", "9 4 31")]
    [True, True, False, False]
    """
    if not _rises(counters):
        return False
    values = [int(figures.rstrip("+")) for figures in counters]
    steps = {other - one for one, other in pairwise(values)}
    return len(steps) == 1 or max(steps) <= _WIDEST_STEP

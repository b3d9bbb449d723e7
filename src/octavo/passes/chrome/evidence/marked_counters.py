"""Counters after only some of a page's paragraphs: those that readers have commented on.

In markup each is an element of its own: `<span class="review">99+</span>`. In copied text it is attached
to the full stop: `Nobody moved.14`. Numbers that rise from line to line are note calls, and stay.
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
"""Stands for no comments yet."""
_AT_THE_END: Final = re.compile(
    r"(?<=[^\s\d.,:+/-])[0-9]{1,3}\+?\Z|(?<=[^\W\d_][.,:])[0-9]{1,3}\+?\Z|(?<=[^\W\d_]\.\.\.)[0-9]{1,3}\+?\Z|(?<=[^\s\d,:+/-])\+\Z"
)
_COUNTER_ALONE: Final = re.compile(r"(?<=[^\W\d_])[0-9]{2,3}\+\Z")
_BARE: Final = 0.1
"""Up to so many sentences without a counter for each with one, any number at a line's end is a counter; beyond that, only one with a plus."""
_FEWEST: Final = 3
"""So many elements of one class that each hold a number are counters."""
_COUNT_ALL: Final = frozenset(["comment", "comments", "count", "review", "reviews"])
"""Words in a class that make numbers counters of comments even if they happen to rise from line to line."""
_FEWEST_GLUED: Final = 4
"""The fewest numbers attached to sentences, or runs of paragraphs followed by a number, that show counters."""
_WIDEST_STEP: Final = 12
"""The widest step between numbers in a series of notes; counters have wider ones."""
_MANY: Final = 1000
"""A number below this may count the comments on a paragraph; a year may not."""
_SMALL: Final = 0.75
"""The smallest share of figures below a thousand in counters of comments, as opposed to years."""


_BEHIND_A_STOP: Final = re.compile(r"(?:\w{3}[.!?…]|[!?…。！？”»」\"])[”»’」\"]?\s+(\d{1,4})\Z")
_QUARTER: Final = 0.25
"""The share of paragraphs that must have a number after a full stop for these to be counters."""


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
    """Return the counters attached to the ends of sentences in copied text."""
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
    """Return the counters attached to any line, not only to a full stop, in the range of those found, by index.

    If hardly any sentence there ends without a counter, any number at a line's end is one; else only `99+` and the like.
    """
    first, last = glued_beyond(lines, min(found), max(found))
    among = range(first, last + 1)
    bare = sum(lines[at].score > PROSE and ends_like_speech(lines[at].text) for at in among)
    wording = _AT_THE_END if bare <= _BARE * len(found) else _COUNTER_ALONE
    return {at: glued.group() for at in among if (glued := wording.search(lines[at].text))}


def without_counter(text: str) -> str:
    """Return a line without a counter attached to the end of its sentence, or the line itself.

    >>> without_counter("Nobody moved.14"), without_counter("“Which one?”+"), without_counter("in the winter of 1920")
    ('Nobody moved.', '“Which one?”', 'in the winter of 1920')
    """
    if not (text[-1:].isdecimal() or text[-1:] == "+"):
        return text
    found = _GLUED.search(text) or _PLUS.search(text)
    return text[: found.start()] if found else text


def glued_beyond(lines: Sequence[Evidence], first: int, last: int) -> tuple[int, int]:
    """Return a range of lines extended either way by adjacent lines that end in an attached number and are not labels.

    A signature, a line of verse or a single word at a story's end has a counter like the sentences above it.
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
    """Return the counters after a full stop and a space, on some of the paragraphs of copied text.

    At least a quarter of the paragraphs must have one, with others between them: the numbers of a bill or
    a list of scores are together. Numbers that all rise or all fall number something and are not counters.
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
    """Return the element at a line's end that has a class and holds nothing but a counter, or None."""
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
    """Return whether numbers rise from line to line, as those of notes do."""
    if "+" in counters:
        return False  # a single plus numbers nothing
    values = [float(figures.rstrip("+kK")) for figures in counters]
    return all(one < other for one, other in pairwise(values))


def _number(counters: Collection[str]) -> bool:
    """Return whether attached figures number something: they rise by small steps (notes) or by equal steps (verses).

    >>> [_number(row.split()) for row in ("3 4 6", "5 10 15", "47 112 231", "9 4 31")]
    [True, True, False, False]
    """
    if not _rises(counters):
        return False
    values = [int(figures.rstrip("+")) for figures in counters]
    steps = {other - one for one, other in pairwise(values)}
    return len(steps) == 1 or max(steps) <= _WIDEST_STEP

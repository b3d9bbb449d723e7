"""Lines of plain text → its paragraphs, if it is wrapped at a fixed width.

Wrapping leaves one trace: a line ends where the next word did not fit. Most paragraphs of a wrapped text show it, for
the same width. Verse, letters, lists and status windows end their lines early, and keep them.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

from octavo.tree.text import CJK, is_blank

_WIDEST: Final = 120
"""Columns. Text is not wrapped at a greater width; longer lines are copied paragraphs."""
_NARROWEST: Final = 50
"""Columns, of which an ideograph takes two: narrower lines of the same width may be verse."""
_FEWEST: Final = 8
"""How many line ends are needed for a verdict."""
_SHARE: Final = 0.85
"""The least share of line ends inside a block at which the next word would not have fitted. Greedy
wrapping explains all except those between paragraphs without a blank line; a page with one
paragraph a line explains few (255 pages of copied fiction: at most 0.74, for a width that fewer
than two thirds of its lines keep, 2026-11)."""
_MOST: Final = 0.6
"""The least share of blocks that are wrapped; others are verse and letters (10 composed serials,
per page: 0.82 to 0.88, 2026-11)."""
_WITHIN: Final = 0.95
"""The least share of all lines within the width (the same: 0.98; copied pages: at most 0.93)."""
_LEAST: Final = 1 / 3
"""The least share of full lines in a wrapped block; in a letter one may be full by chance."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a text, not blank."""

    number: int
    text: str
    """Without white space at either end."""
    length: int
    """In characters, including leading white space."""
    indent: str
    """Leading white space; where there is any, a paragraph may begin."""


_Group: TypeAlias = Sequence[Line]
_Pair: TypeAlias = tuple[Line, Line]
"""A line and the one below it, which is not indented."""


def groups_of(text: str) -> Iterator[list[Line]]:
    """Yield the lines of a text in groups separated by blank lines."""
    group: list[Line] = []
    for number, line in enumerate(text.split("\n"), 1):
        if is_blank(line):
            if group:
                yield group
            group = []
        else:
            indent = line[: len(line) - len(line.lstrip())]
            group.append(Line(number, line.strip(), len(line.rstrip()), indent))
    if group:
        yield group


def wrap_width(groups: Sequence[_Group]) -> int:
    """Return the width at which a text is wrapped, in characters, or 0 when it is not.

    Args:
        groups: its lines, in groups separated by blank lines.
    """
    blocks = [block for group in groups for block in _blocks(group)]
    width, full = _likeliest(pair for block in blocks for pair in block)
    lines = [line for group in groups for line in group]
    if full < _SHARE * _FEWEST:
        return 0
    width = min(width, max(line.length for line in lines))
    if sum(line.length <= width for line in lines) < _WITHIN * len(lines):
        return 0
    pairs = sum(map(len, blocks))
    if pairs >= _FEWEST and full >= _SHARE * pairs:
        return width
    wrapped = sum(_full_ends(block, width) >= _SHARE * len(block) for block in blocks)
    is_wide = _columns(lines, width) >= _NARROWEST
    return width if is_wide and wrapped >= _MOST * len(blocks) else 0


def paragraphs(group: _Group, width: int) -> Iterator[_Group]:
    """Split a group where a line ends early or the next one is indented; if it is not wrapped, after every line."""
    pairs = [pair for block in _blocks(group) for pair in block]
    if _full_ends(pairs, width) < _LEAST * len(pairs):
        yield from ([line] for line in group)
        return
    paragraph = [group[0]]
    for line, following in itertools.pairwise(group):
        if following.indent or not _is_full(line, following, width):
            yield paragraph
            paragraph = []
        paragraph.append(following)
    yield paragraph


def join_lines(lines: _Group) -> str:
    """Return the text of the lines of a paragraph; there is no space between ideographs."""
    text = lines[0].text
    for line in lines[1:]:
        text += ("" if _is_close(text[-1]) and _is_close(line.text[0]) else " ") + line.text
    return text


def _blocks(group: _Group) -> Iterator[list[_Pair]]:
    """Yield the pairs of lines in each part of a group that begins with an indented line; none of one line."""
    pairs: list[_Pair] = []
    for line, following in itertools.pairwise(group):
        if following.indent and pairs:
            yield pairs
            pairs = []
        if not following.indent:
            pairs.append((line, following))
    if pairs:
        yield pairs


def _likeliest(pairs: Iterable[_Pair]) -> tuple[int, int]:
    """Return the width that explains the most line ends, the greatest of several, and their number."""
    changes = [0] * (_WIDEST + 2)
    for line, following in pairs:
        if line.length <= _WIDEST:
            changes[line.length] += 1
            changes[min(line.length + _needed(following), _WIDEST + 1)] -= 1
    explained = list(itertools.accumulate(changes))
    return max(enumerate(explained), key=lambda entry: (entry[1], entry[0]))


def _full_ends(pairs: Iterable[_Pair], width: int) -> int:
    return sum(_is_full(line, following, width) for line, following in pairs)


def _is_full(line: Line, following: Line, width: int) -> bool:
    """Return whether the next line's first word (or ideograph) would not have fitted."""
    return line.length <= width < line.length + _needed(following)


def _needed(line: Line) -> int:
    """Return the room that the beginning of a line needs after another line."""
    return 1 if _is_close(line.text[0]) else 1 + len(line.text.split()[0])


def _is_close(character: str) -> bool:
    """Return whether a character is in a script without spaces between words, which breaks lines anywhere; Korean is not one."""
    return bool(CJK.match(character)) and not "\uac00" <= character <= "\ud7af"


def _columns(lines: Sequence[Line], width: int) -> float:
    """Return a width in columns, of which an ideograph takes two."""
    letters = sum(len(line.text) for line in lines)
    wide = sum(len(CJK.findall(line.text)) for line in lines)
    return width * (1 + wide / letters)

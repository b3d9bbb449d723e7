"""White space of a line in HTML → as a browser shows it (https://drafts.csswg.org/css-text/#white-space-rules).

Runs of spaces, tabs and line ends become one space; at the start of a line, after a line break and
before one they vanish. NBSP and the wide space are characters like any other.
"""

import re
from collections.abc import Iterable
from itertools import pairwise
from operator import is_
from typing import Final

from octavo.tree.nodes import (
    Code,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Note,
    Ruby,
    Text,
    Widget,
)
from octavo.tree.rewriting import with_content
from octavo.tree.stops import ALL_CLOSERS, STOPS

_LINE_END: Final = re.compile(r"\n\s*")
_ENDS: Final = frozenset(STOPS + ALL_CLOSERS + "“:;—-*~♪")
_FEWEST_LINES: Final = 4
_MOST_ENDED: Final = 0.8
_MOST_BEGUN: Final = 0.9
_HALF_ENDED: Final = 0.5
"""Parts of at least four line ends that stand behind the end of a sentence, or before no small letter: of
those of a wrapped text, one in seven stands so by chance."""
HTML_SPACE: Final = " \t\n\f\r"
_SOLID: Final = (Image, Widget, Ruby, Code, Note)
"""Inlines in whose insides no white space folds."""
_LINE_SPACE: Final = HTML_SPACE.strip(" ")


def fold(run: list[Inline]) -> Inlines:
    """Fold the white space of a line as a browser does, join neighbours, trim the ends.

    Returns an empty tuple for a line without ink, image or widget.
    """
    only = run[0] if len(run) == 1 else None
    if isinstance(only, Text):  # most lines
        text = fold_text(only.text).strip(" ")
        return (_retold(only, text),) if text else ()
    if isinstance(only, Link) and len(only.content) == 1:  # most lines of a menu
        inner = only.content[0]
        if isinstance(inner, Text):
            text = fold_text(inner.text).removeprefix(" ")
            if text == inner.text:
                return (only,)
            return (with_content(only, (_retold(inner, text),)),) if text else ()
    folded, _ = _fold(run, at_space=True)
    return _trim_end(folded)


def with_lines(run: list[Inline]) -> list[Inline]:
    """Return a line with breaks at those line ends of its source that end its paragraphs.

    Pages that say `white-space: pre-line`, in a style sheet that is seldom saved with them, write a
    paragraph a line. Source that is merely wrapped breaks where a line is full, in mid-sentence.
    """
    ends = [end for node in run if isinstance(node, Text) for end in _line_ends(node.text)]
    ended, begun = (sum(told) for told in zip(*ends, strict=True)) if ends else (0, 0)
    of_paragraphs = ended >= _MOST_ENDED * len(ends) or (
        begun >= _MOST_BEGUN * len(ends) and ended >= _HALF_ENDED * len(ends)
    )
    if len(ends) < _FEWEST_LINES or not of_paragraphs:
        return run
    lines: list[Inline] = []
    for node in run:
        if not isinstance(node, Text) or "\n" not in node.text:
            lines.append(node)
            continue
        first, *rest = _LINE_END.split(node.text)
        lines.append(_retold(node, first))
        for line in rest:
            lines += (LineBreak(), _retold(node, line))
    return lines


def _line_ends(text: str) -> list[tuple[bool, bool]]:
    """Tell of each line end inside a text whether a sentence ends before it, and whether one begins behind.

    An empty line ends what stands before it, where no small letter follows: some scripts end no sentence with a
    mark, and have no small letters. Source whose line ends were doubled is merely wrapped.
    """
    lines = _LINE_END.split(text) if "\n" in text else []
    told = []
    for (before, behind), end in zip(pairwise(lines), _LINE_END.findall(text), strict=False):
        if before.strip() and behind:
            begins = not behind[:1].islower()
            parted = begins and end.count("\n") > 1
            told.append((parted or before.rstrip()[-1:] in _ENDS, begins))
    return told


def fold_text(text: str) -> str:
    r"""Turn each run of HTML's white space into one space.

    >>> fold_text("a \n\n b\u00a0 c")
    'a b\xa0 c'
    """
    # A search for each of the five characters and for two spaces in a row costs a twentieth of
    # what a regular expression's substitution does, and few texts hold any.
    if "\n" in text:
        text = text.replace("\n", " ")
    if "\t" in text or "\f" in text or "\r" in text:
        for space in _LINE_SPACE:
            text = text.replace(space, " ")
    while "  " in text:
        text = text.replace("  ", " ")
    return text


def _fold(run: Iterable[Inline], *, at_space: bool) -> tuple[list[Inline], bool]:
    result: list[Inline] = []
    for node in run:
        if isinstance(node, Text):
            text = fold_text(node.text)
            if at_space and text[:1] == " ":
                text = text[1:]
            if text:
                at_space = text[-1] == " "
                _append_text(result, _retold(node, text))
        elif isinstance(node, LineBreak):
            _strip_last(result)
            result.append(node)
            at_space = True
        elif isinstance(node, _SOLID):
            result.append(node)
            at_space = False
        else:
            inner, at_space = _fold(node.content, at_space=at_space)
            if inner:
                same = len(inner) == len(node.content) and all(map(is_, inner, node.content))
                result.append(node if same else with_content(node, tuple(inner)))
    return result, at_space


def _retold(node: Text, text: str) -> Text:
    if text == node.text:
        return node
    return Text(text, lang=node.lang, dir=node.dir, origin=node.origin)


def _append_text(result: list[Inline], node: Text) -> None:
    last = result[-1] if result else None
    if isinstance(last, Text) and last.lang == node.lang and last.dir == node.dir:
        result[-1] = _retold(last, last.text + node.text)
    else:
        result.append(node)


def _strip_last(result: list[Inline]) -> None:
    last = result[-1] if result else None
    if isinstance(last, Text):
        text = last.text.rstrip(" ")
        if text:
            result[-1] = _retold(last, text)
        else:
            result.pop()


def _trim_end(content: list[Inline]) -> Inlines:
    while content:
        last = content[-1]
        if isinstance(last, Text):
            _strip_last(content)
            if content and isinstance(content[-1], Text):
                break
        elif isinstance(last, LineBreak):
            content.pop()
        else:
            break
    return tuple(content)

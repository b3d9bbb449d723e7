"""White space of a line in HTML → as a browser shows it (https://drafts.csswg.org/css-text/#white-space-rules).

Runs of spaces, tabs and line ends become one space; at the start of a line, after a line break and
before one they vanish. NBSP and the wide space are characters like any other.
"""

from collections.abc import Iterable
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

HTML_SPACE: Final = " \t\n\f\r"
_SOLID: Final = (Image, Widget, Ruby, Code, Note)
"""Inlines in which white space does not fold."""
_LINE_SPACE: Final = HTML_SPACE.strip(" ")


def fold(run: list[Inline]) -> Inlines:
    """Fold the white space of a line as a browser does, join neighbours, trim the ends.

    Returns an empty tuple for a line without ink, image or widget.
    """
    only = run[0] if len(run) == 1 else None
    if isinstance(only, Text):  # most lines
        text = fold_text(only.text).strip(" ")
        return (retold(only, text),) if text else ()
    if isinstance(only, Link) and len(only.content) == 1:  # most lines of a menu
        inner = only.content[0]
        if isinstance(inner, Text):
            text = fold_text(inner.text).removeprefix(" ")
            if text == inner.text:
                return (only,)
            return (with_content(only, (retold(inner, text),)),) if text else ()
    folded, _ = _fold(run, at_space=True)
    return _trim_end(folded)


def fold_text(text: str) -> str:
    r"""Turn each run of HTML's white space into one space.

    >>> fold_text("a \n\n b\u00a0 c")
    'a b\xa0 c'
    """
    # Searching for each of the five characters and for two spaces takes a twentieth of the time of
    # a regular expression's substitution, and few texts contain any.
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
                _append_text(result, retold(node, text))
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


def retold(node: Text, text: str) -> Text:
    """Return a text node with other words, and everything else unchanged."""
    if text == node.text:
        return node
    return Text(text, lang=node.lang, dir=node.dir, origin=node.origin)


def _append_text(result: list[Inline], node: Text) -> None:
    last = result[-1] if result else None
    if isinstance(last, Text) and last.lang == node.lang and last.dir == node.dir:
        result[-1] = retold(last, last.text + node.text)
    else:
        result.append(node)


def _strip_last(result: list[Inline]) -> None:
    last = result[-1] if result else None
    if isinstance(last, Text):
        text = last.text.rstrip(" ")
        if text:
            result[-1] = retold(last, text)
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

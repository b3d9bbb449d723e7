"""Inline marks of other dialects: bare addresses, `H~2~O`, `mc^2^`, `==marked==`.

The patterns are narrow, since manuscripts have tildes and signs, too: `Yes~ Master~`, `^_^`, `a ==
b`.
"""

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline

_SCHEME: Final = re.compile(r"(?:(?<=\W)|(?<=_)|\A)https?\Z", re.IGNORECASE)
_REST: Final = re.compile(r"://[^\s<>\"“”«»`\\^{}|]+")
_TRAILING: Final = "?!.,:;*_~'’)]"
_LOWERED: Final = re.compile(r"~([0-9+−–-]{1,6}|[A-Za-z])~(?!~)")
_RAISED: Final = re.compile(r"\^((?:[^\W_]|[+−–-]){1,20})\^")
_MARKED: Final = re.compile(r"==(?=[^\s=])([^\n=]|=(?!=)){1,200}(?<=[^\s=])==(?!=)")


def add_inline_marks(parser: MarkdownIt) -> None:
    """Add the rules of this module to `parser`."""
    parser.inline.ruler.before("strikethrough", "lowered", lowered)
    parser.inline.ruler.before("strikethrough", "raised", raised)
    parser.inline.ruler.push("marked", marked)
    parser.inline.ruler.push("bare_address", bare_address)


def lowered(state: StateInline, silent: bool) -> bool:
    """Read figures, or a letter, between tildes after a letter: `H~2~O`."""
    return _pair(state, silent, "sub", _LOWERED)


def raised(state: StateInline, silent: bool) -> bool:
    """Read letters and figures between circumflexes after a letter: `mc^2^`."""
    return _pair(state, silent, "sup", _RAISED)


def _pair(state: StateInline, silent: bool, name: str, pattern: re.Pattern[str]) -> bool:
    found = pattern.match(state.src, state.pos, state.posMax)
    before = state.src[state.pos - 1] if state.pos else " "
    if found is None or not (before.isalnum() or before in ")]*"):
        return False
    if not silent:
        state.push(f"{name}_open", "", 1)
        state.push("text", "", 0).content = found[1]
        state.push(f"{name}_close", "", -1)
    state.pos = found.end()
    return True


def marked(state: StateInline, silent: bool) -> bool:
    """Read `==words==`; books have no highlighting, so the builder keeps only the words."""
    found = _MARKED.match(state.src, state.pos, state.posMax)
    if found is None:
        return False
    if not silent:
        limit = state.posMax
        state.pos, state.posMax = found.start() + 2, found.end() - 2
        state.push("mark_open", "", 1)
        state.md.inline.tokenize(state)
        state.push("mark_close", "", -1)
        state.posMax = limit
    state.pos = found.end()
    return True


def bare_address(state: StateInline, silent: bool) -> bool:
    """Read `https://…` among words as a link; punctuation after it belongs to the sentence.

    https://github.github.com/gfm/#autolinks-extension-
    """
    if silent or state.linkLevel or state.src[state.pos] != ":":
        return False
    # A paragraph may be full of colons: only as much is examined as a scheme can be long.
    scheme = _SCHEME.search(state.pending, max(len(state.pending) - len("https"), 0))
    found = _REST.match(state.src, state.pos, state.posMax) if scheme else None
    if scheme is None or found is None:
        return False
    rest = _without_stops(found.group())
    if len(rest) == len("://"):
        return False
    address = scheme.group() + rest
    state.pending = state.pending[: scheme.start()]
    state.push("link_open", "", 1).attrs = {"href": address}
    state.push("text", "", 0).content = address
    state.push("link_close", "", -1)
    state.pos += len(rest)
    return True


def _without_stops(text: str) -> str:
    """Return an address without the punctuation that ends the sentence; a bracket that closes one stays.

    >>> [_without_stops(text) for text in ("://a.example/b.", "://a.example/c_(d)", "://a.example/e)")]
    ['://a.example/b', '://a.example/c_(d)', '://a.example/e']
    """
    end = len(text)
    while text[end - 1] in _TRAILING:
        if text[end - 1] == ")" and text.count("(", 0, end) >= text.count(")", 0, end):
            break
        end -= 1
    return text[:end]

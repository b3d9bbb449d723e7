"""Quotations marked as notices: they become notes with a title.

    > [!note] Weather       > [!WARNING]
    > It was raining.       > Mind the step.

These are the notices of Obsidian and GitHub (https://help.obsidian.md/callouts). Without a title
the kind of notice is its title.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from octavo.readers.markdown.tokens import closing

_CALL: Final = re.compile(
    r"\[!(?P<kind>[A-Za-z][A-Za-z-]*)\][+-]?(?:[ \t]+(?P<title>[^\n]*?))?[ \t]*(?:\n|\Z)"
)
_NAME: Final = "aside"
_BEFORE: Final = 3
"""The number of tokens from a quotation to the first words in it."""


def add_callouts(parser: MarkdownIt) -> None:
    """Add to `parser` notices in the form of quotations."""
    parser.core.ruler.before("inline", "callouts", callouts)


def callouts(state: StateCore) -> None:
    """Turn each quotation that begins with the mark of a notice into a div."""
    if "[!" in state.src:
        state.tokens = list(_with_divs(state.tokens))


def _with_divs(tokens: Sequence[Token]) -> Iterator[Token]:
    ends: set[int] = set()
    at = 0
    while at < len(tokens):
        token = tokens[at]
        call = _call(tokens, at)
        if call:
            ends.add(closing(tokens, at))
            meta = {"name": _NAME, "open": False}
            yield token.copy(type="div_open", tag="", info=_NAME, meta=meta)
            yield from _titled(call, tokens[at + 1 : at + 1 + _BEFORE])
            at += _BEFORE
        else:
            yield token.copy(type="div_close", tag="") if at in ends else token
        at += 1


def _call(tokens: Sequence[Token], at: int) -> re.Match[str] | None:
    """Return the match of a notice's mark at the start of the quotation at `at`."""
    if tokens[at].type != "blockquote_open" or tokens[at + 1].type != "paragraph_open":
        return None
    return _CALL.match(tokens[at + 2].content)


def _titled(call: re.Match[str], paragraph: Sequence[Token]) -> Iterator[Token]:
    """Yield a notice's title as a paragraph, and the rest of its paragraph as another."""
    title = call["title"] or call["kind"].capitalize()
    below = paragraph[1].content[call.end() :]
    for words in filter(None, (title if "*" in title else f"**{title}**", below)):
        opening, inline, end = paragraph
        yield from (opening, inline.copy(content=words, children=[]), end)

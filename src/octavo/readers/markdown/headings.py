"""Attributes after the words of a heading, `## The Lamp {#lamp}` → attributes of its token."""

import re
from typing import Final

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore

from octavo.readers.markdown.attributes import cut_attributes
from octavo.readers.markdown.roles import role_named

_UNNUMBERED: Final = re.compile(r"(?<![\\\])])\{[ ]*-[ ]*\}\Z")
"""pandoc's short form of the class."""
_CLOSING: Final = re.compile(r"[ \t]+#+[ \t]*\Z")
"""Hashes that close a heading before its attributes: `## The Lamp ## {#lamp}`."""
UNNUMBERED: Final = "unnumbered"
"""The class of a heading whose chapter is not numbered when chapters are."""
_PLAIN_HEADINGS: Final = frozenset({UNNUMBERED, "unlisted"})
"""Classes of headings without further effect: octavo lists only titles, and numbers nothing inside
chapters."""


def add_heading_attributes(parser: MarkdownIt) -> None:
    """Add attributes of headings to `parser`, which puts them on the opening tokens."""
    parser.core.ruler.before("inline", "heading_attributes", heading_attributes)


def heading_attributes(state: StateCore) -> None:
    """Move the attributes at the end of each heading's words to its token."""
    for at, token in enumerate(state.tokens):
        if token.type != "heading_open":
            continue
        words = state.tokens[at + 1]
        if unnumbered := _UNNUMBERED.search(words.content):
            words.content = words.content[: unnumbered.start()].rstrip()
            token.attrs = {"class": UNNUMBERED}
            continue
        words.content, attributes = cut_attributes(words.content)
        token.attrs = dict(attributes)
        if attributes and token.markup.startswith("#"):
            words.content = _CLOSING.sub("", words.content)


def role_of(classes: str) -> tuple[str, str]:
    """Return the role among a heading's classes, "" for none, and the classes that mean nothing here.

    >>> role_of("unnumbered Appendix centred")
    ('appendix', 'centred')
    """
    role, unknown = "", []
    for name in classes.split():
        if named := role_named(name):
            role = named.value
        elif name not in _PLAIN_HEADINGS:
            unknown.append(name)
    return role, " ".join(unknown)

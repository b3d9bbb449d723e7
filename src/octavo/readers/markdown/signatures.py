"""The blocks of a quotation → the quoted blocks, and the line `— Name` that signs it.

Dialogue in Spanish, French, Polish or Russian begins its lines with dashes, too: only a short line
without a full stop signs what follows `>`, and only if no other line begins with a dash.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from markdown_it.token import Token

from octavo.readers.markdown.vocabulary import ATTRIBUTION
from octavo.tree.stops import ends_with_stop
from octavo.tree.text import EM_DASH

_SIGN: Final = EM_DASH + " "
_BEGINS_SPEECH: Final = re.compile("^[-–—―]", re.MULTILINE)
_LONGEST: Final = 100
"""The most characters of a name with the title of a work; longer lines are sentences."""
_PARAGRAPH: Final = ("paragraph_open", "inline", "paragraph_close")


def split_signature(inside: Sequence[Token]) -> tuple[Sequence[Token], Token | None]:
    """Return the blocks of a div without the line that signs it, and that line, if there is one.

    It is the last paragraph, `— Name`, possibly in a div `::: attribution`, or a paragraph's last
    line.
    """
    kinds = tuple(token.type for token in inside[-5:])
    if kinds == ("div_open", *_PARAGRAPH, "div_close") and inside[-5].info == ATTRIBUTION:
        return inside[:-5], inside[-3]
    if kinds[-3:] == _PARAGRAPH and inside[-2].content.startswith(_SIGN):
        return inside[:-3], inside[-2]
    return signed_by_name(inside)


def epigraphs(inside: Sequence[Token]) -> Sequence[Sequence[Token]]:
    """Return an epigraph's blocks, divided after each signed quotation if the last one is signed, too.

    They are not divided if one has no words above its name: two lines with a dash are speech.
    """
    ends = [
        at + 1
        for at, token in enumerate(inside)
        if (token.type, token.level) == ("paragraph_close", inside[0].level)
        and _is_name(_last_line(inside[at - 1]))
    ]
    if not ends or ends[-1] != len(inside):
        return [inside]
    parts = [inside[first:end] for first, end in pairwise((0, *ends))]
    return parts if all(map(_has_words_above, parts)) else [inside]


def _has_words_above(part: Sequence[Token]) -> bool:
    *above, _ = part[-2].content.split("\n")
    others = [token.content for token in part[:-3]] + above
    return any(others) and not any(map(_BEGINS_SPEECH.search, others))


def _last_line(inline: Token) -> str:
    return inline.content.rpartition("\n")[2]


def signed_by_name(inside: Sequence[Token]) -> tuple[Sequence[Token], Token | None]:
    """Return any quotation's blocks without their last line, and that line, if it is a name after a dash."""
    if (
        tuple(token.type for token in inside[-3:]) != _PARAGRAPH
        or inside[-3].level != inside[0].level
    ):
        return inside, None
    *above, last = inside[-2].content.split("\n")
    others = [token.content for token in inside[:-3]] + above
    if not _is_name(last) or not any(others) or any(map(_BEGINS_SPEECH.search, others)):
        return inside, None
    if not above:
        return inside[:-3], inside[-2]
    parted = _parted(inside[-2])
    if parted is None:
        return inside, None
    words, name = parted
    return [*inside[:-2], words, inside[-1]], name


def _is_name(line: str) -> bool:
    return line.startswith(_SIGN) and len(line) <= _LONGEST and not ends_with_stop(line)


def _parted(inline: Token) -> tuple[Token, Token] | None:
    """Return a paragraph without its last line, and that line; None if emphasis or the like runs into it."""
    depth, at = 0, -1
    children = inline.children or []
    for place, token in enumerate(children):
        depth += token.nesting
        if token.type in {"softbreak", "hardbreak"}:
            at = place if depth == 0 else -1
    if at < 0:
        return None
    above, _, last = inline.content.rpartition("\n")
    first, after = inline.map or (0, 0)
    return (
        replace(inline, content=above, children=children[:at]),
        replace(
            inline, content=last, children=children[at + 1 :], map=[max(first, after - 1), after]
        ),
    )

"""Block tokens: where what one opens is closed, who signs a quotation, which picture stands alone."""

from collections.abc import Sequence
from typing import Final

from markdown_it.token import Token

from octavo.readers.markdown.vocabulary import ATTRIBUTION
from octavo.tree.text import EM_DASH

_ATTRIBUTION: Final = EM_DASH + " "


def signed(inside: Sequence[Token]) -> tuple[Sequence[Token], Token | None]:
    """Part the blocks of a quotation from the paragraph that signs it, if one does.

    It is the last: `— Name`, or alone in a div `::: attribution`.
    """
    kinds = [token.type for token in inside[-5:]]
    paragraph = ["paragraph_open", "inline", "paragraph_close"]
    if kinds == ["div_open", *paragraph, "div_close"] and inside[-5].info == ATTRIBUTION:
        return inside[:-5], inside[-3]
    if kinds[-3:] == paragraph and inside[-2].content.startswith(_ATTRIBUTION):
        return inside[:-3], inside[-2]
    return inside, None


def closing(tokens: Sequence[Token], at: int) -> int:
    """Return where the token that closes `tokens[at]` stands; `at` itself for one that stands alone."""
    depth = 0
    for end in range(at, len(tokens)):
        depth += tokens[end].nesting
        if depth == 0:
            return end
    return len(tokens) - 1


def lone_image(tokens: Sequence[Token]) -> Token | None:
    """Return the picture that stands alone in a run, with or without a span around it."""
    images = [token for token in tokens if token.type == "image"]
    others = {token.type for token in tokens if token.content or token.nesting == 0} - {"image"}
    return images[0] if len(images) == 1 and not others else None

"""Block tokens: the ends of what they open, and pictures on their own."""

from collections.abc import Sequence

from markdown_it.token import Token


def closing(tokens: Sequence[Token], at: int) -> int:
    """Return the index of the token that closes `tokens[at]`; `at` itself if that opens nothing."""
    depth = 0
    for end in range(at, len(tokens)):
        depth += tokens[end].nesting
        if depth == 0:
            return end
    return len(tokens) - 1


def lone_image(tokens: Sequence[Token]) -> Token | None:
    """Return the picture that a run consists of, with or without a span around it."""
    images = [token for token in tokens if token.type == "image"]
    others = {token.type for token in tokens if token.content or token.nesting == 0} - {"image"}
    return images[0] if len(images) == 1 and not others else None

"""Markup that a page shows as text, since somebody planted it escaped: `<a href="…">Read on</a>`."""

import re
from typing import Final

_MARK_UP: Final = re.compile(
    r"<a\s[^<>]{0,100}href\s?=[^<>]{0,300}>[^<>]{0,60}</a>|<script\b[^<>]{0,200}>[^<]{0,300}</script>"
    r"|<div\s[^<>]{0,100}\bads?\b[^<>]{0,100}>[^<>]{0,60}</div>",
    re.IGNORECASE,
)


def written_out(text: str) -> list[tuple[int, int]]:
    """Return the spans of markup that a page shows as text: a link, a script, an advertisement's box."""
    return [found.span() for found in _MARK_UP.finditer(text)] if "</" in text else []

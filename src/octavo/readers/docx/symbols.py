"""A symbol in a symbol font → the character that it shows."""

from typing import Final

_LATIN, _SURROGATES = 0xFF, 0xD800
"""Numbers between these are Unicode code points, whatever the font."""
_FONTS: Final = frozenset({"Symbol", "Webdings", "Wingdings", "Wingdings 2", "Wingdings 3"})
"""Fonts that consist of symbols only."""
_OF_FONTS: Final = 0xF000
"""Symbol fonts have their 256 characters from here on."""


def symbol(font: str, char: str) -> str:
    """Return the character that a symbol shows, "" if only its font defines it.

    Args:
        font: the name of its font.
        char: its number in the font, in hexadecimal.

    >>> symbol("Symbol", "F061"), symbol("Garamond", "2665"), symbol("Some Ornaments", "F0AB")
    ('α', '♥', '')
    """
    from mammoth.docx.dingbats import (  # type: ignore[import-untyped]  # noqa: PLC0415 - only symbols pay for it
        dingbats,
    )

    try:
        code = int(char, 16)
    except ValueError:
        return ""
    if _LATIN < code < _SURROGATES:
        return chr(code)
    known = dingbats.get((font, code - _OF_FONTS if code >= _OF_FONTS else code))
    return "" if known is None else chr(known)


def in_symbols(text: str, font: str) -> str:
    """Return what text in a font shows: symbols for a symbol font, if it has them, else the text itself.

    >>> in_symbols("v", "Wingdings"), in_symbols(chr(0xF04A), "Wingdings"), in_symbols("v", "Garamond")
    ('❖', '☺', 'v')
    """
    if font not in _FONTS:
        return text
    return "".join(symbol(font, f"{ord(one):X}") or one for one in text)

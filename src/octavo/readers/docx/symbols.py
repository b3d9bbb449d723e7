"""A symbol of a document, set in a font of symbols → the character that it shows."""

from typing import Final

_LATIN, _SURROGATES = 0xFF, 0xD800
"""Between them a number is that of a character in Unicode, whatever the font."""
_FONTS: Final = frozenset({"Symbol", "Webdings", "Wingdings", "Wingdings 2", "Wingdings 3"})
"""Fonts of symbols alone."""
_OF_FONTS: Final = 0xF000
"""Fonts of symbols have their 256 characters from here on."""


def symbol(font: str, char: str) -> str:
    """Return the character that a symbol shows, "" for one that only its font knows.

    Args:
        font: the name of the font that it is set in.
        char: its number there, in hexadecimal.

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
    """Return what is shown where text is set in a font; a font that has letters shows them, and so do letters that it lacks.

    >>> in_symbols("v", "Wingdings"), in_symbols(chr(0xF04A), "Wingdings"), in_symbols("v", "Garamond")
    ('❖', '☺', 'v')
    """
    if font not in _FONTS:
        return text
    return "".join(symbol(font, f"{ord(one):X}") or one for one in text)

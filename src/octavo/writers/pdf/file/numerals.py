"""Page numbers as printed: Arabic, Roman, and the figures of other scripts.

Names are those of CSS (https://www.w3.org/TR/css-counter-styles-3/).
"""

from collections.abc import Mapping
from typing import Final

from octavo.findings.errors import UsageError
from octavo.tree.figures import roman_figures

_FIGURES: Final[Mapping[str, str]] = {
    "decimal": "0123456789",
    "arabic-indic": "٠١٢٣٤٥٦٧٨٩",
    "persian": "۰۱۲۳۴۵۶۷۸۹",
    "devanagari": "०१२३४५६७८९",
    "bengali": "০১২৩৪৫৬৭৮৯",
    "thai": "๐๑๒๓๔๕๖๗๘๙",
    "cjk-decimal": "〇一二三四五六七八九",
}


def numeral(number: int, style: str) -> str:
    """Return `number` in a counter style.

    >>> numeral(14, "lower-roman"), numeral(1907, "upper-roman"), numeral(12, "decimal")
    ('xiv', 'MCMVII', '12')

    Raises:
        UsageError: the style is not supported for page numbers.
    """
    if style in _FIGURES:
        return str(number).translate(str.maketrans("0123456789", _FIGURES[style]))
    if not style.endswith("-roman"):
        raise UsageError(
            f"a style sheet counts pages in {style!r}",
            hint=f"page numbers may be lower-roman, upper-roman, {', '.join(_FIGURES)}",
        )
    roman = roman_figures(number)
    return roman if style == "upper-roman" else roman.lower()


def characters_of(kind: str, words: str) -> str:
    """Return every character that a part of a folio may need: its words, or those of a counter style."""
    if kind == "string":
        return words
    if words.endswith("-roman"):
        figures = "mdclxvi" + _FIGURES["decimal"]
        return figures.upper() if words == "upper-roman" else figures
    numeral(1, words)
    return _FIGURES[words]

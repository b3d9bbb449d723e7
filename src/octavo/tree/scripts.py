"""Raised and lowered words → how plain text writes them: 10⁶, H₂O, x^2a.

Letters alone are written as they are, as in 1st and Mlle; so is anything that is not a formula, such as a note's [3].
"""

import re
from typing import Final

_RAISED: Final = str.maketrans("0123456789+-−=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ")
_LOWERED: Final = str.maketrans("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎")
"""Superscripts and Subscripts (https://www.unicode.org/charts/PDF/U2070.pdf)."""
_FORMULA: Final = re.compile(r"(?=[^\d]*\d)[\w+\-−=().,/ ]+")
_BEGINS_WITH_FIGURE: Final = re.compile(r"[+\-−]?\d")


def script_text(words: str, *, raised: bool) -> str:
    """Return raised or lowered words as plain text has them.

    >>> script_text("6", raised=True), script_text("−1", raised=True), script_text("2", raised=False)
    ('⁶', '⁻¹', '₂')
    >>> script_text("2a", raised=True), script_text("i + 1", raised=False), script_text("st", raised=True)
    ('^2a', '_(i + 1)', 'st')
    """
    table = _RAISED if raised else _LOWERED
    if words and all(ord(character) in table for character in words):
        return words.translate(table)
    if not _FORMULA.fullmatch(words):
        return words
    return ("^" if raised else "_") + (words if words.isalnum() else f"({words})")


def would_run_together(words: str, before: str, behind: str) -> bool:
    """Return whether the figures of raised or lowered words would be read as one number with the figures beside them.

    >>> would_run_together("6", "10", ""), would_run_together("2", "log", "8"), would_run_together("st", "1", "")
    (True, True, False)
    """
    if before[-1:].isdecimal() and _BEGINS_WITH_FIGURE.match(words):
        return True
    return words[-1:].isdecimal() and behind[:1].isdecimal()

"""Numbers as books print them, apart from Arabic figures: Roman, Chinese and Japanese ones. `numerals` reads them."""

from itertools import groupby
from typing import Final

_ROMAN_ENDS: Final = 3999
"""The largest number that Roman figures write."""
_ROMAN: Final = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_LETTERS: Final = 26
_HAN: Final = "零一二三四五六七八九"
_POWERS: Final = ("", "十", "百", "千")
_HAN_ENDS: Final = 9999


def roman_figures(number: int) -> str:
    """Return a number in Roman figures; in Arabic ones unless it is from 1 to 3999.

    >>> roman_figures(14), roman_figures(1907), roman_figures(4000)
    ('XIV', 'MCMVII', '4000')
    """
    if not 0 < number <= _ROMAN_ENDS:
        return str(number)
    roman = ""
    for value, figures in _ROMAN:
        count, number = divmod(number, value)
        roman += count * figures
    return roman


def _letter_figures(number: int) -> str:
    """Return a number in lower-case letters, with `aa` after `z`; in Arabic figures if it is less than 1.

    >>> [_letter_figures(number) for number in (1, 26, 27, 703, 0)]
    ['a', 'z', 'aa', 'aaa', '0']
    """
    if number < 1:
        return str(number)
    letters = ""
    while number:
        number, rest = divmod(number - 1, _LETTERS)
        letters = chr(ord("a") + rest) + letters
    return letters


def counted_in(number: int, counting: str) -> str:
    """Return the number of a list item in one of the ways of counting in `nodes.Counting`.

    >>> [counted_in(4, way) for way in ("", "lower-alpha", "upper-alpha", "lower-roman", "upper-roman")]
    ['4', 'd', 'D', 'iv', 'IV']
    """
    case, _, kind = counting.partition("-")
    if not kind:
        return str(number)
    figures = _letter_figures(number) if kind == "alpha" else roman_figures(number)
    return figures.upper() if case == "upper" else figures.lower()


def chinese_figures(number: int) -> str:
    """Return a number in Chinese figures; in Arabic ones unless it is from 1 to 9999.

    >>> [chinese_figures(number) for number in (3, 10, 12, 20, 105, 110, 234, 1001)]
    ['三', '十', '十二', '二十', '一百零五', '一百一十', '二百三十四', '一千零一']
    """
    if not 0 < number <= _HAN_ENDS:
        return str(number)
    written = ""
    for is_zero, run in groupby(_digits(number), lambda digit: digit[0] == 0):
        written += _HAN[0] if is_zero else "".join(_HAN[one] + power for one, power in run)
    return written.rstrip(_HAN[0]).removeprefix("一" if written.startswith("一十") else "")


def japanese_figures(number: int) -> str:
    """Return a number in Japanese figures; in Arabic ones unless it is from 1 to 9999.

    >>> [japanese_figures(number) for number in (3, 10, 12, 20, 105, 110, 234, 1001)]
    ['三', '十', '十二', '二十', '百五', '百十', '二百三十四', '千一']
    """
    if not 0 < number <= _HAN_ENDS:
        return str(number)
    return "".join(
        ("" if digit == 1 and power else _HAN[digit]) + power
        for digit, power in _digits(number)
        if digit
    )


def _digits(number: int) -> list[tuple[int, str]]:
    """Return the digits of a number, each with the power of ten it counts, the highest first."""
    figures = str(number)
    return [(int(one), _POWERS[len(figures) - at]) for at, one in enumerate(figures, 1)]

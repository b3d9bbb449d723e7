"""What depends on a book and not on a style sheet: starts of lists, widths of words, breaks in long ones."""

import functools
import re
import unicodedata
from typing import Final

from octavo.findings.limits import LIMITS, Limits
from octavo.tree.text import CJK, ELLIPSIS

_START: Final = re.compile(r'<ol(?: [^>]*)? start="(-?[0-9]{1,9})"')
_ALONE: Final = re.compile("[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uff60]")
"""A character of Japanese or Chinese, behind which a title may be cut."""
MAY_BREAK: Final = "<wbr/>"
_LETTERS: Final = r"(?:&[a-z0-9#]+;|[!-%'-;=?-~\u00a1-\u06ff])"
_LETTER: Final = 0.45
"""Average width of a letter of Source Serif in ems; an ideograph is 1."""


def list_starts(markup: str) -> str:
    """Return rules for starts of lists: WeasyPrint reads `start` only with all presentational hints."""
    starts = sorted(set(map(int, _START.findall(markup))))
    rules = (f'ol[start="{one}"] {{ counter-reset: list-item {one - 1} }}' for one in starts)
    return "".join(f"{rule}\n" for rule in rules)


def shortened(title: str, room: float) -> str:
    """Return `title` if it fits `room` ems, else as many of its words as fit, and an ellipsis.

    Japanese and Chinese, in which a space may be the only one of a title, are cut between any two characters.

    >>> shortened("In Which the Harbour Master Tells the Truth", 12)
    'In Which the Harbour…'
    >>> shortened("第二章 港の灯台守が真実を語る", 9)
    '第二章 港の灯台…'
    """
    if width_in_ems(title) <= room:
        return title
    kept = title[: int(room / _LETTER) + 1]  # no more would fit, and a title may be a page long
    while kept and width_in_ems(kept) + 1 > room:
        words, _, rest = kept.rpartition(" ")
        kept = words if rest and words and not _ALONE.match(rest[-1]) else kept[:-1]
    return kept.rstrip(" ,;:.—–\u3000、。，：「『（") + ELLIPSIS


def breakable(markup: str, limits: Limits = LIMITS) -> str:
    """Let long words and accumulated marks break: WeasyPrint takes minutes to hyphenate a word of 100 KB.

    Words are only examined in scripts with spaces between them. A letter with 100,000 marks takes 25 seconds,
    reduced to 5 by breaks (measured 2026-11).
    """
    texts, long, heaped = _excesses(limits.word_length, limits.combining_marks)

    def ease(text: re.Match[str]) -> str:
        longest = max(
            map(len, text[0].split())
        )  # for most texts this shows that nothing is too long
        eased = text[0]
        if longest > limits.word_length:
            eased = long.sub(rf"\g<0>{MAY_BREAK}", eased)
        if longest > limits.combining_marks and not eased.isascii():
            eased = heaped.sub(rf"\g<0>{MAY_BREAK}", eased)
        return eased

    return texts.sub(ease, markup)


@functools.cache
def _excesses(letters: int, marks: int) -> tuple[re.Pattern[str], ...]:
    """Return patterns for texts that may contain too much, for too long words, and for letters with many marks."""
    mark = f"[{_marks()}]"
    return (
        re.compile(rf">[^<]{{{min(letters, marks) + 1},}}<"),
        re.compile(rf"{_LETTERS}{{{letters}}}(?=[^\s<])"),
        re.compile(rf"{mark}{{{marks}}}(?={mark})"),
    )


def _marks() -> str:
    """Return the combining marks (general category M), for a set of characters."""
    points = (*range(0x300, 0x1F000), *range(0xE0100, 0xE01F0))
    found = [point for point in points if unicodedata.category(chr(point))[0] == "M"]
    return "".join(map(chr, found))


def width_in_ems(words: str) -> float:
    """Return the approximate width of words in Source Serif, in ems; an ideograph is one."""
    return sum(1.0 if CJK.match(one) else _LETTER for one in words)


def css_string(words: str) -> str:
    r"""Return `words` as a CSS string in which all but letters, figures and spaces are escaped.

    >>> print(css_string('a"b'))
    "a\22 b"
    """
    return (
        '"'
        + "".join(one if one.isalnum() or one == " " else f"\\{ord(one):x} " for one in words)
        + '"'
    )

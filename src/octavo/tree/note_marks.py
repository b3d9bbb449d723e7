"""Recognise by the words alone what calls a note in the text (`[1]`, `*`), and what leads back from it (`↩`)."""

import re
import unicodedata
from typing import Final

_WORDS: Final = (
    "n", "nb", "nt", "tn", "t/n", "tl", "note", "nota", "fn", "ref", "anm", "прим", "сн", "сноска", "注", "註", "注釈", "注释",
    "註釋", "脚注", "腳註", "訳注", "譯註", "译注", "原注", "原註", "주", "각주", "역주",
)  # fmt: skip
LABELS: Final = "|".join(sorted(_WORDS, key=len, reverse=True))
"""A regular expression for the words that may precede a note's number: `Note 1`, `註1`."""
OPENING: Final = "[(【〔〈"
CLOSING: Final = "])】〕〉"
"""Brackets around a mark. Most full-width ones need no entry: NFKC has folded them before."""
_CORE: Final = (
    rf"[\[(【〔〈]?\s?(?:(?i:{LABELS})\.?\s?(?=\d))?"
    r"(?:[※*](?=\d))?(?P<core>\d{1,4}|[*†‡§¶※☆★◊]{1,4}|[a-zA-Z]|[ivxlc]{1,6})"
)
_MARK: Final = re.compile(rf"{_CORE}\s?[\])】〕〉]?\.?\Z")
_OWN: Final = re.compile(rf"[↑^\s]*{_CORE}(?:\s?[\])】〕〉])?\s?[.:)、]?\s*\Z")
"""The mark at the start of a note, up to the note's words: `[1] `, `1. `, `*) `."""
_RETURN: Final = re.compile(r"[↩↑⏎⮐↵⬆⤴^←\ufe0e\ufe0f\s]{1,4}\Z")
_LONGEST: Final = 24
"""Characters of a mark with its brackets and the word before it."""


def mark_of(words: str) -> str:
    """Return the number, letter or sign in the mark of a note, or "" if `words` are not such a mark.

    >>> mark_of("[1]"), mark_of("（注２）"), mark_of("†"), mark_of("①"), mark_of("Chapter 1")
    ('1', '2', '†', '1', '')
    """
    folded = _folded(words) if len(words) <= _LONGEST else ""
    found = _MARK.match(folded)
    return found["core"].casefold() if found else ""


def is_return(words: str) -> bool:
    """Return whether words are a sign that leads back from a note: `↩`, `^`."""
    return words.strip() != "" and _RETURN.match(words) is not None


def length_of_mark(text: str, mark: str) -> int:
    """Return the length of the mark that the note `text` begins with, if it is the mark `mark`; else 0.

    >>> length_of_mark("[1] A tax on salt.", "1"), length_of_mark("10 men", "1"), length_of_mark("1.5 pints", "1")
    (4, 0, 0)
    """
    for end in range(min(len(text), _LONGEST), 0, -1):
        found = _OWN.match(unicodedata.normalize("NFKC", text[:end]))
        if found and found["core"].casefold() == mark:
            return end if _ends_a_mark(text, end, mark) else 0
    return 0


def is_set_off(words: str) -> bool:
    """Return whether a mark is more than a bare number or letter: in brackets, a sign such as `*`, or in raised characters.

    >>> is_set_off("[1]"), is_set_off("*"), is_set_off("1.")
    (True, True, False)
    """
    raised = any(
        unicodedata.decomposition(letter).startswith(("<super>", "<circle>")) for letter in words
    )
    return raised or not _folded(words).strip(".").isalnum()


def _ends_a_mark(text: str, end: int, mark: str) -> bool:
    """Return whether a mark may end at `end`: not inside a number or a word, and not if it is itself a word of the sentence."""
    last, after = text[:end].rstrip()[-1], text[end : end + 1]
    if not last.isalnum():
        return not (mark[-1].isdigit() and last in ".,:" and after.isdigit())
    if mark.isalpha() or after.islower():
        return False  # "a salt cellar", "2 buckets"
    return (
        not after
        or text[end - 1].isspace()
        or not (after.isascii() and (after.isalnum() or after in ".,:"))
    )


def _folded(words: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", words).split())

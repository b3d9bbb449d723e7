"""Special characters by name, and functions on plain strings that every room needs.

*Ink* is what a reader would miss: every character except white space. The ledger is kept in ink,
so re-wrapping a line costs nothing, and a dropped comma is noticed.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final

NO_BREAK_SPACE: Final = "\u00a0"
SOFT_HYPHEN: Final = "\u00ad"
ZERO_WIDTH_SPACE: Final = "\u200b"
ZERO_WIDTH_NON_JOINER: Final = "\u200c"
ZERO_WIDTH_JOINER: Final = "\u200d"
NARROW_NO_BREAK_SPACE: Final = "\u202f"
WORD_JOINER: Final = "\u2060"
IDEOGRAPHIC_SPACE: Final = "\u3000"
BYTE_ORDER_MARK: Final = "\ufeff"
REPLACEMENT_CHARACTER: Final = "\ufffd"

LEFT_SINGLE_QUOTE: Final = "\u2018"
RIGHT_SINGLE_QUOTE: Final = "\u2019"
LEFT_DOUBLE_QUOTE: Final = "\u201c"
RIGHT_DOUBLE_QUOTE: Final = "\u201d"
EN_DASH: Final = "\u2013"
EM_DASH: Final = "\u2014"
HORIZONTAL_BAR: Final = "\u2015"
ELLIPSIS: Final = "\u2026"
BULLET: Final = "\u2022"

SCENE_BREAK_LINE: Final = "* * *"
"""A scene break in plain text."""

NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""The characters that XML 1.0 does not allow in a document (https://www.w3.org/TR/xml/#charsets)."""
TURNS_OF_DIRECTION: Final = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Control characters that change the direction of writing, or end such a change: embeddings, overrides, isolates
(https://www.unicode.org/reports/tr9/#Directional_Formatting_Characters)."""
NO_CHARACTER: Final = re.compile(
    NOT_XML.pattern[:-1]
    + "\ufdd0-\ufdef"
    + "".join(
        f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0x10000, 0x110000, 0x10000)
    )
    + "]"
)
"""`NOT_XML`, and the code points that Unicode sets apart as noncharacters (https://www.unicode.org/faq/private_use.html#nonchar1)."""
_CONTROLS: Final = bytes([*range(9), 11, 12, *range(14, 32)])
_ASCII: Final = bytes(range(128))
_ASCII_SPACE: Final = bytes([*range(9, 14), *range(28, 32), 32])
"""The ASCII characters that `str.isspace` calls white space."""

CJK: Final = re.compile(
    "[\u2e80-\u2fff\u3040-\u30ff\u3100-\u312f\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff"
    "\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff]"
)
"""Ideographs, kana, bopomofo and hangul: scripts in which one character says more than a letter does."""


KANA: Final = re.compile("[\u3040-\u30ff]")
"""Characters that only Japanese uses."""


MOST_NAMED: Final = 5
"""How many names a message lists; the others are counted."""


def counted(number: int, noun: str) -> str:
    """Return a number with the noun for what it counts.

    >>> counted(1, "page"), counted(2300, "page")
    ('1 page', '2,300 pages')
    """
    return f"{number:,} {noun}{'s'[: number != 1]}"


def first_of(names: Sequence[str], most: int = MOST_NAMED) -> str:
    """Return names separated by commas; of many, only the first ones.

    >>> first_of(["a", "b", "c"], 3), first_of(["a", "b", "c", "d"], 2)
    ('a, b, c', 'a, b and 2 more')
    """
    more = len(names) - most
    return ", ".join(names[:most]) + f" and {more} more" * (more > 0)


def listed_characters(characters: Iterable[str], most: int = 24) -> str:
    """Return characters in their order, each with its code point; of many, only the first ones.

    >>> listed_characters("☆★"), listed_characters("cba", most=2)
    ('★ U+2605, ☆ U+2606', 'a U+0061, b U+0062 … and 1 more')
    """
    ordered = sorted(characters)
    shown = ", ".join(f"{one} U+{ord(one):04X}" for one in ordered[:most])
    more = len(ordered) - most
    return f"{shown} {ELLIPSIS} and {more} more" if more > 0 else shown


def with_article(noun: str) -> str:
    """Return a noun with its indefinite article; before `u` it is that of *unit*.

    >>> with_article("Image"), with_article("note")
    ('an Image', 'a note')
    """
    return f"{'an' if noun[:1].lower() in set('aeio') else 'a'} {noun}"


def as_sentence(words: str) -> str:
    """Return words with a capital at the beginning.

    >>> as_sentence("the ISBN is wrong"), as_sentence("")
    ('The ISBN is wrong', '')
    """
    return f"{words[:1].upper()}{words[1:]}"


def beyond_ascii(text: str) -> str:
    """Return the characters of a text that are not ASCII: few, in most western languages.

    >>> beyond_ascii("“Ĉu vi?” li diris…")
    '“Ĉ”…'
    """
    data = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return data.decode("utf-8", "surrogatepass")


def in_ascii(text: str) -> str:
    """Return the ASCII characters of a text: a regular expression searches these twice as fast as text with others among them.

    >>> in_ascii("“Ĉu vi?” li diris…")
    'u vi? li diris'
    """
    return text if text.isascii() else text.encode("ascii", "ignore").decode("ascii")


def holds_cjk(text: str) -> bool:
    """Return whether a text contains a character that `CJK` matches.

    >>> holds_cjk("a 港"), holds_cjk("port")
    (True, False)
    """
    return not text.isascii() and CJK.search(beyond_ascii(text)) is not None


def is_xml(text: str) -> bool:
    r"""Return whether XML allows every character; a search for `NOT_XML` says the same at six times the cost.

    >>> is_xml("Salt & “smoke”"), is_xml("a\x0b"), is_xml("\ud800"), is_xml("\uffff")
    (True, False, False, False)
    """
    try:
        data = text.encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return False
    if len(data.translate(None, _CONTROLS)) != len(data):
        return False
    return text.isascii() or not (b"\xef\xbf\xbe" in data or b"\xef\xbf\xbf" in data)


def ink_of(text: str) -> str:
    r"""Return `text` without its white space.

    >>> ink_of("One  day,\u00a0\n later")
    'Oneday,later'
    """
    return "".join(text.split())


def ink(text: str) -> int:
    """Count the characters of `text` that are not white space."""
    # The branches give the same result; the last alone would do, at five times the cost.
    if text.isascii():
        return len(text.encode().translate(None, _ASCII_SPACE))
    line = text.replace("\n", " ").replace(NO_BREAK_SPACE, " ").replace(IDEOGRAPHIC_SPACE, " ")
    if line.isprintable():  # then the plain space is its only one
        return len(line) - line.count(" ")
    return len("".join(text.split()))


def is_blank(text: str) -> bool:
    """Return whether `text` has no ink: it is empty or all white space (also NBSP and wide space)."""
    return not text or text.isspace()


def fold_space(text: str) -> str:
    r"""Replace each run of white space by one space, and trim both ends.

    >>> fold_space(" a \n\n b ")
    'a b'
    """
    # Most texts are folded already. The only printable white space is the plain space.
    if text.isprintable() and "  " not in text and text.strip() == text:
        return text
    return " ".join(text.split())


def excerpt(text: str, limit: int = 72) -> str:
    """Return the first `limit` characters of `text` on one line, with an ellipsis if it was cut."""
    line = fold_space(text)
    return line if len(line) <= limit else line[: limit - 1].rstrip() + ELLIPSIS


def natural_key(name: str) -> tuple[tuple[int, int, str], ...]:
    """Return a key that sorts names the way people count: 2 before 10.

    >>> sorted(["ch10.txt", "ch2.txt", "ch1.txt"], key=natural_key)
    ['ch1.txt', 'ch2.txt', 'ch10.txt']
    """
    pieces = re.split(r"([0-9]+)", name.casefold())
    return tuple(
        (0, int(piece), piece) if at % 2 else (1, 0, piece) for at, piece in enumerate(pieces)
    )

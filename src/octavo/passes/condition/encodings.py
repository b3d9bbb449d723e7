"""A chapter → the encodings that were confused when it was read, if any.

Each `Misreading` is a pair of encodings: what the bytes are, and what they were taken for. The signs are
combinations of letters that sound text in the script never has.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from octavo.passes.condition.central import central_of
from octavo.passes.condition.examination import Reading
from octavo.passes.condition.scripts import LATIN, letters_by_script, main_script
from octavo.passes.condition.western import (
    WESTERN_BYTES,
    count_western,
    may_be_western,
    mend_western,
)

_SAMPLE: Final = 1000
"""The number of characters that are examined: such a chapter is misread from its first line on."""
_DETECTED: Final = 4000
"""The number of characters from which the encoding is detected."""
_HIGH: Final = re.compile("[\x80-\xff" + "".join(map(chr, WESTERN_BYTES)) + "]")
_MOSTLY: Final = 0.5
"""The share of Latin-1's upper half in non-Latin text that was read as windows-1252;
French has 5 % of such letters, Vietnamese under 15 %."""
_HIGH_WORD: Final = re.compile(f"{_HIGH.pattern}{{4,}}")
"""A word of another script misread as windows-1252. In Danish, "å ø, i æ å", such letters occur alone."""
_IN_WORDS: Final = 1 / 3
"""The share of such letters that are in such words: two thirds in Hebrew, whose words are short, and in Big5;
nearly all in Greek; none in 600 texts of one-letter words in Danish, Swedish and French (2026-11)."""
_GUARD: Final = 0.15
"""The share of bytes of UTF-8 for a first, cheap estimate of how many such letters there are."""
_UNEXPLAINED: Final = 0.2
"""The largest share of such letters that may be left if a text full of them is repaired as UTF-8."""
_UTF8_AS_1251: Final = re.compile("Р[°µѕё]|вЂ[“”™¦њќ\x98]")
_UTF8_AS_GBK: Final = re.compile("[锛銆鈥]|锟斤拷")
_UTF8_AS_SHIFT_JIS: Final = re.compile("[縺繧繝]")
_KOI8_CASE: Final = re.compile("[а-яё][А-ЯЁ]{2,}")
"""Small letters and capitals are swapped: `рТЙЧЕФ` for `Привет`."""
_COMMONEST: Final = frozenset("оеаитнс")


@dataclass(frozen=True, slots=True)
class Misreading:
    """Bytes in one encoding that were taken for another."""

    right: str
    wrong: str
    count: Callable[[str], int]
    """Counts the misread pieces of a text; 0 if it is sound."""
    mend: Callable[[str], str]


def misreading_of(reading: Reading) -> Misreading | None:
    """Return how the chapter was misread, or None if it is sound."""
    data = reading.data
    high = data.count(b"\xc3")  # sound English has none, so there is nothing more to count
    dense = high > 0 and high + data.count(b"\xc2") >= _GUARD * len(data)
    sample = reading.text[:_SAMPLE]
    western = may_be_western(data) and count_western(reading.text) > 0
    if dense and not (western and _is_explained(sample)):
        legacy = _legacy(reading)
        if legacy:
            return legacy
    if western:
        return _UTF8_AS_WESTERN
    known = _KNOWN if b"\xd0" in data or b"\xe7" in data else ()
    found = next((each for each in known if each.count(sample)), None)
    if found is None and b"\xd0" in data:
        found = _with_case(sample)
    return found or (_central(reading) if high else None)


def _central(reading: Reading) -> Misreading | None:
    """Return the encoding of a central European or Turkish text that was read as windows-1252."""
    found = central_of(reading.text[:_DETECTED], reading.language)
    if found is None:
        return None
    table = found.letters

    def count(text: str) -> int:
        return sum(ord(one) in table and table[ord(one)] != one for one in text)

    def mend(text: str) -> str:
        return text.translate(table)

    return Misreading(found.right, "windows-1252", count, mend)


def _is_explained(sample: str) -> bool:
    """Return whether a text repaired as UTF-8 has few letters of Latin-1's upper half left."""
    left = len(_HIGH.findall(mend_western(sample)))
    return left <= _UNEXPLAINED * len(_HIGH.findall(sample))


def _with_case(sample: str) -> Misreading | None:
    """Return which of two Cyrillic encodings was taken for the other, judged by the commonest letters."""
    if not (_count_turned(sample) and _count_case(sample)):
        return None
    one, other = _mended("cp1251", "koi8-r"), _mended("koi8-r", "cp1251")
    if _common(one(sample)) > _common(other(sample)):
        return Misreading("KOI8-R", "windows-1251", _count_case, one)
    return Misreading("windows-1251", "KOI8-R", _count_case, other)


def _count_case(text: str) -> int:
    """Count the words with swapped case, if that makes most letters capitals."""
    capitals = sum(character.isupper() for character in text)
    return _count_turned(text) if 2 * capitals > sum(map(str.isalpha, text)) else 0


def _common(text: str) -> int:
    return sum(letter in _COMMONEST for letter in text)


def _pieces(pattern: re.Pattern[str], least: int) -> Callable[[str], int]:
    """Return a function that counts the matches of a pattern; fewer than `least` count as 0."""

    def count(text: str) -> int:
        found = len(pattern.findall(text))
        return found if found >= least else 0

    return count


def _mended(wrong: str, right: str) -> Callable[[str], str]:
    def mend(text: str) -> str:
        return text.encode(wrong, "ignore").decode(right, "replace")

    return mend


_UTF8_AS_WESTERN: Final = Misreading("UTF-8", "windows-1252", count_western, mend_western)
_KNOWN: Final = (
    Misreading("UTF-8", "windows-1251", _pieces(_UTF8_AS_1251, 2), _mended("cp1251", "utf-8")),
    Misreading("UTF-8", "GBK", _pieces(_UTF8_AS_GBK, 3), _mended("gb18030", "utf-8")),
    Misreading("UTF-8", "Shift_JIS", _pieces(_UTF8_AS_SHIFT_JIS, 8), _mended("cp932", "utf-8")),
)
_count_turned: Final = _pieces(_KOI8_CASE, 2)


def _legacy(reading: Reading) -> Misreading | None:
    """Return the encoding of a text in a non-Latin script that was read as windows-1252."""
    if not (_count_high(reading.text) and _is_in_words(reading.text[:_DETECTED])):
        return None
    import chardet  # noqa: PLC0415 - 30 ms to import, and few chapters need it

    sample = _western_bytes(reading.text[:_DETECTED])
    right = chardet.detect(sample).get("encoding") or ""
    try:
        said = sample.decode(right, "replace")
    except LookupError:
        return None
    if main_script(letters_by_script(said.encode("utf-8", "replace"))) in {"", LATIN}:
        return None

    def mend(text: str) -> str:
        return _western_bytes(text).decode(right, "replace")

    return Misreading(right, "windows-1252", _count_high, mend)


def _count_high(text: str) -> int:
    """Count the letters of Latin-1's upper half if most of a text consists of them."""
    count = len(_HIGH.findall(text))
    return count if count >= _MOSTLY * sum(map(len, text.split(" "))) else 0


def _is_in_words(text: str) -> bool:
    """Return whether letters of Latin-1's upper half form words, as those of another script do."""
    return sum(map(len, _HIGH_WORD.findall(text))) > _IN_WORDS * len(_HIGH.findall(text))


def _western_bytes(text: str) -> bytes:
    return text.translate(WESTERN_BYTES).encode("latin-1", "ignore")

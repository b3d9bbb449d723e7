"""Text that was read in the wrong encoding → a remark that names the right one and shows how the text would read.

Replacement characters and private-use characters are remarked on as well.
"""

from collections.abc import Iterator
from typing import Final

from octavo.passes.condition.encodings import Misreading, misreading_of
from octavo.passes.condition.examination import Reading, Remark
from octavo.passes.condition.glyphs import private_use
from octavo.tree.text import REPLACEMENT_CHARACTER, counted, excerpt

_CODE: Final = "CHR016"
_MOST: Final = 0.5
"""If this share of the paragraphs is affected, the remark is about the whole chapter."""
_SHOWN: Final = 40
"""The number of misread characters that the message quotes."""


def unreadable(reading: Reading) -> Iterator[Remark]:
    """Find text that was read in the wrong encoding or lost (CHR016), and private-use characters (CHR015)."""
    if reading.text.isascii():
        return
    misreading = misreading_of(reading)
    if misreading:  # misread text may contain characters of any kind
        yield _remark(reading, misreading)
        return
    yield from _lost(reading)
    yield from private_use(reading)


def _lost(reading: Reading) -> Iterator[Remark]:
    """Find U+FFFD, which a program put in place of what it could not decode."""
    count = reading.text.count(REPLACEMENT_CHARACTER)
    if count:
        lost = (place for place in reading.paragraphs() if REPLACEMENT_CHARACTER in place[1])
        block, text = next(lost, (None, ""))
        message = (
            f"{counted(count, 'character')} could not be read when the page was saved (U+FFFD), "
            f"the first in “{_around(text, text.find(REPLACEMENT_CHARACTER))}”."
        )
        yield Remark(_CODE, message, block, text, "save the page again, or type them in")


def _remark(reading: Reading, misreading: Misreading) -> Remark:
    paragraphs = list(reading.paragraphs())
    places = [(block, text) for block, text in paragraphs if misreading.mend(text) != text]
    all_through = len(places) >= _MOST * len(paragraphs) and len(places) > 1
    where = "all through the chapter" if all_through else f"in {counted(len(places), 'paragraph')}"
    block, text = next(
        ((block, text) for block, text in places if misreading.count(text)),
        places[0] if places else (None, ""),
    )
    shown, meant = _sample_of(text, misreading)
    message = (
        f"Text in {misreading.right} was read as {misreading.wrong}, {where}: “{shown}” is "
        f"probably “{meant}”."
    )
    return Remark(_CODE, message, block, text, _hint(misreading, reading.text))


def _sample_of(text: str, misreading: Misreading) -> tuple[str, str]:
    """Return the first misread words of a paragraph, and how they should read."""
    words = text.split(" ")
    first = next((at for at, word in enumerate(words) if misreading.mend(word) != word), 0)
    some = " ".join(words[first : first + 3])
    return excerpt(some, _SHOWN), excerpt(misreading.mend(some), _SHOWN)


def _hint(misreading: Misreading, text: str) -> str:
    if "锟斤拷" in text:
        return "the characters were lost before: save the chapter from where it is whole"
    return f"read the source as {misreading.right}, or save it again as UTF-8"


def _around(text: str, at: int) -> str:
    """Return some of the words around a place."""
    start = max(0, at - _SHOWN // 2)
    return excerpt(text[start:], _SHOWN)

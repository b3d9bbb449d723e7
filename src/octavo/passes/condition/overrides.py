"""Characters that override the direction of writing → a remark: what is shown is not what is stored.

Letters between them are shown in the order they dictate, whatever the script; a search, a screen reader
and a Braille display use the stored order. Few texts need them, and some are meant to deceive:
https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing. They are kept, since some pages are only
legible with them; in print their effect ends with the line.
"""

import re
from collections.abc import Iterator
from typing import Final

from octavo.passes.condition.examination import Reading, Remark
from octavo.tree.text import TURNS_OF_DIRECTION, excerpt

_OVERRIDES: Final = re.compile("[\u202d\u202e]")
_LEAD: Final = b"\xe2\x80"
"""The first bytes of both in UTF-8, shared by dashes and quotes."""


def overridden(reading: Reading) -> Iterator[Remark]:
    """Find letters that are shown in a different order from the stored one (CHR026)."""
    if _LEAD not in reading.data or not _OVERRIDES.search(reading.text):
        return
    found = [(block, text) for block, text in reading.paragraphs() if _OVERRIDES.search(text)]
    block, text = found[0] if found else (None, reading.text)
    count = len(_OVERRIDES.findall(reading.text))
    turns = "1 control overrides" if count == 1 else f"{count} controls override"
    stored = excerpt(TURNS_OF_DIRECTION.sub("", text))
    message = f"{turns} the direction of writing; what is stored in the first place is “{stored}”."
    yield Remark("CHR026", message, block, text)

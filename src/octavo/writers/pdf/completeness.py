"""What a page says against what it was to say: no word of a section may be lost between tree and PDF.

Both are read in the order of the text, notes where they are called. What setting does to words is undone:
hyphens at the ends of lines, small capitals set of capitals, places where a long word may break.
"""

import re
from typing import Final

from octavo.tree.document import Section
from octavo.tree.ink import strings_of_section

_UNSAID: Final = re.compile("[\\s\u00ad\u200b\u2060\ufeff\u2010\u2011-]+")
"""White space, hyphens, and what is not seen."""
_SHOWN: Final = 40


def words_of(section: Section) -> str:
    """Return all that a section says, and the sections in it."""
    return "".join(strings_of_section(section))


def difference(found: str, expected: str) -> str:
    """Return, in words, where `found` leaves `expected`; "" if it says the same."""
    here, there = _bare(found), _bare(expected)
    if here == there:
        return ""
    pairs = enumerate(zip(here, there, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), min(len(here), len(there)))
    before = there[max(0, at - _SHOWN) : at]
    said, wanted = (text[at : at + _SHOWN] or "nothing more" for text in (here, there))
    return f"after “{before}” the pages have “{said}”, the book “{wanted}”"


def _bare(text: str) -> str:
    return _UNSAID.sub("", text.casefold())

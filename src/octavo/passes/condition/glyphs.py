"""Private-use characters in a chapter → a remark: only the page's own font shows what they are.

Sites replace letters by such characters and ship a font that draws them
(https://www.unicode.org/faq/private_use.html). A font that draws one letter in place of another
leaves no trace in the text, so it cannot be detected.
"""

import re
from collections.abc import Iterator
from typing import Final

from octavo.passes.condition.examination import Reading, Remark
from octavo.tree.text import counted, excerpt

_PRIVATE: Final = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_SHOWN: Final = "\u25af"
"""A box in place of what cannot be shown."""
_LEADS: Final = (b"\xee", b"\xf3", b"\xf4")
"""First bytes of private-use characters in UTF-8; that of the last 2,304 in the basic plane is shared with
full-width forms, and `_LAST` tells them apart."""
_LAST: Final = re.compile(b"\xef[\x80-\xa3]")


def private_use(reading: Reading) -> Iterator[Remark]:
    """Find characters that no font of the book can show (CHR015)."""
    data = reading.data
    if not (any(lead in data for lead in _LEADS) or _LAST.search(data)):
        return
    found = [(block, text) for block, text in reading.paragraphs() if _PRIVATE.search(text)]
    if not found:
        return
    count = len(_PRIVATE.findall(reading.text))
    block, text = found[0]
    first = _PRIVATE.search(text)
    code = f"U+{ord(first[0]):04X}" if first else ""
    message = (
        f"{counted(count, 'character')} of private use in {counted(len(found), 'paragraph')}, which only a font of the site can show; "
        f"the first, {code}, in “{excerpt(_PRIVATE.sub(_SHOWN, text))}”."
    )
    yield Remark("CHR015", message, block, text)

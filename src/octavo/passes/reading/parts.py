"""The numbered heading of a part of a book → its number and title.

Chapter headings are recognised anywhere, in `headlines`. These words, `Arc 2`, `Том 2`, `卷二`, count only if a
chapter's heading follows: elsewhere they are as often the site's.
"""

import re
from typing import Final

from octavo.passes.reading.headlines import LONGEST, Headline, parse_headline
from octavo.passes.reading.kinds import NUMBER_OF_A_PART
from octavo.tree.text import fold_space

_PART: Final = re.compile(
    rf"(?P<number>{NUMBER_OF_A_PART})(?:\s*[:：.,\-–—|~]+\s*(?P<title>.*)|\s+(?P<rest>.*))?\Z",
    re.IGNORECASE,
)


def parse_part(text: str) -> Headline | None:
    """Return the parts of a line that may head a part, or None for any other.

    The title may contain a chapter's heading: `Том 1. Глава 2. Дождь`.

    >>> [parse_part(line) for line in ("Arc 2 - The Lamp", "卷二 風", "Part Two")]
    [Headline(book='', number='Arc 2', title='The Lamp'), Headline(book='', number='卷二', title='風'), Headline(book='', number='Part Two', title='')]
    >>> parse_part("The arc of the lamp")
    """
    line = fold_space(text)
    if len(line) > LONGEST:
        return None
    headline = parse_headline(line)
    if headline and not headline.book:
        return headline
    found = _PART.match(line)
    return Headline("", found["number"], found["title"] or found["rest"] or "") if found else None

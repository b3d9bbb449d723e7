"""Single lines beside a reader's comment: its writer, its time, and whether a line belongs to a story instead."""

import re
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence, ends_sentence
from octavo.passes.chrome.wording.time_stamps import says_hour
from octavo.passes.reading.headlines import parse_headline

OF_A_COMMENT: Final = 3
"""The number of lines that show a single comment: its name, its time, its first words."""
NEAR: Final = 8  # lines below a heading among which the first comment is expected
LONGEST_HEADING: Final = 60  # characters of a heading over a list, or of a line with a time stamp
LONGEST_MARK: Final = 40  # characters of a control or a name beside a comment


LONGEST_THOUGHT: Final = 200
"""Characters of a heading of comments that quotes the title of what they are about."""
_ON_A_TITLE: Final = re.compile(r"[^\W_][^“”„«»‚‘’\"]{2,40} [“„«‚‘\"][^“”„«»\"]{4,160}[”“»’\"]")
"""`Eén reactie op “The Clock”`: a few words, and a quotation that ends the line."""


def may_quote_title(text: str) -> bool:
    """Return whether a line may be a heading of comments that quotes a title, in any language; so may many lines of a story.

    >>> may_quote_title("Eén reactie op “Hoofdstuk 2: De klok”"), may_quote_title("“No,” she said, “not the clock”")
    (True, False)
    """
    return len(text) <= LONGEST_THOUGHT and _ON_A_TITLE.fullmatch(text) is not None


def begins_comment(lines: Sequence[Evidence]) -> bool:
    """Return whether lines begin with a name, the time of a comment, and its words."""
    if len(lines) != OF_A_COMMENT:
        return False
    name, hour, said = lines
    stamped = len(hour.text) <= LONGEST_HEADING and says_hour(hour.text)
    return may_be_name(name) and stamped and said.score > 0


def are_prose(lines: Sequence[Evidence]) -> bool:
    """Return whether some lines read like prose; directly below a heading of comments is the name of the first writer instead."""
    return bool(lines) and all(item.score > PROSE for item in lines)


def is_told_at_length(item: Evidence) -> bool:
    """Return whether a line is long and reads like prose: `Reply, said the button, and…`."""
    return item.score > PROSE and len(item.text) > LONGEST_HEADING


def may_be_name(item: Evidence) -> bool:
    """Return whether a line may be the name of a comment's writer."""
    return item.score < 0 and 0 < len(item.text) <= LONGEST_MARK


def begins_chapter(lines: Sequence[Evidence]) -> bool:
    """Return whether a chapter's heading and its first sentence are near the top of some lines.

    Above them, a row of counts of what readers did may include reviews, too: `Likes 142 Reviews 37`.
    """
    for at, item in enumerate(lines[:NEAR]):
        if parse_headline(item.text) is not None:
            return any(_is_sentence(line) for line in lines[at + 1 : at + 1 + OF_A_COMMENT])
    return False


def _is_sentence(item: Evidence) -> bool:
    return item.score > PROSE and ends_sentence(item.text)

"""Copied text → its story with the lines at the edges that are made like lines inside it: `Day 10` below `Day 9`.

Such lines are the days of a diary, the figures of a countdown, and the messages of a chat, in which names recur.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.around.inside import is_certain
from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.evidence.stretches import Stretch
from octavo.passes.reading.headlines import parse_headline

_NUMBER: Final = re.compile(r"\d+")
_SENDER: Final = re.compile(r"[\W\d_]*([^\W\d_].{0,23}?)[:：]\s*\S")
"""`[19:21] Dave: sorry`, `20：Anonymous ID:x1`: a name before a colon, possibly behind a time or a number."""
_TAGS: Final = ("#", "＃")
"""What the number of a forum's post begins with."""
_FURTHEST: Final = 12
"""The number of lines beyond either edge that are examined."""
_APART: Final = 1
"""The most other lines between the edge, or a line found, and the next such line; messages do not count."""
_OFTEN: Final = 2
"""The fewest messages under one name that make a chat."""


def with_fellow_lines(lines: Sequence[Evidence], first: int, last: int) -> Stretch:
    """Return a stretch extended at both ends over lines that are made like lines inside it."""
    fellows = _Fellows(lines[first : last + 1])
    return (
        fellows.reached(lines, range(first - 1, -1, -1), first),
        fellows.reached(lines, range(last + 1, len(lines)), last),
    )


class _Fellows:
    """What the numbered lines and the messages inside a story look like."""

    def __init__(self, inside: Sequence[Evidence]) -> None:
        told = [item.score > PROSE for item in inside]
        beside_prose = [
            item.said
            for at, item in enumerate(inside)
            if any(told[max(at - 1, 0) : at] + told[at + 1 : at + 2])
        ]
        self._figures = {int(text) for text in beside_prose if text.isdecimal()}
        self._numbered = {_without_figures(text) for text in beside_prose if _NUMBER.search(text)}
        self._senders = Counter(filter(None, (_sender(item.said) for item in inside)))
        self._is_chat = max(self._senders.values(), default=0) >= _OFTEN

    def reached(self, lines: Sequence[Evidence], way: range, reached: int) -> int:
        """Follow a way out of the story and return the index of the last line that is made like the story's."""
        way = way[:_FURTHEST]
        senders = Counter(filter(None, (_sender(lines[at].said) for at in way)))
        apart, chatting = 0, False
        for at in way:
            text, name = lines[at].said, _sender(lines[at].said)
            sent = self._senders[name] >= _OFTEN
            if sent or self._is_numbered(text) or (chatting and senders[name] >= _OFTEN):
                reached, apart, chatting = at, 0, chatting or sent
                continue
            if name and self._is_chat:
                continue  # somebody else's message, even if it reads like furniture
            apart += 1
            if apart > _APART or is_certain(lines[at]) or parse_headline(lines[at].text):
                break
        return reached

    def _is_numbered(self, text: str) -> bool:
        """Return whether a line differs from one of the story only in its figures; a mere figure must differ by one."""
        if text.isdecimal():
            return bool(self._figures & {int(text) - 1, int(text) + 1})
        numbered = _NUMBER.search(text) is not None and not text.startswith(_TAGS)
        return numbered and _without_figures(text) in self._numbered


def _without_figures(text: str) -> str:
    return _NUMBER.sub("0", text)


def _sender(text: str) -> str:
    """Return the name before a line's first colon, "" if there is none."""
    found = _SENDER.match(text)
    return _without_figures(found[1]) if found else ""

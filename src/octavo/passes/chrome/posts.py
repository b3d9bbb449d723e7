"""The posts of a forum's thread → whose the story is, and which are its readers'."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence import PROSE, Evidence
from octavo.passes.chrome.forum_words import EDITED, POST_ACTIONS, REACTIONS
from octavo.passes.chrome.stamps import says_hour
from octavo.passes.chrome.words import is_label
from octavo.tree.record import record

AROUND: Final = "stands around each post of a thread"
READERS: Final = "a reader's post in the thread of a story"
QUOTED: Final = "quotes another post of the thread"
FEWEST: Final = 2
"""Posts of a thread, and pages' words that recur in it."""
_MOST: Final = 0.6
"""Part of a thread's prose that is the story's poster's, and of the page's that is the thread's."""
_READERS: Final = 0.5
"""A reader's post is at most this part of the story's posts, each with the others."""
_PART: Final = 0.25
"""Part of the longest post of a story from which on another is a part of it."""
_LONGEST_READERS: Final = 900.0
LONGEST: Final = 90
"""Letters of a line around a post."""
LONGEST_NAME: Final = 40
_WHEN: Final = re.compile(r"[(\[][^()\[\]]*\d[^()\[\]]{0,24}[)\]]\s?")
_QUOTE_FROM: Final = re.compile(
    r"(?:quote from|quote by|zitat von|citation de|cita de|citado por|cita di|citazione da|cytat|цитата|trích dẫn từ|인용|引用)\s?[:：]?\s",
    re.IGNORECASE,
)
_CITED: Final = re.compile(r"[^:：]{1,60}[:：]")
_SEVERAL: Final = 3
"""Choices of a row of what can be done with a post, of which two are known."""


@record
class Post:
    """A post: its lines, and the part of them that is its poster's words."""

    lines: list[int]
    poster: str
    prose: float


def storys_poster(posts: Sequence[Post], whole: float, least: float) -> str:
    """Return the poster whose posts hold a story, one of them `least` letters, "" where none's do."""
    prose: Counter[str] = Counter()
    for post in posts:
        prose[post.poster] += int(post.prose)
    if len(posts) < FEWEST or not prose:
        return ""
    poster, most = prose.most_common(1)[0]
    longest = max(post.prose for post in posts if post.poster == poster)
    told = sum(prose.values())
    enough = most >= _MOST * told and told >= _MOST * whole and longest >= least
    return poster if enough and poster else ""


def readers_posts(posts: Sequence[Post], poster: str) -> list[Post]:
    """Return the posts that are short, and another's than the story's."""
    own = [post.prose for post in posts if post.poster == poster]
    # Between its parts a story's poster says thanks, too.
    parts = [prose for prose in own if prose >= _PART * max(own)]
    longest = min(_LONGEST_READERS, _READERS * sum(parts) / len(parts))
    return [
        post for post in posts if post.poster and post.poster != poster and post.prose <= longest
    ]


def prose_of(lines: Sequence[Evidence], of: Sequence[int]) -> float:
    """Return how many letters of some lines, given by index, read like prose."""
    return sum(lines[at].size for at in of if lines[at].score > PROSE)


def is_said(text: str, names: set[str]) -> bool:
    """Tell whether a line begins with a poster's name, and a colon not far behind it; when it was may stand before.

    >>> is_said("(07-16-2023, 04:49 PM) Marten wrote: The bell!", {"Marten"}), is_said("The bell: a history", {"Marten"})
    (True, False)
    """
    when = _WHEN.match(text)
    text = text[when.end() :] if when else text
    return any(re.match(r".{0,24}[:：]", text[end:]) for end in names_before(text, names))


def is_cited(text: str) -> bool:
    """Tell whether a line begins with when somebody wrote what follows, and with who did.

    >>> is_cited("Quote from: marten on Jul 16, 2023, 04:34 PM The bell!")
    True
    >>> is_cited("(07-16-2023, 04:49 PM) Marten wrote: The bell!"), is_cited("(in 1987) Marten wrote: The bell!")
    (True, False)
    """
    if _QUOTE_FROM.match(text):
        return says_hour(text[:LONGEST])
    when = _WHEN.match(text)
    return when is not None and says_hour(when[0]) and _CITED.match(text, when.end()) is not None


def names_before(text: str, names: set[str]) -> list[int]:
    """Return where the names end that a line begins with: of thousands of posters, most write one line."""
    return [end for end in range(1, LONGEST_NAME + 1) if text[:end] in names]


def is_foot(text: str) -> bool:
    """Tell whether a line is what can be done with a post, or when it was changed."""
    low = text.lower()
    words = [word.strip(" !") for word in re.split(r"\s{2,}|[|·•]", low)]
    known = sum(word in POST_ACTIONS for word in words)
    return (
        known == len(words)
        or (len(words) >= _SEVERAL and known > 1)
        or is_label(text)
        or (len(text) <= LONGEST and low.lstrip("« [(").startswith(EDITED))
        or (len(text) <= LONGEST and low.startswith(REACTIONS) and ":" in low)
    )

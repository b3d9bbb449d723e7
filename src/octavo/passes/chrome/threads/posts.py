"""The posts of a forum thread → whose story it is, and which posts are readers'."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from math import inf
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.wording.forum_words import EDITED, POST_ACTIONS, REACTIONS
from octavo.passes.chrome.wording.story_ends import is_end_mark
from octavo.passes.chrome.wording.time_stamps import says_hour
from octavo.passes.chrome.wording.words import is_label
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.reading.unnumbered import unnumbered_role
from octavo.tree.record import record

AROUND: Final = "stands around each post of a thread"
READERS: Final = "a reader's post in the thread of a story"
_ANSWERS: Final = "an answer to readers in the thread of a story"
QUOTED: Final = "quotes another post of the thread"
FEWEST: Final = 2
"""The fewest posts of a thread, and the fewest times that a page's words must recur in it."""
_MOST: Final = 0.6
"""The smallest share of the thread's prose by the story's poster, and of the page's prose in the thread."""
_READERS: Final = 0.5
"""The greatest length of a reader's post, as a share of the average part of the story."""
_PART: Final = 0.25
"""Another post by the same poster with this share of the longest post's length is a part of the story."""
_ANSWER: Final = 0.1
"""A post by the story's poster after a reader's, with at most this share of the longest post's length, is an answer."""
_LONGEST_ANSWER: Final = 300.0
"""The most letters of an answer by the story's poster; a longer post is a part of the story."""
_LONGEST_READERS: Final = 900.0
"""The most letters of a reader's post; a longer one may be a part of the story by another poster."""
LONGEST: Final = 90
"""The most characters of a line that a forum puts around a post."""
LONGEST_NAME: Final = 40
"""The most characters of a poster's name."""
_WHEN: Final = re.compile(r"[(\[][^()\[\]]*\d[^()\[\]]{0,24}[)\]]\s?")
_QUOTE_FROM: Final = re.compile(
    r"(?:quote from|quote by|zitat von|citation de|cita de|citado por|cita di|citazione da|cytat|цитата|trích dẫn từ|인용|引用)\s?[:：]?\s",
    re.IGNORECASE,
)
_CITED: Final = re.compile(r"[^:：]{1,60}[:：]")
_SEVERAL: Final = 3
"""The fewest choices in a post's row of controls, two of which must be known words."""


@record
class Post:
    """A post: the indexes of its lines, its writer, and its letters of prose."""

    lines: list[int]
    poster: str
    prose: float


@record
class Thread:
    """What is known about the lines of a thread that tells a story, by index."""

    around: Mapping[int, str]
    """The lines to remove, each with the reason: those around the posts, and readers' posts."""
    told: frozenset[int] = frozenset()
    """The lines by the story's poster in posts that are parts of the story."""
    parts: Sequence[Post] = ()
    """Those posts, in order."""

    def __bool__(self) -> bool:
        return bool(self.around)


NO_THREAD: Final = Thread({})


def thread_of(
    lines: Sequence[Evidence], posts: Sequence[Post], poster: str, around: Mapping[int, str]
) -> Thread:
    """Return what is known about a thread, given its posts in order, the story's poster, and the lines around the posts."""
    said = {id(post): _size(lines, post, around) for post in posts if post.poster == poster}
    longest = max(said.values())
    parts: list[Post] = []
    gone = dict(around)
    asked = False
    for post in posts:
        size = said.get(id(post))
        if size is None:
            asked = True
        elif size >= _PART * longest:
            asked = False
            parts.append(post)
        elif asked and size <= min(_LONGEST_ANSWER, _ANSWER * longest):
            for at in post.lines:
                if not _is_of_story(lines[at]):
                    gone.setdefault(at, _ANSWERS)
    for post in _readers_posts(posts, parts):
        gone.update(dict.fromkeys(post.lines, READERS))
    told = frozenset(at for post in parts for at in post.lines if at not in gone)
    return Thread(gone, told, parts)


def _size(lines: Sequence[Evidence], post: Post, around: Mapping[int, str]) -> float:
    return sum(lines[at].size for at in post.lines if at not in around)


def _is_of_story(item: Evidence) -> bool:
    """Return whether a short line ends a story, or heads a part of it."""
    text = item.text
    return (
        is_end_mark(text) or parse_headline(text) is not None or unnumbered_role(text) is not None
    )


def storys_poster(posts: Sequence[Post], whole: float, least: float, together: float = inf) -> str:
    """Return the poster who wrote most of a thread, or "".

    One post of theirs has at least `least` letters, or all have at least `together`.
    """
    prose: Counter[str] = Counter()
    for post in posts:
        prose[post.poster] += int(post.prose)
    if len(posts) < FEWEST or not prose:
        return ""
    poster, most = prose.most_common(1)[0]
    longest = max(post.prose for post in posts if post.poster == poster)
    told = sum(prose.values())
    long = longest >= least or most >= together
    enough = most >= _MOST * told and told >= _MOST * whole and long
    return poster if enough and poster else ""


def _readers_posts(posts: Sequence[Post], parts: Sequence[Post]) -> list[Post]:
    """Return the short posts by others than the story's poster; `parts` are the posts of the story."""
    poster, most = parts[0].poster, max(post.prose for post in parts)
    told = [post.prose for post in parts if post.prose >= _PART * most]
    longest = min(_LONGEST_READERS, _READERS * sum(told) / len(told))
    return [
        post for post in posts if post.poster and post.poster != poster and post.prose <= longest
    ]


def prose_of(lines: Sequence[Evidence], of: Sequence[int]) -> float:
    """Return the number of letters of prose in some lines, given by index."""
    return sum(lines[at].size for at in of if lines[at].score > PROSE)


def is_said(text: str, names: set[str]) -> bool:
    """Return whether a line begins with a poster's name and, soon after it, a colon; a date in brackets may come first.

    >>> is_said("(07-16-2023, 04:49 PM) Marten wrote: The bell!", {"Marten"}), is_said("The bell: a history", {"Marten"})
    (True, False)
    """
    when = _WHEN.match(text)
    text = text[when.end() :] if when else text
    return any(re.match(r".{0,24}[:：]", text[end:]) for end in names_before(text, names))


def is_cited(text: str) -> bool:
    """Return whether a line begins a quotation by saying when and by whom it was written.

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
    """Return the lengths of all names in `names` with which a line begins; they are looked up by length, since there may be thousands."""
    return [end for end in range(1, LONGEST_NAME + 1) if text[:end] in names]


def is_foot(text: str) -> bool:
    """Return whether a line below a post consists of its controls, a note of changes, or the readers who liked it."""
    low = text.lower()
    words = [word.strip(" !") for word in re.split(r"\s{2,}|[|·•]", low)]
    known = sum(word in POST_ACTIONS for word in words)
    return (
        known == len(words)
        or (len(words) >= _SEVERAL and known > 1)
        or is_label(text)
        or is_note_of_change(text)
        or (len(text) <= LONGEST and low.startswith(REACTIONS) and ":" in low)
    )


def is_note_of_change(text: str) -> bool:
    """Return whether a line below a post says that it was changed, by whom or when.

    >>> is_note_of_change("Last edited by Marten on Sat Oct 13, 2012 8:00 am"), is_note_of_change("The last edit was hers.")
    (True, False)
    """
    return len(text) <= LONGEST and text.lower().lstrip("« [(").startswith(EDITED)

"""Threads of bulletin boards: each post begins with one line that says who wrote it, and when.

`作者：石匠 时间：2014-03-02 21:40`, `[No.7] Re: 第六話 投稿者：鍋底 投稿日：2007/11/03(Sat) 20:58`, `by Nora » 3 Mar 2014, 21:40`.
"""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.threads.posts import (
    AROUND,
    FEWEST,
    LONGEST,
    NO_THREAD,
    Post,
    Thread,
    is_foot,
    is_note_of_change,
    prose_of,
    storys_poster,
    thread_of,
)
from octavo.passes.chrome.wording.time_stamps import day_and_hour_in
from octavo.passes.reading.headlines import parse_headline

_FEWEST_HEADS: Final = 3
"""The fewest heads of posts that make a page a thread; fewer may be a story's letters."""
_LEAST: Final = 450.0
"""The fewest letters of prose in the longest post of a story."""
_FRAME: Final = 0.12
"""The largest share of a page's prose above the first head, such as the board's description."""
_WHO: Final = re.compile(
    r"(?:^|[\s\]】])(?:作者|楼主|樓主|层主|層主|发帖人|發帖人|投稿者|お名前|名前|글쓴이|작성자|автор)\s?[:：]\s?(\S.{0,38}?)\s+(?:[^\s:：]{2,4}[:：]\s?)?\Z"
    r"|(?:^|\s)(?:(?:posted )?by|postby|von|par|por|da|od|от|από|av|af|door|від|oleh|bởi|napisał|napsal)\s(\S.{0,38}?)\s»\s(?:[^\W\d_]{2,4}\.?,? )?\Z",
    re.IGNORECASE,
)
"""The part of such a line before the time, with the name in it."""
_ANSWERS: Final = re.compile(
    r"(?:re|aw|sv|vs|odp|ynt|отв|відп|απ|σχετ|回复|回覆)\s?[:：]\s?\S", re.IGNORECASE
)
"""`Re: The Ladder`: the subject of an answer, directly above its head."""
_CARD: Final = 8
"""The number of lines above a head in which the poster is named, with the board's facts about members."""
_SIGNED: Final = 4
"""The most lines of a signature."""
_FIGURES: Final = re.compile(r"\d+")
_FOOT: Final = 2
"""The number of lines at the end of a post in which its controls are looked for."""


def around_heads(lines: Sequence[Evidence]) -> Thread:
    """Return what is known about the thread of a story on a bulletin board, or `NO_THREAD`."""
    heads = [(at, name) for at, item in enumerate(lines) if (name := _poster(item.text))]
    if len(heads) < _FEWEST_HEADS and not _are_answered(lines, [at for at, _ in heads]):
        return NO_THREAD
    starts = [at for at, _ in heads]
    posts = [
        Post(own := list(range(at + 1, end)), name, prose_of(lines, own))
        for (at, name), (_, end) in zip(heads, pairwise([*starts, len(lines)]), strict=True)
    ]
    whole = prose_of(lines, range(len(lines)))
    poster = storys_poster(posts, whole, _LEAST)
    if not poster or prose_of(lines, range(starts[0])) > _FRAME * whole:
        return NO_THREAD
    gone = dict.fromkeys(starts, AROUND)
    gone.update((at, AROUND) for at in range(starts[0]) if not parse_headline(lines[at].text))
    gone.update(dict.fromkeys(_feet(lines, posts), AROUND))
    gone.update(dict.fromkeys(_cards_above(lines, heads[1:]), AROUND))
    gone.update(dict.fromkeys(_below_changes(lines, posts, gone.keys()), AROUND))
    return thread_of(lines, posts, poster, gone)


def _poster(text: str) -> str:
    """Return the writer of the post of which a line is the head, or "".

    >>> _poster("楼主：石匠 时间：2014-03-02 21:40:00 点击：184"), _poster("作者：石匠")
    ('石匠', '')
    >>> _poster("[No.7] Re: 粥 投稿者：鍋底 投稿日：2007/11/03(Sat) 20:58"), _poster("von Nora » Di 9. Nov 2021, 20:48")
    ('鍋底', 'Nora')
    """
    may_be = ":" in text and len(text) <= LONGEST and any(map(str.isdecimal, text))
    hour = day_and_hour_in(text) if may_be else None
    who = _WHO.search(text[: hour.start()]) if hour else None
    return (who[1] or who[2]) if who else ""


def _are_answered(lines: Sequence[Evidence], heads: Sequence[int]) -> bool:
    """Return whether there are at least two heads, and each but the first has the subject of an answer above it."""
    return len(heads) >= FEWEST and all(_ANSWERS.match(lines[at - 1].text) for at in heads[1:])


def _cards_above(lines: Sequence[Evidence], heads: Sequence[tuple[int, str]]) -> list[int]:
    """Return the indexes of the lines directly above heads that name the poster, and what the post answers."""
    found: list[int] = []
    for at, name in heads:
        top = at - 1 if _ANSWERS.match(lines[at - 1].text) else at
        above = range(max(at - _CARD, 0), top)
        top = next((one for one in above if lines[one].text == name), top)
        found.extend(range(top, at))
    return found


def _below_changes(
    lines: Sequence[Evidence], posts: Sequence[Post], gone: AbstractSet[int]
) -> list[int]:
    """Return the indexes of a note on who changed a post and when, and of the few lines below it: a signature."""
    found: list[int] = []
    for post in posts:
        said = [at for at in post.lines if lines[at].text and at not in gone][-_SIGNED - 1 :]
        changed = next((at for at in said if is_note_of_change(lines[at].text)), None)
        found.extend(at for at in said if changed is not None and at >= changed)
    return found


def _feet(lines: Sequence[Evidence], posts: Sequence[Post]) -> list[int]:
    """Return the indexes of the last lines of posts that are controls, or recur from post to post."""
    last = {
        at: _FIGURES.sub("0", lines[at].text)
        for post in posts
        for at in [at for at in post.lines if lines[at].text][-_FOOT:]
        if len(lines[at].text) <= LONGEST and lines[at].score <= 0
    }
    often = Counter(last.values())
    return [at for at, shape in last.items() if often[shape] >= FEWEST or is_foot(lines[at].text)]

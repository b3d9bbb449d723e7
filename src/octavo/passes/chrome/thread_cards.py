"""Copied pages: each post of a thread begins with a card, facts that forums tell of who writes there."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from octavo.passes.chrome.evidence import PROSE, Evidence
from octavo.passes.chrome.forum_words import (
    CARD_FACTS,
    CARD_WORDS,
    QUOTE_ENDS,
)
from octavo.passes.chrome.posts import (
    AROUND,
    FEWEST,
    LONGEST,
    LONGEST_NAME,
    QUOTED,
    READERS,
    Post,
    is_foot,
    is_said,
    names_before,
    prose_of,
    readers_posts,
    storys_poster,
)
from octavo.passes.chrome.words import is_label
from octavo.passes.reading.headlines import parse_headline

_LEAST_COPIED: Final = 900.0
"""Letters of prose in the longest post of a story, where nothing but the words of its cards shows that a thread is a page's."""
_FRAME: Final = 0.05
"""Part of the prose of copied text that may stand above the first card: what a thread is about."""

_HEAD: Final = 3
"""Lines from a poster's name to the first fact of the card."""
_WIDEST: Final = 4
"""Lines from one fact of a card to the next."""
_BEHIND: Final = 8
"""Lines from the last fact of a card to the post."""
_ANSWERS: Final = ("Re: ", "Aw: ", "Отв: ")
"""What the name of a thread is said behind, above each answer."""
_FIGURED: Final = re.compile(r"(?=.*\d)[^.!?。！？…]{1,50}|#\s?\d{1,6}|№\s?\d{1,6}")
_DATED: Final = re.compile(r"(?:19|20)\d\d|\d:\d\d|\b(?:ago|назад|vor|hace|trước)\b|前$")
_NUMBER: Final = re.compile(r"[#№]?\s?[\d.,\u00a0\u202f ]{1,12}|\d+\s?(?:楼|樓|F)|[#№]\S{1,9}")
_LONGEST_SAID: Final = 60
_QUOTE: Final = 8
"""Lines of a quotation, from whose words it is to the way to see it whole."""


def around_cards(lines: Sequence[Evidence]) -> dict[int, str]:
    """Return the indexes of what stands around the posts of a story's thread in copied text, and why each goes."""
    cards = list(_cards(lines))
    if len(cards) < FEWEST:
        return {}
    offset = _offset_of_name(lines, [card[0] for card in cards])
    if not offset:
        return {}
    starts = [max(card[0] - offset, 0) for card in cards]
    posters = [lines[at].text for at in starts]
    names = set(posters)
    posts: list[Post] = []
    gone: dict[int, str] = {}
    ends = [*starts[1:], len(lines)]
    for start, card, end, poster in zip(starts, cards, ends, posters, strict=True):
        begin = _end_of_card(lines, card[1] + 1, end, poster)
        letter = start - (start > 0 and len(lines[start - 1].text) == 1)
        gone.update(dict.fromkeys(range(letter, begin), AROUND))
        own = list(range(begin, end))
        posts.append(Post(own, poster, prose_of(lines, own)))
    whole = prose_of(lines, range(len(lines)))
    if prose_of(lines, range(starts[0])) > _FRAME * whole:
        return {}  # somebody tells of a thread
    poster = storys_poster(posts, whole, _LEAST_COPIED)
    if not poster:
        return {}
    gone.update((at, AROUND) for at in range(starts[0]) if not parse_headline(lines[at].text))
    tails = Counter(
        (post.poster, text)
        for post in posts
        for text in {lines[at].text for at in post.lines[-_TAIL:]}
    )
    for post in posts:
        gone.update(_feet(lines, post, names, tails))
        gone.update(_quotes_copied(lines, post.lines, names))
    for post in readers_posts(posts, poster):
        gone.update(dict.fromkeys(post.lines, READERS))
    return gone


_TAIL: Final = 12
"""Lines at a post's end among which its signature stands, and what can be done with it."""


def _fact(text: str) -> str:
    """Return the label of the fact that a line of a card tells, "" where it tells none.

    >>> [_fact(line) for line in ("Joined: May 9, 2016", "Beiträge", "帖子", "Joined the navy.")]
    ['joined', 'beiträge', '帖子', '']
    """
    if not 0 < len(text) <= _LONGEST_SAID:
        return ""
    label = re.split("[:：]", text, maxsplit=1)[0].strip().lower()
    return label if label in _FACTS else ""


_FACTS: Final = CARD_FACTS | CARD_WORDS


def _cards(lines: Sequence[Evidence]) -> Iterator[tuple[int, int]]:
    """Give the first fact and the last of each card: two facts at least, one that only a card tells, told again."""
    facts = [(at, fact) for at, item in enumerate(lines) if (fact := _fact(item.text))]
    often = Counter(fact for _, fact in facts)
    run: list[tuple[int, str]] = []
    for at, fact in [*facts, (len(lines) + _WIDEST, "")]:
        if run and (
            at - run[-1][0] > _WIDEST or prose_of(lines, range(run[-1][0], min(at, len(lines))))
        ):
            told = {each for _, each in run if often[each] >= FEWEST}
            if len(told) >= FEWEST and told & CARD_FACTS:
                yield run[0][0], run[-1][0]
            run = []
        run.append((at, fact))


def _offset_of_name(lines: Sequence[Evidence], cards: Sequence[int]) -> int:
    """Return how many lines above the first fact of each card its poster's name stands, 0 where that is not clear."""
    for offset in range(_HEAD, 0, -1):
        heads = [lines[at - offset].text if at >= offset else "" for at in cards]
        often = Counter(heads)
        name = next((head for head in heads[:FEWEST] if often[head] >= FEWEST), "")
        usual = all(1 < len(head) <= LONGEST_NAME for head in heads)
        if usual and _is_name(name) and not any(map(is_foot, heads)):
            return offset
    return 0


def _is_name(text: str) -> bool:
    return any(map(str.isalpha, text)) and not is_label(text)


def _end_of_card(lines: Sequence[Evidence], at: int, end: int, poster: str) -> int:
    """Return where the post begins behind the last fact of its card: its value, a day, a number, by whom it is."""
    valued = ":" not in lines[at - 1].text and "：" not in lines[at - 1].text
    for place in range(at, min(at + _BEHIND, end)):
        text = lines[place].text
        told = (
            not text
            or _NUMBER.fullmatch(text) is not None
            or (_DATED.search(text) is not None and len(text) <= LONGEST)
            or is_foot(text)
            or _fact(text) != ""
            or text.startswith(_ANSWERS)
            or (valued and place == at and _FIGURED.fullmatch(text) is not None)
            or (poster in text and len(text) <= _LONGEST_SAID and lines[place].score < 0)
        )
        # A number alone is a heading only to who knows of no card.
        if not told or (parse_headline(text) and not _NUMBER.fullmatch(text)):
            return place
    return min(at + _BEHIND, end)


def _feet(
    lines: Sequence[Evidence], post: Post, names: set[str], tails: Mapping[tuple[str, str], int]
) -> dict[int, str]:
    """Return what stands below a post: from its end up to the last line that is its own."""
    gone: dict[int, str] = {}
    for at in reversed(post.lines):
        text = lines[at].text
        listed = bool(names_before(text, names)) and not text.endswith((".", "!", "?"))
        signed = tails.get((post.poster, text), 0) >= FEWEST
        if not text or is_foot(text) or signed or (listed and len(text) <= LONGEST):
            gone[at] = AROUND
        elif lines[at].score > PROSE:
            break
    return gone


def _quotes_copied(
    lines: Sequence[Evidence], post: Sequence[int], names: set[str]
) -> dict[int, str]:
    """Return what a post quotes, from `X said:` to `Click to expand...`."""
    gone: dict[int, str] = {}
    for at in post:
        if not is_said(lines[at].text, names):
            continue
        behind = range(at + 1, min(at + _QUOTE, post[-1] + 1))
        ends = next((place for place in behind if lines[place].text.lower() in QUOTE_ENDS), at)
        gone.update(dict.fromkeys(range(at, ends + 1), QUOTED))
    return gone

"""Copied pages: each post of a thread begins with a card, the facts that forums show about its writer."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.threads.posts import (
    AROUND,
    FEWEST,
    LONGEST,
    LONGEST_NAME,
    NO_THREAD,
    QUOTED,
    Post,
    Thread,
    is_foot,
    is_said,
    names_before,
    prose_of,
    storys_poster,
    thread_of,
)
from octavo.passes.chrome.wording.forum_words import (
    CARD_FACTS,
    CARD_WORDS,
    QUOTE_ENDS,
    QUOTED_BY,
)
from octavo.passes.chrome.wording.time_stamps import says_hour, says_when
from octavo.passes.chrome.wording.words import is_label, is_menu
from octavo.passes.reading.headlines import parse_headline

_LEAST_COPIED: Final = 900.0
"""The fewest letters of prose in the longest post of a story in a copied thread, recognised only by its cards."""
_FRAME: Final = 0.05
"""The largest share of the prose in copied text above the first card: an introduction to the thread."""
_FURNISHED_FRAME: Final = 0.2
"""The same if there are menus and controls, too: a forum's text for guests."""

_HEAD: Final = 3
"""The most lines from a poster's name to the first fact of the card."""
_WIDEST: Final = 4
"""The most lines from one fact of a card to the next."""
_BEHIND: Final = 8
"""The most lines from the last fact of a card to the post."""
_ANSWERS: Final = ("Re: ", "Aw: ", "Отв: ")
"""Prefixes of a thread's title above each answer."""
_FIGURED: Final = re.compile(r"(?=.*\d)[^.!?。！？…]{1,50}|#\s?\d{1,6}|№\s?\d{1,6}")
_DATED: Final = re.compile(r"(?:19|20)\d\d|\d:\d\d|\b(?:ago|назад|vor|hace|trước)\b|前$")
_NUMBER: Final = re.compile(r"[#№]?\s?[\d.,\u00a0\u202f ]{1,12}|\d+\s?(?:楼|樓|F)|[#№]\S{1,9}")
_LONGEST_SAID: Final = 60
"""The most characters of a line in a card; a longer one belongs to the poster's text."""
_RULE: Final = 8
"""Underscores at the start of a line: a rule above a signature."""
_FURTHEST_QUOTED: Final = 400
"""The number of lines above a post in which the text it quotes is looked for."""
_QUOTE: Final = 8
"""The most lines of a quotation, from the line that names its writer to `Click to expand...`."""


def around_cards(lines: Sequence[Evidence]) -> Thread:
    """Return what is known about the thread that tells a story in copied text, or `NO_THREAD`."""
    cards = list(_cards(lines))
    if len(cards) < FEWEST:
        return NO_THREAD
    offset = _offset_of_name(lines, [card[0] for card in cards])
    if not offset:
        return NO_THREAD
    starts = [max(card[0] - offset, 0) for card in cards]
    posters = [lines[at].text for at in starts]
    names = set(posters)
    posts: list[Post] = []
    gone: dict[int, str] = {}
    ends = [*starts[1:], len(lines)]
    often = _said_behind_cards(lines, cards, ends)
    for start, card, end, poster in zip(starts, cards, ends, posters, strict=True):
        begin = _end_of_card(lines, card[1] + 1, end, poster, often)
        gone.update(dict.fromkeys(range(_above_name(lines, start), begin), AROUND))
        own = list(range(begin, end))
        posts.append(Post(own, poster, prose_of(lines, own)))
    whole = prose_of(lines, range(len(lines)))
    above = lines[: starts[0]]
    furnished = sum(is_label(item.text) or is_menu(item.text) for item in above) >= FEWEST
    frame = _FURNISHED_FRAME if furnished else _FRAME
    if prose_of(lines, range(starts[0])) > frame * whole:
        return NO_THREAD  # too much prose before the thread: a text that quotes one
    poster = storys_poster(posts, whole, _LEAST_COPIED)
    if not poster:
        return NO_THREAD
    gone.update((at, AROUND) for at in range(starts[0]) if not parse_headline(lines[at].text))
    tails = Counter(
        (post.poster, text)
        for post in posts
        for text in {lines[at].text for at in post.lines[-_TAIL:]}
    )
    signed = Counter(
        (post.poster, _signed(lines, at)) for post in posts for at in _rules_in(lines, post)
    )
    for post in posts:
        gone.update(_feet(lines, post, names, tails))
        gone.update(_quotes_copied(lines, post.lines, names))
        for at in _rules_in(lines, post):
            if signed[post.poster, _signed(lines, at)] >= FEWEST:
                gone.update(_signature(lines, post, at, tails))
    return thread_of(lines, posts, poster, gone)


_TAIL: Final = 12
"""The number of lines at a post's end in which a signature and controls are looked for."""


def _fact(text: str) -> str:
    """Return the label of the fact in a line of a card, or "".

    >>> [_fact(line) for line in ("Joined: May 9, 2016", "Beiträge", "帖子", "Joined the navy.")]
    ['joined', 'beiträge', '帖子', '']
    """
    if not 0 < len(text) <= _LONGEST_SAID:
        return ""
    label = (text.replace("：", ":") if "：" in text else text).partition(":")[0].strip().lower()
    return label if label in _FACTS else ""


_FACTS: Final = CARD_FACTS | CARD_WORDS


def _cards(lines: Sequence[Evidence]) -> Iterator[tuple[int, int]]:
    """Yield the indexes of the first and last fact of each card.

    A card has at least two facts that recur in other cards, at least one of a kind that only cards have.
    """
    facts = [
        (at, fact)
        for at, item in enumerate(lines)
        if len(item.text) <= _LONGEST_SAID and (fact := _fact(item.text))
    ]
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
    """Return how many lines above the first fact of each card its poster's name is; 0 if that is not clear."""
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


def _above_name(lines: Sequence[Evidence], start: int) -> int:
    """Return the index at which the post begins whose poster's name is at `start`: an initial, a date or a number may precede it."""
    for above in range(start, max(start - _HEAD, 0), -1):
        text = lines[above - 1].text
        stamped = len(text) <= _LONGEST_SAID and says_when(text)
        if not (len(text) == 1 or stamped or _NUMBER.fullmatch(text)):
            return above
    return max(start - _HEAD, 0)


def _said_behind_cards(
    lines: Sequence[Evidence], cards: Sequence[tuple[int, int]], ends: Sequence[int]
) -> Counter[str]:
    """Count, for each short line, the cards it soon follows: such lines are controls of the card."""
    return Counter(
        text
        for (_, last), end in zip(cards, ends, strict=True)
        for text in {
            lines[at].text
            for at in range(last + 1, min(last + 1 + _BEHIND, end))
            if lines[at].score < 0 and len(lines[at].text) <= _LONGEST_SAID
        }
    )


def _end_of_card(
    lines: Sequence[Evidence], at: int, end: int, poster: str, often: Mapping[str, int]
) -> int:
    """Return the index at which the post begins after the last fact of its card; the fact's value, a date or a number may come first."""
    valued = ":" not in lines[at - 1].text and "：" not in lines[at - 1].text
    for place in range(at, min(at + _BEHIND, end)):
        text = lines[place].text
        told = (
            not text
            or _NUMBER.fullmatch(text) is not None
            or (_is_dated(text) and (lines[place].score <= PROSE or says_hour(text)))
            or is_foot(text)
            or _fact(text) != ""
            or text.startswith(_ANSWERS)
            or often.get(text, 0) >= FEWEST
            or (valued and place == at and _FIGURED.fullmatch(text) is not None)
            or (poster in text and len(text) <= _LONGEST_SAID and lines[place].score < 0)
        )
        # A number alone may look like a chapter's heading, but after a card it is the post's number.
        if not told or (parse_headline(text) and not _NUMBER.fullmatch(text)):
            return place
    return min(at + _BEHIND, end)


def _is_dated(text: str) -> bool:
    return len(text) <= LONGEST and _DATED.search(text) is not None


def _feet(
    lines: Sequence[Evidence], post: Post, names: set[str], tails: Mapping[tuple[str, str], int]
) -> dict[int, str]:
    """Return the lines below a post's text, searched from its end: controls, names of readers, signatures."""
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


def _rules_in(lines: Sequence[Evidence], post: Post) -> list[int]:
    """Return the indexes of rows of underscores in a post, as forums put them above a signature."""
    return [at for at in post.lines if lines[at].text.startswith("_" * _RULE)]


def _signed(lines: Sequence[Evidence], rule: int) -> str:
    """Return the first words after a row of underscores, on its line or the next."""
    below = lines[rule].text.lstrip("_ ")
    return below or (lines[rule + 1].text if rule + 1 < len(lines) else "")


def _signature(
    lines: Sequence[Evidence], post: Post, rule: int, tails: Mapping[tuple[str, str], int]
) -> dict[int, str]:
    """Return a row of underscores and the lines below it that also end other posts of the same poster."""
    end = rule + 1
    while end <= post.lines[-1] and tails.get((post.poster, lines[end].text), 0):
        end += 1
    return dict.fromkeys(range(rule, end), AROUND)


def _quotes_copied(
    lines: Sequence[Evidence], post: Sequence[int], names: set[str]
) -> dict[int, str]:
    """Return the quotation in a post, from `X said:` to `Click to expand...`."""
    gone: dict[int, str] = {}
    for at in post:
        if _is_cited(lines[at].text, names):
            gone.update(_cited(lines, at, post[-1]))
        if not is_said(lines[at].text, names):
            continue
        behind = range(at + 1, min(at + _QUOTE, post[-1] + 1))
        ends = next((place for place in behind if lines[place].text.lower() in QUOTE_ENDS), at)
        gone.update(dict.fromkeys(range(at, ends + 1), QUOTED))
    return gone


def _is_cited(text: str, names: set[str]) -> bool:
    """Return whether a line says whose post is quoted: `Originally Posted by Hob`."""
    low = text.lower()
    return any(low.startswith(words) and text[len(words) :].strip() in names for words in QUOTED_BY)


def _cited(lines: Sequence[Evidence], at: int, last: int) -> dict[int, str]:
    """Return the lines of a quotation around the line at `at`: a label above it, and below it lines seen before."""
    first = at - (is_foot(lines[at - 1].text.rstrip(":： ")) if at else 0)
    said = [item.text for item in lines[max(first - _FURTHEST_QUOTED, 0) : first]]
    end = at + 1
    while end <= min(last, at + _QUOTE) and any(lines[end].text in text for text in said):
        end += 1
    return dict.fromkeys(range(first, end), QUOTED)

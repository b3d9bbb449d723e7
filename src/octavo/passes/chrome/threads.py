"""The posts of a forum's thread → what stands around each: who wrote it, when, what can be done, what others said.

On a saved page posts are boxes beside one another, of one make, in each of which a box is named as its
poster's. In copied text each begins with a card: the facts that forums tell of who writes there, the
same from post to post. Where most of a page's prose is one poster's, the story is that poster's; what
others put between its parts is short. A thread that a story shows is short lines by many hands: it stays.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

from octavo.passes.chrome.evidence import PROSE, Evidence
from octavo.passes.chrome.names import name_words
from octavo.passes.chrome.vocabulary import (
    CARD_FACTS,
    CARD_WORDS,
    EDITED,
    POST_ACTIONS,
    QUOTE_ENDS,
    REACTIONS,
)
from octavo.passes.chrome.words import is_label
from octavo.passes.structure.headlines import parse_headline
from octavo.tree.nodes import Attributes, Container, attribute
from octavo.tree.record import record

_Path: TypeAlias = tuple[str, ...]
"""The makes of the boxes that a line stands in within its post."""

AROUND: Final = "stands around each post of a thread"
READERS: Final = "a reader's post in the thread of a story"
QUOTED: Final = "quotes another post of the thread"

_POSTER: Final = frozenset(
    [
        "authi", "author", "avatar", "favatar", "member", "poster", "postprofile", "postauthor", "profile",
        "user", "userdetails", "userinfo", "username", "userpic",
    ]
)  # fmt: skip
"""Words in a class or id that name who wrote a post."""
_PARTS: Final = _POSTER | frozenset(
    [
        "actions", "attribution", "edit", "edited", "footer", "header", "meta", "modified", "notice",
        "pagination", "reaction", "reactions", "sig", "sign", "signature",
    ]
)  # fmt: skip
"""Those that name what stands around the words of a post, whatever it says."""
_BODIES: Final = frozenset(["body", "content", "text"])
"""Those that name the words of a post, beside a poster's: `userContent`."""
_FEWEST: Final = 2
_MOST: Final = 0.6
"""Part of a thread's prose that is the story's poster's, and of the page's that is the thread's."""
_LEAST_POST: Final = 250.0
"""Letters of prose in the longest post of a story: those of a thread that a story shows are shorter."""
_LEAST_COPIED: Final = 900.0
"""The same in copied text, where nothing but the words of its cards shows that a thread is a page's."""
_FRAME: Final = 0.05
"""Part of the prose of copied text that may stand above the first card: what a thread is about."""
_READERS: Final = 0.5
"""A reader's post is at most this part of the story's posts, each with the others."""
_LONGEST_READERS: Final = 900.0
_NEARLY_ALL: Final = 0.9
_LONGEST: Final = 90
"""Letters of a line around a post."""
_LONGEST_NAME: Final = 40
_FIGURES: Final = re.compile(r"\d+")
_HOOK: Final = re.compile(r"(?<!\S)js-\S+")
"""`js-quickEditTarget`: what a script does there, not what it is."""


@record
class _Post:
    """A post: its lines, and the part of them that is its poster's words."""

    lines: list[int]
    poster: str
    prose: float


def around_posts(lines: Sequence[Evidence], *, marked: bool) -> dict[int, str]:
    """Return the indexes of what stands around the posts of a story's thread, and why each goes."""
    return _of_boxes(lines) if marked else _of_cards(lines)


def _storys(posts: Sequence[_Post], whole: float, least: float) -> str:
    """Return the poster whose posts hold a story, one of them `least` letters, "" where none's do."""
    prose: Counter[str] = Counter()
    for post in posts:
        prose[post.poster] += int(post.prose)
    if len(posts) < _FEWEST or not prose:
        return ""
    poster, most = prose.most_common(1)[0]
    longest = max(post.prose for post in posts if post.poster == poster)
    told = sum(prose.values())
    enough = most >= _MOST * told and told >= _MOST * whole and longest >= least
    return poster if enough and poster else ""


def _readers(posts: Sequence[_Post], poster: str) -> list[_Post]:
    """Return the posts that are short, and another's than the story's."""
    own = [post.prose for post in posts if post.poster == poster]
    longest = min(_LONGEST_READERS, _READERS * sum(own) / len(own))
    return [
        post for post in posts if post.poster and post.poster != poster and post.prose <= longest
    ]


def _prose(lines: Sequence[Evidence], of: Sequence[int]) -> float:
    return sum(lines[at].size for at in of if lines[at].score > PROSE)


# Saved pages: posts are boxes.


def _of_boxes(lines: Sequence[Evidence]) -> dict[int, str]:
    boxes = _boxes_of_posts(lines)
    if len(boxes) < _FEWEST:
        return {}
    inside: defaultdict[int, list[int]] = defaultdict(list)
    """The lines in each, in the order of the page."""
    for at, item in enumerate(lines):
        for box in item.around.identities & boxes:  # one, or none
            inside[box].append(at)
    posts = [_post_in(lines, box, within) for box, within in inside.items()]
    poster = _storys(posts, _prose(lines, range(len(lines))), _LEAST_POST)
    if not poster:
        return {}
    paths = {
        at: tuple(map(_make, _within(lines[at], boxes))) for post in posts for at in post.lines
    }
    body = _body([post for post in posts if post.poster == poster], lines, paths, boxes)
    if not body:
        return {}
    often = Counter(path for post in posts for path in {paths[at] for at in post.lines})
    wordy = {paths[at] for post in posts for at in post.lines if lines[at].score > PROSE}
    names = {post.poster for post in posts if post.poster}
    gone: dict[int, str] = {}
    for post in posts:
        quoted = _quotes(lines, post.lines, names)
        for at in post.lines:
            path = paths[at]
            if path[: len(body)] == body:
                if at in quoted:
                    gone[at] = QUOTED
                continue
            text = lines[at].text
            told = any(_names_any(name, _PARTS) for name in path)
            alike = often[path] >= _FEWEST and path not in wordy and len(text) <= _LONGEST
            if told or (alike and not parse_headline(text)):
                gone[at] = AROUND
    for post in _readers(posts, poster):
        gone.update(dict.fromkeys(post.lines, READERS))
    return gone


def _boxes_of_posts(lines: Sequence[Evidence]) -> set[int]:
    """Return the boxes beside one another, of one make, in each of which somebody is named, and that hold most prose."""
    groups: defaultdict[tuple[int, str, str], set[int]] = defaultdict(set)
    for key, (parent, post) in _boxes_with_posters(lines).items():
        for word in _make(post).split()[1:] or [""]:
            groups[parent, post.name, word].add(key)
    several = [group for group in groups.values() if len(group) >= _FEWEST]
    if not several:  # as on most pages
        return set()
    prose: Counter[int] = Counter()
    for item in lines:
        if item.score > PROSE:
            for box in item.around.chain:
                prose[id(box)] += int(item.size)
    return max(several, key=lambda group: (sum(prose[key] for key in group), len(group)))


def _boxes_with_posters(lines: Sequence[Evidence]) -> dict[int, tuple[int, Container]]:
    """Return the boxes in which another is named as a poster's, each with what it stands in, by identity."""
    found: dict[int, tuple[int, Container]] = {}
    asked: set[int] = set()
    for around in {id(item.around): item.around for item in lines}.values():
        for at in range(len(around.chain) - 1, -1, -1):
            box = around.chain[at]
            if id(box) in asked:
                break  # and so is what stands around it
            asked.add(id(box))
            if box.attributes and _is_posters(box.name, box.attributes):
                for place, post in enumerate(around.chain[:at]):
                    found[id(post)] = (id(around.chain[place - 1]) if place else 0, post)
    return found


@lru_cache(maxsize=8192)
def _is_posters(name: str, attributes: Attributes) -> bool:
    return _names_any(_make(Container((), name, attributes)), _POSTER)


def _post_in(lines: Sequence[Evidence], box: int, inside: list[int]) -> _Post:
    poster = ""
    for at in inside:
        named = any(_names_any(_make(each), _POSTER) for each in _within(lines[at], {box}))
        if named and 1 < len(lines[at].text) <= _LONGEST_NAME:
            poster = lines[at].text
            break
    return _Post(inside, poster, _prose(lines, inside))


def _within(item: Evidence, boxes: set[int]) -> tuple[Container, ...]:
    """Return what a line stands in within its post, which is one of `boxes`."""
    chain = item.around.chain
    begins = next(at for at, box in enumerate(chain) if id(box) in boxes)
    return chain[begins + 1 :]


def _body(
    posts: Sequence[_Post], lines: Sequence[Evidence], paths: Mapping[int, _Path], boxes: set[int]
) -> _Path:
    """Return the way to the smallest box, one in each post, that holds the story's words."""
    often = Counter(text for post in posts for text in {lines[at].text for at in post.lines})
    prose = [
        at
        for post in posts
        for at in post.lines
        if lines[at].score > PROSE
        and (len(posts) == 1 or often[lines[at].text] == 1)
        and not any(_names_any(make, _PARTS) for make in paths[at])
    ]
    least = _NEARLY_ALL * sum(lines[at].size for at in prose)
    body: _Path = ()
    while True:
        deeper: Counter[_Path] = Counter()
        held: defaultdict[_Path, set[int]] = defaultdict(set)
        for at in prose:
            if len(paths[at]) > len(body) and paths[at][: len(body)] == body:
                way = paths[at][: len(body) + 1]
                deeper[way] += int(lines[at].size)
                held[way].add(id(_within(lines[at], boxes)[len(body)]))
        way, size = deeper.most_common(1)[0] if deeper else ((), 0)
        if not way or size + len(prose) < least or len(held[way]) > len(posts):
            return body
        body = way


def _quotes(lines: Sequence[Evidence], post: Sequence[int], names: set[str]) -> set[int]:
    """Return the lines of a post that stand in a quotation which begins with the name of a poster."""
    found: set[int] = set()
    asked: dict[int, bool] = {}
    for at in post:
        for box in lines[at].around.chain:
            if box.name == "blockquote":
                if id(box) not in asked:
                    asked[id(box)] = _is_said(lines[at].text, names)
                if asked[id(box)]:
                    found.add(at)
    return found


@lru_cache(maxsize=8192)
def _names_any(make: str, words: frozenset[str]) -> bool:
    names = name_words(make)
    return not names.isdisjoint(words) and names.isdisjoint(_BODIES)


def _make(box: Container) -> str:
    """Return the element of a box and its classes, its id where it has none; figures aside, and hooks of scripts."""
    named = attribute(box, "class") or attribute(box, "id")
    return _FIGURES.sub("", f"{box.name} {_HOOK.sub('', named)}")


# Copied pages: posts begin with cards.

_HEAD: Final = 3
"""Lines from a poster's name to the first fact of the card."""
_WIDEST: Final = 4
"""Lines from one fact of a card to the next."""
_BEHIND: Final = 6
"""Lines from the last fact of a card to the post."""
_FIGURED: Final = re.compile(r"(?=.*\d)[^.!?。！？…]{1,50}|#\s?\d{1,6}|№\s?\d{1,6}")
_DATED: Final = re.compile(r"(?:19|20)\d\d|\d:\d\d|\b(?:ago|назад|vor|hace|trước)\b|前$")
_NUMBER: Final = re.compile(r"[#№]?\s?[\d.,\u00a0\u202f ]{1,12}|\d+\s?(?:楼|樓|F)|[#№]\S{1,9}")
_LONGEST_SAID: Final = 60
_QUOTE: Final = 8
"""Lines of a quotation, from whose words it is to the way to see it whole."""


def _of_cards(lines: Sequence[Evidence]) -> dict[int, str]:
    cards = list(_cards(lines))
    if len(cards) < _FEWEST:
        return {}
    offset = _offset_of_name(lines, [card[0] for card in cards])
    if not offset:
        return {}
    starts = [max(card[0] - offset, 0) for card in cards]
    posters = [lines[at].text for at in starts]
    names = set(posters)
    posts: list[_Post] = []
    gone: dict[int, str] = {}
    ends = [*starts[1:], len(lines)]
    for start, card, end, poster in zip(starts, cards, ends, posters, strict=True):
        begin = _end_of_card(lines, card[1] + 1, end, poster)
        letter = start - (start > 0 and len(lines[start - 1].text) == 1)
        gone.update(dict.fromkeys(range(letter, begin), AROUND))
        own = list(range(begin, end))
        posts.append(_Post(own, poster, _prose(lines, own)))
    whole = _prose(lines, range(len(lines)))
    if _prose(lines, range(starts[0])) > _FRAME * whole:
        return {}  # somebody tells of a thread
    poster = _storys(posts, whole, _LEAST_COPIED)
    if not poster:
        return {}
    tails = Counter(
        (post.poster, text)
        for post in posts
        for text in {lines[at].text for at in post.lines[-_TAIL:]}
    )
    for post in posts:
        gone.update(_feet(lines, post, names, tails))
        gone.update(_quotes_copied(lines, post.lines, names))
    for post in _readers(posts, poster):
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
            at - run[-1][0] > _WIDEST or _prose(lines, range(run[-1][0], min(at, len(lines))))
        ):
            told = {each for _, each in run if often[each] >= _FEWEST}
            if len(told) >= _FEWEST and told & CARD_FACTS:
                yield run[0][0], run[-1][0]
            run = []
        run.append((at, fact))


def _offset_of_name(lines: Sequence[Evidence], cards: Sequence[int]) -> int:
    """Return how many lines above the first fact of each card its poster's name stands, 0 where that is not clear."""
    for offset in range(_HEAD, 0, -1):
        heads = [lines[at - offset].text if at >= offset else "" for at in cards]
        often = Counter(heads)
        name = next((head for head in heads[:_FEWEST] if often[head] >= _FEWEST), "")
        usual = all(1 < len(head) <= _LONGEST_NAME for head in heads)
        if usual and _is_name(name) and not any(map(_is_foot, heads)):
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
            or (_DATED.search(text) is not None and len(text) <= _LONGEST)
            or _is_foot(text)
            or _fact(text) != ""
            or (valued and place == at and _FIGURED.fullmatch(text) is not None)
            or (poster in text and len(text) <= _LONGEST_SAID and lines[place].score < 0)
        )
        # A number alone is a heading only to who knows of no card.
        if not told or (parse_headline(text) and not _NUMBER.fullmatch(text)):
            return place
    return min(at + _BEHIND, end)


def _is_foot(text: str) -> bool:
    """Tell whether a line is what can be done with a post, or when it was changed."""
    low = text.lower()
    words = re.split(r"\s{2,}|[|·•]", low)
    return (
        all(word.strip(" !") in POST_ACTIONS for word in words)
        or is_label(text)
        or (len(text) <= _LONGEST and low.lstrip("« [(").startswith(EDITED))
        or (len(text) <= _LONGEST and low.startswith(REACTIONS) and ":" in low)
    )


def _feet(
    lines: Sequence[Evidence], post: _Post, names: set[str], tails: Mapping[tuple[str, str], int]
) -> dict[int, str]:
    """Return what stands below a post: from its end up to the last line that is its own."""
    gone: dict[int, str] = {}
    for at in reversed(post.lines):
        text = lines[at].text
        listed = bool(_names_before(text, names)) and not text.endswith((".", "!", "?"))
        signed = tails.get((post.poster, text), 0) >= _FEWEST
        if not text or _is_foot(text) or signed or (listed and len(text) <= _LONGEST):
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
        if not _is_said(lines[at].text, names):
            continue
        behind = range(at + 1, min(at + _QUOTE, post[-1] + 1))
        ends = next((place for place in behind if lines[place].text.lower() in QUOTE_ENDS), at)
        gone.update(dict.fromkeys(range(at, ends + 1), QUOTED))
    return gone


def _is_said(text: str, names: set[str]) -> bool:
    """Tell whether a line begins with a poster's name, and a colon not far behind it."""
    return any(re.match(r".{0,24}[:：]", text[end:]) for end in _names_before(text, names))


def _names_before(text: str, names: set[str]) -> list[int]:
    """Return where the names end that a line begins with: of thousands of posters, most write one line."""
    return [end for end in range(1, _LONGEST_NAME + 1) if text[:end] in names]

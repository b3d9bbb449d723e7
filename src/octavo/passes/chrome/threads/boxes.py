"""Saved pages: the posts of a thread are adjacent boxes of one make, each with a box for its poster."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Final, TypeAlias

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
    is_cited,
    is_foot,
    is_said,
    prose_of,
    storys_poster,
    thread_of,
)
from octavo.passes.chrome.wording.time_stamps import says_when
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.reading.names import name_words
from octavo.tree.nodes import (
    Attributes,
    Container,
    Heading,
    Link,
    Paragraph,
    Span,
    Text,
    attribute,
)
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space, is_blank
from octavo.tree.walk import walk_inlines

_Path: TypeAlias = tuple[str, ...]
"""The element and classes (see `_make`) of each box around a line within its post, outermost first."""

_POSTER: Final = frozenset(
    [
        "authi", "author", "avatar", "favatar", "member", "poster", "postleft", "postprofile", "postauthor", "profile",
        "user", "userdetails", "userinfo", "username", "userpic",
    ]
)  # fmt: skip
"""Words in a class or id that name the writer of a post."""
_SENDER: Final = frozenset({"from", "name"})
"""Words that only together name the poster: the sender of a message in a channel."""
_NAMES: Final = tuple(map(frozenset, (["author"], ["poster"], ["username"], ["user", "name"])))
"""Words in the class of an element within a line that name the poster, if the element makes up the whole line."""
_PARTS: Final = _POSTER | frozenset(
    [
        "actions", "attribution", "edit", "edited", "footer", "header", "meta", "modified", "notice",
        "pagination", "postedit", "postsignature", "rate", "ratelog", "rating", "ratings", "ratl", "reaction", "reactions",
        "sig", "sign", "signature",
    ]
)  # fmt: skip
"""Words in a class or id that name something around the text of a post, whatever it says."""
_CHANGED: Final = frozenset(
    ["edit", "edited", "modified", "postedit", "postsignature", "sig", "signature"]
)
"""Words that name a note of changes or a signature: such a box is removed, even inside the text of a post."""
_BODIES: Final = frozenset(["body", "content", "text"])
"""Words that, together with a word for the poster in the same name, name the post's text: `userContent`."""
_LEAST_POST: Final = 250.0
"""The fewest letters of prose in the longest post of a story; the posts of a thread that a story quotes are shorter."""
_TOGETHER: Final = 500.0
"""With so many letters of prose in all posts of the story's poster, each may be shorter: a minimum for long
threads."""
_NEARLY_ALL: Final = 0.9
"""The share of the story's prose that its boxes must hold, one in each post."""
_FIGURES: Final = re.compile(r"\d+")
_REPLY: Final = re.compile(
    r"(?:re|aw|antw|sv|vs|odp|ynt|rif|ответ|回复|回覆)\s?[:：]", re.IGNORECASE
)
"""`Re: Chapter 14`: the subject that a post answers, which is not a heading."""
_PROFILE: Final = re.compile(
    r"(?:\A|[/?&;=.])(?:members?|memberlist|profile|space|u|uid|users?|viewprofile)(?:[/.?&;=:-]|\Z)",
    re.IGNORECASE,
)
"""The address of a forum member's profile: `/members/ona.12/`, `profile.php?id=9`, `/u/ona`."""
_MOSTLY: Final = 0.4
"""The smallest share of a line in links for a link in it to name the poster."""
_HOOK: Final = re.compile(r"(?<!\S)js-\S+")
"""`js-quickEditTarget`: a class for scripts, which does not say what the box is."""


def around_boxes(lines: Sequence[Evidence]) -> Thread:
    """Return what is known about the thread that tells a story on a saved page, or `NO_THREAD`."""
    boxes = _boxes_of_posts(lines)
    if len(boxes) < FEWEST:
        return NO_THREAD
    joined = _joined(lines, boxes)
    boxes |= joined
    inside: defaultdict[int, list[int]] = defaultdict(list)
    """The indexes of the lines in each post, in the order of the page."""
    for at, item in enumerate(lines):
        for box in item.around.identities & boxes:  # one, or none
            inside[box].append(at)
    posts = [
        Post(within, poster, prose_of(lines, within))
        for within, poster in zip(inside.values(), _posters(lines, inside, joined), strict=True)
    ]
    poster = storys_poster(posts, prose_of(lines, range(len(lines))), _LEAST_POST, _TOGETHER)
    if not poster:
        return NO_THREAD
    paths = {
        at: tuple(map(_make, _within(lines[at], boxes))) for post in posts for at in post.lines
    }
    body = _body([post for post in posts if post.poster == poster], lines, paths, boxes)
    if not body:
        return NO_THREAD
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
                elif any(not _CHANGED.isdisjoint(name_words(name)) for name in path[len(body) :]):
                    gone[at] = AROUND
                continue
            told = any(_names_any(name, _PARTS) or _names_poster(name) for name in path)
            if told or (often[path] >= FEWEST and _is_around(lines[at].text, path in wordy)):
                gone[at] = AROUND
    held = {at for post in posts for at in post.lines}
    gone.update((at, AROUND) for at in range(min(held), max(held)) if at not in held)
    return thread_of(lines, posts, poster, gone)


def _posters(
    lines: Sequence[Evidence], inside: Mapping[int, list[int]], joined: set[int]
) -> list[str]:
    """Return the writer of each post, or ""; `inside` are the lines of each, by its box."""
    named: list[str] = []
    for box, within in inside.items():
        named.append(named[-1] if named and box in joined else _named_in(lines, box, within))
    if all(named):
        return named
    led = [_led_to_in(lines, within) for within in inside.values()]
    return led if all(led) else named


def _is_around(text: str, wordy: bool) -> bool:
    """Return whether a line outside a post's text belongs to the page; `wordy` says that some posts have prose in the same place."""
    if len(text) > LONGEST:
        return False
    if _REPLY.match(text) or says_when(text):
        return True
    return not wordy and parse_headline(text) is None


def _boxes_of_posts(lines: Sequence[Evidence]) -> set[int]:
    """Return by identity the boxes of the posts: in one container, with one class in common, each naming a poster.

    If there are several such groups, the one with the most prose is returned.
    """
    groups: defaultdict[tuple[int, str, str], set[int]] = defaultdict(set)
    for key, (parent, post) in _boxes_with_posters(lines).items():
        makes = _make(post).split()[1:]
        # Items of one list belong together even if they have no class in common.
        for word in makes if makes and post.name != "li" else (*makes, ""):
            groups[parent, post.name, word].add(key)
    several = [group for group in groups.values() if len(group) >= FEWEST]
    if not several:  # as on most pages
        return set()
    prose: Counter[int] = Counter()
    for item in lines:
        if item.score > PROSE:
            for box in item.around.chain:
                prose[id(box)] += int(item.size)
    return max(several, key=lambda group: (sum(prose[key] for key in group), len(group)))


def _joined(lines: Sequence[Evidence], boxes: set[int]) -> set[int]:
    """Return by identity the boxes beside the posts that have all classes of one but name nobody.

    Some pages name the writer of several posts in a row only once: each such box is a post by the writer above.
    """
    seats: defaultdict[int, list[frozenset[str]]] = defaultdict(list)
    """The classes of the posts in each container; posts without a class say nothing about boxes beside them."""
    beside: dict[int, tuple[int, Container]] = {}
    for around in {id(item.around): item.around for item in lines}.values():
        for at in range(len(around.chain) - 1, -1, -1):
            box = around.chain[at]
            if id(box) in beside:
                break  # the boxes around it are known, too
            beside[id(box)] = (id(around.chain[at - 1]) if at else 0, box)
    for key in boxes:
        parent, post = beside[key]
        classes = frozenset(_make(post).split())
        if len(classes) > 1:
            seats[parent].append(classes)
    return {
        key
        for key, (parent, box) in beside.items()
        if parent in seats
        and key not in boxes
        and any(map(frozenset(_make(box).split()).issuperset, seats[parent]))
    }


def _boxes_with_posters(lines: Sequence[Evidence]) -> dict[int, tuple[int, Container]]:
    """Return by identity all boxes around a box named as a poster's, or around a link to a poster's profile.

    Each is given with the identity of its parent, 0 for none.
    """
    found: dict[int, tuple[int, Container]] = {}
    asked: set[int] = set()
    for around in {id(item.around): item.around for item in lines}.values():
        for at in range(len(around.chain) - 1, -1, -1):
            box = around.chain[at]
            if id(box) in asked:
                break  # the boxes around it were looked at, too
            asked.add(id(box))
            if box.attributes and _is_posters(box.name, box.attributes):
                found.update(reversed(list(_until_known(around.chain[:at], found))))
    for item in lines:
        if len(item.text) <= LONGEST and (_led_to(item) or _called(item)):
            found.update(reversed(list(_until_known(item.around.chain[:-1], found))))
    return found


def _until_known(
    chain: Sequence[Container], known: Mapping[int, object]
) -> Iterator[tuple[int, tuple[int, Container]]]:
    """Yield the boxes of a chain, innermost first, each with its parent's identity, up to one that is known already."""
    for at in range(len(chain) - 1, -1, -1):
        if id(chain[at]) in known:
            break  # the boxes around it are known, too
        yield id(chain[at]), (id(chain[at - 1]) if at else 0, chain[at])


@lru_cache(maxsize=8192)
def _is_posters(name: str, attributes: Attributes) -> bool:
    return _names_poster(_make(Container((), name, attributes)))


def _names_poster(make: str) -> bool:
    """Return whether a box is named after the writer of a post: `postprofile`, `from_name`."""
    return _names_any(make, _POSTER) or name_words(make) >= _SENDER


def _named_in(lines: Sequence[Evidence], box: int, inside: list[int]) -> str:
    """Return the poster's name from the boxes of a post that are named after it, or ""."""
    named = [
        lines[at]
        for at in inside
        if 1 < len(lines[at].text) <= LONGEST_NAME
        and any(_names_poster(_make(each)) for each in _within(lines[at], {box}))
    ]
    # `by Ona » 16 Jul 2023, 16:32`: here the words of the link are the name.
    led = next((name for item in named if (name := _profile_in(item))), "")
    called = next((name for at in inside if (name := _called(lines[at]))), "")
    return led or called or next((item.text for item in named if not is_foot(item.text)), "")


def _called(item: Evidence) -> str:
    """Return a line that is all in one element whose class names the poster, "" for any other line."""
    block = item.block
    if not 1 < len(item.text) <= LONGEST_NAME or not isinstance(block, (Paragraph, Heading)):
        return ""
    if len(block.content) == 1 and isinstance(block.content[0], Text):  # as in most lines
        return ""
    spans = [node for node in block.content if not (isinstance(node, Text) and is_blank(node.text))]
    if len(spans) != 1 or not isinstance(spans[0], Span):
        return ""
    words = name_words(attribute(spans[0], "class"))
    return item.text if any(called <= words for called in _NAMES) else ""


def _led_to_in(lines: Sequence[Evidence], inside: list[int]) -> str:
    """Return the poster's name from the first link in a post to a member's profile, or ""."""
    return next((name for at in inside if (name := _led_to(lines[at]))), "")


def _led_to(item: Evidence) -> str:
    """Return the words of a line's link to a member's profile, if the line holds little else but a time; else ""."""
    if not item.link_share or len(item.text) > LONGEST:
        return ""
    little = item.link_share >= _MOSTLY or says_when(item.text)
    return _profile_in(item) if little else ""


def _profile_in(item: Evidence) -> str:
    """Return the text of a line's first link to a member's profile, or ""."""
    block = item.block
    if not item.link_share or not isinstance(block, Paragraph):
        return ""
    for node in walk_inlines(block.content):
        if isinstance(node, Link) and _is_profile(node.target):
            words = fold_space(inline_text(node.content))
            if 1 < len(words) <= LONGEST_NAME:
                return words
    return ""


@lru_cache(maxsize=8192)
def _is_profile(address: str) -> bool:
    """Return whether an address is that of a member's profile. Cached, since all pages of a site have the same menus."""
    return _PROFILE.search(address) is not None


def _within(item: Evidence, boxes: set[int]) -> tuple[Container, ...]:
    """Return the containers around a line inside its post, whose box is one of `boxes`, outermost first."""
    chain = item.around.chain
    begins = next(at for at, box in enumerate(chain) if id(box) in boxes)
    return chain[begins + 1 :]


def _body(
    posts: Sequence[Post], lines: Sequence[Evidence], paths: Mapping[int, _Path], boxes: set[int]
) -> _Path:
    """Return the path, within a post, of the smallest box that holds the story's text, at most one in each post."""
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
    """Return the indexes of a post's lines in quotations of other posts: a poster is named before or at their beginning."""
    found: set[int] = set()
    asked: dict[int, bool] = {}
    above = ""
    for at in post:
        text = lines[at].text
        for box in lines[at].around.chain:
            if box.name == "blockquote":
                if id(box) not in asked:
                    named = above.endswith((":", "：")) and is_said(above, names)
                    asked[id(box)] = named or is_said(text, names) or is_cited(text)
                if asked[id(box)]:
                    found.add(at)
        above = text
    return found


@lru_cache(maxsize=8192)
def _names_any(make: str, words: frozenset[str]) -> bool:
    names = name_words(make)
    return not names.isdisjoint(words) and names.isdisjoint(_BODIES)


def _make(box: Container) -> str:
    """Return a box's element with its classes, or its id if it has none, without figures and classes for scripts."""
    return _made(box.name, attribute(box, "class") or attribute(box, "id"))


@lru_cache(maxsize=8192)
def _made(name: str, named: str) -> str:
    return _FIGURES.sub("", f"{name} {_HOOK.sub('', named)}")

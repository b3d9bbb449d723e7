"""The evidence of a page → the boxes inside its story that belong to it, though they are named like furniture.

Serials put status windows, telephones, notices and boards into their chapters, and name them as pages name
their own parts: `menu`, `header`, `comment`, `vote`. Letters have a head and a foot. Such a box has story
before and after it, in the same container. It leads nowhere and asks nothing of the reader.
"""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import dropwhile, pairwise, takewhile
from typing import Final

from octavo.passes.chrome.evidence.boxes import BoxNames, is_head_or_foot, is_letter
from octavo.passes.chrome.evidence.model import PROSE, Evidence, Surroundings
from octavo.passes.chrome.wording.closings import closing_of
from octavo.passes.chrome.wording.narration import tells_of_self
from octavo.passes.chrome.wording.pleas import PLEA, plea_weight, tells_of_page
from octavo.passes.chrome.wording.pleas_at_edges import asks_of_reader
from octavo.passes.chrome.wording.signs import is_picture_number, is_speech, speaks_to_visitor
from octavo.passes.chrome.wording.words import is_advert, is_entry, is_label
from octavo.passes.reading.names import APART_NAMES, is_unseen, words_on
from octavo.tree.nodes import Container, Heading, Link, Paragraph, Span, attribute
from octavo.tree.walk import walk_inlines

_NOT_OWN: Final = frozenset({"adsbygoogle", "hidden"})
_SET_IN: Final = APART_NAMES | {"bookmark", "toc"}
"""Words that name boxes put into a text by the page, such as teasers: one is the story's only if it has speech or
a sentence in the first person."""
_COUNTED: Final = frozenset(
    [
        "kudos", "likes", "poll", "rating", "ratings", "review", "reviews", "upvote", "upvotes",
        "vote", "votes", "voting",
    ]
)  # fmt: skip
"""Words that name things from readers that a page counts: votes, likes, reviews."""
_SAID: Final = frozenset(
    [
        "comment", "comments", "commentaires", "commentblock", "commentbox", "commentlist", "commentsection", "commenti",
        "comentarios", "disqus", "kommentare", "komentarze", "review", "reviewbox", "reviewlist", "reviews",
    ]
)  # fmt: skip
"""Words that name what readers say about a text."""
HEADS_AND_FEET: Final = frozenset({"header", "footer"})
_SENTENCE: Final = 40
"""A line of so many letters that is both in the story and in furniture was copied from the story by the page."""
_FEWEST_PARTS: Final = 2
"""The fewest named parts of a rating widget, and the fewest lines of a box after the story."""


def boxes_amid(
    evidence: list[Evidence], furniture: AbstractSet[int], main: AbstractSet[int]
) -> set[int]:
    """Return the boxes named as furniture that are inside a story and belong to it, with the named boxes inside them.

    `furniture`, `main` (the homes of the story) and the result are identities of containers.
    """
    held = _held_in(evidence, furniture)
    if not held:
        return set()
    bounds, told = _told_at_home(evidence, furniture, main)
    own: set[int] = set()
    for box, (around, lines) in held.items():
        above = _above(around, box)
        seats = ({id(one) for one in above} | {0}) & bounds.keys()
        amid = any(bounds[seat][0] < lines[0] <= lines[-1] < bounds[seat][1] for seat in seats)
        inside = [evidence[at] for at in lines] if amid else []
        if amid and not any(item.text in told for item in inside) and _is_own(inside, around, box):
            own.add(box)
    return own and _with_inner(evidence, furniture, own)


def comments_amid(
    evidence: list[Evidence], furniture: AbstractSet[int], main: AbstractSet[int]
) -> set[int]:
    """Return the boxes of readers' comments that a page has opened between two paragraphs of the story.

    Such a box is named accordingly, has prose of the story's homes before and after it, and does not belong to the story.
    """
    bounds, _ = _told_at_home(evidence, furniture, main)
    if not bounds:
        return set()
    first, last = min(one for one, _ in bounds.values()), max(one for _, one in bounds.values())
    found: set[int] = set()
    for box, (around, lines) in _held_in(evidence, furniture).items():
        if not first < lines[0] <= lines[-1] < last:
            continue
        container = next(one for one in around.chain if id(one) == box)
        inside = [evidence[at] for at in lines]
        if not words_on(container).isdisjoint(_SAID) and not _is_own(inside, around, box):
            found.add(box)
    return found


def boxes_behind(
    evidence: list[Evidence], furniture: AbstractSet[int], main: AbstractSet[int]
) -> set[int]:
    """Return the boxes in a home of the story that follow its last paragraph directly and belong to the story.

    A conversation of short lines, a ticket or a status window may end a chapter. Boxes that open a chapter are not
    considered: pages give author and date there. A box with a picture or a control is the page's.
    """
    bounds, told = _told_at_home(evidence, furniture, main)
    own: set[int] = set()
    for home, (_, last) in bounds.items():
        behind = list(dropwhile(partial(_stands_in, home), evidence[last + 1 :]))
        box = _box_below(behind[0].around, home) if behind else 0
        if not box or box in furniture:
            continue
        inside = list(takewhile(partial(_is_held, box), behind))
        shown = len(inside) >= _FEWEST_PARTS and all(item.text for item in inside)
        known = any(item.text in told or _may_be_pages(item.text) for item in inside)
        if shown and not known and _is_own(inside, inside[0].around, box):
            own.add(box)
    return own


def ends_in_home(
    evidence: list[Evidence], furniture: AbstractSet[int], main: AbstractSet[int]
) -> set[int]:
    """Return the heads and feet directly in a home of the story that hold nothing but sentences of the story.

    Some programs write `<header>` around the first paragraph and `<footer>` around the last. Such a box is the page's
    if it has attributes, holds a heading, a link or a line that is not a sentence, speaks of the page, or repeats a line
    of the story.
    """
    ends: dict[int, list[Evidence]] = {}
    for item in evidence:
        for parent, box in pairwise(item.around.chain):
            if box.name in HEADS_AND_FEET and id(box) in furniture and id(parent) in main:
                ends.setdefault(id(box), []).append(item)
    _, told = _told_at_home(evidence, furniture, main)
    return {
        key
        for key, inside in ends.items()
        if all(_is_told(item) and item.text not in told for item in inside)
    }


def _is_told(item: Evidence) -> bool:
    """Return whether a line in a head or foot is a sentence of the story: the box has no attributes, the line no link."""
    box = next(box for box in item.around.chain if box.name in HEADS_AND_FEET)
    told = item.score > PROSE and not isinstance(item.block, Heading) and not box.attributes
    return told and not (leads(item) or _may_be_pages(item.text) or asks_or_tells(item.text))


def _may_be_pages(text: str) -> bool:
    """Return whether a line is a menu entry or speaks of the page; a single such line may still be a story's."""
    return is_label(text) or is_entry(text) or tells_of_page(text)


def _is_held(box: int, item: Evidence) -> bool:
    return box in item.around.identities


def _stands_in(home: int, item: Evidence) -> bool:
    return item.around.home == home


def _box_below(around: Surroundings, home: int) -> int:
    """Return the identity of the child of `home` that contains a block, or 0."""
    keys = [id(one) for one in around.chain]
    at = keys.index(home) if home in keys else len(keys)
    return keys[at + 1] if at + 1 < len(keys) and around.home != home else 0


def _held_in(
    evidence: list[Evidence], furniture: AbstractSet[int]
) -> dict[int, tuple[Surroundings, list[int]]]:
    """Return for each outermost box named as furniture the surroundings of its first line, and the indexes of its lines."""
    held: dict[int, tuple[Surroundings, list[int]]] = {}
    outermost: dict[int, int] = {}
    for at, item in enumerate(evidence):
        around = item.around
        key = id(around)
        if key not in outermost:
            furnished = not furniture.isdisjoint(around.identities)
            boxes = map(id, around.chain if furnished else ())
            outermost[key] = next(filter(furniture.__contains__, boxes), 0)
        if box := outermost[key]:
            held.setdefault(box, (around, []))[1].append(at)
    return held


def _told_at_home(
    evidence: list[Evidence], furniture: AbstractSet[int], main: AbstractSet[int]
) -> tuple[dict[int, tuple[int, int]], set[str]]:
    """Return the first and last index of the prose in each home of the story, and the texts of its longer lines."""
    bounds: dict[int, tuple[int, int]] = {}
    told: set[str] = set()
    for at, item in enumerate(evidence):
        home = item.around.home
        if home in main and item.score > PROSE and furniture.isdisjoint(item.around.identities):
            bounds[home] = (bounds.get(home, (at, at))[0], at)
            if item.size >= _SENTENCE:
                told.add(item.text)
    return bounds, told


def _above(around: Surroundings, box: int) -> tuple[Container, ...]:
    """Return the containers around a box, outermost first."""
    keys = [id(one) for one in around.chain]
    return around.chain[: keys.index(box)]


def _is_own(lines: list[Evidence], around: Surroundings, box: int) -> bool:
    """Return whether a box holds text that may be the story's: no link, plea, advertisement or page's poll, not only controls."""
    container = next(one for one in around.chain if id(one) == box)
    names = words_on(container)
    if _is_kept_apart(container, names) or any(map(leads, lines)):
        return False
    said = [item.text for item in lines if item.text]
    if any(map(asks_or_tells, said)) or (names & _COUNTED and _is_counted(lines, box, names, said)):
        return False
    if names & _SET_IN and not any(is_speech(text) or tells_of_self(text) for text in said):
        return False
    words = [text for text in said if not is_label(text)]
    return any(letter.isalpha() for text in words for letter in text)


def _is_kept_apart(box: Container, names: AbstractSet[str]) -> bool:
    """Return whether a box is hidden, has an ARIA role, or a class that is never the story's."""
    told = attribute(box, "role") or attribute(box, "aria-hidden") == "true"
    return bool(told) or is_unseen(attribute(box, "class")) or not names.isdisjoint(_NOT_OWN)


def leads(item: Evidence) -> bool:
    """Return whether a line or a picture holds a link, even one whose address is gone."""
    if item.link_share:
        return True
    block = item.block
    return isinstance(block, Paragraph | Heading) and any(
        isinstance(node, Link) or (isinstance(node, Span) and node.name == "a")
        for node in walk_inlines(block.content)
    )


def _is_counted(lines: list[Evidence], box: int, names: AbstractSet[str], said: list[str]) -> bool:
    """Return whether a box gives a figure about the page and is a poll or has several parts named for votes or reviews."""
    if not any(any(map(str.isdecimal, text)) and tells_of_page(text) for text in said):
        return False
    parts = {
        id(one)
        for item in lines
        for one in item.around.chain
        if id(one) != box and words_on(one) & _COUNTED
    }
    return len(parts) >= _FEWEST_PARTS or "poll" in names


def asks_or_tells(text: str) -> bool:
    """Return whether a line asks something of the reader, announces an advertisement or speaks about the page."""
    if is_advert(text) or speaks_to_visitor(text) or is_picture_number(text) or closing_of(text):
        return True
    return asks_of_reader(text) or plea_weight(text) >= PLEA


def _with_inner(evidence: list[Evidence], furniture: AbstractSet[int], own: set[int]) -> set[int]:
    """Return the identities in `own` and of all boxes named as furniture inside them."""
    return {
        id(box)
        for item in evidence
        if not own.isdisjoint(item.around.identities)
        for box in item.around.chain
        if id(box) in furniture
    }


def ends_of_quotations(
    boxes: Mapping[int, Container], named: Mapping[int, BoxNames], arounds: Iterable[Surroundings]
) -> set[int]:
    """Return by identity the heads and feet of quotations and letters: they name place, date or writer and are not furniture."""
    if not any(names.letter for names in named.values()):  # as on most pages
        return set()
    ends = {key for key, box in boxes.items() if is_head_or_foot(box)}
    if not ends:
        return ends
    return {
        id(box)
        for around in arounds
        for parent, box in pairwise(around.chain)
        if id(box) in ends and is_letter(parent)
    }

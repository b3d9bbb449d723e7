"""The evidence of a page → where each block is: in the story, beside it, in furniture.

The *homes* of a story are the containers that directly hold its prose. Its *trunk* is the
smallest container around nearly all of that prose: a block in the trunk in an element of its
own, a section, a box, a recipe card, belongs to the story more often than not.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.evidence.boxes import (
    HOME_SHARE,
    MOST,
    BoxNames,
    box_names,
    make_of,
)
from octavo.passes.chrome.evidence.chapter_heads import chapter_heads, numbers_in
from octavo.passes.chrome.evidence.figure_boxes import captioned_boxes, orphans
from octavo.passes.chrome.evidence.model import (
    Evidence,
    Frame,
    Surroundings,
    frame_of,
)
from octavo.passes.chrome.evidence.names_everywhere import (
    doubtful_everywhere,
    paragraphs_among,
    story_in_paragraphs,
)
from octavo.passes.chrome.evidence.noted import (
    Announced,
    announced_in,
    may_be_text_of_note,
)
from octavo.passes.chrome.evidence.own_boxes import (
    HEADS_AND_FEET,
    boxes_amid,
    boxes_behind,
    comments_amid,
    ends_in_home,
    ends_of_quotations,
)
from octavo.passes.chrome.evidence.own_headings import homes_of_sections
from octavo.passes.chrome.evidence.prose_boxes import (
    Room,
    fellows_of,
    held_in,
    promotions_below,
    rooms_of,
    texts_around_lists,
    trunk_of,
)
from octavo.passes.chrome.evidence.recipes import heads_of_recipes, recipes_in
from octavo.passes.chrome.evidence.story_boxes import scenes_beside
from octavo.passes.reading.captions import caption_in
from octavo.tree.nodes import Container, attribute
from octavo.tree.record import record

_BEYOND_DOUBT: Final = 2.0
"""How strongly a box's element and names speak for furniture if they do so twice over."""


@record
class Place:
    """Where a block is on a page with markup; everything is False in flat text."""

    at_home: bool = False
    """Directly in a container of the story's prose."""
    scene: bool = False
    """In a box beside a home of the story and of the same kind."""
    numbered: bool = False
    """In one of several parts of the page that each begin with a chapter's number."""
    near: bool = False
    """In a list, a table or a quotation of the story's container, in a box named as a motto, or in one of its own."""
    loose: bool = False
    """In a list, a table or a quotation outside any container, like the story."""
    within: bool = False
    """In the story's trunk."""
    furnished: bool = False
    """In a container that names furniture."""
    odd: bool = False
    """Marked up with different elements from the page's prose."""
    apart: bool = False
    """In a box named as an insertion into an article: an advertisement, a promotion."""
    opened: bool = False
    """In comments that the page has opened between two paragraphs of the story."""
    caption: bool = False
    """The caption of a picture."""
    orphan: bool = False
    """A caption whose picture is not on the page."""
    noted: bool = False
    """In an author's or translator's note, recognised by its container or its label: neither story nor furniture."""


def places_of(evidence: list[Evidence]) -> list[Place]:
    """Return the place of every block, in the order of `evidence`."""
    announced = announced_in(evidence)
    page = _Page(evidence, announced)
    places: dict[tuple[int, bool], Place] = {}
    result = []
    for item in evidence:
        linked = item.mostly_links
        key = (id(item.around), linked)  # shared by everything in one container
        if key not in places:
            places[key] = page.place(item.around, linked=linked)
        result.append(_CAPTION if caption_in(item.block) else places[key])
    for note in announced if page.marked else ():
        for at in _alone(note, evidence, result):
            result[at] = _NOTED
    return result


_NOTED: Final = Place(noted=True)
_CAPTION: Final = Place(caption=True)


def _alone(note: Announced, evidence: list[Evidence], places: list[Place]) -> list[int]:
    """Return the indexes of a note's lines, its label first, if it has no box of its own and is outside the story's."""
    label = places[note.label]
    if note.quoted:
        return [] if label.at_home or not places[note.row[0]].noted else [note.label]
    if label.at_home or label.near or label.furnished or label.noted or label.caption:
        return []
    if evidence[note.label].in_list:
        return []
    if places[note.row[0]].noted:
        return [note.label]
    elsewhere = not any(places[at].at_home or places[at].furnished for at in note.row)
    told = elsewhere and any(may_be_text_of_note(evidence[at]) for at in note.row)
    return [note.label, *note.row] if told else []


class _Page:
    """The containers of a page, sorted by their relation to its story; each set holds identities."""

    def __init__(self, evidence: list[Evidence], announced: list[Announced]) -> None:
        arounds = {id(item.around): item.around for item in evidence}
        boxes = _boxes(arounds.values())
        # Most boxes have no telling name; only those that have one are examined further.
        named = {
            key: names
            for key, box in boxes.items()
            if (names := box_names(box.name, box.attributes)) is not None
        }
        rooms = rooms_of(evidence, arounds)
        furniture = _furniture(boxes, named, rooms, evidence)
        furniture = furniture and furniture - ends_of_quotations(boxes, named, arounds.values())
        furniture = furniture and furniture - chapter_heads(evidence)
        notes = {note.box for note in announced} - {0}
        notes.update(key for key, names in named.items() if names.note)
        heads = {key for key in furniture if named[key].head}
        told = {
            # A note in a quotation may be in the head of a page: heads do not count against it.
            note.box: evidence[note.label].around.identities - (heads if note.quoted else set())
            for note in announced
            if any(may_be_text_of_note(evidence[at]) for at in note.boxed)
        }
        self.notes = _notes(notes, told, rooms, furniture)
        self.furniture = furniture - self.notes
        if self.notes:
            rooms = [room for room in rooms if self.notes.isdisjoint(room.around.identities)]
        self.own: set[int] = set()
        """Boxes that belong to the story: inside it or at its ends though named as furniture, and right after it."""
        self.main: set[int] = set()
        self.trunk = 0
        self._tell_homes(rooms, evidence)
        if self.furniture and (own := boxes_amid(evidence, self.furniture, self.main)):
            self.furniture, self.own = self.furniture - own, own
            self._tell_homes(rooms, evidence)
        ends = {key for key in self.furniture if boxes[key].name in HEADS_AND_FEET}
        if ends and (ended := ends_in_home(evidence, ends, self.main)):
            self.furniture, self.own = self.furniture - ended, self.own | ended
            self._tell_homes(rooms, evidence)
        self.main |= homes_of_sections(evidence, self.furniture, self.main, self.trunk)
        self.own |= boxes_behind(evidence, self.furniture, self.main)
        self.comments = comments_amid(evidence, self.furniture, self.main)
        self.scenes = scenes_beside(evidence, boxes, arounds.values(), self.main, self.furniture)
        """Boxes beside a home of the story and of the same kind."""
        self.recipes: set[int] = set()
        self._find_recipes(evidence, heads)
        self.apart = {key for key in self.furniture if named[key].apart}
        self.authored = _authored(named, arounds.values(), self.main) | self.recipes
        self.captioned = captioned_boxes(evidence, self.trunk)
        self.orphans = orphans(boxes, arounds.values())
        self.marked = bool(boxes)

    def _find_recipes(self, evidence: list[Evidence], heads: set[int]) -> None:
        """Find the recipes below the story; their lists are its homes, and their heads are not furniture."""
        recipes = list(recipes_in(evidence, self.furniture, self.main))
        self.main = self.main.union(*(recipe.lists for recipe in recipes))
        self.recipes = {recipe.box for recipe in recipes}
        self.furniture = self.furniture - heads_of_recipes(evidence, self.recipes, heads)

    def _tell_homes(self, rooms: list[Room], evidence: list[Evidence]) -> None:
        """Determine the homes of the story, its trunk and what depends on them, from the prose outside furniture."""
        shown = [room for room in rooms if self.furniture.isdisjoint(room.around.identities)]
        mass: Counter[int] = Counter()
        for room in shown:
            mass[room.around.home] += int(room.prose)
        fullest = max(mass.values(), default=0)
        self.main = {home for home, held in mass.items() if held >= HOME_SHARE * fullest}
        self.main -= promotions_below(evidence, {home: mass[home] for home in self.main})
        self.main |= texts_around_lists(shown, self.main)
        chapters, self.parts = _chapters(shown, self.main, evidence)
        self.main |= chapters
        self.main |= fellows_of(shown, self.main)
        self.shapes = {room.around.shape for room in rooms if room.around.home in self.main}
        self.trunk = trunk_of([room for room in shown if room.around.home in self.main])

    def place(self, around: Surroundings, *, linked: bool) -> Place:
        """Return the place of blocks whose surroundings are `around`; `linked` says that they are mostly links."""
        boxes = around.identities
        if not self.notes.isdisjoint(boxes):
            return Place(noted=True)
        furnished = not self.furniture.isdisjoint(boxes)
        scene = not furnished and not self.scenes.isdisjoint(boxes)
        at_home = scene or (self.marked and not furnished and around.home in self.main)
        kept = not at_home and not furnished and not linked
        wider = self.main & around.wider_homes if kept else frozenset()
        within = self.trunk in boxes or not self.recipes.isdisjoint(boxes)
        own = not self.own.isdisjoint(boxes)
        caption = not self.captioned.isdisjoint(boxes)
        return Place(
            at_home,
            scene=scene,
            numbered=not self.parts.isdisjoint(boxes),
            near=kept and (own or bool(wider - {0}) or not self.authored.isdisjoint(boxes)),
            loose=self.marked and wider == {0},
            within=within,
            furnished=furnished,
            odd=not (own or scene) and (around.shape not in self.shapes if at_home else within),
            apart=not self.apart.isdisjoint(boxes),
            opened=not self.comments.isdisjoint(boxes),
            caption=caption,
            orphan=not caption and not self.orphans.isdisjoint(boxes),
        )


def _chapters(
    rooms: list[Room], main: set[int], evidence: list[Evidence]
) -> tuple[set[int], set[int]]:
    """Return, for a page with several chapters, the homes of the chapters and the parts of the page around each.

    Both are identities. A chapter's boxes have the same elements and classes as those around a home of the story, and
    its part of the page begins with a chapter number; only the first may lack one, since its heading may have become
    the page's. Posts of a thread and readers' comments begin with no chapter number.
    """
    if not _may_be_chapters(rooms, main):
        return set(), set()
    fellows: dict[Frame, tuple[int, Surroundings]] = {}
    asked: set[int] = {0}
    for at, around in enumerate(room.around for room in rooms):
        if around.home in main - asked:
            asked.add(around.home)
            frame = frame_of(around)
            for depth in range(1, len(frame) + 1):
                fellows.setdefault(frame[:depth], (at, around))
    innermost = {frame[-1] for frame in fellows}
    numbers: dict[int, str] | None = None
    homes: set[int] = set()
    found: set[int] = set()
    for at, around in enumerate(room.around for room in rooms):
        box = around.chain[-1] if around.chain else None
        if box is None or (box.name, attribute(box, "class")) not in innermost:
            continue  # a cheap test that rules out most rooms
        frame = frame_of(around)
        if around.is_nameless or frame not in fellows:
            continue
        place, fellow = fellows[frame]
        if around.home == fellow.home:
            continue
        numbers = numbers_in(evidence) if numbers is None else numbers
        both = zip(around.chain, fellow.chain, strict=False)
        parts = next((pair for pair in both if pair[0] is not pair[1]), ())
        told = [numbers.get(id(part), "") for part in parts]
        if told and len(set(told)) > 1 and (told[1] if at < place else told[0]):
            homes |= {around.home, fellow.home}
            found.update(map(id, parts))
    return homes, found


def _may_be_chapters(rooms: list[Room], main: set[int]) -> bool:
    """Tell quickly whether some room may be in boxes like those around a home that is not its own."""
    seats = [(room.around.home, room.around.chain) for room in rooms if room.around.chain]
    homes = {home for home, _ in seats if home and home in main}
    if len(homes) > 1:
        return True
    around = {id(box): box for home, chain in seats if home in homes for box in chain}
    makes = set(map(make_of, around.values()))
    return any(home not in homes and make_of(chain[-1]) in makes for home, chain in seats)


def _boxes(arounds: Iterable[Surroundings]) -> dict[int, Container]:
    """Return all containers, by identity."""
    boxes: dict[int, Container] = {}
    for around in arounds:
        for box in reversed(around.chain):
            if id(box) in boxes:
                break  # the containers around it are known, too
            boxes[id(box)] = box
    return boxes


def _authored(
    named: dict[int, BoxNames], arounds: Iterable[Surroundings], main: set[int]
) -> set[int]:
    """Return the boxes directly in a home of the story that are named as the author's, by identity."""
    authors = {key for key, names in named.items() if names.author}
    if not authors:
        return authors
    return {
        id(box)
        for around in arounds
        for parent, box in pairwise((None, *around.chain))
        if id(box) in authors and (id(parent) if parent else 0) in main
    }


def _furniture(
    boxes: dict[int, Container],
    named: dict[int, BoxNames],
    rooms: list[Room],
    evidence: list[Evidence],
) -> set[int]:
    """Return the containers that name furniture and do not hold most of the prose, by identity."""
    held = held_in(rooms)
    total = sum(room.prose for room in rooms)
    found = {
        key
        for key, names in named.items()
        if names.furniture > 0 and held.get(key, 0.0) < names.most * total
    }
    beyond_doubt = {key for key, names in named.items() if names.furniture >= _BEYOND_DOUBT}
    # A doubtful name may be all over the page, and then its fullest box bears it, too: count all that bear it.
    bearers: defaultdict[str, set[int]] = defaultdict(set)
    for key, names in named.items():
        if names.doubtful:
            bearers[names.doubtful].add(key)
    others = (found | beyond_doubt).difference(*bearers.values())
    found -= doubtful_everywhere(bearers, boxes, rooms, others)
    for keys, above in paragraphs_among(found, boxes, evidence):
        found = found - story_in_paragraphs(keys, above, rooms, evidence, others - keys)
    return found


def _notes(
    notes: set[int], told: dict[int, frozenset[int]], rooms: list[Room], furniture: set[int]
) -> set[int]:
    """Return by identity the boxes of notes that say something and hold less than most of the prose.

    `told` gives, for each box whose label announces a note that says something, the boxes around that label; such a
    box need not hold prose.
    """
    if not notes:
        return notes
    # An <aside> may be a note; one inside other furniture, such as a footer, is the site's.
    elsewhere = furniture - notes
    shown = [room for room in rooms if elsewhere.isdisjoint(room.around.identities)]
    held = held_in(shown)
    most = MOST * sum(room.prose for room in shown)
    said = {key for key, around in told.items() if elsewhere.isdisjoint(around)}
    return {
        key
        for key in notes
        if (key in said or held.get(key, 0.0) > 0.0) and held.get(key, 0.0) < most
    }

"""Copied text → the edges of its story, judging by the shapes of lines and their surroundings.

Tables of words know what sites of a language say; anything they do not list can be recognised by its form: short
lines by the dozen, names followed by dates, figures, far from the last paragraph. Each such mark has a weight, and
their sum decides. In doubt a line stays: the removed lines must begin with one that by itself shows that
it may be the page's, since a signature, a verse or a place may follow the last sentence directly.
"""

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from itertools import islice, pairwise
from typing import Final

from octavo.passes.chrome.around.copied.line_shapes import (
    LONG,
    SHORT,
    Shape,
    ends_in_comma,
    is_hard,
    is_paragraph,
    is_stamped,
    may_announce,
    shapes_of,
)
from octavo.passes.chrome.around.copied.line_surroundings import marks_of
from octavo.passes.chrome.around.copied.shape_weights import FIGURES
from octavo.passes.chrome.evidence.model import PROSE, Evidence, ends_sentence
from octavo.passes.chrome.evidence.stretches import Stretch, best_stretch
from octavo.passes.chrome.wording.narration import is_told
from octavo.passes.chrome.wording.story_world import is_of_the_world
from octavo.passes.chrome.wording.time_stamps import says_hour
from octavo.tree.record import record

_FEWEST_PARAGRAPHS: Final = 2
"""The fewest paragraphs of a story whose edges are judged by shape; verse and chats have none."""
_FEWEST: Final = 2
"""The fewest lines that are removed: a single line shows too little."""
_LEAST_ABOVE: Final = 6.0
_LEAST_BELOW: Final = 2.0
"""The least weight against removed lines above a story, where its own title and motto may be, and below it."""
_AS_STORY: Final = 1.0
"""A sentence with a higher score is the story's, whatever is around it."""
_LABELS: Final = 4
"""With no other sentence among so many last lines, the last one may be the page's."""
_DOZEN: Final = 4
_AGAINST: Final = -2.0
"""So many consecutive labels of a word or two, each with at most this score, are the page's even if none of them shows it."""
_SIGNED: Final = 2
"""Up to so many labels directly before what certainly is the page's may be a signature."""
_AS_NAME: Final = 3.0
"""A name above a day with a higher score is the story's: the last sentence makes the first name below it look like a signature."""
_NUMBER: Final = re.compile(r"\d+")
_HOUR: Final = re.compile(r"\b\d{1,2}:\d\d\b")
_LEAST_CERTAIN: Final = 20.0
"""The least weight if one of the lines is certain furniture that was kept: other rules keep it for a reason."""
_NAMES: Final = 2
"""With so many dates below a story, a name above the first of them is a reader's."""
_PASSED: Final = 1
"""Beyond so many lines that may be the page's, a short sentence is not the story's."""
_LEAST_PAGE: Final = 15.0
"""The least weight against the lines at both ends of a text that shows a copied page."""
_LEAST_COMMENTS: Final = 10.0
_FEWEST_COMMENTS: Final = 4
"""The least weight against the lines after it alone, and the fewest such lines, if there are `_NAMES` dates among them."""
_MOST_HEADINGS: Final = 1
"""The most chapter headings in a copied page's story; a text with more is a book."""
_ADDRESS: Final = 40
"""The most characters of a letter's first line."""
_LONGEST_PAGE: Final = 1500
"""A text with more lines is not examined."""
_WORDS_OF_DAY: Final = 6
"""The most words of a line that is little more than a date."""
_MOST_SAID: Final = 0.5
"""The largest size of readers' comments, as a share of the story."""
_UNLIKE_STORY: Final = -2.0
"""A sentence among labels with at most this score is the page's: a blurb, a notice, a reply."""
_SHOWN: Final = 2
"""The fewest lines around such sentences that show the page's own words or hours."""
_MOST_ASIDE: Final = 0.15
"""The largest size of all such sentences, as a share of the story."""
_SIGNS: Final = frozenset(
    {"tells", "entry", "row", "speaks", "closing", "counts", "figure", "heads"}
)
_SURE_SIGNS: Final = frozenset({"closing"})


@record
class _Edges:
    """The lines of a text to remove because of their shapes: those before `first`, and those after `last`."""

    first: int
    last: int
    above: float
    """The total weight against those before."""
    below: float
    readers: int
    """The number of readers' names among those after."""
    headings: int
    """The number of chapter headings between, or of lines that read so."""
    items: int
    """How many of those are sentences behind a number, `2. Issue a cap.`, as in a list."""


def within_edges(lines: Sequence[Evidence], first: int, last: int) -> Stretch:
    """Return a stretch of a copied page without the lines at its ends whose shapes show that they are the page's."""
    said = [at for at in range(len(lines)) if lines[at].said]
    inside = [place for place, at in enumerate(said) if first <= at <= last]
    if not inside or len(said) > _LONGEST_PAGE:
        return first, last
    if _is_prose_throughout([lines[at] for at in said[inside[0] : inside[-1] + 1]]):
        return first, last
    edges = _edges_of([lines[at] for at in said], inside[0], inside[-1])
    return (
        first if edges.first == inside[0] else said[edges.first],
        last if edges.last == inside[-1] else said[edges.last],
    )


def shown_edges(lines: Sequence[Evidence]) -> Stretch:
    """Return the first and the last line of the story in a text that nothing else shows to be a page.

    It is the whole text unless there is enough weight against lines at both ends, or against comments after it.
    """
    whole = 0, len(lines) - 1
    said = [at for at in range(len(lines)) if lines[at].said]
    if not 0 < len(said) <= _LONGEST_PAGE:
        return whole
    if _is_prose_throughout([lines[at] for at in said]):
        return whole
    edges = _edges_of([lines[at] for at in said], 0, len(said) - 1)
    behind = len(said) - 1 - edges.last
    commented = (
        edges.headings - edges.items <= _MOST_HEADINGS
        and behind >= _FEWEST_COMMENTS
        and edges.readers >= _NAMES
        and edges.below >= _LEAST_COMMENTS
    )
    framed = (
        edges.headings <= _MOST_HEADINGS
        and edges.first > 0
        and behind > 0
        and edges.above + edges.below >= _LEAST_PAGE
    )
    if not (commented or framed):
        return whole
    return (said[edges.first] if edges.first else 0, said[edges.last] if behind else whole[1])


def _is_prose_throughout(lines: Sequence[Evidence]) -> bool:
    """Return whether none of some lines would go: prose, at most a heading on either side, and too few dates for comments.

    This spares many pages the shapes of all their lines.
    """
    for outer, inner in ((lines[:1], lines[1:2]), (lines[-1:], lines[-2:-1])):
        if is_paragraph(outer[0]):
            continue
        if not inner or not is_paragraph(inner[0]) or may_announce(outer[0].said):
            return False
    if not any(item.score > PROSE or ends_sentence(item.said) for item in lines[-_LABELS:-1]):
        return False  # a blurb of the page may be below labels of its foot
    days = (item for item in lines if item.size < LONG and is_stamped(item.said))
    return sum(1 for _ in islice(days, _NAMES)) < _NAMES


def _edges_of(lines: Sequence[Evidence], first: int, last: int) -> _Edges:
    """Return the lines to remove at either end of the stretch from `first` to `last`."""
    shapes = shapes_of(lines)
    scores = _scores_of(tuple(shapes))
    stretch = best_stretch(scores[first : last + 1], least=0.0) or (0, -1)
    start, end = first + stretch[0], first + stretch[1]
    inside = [at for at in range(start, end + 1) if shapes[at].form == "long"]
    if len(inside) < _FEWEST_PARAGRAPHS:
        return _Edges(first, last, 0.0, 0.0, 0, 0, 0)
    story = _Story(shapes, scores, range(inside[0], inside[-1] + 1), range(start + 1, end))
    upward = range(story.reached(range(start - 1, first - 1, -1), start) - 1, first - 1, -1)
    told = max((at for at in range(start, end + 1) if shapes[at].is_prose), default=end)
    downward = range(story.reached(range(told + 1, last + 1), told) + 1, last + 1)
    above = _gone(upward, shapes, scores, story.ends_head, story.may_be_head, _LEAST_ABOVE)
    below = _gone(
        downward,
        shapes,
        scores,
        lambda at: story.begins_foot(at, downward),
        story.may_be_foot,
        _LEAST_BELOW,
    )
    kept = shapes[first + len(above) : last + 1 - len(below)]
    headings = [shape for shape in kept if "headline" in shape.signs]
    return _Edges(
        first + len(above),
        last - len(below),
        -sum(scores[at] for at in above),
        -sum(scores[at] for at in below),
        len(_readers([shapes[at] for at in below])),
        len(headings),
        sum(shape.is_prose and shape.text[0].isdecimal() for shape in headings),
    )


@lru_cache(maxsize=1)
def _scores_of(shapes: tuple[Shape, ...]) -> list[float]:
    """Return the weight of each line. Cached: the story of a page is located before its heading is lifted, and after."""
    return [sum(FIGURES.get(mark, 0.0) for mark in marks) for marks in marks_of(shapes)]


def _gone(
    way: range,
    shapes: Sequence[Shape],
    scores: Sequence[float],
    may_begin: Callable[[int], bool],
    may_say: Callable[[Sequence[int]], bool],
    least: float,
) -> range:
    """Return the lines to remove on a way out of a story: all from the first line on that may begin the page's part.

    The weight against that line and all beyond must come to `least`.
    """
    for begun, at in enumerate(way):
        gone = way[begun:]
        many = way[begun : begun + _DOZEN]
        listed = len(many) == _DOZEN and all(
            scores[each] <= _AGAINST and shapes[each].form in SHORT - {"few"} for each in many
        )
        listed = listed and all(shapes[each].form != "certain" for each in many[1 : 1 + _SIGNED])
        if not (listed or may_begin(at)):
            continue
        said = [shapes[each] for each in gone]
        if len(gone) < _FEWEST and not _is_announcement(said[0]):
            continue
        told = any(shapes[each].is_prose and scores[each] > _AS_STORY for each in gone)
        if told or not may_say(gone):
            continue
        certain = any(shape.form == "certain" for shape in said)
        if -sum(scores[each] for each in gone) >= (_LEAST_CERTAIN if certain else least):
            return gone
    return way[len(way) :]


def _is_announcement(shape: Shape) -> bool:
    """Return whether a label is a menu entry, or announces what the page puts below it, as no story ends."""
    return "entry" in shape.signs or (shape.form in {"word", "few"} and shape.text[-1] in ":：")


def _readers(shapes: Sequence[Shape]) -> set[str]:
    """Return the short lines above dates: readers' names, if there are several."""
    return {
        name.text
        for name, day in pairwise(shapes)
        if day.form == "day" and name.form in {"word", "few"} and name.text[-1] not in ":："
    }


def _is_posted(text: str) -> bool:
    """Return whether a day is given as nobody dates a letter: with the hour, or counted back from today."""
    return says_hour(text) or _HOUR.search(text) is not None


class _Story:
    """The paragraphs of a story, and properties of its lines."""

    def __init__(
        self, shapes: Sequence[Shape], scores: Sequence[float], place: range, kept: range
    ) -> None:
        self.shapes, self.scores = shapes, scores
        inside = [shapes[at] for at in place]
        self.alike = {_NUMBER.sub("0", shape.text) for shape in inside}
        days = [shapes[at].text for at in kept if shapes[at].form == "day"]
        self.gives_days = bool(days)
        self.gives_hours = any(map(_is_posted, days))
        self.told = sum(shape.size for shape in inside if shape.is_prose)
        opening = shapes[max(place.start - 2, 0) : place.start + 2]
        self.is_letter = any(
            ends_in_comma(shape) and len(shape.text) < _ADDRESS for shape in opening
        )

    def reached(self, way: range, reached: int) -> int:
        """Follow a way out of the story and return the index of its last line of prose before the page's lines begin."""
        passed = 0
        for at in way:
            shape = self.shapes[at]
            passed += self.may_be_page(at)
            if is_hard(shape) or "headline" in shape.signs:
                break
            unlike = self.scores[at] <= _UNLIKE_STORY
            if passed > _PASSED and (shape.form != "long" or unlike):
                break
            if shape.is_prose and not (passed and unlike):
                reached = at
        return reached

    def may_be_told(self, at: int) -> bool:
        """Return whether a line is a sentence that may be a story's: like its others, a narration, speech, or not of pages."""
        shape = self.shapes[at]
        if not shape.is_prose or shape.signs & _SURE_SIGNS:
            return False
        if self.scores[at] > _UNLIKE_STORY or "tells" not in shape.signs:
            return True
        return "begins speech" in shape.marks or is_told(shape.text) or is_of_the_world(shape.text)

    def may_be_head(self, head: Sequence[int]) -> bool:
        """Return whether lines above a story have no sentence, no heading of its own and no salutation of a letter."""
        return not any(
            "headline" in self.shapes[at].signs
            or ends_in_comma(self.shapes[at])
            or self.may_be_told(at)
            for at in head
        )

    def may_be_foot(self, foot: Sequence[int]) -> bool:
        """Return whether all lines below a story may be the page's; sentences only as asides or in readers' comments."""
        told = [at for at in foot if self.may_be_told(at)]
        size = sum(self.shapes[at].size for at in told)
        if self._are_asides(told, foot) and size <= _MOST_ASIDE * self.told:
            return True
        readers = _readers([self.shapes[at] for at in foot])
        return len(readers) >= _NAMES and size <= _MOST_SAID * self.told

    def _are_asides(self, told: Sequence[int], foot: Sequence[int]) -> bool:
        """Return whether the sentences in a page's foot are blurbs, notices and replies: few among labels, and unlike the story's.

        Below a window of status the last sentences of a story look so, too; but the page's own words or hours are in no
        window, and a page ends with a label, or a sentence that speaks of the page.
        """
        if not told:
            return True
        last = self.shapes[foot[-1]]
        shown = sum(self._shows_page(self.shapes[at]) for at in foot)
        return (
            2 * len(told) <= len(foot)
            and all(self.scores[at] <= _UNLIKE_STORY for at in told)
            and (not self.may_be_told(foot[-1]) or bool(last.signs & _SIGNS))
            and shown >= _SHOWN
        )

    def _shows_page(self, shape: Shape) -> bool:
        posted = shape.form == "day" and _is_posted(shape.text) and not self.gives_hours
        return posted or shape.form == "certain" or bool(shape.signs & _SIGNS)

    def may_be_page(self, at: int) -> bool:
        """Return whether a line by itself shows that it may be the page's, and is like none of the story."""
        shape = self.shapes[at]
        signs, form = shape.signs, shape.form
        if not any(map(str.isalnum, shape.text)):
            return False  # a scene break
        if signs & {"headline", "postscript"} or _NUMBER.sub("0", shape.text) in self.alike:
            return False
        if "bracketed" in signs and not signs & _SIGNS:
            return False
        if shape.is_prose:
            return not self.may_be_told(at)
        if form in {"certain", "figure"} or signs & _SIGNS or _is_announcement(shape):
            return True
        if form == "day":
            return not self._gives_such(shape) and shape.words <= _WORDS_OF_DAY
        return bool({f"menus all {form}", "begins tag", "parted"} & {*shape.marks})

    def _gives_such(self, day: Shape) -> bool:
        """Return whether the story gives days as this line does: with an hour or counted back from today, or in any other way."""
        return self.gives_hours if _is_posted(day.text) else self.gives_days

    def ends_head(self, at: int) -> bool:
        """Return whether the page's lines above a story may end here: with one that shows that it is theirs and is not a dateline."""
        return self._may_be_outside(at) and self.shapes[at].form != "day"

    def begins_foot(self, at: int, way: range) -> bool:
        """Return whether the page's lines below a story may begin here: with one that shows that it is theirs, or a reader's name."""
        return self._may_be_outside(at) or self._begins_comments(at, way)

    def _may_be_outside(self, at: int) -> bool:
        return self.scores[at] <= 0 and self.may_be_page(at)

    def _begins_comments(self, at: int, way: range) -> bool:
        """Return whether a line may be a reader's name: a day is below it, more follow, and a letter has no such day."""
        if self.scores[at] > _AS_NAME or self.shapes[at].form not in {"word", "few"}:
            return False
        if at + 1 not in way or self.shapes[at + 1].form != "day":
            return False
        day = self.shapes[at + 1]
        days = sum(self.shapes[each].form == "day" for each in way)
        letter = self.is_letter and not _is_posted(day.text)
        signed = ends_in_comma(self.shapes[at - 1])
        return days >= _NAMES and not (letter or signed or self._gives_such(day))

"""Copied text → where the page's lines begin above its story and below it, by the shapes of lines and their company.

Tables of words know what sites of one language say; what a site says that nobody has listed is told by its form: short
lines by the dozen, names with days below them, figures, far from the last paragraph. Each such mark has a weight, and
what all of them come to decides. In doubt a line stays: what goes must begin with a line that shows by itself that
it may be the page's, for a signature, a verse or a place may stand right behind the last sentence.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Final

from octavo.passes.chrome.around.line_shapes import SHORT, Shape, ends_in_comma, is_hard, shapes_of
from octavo.passes.chrome.around.line_surroundings import marks_of, shape_without_figures
from octavo.passes.chrome.around.shape_weights import FIGURES
from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.evidence.stretches import Stretch, best_stretch
from octavo.tree.record import record

_FEWEST_PARAGRAPHS: Final = 2
"""Paragraphs of a story whose edges are told by shape; verse and chats have none."""
_FEWEST: Final = 2
"""Lines that go, at least: of one line alone too little is known."""
_LEAST_ABOVE: Final = 6.0
_LEAST_BELOW: Final = 2.0
"""What speaks against the lines above a story that go, and below it, at least: above, its own title and motto may stand."""
_AS_STORY: Final = 1.0
"""Score of a sentence from which on it is a story's, whatever stands around it."""
_DOZEN: Final = 4
_AGAINST: Final = -2.0
"""Labels of a word or two from a line on outward, and the most that each may score, which are the page's though none shows it."""
_LEAST_CERTAIN: Final = 20.0
"""The same where one of them is certain furniture that stayed: other rules keep it for a reason."""
_NAMES: Final = 2
"""Days below a story from which on a name above the first of them is a reader's."""
_PASSED: Final = 1
"""Lines that may be the page's, beyond which a short sentence is not the story's."""
_LEAST_PAGE: Final = 15.0
"""What speaks against the lines at both ends of a text, at least, to show a copied page."""
_LEAST_COMMENTS: Final = 10.0
_FEWEST_COMMENTS: Final = 4
"""What speaks against the lines behind it alone, and how many they are, where `_NAMES` days are given among them."""
_MOST_HEADINGS: Final = 1
"""Headings of chapters within a copied page's story, at most; a text with more is a book."""
_ADDRESS: Final = 40
"""Characters of a letter's first line."""
_LONGEST_PAGE: Final = 1500
"""Lines of a text, from which on it is no page that is judged so."""
_WORDS_OF_DAY: Final = 6
"""Words of a line that gives a day and little else."""
_MOST_SAID: Final = 0.5
"""What readers say below a story, at most, as a share of what it says."""
_SIGNS: Final = frozenset(
    {"tells", "entry", "row", "speaks", "closing", "counts", "figure", "heads"}
)
_SURE_SIGNS: Final = frozenset({"closing"})


@record
class _Edges:
    """The lines of a text that go by their shapes: those before `first`, and those behind `last`."""

    first: int
    last: int
    above: float
    """What speaks against those before, together."""
    below: float
    readers: int
    """Names of readers among those behind."""
    headings: int
    """Headings of chapters between."""


def within_edges(lines: Sequence[Evidence], first: int, last: int) -> Stretch:
    """Return a stretch of a copied page without the lines at its ends that are the page's by their shapes."""
    said = [at for at in range(len(lines)) if lines[at].said]
    inside = [place for place, at in enumerate(said) if first <= at <= last]
    if not inside or len(said) > _LONGEST_PAGE:
        return first, last
    edges = _edges_of([lines[at] for at in said], inside[0], inside[-1])
    return (
        first if edges.first == inside[0] else said[edges.first],
        last if edges.last == inside[-1] else said[edges.last],
    )


def shown_edges(lines: Sequence[Evidence]) -> Stretch:
    """Return the first and the last line of a text that nothing else shows to be a page: all of it, where shapes do not either.

    They do if enough speaks against lines at both ends, or against comments behind it.
    """
    whole = 0, len(lines) - 1
    said = [at for at in range(len(lines)) if lines[at].said]
    if not 0 < len(said) <= _LONGEST_PAGE:
        return whole
    edges = _edges_of([lines[at] for at in said], 0, len(said) - 1)
    behind = len(said) - 1 - edges.last
    if edges.headings > _MOST_HEADINGS:
        return whole
    if edges.first and behind:
        shown = edges.above + edges.below >= _LEAST_PAGE
    else:
        shown = (
            behind >= _FEWEST_COMMENTS
            and edges.readers >= _NAMES
            and edges.below >= _LEAST_COMMENTS
        )
    if not shown:
        return whole
    return (said[edges.first] if edges.first else 0, said[edges.last] if behind else whole[1])


def _edges_of(lines: Sequence[Evidence], first: int, last: int) -> _Edges:
    """Return which lines go at either end of the stretch from `first` to `last`."""
    shapes = shapes_of(lines)
    scores = [sum(FIGURES.get(mark, 0.0) for mark in marks) for marks in marks_of(shapes)]
    stretch = best_stretch(scores[first : last + 1], least=0.0) or (0, -1)
    start, end = first + stretch[0], first + stretch[1]
    inside = [at for at in range(start, end + 1) if shapes[at].form == "long"]
    if len(inside) < _FEWEST_PARAGRAPHS:
        return _Edges(first, last, 0.0, 0.0, 0, 0)
    story = _Story(shapes, range(inside[0], inside[-1] + 1), range(start + 1, end))
    upward = range(story.reached(range(start - 1, first - 1, -1), start) - 1, first - 1, -1)
    downward = range(story.reached(range(end + 1, last + 1), end) + 1, last + 1)
    above = _gone(upward, shapes, scores, story.ends_head, _are_labels, _LEAST_ABOVE)
    below = _gone(
        downward,
        shapes,
        scores,
        lambda at: story.begins_foot(at, downward),
        story.may_be_foot,
        _LEAST_BELOW,
    )
    return _Edges(
        first + len(above),
        last - len(below),
        -sum(scores[at] for at in above),
        -sum(scores[at] for at in below),
        len(_readers([shapes[at] for at in below])),
        sum(
            "headline" in shapes[at].signs
            for at in range(first + len(above), last + 1 - len(below))
        ),
    )


def _gone(
    way: range,
    shapes: Sequence[Shape],
    scores: Sequence[float],
    may_begin: Callable[[int], bool],
    may_say: Callable[[Sequence[Shape]], bool],
    least: float,
) -> range:
    """Return the part of a way out of a story that goes: all from the first line on that may begin what is the page's.

    What speaks against that line and all beyond must come to `least`.
    """
    for begun, at in enumerate(way):
        gone = way[begun:]
        many = way[begun : begun + _DOZEN]
        listed = len(many) == _DOZEN and all(
            scores[each] <= _AGAINST and shapes[each].form in SHORT - {"few"} for each in many
        )
        if scores[at] > 0 or not (listed or may_begin(at)):
            continue
        said = [shapes[each] for each in gone]
        if len(gone) < _FEWEST and not _is_announcement(said[0]):
            continue
        told = any(shapes[each].is_prose and scores[each] > _AS_STORY for each in gone)
        if told or not may_say(said):
            continue
        certain = any(shape.form == "certain" for shape in said)
        if -sum(scores[each] for each in gone) >= (_LEAST_CERTAIN if certain else least):
            return gone
    return way[len(way) :]


def _are_labels(shapes: Sequence[Shape]) -> bool:
    """Tell whether lines above a story hold no sentence, no heading of its own and no address of a letter."""
    return not any(
        "headline" in shape.signs or ends_in_comma(shape) or _is_told(shape) for shape in shapes
    )


def _is_announcement(shape: Shape) -> bool:
    """Tell whether a label is a choice of a menu, or announces what a page sets below it: no story ends so."""
    return "entry" in shape.signs or (shape.form in {"word", "few"} and shape.text[-1] in ":：")


def _is_told(shape: Shape) -> bool:
    """Tell whether a line is a sentence that may be a story's."""
    return shape.is_prose and not shape.signs & _SURE_SIGNS


def _readers(shapes: Sequence[Shape]) -> set[str]:
    """Return the short lines above days: names of readers, where there are several."""
    return {
        name.text
        for name, day in pairwise(shapes)
        if day.form == "day" and name.form in {"word", "few"} and name.text[-1] not in ":："
    }


class _Story:
    """The paragraphs of a story, and what its lines are like."""

    def __init__(self, shapes: Sequence[Shape], place: range, kept: range) -> None:
        self.shapes = shapes
        inside = [shapes[at] for at in place]
        self.alike = {shape_without_figures(shape.text) for shape in inside}
        self.gives_days = any(shapes[at].form == "day" for at in kept)
        self.told = sum(shape.size for shape in inside if shape.is_prose)
        opening = shapes[max(place.start - 2, 0) : place.start + 2]
        self.is_letter = any(
            ends_in_comma(shape) and len(shape.text) < _ADDRESS for shape in opening
        )

    def reached(self, way: range, reached: int) -> int:
        """Follow a way out of the story and return the last line of its prose, before the page's lines begin."""
        passed = 0
        for at in way:
            shape = self.shapes[at]
            passed += self.may_be_page(at)
            if is_hard(shape) or "headline" in shape.signs:
                break
            if passed > _PASSED and shape.form != "long":
                break
            if shape.is_prose:
                reached = at
        return reached

    def may_be_foot(self, foot: Sequence[Shape]) -> bool:
        """Tell whether all lines below a story may be the page's: sentences only as several readers' comments say them."""
        told = sum(shape.size for shape in foot if _is_told(shape))
        return not told or (len(_readers(foot)) >= _NAMES and told <= _MOST_SAID * self.told)

    def may_be_page(self, at: int) -> bool:
        """Tell whether a line shows by itself that it may be the page's, and is like none of the story."""
        shape = self.shapes[at]
        signs, form = shape.signs, shape.form
        if not any(map(str.isalnum, shape.text)):
            return False  # a scene break
        if signs & {"headline", "postscript"} or shape_without_figures(shape.text) in self.alike:
            return False
        if "bracketed" in signs and not signs & _SIGNS:
            return False
        if shape.is_prose:
            return bool(signs & _SURE_SIGNS)
        if form in {"certain", "figure"} or signs & _SIGNS or _is_announcement(shape):
            return True
        if form == "day":
            return not self.gives_days and shape.words <= _WORDS_OF_DAY
        return bool({f"menus all {form}", "begins tag", "parted"} & {*shape.marks})

    def ends_head(self, at: int) -> bool:
        """Tell whether the page's lines may end above a story: with one that shows it, and is no dateline."""
        return self.shapes[at].form != "day" and self.may_be_page(at)

    def begins_foot(self, at: int, way: range) -> bool:
        """Tell whether the page's lines may begin below a story: with one that shows it, or with the name of a reader."""
        if self.may_be_page(at):
            return True
        if self.gives_days or self.is_letter or self.shapes[at].form not in {"word", "few"}:
            return False
        days = sum(self.shapes[each].form == "day" for each in way)
        return (
            days >= _NAMES
            and at + 1 in way
            and self.shapes[at + 1].form == "day"
            and not ends_in_comma(self.shapes[at - 1])
        )

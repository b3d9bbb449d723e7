"""The shapes of a copied page's lines → the surroundings of each line, as names of weights.

What distinguishes a page's foot from a story's last lines is less any single line than its surroundings: labels above and below it,
dates between them, the distance to the last paragraph, the amount of page that follows. Everything is measured from the story
outwards: towards the page's end for the lines of its lower half, and towards its beginning for those of its upper.
"""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate
from typing import Final

from octavo.passes.chrome.around.copied.line_shapes import SHORT, Shape, ends_in_comma, is_hard

_NEAR: Final = 5
"""The number of lines further out that are considered."""
_FURTHEST: Final = 40
"""The largest distance to the last paragraph that is counted, in lines."""
_ABREAST: Final = 3
"""The number of lines on either side that belong to a line's run."""
_TURN: Final = re.compile(r"([^\s:：]{1,14}(?: [^\s:：]{1,12})?)\s?[:：]\s?\S")
"""`Tobin: no`: a turn in a chat, or a fact; the same name may begin several lines."""
UPPER: Final = "above "
LOWER: Final = "below "
"""The prefix of names of weights, by the half of the page that a line is in."""


def halves(shapes: Sequence[Shape]) -> int:
    """Return the index of the first line of a page's lower half: half of its prose is above it."""
    prose = [shape.size if shape.is_prose else 0.0 for shape in shapes]
    if not any(prose):
        prose = [shape.size for shape in shapes]
    above = accumulate(prose)
    whole = sum(prose)
    return next((at for at, said in enumerate(above) if said >= whole / 2), len(shapes))


def marks_of(shapes: Sequence[Shape]) -> list[list[str]]:
    """Return for each line the names of its weights."""
    middle = halves(shapes)
    below = _marks(shapes, middle, LOWER)
    above = _marks(shapes[::-1], len(shapes) - middle, UPPER)
    return [*list(above)[::-1], *below]


def _marks(shapes: Sequence[Shape], first: int, side: str) -> Iterator[list[str]]:
    """Yield the marks of each line from `first` on, of a page that is read from its story outwards."""
    around = _Page(shapes)
    for at in range(first, len(shapes)):
        marks = (
            *shapes[at].marks,
            *_beside(shapes, at, lower=side == LOWER),
            *around.of_run(at),
            *around.of_company(at),
            *around.of_page(at),
        )
        yield [f"{side}{mark}" for mark in ("always", *marks)]


def _beside(shapes: Sequence[Shape], at: int, *, lower: bool) -> Iterator[str]:
    form = shapes[at].form
    around = range(at - 2, at + 3)
    forms = [shapes[near].form if 0 <= near < len(shapes) else "none" for near in around]
    yield f"inward {form} {forms[1]}"
    yield f"outward {form} {forms[3]}"
    yield f"inward further {forms[0]}"
    yield f"outward further {forms[4]}"
    if "day" in forms:
        yield f"near a day {form}"
    before = forms[:2] if lower else forms[3:]
    if "day" in before and form in {"sentence", "long", "speech"}:
        yield f"behind a day {form}"
    if forms[3 if lower else 1] == "day" and form in {"word", "few"}:
        yield "before a day"
    previous = at - 1 if lower else at + 1
    if 0 <= previous < len(shapes) and ends_in_comma(shapes[previous]):
        yield f"behind a comma {form}"


class _Page:
    """A page as it is read from its story outwards."""

    def __init__(self, shapes: Sequence[Shape]) -> None:
        self.shapes = shapes
        self.texts = Counter(shape.text for shape in shapes)
        self.alike = Counter(shape.without_figures for shape in shapes)
        paragraphs = [shape.size if shape.form == "long" else 0.0 for shape in shapes]
        self.whole = sum(paragraphs) or 1.0
        self.above = [0.0, *accumulate(paragraphs)]
        self.long = [at for at, shape in enumerate(shapes) if shape.form == "long"]
        first, last = (self.long[0], self.long[-1]) if self.long else (0, len(shapes) - 1)
        self.first, self.last = first, last
        inside = shapes[first : last + 1]
        self.signatures = Counter(_signature(shape) for shape in inside)
        self.broken = sum(shape.form != "long" for shape in inside) / len(inside)
        self.hard = _counted(map(is_hard, shapes))
        self.days = _counted(shape.form == "day" for shape in shapes)
        self.certain = _counted(shape.form == "certain" for shape in shapes)
        self.short = _counted(shape.form in SHORT for shape in shapes)
        self.prose = _counted(shape.is_prose for shape in shapes)
        self.telling = _counted("tells" in shape.signs for shape in shapes)

    def of_run(self, at: int) -> Iterator[str]:
        """Yield the marks of the run of lines that a line is in, apart from paragraphs."""
        shape = self.shapes[at]
        if shape.form == "long":
            return
        start = next(
            (near for near in range(at, at - _ABREAST, -1) if self._parts(near - 1)), at - _ABREAST
        )
        end = next(
            (near for near in range(at + 1, at + 1 + _ABREAST) if self._parts(near)),
            at + 1 + _ABREAST,
        )
        run = self.shapes[start:end]
        size = len(run)
        yield f"words of run {_class(sum([each.words for each in run]) / size, (1.6, 2.4, 3.5, 5, 8))}"
        yield f"small letters of run {_class(sum([each.text[0].islower() for each in run]) / size, (0.01, 0.3, 0.6))}"
        yield f"forms of run {len({each.form for each in run})} of {size}"
        sentences = _between(self.prose, start, end)
        yield f"sentences of run {_class(sentences / size, (0.01, 0.3, 0.6))}"
        hard = sum([each.form in {"certain", "day", "figure"} for each in run])
        yield f"hard ones of run {_class(hard / size, (0.01, 0.2, 0.4, 0.7))}"

    def _parts(self, at: int) -> bool:
        return not 0 <= at < len(self.shapes) or self.shapes[at].form == "long"

    def of_company(self, at: int) -> Iterator[str]:
        """Yield the marks of the lines between a line and the nearest paragraph inward, and of the next ones outward."""
        shape = self.shapes[at]
        inward = (
            self.long[bisect_right(self.long, at - 1) - 1]
            if self.long and self.long[0] < at
            else -1
        )
        yield f"distance {_class(at - inward if inward >= 0 else 99, (2, 3, 4, 6, 9, 16))}"
        start = max(inward + 1, at - _FURTHEST)
        yield f"certain inward {_class(_between(self.certain, start, at), (1, 2, 4))}"
        yield f"days inward {_class(_between(self.days, start, at), (1, 2))}"
        yield f"sentences inward {_class(_between(self.prose, start, at), (1, 2, 4))}"
        next_, end = at + 1, min(at + 1 + _NEAR, len(self.shapes))
        yield f"certain outward {_class(_between(self.certain, next_, end), (1, 2, 4))}"
        yield f"short outward {_between(self.short, next_, end)} of {end - next_}"
        yield f"telling outward {_class(_between(self.telling, next_, end), (1, 2, 4))}"
        if self.texts[shape.text] > 1:
            yield f"again {shape.form}"
        elif self.alike[shape.without_figures] > 1:
            yield f"alike {shape.form}"

    def of_page(self, at: int) -> Iterator[str]:
        """Yield the marks of a line's place on the page, and of the story."""
        shape, many = self.shapes[at], len(self.shapes)
        yield f"paragraphs outward {_class(len(self.long) - bisect_right(self.long, at), (1, 2, 4))}"
        yield f"prose outward {_class(1 - self.above[at + 1] / self.whole, (0.0001, 0.05, 0.15, 0.5))}"
        inside = self.first <= at <= self.last
        alike = self.signatures[_signature(shape)] - inside
        yield f"like the story's {_class(alike, (1, 2, 4))} {shape.form}"
        yield f"broken {_class(self.broken, (0.1, 0.3, 0.6, 0.95))} {shape.form}"
        if turn := _TURN.match(shape.text):
            turns = sum(each.text.startswith(turn[1]) for each in self.shapes)
            yield f"turns {_class(turns, (2, 3, 5))}"
        if inside:
            yield "inside"
            return
        inner, outer = (
            (range(self.last + 1, at), range(at + 1, many))
            if at > self.last
            else (range(at + 1, self.first), range(at))
        )
        other = range(self.first) if at > self.last else range(self.last + 1, many)
        for name, part in (("inward", inner), ("outward", outer), ("beyond", other)):
            hard = _between(self.hard, part.start, max(part.stop, part.start))
            yield f"hard {name} {_class(hard, (1, 2, 4, 8))}"
        yield f"lines outward {_class(len(outer), (1, 2, 4, 8, 16))} {shape.form}"
        days = _between(self.days, outer.start, max(outer.stop, outer.start))
        yield f"all days outward {_class(days, (1, 2, 4))}"


def _counted(each: Iterable[bool]) -> list[int]:
    """Return how many of the first 0, 1, 2, … answers are true."""
    return [0, *accumulate(each)]


def _between(counts: Sequence[int], start: int, stop: int) -> int:
    """Return how many answers from `start` to before `stop` are true, of what `_counted` returns."""
    return counts[stop] - counts[start]


def _class(amount: float, ends: tuple[float, ...]) -> int:
    return bisect_right(ends, amount)


def _signature(shape: Shape) -> tuple[str, ...]:
    """Return what lines of one kind have in common in a story: turns of a chat, a status window."""
    return shape.marks[1], shape.marks[3]

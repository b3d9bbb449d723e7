"""Words and the room for them → lines at the largest possible size, broken where their script allows.

Lines are balanced: of all ways to set words in the fewest lines, the one with the narrowest widest line is
used. Lines are broken by a small part of https://www.unicode.org/reports/tr14/: between words, and around
ideographs except for marks that may not begin or end a line.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final

import pyphen

from octavo.tree.text import CJK, ELLIPSIS
from octavo.writers.cover.faces import Face
from octavo.writers.cover.runs import width_of

_STEP: Final = 4
_MOST: Final = 2_000
"""The most characters that are tried: no cover has room for so many. The longest titles in library
catalogues have about 800."""
_SAMPLE: Final = 100
"""Size in pixels at which words are measured for all sizes."""
_WHOLE: Final = 0.75
"""A title with whole words must have at least this share of the size it has with a word broken at a
hyphen."""
_SMALL: Final = 0.4
"""A title below this share of the largest size is small: it is about as large as the author's name."""
_PART: Final = 4
"""The fewest letters on either side of a hyphen."""
_SOFT: Final = "\u00ad"
_EVEN_ENOUGH: Final = 0.04
"""The precision, in ems, with which the narrowest width of balanced lines is determined."""
_NEVER_FIRST: Final = frozenset(
    "、。，．・：；？！゛゜ヽヾゝゞ々ー）］｝〉》」』】〕”’…‥ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮ!?,.;:)]}%"
)
_NEVER_LAST: Final = frozenset("（［｛〈《「『【〔“‘([{")
_WORDS: Final = re.compile(r"\S+\s*")

Measure = Callable[[str], float]


@dataclass(frozen=True, slots=True)
class Fitted:
    """Lines at a size in pixels."""

    lines: tuple[str, ...]
    size: int


def fit(
    words: str,
    face: Face,
    *,
    room: tuple[int, int],
    sizes: tuple[int, int],
    leading: float,
    parted: str = "",
) -> Fitted:
    """Return `words` at the largest of `sizes` (largest, smallest) that fits the room, its width and height.

    A title in ideographs is made smaller rather than broken: it stays on as few lines as the smaller half
    of the sizes allow. Names that are `parted` by a comma stay whole if there is room, and a hyphenated
    word does if it need not be much smaller. What does not fit at the smallest size is cut, with an
    ellipsis.
    """
    if len(words) > _MOST:
        words = words[:_MOST].rstrip() + ELLIPSIS
    pieces = _pieces(words)
    (width, height), (most, least) = room, sizes
    scaled = _scale(face)
    if len(pieces) > 1 and CJK.search(words) and " " not in words:
        for size in range(most, (most + least) // 2, -_STEP):
            if scaled(words) * size <= width:
                return Fitted((words,), size)
    lines = _Room(width, height, sizes, leading)
    if parted and parted in words and (fitted := lines.largest(_parts(words, parted), scaled)):
        return fitted
    if fitted := lines.largest(pieces, scaled):
        whole = lines.largest(_WORDS.findall(words), scaled)
        return whole if whole and whole.size >= _WHOLE * fitted.size else fitted
    return _cut(words, face, width=width, most=max(int(height / (least * leading)), 1), size=least)


def fit_title(
    words: str,
    face: Face,
    *,
    room: tuple[int, int],
    sizes: tuple[int, int],
    leading: float,
    language: str,
) -> Fitted:
    """Return the words of a title as `fit` does; long words are hyphenated as in `language` if all would otherwise be small."""
    fitted = fit(words, face, room=room, sizes=sizes, leading=leading)
    if fitted.size >= _SMALL * sizes[0] or len(words) > _MOST:
        return fitted
    scaled = _scale(face)
    pieces = _hyphenated(_pieces(words), language)
    larger = _Room(*room, sizes, leading).largest(pieces, lambda line: scaled(_shown(line)))
    if larger is None or fitted.size >= _WHOLE * larger.size:
        return fitted
    return Fitted(tuple(map(_shown, larger.lines)), larger.size)


@dataclass(frozen=True, slots=True)
class _Room:
    """Room for lines, in pixels, and the sizes they may have."""

    width: int
    height: int
    sizes: tuple[int, int]
    leading: float

    def largest(self, pieces: list[str], measure: Measure) -> Fitted | None:
        """Return pieces as lines at the largest size at which they fit, or None if there is none."""
        most, least = self.sizes
        widest = max((measure(piece.rstrip()) for piece in pieces), default=0.0)
        for size in range(most, least, -_STEP):
            if widest * size > self.width:
                continue
            lines = _even(pieces, measure, self.width / size)
            if len(lines) * size * self.leading <= self.height:
                return Fitted(lines, size)
        return None


def _scale(face: Face) -> Measure:
    """Return a function that measures words in ems of `face`; each run of words is measured once."""
    return cache(lambda words: width_of(words, face, _SAMPLE) / _SAMPLE)


def _pieces(words: str) -> list[str]:
    """Split words where a line may end; spaces stay with what precedes them."""
    pieces: list[str] = []
    for word in _WORDS.findall(words):
        start = 0
        for at in range(1, len(word.rstrip())):
            before, after = word[at - 1], word[at]
            breaks = CJK.match(before) or CJK.match(after) or before in "-–—/"
            if breaks and before not in _NEVER_LAST and after not in _NEVER_FIRST:
                pieces.append(word[start:at])
                start = at
        pieces.append(word[start:])
    return pieces


def _hyphenated(pieces: list[str], language: str) -> list[str]:
    """Split pieces where words may be hyphenated, too; each part but the last of a word ends with a soft hyphen."""
    known = pyphen.language_fallback(language)
    if not known:
        return pieces
    dictionary = pyphen.Pyphen(lang=known, left=_PART, right=_PART)
    return [part for piece in pieces for part in _syllables(piece, dictionary)]


def _syllables(piece: str, dictionary: pyphen.Pyphen) -> Iterator[str]:
    start = 0
    for at in dictionary.positions(piece.rstrip()):
        if at.data is None:  # no letter changes there
            yield piece[start:at] + _SOFT
            start = at
    yield piece[start:]


def _shown(line: str) -> str:
    r"""Return a line as it is set: a soft hyphen is visible only at its end.

    >>> _shown("Dampf\u00adschiff\u00ad")
    'Dampfschiff-'
    """
    return line.replace(_SOFT, "") + ("-" if line.endswith(_SOFT) else "")


def _parts(words: str, comma: str) -> list[str]:
    """Split words after each comma."""
    *names, last = words.split(comma)
    return [*(name + comma for name in names), last]


def _even(pieces: list[str], measure: Measure, width: float) -> tuple[str, ...]:
    """Return the fewest lines, as balanced as possible."""
    best = _greedy(pieces, measure, width)
    if len(best) == 1:
        return best
    low, high = width / len(best), width
    while high - low > _EVEN_ENOUGH:
        middle = (low + high) / 2
        lines = _greedy(pieces, measure, middle)
        if len(lines) > len(best) or max(map(measure, lines)) > middle:
            low = middle
        else:
            best, high = lines, middle
    return best


def _greedy(pieces: list[str], measure: Measure, width: float) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for piece in pieces:
        if line and measure((line + piece).rstrip()) > width:
            lines.append(line.rstrip())
            line = ""
        line += piece
    return (*lines, line.rstrip())


def _cut(words: str, face: Face, *, width: int, most: int, size: int) -> Fitted:
    """Return lines at the smallest size: long words broken anywhere, the end cut off if necessary."""
    measure = _scale(face)
    room = width / size
    pieces: list[str] = []
    for piece in _pieces(words):
        rest = piece
        while measure(rest.rstrip()) > room:
            length = next(n for n in range(1, len(rest) + 1) if measure(rest[: n + 1]) > room)
            pieces.append(rest[:length])
            rest = rest[length:]
        pieces.append(rest)
    lines = _greedy(pieces, measure, room)
    if len(lines) <= most:
        return Fitted(lines, size)
    last = lines[most - 1]
    while last and measure(last + ELLIPSIS) > room:
        last = last[:-1]
    return Fitted((*lines[: most - 1], last.rstrip() + ELLIPSIS), size)

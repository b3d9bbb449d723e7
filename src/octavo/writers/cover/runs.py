"""A line of a cover and its faces → runs of one face each, from left to right.

A line of names in several scripts has letters that no single face has. Letters that run against the line's
direction form a stretch with what is between them, which is reversed as a whole: as much of
https://www.unicode.org/reports/tr9/ as titles and names need. Inside a run the shaper reverses the letters.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from octavo.writers.cover.faces import Face

_KINDS: Final = {"L": "L", "R": "R", "AL": "R"}
_TURNED: Final = {"L": re.compile("R(?:[R ]*R)?|[^R]+"), "R": re.compile("L(?:[L ]*L)?|[^L]+")}
"""Stretches of a line by its direction: text in the other direction, and other text."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one face and one direction."""

    words: str
    face: Face
    rtl: bool


def runs_of(line: str, face: Face, *, rtl: bool) -> list[Run]:
    """Return the runs of a line in visual order; one if its face needs no others."""
    if not face.others:
        return [Run(line, face, rtl)]
    stretches = list(_stretches(line, "R" if rtl else "L"))
    return [
        run
        for words, turned in (reversed(stretches) if rtl else stretches)
        for run in _by_face(words, face, rtl=rtl is not turned)
    ]


def width_of(line: str, face: Face, size: int) -> float:
    """Return the width of a line at a size, in pixels."""
    return sum(run.face.at(size).getlength(run.words) for run in runs_of(line, face, rtl=False))


def _stretches(line: str, own: str) -> Iterator[tuple[str, bool]]:
    """Divide a line where its direction changes, in reading order; True for the other direction."""
    kinds = "".join(_KINDS.get(unicodedata.bidirectional(one), " ") for one in line)
    for found in _TURNED[own].finditer(kinds):
        yield line[found.start() : found.end()], found.group()[0] not in {own, " "}


def _by_face(words: str, face: Face, *, rtl: bool) -> list[Run]:
    """Divide words where their face changes; a combining mark has the face of its letter."""
    faces: list[Face] = []
    for one in words:
        joined = faces and unicodedata.category(one).startswith("M")
        faces.append(faces[-1] if joined else face.of(one))
    pairs = zip(faces, words, strict=True)
    runs = [
        Run("".join(one for _, one in group), each, rtl)
        for each, group in groupby(pairs, lambda pair: pair[0])
    ]
    return runs[::-1] if rtl else runs

"""Metadata → a cover of 1600 × 2560 pixels: title, subtitle, people, series; colours of the style.

It is a JPEG, since no reading system or shop refuses one, in the size and shape that shops require
(https://kdp.amazon.com/en_US/help/topic/G200645690). It is drawn once per book, without clock or random
numbers.
"""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Final

from PIL import Image, ImageDraw

from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.document import Metadata
from octavo.tree.text import listed_characters
from octavo.writers.cover.faces import Face, Wording, can_shape, worded
from octavo.writers.cover.lines import Fitted, fit, fit_title
from octavo.writers.cover.look import Look, look_of
from octavo.writers.cover.runs import Run, runs_of
from octavo.writers.xhtml.language import book_direction, book_language
from octavo.writers.xhtml.pages import cover_credits, series_line
from octavo.writers.xhtml.words import words_of

SIZE: Final = (1600, 2560)
_MARGIN: Final = 230
_TITLE_TOP: Final = 520
_TITLE_ROOM: Final = 900
_FOOT: Final = 2230
"""The baseline of the last line of the people; series and number are at the top."""
_QUALITY: Final = 90


@dataclass(frozen=True, slots=True)
class DrawnCover:
    """A cover as JPEG, and the findings of drawing it."""

    data: bytes
    findings: tuple[Finding, ...] = ()


def draw_cover(metadata: Metadata, style: str) -> DrawnCover:
    """Return the cover of a book.

    Findings: COV002 for characters left out, COV003 for words set in a font of this computer.

    Raises:
        UsageError: there is no such style, or its `cover.toml` is wrong.
    """
    sheet = _Sheet(metadata, look_of(style))
    sheet.draw()
    data = io.BytesIO()
    sheet.canvas.save(data, "JPEG", quality=_QUALITY, subsampling=0, optimize=True)
    return DrawnCover(data.getvalue(), tuple(_findings(sheet.set)))


class _Sheet:
    """A cover being drawn."""

    def __init__(self, metadata: Metadata, look: Look) -> None:
        self.metadata = metadata
        self.look = look
        self.language = book_language(metadata)
        self.rtl = book_direction(metadata) == "rtl"
        series = metadata.series.name if metadata.series else ""
        self.accent = look.accent(series or metadata.title)
        self.canvas = Image.new("RGB", SIZE, look.ground)
        self.pen = ImageDraw.Draw(self.canvas)
        self.set: list[Wording] = []

    def draw(self) -> None:
        """Draw from top to bottom."""
        self._frame()
        self._series(series_line(self.metadata))
        people = self._people(cover_credits(self.metadata, words_of(self.language)))
        below = self._rule(self._title() + 70)
        self._subtitle(below + 60, people - 60)

    def _frame(self) -> None:
        width, height = SIZE
        if self.look.frame == "none":
            self.pen.rectangle((0, 0, width, 56), fill=self.accent)
            return
        self.pen.rectangle((70, 70, width - 71, height - 71), outline=self.accent, width=10)
        if self.look.frame == "double":
            self.pen.rectangle((96, 96, width - 97, height - 97), outline=self.accent, width=3)

    def _series(self, line: str) -> None:
        wording = self._worded(line, ("Regular",))
        if wording.words:
            fitted = self._fit(wording, height=90, sizes=(58, 40))
            self._lines(fitted, wording.face, top=270, colour=self.accent, leading=1.25)

    def _title(self) -> int:
        """Set the title; return where it ends."""
        wording = self._worded(self.metadata.title, (self.look.title,))
        if not wording.words:
            return SIZE[1] // 2 - 100
        fitted = fit_title(
            wording.words,
            wording.face,
            room=(SIZE[0] - 2 * _MARGIN, _TITLE_ROOM),
            sizes=(248, 52),
            leading=1.18,
            language=self.language,
        )
        return self._lines(fitted, wording.face, top=_TITLE_TOP, colour=self.look.ink, leading=1.18)

    def _rule(self, top: int) -> int:
        """Draw a lozenge between two strokes, or a bar if lines are aligned at one side."""
        if self.look.align == "start":
            left = SIZE[0] - _MARGIN - 220 if self.rtl else _MARGIN
            self.pen.rectangle((left, top, left + 220, top + 13), fill=self.accent)
            return top + 14
        middle = SIZE[0] // 2
        y = top + 14
        for side in (-1, 1):
            ends = sorted((middle + side * 40, middle + side * 230))
            self.pen.rectangle((ends[0], y - 1, ends[1], y + 1), fill=self.accent)
        lozenge = ((middle - 20, y), (middle, y - 14), (middle + 20, y), (middle, y + 14))
        self.pen.polygon(lozenge, fill=self.accent)
        return top + 28

    def _subtitle(self, top: int, bottom: int) -> None:
        wording = self._worded(self.metadata.subtitle, ("It", "Regular"))
        if wording.words and bottom - top > 60:
            fitted = self._fit(wording, height=min(bottom - top, 300), sizes=(84, 44))
            self._lines(fitted, wording.face, top=top, colour=self.look.ink, leading=1.25)

    def _people(self, credits_: list[str]) -> int:
        """Set the people from the bottom up, the first line larger; return where they begin."""
        top = _FOOT
        comma = words_of(self.language).comma
        for at, credit in reversed(list(enumerate(credits_))):
            wording = self._worded(credit, ("Regular",))
            if not wording.words:
                continue
            sizes = (52, 40) if at else (92, 48)
            height = 70 if at else 240
            fitted = self._fit(wording, height=height, sizes=sizes, parted=comma)
            top -= int(len(fitted.lines) * fitted.size * 1.25)
            self._lines(fitted, wording.face, top=top, colour=self.look.ink, leading=1.25)
            top -= 26
        return top

    def _worded(self, words: str, styles: tuple[str, ...]) -> Wording:
        """Return how words are set; none if a letter is missing: an incomplete title would be another one."""
        wording = worded(words, styles, self.language)
        if any(map(str.isalpha, wording.lost)):
            wording = replace(wording, words="")
        self.set.append(wording)
        return wording

    def _fit(
        self,
        wording: Wording,
        *,
        height: int,
        sizes: tuple[int, int],
        parted: str = "",
    ) -> Fitted:
        return fit(
            wording.words,
            wording.face,
            room=(SIZE[0] - 2 * _MARGIN, height),
            sizes=sizes,
            leading=1.25,
            parted=parted,
        )

    def _lines(self, fitted: Fitted, face: Face, *, top: int, colour: str, leading: float) -> int:
        """Set lines below `top`; return where they end."""
        step = round(fitted.size * leading)
        baseline = top + round(fitted.size * 0.92)
        for line in fitted.lines:
            self._line(runs_of(line, face, rtl=self.rtl), fitted.size, baseline, colour)
            baseline += step
        return top + step * len(fitted.lines)

    def _line(self, runs: Sequence[Run], size: int, baseline: int, colour: str) -> None:
        """Set the runs of a line, from left to right."""
        x, anchor = self._place()
        widths = [run.face.at(size).getlength(run.words) for run in runs] if len(runs) > 1 else [0]
        if len(runs) > 1:
            share = {"l": 0.0, "m": 0.5, "r": 1.0}[anchor[0]]
            x, anchor = round(x - share * sum(widths)), "ls"
        for run, before in zip(runs, accumulate(widths, initial=0), strict=False):
            direction = ("rtl" if run.rtl else "ltr") if can_shape() else None
            self.pen.text(
                (round(x + before), baseline), run.words, font=run.face.at(size), fill=colour,
                anchor=anchor, direction=direction,
            )  # fmt: skip

    def _place(self) -> tuple[int, str]:
        if self.look.align == "center":
            return SIZE[0] // 2, "ms"
        return (SIZE[0] - _MARGIN, "rs") if self.rtl else (_MARGIN, "ls")


def _findings(set_: list[Wording]) -> Iterator[Finding]:
    """Yield one finding for the characters left out, and one for the system fonts used."""
    lost = frozenset[str]().union(*(wording.lost for wording in set_))
    if lost:
        lines = ", and the lines with such letters" if any(map(str.isalpha, lost)) else ""
        yield CODES["COV002"].found(
            message=f"The cover leaves out {len(lost)} character{'s'[: len(lost) != 1]} that no font has{lines}.",
            evidence=listed_characters(lost),
        )
    families = sorted({name for wording in set_ for name in wording.face.systems})
    if families:
        yield CODES["COV003"].found(
            message=f"The cover is set in {', '.join(families)}, from the fonts of this machine."
        )

"""Laid-out pages on which something does not fit → how the markup is changed before it is laid out again.

Notes without room go to the end of their section (`late_notes`), tables without room are set closer
(`wide_tables`), rows without room are divided (`long_tables`), pictures after headings are made smaller
(`headed_pictures`), stanzas there break (`headed_stanzas`), figures go after text that fills their page
(`late_figures`), or are made smaller if there is little of it (`fitted_pictures`), captions extend beyond
narrow tables (`narrow_tables`), contents that leave few entries for another page are set closer
(`short_contents`), titles that end with a word or two get even lines (`even_titles`). Each only changes in one
direction, so that this comes to an end. The ends of sections are examined after all of this (`short_ends`).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.tree.text import excerpt, fold_space
from octavo.writers.pdf.file.fragment import Remark
from octavo.writers.pdf.layout import (
    even_titles,
    fitted_pictures,
    headed_pictures,
    headed_stanzas,
    late_figures,
    late_notes,
    long_tables,
    narrow_tables,
    short_contents,
    short_ends,
    wide_tables,
)

_SHOWN: Final = 60


class Fitting:
    """What was learnt about one piece of markup, of which WeasyPrint gets a new tree each time.

    `changes` are made for the sake of its last page.
    """

    def __init__(self, changes: short_ends.Changes) -> None:
        self._changes = changes
        self.paragraphs: list[Element] = []
        self._late: set[int] = set()
        self._steps: dict[int, int] = {}
        self._parting: dict[int, int] = {}
        self._notes: list[Element] = []
        self._tables: list[Element] = []
        self._headed: dict[Element, Element] = {}
        self._sizes: dict[int, list[headed_pictures.Size]] = {}
        self._stanzas: list[Element] = []
        self._broken: set[int] = set()
        """The indexes of stanzas that break."""
        self._pictures: list[Element] = []
        self._fitted: dict[int, headed_pictures.Size | None] = {}
        """The sizes of pictures that left much of a page white, by their indexes; None if no size helps."""
        self._figures: dict[Element, list[Element]] = {}
        self._moves: dict[int, int] = {}
        self.read_before: dict[Element, Element] = {}
        """The figures that were moved, each with the element before which it is read."""
        self._cut_off: set[int] = set()
        self._captions: list[Element] = []
        self._reaches: dict[int, tuple[float, float]] = {}
        """How far captions extend beyond their tables, left and right, by their indexes."""
        self._titles: list[Element] = []
        self._uneven: dict[int, even_titles.Uneven] = {}
        self.is_contents = False
        """Whether the markup is the book's contents."""
        self._contents: Element | None = None
        """The contents, unless they are arranged."""
        self._contents_pages: list[int] = []
        """How many pages contents took: first unchanged, then set closer."""

    def apply(self, markup: Element) -> None:
        """Apply to a tree of the markup what was learnt so far."""
        self.paragraphs = short_ends.paragraphs_in(markup)
        self._changes.apply(markup, self.paragraphs)
        self._notes, self._tables = late_notes.notes_in(markup), wide_tables.tables_in(markup)
        if self._late:
            late_notes.set_behind(markup, [self._notes[at] for at in sorted(self._late)])
        contents = short_contents.contents_in(markup)
        self.is_contents = contents is not None
        if contents is not None and not short_contents.are_arranged(contents):
            self._contents = contents
            if self._contents_are_closer():
                short_contents.set_closer(contents)
        self._headed = headed_pictures.pictures_in(markup)
        for at, figure in enumerate(self._headed):
            if at in self._sizes:
                headed_pictures.set_smaller(figure, self._sizes[at][-1])
        self._stanzas = headed_stanzas.stanzas_in(markup)
        for at in self._broken:
            headed_stanzas.let_break(self._stanzas[at])
        self._pictures = fitted_pictures.pictures_in(markup)
        for at, fitted in self._fitted.items():
            if fitted is not None:
                headed_pictures.set_smaller(self._pictures[at], fitted)
        self._figures = late_figures.figures_in(markup)
        moves = {one: self._moves[at] for at, one in enumerate(self._figures) if at in self._moves}
        self.read_before = late_figures.set_later(markup, moves) if moves else {}
        self._captions = narrow_tables.captions_in(markup)
        for at, reach in self._reaches.items():
            narrow_tables.reach_out(self._captions[at], *reach)
        self._titles = even_titles.titles_in(markup)
        for at, uneven in self._uneven.items():
            even_titles.set_in(self._titles[at], uneven)
        for at, table in enumerate(self._tables):
            wide_tables.set_closer(table, self._steps.get(at, 0))
            long_tables.let_part(table, self._parting.get(at, 0))

    def learn(self, pages: Sequence[Any]) -> bool:
        """Examine the pages that the tree resulted in; return whether something is to be changed."""
        before = self._done()
        if self._tables:
            self._cut_off = set(self._places(wide_tables.too_wide(pages)))
            for at in self._cut_off:
                self._steps[at] = min(self._steps.get(at, 0) + 1, wide_tables.LAST)
            self._let_part(long_tables.kept_whole(pages), long_tables.ALONE)
            self._let_part(long_tables.kept_waiting(pages), long_tables.PARTED)
            self._let_part(long_tables.without_heads(pages), long_tables.HEADLESS)
        if self._notes:
            self._late |= {self._notes.index(one) for one in late_notes.without_room(pages)}
        if self._captions and before == self._done():
            for caption, *reach in narrow_tables.too_narrow(pages):
                self._reaches.setdefault(self._captions.index(caption), (reach[0], reach[1]))
        if self._contents is not None:
            self._try_closer(pages)
        if self._titles:
            self._even_out(pages)
        if self._stanzas and before == self._done():
            self._broken |= set(headed_stanzas.without_room(pages, self._stanzas))
        if self._headed and before == self._done():
            self._scale(pages)
        if self._figures and before == self._done():
            self._move(pages)
        if self._pictures and before == self._done():
            self._fit(pages)
        return before != self._done()

    def give_way(self) -> bool:
        """Let the rows of all tables be divided, since laying them out failed; return whether that changes anything."""
        before = self._done()
        for at in range(len(self._tables)):
            self._parting[at] = max(self._parting.get(at, 0), long_tables.PARTED)
        return before != self._done()

    def _contents_are_closer(self) -> bool:
        """Return whether contents are to be set closer: once to see the result, and then only if it saves a page."""
        took = self._contents_pages
        return len(took) == 1 or (len(took) > 1 and took[1] < took[0])

    def _try_closer(self, pages: Sequence[Any]) -> None:
        """Have contents that leave few entries for their last page set closer; if that saves no page, this is undone."""
        took = self._contents_pages
        if len(took) == 1 or (not took and short_contents.leave_few(pages)):
            took.append(len(pages))

    def _even_out(self, pages: Sequence[Any]) -> None:
        """Have titles that end with a short line set narrower, and wider again if they took another line."""
        places = {one: at for at, one in enumerate(self._titles)}
        for title, uneven, lines in even_titles.laid_out(pages):
            at = places.get(title)
            if at is None:
                continue
            before = self._uneven.get(at, uneven)
            if before is not None and lines > before.lines and not before.is_given_up:
                before = replace(before, tried=before.tried + 1)
            if before is not None:
                self._uneven[at] = before

    def _scale(self, pages: Sequence[Any]) -> None:
        """Make pictures smaller for their headings, and for the ends of their sections, once all else fits."""
        places = {one: at for at, one in enumerate(self._headed)}
        known = {one: self._sizes[at][-1] for one, at in places.items() if at in self._sizes}
        for figure, size in headed_pictures.too_large(pages, self._headed, known):
            sizes = self._sizes.setdefault(places[figure], [])
            if len(sizes) < headed_pictures.TIMES:
                sizes.append(size)

    def _move(self, pages: Sequence[Any]) -> None:
        """Move figures that leave a page white further on, once all else fits."""
        places = {one: at for at, one in enumerate(self._figures)}
        following = {
            one: paragraphs[self._moves.get(places[one], 0) :]
            for one, paragraphs in self._figures.items()
        }
        for figure, paragraphs in late_figures.kept_white(pages, following):
            at = places[figure]
            self._moves[at] = self._moves.get(at, 0) + paragraphs

    def _fit(self, pages: Sequence[Any]) -> None:
        """Make pictures that leave a page white smaller if no text can fill it; if that does not help, this is undone."""
        places = {one: at for at, one in enumerate(self._pictures)}
        for picture, size in fitted_pictures.too_large(pages, places):
            at = places[picture]
            if at in self._fitted:
                self._fitted[at] = None
            elif size is not None:
                self._fitted[at] = size

    def _let_part(self, tables: Iterable[Element], most: int) -> None:
        """Take a further step for each of some tables, up to `most`."""
        for at in set(self._places(tables)):
            step = self._parting.get(at, 0)
            self._parting[at] = max(step, min(step + 1, most))

    def _places(self, tables: Iterable[Element]) -> Iterator[int]:
        """Yield the indexes of tables among all; those in notes are left as they are."""
        places = {id(one): at for at, one in enumerate(self._tables)}
        yield from (places[id(one)] for one in tables if id(one) in places)

    def _done(self) -> tuple[int, ...]:
        """Return how much was changed so far."""
        tried = len(self._contents_pages), len(self._reaches)
        steps = self._steps, self._parting, self._moves
        scaled = sum(map(len, self._sizes.values()))
        evened = len(self._uneven) + sum(one.tried for one in self._uneven.values())
        fitted = sum(1 if one else 2 for one in self._fitted.values())
        return (
            len(self._late),
            len(self._broken),
            scaled,
            evened,
            fitted,
            *tried,
            *(sum(one.values()) for one in steps),
        )

    def remarks(self) -> tuple[Remark, ...]:
        """Return the findings on the resulting pages: PDF009, PDF010, PDF012 to PDF014."""
        return tuple((code, excerpt(fold_space(words), _SHOWN)) for code, words in self._remarked())

    def _remarked(self) -> Iterator[tuple[str, str]]:
        for at, table in enumerate(self._tables):
            if at in self._cut_off:
                yield "PDF010", _said(table)
            elif self._steps.get(at, 0) >= wide_tables.BROKEN:
                yield "PDF009", _said(table)
            if self._parting.get(at, 0) >= long_tables.HEADLESS:
                yield "PDF013", _said(table)
        for at in sorted(self._late):
            yield "PDF012", _said(self._notes[at])
        for figure in self.read_before:
            yield "PDF014", late_figures.words_for(figure)


def _said(element: Element) -> str:
    return " ".join(element.itertext())

"""The running heads of a book: its title on the left, that of the chapter on the right, with some exceptions.

If chapters have numbers and no titles, author and book are there instead: a number beside the page number would
be taken for it. Above a story signed by an author under its title, as in an anthology, that name replaces the
book's title.

A head that is too long is shortened here, by words, and not by `text-overflow`: WeasyPrint gives the ellipsis
all the words it hides as its text, wherever that glyph is used in the book.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from octavo.tree.document import Role
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space
from octavo.writers.pdf.book_css import css_string, shortened, width_in_ems
from octavo.writers.xhtml.outline import Division, every, pieces

_ROMAN: Final = "C{0,3}(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_FIGURES: Final = re.compile(rf"[\W\d_]*(?:{_ROMAN}|{_ROMAN.lower()})[\W_]*")
"""A number in figures, or something without letters."""
_MARKS: Final = {"ltr": "\u200e", "rtl": "\u200f"}
"""Marks that make punctuation at either end of a line follow the direction of its letters."""


@dataclass(frozen=True, slots=True)
class RunningHeads:
    """The running heads of the pieces of one book.

    `room` is the greatest width of a head, in ems; `comma` separates names; `has_titles` says whether chapters
    have titles.
    """

    title: str
    authors: Sequence[str]
    comma: str
    room: float
    has_titles: bool
    right_to_left: bool = False

    def of_book(self, divisions: Sequence[Division]) -> str:
        """Return the left head of a piece with `divisions`, its own first; there are none if nobody wrote it."""
        signed = self._signed(divisions[0]) if divisions else ""
        if signed:
            return signed
        names = self.comma.join(filter(None, map(fold_space, self.authors)))
        if not self.has_titles and names and width_in_ems(names) <= self.room:
            return names
        return shortened(self.title, self.room)

    def rules(self, divisions: tuple[Division, ...]) -> str:
        """Return rules for the right head of a piece, if that is not simply its title."""
        side = "left" if self.right_to_left else "right"
        return "".join(
            f":root #{_identifier(division.anchor)} > {place} "
            f"{{ string-set: {side} {css_string(said)} }}\n"
            for division in every(divisions)
            for place, said in self._changed(division)
        )

    def _changed(self, division: Division) -> Iterator[tuple[str, str]]:
        """Yield what a head consists of in a division, with the replacement."""
        words = _title_of(division)
        if bears_title(division):
            mark = _MARKS.get(division.section.dir, "")
            short = f"{mark}{shortened(words, self.room)}{mark}"
            if words and short != division.title:
                yield "header .title", short
            return
        book = "" if self.has_titles else shortened(self.title, self.room)
        said = "" if self.of_book((division,)) == book else book
        if division.has_heading:
            yield f"header .{'title' if words else 'number:only-child'}", said
        elif said:
            yield ":first-child:not(header)", said

    def _signed(self, division: Division) -> str:
        """Return the last line under a division's title if it names authors of a book with several, and fits."""
        lines = inline_text(division.section.subtitle).splitlines()
        last = fold_space(lines[-1]) if lines and len(self.authors) > 1 else ""
        names = {fold_space(one).casefold() for one in self.authors}
        signs = last and set(last.casefold().split(self.comma)) <= names
        return last if signs and width_in_ems(last) <= self.room else ""


def have_titles(divisions: tuple[Division, ...]) -> bool:
    """Return whether a chapter of a book has a title, or a number in words, that can be a running head."""
    chapters = (
        one
        for one in pieces(divisions)
        if one.matter == "bodymatter" and one.section.role is Role.CHAPTER
    )
    return any(map(bears_title, chapters))


def bears_title(division: Division) -> bool:
    """Return whether a division's heading has more than figures."""
    return not _FIGURES.fullmatch(_title_of(division) or fold_space(division.section.number))


def _title_of(division: Division) -> str:
    """Return the title of a division without ruby readings, or the words for a picture in its place."""
    title = division.section.title
    return fold_space(inline_text(title, readings=False)) or division.title


def _identifier(anchor: str) -> str:
    """Return an identifier for an anchor, which has letters, figures, hyphens, underscores and our own dot."""
    return anchor.replace(".", "\\.")

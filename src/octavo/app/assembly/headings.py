"""Window titles → the headings of their chapters, for chapters that lack one or a part of it."""

import re
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Final

from octavo.app.assembly.windows import TitlePiece, is_slogan, may_name_site
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.passes.reading.headlines import Headline, parse_headline, parse_run_together
from octavo.tree.document import Role, Section
from octavo.tree.nodes import Heading, Paragraph, Text
from octavo.tree.numerals import number_value
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text
from octavo.tree.text import fold_space

_ANY: Final = "Book"
"""Anything before a number."""
_KIND: Final = re.compile(r",\s+an?\s[^,]{1,60}?\bfan ?fi(?:c|ction)\Z", re.IGNORECASE)
"""A site's words after a title about the kind of work: `Chapter 3: The Lamp, a tides fanfic`."""
_LONGEST: Final = 120
"""The most characters of a heading; a longer one is a blurb."""


def headings_in(
    windows: Sequence[str], titles: Sequence[Sequence[TitlePiece]], others: AbstractSet[str]
) -> tuple[Headline | None, ...]:
    """Return for each window title the chapter's heading in it, or None.

    Args:
        windows: the window titles.
        titles: the pieces of each.
        others: keys of the pieces that name the book, its author or the site.
    """
    found = [
        _heading_in(window, pieces, others) for window, pieces in zip(windows, titles, strict=True)
    ]
    counts = Counter(headline.title for headline in found if headline)
    return tuple(replace(one, title="") if one and counts[one.title] > 1 else one for one in found)


def _heading_in(
    window: str, pieces: Sequence[TitlePiece], others: AbstractSet[str]
) -> Headline | None:
    """Return the heading in a window title: from the chapter's number up to the first piece in `others`.

    Without a number it is the only piece not in `others`, if there are other pieces.
    """
    first = next((at for at, piece in enumerate(pieces) if _number_in(piece.text)), -1)
    if first < 0:
        return _unnumbered(pieces, others)
    if len(pieces) == 1:
        return parse_headline(window)
    last = first
    while last + 1 < len(pieces) and (
        pieces[last + 1].key not in others or _is_set_off(window, pieces, last)
    ):
        last += 1
    headline = _number_in(_KIND.sub("", window[pieces[first].start : pieces[last].end]))
    if headline is None or _is_no_title(headline.title):
        return headline and replace(headline, title="")
    return headline


def _unnumbered(pieces: Sequence[TitlePiece], others: AbstractSet[str]) -> Headline | None:
    """Return a heading without a number: the only piece not in `others`; None unless there is exactly one."""
    own = [piece.text for piece in pieces if piece.key not in others]
    if len(own) != 1 or len(pieces) == 1 or _is_no_title(own[0]):
        return None
    return Headline(title=own[0])


def _number_in(text: str) -> Headline | None:
    """Return number and title in a piece that begins with a chapter's number."""
    headline = parse_headline(text) or parse_run_together(f"{_ANY} {text}")
    if headline is None or headline.book not in {"", _ANY}:
        return None
    return replace(headline, book="")


def _is_no_title(words: str) -> bool:
    return (
        is_slogan(words)
        or may_name_site(words)
        or not words[:1].isprintable()
        or words.startswith((",", "，", "、"))
    )


def _is_set_off(window: str, pieces: Sequence[TitlePiece], at: int) -> bool:
    """Tell from the separators whether the last piece is the title of the chapter before it: `Salt » Chapter 2 – The Lamp`."""
    if at == 0 or at + 2 != len(pieces) or may_name_site(pieces[at + 1].text):
        return False
    marks = [window[pieces[one].end : pieces[one + 1].start].strip() for one in (at - 1, at)]
    return marks[0] in {"|", "»", "_", "::"} and marks[1] in {"-", "–", "—"}


def with_heading(
    section: Section, heading: Headline | None, source: str, findings: list[Finding]
) -> Section:
    """Return a chapter with the number or title that its heading lacks, taken from the window title.

    Nothing is taken if the two numbers differ, since that heading is another chapter's, nor if the text itself
    begins with the heading.

    Findings: BOK005 if something was taken.
    """
    if heading is None or section.role is not Role.CHAPTER or section.title:
        return section
    heading = _within_volume(heading, section)
    if section.number and number_value(section.number) != number_value(heading.number):
        return section
    taken = (
        heading.title
        if section.number
        else "\n".join(filter(None, (heading.number, heading.title)))
    )
    if not taken or len(taken) > _LONGEST or _begins_with(section, heading):
        return section
    shown = taken.replace("\n", ": ")
    message = f"The chapter's heading lacked “{shown}”; it was taken from the window's title."
    findings.append(CODES["BOK005"].found(Origin(source), after=taken, message=message))
    title = (Text(heading.title),) if heading.title else ()
    return replace(section, number=section.number or heading.number, title=title)


def _within_volume(heading: Headline, section: Section) -> Headline:
    """Return the heading without the volume at its start, if the chapter already has the number after that.

    From `Vol. 1 - Chapter 1: The Lamp`, a chapter headed `Chapter 1` needs only the title.
    """
    inner = parse_headline(heading.title)
    if inner is None or inner.book or section.number.casefold() == heading.number.casefold():
        return heading
    same = number_value(inner.number) == number_value(section.number)
    return inner if section.number and same else heading


def without_author(
    section: Section, authors: AbstractSet[str], source: str, findings: list[Finding]
) -> Section:
    """Return a chapter without the line under its heading if that names an author of the book.

    Findings: STR002 if it did.
    """
    below = fold_space(inline_text(section.subtitle))
    if below not in authors:
        return section
    message = "The line under the heading names the author of the book."
    origin = section.origin or Origin(source)
    findings.append(CODES["STR002"].found(origin, before=below, message=message))
    return replace(section, subtitle=())


def _begins_with(section: Section, heading: Headline) -> bool:
    """Return whether the first line of a story gives its number or its title."""
    first = section.blocks[0] if section.blocks else None
    if not isinstance(first, Paragraph | Heading):
        return False
    line = fold_space(inline_text(first.content))
    said = parse_headline(line)
    numbered = said is not None and number_value(said.number) == number_value(heading.number)
    return numbered or line.casefold() == heading.title.casefold()

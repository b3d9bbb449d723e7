"""Notes without room at the foot of a page → put after the section that calls them.

WeasyPrint does not break notes. One longer than a page would run off its top, over the running head and the
text; so would several called in one line (measured 2026-11-26: 90 words on `phone`, 600 on A5). If a row of a
table moves to the next page, notes called in it stay behind, before their calls; of two called in one line, the
second may come a page late. And no more than a third of a page is left white for a note whose call had to go to
the next page with it. Which notes these are is only known from laid-out pages.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Any, Final
from xml.etree.ElementTree import Element

from octavo.writers.pdf.layout import boxes

_NOTE: Final = "footnote"
_BEHIND: Final = "late-notes"
_CALL: Final = "span::footnote-call"
_TALL: Final = 0.25
"""A note with this share of a page is moved if there is no room for all."""
_WHITE: Final = 0.33
"""The share of a page that may be left white for a note."""
_CALLING: Final = 0.15
"""The largest share of a page for the lines with the call, and for what separates them from the note."""


def notes_in(markup: Element) -> list[Element]:
    """Return the notes in a page's markup, in order."""
    return [one for one in markup.iter("span") if one.get("class") == _NOTE]


def set_behind(markup: Element, notes: Iterable[Element]) -> None:
    """Move notes after the text of the sections that call them, and leave calls that lead there."""
    above = {kid: one for one in markup.iter() for kid in one}
    numbers = dict(_numbered(markup, above))
    for note in notes:
        section, number = numbers[note]
        anchor = f"{section.get('id')}.note.{number}"
        place = above[note]
        call = Element("a", {"class": "late-call", "href": f"#{anchor}", "aria-label": number})
        call.tail, note.tail = note.tail, "\n"
        place[list(place).index(note)] = call
        note.attrib.update({"class": f"{_NOTE} late", "id": anchor, "aria-label": number})
        _place_behind(section).append(note)


def without_room(pages: Sequence[Any]) -> Iterator[Element]:
    """Yield the notes at the foot of laid-out pages that must be moved, as elements of the markup.

    Those that are only a page late are yielded only if no others are: moving the others may make room.
    """
    found = [*_crowded(pages), *(note for two in pairwise(pages) for note in _kept_white(*two))]
    yield from found or _strayed(pages)


def _crowded(pages: Sequence[Any]) -> Iterator[Element]:
    """Yield the notes that leave no room for each other, or for the text of their page."""
    called: set[Element] = set()
    for page in pages:
        seen = list(boxes.within(page.children[0]))
        called.update(box.element for box in _calls(page))
        notes, begins = boxes.foot_of(page)
        if left_behind := [note.element for note in notes if note.element not in called]:
            yield from left_behind
        elif any(box.element.get("class") == _BEHIND for box in seen if box.element is not None):
            yield from (
                note.element for note in notes
            )  # otherwise page and notes would have two rules
        elif notes and (boxes.end_of_text(page) > begins or page.content_box_y() > begins):
            tall = [one for one in notes if one.margin_height() > _TALL * page.height]
            for one in tall or [_tallest(notes)]:
                yield one.element


def _strayed(pages: Sequence[Any]) -> Iterator[Element]:
    """Yield the notes that are on a later page than their calls."""
    for page in pages:
        called = {box.element for box in _calls(page)}
        yield from (note.element for note in boxes.foot_of(page)[0] if note.element not in called)


def _kept_white(page: Any, following: Any) -> Iterator[Element]:
    """Yield the note for which much of a page is left white, since its call had to go to the next one.

    This requires that the next page's text, down to the call, would have fitted: otherwise something else, such
    as a picture, left the page white.
    """
    white = boxes.white_below(page)
    if white <= _WHITE * page.height:
        return
    reach = following.content_box_y() + white
    early = {call.element for call in _calls(following) if call.position_y + call.height <= reach}
    notes = [one for one in boxes.foot_of(following)[0] if one.element in early]
    if notes:
        tallest = _tallest(notes)
        if tallest.margin_height() > white - _CALLING * page.height:
            yield tallest.element


def _calls(page: Any) -> Iterator[Any]:
    """Yield the boxes of the calls on a page, each with the element of its note."""
    return (box for box in boxes.within(page.children[0]) if box.element_tag == _CALL)


def _tallest(notes: Sequence[Any]) -> Any:
    return max(notes, key=lambda note: note.margin_height())


def _numbered(
    markup: Element, above: dict[Element, Element]
) -> Iterator[tuple[Element, tuple[Element, str]]]:
    """Yield each note with its section and its number there, as counted by the style sheet."""
    counts: dict[Element, int] = {}
    for note in notes_in(markup):
        section = above[note]
        while section.tag != "section" and section in above:
            section = above[section]
        counts[section] = counts.get(section, 0) + 1
        yield note, (section, str(counts[section]))


def _place_behind(section: Element) -> Element:
    """Return the element after a section's own text that contains its notes."""
    kids = list(section)
    inner = next((at for at, kid in enumerate(kids) if kid.tag == "section"), len(kids))
    before = kids[inner - 1] if inner else None
    if before is not None and before.get("class") == _BEHIND:
        return before
    place = Element("div", {"class": _BEHIND})
    section.insert(inner, place)
    return place

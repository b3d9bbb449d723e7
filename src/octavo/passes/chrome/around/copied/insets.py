"""Copied text → its story beyond insertions by the page: a row for sharing, an advertisement, a form.

Near the story's end or beginning, such a row weighs more than the few paragraphs beyond it. With prose on either
side it does not divide the story.
"""

from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.around.inside import is_certain
from octavo.passes.chrome.evidence.model import Evidence, ends_sentence
from octavo.passes.chrome.evidence.stretches import Stretch
from octavo.passes.chrome.wording.closings import closing_of
from octavo.passes.chrome.wording.narration import tells_of_others
from octavo.passes.chrome.wording.pleas import PLEA, plea_weight
from octavo.passes.chrome.wording.pleas_at_edges import asks_of_reader
from octavo.passes.chrome.wording.signs import appeals
from octavo.passes.chrome.wording.time_stamps import says_when
from octavo.passes.chrome.wording.words import is_advert, is_navigation, is_way_on
from octavo.passes.reading.headlines import parse_headline
from octavo.passes.reading.note_labels import opening_label

_MOST: Final = 6
"""The most lines of a row inside a story."""
_LONGEST: Final = 60
"""The most characters of each of these lines."""
_LONGEST_WORD: Final = 16
"""The most characters of a one-word line among them that is in no table of controls: `Épingler`."""
_FEWEST: Final = 2
"""So many paragraphs beyond the row are the story's, whatever they say."""


def over_insets(lines: Sequence[Evidence], first: int, last: int, heading: int) -> Stretch:
    """Return the stretch extended over such rows and the prose beyond; `heading` is the heading's source line, 0 for none."""
    while (further := _beyond(lines, range(last + 1, len(lines)))) is not None:
        last = further
    above = _above(lines[:first], heading)
    while (further := _beyond(lines, range(first - 1, above - 1, -1))) is not None:
        first = further
    return first, last


def _above(lines: Sequence[Evidence], heading: int) -> int:
    """Return the index of the first line below the chapter's heading; 0 if no line is known to be above it."""
    above = 0
    for at, item in enumerate(lines, 1):
        origin = item.block.origin
        if origin is not None and origin.line < heading:
            above = at
    return above


def _beyond(lines: Sequence[Evidence], way: range) -> int | None:
    """Follow `way` out of the story, across a row of controls; return the index of the last paragraph beyond it, or None."""
    controls = 0
    inset: list[str] = []
    told: list[str] = []
    reached = None
    for at in way:
        item = lines[at]
        if not item.text:
            continue
        if item.score > 0 and ends_sentence(item.text):
            if not inset or _is_of_page(item.text):
                break
            told.append(item.text)
            reached = at
        elif told or len(inset) == _MOST or _leads_on(item.text):
            break
        elif is_certain(item) or (" " not in item.text and len(item.text) <= _LONGEST_WORD):
            controls += is_certain(item)
            inset.append(item.text)
        else:
            break
    if not controls:
        return None
    several = len(told) >= _FEWEST or all(map(is_advert, inset))
    return reached if several or any(map(tells_of_others, told)) else None


def _leads_on(text: str) -> bool:
    """Return whether a line cannot be in such a row: it is long, a time, a heading, a note's label, or leads to a chapter."""
    if len(text) > _LONGEST or says_when(text) or is_way_on(text) or is_navigation(text):
        return True
    return parse_headline(text) is not None or opening_label(text) is not None


def _is_of_page(text: str) -> bool:
    """Return whether a sentence is the page's: it asks the reader for something, closes an article or promotes the serial."""
    return bool(
        appeals(text) or closing_of(text) or asks_of_reader(text) or plea_weight(text) >= PLEA
    )

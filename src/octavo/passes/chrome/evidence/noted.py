"""The evidence of a page → the lines that announce an author's or translator's note, and the notes.

Such a label naturally recurs in chapter after chapter and reads like a label. Whether it stays
depends on the note: if there is one with content of its own, the label stays with it.
"""

from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.wording.signs import is_bar, speaks_to_visitor
from octavo.passes.chrome.wording.words import is_label
from octavo.passes.reading.note_labels import (
    is_label_named_so,
    is_label_of_quotation,
    is_note_label,
    number_of,
)
from octavo.tree.nodes import Container
from octavo.tree.record import record

_LONGEST_LABEL: Final = 40
"""The most characters of a note's label."""
_LONGEST: Final = 24
"""The most paragraphs of a note without a box of its own."""
_LONGEST_CHOICE: Final = 30
"""The most letters of a choice in a menu."""


@record
class Announced:
    """A line that announces a note, and the note's lines, by index; there is at least one."""

    label: int
    row: range
    """The lines of the note, if it has no box: the first, and the prose that follows in the same place."""
    box: int = 0
    """Identity of the box that holds the note, and perhaps nothing else; 0 for none."""
    boxed: range = range(0)
    """The lines in that box, from the note's first on."""
    quoted: bool = False
    """Whether the box is a quotation directly after the label."""


def announced_in(evidence: Sequence[Evidence]) -> list[Announced]:
    """Return the notes announced by labels on a page, in order: "Author's note" on a line of its own."""
    return [
        found
        for at, item in enumerate(evidence[:-1])
        if len(item.text) <= _LONGEST_LABEL and (found := _announced(evidence, at))
    ]


def _announced(evidence: Sequence[Evidence], at: int) -> Announced | None:
    text = evidence[at].text
    if evidence[at].link_share or not is_label_of_quotation(text):
        return None
    label, first = evidence[at].around, evidence[at + 1].around
    depth = sum(id(box) in first.identities for box in label.chain)
    shared = label.chain[depth - 1] if depth else None
    before = evidence[at - 1].around.identities if at else frozenset()
    headed = shared is not None and id(shared) not in before
    box = 0
    if headed:
        box = id(shared)
    elif len(first.chain) - len(first.shape) > depth:
        box = id(first.chain[depth])
    named = headed and shared is not None and _is_named_so(evidence[at + 1], shared, text)
    if is_note_label(text) or named:
        return Announced(at, _in_row(evidence, at + 1), box, _in_box(evidence, at + 1, box))
    if len(label.chain) > depth or first.chain[depth : depth + 1] == ():
        return None
    quotation = first.chain[depth]
    boxed = _in_box(evidence, at + 1, id(quotation))
    is_quoted = quotation.name == "blockquote"
    return Announced(at, boxed, id(quotation), boxed, quoted=True) if is_quoted else None


def _is_named_so(first: Evidence, box: Container, text: str) -> bool:
    """Return whether "Notes" heads a box of that name, and no list of footnotes."""
    return is_label_named_so(text, box) and not first.in_list and number_of(first.text) is None


def _in_box(evidence: Sequence[Evidence], first: int, box: int) -> range:
    """Return the lines from `first` on that are in a box, or none."""
    end = first
    while box and end < len(evidence) and box in evidence[end].around.identities:
        end += 1
    return range(first, end)


def _in_row(evidence: Sequence[Evidence], first: int) -> range:
    """Return a line and the prose that follows it in the same place, up to the next label."""
    place = _place_of(evidence[first])
    end = first + 1
    while end < min(first + _LONGEST, len(evidence)):
        item = evidence[end]
        if item.score <= PROSE or _place_of(item) != place or is_note_label(item.text):
            break
        end += 1
    return range(first, end)


def _place_of(item: Evidence) -> int:
    """Return the identity of the innermost box that holds more than the line, or 0."""
    around = item.around
    depth = len(around.chain) - len(around.shape)
    return id(around.chain[depth - 1]) if depth else 0


def may_be_text_of_note(item: Evidence) -> bool:
    """Return whether a line may be the text of a note, unlike the menu entry that follows a menu entry "Notes"."""
    text = item.text
    if item.mostly_links or (item.score <= PROSE and item.size <= _LONGEST_CHOICE):
        return False
    return not (is_label(text) or is_bar(text) or speaks_to_visitor(text) or is_note_label(text))

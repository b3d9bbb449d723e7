"""Copied text → the label of an author's note that the page's controls separate from its chapter.

Some pages put controls, or links to other chapters, between a chapter's text and its author's note.
"""

import re
from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.around.inside import is_certain
from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.wording.signs import is_bar
from octavo.passes.chrome.wording.words import is_label
from octavo.passes.reading.note_labels import is_note_label
from octavo.tree.stops import ends_with_stop

_FURTHEST: Final = 4
"""The number of lines after the first control in which such a label is looked for."""
_FROM: Final = re.compile(
    r"(?:a |eine |une |una |uma |en )?(?:note|nachricht|notiz|nota|notitie|anteckning|notatka|poznámka|заметка|нотатка) (?:from|von|de|di|da|van|från|od|от|від) \S.{1,40}",
    re.IGNORECASE,
)
"""`A note from Ada Kestrel`: some pages name the author of a note."""
_MOST_CONTROLS: Final = 6
"""The most lines of controls between a note and the chapter below it."""
_LONGEST: Final = 12
"""The most paragraphs of a note above a chapter."""


def note_behind(lines: Sequence[Evidence], at: int) -> int:
    """Return the index of a note's label soon after the control at `at`, or 0.

    There may be only labels between, and a line of prose must follow.
    """
    if lines[at].around.chain or not is_label(lines[at].said):
        return 0
    for behind in range(at + 1, min(at + 1 + _FURTHEST, len(lines) - 1)):
        said = lines[behind].said
        if _announces(said):
            return behind if lines[behind + 1].score > PROSE else 0
        if lines[behind].score > PROSE or (is_bar(said) and not is_label(said)):
            return 0
    return 0


def note_above(lines: Sequence[Evidence], first: int) -> int:
    """Return the index of the label of a note above a story, or `first`.

    There may be only certain furniture between the note and the story's first line, at index `first`.
    """
    at = first - 1
    while at >= max(first - _MOST_CONTROLS, 0) and is_certain(lines[at]):
        at -= 1
    for label in range(at, max(at - _LONGEST, 0) - 1, -1):
        if _announces(lines[label].text):
            return label if label < at else first
        if lines[label].score <= PROSE:
            return first
    return first


def _announces(text: str) -> bool:
    """Return whether a line is the label of a note.

    >>> _announces("Author's Note"), _announces("A note from Ada Kestrel"), _announces("A note from her fell out.")
    (True, True, False)
    """
    return is_note_label(text) or (not ends_with_stop(text) and _FROM.fullmatch(text) is not None)

"""Copied text → the label of an author's note that stands behind the controls below a chapter.

Some pages set what readers may do with a chapter between its last line and what its author says of it.
"""

from collections.abc import Sequence
from typing import Final

from octavo.passes.chrome.evidence.model import PROSE, Evidence
from octavo.passes.chrome.wording.signs import is_bar
from octavo.passes.chrome.wording.words import is_label
from octavo.passes.reading.note_labels import is_note_label

_FURTHEST: Final = 4
"""Lines behind the first control among which such a label stands."""


def note_behind(lines: Sequence[Evidence], at: int) -> int:
    """Return the index of a note's label soon behind the control at `at`, 0 where none is.

    Nothing but labels may stand between, and a line of prose must follow.
    """
    if lines[at].around.chain or not is_label(lines[at].said):
        return 0
    for behind in range(at + 1, min(at + 1 + _FURTHEST, len(lines) - 1)):
        said = lines[behind].said
        if is_note_label(said):
            return behind if lines[behind + 1].score > PROSE else 0
        if lines[behind].score > PROSE or (is_bar(said) and not is_label(said)):
            return 0
    return 0

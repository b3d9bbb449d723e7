"""A chapter → the lines that begin like an author's or translator's note but were left in the story.

How far such a note reaches was not certain (`structure.note_spans`), so the user is asked.
"""

from collections.abc import Iterator

from octavo.passes.condition.examination import Reading, Remark
from octavo.passes.structure.note_spans import note_heads_in


def doubtful_notes(reading: Reading) -> Iterator[Remark]:
    """Yield a CHR023 for each line that begins with a note's label and was not made a note."""
    for block, label in note_heads_in(reading.blocks):
        message = f"A line begins with “{label.words}”, but where the note ends is not certain."
        yield Remark("CHR023", message, block, label.words)

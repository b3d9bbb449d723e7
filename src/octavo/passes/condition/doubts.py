"""A chapter → the lines that begin as a note by author or translator does, and were left as story.

How far such a note reaches was not certain (`structure.note_spans`), so its reader is asked.
"""

from collections.abc import Iterator

from octavo.passes.condition.examination import Reading, Remark
from octavo.passes.structure.note_spans import heads_in


def doubtful_notes(reading: Reading) -> Iterator[Remark]:
    """Give a CHR023 for each line that a note's label opens and that is not labelled as one."""
    for block, label in heads_in(reading.blocks):
        message = f"A line begins with “{label.words}”, but where the note ends is not certain."
        yield Remark("CHR023", message, block, label.words)

"""Footnotes: the written ones, and those that are never called."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from octavo.readers.markdown.blocks import BlockBuilder
from octavo.readers.markdown.reading import Footnote, Reading
from octavo.readers.markdown.tokens import closing
from octavo.tree.invariants import MAX_DEPTH
from octavo.tree.nodes import Aside, Block


def collect_notes(tokens: Sequence[Token], reading: Reading) -> None:
    """Record every written footnote in `reading`; the first with a label is the one called."""
    for at, token in enumerate(tokens):
        if token.type == "footnote_reference_open":
            inside = tokens[at + 1 : closing(tokens, at)]
            note = Footnote(str(token.meta["label"]), inside, reading.origin(token))
            if note.label in reading.notes:
                reading.spare.append(note)
            else:
                reading.notes[note.label] = note


def uncalled_notes(reading: Reading) -> Iterator[Block]:
    """Yield the text of each uncalled footnote as an aside.

    Findings: RDR009 for each.
    """
    builder = BlockBuilder(reading)
    for note in (*reading.notes.values(), *reading.spare):
        spare = note in reading.spare
        if note.label in reading.called and not spare:
            continue
        what = "written twice; the second is not called" if spare else "nowhere called"
        reading.note("RDR009", note.origin, f"The footnote [^{note.label}] is {what}.")
        reading.open_notes.append(note.label)
        yield Aside(builder.build(note.tokens, MAX_DEPTH - 1), origin=note.origin)
        reading.open_notes.pop()

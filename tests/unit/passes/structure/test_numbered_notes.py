"""Notes that numbers alone join to the text."""

from pathlib import Path

import pytest

from octavo.findings.alternatives import DROP
from octavo.findings.ledger import open_ledger
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.pipeline import run_passes
from octavo.passes.structure.notes import label_notes
from octavo.passes.structure.numbered_notes import join_numbered_notes
from octavo.readers.source import Source
from octavo.readers.text import read_text
from octavo.tree.document import Document
from octavo.tree.nodes import Note
from octavo.tree.plain import lines_of
from octavo.tree.walk import all_inlines

CASES = Path(__file__).parents[3] / "cases" / "passes"
STORY = (
    "The ferryman{one} had two oars and lent one of them to whoever asked.\n\n"
    "“You will go in circles,” said my aunt.{two}\n\n"
    "“So does the river,” said he, and this was true of that river, which came past the same three "
    "poplars twice a day and had been asked about it by the council, and had never sent an answer.\n\n"
)


def page(one: str, two: str, foot: str) -> Document:
    text = STORY.format(one=one, two=two) + foot
    return read_text(Source("page.txt", text.encode(), "text/plain")).document


def notes(document: Document) -> list[tuple[str, str]]:
    steps = (label_notes(NO_CHOICES), join_numbered_notes(NO_CHOICES))
    for step in steps:
        document = step.run(document).document
    return [
        (node.label, "\n".join(lines_of(node.blocks)))
        for node in all_inlines(document)
        if isinstance(node, Note)
    ]


@pytest.mark.parametrize(
    ("one", "two", "foot"),
    [
        ("[1]", "[2]", "[1] A widower.\n\n[2] On her mother’s side."),
        ("［１］", "［２］", "［１］A widower.\n\n［２］On her mother’s side."),
        ("¹", "²", "1. A widower.\n\n2. On her mother’s side."),
        ("[TN1]", "[TN2]", "TN1: A widower.\n\nTN2: On her mother’s side."),
        ("（注１）", "（注２）", "注１：A widower.\n\n注２：On her mother’s side."),
        ("註3", "註5", "註3 A widower.\n\n註5 On her mother’s side."),
        (" [1]", " [2]", "Footnotes:\n\n[1] A widower.\n\n[2] On her mother’s side."),
        (" [1]", "[2]", "TL notes:\n\n[1] A widower.\n\n[2] On her mother’s side.\n\nHe rows well."),
        ("[1]", " [2]", "[1] A widower.\n\n[2] On her mother’s side.\n\nT/N: Thank you for reading."),
    ],
)  # fmt: skip
def test_a_note_is_joined_to_the_number_that_calls_it(one: str, two: str, foot: str) -> None:
    assert notes(page(one, two, foot)) == [(one, "A widower."), (two, "On her mother’s side.")]


@pytest.mark.parametrize(
    ("one", "two", "foot"),
    [
        ("[1]", "", "[1] A widower.\n\n[2] On her mother’s side."),  # called by nothing
        ("[1]", "[2]", "[2] On her mother’s side."),  # calls nothing
        ("[1]", "[1]", "[1] A widower."),  # called twice
        ("[2]", "[1]", "[1] On her mother’s side.\n\n[2] A widower."),  # out of order
        (" [1]", " [2]", "[1] A widower.\n\n[2] On her mother’s side."),  # a choice of two
        ("(1)", "(2)", "(1) A widower.\n\n(2) On her mother’s side."),  # points of a list
        ("[1]", "[2]", "[1] A widower.\n\nShe was on her mother’s side.\n\n[2]"),  # says nothing
    ],
)
def test_numbers_that_do_not_agree_join_nothing(one: str, two: str, foot: str) -> None:
    assert notes(page(one, two, foot)) == []


def test_a_foot_as_long_as_its_story_is_part_of_it() -> None:
    foot = "[1] " + "A widower, they said, and rowed on. " * 12 + "\n\n[2] On her mother’s side."

    assert notes(page("[1]", "[2]", foot)) == []


@pytest.mark.parametrize(
    "choices", [Choices(keep=("STR013",)), Choices(keep=("A widower",)), Choices(notes=DROP)]
)
def test_notes_that_are_kept_or_go_are_not_joined(choices: Choices) -> None:
    given = page("[1]", "[2]", "[1] A widower.\n\n[2] On her mother’s side.")

    assert join_numbered_notes(choices).run(given).document is given


@pytest.mark.parametrize(
    "source", sorted(CASES.glob("STR013-*/source.txt")), ids=lambda source: source.parent.name
)
def test_a_second_run_finds_nothing(source: Path) -> None:
    step = join_numbered_notes(NO_CHOICES)
    once = run_passes(read_text(Source("page.txt", source.read_bytes(), "text/plain")), (step,))
    again = step.run(once.document)

    assert open_ledger(once).balances
    assert again.document is once.document
    assert again.findings == ()

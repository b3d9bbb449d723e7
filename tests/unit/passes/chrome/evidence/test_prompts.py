"""Lines behind a prompt in copied text: which are a story's."""

from octavo.passes.chrome.evidence.prompts import typed_lines
from octavo.passes.chrome.gathering import gather
from octavo.tree.nodes import Paragraph, Text

TOLD = "The door opened, though nobody had touched it."


def typed(*lines: str) -> list[str]:
    told = gather(tuple(Paragraph((Text(line),)) for line in lines))
    return [lines[at] for at in sorted(typed_lines(told))]


def test_three_runs_beside_prose_are_a_storys() -> None:
    said = ("> open the gate", TOLD, "> look behind it", "> listen at it", TOLD, "> walk in")
    assert typed(*said) == [line for line in said if line != TOLD]


def test_a_counter_between_does_not_part_them_from_the_prose() -> None:
    assert (
        len(typed("> open the gate", "3", TOLD, "12", "> look behind it", "3", TOLD, "> walk in"))
        == 3
    )


def test_two_runs_are_none() -> None:
    assert typed("> open the gate", TOLD, "> look behind it") == []


def test_controls_are_none() -> None:
    assert typed("> Home", TOLD, "> Next Chapter", TOLD, "> Log in", TOLD) == []

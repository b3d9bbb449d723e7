"""Letters that are shown in another order than they are stored in are told, as they are stored."""

from octavo.findings.finding import Outcome
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.condition.examination import examine, reading_of
from octavo.passes.condition.overrides import overridden
from octavo.tree.build import page
from octavo.tree.ink import text_of_document

LRO, RLO, POP, RLE = "\u202d", "\u202e", "\u202c", "\u202b"


def told(*lines: str, choices: Choices = NO_CHOICES) -> list[str]:
    book = page(*lines)
    reading = reading_of(Outcome(book), text_of_document(book))
    return [found.message for found in examine(reading, (overridden,), choices)]


def test_each_control_that_overrides_is_counted_and_the_first_place_is_shown() -> None:
    assert told("The fog.", f"the {RLO}pmal{POP} burned") == [
        (
            "1 control overrides the direction of writing; what is stored in the first place is "
            "“the pmal burned”."
        )
    ]
    assert told(f"{RLO}a{POP}", f"{LRO}b{POP}") == [
        "2 controls override the direction of writing; what is stored in the first place is “a”."
    ]


def test_dashes_and_controls_that_embed_override_nothing() -> None:
    assert told("The fog — as ever.", f"the {RLE}pmal{POP} burned") == []


def test_the_user_may_say_that_it_belongs() -> None:
    assert told(f"the {RLO}pmal{POP} burned", choices=Choices(("pmal",))) == []
    assert told(f"the {RLO}pmal{POP} burned", choices=Choices(("CHR026",))) == []

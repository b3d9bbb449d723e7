"""Groups of flags reach the command as one value each."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from octavo.cli.flags import Cleaning, command


@dataclass(frozen=True, slots=True)
class Lamp:
    """A group of two flags."""

    oil: Annotated[int, typer.Option("-l", "--oil")] = 3
    wicks: Annotated[list[str], typer.Option("--wick")] = field(default_factory=list)


def lit(*arguments: str) -> tuple[Path, Lamp, Cleaning, bool]:
    """Run a command that takes an argument, two groups and a flag, and return what it was given."""
    app = typer.Typer()
    given: list[tuple[Path, Lamp, Cleaning, bool]] = []

    def light(room: Path, lamp: Lamp, cleaning: Cleaning, dim: bool = False) -> int:
        given.append((room, lamp, cleaning, dim))
        return 7

    command(app, "light")(light)
    assert typer.main.get_command(app).main(list(arguments), standalone_mode=False) == 7
    return given[0]


def test_flags_that_are_not_given_have_the_defaults_of_their_group() -> None:
    assert lit("hall") == (Path("hall"), Lamp(), Cleaning(), False)


def test_flags_reach_the_group_they_are_declared_in() -> None:
    given = lit("hall", "-l", "5", "--wick", "a", "--wick", "b", "--drop", "x", "-j", "2", "--dim")
    assert given == (Path("hall"), Lamp(5, ["a", "b"]), Cleaning(drop=["x"], jobs=2), True)


def test_one_run_hands_nothing_on_to_the_next() -> None:
    lit("hall", "--wick", "a")
    assert lit("hall")[1] == Lamp()

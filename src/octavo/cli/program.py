"""`octavo`: the commands, and how everything that can go wrong with them is handled.

A command's module is imported when the command is named, so that `octavo --help` costs next to
nothing and each module can import what it needs at its top.
"""

import importlib
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Annotated, Any, Final

import typer
import typer.core

import octavo
from octavo.cli.encoding import use_stand_ins
from octavo.cli.flags import command
from octavo.cli.signals import heard
from octavo.cli.verdict import INTERRUPTED, USAGE

COMMANDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "convert": "Turn pages into a book, without a project file.",
        "build": "Make the books that octavo.toml describes.",
        "inspect": "Show what would be removed from pages, and why.",
        "learn": "Learn what the pages of a site repeat around their stories.",
        "check": "Validate finished books, EPUB or PDF, from any tool.",
        "diff": "Show which chapters changed between two books, and how.",
        "init": "Start a manuscript: octavo.toml and a first chapter.",
        "doctor": "Show what is installed, and how to install the rest.",
    }
)
"""Each command and what it does; its function and its module have the same name."""

_EPILOG: Final = (
    "Exit codes: 0 done, 1 findings at or above --fail-on, 2 wrong usage or configuration, "
    "3 warnings under --strict, 4 unusable input or target, 5 something is not installed, "
    "70 a bug in octavo, 130 interrupted."
)
_PLAIN: Final[Any] = {
    "rich_markup_mode": None,  # plain help takes a third of the time, and pipes well
    "pretty_exceptions_enable": False,
    "context_settings": {"help_option_names": ["-h", "--help"]},
}


class _Commands(typer.core.TyperGroup):
    """Knows every command by name, and imports only the module of the one that is run."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """Return the command that the arguments name, and the rest of the arguments."""
        name, known, rest = super().resolve_command(ctx, args)
        return name, load_command(name) if name else known, rest


def load_command(name: str) -> Any:
    """Import the module of a command and return it, ready to run."""
    module = importlib.import_module(f"octavo.cli.{name}")
    alone = typer.Typer(add_completion=False, **_PLAIN)
    command(alone, name)(getattr(module, name))
    return typer.main.get_command(alone)


def program() -> typer.Typer:
    """Return the program, its commands not yet loaded."""
    app = typer.Typer(
        name="octavo",
        cls=_Commands,
        help="Turn chapters, saved from the web or written by you, into an EPUB or a PDF.",
        epilog=_EPILOG,
        invoke_without_command=True,
        **_PLAIN,
    )
    app.callback()(_answer)
    for name, words in COMMANDS.items():
        app.command(name, help=words)(_stand_in)
    return app


def _stand_in() -> None:
    """Hold a command's place until it is named."""


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"octavo {octavo.__version__}")
        raise typer.Exit


def _answer(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback has answered
        bool,
        typer.Option(
            "--version", callback=_show_version, is_eager=True, help="Print the version and exit."
        ),
    ] = False,
) -> None:
    """Show the help if no command was named."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(USAGE)


def run(arguments: Sequence[str]) -> int:
    """Run the command line and return its exit code; whatever goes wrong is printed, not raised.

    With `OCTAVO_DEBUG=1` exceptions are raised after all.
    """
    use_stand_ins()
    try:
        result = typer.main.get_command(program()).main(
            list(arguments), prog_name="octavo", standalone_mode=False
        )
    except Exception as error:  # noqa: BLE001 - the last place where it can be reported
        return _failed(error)
    if result == INTERRUPTED:
        heard()
        typer.echo("octavo: interrupted", err=True)
    return int(result or 0)


def _failed(error: Exception) -> int:
    """Print what went wrong, and return its exit code."""
    from octavo.cli.failures import as_octavo_error, debugging  # noqa: PLC0415 - `octavo --help` needs neither
    from octavo.cli.terminal import say_failure  # noqa: PLC0415 - Rich, as above

    if debugging():
        raise error
    known = as_octavo_error(error)
    say_failure(known)
    return known.exit_code

"""The flags that commands share, in groups: a command has a group as its parameter, and Typer sees its flags.

    @command(app)
    def convert(inputs: Inputs, cleaning: Cleaning, reporting: Reporting) -> int: ...

Each group is a frozen dataclass whose fields are annotated as parameters of Typer; `command` expands
them in the signature that Typer reads, and collects their values again for the function.
"""

import functools
import inspect
from collections.abc import Callable, Iterator
from dataclasses import MISSING, Field, dataclass, field, fields, is_dataclass
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, TypeAlias, get_type_hints

import typer
import typer.core


def _named(words: str) -> Path:
    """Return a path; an empty one would be the current folder, and comes from a variable that the shell does not know."""
    if not words:
        raise typer.BadParameter("an empty name")
    return Path(words)


Pages: TypeAlias = Annotated[list[Path], typer.Argument(metavar="IN", hidden=True, parser=_named)]
PageFormat: TypeAlias = Annotated[
    str,
    typer.Option(
        "--from",
        metavar="FORMAT",
        help="Read the pages as html, mhtml, webarchive, txt, md, docx or epub.",
    ),
]
Jobs: TypeAlias = Annotated[
    int,
    typer.Option(
        "-j", "--jobs", min=0, metavar="N", help="Number of processes; 0 lets octavo choose."
    ),
]
Quiet: TypeAlias = Annotated[bool, typer.Option("-q", "--quiet", help="Print errors only.")]


class FailOn(StrEnum):
    """The least severity that makes a run fail."""

    NOTE = "note"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Cleaning:
    """How pages are cleaned."""

    keep: Annotated[
        list[str],
        typer.Option(
            metavar="X",
            help="Keep what would be removed: a code (CHR005), text, /regex/i or css:SELECTOR. "
            "Repeatable.",
        ),
    ] = field(default_factory=list)
    drop: Annotated[
        list[str],
        typer.Option(
            metavar="X",
            help="Remove every paragraph with this text or /regex/i, what css:SELECTOR matches, or by "
            "code: what was kept in doubt (CHR014), chapters that are there twice (BOK004), pages that "
            "hold none (CHR034, CHR036). Repeatable.",
        ),
    ] = field(default_factory=list)
    notes: Annotated[
        str,
        typer.Option(
            metavar="keep|end|drop",
            help="Leave authors' and translators' notes in place, move them to the end of their "
            "chapter, or remove them.",
        ),
    ] = ""
    profile: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A site profile that octavo learn wrote.")
    ] = None
    jobs: Jobs = 0


@dataclass(frozen=True, slots=True)
class Making:
    """How the book should look, and what is known about it."""

    settings: Annotated[
        list[str],
        typer.Option(
            "--set",
            metavar="KEY=VALUE",
            help="Override a key of octavo.toml: book.title=Moscow. Repeatable.",
        ),
    ] = field(default_factory=list)
    style: Annotated[
        str,
        typer.Option(
            metavar="NAME", help="Book style: classic, modern, plain, or a folder with your own."
        ),
    ] = ""
    css: Annotated[
        list[Path],
        typer.Option(
            metavar="FILE", help="Your own style sheet, applied after the style's. Repeatable."
        ),
    ] = field(default_factory=list)
    trim: Annotated[
        str,
        typer.Option(metavar="SIZE", help="Page size of the PDF: B-format, 6x9, phone, 130x200mm."),
    ] = ""
    press: Annotated[
        bool, typer.Option("--print", help="Make the PDF for a print shop instead of a screen.")
    ] = False


@dataclass(frozen=True, slots=True)
class Reporting:
    """What is reported about a run, and what makes it fail."""

    ledger: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write every finding to FILE, as JSON.")
    ] = None
    strict: Annotated[
        bool, typer.Option("--strict", help="If there are warnings, write no book and exit with 3.")
    ] = False
    fail_on: Annotated[
        FailOn,
        typer.Option(
            help="Exit with 1 for findings of this severity or above: note, warning, error.",
            metavar="SEVERITY",
        ),
    ] = FailOn.ERROR
    as_json: Annotated[
        bool, typer.Option("--json", help="Print the result as JSON to standard output.")
    ] = False
    quiet: Quiet = False
    verbose: Annotated[bool, typer.Option("-v", "--verbose", help="List notes, too.")] = False


@dataclass(frozen=True, slots=True)
class Showing(Reporting):
    """The same for commands that make no book and show what they find."""

    strict: Annotated[bool, typer.Option("--strict", help="Exit with 3 if there are warnings.")] = (
        False
    )
    quiet: Annotated[bool, typer.Option("-q", "--quiet", help="Print the totals only.")] = False
    verbose: Annotated[
        bool, typer.Option("-v", "--verbose", help="Print every line, and list notes, too.")
    ] = False


class _Command(typer.core.TyperCommand):
    """Adds itself to every usage error: Click does not name the command if the value of an option is missing."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Parse the arguments."""
        try:
            return super().parse_args(ctx, args)
        except typer.TyperException as error:
            if getattr(error, "ctx", ctx) is None:
                error.ctx = ctx  # type: ignore[attr-defined]
            raise


def command(app: typer.Typer, name: str | None = None) -> Callable[[Callable[..., int]], None]:
    """Return a decorator that registers a function and the flags of its groups with Typer."""

    def register(function: Callable[..., int]) -> None:
        signature = inspect.signature(function)
        groups: dict[str, Any] = {
            parameter.name: parameter.annotation
            for parameter in signature.parameters.values()
            if is_dataclass(parameter.annotation)
        }

        @functools.wraps(function)
        def call(**values: Any) -> int:
            for group, kind in groups.items():
                values[group] = kind(**{one.name: values.pop(one.name) for one in fields(kind)})
            return function(**values)

        spread = list(_spread(signature, groups))
        call.__signature__ = signature.replace(parameters=spread)  # type: ignore[attr-defined]
        call.__annotations__ = {one.name: one.annotation for one in spread} | {"return": int}
        app.command(name, cls=_Command, no_args_is_help=False)(call)

    return register


def _spread(signature: inspect.Signature, groups: dict[str, Any]) -> Iterator[inspect.Parameter]:
    """Yield the parameters of a signature, with the fields of a group in its place."""
    for parameter in signature.parameters.values():
        if parameter.name not in groups:
            yield parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY)
            continue
        kind = groups[parameter.name]
        hints = get_type_hints(kind, include_extras=True)
        for one in fields(kind):
            yield inspect.Parameter(
                one.name,
                inspect.Parameter.KEYWORD_ONLY,
                default=_default(one),
                annotation=hints[one.name],
            )


def _default(one: Field[Any]) -> Any:
    return one.default_factory() if one.default_factory is not MISSING else one.default

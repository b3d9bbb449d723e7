"""What octavo itself knows of its commands, codes, keys, variables and outputs → the text of `docs/reference.md`."""

import inspect
from collections.abc import Callable, Iterator
from typing import Final

import typer

import octavo
from octavo.app.init import new_manuscript
from octavo.cli.program import _EPILOG, COMMANDS, load_command
from octavo.findings.codes import CODES, Code
from octavo.tree.quotes import BY_LANGUAGE, UNTOUCHED, quotes_for

FAMILIES: Final = {
    "RDR": "Reading",
    "CHR": "Chrome: what is not part of the story",
    "STR": "Structure",
    "TYP": "Typography",
    "RES": "Pictures",
    "BOK": "The book as a whole",
    "COV": "Covers",
    "PKG": "The package document of an EPUB",
    "MKD": "Writing Markdown",
    "PDF": "Print",
    "STY": "Style sheets",
    "CHK": "Faults of a finished book (`octavo check`)",
    "KIN": "Kindle (`octavo check --for kindle`)",
    "KOB": "Kobo (`octavo check --for kobo`)",
    "APL": "Apple Books (`octavo check --for apple`)",
    "DIF": "Differences between two books (`octavo diff`)",
}

OPENING: Final = """\
# Reference

*Generated from the code by `./dev accept tests/contracts/test_reference.py`.*

## Commands
"""

PYTHON: Final = """
## Python

The public names of `octavo`. `help(octavo.convert)` describes arguments and errors. The nodes, and the functions that walk
them, are in `octavo.tree`.

| name | what it does or is |
|---|---|
"""

TOML: Final = """\

## `octavo.toml`

Every key, with its default or an example, as `octavo init` writes it. `--set TABLE.KEY=VALUE` sets any of them for
one run: `--set book.title=Moscow`, `--set pdf.bleed=3mm`, `--set 'build.formats=["epub", "txt"]'`.

"""

SMART: Final = """
## Quotes, dashes, ellipses and spaces

With `smart = true`, `"` and `'` become the quotation marks of the language that the text is in, `--` a dash, `---` a long
dash and `...` an ellipsis: in the text, in titles, and in what `[book]` says about the book and its people. Either both marks
of a pair are set, or neither. Doubtful quotes stay as typed and are reported with their line (TYP002); so do measures such as
`6'2"`, which are not reported. The apostrophe is ’, in Hebrew ׳, with ״ in abbreviations. In Chinese and Japanese (LANGUAGES)
nothing is set: their marks are typed as they are printed.

Spaces at which no line may end become no-break spaces: after the dash that opens speech; inside a number (`1 250`) and between it
and its unit (`5 km`); after `§` and similar words before a number; inside abbreviations (`z. B.`, `e. g.`, `p. ej.`) and after
titles before a name (`Mr.`, `Dr.`, `M.`, `św.`) in cs, de, en, es, fr, it, nl, pl and pt; after the one-letter words of cs and pl. In br
and fr the spaces inside « » and before ; : ! ? become narrow ones; octavo adds a space only inside the
quotation marks that it sets itself.

`quotes = "»«›‹"` under `[typography]` sets other marks than the usual ones in the book's language: first the two for `"`, then the two
for `'`. Many German publishers use these; a British book may want `"‘’“”"`.

| marks | languages |
|---|---|
"""

BETWEEN: Final = """
## Environment variables

| variable | what it does |
|---|---|
| `SOURCE_DATE_EPOCH` | the date of a book, in whole seconds since 1970; without it, the book's own date or 1980-01-01 |
| `OCTAVO_DEBUG` | `1` shows where an error came from, with Python's traceback |
| `NO_COLOR` | any value switches colours off (<https://no-color.org/>) |
| `COLUMNS` | the width of the output if no terminal gives it |
| `PUPPETEER_EXECUTABLE_PATH` | the browser that Ace uses under `octavo check` |
| `JAVA_HOME` | the Java that runs EPUBCheck, if none is installed with octavo |

Whatever the locale, files are UTF-8, and so is data on standard output (`-o -`, `--json`). Messages are in the terminal's
encoding; characters that it lacks are escaped.

## JSON

Each output names its schema and the version of that. All are UTF-8; empty fields of a finding are left out.

| schema | from | holds |
|---|---|---|
| `octavo-result/1` | `convert --json`, `build --json` | `books`: each `title`, `chapters`, `files` (`path`, `bytes`, `seconds`, `pages`), `ink`, `counts` by severity, and `findings`, warnings and above (with `-v` notes, too) |
| `octavo-inspection/1` | `inspect --json` | `pages`: each `source`, `chapter`, `ink`, and `entries` in the order of the page, each either `kept` (with `cuts`, which are findings) or a finding |
| `octavo-check/1` | `check --json` | `books`: each `path`, `ran`, `missing` (`checker`, `why`, `remedy`), `counts`, `findings` |
| `octavo-diff/1` | `diff --json` | `old`, `new`, `counts` of chapters by kind, `words`, `metadata`, and `chapters` with their `changes`, whose `runs` are `same`, `deleted` or `inserted` |
| `octavo-ledger/1` | `--ledger FILE` | every finding; from `convert`, `build` and `inspect` also `balances` and `ink` |
| `octavo-doctor/1` | `doctor --json` | `items`: each `name`, `state`, `detail` and `remedy`, the command that installs it |
| `octavo-tree/1` | `-o book.json` | the book itself: `t` is the class of a node, its other fields are the node's |

`ink` counts all characters except white space: `read` − `removed` + `added` = `kept`. A finding has `code`, `severity`,
`message`, `chapter`, `source`, `line` (in text and Markdown, and in findings on a whole chapter) or `path` (of the
element, in saved HTML), `pass`, `before`, `after`, `evidence` and `hint`.

## Findings

If a code is marked *keep*, `--keep CODE` takes back what it removes or moves, or silences it. If it is marked *drop*, `--drop CODE`
removes what it leaves in doubt or would otherwise keep. `keep` and `drop` under `[clean]` do the same.
"""


def reference() -> str:
    """Return the page."""
    toml = new_manuscript("The Title", "Her Name", "en", ["chapters/*.md"])
    return "".join(
        (
            OPENING,
            *_commands(),
            PYTHON,
            *_names(),
            TOML,
            "```toml\n",
            toml,
            "```\n",
            SMART.replace("LANGUAGES", ", ".join(sorted(UNTOUCHED))),
            *_quotes(),
            BETWEEN,
            *_families(),
        )
    )


def _commands() -> Iterator[str]:
    """Give what each command is told, and how the program ends, as `--help` says it."""
    yield f"\n{_EPILOG}\n"
    for name in COMMANDS:
        command = load_command(name)
        context = typer.Context(command, info_name=f"octavo {name}")
        usage = " ".join((context.command_path, *command.collect_usage_pieces(context)))
        yield f"\n### `{usage}`\n\n{inspect.cleandoc(command.help or '')}\n\n| option | what it does |\n|---|---|\n"
        options = (one for one in command.params if one.param_type_name == "option")
        told = (one.get_help_record(context) for one in options)
        yield from (f"| `{_cell(one)}` | {_cell(words)} |\n" for one, words in filter(None, told))


def _cell(words: str) -> str:
    return " ".join(words.split()).replace("|", r"\|")


def _names() -> Iterator[str]:
    """Give what each public name of the package is."""
    known = ((name, getattr(octavo, name)) for name in octavo.__all__)
    for name, thing in known:
        if inspect.isfunction(thing):
            yield f"| `{name}({_parameters(thing)})` | {_first_line(thing)} |\n"
    for name in octavo.__all__:
        if inspect.isclass(getattr(octavo, name)):
            yield f"| `{name}` | {_first_line(getattr(octavo, name))} |\n"


def _parameters(function: Callable[..., object]) -> str:
    """Return the names of a function's parameters; those behind a star go by name."""
    known = inspect.signature(function).parameters.values()
    names = [one.name for one in known]
    by_name = [one.kind is one.KEYWORD_ONLY for one in known]
    if any(by_name):
        names.insert(by_name.index(True), "*")
    return ", ".join(names)


def _first_line(thing: object) -> str:
    return _cell((inspect.getdoc(thing) or "").partition("\n\n")[0])


def _quotes() -> Iterator[str]:
    """Give a row for each pair of marks; that of the languages which are not named comes first."""
    pairs: dict[str, list[str]] = {}
    usual = quotes_for("und")
    for tag, marks in sorted(
        BY_LANGUAGE.items(), key=lambda one: (one[1] != usual, one[1].marks, one[0])
    ):
        space = marks.inside and "\N{NO-BREAK SPACE}"
        double = f"{marks.open_double}{space}a{space}{marks.close_double}"
        pairs.setdefault(f"{double} {marks.open_single}b{marks.close_single}", []).append(tag)
    others = ", and all that are not named here"
    for at, (pair, tags) in enumerate(pairs.items()):
        yield f"| {pair} | {', '.join(sorted(tags))}{'' if at else others} |\n"


def _families() -> Iterator[str]:
    for family, words in FAMILIES.items():
        codes = [code for code in CODES.values() if code.id.startswith(family)]
        yield f"\n### {family}: {words}\n\n| code | severity | what | what to do | |\n|---|---|---|---|---|\n"
        yield from map(_row, codes)


def _row(code: Code) -> str:
    if not code.rule:
        return f"| {code.id} | | retired | | |\n"
    choices = [name for name, takes in (("keep", code.keep), ("drop", code.drop)) if takes]
    cells = (code.id, str(code.severity), code.rule, code.hint, ", ".join(choices))
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |\n"

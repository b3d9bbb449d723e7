"""What octavo itself knows of its commands, codes, keys, variables and outputs → the text of `docs/reference.md`."""

import inspect
from collections.abc import Callable, Iterator
from typing import Final

import typer

import octavo
from octavo.app.init import _TOML
from octavo.cli.program import _EPILOG, COMMANDS, load_command
from octavo.findings.codes import CODES, Code
from octavo.passes.typography.quotes import BY_LANGUAGE, UNTOUCHED, quotes_for

FAMILIES: Final = {
    "RDR": "Reading",
    "CHR": "Chrome: what is no part of the story",
    "STR": "Structure",
    "TYP": "Typography",
    "RES": "Pictures",
    "BOK": "The book as a whole",
    "COV": "Covers",
    "PKG": "The package document of an EPUB",
    "MKD": "Markdown that is written",
    "PDF": "Print",
    "STY": "Style sheets",
    "CHK": "A finished book, as `octavo check` finds it",
    "KIN": "What Kindle does to it (`--for kindle`)",
    "KOB": "What Kobo does to it (`--for kobo`)",
    "APL": "What Apple Books does to it (`--for apple`)",
    "DIF": "What differs between two books, as `octavo diff` finds it",
}

OPENING: Final = """\
# Reference

*Made of the code itself: `./dev accept tests/contracts/test_reference.py` writes it anew.*

## Commands
"""

PYTHON: Final = """
## Python

What `import octavo` gives; `help(octavo.convert)` tells of arguments and errors. Nodes and what walks them are in `octavo.tree`.

| name | what it does, or is |
|---|---|
"""

TOML: Final = """\

## `octavo.toml`

Every key, with its default or an example, as `octavo init` writes it. `--set TABLE.KEY=VALUE` sets any of them for
one run: `--set book.title=Moscow`, `--set pdf.bleed=3mm`, `--set 'build.formats=["epub", "txt"]'`.

"""

SMART: Final = """
## Quotes, dashes, ellipses and spaces

With `smart = true`, `"` and `'` become the marks of the language that the words stand in, `--` a dash, `---` a long one
and `...` an ellipsis: in the text, in titles, and in what `[book]` says of the book and its people. Of a pair both halves
are set, or none; what is in doubt, and `6'2"`, stays as typed, and is told with its line (TYP002) but for figures. The apostrophe is ’, and ׳ in Hebrew, where ״ stands in
abbreviations. In Chinese and Japanese (LANGUAGES) nothing is set: their marks are typed as they are printed.

A space at which no line may end holds: behind the dash that opens speech, inside a number (`1 250`) and between it and its unit (`5 km`), behind `§`
and what else stands before a number, inside abbreviations (`z. B.`, `e. g.`, `p. ej.`) and behind what stands before a name
(`Mr.`, `Dr.`, `M.`, `św.`) in cs, de, en, es, fr, it, nl, pl and pt, and behind the one-letter words of cs and pl. In br and fr the
spaces inside « » and before ; : ! ? are narrow, as those are that octavo puts in; where none is typed none is put in.

`quotes = "»«›‹"` under `[typography]` has these set in the book's language in the place of the usual ones: the marks for `"` first, then those for
`'`. So German books of many houses have them; a British one may want `"‘’“”"`.

| marks | languages |
|---|---|
"""

BETWEEN: Final = """
## Variables of the environment

| variable | what it does |
|---|---|
| `SOURCE_DATE_EPOCH` | the date that a book bears, in whole seconds since 1970; else the book's own, else 1980-01-01 |
| `OCTAVO_DEBUG` | `1` shows where an error came from, as Python's traceback |
| `NO_COLOR` | anything in it: no colours (<https://no-color.org/>) |
| `COLUMNS` | how wide what is printed may be where no terminal says so |
| `PUPPETEER_EXECUTABLE_PATH` | the browser in which `octavo check` has Ace open a book |
| `JAVA_HOME` | the Java that runs EPUBCheck, where none comes with octavo |

Whatever the locale, files are UTF-8, and so is what goes to standard output as data (`-o -`, `--json`). What is printed
for people is in the terminal's encoding; characters that it lacks stand escaped.

## JSON

Each output names its schema, with the number of its form. All are UTF-8; empty fields of a finding are left out.

| schema | from | holds |
|---|---|---|
| `octavo-result/1` | `convert --json`, `build --json` | `books`: each `title`, `chapters`, `files` (`path`, `bytes`, `seconds`, `pages`), `ink`, `counts` by severity, and `findings` from warnings on (`-v`: notes too) |
| `octavo-inspection/1` | `inspect --json` | `pages`: each `source`, `chapter`, `ink`, and `entries` in the order of the page: `kept` (with `cuts`, findings) or a finding |
| `octavo-check/1` | `check --json` | `books`: each `path`, `ran`, `missing` (`checker`, `why`, `remedy`), `counts`, `findings` |
| `octavo-diff/1` | `diff --json` | `old`, `new`, `counts` of chapters by kind, `words`, `metadata`, and `chapters` with their `changes`, whose `runs` are `same`, `deleted` or `inserted` |
| `octavo-ledger/1` | `--ledger FILE` | every finding, and of `convert`, `build` and `inspect` `balances` and `ink` |
| `octavo-doctor/1` | `doctor --json` | `items`: each `name`, `state`, `detail` and `remedy`, the line that installs it |
| `octavo-tree/1` | `-o book.json` | the book itself: `t` is the class of a node, its other fields are the node's |

`ink` counts characters that are no white space: `read` − `removed` + `added` = `kept`. A finding has `code`, `severity`,
`message`, `chapter`, `source`, `line` (of text and Markdown, and where a whole chapter is spoken of) or `path` (of the
element, in saved HTML), `pass`, `before`, `after`, `evidence` and `hint`.

## Findings

`--keep CODE` takes back what a code removes, moves or says, where it is marked *keep*; `--drop CODE` removes what it keeps
in doubt, or would keep, where it is marked *drop*. The same goes for `keep` and `drop` under `[clean]`.
"""


def reference() -> str:
    """Return the page."""
    toml = _TOML.format(
        title='"The Title"', authors='["Her Name"]', language='"en"', chapters='["chapters/*.md"]'
    )
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

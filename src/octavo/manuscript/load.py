"""`octavo.toml` → `Manuscript` (https://toml.io/en/v1.0.0).

Every error names the file, the line, what was found and what is expected.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from octavo.findings.errors import ManuscriptError
from octavo.findings.settings_lines import line_of_key, place_of_key
from octavo.findings.suggestions import did_you_mean
from octavo.findings.toml import read_toml, tables_of, text_of_toml
from octavo.manuscript.model import Clean, Manuscript
from octavo.manuscript.schema import (
    TABLES,
    WrongEntryError,
    WrongKeyError,
    formats,
    identifier,
    people,
    profiles,
    read_tables,
    words,
)
from octavo.manuscript.values import flag

FILE_NAME: Final = "octavo.toml"
_CALLED: Final[Mapping[str, str]] = {
    "isbn": "identifier", "uuid": "identifier",
    "year": "date", "published": "date",
    "blurb": "description", "summary": "description", "abstract": "description",
    "tags": "subjects", "keywords": "subjects", "genre": "subjects",
    "copyright": "rights",
    "size": "trim", "page-size": "trim", "paper": "trim", "width": "trim",
    "smart-quotes": "smart", "smartypants": "smart",
    "dedication": "front", "epigraph": "front", "foreword": "front", "preface": "front",
    "afterword": "back", "acknowledgements": "back", "acknowledgments": "back", "appendix": "back",
    "font": "style", "margin": "style", "margins": "style", "gutter": "style", "theme": "style",
}  # fmt: skip
"""Keys by the names that other programs and authors use for them."""
_PAGES: Final = "octavo convert makes a book of pages without one"
_MOST_ERRORS: Final = 20
"""The most errors of one file that are reported."""
_COUNTED: Final = frozenset({"images", "limits"})
"""Tables of which all values are numbers, so that `--set` reads figures as numbers."""


def is_manuscript(folder: Path) -> bool:
    """Return whether a folder holds an `octavo.toml`."""
    return (folder / FILE_NAME).is_file()


def load_manuscript(path: Path) -> Manuscript:
    """Load `octavo.toml`; `path` is the file or its folder. Reads nothing else.

    Raises:
        ManuscriptError: it does not exist, is not TOML, or has unknown contents.
    """
    file = path / FILE_NAME if path.is_dir() else path
    if file.is_file() and file.suffix.lower() != ".toml":
        raise ManuscriptError(f"{file}: is no {FILE_NAME}, which describes a book", hint=_PAGES)
    data = read_toml(file, hint=f"octavo init writes one that you can start from; {_PAGES}")
    return parse_manuscript(data, file)


def parse_manuscript(data: bytes, file: Path) -> Manuscript:
    """Return the manuscript that the bytes of `file` describe.

    Raises:
        ManuscriptError: as `load_manuscript`.
    """
    name = str(file)
    text = text_of_toml(data, name)
    tables = tables_of(text, name)
    read = _checked(tables, name, text)
    places = _places_of_keys(tables, name, text)
    if "clean" in read:
        places |= _places_of(read["clean"], name, text)
    return replace(Manuscript(file.parent), **read, places=places)


def set_value(manuscript: Manuscript, setting: str) -> Manuscript:
    """Return `manuscript` with one value set as by `--set`: `book.title=Moscow`.

    A key inside a value, `book.series.index=2`, leaves the rest of that table as it is. A list is written `a, b` or as in
    TOML, `["a", "b"]`, a flag `true` or `false`; anything else is taken literally.

    Raises:
        ManuscriptError: there is no such key, or it does not accept the value.
    """
    path, equals, value = setting.partition("=")
    names = path.strip().split(".")
    if not equals or len(names) not in {2, 3}:
        raise ManuscriptError(
            f"{setting!r} does not set anything", hint='write it as "book.title=The Title"'
        )
    table, key = names[0], names[1]
    if table == "part":
        raise ManuscriptError(
            f"{path}: parts cannot be set on the command line", hint=f"edit {FILE_NAME}"
        )
    if len(names) == 3:
        typed: Any = _inner(manuscript, key) | {names[2]: value.strip()}
    else:
        typed = _typed(table, key, value.strip())
    read = _checked({table: {key: typed}}, "--set", "")[table]
    field = key.replace("-", "_")
    changed = {field: getattr(read, field)}
    changed = {table: replace(getattr(manuscript, table), **changed)}
    return replace(manuscript, **changed).without_place(f"{table}.{key}")


def _inner(manuscript: Manuscript, key: str) -> dict[str, Any]:
    """Return a table inside `[book]` as the TOML parser would."""
    book = manuscript.book
    match key:
        case "series" if book.series:
            return {"name": book.series.name, "index": book.series.index}
        case "cover":
            return {"file": book.cover.file, "alt": book.cover.alt}
        case _:
            return {}


def _typed(table: str, key: str, value: str) -> Any:
    """Return `value` as the TOML parser would for this key."""
    reader = TABLES.get(table, {}).get(key)
    if reader is flag and value in {"true", "false"}:
        return value == "true"
    if table in _COUNTED and value.isascii() and value.isdecimal():
        return int(value)
    if reader is identifier and not value.startswith("["):
        return value
    if reader in {words, formats, people, profiles, identifier}:
        if value.startswith("["):
            return tables_of(f"value = {value}", "--set")["value"]
        return [item.strip() for item in value.split(",") if item.strip()]
    return value


def _checked(tables: Mapping[str, Any], name: str, text: str) -> dict[str, Any]:
    """Return the fields of a `Manuscript`; every wrong key is reported, the first ones if there are very many."""
    errors: list[ManuscriptError] = []
    read = None
    while read is None and len(errors) < _MOST_ERRORS:
        try:
            read = read_tables(tables)
        except (WrongKeyError, WrongEntryError) as error:
            errors.append(_error_for(error, name, text))
            tables = _without(tables, error.path)
    if errors or read is None:
        raise ManuscriptError(str(errors[0]), hint=errors[0].hint, others=tuple(errors[1:]))
    return read


def _error_for(error: WrongKeyError | WrongEntryError, name: str, text: str) -> ManuscriptError:
    place = place_of_key(name, text, error.path)
    if isinstance(error, WrongEntryError):
        return ManuscriptError(f"{place}: {_shown('', error.path)}: {error}")
    kind = "key" if "." in error.path else "table"
    table, _, key = error.path.rpartition(".")
    called = _CALLED.get(key.lower(), key)
    near = called if called in TABLES.get(table, {}) else error.near
    asked = did_you_mean(near, lambda near: _shown(table, near))
    hint = (
        (_elsewhere(f"{table}.{called}") if near == error.near else "")
        or asked
        or f"known are {', '.join(error.known)}"
    )
    return ManuscriptError(f"{place}: unknown {kind} {_shown('', error.path)}", hint=hint)


def _without(tables: Mapping[str, Any], path: str) -> dict[str, Any]:
    """Return tables without what is wrong at `path`: a table, or a key in one (`book.title`, `part[1].title`)."""
    left: dict[str, Any] = {}
    for name, here in tables.items():
        if isinstance(here, Mapping):
            left |= {name: _without_key(here, f"{name}.", path)} if path != name else {}
        elif isinstance(here, list) and path.startswith(f"{name}["):
            left[name] = [_without_key(one, f"{name}[{at}].", path) for at, one in enumerate(here)]
        elif path != name:
            left[name] = here
    return left


def _without_key(table: Any, start: str, path: str) -> Any:
    """Return a table without the key that is wrong at `path`, any other value as it is; the paths of keys begin with `start`."""
    if not isinstance(table, Mapping):
        return table
    return {
        key: value
        for key, value in table.items()
        if path != f"{start}{key}" and not path.startswith(f"{start}{key}.")
    }


def _elsewhere(path: str) -> str:
    """Return the right place for a key that is in the wrong table, or "" if no table has such a key."""
    table, _, key = path.rpartition(".")
    homes = [f"[{name}]" for name, keys in TABLES.items() if key in keys and name != table]
    return f"{key} belongs under {' or '.join(homes)}" if homes else ""


def _places_of_keys(tables: Mapping[str, Any], name: str, text: str) -> dict[str, str]:
    """Return the place of each key: `pdf.trim`, `part[1].chapters`."""
    parts = {f"part[{at}]": one for at, one in enumerate(tables.get("part", ()))}
    return {
        f"{table}.{key}": f"{place_of_key(name, text, f'{table}.{key}')}: {_shown(table, key)}"
        for table, values in {**tables, **parts}.items()
        if isinstance(values, Mapping)
        for key in values
    }


def _places_of(clean: Clean, name: str, text: str) -> dict[str, str]:
    """Return the place of each entry of `keep` and `drop`, also in lists of several lines."""
    lines = text.split("\n")
    places = {}
    for key, entries in (("keep", clean.keep), ("drop", clean.drop)):
        start = line_of_key(text, f"clean.{key}")
        for entry in entries:
            written = (at for at in range(start, len(lines) + 1) if entry in lines[at - 1])
            places[entry] = f"{name}:{next(written, start)}: clean.{key}"
    return places


def _shown(table: str, key: str) -> str:
    return re.sub(r"\[\d+\]", "", f"{table}.{key}".strip("."))

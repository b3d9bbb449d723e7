"""Tables of TOML → the dataclasses of `model`; a wrong key or value is an error that says what to do.

Each key has a function that checks its value and converts it. Paths of keys are written with dots:
`book.series.index`, `part.title`.
"""

import datetime as dt
import math
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from octavo.findings.alternatives import COUNTED, FORMATS, NOTES, PLACES_OF_NOTES, PROFILES
from octavo.findings.limits import Limits
from octavo.findings.suggestions import did_you_mean, nearest
from octavo.manuscript.limits import LIMIT_KEYS
from octavo.manuscript.model import (
    CONTENTS,
    EXEMPTIONS,
    LATEST_STANDARD,
    Accessibility,
    Book,
    Build,
    Clean,
    Cover,
    Epub,
    Images,
    Part,
    Pdf,
    Person,
    Typography,
)
from octavo.manuscript.relators import relator_of
from octavo.manuscript.values import Reader, WrongValueError, flag, kind_of, quotes, tables, whole
from octavo.tree.dates import day_of
from octavo.tree.document import Series
from octavo.tree.isbn import WrongIsbnError, read_isbn
from octavo.tree.text import NO_CHARACTER

_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_STANDARD: Final = re.compile(r"EPUB Accessibility 1\.[01] - WCAG 2\.[0-2] Level A{1,3}")


class WrongKeyError(ValueError):
    """A key is unknown; `near` is the known key with the most similar spelling, or ""."""

    def __init__(self, path: str, known: tuple[str, ...]) -> None:
        super().__init__(path)
        self.path = path
        self.known = known
        self.near = nearest(path.rpartition(".")[2], known)


class WrongEntryError(ValueError):
    """The value at `path` is wrong; the message says how."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(problem)
        self.path = path


def word(value: Any) -> str:
    """Accept a string."""
    if isinstance(value, str):
        return value
    raise WrongValueError(f"expected a string, found {kind_of(value)}")


def printed(value: Any) -> str:
    """Accept a string that a book can print."""
    bad = NO_CHARACTER.search(word(value))
    if bad:
        raise WrongValueError(f"U+{ord(bad[0]):04X} is not a character that a book may contain")
    return word(value)


def number(value: Any) -> str:
    """Accept a number as printed, or a string such as "IV"."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return str(value)
    if isinstance(value, str):
        return printed(value)
    raise WrongValueError(f"expected a string or a number, found {kind_of(value)}")


def words(value: Any) -> tuple[str, ...]:
    """Accept a list of strings."""
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    found = "a list with something else in it" if isinstance(value, list) else kind_of(value)
    raise WrongValueError(f'expected a list of strings such as ["…"], found {found}')


def file_name(value: Any) -> str:
    """Accept the name of a file, without a folder."""
    if re.search(r"[/\\\0]", word(value)) or word(value) in {".", ".."}:
        raise WrongValueError(f"expected a name without a folder, found {value!r}")
    return word(value)


def folder(value: Any) -> str:
    """Accept a folder below the manuscript's own."""
    names = re.split(r"[/\\]", word(value))
    if ".." in names or not names[0] or ":" in names[0] or "\0" in word(value):
        raise WrongValueError(f"expected a folder beside octavo.toml, found {value!r}")
    return word(value)


def date(value: Any) -> str:
    """Accept a year, a month or a day, as a string or as TOML's own date."""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, int) and not isinstance(value, bool):
        value = str(value)
    if day_of(word(value)):
        return word(value)
    raise WrongValueError(f"expected a date such as 2026, 2026-03 or 2026-03-01, found {value!r}")


def language(value: Any) -> str:
    """Accept a language tag."""
    if _LANGUAGE.fullmatch(word(value)):
        return word(value)
    raise WrongValueError(f'expected a language tag such as "en" or "zh-Hant", found {value!r}')


def direction(value: Any) -> str:
    """Accept a direction of text."""
    if word(value) in {"ltr", "rtl"}:
        return word(value)
    raise WrongValueError(f'expected "ltr" or "rtl", found {value!r}')


def formats(value: Any) -> tuple[str, ...]:
    """Accept a list of formats, each once, and at least one."""
    found = tuple(dict.fromkeys(_one_of(FORMATS, item) for item in words(value)))
    if not found:
        raise WrongValueError(f"expected one format or more of {', '.join(FORMATS)}")
    return found


def profiles(value: Any) -> tuple[str, ...]:
    """Accept a list of reading systems, each once."""
    return tuple(dict.fromkeys(_one_of(PROFILES, item) for item in words(value)))


def one_of(*known: str) -> Reader:
    """Return a function that accepts one of the words."""
    return lambda value: _one_of(known, word(value))


def _one_of(known: tuple[str, ...], item: str) -> str:
    if item not in known:
        asked = did_you_mean(nearest(item.lower().removeprefix("."), known), repr)
        raise WrongValueError(f"{item!r} is not one of {', '.join(known)}{asked and f'; {asked}'}")
    return item


def points(value: Any) -> float:
    """Accept a length in points: a number, or a string with one, as from `--set`."""
    try:
        length = float(value) if isinstance(value, (int, float, str)) else math.nan
    except ValueError:
        length = math.nan
    if isinstance(value, bool) or not 0 < length < math.inf:
        raise WrongValueError(f"expected a number of points such as 10.5, found {value!r}")
    return length


def series(value: Any) -> Series:
    """Accept `{ name = "…", index = 2 }`."""
    if not isinstance(value, dict):
        raise WrongValueError(
            f'expected a table such as {{ name = "…", index = 2 }}, found {kind_of(value)}'
        )
    read = read_keys(value, "book.series", {"name": word, "index": number})
    if not read.get("name"):
        raise WrongValueError("the series has no name")
    return Series(**read)


def people(value: Any) -> tuple[Person, ...]:
    """Accept a list of names, or of tables `{ name = "…", file-as = "…" }`."""
    return _people(value, {"name": word, "file-as": word})


def contributors(value: Any) -> tuple[Person, ...]:
    """Accept a list of tables `{ name = "…", role = "narrator", file-as = "…" }`."""
    found = _people(value, {"name": word, "file-as": word, "role": role})
    for one in found:
        if not one.role:
            raise WrongValueError(f"what {one.name!r} did is not known; give a role")
    return found


def _people(value: Any, known: Mapping[str, Reader]) -> tuple[Person, ...]:
    if not isinstance(value, list):
        raise WrongValueError(f'expected a list of names such as ["…"], found {kind_of(value)}')
    return tuple(_person(one, known) for one in value)


def _person(value: Any, known: Mapping[str, Reader]) -> Person:
    if isinstance(value, str):
        return Person(value)
    if not isinstance(value, dict):
        found = kind_of(value)
        raise WrongValueError(f'expected names such as "…" or {{ name = "…" }}, found {found}')
    read = _inner_keys(value, known)
    if not read.get("name"):
        raise WrongValueError("somebody has no name")
    return Person(**read)


def _inner_keys(table: Mapping[str, Any], known: Mapping[str, Reader]) -> dict[str, Any]:
    """Return the values of a table that is itself a value."""
    try:
        return read_keys(table, "", known)
    except WrongKeyError as error:
        asked = did_you_mean(error.near, repr)
        raise WrongValueError(
            f"{error.path!r} is none of {', '.join(known)}{asked and f'; {asked}'}"
        ) from error
    except WrongEntryError as error:
        raise WrongValueError(f"{error.path}: {error}") from error


def role(value: Any) -> str:
    """Accept the role of a contributor: a MARC relator code, or its name in English."""
    try:
        return relator_of(word(value))
    except ValueError as error:
        raise WrongValueError(str(error)) from error


def cover(value: Any) -> Cover:
    """Accept the name of a picture, or `{ file = "…", alt = "…" }`."""
    if isinstance(value, dict):
        return Cover(**_inner_keys(value, {"file": word, "alt": word}))
    return Cover(word(value))


def identifier(value: Any) -> tuple[str, ...]:
    """Accept an identifier, or one for each volume; an ISBN must have the right check digit."""
    found = words(value) if isinstance(value, list) else (word(value),)
    for one in found:
        try:
            read_isbn(one)
        except WrongIsbnError as error:
            raise WrongValueError(str(error)) from error
    return tuple(filter(None, found))


def writing(value: Any) -> str:
    """Accept the direction in which lines run."""
    found = _one_of(("horizontal", "vertical"), word(value))
    return found if found == "vertical" else ""


def standard(value: Any) -> str:
    """Accept a standard as EPUB Accessibility spells it."""
    if _STANDARD.fullmatch(word(value)):
        return word(value)
    raise WrongValueError(f'expected one such as "{LATEST_STANDARD}", found {value!r}')


def address(value: Any) -> str:
    """Accept an address on the web."""
    if re.fullmatch(r"https?://[^\s/]+\S*", word(value)):
        return word(value)
    raise WrongValueError(f'expected an address such as "https://example.org/", found {value!r}')


def volumes(value: Any) -> str:
    """Accept the way to split a book: `part`, or a number of chapters, which is a string if it is from `--set`."""
    told = str(value)
    if not isinstance(value, (bool, float)) and re.fullmatch(r"part|0*[1-9][0-9]*", told, re.ASCII):
        return told
    raise WrongValueError(f'expected "part" or a number of chapters, found {value!r}')


TABLES: Final[Mapping[str, Mapping[str, Reader]]] = MappingProxyType(
    {
        "book": {
            "title": word, "subtitle": word, "authors": people, "translators": people,
            "editors": people, "illustrators": people, "contributors": contributors,
            "language": language, "direction": direction, "writing": writing,
            "identifier": identifier, "publisher": word, "date": date, "rights": word,
            "description": word, "subjects": words, "series": series, "cover": cover,
            "front": words, "chapters": words, "back": words, "numbers": one_of(*COUNTED),
            "volumes": volumes,
        },
        "part": {"title": printed, "number": number, "chapters": words},
        "clean": {"keep": words, "drop": words, "notes": one_of(*NOTES), "profile": word},
        "typography": {"smart": flag, "quotes": quotes},
        "epub": {"profiles": profiles, "embed-fonts": flag},
        "pdf": {
            "trim": word, "type-size": points, "leading": points, "recto": flag, "bleed": word,
            "marks": flag, "press": flag, "identifier": identifier,
            "folios": one_of("fresh", "continuous"), "links": one_of("words", "notes"),
            "references": one_of("words", "pages"), "notes": one_of(*PLACES_OF_NOTES),
        },
        "images": {"max-pixels": whole(10_000, 50_000_000), "max-side": whole(100, 20_000)},
        "limits": LIMIT_KEYS,
        "build": {
            "name": file_name, "out": folder, "formats": formats, "style": word,
            "contents": one_of(*CONTENTS), "css": words,
        },
        "accessibility": {
            "certified-by": word, "conforms-to": standard, "credential": word, "report": address,
            "exemption": one_of(*EXEMPTIONS),
        },
    }
)  # fmt: skip
"""Every key of `octavo.toml`, by table."""

_MODELS: Final[Mapping[str, type[Any]]] = MappingProxyType(
    {
        "book": Book,
        "accessibility": Accessibility,
        "part": Part,
        "clean": Clean,
        "typography": Typography,
        "epub": Epub,
        "pdf": Pdf,
        "images": Images,
        "limits": Limits,
        "build": Build,
    }
)
"""What a table becomes."""


def read_tables(given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a `Manuscript` for the tables `given`.

    Raises:
        WrongKeyError: a table or key is unknown.
        WrongEntryError: a key does not accept its value.
    """
    read: dict[str, Any] = {}
    for name, value in given.items():
        if name not in TABLES:
            raise WrongKeyError(name, tuple(TABLES))
        if name == "part":
            read[name] = _parts(value)
        else:
            read[name] = _table(name, value)
    return read


def _table(name: str, value: Any) -> Any:
    if not isinstance(value, dict):
        raise WrongEntryError(name, f"expected a table [{name}], found {kind_of(value)}")
    read = read_keys(value, name, TABLES[name])
    return _MODELS[name](**{key.replace("-", "_"): item for key, item in read.items()})


def _parts(value: Any) -> tuple[Part, ...]:
    parts = read_keys({"part": value}, "", {"part": tables("part")})["part"]
    return tuple(
        Part(**read_keys(item, f"part[{at}]", TABLES["part"])) for at, item in enumerate(parts)
    )


def read_keys(table: Mapping[str, Any], path: str, known: Mapping[str, Reader]) -> dict[str, Any]:
    """Return the values of the table at `path`, which is "" for the whole file, each converted by its key's function.

    Raises:
        WrongKeyError: a key is unknown.
        WrongEntryError: a key does not accept its value.
    """
    read = {}
    for key, value in table.items():
        reader = known.get(key)
        place = f"{path}.{key}" if path else key
        if reader is None:
            raise WrongKeyError(place, tuple(known))
        try:
            read[key.replace("-", "_")] = reader(value)
        except WrongValueError as error:
            raise WrongEntryError(place, str(error)) from error
    return read

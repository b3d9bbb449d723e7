"""The bytes of a TOML file → its tables (https://toml.io/en/v1.0.0); every error names file and line."""

import re
import tomllib
from pathlib import Path
from typing import Any, Final

from octavo.findings.errors import ManuscriptError, reason_of
from octavo.findings.toml_faults import explain

_MAX_BYTES: Final = 1_000_000
"""Nobody writes more by hand than this."""
_BEYOND: Final = 1 << 63
"""The first integer that needs more than 64 bits, including its sign: TOML guarantees no more."""
_LONG_NUMBER: Final = re.compile(
    r"(?<![\w.])(?:0x[\da-f_]{16,}|0o[0-7_]{21,}|0b[01_]{64,}|[\d_]{19,})", re.IGNORECASE
)
_LONG_KEY: Final = re.compile(r"(?<![\w\"'-])(?:[\w\"'-]++[ \t]*+\.[ \t]*+){200}")
"""A key of very many parts, `a.a.a…`: the memory that Python takes grows with the square of their number."""
_OF_TWO: Final = ("Cannot overwrite", "Cannot declare")
"""How Python's messages begin if something occurs twice."""
_KEY: Final = re.compile(r"([\w.\"'-]+)[ \t]*=")
_TABLE: Final = re.compile(r"\[([^\[\]]+)\][ \t]*(?:#.*)?")
_PLACE: Final = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_toml(file: Path, *, hint: str = "") -> bytes:
    """Return the bytes of a TOML file; `hint` says what to do if there is none.

    Raises:
        ManuscriptError: there is none, or it cannot be read.
    """
    try:
        with file.open("rb") as stream:
            return stream.read(_MAX_BYTES + 1)
    except FileNotFoundError:
        raise ManuscriptError(f"{file}: no such file", hint=hint) from None
    except OSError as error:
        raise ManuscriptError(f"{file}: cannot be read: {reason_of(error)}") from error
    except ValueError as error:  # a path with a null character in it
        raise ManuscriptError(f"{str(file)!r} cannot be read: {error}") from error


def text_of_toml(data: bytes, name: str) -> str:
    """Return the text of a file that the user knows as `name`.

    Raises:
        ManuscriptError: it is too large, or not UTF-8.
    """
    if len(data) > _MAX_BYTES:
        raise ManuscriptError(
            f"{name}: larger than {_MAX_BYTES} bytes, more than anybody writes by hand"
        )
    try:
        return data.removeprefix(b"\xef\xbb\xbf").decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        raise ManuscriptError(
            f"{name}:{line}:{column}: not UTF-8", hint="save the file as UTF-8"
        ) from error


def tables_of(text: str, name: str) -> dict[str, Any]:
    """Return the tables of TOML text.

    Raises:
        ManuscriptError: it is not TOML, nests too deeply, or holds an integer of more than 64 bits.
    """
    if long := _LONG_KEY.search(text):
        line = text.count("\n", 0, long.start()) + 1
        raise ManuscriptError(f"{name}:{line}: nested too deeply")
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message = str(error)
        place = _PLACE.search(message)
        last = text.rstrip("\n").count("\n") + 1
        column = len(text.rstrip("\n")) - text.rstrip("\n").rfind("\n")
        at = (int(place[1]), int(place[2])) if place and place[1] else (last, column)
        said = _PLACE.sub("", message)
        if said.startswith(_OF_TWO):
            said = _twice(text, at[0]) or said
        said, hint = explain(said, text.split("\n")[at[0] - 1], at[1])
        raise ManuscriptError(f"{name}:{at[0]}:{at[1]}: {said}", hint=hint) from error
    except RecursionError as error:
        raise ManuscriptError(f"{name}: nested too deeply") from error
    except ValueError as error:  # an integer of more digits than Python reads
        raise _too_large(text, name) from error
    if _holds_too_large(tables):
        raise _too_large(text, name)
    return tables


def _twice(text: str, line: int) -> str:
    """Return a message on a key or table in `line` that occurs above it already, or "" if it does not."""
    lines = text.split("\n")
    here = lines[line - 1].strip()
    if found := _TABLE.fullmatch(here):
        wanted, above = found[0].split("#")[0].strip(), range(line - 1)
    elif found := _KEY.match(here):
        opens = (at for at in reversed(range(line - 1)) if lines[at].lstrip().startswith("["))
        wanted, above = found[1], range(next(opens, -1) + 1, line - 1)
    else:
        return ""
    for at in above:
        other = _TABLE.fullmatch(lines[at].strip()) or _KEY.match(lines[at].strip())
        if other and (other[1] == wanted or other[0].split("#")[0].strip() == wanted):
            return f"{wanted} is written twice; it is already in line {at + 1}"
    return ""


def _holds_too_large(tables: dict[str, Any]) -> bool:
    values: list[Any] = [tables]
    while values:
        match values.pop():
            case dict() as table:
                values += table.values()
            case list() as items:
                values += items
            case int() as number if not -_BEYOND <= number < _BEYOND:
                return True
    return False


def _too_large(text: str, name: str) -> ManuscriptError:
    """Return the error for the first integer with so many digits."""
    found = _LONG_NUMBER.search(text)
    at = found.start() if found else 0
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    return ManuscriptError(
        f"{name}:{line}:{column}: an integer of more than 64 bits", hint="write a smaller one"
    )

"""A key of a TOML file → the line it is set in: for messages, so a small scan serves, not a second parser."""

import re
from typing import Final

_HEADER: Final = re.compile(r"\s*(\[\[?)\s*([\w.\"' -]+?)\s*\]")
_KEY: Final = re.compile(r"\s*([\w.\"' -]+?)\s*=")
_INDEX: Final = re.compile(r"\[(\d+)\]")


def line_of_key(text: str, path: str) -> int:
    """Return the 1-based line where `path` (`book.title`, `part[1].title`) is set; 0 if unknown.

    A key inside an inline table is found by the line of that table.
    """
    wanted = path
    while wanted:
        if line := _line_of(text, wanted):
            return line
        wanted = wanted.rpartition(".")[0]
    return 0


def place_of_key(name: str, text: str, path: str) -> str:
    r"""Return where the file `name` sets a key, for a message: `octavo.toml:12`, or its name alone.

    >>> place_of_key("style.toml", "[epub]\nindent = 2", "epub.indent")
    'style.toml:2'
    """
    line = line_of_key(text, path)
    return f"{name}:{line}" if line else name


def _line_of(text: str, wanted: str) -> int:
    table = ""
    counts: dict[str, int] = {}
    for line, source in enumerate(text.split("\n"), 1):
        if header := _HEADER.match(source):
            table = _bare(header[2])
            if header[1] == "[[":
                at = counts[table] = counts.get(table, -1) + 1
                table = f"{table}[{at}]"
            if table == wanted or _INDEX.sub("", table) == wanted:
                return line
        elif found := _KEY.match(source):
            key = f"{table}.{_bare(found[1])}".strip(".")
            if key == wanted or key.startswith(f"{wanted}."):
                return line
    return 0


def _bare(key: str) -> str:
    return ".".join(part.strip(" \"'") for part in key.split("."))

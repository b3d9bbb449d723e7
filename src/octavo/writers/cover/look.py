"""The `cover.toml` of a book style → the look of its covers: colours, measures, the weight of the title.

    ground = "#f3ede0"
    ink = "#29251f"
    accents = ["#7c2f25", "#1f4a5c"]  # a book takes one by its title, a series by its name
    align = "center"                  # or "start": the side on which lines begin
    frame = "double"                  # "single" or "none"
    title = "Semibold"                # a face of Source Serif Pro

Without the file, or for a missing key, the values above are used.
"""

import hashlib
import re
from dataclasses import dataclass, fields
from typing import Any, Final

from octavo.findings.errors import UsageError
from octavo.findings.toml import tables_of
from octavo.writers.stylesheets import read_optional

_FILE: Final = "cover.toml"
_COLOUR: Final = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_CHOICES: Final = {
    "align": ("center", "start"),
    "frame": ("double", "single", "none"),
    "title": ("Light", "Regular", "Semibold", "Bold", "Black"),
}


@dataclass(frozen=True, slots=True)
class Look:
    """The look of covers in one style."""

    ground: str = "#f3ede0"
    ink: str = "#29251f"
    accents: tuple[str, ...] = ("#7c2f25", "#1f4a5c", "#3c5437", "#5d3a5e", "#85601a")
    align: str = "center"
    frame: str = "double"
    title: str = "Semibold"

    def accent(self, name: str) -> str:
        """Return the accent colour of the book or series with this `name`, always the same."""
        digest = hashlib.sha256(name.encode("utf-8", "surrogatepass")).digest()
        return self.accents[int.from_bytes(digest[:4], "big") % len(self.accents)]


def look_of(style: str) -> Look:
    """Return the look of the covers of a style.

    Raises:
        UsageError: there is no such style, or its `cover.toml` is invalid.
    """
    table = tables_of(read_optional(style, _FILE), f"{style}/{_FILE}")
    try:
        return Look(**{key: _value(key, value) for key, value in table.items()})
    except ValueError as error:
        raise UsageError(
            f"{_FILE} of the style {style!r}: {error}",
            hint=f"its keys are {', '.join(field.name for field in fields(Look))}",
        ) from error


def _value(key: str, value: Any) -> Any:
    """Return the value of a key, checked.

    Raises:
        ValueError: there is no such key, or the value is invalid.
    """
    match key, value:
        case ("ground" | "ink", str()) if _COLOUR.fullmatch(value):
            return value
        case "accents", [_, *_] if all(_COLOUR.fullmatch(str(each)) for each in value):
            return tuple(map(str, value))
        case ("align" | "frame" | "title", str()) if value in _CHOICES[key]:
            return value
        case (("ground" | "ink" | "accents"), _):
            raise ValueError(f"{key}: expected a colour such as #29251f, found {value!r}")
        case (("align" | "frame" | "title"), _):
            raise ValueError(f"{key}: expected one of {', '.join(_CHOICES[key])}, found {value!r}")
        case _:
            raise ValueError(f"unknown key {key!r}")

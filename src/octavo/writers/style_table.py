"""The text of a `style.toml` → its tables; anything unknown is an error that names its line.

A token in a user's own style must occur in octavo's styles, or in a sheet of that style. A token that is a length
in octavo's styles must be a length.
"""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

import tinycss2

from octavo.findings.errors import UsageError
from octavo.findings.settings_lines import place_of_key
from octavo.findings.suggestions import did_you_mean, nearest
from octavo.findings.toml import tables_of
from octavo.writers.own_faces import TABLE as FACES
from octavo.writers.own_faces import require_faces
from octavo.writers.style_tokens import LONGEST

TABLES: Final = ("tokens", "epub", "print")
"""The tables of tokens: for both media, and for each."""
DRAWN: Final = "ornament"
"""The token that print does not use, since it draws `dinkus.svg`."""

_USED: Final = re.compile(r"var\(\s*--([\w-]+)")
_LENGTH: Final = re.compile(r"0|-?(?:\d+\.?\d*|\.\d+)[a-z]+")
_UNITS: Final = frozenset({
    "em", "rem", "ex", "rex", "ch", "rch", "ic", "ric", "cap", "lh", "rlh", "px", "pt", "pc", "in",
    "cm", "mm", "q", "vw", "vh", "vmin", "vmax", "vb", "vi",
})  # fmt: skip
_SIZES: Final = frozenset({
    "xx-small", "x-small", "small", "medium", "large", "x-large", "xx-large", "xxx-large",
    "smaller", "larger", "inherit",
})  # fmt: skip


def read_table(text: str, where: str) -> Mapping[str, Any]:
    """Return the tables of a `style.toml`, which the user knows as `where`.

    Raises:
        UsageError: it is not TOML, or has unknown contents.
    """
    table = tables_of(text, where)
    for name, value in table.items():
        if name == "extends" and isinstance(value, str):
            continue
        if name == FACES:
            require_faces(value, text, where)
            continue
        if name not in TABLES or not isinstance(value, dict):
            raise UsageError(
                f"{place_of_key(where, text, name)}: {name} means nothing there",
                hint='it holds extends = "…", [tokens], [epub], [print] and [faces.serif]',
            )
        for token, words in value.items():
            if not isinstance(words, str):
                place = place_of_key(where, text, f"{name}.{token}")
                raise UsageError(
                    f"{place}: {token} is not in quotes", hint=f'write {token} = "{words}"'
                )
            if len(words) > LONGEST:
                place = place_of_key(where, text, f"{name}.{token}")
                raise UsageError(f"{place}: {token} is longer than {LONGEST:,} characters")
    return table


def require_tokens(
    table: Mapping[str, Any], text: str, where: str, known: Mapping[str, str], used: Collection[str]
) -> None:
    """Make sure that every token of a `style.toml` is known, and has a possible value.

    Args:
        table: its tables.
        text: its text, to find the line.
        where: the name by which the user knows it.
        known: the tokens of octavo's styles.
        used: names that the style's sheets and other tokens use.

    Raises:
        UsageError: a token is unknown, or its value is of the wrong kind.
    """
    for name in TABLES:
        for token, value in table.get(name, {}).items():
            place = place_of_key(where, text, f"{name}.{token}")
            if token not in known and token not in used:
                asked = did_you_mean(nearest(token, known))
                hint = asked or f"there is: {', '.join(sorted(known))}"
                raise UsageError(f"{place}: there is no token {token}", hint=hint)
            if (name, token) == ("print", DRAWN):
                raise UsageError(
                    f"{place}: {DRAWN} is for EPUBs; print draws a picture",
                    hint="put a dinkus.svg of your own beside style.toml",
                )
            problem = next(_problems(token, value, known.get(token, "")), "")
            if problem:
                raise UsageError(f"{place}: {token} = {value!r}: {problem}")


def names_used(text: str) -> frozenset[str]:
    """Return the tokens that a sheet or a value uses.

    >>> sorted(names_used("p { margin: var(--indent) calc(2 * var( --corner )) }"))
    ['corner', 'indent']
    """
    return frozenset(_USED.findall(text))


def _problems(token: str, value: str, usual: str) -> Iterator[str]:
    """Yield what is wrong with a value of a token whose usual value is `usual`."""
    parts = [
        one
        for one in tinycss2.parse_component_value_list(value, skip_comments=True)
        if one.type != "whitespace"
    ]
    if not parts or any(one.type in {"error", "{} block"} or one == ";" for one in parts):
        yield "is no value of CSS"
    keywords = _SIZES if token.endswith("-size") else frozenset(("inherit",))
    if _LENGTH.fullmatch(usual) and not all(_is_length(one, keywords) for one in parts):
        yield f"expected a length such as {usual}"


def _is_length(part: Any, keywords: Collection[str]) -> bool:
    match part.type:
        case "dimension":
            return part.lower_unit in _UNITS
        case "number":
            return bool(part.value == 0)
        case "ident":
            return part.lower_value in keywords
        case kind:
            return kind in {"percentage", "function"}

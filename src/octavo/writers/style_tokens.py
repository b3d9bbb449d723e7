"""A style sheet with `var(--token)` in it → plain CSS that old reading systems understand.

Few e-readers know custom properties, the unit `rlh`, or the new names of the properties of CSS Fragmentation.
So tokens are replaced by their values, and old names are added to new ones. Strings stay as they are, comments
are left out.
https://www.w3.org/TR/css-variables-1/, https://www.w3.org/TR/css-break-4/#break-between
"""

import re
from collections.abc import Mapping
from typing import Final

from octavo.findings.errors import UsageError
from octavo.findings.suggestions import did_you_mean, nearest

_PASSED: Final = (
    r"""(?P<comment>/\*.*?(?:\*/|\Z))|(?P<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
)
_VARIABLE: Final = re.compile(
    _PASSED + r"|var\(\s*--(?P<name>[\w-]+)\s*(?:,(?P<else>[^()]*))?\)", re.DOTALL
)
_ALIASED: Final = re.compile(
    _PASSED
    + r"|(?<![\w-])break-(?P<edge>before|after|inside)\s*:\s*(?P<break>[^;}]+)"
    + r"|(?<![\w-])(?P<prefixed>hyphens|text-emphasis[a-z-]*)\s*:\s*(?P<value>[^;}]+)"
    + r"|(?<![\w#.-])(?P<lines>-?(?:\d+\.?\d*|\.\d+))rlh\b",
    re.DOTALL,
)
_DEFINED: Final = re.compile(r"(?<![\w-])--([\w-]+)\s*:")
_BLANK: Final = re.compile(r"[ \t]+$|\n(?=\s*\n)", re.MULTILINE)
_OLD_BREAKS: Final = {"page": "always", "recto": "right", "verso": "left"}
_PREFIXES: Final = ("-epub-", "-webkit-", "")
_LINE: Final = 1.25
"""The height of a line in an EPUB, in ems, as octavo assumes it; the reader sets the real one."""
_DEEPEST: Final = 16
"""Tokens that may name one another; more are taken for a circle."""
LONGEST: Final = 4_000
"""Characters that a token may come to with all that it names: they double easily, and Python reads no longer number."""
BOOK: Final = "book-"
"""The prefix of variables that differ from book to book, not from style to style."""


def resolved(text: str, tokens: Mapping[str, str], where: str) -> str:
    """Return `text` with its tokens replaced by their values, and without its comments.

    Variables that the sheet itself defines, and those of the book, are left to the layout engine.

    Raises:
        UsageError: it names a token that does not exist, one that names itself, or one of endless length. `where`
            is the sheet's name, for the message.
    """
    own = frozenset(_DEFINED.findall(text))
    known: dict[str, str] = {}

    def value(found: re.Match[str], depth: int) -> str:
        if found["comment"]:
            return ""
        name = found["name"]
        if found["string"] or name in own or name.startswith(BOOK):
            return found[0]
        if name not in tokens:
            if found["else"] is not None:
                return found["else"].strip()
            raise UsageError(_unknown(text, found, where), hint=_nearest(name, tokens))
        if depth == _DEEPEST:
            raise UsageError(f"{where}: the token --{name} is defined by itself")
        if name not in known:
            known[name] = _VARIABLE.sub(lambda inner: value(inner, depth + 1), tokens[name])
            if len(known[name]) > LONGEST:
                raise UsageError(
                    f"{where}: the token --{name} comes to more than {LONGEST:,} characters",
                    hint="let tokens name others less often",
                )
        return known[name]

    return _VARIABLE.sub(lambda found: value(found, 0), text).strip() + "\n"


def with_old_names(text: str) -> str:
    """Return a sheet for an EPUB with `page-break-*`, prefixes, and lengths in `em` for `rlh`."""

    def renamed(found: re.Match[str]) -> str:
        if found["edge"]:
            new = found["break"].strip()
            return f"page-break-{found['edge']}: {_OLD_BREAKS.get(new, new)}; {found[0]}"
        if found["prefixed"]:
            name, value = found["prefixed"], found["value"].rstrip()
            named = "; ".join(f"{prefix}{name}: {value}" for prefix in _PREFIXES)
            return named + found[0][len(found[0].rstrip()) :]
        if found["lines"]:
            return f"{round(float(found['lines']) * _LINE, 4):g}em"
        return found[0]

    return _BLANK.sub("", _ALIASED.sub(renamed, text))


def _unknown(text: str, found: re.Match[str], where: str) -> str:
    line = text.count("\n", 0, found.start()) + 1
    return f"{where}:{line}: there is no token --{found['name']}"


def _nearest(name: str, tokens: Mapping[str, str]) -> str:
    asked = did_you_mean(nearest(name, tokens), "--{}".format)
    return asked or f"there is: {', '.join(sorted(tokens))}"

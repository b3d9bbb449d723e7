"""Which elements a page hides: by attribute, by inline style, or by a class that its style sheet hides.

Only the page itself is consulted: rules in a `<style>`, for a class or id alone or in a place (`scopes`), that apply
to every screen. Pages hide anti-theft sentences in this way, and menus as well. `colours` finds text in the colour
of its background.
"""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Final

from octavo.readers.html.scopes import Scopes
from octavo.readers.html.sheets import lone_names, rules_of

PERHAPS: Final = "perhaps"
"""A preliminary answer: see `hidden_by`."""
_HIDING: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden"
    r"|(?<![\w-])font-size\s*:\s*(?:0(?:px|r?em|pt|%)?|0?\.\d+(?:px|pt|%)|1(?:px|pt|%))\s*(?:[;!]|$)"
    r"|(?<![\w-])opacity\s*:\s*0(?:\.0+)?\s*(?:[;!]|$)"
    r"|text-indent\s*:\s*-\s*(?:999|\d{4,})(?:\.\d+)?(?:px|r?em|pt|%)",
    re.IGNORECASE,
)
_LIFTED: Final = re.compile(r"position\s*:\s*(?:absolute|fixed)", re.IGNORECASE)
_AWAY: Final = re.compile(
    r"(?<![\w-])(?:left|top|right|bottom|margin-left|margin-top)\s*:\s*-\s*(?:999|\d{4,})(?:\.\d+)?(?:px|r?em|pt)"
    r"|(?<![\w-])clip\s*:\s*rect\((?:\s*[01](?:px)?\s*,?){4}\s*\)"
    r"|clip-path\s*:\s*(?:inset\(\s*(?:50|100)%|circle\(\s*0)",
    re.IGNORECASE,
)
"""Outside of the window, or clipped to nothing; this hides an element that is out of the page's flow."""
_CUT: Final = re.compile(r"(?<![\w-])overflow\s*:\s*hidden", re.IGNORECASE)
_NO_WIDTH: Final = re.compile(
    r"(?<![\w-])(?:max-)?width\s*:\s*[01](?:px)?\s*(?:[;!]|$)", re.IGNORECASE
)
_NO_HEIGHT: Final = re.compile(
    r"(?<![\w-])(?:max-)?height\s*:\s*[01](?:px)?\s*(?:[;!]|$)", re.IGNORECASE
)
_MAY_HIDE: Final = ("none", "dden", "font-", "opac", "ndent", "olute", "xed")
"""A part of each wording, without letters (i, k, s) that characters outside ASCII fold to."""

_REMEMBERED: Final = 8
"""Size of the cache, in sets of style sheets: the pages of a site have the same ones."""


def hidden_by(
    attributes: Mapping[str, str | None],
    hidden_names: frozenset[str],
    painted_names: frozenset[str] = frozenset(),
) -> str:
    """Return how an element is hidden ("attribute", "style", "stylesheet"), or "" if it is shown.

    It is `PERHAPS` if the text has a colour of its own, by its style or by one of `painted_names`: then the
    background must be examined.
    """
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return "attribute"
    painted = ""
    style = attributes.get("style")
    if style:
        if _hides(style):
            return "style"
        if "olor" in style:
            painted = PERHAPS
    if hidden_names or painted_names:
        names = names_of(attributes)
        if not hidden_names.isdisjoint(names):
            return "stylesheet"
        if not painted_names.isdisjoint(names):
            return PERHAPS
    return painted


def names_of(attributes: Mapping[str, str | None]) -> list[str]:
    """Return an element's classes and id in the form of selectors."""
    classes = attributes.get("class")
    names = ["." + name for name in classes.split()] if classes else []
    identifier = attributes.get("id")
    return ["#" + identifier, *names] if identifier else names


def _hides(declarations: str) -> bool:
    """Return whether declarations hide their element."""
    # Hardly any do: looking for a part of each wording costs a fifth of the expression.
    lower = declarations.lower()
    hidden = "dden" in lower
    if (
        hidden or "none" in lower or "font-" in lower or "opac" in lower or "ndent" in lower
    ) and _HIDING.search(declarations):
        return True
    if hidden and _is_cut(declarations):
        return True
    lifted = ("abso" in lower or "xed" in lower) and _LIFTED.search(declarations)
    return bool(lifted) and _AWAY.search(declarations) is not None


def _is_cut(declarations: str) -> bool:
    """Return whether a box has no width and height and clips its overflow."""
    return (
        _CUT.search(declarations) is not None
        and _NO_WIDTH.search(declarations) is not None
        and _NO_HEIGHT.search(declarations) is not None
    )


def hidden_in(sheets: Iterable[str]) -> tuple[frozenset[str], Scopes]:
    """Return what style sheets hide on every screen: `.class` and `#id` names, and those hidden in a place.

    >>> names, scopes = hidden_in([".a{display:none} p .b{display:none} @media print{.c{display:none}}"])
    >>> sorted(names), scopes.hide("i", [".b"], lambda: [("p", [])])
    (['.a'], True)
    """
    return _hidden_in(tuple(sheets))


@lru_cache(maxsize=_REMEMBERED)
def _hidden_in(sheets: tuple[str, ...]) -> tuple[frozenset[str], Scopes]:
    names: set[str] = set()
    placed: list[str] = []
    for sheet in sheets:
        lower = sheet.lower()
        if any(piece in lower for piece in _MAY_HIDE):
            for selectors, declarations, everywhere in rules_of(sheet):
                if everywhere and _hides(declarations):
                    names.update(lone_names(selectors))
                    placed.append(selectors)
    return frozenset(names), Scopes(placed, sheets, _hides)

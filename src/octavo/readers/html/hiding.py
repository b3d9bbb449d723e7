"""Which elements a page hides: by attribute, by inline style, or by a class its style sheet hides.

Only what the page itself says is believed: a rule of a `<style>` for one class or id alone, outside
any `@media`. Pages hide anti-theft sentences so; they hide menus so, too.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Final

_HIDING: Final = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?<![\w-])font-size\s*:\s*0(?:px|em|pt|%)?\s*(?:[;!}]|$)"
    r"|(?<![\w-])opacity\s*:\s*0(?:\.0+)?\s*(?:[;!}]|$)",
    re.IGNORECASE,
)
_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_BRACE: Final = re.compile(r"[{}]")
_LONE_NAME: Final = re.compile(r"\s*(?:[a-zA-Z][\w-]*)?([.#][\w-]+)\s*\Z")
_MAX_SHEET: Final = 2_000_000


def hidden_by(attributes: Mapping[str, str | None], hidden_names: frozenset[str]) -> str:
    """Return how an element is hidden ("attribute", "style", "stylesheet"), "" when it is shown."""
    if "hidden" in attributes and attributes["hidden"] != "until-found":
        return "attribute"
    style = attributes.get("style")
    if style and _hides(style):
        return "style"
    if hidden_names:
        classes = attributes.get("class")
        if classes and any("." + name in hidden_names for name in classes.split()):
            return "stylesheet"
        identifier = attributes.get("id")
        if identifier and "#" + identifier in hidden_names:
            return "stylesheet"
    return ""


def _hides(declarations: str) -> bool:
    """Tell whether declarations hide what they are for."""
    # Nearly none does: a look for a piece of each wording costs a fifth of the expression. The
    # pieces hold no letter (i, k, s) that a character outside ASCII folds to.
    lower = declarations.lower()
    return (
        "none" in lower or "dden" in lower or "font-" in lower or "opac" in lower
    ) and _HIDING.search(declarations) is not None


def hidden_names(sheets: Iterator[str]) -> frozenset[str]:
    """Return the `.class` and `#id` names that style sheets hide on every medium.

    >>> sorted(hidden_names(iter([".a{display:none} p .b{display:none} @media print{.c{display:none}}"])))
    ['.a']
    """
    names: set[str] = set()
    for sheet in sheets:
        if _HIDING.search(sheet) and len(sheet) <= _MAX_SHEET:
            names.update(_names(_COMMENT.sub("", sheet)))
    return frozenset(names)


def _names(sheet: str) -> Iterator[str]:
    depth = start = 0
    selectors = ""
    for brace in _BRACE.finditer(sheet):
        if brace.group() == "{":
            if depth == 0:
                selectors = sheet[start : brace.start()].rpartition(";")[2]
            depth += 1
        else:
            if depth == 1 and "@" not in selectors and _hides(sheet[start : brace.end()]):
                for selector in selectors.split(","):
                    lone = _LONE_NAME.match(selector)
                    if lone:
                        yield lone.group(1)
            depth = max(0, depth - 1)
        start = brace.end()

"""A style sheet → its rules, and the names that a rule applies to.

This is not a CSS parser, but enough to know what a page declares for a single class, id or element.
https://www.w3.org/TR/css-syntax-3/
"""

import re
from collections.abc import Iterator
from typing import Final

_COMMENT: Final = re.compile(r"/\*.*?\*/", re.DOTALL)
_BRACE: Final = re.compile(r"[{}]")
_LONE_NAME: Final = re.compile(r"\s*(?:[a-zA-Z][\w-]*)?([.#][\w-]+)\s*\Z")
_LONE_ELEMENT: Final = re.compile(r"\s*([a-zA-Z][\w-]*)\s*\Z")
_SUBJECT: Final = re.compile(r"[^\s>+~]*\Z")
_NAME: Final = re.compile(r"[.#][\w-]+|^[a-zA-Z][\w-]*")
_EVERYWHERE: Final = re.compile(
    r"\s*@(?:media\s+(?:only\s+)?(?:screen|all)|layer\b[^{]*)\s*\Z", re.IGNORECASE
)
"""What may be around a rule that applies whenever the page is read."""
_MAX_SHEET: Final = 2_000_000


def rules_of(sheet: str) -> Iterator[tuple[str, str, bool]]:
    """Yield each rule: its selectors, its declarations, and whether it applies to every medium."""
    if len(sheet) > _MAX_SHEET:
        return
    sheet = _COMMENT.sub("", sheet) if "/*" in sheet else sheet
    start = 0
    around: list[str] = []
    for brace in _BRACE.finditer(sheet):
        said = sheet[start : brace.start()]
        if brace.group() == "{":
            around.append(said.rpartition(";")[2])
        elif around:
            selectors = around.pop()
            if "@" not in selectors and said:
                yield selectors, said, all(map(_EVERYWHERE.match, around))
        start = brace.end()


def lone_names(selectors: str) -> Iterator[str]:
    """Yield the single `.class` and `#id` names in selectors, with or without an element's name.

    >>> list(lone_names(".a, p#b, div .c, p"))
    ['.a', '#b']
    """
    for selector in selectors.split(","):
        lone = _LONE_NAME.match(selector)
        if lone:
            yield lone.group(1)


def subjects(selectors: str) -> Iterator[tuple[str, bool]]:
    """Yield what each selector applies to: class, id or element, and whether it has no other condition.

    >>> list(subjects(".a, body, div .c, .d:hover"))
    [('.a', True), ('body', True), ('.c', False), ('.d', False)]
    """
    for selector in selectors.split(","):
        lone = _LONE_NAME.match(selector) or _LONE_ELEMENT.match(selector)
        if lone:
            yield lone.group(1), True
        else:
            found = _SUBJECT.search(selector.strip())
            subject = found.group() if found else ""
            if subject.startswith((":root", "*", "[")):
                yield "html", False
            for name in _NAME.findall(subject):
                yield name, False

"""The user's CSS selectors → marks on the matching elements of a page.

A mark is an attribute that no page can write (`tree.nodes.CHOICE`); passes act on it. Selectors are
matched on the page as parsed, by the engine of the parser (https://www.w3.org/TR/selectors-4/).
"""

from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias, TypeVar

from octavo.findings.errors import UsageError
from octavo.tree.nodes import CHOICE
from octavo.tree.text import excerpt

Selectors: TypeAlias = Iterable[tuple[str, str]]
"""Pairs of `keep` or `drop` and a selector."""
_Node = TypeVar("_Node")


def marks_of(
    selectors: Selectors, select: Callable[[str], Iterable[_Node]], identity: Callable[[_Node], int]
) -> dict[int, str]:
    """Return the marks of a page's elements, by identity; if both `keep` and `drop` match one, `keep` counts."""
    marks: dict[int, str] = {}
    for choice, selector in sorted(selectors, reverse=True):  # keep comes first
        for node in select(selector):
            marks.setdefault(identity(node), f"{choice} {selector}")
    return marks


def with_mark(attributes: Mapping[str, str | None], mark: str) -> Mapping[str, str | None]:
    """Return an element's attributes with its mark."""
    return {**attributes, CHOICE: mark}


def require_selectors(selectors: Selectors) -> None:
    """Make sure that every selector is valid, before any page is read.

    Raises:
        UsageError: one is not.
    """
    for _, selector in selectors:
        problem = _problem(selector)
        if problem:
            raise UsageError(
                f"css:{excerpt(selector)}: not a CSS selector: {problem}",
                hint="such as css:div.share, css:#comments, css:p:has(a)",
            )


def _problem(selector: str) -> str:
    """Return the available engine's error for a selector, or "" if it is valid."""
    try:
        from selectolax.lexbor import LexborHTMLParser, SelectolaxError  # noqa: PLC0415 - may be missing
    except ImportError:
        return _problem_by_soupsieve(selector)
    try:
        LexborHTMLParser("<p>").css(selector)
    except (SelectolaxError, ValueError) as error:
        return str(error)
    return ""


def _problem_by_soupsieve(selector: str) -> str:
    import soupsieve  # noqa: PLC0415 - only where selectolax is missing

    try:
        soupsieve.compile(selector)
    except (soupsieve.SelectorSyntaxError, ValueError) as error:
        return str(error).partition("\n")[0]
    return ""

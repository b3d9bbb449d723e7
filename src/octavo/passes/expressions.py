"""A regular expression that the user wrote → a pattern that ends on any text, or a refusal.

An expression such as `(a+)+b` can be matched in so many ways that one line takes it longer than
anybody waits (https://docs.python.org/3/library/re.html has no limit to set). What makes them so is
a repeat of what may itself be nothing but a repeat; that is looked for in the expression as parsed.
"""

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, Final

from octavo.findings.errors import UsageError
from octavo.tree.text import excerpt

_PARSER: Final = import_module("re._parser")
"""Of the standard library, and the only one that reads expressions as `re` does."""
_REPEATS: Final = frozenset({"MAX_REPEAT", "MIN_REPEAT"})
_MANY: Final = 8
"""Times from which on a repeat counts as endless: (a{1,20}){1,20} is no better than (a+)+."""


def compiled(entry: str, source: str, *, ignore_case: bool) -> re.Pattern[str]:
    """Return the pattern of an expression; `entry` is how the user wrote it.

    Raises:
        UsageError: it is none, it is found everywhere, or it may take for ever.
    """
    flags = re.IGNORECASE if ignore_case else 0
    try:
        pattern = re.compile(source, flags)
        matches_nothing = pattern.search("") is not None
        parsed = _PARSER.parse(source, flags)
    except (re.error, OverflowError, RecursionError) as error:
        raise UsageError(
            f"{excerpt(entry)}: not a regular expression: {error}",
            hint="text that begins and ends with a slash is taken for one",
        ) from error
    if matches_nothing:
        raise UsageError(
            f"{excerpt(entry)}: is found everywhere", hint="say what there must be, with + for *"
        )
    if any(_is_endless(body) for body in _repeated(parsed)):
        raise UsageError(
            f"{excerpt(entry)}: repeats a repeat, and may take for ever",
            hint="say it with one + or *: [ab]+ for (a+|b+)+",
        )
    return pattern


def _repeated(parsed: Any) -> Iterator[Any]:
    """Give what an expression repeats many times, at any depth."""
    for name, argument in _nodes(parsed):
        if name in _REPEATS and argument[1] >= _MANY:
            yield argument[2]
        for inner in _inside(argument):
            yield from _repeated(inner)


def _is_endless(body: Any) -> bool:
    """Tell whether what is repeated may be a repeat alone, so that it can be cut up at any letter."""
    nodes = list(_nodes(body))
    for at, (name, argument) in enumerate(nodes):
        rest = nodes[:at] + nodes[at + 1 :]
        if any(_least(other) for other in rest if other[0] not in _REPEATS):
            continue  # something stands between one round and the next
        if name in _REPEATS and argument[1] >= _MANY:
            return True
        if any(_is_endless(inner) for inner in _inside(argument)):
            return True
    return False


def _least(node: tuple[str, Any]) -> int:
    """Return how many characters a part of an expression takes at least."""
    name, argument = node
    if name in {"LITERAL", "NOT_LITERAL", "ANY", "IN"}:
        return 1
    if name == "BRANCH":
        return min((int(branch.getwidth()[0]) for branch in argument[1]), default=0)
    inner = list(_inside(argument))
    return int(inner[-1].getwidth()[0]) if name in {"SUBPATTERN", "ATOMIC_GROUP"} and inner else 0


def _nodes(parsed: Any) -> Iterator[tuple[str, Any]]:
    for operation, argument in parsed:
        yield str(operation), argument


def _inside(argument: Any) -> Iterator[Any]:
    """Give the expressions inside a part of one."""
    if isinstance(argument, _PARSER.SubPattern):
        yield argument
    elif isinstance(argument, Sequence) and not isinstance(argument, str):
        for item in argument:
            yield from _inside(item)

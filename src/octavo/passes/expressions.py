"""A user's regular expression → a compiled pattern that cannot backtrack exponentially, or an error.

An expression such as `(a+)+b` or `(a|aa)+b` can match in twice as many ways with each further letter, so
that a single line takes longer than anybody waits (https://docs.python.org/3/library/re.html has no timeout to
set). The cause is a repeat whose text can be divided into rounds in more than one way; it is looked for in the
parsed expression. Several repeats in a row, `.*a.*b.*c`, are only slow on long lines, and are accepted.
"""

import re
from collections.abc import Iterator, Sequence
from importlib import import_module
from typing import Any, Final

from octavo.findings.errors import UsageError
from octavo.tree.text import excerpt

_PARSER: Final = import_module("re._parser")
_COMPILER: Final = import_module("re._compiler")
"""The standard library's own parser: no other reads expressions exactly as `re` does."""
_REPEATS: Final = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_MANY: Final = 3
"""A repeat that may occur this often counts as unbounded: ((a{1,7}){1,7}){1,7} is no better than (a+)+."""
_SINGLE: Final = frozenset({"LITERAL", "NOT_LITERAL", "ANY", "IN"})
_GROUPS: Final = frozenset({"SUBPATTERN", "ATOMIC_GROUP", "BRANCH"})
_LETTERS: Final = "".join(map(chr, range(0x3100)))
"""Sample characters by which two character sets are tested for overlap."""


def compiled(entry: str, source: str, *, ignore_case: bool) -> re.Pattern[str]:
    """Return the compiled pattern; `entry` is the expression as the user wrote it.

    Raises:
        UsageError: the expression is invalid, matches everywhere, or may take for ever.
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
    if not all(map(_is_cut_in_one_way, _repeated(parsed))):
        raise UsageError(
            f"{excerpt(entry)}: repeats what varies in length, and may take for ever",
            hint="say it with one + or *: [ab]+ for (a+|b+)+; or let each round end with a mark: ([ab]+,)+",
        )
    return pattern


def _repeated(parsed: Any) -> Iterator[Any]:
    """Yield the bodies of all unbounded repeats, at any depth."""
    for name, argument in _nodes(parsed):
        if name in _REPEATS and argument[1] >= _MANY:
            yield argument[2]
        for inner in _inside(argument):
            yield from _repeated(inner)


def _is_cut_in_one_way(body: Any) -> bool:
    """Return whether no text can be divided into rounds of `body` in two ways.

    Rounds of a fixed length cannot be; nor can those made of one repeat of single characters and a fixed number
    of others, none of which the repeat accepts: `[ab]+,`.
    """
    least, most = body.getwidth()
    if least == most:
        return True
    nodes = list(body)
    if len(nodes) == 1 and str(nodes[0][0]) == "SUBPATTERN":
        return _is_cut_in_one_way(nodes[0][1][-1])
    varying = [node for node in nodes if str(node[0]) in _REPEATS]
    fixed = [_part(body, node) for node in nodes if node not in varying]
    if len(varying) != 1 or _part(body, *varying[0][1][2]).getwidth() != (1, 1):
        return False
    widths = [part.getwidth() for part in fixed]
    if any(low != high for low, high in widths) or not any(low for low, _ in widths):
        return False
    taken = _characters_in(_part(body, *varying[0][1][2]))
    return all(taken.isdisjoint(_characters_in(part)) for part in fixed)


def _part(body: Any, *nodes: Any) -> Any:
    """Return some nodes of an expression as an expression of their own."""
    return _PARSER.SubPattern(body.state, list(nodes))


def _characters_in(body: Any) -> frozenset[str]:
    """Return which of `_LETTERS` an expression may match; all of them if that is unclear."""
    found: frozenset[str] = frozenset()
    for node in body:
        name, argument = str(node[0]), node[1]
        if name in _SINGLE:
            takes = _COMPILER.compile(_part(body, node)).fullmatch
            found |= frozenset(filter(takes, _LETTERS))
        elif name in _GROUPS:
            found = found.union(*map(_characters_in, _inside(argument)))
        elif name != "AT":
            return frozenset(_LETTERS)
    return found


def _nodes(parsed: Any) -> Iterator[tuple[str, Any]]:
    for operation, argument in parsed:
        yield str(operation), argument


def _inside(argument: Any) -> Iterator[Any]:
    """Yield the sub-expressions of a node."""
    if isinstance(argument, _PARSER.SubPattern):
        yield argument
    elif isinstance(argument, Sequence) and not isinstance(argument, str):
        for item in argument:
            yield from _inside(item)

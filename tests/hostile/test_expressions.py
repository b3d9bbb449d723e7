"""No expression of octavo's takes twice as long for each letter more, whatever a page holds."""

import contextlib
import importlib
import pkgutil
import random
import re
import signal
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from types import FrameType
from typing import Any, Final

import pytest
from tests.soak import extent

import octavo
from octavo.passes.lazy_pattern import LazyPattern
from octavo.passes.reading.headlines import _book_before_words_in, _glued_in, _numbered_in
from octavo.passes.reading.tongues import _TONGUES

PARSER: Final = import_module("re._parser")
ROUNDS: Final = 28
"""Of what can be matched in two ways each, so many take minutes."""
SAMPLES: Final = extent(3, 30)
PATIENCE: Final = 3.0
"""Seconds; what does not multiply takes microseconds."""
FEWEST: Final = 600
"""Expressions that are looked for, so that none is overlooked because tables are built otherwise."""
OF_CATEGORIES: Final = {
    "CATEGORY_DIGIT": "1",
    "CATEGORY_NOT_DIGIT": "a",
    "CATEGORY_SPACE": " ",
    "CATEGORY_NOT_SPACE": "a",
    "CATEGORY_WORD": "a",
    "CATEGORY_NOT_WORD": "-",
}


def patterns() -> dict[str, re.Pattern[str]]:
    """Return every expression that a module of octavo holds, by module and name; those over bytes as over text."""
    found: dict[str, re.Pattern[Any]] = {}
    for module in pkgutil.walk_packages(octavo.__path__, "octavo."):
        if not module.name.endswith("__main__"):
            held = vars(importlib.import_module(module.name))
            for name, value in held.items():
                for at, pattern in enumerate(_in(value)):
                    found[f"{module.name}.{name}.{at}"] = pattern
    for at, tongue in enumerate(_TONGUES):
        for compiled in (_numbered_in, _book_before_words_in, _glued_in):
            found[f"{compiled.__name__}.{at}"] = compiled(tongue)
    return {name: _over_text(pattern) for name, pattern in found.items()}


def _over_text(pattern: re.Pattern[Any]) -> re.Pattern[str]:
    if isinstance(pattern.pattern, str):
        return pattern
    return re.compile(pattern.pattern.decode("latin-1"), pattern.flags | re.ASCII)


def _in(value: object) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, LazyPattern):
        yield value.compiled
    elif isinstance(value, tuple | list | frozenset):
        for item in value:
            yield from _in(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _in(item)


class Drawn:
    """Texts that parts of an expression match, by chance."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)  # noqa: S311 - nothing is to be kept secret

    def text(self, parsed: Iterable[tuple[Any, Any]]) -> str:
        """Return what a sequence of parts may match; what looks around matches nothing."""
        return "".join(self._part(str(name), argument) for name, argument in parsed)

    def _part(self, name: str, argument: Any) -> str:
        match name:
            case "LITERAL":
                return chr(argument)
            case "NOT_LITERAL":
                return "b" if argument == ord("a") else "a"
            case "ANY":
                return "a"
            case "IN":
                return self._of_set(argument)
            case "BRANCH":
                return self.text(self._chance.choice(argument[1]))
            case "SUBPATTERN":
                return self.text(argument[3])
            case "ATOMIC_GROUP":
                return self.text(argument)
            case "MAX_REPEAT" | "MIN_REPEAT" | "POSSESSIVE_REPEAT":
                least, most, body = argument
                times = max(int(least), min(int(most), self._chance.randrange(3)))
                return "".join(self.text(body) for _ in range(times))
            case _:
                return ""

    def _of_set(self, items: list[tuple[Any, Any]]) -> str:
        told = [(str(name), value) for name, value in items]
        if told[0][0] == "NEGATE":
            excluded = {_one_of(name, value) for name, value in told[1:]}
            return next(one for one in "aZ1 -.é漢\n" if one not in excluded)
        name, value = self._chance.choice(told)
        return _one_of(name, value)


def _one_of(name: str, value: Any) -> str:
    if name == "RANGE":
        return chr(value[0])
    return chr(value) if name == "LITERAL" else OF_CATEGORIES[str(value)]


def repeats(parsed: Any, before: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Give each part that may come often, with all parts that stand before it."""
    parts = list(parsed)
    for at, (operation, argument) in enumerate(parts):
        name, ahead = str(operation), (*before, *parts[:at])
        if name in {"MAX_REPEAT", "MIN_REPEAT"}:
            if int(argument[1]) >= ROUNDS:
                yield ahead, argument[2]
            yield from repeats(argument[2], ahead)
        elif name == "SUBPATTERN":
            yield from repeats(argument[3], ahead)
        elif name == "ATOMIC_GROUP":
            yield from repeats(argument, ahead)
        elif name == "BRANCH":
            for branch in argument[1]:
                yield from repeats(branch, ahead)
        elif name in {"ASSERT", "ASSERT_NOT"}:
            yield from repeats(argument[1], ahead)


def attacks(pattern: re.Pattern[str]) -> Iterator[str]:
    """Give texts that make each repeat of an expression come often, and in the end to nothing."""
    parsed = PARSER.parse(pattern.pattern, pattern.flags)
    for ahead, body in repeats(parsed):
        for seed in range(SAMPLES):
            drawn = Drawn(seed)
            unit = drawn.text(body) or "a"
            yield f"{drawn.text(ahead)}{unit * ROUNDS}\0"
            # Each round by itself, where several alternatives stand for one.
            yield f"{drawn.text(ahead)}{''.join(drawn.text(body) for _ in range(ROUNDS))}\0"


class TookTooLongError(Exception):
    """A search was given up."""


def give_up(_: int, __: FrameType | None) -> None:
    raise TookTooLongError


@contextlib.contextmanager
def alarm() -> Iterator[Callable[[float], object]]:
    """Give what sets the alarm that ends a search, so many seconds from now; 0 stops it."""
    before = signal.signal(signal.SIGVTALRM, give_up)
    try:
        yield lambda seconds: signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def endless(pattern: re.Pattern[str], seconds: float) -> str:
    """Return a text on which a search takes longer than so many seconds, "" where none does."""
    with alarm() as ring_in:
        for text in attacks(pattern):
            ring_in(seconds)
            try:
                pattern.search(text)
                pattern.match(text)
            except TookTooLongError:
                return text
    return ""


ON_POSIX = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="nothing here ends a search")


@ON_POSIX
@pytest.mark.timeout(600)
def test_no_expression_multiplies() -> None:
    found = {name: endless(pattern, PATIENCE) for name, pattern in patterns().items()}
    assert not {name: text for name, text in found.items() if text}
    assert len(found) > FEWEST


@ON_POSIX
def test_one_that_multiplies_would_be_found() -> None:
    assert endless(re.compile(r"(?:[\d:]+|may[ ,]*)+\Z"), 1)

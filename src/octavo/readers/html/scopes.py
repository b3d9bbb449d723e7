"""Rules that hide a class inside something else, `.text p.note { display: none }` → whether they apply.

Only simple selectors are used: names, classes and ids, one inside the other or a child of it. And a class or id
is only hidden if no rule of the page shows it: what is hidden in one state and shown in another (a tab, a
spoiler, a menu) may be the story.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final, TypeAlias

from octavo.readers.html.sheets import rules_of, subjects

_Parts: TypeAlias = tuple[str, frozenset[str]]
"""The conditions of a compound selector: an element's name, "" for any, and its `.classes` and `#id`."""
_Chain: TypeAlias = tuple[tuple[_Parts, bool], ...]
"""The conditions of a selector for the elements around, innermost first; True for the parent (`>`)."""

_COMPOUND: Final = r"(?:[a-zA-Z][\w-]*(?:[.#][\w-]+)*|(?:[.#][\w-]+)+)"
_PLAIN: Final = re.compile(rf"{_COMPOUND}(?:(?:\s*>\s*|\s+){_COMPOUND})*\Z")
_STEP: Final = re.compile(rf"(>?)\s*({_COMPOUND})\s*")
_MARK: Final = re.compile(r"[.#][\w-]+")
_MOST: Final = 8
"""The most compounds of a selector that is used; pages hide nothing by longer ones."""
_SHOWS: Final = re.compile(
    r"display\s*:\s*(?!none)|visibility\s*:\s*visible|(?<![\w-])opacity\s*:\s*(?:1|\d?\.\d*[1-9])",
    re.IGNORECASE,
)


class Scopes:
    """The rules of a page that hide a class or id in a place."""

    def __init__(
        self,
        hiding: Iterable[str] = (),
        sheets: Iterable[str] = (),
        hides: Callable[[str], bool] = bool,
    ) -> None:
        """Take the selectors of rules that hide, the page's sheets, and a function for whether declarations hide."""
        self._rules: dict[str, list[tuple[_Parts, _Chain]]] = {}
        for selectors in hiding:
            self._add(selectors)
        if self._rules:
            for name in _shown(sheets, hides):
                self._rules.pop(name, None)

    def __bool__(self) -> bool:
        return bool(self._rules)

    def _add(self, selectors: str) -> None:
        for selector in selectors.split(","):
            plain = selector.strip()
            steps = list(_steps(plain)) if _PLAIN.match(plain) else []
            marks = _MARK.findall(plain.rpartition(">")[2].rpartition(" ")[2])
            if marks and 0 < len(steps) <= _MOST and (len(steps) > 1 or len(marks) > 1):
                (subject, _), *chain = steps
                self._rules.setdefault(marks[-1], []).append((subject, tuple(chain)))

    def hide(
        self,
        name: str,
        marks: Iterable[str],
        around: Callable[[], Iterable[tuple[str, Iterable[str]]]],
    ) -> bool:
        """Return whether an element is hidden.

        `marks` are its `.classes` and `#id`; `around` returns name and marks of the elements around it,
        innermost first.
        """
        own = frozenset(marks)
        rules = [rule for mark in own for rule in self._rules.get(mark, ())]
        if not rules:
            return False
        holders = [(holder, frozenset(held)) for holder, held in around()]
        return any(_is(subject, name, own) and _stands(chain, holders) for subject, chain in rules)


def _steps(selector: str) -> Iterator[tuple[_Parts, bool]]:
    """Yield the compounds of a selector, the subject first, each with whether `>` follows it."""
    found = [(step[1], step[2]) for step in _STEP.finditer(selector)]
    child = False
    for combinator, compound in reversed(found):
        marks = _MARK.findall(compound)
        name = compound.removesuffix("".join(marks)).lower()
        yield (name, frozenset(marks)), child
        child = combinator == ">"


def _shown(sheets: Iterable[str], hides: Callable[[str], bool]) -> Iterator[str]:
    """Yield the classes and ids that a rule of the sheets shows."""
    for sheet in sheets:
        for selectors, declarations, _ in rules_of(sheet):
            if _SHOWS.search(declarations) and not hides(declarations):
                for name, _ in subjects(selectors):
                    yield name


def _is(parts: _Parts, name: str, marks: frozenset[str]) -> bool:
    return parts[0] in {"", name} and parts[1] <= marks


def _stands(chain: _Chain, holders: list[tuple[str, frozenset[str]]]) -> bool:
    """Return whether the elements around an element match the chain."""
    inside = {
        -1
    }  # all places where the last compound matches: trying them in turn would take exponential time on a hostile page
    for parts, child in chain:
        reach = {at + 1 for at in inside} if child else range(min(inside) + 1, len(holders))
        inside = {at for at in reach if at < len(holders) and _is(parts, *holders[at])}
        if not inside:
            return False
    return True

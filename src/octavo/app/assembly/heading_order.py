"""Pages whose file names do not settle the order → the same in the order of the numbers in their headings.

For pages named in several ways see `several_names`. If the names have no numbers, this is done only if
those in the headings settle the order: nearly every page has one, none is missing between the first and the last,
and none occurs twice except on a page that was saved twice. Otherwise the order of the names stays.
"""

from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise
from pathlib import Path
from typing import Final, TypeAlias

from octavo.app.assembly.numbering import Number, is_gap, numbers_of
from octavo.app.assembly.placed_page import Page
from octavo.app.assembly.several_names import in_one_order
from octavo.app.page_order import ends
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.document import Section
from octavo.tree.ink import text_of_blocks
from octavo.tree.origin import Origin
from octavo.tree.text import first_of

_Placed: TypeAlias = tuple[Section, Page]
_MOST: Final = 0.75
"""The smallest share of pages with a number: a folder of titles has only a few odd pages."""
_FEWEST: Final = 3
"""The fewest numbers that define an order."""
_MOST_NAMED: Final = 5


def by_headings(placed: Iterable[_Placed], findings: list[Finding]) -> list[_Placed]:
    """Return the sections, each with its page; those from a folder whose names do not settle the order are sorted by chapter number.

    Findings: BOK018 for each folder whose order changed.
    """
    made: list[_Placed] = []
    for folder, found in groupby(placed, key=lambda one: one[1].found_in):
        run = list(found)
        ordered: Sequence[_Placed] = run
        behind: Sequence[_Placed] | None = None
        if folder and run[0][1].loose:
            ordered = _ordered(run)
        elif folder:
            ordered, behind = in_one_order(run)
        if folder and [id(one) for one in ordered] != [id(one) for one in run]:
            findings.append(_finding_on(folder, ordered, behind))
        made.extend(ordered)
    return made


def _ordered(run: Sequence[_Placed]) -> Sequence[_Placed]:
    """Return pages in the order of their numbers, those without one last; unchanged if the numbers leave anything open."""
    numbers = _numbers(run)
    places = ends([Path(page.name) for _, page in run])
    if not _is_certain([one for one in run if not places[Path(one[1].name)]], numbers):
        return run
    last = max(numbers.values())

    def place(one: _Placed) -> tuple[int, bool, Number]:
        number = numbers.get(id(one))
        return places[Path(one[1].name)], number is None, number or last

    return sorted(run, key=place)


def _numbers(run: Sequence[_Placed]) -> dict[int, Number]:
    """Return the numbers of sections, by the identity of the pairs of section and page."""
    numbers = numbers_of(section for section, _ in run)
    return {id(one): numbers[id(one[0])] for one in run if id(one[0]) in numbers}


def _is_certain(run: Sequence[_Placed], numbers: dict[int, Number]) -> bool:
    """Return whether the numbers of sections leave nothing open."""
    if len({page.name for _, page in run}) < len(run) or len(numbers) < _MOST * len(run):
        return False
    known = sorted(set(numbers.values()))
    if len(known) < _FEWEST or any(is_gap(*pair) for pair in pairwise(known)):
        return False
    texts = {(numbers[id(one)], text_of_blocks(one[0].blocks)) for one in run if id(one) in numbers}
    return len(texts) == len(known)


def _finding_on(
    folder: Path, ordered: Sequence[_Placed], behind: Sequence[_Placed] | None
) -> Finding:
    """Return the finding on a new order; `behind` is None if names have no numbers, else the last of those named in several ways."""
    numbers = _numbers(ordered)
    numbered = [one[0] for one in ordered if id(one) in numbers]
    places = ends([Path(page.name) for _, page in ordered])
    if behind is None:
        behind = [one for one in ordered if id(one) not in numbers]
        said, which = "file names give no order", "a"
    else:
        said, which = "files are named in several ways", "such a"
    message = f"The {said}: their chapters are ordered by the numbers in their "
    message += "headings" if numbered else "names"
    if numbered:
        message += f", from “{numbered[0].label}” to “{numbered[-1].label}”"
    names = dict.fromkeys(Path(page.name) for _, page in behind)
    if bare := [f"“{file.name}”" for file in names if not places[file]]:
        message += f"; after them, without {which} number: {first_of(bare, _MOST_NAMED)}"
    return CODES["BOK018"].found(Origin(str(folder)), message=f"{message}.")

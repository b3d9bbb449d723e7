"""Pages whose file names do not settle the order → the same in the order of the numbers in their headings.

For pages with several naming schemes see `naming_schemes`. If the names have no numbers, this is
done only if those in the headings settle the order: nearly every page has one, few are missing
between the first and the last, and few occur twice except on a page that was saved twice. Otherwise
the alphabetical order of the names stays, unless the links between the pages define another
(`linked_order`), and it is reported as a guess.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, pairwise
from pathlib import Path

from octavo.app.assembly.linked_order import by_links
from octavo.app.assembly.naming_schemes import in_one_order
from octavo.app.assembly.numbering import Number, is_gap, numbers_of
from octavo.app.assembly.placed_page import FEWEST, MOST, SLIPS, Placed
from octavo.app.page_order import name_in_folder, places_at_ends, prefix_of
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding
from octavo.tree.ink import text_of_blocks
from octavo.tree.origin import Origin
from octavo.tree.text import first_of


def by_headings(placed: Iterable[Placed], findings: list[Finding]) -> list[Placed]:
    """Return the sections, each with its page; those from a folder whose names do not settle the order are sorted by chapter number.

    Findings: BOK018 for each folder whose order changed, BOK016 for each whose order nothing defines.
    """
    made: list[Placed] = []
    for folder, found in groupby(placed, key=lambda one: one[1].found_in):
        run = list(found)
        ordered: Sequence[Placed] = run
        behind: Sequence[Placed] | None = None
        if folder and run[0][1].loose:
            ordered = _ordered(run)
        elif folder:
            ordered, behind = in_one_order(run)
        if folder and [id(one) for one in ordered] != [id(one) for one in run]:
            findings.append(_finding_on(folder, ordered, behind))
        elif folder and _is_open(folder, run):
            ordered, told = _by_links(folder, run)
            findings.extend(told)
        made.extend(ordered)
    return made


def _is_open(folder: Path, run: Sequence[Placed]) -> bool:
    """Return whether the order of pages is merely alphabetical: neither names nor headings number them."""
    files = {name_in_folder(Path(page.name), folder) for _, page in run}
    if len(files) < FEWEST or any(page.authored for _, page in run):
        return False
    by_letters = run[0][1].loose or 2 * len(set(map(prefix_of, files))) > len(files)
    return by_letters and len(_numbers(run)) < len(run) / 2


def _by_links(folder: Path, run: Sequence[Placed]) -> tuple[Sequence[Placed], Iterator[Finding]]:
    """Return unnumbered pages in the order in which they lead to each other, and the findings on their order."""
    found = by_links(run)
    if found is None:
        return run, iter((_guess_at(folder, run),))
    ordered, behind = found
    if [id(one) for one in ordered] == [id(one) for one in run]:
        return run, iter(())
    first, last = ordered[0][1], ordered[-1 - len(behind)][1]
    message = (
        "Neither names nor headings number the pages: they are in the order in which they lead to each other, "
        f"from “{Path(first.name).name}” to “{Path(last.name).name}”"
    )
    if names := dict.fromkeys(f"“{Path(page.name).name}”" for _, page in behind):
        message += f"; after them those that no link leads to: {first_of(list(names))}"
    return ordered, iter((CODES["BOK018"].found(Origin(str(folder)), message=f"{message}."),))


def _guess_at(folder: Path, run: Sequence[Placed]) -> Finding:
    """Return the finding on pages whose order nothing defines (BOK016)."""
    first, last = (Path(run[at][1].name).relative_to(folder) for at in (0, -1))
    count = len({page.name for _, page in run})
    message = (
        f"Neither names nor headings number the {count:,} pages of this folder; they stand by the letters of their names, "
        f"from “{first}” to “{last}”."
    )
    return CODES["BOK016"].found(Origin(str(folder)), message=message)


def _ordered(run: Sequence[Placed]) -> Sequence[Placed]:
    """Return pages in the order of their numbers, those without one last; unchanged if the numbers leave anything open."""
    numbers = _numbers(run)
    places = places_at_ends([Path(page.name) for _, page in run])
    if not _is_certain([one for one in run if not places[Path(one[1].name)]], numbers):
        return run
    last = max(numbers.values())

    def place(one: Placed) -> tuple[int, bool, Number]:
        number = numbers.get(id(one))
        return places[Path(one[1].name)], number is None, number or last

    return sorted(run, key=place)


def _numbers(run: Sequence[Placed]) -> dict[int, Number]:
    """Return the numbers of sections, by the identity of the pairs of section and page."""
    numbers = numbers_of(section for section, _ in run)
    return {id(one): numbers[id(one[0])] for one in run if id(one[0]) in numbers}


def _is_certain(run: Sequence[Placed], numbers: dict[int, Number]) -> bool:
    """Return whether the numbers of sections leave nothing open."""
    if len({page.name for _, page in run}) < len(run) or len(numbers) < MOST * len(run):
        return False
    known = sorted(set(numbers.values()))
    slips = len(run) // SLIPS
    if len(known) < FEWEST or sum(is_gap(*pair) for pair in pairwise(known)) > slips:
        return False
    texts = {(numbers[id(one)], text_of_blocks(one[0].blocks)) for one in run if id(one) in numbers}
    return len(texts) <= len(known) + slips


def _finding_on(
    folder: Path, ordered: Sequence[Placed], behind: Sequence[Placed] | None
) -> Finding:
    """Return the finding on a new order; `behind` is None if names have no numbers, else the last of those named in several ways."""
    numbers = _numbers(ordered)
    numbered = [one[0] for one in ordered if id(one) in numbers]
    places = places_at_ends([Path(page.name) for _, page in ordered])
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
        message += f"; after them, without {which} number: {first_of(bare)}"
    return CODES["BOK018"].found(Origin(str(folder)), message=f"{message}.")

"""The accounts of many pages → a digest: what is removed for each reason, from how many pages, and which pages stand out.

A line that is on every page is shown once. Mistakes are most likely among the texts that are removed from few pages, so
the longest of these are shown, too.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from octavo.app.inspect import Inspection
from octavo.cli.report import COLOURS
from octavo.cli.terminal import shortened, show, styled, visible
from octavo.findings.codes import CODES
from octavo.findings.finding import Severity
from octavo.findings.ledger import Ledger
from octavo.findings.render import sums_of
from octavo.tree.text import counted, fold_space

_OFTEN: Final = 6
"""How many texts are shown for each reason because most pages have them."""
_LONGEST: Final = 3
"""How many texts on few pages are shown for each reason because they are long."""
_FEW: Final = 3
"""Up to this many pages are few."""
_NAMED: Final = 4
"""How many pages are named that have a warning or are extremes."""
_MARGIN: Final = 10
_WIDEST: Final = 140
_FIGURES: Final = re.compile(r"\d+")


@dataclass(slots=True)
class _Gone:
    """A text that goes, as it first occurs; texts that differ only in figures are the same."""

    text: str
    pages: set[str] = field(default_factory=set)


def show_digest(console: Console, inspections: Sequence[Inspection], ledger: Ledger) -> None:
    """Print what goes from many pages, by reason, and which pages stand out."""
    show(console, counted(len(inspections), "page"), "bold")
    show(console, sums_of(ledger), "dim")
    show(
        console,
        "What is removed, and from how many pages; -v shows each page, --html FILE writes all",
        "dim",
    )
    width = min(console.width, _WIDEST)
    by_code = _gone(inspections)
    counts = Counter(finding.code for finding in ledger.findings)
    for code in sorted(by_code):
        found = CODES[code]
        times = f"  {counted(counts[code], 'time')}"
        console.print()
        title = Text.assemble((code, COLOURS[found.severity]), f"  {found.rule}", (times, "dim"))
        show(console, title)
        for line in _texts(by_code[code], width):
            show(console, line)
    console.print()
    for code in sorted(counts.keys() - by_code.keys()):
        line = Text.assemble(
            f"{counts[code]:>7,} ", (code, COLOURS[CODES[code].severity]), f"  {CODES[code].rule}"
        )
        if CODES[code].severity > Severity.NOTE and (
            names := _names_of_pages_with(code, inspections)
        ):
            line.append(f"  {names}", "dim")
        show(console, line)
    for line in _extremes(inspections):
        show(console, line)


def _gone(inspections: Sequence[Inspection]) -> dict[str, list[_Gone]]:
    """Return the texts that go, by the code of the reason."""
    found: dict[str, dict[str, _Gone]] = defaultdict(dict)
    for inspection in inspections:
        for finding in inspection.ledger.findings:
            if not finding.removed or finding.added:
                continue
            text = fold_space(finding.before)
            known = found[finding.code].setdefault(_FIGURES.sub("0", text), _Gone(text))
            known.pages.add(inspection.source)
    return {code: list(texts.values()) for code, texts in found.items()}


def _texts(texts: Sequence[_Gone], width: int) -> Iterator[Text]:
    """Yield the texts that most pages have, and the longest of those that few have."""
    often = sorted(texts, key=lambda one: -len(one.pages))[:_OFTEN]
    rest = [one for one in texts if one not in often]
    rare = sorted((one for one in rest if len(one.pages) <= _FEW), key=lambda one: -len(one.text))
    yield from (_line(one, width) for one in often)
    if rest:
        yield Text.assemble(
            " " * _MARGIN, (f"⋮ {len(rest):,} more; the longest on few pages", "dim")
        )
    yield from (_line(one, width) for one in rare[:_LONGEST])


def _line(gone: _Gone, width: int) -> Text:
    """Return a text, shortened, after the number of its pages or the name of its only page."""
    count = f"{len(gone.pages):>7,}   "
    room = width - _MARGIN
    if len(gone.pages) > 1:
        return Text.assemble(count, styled(shortened(gone.text, room), "red"))
    (page,) = gone.pages
    name = shortened(visible(Path(page).name), room // 3)
    text = shortened(gone.text, room - cell_len(name) - 2)
    return Text.assemble(count, styled(text, "red"), "  ", (name, "dim"))


def _names_of_pages_with(code: str, inspections: Sequence[Inspection]) -> str:
    """Return the names of the pages on which there is a finding of this code."""
    names = [
        visible(Path(inspection.source).name)
        for inspection in inspections
        if any(finding.code == code for finding in inspection.ledger.findings)
    ]
    more = f" and {len(names) - _NAMED:,} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _kept(ledger: Ledger) -> int:
    """Return how much ink of what was read is kept, not counting what was added."""
    return ledger.read - ledger.removed


def _extremes(inspections: Sequence[Inspection]) -> Iterator[Text]:
    """Yield the pages of which the least is kept, and those from which the most goes."""
    by_kept = sorted(inspections, key=lambda one: _kept(one.ledger))
    by_removed = sorted(inspections, key=lambda one: -one.ledger.removed)
    yield Text("\nShortest after cleaning", "bold")
    for one in by_kept[:_NAMED]:
        yield Text.assemble(f"{_kept(one.ledger):>7,}   ", (visible(Path(one.source).name), "dim"))
    yield Text("Most removed from", "bold")
    for one in by_removed[:_NAMED]:
        yield Text.assemble(f"{one.ledger.removed:>7,}   ", (visible(Path(one.source).name), "dim"))

"""The account of a page → lines to read: what stays is dim and short, what goes is struck out.

Marks in the first column say the same without colour: `-` is removed, `+` is added, `·` was changed, `!` was
left in doubt.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from octavo.app.inspect import Entry, Inspection, Kept, Noted
from octavo.cli.flags import Reporting
from octavo.cli.report import COLOURS
from octavo.cli.terminal import shortened, show_hanging, styled, visible
from octavo.findings.codes import CODES
from octavo.findings.finding import Finding, Severity
from octavo.findings.ledger import Ledger
from octavo.findings.render import sums_of
from octavo.tree.text import fold_space

_KEPT, _GONE, _CODE, _WHY, _NEW = "dim", "red strike", "red", "dim italic", "green"
_MARGIN: Final = 10
"""Columns before the text: a mark, a code, and space."""
_SUMS_MARGIN: Final = 16
"""Columns before the rule of a code in the sums: a count, the code, and space."""
_SHOWN: Final = {True: (2, 2), False: (8, 4)}
"""How many entries at the start and end of a run are shown: kept, and gone."""

_WIDEST: Final = 100
_REMOVALS: Final = frozenset(code for code in CODES if code.startswith("CHR"))
_NARROWEST: Final = 72
"""Columns to which a line is shortened; a narrower terminal breaks it."""
_LEAST_WHY: Final = 16
"""Columns below which a reason would be too short to say anything."""


def show_page(console: Console, inspection: Inspection, reporting: Reporting) -> None:
    """Print the account of one page: only its sums if quiet, all of its lines if verbose."""
    console.print(_header(inspection, console.width))
    _show_sums(console, inspection.ledger)
    if not reporting.quiet:
        console.print()
        for is_kept, run in groupby(inspection.entries, key=lambda entry: isinstance(entry, Kept)):
            for line in _lines(list(run), _SHOWN[is_kept], console, reporting.verbose):
                show_hanging(console, line, _MARGIN)
    console.print()


def show_totals(console: Console, pages: int, ledger: Ledger) -> None:
    """Print the sums of all pages."""
    console.print(f"{pages} pages", style="bold")
    _show_sums(console, ledger)


def _header(inspection: Inspection, width: int) -> Text:
    label = styled(f"{inspection.label or 'Untitled'} ", "bold")
    width = min(width, _WIDEST)
    source = shortened(visible(inspection.source), max(20, width - label.cell_len - 3))
    rule = "─" * max(2, width - label.cell_len - cell_len(source) - 1)
    return Text.assemble(label, (rule, "dim"), (f" {source}", "dim"), no_wrap=True)


def _show_sums(console: Console, ledger: Ledger) -> None:
    console.print(sums_of(ledger), style="dim")
    counts = Counter(finding.code for finding in ledger.findings)
    for code, count in sorted(counts.items()):
        style = COLOURS[CODES[code].severity] if code in CODES else ""
        line = Text.assemble(f"{count:>7} ", (code, style), f"  {CODES[code].rule}")
        show_hanging(console, line, _SUMS_MARGIN)


def _lines(
    run: Sequence[Entry], shown: tuple[int, int], console: Console, verbose: bool
) -> Iterator[Text]:
    """Yield the lines of a run of entries of one kind, without its middle unless verbose."""
    first, last = shown
    hidden = len(run) - first - last
    if verbose or hidden < 2:
        first, last, hidden = len(run), 0, 0
    for entry in run[:first]:
        yield _line(entry, console)
    if hidden:
        words = f"{hidden} more paragraphs stay" if isinstance(run[0], Kept) else f"{hidden} more"
        yield Text.assemble(" " * _MARGIN, (f"⋮ {words} (-v shows them)", _KEPT))
    for entry in run[len(run) - last :]:
        yield _line(entry, console)


def _line(entry: Entry, console: Console) -> Text:
    room = max(console.width, _NARROWEST) - _MARGIN
    match entry:
        case Kept(text, _, cuts):
            return _kept_line(text, cuts, room, console)
        case Noted(finding):
            return _noted_line(finding, room)


def _kept_line(text: str, cuts: Sequence[Finding], room: int, console: Console) -> Text:
    gone = [fold_space(finding.before) for finding in cuts]
    line = Text(" " * _MARGIN)
    line.append_text(styled(shortened(text, room - sum(cell_len(cut) + 5 for cut in gone)), _KEPT))
    bare = console.color_system is None
    for cut in gone:
        line.append(" ")
        line.append_text(styled(f"[-{cut}-]" if bare else cut, _GONE))
    return line


def _noted_line(finding: Finding, room: int) -> Text:
    """Return a line for what was done: the text that went, the text that replaced it, and the evidence."""
    before, after = fold_space(finding.before), fold_space(finding.after)
    mark = "-" if finding.removed else "+" if finding.added else "·"
    style = _CODE if finding.removed else COLOURS[finding.severity]
    if finding.severity > Severity.NOTE and not finding.removed:
        mark, style = "!", COLOURS[finding.severity]
    line = Text.assemble((f"{mark} {finding.code} ".ljust(_MARGIN), style))
    # The sums above name the rule of a removal, and an arrow shows the new text.
    told = before and (after or finding.code in _REMOVALS)
    why = finding.evidence or ("" if told else finding.message)
    if before:
        after = shortened(after, room // 2)
        arrow = cell_len(after) + 3 if after else 0
        before = shortened(before, max(room - arrow - min(cell_len(why) + 2, room // 3), room // 4))
        line.append_text(styled(before, _GONE))
    if after:
        line.append(" → " if before else "", _WHY)
        line.append_text(styled(after, _NEW))
    left = room + _MARGIN - line.cell_len - 2
    if why and left >= min(cell_len(why), _LEAST_WHY):
        line.append("  " if before or after else "")
        line.append_text(styled(shortened(why, left), _WHY))
    return line

"""What differs between two books → lines to read, with removed words struck out and added words underlined.

Marks in the first column say the same without colour: `-` removed, `+` added, `~` changed. Without colour,
removed words are in `[-…-]` and added words in `{+…+}`.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from rich.console import Console
from rich.text import Text

from octavo.app.diff import Diff, title_of
from octavo.cli.flags import Reporting
from octavo.cli.terminal import show, styled
from octavo.collation.changes import Change, ChapterChange, FieldChange, Kind, Mark, Same
from octavo.collation.descriptions import (
    Item,
    Skipped,
    is_renumbered,
    items_of,
    kinds_of,
    remarks_of,
    shown_runs,
    shown_text,
    summary_of,
    words_of,
)
from octavo.tree.text import counted, excerpt

_STYLES: Final = {Mark.SAME: "", Mark.DELETED: "red strike", Mark.INSERTED: "green underline"}
_BRACKETS: Final = {Mark.SAME: ("", ""), Mark.DELETED: ("[-", "-]"), Mark.INSERTED: ("{+", "+}")}
_MARKS: Final = {
    Kind.ADDED: ("+", "green"),
    Kind.REMOVED: ("-", "red"),
    Kind.MOVED: (">", "cyan"),
    Kind.SPLIT: ("/", "cyan"),
    Kind.MERGED: ("/", "cyan"),
}
_MARGIN: Final = 4
_WIDEST: Final = 100
"""Columns of a line of prose at most, on any terminal: longer lines are hard to read."""
_OPENING: Final = 2
"""How many paragraphs of a chapter are shown that was added or removed as a whole."""


def show_diff(console: Console, diff: Diff, reporting: Reporting, *, summary: bool) -> None:
    """Print what differs: only the sums if quiet, only names with `summary`, everything if verbose."""
    collation = diff.collation
    _say(console, summary_of(collation), "bold")
    if collation.is_empty:
        return
    _say(console, words_of(collation), "dim")
    if reporting.quiet:
        return
    if collation.fields:
        console.print()
        for field in collation.fields:
            _show_field(console, field)
    runs = groupby(collation.chapters, key=is_renumbered)
    if summary:
        console.print()
    for is_number, run in runs:
        changes = list(run)
        if is_number:
            _show_renumbered(console, changes, summary=summary)
            continue
        for change in changes:
            _show_heading(console, change, summary=summary)
            if not summary:
                _show_entries(console, change, whole=reporting.verbose)


def _show_renumbered(console: Console, changes: Sequence[ChapterChange], *, summary: bool) -> None:
    """Print chapters of which only the numbers changed: one line for all consecutive ones."""
    if not summary:
        console.print()
    first, last = changes[0], changes[-1]
    words = f"“{title_of(first)}” was “{first.old[0].label}”"
    if len(changes) > 1:
        words += f" … “{title_of(last)}” was “{last.old[0].label}”"
    count = f"{len(changes):,} chapters" if len(changes) > 1 else "1 chapter"
    _block(console, ("#", "dim"), styled(f"{count} renumbered: {words}", "dim"))


def _show_field(console: Console, field: FieldChange) -> None:
    line = Text.assemble((f"{field.name}: ", "bold"))
    for mark, text in ((Mark.DELETED, field.old), (Mark.INSERTED, field.new)):
        if text:
            line.append_text(_marked(console, mark, excerpt(text, 200)))
            line.append(" ")
    line.rstrip()
    _block(console, ("~", "yellow"), line)


def _show_heading(console: Console, change: ChapterChange, *, summary: bool) -> None:
    mark, style = next((_MARKS[kind] for kind in change.kinds if kind in _MARKS), ("~", "yellow"))
    line = styled(title_of(change), "bold")
    line.append_text(styled("  " + "; ".join(kinds_of(change)), "dim"))
    if not summary:
        console.print()
    _block(console, (mark, style), line)


def _show_entries(console: Console, change: ChapterChange, *, whole: bool) -> None:
    if Kind.ADDED in change.kinds or Kind.REMOVED in change.kinds:
        items: list[Item] = list(change.entries if whole else change.entries[:_OPENING])
        left = len(change.entries) - len(items)
    else:
        items, left = list(items_of(change.entries)), 0
    for item in items:
        _show_item(console, item, whole=whole)
    if left:
        more = counted(left, "more paragraph")
        _block(console, ("", ""), Text(f"⋮ {more} (-v shows them)", "dim"))


def _show_item(console: Console, item: Item, *, whole: bool) -> None:
    match item:
        case Skipped(count):
            _block(console, ("", ""), Text(f"⋮ {counted(count, 'paragraph')} the same", "dim"))
        case Same(_, passage):
            text = shown_text(passage).replace("\n", " / ")
            _block(console, ("", ""), styled(_short(text, _room(console)), "dim"))
        case Change():
            _show_change(console, item, whole=whole)


def _show_change(console: Console, change: Change, *, whole: bool) -> None:
    mark = ("~", "yellow") if change.old and change.new else ("+", "green")
    if not change.new:
        mark = ("-", "red")
    if change.moved and not whole:  # its words stand where it is now or was before: a line will do
        text = shown_text((change.new or change.old)[0]).replace("\n", " / ")
        _block(console, (">", "cyan"), styled(_short(text, _room(console))))
        _show_remarks(console, change)
        return
    line = Text()
    for run in shown_runs(change, whole=whole):
        line.append_text(_marked(console, run.mark, run.text))
    _block(console, mark, line)
    _show_remarks(console, change)


def _show_remarks(console: Console, change: Change) -> None:
    remarks = "; ".join(remarks_of(change))
    if remarks:
        _block(console, ("", ""), styled(f"({remarks})", "italic cyan"))


def _marked(console: Console, mark: Mark, text: str) -> Text:
    """Return a run as it is shown: coloured, or in brackets if there is no colour."""
    lines = text.split("\n")
    if _is_bare(console):
        opening, closing = _BRACKETS[mark]
        return Text("\n").join(
            [styled(f"{opening}{line}{closing}" if line else "") for line in lines]
        )
    return Text("\n").join([styled(line, _STYLES[mark]) for line in lines])


def _is_bare(console: Console) -> bool:
    return console.color_system is None or console.no_color


def _room(console: Console) -> int:
    return max(20, min(console.width, _WIDEST) - _MARGIN)


def _short(text: str, room: int) -> str:
    """Return text on one line, without its end if it does not fit."""
    line = Text(text)
    line.truncate(room, overflow="ellipsis")
    return line.plain


def _block(console: Console, mark: tuple[str, str], text: Text) -> None:
    """Print text beside its mark, wrapped on a terminal, whole anywhere else."""
    for at, line in enumerate(_lines(console, text)):
        start = Text.assemble((("" if at else mark[0]).ljust(_MARGIN), mark[1]))
        start.append_text(line)
        start.rstrip()
        console.print(start, soft_wrap=True)


def _lines(console: Console, text: Text) -> Iterator[Text]:
    if console.is_terminal:
        yield from text.wrap(console, _room(console))
    else:
        yield from text.split("\n", allow_blank=True)


def _say(console: Console, words: str, style: str) -> None:
    if console.is_terminal:
        for line in Text(words, style).wrap(console, min(console.width, _WIDEST)):
            console.print(line, soft_wrap=True)
    else:
        show(console, words, style)

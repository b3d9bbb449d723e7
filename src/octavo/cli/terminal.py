"""Text → a terminal, a pipe or a file, safely: nothing in a page or a file name can move the cursor.

Standard output is data, standard error is messages. Colour and bars are for terminals only
(https://no-color.org/); Rich decides by the stream and the environment.
"""

import json
import os
import re
import sys
from pathlib import Path
from typing import Any, Final, NoReturn

from rich.cells import cell_len, chop_cells
from rich.console import Console
from rich.text import Text

from octavo.cli.verdict import BROKEN_PIPE
from octavo.findings.errors import OctavoError, others_with
from octavo.tree.text import ELLIPSIS

_WIDE: Final = 240
"""Columns if no terminal has its own number: enough for any path, so that logs can be searched."""

_LEAST_ROOM: Final = 5
"""Columns below which nothing would be left of a shortened text."""
_LONG_WORD: Final = 12
"""A word with at least this many characters may be cut: it is an address, or in a script without spaces."""
_UNSEEN: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f"  # controls, escape sequences among them
    "\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # bidi, invisible
    "\ud800-\udfff\U000e0000-\U000e0fff]"  # undecodable bytes of file names, tags
)


def visible(text: str) -> str:
    r"""Return `text` with every character escaped that a terminal would obey or hide.

    >>> visible("Mos\x1b[31mcow")
    'Mos\\x1b[31mcow'
    """
    return _UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), text)


def styled(text: str, style: str = "") -> Text:
    """Return text of a page, made safe, and never read as markup."""
    return Text(visible(text), style)


def shortened(text: str, room: int) -> str:
    """Return `text` in `room` columns, without its middle if it is longer.

    >>> shortened("The lamp was lit on the third night.", 24)
    'The lamp was … night.'
    """
    if cell_len(text) <= room or room < _LEAST_ROOM:
        return text
    start = (room - 3) * 2 // 3
    end = room - 3 - start
    head = chop_cells(text, start)[0]
    tail = chop_cells(text[::-1], end)[0][::-1]
    whole, _, rest = head.rpartition(" ")
    head = whole if len(rest) < _LONG_WORD else head
    rest, _, whole = tail.partition(" ")
    tail = whole if len(rest) < _LONG_WORD else tail
    return f"{head.rstrip()} {ELLIPSIS} {tail.lstrip()}"


def messages() -> Console:
    """Return the console for people: standard error."""
    return _console(stderr=True)


def results() -> Console:
    """Return the console for results: standard output."""
    return _console(stderr=False)


class _Console(Console):
    """A console whose reader may stop reading early."""

    def on_broken_pipe(self) -> None:
        """End quietly, since the reader has read enough."""
        _hang_up()


def _hang_up() -> NoReturn:
    """End the run quietly: nobody reads the output any more, so there is nobody to report to."""
    null = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):  # whichever it is, it is flushed again at exit
        os.dup2(null, stream.fileno())
    raise SystemExit(BROKEN_PIPE)


def _console(*, stderr: bool) -> Console:
    stream = sys.stderr if stderr else sys.stdout
    said = _columns_said()
    # With a width of 0, Rich would print nothing.
    environment = {name: value for name, value in os.environ.items() if said or name != "COLUMNS"}
    return _Console(
        stderr=stderr,
        highlight=False,
        markup=False,
        emoji=False,
        width=None if stream.isatty() or said else _WIDE,
        _environ=environment,
    )


def _columns_said() -> bool:
    """Return whether `COLUMNS` gives a width; some shells and containers set it to 0 if they know none."""
    said = os.environ.get("COLUMNS", "")
    return said.isdecimal() and int(said) > 0


def show(console: Console, line: Text | str, style: str = "") -> None:
    """Print a line: broken between words on a terminal, whole elsewhere, so that it can be searched."""
    console.print(line, style=style, soft_wrap=not console.is_terminal)


def show_hanging(console: Console, line: Text, margin: int) -> None:
    """Print a line as `show` does; if a terminal breaks it, the rest is indented by `margin` columns, below its text."""
    room = console.width - margin
    if not console.is_terminal or line.cell_len <= console.width or room < margin:
        show(console, line)
        return
    start, text = line.divide([margin])
    for piece in text.wrap(console, room):
        start.append_text(piece)
        start.rstrip()
        console.print(start, soft_wrap=True)
        start = Text(" " * margin)


def say(message: str, *, label: str = "", style: str = "") -> None:
    """Print one line to standard error: `octavo: error: …`, the label in its colour."""
    line = Text("octavo: ")
    if label:
        line.append(f"{label}: ", style)
    line.append_text(styled(message))
    show(messages(), line)


def say_error(message: str, hint: str = "") -> None:
    """Print what stopped octavo, and what to do about it."""
    say(message, label="error", style="bold red")
    if hint:
        say(hint, label="hint", style="bold")


def say_failure(error: OctavoError, message: str = "") -> None:
    """Print an error, and others that were found together with it; `message` stands for its own."""
    say_error(message or str(error), error.hint)
    for other in others_with(error):
        say_error(str(other), other.hint)


def put(data: bytes) -> None:
    """Write all of the data to standard output."""
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _hang_up()


def put_json(value: Any) -> None:
    """Write a value to standard output as JSON, in UTF-8 whatever the terminal's own encoding."""
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    put(text.encode("utf-8", "backslashreplace"))


def size_of(size: int) -> str:
    """Return the size of a file in units for people.

    >>> [size_of(size) for size in (512, 20_480, 3_400_000)]
    ['512 B', '20 kB', '3.4 MB']
    """
    if size < 1000:
        return f"{size} B"
    if size < 1_000_000:
        return f"{size / 1000:.0f} kB"
    return f"{size / 1_000_000:.1f} MB"


def path_of(path: Path) -> str:
    """Return a path in the shortest form that is valid in the current folder."""
    try:
        return str(path.relative_to(Path.cwd()))
    except ValueError:
        return str(path)

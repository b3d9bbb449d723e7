"""An executor whose processes come to grief over certain pages and pieces, as hostile ones would have it."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from octavo.readers.source import Source
from octavo.writers.pdf.work import Work

DIE: Final = "__import__('os').kill(__import__('os').getpid(), 9)"
CRASH: Final = "__import__('ctypes').string_at(0)"
EAT: Final = "bytes(2**34)"
SLEEP: Final = "__import__('time').sleep(600)"
SPIN: Final = "exec('while True: pass')"


def is_plain(work: Work) -> bool:
    """Tell whether a piece is set in plain paragraphs: nothing emphasised, no heading."""
    return "<h" not in work.markup.partition("<body")[2]


@dataclass
class Sabotage(Executor):
    """Does a deed, an expression of Python, for every call that is about what bears the mark."""

    given: Executor
    deed: str
    mark: str
    times: int = 1_000
    """How often it strikes."""
    struck: list[str] = field(default_factory=list)

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> "Future[Any]":
        if len(self.struck) < self.times and any(map(self._bears_mark, args)):
            self.struck.append(fn.__name__)
            return self.given.submit(eval, self.deed)
        return self.given.submit(fn, *args, **kwargs)

    def _bears_mark(self, argument: Any) -> bool:
        match argument:
            case Source():
                return self.mark.encode() in argument.data
            case Work():
                return self.mark in argument.markup and not is_plain(argument)
            case bytes():
                return self.mark.encode() in argument
            case list() | tuple():
                return any(map(self._bears_mark, argument))
            case _:
                return False


def saved_pages(folder: Path, count: int, *, marked: int) -> list[Path]:
    """Write saved pages of one site, the one numbered `marked` with a word that no other has."""
    folder.mkdir(exist_ok=True)
    for at in range(1, count + 1):
        word = "halcyon" if at == marked else "heron"
        (folder / f"{at}.html").write_text(
            f"<title>Chapter {at} - The Weir</title><body><nav><a href='/'>Home</a></nav>"
            f"<h1>Chapter {at}</h1><div class='chapter-text'>"
            f"<p>The {word} stood at the weir for {at} nights, and <em>nobody</em> asked it why.</p>"
            f"<p>“Tide {at},” said the keeper &amp; shut the gate; the key was under it all the time.</p>"
            f"<p>It rained on the harbour, and on the office, until the lamp went out at {at}.</p>"
            "</div><div class='share'><button>Share</button></div></body>",
            encoding="utf-8",
        )
    return [folder]

"""EPUBCheck, kept awake for a whole run: a book is checked in 0.2 seconds, not in four."""

import atexit
from functools import cache
from pathlib import Path

from octavo.app.validators import EpubCheck


@cache
def _awake() -> EpubCheck:
    checker = EpubCheck()
    atexit.register(checker.close)
    return checker


def messages_on(path: Path) -> list[str]:
    """Return all that EPUBCheck says of a book, of any severity: `ERROR OPF-096: …`."""
    try:
        messages = _awake().report(path)["messages"]
    except BaseException:
        _awake().close()  # its late answer would be taken for that to the next book
        raise
    return [f"{one['severity']} {one['ID']}: {one['message']}" for one in messages]

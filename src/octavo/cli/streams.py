"""Standard input and output as a command's pages and books; `-` means either."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from octavo.app.catalog import BOOKS, MEDIA_TYPES
from octavo.app.deliver import WRITERS, suffix_named
from octavo.app.file_reading import reading
from octavo.app.files import write_atomically
from octavo.app.folders import pages_at
from octavo.app.publish import Target, require_targets
from octavo.app.sources import AnySource, source_of
from octavo.app.streams import STANDARD_STREAM
from octavo.cli.flags import Reporting
from octavo.cli.terminal import put
from octavo.findings.alternatives import FORMATS
from octavo.findings.errors import UsageError
from octavo.findings.limits import LIMITS, Limits
from octavo.findings.suggestions import did_you_mean, nearest

_STDIN: Final = Path("<stdin>")
"""The name of standard input in messages."""


def sources_of(pages: Sequence[Path], origin: str, limits: Limits = LIMITS) -> Iterator[AnySource]:
    """Yield the pages that the command line names.

    Raises:
        ReadError: one is missing or cannot be read.
        UsageError: no reader for one.
    """
    kind = _kind_of(origin)
    for path in pages:
        if path == STANDARD_STREAM:
            with reading(_STDIN):
                data = sys.stdin.buffer.read()
            yield replace(source_of(data, kind, limits), name=str(_STDIN))
        else:
            yield from pages_at(path, kind, limits)


def _kind_of(origin: str) -> str | None:
    """Return the media type for the name of a format, or for a media type; None for "".

    Raises:
        UsageError: no reader for it.
    """
    kinds = {**MEDIA_TYPES, **BOOKS}
    kind = kinds.get(f".{origin.lower().removeprefix('.')}", origin)
    if kind and kind not in kinds.values():
        raise UsageError(
            f"--from {origin}: unknown format",
            hint="formats are html, mhtml, webarchive, txt, md, docx, epub",
        )
    return kind or None


def require_format(to: str) -> None:
    """Make sure that there is a writer for the format that `--to` names; "" names none.

    Raises:
        UsageError: there is none.
    """
    if to and suffix_named(to) not in WRITERS:
        asked = did_you_mean(nearest(to.lower().removeprefix("."), FORMATS))
        known = f"formats are {', '.join(FORMATS)}"
        raise UsageError(f"--to {to}: unknown format", hint=f"{asked} {known}".lstrip())


def save(path: Path, text: str) -> None:
    """Write text to a file, or to standard output for `-`.

    Raises:
        WriteError: it cannot be written.
    """
    data = text.encode("utf-8", "backslashreplace")
    if path == STANDARD_STREAM:
        put(data)
    else:
        write_atomically(path, data)


def require_one_stream(reporting: Reporting, *paths: Path | None) -> None:
    """Make sure that at most one thing goes to standard output: the result, the ledger, or one of `paths`.

    Raises:
        UsageError: several things do.
    """
    streams = sum(path == STANDARD_STREAM for path in (reporting.ledger, *paths))
    if streams + reporting.as_json > 1:
        raise UsageError(
            "standard output was asked for twice", hint="let one of -o, --ledger, --json go there"
        )


def require_files(
    paths: Sequence[Path | None], inputs: Iterable[Path], targets: Sequence[Target] = ()
) -> None:
    """Make sure that the other files that were asked for can be written, too, and overwrite no input.

    Raises:
        WriteError: one cannot be written.
        UsageError: two are the same file, or one is an input.
    """
    files = [Target(path, "") for path in paths if path is not None]
    require_targets([*targets, *files], inputs)

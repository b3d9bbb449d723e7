"""The findings of a run → its exit code, as the table of codes in the README says.

0 done · 1 findings at or above --fail-on · 2 wrong usage or configuration · 3 warnings under --strict ·
4 unusable input or target · 5 something is not installed · 70 a bug in octavo · 130 interrupted
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from octavo.cli.flags import Reporting
    from octavo.findings.finding import Finding

OK: Final = 0
FOUND: Final = 1
USAGE: Final = 2
_STRICT: Final = 3
MISSING: Final = 5
INTERRUPTED: Final = 130
BROKEN_PIPE: Final = 141
SIGNALLED: Final = 128
"""Added to the number of the signal that ended a run: 143 for SIGTERM, 129 for SIGHUP."""


def exit_code(
    findings: "Iterable[Finding]", reporting: "Reporting", *, missing: bool = False
) -> int:
    """Return the exit code of a run that was completed."""
    if missing:
        return MISSING
    from octavo.findings.finding import Severity  # noqa: PLC0415 - `octavo --help` needs no findings

    worst = max((finding.severity for finding in findings), default=None)
    if worst is None:
        return OK
    if worst >= Severity[reporting.fail_on.name]:
        return FOUND
    return _STRICT if reporting.strict and worst >= Severity.WARNING else OK

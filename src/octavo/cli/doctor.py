"""x."""

from octavo.cli.flags import Reporting


def doctor(reporting: Reporting) -> int:
    """Do it."""
    return 0

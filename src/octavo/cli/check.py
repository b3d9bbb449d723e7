"""x."""

from octavo.cli.flags import Reporting


def check(reporting: Reporting) -> int:
    """Do it."""
    return 0

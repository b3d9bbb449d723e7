"""x."""

from octavo.cli.flags import Reporting


def inspect(reporting: Reporting) -> int:
    """Do it."""
    return 0

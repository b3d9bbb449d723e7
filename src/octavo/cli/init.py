"""x."""

from octavo.cli.flags import Reporting


def init(reporting: Reporting) -> int:
    """Do it."""
    return 0

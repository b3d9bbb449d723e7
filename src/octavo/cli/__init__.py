"""The command line: one file a command; prints and exits, nothing else."""

from octavo.cli.program import main

__all__ = ["main"]

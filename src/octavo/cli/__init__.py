"""The command line: one module for each command. It prints and exits, and does nothing else.

Its modules, in the order to read them in:

- the program and its flags: `program` `flags` `choosing` `conversion`
- the commands: `convert` `build` `watch` `inspect` `learn` `check` `diff` `init` `doctor`
- a run and its account: `runs` `progress` `report` `verdict` `failures` `worker_notice`
- what is shown: `page_view` `digest_view` `diff_view`
- the terminal: `terminal` `streams` `channels` `encoding` `signals`
"""

import sys
from collections.abc import Sequence
from typing import NoReturn

from octavo.cli.signals import heed_signals, ignore_signals
from octavo.cli.verdict import INTERRUPTED

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line, and end the process with its exit code."""
    heed_signals()  # before all else is loaded: a Ctrl-C meanwhile is not an error of Python's
    try:
        code = _run(sys.argv[1:] if arguments is None else arguments)
    except KeyboardInterrupt:
        code = INTERRUPTED
    finally:
        ignore_signals()
    sys.exit(code)


def _run(arguments: Sequence[str]) -> int:
    from octavo.app.processes.garbage import collect_seldom  # noqa: PLC0415 - see `main`
    from octavo.cli.channels import secure_streams  # noqa: PLC0415
    from octavo.cli.program import run  # noqa: PLC0415

    secure_streams()
    collect_seldom()
    return run(arguments)

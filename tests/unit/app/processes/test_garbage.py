"""A process of octavo's own looks for garbage less often; a program that imports octavo decides for itself."""

import subprocess
import sys

_THRESHOLD = "import gc; print(gc.get_threshold()[0])"


def _said(program: str) -> list[int]:
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    return [int(line) for line in run.stdout.split()]


def test_the_library_leaves_it_to_the_program() -> None:
    before, after = _said(
        f"{_THRESHOLD}; import octavo; octavo.clean('<p>The lamp was lit.</p>', media_type='text/html');"
        f"{_THRESHOLD}"
    )
    assert before == after


def test_a_process_of_its_own_looks_a_tenth_as_often() -> None:
    before, after = _said(
        f"{_THRESHOLD}; from octavo.app.processes.garbage import collect_seldom; collect_seldom(); {_THRESHOLD}"
    )
    assert after == 10 * before

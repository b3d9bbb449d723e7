"""The memory that a test takes at most, beyond what the tests before it left in use."""

import re
import resource
from pathlib import Path
from typing import Final

_PROCESS: Final = Path("/proc/self")


class Peak:
    """Measures from its making on; where the system keeps no mark that can be set back, the whole process counts."""

    def __init__(self) -> None:
        """Set the mark of this process back to what it holds now."""
        self._before = 0
        marks = _PROCESS / "clear_refs"
        if marks.exists():
            marks.write_text("5", encoding="ascii")  # proc(5): resets the peak of the resident set
            self._before = _kibibytes("VmRSS")

    def mebibytes(self) -> int:
        """Return by how much the process grew at most."""
        if not self._before:
            return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        return (_kibibytes("VmHWM") - self._before) // 1024


def _kibibytes(field: str) -> int:
    found = re.search(
        rf"^{field}:\s+(\d+) kB", (_PROCESS / "status").read_text(), flags=re.MULTILINE
    )
    assert found
    return int(found[1])

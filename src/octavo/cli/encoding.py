r"""Standard streams whose encoding lacks characters → these are escaped, instead of an error.

If the locale's encoding is not UTF-8, octavo's own marks are replaced by ASCII, and any other character is
escaped: `\u96e8`.
"""

import codecs
import io
import sys
from typing import Final

_PLAIN: Final = str.maketrans(
    {
        "─": "-", "·": "*", "⋮": ":", "…": "...", "→": "->", "↵": "|", "⍽": "_", "□": "_",
        "“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "--", "×": "x", "¶": "|",
    }
)  # fmt: skip
_HANDLER: Final = "octavo"


def use_stand_ins() -> None:
    """Let standard output and standard error escape the characters that their encoding lacks."""
    codecs.register_error(_HANDLER, stand_in)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


def stand_in(error: UnicodeError) -> tuple[str, int]:
    """Return what is written for the characters that an encoding lacks, and where to continue."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end].translate(_PLAIN)
    return lacking.encode("ascii", "backslashreplace").decode("ascii"), error.end

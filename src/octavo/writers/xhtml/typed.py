"""Typed text, as of a program → its lines, in print each by itself, so that what turns over of one can hang.

It hangs deeper than the line begins: a reader sees what is a line of its own and what is the rest of one.
"""

from typing import Final

from octavo.writers.xhtml.markup import element
from octavo.writers.xhtml.sentences import sentences
from octavo.writers.xhtml.setting import Galley

_STEP: Final = 2
"""Columns of an indent for which the style sheet has one step of hanging."""
_STEPS: Final = 12
"""Steps that the style sheet knows."""


def typed(words: str, galley: Galley) -> str:
    """Return typed text as phrasing content.

    The ends of lines are characters of an EPUB; in print each line is a box, and they are its ends.
    """
    if galley.setting.semantics:
        return sentences(words, galley)
    return "".join(_line(line, galley) for line in words.removesuffix("\n").split("\n"))


def _line(line: str, galley: Galley) -> str:
    shown = line.expandtabs()
    indent = len(shown) - len(shown.lstrip(" "))
    steps = min(-(-indent // _STEP), _STEPS)
    return element(
        "span", sentences(line, galley), {"class": f"typed hang-{steps}" if steps else "typed"}
    )

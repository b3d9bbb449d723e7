"""Preformatted text → its lines, each a box in print, so that turned-over lines can hang.

They hang deeper than their line begins, so that a reader can distinguish new lines from the rest of a line.
"""

from typing import Final

from octavo.writers.xhtml.markup import element
from octavo.writers.xhtml.sentences import sentences
from octavo.writers.xhtml.setting import Galley

_STEP: Final = 2
"""Columns of indent for each step of hanging in the style sheet."""
_STEPS: Final = 12
"""How many steps the style sheet has."""


def typed(words: str, galley: Galley) -> str:
    """Return preformatted text as phrasing content.

    In an EPUB line ends are characters; in print each line is a box, and they are the ends of the boxes.
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

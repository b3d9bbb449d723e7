"""Words of a book in vertical writing → markup in which numbers of one or two figures are upright.

In vertical lines, letters and figures lie on their side. One or two figures among ideographs are set upright in the
space of one character (tate-chu-yoko), and so is the number of a chapter; longer numbers, and figures among letters,
lie on their side like letters.
https://www.w3.org/TR/jlreq/#handling_of_tatechuyoko
"""

import re
from typing import Final

from octavo.writers.xhtml.markup import text
from octavo.writers.xhtml.setting import Setting

_FIGURES: Final = re.compile(r"\A[0-9]{3}\Z|(?<![ -~])[0-9]{1,2}(?![ -~])")
"""One or two figures without ASCII characters beside them: none in `3.5`, `2026`, `B12` and `of 12 men`. Three if there is
nothing else, as in the number of a chapter."""


def characters(words: str, setting: Setting) -> str:
    """Return `words` as phrasing content."""
    said = text(words)
    if not setting.runs_down:
        return said
    return _FIGURES.sub(r'<span class="upright">\g<0></span>', said)

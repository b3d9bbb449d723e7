"""Words of a book whose lines run from top to bottom → markup in which a figure or two stand upright.

Letters and figures lie on their side in such lines. One figure or two among ideographs are set upright in
the room of one (tate-chu-yoko), and so is a chapter's number; longer numbers, and figures among letters,
lie as the letters do.
https://www.w3.org/TR/jlreq/#handling_of_tatechuyoko
"""

import re
from typing import Final

from octavo.writers.xhtml.markup import text
from octavo.writers.xhtml.setting import Setting

_FIGURES: Final = re.compile(r"\A[0-9]{3}\Z|(?<![ -~])[0-9]{1,2}(?![ -~])")
"""One or two, nothing of ASCII beside them: in `3.5`, `2026`, `B12` and `of 12 men` none. Three where they
are all that is said, as in the number of a chapter."""


def characters(words: str, setting: Setting) -> str:
    """Return `words` as phrasing content."""
    said = text(words)
    if not setting.runs_down:
        return said
    return _FIGURES.sub(r'<span class="upright">\g<0></span>', said)

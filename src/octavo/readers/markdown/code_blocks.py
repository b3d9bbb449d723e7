"""A block of code → findings: a fence without end, or prose that was indented by hand.

Typewriters and word processors begin a paragraph with a tab; in Markdown a tab, or four spaces,
makes it code. It is reported if more than half of a block's paragraphs begin and end like
sentences. Authors who mean code put it into a fence.
"""

import re
from typing import Final

from markdown_it.token import Token

from octavo.readers.markdown.reading import Reading
from octavo.tree.stops import ends_with_stop
from octavo.tree.text import excerpt

_OPENERS: Final = "\"'“‘„‚«‹»›「『—–-… \t"
_SIGNS_OF_CODE: Final = re.compile(r"[{}<>=$\\|`]|\w\(|://|;\s*$", re.MULTILINE)
_BLANK: Final = re.compile(r"\n[ \t]*\n")
_FEWEST: Final = 3
"""The fewest words of a sentence that is reported."""


def note_code(token: Token, reading: Reading) -> None:
    """Report an open fence, or code that is prose.

    Findings: RDR020 for a fence without end, RDR027 for indented prose.
    """
    if token.markup and not _is_closed(token, reading):
        reading.note("RDR020", reading.origin(token))
    if token.markup:
        return
    pieces = [piece for piece in _BLANK.split(token.content) if piece.strip()]
    prose = list(filter(_is_prose, pieces))
    if 2 * len(prose) > len(pieces):
        words = excerpt(prose[0].strip(), 60)
        told = f"Set as code, since it begins with a tab or four spaces: {words}"
        reading.note("RDR027", reading.origin(token), told)


def _is_closed(token: Token, reading: Reading) -> bool:
    first, after = token.map or (0, 0)
    last = reading.lines[after - 1].strip().lstrip("> \t")
    return after - first >= 2 and not last.strip(token.markup[0])


def _is_prose(text: str) -> bool:
    """Return whether a text begins and ends like a sentence, and has no sign of code.

    >>> [_is_prose(text) for text in ("The tide came in.", "“Да”, — сказал он.", "print this.", "x = 1; return x.")]
    [True, True, False, False]
    """
    first = text.lstrip(_OPENERS)[:1]
    if not first.isalpha() or first.islower() or _SIGNS_OF_CODE.search(text):
        return False
    return ends_with_stop(text.rstrip()) and len(text.split()) >= _FEWEST

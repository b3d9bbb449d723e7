"""A site's name attached to the full stop of a sentence → where the name begins: the word before is the author's."""

import re
from typing import Final

from octavo.passes.chrome.planted.site_tags import is_called_as_sites_are
from octavo.passes.lazy_pattern import LazyPattern

_GLUED: Final = LazyPattern(r"([^\W\d_]{2,24})[”’\"')\]]{0,3}[.!?…][”’\"')\]]{0,3}(?=\w{4})")
_AMID: Final = re.compile(r"[^\W_][,;:’”\"')]?\s+[“‘«\"'(]?\Z")
"""The word before the last one of a sentence, which does not end with a full stop."""
_GOES_ON: Final = re.compile(r"\s+[a-zß-ÿа-яё]")
_ROOMS: Final = frozenset(
    [
        "api",
        "app",
        "blog",
        "cdn",
        "de",
        "docs",
        "en",
        "es",
        "forum",
        "fr",
        "ftp",
        "img",
        "mobile",
        "wap",
        "wiki",
        "www",
    ]
)
"""Labels before a site's name in its address, which hardly end a sentence."""
_FAR: Final = 4
"""The number of characters before a site's name in which the story's word must end."""
_LONGEST: Final = 24
"""The most letters of a word that are searched backwards for the beginning of a site's name."""


def behind_word(text: str, start: int, end: int) -> int:
    """Return where a site's name begins that is attached to the last word of a sentence.

    >>> text = "She made no sound.N0velOwl"
    >>> text[behind_word(text, 12, len(text)) :]
    'N0velOwl'
    >>> text = "It stands at www.owlreads.com"
    >>> behind_word(text, 13, len(text))
    13
    """
    begin = start
    while (
        begin and start - begin < _LONGEST and text[begin - 1].isalpha() and text[begin].isalpha()
    ):
        begin -= 1  # a letter of another script may look like one in an address
    found = _GLUED.compiled.match(text, begin, end)
    if found is None or not _AMID.search(text, max(0, begin - _FAR), begin):
        return start
    if found[1].lower() in _ROOMS or is_called_as_sites_are(found[1]):
        return start
    if _GOES_ON.match(text, end):
        return start  # no sentence has ended there: the word belongs to the address
    return found.end()

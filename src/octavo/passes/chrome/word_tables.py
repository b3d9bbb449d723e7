"""Tables of words, a bar between two entries → sets: as they are written, or as lines are compared with them."""

import re
from typing import Final

from octavo.tree.text import fold_space

_PARTED: Final = re.compile("[-'’\u200c.·:/]+")
"""Marks within a word that a line is taken to pieces at."""
_UNSEEN: Final = "\u200c"
"""What keeps two letters of a Persian word apart, and is lost on many a page."""


def table(listed: str) -> frozenset[str]:
    """Return the entries of a table as they are written.

    >>> sorted(table("log in | sign up"))
    ['log in', 'sign up']
    """
    return frozenset(
        word for line in listed.splitlines() for word in map(str.strip, line.split("|")) if word
    )


def words(listed: str) -> frozenset[str]:
    """Return the entries of a table as lines are compared with them: no marks in them, folded.

    >>> sorted(words("e-mail | don't miss"))
    ['don t miss', 'e mail']
    """
    entries = table(listed)
    spelt = entries | {entry.replace(_UNSEEN, "") for entry in entries}
    return frozenset(fold_space(_PARTED.sub(" ", entry)) for entry in spelt) - {""}

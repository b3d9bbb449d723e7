"""Tables of words, separated by bars → sets, as written or folded for comparison."""

import re
from typing import Final
from unicodedata import normalize

from octavo.tree.text import fold_space

_PARTED: Final = re.compile("[-'’\u200c.·:/]+")
"""Marks within a word at which a line is split."""
_LATIN: Final = re.compile("[\u00c0-\u024f\u1e00-\u1eff]")
_MARKED_LATIN: Final = re.compile("([A-Za-z])[\u0300-\u036f]+")
_UNSEEN: Final = "\u200c"
"""The zero-width non-joiner within Persian words, which many pages lose."""


def table(listed: str) -> frozenset[str]:
    """Return the entries of a table as written.

    >>> sorted(table("log in | sign up"))
    ['log in', 'sign up']
    """
    return frozenset(
        word for line in listed.splitlines() for word in map(str.strip, line.split("|")) if word
    )


def words(listed: str) -> frozenset[str]:
    """Return the entries of a table for comparison with lines: folded, without marks.

    Entries of several words are also included without accents, as many people type them.

    >>> sorted(words("e-mail | don't miss | capítulo anterior"))
    ['capitulo anterior', 'capítulo anterior', 'don t miss', 'e mail']
    """
    entries = table(listed)
    spelt = entries | {entry.replace(_UNSEEN, "") for entry in entries}
    folded = {fold_space(_PARTED.sub(" ", entry)) for entry in spelt} - {""}
    return frozenset(folded | {_without_accents(entry) for entry in folded if " " in entry})


def lower_case(text: str) -> str:
    """Return a text in lower case, with the dotted capital I of Turkish as one letter instead of an i and a dot."""
    return text.replace("İ", "i").lower()


def _without_accents(text: str) -> str:
    """Return a text without the marks on its Latin letters.

    >>> _without_accents("próximo capítulo"), _without_accents("читай")
    ('proximo capitulo', 'читай')
    """
    if text.isascii() or not _LATIN.search(text):
        return text
    return normalize("NFC", _MARKED_LATIN.sub(r"\1", normalize("NFD", text)))

"""Pages that nothing numbers → the same in the order in which they lead to each other.

A page says where it was (`address`), and where the next page of its work is and the one before it (`next`, `previous`).
Where these make chains of nearly all pages of a folder, they say its order. A page that is missing in between parts no
chain, if what is behind it leads back to it.
"""

import posixpath
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final, TypeVar
from urllib.parse import unquote, urljoin

from octavo.app.assembly.placed_page import FEWEST, MOST, SLIPS, Placed
from octavo.app.assembly.windows import words_on

_Key = TypeVar("_Key", str, int)
_SAME: Final = re.compile(
    r"\A(?:https?:)?//(?:www\.)?|#.*|(?:/index\.x?html?|/)(?=#|\Z)", re.IGNORECASE | re.DOTALL
)
"""What makes no other address."""


@dataclass(frozen=True, slots=True)
class _Linked:
    """A page's sections, the addresses that it may have, and those that it leads on and back to."""

    sections: tuple[Placed, ...]
    own: frozenset[str]
    onward: frozenset[str]
    back: frozenset[str]


def by_links(run: Sequence[Placed]) -> tuple[list[Placed], list[Placed]] | None:
    """Return a folder's sections in the order of the links between their pages, and those of them that no link reaches, which stand last.

    None where links leave the order open.
    """
    pages = [_linked(list(group)) for _, group in groupby(run, key=lambda one: one[1].name)]
    chains = _chains(_followers(pages))
    linked = sum(map(len, chains))
    if linked < max(FEWEST, MOST * len(pages)) or len(chains) > 1 + len(pages) // SLIPS:
        return None
    ordered = [at for one in chains for at in one]
    alone = [at for at in range(len(pages)) if at not in set(ordered)]
    sections = [one for at in (*ordered, *alone) for one in pages[at].sections]
    return sections, [one for at in alone for one in pages[at].sections]


def _linked(sections: Sequence[Placed]) -> _Linked:
    page = sections[0][1]
    document = page.outcome.document
    bases = [*words_on(document, "address"), Path(page.name).as_posix()]

    def places(steps: Sequence[str]) -> frozenset[str]:
        return frozenset(
            _key(place) for step in steps for base in bases if (place := _joined(base, step))
        )

    onward, back = places(words_on(document, "next")), places(words_on(document, "previous"))
    own = frozenset(map(_key, bases))
    return _Linked(tuple(sections), own, onward - own, back - own)


def _joined(base: str, address: str) -> str:
    """Return where an address leads from a page on the web, or from one in a file; "" where that is no file beside it, or no address."""
    if "://" in base:
        try:
            return urljoin(base, address)
        except ValueError:  # what a page writes need not be one
            return ""
    if "//" in address or address.startswith("/"):
        return ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(address)))


def _key(address: str) -> str:
    """Return what two spellings of one address have in common.

    >>> {_key(one) for one in ("https://www.a.example/7/", "http://a.example/7/index.html#top")}
    {'a.example/7'}
    """
    return _SAME.sub("", address)


def _followers(pages: Sequence[_Linked]) -> dict[int, int]:
    """Return which page follows on which, as one of the two says or both lead to one that is missing; nothing that is said of two."""
    places = _alone((key, at) for at, page in enumerate(pages) for key in page.own)
    before = _alone((key, at) for at, page in enumerate(pages) for key in page.back)
    pairs: dict[int, set[int]] = {}
    for at, page in enumerate(pages):
        leads = {places[key] for key in page.onward & places.keys()}
        leads |= set() if leads else {before[key] for key in page.onward & before.keys()}
        if leads:
            pairs.setdefault(at, set()).update(leads)
        for key in page.back & places.keys():
            pairs.setdefault(places[key], set()).add(at)
    sure = {at: behind.pop() for at, behind in pairs.items() if len(behind) == 1}
    return {at: behind for behind, at in _alone((two, one) for one, two in sure.items()).items()}


def _alone(pairs: Iterable[tuple[_Key, int]]) -> dict[_Key, int]:
    """Return what is said of one page only, with that page."""
    found: dict[_Key, set[int]] = {}
    for key, at in pairs:
        found.setdefault(key, set()).add(at)
    return {key: held.pop() for key, held in found.items() if len(held) == 1}


def _chains(followers: Mapping[int, int]) -> list[list[int]]:
    """Return the pages in chains, each from one that follows on none; those in a ring are in none."""
    chains = []
    for first in sorted(followers.keys() - set(followers.values())):
        chain = [first]
        while chain[-1] in followers:
            chain.append(followers[chain[-1]])
        chains.append(chain)
    return chains

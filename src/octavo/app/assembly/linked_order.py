"""Unnumbered pages → the same in the order in which they lead to each other.

A page gives its own address (`address`), and those of the next page of its work and the previous
one (`next`, `previous`). If these form chains of nearly all pages of a folder, they define its
order. A missing page does not break a chain if the page after it leads back to it.
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
"""Parts of an address that make no difference."""


@dataclass(frozen=True, slots=True)
class _Linked:
    """A page's sections, the addresses that it may have, and those of the next and the previous page."""

    sections: tuple[Placed, ...]
    own: frozenset[str]
    onward: frozenset[str]
    back: frozenset[str]


def by_links(run: Sequence[Placed]) -> tuple[list[Placed], list[Placed]] | None:
    """Return a folder's sections in the order of the links between their pages, and those that no link reaches, which come last.

    None if the links leave the order open.
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
    """Return the address to which a link leads from a page on the web or in a file; "" if that is not a file beside it, or is invalid."""
    if "://" in base:
        try:
            return urljoin(base, address)
        except ValueError:  # addresses in pages may be invalid
            return ""
    if "//" in address or address.startswith("/"):
        return ""
    return posixpath.normpath(posixpath.join(posixpath.dirname(base), unquote(address)))


def _key(address: str) -> str:
    """Return what two spellings of the same address have in common.

    >>> {_key(one) for one in ("https://www.a.example/7/", "http://a.example/7/index.html#top")}
    {'a.example/7'}
    """
    return _SAME.sub("", address)


def _followers(pages: Sequence[_Linked]) -> dict[int, int]:
    """Return for each page the next one, if one of the two says so or both lead to the same missing page; nothing for several candidates."""
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
    """Return the keys that are paired with a single page, with that page."""
    found: dict[_Key, set[int]] = {}
    for key, at in pairs:
        found.setdefault(key, set()).add(at)
    return {key: held.pop() for key, held in found.items() if len(held) == 1}


def _chains(followers: Mapping[int, int]) -> list[list[int]]:
    """Return the pages in chains, each beginning with a page that follows none; pages in a ring are in no chain."""
    chains = []
    for first in sorted(followers.keys() - set(followers.values())):
        chain = [first]
        while chain[-1] in followers:
            chain.append(followers[chain[-1]])
        chains.append(chain)
    return chains

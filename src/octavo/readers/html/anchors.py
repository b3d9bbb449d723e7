"""Addresses → the names that a page's links lead to: what tells a note's call and its note apart from all else.

Only of an element that some link of the page leads to is it worth knowing what it is called.
https://html.spec.whatwg.org/#find-a-potential-indicated-element
"""

from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import unquote

LEADING: Final = "[href*='#']"
"""The elements that lead to a place on a page. A parser finds them in a twentieth of what a look through
the mark-up costs, where style sheets name a thousand colours."""


def names_linked(addresses: Iterable[str | None]) -> frozenset[str]:
    """Return the fragments of addresses, as they are written and as they are meant.

    >>> sorted(names_linked(["#fn1", "/next#c%C3%A9", "#", None]))
    ['c%C3%A9', 'cé', 'fn1']
    """
    found = {(address or "").partition("#")[2] for address in addresses} - {""}
    return frozenset(found | {unquote(name) for name in found})


def bears(attributes: Mapping[str, str | None], linked: frozenset[str]) -> bool:
    """Tell whether an element is called by one of the names that links lead to."""
    return attributes.get("id") in linked or attributes.get("name") in linked

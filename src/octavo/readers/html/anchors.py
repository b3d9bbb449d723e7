"""Addresses → the names that a page's links lead to, by which calls and notes are recognised.

Only if a link leads to an element, its name is of interest.
https://html.spec.whatwg.org/#find-a-potential-indicated-element
"""

from collections.abc import Iterable, Mapping
from typing import Final
from urllib.parse import unquote

LEADING: Final = "[href*='#']"
"""Selects the links to places on a page. A parser finds them in a twentieth of the time of a search for `#` in
the markup if style sheets name a thousand colours."""


def names_linked(addresses: Iterable[str | None]) -> frozenset[str]:
    """Return the fragments of addresses, as they are written and with percent escapes decoded.

    >>> sorted(names_linked(["#fn1", "/next#c%C3%A9", "#", None]))
    ['c%C3%A9', 'cé', 'fn1']
    """
    found = {(address or "").partition("#")[2] for address in addresses} - {""}
    return frozenset(found | {unquote(name) for name in found})


def bears(attributes: Mapping[str, str | None], linked: frozenset[str]) -> bool:
    """Return whether an element's id or name is a target of links."""
    return attributes.get("id") in linked or attributes.get("name") in linked

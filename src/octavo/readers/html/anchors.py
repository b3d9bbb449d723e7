"""Mark-up → the names that its links lead to: what tells a note's call and its note apart from all else.

Only of an element that some link of the page leads to is it worth knowing what it is called.
https://html.spec.whatwg.org/#find-a-potential-indicated-element
"""

import re
from collections.abc import Mapping
from html import unescape
from typing import Final
from urllib.parse import unquote

_FRAGMENT: Final = re.compile(r"""href\s*=\s*["']?[^"'\s>#]*+#([^"'\s>]++)""", re.IGNORECASE)


def names_linked(text: str) -> frozenset[str]:
    """Return the fragments of all links in the mark-up, as they are written and as they are meant.

    >>> sorted(names_linked('<a href="#fn1">1</a> <a href=/next#c%C3%A9>2</a>'))
    ['c%C3%A9', 'cé', 'fn1']
    """
    if "#" not in text:
        return frozenset()
    found = {unescape(name) for name in _FRAGMENT.findall(text)}
    return frozenset(found | {unquote(name) for name in found})


def bears(attributes: Mapping[str, str | None], linked: frozenset[str]) -> bool:
    """Tell whether an element is called by one of the names that links lead to."""
    return attributes.get("id") in linked or attributes.get("name") in linked

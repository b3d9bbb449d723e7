"""A link to a place in a printed book → the reference to its page: *the bridge (page 57)*, for a link on `the bridge`.

The text before and after the number is in attributes; the style sheet sets it, and the number between, which is known only
after everything is set. Inside brackets there is a comma instead of another pair: *(see the bridge, page 57)*.
"""

from typing import Final

from octavo.writers.xhtml.markup import Attributes
from octavo.writers.xhtml.setting import Galley

_OPEN: Final = "(（"
_CLOSED: Final = ")）"


def open_brackets(words: str) -> int:
    """Return how many brackets a text leaves open."""
    return sum(map(words.count, _OPEN)) - sum(map(words.count, _CLOSED))


def said_of_page(href: str, galley: Galley) -> Attributes:
    """Return the attributes for the page reference of a link to a place in the book; none for a link out of it."""
    if not href.startswith("#"):
        return {}
    words = galley.setting.words
    before, _, behind = words.on_page.replace(" ", "\u00a0").partition("{}")
    opening, closing = (words.comma, "") if galley.brackets > 0 else words.brackets.split("{}")
    front = "front" if href in galley.setting.front else None
    return {"class": front, "data-before": opening + before, "data-behind": behind + closing}

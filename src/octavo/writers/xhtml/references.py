"""A link to a place in a printed book → what it says of the page: *the bridge (page 57)*, `the bridge` being its words.

What stands before and behind the number is in attributes; the style sheet sets them, and the number between them, which nobody knows before all
is set. Amid brackets a comma takes the place of another pair: *(see the bridge, page 57)*.
"""

from typing import Final

from octavo.writers.xhtml.markup import Attributes
from octavo.writers.xhtml.setting import Galley

_OPEN: Final = "(（"
_CLOSED: Final = ")）"


def open_brackets(words: str) -> int:
    """Return how many brackets more are opened in a text than are closed."""
    return sum(map(words.count, _OPEN)) - sum(map(words.count, _CLOSED))


def said_of_page(href: str, galley: Galley) -> Attributes:
    """Return the attributes by which a link to a place in the book says its page; none for a link out of it."""
    if not href.startswith("#"):
        return {}
    words = galley.setting.words
    before, _, behind = words.on_page.replace(" ", "\u00a0").partition("{}")
    opening, closing = (words.comma, "") if galley.brackets > 0 else words.brackets.split("{}")
    front = "front" if href in galley.setting.front else None
    return {"class": front, "data-before": opening + before, "data-behind": behind + closing}

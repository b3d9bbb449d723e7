"""A line → whether it is a row that only pages put around a text: type settings, facts, programs, cookies."""

import re
from functools import lru_cache
from typing import Final

from octavo.passes.chrome.wording.cookie_bars import asks_for_cookies
from octavo.passes.chrome.wording.counted_facts import counts_for_page
from octavo.passes.chrome.wording.glued_facts import is_glued_fact
from octavo.passes.chrome.wording.rows_of_facts import states_facts
from octavo.passes.chrome.wording.rows_of_programs import is_of_program
from octavo.passes.chrome.wording.rows_of_type import sets_letters
from octavo.passes.chrome.wording.words import REMEMBERED, ends_like_speech, is_entry

_PARTED: Final = re.compile(r"\s(?:[-–—~/*]|::)\s")
"""Marks with spaces around them that separate the choices of a menu, besides those that `words.is_menu` knows."""
_FEWEST: Final = 3
"""The fewest choices between such marks that make a menu; two of them must be words of menus."""
_LONGEST_CHOICE: Final = 30
"""The most characters of such a choice."""
_LONGEST_MENU: Final = 160
"""The most characters of such a menu."""


@lru_cache(maxsize=REMEMBERED)
def is_page_row(text: str) -> bool:
    """Return whether a line is such a row. Cached once for all kinds, since hardly any line is of any.

    >>> is_page_row("Ukuran font: kecil sedang besar"), is_page_row("The letters were small, medium, and large.")
    (True, False)
    """
    return bool(text) and (
        sets_letters(text)
        or states_facts(text)
        or counts_for_page(text)
        or is_of_program(text)
        or asks_for_cookies(text)
        or is_glued_fact(text)
        or _is_dashed_menu(text)
    )


def _is_dashed_menu(text: str) -> bool:
    """Return whether a line is choices with dashes or slashes between them, two of them words of menus.

    >>> _is_dashed_menu("home - zines - links - shrine to the moth"), _is_dashed_menu("bread - milk - links")
    (True, False)
    """
    if len(text) > _LONGEST_MENU or _PARTED.search(text) is None:
        return False
    choices = [choice.strip() for choice in _PARTED.split(text)]
    if len(choices) < _FEWEST or max(map(len, choices)) > _LONGEST_CHOICE or ends_like_speech(text):
        return False
    return sum(map(is_entry, choices)) > 1

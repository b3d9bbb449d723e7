"""A line → whether it is a row that pages set around a text, and no author: of letters, of facts, of programs, of cookies."""

from octavo.passes.chrome.wording.cookie_bars import asks_for_cookies
from octavo.passes.chrome.wording.rows_of_facts import states_facts
from octavo.passes.chrome.wording.rows_of_programs import is_of_program
from octavo.passes.chrome.wording.rows_of_type import sets_letters


def is_page_row(text: str) -> bool:
    """Tell whether a line is such a row.

    >>> is_page_row("Ukuran font: kecil sedang besar"), is_page_row("The letters were small, medium, and large.")
    (True, False)
    """
    return bool(text) and (
        sets_letters(text) or states_facts(text) or is_of_program(text) or asks_for_cookies(text)
    )

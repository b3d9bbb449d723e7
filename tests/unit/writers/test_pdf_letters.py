"""A letter in print: what ends it is never all that stands of it on a page."""

from typing import Any

import pymupdf
import pytest

from octavo.tree.build import book, chapter, para
from octavo.tree.document import Metadata
from octavo.tree.nodes import BlockQuote
from octavo.writers.pdf import PrintOptions, write_pdf

WORDS = "The lamp was lit again on Thursday, and nobody has asked me why it had been out so long. "
ENDING = (para("Ever yours,"), para("Edmund"))


@pytest.mark.parametrize("before", range(8))
def test_no_page_begins_with_what_ends_a_letter(before: int) -> None:
    """So many short paragraphs before it leave it less and less room on its second page."""
    letter = BlockQuote((para("Dear Constance,"), *[para(WORDS * 2)] * 9, *ENDING), "letter")
    text = chapter("One", *[para("Nobody answered.")] * before, letter, para(WORDS))
    whole = book(Metadata(title="Letters", language="en"), text)
    opened: Any = pymupdf.open(stream=write_pdf(whole, options=PrintOptions("A6")).data)  # type: ignore[no-untyped-call]
    (page,) = (one for one in opened if "Ever yours" in one.get_text())
    said = page.get_text()
    assert "so long." in said[: said.index("Ever yours")]
    assert "Edmund" in said

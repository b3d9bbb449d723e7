"""A page → what of its text neither the book made of it nor the ledger accounts for."""

from collections import Counter

import octavo
from octavo.app.catalog import HTML
from octavo.readers.decode import decode
from octavo.readers.references import replace_references
from octavo.tree.ink import text_of_document
from octavo.tree.text import ink_of
from tests.unit.readers.audit import ink_of_html


def unaccounted(data: bytes, media_type: str = HTML) -> dict[str, int]:
    """Return the characters that only book and ledger have of a page, below zero those that only it has.

    What HTML says is counted by another parser. RDR004, which replaces what is no character of a book,
    is for `tests/contracts/test_characters.py`.

    Raises:
        ReadError: the page is empty or no text.
    """
    book = octavo.clean(data, media_type=media_type)
    told = Counter(ink_of(text_of_document(book.document)))
    for finding in book.findings:
        if finding.code != "RDR004":
            told.update(ink_of(finding.before))
            told.subtract(ink_of(finding.after))
    text = decode(data, "page").text
    if media_type == HTML:
        told.subtract(ink_of_html(replace_references(text, "page")[0]))
    else:
        told.subtract(ink_of(text))
    return {character: count for character, count in told.items() if count}

"""Greek is read from a PDF as it was written: no small capital stands for two of its letters."""

from typing import Any

import pymupdf
import pytest

import octavo
from octavo.readers.source import Source
from octavo.writers.pdf import PrintOptions, write_pdf

PROSE = "Άλλοτε η παλίρροια έφευγε αργά, και κανείς δεν ήθελε να δει τι είχε αφήσει στην ίδια ακτή."
TEXT = (
    "---\ntitle: Ο παλαιός ίσκιος έξω\nnumber: Κεφάλαιο ένα ά\nlang: {}\n---\n\n{}\n\n"
    "## Ένας άλλος ίσκιος\n\n[Salt ίιά έε αά]{{.smallcaps}} ὁ ἄνθρωπος.\n\n"
)


@pytest.mark.parametrize(
    ("style", "language"), [("classic", "el"), ("modern", "el"), ("classic", "en")]
)
def test_greek_is_read_from_a_pdf_as_it_was_written(style: str, language: str) -> None:
    text = TEXT.format(language, PROSE) + f"{PROSE * 8}\n\n" * 4
    book = octavo.convert([Source("a.md", text.encode(), "text/markdown")]).document
    artifact = write_pdf(book, style=style, options=PrintOptions("A6"))
    opened: Any = pymupdf.open(stream=artifact.data)  # type: ignore[no-untyped-call]
    said = {word[4] for page in opened for word in page.get_text("words")}
    assert {"παλαιός", "έξω", "Κεφάλαιο", "ένα", "ά", "Άλλοτε", "ίσκιος", "ίιά", "έε", "αά"} <= said

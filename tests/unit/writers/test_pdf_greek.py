"""Greek is read from a PDF as it was written: no small capital stands for two of its letters."""

from typing import Any

import pymupdf
import pytest
from tests.printed_piece import page_of, pdf_of

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


LEAD = """
@page { size: 300pt 200pt; margin: 30pt }
:root { font: 10pt/12.5pt octavo-text; text-align: justify }
body, p { margin: 0 }
p::first-line { font-variant: small-caps; letter-spacing: 0.03em }
"""
WORDS = "Ο παλαιός ίσκιος δεν είχε κοιμηθεί τρεις νύχτες και η παλιά λάμπα έμενε πάντα αναμμένη"


@pytest.mark.parametrize("count", [12, 13, 14, 15, 16])
@pytest.mark.parametrize("between", [" ", " and "], ids=["alone", "among others"])
def test_a_spaced_first_line_is_set_however_many_greek_words_follow(
    count: int, between: str
) -> None:
    words = between.join(WORDS.split()[:count])
    opened: Any = pymupdf.open(stream=pdf_of(page_of(f"<p>{words}</p>"), LEAD))  # type: ignore[no-untyped-call]
    set_ = opened[0].get_text("words")
    assert [one[4] for one in set_] == words.split()
    first = max(one[2] for one in set_ if one[3] < set_[0][3] + 1)
    assert first == pytest.approx(270, abs=0.5)

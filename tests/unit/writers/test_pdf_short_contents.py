"""Contents that leave few entries for a last page are set closer, if that saves the page."""

from typing import Any

import pymupdf

from octavo.tree.build import book, chapter
from octavo.tree.document import Metadata
from octavo.writers.pdf import PrintOptions, write_pdf


def entries_on_pages(chapters: int) -> list[int]:
    """Return how many entries stand on each page of the contents of a book."""
    sections = (chapter(f"Lamp {at}.", "It burned.") for at in range(chapters))
    artifact = write_pdf(book(Metadata(title="T"), *sections), options=PrintOptions("A6"))
    shown: Any = pymupdf.open(stream=artifact.data)  # type: ignore[no-untyped-call]
    texts = [page.get_text() for page in shown]
    first = next(at for at, text in enumerate(texts) if "Contents" in text)
    counts = [text.count("Lamp") for text in texts[first : first + 3]]
    return [count for count in counts if count > 1]


def test_few_entries_are_taken_back_to_the_page_before_and_more_are_not() -> None:
    found = [entries_on_pages(chapters) for chapters in range(18, 27)]
    alone = [pages for pages in found if len(pages) == 1]
    assert found[: len(alone)] == alone
    first, rest = found[len(alone)]  # then the heading stands where it would
    assert rest > 4
    assert alone[-1][0] - first >= 4

"""Words too long for their line in text that is not hyphenated otherwise: headings, code."""

import pymupdf
import pytest
from tests.printed_piece import page_of, pdf_of

RULES = """
@page { size: 230pt 300pt; margin: 30pt }
:root { font: 10pt/14pt octavo-text; hyphens: auto; hyphenate-character: "-"; overflow-wrap: break-word }
h1 { font-size: 16pt; hyphens: manual }
code { hyphens: none }
"""
COMPOUND = "Wasserstandsvorhersageverordnung"


def lines_of(body: str, language: str = "de") -> list[str]:
    """Return the lines of a page that holds `body`."""
    markup = page_of(body).replace('lang="en"', f'lang="{language}"')
    with pymupdf.open(stream=pdf_of(markup, RULES)) as pdf:  # type: ignore[no-untyped-call]
        return [line.strip() for line in pdf[0].get_text().splitlines()]


@pytest.mark.parametrize("before", ["", "Die "])
def test_a_word_too_long_for_a_heading_is_hyphenated_in_its_language(before: str) -> None:
    lines = lines_of(f"<h1>{before}{COMPOUND}</h1>")
    assert lines[-2:] == ["Wasserstandsvorher-", "sageverordnung"]


def test_a_word_that_has_room_in_a_heading_stays_whole() -> None:
    assert lines_of("<h1>Die neue Wasserverordnung</h1>") == ["Die neue", "Wasserverordnung"]


def test_no_hyphen_is_put_into_code_nor_into_a_language_without_patterns() -> None:
    for body, language in ((f"<code>{COMPOUND}</code>", "de"), (f"<h1>{COMPOUND}</h1>", "x-none")):
        lines = lines_of(body, language)
        assert len(lines) > 1
        assert "".join(lines) == COMPOUND

"""Copied text keeps its paragraphs; only text that is really wrapped is joined."""

import textwrap

from octavo.findings.finding import Outcome
from octavo.readers.source import Source
from octavo.readers.text import read_text
from octavo.tree.nodes import Paragraph
from octavo.tree.plain import inline_text

STORY = (
    "The ferry did not run on Thursdays, and so on Thursdays nobody on the island was ever late. "
    "Ida kept her clock wound all the same. She said that a clock was a promise, and that it was "
    "no business of the ferryman's whether she kept it or not."
)


def read(text: str) -> Outcome:
    return read_text(Source("page.txt", text.encode(), "text/plain"))


def paragraphs(text: str) -> list[str]:
    blocks = read(text).document.body_matter[0].blocks
    return [inline_text(block.content) for block in blocks if isinstance(block, Paragraph)]


def test_every_line_of_a_copied_page_is_a_paragraph() -> None:
    assert paragraphs("One.\nTwo.\nThree.\n") == ["One.", "Two.", "Three."]


def test_blank_lines_and_lines_of_no_break_spaces_only_keep_paragraphs_apart() -> None:
    assert paragraphs("One.\n\n \n\u00a0\u00a0\n\u3000\nTwo.") == ["One.", "Two."]


def test_wrapped_text_is_joined_and_said_so() -> None:
    wrapped = "\n\n".join(textwrap.fill(STORY, 60) for _ in range(4))
    assert paragraphs(wrapped) == [STORY] * 4
    assert [finding.code for finding in read(wrapped).findings] == ["RDR006"]


def test_indented_paragraphs_of_wrapped_text_need_no_blank_line() -> None:
    wrapped = "\n".join(textwrap.fill(STORY, 64, initial_indent="   ") for _ in range(4))
    assert paragraphs(wrapped) == [STORY] * 4


def test_short_lines_are_not_taken_for_wrapped_ones() -> None:
    poem = ["The tide went out,", "the tide came in,", "and Ida wound", "the clock again."] * 4
    assert paragraphs("\n".join(poem)) == poem


def test_a_paragraph_knows_its_line() -> None:
    blocks = read("One.\n\n\nTwo.\n").document.body_matter[0].blocks
    assert [str(block.origin) for block in blocks] == ["page.txt:1", "page.txt:4"]


def test_nothing_of_the_text_is_lost() -> None:
    text = "One \u200btwo.\n\n\tThree,\u3000four.\n* * *\n"
    assert read(text).read == len("One\u200btwo.Three,four.***")

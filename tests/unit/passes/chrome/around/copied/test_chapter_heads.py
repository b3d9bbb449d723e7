"""Which bare lines head the chapters of a story that is a whole book."""

from octavo.passes.chrome.around.copied.chapter_heads import heads_in
from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.gathering import gather
from octavo.tree.nodes import Paragraph, Text

CHAPTER = ["The ferryman kept two boats, and the river kept the third."] * 10


def lines(*texts: str) -> list[Evidence]:
    return gather(tuple(Paragraph((Text(text),)) for text in texts))


BOOK = [text for number in (2, 3, 4, 5) for text in (*CHAPTER, f"Chapter {number}")]


def test_the_head_right_above_the_story_is_the_first_chapters() -> None:
    page = lines("Home | Latest", "Chapter 1", *BOOK, *CHAPTER)
    assert heads_in(page, 2, len(page) - 1) == {1, 12, 23, 34, 45}


def test_the_last_line_of_a_list_of_chapters_above_the_story_heads_none() -> None:
    page = lines("Chapter 4", "Chapter 5", *BOOK, *CHAPTER)
    assert heads_in(page, 2, len(page) - 1) == {12, 23, 34, 45}

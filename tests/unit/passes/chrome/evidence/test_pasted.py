"""Which lines of copied text head chapters of several pages, and which a single page names."""

from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.evidence.pasted import chapters_pasted, pages_pasted
from octavo.passes.chrome.gathering import gather
from octavo.tree.nodes import Paragraph, Text

CHAPTER = ["The ferryman kept two boats, and the river kept the third."] * 10


def lines(*texts: str) -> list[Evidence]:
    return gather(tuple(Paragraph((Text(text),)) for text in texts))


def test_lines_that_count_on_with_a_chapter_behind_each_are_heads() -> None:
    page = lines("Chapter 1", *CHAPTER, "Chapter Two", *CHAPTER, "Ch. 3: Salt", *CHAPTER)
    assert chapters_pasted(page, "") == [0, 11, 22]


def test_a_heading_that_was_lifted_counts() -> None:
    page = lines(*CHAPTER, "Chapter 2", *CHAPTER, "Chapter 3", *CHAPTER)
    assert chapters_pasted(page, "Chapter 1") == [10, 21]
    assert chapters_pasted(page, "") == ()


def test_a_page_that_names_the_chapters_before_and_after_it_is_one_page() -> None:
    page = lines("Chapter 4", *CHAPTER, "Chapter 3: Salt", "Chapter 5: Rope", "Comments", *CHAPTER)
    assert list(chapters_pasted(page, "")) == []


def test_a_list_of_chapters_is_not_text_of_several_pages() -> None:
    page = lines(*(f"Chapter {number}" for number in range(1, 9)), *CHAPTER)
    assert list(chapters_pasted(page, "")) == []


def test_ways_on_between_chapters_tell_pages_whose_headings_bear_no_number() -> None:
    page = lines(
        "The Weir", *CHAPTER, "Next Chapter", "Rain", *CHAPTER, "Next Chapter", "Bees", *CHAPTER
    )
    assert pages_pasted(page, "") == [0, 12, 24]


def test_short_comments_between_ways_on_are_no_chapters() -> None:
    said = ["I cried, and I do not even know why I did. Thank you for the chapter."] * 7
    page = lines("Previous", *CHAPTER * 4, "Next", "Comments", *said, "Previous", *said, "Next")
    assert list(pages_pasted(page, "")) == []

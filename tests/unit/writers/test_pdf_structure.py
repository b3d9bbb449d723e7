"""What is read before each page, told by the structure of a fragment: pages that read on, and pictures set later."""

from octavo.writers.pdf.file.structure import Content, Element, beginnings_in


def told(*said: tuple[int, str]) -> dict[int, int]:
    """Return what stands before each page of paragraphs, given in reading order with the pages they stand on."""
    root = Element("Document", None, 1)
    for number, (page, words) in enumerate(said):
        root.new("P", page).kids.append(Content(page, number, words))
    return beginnings_in(root)


def test_a_page_begins_with_the_first_words_on_it() -> None:
    assert told((1, "abc"), (1, "de"), (3, "f"), (5, "ghi")) == {1: 0, 3: 5, 5: 6}


def test_a_caption_that_was_set_later_than_what_is_read_behind_it_begins_no_page() -> None:
    assert told((1, "abc"), (3, "caption"), (1, "de"), (3, "f")) == {1: 0, 3: 12}


def test_a_page_that_says_nothing_but_such_a_caption_begins_there() -> None:
    assert told((1, "abc"), (3, "caption"), (1, "de"), (5, "f")) == {1: 0, 3: 3, 5: 12}

from octavo.writers.pdf.pagination import Extent, Run, count_pages, paginate


def runs(*extents: tuple[int, str, str, bool], right_to_left: bool = False) -> list[Run]:
    return list(paginate((Extent(*one) for one in extents), right_to_left=right_to_left))


FRONT, BODY = True, False


def test_a_book_begins_on_a_right_hand_page() -> None:
    (run,) = runs((3, "page", "page", BODY))
    assert (run.first, run.number, run.side, run.blank) == (0, 1, "right", False)
    assert [run.side_of(leaf) for leaf in range(3)] == ["right", "left", "right"]


def test_a_book_read_from_the_right_begins_on_a_left_hand_page() -> None:
    first, second = runs((1, "recto", "page", BODY), (1, "page", "page", BODY), right_to_left=True)
    assert (first.side, first.blank) == ("left", False)
    assert (second.side, second.blank) == ("right", False)


def test_a_chapter_that_wants_a_recto_gets_a_blank_page_before_it() -> None:
    _, second = runs((1, "recto", "page", BODY), (2, "recto", "page", BODY))
    assert (second.blank, second.first, second.number, second.side) == (True, 2, 3, "right")


def test_a_chapter_that_would_fall_on_a_recto_gets_no_blank_page() -> None:
    _, second = runs((2, "recto", "page", BODY), (2, "recto", "page", BODY))
    assert (second.blank, second.first, second.side) == (False, 2, "right")


def test_a_chapter_may_want_a_verso_or_a_side_by_name() -> None:
    for wanted, side in (("verso", "left"), ("left", "left"), ("right", "right")):
        for before in (1, 2):
            _, second = runs((before, "page", "page", BODY), (1, wanted, "page", BODY))
            assert second.side == side
            assert second.blank == (second.first != before)


def test_in_a_book_read_from_the_right_a_recto_is_a_left_hand_page() -> None:
    _, second = runs((1, "page", "page", BODY), (1, "recto", "page", BODY), right_to_left=True)
    assert (second.blank, second.side) == (True, "left")
    _, second = runs((2, "page", "page", BODY), (1, "verso", "page", BODY), right_to_left=True)
    assert (second.blank, second.side) == (True, "right")


def test_what_ends_may_say_where_the_next_begins_and_the_next_has_the_last_word() -> None:
    _, second = runs((1, "page", "recto", BODY), (1, "page", "page", BODY))
    assert (second.blank, second.side) == (True, "right")
    _, second = runs((1, "page", "recto", BODY), (1, "verso", "page", BODY))
    assert (second.blank, second.side) == (False, "left")


def test_the_front_matter_is_numbered_in_roman_and_the_body_begins_at_one() -> None:
    title, foreword, one, after = runs(
        (1, "recto", "page", FRONT),
        (3, "recto", "page", FRONT),
        (4, "recto", "page", BODY),
        (1, "page", "page", BODY),
    )
    assert [title.label(0), foreword.label(0), foreword.label(2)] == ["i", "iii", "v"]
    assert (one.blank, one.first, one.label(0), one.label(3)) == (True, 6, "1", "4")
    assert after.label(0) == "5"


def test_blank_pages_are_counted() -> None:
    book = runs((1, "recto", "page", FRONT), (1, "recto", "page", FRONT))
    assert [run.number for run in book] == [1, 3]
    assert count_pages(book) == 3
    assert count_pages([]) == 0

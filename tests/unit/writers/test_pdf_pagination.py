from octavo.writers.pdf.file.pagination import Extent, Run, count_pages, label, paginate


def front(pages: int, starts: str = "page", ends: str = "page") -> Extent:
    return Extent(pages, starts, ends, front=True)


def body(pages: int, starts: str = "page", ends: str = "page") -> Extent:
    return Extent(pages, starts, ends, front=False)


def runs(*extents: Extent, right_to_left: bool = False) -> list[Run]:
    return list(paginate(extents, right_to_left=right_to_left))


def labels(run: Run) -> list[str]:
    return [run.label(leaf) for leaf in range(run.pages)]


def test_a_book_begins_on_a_right_hand_page() -> None:
    assert runs(body(1))[0].side == "right"


def test_a_book_read_from_the_right_begins_on_a_left_hand_page() -> None:
    assert runs(body(1), right_to_left=True)[0].side == "left"


def test_sides_take_turns_through_a_piece() -> None:
    (run,) = runs(body(3))
    assert [run.side_of(leaf) for leaf in range(3)] == ["right", "left", "right"]


def test_the_front_matter_is_counted_in_roman_figures_and_the_body_begins_at_1() -> None:
    title, contents, chapter = runs(front(1), front(2), body(2))
    assert [*labels(title), *labels(contents), *labels(chapter)] == ["i", "ii", "iii", "1", "2"]


def test_the_back_matter_goes_on_from_the_body() -> None:
    _, chapter, afterword = runs(front(1), body(3), body(1))
    assert [*labels(chapter), *labels(afterword)] == ["1", "2", "3", "4"]


def test_a_piece_that_wants_a_recto_leaves_a_page_blank_before_it() -> None:
    first, second = runs(body(1), body(1, starts="recto"))
    assert (first.blank, second.blank) == (False, True)
    assert (second.first, second.number, second.side) == (2, 3, "right")
    assert count_pages([first, second]) == 3


def test_no_page_is_left_blank_where_the_recto_comes_by_itself() -> None:
    _, second = runs(body(2), body(1, starts="recto"))
    assert (second.blank, second.first) == (False, 2)


def test_a_blank_page_before_the_body_belongs_to_the_front_matter() -> None:
    _, chapter = runs(front(1), body(1, starts="recto"))
    assert (chapter.blank, labels(chapter)) == (True, ["1"])


def test_what_ends_a_piece_may_ask_for_a_side_too() -> None:
    _, second = runs(body(1, ends="right"), body(1))
    assert second.blank


def test_a_verso_is_the_other_side() -> None:
    first, second = runs(body(2), body(1, starts="verso"))
    assert (first.side, second.side, second.blank) == ("right", "left", True)


def test_a_left_page_is_meant_where_left_is_said_whatever_the_direction() -> None:
    _, second = runs(body(1), body(1, starts="left"), right_to_left=True)
    assert (second.side, second.blank) == ("left", True)


def test_a_number_is_printed_as_its_matter_counts() -> None:
    assert (label(4, front=True), label(4, front=False)) == ("iv", "4")


def test_a_book_without_pieces_has_no_pages() -> None:
    assert count_pages([]) == 0

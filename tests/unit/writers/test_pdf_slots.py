from octavo.writers.pdf.file.slots import (
    FIRST_SLOT,
    STEP,
    Fixed,
    Slot,
    reference,
    room_for,
    whole_steps,
)


class Thing:
    """What WeasyPrint would number."""

    number = 0


def test_objects_are_numbered_in_the_order_they_come() -> None:
    slot, things = Slot(512), [Thing(), Thing(), Thing()]
    for thing in things:
        slot.add_object(thing)
    assert [thing.number for thing in things] == [512, 513, 514]
    assert slot.size == 3


def test_reserved_numbers_come_first_and_are_counted() -> None:
    slot, thing = Slot(512), Thing()
    assert slot.reserve(4) == 512
    slot.add_object(thing)
    assert (thing.number, slot.size) == (516, 5)


def test_room_is_set_aside_in_whole_steps() -> None:
    assert [whole_steps(count) for count in (0, 1, STEP, STEP + 1)] == [0, STEP, STEP, 2 * STEP]
    assert room_for("<p>a</p>" * 1000) % STEP == 0


def test_a_chapter_that_grows_by_a_sentence_keeps_its_room() -> None:
    chapter = "<p>" + "Nobody had said aloud. " * 40 + "</p>"
    assert room_for(chapter) == room_for(chapter + "<p>One more.</p>")


def test_a_longer_chapter_gets_more_room_and_one_with_more_elements_too() -> None:
    plain = "<p>" + "a " * 50_000 + "</p>"
    assert room_for("<p>a</p>") < room_for(plain) < room_for("<p>a</p>" * 12_500)


def test_no_slot_holds_a_number_that_all_fragments_know() -> None:
    assert max(Fixed) < FIRST_SLOT
    assert len({int(one) for one in Fixed}) == 8


def test_a_reference_names_an_object_by_its_number() -> None:
    assert (reference(17), Fixed.FONTS.reference) == (b"17 0 R", b"4 0 R")

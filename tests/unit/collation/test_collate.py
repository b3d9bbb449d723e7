"""A collation tells all that differs, and nothing else."""

from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.strategies import documents

from octavo.collation.alignment import matches
from octavo.collation.changes import (
    Change,
    ChapterChange,
    Collation,
    FieldChange,
    Kind,
    Mark,
    Nature,
    Same,
)
from octavo.collation.collate import chapters_of, collate, name_of
from octavo.collation.descriptions import kinds_of, summary_of
from octavo.collation.words import PARAGRAPH_MARK, _by_character, pieces_of
from octavo.tree.build import chapter, em, inlines, para, part
from octavo.tree.document import Document, Metadata, Resource, Role, Section
from octavo.tree.nodes import Figure, Image, Paragraph, Text

LINES = (
    "The lamp was lit at six, and the boats went out.",
    "Nobody at the harbour could say who had named her, or why.",
    "“You will want the other lamp,” said the old man, and went on not looking at me.",
    "The fog came in at four, and by five there was nothing but the bell.",
    "What a keeper signs for, he keeps; I copied it out in the order in which I found it.",
    "雨が降る。港にテレビがある。誰も見ていない。",
    "She read it twice and then aloud, because the room seemed to expect it.",
    "الباب مفتوح والمصباح مضاء.",
)
KEPT = settings(max_examples=60, phases=(Phase.explicit, Phase.generate))


def book(*chapters: Section) -> Document:
    return Document(body_matter=chapters)


def plain(title: str, *lines: str) -> Section:
    return chapter(title, *(para(line) for line in lines))


def told(collation: Collation) -> list[tuple[list[str], list[str], list[str]]]:
    return [
        ([str(kind) for kind in one.kinds],
         [each.label for each in one.old], [each.label for each in one.new])
        for one in collation.chapters
    ]  # fmt: skip


def replayed(change: ChapterChange, mark: Mark) -> list[str]:
    """Return the passages of one side, put together from the runs."""
    passages: list[str] = []
    for entry in change.entries:
        if isinstance(entry, Same):
            passages.append((entry.old if mark is Mark.DELETED else entry.new).text)
        elif entry.old if mark is Mark.DELETED else entry.new:
            runs = (run.text for run in entry.runs if run.mark in {Mark.SAME, mark})
            passages += "".join(runs).split(PARAGRAPH_MARK)
    return passages


@KEPT
@given(documents())
def test_a_book_does_not_differ_from_itself(document: Document) -> None:
    assert collate(document, document).is_empty


@KEPT
@given(documents(), documents())
def test_applying_what_is_told_to_the_old_text_gives_the_new(old: Document, new: Document) -> None:
    for change in collate(old, new).chapters:
        if change.entries and len(change.old) < 2 and len(change.new) < 2:
            before = [passage.text for one in change.old for passage in one.passages]
            after = [passage.text for one in change.new for passage in one.passages]
            assert replayed(change, Mark.DELETED) == before
            assert replayed(change, Mark.INSERTED) == after


@KEPT
@given(st.lists(st.text("ab \u3042’.", max_size=9)), st.lists(st.text("ab \u3042’.", max_size=9)))
def test_every_chapter_is_told_once(old: list[str], new: list[str]) -> None:
    before, after = book(*(plain(t, t) for t in old)), book(*(plain(t, t) for t in new))
    collation = collate(before, after)

    gone = sum(len(one.old) for one in collation.chapters if Kind.REMOVED in one.kinds)
    come = sum(len(one.new) for one in collation.chapters if Kind.ADDED in one.kinds)
    assert len(chapters_of(before)) - gone == len(chapters_of(after)) - come


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_the_pieces_of_a_text_are_the_text_whichever_way_it_is_cut(text: str) -> None:
    assert "".join(pieces_of(text)) == text


@given(st.text("aZé9²ж' ’-.,\n\t\u00a0 —“”_", max_size=40))
def test_the_quick_way_cuts_as_the_slow_one_does(text: str) -> None:
    assert pieces_of(text) == _by_character(text)


@given(st.lists(st.integers(0, 6)), st.lists(st.integers(0, 6)))
def test_matches_are_alike_in_order_and_apart(old: list[int], new: list[int]) -> None:
    at = other = 0
    for start, start_new, length in matches(old, new):
        assert length > 0
        assert start >= at
        assert start_new >= other
        assert old[start : start + length] == new[start_new : start_new + length]
        at, other = start + length, start_new + length


def test_a_chapter_put_in_before_the_others_is_all_that_is_new() -> None:
    chapters = [plain(f"{n}", *LINES[n : n + 3]) for n in range(4)]
    numbered = [replace(one, number=str(n)) for n, one in enumerate(chapters, 1)]
    shifted = [replace(one, number=str(n)) for n, one in enumerate(chapters, 2)]
    first = replace(plain("0", LINES[7]), number="1")

    collation = collate(book(*numbered), book(first, *shifted))

    assert [one.kinds for one in collation.chapters] == [(Kind.ADDED,), *[(Kind.RENUMBERED,)] * 4]
    assert collation.unchanged == 4


def test_chapters_that_are_gone_are_told_where_they_stood() -> None:
    one, two, three, four = (plain(name, LINES[at]) for at, name in enumerate("ABCD"))
    changed = plain("B", LINES[1], LINES[6])
    assert told(collate(book(one, two, three, four), book(changed))) == [
        (["removed"], ["A"], []),
        (["changed"], ["B"], ["B"]),
        (["removed"], ["C"], []),
        (["removed"], ["D"], []),
    ]


def test_a_chapter_without_a_heading_is_called_by_its_first_words_or_its_place() -> None:
    document = book(
        Section((para("  "), para(LINES[0]))),
        Section((para("Fog."),)),
        Section((Figure(Image("a")),)),
        Section((para(LINES[1]),), Role.AFTERWORD),
    )
    assert [name_of(each) for each in chapters_of(document)] == [
        "“The lamp was lit at …”",
        "“Fog. …”",
        "Section 3",
        "Afterword",
    ]


def test_a_chapter_that_was_cut_in_two_is_told_as_split_and_the_way_back_as_merged() -> None:
    whole, halves = plain("Fog", *LINES), (plain("Fog", *LINES[:4]), plain("Bell", *LINES[4:]))

    assert told(collate(book(whole), book(*halves))) == [(["split"], ["Fog"], ["Fog", "Bell"])]
    assert told(collate(book(*halves), book(whole))) == [(["merged"], ["Fog", "Bell"], ["Fog"])]


def test_of_two_chapters_that_changed_places_the_shorter_moved() -> None:
    long, short = plain("Long", *LINES[:6]), plain("Short", LINES[6])

    assert told(collate(book(long, short), book(short, long))) == [
        (["moved"], ["Short"], ["Short"])
    ]


def test_a_rewritten_chapter_keeps_its_name_and_a_renamed_one_its_text() -> None:
    old = book(plain("Fog", *LINES[:2]), plain("Bell", *LINES[3:5]))
    new = book(plain("Fog", LINES[6]), plain("Rain", *LINES[3:5]))

    assert told(collate(old, new)) == [
        (["changed"], ["Fog"], ["Fog"]),
        (["renamed"], ["Bell"], ["Rain"]),
    ]


def only(old: Section, new: Section) -> Change:
    (chapter_change,) = collate(book(old), book(new)).chapters
    (change,) = chapter_change.changes
    return change


def test_natures_are_told_apart() -> None:
    def nature(old: str, new: str) -> Nature:
        return only(plain("A", old), plain("A", new)).nature

    assert nature("It was cold.", "It was warm.") is Nature.WORDS
    assert nature("It was cold.", "It was Cold.") is Nature.CAPITALS
    assert nature("It was, cold.", "It was cold!") is Nature.PUNCTUATION
    assert nature("It wasn't cold.", "It wasn’t cold.") is Nature.PUNCTUATION
    assert nature("It was\u00a0cold.", "It was cold.") is Nature.SPACING
    assert nature("It rained. It snowed hard.", "It snowed hard. It rained.") is Nature.WORDS
    assert nature("雨が降る。", "雪が降る。") is Nature.WORDS


def test_an_apostrophe_typed_otherwise_is_not_a_word_gone_and_a_number_is_one_word() -> None:
    typed = only(plain("A", "It wasn't cold."), plain("A", "It wasn’t cold."))
    assert (typed.words_out, typed.words_in) == (0, 0)

    number = only(plain("A", "It took 1,204 bushels."), plain("A", "It took 1,304.5 bushels."))
    assert [run.text for run in number.runs if run.mark is not Mark.SAME] == ["1,204", "1,304.5"]


def test_another_cover_is_told_and_the_same_under_another_name_is_not() -> None:
    def covered(name: str, digest: str) -> Document:
        resources = (Resource("c", "image/png", digest),)
        return Document(resources=resources, cover=Image(name, resource="c"))

    old = covered("cover.png", "a" * 64)

    assert collate(old, covered("front.png", "a" * 64)).is_empty
    assert collate(old, covered("front.png", "b" * 64)).fields == (
        FieldChange("cover", "cover.png", "another picture, front.png"),
    )
    assert collate(old, Document()).fields == (FieldChange("cover", "cover.png", ""),)


def test_how_words_are_set_is_said_in_words() -> None:
    old = chapter("A", Paragraph(inlines("The ", em("lamp"), " was lit.")))
    new = chapter("A", Paragraph(inlines("The lamp was ", em("lit"), ".")))

    change = only(old, new)

    assert change.nature is Nature.SETTING
    assert change.remarks == ("“lamp” is no longer emphasised", "“lit” is now emphasised")


@pytest.mark.parametrize(
    "lines",
    [
        (LINES[0], LINES[1]),
        (LINES[1], LINES[0]),
        (LINES[0], LINES[4], LINES[3]),  # the longest in the middle
    ],
)
def test_a_paragraph_that_was_divided_is_one_change_without_a_word_gone(
    lines: tuple[str, ...],
) -> None:
    whole, pieces = plain("A", " ".join(lines)), plain("A", *lines)
    for old, new, remark in (
        (whole, pieces, f"paragraph divided into {len(lines)}"),
        (pieces, whole, f"{len(lines)} paragraphs joined"),
    ):
        change = only(old, new)
        assert (change.words_out, change.words_in) == (0, 0)
        assert change.remarks == (remark,)


def test_a_paragraph_carried_elsewhere_is_moved_and_counts_for_nothing() -> None:
    old = book(plain("A", *LINES[:3]), plain("B", *LINES[3:5]))
    new = book(plain("A", *LINES[:2]), plain("B", LINES[3], LINES[2], LINES[4]))

    collation = collate(old, new)

    assert [one.moved for chap in collation.chapters for one in chap.changes] == [
        "to “B”",
        "here from “A”",
    ]
    assert (collation.words_out, collation.words_in) == (0, 0)


def test_a_huge_paragraph_is_compared_in_no_time() -> None:
    words = [f"w{n}" for n in range(60_000)]
    changed = [*words[:30_000], "new", *words[30_001:]]
    old, new = (Section((Paragraph((Text(" ".join(one)),)),)) for one in (words, changed))

    change = only(old, new)

    assert (change.words_out, change.words_in) == (1, 1)


def test_a_part_is_counted_as_a_part_and_no_chapter() -> None:
    first = (plain("One", LINES[0]), plain("Two", LINES[1]))
    second = (plain("Three", LINES[2]), plain("Four", LINES[3]), plain("Five", LINES[4]))
    whole = book(part("Low Water", *first), part("High Water", *second))
    collation = collate(whole, book(part("Low Water", *first)))
    assert (collation.count(Kind.REMOVED), collation.count(Kind.REMOVED, parts=True)) == (3, 1)
    assert summary_of(collation) == "3 chapters removed, 1 part removed; 2 the same"
    gone = next(one for one in collation.chapters if one.is_of_parts)
    assert list(kinds_of(gone)) == ["removed"]
    assert summary_of(collate(whole, whole)) == "No difference: 5 chapters the same"
    renamed = collate(whole, book(part("Ebb", *first), part("High Water", *second)))
    assert summary_of(renamed).endswith("; 5 the same")


def test_an_identifier_is_the_same_in_all_its_spellings_and_any_other_is_not() -> None:
    number = "6ba7b810-9dad-11d1-80b4-00c04fd430c8"

    def differ(old: str, new: str) -> list[str]:
        sides = [Document(Metadata(title="Fog", identifier=each)) for each in (old, new)]
        return [field.name for field in collate(*sides).fields]

    assert differ(number, f"urn:uuid:{number}") == differ(number.upper(), number) == []
    assert differ(number, number.replace("8", "9")) == differ("fog-1", "") == ["identifier"]
    assert differ("978-0-306-40615-7", "urn:isbn:9780306406157") == []
    assert differ("urn:isbn:9780000000002", "978-0-306-40615-7") == ["identifier"]
    assert differ("978-0-306-40615-8", "urn:isbn:9780306406157") == ["identifier"]

"""A turn of direction ends where its element or its line ends, and what ends no turn goes."""

from dataclasses import replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.laws.test_pass_laws import assert_lawful

from octavo.passes.structure.direction_marks import SETTLE_TURNS
from octavo.tree.build import book, chapter, em, para
from octavo.tree.document import Document, Metadata
from octavo.tree.nodes import (
    Code,
    Figure,
    Image,
    Inline,
    LineBreak,
    Note,
    Paragraph,
    Preformatted,
    Text,
)
from octavo.tree.origin import Origin

LRE, RLE, POP, LRO, RLO = "\u202a\u202b\u202c\u202d\u202e"
LRI, RLI, FSI, PDI = "\u2066\u2067\u2068\u2069"
TURNS: Final = (LRE, RLE, POP, LRO, RLO, LRI, RLI, FSI, PDI)


def page(*content: Inline | str) -> Document:
    return book(Metadata(), chapter("Fog", para(*content)))


def settled(document: Document) -> Document:
    return SETTLE_TURNS.run(document).document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"the {RLO}lamp", f"the {RLO}lamp{POP}"),
        (f"the {POP}lamp{PDI}", "the lamp"),
        (f"{RLE}שלום{POP} וברכה", f"{RLE}שלום{POP} וברכה"),
        (f"הים {LRO}abc רחב", f"הים {LRO}abc רחב{POP}"),
        (f"البحر {LRI}abc واسع", f"البحر {LRI}abc واسع{PDI}"),
        (f"{RLI}a{RLE}b{PDI}c", f"{RLI}a{RLE}b{PDI}c"),
        (f"{RLE}a{LRI}b{POP}c", f"{RLE}a{LRI}bc{PDI}{POP}"),
        ("\u200fهنا\u200e now \u061c", "\u200fهنا\u200e now \u061c"),
    ],
    ids=[
        "open", "closing nothing", "a pair", "open in Hebrew", "open in Arabic",
        "an isolate closes what is in it", "an embedding does not close an isolate", "marks",
    ],
)  # fmt: skip
def test_turns_come_in_pairs(text: str, expected: str) -> None:
    assert settled(page(text)) == page(expected)


def test_a_turn_ends_with_its_element() -> None:
    assert settled(page("the ", em(f"old {RLO}lamp"), " burned")) == page(
        "the ", em(f"old {RLO}lamp{POP}"), " burned"
    )


def test_a_turn_goes_through_the_elements_inside_it() -> None:
    given = page(f"the {RLE}old ", em("lamp"), f" burned{POP}.")
    assert settled(given) is given


def test_a_turn_ends_with_its_line() -> None:
    assert settled(page(f"{RLO}one", LineBreak(), f"two{POP}")) == page(
        f"{RLO}one{POP}", LineBreak(), "two"
    )
    lines = book(Metadata(), chapter("Fog", Preformatted(f"{RLO}one\ntwo{POP}")))
    assert settled(lines) == book(Metadata(), chapter("Fog", Preformatted(f"{RLO}one{POP}\ntwo")))


def test_words_of_another_direction_are_an_element_of_their_own() -> None:
    turned = Text(f"lamp{RLO}", dir="rtl")
    assert settled(page("the ", turned, " burned")) == page(
        "the ", Text(f"lamp{RLO}{POP}", dir="rtl"), " burned"
    )


def test_titles_notes_typed_words_and_descriptions_are_settled_too() -> None:
    def whole(end: str) -> Document:
        note = Note((para(f"below {RLO}deck{end}"),))
        return book(
            Metadata(),
            chapter(
                f"The {RLO}Fog{end}",
                Paragraph((Text("a"), Code(f"x{RLO}{end}"), note, Image("", f"sea {RLO}{end}"))),
                Figure(Image("", f"quay {RLO}{end}"), (Text(f"The {RLO}quay{end}"),)),
            ),
        )

    outcome = SETTLE_TURNS.run(whole(""))
    assert outcome.document == whole(POP)
    assert len(outcome.findings) == 6


def test_what_was_done_is_told_with_the_words_and_the_codes() -> None:
    (finding,) = SETTLE_TURNS.run(page(f"the {PDI}old {RLO}lamp")).findings
    assert finding.message == (
        "In “the old lamp”: ended a change of direction at the end of its line (U+202C), "
        "removed an end of direction without a beginning (U+2069)."
    )
    assert (finding.before, finding.after) == (PDI, POP)


@given(
    st.lists(st.sampled_from([*TURNS, "a", "ש", "\n"]), max_size=24).map("".join),
    st.lists(st.sampled_from([*TURNS, "b", "م"]), max_size=12).map("".join),
)
def test_the_pass_keeps_the_four_laws(text: str, inside: str) -> None:
    parts = [Text(text)] if text else []
    inner = (em(inside),) if inside else ()
    content = (*parts, *inner, LineBreak(), *parts)
    assert_lawful(SETTLE_TURNS, book(Metadata(), chapter("T", para(*content), Preformatted(text))))


def test_a_paragraph_of_nothing_but_turns_takes_no_longer_for_each() -> None:
    """Counted: each end looks at what is open once, however much is open."""
    many = 20_000
    given = page(RLE * many + PDI * many + "x")
    assert settled(given) == page(RLE * many + "x" + POP * many)


def test_each_end_of_an_isolate_ends_one() -> None:
    given = page(f"{RLI}one {RLI}two {RLI}three{PDI}{PDI}{PDI}")
    assert settled(given) is given
    assert settled(page(f"{RLI}one {RLE}two{PDI} three{PDI}")) == page(
        f"{RLI}one {RLE}two{PDI} three"
    )


def test_numbers_of_sections_are_settled_at_any_depth_and_others_are_left_alone() -> None:
    def numbered(end: str) -> Document:
        inner = chapter("Two", "a", number=f"2{RLO}{end}")
        outer = replace(chapter("One", "b", number="1"), sections=(inner, chapter("Three", "c")))
        return book(Metadata(), outer, chapter("Four", "d", number="4"))

    outcome = SETTLE_TURNS.run(numbered(""))
    assert outcome.document == numbered(POP)
    assert len(outcome.findings) == 1


def test_what_is_said_of_a_picture_is_told_with_its_place() -> None:
    here = Origin("page.html", 3, "p/img")
    picture = Image("a.png", f"sea {RLO}", origin=here)
    for block in (Paragraph((picture,)), Figure(picture, ())):
        (finding,) = SETTLE_TURNS.run(book(Metadata(), chapter("Fog", block))).findings
        assert finding.origin == replace(here, made_by="settle-turns")


def test_a_turn_in_emphasis_is_told_at_the_paragraph_s_line() -> None:
    here = Origin("page.html", 7, "p[2]")
    paragraph = replace(para("In the fog ", em(f"the {RLO}lamp")), origin=here)
    outcome = SETTLE_TURNS.run(book(Metadata(), chapter("Fog", paragraph)))

    assert [(one.origin.line, one.origin.path) for one in outcome.findings if one.origin] == [
        (7, "p[2]")
    ]

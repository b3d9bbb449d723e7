"""A repeated line at the story's edge is furniture only if its author cannot have written it."""

from collections.abc import Callable, Sequence
from typing import TypeAlias

import pytest

from octavo.passes.chrome.around.repeated_lines import is_furniture, labels_at_edges, lines_apart
from octavo.passes.chrome.evidence.model import Evidence
from octavo.passes.chrome.gathering import gather
from octavo.passes.chrome.profile import Repeated
from octavo.passes.chrome.wording.fingerprints import fingerprint
from octavo.tree.build import link, page, para
from octavo.tree.nodes import Block, Container, Paragraph

Pick: TypeAlias = Callable[
    [Sequence[Evidence], Sequence[Repeated | None], int, int], frozenset[int]
]

PLEA = "Please rate this novel on our site!"


def goes(line: Paragraph | str, *glued: str, mostly_outside: bool = False) -> bool:
    (item,) = gather(page(line).spine[0].blocks)
    known = Repeated(fingerprint(item.text), 5, mostly_outside)
    return is_furniture(item, known, [fingerprint(sentence) for sentence in glued])


@pytest.mark.parametrize(
    "line",
    [
        para(link("/lamps", "The lamp in the harbour office never goes out.")),
        "This stolen copy was taken from its author without permission.",
        PLEA,
    ],
)
def test_links_thefts_and_pleas_go(line: Paragraph | str) -> None:
    assert goes(line)


@pytest.mark.parametrize(
    "line", ["The tide keeps its own accounts.", "INES", "Follow the lamp.", "102"]
)
def test_mottoes_names_and_figures_stay(line: str) -> None:
    assert not goes(line)


def test_what_mostly_stands_outside_the_story_goes_unless_it_is_but_a_figure() -> None:
    assert goes("The tide keeps its own accounts.", mostly_outside=True)
    assert not goes("102", mostly_outside=True)


def test_a_line_from_which_a_plea_will_be_cut_goes_only_with_what_is_left_of_it() -> None:
    motto = f"Keep the lamp lit. {PLEA}"
    assert goes(motto)
    assert not goes(motto, PLEA)
    assert goes(PLEA, PLEA)
    assert goes(f"Vote for this novel and support the author! {PLEA}", PLEA)


def indexes(pick: Pick, *lines: str, repeated: Sequence[str]) -> list[int]:
    """Return which lines of a page are picked, where some of them are known to be repeated."""
    evidence = gather(page(*lines).spine[0].blocks)
    known = [
        Repeated(fingerprint(item.text), 5, mostly_outside=False) if item.text in repeated else None
        for item in evidence
    ]
    return sorted(pick(evidence, known, 0, len(lines) - 1))


STORY = (
    "The lamp in the harbour office burned until three, and then somebody put it out.",
    "Nobody had written anything, and the wind went round the room and read the ledger.",
)


def test_labels_go_in_a_cluster_of_which_a_third_speaks_of_the_page() -> None:
    page_s = ("12 views", "INES", "Harbour office")
    assert indexes(labels_at_edges, *page_s, *STORY, repeated=page_s) == [0]
    assert indexes(labels_at_edges, *STORY, *page_s, repeated=page_s) == [2, 3, 4]
    facts = ("Level: 4", *page_s)
    assert indexes(labels_at_edges, *STORY, *facts, repeated=facts) == []


def test_labels_among_prose_and_labels_that_nobody_repeats_stay() -> None:
    among = (STORY[0], "12 views", STORY[1])
    assert indexes(labels_at_edges, *among, repeated=["12 views"]) == []
    assert indexes(labels_at_edges, "12 views", *STORY, repeated=[]) == []
    far = ("Harbour", "Weir", "Reed", "Ash", "Pell", "12 views")
    assert indexes(labels_at_edges, *far[1:], *STORY, repeated=["12 views"]) == [4]
    assert indexes(labels_at_edges, *far, *STORY, repeated=["12 views"]) == [5]
    assert indexes(labels_at_edges, "Tor", *far, *STORY, repeated=["12 views"]) == []


@pytest.mark.parametrize("line", ["102", "* * *", "End of log", "3 May 1887", "The sea slept."])
def test_figures_dates_sentences_and_marks_of_an_end_are_not_labels(line: str) -> None:
    lines = ("12 views", line)
    assert indexes(labels_at_edges, *STORY, *lines, repeated=lines) == [2]


def test_labels_go_as_far_in_as_one_that_speaks_of_the_page() -> None:
    lines = ("12 views", "Harbour office")
    assert indexes(labels_at_edges, *STORY, *lines, repeated=lines) == [2, 3]
    assert indexes(labels_at_edges, *STORY, *reversed(lines), repeated=lines) == [3]


def apart(below: Container | Paragraph, *, repeated: bool = True) -> list[int]:
    told = Container(tuple(map(para, STORY)), "div", (("class", "text"),))
    evidence = gather((told, below))
    known: list[Repeated | None] = [None, None]
    known += [Repeated("x", 5, mostly_outside=False) if repeated else None] * (len(evidence) - 2)
    return sorted(lines_apart(evidence, known, 0, len(evidence) - 1))


def named(name: str, *lines: str) -> Container:
    return Container(tuple(map(para, lines)), "div", (("class", name),))


def test_a_repeated_line_in_a_box_of_its_own_below_the_story_is_the_page_s() -> None:
    assert apart(named("foot", "Tick, tock.", "Amen.")) == [2, 3]
    assert apart(named("foot", "Tick, tock.", "Amen."), repeated=False) == []
    assert apart(named("motto", "Tick, tock.", "Amen.")) == []
    assert apart(named("author-note", "Tick, tock.", "Amen.")) == []
    assert apart(para("Tick, tock.")) == [2]
    assert indexes(lines_apart, *STORY, "Tick, tock.", repeated=["Tick, tock."]) == []


def test_what_is_repeated_between_two_paragraphs_stands_not_below_the_story() -> None:
    first, other = (
        Container((para(line), para(line)), "div", (("class", "text"),)) for line in STORY
    )
    evidence = gather((first, named("foot", "Tick, tock.", "Amen."), other))
    said = Repeated("x", 5, mostly_outside=False)
    known = [None, None, said, said, None, None]
    assert lines_apart(evidence, known, 0, 5) == frozenset()


def test_a_line_in_an_element_of_its_own_is_odd_where_prose_stands_in_none() -> None:
    def labels(*dress: str) -> list[int]:
        line: Block = para("Harbour office")
        for name in dress:
            line = Container((line,), name)
        text = Container((*map(para, STORY), line), "div", (("class", "text"),))
        evidence = gather((text,))
        known = [None, None, Repeated("harbour office", 5, mostly_outside=False)]
        return sorted(labels_at_edges(evidence, known, 0, 2))

    assert labels() == []
    assert labels("span") == []
    assert labels("div") == [2]
    assert labels("div", "span") == [2]

"""A heading becomes the title of its chapter, and lines that say it again go; other lines stay."""

from dataclasses import replace

from octavo.findings.finding import Outcome
from octavo.passes.choices import NO_CHOICES, Choices, KeptElement
from octavo.passes.chrome.gathering import gather
from octavo.passes.structure.titles import lift_title
from octavo.tree.build import chapter, em, heading, link, page, para
from octavo.tree.document import Document, Metadata, Section
from octavo.tree.nodes import Block, Text
from octavo.tree.origin import Origin
from octavo.tree.plain import inline_text

STORY = (
    "They poured the bell at night, because bronze shows its temper only in the dark.",
    "Ilse had never seen an apricot. She watched the cat, which had, and trusted its judgement.",
    "The founder crossed himself, looked once at the door, and pulled the plug from the furnace.",
)
TITLE = "Chapter 12: The Bell Foundry"


def lifted(*blocks: str | Block, window: str = "", choices: Choices = NO_CHOICES) -> Document:
    given = replace(page(*blocks), metadata=Metadata(title=window))
    return lift_title(choices, gather).run(given).document


def said(*blocks: str | Block, window: str = "") -> tuple[str, str, tuple[str, ...]]:
    """Return the number and the title that a chapter gets, and the lines that stay in it."""
    (section,) = lifted(*blocks, window=window).spine
    lines = tuple(part for part in page(*section.blocks).plain_text().split("\n") if part)
    return section.number, inline_text(section.title), lines


def test_a_numbered_line_before_the_story_becomes_its_title() -> None:
    assert said(TITLE, *STORY) == ("Chapter 12", "The Bell Foundry", STORY)
    assert said(heading(TITLE), *STORY) == ("Chapter 12", "The Bell Foundry", STORY)
    assert said("第十二章 水車", *STORY) == ("第十二章", "水車", STORY)


def test_a_number_alone_is_a_title_where_the_page_marks_it_and_a_line_of_the_story_elsewhere() -> (
    None
):
    assert said(heading("Chapter 12"), *STORY) == ("Chapter 12", "", STORY)
    assert said("102", *STORY) == ("", "", ("102", *STORY))


def test_a_heading_without_a_number_is_the_title_if_the_window_bears_it() -> None:
    bell = heading("The Bell Foundry")
    assert said(bell, *STORY, window="The Bell Foundry – Salt Road")[1] == "The Bell Foundry"
    assert said(bell, *STORY, window="Salt Road")[1] == ""
    assert said("The Bell Foundry", *STORY, window="The Bell Foundry – Salt Road")[1] == ""


def test_the_weightiest_of_several_lines_is_the_title() -> None:
    assert said("Part 2", heading(TITLE), *STORY)[:2] == ("Chapter 12", "The Bell Foundry")
    two = ("Chapter 11: The Weir", TITLE)
    assert said(*two, *STORY)[:2] == ("Chapter 12", "The Bell Foundry")
    assert said(*two, *STORY, window="Chapter 11: The Weir")[:2] == ("Chapter 11", "The Weir")


def test_a_line_that_is_a_link_or_longer_than_any_title_is_none() -> None:
    assert said(para(link("/12", TITLE)), *STORY)[0] == ""
    assert said(f"{TITLE} {'and so on ' * 20}", *STORY)[0] == ""


def test_after_the_first_paragraph_only_a_heading_may_be_the_title() -> None:
    assert said(STORY[0], TITLE, *STORY[1:])[0] == ""
    assert said(STORY[0], heading(TITLE), *STORY[1:])[0] == "Chapter 12"
    assert said("She came.", TITLE, *STORY)[0] == "Chapter 12"


def test_lines_that_say_the_title_again_go_at_both_ends_and_are_booked() -> None:
    blocks = (TITLE, "The Bell Foundry", *STORY, "THE BELL FOUNDRY")
    outcome = lift_title(NO_CHOICES, gather).run(page(*blocks))
    (section,) = outcome.document.spine
    assert section.blocks == tuple(map(para, STORY))
    assert [(found.code, found.before, found.after) for found in outcome.findings] == [
        ("STR002", TITLE, "Chapter 12\nThe Bell Foundry"),
        ("CHR009", "The Bell Foundry", ""),
        ("CHR009", "THE BELL FOUNDRY", ""),
    ]
    far = (TITLE, *STORY, "The Bell Foundry", *STORY)
    assert said(*far)[2] == far[1:]


def test_what_the_user_keeps_stays_by_its_words_or_its_place() -> None:
    again = replace(para("The Bell Foundry"), origin=Origin(path="p[2]"))
    choices = Choices(("css:p",), places=(KeptElement("p[2]", "TheBellFoundry"),))
    for kept in (choices, Choices(("Bell Foundry",)), Choices(("CHR009",))):
        (section,) = lifted(TITLE, again, *STORY, choices=kept).spine
        assert section.blocks[0] == again
    elsewhere = Choices(("css:p",), places=(KeptElement("p[3]", "TheBellFoundry"),))
    (section,) = lifted(TITLE, again, *STORY, choices=elsewhere).spine
    assert again not in section.blocks


def test_a_title_keeps_its_emphasis_and_its_place_and_no_link() -> None:
    here = Origin("page.html", 3, "h1")
    title = replace(heading("The ", em("Bell")), origin=here)
    (section,) = lifted(title, *STORY, window="The Bell").spine
    assert (section.title, section.origin) == (title.content, here)
    linked = heading("The ", link("/", "B"), "ell")
    (section,) = lifted(linked, *STORY, window="The Bell").spine
    assert section.title == (Text("The Bell"),)


def test_a_section_that_has_a_title_or_no_story_is_left_alone() -> None:
    for section in (
        chapter("Fog", TITLE, *STORY),
        replace(chapter("", TITLE, *STORY), number="1"),
        Section(),
        chapter("", *STORY),
    ):
        given = Document(body_matter=(section,))
        assert lift_title(NO_CHOICES, gather).run(given) == Outcome(given)

"""What stays in doubt at the edges of a story is noted once, and the user can say that it belongs."""

from dataclasses import replace

import pytest

from octavo.app.pages import clean_page
from octavo.findings.finding import Finding
from octavo.passes.choices import NO_CHOICES, Choices, KeptElement
from octavo.passes.chrome.around.doubts import doubt_about, notes_on
from octavo.passes.chrome.evidence.places import Place
from octavo.passes.chrome.gathering import gather
from octavo.readers.source import Source
from octavo.tree.build import link, para
from octavo.tree.nodes import Container, Paragraph
from octavo.tree.origin import Origin

PROSE = (
    "She had the map by heart, and so she burned it, and felt her way to the first lamp.",
    "There was nobody at the desk. There was a pen, and it was wet.",
    "Nobody had written anything. The wind went round the room and read the ledger.",
)
DATE = "Written at Oster, 3/14/2019"


def notes(
    *lines: str, choices: Choices = NO_CHOICES, menu: str = "<nav><a>Home</a></nav>"
) -> list[Finding]:
    paragraphs = "".join(f"<p>{line}</p>" for line in lines)
    page = f"<body>{menu}<div class=text>{paragraphs}</div></body>"
    outcome = clean_page(Source("page.html", page.encode(), "text/html"), choices)
    return [finding for finding in outcome.findings if finding.code == "CHR014"]


def test_a_lone_date_at_the_end_is_noted_and_kept() -> None:
    (note,) = notes(*PROSE, DATE)
    assert (note.before, note.after, note.evidence) == ("", "", "a date that stands alone")
    assert DATE in note.message


def test_prose_gives_no_notes() -> None:
    assert notes(*PROSE) == []


def test_a_line_in_the_middle_is_not_doubted() -> None:
    assert notes(*PROSE, DATE, *PROSE) == []


def test_a_page_of_which_nothing_was_taken_gives_no_notes() -> None:
    assert notes(*PROSE, DATE, menu="") == []


def test_what_the_user_keeps_is_not_doubted() -> None:
    assert notes(*PROSE, DATE, choices=Choices(("CHR014",))) == []
    assert notes(*PROSE, DATE, choices=Choices(("Written at Oster",))) == []


def test_a_page_gives_few_notes() -> None:
    dates = [f"{day}/4/2019" for day in range(1, 29)]
    assert len(notes(*dates, *PROSE, *dates)) <= 6


def why(line: str | Paragraph, place: Place, edge: int = 0) -> str:
    given = line if isinstance(line, Paragraph) else para(line)
    (item, *_) = gather((Container((given, para(PROSE[0]))),))
    return doubt_about(item, place, edge)


@pytest.mark.parametrize(
    ("line", "place", "reason"),
    [
        ("Report", Place(), "nothing but the words of controls"),
        (para(link("/", "Harbour office")), Place(), "mostly links"),
        ("Log in to vote", Place(), "speaks to a visitor"),
        ("— Log in to vote", Place(), ""),
        ("Books » Fantasy » Frost", Place(), "a bar of choices or facts"),
        (
            PROSE[1],
            Place(furnished=True),
            "stands in a part of the page that is named as furniture",
        ),
        (DATE, Place(), "a date that stands alone"),
        ("She wrote it on 3/14/2019.", Place(), ""),
        ("Last updated: 4 May", Place(), "says when it was published"),
        ("Harbour office", Place(), ""),
        ("Report", Place(caption=True), ""),
        ("", Place(furnished=True), ""),
    ],
)
def test_a_line_at_an_edge_is_doubted_for_what_speaks_loudest(
    line: str | Paragraph, place: Place, reason: str
) -> None:
    assert why(line, place) == why(line, place, edge=2) == reason
    assert why(line, place, edge=3) == ""


@pytest.mark.parametrize(("size", "shown"), [(80, "x" * 80), (81, "x" * 80 + "…")])
def test_a_note_shows_eighty_characters_of_a_line(size: int, shown: str) -> None:
    (item,) = gather((para("x" * size),))
    (note,) = notes_on({id(item.block): (item, "odd")}, [item], NO_CHOICES, "find-story")
    assert note.message.endswith(f": “{shown}”")
    assert note.evidence == "odd"
    placed = replace(item, block=replace(item.block, origin=Origin(path="p[1]")))
    odd = {id(placed.block): (placed, "odd")}
    kept = Choices(("css:p",), places=(KeptElement("p[1]", "x" * size),))
    assert notes_on(odd, [placed], kept, "find-story") == []
    assert notes_on({}, [item], NO_CHOICES, "find-story") == []

"""What stays in doubt at the edges of a story is noted once, and the user can say that it belongs."""

from octavo.app.pages import clean_page
from octavo.findings.finding import Finding
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.readers.source import Source

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

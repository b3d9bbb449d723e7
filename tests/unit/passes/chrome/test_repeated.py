"""What an author repeats stays, at the story's edges too; what a page says of itself goes."""

from collections import Counter

import pytest
from tests.learning.stories import LEDGER, Chapter

import octavo
from octavo.passes.choices import NO_CHOICES
from octavo.passes.chrome.gathering import gather
from octavo.passes.chrome.profile import Repeated, SiteProfile
from octavo.passes.chrome.repeated import evidence_for, strip_repeated
from octavo.tree.build import page

AUTHORS = (
    "Day 4",
    "London, 3 May 1887",
    "潮暦214年 3月7日",
    "[+1 Strength]",
    "[Quest updated: review the map.]",
    "[You have 3 new followers!]",
    "Follow the lamp, and the lamp will follow you.",
    "Tell us, sea, what you have taken.",
    "Reader, if you find this book, return it to the sea.",
    "The author of all this sends his regrets.",
    "THE BELL RINGS TWICE",
    "INES",
    "The harbour, before dawn",
    "[Bonus chapter of the Codex unlocked!]",
    "This silence is sponsored by the Guild of Ropes.",
    "Rating: five stars, would drown again.",
    "Name: Pell Harrow",
    "Level: 4",
    "Amen",
    "Tick, tock.",
    "— from the Ledger of Tides, page 9",
    "To be continued",
    "End of log",
)
PAGES_OWN = (
    "1,204 views",
    "Posted on November 1, 2026 by wren",
    "Translated by the Lantern Group",
    "Found a mistake? Tell us and earn a silver shell.",
    "Read the newest chapters first on our own website.",
)


def saved(chapter: Chapter, opening: str, closing: str = "") -> bytes:
    """Return a chapter's page with a line at either end of its story."""
    lines = filter(None, (opening, *chapter.lines, closing))
    told = "".join(f"<p>{line}</p>" for line in lines)
    return (
        f"<body><div class=nav><a href=/>Home</a> <a href=/l>Library</a></div><h1>{chapter.title}</h1>"
        f"<div class=c1>{told}</div><div><a href=/p>Previous</a> <a href=/n>Next</a></div></body>"
    ).encode()


def copied(chapter: Chapter, opening: str) -> bytes:
    """Return the same, copied as text."""
    story = "\n\n".join((opening, *chapter.lines))
    head = f"Home | Library | Log in\n\nChapter {chapter.number}: {chapter.title}"
    return f"{head}\n\n{story}\n\nPrevious | Index | Next\n".encode()


def times(line: str, pages: list[bytes]) -> int:
    """Return how often a book of pages has a line that its chapters do not have."""
    story = Counter(told for chapter in LEDGER.chapters for told in chapter.lines)
    return octavo.convert(pages).document.plain_text().splitlines().count(line) - story[line]


@pytest.mark.parametrize("line", AUTHORS)
def test_a_line_that_an_author_opens_or_ends_every_chapter_with_stays(line: str) -> None:
    assert times(line, [saved(chapter, line) for chapter in LEDGER.chapters]) == 5
    assert times(line, [saved(chapter, "", line) for chapter in LEDGER.chapters]) == 5
    assert times(line, [copied(chapter, line) for chapter in LEDGER.chapters]) == 5


@pytest.mark.parametrize("line", PAGES_OWN)
def test_a_line_that_a_page_opens_or_ends_every_chapter_with_goes(line: str) -> None:
    assert times(line, [saved(chapter, line) for chapter in LEDGER.chapters]) == 0
    assert times(line, [saved(chapter, "", line) for chapter in LEDGER.chapters]) == 0
    assert times(line, [copied(chapter, line) for chapter in LEDGER.chapters]) == 0


def below(chapter: Chapter, line: str, box: str) -> bytes:
    """Return a page with a line in a box of its own below the story."""
    told = "".join(f"<p>{line}</p>" for line in chapter.lines)
    return (
        f"<body><h1>{chapter.title}</h1><div class=c1>{told}</div>{box.format(line)}"
        "<div><a href=/p>Previous</a> <a href=/n>Next</a></div></body>"
    ).encode()


CLOSING = "We bake our own bread, and answer our own letters."


@pytest.mark.parametrize(
    ("box", "left"),
    [
        ("<div>{}</div>", 0),
        ("<div class=x9><p>{}</p><p>4 Weir Lane</p></div>", 0),
        ("<div class=closing>{}</div>", 5),
        ("<blockquote>{}</blockquote>", 5),
        ("<p>{}</p>", 0),
    ],
)
def test_a_repeated_sentence_below_the_story_goes_with_the_page_s_own_boxes(
    box: str, left: int
) -> None:
    assert times(CLOSING, [below(chapter, CLOSING, box) for chapter in LEDGER.chapters]) == left


def test_a_running_head_between_paragraphs_goes() -> None:
    pages = []
    for one in LEDGER.chapters:
        lines = [*one.lines[:8], f"Page {one.number} of 48", *one.lines[8:]]
        pages.append(f"{one.title}\n\n{chr(10).join(lines)}\n\nPrevious | Next\n".encode())
    text = octavo.convert(pages).document.plain_text()
    assert "of 48" not in text


@pytest.mark.parametrize("name", ["epigraph", "motto", "status-window"])
def test_a_box_that_is_named_as_the_author_s_stays_where_it_stands_in_the_story(name: str) -> None:
    box = f"<div class={name}><p>All debts are tidal</p><p>The Ledger, page 9</p></div>"
    pages = [saved(chapter, "").replace(b"<div class=c1>", f"<div class=c1>{box}".encode())
             for chapter in LEDGER.chapters]  # fmt: skip
    text = octavo.convert(pages).document.plain_text()
    assert text.count("All debts are tidal") == text.count("The Ledger, page 9") == 5


def test_a_name_over_the_story_stays_below_counts_that_go() -> None:
    pages = [
        copied(one, f"{one.number * 31} views\n\nPosted on May {one.number}\n\nINES")
        for one in LEDGER.chapters
    ]
    text = octavo.convert(pages).document.plain_text()
    assert text.splitlines().count("INES") == 5
    assert "views" not in text
    assert "Posted" not in text


def test_a_hero_s_facts_stay_at_the_end_of_every_chapter() -> None:
    window = "Name: Ines Carrow</p><p>Class: Tidewright</p><p>Level: {}"
    pages = [saved(chapter, "", window.format(chapter.number)) for chapter in LEDGER.chapters]
    text = octavo.convert(pages).document.plain_text()
    assert [text.count(f"Level: {number}") for number in range(1, 6)] == [1] * 5
    assert text.count("Class: Tidewright") == 5


def test_what_the_user_keeps_by_text_stays_though_all_chapters_repeat_it() -> None:
    pages = [saved(chapter, "", PAGES_OWN[3]) for chapter in LEDGER.chapters]
    options = octavo.Options(choices=octavo.Choices(keep=("silver shell",)))
    text = octavo.convert(pages, options=options).document.plain_text()
    assert text.count(PAGES_OWN[3]) == 5


def test_the_ledger_says_in_how_many_chapters_a_line_stands_and_where() -> None:
    site = SiteProfile(5)
    assert evidence_for(Repeated("amen", 3, mostly_outside=True), site) == "in 3 of 5 chapters"
    placed = Repeated("amen", 3, mostly_outside=True, of=4, place="first lines")
    assert evidence_for(placed, site) == "in 3 of 4 chapters, first 6 lines"


def test_what_stands_farther_out_than_a_repeated_line_goes_with_it() -> None:
    known = Repeated("share this", 5, mostly_outside=True)
    told_of = LEDGER.chapters[0].lines[1:6]
    menu = ("Harbour office", "Share this", "Home")
    before = page(*menu, *told_of, "Log in")
    outcome = strip_repeated(SiteProfile(5, {"share this": known}), NO_CHOICES, gather).run(before)
    assert outcome.document == page("Home", *told_of, "Log in")
    assert [(found.code, found.before) for found in outcome.findings] == [
        ("CHR004", "Harbour office"),
        ("CHR012", "Share this"),
    ]


def test_outside_the_story_a_repeated_line_goes_whatever_it_says() -> None:
    known = Repeated("the tide table", 5, mostly_outside=False)
    lines = ("The tide table", "Log in", "Home", *LEDGER.chapters[0].lines[1:6])
    outcome = strip_repeated(SiteProfile(5, {known.fingerprint: known}), NO_CHOICES, gather).run(
        page(*lines)
    )
    assert outcome.document == page(*lines[1:])
    inside = (*LEDGER.chapters[0].lines[1:6], "The tide table", *LEDGER.chapters[0].lines[6:9])
    kept = strip_repeated(SiteProfile(5, {known.fingerprint: known}), NO_CHOICES, gather).run(
        page(*inside)
    )
    assert kept.findings == ()


LABELS = ("Author’s Note:", "A/N", "От автора:", "作者有话说：", "Translator’s Notes:")
NOTES = (
    "The harbour is real, and so is its cat.",
    "My sister counted the steps for me, twice.",
    "Salt does that to brass; I asked a smith.",
    "I wrote this one on a night boat, with a borrowed pen.",
    "The choir sang all of it, and once in tune.",
)
PLEA = "Please vote and leave a review if you enjoyed this chapter!"


def noted(chapter: Chapter, label: str, note: str, where: str) -> bytes:
    """Return a chapter's page with a note outside the box of its story, or copied text with one behind it."""
    if where == "copied":
        return copied(chapter, "").replace(
            b"\n\nPrevious", f"\n\n{label}\n\n{note}\n\nPrevious".encode()
        )
    lines = (
        f"<p>{label}</p><p>{note}</p>"
        if where in {"above", "below"}
        else (f"<div class=x1><h3>{label}</h3><p>{note}</p></div>")
    )
    begun, ended = (lines, "") if where in {"above", "box above"} else ("", lines)
    page = saved(chapter, "").replace(b"<div class=c1>", f"{begun}<div class=c1>".encode())
    return page.replace(b"</div><div><a", f"</div>{ended}<div>Wren’s Hoard</div><div><a".encode())


@pytest.mark.parametrize("where", ["above", "below", "box above", "box below", "copied"])
@pytest.mark.parametrize("label", LABELS)
def test_a_note_stays_with_its_label_though_every_chapter_has_one(label: str, where: str) -> None:
    told = zip(LEDGER.chapters, NOTES, strict=True)
    book = octavo.convert([noted(chapter, label, note, where) for chapter, note in told]).document
    said = book.plain_text().splitlines()

    assert [line for line in said if line in {label, *NOTES}] == [
        line for note in NOTES for line in (label, note)
    ]
    assert "Wren’s Hoard" not in said


@pytest.mark.parametrize("where", ["above", "below", "box above", "box below"])
def test_a_label_goes_with_a_plea_that_every_chapter_repeats(where: str) -> None:
    pages = [noted(chapter, "Author’s Note:", PLEA, where) for chapter in LEDGER.chapters]
    said = octavo.convert(pages).document.plain_text()

    assert [line for line in ("Author’s Note:", PLEA) if line in said] == []


def test_what_stands_over_a_box_of_notes_stays_whatever_it_says() -> None:
    box = "<div class=author-note><div>A word from Wren Salter</div><p>{}</p></div></div><div><a"
    pages = [
        saved(chapter, "").replace(b"</div><div><a", f"</div>{box.format(note)}".encode())
        for chapter, note in zip(LEDGER.chapters, NOTES, strict=True)
    ]
    assert octavo.convert(pages).document.plain_text().count("A word from Wren Salter") == 5


def _post(poster: str, told: str) -> str:
    return (
        f"<article class=message><div class=user><h4>{poster}</h4><h5>Well-Known Member</h5></div>"
        f"<div class=message-body>{told}</div><footer><a>Like</a> <a>Quote</a> <a>Reply</a></footer></article>"
    )


def _thread(number: int) -> bytes:
    """Return a page of a thread: two chapters among what readers say, which is different on each page."""
    age = ("forty", "fifty", "sixty", "seventy", "eighty")[number]
    readers = [
        _post("Old Heron", f"<p>I did not expect him to do a thing like that at {age}.</p>"),
        _post(
            "Grue", f"<p>So who has the bell? It was the widow’s, and she is {age} if a day.</p>"
        ),
    ]
    two = (LEDGER.chapters[number], LEDGER.chapters[(number + 1) % len(LEDGER.chapters)])
    first, second = (
        _post("Wren Salter", "".join(f"<p>{line}</p>" for line in chapter.lines)) for chapter in two
    )
    thanks = _post("Wren Salter", "<p>Thanks, everyone. The next one comes on Friday.</p>")
    posts = "".join((thanks, *readers, first, *readers, *readers, second, *readers))
    pages = "<div class=pages>Prev 1 2 3 4 5 Next</div>"
    return f"<body><nav><a>Forums</a> <a>Search</a></nav><h1>{LEDGER.title}</h1>{pages}{posts}{pages}</body>".encode()


def test_of_a_thread_nothing_goes_that_tells_whose_a_post_is() -> None:
    said = octavo.convert(map(_thread, range(5))).document.plain_text().splitlines()
    kept = Counter(said)
    told = Counter(line for chapter in LEDGER.chapters for line in chapter.lines)

    assert [line for line, times in told.items() if line in kept and kept[line] < 2 * times] == []
    assert sum(line in kept for line in told) > len(told) - 3  # a scene break is written otherwise
    assert not {"Wren Salter", "Old Heron", "Well-Known Member", "Prev 1 2 3 4 5 Next"} & set(said)

"""What a site writes on each of its pages and never a story into is read as one piece of text."""

from dataclasses import replace

import pytest

import octavo
from octavo.app.convert import clean_pieces
from octavo.app.pages import clean_page, look_into_page, read_page
from octavo.app.pieces import Piece
from octavo.app.profiles import parse_profile
from octavo.app.sweep import sweep_pages
from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.chrome.barren import Seen, barren_boxes, boxes_on
from octavo.passes.chrome.learning import learn
from octavo.passes.chrome.profile import NO_PROFILE, SiteProfile
from octavo.readers.source import Source
from octavo.tree.build import page as built
from octavo.tree.build import para
from octavo.tree.document import Document, Section
from octavo.tree.nodes import Container
from octavo.tree.origin import Origin

MENU = ("nav", "", "menu")
PAGES = 70
"""A few more than a long book has at least."""
STORY = (
    "The lamp in the harbour office burned until {}, and then somebody put it out.",
    "“Who was it?” asked Ida for the {}th time, but the night watchman only shook his head.",
    "There were {} wet footprints on the stairs. They led up, and none of them led down.",
)


def page(number: int, *, menu: str = "", comments: str = "") -> Source:
    links = menu or "".join(f"<li><a href='/{at}'>Chapter {at}</a></li>" for at in range(1, 40))
    said = comments or "".join(
        f"<p>I did not see {number + at} coming, and I read it twice.</p>" for at in range(3)
    )
    story = "".join(f"<p>{line.format(number)}</p>" for line in STORY * 3)
    html = (
        f"<title>The Wet Stairs</title><nav class='menu'><ul>{links}</ul></nav>"
        f"<article><h1>Chapter {number}: Part of it</h1><div class='text'>{story}</div></article>"
        f"<section class='comments'><h3>Comments</h3>{said}</section>"
    )
    return Source(f"{number:03}.html", html.encode(), "text/html")


@pytest.fixture(scope="module")
def known() -> SiteProfile:
    return learn(look_into_page(page(number)) for number in range(1, 33))


def profile_of(toml: str) -> SiteProfile:
    return parse_profile(toml.encode(), "site.toml")


def codes(outcome: octavo.Outcome) -> list[str]:
    return [finding.code for finding in outcome.findings]


def test_a_menu_and_a_list_of_comments_hold_none_of_the_story(known: SiteProfile) -> None:
    assert set(known.barren) == {MENU, ("section", "", "comments")}


def test_what_holds_none_of_the_story_goes_as_one_and_the_story_is_the_same(
    known: SiteProfile,
) -> None:
    whole = clean_page(page(40), profile=replace(known, barren={}))
    quick = clean_page(page(40), profile=known)
    assert quick.document == whole.document
    assert quick.read == whole.read
    assert (codes(quick).count("CHR032"), codes(whole).count("CHR032")) == (2, 0)
    assert len(quick.findings) < len(whole.findings)


def test_all_words_of_what_goes_are_in_the_ledger(known: SiteProfile) -> None:
    menu = "<li>Home<script>go()</script><img src='a.png' alt='A bell'></li><li>Shelf</li>"
    outcome = clean_page(page(40, menu=menu), profile=known)
    (gone,) = (finding for finding in outcome.findings if finding.evidence == "in nav menu")
    assert gone.before == "Home\nShelf\nA bell"
    assert octavo.open_ledger(outcome).balances


def test_what_is_far_larger_than_ever_is_read_like_anything_else(known: SiteProfile) -> None:
    comments = "".join(f"<p>{line.format(at)}</p>" for at in range(40) for line in STORY)
    outcome = clean_page(page(40, comments=comments), profile=known)
    assert codes(outcome).count("CHR032") == 1


def test_a_page_whose_story_stands_where_none_did_keeps_it(known: SiteProfile) -> None:
    story = "".join(f"<p>{line.format(99)}</p>" for line in STORY * 3)
    html = (
        f"<article><h1>Chapter 99: Moved</h1></article><section class='comments'>{story}</section>"
    )
    outcome = clean_page(Source("99.html", html.encode(), "text/html"), profile=known)
    assert outcome.document.plain_text().count("wet footprints") == 3
    assert "CHR032" not in codes(outcome)


def test_a_page_whose_heading_stands_where_none_did_keeps_it(known: SiteProfile) -> None:
    html = page(40).data.replace(b"<h1>Chapter 40: Part of it</h1>", b"")
    moved = html.replace(
        b"<nav class='menu'>", b"<nav class='menu'><h1>Chapter 40: Part of it</h1>"
    )
    outcome = clean_page(Source("40.html", moved, "text/html"), profile=known)
    assert [section.number for section in outcome.document.sections()] == ["Chapter 40"]


def test_whoever_keeps_or_drops_something_has_the_page_read_whole(known: SiteProfile) -> None:
    choices = Choices(keep=("I did not see 41 coming",))
    outcome = clean_page(page(40), choices, known)
    assert "CHR032" not in codes(outcome)
    assert "I did not see 41 coming" in outcome.document.plain_text()


def test_a_page_of_which_nothing_is_known_is_read_whole() -> None:
    assert read_page(page(40)) == read_page(page(40), NO_CHOICES, NO_PROFILE)
    assert "CHR032" not in codes(clean_page(page(40)))


def test_what_held_the_story_once_is_not_barren() -> None:
    held = {MENU: Seen(1, 200, storied=True)}
    bare = {MENU: Seen(1, 300, storied=False)}
    assert barren_boxes({MENU: bare[MENU] + bare[MENU]}, 2) == {MENU: 300}
    assert barren_boxes({MENU: bare[MENU] + held[MENU]}, 2) == {}


def test_what_few_pages_bear_is_not_barren() -> None:
    assert barren_boxes({MENU: Seen(5, 200, storied=False)}, 10) == {}


def test_a_block_that_somebody_wrote_down_is_looked_for_on_every_page_of_a_long_book() -> None:
    promotion = "Tidewater Press has a sale"
    written = profile_of(f'[[block]]\ntext = "{promotion}"\n')
    comments = f"<p>{promotion}</p>" * 4
    pieces = [
        Piece(page(number, comments=comments if number == 50 else "")) for number in range(1, PAGES)
    ]
    sweep = sweep_pages([piece.source for piece in pieces], None, NO_CHOICES, written)
    assert sweep.findings == ()


@pytest.mark.parametrize(("pages", "looked_at"), [(40, 40), (PAGES, PAGES), (270, 256)])
def test_so_many_pages_teach_what_all_repeat(pages: int, looked_at: int) -> None:
    pieces = [Piece(page(number)) for number in range(pages)]
    (profile,) = sweep_pages([piece.source for piece in pieces], None, NO_CHOICES).profiles.values()
    assert profile.chapters == looked_at
    assert bool(profile.barren) == (pages > 64)


def test_a_long_book_is_the_same_whatever_was_read_as_one_piece() -> None:
    pieces = [Piece(page(number)) for number in range(1, PAGES)]
    sweep = sweep_pages([piece.source for piece in pieces], None, NO_CHOICES)
    whole = replace(
        sweep,
        profiles={kind: replace(known, barren={}) for kind, known in sweep.profiles.items()},
    )
    quick = list(clean_pieces(pieces, None, NO_CHOICES, sweep))
    assert [codes(outcome).count("CHR032") for outcome in quick] == [2] * len(pieces)
    slow = clean_pieces(pieces, None, NO_CHOICES, whole)
    assert [outcome.document for outcome in quick] == [outcome.document for outcome in slow]


def test_a_box_or_a_block_that_came_from_no_page_is_not_proof_that_a_box_is_barren() -> None:
    menu = Container((para("Home"), para("Library")), "nav", origin=Origin("a.html", path="nav"))
    made = Container((para("Home"),), "nav", (("class", "made"),))
    told = Document(body_matter=(Section((para("The lamp burned until three."),)),))
    boxes = boxes_on(built(replace(menu, blocks=menu.blocks * 2), made), told)

    assert {box: seen.storied for box, seen in boxes.items()} == {
        ("nav", "", ""): False,
        ("nav", "", "made"): True,
    }

"""What the chapters repeat at their edges goes; what their author repeats stays."""

import pytest

import octavo

STORIES = (
    "The ferry left at six, and nobody on the quay believed that it would come back.",
    "A woman in grey counted the crates twice and got a different number each time.",
    "Under the third crate there was a door, and under the door there was a stair.",
    "It was colder below, and the walls were wet, and somebody had been singing there.",
    "When they came up again it was Thursday, and the ferry had been gone for a week.",
)
PROMOTION = "Our patrons read the newest chapters a week early; please vote and leave a comment."
CREDIT = "Translated by the Lantern Group"
REFRAIN = "And the sea said nothing, as it always does."
SYSTEM = "[You have gained 1 level.]"


def page(number: int, story: str) -> bytes:
    others = "".join(f"<p>{other}</p>" for other in (*STORIES[number:], *STORIES[:number]))
    return (
        f"<body><div class='text'><p>Chapter {number}</p><p>{CREDIT}</p>"
        f"<p>{story}</p>{others}<p>{SYSTEM.replace('1', str(number))}</p><p>{story}</p>{others}"
        f"<p>{REFRAIN}</p><p>{PROMOTION}</p></div></body>"
    ).encode()


PAGES = [page(number, story) for number, story in enumerate(STORIES, 1)]


def test_a_promotion_that_every_chapter_ends_with_goes_and_the_evidence_is_told() -> None:
    outcome = octavo.convert(PAGES)
    assert PROMOTION not in outcome.document.plain_text()
    evidence = {item.evidence for item in outcome.findings if item.before == PROMOTION}
    assert evidence == {"in 5 of 5 chapters, last 6 lines"}
    assert octavo.open_ledger(outcome).balances


def test_a_credit_that_every_chapter_begins_with_goes() -> None:
    assert CREDIT not in octavo.convert(PAGES).document.plain_text()


def test_a_refrain_that_every_chapter_ends_with_stays() -> None:
    assert octavo.convert(PAGES).document.plain_text().count(REFRAIN) == 5


def test_a_message_that_the_middle_of_every_chapter_holds_stays() -> None:
    assert octavo.convert(PAGES).document.plain_text().count("You have gained") == 5


def test_a_profile_learned_once_cleans_a_page_alone() -> None:
    profile = octavo.learn_profile(PAGES)
    assert profile.chapters == 5
    assert CREDIT in octavo.clean(PAGES[0]).document.plain_text()
    assert CREDIT not in octavo.clean(PAGES[0], profile=profile).document.plain_text()


def test_pages_that_are_too_few_to_teach_anything_are_told() -> None:
    with pytest.raises(octavo.ReadError, match="needs 3 pages or more; 2 were given") as told:
        octavo.learn_profile(PAGES[:2])
    assert told.value.hint == "name saved or copied pages of one site"
    with pytest.raises(octavo.ReadError, match="needs 3 pages of one format or more; 3 were given"):
        octavo.learn_profile([*PAGES[:2], "Chapter 3\n\nIt was colder below."])

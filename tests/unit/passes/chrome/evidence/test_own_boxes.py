"""Which boxes amid a story are its own, though they are named as furniture."""

import pytest

import octavo

BEFORE = "The stair to the ninth floor had a carpet, and nobody lays carpet in a tower for nothing."
AFTER = "There were eleven landings. She went down and counted them again, and there were nine."
SHORT = "lol no"


def kept(box: str, before: str = f"<p>{BEFORE}</p>", after: str = f"<p>{AFTER}</p>") -> bool:
    page = (
        '<html><body><nav><a href="/">Home</a></nav><div class="chapter">'
        f"{before}{box}{after}</div><footer><p>Imprint</p></footer></body></html>"
    )
    text = octavo.clean(page.encode(), media_type="text/html").document.plain_text()
    return SHORT in text


@pytest.mark.parametrize(
    "name", ["header", "comment", "system-menu", "vote-result", "tag-line", "banner", "credit"]
)
def test_a_short_line_amid_the_story_stays_whatever_its_box_is_called(name: str) -> None:
    assert kept(f'<div class="{name}"><p>{SHORT}</p><p>Threat: mild</p></div>')


def test_a_box_above_or_below_the_story_is_its_pages() -> None:
    box = f'<div class="banner"><p>{SHORT}</p></div>'
    assert not kept(box, before="", after=f"<p>{BEFORE}</p><p>{AFTER}</p>")
    assert not kept(box, before=f"<p>{BEFORE}</p><p>{AFTER}</p>", after="")


@pytest.mark.parametrize(
    "more",
    [
        '<p><a href="/tower">All floors</a></p>',
        '<p><a class="lost">All floors</a></p>',
        '<p><a href="/tower"><img src="tower.png" alt=""></a></p>',
        "<p>Support the author on Patreon and leave a review!</p>",
        "<p>Log in to vote</p>",
        "<p>Advertisement</p>",
        "<p>Image 2 of 5</p>",
        f"<p>{BEFORE}</p>",
    ],
)
def test_a_box_that_leads_on_asks_or_says_again_is_its_pages(more: str) -> None:
    assert not kept(f'<div class="banner"><p>{SHORT}</p>{more}</div>')


def test_a_box_that_is_not_shown_or_has_a_role_is_its_pages() -> None:
    assert not kept(f'<div class="menu hidden"><p>{SHORT}</p></div>')
    assert not kept(f'<div class="menu" role="navigation"><p>{SHORT}</p></div>')


def test_a_poll_that_gives_its_votes_is_its_pages_and_one_that_gives_none_the_storys() -> None:
    assert not kept(f'<div class="poll"><p>{SHORT}</p><p>143 votes</p></div>')
    assert kept(f'<div class="poll"><p>{SHORT}</p><p>Pell: yes</p></div>')


def test_in_a_box_named_as_set_into_texts_somebody_must_speak() -> None:
    assert not kept(f'<div class="promo"><p>{SHORT}</p></div>')
    assert kept(f'<div class="share"><p>I have counted them myself.</p><p>{SHORT}</p></div>')

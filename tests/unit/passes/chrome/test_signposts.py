"""A line that announces other pages goes with its list, and a heading over prose stays."""

import pytest

import octavo
from octavo.passes.chrome.signposts import is_signpost

BEFORE = "The organ has four hundred pipes, and for a week in June every one was full of bees."
AFTER = "The swarm left during the second hymn, and most of the choir went with it."
LINKS = (
    '<ul><li><a href="/a">The sexton’s goose</a></li><li><a href="/b">A bell for rent</a></li></ul>'
)


def cleaned(between: str) -> list[str]:
    page = f"<body><article><p>{BEFORE}</p>{between}<p>{AFTER}</p></article></body>"
    text = octavo.clean(page.encode(), media_type="text/html").document.plain_text()
    return [line for line in text.split("\n") if line]


@pytest.mark.parametrize(
    "line",
    ["More Great Stories", "Don’t miss:", "Artículos relacionados", "Читайте также:", "関連記事"],
)
def test_a_line_of_nothing_else_is_a_signpost(line: str) -> None:
    assert is_signpost(line)


@pytest.mark.parametrize(
    "line", ["More stories were told that night.", "Related by blood", "More bees", "一篇文章"]
)
def test_a_line_with_more_to_say_is_none(line: str) -> None:
    assert not is_signpost(line)


def test_a_signpost_goes_with_the_links_under_it() -> None:
    assert cleaned(f"<h3>You may also like</h3>{LINKS}") == [BEFORE, AFTER]


def test_a_list_of_plain_words_under_the_same_heading_stays() -> None:
    listed = "<h3>Related</h3><ul><li>organs</li><li>bees</li></ul>"
    assert cleaned(listed) == [BEFORE, "Related", "• organs", "• bees", AFTER]


def test_a_heading_over_prose_stays() -> None:
    assert cleaned("<h3>More stories</h3>") == [BEFORE, "More stories", AFTER]


def test_a_list_is_one_of_other_pages_if_half_of_it_is_links() -> None:
    def listed(links: int, words: int) -> list[str]:
        linked = [
            f'<li><a href="/{at}">Boat {at}</a> of oak, built here</li>' for at in range(links)
        ]
        plain = [f"<li>bees in box {at}</li>" for at in range(words)]
        return cleaned(f"<h3>Related</h3><ul>{''.join((*linked, *plain))}</ul>")

    assert listed(2, 2) == [BEFORE, AFTER]
    assert listed(2, 3)[1] == "Related"

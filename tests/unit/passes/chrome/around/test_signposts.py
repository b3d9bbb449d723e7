"""A line that announces other pages goes with its list, and a heading over prose stays."""

import pytest

import octavo
from octavo.passes.chrome.around.signposts import (
    announces_author,
    announces_information,
    is_signpost,
)

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
    assert cleaned(listed) == [BEFORE, "Related", "organs", "bees", AFTER]


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


@pytest.mark.parametrize(
    "line",
    [
        "Weitere Informationen zum Deich:",
        "Further information",
        "Дополнительная информация",
        "更多信息",
    ],
)
def test_a_line_may_announce_more_to_know(line: str) -> None:
    assert announces_information(line)
    assert not announces_information(f"{line} came")


def test_what_it_announces_goes_only_if_all_of_it_leads_elsewhere() -> None:
    assert cleaned(f"<h3>Further information</h3>{LINKS}") == [BEFORE, AFTER]
    listed = '<ul><li><a href="/a">The goose</a></li><li>organs, and what lives in them</li></ul>'
    kept = cleaned(f"<h3>Further information</h3>{listed}")
    assert kept == [
        BEFORE,
        "Further information",
        "The goose",
        "organs, and what lives in them",
        AFTER,
    ]


@pytest.mark.parametrize(
    "line", ["About the author", "Über die Autorin", "Об авторе", "作者简介", "عن الكاتب"]
)
def test_a_line_may_announce_the_author(line: str) -> None:
    assert announces_author(line)
    assert not announces_author(f"{line} ?!a")


def test_the_box_that_such_a_line_opens_goes_and_a_section_of_the_text_stays() -> None:
    about = "<h3>About the author</h3><p>Ada Thorn keeps bees above Oster, and they keep her.</p>"
    assert cleaned(f"<div>{about}</div>") == [BEFORE, AFTER]
    assert len(cleaned(about)) == 4
    noted = f"<div>{about}<p>Author’s note:</p><p>I thank the bees for their patience.</p></div>"
    assert "I thank the bees for their patience." in cleaned(noted)


@pytest.mark.parametrize("label", ["Author’s note:", "От автора:", "作者有话说："])
def test_a_note_by_the_author_in_a_box_named_for_the_author_stays(label: str) -> None:
    box = f'<div class="author-box"><p>{label}</p><p>I thank the bees for their patience.</p></div>'
    assert "I thank the bees for their patience." in cleaned(box)


def test_a_page_about_its_author_stays() -> None:
    page = f"<body><article><h3>About the author</h3><p>{BEFORE}</p><p>{AFTER}</p></article></body>"
    text = octavo.clean(page.encode(), media_type="text/html").document.plain_text()
    assert BEFORE in text
    assert AFTER in text

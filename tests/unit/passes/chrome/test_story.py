"""The story is found among furniture, in flat text too, and its odd lines stay in it."""

import octavo
from octavo.passes.choices import NO_CHOICES
from octavo.passes.chrome.gathering import gather
from octavo.passes.chrome.story import find_story
from octavo.tree.build import page
from octavo.tree.census import holds
from octavo.tree.nodes import Image

PROSE = (
    "The lamp in the harbour office burned until three, and then somebody put it out.",
    "“Who was it?” asked Ida, but the night watchman only shook his head at her.",
    "There were wet footprints on the stairs. They led up, and none of them led down.",
)
WRECKS = ("Anna", "Berta", "Clara", "Dora", "Emma", "Frida")
MENU = ("Home", "Library", "Log in", "Settings", "Font size", "Previous | Contents | Next")


def story(*lines: str) -> list[str]:
    document = find_story(NO_CHOICES, gather).run(page(*lines)).document
    return [line for line in document.plain_text().split("\n") if line]


def test_menus_before_and_after_the_story_go() -> None:
    assert story(*MENU, *PROSE, *reversed(MENU)) == list(PROSE)


def test_a_place_and_a_date_before_the_first_paragraph_stay() -> None:
    opening = ("Harbour office", "3 March, after midnight", "102")
    assert story(*MENU, *opening, *PROSE, *MENU) == [*opening, *PROSE]


def test_figures_shouts_and_messages_inside_the_story_stay() -> None:
    odd = ("102", "03:41", "[The tide-gate has opened.]", "NO", "…", "Ida")
    lines = (PROSE[0], *odd, PROSE[1], PROSE[2])
    assert story(*MENU, *lines, *MENU) == list(lines)


def test_a_line_that_says_the_chapter_ends_stays() -> None:
    assert story(*MENU, *PROSE, "End of Part One", *MENU) == [*PROSE, "End of Part One"]


def test_navigation_at_the_edge_of_the_story_goes_and_the_word_in_a_sentence_stays() -> None:
    lines = (*PROSE, "“Next,” said the clerk.")
    assert story(*MENU, "Next Chapter", *lines, "Next Chapter") == list(lines)


def test_text_without_any_furniture_is_left_as_it_is() -> None:
    lines = ("A list", "of things", "Eggs", "A lamp", *PROSE, "yours", "Ida", "P.S.")
    assert story(*lines) == list(lines)


def test_a_list_of_short_lines_too_far_above_the_first_paragraph_is_not_drawn_in() -> None:
    wrecks = [f"The wreck of the {name}" for name in WRECKS]
    assert story(*MENU, *wrecks, *PROSE, *MENU) == [*wrecks, *PROSE]
    assert story(*MENU, *wrecks, "A map", "A key", "A lamp", *PROSE, *MENU) == list(PROSE)


def test_a_line_that_announces_a_list_is_the_story_s_and_so_is_the_list() -> None:
    asked = "And this is what she asked the night watchman for, in that order:"
    assert story(*MENU, *PROSE, asked, *MENU) == [*PROSE, asked]
    assert story(*MENU, *PROSE, asked, "Salt", "Tar", *MENU) == [*PROSE, asked, "Salt", "Tar"]


def cleaned(body: str) -> list[str]:
    page = octavo.clean(f"<body>{body}</body>", media_type="text/html").document
    return [line for line in page.plain_text().split("\n") if line]


STORY = "".join(f"<p>{line}</p>" for line in PROSE)
IMPRINT = "<footer><p>Imprint</p></footer>"


def test_a_list_of_goods_in_a_box_below_the_story_stays_and_the_links_behind_it_go() -> None:
    goods = ["Salt", "Tar", "Rope", "Wicks", "Oil"]
    listed = "".join(f"<p>{line}</p>" for line in goods)
    links = "".join(f'<p><a href="/{at}">Chapter {at}</a></p>' for at in range(9))
    box = f'<div class="c">{listed}{links}<p>Soap</p></div>'
    assert cleaned(f"<article>{STORY}{box}</article>{IMPRINT}") == [*PROSE, *goods]


def test_short_lines_of_which_each_stands_between_links_are_not_a_list_of_the_story() -> None:
    shared = "".join(
        f"<p>{line}</p>" + "".join(f'<p><a href="/{to}">{to}</a></p>' for to in ("Share", "Print"))
        for line in ("Salt", "Tar", "Rope", "Wicks", "Oil", "Coats")
    )
    box = f'<div class="c">{shared}</div>'
    assert cleaned(f"<article>{STORY}{box}</article>{IMPRINT}") == list(PROSE)


def test_links_that_a_line_announces_end_an_article_and_links_that_open_one_go() -> None:
    names = ("Anna", "Berta", "Clara")
    links = "".join(f'<li><a href="/{name}">{name}, a boat of oak</a></li>' for name in names)
    told = "These are the boats that went out that night, and none came back:"
    below = f"<article>{STORY}<p>{told}</p><ul>{links}</ul></article>{IMPRINT}"
    above = f"<article><ul>{links}</ul>{STORY}</article>{IMPRINT}"
    assert cleaned(below) == [*PROSE, told, *(f"{name}, a boat of oak" for name in names)]
    assert cleaned(above) == list(PROSE)


def test_links_that_a_box_of_the_page_announces_go_from_between_two_paragraphs() -> None:
    links = "".join(f'<li><a href="/{at}">Boat {at} of oak</a></li>' for at in range(3))
    told = "<p>These are the boats that went out that night, and none came back:</p>"
    box = f'<div class="related">{told}</div><ul>{links}</ul>'
    other = "They never found the key, and the lock was painted over in the spring."
    body = f"<article>{STORY}{box}<p>{other}</p></article>{IMPRINT}"
    assert cleaned(body) == [*PROSE, other]


def test_a_sentence_that_a_box_of_the_page_says_again_stays_once() -> None:
    again = f"<header><p>{PROSE[0]}</p></header>"
    other = "They never found the key, and the lock was painted over in the spring."
    body = f"<article>{STORY}{again}<p>{other}</p></article>{IMPRINT}"
    assert cleaned(body) == [*PROSE, other]


def test_a_picture_between_the_controls_and_a_copied_story_goes() -> None:
    menu = "".join(f"<p>{line}</p>" for line in MENU)
    page = octavo.clean(f'<body>{menu}<p><img src="a.png"></p>{STORY}{menu}</body>')
    assert not holds(page.document, Image)
    assert page.document.plain_text().split("\n\n") == [*PROSE[:2], PROSE[2] + "\n"]


def test_a_date_under_a_copied_chapter_stays_before_the_controls() -> None:
    lines = (*PROSE, "rewritten: 3/14/09")
    assert story(*MENU, *lines, *MENU) == list(lines)


def test_a_date_that_the_page_prints_under_a_copied_chapter_goes() -> None:
    assert story(*MENU, *PROSE, "Updated: 3/14/09", *MENU) == list(PROSE)


def test_a_text_in_which_only_the_author_gives_an_address_is_left_as_it_is() -> None:
    lines = (*PROSE, "https://gull-rock.example/tides", "The tide table", "A list of wrecks")
    assert story(*lines) == list(lines)


def test_two_odd_lines_between_two_sentences_keep_them_together() -> None:
    lines = (PROSE[0], "Harbour", "Weir", PROSE[2])
    assert story(*MENU, *lines, *MENU) == list(lines)

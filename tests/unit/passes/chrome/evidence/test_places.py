"""Where a block stands on a page: at home among the prose, in its trunk, or in furniture."""

from octavo.passes.chrome.evidence.places import Place, places_of
from octavo.passes.chrome.gathering import gather
from octavo.readers.html import read_html
from octavo.readers.source import Source

PROSE = "The ferry sails twice a day, and on Sundays it sails once, if the pilot is sober."


def places(body: str) -> dict[str, Place]:
    page = read_html(Source("page.html", f"<body>{body}</body>".encode(), "text/html")).document
    evidence = gather(page.spine[0].blocks)
    return {item.text: place for item, place in zip(evidence, places_of(evidence), strict=True)}


def test_prose_is_at_home_and_a_box_beside_it_is_in_its_trunk() -> None:
    found = places(
        f'<div class="text"><p>{PROSE}</p><section class="card"><p>Salt</p><p>Leeks</p></section>'
        f"<p>{PROSE[4:]}</p></div><div class='foot'><p>Imprint</p><p>Contact</p></div>"
    )
    assert (found[PROSE].at_home, found[PROSE].within) == (True, True)
    assert (found["Salt"].at_home, found["Salt"].within) == (False, True)
    assert (found["Imprint"].at_home, found["Imprint"].within) == (False, False)


def test_the_trunk_of_a_text_in_several_boxes_is_what_holds_them_all() -> None:
    found = places(
        f'<main><div class="part one"><p>{PROSE}</p><p>{PROSE}</p></div>'
        f'<div class="ad"><p>Soap</p></div><div class="part two"><p>{PROSE[4:]}</p><p>{PROSE}</p>'
        "</div></main><footer><p>Imprint</p></footer>"
    )
    assert (found[PROSE[4:]].at_home, found[PROSE[4:]].within) == (True, True)
    assert (found["Soap"].within, found["Soap"].apart) == (True, True)
    assert (found["Imprint"].within, found["Imprint"].furnished) == (False, True)


def test_flat_text_has_no_places() -> None:
    found = places(PROSE)
    assert found == {PROSE: Place()}


def test_a_caption_without_its_picture_is_an_orphan() -> None:
    found = places(
        f"<main><p>{PROSE}</p><figure><figcaption>Film: the landing</figcaption></figure>"
        f"<figure><img src='a.png'><figcaption>The landing</figcaption></figure></main>"
    )
    assert (found["Film: the landing"].orphan, found["Film: the landing"].caption) == (True, False)
    assert (found["The landing"].orphan, found["The landing"].caption) == (False, True)


def test_a_picture_deep_in_boxes_is_no_caption_s_though_a_box_around_it_holds_a_line() -> None:
    deep = "<p><img src='a.png'></p><p>The landing in a swell, at noon.</p>"
    for depth in range(9):
        deep = f"<div class='d{depth}'>{deep}</div>"
    found = places(f"<main><p>{PROSE}</p>{deep}<p>{PROSE[4:]}</p></main>")
    assert not found["The landing in a swell, at noon."].caption


def test_a_label_in_the_middle_of_a_box_makes_no_note_of_the_box() -> None:
    talk = "<p>Author’s note</p><p>The pilot is real.</p>"
    told = f"<main><p>{PROSE}</p><p>{PROSE[4:]}</p>"
    middle = places(f"{told}<div class='n'><p>The end of it.</p>{talk}</div></main>")
    opening = places(f"{told}<div class='n'>{talk}</div></main>")
    assert not middle["The pilot is real."].noted
    assert opening["The pilot is real."].noted


LONG = "She had the map by heart, and so she burned it, and felt her way to the first lamp of all."
SHORT = "He slept in the boat."


def story(times: int = 3) -> str:
    return f"<p>{LONG}</p>" * times


def test_a_box_that_holds_a_fifth_of_what_the_fullest_holds_is_a_home_too() -> None:
    """21 letters of a line that ends as a sentence against 90 and 180."""
    one, two = f'<div class="a">{story(1)}<p>x</p></div>', f'<div class="b">{story(2)}</div>'
    small = f'<div class="c"><p>{SHORT}</p><p>y</p></div>'
    assert places(one + small)[SHORT].at_home
    assert not places(two + small)[SHORT].at_home


def test_a_list_a_quotation_or_a_motto_among_the_story_is_near_it() -> None:
    body = (
        f'<div class="text">{story()}<ul><li>Salt</li><li>Tar</li></ul>'
        '<div class="epigraph"><p>All debts</p><p>are tidal</p></div>'
        '<div class="box"><p>Leeks</p><p>Oil</p></div><p><a href="/a">Rope</a></p>'
        '<ul><li><a href="/b">Wicks</a></li><li><a href="/c">Coats</a></li></ul></div>'
        '<div class="foot"><p>Imprint</p><p>Contact</p></div>'
    )
    found = places(body)
    assert [found[text].near for text in ("Salt", "All debts", "Leeks")] == [True, True, False]
    assert not found["Wicks"].near
    assert not found[LONG].near
    assert (found["Rope"].at_home, found["Rope"].within) == (True, True)


def test_a_line_is_odd_that_is_written_as_no_line_of_the_story_is() -> None:
    found = places(
        f'<div class="text">{story()}<section><p>Salt</p></section><p>Tar</p>'
        '<div class="box"><p>Leeks</p><p>Search</p></div></div>'
    )
    assert [found[text].odd for text in (LONG, "Salt", "Tar", "Leeks")] == [
        False,
        True,
        False,
        True,
    ]


def test_a_name_of_furniture_counts_for_nothing_on_what_holds_most_of_the_prose() -> None:
    def furnished(one: int, other: int, name: str = "share") -> bool:
        return places(
            f'<div class="{name}">{story(one)}<p>Salt</p></div>'
            f'<div class="text">{f"<p>{LONG[4:]}</p>" * other}<p>x</p></div>'
        )["Salt"].furnished

    assert furnished(1, 2)
    assert not furnished(2, 1)
    assert furnished(2, 1, "cookie")
    assert not furnished(9, 0, "cookie")


def test_a_name_that_builders_write_on_every_part_is_not_furniture_where_all_prose_bears_it() -> (
    None
):
    def furnished(name: str, rest: str = "") -> bool:
        part = f'<div class="{name}">{story(2)}<p>Salt</p></div>'
        return places(f"<main>{part}{part}{rest}</main>")["Salt"].furnished

    more = f'<div class="text">{f"<p>{LONG[4:]}</p>" * 9}</div>'
    aside = f'<footer class="share">{f"<p>{LONG[4:]}</p>" * 9}</footer>'
    assert not furnished("widget", f'<div class="text">{f"<p>{LONG[4:]}</p>" * 3}</div>')
    assert furnished("widget", more)
    assert not furnished("widget", aside)
    assert furnished("share", more)


def test_the_words_of_a_line_under_the_headline_may_name_every_heading_of_a_text() -> None:
    head = '<h3 class="subhead">The landing</h3>'
    more = '<h3 class="subhead">The crossing</h3>'
    lone = places(f"<main>{head}{story()}<p>x</p></main>")["The landing"]
    both = places(f"<main>{head}{story()}{more}<p>{LONG[4:]}</p></main>")["The landing"]
    assert (lone.furnished, both.furnished) == (True, False)
    part = f'<div class="widget">{story(2)}<p>Salt</p></div>'
    built = places(f"<main>{part}{head}{part}{more}</main>")
    assert [built[text].furnished for text in ("Salt", "The landing")] == [False, False]


def test_a_box_that_opens_with_the_label_of_a_note_is_one_unless_it_holds_most_of_the_prose() -> (
    None
):
    def noted(label: str, said: int, told: int = 3, name: str = "n") -> bool:
        note = f"<p>{label}</p>" + f"<p>{LONG[4:]}</p>" * said
        return places(f'<main>{story(told)}<div class="{name}">{note}</div></main>')[LONG[4:]].noted

    assert noted("Author’s note", 1)
    assert noted("Author’s note", 2)
    assert not noted("Author’s note", 4)
    assert not noted("The landing", 1)
    assert noted("The landing", 1, name="author-note")
    note = "<div><p>Author’s note</p><p>The pilot is real.</p></div>"
    footer = f"<footer><p>Imprint</p>{note}</footer>"
    assert not places(f"<main>{story()}</main>{footer}")["The pilot is real."].noted


def test_a_note_in_no_box_is_noted_outside_the_story_s_box_and_not_inside() -> None:
    story = f"<div class='text'><p>{PROSE}</p><p>{PROSE[4:]}</p><p>A/N</p><p>Inside, it is short.</p></div>"
    found = places(f"{story}<p>Author’s note:</p><p>The pilot is my uncle.</p><p>Imprint</p>")
    assert [line for line, place in found.items() if place.noted] == [
        "Author’s note:",
        "The pilot is my uncle.",
    ]


def test_a_menu_s_choice_of_notes_is_not_noted() -> None:
    story = f"<div class='text'><p>{PROSE}</p><p>{PROSE[4:]}</p></div>"
    menu = "<div>Author’s notes</div><div>Gallery</div><ul><li>От автора</li><li>Отзывы</li></ul>"
    found = places(f"{story}{menu}")
    assert not any(place.noted for place in found.values())


def test_a_box_right_behind_the_last_paragraph_is_the_story_s_if_nothing_in_it_may_be_a_page_s() -> (
    None
):
    def near(*lines: str) -> bool:
        box = "".join(f"<p>{line}</p>" for line in lines)
        return places(f'<div class="text">{story()}<div class="chat">{box}</div></div><p>Home</p>')[
            lines[0]
        ].near

    assert near("Aunt", "have you met anyone nice yet", "define nice")
    assert not near("Aunt", "Log in", "define nice")
    assert not near("Aunt", '<a href="/aunt">have you met anyone nice yet</a>')

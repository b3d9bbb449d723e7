"""Where a block stands on a page: at home among the prose, in its trunk, or in furniture."""

from octavo.passes.chrome.gathering import gather
from octavo.passes.chrome.places import Place, places_of
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

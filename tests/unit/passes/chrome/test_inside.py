"""What articles have set into them goes from between their paragraphs, and links of the story stay."""

import octavo

BEFORE = "The ferry sails twice a day, and on Sundays it sails once, if the pilot is sober."
AFTER = "Nobody has died of it so far, but the harmonium has been out of tune ever since."


def cleaned(between: str) -> list[str]:
    page = f"<body><article><p>{BEFORE}</p>{between}<p>{AFTER}</p></article></body>"
    text = octavo.clean(page.encode(), media_type="text/html").document.plain_text()
    return [line for line in text.split("\n") if line]


def test_a_headline_that_is_one_link_goes() -> None:
    teaser = '<p><a href="/a">Harmonium of Gull Rock found at the bottom of a well</a></p>'
    assert cleaned(teaser) == [BEFORE, AFTER]


def test_a_linked_sentence_stays() -> None:
    sentence = '<p><a href="/a">They had found the harmonium at the bottom of a well.</a></p>'
    assert cleaned(sentence)[1:-1] == ["They had found the harmonium at the bottom of a well."]


def test_a_linked_heading_stays() -> None:
    heading = '<h3><a href="/a">The harmonium at the bottom of the well</a></h3>'
    assert cleaned(heading)[1:-1] == ["The harmonium at the bottom of the well"]


def test_an_address_that_the_author_gives_stays() -> None:
    address = '<p><a href="https://well.example/tickets">https://well.example/tickets</a></p>'
    assert cleaned(address)[1:-1] == ["https://well.example/tickets"]


def test_a_line_that_announces_an_advertisement_goes_in_any_language() -> None:
    assert cleaned("<p>- Publicidade -</p><p>РЕКЛАМА</p><p>広告</p>") == [BEFORE, AFTER]


def test_a_box_named_as_an_advertisement_goes_with_its_sentences() -> None:
    box = '<div class="ad-unit"><p>You have never heard a harmonium like this one.</p></div>'
    assert cleaned(box) == [BEFORE, AFTER]


def test_a_window_of_a_game_stays() -> None:
    window = '<div class="system notice"><p>You have learned to swim.</p><p>Strength + 1</p></div>'
    assert cleaned(window)[1:-1] == ["You have learned to swim.", "Strength + 1"]


def test_a_fact_with_a_number_stays_and_a_dated_line_of_the_page_goes() -> None:
    assert cleaned("<p>Sheep on board: 9</p><p>Updated: 4 May, 08:38</p>") == [
        BEFORE,
        "Sheep on board: 9",
        AFTER,
    ]

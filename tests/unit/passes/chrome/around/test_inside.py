"""What articles have set into them goes from between their paragraphs, and links of the story stay."""

import pytest

import octavo
from octavo.passes.chrome.around.inside import furniture_inside, is_metadata, sign_of
from octavo.passes.chrome.evidence.places import Place
from octavo.passes.chrome.gathering import gather
from octavo.tree.build import link, para
from octavo.tree.nodes import Container, Inline, Paragraph, Span, Text

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


HOME = Place(at_home=True)
LINE = "The harmonium has been out of tune ever since, and nobody knows how to play it."


def why(
    line: str | Paragraph, place: Place = HOME, score: float | None = None, edge: int = 9
) -> str:
    """Return why a line of a page with mark-up goes from inside the story, "" where it stays."""
    given = line if isinstance(line, Paragraph) else para(line)
    (item, *_) = gather((Container((given, para(LINE))),))
    return furniture_inside(item, place, item.score if score is None else score, edge)


def test_a_line_of_navigation_goes_near_an_edge_or_as_a_link_and_stays_in_the_middle() -> None:
    assert why("Next", score=0, edge=3) == "nothing but the words of controls"
    assert why("Next", score=0, edge=4) == ""
    assert why(para(link("/2", "Next Chapter"))) == "mostly links"


def test_what_nobody_writes_alone_on_a_line_goes_from_the_middle_too() -> None:
    assert why("Next Chapter", score=0, edge=9) == "nothing but the words of controls"
    assert why("Home | Genres | Rankings | Log in", score=0, edge=9) == "a bar of choices or facts"
    assert why("Photo by Ines Kaarl on Unsplash", edge=9) == "says whose picture it is"
    assert why("“Next chapter!”", score=0, edge=9) == ""
    assert why("Home and Log", score=0, edge=9) == ""


def test_when_it_was_posted_and_what_of_is_said_at_the_edges_of_copied_text() -> None:
    posted, labels = "Posted by Ansel Quarrie at 19:30", "Labels: eggs, bells"
    assert [why(line, edge=1) for line in (posted, labels)] == [
        "says when it was published",
        "names its subjects",
    ]
    assert [why(line, edge=9) for line in (posted, labels)] == ["", ""]


def test_words_of_controls_go_where_they_are_written_as_no_line_of_the_story_is() -> None:
    assert why("Report", score=0) == ""
    assert why("Report", Place(odd=True), score=0) == "nothing but the words of controls"
    assert why(para(link("/r", "Report"))) == "mostly links"


def test_a_fact_with_a_number_stays_whatever_its_place() -> None:
    assert why("Chapters: 20", Place(apart=True), score=-9) == ""
    assert (
        why("Chapters: 20 of 30", Place(apart=True)) == "stands in a box that is named as furniture"
    )


def test_a_caption_stays_under_its_picture_and_goes_without_it() -> None:
    assert why("The landing", Place(orphan=True)) == "the caption of a picture that is not here"
    assert why("The landing", Place(caption=True, apart=True), score=-9) == ""
    assert why("Advertisement", Place(caption=True)) == ""


def test_what_articles_have_set_into_them_goes_wherever_it_stands() -> None:
    assert why("Advertisement") == "announces an advertisement"
    assert why("Image 2 of 5") == "numbers a picture"
    assert why(LINE, Place(apart=True)) == "stands in a box that is named as furniture"


def test_what_an_article_closes_with_goes_near_an_end_of_it() -> None:
    assert why("Last updated: 4 May 2021", edge=5) == "says when it was published"
    assert why("Last updated: 4 May 2021", edge=6) == ""
    assert why("See also: The ferry that came back", edge=0) == ""
    assert why("Ines Kaarl is a reporter in Oster", edge=0) == ""
    assert why("Ines Kaarl is a reporter in Oster @kaarl", edge=0) == "says who wrote it"


def test_only_a_score_beyond_doubt_takes_a_line_from_the_middle() -> None:
    assert why("Harbour office", score=-4) == ""
    assert why("Harbour office", score=-4.1) == "reads like a label"
    assert why("* * *", score=-4.1) == "no words"
    assert why(LINE, score=-4.1) == "stands apart from it"
    assert why(LINE, Place(furnished=True), score=-4.1).startswith("stands in a part of the page")
    assert why("Books » Fantasy » Frost", score=-4.1) == "a bar of choices or facts"
    assert why("Log in to vote", score=-4.1) == "speaks to a visitor of the site"


def test_what_has_no_words_is_told_as_a_rule_or_a_picture() -> None:
    (item,) = gather((para(),))
    assert sign_of(item, HOME) == "a rule or a picture apart from it"


TEASER = "Harmonium of the Rock found"


@pytest.mark.parametrize(
    ("line", "goes"),
    [
        (para(link("/a", TEASER)), True),
        (para(link("/a", "Harmonium of Gull Rock fou")), True),
        (para(link("/a", "Harmonium of Gull Rock f")), False),
        (para(link("/a", f"{TEASER}.")), False),
        (para(link("/a", "Log in to read on about it.")), True),
        (para(link("/a", "The harmonium at well.example")), False),
        (para(link("/a", "The harmonium, click to tweet")), False),
        (para(link("/a", TEASER), " by us"), True),
        (para(link("/a", TEASER), " by us all"), False),
        (para(link("/a", "Síguenos en"), " Instagram"), True),
    ],
)
def test_a_paragraph_that_is_one_link_as_long_as_a_headline_is_one(
    line: Paragraph, *, goes: bool
) -> None:
    assert (why(line) == "nothing but a link to another page") is goes
    assert why(line, Place(), score=0.0) == ""


def data(name: str, *content: Inline) -> Span:
    return Span(content or (Text("Lantern"),), attributes=(("itemprop", name),))


def test_data_for_machines_are_names_of_a_page_and_nothing_else() -> None:
    machine = para(data("publisher"), Text(" "), data("none", data("logo"), data("url")))
    assert is_metadata(machine)
    assert why(machine, edge=5) == "data about the page, for machines"
    assert why(machine, edge=6) == ""
    assert not is_metadata(para(data("publisher"), Text("said")))
    assert not is_metadata(para(data("none")))
    assert not is_metadata(para(" "))
    assert not is_metadata(Container((machine,)))


def test_a_link_of_nothing_but_full_stops_is_not_an_address() -> None:
    assert cleaned(f'<p><a href="/a">{"." * 56}</a></p>')[0] == BEFORE

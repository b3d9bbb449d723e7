"""The name of a site is planted, unless somebody says it or speaks of the web."""

import pytest

from octavo.passes.chrome.planted.addresses import addresses_in
from octavo.passes.chrome.planted.sites_named import NamesOfPage, names_of_sites
from octavo.passes.chrome.wording.shadow import cast_shadow


def named(text: str, page: NamesOfPage = NamesOfPage()) -> list[str]:  # noqa: B008
    addresses = list(addresses_in(cast_shadow(text)))
    return [
        text[start:end]
        for start, end in names_of_sites(text, addresses, (), [(0, len(text))], page)
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The gate was shut. paperlantern.net He knocked.", "paperlantern.net"),
        ("El portón. farodelpapel (punto) com Llamó.", "farodelpapel (punto) com"),
        ("Ворота. бумажныйфонарь точка ру Он постучал.", "бумажныйфонарь точка ру"),
        ("Brama. papierowalatarnia kropka pl Zapukał.", "papierowalatarnia kropka pl"),
        ("Cổng đóng. denlonggiay chấm vn Chàng gõ.", "denlonggiay chấm vn"),
        ("문이 닫혔다. 종이등대 닷컴 그는 두드렸다.", "종이등대 닷컴"),
        ("Das Tor. p a p i e r l i c h t . d e Er klopfte.", "p a p i e r l i c h t . d e"),
        ("门关着，灯纸看书 www.dengzhi.com 他敲了敲。", "灯纸看书 www.dengzhi.com"),
        ("Le portail. papierlampe·fr", "papierlampe·fr"),
    ],
)
def test_a_name_in_a_sentence_of_no_site_is_planted(text: str, name: str) -> None:
    assert named(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "He typed paperlantern.net into the browser.",
        "She wrote it on www.paperlantern.net, and nobody read it.",
        "“Go to paperlantern dot com,” said the moth.",
        "他打开浏览器，输入www.dengzhi.com，看了看。",
        "A un certo punto in cui nessuno parlava, il gatto entrò.",
        "En este punto es que empieza la historia.",
        "The point. Come in, said the dot.",
        "Col·lecció de contes.",
    ],
)
def test_what_people_say_of_sites_and_points_stays(text: str) -> None:
    assert named(text) == []


@pytest.mark.parametrize(
    ("text", "gone"),
    [
        ("The other lamps.com side was dark.", "lamps.com"),
        ("Он зажёг lamps.com старый фонарь.", "lamps.com"),
        ("방 안에는 lamps.com 등불이 있었다.", "lamps.com"),
        ("(Check out lamps.com for more)", "(Check out lamps.com for more)"),
        ("Заходите на lamps.com почаще", "Заходите на lamps.com почаще"),
        ("He sold lamps.com and left.", ""),
        ("In May lamps.com was shut.", ""),
        ("He typed lamps.com twice.", ""),
        ("She said he might see lamps.com there.", ""),
    ],
)
def test_on_a_page_full_of_what_was_planted_a_sentence_loses_the_name_it_can_do_without(
    text: str, gone: str
) -> None:
    assert named(text) == []
    assert named(text, NamesOfPage(pervasive=True)) == ([gone] if gone else [])


def test_on_such_a_page_a_name_alone_in_brackets_goes_even_as_an_author_writes_it() -> None:
    assert named("The gate was shut. [www.lamps.com]") == []
    assert named("[www.lamps.com]", NamesOfPage(pervasive=True)) == ["[www.lamps.com]"]

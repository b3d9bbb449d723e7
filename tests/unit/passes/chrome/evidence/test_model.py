"""What a line says of itself by how it opens and ends."""

import pytest

from octavo.passes.chrome.evidence.model import (
    LINKED,
    Surroundings,
    counter_of,
    ends_in_counters,
    ends_sentence,
    has_counter_column,
    is_mostly_links,
    is_title_case,
    kind_of,
    opens_speech,
    score_of,
    size_of,
)
from octavo.passes.chrome.evidence.weights import LOG_ODDS
from octavo.tree.build import para
from octavo.tree.nodes import Container


@pytest.mark.parametrize(
    ("line", "ends"),
    [
        ("The lamp burned until three.", True),
        ("“Who was it?”", True),
        ("雨停了。", True),
        ("「もう行くよ」", True),
        ("『もう行くよ』 ", True),
        ("نام البحر؟", True),
        ("समुद्र सो गया।", True),
        ("Harbour office", False),
        ("…)", True),
        (")", False),
        ("] )", False),
        ("", False),
        ("ฝนหยุดตกแล้วเขาเดินออกไปจากบ้าน", True),
        ("ฝนหยุดตกแล้วเขาเดินออกไปจากบ้า", True),
        ("ฝนหยุดตกแล้วเขาเดินออกไปจากบ้", False),
        ("ฝนหยุดตก", False),
        ("She walked out of the house and on", False),
    ],
)
def test_a_sentence_ends_in_a_mark_that_brackets_and_quotes_may_follow(
    line: str, ends: bool
) -> None:
    assert ends_sentence(line) is ends


@pytest.mark.parametrize(
    ("line", "opens"),
    [
        ("“Who’s there", True),
        ("— Кто там", True),
        ("「誰だ", True),
        ("Tobin: where are you", True),
        ("Old Tobin: where are you", True),
        ("Tobin: NO IT is", False),
        ("Tobin: where", False),
        ("Tags: where are you", False),
        ("It is Tobin: where are you", False),
        ("Who’s there", False),
        ("", False),
    ],
)
def test_speech_opens_with_a_quote_or_with_a_name_and_a_colon(line: str, opens: bool) -> None:
    assert opens_speech(line) is opens


@pytest.mark.parametrize(
    ("line", "counter"),
    [
        ("She closed the gate. 12", " 12"),
        ("She closed the gate.\u00a0 3", "\u00a0 3"),
        ("She closed the gate. 12345", " 12345"),
        ("She closed the gate. 123456", ""),
        ("She closed gate12", ""),
        ("12", ""),
        ("She closed 3 gates", ""),
    ],
)
def test_a_counter_is_a_number_apart_at_the_end_of_a_line(line: str, counter: str) -> None:
    assert counter_of(line) == counter


LINE = "She closed the gate behind her."
"""31 letters, of which 30 say something."""


def test_a_column_is_five_counters_at_least_behind_most_lines_that_say_something() -> None:
    counted = [f"{LINE} {count}" for count in (0, 3, 12, 1, 0)]
    assert has_counter_column(counted)
    assert not has_counter_column(counted[:4])
    assert has_counter_column([*counted, *[LINE] * 3])
    assert not has_counter_column([*counted, *[LINE] * 4])
    assert has_counter_column([*counted, *["Harbour"] * 9, "A" * 29])
    assert not has_counter_column([*["She closed it 1"] * 9])


def test_four_of_five_counters_of_a_column_are_small() -> None:
    counted = [f"{LINE} {count}" for count in (0, 3, 12, 999)]
    assert has_counter_column([*counted, f"{LINE} 1000"])
    assert not has_counter_column([*counted[:3], f"{LINE} 1000", f"{LINE} 1066"])


def test_where_a_column_is_known_most_sentences_before_counters_prove_it() -> None:
    assert ends_in_counters([f"{LINE} 1", f"{LINE} 2", LINE])
    assert not ends_in_counters([f"{LINE} 1", f"{LINE} 2", LINE, LINE])
    assert not ends_in_counters([f"{LINE} 1"])
    assert not ends_in_counters(["Harbour 1", "Weir 2", "Sluice 3"])


def test_ideographs_and_kana_say_more_than_letters() -> None:
    assert size_of("Lamp") == 4
    assert size_of("лампа") == 5
    assert size_of("灯") == 2.5
    assert size_of("灯あx") == 6


@pytest.mark.parametrize(
    ("text", "link_share", "links"),
    [
        ("Harbour office", 0.5, False),
        ("Harbour office", 0.51, True),
        ("Harbour office.", 0.51, True),
        ("A" * 99 + ".", 0.79, False),
        ("A" * 98 + ".", 0.79, True),
        ("A" * 99 + ".", 0.8, True),
        ("A" * 100, 0.79, True),
    ],
)
def test_a_long_sentence_may_be_mostly_a_link(text: str, link_share: float, links: bool) -> None:
    assert is_mostly_links(text, link_share) is links


def test_a_line_scores_by_its_kind_and_its_size() -> None:
    assert score_of("", 1.0, counted=True) == 0
    assert score_of("Harbour office", 1.0, counted=True) == LOG_ODDS[LINKED][1]
    assert score_of("She came.", 0.0, counted=False) == LOG_ODDS["ends as a sentence"][0]
    assert score_of("She came.", 0.0, counted=True) == LOG_ODDS["ends as a sentence"][0] + 4
    assert score_of("A" * 999 + ".", 0.0, counted=False) == LOG_ODDS["ends as a sentence"][-1]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Next Chapter", "words of controls"),
        ("Log in to vote", "speaks to a visitor"),
        ("Books » Fantasy » Frost", "bar"),
        ("* * * 12", "no letters"),
        ("Harbour Lights And Other", "title case"),
        ("Archive Warning:", "neither"),
        ("And this is what she asked:", "ends as a sentence"),
        ("Nobody opened. 0", "ends as a sentence"),
        ("Next: Vol. 12", "names a value"),
        ("“Who’s there", "opens speech"),
        ("Strength: 9", "names a value"),
        ("力量：9", "names a value"),
        ("Harbour", "neither"),
        ("वह गई। " + "और " * 18, "holds sentences"),
        ("वह गई। " + "और " * 17, "neither"),
        ("वह गई, " + "और " * 18, "neither"),
        (f"{LINE} {LINE} {LINE} " + "and on " * 60, "ends as a sentence"),
        (f"{LINE} {LINE} " + "and on " * 60, "neither"),
        ("พลัง: 12 " + "ยายเดินไปที่บ่อน้ำ " * 120 + "***", "ends as a sentence"),
        ("力量：9 " + "她走了。" * 250 + "第二", "ends as a sentence"),
        ("力量：9 " + "她走了，" * 250 + "第二", "neither"),
        ("बल: 12 " + "वह गई। " * 300 + "***", "ends as a sentence"),
    ],
)
def test_a_line_is_of_one_kind(line: str, kind: str) -> None:
    assert kind_of(line) == kind


@pytest.mark.parametrize(
    ("line", "titled"),
    [
        ("Harbour Lights And Others", True),
        ("Harbour Lights Others", False),
        ("Harbour Lights and Others", True),
        ("Harbour Lights of the Others", False),
        ("Harbour\tLights\nAnd Others", True),
        ("Harbour 12 Lights And Others", True),
        ("Hafen Lichter Über Andere", False),
    ],
)
def test_four_words_of_which_most_begin_with_a_capital_are_title_case(
    line: str, titled: bool
) -> None:
    assert is_title_case(line) is titled


def box(name: str = "div", *lines: str, **attributes: str) -> Container:
    named = {key.replace("_", "-"): value for key, value in attributes.items()}
    named = {("class" if key == "named" else key): value for key, value in named.items()}
    return Container(tuple(map(para, lines)), name, tuple(named.items()))


def test_what_stands_in_a_container_knows_its_home_and_how_it_is_written() -> None:
    body, dress = box("div", "One.", "Two.", named="text"), box("section", "One.")
    item, plain = box("li", "One.", "Two."), box("div", "One.", "Two.")
    here = Surroundings().within(body)
    assert (here.home, here.shape, here.in_list) == (id(body), (), False)
    assert here.wider_homes == {id(body)}

    dressed = here.within(dress)
    assert (dressed.home, dressed.shape) == (id(body), ("section",))
    assert dressed.chain == (body, dress)
    assert dressed.identities == {id(body), id(dress)} == dressed.wider_homes
    assert dressed.within(dress).shape == ("section", "section")

    listed = here.within(item)
    assert (listed.home, listed.shape, listed.in_list) == (id(item), (), True)
    assert listed.wider_homes == {id(body), id(item)}
    assert listed.within(dress).in_list

    marked = box("div", "One.", "Two.", id="text")
    assert here.within(marked).home == id(marked)

    nameless = here.within(plain)
    assert (nameless.home, nameless.wider_homes) == (id(body), frozenset({id(plain)}))

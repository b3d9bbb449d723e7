"""The name of a site is found however it is dressed up, and two words that a full stop parts are none."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from octavo.passes.chrome.planted.addresses import (
    addresses_in,
    is_marked,
    is_spelt_out,
    may_be_of_address,
    may_hold_address,
    may_spell_dot,
)
from octavo.passes.chrome.wording.shadow import cast_shadow, shadow_of


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in addresses_in(cast_shadow(text))]


NAMES = (
    "larkread.com", "m.larkread.com", "lark-read.com", "larkread.co.uk", "larkread.io", "larkread.online",
    "larkread.xyz/a/b", "larkread,com", "larkread。com", "larkread .com", "larkread .net", "larkread .org",
    "larkread .io", "larkread . com", "larkread\u00a0.com", "larkread.c om", "larkread.n et", "larkread.o r g",
    "larkread (dot) com", "larkread[dot]com", "larkread[.]com", "larkread(.)com", "www.larkread.zz",
    "https://larkread.zz/tides?a=1", "https://www.larkread.zz/tides?a=1", "https://www.larkread.com/tides",
    "m e o w n o v e l . c o m", "l a r k r e a d dot c o m", "larkread.gg", "larkreader.ru", "larkread.c○m", "l.a.r.k.r.e.a.d.com", "ｌаｒｋｒеａｄ.ϲоｍ", "ＬＡＲＫＲＥＡＤ．ＣＯＭ",
)  # fmt: skip


@pytest.mark.parametrize("name", NAMES)
def test_a_name_is_found_in_any_dress_among_other_words(name: str) -> None:
    assert found(f"Visit {name} now") == [name]
    assert found(f"“{name}”") == [name]
    assert may_hold_address(shadow_of(f"Visit {name} now"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lisez la suite sur larkread.fr", ["larkread.fr"]),
        ("Lisez la suite sur larkread.fr !", ["larkread.fr"]),
        ("Lisez la suite sur larkread.fr ce soir", ["larkread.fr"]),
        ("Lisez larkread.fr ce soir", ["larkread.fr"]),
        ("Lean larkread.es hoy", []),  # it may be the next word, glued to a full stop
        ("the owner .com of the ledger", []),
        ("find larkreads .com of old", ["larkreads .com"]),
        ("Visit LarkReads.me for more", ["LarkReads.me"]),
        ("He came to the gate.me and Ida went on", []),
        ("Bạn đang đọc truyện tại larkread.vn, chúc vui", ["larkread.vn"]),
        ("Читайте на larkread.ru каждый день", ["larkread.ru"]),
        ("Czytaj na larkread.pl i w lesie", ["larkread.pl"]),
        ("Lisez la suite sur lark.fr", []),
        ("He came.to the gate, and larkread, com was at gullread.net", ["gullread.net"]),
        ("记住larkread.la吧", ["larkread.la"]),
        ("Name:larkread.la", ["larkread.la"]),
        (
            "See larkread.com, gullread.net and reed.org.",
            ["larkread.com", "gullread.net", "reed.org"],
        ),
    ],
)
def test_a_name_is_known_by_its_neighbours_too(text: str, names: list[str]) -> None:
    assert found(text) == names


@pytest.mark.parametrize(
    "text",
    [
        "He came.to the gate.",
        "He came.me too.",
        "He came,to the gate.",
        "He came. Com is a word.",
        "In the end. net gain",
        "He came, net of all",
        "larkread. com",
        "larkread, com",
        "larkread. c o m",
        "post@larkread.com",
        "ftp.larkread.zz now",
        "The dot in the sky",
        "Point 3.14 of it, e.g. this",
        "She waited. So did he.",
        "",
    ],
)
def test_words_that_a_mark_parts_are_not_a_name(text: str) -> None:
    assert found(text) == []


def test_a_word_before_letters_set_apart_is_not_of_the_name() -> None:
    assert found("A l a r k r e a d . c o m") == ["l a r k r e a d . c o m"]
    assert found("à l a r k r e a d . c o m") == ["l a r k r e a d . c o m"]
    assert found("a l a r k r e a d . c o m") == ["a l a r k r e a d . c o m"]
    assert found("A L A R K R E A D . C O M") == ["A L A R K R E A D . C O M"]


@pytest.mark.parametrize(
    "text", ["She came. He left", "She came, and left", "Nothing", "", "3.5 . 4"]
)
def test_prose_is_asked_no_more(text: str) -> None:
    assert not may_hold_address(text)


SHREDS = (
    *("c", "o", "m", "com", "n", "e", "t", "net", "or", "g", "org", "to", "fr", "it", "lamp", "He"),
    *(" ", " ", ".", ",", "·", "。", "•", "(", ")", "[", "-", "://", "www.", "’"),
    *("dot", "punto", "point", "chấm", "点", "닷", "컴", "ดอท", "คอม", "ру"),
)


@given(st.lists(st.sampled_from(SHREDS), max_size=14).map("".join))
@example("the owl , c o m")
@example("the owl.c om")
@example("the owl •de")
def test_where_no_word_is_of_an_address_there_is_none(text: str) -> None:
    shadow = shadow_of(text)
    words = shadow.split()
    assert any(map(may_be_of_address, words)) or not is_marked(shadow)
    assert any(map(may_spell_dot, words)) or not is_spelt_out(shadow)

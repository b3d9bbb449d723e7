"""Names of sites that hang on the end of a paragraph, and what a story sets there."""

import pytest

from octavo.passes.chrome.planted.site_tags import tag_at_end

_STORY = "The ferryman counted his oars twice, and then the river. "
_EAST = "灯灭了，没有人起身去点。"


@pytest.mark.parametrize(
    "tag",
    [
        "[owlnovels]",
        "—gullreads",
        "© PageWharf",
        "|RomansDuQuai|",
        "#Read@Novelheron#",
        "(n\u00f8v\u00ebl-s\u00efskin)",
        "[\u1d04\u029c\u1d00\u1d18\u1d1b\u1d07\u0280\u1d20\u1d0f\u029f\u1d07]",
        "~ChitaiNovella~",
        "[Faro_de_Novelas.net]",
        "Prev | Contents | Next",
    ],
)
def test_the_name_of_a_site_goes(tag: str) -> None:
    found = tag_at_end(_STORY + tag)
    assert found is not None
    assert (_STORY + tag)[slice(*found)].strip() == tag


@pytest.mark.parametrize(
    "tag",
    [
        "※枭声阁首发※",
        "【竹影小说】",
        "（云舟书库）",
        "@飘羽@",
        "落.砚.阁",
        "（第1/3页）",
        "(本章完)",
        "〖moteng8〗",
        "【ヨナキ文庫転載】",
    ],
)
def test_the_name_of_a_site_of_the_east_goes(tag: str) -> None:
    found = tag_at_end(_EAST + tag)
    assert found == (len(_EAST), len(_EAST + tag))


@pytest.mark.parametrize(
    "end",
    [
        "—Ines",
        "— The Ferryman’s Almanac, 1871",
        "[Level 4]",
        "[NightBlade]",
        "—MacArthur",
        "(Misread)",
        "(A readable hand.)",
        "#riverlife",
        "@ferryman",
        "(laughs)",
        "[1]",
        "~splash~",
        "[노벨상]",
        "[로맨스 소설]",
        "(webnovel)",
        "#fanfic",
        "—wuxia",
        "[कहानी समाप्त]",
    ],
)
def test_what_a_story_sets_there_stays(end: str) -> None:
    assert tag_at_end(_STORY + end) is None


@pytest.mark.parametrize(
    "end",
    [
        "【听风书院】",
        "【天工阁】",
        "【网络小说】",
        "（完）",
        "——鲁迅",
        "【小说家】",
        "（小说）",
        "——全文完",
    ],
)
def test_what_a_story_of_the_east_sets_there_stays(end: str) -> None:
    assert tag_at_end(_EAST + end) is None


def test_a_tag_wants_a_sentence_before_it_or_nothing() -> None:
    assert tag_at_end("—owlnovels") == (0, 10)
    assert tag_at_end("the —owlnovels") is None
    assert tag_at_end("[PageWharf]") is None

"""A name in letters of no script is planted by where it stands."""

import pytest

from octavo.passes.chrome.planted.symbol_letters import dressed_in


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in dressed_in(text)]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He slept. ʟᴀɴᴛᴇʀɴᴡʜᴀʀꜰ She woke.", "ʟᴀɴᴛᴇʀɴᴡʜᴀʀꜰ"),
        ("She counted the𝗹𝗮𝗻𝘁𝗲𝗿𝗻𝘄𝗵𝗮𝗿𝗳 herons.", "𝗹𝗮𝗻𝘁𝗲𝗿𝗻𝘄𝗵𝗮𝗿𝗳"),
        ("He ran, ⓛⓐⓝⓣⓔⓡⓝ and fell.", "ⓛⓐⓝⓣⓔⓡⓝ"),
        ("Лодка чихнула, 𝘀𝗼𝘃𝗶𝗻𝗮𝘆𝗮 и уснула.", "𝘀𝗼𝘃𝗶𝗻𝗮𝘆𝗮"),
        ("网址，𝕩𝕓𝕚𝕢𝕦𝕘𝕖．𝕝𝕒，方便", "𝕩𝕓𝕚𝕢𝕦𝕘𝕖．𝕝𝕒"),
    ],
)
def test_a_name_that_nobody_sets_there_is_found(text: str, name: str) -> None:
    assert found(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "His name was 𝔇𝔬𝔬𝔪𝔤𝔬𝔟𝔩𝔦𝔫, because he was eleven.",
        "The screen filled with ＨＥＬＬＯ in green.",
        "𝗖𝗢𝗡𝗚𝗥𝗔𝗧𝗨𝗟𝗔𝗧𝗜𝗢𝗡𝗦",
        "ＵＲＬの末尾が長かった。",
        "Plain letters, and no more.",
    ],
)
def test_what_an_author_sets_so_stays(text: str) -> None:
    assert found(text) == []

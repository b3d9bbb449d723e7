"""What tells of somebody, or of what was, is told from what asks and offers."""

import pytest

from octavo.passes.chrome.wording.narration import is_told, tells_of_others


@pytest.mark.parametrize(
    "sentence",
    [
        "She left a comment on the chapter.",
        "Vote for this story, the old baker pleaded.",
        "Chat with your favourite authors, promised the card.",
        "Нашёл он ошибку в тексте.",
        "编辑催了三遍，最新章节才来。",
        "她把小說分享給朋友。",
        "広告の下に続きがあった。",
        "최신 주소를 그는 알고 있었다.",
    ],
)
def test_a_story_tells_of_somebody_and_of_what_was(sentence: str) -> None:
    assert tells_of_others(sentence)
    assert is_told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Please leave a comment on the chapter!",
        "Нашли ошибку? Выделите её и нажмите Enter.",
        "喜欢的朋友请记得收藏，为了方便下次阅读。",
        "读者が待っています。お読みいただきありがとうございました。",
        "Join our Telegram channel t.me/lamps",
    ],
)
def test_what_asks_tells_nothing(sentence: str) -> None:
    assert not tells_of_others(sentence)
    assert not is_told(sentence)


def test_what_an_author_asks_is_asked_for_the_author() -> None:
    asked = "Follow me on Twitter for updates."
    assert is_told(asked)
    assert not tells_of_others(asked)

"""What asks whoever reads to like, join or give is known by its wording; what a story says of such things is not."""

import pytest
from tests.corpus.pages import COMPOSED, decoys, planted

from octavo.passes.chrome.planted.appeals import STEMS_OF_APPEALS, appeal_in, is_note
from octavo.passes.chrome.wording.shadow import shadow_of


@pytest.mark.parametrize(
    "text",
    [
        "Don't forget to leave a comment and rate us!",
        "FOLLOW / LIKE / SUBSCRIBE",
        "Join our Discord",
        "Please consider donating to support our group.",
        "Нашли ошибку? Выделите текст и нажмите Ctrl+Enter.",
        "ブックマークや評価、いつもありがとうございます。",
        "댓글과 추천 부탁드립니다!",
        "Đừng quên like và đề cử!",
    ],
)
def test_an_appeal_is_known(text: str) -> None:
    assert appeal_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "Don't forget to follow the river.",
        "Remember to share the bread.",
        "Rate us five stars, he said.",
        "— Não esqueça de votar e comentar! — berrava o carro de som.",
        "Moth: join our discord",
        "He had to drop a stone into the well to hear how deep it was.",
    ],
)
def test_a_story_may_speak_so(text: str) -> None:
    assert not appeal_in(text)


def test_what_a_note_says_is_the_author_s() -> None:
    assert is_note("A/N: sorry for the delay, and don't forget to vote for this novel.")
    assert not is_note("Notes fell out of the piano.")


def test_each_appeal_holds_a_piece_that_it_is_looked_up_by() -> None:
    texts = [case.text for case in planted(COMPOSED / "planted")]
    texts += [text for _, text in decoys(COMPOSED / "planted")]
    appeals = [text for text in texts if appeal_in(text)]
    assert len(appeals) > 100
    missed = [
        text for text in appeals if not any(stem in shadow_of(text) for stem in STEMS_OF_APPEALS)
    ]
    assert missed == []

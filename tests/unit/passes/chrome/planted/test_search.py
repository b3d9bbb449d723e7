"""What is said again and again is thought about once."""

import pytest

from octavo.passes.chrome.planted import span_edges, subjects
from octavo.passes.chrome.planted.search import planted_in


def test_a_sentence_that_is_planted_a_thousand_times_is_asked_a_few_times_what_it_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It was asked three times for each, alone and with those after it: 46 seconds for a MB."""
    asked: list[str] = []

    def counted(text: str) -> tuple[str, ...]:
        asked.append(text)
        return subjects.signs_in(text)

    monkeypatch.setattr(span_edges, "signs_in", counted)
    sentence = "Read this chapter at skerrylamp dot com. "
    planted = planted_in(sentence * 1000)
    assert planted is not None
    assert planted[0] == [(0, len(sentence) * 1000)]
    assert 0 < len(asked) < 20


@pytest.mark.parametrize(
    ("story", "planted"),
    [
        ("Trả lại quán, không báo trước]", "Đọc chương mới nhất tại truyendencay.vn"),
        ("Usiadła i czekała,", "Śledź nowe rozdziały na opowiadaniawrzos.pl"),
    ],
)
def test_a_capital_of_any_latin_alphabet_begins_what_was_planted(story: str, planted: str) -> None:
    found = planted_in(f"{story} {planted}")
    assert found is not None
    assert found[0] == [(len(story) + 1, len(story) + 1 + len(planted))]

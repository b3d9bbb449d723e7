"""A bar of controls is told from a line that only bears its marks."""

import pytest

from octavo.passes.chrome.signs import is_bar


@pytest.mark.parametrize("line", ["« 1 » « 2 »", "« Назад » « Вперёд »", "« Zurück"])
def test_angle_quotes_around_all_of_a_line_are_arrows(line: str) -> None:
    assert is_bar(line)


@pytest.mark.parametrize(
    "line", ["Он сказал: «Да», и ушёл", "»Nein«, sagte sie", "Der Dampfer «Möwe» lief aus"]
)
def test_angle_quotes_around_words_of_a_line_are_quotes(line: str) -> None:
    assert not is_bar(line)

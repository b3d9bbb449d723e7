"""Letters without sense go where several lines of a page have some."""

import pytest

from octavo.passes.chrome.planted.noise_letters import is_noisy, noise_in

JAMMED = "末班车开了。1$4izgci7ps3v"
DIGEST = "rZTJM7vAXif9qFXmrwCyaLxeyd=="


@pytest.mark.parametrize(
    ("line", "noise"),
    [
        (JAMMED, "1$4izgci7ps3v"),
        ("「啊？」3rv3s9v#xa2%w", "3rv3s9v#xa2%w"),
        (DIGEST, DIGEST),
        ("rZTJM7vAXif9qFXmrwCyaLxeyd", "rZTJM7vAXif9qFXmrwCyaLxeyd"),
    ],
)
def test_noise_is_a_line_or_the_end_of_one(line: str, noise: str) -> None:
    assert [line[start:end] for start, end in noise_in(line)] == [noise]


@pytest.mark.parametrize(
    "line",
    ["他说：OK！", "他打开 iPhone 15 Pro Max。", "电话是 555-0177", "末班车开了。", "AAAAAAAAAAAAAAAAAAAAAAAAAAAA",
     "Donaudampfschifffahrtsgesellschaft", "MixedCaseWithoutAnyFigureAtAll", "the end #1 & only"],
)  # fmt: skip
def test_names_numbers_and_long_words_are_not_noise(line: str) -> None:
    assert noise_in(line) == []


def test_a_page_is_noisy_by_three_lines() -> None:
    assert is_noisy("\n".join([JAMMED] * 3))
    assert is_noisy("\n".join(["plain"] + [DIGEST] * 3))
    assert not is_noisy("\n".join([JAMMED] * 2))
    assert not is_noisy("plain\nlines\nonly")

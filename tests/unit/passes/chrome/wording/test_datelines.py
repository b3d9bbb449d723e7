"""A dateline is the story's; when a page was posted, and by which clock, is the page's."""

import pytest

from octavo.passes.chrome.wording.datelines import is_dateline


@pytest.mark.parametrize(
    "line",
    [
        "Day 4",
        "3 May 1887",
        "London, 3 May 1887",
        "潮暦214年 3月7日",
        "第三夜",
        "3 мая",
        "Tuesday morning",
    ],
)
def test_a_day_a_date_or_an_hour_is_a_dateline(line: str) -> None:
    assert is_dateline(line)


@pytest.mark.parametrize(
    "line",
    [
        "Posted on May 3",
        "Level: 4",
        "the harbour, 3 May 1887",
        "London, the harbour",
        "Tue, 3 May 2021 10:12:13 +0200",
        "3年 10:12:13 +0200",
        "Day 4 " * 7,
        "第三夜" * 14,
        "12",
        "",
    ],
)
def test_other_words_beside_it_make_it_none(line: str) -> None:
    assert not is_dateline(line)

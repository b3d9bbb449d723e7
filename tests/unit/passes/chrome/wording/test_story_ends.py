"""What an author writes below a story that is over, or goes on another day, is known in any language."""

import pytest

from octavo.passes.chrome.wording.story_ends import is_end_mark


@pytest.mark.parametrize(
    "line",
    [
        "The End", "— End —", "Fin", "FINE", "Finis", "Fim", "Ende", "To be continued", "TBC", "Continuará",
        "À suivre", "Fortsetzung folgt", "Continua", "Продолжение следует", "Конец", "Hết", "Còn tiếp", "つづく", "続く",
        "おわり", "終わり", "【終】", "了", "（完）", "待续", "待續", "未完待续", "未完待續", "끝", "계속",
        "Koniec.", "кінець", "Далі буде…", "va urma", "Bersambung…", "يتبع", "پایان", "המשך יבוא", "চলবে", "সমাপ্ত", "จบ",
    ],
)  # fmt: skip
def test_a_line_that_says_that_the_story_ends_is_known_in_any_language(line: str) -> None:
    assert is_end_mark(line)


@pytest.mark.parametrize(
    "line",
    [
        "Endless rain",
        "Son of the smith",
        "Край міста",
        "Slut kör",
        "Finland",
        "He is the end",
        "完了した",
        "終電が来た",
        "",
    ],
)
def test_a_line_that_begins_with_other_words_is_not_such_a_mark(line: str) -> None:
    assert not is_end_mark(line)

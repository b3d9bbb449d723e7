"""Two lines are the same furniture when they differ in capitals, numbers and names alone."""

import pytest

from octavo.passes.chrome.wording.fingerprints import fingerprint, frame_of_print


@pytest.mark.parametrize(
    ("line", "print_"),
    [
        ("Chapter 12 of 60 · 1,204 Views", "chapter # of # · # views"),
        ("❤ 1.2k", "❤ #"),
        ("1 k readers", "# readers"),
        ("40 keys", "# keys"),
        ("第十二章 渡口", "第#章 渡口"),
        ("阅读 3万", "阅读 #"),
        ("المشاهدات: ٤٥٦", "المشاهدات: #"),
        ("Ｖｉｅｗｓ: ９８", "views: #"),
    ],
)
def test_numbers_are_abstracted_however_a_page_prints_them(line: str, print_: str) -> None:
    assert fingerprint(line) == print_


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Translator: Wren | Editor: Pike", "Translator: Moss | Editor: Tansy"),
        ("Translated by Fourth Lamp", "translated by Wren and Pike"),
        ("Перевод: Синий маяк", "Перевод: Лена"),
        ("المترجم: سهيل | المدقق: رند", "المترجم: ليث | المدقق: رند"),
        ("翻译：青石 校对：阿满", "翻译：河边 校对：老周"),
    ],
)
def test_names_in_a_line_of_credits_do_not_count(one: str, other: str) -> None:
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tobin: where are you", "Tobin: come back"),
        ("Edited by moonlight, she was kinder.", "Edited by lamplight, she was not."),
        ("Editor: she never called him anything else.", "Editor: he never minded."),
    ],
)
def test_what_a_story_says_of_its_people_is_not_a_credit(one: str, other: str) -> None:
    assert fingerprint(one) != fingerprint(other)


def test_a_frame_is_the_same_for_another_chapter_and_a_short_line_has_none() -> None:
    posts = [
        "the post the salt stair appeared first on a leaking desk.",
        "the post a letter from the weir appeared first on a leaking desk.",
    ]
    assert {frame_of_print(post) for post in posts} == {"the post … a leaking desk."}
    assert frame_of_print("the tide keeps its own accounts.") == ""


@pytest.mark.parametrize(("one", "other"), [("อ่าน ๑๐ ครั้ง", "อ่าน ๔๒ ครั้ง"), ("दृश्य १०", "दृश्य ९९")])
def test_figures_of_any_script_are_figures(one: str, other: str) -> None:
    assert fingerprint(one) == fingerprint(other)

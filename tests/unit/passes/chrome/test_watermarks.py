"""What a site plants goes, to the letter; what an author writes about theft and sites stays."""

import pytest

from octavo.passes.choices import NO_CHOICES, Choices
from octavo.passes.chrome.watermarks import strip_watermarks
from octavo.tree.build import page

PLANTED = (
    ("She turned at the gate larkread.com and did not wave.", "She turned at the gate and did not wave."),
    ("He waited. Read only at l a r k r e a d . c o m", "He waited."),
    ("He waited. Read on at larkread (dot) com", "He waited."),
    ("他点点头。更多精彩小说尽在larkread.com！", "他点点头。"),
    ("He waited ｌаｒｋｒеａｄ.ϲоｍ for an answer.", "He waited for an answer."),
    ("“Now?” she said. Visit larkread.com for the latest chapters.", "“Now?” she said."),
    ("The sea rose. If you find this story elsewhere, it was stolen; please report it.", "The sea rose."),
    ("「もう行くよ」 本章未完，请点击下一页继续阅读后面精彩内容！", "「もう行くよ」"),
    ("雨停了。（最新章节请记住本站）他走了。", "雨停了。他走了。"),
)  # fmt: skip

STORY = (
    "The thief put the stolen book back on the shelf, and reported himself to the librarian.",
    "“Somebody has stolen my tale,” he said. “Report it to whom you like, the author is dead.”",
    "She typed larkread.com into the address bar, and waited for the page to load.",
    "He wrote to Larkread.com twice that year and never had an answer from anybody.",
    "He came.to the window. So did she.",
    "If you find the book, please read it, and report it to the library where it was printed.",
    "Support the beam, said the carpenter, and mind the original plaster.",
)


def cleaned(text: str, choices: Choices = NO_CHOICES) -> str:
    document = strip_watermarks(choices).run(page(text)).document
    return document.plain_text().removesuffix("\n")


@pytest.mark.parametrize(("text", "left"), PLANTED)
def test_what_was_planted_is_cut_and_the_rest_is_untouched(text: str, left: str) -> None:
    assert cleaned(text) == left


@pytest.mark.parametrize("text", STORY)
def test_a_story_may_speak_of_thieves_and_of_the_web(text: str) -> None:
    assert cleaned(text) == text


def test_a_paragraph_that_was_nothing_else_goes() -> None:
    assert cleaned("This tale was lifted without the author's consent. Report it.") == ""


def test_the_user_can_keep_it() -> None:
    text = "She turned at the gate larkread.com and did not wave."
    assert cleaned(text, Choices(keep=("CHR008",))) == text

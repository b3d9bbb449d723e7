"""Paragraphs of a wrapped text are joined, whatever else it holds; its verse, letters and lists keep their lines."""

import textwrap

import pytest

from octavo.findings.finding import Outcome
from octavo.readers.source import Source
from octavo.readers.text import read_text
from octavo.tree.nodes import Paragraph
from octavo.tree.plain import inline_text

ENGLISH = (
    "The ferry did not run on Thursdays, and so on Thursdays nobody on the island was ever late. "
    "Ida kept her clock wound all the same, for a clock, she said, was a promise."
)
RUSSIAN = (
    "По четвергам паром не ходил, и потому по четвергам никто на острове никогда не опаздывал. "
    "Ида всё равно заводила свои часы: часы, говорила она, это обещание."
)
KOREAN = (
    "목요일에는 나룻배가 다니지 않았고, 그래서 목요일에는 섬에서 아무도 늦는 일이 없었다. 그래도 이다는 시계의 "
    "태엽을 감아 두었다. 시계는 약속이라고 그녀는 말했다. 뱃사공이 약속을 지키든 말든 그것은 그녀가 상관할 일이 아니었다."
)
JAPANESE = (
    "木曜日には渡し舟が出なかったので、木曜日に島で遅れる者は一人もいなかった。それでもイダは時計のねじを巻いておいた。"
    "時計とは約束なのだと彼女は言い、船頭が守るかどうかは知ったことではないと言った。"
)
LETTER = "Dear Ida,\nthe mill is shut.\nDo not come on Friday, whatever you hear from the others.\nYours,\nTam"
VERSE = "The tide went out,\nthe tide came in,\nand Ida wound\nthe clock again."


def read(text: str) -> Outcome:
    return read_text(Source("page.txt", text.encode(), "text/plain"))


def paragraphs(text: str) -> list[str]:
    blocks = read(text).document.body_matter[0].blocks
    return [inline_text(block.content) for block in blocks if isinstance(block, Paragraph)]


def wrapped(story: str, width: int) -> str:
    """Return a story wrapped at blanks, one without any wherever a line is full."""
    if " " in story:
        return textwrap.fill(story, width)
    return "\n".join(story[at : at + width] for at in range(0, len(story), width))


@pytest.mark.parametrize(
    ("story", "width"), [(ENGLISH, 60), (RUSSIAN, 64), (KOREAN, 50), (JAPANESE, 30)]
)
def test_letters_and_verse_keep_their_lines_among_joined_paragraphs(story: str, width: int) -> None:
    text = "\n\n".join([wrapped(story, width)] * 5 + [LETTER, wrapped(story, width), VERSE])
    shown = [story] * 5 + LETTER.split("\n") + [story] + VERSE.split("\n")
    assert paragraphs(text) == shown
    assert [finding.code for finding in read(text).findings] == ["RDR006"]


def test_a_heading_right_above_a_paragraph_is_a_line_of_its_own() -> None:
    chapter = f"Chapter 1\n{wrapped(ENGLISH, 60)}"
    text = "\n\n".join([chapter] + [wrapped(ENGLISH, 60)] * 4)
    assert paragraphs(text) == ["Chapter 1", *[ENGLISH] * 5]


def test_stanzas_of_one_metre_are_not_wrapped_text() -> None:
    stanza = [
        "The lamp went over the water to Wren",
        "and nobody saw it but Tam,",
        "who counted the oars and began again",
        "at one, with a rope of the old dam, again.",
    ]
    assert paragraphs("\n\n".join(["\n".join(stanza)] * 6)) == stanza * 6


def test_verse_in_a_copied_text_is_not_joined() -> None:
    verse = "钟声落在旧码头，\n灯影随着水慢流。\n舟子不知今夜冷，\n一篙撑过小桥头。"
    text = "\n\n".join([JAPANESE, verse] * 4)
    assert paragraphs(text) == [JAPANESE, *verse.split("\n")] * 4
    assert not read(text).findings

"""Line ends of the source are breaks where they stand behind sentences, and nothing otherwise."""

import pytest

from octavo.readers.html.spacing import with_lines
from octavo.tree.nodes import Emphasis, Inline, LineBreak, Text


def breaks(*run: Inline) -> int:
    return sum(isinstance(node, LineBreak) for node in with_lines(list(run)))


SAID = (
    "The lift could talk.\n“Careful,” it said.\nI told nobody!\n— Why?\nIt was icy out…\nThe end."
)


def test_a_paragraph_a_line() -> None:
    assert breaks(Text(SAID)) == 5
    assert breaks(Text(SAID.replace("\n", "\r\n \n\t"))) == 5
    assert breaks(Text(SAID), Emphasis((Text("and"),)), Text(" so on.\nTwo.")) == 6


def test_lines_of_a_chat_and_of_paragraphs_together() -> None:
    chat = "She sat up.\n[21:04] Pym: it is the cables\n[21:06] Ada: who is this\nShe lay down.\nThe lift sighed."
    assert breaks(Text(chat)) == 4


@pytest.mark.parametrize(
    "text",
    [
        "ยายเดินมา\n\nหลานเดินตาม\n\nเลเวล: 4\n\nส้มลูกแรก\n\nน้ำในบ่อ",
        "वह आई।\nवह गई।\nकोई नहीं बोला।\nस्तर: 4\nपानी ठहर गया।",
        "هل جاءت؟\nلا؟\nنعم۔\nمن؟\nنامت۔",
        "Lamp\n\nLedger\n\nRope\n\nThree tins\n\nThe key",
    ],
)
def test_scripts_that_end_no_sentence_as_the_west_does_have_paragraphs_too(text: str) -> None:
    assert breaks(Text(text)) == 4


@pytest.mark.parametrize(
    "text",
    [
        "One.\nTwo.\nThree.",  # too few
        SAID.replace(".", ",").replace("!", " ").replace("?", " ").replace("…", ""),
        "no line end at all",
        "\n\n\n\n\n",
        "It had been wrapped\n\nby an editor, whose\n\nline ends somebody\n\nhad doubled, and so\n\nit says nothing.",
        "It was wrapped by\nan editor, and so\nits ends say nothing.\nThey stand where a\nline is full, and\nno more than that.",
    ],
)
def test_wrapped_lines_stay_joined(text: str) -> None:
    assert breaks(Text(text)) == 0


def test_the_words_are_the_same() -> None:
    told = "".join(node.text for node in with_lines([Text(SAID)]) if isinstance(node, Text))
    assert told == SAID.replace("\n", "")

"""Line ends of the source are breaks where they stand behind sentences, and nothing otherwise."""

from collections.abc import Callable
from functools import partial
from typing import TypeAlias

import pytest

from octavo.readers.html.builder import PageBuilder
from octavo.readers.html.lexbor import feed_lexbor
from octavo.readers.html.line_ends import with_lines
from octavo.readers.html.soup import feed_soup
from octavo.tree.nodes import Emphasis, Inline, LineBreak, Text
from octavo.tree.walk import runs_of, walk_blocks, walk_inlines

Feed: TypeAlias = Callable[[str, PageBuilder], None]


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


def test_lines_that_leave_room_are_none_of_a_wrapped_text() -> None:
    ledger = "MONDAY\nRain. Sold nothing\nTUESDAY\nRain. Sold one map\nWEDNESDAY\nClosed all day"
    tale = ledger + "\n" + "The boy came in again, and read, and nobody said a word to him. " * 9
    assert breaks(Text(tale)) == 6
    assert breaks(Text(ledger)) == 0


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ('<p style="white-space: pre-wrap">One\ntwo</p>', 2),
        ('<p>One <span style="white-space:pre">two\nthree</span></p>', 2),
        ('<div class="whitespace-pre-line"><b>One\ntwo</b>\nthree</div>', 3),
        ('<div class="whitespace-pre-line"><code>one\ntwo</code></div>', 1),
        ('<div class="whitespace-pre-line"><p style="white-space: normal">One\ntwo</p></div>', 1),
        ("<style>#tale { white-space: break-spaces }</style><div id=tale>One\ntwo</div>", 2),
        ("<style>@media print { .a { white-space: pre } }</style><p class=a>One\ntwo</p>", 1),
        ("<p>One\ntwo</p>", 1),
    ],
)
@pytest.mark.parametrize("feed", [partial(feed_lexbor, selectors=(), barren={}), feed_soup])
def test_lines_that_the_page_says_it_shows(feed: Feed, markup: str, lines: int) -> None:
    builder = PageBuilder("page.html")
    feed(f"<html><body>{markup}</body></html>", builder)
    inlines = [
        node
        for block in walk_blocks(builder.finish())
        for run in runs_of(block)
        for node in walk_inlines(run)
    ]
    assert 1 + sum(isinstance(node, LineBreak) for node in inlines) == lines

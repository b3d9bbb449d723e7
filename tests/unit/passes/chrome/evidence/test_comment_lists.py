"""A list of comments that ends a page goes as a whole; what only looks like one stays."""

from collections import Counter
from dataclasses import replace

import pytest
from tests.learning.layouts import READERS, REMARKS
from tests.learning.stories import LEDGER, Chapter

import octavo
from octavo.passes.chrome.evidence.comment_lists import records_in
from octavo.passes.chrome.gathering import gather
from octavo.passes.chrome.profile import Repeated
from octavo.passes.chrome.wording.fingerprints import fingerprint
from octavo.tree.build import page, para
from octavo.tree.nodes import Container

FIRST = REMARKS[5]
"""What stands first under the first chapter, and nowhere else alone."""


def comments(chapter: Chapter, heading: str = "Comments (6)", count: int = 5) -> str:
    """Return other comments under each chapter."""
    said = []
    for at in range(count):
        turn, rest = divmod(at, 5)
        words = [REMARKS[(5 * chapter.number + rest + 7 * more) % 25] for more in range(turn + 1)]
        name = READERS[(chapter.number + at * at) % len(READERS)]
        said.append(f"{name}\n{at + chapter.number} hours ago\n{' '.join(words)}\nReply")
    return "\n".join((heading, *said, ""))


def story(chapter: Chapter, between: str = "\n\n") -> str:
    return between.join(chapter.lines)


def book(pages: list[str]) -> str:
    return octavo.convert([page.encode() for page in pages]).document.plain_text()


def test_a_list_of_comments_goes_and_the_ledger_says_how_it_was_known() -> None:
    pages = [f"{one.title}\n\n{story(one)}\n\n{comments(one)}".encode() for one in LEDGER.chapters]
    outcome = octavo.convert(pages)
    assert FIRST not in outcome.document.plain_text()
    told = {item.evidence for item in outcome.findings if item.before == FIRST}
    assert told == {"in a list whose marks stand in 5 of 5 chapters"}
    assert octavo.open_ledger(outcome).balances


def test_a_list_longer_than_its_chapter_goes_too() -> None:
    pages = [f"{one.title}\n\n{story(one)}\n\n{comments(one, count=40)}" for one in LEDGER.chapters]
    text = book(pages)
    assert FIRST not in text
    assert all(line in text for one in LEDGER.chapters for line in one.lines if line != "* * *")


def test_a_chapter_that_nobody_commented_on_stays_whole() -> None:
    *commented, last = LEDGER.chapters
    pages = [f"{one.title}\n\n{story(one)}\n\n{comments(one)}" for one in commented]
    text = book([*pages, f"{last.title}\n\n{story(last)}\n\nComments (0)\n"])
    assert all(line in text for line in last.lines if line != "* * *")


def listed(*lines: str) -> list[str]:
    """Return the lines of a page's list of comments, where "Reply" is known to recur on its site."""
    evidence = gather(page(*lines).spine[0].blocks)
    reply = Repeated(fingerprint("Reply"), 5, mostly_outside=True, often=True)
    known = [reply if item.text == "Reply" else None for item in evidence]
    return [lines[at] for at in records_in(evidence, known)]


def test_a_heading_with_marks_below_it_names_a_list_and_with_none_but_the_story_s_names_none() -> (
    None
):
    first, second, third = LEDGER.chapters[1].lines[1:4]
    below = ("Comments", "Reply", "wren", "Reply")
    assert listed(first, second, third, *below) == list(below)
    assert listed(first, "Reply", second, "Reply", third, "Comments") == []
    assert listed(first, second, third, "Reply", "wren", "Reply", "Comments") == []
    assert listed(first, "Reply", second, third, *below) == []
    assert listed(first, second, "Reply", third, *below) == []


@pytest.mark.parametrize("labels", [13, 14])
def test_a_long_comment_stands_between_two_marks_and_a_story_does_not(labels: int) -> None:
    below = ("Comments", "Reply", *["wren"] * labels, "Reply")
    assert listed(*LEDGER.chapters[1].lines[1:4], *below) == list(below) * (labels == 13)


def test_a_list_needs_two_marks_below_its_heading_and_no_story_behind_them() -> None:
    told = LEDGER.chapters[1].lines[1:4]
    assert listed("Reply", *told, "Comments", "wren", "Reply") == []
    assert listed(*told, "Comments", "Reply", "wren", "Reply", told[0]) == []
    assert listed(*told[:2], "Comments", "Reply", "wren", "Reply") == []
    assert listed(*told, "Comments", "Reply", "wren", "Reply", "Imprint")[-1] == "Reply"


def test_a_mark_recurs_often_and_is_a_short_label() -> None:
    told = LEDGER.chapters[1].lines[1:4]
    long = "Reply to " + "what was said by " * 2 + "wren"
    for mark in ("Reply", long, "She waved."):
        known = Repeated(fingerprint(mark), 5, mostly_outside=True, often=True)
        below = ("Comments", mark, "wren", mark)
        assert marked(known, *told, *below) == list(below) * (mark == "Reply")
        seldom = replace(known, often=False)
        assert marked(seldom, *told, *below) == []


def marked(known: Repeated, *lines: str) -> list[str]:
    """Return the lines of a page's list, where all that is known to recur is one line."""
    evidence = gather(page(*lines).spine[0].blocks)
    marks = [known if fingerprint(item.text) == known.fingerprint else None for item in evidence]
    return [lines[at] for at in records_in(evidence, marks)]


def boxed(*lines: str) -> list[str]:
    """Return the lines of a list without a heading, in a box of its own below a story."""
    told = Container(tuple(map(para, LEDGER.chapters[1].lines[1:4])), "div")
    said = Container(tuple(map(para, lines)), "div")
    evidence = gather((para("Reply"), told, said))
    reply = Repeated(fingerprint("Reply"), 5, mostly_outside=True, often=True)
    known = [reply if item.text == "Reply" else None for item in evidence]
    return [evidence[at].text for at in records_in(evidence, known)]


def test_a_box_of_names_and_controls_is_a_list_without_a_heading_up_to_its_last_mark() -> None:
    said = ("wren", REMARKS[0], "Reply", "heron", REMARKS[1], "Reply")
    assert boxed(*said) == list(said)
    assert boxed(*said, "Load more") == list(said)
    assert boxed("Posts", *said) == ["Posts", *said]


def test_a_box_of_controls_in_which_nobody_is_named_is_not_a_list() -> None:
    assert boxed(REMARKS[0], "Reply", REMARKS[1], "Reply") == []
    names = [
        line for at in range(5) for line in ("wren" if at else REMARKS[1], REMARKS[0], "Reply")
    ]
    assert boxed(*names) == names
    assert boxed(*[line for line in names[:9] if line != "wren"], *names[9:]) == []


def lost_together(pages: list[str]) -> list[str]:
    """Return the lines that stay on a page that is cleaned alone, and go when it is one of a book."""
    together = Counter(book(pages).splitlines())
    alone = [octavo.clean(page.encode()).document.plain_text() for page in pages]
    return sorted((Counter("\n".join(alone).splitlines()) - together).elements())


def test_paragraphs_with_a_control_below_each_are_not_comments() -> None:
    pages = [
        f"Comments (6)\n\n{one.title}\n\n{story(one, between=chr(10) + 'Reply' + chr(10))}\nReply\n"
        for one in LEDGER.chapters
    ]
    assert lost_together(pages) == []


@pytest.mark.parametrize("controls", ["Reply", "Reply</span><span>3 likes"])
def test_paragraphs_in_a_box_of_their_own_with_controls_are_not_comments(controls: str) -> None:
    def page(one: Chapter) -> str:
        opening = "".join(f"<p>{line}</p>" for line in one.lines[:4])
        rest = "".join(f"<p>{line}</p><span>{controls}</span>" for line in one.lines[4:])
        return f"<body><h1>{one.title}</h1><div class=a>{opening}</div><div class=b>{rest}</div></body>"

    assert lost_together([page(one) for one in LEDGER.chapters]) == []


def test_a_conversation_in_a_box_of_its_own_is_not_a_list_of_comments() -> None:
    def page(one: Chapter) -> str:
        told = "".join(f"<p>{line}</p>" for line in one.lines)
        said = "".join(
            f"<p>{name}</p><p>{REMARKS[(5 * one.number + at) % 25]}</p><p>10:{at}{one.number}</p>"
            for at, name in enumerate(("Tobin", "Ines", "Tobin", "Ansel"))
        )
        return (
            f"<body><h1>{one.title}</h1><div class=a>{told}</div><div class=b>{said}</div></body>"
        )

    assert lost_together([page(one) for one in LEDGER.chapters]) == []


def test_a_story_that_goes_on_below_comments_stays_and_they_go() -> None:
    pages = [
        f"{one.title}\n\n{one.lines[1]}\n\n{comments(one, count=2)}\n{story(one)}"
        for one in LEDGER.chapters
    ]
    text = book(pages)
    assert all(line in text for one in LEDGER.chapters for line in one.lines if line != "* * *")
    assert FIRST not in text

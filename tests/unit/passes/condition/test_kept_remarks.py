"""Whoever quotes words that a remark is about has said that they are as they should be."""

import pytest

from octavo.app.pages import clean_page
from octavo.findings.finding import Finding
from octavo.passes.choices import Choices
from octavo.readers.source import Source

STORY = (
    "The weir had been dry since the spring, and the eels had gone elsewhere without a word.",
    "Nobody at the inn would say whose cart it was that stood beside the sluice all that week.",
    "At night the miller heard it creak, as if somebody climbed down from it with a full sack.",
    "In the morning the wheel was wet, though there was not a drop of water within a mile of it.",
    "He dried it with his own coat, hung the coat on its nail, and told his daughter to be quiet.",
    "She had said nothing at all; she was counting the sacks, and there was one sack too many.",
    "“Leave it,” said the miller, who never left anything, “and come away from that door.”",
    "They came away, and the door, which had been open, was heard to close behind the two of them.",
)


def found(code: str, *lines: str, keep: tuple[str, ...] = ()) -> list[Finding]:
    source = Source("page.txt", "\n\n".join(lines).encode(), "text/plain")
    return [each for each in clean_page(source, Choices(keep)).findings if each.code == code]


def remarks(code: str, *lines: str, keep: tuple[str, ...] = ()) -> list[str]:
    return [finding.message for finding in found(code, *lines, keep=keep)]


@pytest.mark.parametrize(
    ("code", "line", "words"),
    [
        ("CHR015", "On the sack was a mark: \ue042\ue043, in red.", "On the sack was a mark"),
        ("CHR016", "On the sack was a mark: \ufffd, in red.", "On the sack was a mark"),
        ("CHR016", "On the sack was written â€œMÃ¼hleâ€\x9d, in red.", "On the sack was written"),
        ("CHR018", "That night he went down to the weir alone, with the lamp and the coat and all the", "the weir alone"),
    ],
    ids=["private characters", "lost characters", "a wrong encoding", "a sentence cut short"],
)  # fmt: skip
def test_a_remark_about_words_that_the_user_quotes_is_not_made(
    code: str, line: str, words: str
) -> None:
    assert remarks(code, *STORY, line)
    assert remarks(code, *STORY, line, keep=("the sack too many",))
    assert remarks(code, *STORY, line, keep=(words,)) == []


def test_lost_characters_are_counted_and_their_remedy_told() -> None:
    line = "\ufffdOn the sack was a mark, and under it were the letters M and \ufffd in red."
    (finding,) = found("CHR016", *STORY, line)
    assert finding.message == (
        "2 characters could not be read when the page was saved (U+FFFD), the first in “\ufffdOn the "
        "sack was a mark, and under it w…”."
    )
    assert finding.hint == "save the page again, or type them in"


def misread(line: str) -> str:
    return line.replace("“", "â€œ").replace("”", "â€\x9d")


def test_two_paragraphs_of_many_are_not_all_of_the_chapter() -> None:
    words = [f"“{line}”" for line in STORY]
    few = [misread(line) for line in words[:2]]
    (message,) = remarks("CHR016", *few, *STORY[2:])
    assert "UTF-8 was read as windows-1252, in 2 paragraphs: “" in message
    (message,) = remarks("CHR016", *map(misread, words))
    assert "UTF-8 was read as windows-1252, all through the chapter: “" in message
    (message,) = remarks("CHR016", misread(words[0]))
    assert "in 1 paragraph: “" in message
    (message,) = remarks("CHR016", *map(misread, words[:2]))
    assert "all through the chapter: “" in message
